//! The event: one reduction by one employer as one article tells it. This is the JSON contract.

use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};

use crate::event::signs::Signs;
use crate::mention::{
    Dates, Headcount, Kind, ReasonCode, Role, Scope, Share, SourceKind, Status, Workers,
};
use crate::text::{Day, Span, iso};

/// One reduction by one employer as one article tells it. Unknown is `None`, never a guess.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Event {
    /// `<article id>.e<n>`, numbered in reading order from 1.
    pub id: String,
    /// Who cuts; `None` where the text names nobody.
    pub employer: Option<Employer>,
    /// How many people.
    pub headcount: Option<Headcount>,
    /// What share of the workforce, or of a unit of it.
    pub share: Option<Share>,
    /// How many people the employer has, where the text says so.
    pub workforce: Option<u32>,
    /// When it was announced or reported.
    pub date: Option<Dates>,
    /// When it takes effect.
    pub effective: Option<Dates>,
    /// How far it has come.
    pub status: Status,
    /// By what means.
    pub kind: Kind,
    /// A round of its own, or a figure about rounds.
    pub scope: Scope,
    /// Whom it hits.
    pub workers: Workers,
    /// Departments, brands, teams.
    pub units: Vec<Unit>,
    /// Towns, states, countries.
    pub places: Vec<Place>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Who says so.
    pub source: Option<Source>,
    /// From 0 to 1000: how likely a careful reader finds this round too. It serialises as a fraction.
    #[serde(serialize_with = "thousandths")]
    pub confidence: u16,
    /// The rule and the words that decided.
    pub because: Because,
    /// Every place in the text that a field was read from, in reading order.
    pub evidence: Vec<Evidence>,
    /// What the ledger weighs beside the fields.
    pub cues: Cues,
    /// What speaks for this reading and against it: what the confidence is made of.
    #[serde(skip)]
    pub signs: Signs,
}

/// Who cuts.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Employer {
    /// The name under which it is counted.
    pub name: String,
    /// The words of the text, which may be "the company".
    pub mention: String,
    /// Whether the name is in the gazetteer.
    pub known: bool,
    /// What makes two names one employer: case, legal form and aliases are taken away.
    pub key: String,
    /// Its parent, or the name it took later, as the gazetteer or the text has it.
    pub parent: Option<String>,
    /// What else the text calls it: initials, a short or former name, a ticker.
    pub also: Vec<String>,
}

/// A department, brand or team.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Unit {
    /// As the text names it.
    pub name: String,
    /// Where.
    pub span: Span,
}

/// A town, state or country.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Place {
    /// As the text names it.
    pub name: String,
    /// Where.
    pub span: Span,
    /// ISO 3166 code of its country, where the name alone decides it.
    pub country: Option<String>,
}

/// Why.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reason {
    /// The class.
    pub code: ReasonCode,
    /// The words that say so.
    pub span: Span,
}

/// Who says so.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Source {
    /// As the text names it.
    pub name: String,
    /// What it is.
    pub kind: SourceKind,
}

/// The rule and the words that decided.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Because {
    /// The id of the frame's row.
    pub rule: Cow<'static, str>,
    /// The trigger words and what filled the roles, in reading order.
    pub spans: Vec<Span>,
}

/// A place in the text that a field was read from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Evidence {
    /// Which field.
    pub role: Role,
    /// Where.
    pub span: Span,
}

/// What the ledger weighs beside the fields; it is derived from words. In JSON, what is not there is left
/// out: mostly that is all of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Cues {
    /// "another", "second round", "further": a round apart from those before it.
    #[serde(skip_serializing_if = "left_out")]
    pub further: bool,
    /// "previously announced", "already said": the same round as one before it.
    #[serde(skip_serializing_if = "left_out")]
    pub known_before: bool,
    /// "up from", "initially", "now": a later figure for a round told before.
    #[serde(skip_serializing_if = "left_out")]
    pub revises: bool,
    /// Told as background, not as the article's news.
    #[serde(skip_serializing_if = "left_out")]
    pub background: bool,
    /// For a part: which event of the article it is part of, counted from 0.
    #[serde(skip_serializing_if = "left_out")]
    pub part_of: Option<u32>,
    /// The staff before and after, as far as they are told: "from 9,000 to 8,200", "leaving it with about 400".
    #[serde(skip_serializing_if = "left_out")]
    pub staff: (Option<u32>, Option<u32>),
    /// For a roll-up: the first day of the time that it is told to reach back to, "since October".
    #[serde(skip_serializing_if = "left_out", serialize_with = "written")]
    pub since: Option<Day>,
    /// The share is told as about so much, or in words: "about 12%", "a third".
    #[serde(skip_serializing_if = "left_out")]
    pub about_share: bool,
}

/// What says nothing.
fn left_out<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[allow(clippy::ref_option)] // serde hands a reference
fn written<S: Serializer>(day: &Option<Day>, to: S) -> Result<S::Ok, S::Error> {
    day.map(iso).serialize(to)
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands a reference
fn thousandths<S: Serializer>(value: &u16, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(f64::from(*value) / 1000.0)
}

/// Something the reader should know about one article; never a failure.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Note {
    /// Kebab-case and stable.
    pub code: Cow<'static, str>,
    /// One sentence: what was expected and what was found.
    pub text: String,
    /// The words it is about.
    pub span: Option<Span>,
}

/// What was read in one article.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Reading {
    /// In reading order.
    pub events: Vec<Event>,
    /// What is less sure than an event has to be: shown, and in no total. In reading order.
    pub uncertain: Vec<Event>,
    /// In reading order.
    pub notes: Vec<Note>,
    /// ISO 639 code of the article's language: `en`, or `None` where it does not look like English.
    pub language: Option<&'static str>,
}

/// The article and the number that the id of an event is made of: `a1` and `2` of `a1.e2`.
pub(crate) fn id_parts(id: &str) -> Option<(&str, &str)> {
    // By a letter: the standard library's search for a text of two would come along for nothing else.
    let (article, number) = id.rsplit_once('.')?;
    Some((article, number.strip_prefix('e')?))
}
