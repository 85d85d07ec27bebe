//! One row an event: what each article tells, with the words that decided.

use super::sheet::{Sheet, end, joined, percent, shown, start};
use crate::dossier::{Dossier, Report};
use crate::event::Event;
use crate::export::words;
use crate::ledger::Round;
use crate::order;

/// The columns, in order. New ones are added at the end.
pub const COLUMNS: &[&str] = &[
    "article",
    "event",
    "employer",
    "headcount_min",
    "headcount_max",
    "qualifier",
    "share_min",
    "share_max",
    "share_of",
    "workforce",
    "date_start",
    "date_end",
    "date_precision",
    "date_basis",
    "effective_start",
    "effective_end",
    "status",
    "kind",
    "scope",
    "workers",
    "units",
    "places",
    "reasons",
    "source",
    "confidence",
    "counted",
    "rule",
    "why_counted",
    "words",
];

/// The events of all articles: in the order of the articles, and in each in reading order.
///
/// `counted`, `rule` and `why_counted` are those of the round that holds the event, `words` the
/// words that decided.
///
/// ```
/// use pinkslip::{dossier::Dossier, export::csv, text::Article};
/// let mut dossier = Dossier::new();
/// dossier.put(Article::new("acme", "Acme will cut 300 jobs."));
/// assert!(csv(&dossier).starts_with("article,event,employer,headcount_min,"));
/// ```
#[must_use]
pub fn csv(dossier: &Dossier) -> String {
    let report = dossier.report();
    let rounds = rounds(&report);
    let mut sheet = Sheet::of(COLUMNS);
    for (article, reading) in dossier.articles() {
        for event in reading.events.iter().chain(&reading.uncertain) {
            sheet.row(&cells(
                &article.id,
                &article.text,
                event,
                holder(&rounds, &event.id),
            ));
        }
    }
    sheet.text
}

fn cells(article: &str, text: &str, event: &Event, round: Option<&Round>) -> [String; 29] {
    let headcount = event.headcount;
    let share = event.share.as_ref();
    let (date, effective) = (event.date, event.effective);
    [
        article.to_owned(),
        event.id.clone(),
        event
            .employer
            .as_ref()
            .map(|employer| employer.name.clone())
            .unwrap_or_default(),
        shown(headcount.and_then(|people| people.min)),
        shown(headcount.and_then(|people| people.max)),
        headcount
            .map_or("", |people| people.qualifier.word())
            .to_owned(),
        percent(share.and_then(|share| share.min)),
        percent(share.and_then(|share| share.max)),
        share.map(|share| share.of.clone()).unwrap_or_default(),
        shown(event.workforce),
        start(date),
        end(date),
        date.map_or("", |date| date.precision.word()).to_owned(),
        date.map_or("", |date| date.basis.word()).to_owned(),
        start(effective),
        end(effective),
        event.status.word().to_owned(),
        event.kind.word().to_owned(),
        event.scope.word().to_owned(),
        event.workers.word().to_owned(),
        joined(event.units.iter().map(|unit| unit.name.as_str())),
        joined(event.places.iter().map(|place| place.name.as_str())),
        joined(event.reasons.iter().map(|why| why.code.word())),
        event
            .source
            .as_ref()
            .map(|source| source.name.clone())
            .unwrap_or_default(),
        fraction(event.confidence),
        round
            .map(|round| round.counted.to_string())
            .unwrap_or_default(),
        round
            .map(|round| round.why.rule.to_owned())
            .unwrap_or_default(),
        round
            .map(|round| round.why.text.clone())
            .unwrap_or_default(),
        words::deciding(text, &event.because.spans),
    ]
}

/// Which round holds each event, by the event's id.
fn rounds(report: &Report) -> Vec<(&str, &Round)> {
    let rounds = report.ledger.rounds.iter();
    let held = rounds.flat_map(|round| round.mentions.iter().map(move |mention| (mention, round)));
    let mut out: Vec<_> = held
        .map(|(mention, round)| (mention.event.as_str(), round))
        .collect();
    order::by(&mut out, |one, two| one.0 < two.0);
    out
}

/// The last of the rounds that hold an event.
fn holder<'r>(rounds: &[(&str, &'r Round)], event: &str) -> Option<&'r Round> {
    let behind = rounds.partition_point(|(held, _)| *held <= event);
    let (held, round) = rounds.get(behind.checked_sub(1)?)?;
    (*held == event).then_some(*round)
}

/// Thousandths as a fraction: `930` is `0.93`.
fn fraction(thousandths: u16) -> String {
    let text = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
