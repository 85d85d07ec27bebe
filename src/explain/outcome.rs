//! What came of an article: its events with what speaks for them, whether they count, or why there are none.

use super::Read;
use crate::dossier::Dossier;
use crate::event::{Event, Reading};
use crate::export::words;

/// Explains the events of an article, or that there are none.
pub(super) fn explain(read: &mut Read<'_>, dossier: &Dossier, id: &str, reading: &Reading) {
    let report = dossier.report();
    for note in &reading.notes {
        read.say(
            0,
            "decision",
            note.code.as_ref(),
            note.text.clone(),
            note.span,
        );
    }
    let all = reading.events.iter().map(|event| (event, ""));
    let all = all.chain(reading.uncertain.iter().map(|event| (event, ", uncertain")));
    for (event, uncertain) in all {
        let span = event.because.spans.first().copied();
        let text = format!("{}{uncertain}; rule {}", told(event), event.because.rule);
        read.say(0, "event", &event.id, text, span);
        let confidence = format!("{}.{:03}", event.confidence / 1000, event.confidence % 1000);
        read.say(1, "decision", "confidence", confidence, None);
        for (name, weight) in event.signs.weighed() {
            read.say(2, "sign", name, format!("{weight:+}"), None);
        }
        let round = report.ledger.rounds.iter().find(|round| {
            let here = |mention: &&crate::ledger::RoundMention| {
                mention.article == id && mention.event == event.id
            };
            round.mentions.iter().any(|mention| here(&mention))
        });
        if let Some(round) = round {
            let counts = if round.counted {
                "counted"
            } else {
                "not counted"
            };
            read.say(
                1,
                "counted",
                round.why.rule,
                format!("{counts}: {}", round.why.text),
                None,
            );
        }
    }
    if reading.events.is_empty() && reading.uncertain.is_empty() {
        let why = if read.frames.is_empty() {
            "no words of the text speak of a cut"
        } else {
            "no words that could speak of a cut do: see the frames above"
        };
        read.say(0, "decision", "nothing-found", why, None);
    }
}

fn told(event: &Event) -> String {
    let employer = event
        .employer
        .as_ref()
        .map_or("nobody named", |employer| &employer.name);
    let figure = match (event.headcount, &event.share) {
        (Some(headcount), _) => words::people(headcount),
        (None, Some(share)) => words::share(share),
        (None, None) => "no number".to_owned(),
    };
    format!("{employer}, {figure}, {}", event.status.word())
}
