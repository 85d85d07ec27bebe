//! Numbers, dates and totals as an English sentence says them. Plain text, the same for the same
//! input.

use crate::dossier::Report;
use crate::mention::{Dates, Headcount, Precision, Qualifier, Share};
use crate::order;
use crate::text::{Day, Span};

/// The total with its bounds, as a clause that can be pasted into a story.
///
/// ```
/// use pinkslip::{dossier::Dossier, export::words};
/// assert_eq!(words::total(&Dossier::new().report()), "no layoffs counted");
/// ```
#[must_use]
pub fn total(report: &Report) -> String {
    match considered(report) {
        Some(considered) => format!("{}; not counted: {considered}", counted(report)),
        None => counted(report),
    }
}

/// What is in the total, without what is told beside it.
pub(super) fn counted(report: &Report) -> String {
    let tally = &report.tally;
    let mut parts = Vec::new();
    if tally.rounds > 0 {
        let jobs = noun(tally.high.unwrap_or(tally.low), "job");
        let people = bounds(tally.low, tally.high);
        let at = employers(report)
            .map(|at| format!(" at {at}"))
            .unwrap_or_default();
        parts.push(format!(
            "{people} {jobs} in {}{at}",
            count(u64::from(tally.rounds), "round")
        ));
    }
    match (tally.rounds, u64::from(tally.unnumbered)) {
        (_, 0) => {}
        (0, unnumbered) => parts.push(format!("{} with no number", count(unnumbered, "round"))),
        (_, unnumbered) => parts.push(format!("{} more with no number", grouped(unnumbered))),
    }
    if parts.is_empty() {
        parts.push("no layoffs counted".to_owned());
    }
    parts.join("; ")
}

/// What is only being considered: "2 rounds of up to 500, only being considered".
pub(super) fn considered(report: &Report) -> Option<String> {
    let considered = &report.tally.considered;
    let rounds = considered.rounds + considered.unnumbered;
    let people = match considered.rounds {
        0 => "with no number".to_owned(),
        _ => format!("of {}", bounds(considered.low, considered.high)),
    };
    (rounds > 0).then(|| {
        let rounds = count(u64::from(rounds), "round");
        format!("{rounds} {people}, only being considered")
    })
}

/// Whose rounds make up the number: "2 employers", or "2 named employers" where others are not
/// named.
fn employers(report: &Report) -> Option<String> {
    let rounds = report
        .ledger
        .rounds
        .iter()
        .filter(|round| round.counted && round.headcount.is_some());
    let (named, unnamed): (Vec<_>, Vec<_>) = rounds
        .map(|round| round.employer.as_ref())
        .partition(Option::is_some);
    let mut names: Vec<&str> = named
        .into_iter()
        .flatten()
        .map(|employer| employer.key.as_str())
        .collect();
    order::plain(&mut names);
    names.dedup();
    let number = u64::try_from(names.len())
        .ok()
        .filter(|number| *number > 0)?;
    Some(count(
        number,
        if unnamed.is_empty() {
            "employer"
        } else {
            "named employer"
        },
    ))
}

/// A lower and an upper bound: "at least 41,000", "up to 500", "between 300 and 350".
///
/// ```
/// use pinkslip::export::words::bounds;
/// assert_eq!(bounds(41_000, None), "at least 41,000");
/// assert_eq!(bounds(0, Some(500)), "up to 500");
/// assert_eq!(bounds(300, Some(350)), "between 300 and 350");
/// assert_eq!(bounds(300, Some(300)), "300");
/// ```
#[must_use]
pub fn bounds(low: u64, high: Option<u64>) -> String {
    match high {
        None => format!("at least {}", grouped(low)),
        Some(high) if high == low => grouped(low),
        Some(high) if low == 0 => format!("up to {}", grouped(high)),
        Some(high) => format!("between {} and {}", grouped(low), grouped(high)),
    }
}

/// A number of people as short as it can be said: "about 3,000", "300–350".
///
/// ```
/// use pinkslip::{export::words::people, mention::{Headcount, Qualifier}};
/// assert_eq!(people(Headcount::stated(35_000, Qualifier::UpTo)), "up to 35,000");
/// ```
#[must_use]
pub fn people(headcount: Headcount) -> String {
    let (min, max) = (headcount.min.map(u64::from), headcount.max.map(u64::from));
    match (min, max) {
        (Some(min), Some(max)) if min != max => format!("{}–{}", grouped(min), grouped(max)),
        (Some(number), Some(_)) if headcount.qualifier == Qualifier::About => {
            format!("about {}", grouped(number))
        }
        (Some(number), Some(_)) => grouped(number),
        (Some(min), None) => format!("over {}", grouped(min)),
        (None, Some(max)) => format!("up to {}", grouped(max)),
        (None, None) => String::new(),
    }
}

/// A share: "13%", "12.6% of operations", "10–15%".
#[must_use]
pub fn share(share: &Share) -> String {
    let shown = |tenths: u32| match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    };
    let percent = match (share.min, share.max) {
        (Some(min), Some(max)) if min != max => format!("{}–{}%", shown(min), shown(max)),
        (Some(number), Some(_)) => format!("{}%", shown(number)),
        (Some(min), None) => format!("over {}%", shown(min)),
        (None, Some(max)) => format!("up to {}%", shown(max)),
        (None, None) => return String::new(),
    };
    if share.of == "workforce" {
        percent
    } else {
        format!("{percent} of {}", share.of)
    }
}

/// Dates as finely as they are known: "28 Jan 2026", "Oct 2025", "Q1 2026", "2026".
///
/// ```
/// use pinkslip::export::words::dates;
/// use pinkslip::mention::{Basis, Dates, Precision};
/// use pinkslip::text::parse_day;
/// let (start, end) = (parse_day("2025-10-01")?, parse_day("2025-10-31")?);
/// let october = Dates { start, end, precision: Precision::Month, basis: Basis::Stated };
/// assert_eq!(dates(october), "Oct 2025");
/// # Ok::<(), String>(())
/// ```
#[must_use]
pub fn dates(dates: Dates) -> String {
    let (start, end) = (dates.start, dates.end);
    let part = |months: u8| (u8::from(start.month()) - 1) / months + 1;
    let (from, to) = match dates.precision {
        Precision::Day => (day(start), day(end)),
        Precision::Week => return format!("week of {}", day(start)),
        Precision::Month => (month(start), month(end)),
        Precision::Quarter if months_in(dates) == 3 => {
            return format!("Q{} {}", part(3), start.year());
        }
        Precision::Half if months_in(dates) == 6 => {
            return format!("H{} {}", part(6), start.year());
        }
        Precision::Quarter | Precision::Half => (month(start), month(end)),
        Precision::Year => (start.year().to_string(), end.year().to_string()),
    };
    if from == to {
        from
    } else {
        format!("{from} – {to}")
    }
}

/// How many calendar months the dates touch.
fn months_in(dates: Dates) -> i32 {
    let months = |day: Day| day.year() * 12 + i32::from(u8::from(day.month()));
    months(dates.end) - months(dates.start) + 1
}

fn day(day: Day) -> String {
    format!("{} {}", day.day(), month(day))
}

fn month(day: Day) -> String {
    format!(
        "{} {}",
        day.month().to_string().get(..3).unwrap_or_default(),
        day.year()
    )
}

/// The words that decided for an event, as they stand in its article; an ellipsis where some are
/// left out.
#[must_use]
pub fn deciding(text: &str, spans: &[Span]) -> String {
    let parts: Vec<String> = spans
        .iter()
        .map(|span| {
            span.of(text)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .filter(|words| !words.is_empty())
        .collect();
    parts.join(" … ")
}

/// A number with its noun: "1 round", "2,000 rounds".
#[must_use]
pub fn count(number: u64, one: &str) -> String {
    format!("{} {}", grouped(number), noun(number, one))
}

fn noun(number: u64, one: &str) -> String {
    if number == 1 {
        one.to_owned()
    } else {
        format!("{one}s")
    }
}

/// A number with commas between its thousands.
///
/// ```
/// use pinkslip::export::words::grouped;
/// assert_eq!([999, 1_000, 41_000].map(grouped), ["999", "1,000", "41,000"]);
/// ```
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::total;
    use crate::dossier::{Dossier, Report};
    use crate::tally::Group;

    fn report(
        low: u64,
        high: Option<u64>,
        rounds: u32,
        unnumbered: u32,
        considered: Group,
    ) -> String {
        let mut report: Report = Dossier::new().report();
        let tally = &mut report.tally;
        (tally.low, tally.high, tally.rounds, tally.unnumbered) = (low, high, rounds, unnumbered);
        tally.considered = considered;
        total(&report)
    }

    #[test]
    fn totals_say_their_bounds_and_what_is_left_out() {
        let none = Group::default();
        for (low, high, rounds, unnumbered, words) in [
            (0, Some(0), 0, 0, "no layoffs counted"),
            (1, Some(1), 1, 0, "1 job in 1 round"),
            (
                41_000,
                None,
                3,
                2,
                "at least 41,000 jobs in 3 rounds; 2 more with no number",
            ),
            (0, Some(35_000), 1, 0, "up to 35,000 jobs in 1 round"),
            (
                16_000,
                Some(51_000),
                2,
                0,
                "between 16,000 and 51,000 jobs in 2 rounds",
            ),
            (0, Some(0), 0, 1, "1 round with no number"),
        ] {
            assert_eq!(report(low, high, rounds, unnumbered, none), words);
        }
        let considered = Group {
            low: 0,
            best: 500,
            high: Some(500),
            rounds: 1,
            unnumbered: 1,
            undated: 0,
        };
        assert_eq!(
            report(300, Some(300), 1, 0, considered),
            "300 jobs in 1 round; not counted: 2 rounds of up to 500, only being considered"
        );
        let considered = Group {
            rounds: 0,
            high: Some(0),
            ..considered
        };
        assert_eq!(
            report(0, Some(0), 0, 0, considered),
            "no layoffs counted; not counted: 1 round with no number, only being considered"
        );
    }
}
