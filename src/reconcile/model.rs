//! What comes of holding a tracker against the articles.

use serde::{Serialize, Serializer};

use super::claim::{Claim, Note};
use super::mapping::Mapping;
use crate::ledger::RoundMention;

/// A tracker held against the articles.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Reconciliation {
    /// Which column was taken for what.
    pub mapping: Mapping,
    /// Every row, in the order of the file.
    pub rows: Vec<Row>,
    /// Counted rounds of which no row tells.
    pub missing: Vec<Missing>,
    /// Both totals, and the way from the one to the other.
    pub totals: Totals,
    /// What could not be read.
    pub notes: Vec<Note>,
}

/// One row of the tracker, and what the articles say of it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Row {
    /// As a spreadsheet numbers it.
    pub row: u32,
    /// As they stand.
    pub cells: Vec<String>,
    /// What it claims; `None` where it claims nothing.
    pub claim: Option<Claim>,
    /// What the articles say of it.
    pub outcome: Outcome,
    /// The ids of the rounds it is about.
    pub rounds: Vec<String>,
    /// The other rows it is tied to, by number.
    pub rows: Vec<u32>,
    /// What differs: in `contradicted` rows at least one thing.
    pub differences: Vec<Difference>,
    /// A sentence that says why.
    pub text: String,
}

/// What the articles say of a row.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Outcome {
    /// They tell the same.
    Confirmed,
    /// They tell the round, and something of it otherwise.
    Contradicted,
    /// It is one site or unit of a round that they tell as a whole.
    PartOf,
    /// Another row tells the same: it would be counted twice.
    Repeated,
    /// They tell nothing of it.
    NotInArticles,
    /// It may be one round or another: somebody has to look.
    Unclear,
    /// It claims nothing: a sum, a repeated head, a row without an employer.
    LeftOut,
}

impl Serialize for Outcome {
    /// Its word: shorter in the wasm than what would be derived.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl Outcome {
    /// Every outcome, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Confirmed,
        Self::Contradicted,
        Self::PartOf,
        Self::Repeated,
        Self::NotInArticles,
        Self::Unclear,
        Self::LeftOut,
    ];

    /// The word of the JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Contradicted => "contradicted",
            Self::PartOf => "part_of",
            Self::Repeated => "repeated",
            Self::NotInArticles => "not_in_articles",
            Self::Unclear => "unclear",
            Self::LeftOut => "left_out",
        }
    }
}

/// A field on which the tracker and the articles differ.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Difference {
    /// `headcount`, `share`, `date`, `status` or `kind`.
    pub field: &'static str,
    /// What the tracker says.
    pub tracker: String,
    /// What the articles say.
    pub articles: String,
    /// Where they say it.
    pub mentions: Vec<RoundMention>,
}

/// A counted round of which no row tells.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Missing {
    /// Its id.
    pub round: String,
    /// What it is, in words.
    pub text: String,
}

/// Both totals, and the way from the one to the other.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Totals {
    /// All rows of the tracker as they stand.
    pub tracker: Sum,
    /// The counted rounds of the articles.
    pub articles: Sum,
    /// What leads from the tracker's stated figure to that of the articles: it adds up.
    pub steps: Vec<Step>,
}

/// A sum as bounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Sum {
    /// No fewer people than this.
    pub low: u64,
    /// The stated figures.
    pub best: u64,
    /// No more than this; `None` where it is open.
    pub high: Option<u64>,
    /// Rows or rounds with a number.
    pub numbered: u32,
    /// Rows or rounds with none.
    pub unnumbered: u32,
}

/// One reason why the totals differ.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Step {
    /// `repeated`, `not_in_articles`, `unclear`, `contradicted`, `confirmed`, `part_of` or `missing`.
    pub step: &'static str,
    /// By how many people it changes the tracker's stated figure.
    pub people: i64,
    /// What it is, in words.
    pub why: String,
    /// The rows it is about, by number.
    pub rows: Vec<u32>,
    /// The ids of the rounds it is about.
    pub rounds: Vec<String>,
}
