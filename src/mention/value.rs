//! The values that mentions carry: numbers of people, shares, dates. Integers throughout.

use std::fmt::{self, Formatter};

use serde::de::{Error, Unexpected, Visitor};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::term::words;
use crate::text::{Day, iso, parse_day};

words! {
    /// How a number was stated.
    Qualifier {
        /// The plain number: min = max.
        Exact = "exact",
        /// "about", "some", "nearly": min = max.
        About = "about",
        /// "more than", "at least": no upper bound.
        Over = "over",
        /// "up to", "as many as", "fewer than": no lower bound.
        UpTo = "up_to",
        /// "between 300 and 350": both bounds.
        Range = "range",
        /// "dozens", "thousands": the order of magnitude the word spans.
        Vague = "vague",
    }
}

/// A number of people with its bounds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
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

impl<'de> Deserialize<'de> for Share {
    /// Percent, to the tenth: `12.6` is 126 tenths.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Percents {
            min: Option<Percent>,
            max: Option<Percent>,
            of: String,
        }
        let Percents { min, max, of } = Percents::deserialize(deserializer)?;
        Ok(Self {
            min: min.map(|Percent(tenths)| tenths),
            max: max.map(|Percent(tenths)| tenths),
            of,
        })
    }
}

/// A percentage as it is read: tenths of one.
struct Percent(u32);

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_f64(PercentVisitor)
    }
}

struct PercentVisitor;

impl Visitor<'_> for PercentVisitor {
    type Value = Percent;

    fn expecting(&self, to: &mut Formatter<'_>) -> fmt::Result {
        to.write_str("a share in percent")
    }

    fn visit_f64<E: Error>(self, percent: f64) -> Result<Percent, E> {
        if (0.0..=10_000.0).contains(&percent) {
            // Not below nought and not large: nothing is cut off.
            Ok(Percent((percent * 10.0).round() as u32))
        } else {
            // The reader says what was found: to write any number there is weighs more than this file.
            Err(E::invalid_type(Unexpected::Other("another number"), &self))
        }
    }

    fn visit_u64<E: Error>(self, percent: u64) -> Result<Percent, E> {
        match u32::try_from(percent) {
            Ok(percent) if percent <= 10_000 => Ok(Percent(percent * 10)),
            _ => Err(beyond(percent)),
        }
    }

    fn visit_i64<E: Error>(self, percent: i64) -> Result<Percent, E> {
        u64::try_from(percent)
            .map_or_else(|_| Err(beyond(percent)), |percent| self.visit_u64(percent))
    }
}

/// That a whole number is no percentage.
fn beyond<E: Error>(found: impl fmt::Display) -> E {
    E::custom(format!("expected a share in percent, found {found}"))
}

words! {
    /// How finely a date is known.
    Precision {
        /// One day.
        Day = "day",
        /// A week, Monday to Sunday, or "last week".
        Week = "week",
        /// A calendar month.
        Month = "month",
        /// One or more calendar quarters.
        Quarter = "quarter",
        /// Half a year.
        Half = "half",
        /// A calendar year.
        Year = "year",
    }
}

words! {
    /// Where a date comes from.
    Basis {
        /// Absolute words: "in October 2025".
        Stated = "stated",
        /// Relative words, resolved against the day the article was published.
        Resolved = "resolved",
        /// No words: fresh news, dated by the day the article was published.
        Published = "published",
    }
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

impl<'de> Deserialize<'de> for Dates {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Written {
            start: String,
            end: String,
            precision: Precision,
            basis: Basis,
        }
        let written = Written::deserialize(deserializer)?;
        let day = |text: &str| parse_day(text).map_err(D::Error::custom);
        let (start, end) = (day(&written.start)?, day(&written.end)?);
        if end < start {
            let (start, end) = (iso(start), iso(end));
            return Err(D::Error::custom(format!(
                "expected an end on or after {start}, found {end}"
            )));
        }
        Ok(Self {
            start,
            end,
            precision: written.precision,
            basis: written.basis,
        })
    }
}

words! {
    /// Why jobs were cut.
    ReasonCode {
        /// The text attributes this cut to AI or automation.
        AiAutomation = "ai_automation",
        /// Saving money.
        CostCutting = "cost_cutting",
        /// Reorganising.
        Restructuring = "restructuring",
        /// Weak sales, orders or markets.
        Demand = "demand",
        /// A merger or takeover.
        Merger = "merger",
        /// Insolvency, administration, collapse.
        Bankruptcy = "bankruptcy",
        /// A site closes or moves.
        ClosureRelocation = "closure_relocation",
        /// Too many were hired before.
        Overhiring = "overhiring",
        /// Work goes abroad or to contractors.
        Offshoring = "offshoring",
        /// Money from investors, grants or budgets ran out.
        Funding = "funding",
        /// A law, a tariff, a court or an agency.
        Regulation = "regulation",
        /// Another reason, stated.
        Other = "other",
    }
}
