//! Corrections: fields with the values that the user says they have.
//!
//! A field that is not there is left as it is; one that is there and empty is cleared. In JSON the values have
//! the very shape in which the report shows them, and `null` clears: `{ "headcount": { "min": 350, "max": 350,
//! "qualifier": "exact" }, "date": null }` says how many and that nothing is known of when.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::event::{Kind, Scope, Status, Workers};
use crate::mention::{Dates, Headcount, ReasonCode, Share};
use crate::text::{Day, iso, parse_day};

/// Fields with the values that the user says they have: of an event, of a round, or of an article.
///
/// ```
/// use pinkslip::ledger::Correction;
/// let some: Correction = serde_json::from_str(r#"{ "status": "denied", "date": null }"#).unwrap();
/// assert_eq!(some.fields(), ["date", "status"]);
/// assert_eq!(some.date, Some(None));
/// assert!(serde_json::from_str::<Correction>(r#"{ "status": null }"#).is_err());
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, expecting = "fields and their values")]
pub struct Correction {
    /// Who cuts: a name.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub employer: Option<Option<String>>,
    /// How many people.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub headcount: Option<Option<Headcount>>,
    /// What share of the workforce.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub share: Option<Option<Share>>,
    /// How many people the employer has.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub workforce: Option<Option<u32>>,
    /// When it was announced.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub date: Option<Option<Dates>>,
    /// When it takes effect.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub effective: Option<Option<Dates>>,
    /// How far it has come.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// By what means.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// A round of its own, or a figure about rounds.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// Whom it hits.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub workers: Option<Workers>,
    /// Departments, brands, teams: names.
    #[serde(deserialize_with = "all", skip_serializing_if = "Option::is_none")]
    pub units: Option<Vec<String>>,
    /// Towns, states, countries: names.
    #[serde(deserialize_with = "all", skip_serializing_if = "Option::is_none")]
    pub places: Option<Vec<String>>,
    /// Why.
    #[serde(deserialize_with = "all", skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Vec<ReasonCode>>,
    /// Of an article: the day it came out.
    #[serde(
        deserialize_with = "day",
        serialize_with = "written",
        skip_serializing_if = "Option::is_none"
    )]
    pub published: Option<Option<Day>>,
    /// Of an article: who published it.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Option<String>>,
    /// Of an article: its headline.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub title: Option<Option<String>>,
    /// Of an article: where it can be read.
    #[serde(deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub url: Option<Option<String>>,
}

/// There: a value, or `null` where the field may be empty.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// There: a list, or `null` for an empty one.
fn all<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    from: D,
) -> Result<Option<Vec<T>>, D::Error> {
    Option::deserialize(from).map(|list: Option<Vec<T>>| Some(list.unwrap_or_default()))
}

/// There: `YYYY-MM-DD` or `null`.
#[allow(clippy::option_option)]
fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Option<Day>>, D::Error> {
    let text: Option<String> = Option::deserialize(from)?;
    let day = text.map(|text| parse_day(&text)).transpose();
    day.map(Some).map_err(D::Error::custom)
}

#[allow(clippy::option_option)] // serde hands the field
fn written<S: Serializer>(day: &Option<Option<Day>>, to: S) -> Result<S::Ok, S::Error> {
    day.flatten().map(iso).serialize(to)
}

/// The fields of an event or a round, in the order of the contract; then those of an article.
const FIELDS: [&str; 17] = [
    "employer",
    "headcount",
    "share",
    "workforce",
    "date",
    "effective",
    "status",
    "kind",
    "scope",
    "workers",
    "units",
    "places",
    "reasons",
    "published",
    "publisher",
    "title",
    "url",
];
/// So many of them are an event's.
const OF_EVENTS: usize = 13;

impl Correction {
    /// The fields it says something of, in the order of the contract.
    #[must_use]
    pub fn fields(&self) -> Vec<&'static str> {
        let there = [
            self.employer.is_some(),
            self.headcount.is_some(),
            self.share.is_some(),
            self.workforce.is_some(),
            self.date.is_some(),
            self.effective.is_some(),
            self.status.is_some(),
            self.kind.is_some(),
            self.scope.is_some(),
            self.workers.is_some(),
            self.units.is_some(),
            self.places.is_some(),
            self.reasons.is_some(),
            self.published.is_some(),
            self.publisher.is_some(),
            self.title.is_some(),
            self.url.is_some(),
        ];
        let fields = FIELDS.into_iter().zip(there);
        fields
            .filter_map(|(field, there)| there.then_some(field))
            .collect()
    }

    /// What cannot be said of an event or a round, or (`article`) of an article; and what no value can be.
    pub(crate) fn fault(&self, article: bool) -> Option<String> {
        let (events, articles) = FIELDS.split_at_checked(OF_EVENTS).unwrap_or_default();
        let (what, may) = if article {
            ("an article", articles)
        } else {
            ("an event or a round", events)
        };
        let fields = self.fields();
        let expected = |found: String| {
            Some(format!(
                "expected a field of {what} ({}), found {found}",
                may.join(", ")
            ))
        };
        if fields.is_empty() {
            return expected("none".to_owned());
        }
        if let Some(other) = fields.iter().find(|field| !may.contains(field)) {
            return expected((*other).to_owned());
        }
        let ordered = |min: Option<u32>, max: Option<u32>| {
            (min.is_some() || max.is_some()) && min.zip(max).is_none_or(|(min, max)| min <= max)
        };
        let bounds = |what: &str| {
            Some(format!(
                "expected a {what} with a min, a max or both, the min not above the max; null clears it"
            ))
        };
        if self
            .headcount
            .flatten()
            .is_some_and(|some| !ordered(some.min, some.max))
        {
            return bounds("headcount");
        }
        if matches!(&self.share, Some(Some(some)) if !ordered(some.min, some.max)) {
            return bounds("share");
        }
        let empty = |name: &String| name.trim().is_empty();
        let names = self
            .employer
            .iter()
            .flatten()
            .chain(self.units.iter().flatten());
        if names.chain(self.places.iter().flatten()).any(empty) {
            return Some("expected a name, found an empty one; null clears the field".to_owned());
        }
        None
    }
}
