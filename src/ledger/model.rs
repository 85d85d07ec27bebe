//! What the ledger holds: rounds, why each counts or does not, and what ties it to others.

use serde::{Deserialize, Serialize};

use super::history::Figure;
use super::sources::Sources;
use crate::event::{Employer, Event, Kind, Scope, Status};
use crate::mention::{Dates, Headcount, ReasonCode, Share};
use crate::text::Day;

/// One article and the events read in it, as the ledger takes them.
#[derive(Clone, Copy, Debug)]
pub struct Settled<'a> {
    /// The article's id; no two articles of one ledger share it.
    pub id: &'a str,
    /// The day it came out.
    pub published: Option<Day>,
    /// Who published it: what its own newsroom says is no echo.
    pub publisher: Option<&'a str>,
    /// Its words: near-identical texts are found by them.
    pub text: &'a str,
    /// Its events in reading order.
    pub events: &'a [Event],
    /// What was read in it too uncertainly to count, in reading order.
    pub uncertain: &'a [Event],
}

impl<'a> Settled<'a> {
    /// Its events, those that are sure enough first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'a Event> + use<'a> {
        self.events.iter().chain(self.uncertain)
    }
}

/// The rounds of all articles: by employer (those without a name last), date (undated last),
/// size (largest first) and id.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Ledger {
    /// Every row, counted or not.
    pub rounds: Vec<Round>,
    /// Pairs of rows that may be one round and may be two: they stay two, both count as they would.
    pub proposals: Vec<Proposal>,
}

/// Two rounds that may be one. The score lies between [`PROPOSE`](crate::ledger::score::PROPOSE) and
/// [`MERGE`](crate::ledger::score::MERGE).
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Proposal {
    /// The id of the earlier row, in the order of the ledger.
    pub one: String,
    /// The id of the other.
    pub two: String,
    /// The sum of the points.
    pub score: i32,
    /// What speaks for it and against.
    pub features: Vec<Feature>,
    /// The same in a sentence.
    pub why: String,
}

/// One thing that speaks for two rounds being one, or against it: a row of
/// [`TABLE`](crate::ledger::score::TABLE) that holds of them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Feature {
    /// The row's id.
    pub feature: &'static str,
    /// What it adds to the score.
    pub points: i32,
    /// What it says, in words.
    pub text: String,
}

/// One reduction by one employer across all articles; or a figure about such rounds, shown but not counted.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Round {
    /// Employer, month and number, such as `amazon-2026-01-16000`; `-2` and so on where they clash.
    pub id: String,
    /// Who cuts; `None` where no article names anybody.
    pub employer: Option<Employer>,
    /// Every name it is told under: first the one that heads the row, then by alphabet.
    pub names: Vec<String>,
    /// Whose the employer is, or what it is called since, where the gazetteer or a text has it.
    pub parent: Option<String>,
    /// The figure that stands for the round: the most precise, or the hedge where the plain number only rounds it.
    pub headcount: Option<Headcount>,
    /// The share of the workforce.
    pub share: Option<Share>,
    /// When it was announced: the earliest telling, at its best precision.
    pub date: Option<Dates>,
    /// When it takes effect.
    pub effective: Option<Dates>,
    /// The furthest it has come.
    pub status: Status,
    /// By what means; `mixed` where the articles tell several.
    pub kind: Kind,
    /// A round of its own, or a figure about rounds.
    pub scope: Scope,
    /// Departments, brands, teams: each name once, by alphabet.
    pub units: Vec<String>,
    /// Towns, states, countries: each name once, by alphabet.
    pub places: Vec<String>,
    /// Why jobs go: each class once.
    pub reasons: Vec<ReasonCode>,
    /// Whether it is in the total, as a number or as one more round with no number.
    pub counted: bool,
    /// The rule that says so.
    pub why: Why,
    /// Every event that tells of it, by day of publication and then article by article.
    pub mentions: Vec<RoundMention>,
    /// How many articles tell of it.
    pub articles: u32,
    /// How many of them are independent: neither near-identical to another one of them, nor an echo of
    /// another outlet, nor a follow-up of the same publisher.
    pub independent: u32,
    /// Who tells of it, how well, and when.
    pub sources: Sources,
    /// Its figure as it was told over time, that of the rows it took the place of included.
    pub history: Vec<Figure>,
    /// What ties it to other rows.
    pub links: Vec<Link>,
    /// What its tellings contradict each other in.
    pub conflicts: Vec<Conflict>,
    /// Arithmetic done on its figures.
    pub checks: Vec<Check>,
    /// Its number of people as a share gives it, where none is told.
    pub derived: Option<Derived>,
    /// What the user changed of it, edit by edit.
    pub edited: Vec<Edited>,
}

/// What one edit changed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Edited {
    /// The number of the edit.
    pub edit: u32,
    /// The field's name in the contract; or `merge`, `split`, `exclude` or `include`.
    pub field: &'static str,
    /// What the field was before, in words; `None` where it was empty.
    pub was: Option<String>,
    /// What it is now.
    pub is: Option<String>,
}

/// The rule that decided, and a sentence in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Why {
    /// One of [`crate::ledger::rules`].
    pub rule: &'static str,
    /// What it says of this row.
    pub text: String,
}

/// One event that tells of a round.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct RoundMention {
    /// The article's id.
    pub article: String,
    /// The event's id.
    pub event: String,
    /// Whether its figure stands for the round; one mention's does.
    #[serde(skip)]
    pub headline: bool,
    /// The rule by which it adds nothing of its own; the round's rule where it is the headline.
    #[serde(skip)]
    pub rule: &'static str,
}

/// An event of an article, by their ids.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct EventRef {
    /// The article's id.
    pub article: String,
    /// The event's id.
    pub event: String,
}

/// A tie from one row to another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Link {
    /// The other row's id.
    pub to: String,
    /// What ties them.
    pub kind: LinkKind,
    /// The reason, in words.
    pub why: String,
}

/// What ties two rows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// They tell of the same round in ways that cannot both hold; both rows carry the link.
    Same,
    /// This row takes the place of the other.
    Supersedes,
    /// This row is inside the other.
    PartOf,
    /// A roll-up and a round it adds up; both rows carry the link.
    Sums,
    /// They may be one round; both rows carry the link, and both count.
    Proposed,
    /// The other row's employer is the parent of this row's.
    Parent,
}

/// Tellings that cannot all be true. The row shows one of the values; both sides stay in sight.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Conflict {
    /// The field's name in the contract.
    pub field: &'static str,
    /// What is told, in words, each value once; for a sum that is not right, also by how much.
    pub values: Vec<String>,
    /// What was held against what: one of the checks in [`crate::ledger::rules`].
    pub check: &'static str,
    /// A sentence about it, without the employer's name.
    pub text: String,
    /// Each value, and who tells it.
    pub sides: Vec<Side>,
    /// The number of the edit that says which holds; `None` where it is open.
    pub settled: Option<u32>,
}

/// One side of a conflict.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Side {
    /// What is told, in words.
    pub value: String,
    /// The events that tell it, or the figures it is worked out of, article by article.
    pub mentions: Vec<EventRef>,
}

/// Arithmetic that was done on what is told. It never changes a total.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Check {
    /// What was held against what: one of the checks in [`crate::ledger::rules`].
    pub check: &'static str,
    /// Whether it comes out. Where it does not, a conflict shows both sides, unless what is missing may be untold.
    pub holds: bool,
    /// The sum, in words.
    pub text: String,
    /// The events whose figures it takes.
    pub mentions: Vec<EventRef>,
}

/// A number of people that nobody told, worked out of a share: offered, and in no total.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Derived {
    /// Between which bounds it lies.
    pub headcount: Headcount,
    /// How it is worked out, in words.
    pub text: String,
    /// The events whose figures it takes.
    pub mentions: Vec<EventRef>,
}
