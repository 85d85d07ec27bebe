//! The corpus itself: whether its gold is well-formed, and which combinations it has.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use pinkslip::frame::ROWS;
use pinkslip::text::parse_day;
use serde_json::Value;

use crate::corpus::Doc;

const KINDS: &[&str] = &["article", "brief", "sentence", "headline"];
const SCOPES: &[&str] = &["round", "cumulative", "part", "sector"];
const MEANS: &[&str] = &[
    "layoff",
    "closure",
    "furlough",
    "buyout",
    "attrition",
    "mixed",
];
const STATUSES: &[&str] = &[
    "considered",
    "planned",
    "reported",
    "announced",
    "notified",
    "under_way",
    "completed",
    "denied",
    "withdrawn",
];
const QUALIFIERS: &[&str] = &["exact", "about", "over", "up_to", "range", "vague"];
const REASONS: &[&str] = &[
    "ai_automation",
    "cost_cutting",
    "restructuring",
    "demand",
    "merger",
    "bankruptcy",
    "closure_relocation",
    "overhiring",
    "offshoring",
    "funding",
    "regulation",
    "other",
];

/// What is wrong with the gold, a line each.
pub fn faults(docs: &[Doc]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut ids = BTreeSet::new();
    let negatives = docs.iter().filter(|doc| doc.gold.is_empty()).count();
    if docs.len() < 150 || negatives < 50 {
        wrong.push(format!(
            "expected at least 150 texts, 50 of them without a cut, found {} and {negatives}",
            docs.len()
        ));
    }
    for doc in docs {
        let mut say =
            |what: String| wrong.push(format!("{}/{}: {what}", doc.family, doc.article.id));
        if doc.article.id.is_empty() || !ids.insert(doc.article.id.as_str()) {
            say("expected an id of its own".to_owned());
        }
        one_of(&doc.record["kind"], KINDS, "kind", &mut say);
        let day = &doc.record["published"];
        if !day.is_null() && doc.article.published.is_none() {
            say(format!("expected a day or null in published, found {day}"));
        }
        if !doc.record["events"].is_array() {
            say("expected a list of events".to_owned());
        }
        for event in doc.record["events"].as_array().into_iter().flatten() {
            event_faults(doc, event, &mut say);
        }
    }
    wrong
}

fn one_of(value: &Value, words: &[&str], field: &str, say: &mut impl FnMut(String)) {
    if !value.as_str().is_some_and(|word| words.contains(&word)) {
        say(format!(
            "expected one of {words:?} in {field}, found {value}"
        ));
    }
}

fn event_faults(doc: &Doc, event: &Value, say: &mut impl FnMut(String)) {
    one_of(&event["status"], STATUSES, "status", say);
    one_of(&event["kind"], MEANS, "kind", say);
    one_of(&event["scope"], SCOPES, "scope", say);
    let frames: BTreeSet<&str> = ROWS.iter().map(|row| row.id).collect();
    let frame = event["frame"].as_str().unwrap_or_default();
    if !frames.contains(frame) {
        say(format!(
            "expected the id of a row in frame, found {frame:?}"
        ));
    }
    for reason in event["reasons"].as_array().into_iter().flatten() {
        one_of(reason, REASONS, "reasons", say);
    }
    let head = &event["headcount"];
    if head.is_object() {
        one_of(&head["qualifier"], QUALIFIERS, "qualifier", say);
        let (low, high) = (head["min"].as_u64(), head["max"].as_u64());
        let fits = match head["qualifier"].as_str() {
            Some("exact" | "about") => low.is_some() && low == high,
            Some("over") => low.is_some() && high.is_none(),
            Some("up_to") => low.is_none() && high.is_some(),
            Some("range") => low.is_some() && low < high,
            _ => true,
        };
        if !fits {
            say(format!(
                "expected bounds that fit their qualifier, found {head}"
            ));
        }
    }
    for date in [&event["date"]]
        .into_iter()
        .chain(event["date_alt"].as_array().into_iter().flatten())
    {
        let fits = date.is_null() || date.as_str().is_some_and(date_like);
        if !fits {
            say(format!(
                "expected a date such as 2026-01-28, 2026-01, 2026-Q1 or 2026, found {date}"
            ));
        }
    }
    if event["company"].is_null() && event["scope"] == "cumulative" {
        say("expected an employer of a roll-up".to_owned());
    }
    // Words left out between two stretches are marked by an ellipsis.
    let evidence = event["evidence"].as_str().unwrap_or_default();
    let parts: Vec<&str> = evidence.split('…').map(str::trim).collect();
    if evidence.is_empty() || parts.iter().any(|part| !doc.article.text.contains(part)) {
        say(format!(
            "expected evidence that stands in the text, found {evidence:?}"
        ));
    }
}

fn date_like(date: &str) -> bool {
    match date.len() {
        10 => parse_day(date).is_ok(),
        7 if date.contains('Q') => ["-Q1", "-Q2", "-Q3", "-Q4"]
            .iter()
            .any(|quarter| date.ends_with(quarter)),
        7 => parse_day(&format!("{date}-01")).is_ok(),
        4 => date.parse::<u16>().is_ok(),
        _ => false,
    }
}

/// The combinations of frame, qualifier, status and scope that the corpus has, and what is missing.
pub fn coverage(docs: &[&Doc]) -> String {
    let mut seen: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut whole = BTreeSet::new();
    let mut frames: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for claim in docs.iter().flat_map(|doc| &doc.gold) {
        let how = match &claim.head {
            Some(head) => head.how.as_str(),
            None if !claim.share.is_empty() => "share",
            None => "none",
        };
        let (status, scope) = (claim.status.as_str(), claim.scope.as_str());
        whole.insert((claim.frame.as_str(), how, status, scope));
        *seen.entry((status, how)).or_default() += 1;
        *seen.entry((how, scope)).or_default() += 1;
        *seen.entry((status, scope)).or_default() += 1;
        frames
            .entry(&claim.frame)
            .or_default()
            .extend([how, status, scope]);
    }
    let hows: Vec<&str> = QUALIFIERS
        .iter()
        .copied()
        .chain(["share", "none"])
        .collect();
    let mut out = format!(
        "{} combinations of frame, figure, status and scope.\n",
        whole.len()
    );
    let mut table = |rows: &[&str], columns: &[&str]| {
        let _ = writeln!(
            out,
            "\n| |{}\n|---|{}",
            cells(columns),
            "---|".repeat(columns.len())
        );
        for row in rows {
            let counts: Vec<String> = columns
                .iter()
                .map(|column| {
                    seen.get(&(*row, *column))
                        .map_or_else(|| "–".to_owned(), usize::to_string)
                })
                .collect();
            let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
            let _ = writeln!(out, "| {} |{}", row.replace('_', " "), cells(&counts));
        }
    };
    table(STATUSES, &hows);
    table(&hows, SCOPES);
    table(STATUSES, SCOPES);
    out.push_str("\n| frame | not in the corpus |\n|---|---|\n");
    for id in ROWS.iter().map(|row| row.id).collect::<BTreeSet<_>>() {
        if id == "against" {
            continue;
        }
        let has = frames.get(id);
        let missing: Vec<String> = hows
            .iter()
            .chain(STATUSES)
            .chain(SCOPES)
            .filter(|value| has.is_none_or(|has| !has.contains(*value)))
            .map(|value| value.replace('_', " "))
            .collect();
        let missing = if has.is_none() {
            "the frame".to_owned()
        } else {
            missing.join(", ")
        };
        let _ = writeln!(
            out,
            "| {id} | {} |",
            if missing.is_empty() { "–" } else { &missing }
        );
    }
    out
}

fn cells(values: &[&str]) -> String {
    values
        .iter()
        .map(|value| format!(" {} |", value.replace('_', " ")))
        .collect()
}
