//! What became of a tracker, in words: the counts of its rows, both totals, and why they differ.

use super::words::{bounds, count, dates, grouped, people, share};
use crate::reconcile::{Claim, Outcome, Reconciliation, Step, Sum};

/// "12 confirmed, 3 contradicted, 90 not in the articles; 4 rounds missing from the tracker"
#[must_use]
pub fn outcomes(held: &Reconciliation) -> String {
    let told: Vec<String> = Outcome::ALL
        .into_iter()
        .filter_map(|outcome| {
            let rows = held.rows.iter().filter(|row| row.outcome == outcome);
            let many = rows.count() as u64;
            (many > 0).then(|| format!("{} {}", grouped(many), shown(outcome)))
        })
        .collect();
    let mut out = if told.is_empty() {
        "none".to_owned()
    } else {
        told.join(", ")
    };
    if !held.missing.is_empty() {
        let missing = count(held.missing.len() as u64, "round");
        out.push_str(&format!("; {missing} missing from the tracker"));
    }
    out
}

/// An outcome, for people.
#[must_use]
pub const fn shown(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Confirmed => "confirmed",
        Outcome::Contradicted => "contradicted",
        Outcome::PartOf => "part of a round",
        Outcome::Repeated => "repeated",
        Outcome::NotInArticles => "not in the articles",
        Outcome::Unclear => "unclear",
        Outcome::LeftOut => "left out",
    }
}

/// What a row claims: "300, 28 Jan 2026".
#[must_use]
pub fn claimed(claim: &Claim) -> String {
    let figure = match (claim.headcount, &claim.share) {
        (Some(headcount), _) => people(headcount),
        (None, Some(part)) => share(part),
        (None, None) => "no number".to_owned(),
    };
    let when = claim.date.map(dates);
    let effect = || {
        claim
            .effective
            .map(|day| format!("takes effect {}", dates(day)))
    };
    match when.or_else(effect) {
        Some(when) => format!("{figure}, {when}"),
        None => figure,
    }
}

/// "the tracker adds up to 3,600 in 4 rows; the articles tell 2,600 in 2 rounds"
#[must_use]
pub fn sides(held: &Reconciliation) -> String {
    let side = |sum: &Sum, noun: &str| {
        let more = match sum.unnumbered {
            0 => String::new(),
            more => format!(" and {more} more with no number"),
        };
        format!(
            "{} in {}{more}",
            bounds(sum.low, sum.high),
            count(u64::from(sum.numbered), noun)
        )
    };
    format!(
        "the tracker adds up to {}; the articles tell {}",
        side(&held.totals.tracker, "row"),
        side(&held.totals.articles, "round")
    )
}

/// "+300", "−2,600": by how much a step changes the tracker's figure.
#[must_use]
pub fn signed(people: i64) -> String {
    let sign = match people {
        0 => "\u{b1}",
        1.. => "+",
        _ => "\u{2212}",
    };
    format!("{sign}{}", grouped(people.unsigned_abs()))
}

/// "rows that tell again what other rows tell (row 3)"
#[must_use]
pub fn step(step: &Step) -> String {
    let mut parts = Vec::new();
    if !step.rows.is_empty() {
        parts.push(count(step.rows.len() as u64, "row"));
    }
    if !step.rounds.is_empty() {
        parts.push(count(step.rounds.len() as u64, "round"));
    }
    format!("{} ({})", step.why, parts.join(", "))
}
