//! The values that mentions carry: numbers of people, shares, dates. Integers throughout.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::text::{Day, iso};

/// How a number was stated.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    /// The plain number: min = max.
    Exact,
    /// "about", "some", "nearly": min = max.
    About,
    /// "more than", "at least": no upper bound.
    Over,
    /// "up to", "as many as", "fewer than": no lower bound.
    UpTo,
    /// "between 300 and 350": both bounds.
    Range,
    /// "dozens", "thousands": the order of magnitude the word spans.
    Vague,
}

/// A number of people with its bounds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Headcount {
    /// The lower bound; `None` where only an upper one is stated.
    pub min: Option<u32>,
    /// The upper bound; `None` where it is open.
    pub max: Option<u32>,
    /// How it was stated.
    pub qualifier: Qualifier,
}

impl Headcount {
    /// Builds the bounds that `qualifier` gives to one stated number (not for `Range` or `Vague`).
    #[must_use]
    pub const fn stated(number: u32, qualifier: Qualifier) -> Self {
        let (min, max) = match qualifier {
            Qualifier::Over => (Some(number), None),
            Qualifier::UpTo => (None, Some(number)),
            _ => (Some(number), Some(number)),
        };
        Self {
            min,
            max,
            qualifier,
        }
    }

    /// The number that was stated: for a range or a vague word its lower bound.
    #[must_use]
    pub const fn point(self) -> u32 {
        match (self.min, self.max) {
            (Some(number), _) | (None, Some(number)) => number,
            (None, None) => 0,
        }
    }
}

/// A share of a workforce, in tenths of a percent.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Share {
    /// The lower bound in tenths of a percent.
    pub min: Option<u32>,
    /// The upper bound in tenths of a percent.
    pub max: Option<u32>,
    /// What it is a share of: `workforce`, or the unit the text names.
    pub of: String,
}

impl Serialize for Share {
    /// Percent with one decimal: `{ "min": 12.6, "max": 12.6, "of": "workforce" }`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let percent = |tenths: Option<u32>| tenths.map(|tenths| f64::from(tenths) / 10.0);
        let mut out = serializer.serialize_struct("Share", 3)?;
        out.serialize_field("min", &percent(self.min))?;
        out.serialize_field("max", &percent(self.max))?;
        out.serialize_field("of", &self.of)?;
        out.end()
    }
}

/// How finely a date is known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// One day.
    Day,
    /// A week, Monday to Sunday, or "last week".
    Week,
    /// A calendar month.
    Month,
    /// One or more calendar quarters.
    Quarter,
    /// Half a year.
    Half,
    /// A calendar year.
    Year,
}

/// Where a date comes from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Absolute words: "in October 2025".
    Stated,
    /// Relative words, resolved against the day the article was published.
    Resolved,
    /// No words: fresh news, dated by the day the article was published.
    Published,
}

/// A stretch of days.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Dates {
    /// The first day.
    pub start: Day,
    /// The last day, itself included.
    pub end: Day,
    /// How finely it is known.
    pub precision: Precision,
    /// Where it comes from.
    pub basis: Basis,
}

impl Serialize for Dates {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Dates", 4)?;
        out.serialize_field("start", &iso(self.start))?;
        out.serialize_field("end", &iso(self.end))?;
        out.serialize_field("precision", &self.precision)?;
        out.serialize_field("basis", &self.basis)?;
        out.end()
    }
}

/// Why jobs were cut.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonCode {
    /// The text attributes this cut to AI or automation.
    AiAutomation,
    /// Saving money.
    CostCutting,
    /// Reorganising.
    Restructuring,
    /// Weak sales, orders or markets.
    Demand,
    /// A merger or takeover.
    Merger,
    /// Insolvency, administration, collapse.
    Bankruptcy,
    /// A site closes or moves.
    ClosureRelocation,
    /// Too many were hired before.
    Overhiring,
    /// Work goes abroad or to contractors.
    Offshoring,
    /// Money from investors, grants or budgets ran out.
    Funding,
    /// A law, a tariff, a court or an agency.
    Regulation,
    /// Another reason, stated.
    Other,
}

impl ReasonCode {
    /// The word of the JSON contract.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::AiAutomation => "ai_automation",
            Self::CostCutting => "cost_cutting",
            Self::Restructuring => "restructuring",
            Self::Demand => "demand",
            Self::Merger => "merger",
            Self::Bankruptcy => "bankruptcy",
            Self::ClosureRelocation => "closure_relocation",
            Self::Overhiring => "overhiring",
            Self::Offshoring => "offshoring",
            Self::Funding => "funding",
            Self::Regulation => "regulation",
            Self::Other => "other",
        }
    }
}
