//! A claim: what an event says, in the form in which the gold's and the engine's are compared.
//!
//! Takes a record of `gold.jsonl` or an event as JSON, so what is measured is the contract and nothing beside it.

use serde_json::Value;

use crate::names::norm;

/// What one event says.
#[derive(Clone, Debug, Default)]
pub struct Claim {
    /// Normalised names of the employer; the first is the one to show.
    pub names: Vec<String>,
    /// The employer as written.
    pub employer: Option<String>,
    pub head: Option<Head>,
    /// Percent; a range states both of its ends.
    pub share: Vec<f64>,
    pub scope: String,
    pub status: String,
    pub kind: String,
    pub kind_alt: Option<String>,
    /// The gold's dates: `2026-01-28`, `2026-01`, `2026-Q1`, `2026`.
    pub dates: Vec<String>,
    /// The engine's stretch of days.
    pub days: Option<(String, String, String)>,
    pub units: Vec<String>,
    pub places: Vec<String>,
    pub reasons: Vec<String>,
    /// The row of the construction that tells it.
    pub frame: String,
    /// The gold's words.
    pub evidence: String,
    pub optional: bool,
}

/// A number of people.
#[derive(Clone, PartialEq, Debug)]
pub struct Head {
    pub low: Option<u64>,
    pub high: Option<u64>,
    pub how: String,
}

impl Head {
    pub fn of(value: &Value) -> Option<Self> {
        let how = value["qualifier"].as_str().unwrap_or_default();
        let head = Self {
            low: value["min"].as_u64(),
            high: value["max"].as_u64(),
            how: how.to_owned(),
        };
        let said = head.low.is_some() || head.high.is_some() || head.vague();
        (value.is_object() && said).then_some(head)
    }

    pub fn vague(&self) -> bool {
        matches!(self.how.as_str(), "vague" | "fuzzy")
    }

    /// The number stated; of a range the lower.
    pub fn point(&self) -> Option<u64> {
        self.low.or(self.high)
    }
}

fn texts(value: &Value, name: &str) -> Vec<String> {
    let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter()
        .map(|item| {
            item.as_str()
                .or(item[name].as_str())
                .unwrap_or_default()
                .to_owned()
        })
        .collect()
}

fn word(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

impl Claim {
    /// Of one event of a gold record.
    pub fn of_gold(value: &Value) -> Self {
        let aliases = texts(&value["company_aliases"], "");
        let employer = value["company"].as_str().map(str::to_owned);
        Self {
            names: employer
                .iter()
                .chain(&aliases)
                .map(|name| norm(name))
                .filter(|name| !name.is_empty())
                .collect(),
            employer,
            head: Head::of(&value["headcount"]),
            share: value["percent"].as_f64().into_iter().collect(),
            scope: value["scope"].as_str().unwrap_or("round").to_owned(),
            status: word(&value["status"]),
            kind: word(&value["kind"]),
            kind_alt: value["kind_alt"].as_str().map(str::to_owned),
            dates: value["date"]
                .as_str()
                .map(str::to_owned)
                .into_iter()
                .chain(texts(&value["date_alt"], ""))
                .collect(),
            units: texts(&value["units"], ""),
            places: texts(&value["locations"], ""),
            reasons: texts(&value["reasons"], ""),
            frame: word(&value["frame"]),
            evidence: word(&value["evidence"]),
            optional: value["optional"].as_bool() == Some(true),
            ..Self::default()
        }
    }

    /// Of one event of the engine.
    pub fn of_event(value: &Value) -> Self {
        let employer = &value["employer"];
        let date = &value["date"];
        Self {
            names: [&employer["name"], &employer["mention"]]
                .iter()
                .filter_map(|name| name.as_str())
                .map(norm)
                .filter(|name| !name.is_empty())
                .collect(),
            employer: employer["name"].as_str().map(str::to_owned),
            head: Head::of(&value["headcount"]),
            share: [&value["share"]["min"], &value["share"]["max"]]
                .iter()
                .filter_map(|end| end.as_f64())
                .collect(),
            scope: word(&value["scope"]),
            status: word(&value["status"]),
            kind: word(&value["kind"]),
            days: date["start"].as_str().map(|start| {
                let end = date["end"].as_str().unwrap_or(start);
                (start.to_owned(), end.to_owned(), word(&date["precision"]))
            }),
            units: texts(&value["units"], "name"),
            places: texts(&value["places"], "name"),
            reasons: texts(&value["reasons"], "code"),
            frame: word(&value["because"]["rule"]),
            ..Self::default()
        }
    }

    /// A round that belongs into the total.
    pub fn counted(&self) -> bool {
        self.scope == "round" && !matches!(self.status.as_str(), "denied" | "withdrawn")
    }

    /// Neither number nor share.
    pub fn bare(&self) -> bool {
        self.head.is_none() && self.share.is_empty()
    }

    /// For people: who, how many.
    pub fn shown(&self) -> String {
        let figure = match (&self.head, self.share.first()) {
            (Some(head), _) => match head.point() {
                Some(point) if matches!(head.how.as_str(), "exact" | "") => point.to_string(),
                Some(point) => format!("{} {point}", head.how.replace('_', " ")),
                None => head.how.clone(),
            },
            (None, Some(share)) => format!("{share}%"),
            (None, None) => "no number".to_owned(),
        };
        format!(
            "{}: {figure}",
            self.employer.as_deref().unwrap_or("nobody named")
        )
    }
}
