//! The words for figures, days, rounds and where they are told.

use crate::ledger::{Round, digits, period, words};
use crate::mention::{Dates, Headcount, Precision, Share};
use crate::text::iso;

use super::claim::Claim;

/// "300", "13%", "no number".
pub(super) fn figure(headcount: Option<Headcount>, share: Option<&Share>) -> String {
    match (headcount, share) {
        (Some(headcount), _) => words(headcount),
        (None, Some(share)) => percent(share),
        (None, None) => "no number".to_owned(),
    }
}

/// "13%", "10% to 15%", "22% of operations"
pub(super) fn percent(share: &Share) -> String {
    let shown = |tenths: u32| match tenths % 10 {
        0 => format!("{}%", tenths / 10),
        rest => format!("{}.{rest}%", tenths / 10),
    };
    let percent = match (share.min, share.max) {
        (Some(min), Some(max)) if min != max => format!("{} to {}", shown(min), shown(max)),
        (Some(one), _) | (None, Some(one)) => shown(one),
        (None, None) => return String::new(),
    };
    match share.of.as_str() {
        "workforce" => percent,
        of => format!("{percent} of {of}"),
    }
}

/// A day as `YYYY-MM-DD`, or the month, quarter or year.
pub(super) fn when(dates: Option<Dates>) -> String {
    match dates {
        Some(dates) if dates.precision == Precision::Day && dates.start == dates.end => {
            iso(dates.start)
        }
        dates => period(dates),
    }
}

/// "300 (2026-01-28)"
pub(super) fn round(round: &Round) -> String {
    let figure = figure(round.headcount, round.share.as_ref());
    format!("{figure} ({})", when(round.date))
}

/// "Acme, 300 (2026-01-28)"
pub(super) fn named(of: &Round) -> String {
    let name = of
        .employer
        .as_ref()
        .map_or("(not named)", |employer| employer.name.as_str());
    format!("{name}, {}", round(of))
}

/// "300 (2026-01-28)"
pub(super) fn claim(claim: &Claim) -> String {
    let figure = figure(claim.headcount, claim.share.as_ref());
    format!("{figure} ({})", when(claim.date.or(claim.effective)))
}

/// "acme-1, acme-2 and 3 more": the articles that tell of a round.
pub(super) fn articles(round: &Round) -> String {
    let mut names: Vec<&str> = Vec::new();
    for mention in &round.mentions {
        if !names.contains(&mention.article.as_str()) {
            names.push(&mention.article);
        }
    }
    listed(names.into_iter().map(str::to_owned).collect(), 3)
}

/// "acme-1 tells", "acme-1 and acme-2 tell"
pub(super) fn tell(round: &Round) -> String {
    let first = round.mentions.first().map(|mention| &mention.article);
    let several = round
        .mentions
        .iter()
        .any(|mention| Some(&mention.article) != first);
    format!(
        "{} {}",
        articles(round),
        if several { "tell" } else { "tells" }
    )
}

/// "row 3", "rows 3 and 5"
pub(super) fn rows(rows: &[u32]) -> String {
    let noun = if rows.len() == 1 { "row" } else { "rows" };
    let rows = rows.iter().map(ToString::to_string).collect();
    format!("{noun} {}", listed(rows, 6))
}

/// "a", "a and b", "a, b and 3 more"
pub(super) fn listed(mut names: Vec<String>, most: usize) -> String {
    if names.len() > most + 1 {
        let more = names.len() - most;
        names.truncate(most);
        return format!("{} and {more} more", names.join(", "));
    }
    match names.pop() {
        Some(last) if names.is_empty() => last,
        Some(last) => format!("{} and {last}", names.join(", ")),
        None => String::new(),
    }
}

/// A number of people with its commas.
pub(super) fn people(number: u64) -> String {
    digits(number)
}
