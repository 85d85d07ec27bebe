//! One sentence: its tokens, its mentions, its frames with what was decided, and the numbers that nothing takes.

use std::ops::Range;

use super::Read;
use crate::event::{Cue, Traced};
use crate::export::words;
use crate::frame::{Certainty, Frame, within_sentence};
use crate::ledger::rules::OTHER_PEOPLES_NUMBERS;
use crate::mention::{Counted, Headcount, People};
use crate::text::{Span, iso};

/// How many employers are shown for a frame.
const CANDIDATES: usize = 3;

/// Explains sentence `at`, if there is anything to say of it.
pub(super) fn explain(read: &mut Read<'_>, at: usize) {
    let Some(range) = read
        .text
        .sentences
        .get(at)
        .map(|sentence| sentence.tokens.clone())
    else {
        return;
    };
    let frames: Vec<usize> = (0..read.frames.len())
        .filter(|frame| {
            read.frames
                .get(*frame)
                .is_some_and(|frame| frame.sentence == at)
        })
        .collect();
    let people = within_sentence(&read.mentions.people, &range);
    let shares = within_sentence(&read.mentions.shares, &range);
    if frames.is_empty() && people.is_empty() && shares.is_empty() {
        return;
    }
    let span = read.text.span(range.clone());
    let words = span.of(read.text.source).to_owned();
    read.say(0, "sentence", &(at + 1).to_string(), words, Some(span));
    let tokens: Vec<&str> = range.clone().map(|at| read.text.word(at)).collect();
    let tokens = tokens.join(" · ");
    read.say(1, "tokens", "tokens", tokens, None);
    mentions(read, &range);
    for frame in &frames {
        explain_frame(read, *frame);
    }
    let taken = |of: fn(&Frame) -> Option<usize>, at: usize| {
        frames
            .iter()
            .any(|frame| read.frames.get(*frame).and_then(of) == Some(at))
    };
    let mut left: Vec<(Span, &str)> = Vec::new();
    for at in people.filter(|at| !taken(|frame| frame.people, *at)) {
        if let Some(people) = read.mentions.people.get(at) {
            left.push((
                read.text.span(people.tokens.clone()),
                why_left(people, &frames),
            ));
        }
    }
    for at in shares.filter(|at| !taken(|frame| frame.share, *at)) {
        if let Some(share) = read.mentions.shares.get(at) {
            let why = if frames.is_empty() {
                NO_TRIGGER
            } else {
                TOO_FAR
            };
            left.push((read.text.span(share.tokens.clone()), why));
        }
    }
    for (span, why) in left {
        let words = format!("“{}” is no cut: {why}", span.of(read.text.source));
        read.say(1, "decision", "number", words, Some(span));
    }
}

const NO_TRIGGER: &str = "no word of its sentence cuts jobs";
const TOO_FAR: &str = "the words that cut jobs stand too far off, or are about something else";

fn why_left(people: &People, frames: &[usize]) -> &'static str {
    if people.is_base {
        "it is how many there are"
    } else if frames.is_empty() {
        NO_TRIGGER
    } else if people.counted == Counted::Bare {
        "nothing says what it counts"
    } else {
        TOO_FAR
    }
}

fn mentions(read: &mut Read<'_>, range: &Range<usize>) {
    let mut found: Vec<(Range<usize>, &str, String)> = Vec::new();
    let all = &read.mentions;
    for people in all
        .people
        .iter()
        .filter(|it| range.contains(&it.tokens.start))
    {
        let counted = match people.counted {
            Counted::Jobs => "of jobs",
            Counted::People => "of people",
            Counted::Cuts => "of cuts",
            Counted::Bare => "of something not named",
        };
        let more = if people.is_base {
            ", all there are"
        } else if people.part {
            ", part of the number before"
        } else {
            ""
        };
        found.push((
            people.tokens.clone(),
            "number",
            format!("{} {counted}{more}", number(people.value)),
        ));
    }
    for share in all
        .shares
        .iter()
        .filter(|it| range.contains(&it.tokens.start))
    {
        found.push((share.tokens.clone(), "share", String::new()));
    }
    for date in all
        .dates
        .iter()
        .filter(|it| range.contains(&it.tokens.start))
    {
        let day = date.past.or(date.future);
        let days = day.map_or_else(
            || "not resolved".to_owned(),
            |day| format!("{} to {}", iso(day.start), iso(day.end)),
        );
        found.push((date.tokens.clone(), "date", days));
    }
    for named in all
        .named
        .iter()
        .filter(|it| range.contains(&it.tokens.start))
    {
        if let Some(entity) = all.entities.get(named.entity) {
            let known = if entity.known {
                ", in the list of names"
            } else {
                ""
            };
            let medium = if entity.media { ", a medium" } else { "" };
            let text = format!("{}, weight {}{known}{medium}", entity.name, entity.weight);
            found.push((named.tokens.clone(), "name", text));
        }
    }
    let plain = [
        (
            "place",
            all.places.iter().map(|it| &it.tokens).collect::<Vec<_>>(),
        ),
        ("unit", all.units.iter().map(|it| &it.tokens).collect()),
        ("reason", all.reasons.iter().map(|it| &it.tokens).collect()),
        (
            "speaker",
            all.speakers.iter().map(|it| &it.tokens).collect(),
        ),
    ];
    for (name, list) in plain {
        for tokens in list
            .into_iter()
            .filter(|tokens| range.contains(&tokens.start))
        {
            found.push((tokens.clone(), name, String::new()));
        }
    }
    crate::order::by_key(&mut found, |(tokens, name, _)| (tokens.start, *name));
    for (tokens, name, value) in found {
        let quote = read.quote(&tokens);
        let text = if value.is_empty() {
            quote
        } else {
            format!("{quote}: {value}")
        };
        let span = read.text.span(tokens);
        read.say(1, "mention", name, text, Some(span));
    }
}

fn number(value: Headcount) -> String {
    words::people(value)
}

fn explain_frame(read: &mut Read<'_>, at: usize) {
    let (Some(frame), Some(traced)) = (read.frames.get(at).cloned(), read.trace.get(at).cloned())
    else {
        return;
    };
    let takes = [
        frame
            .people
            .and_then(|at| read.mentions.people.get(at))
            .map(|it| it.tokens.clone()),
        frame
            .share
            .and_then(|at| read.mentions.shares.get(at))
            .map(|it| it.tokens.clone()),
    ];
    let takes: Vec<String> = takes
        .iter()
        .flatten()
        .map(|tokens| read.quote(tokens))
        .collect();
    let cost = if frame.cost > 0 && !takes.is_empty() {
        format!(", at a cost of {}", frame.cost)
    } else {
        String::new()
    };
    let numbered = !takes.is_empty();
    let takes = if takes.is_empty() {
        "has no number".to_owned()
    } else {
        format!("takes {}{cost}", takes.join(" and "))
    };
    let text = format!("{} {takes}", read.quote(&frame.trigger));
    let span = read.text.span(frame.trigger.clone());
    read.say(1, "frame", frame.row.id, text, Some(span));
    employers(read, &traced);
    if let Some(whose) = others(read, &traced).filter(|_| numbered && traced.event.is_some()) {
        read.say(2, "decision", OTHER_PEOPLES_NUMBERS, whose, None);
    }
    let mut clause: Vec<&str> = Vec::new();
    clause.extend(frame.group.negated.then_some("negated"));
    clause.extend(match frame.group.certainty {
        Certainty::Considered => Some("only considered"),
        Certainty::Planned => Some("planned"),
        Certainty::Sure => None,
    });
    if !clause.is_empty() {
        read.say(2, "decision", "clause", clause.join(", "), None);
    }
    let outcome = match (traced.event, traced.against) {
        (Some(event), _) => format!("tells event {event}"),
        (None, Some(why)) => format!("left aside: {why}"),
        (None, None) => {
            "left aside: without a number, and no round of the article is its own".to_owned()
        }
    };
    read.say(2, "decision", "outcome", outcome, None);
}

/// From whom the number of a frame was kept: from all who are named, or from the one the article is about.
fn others(read: &Read<'_>, traced: &Traced) -> Option<String> {
    let name = |entity: usize| {
        read.mentions
            .entities
            .get(entity)
            .map(|entity| &entity.name)
    };
    if traced.sector || traced.unnamed {
        return Some("given to none that the article names".to_owned());
    }
    let taken = traced.entity?;
    let about = |cue: &Cue| matches!(cue, Cue::Main | Cue::MainReferred);
    let main = traced
        .candidates
        .iter()
        .find(|candidate| candidate.entity != taken && candidate.cues.iter().any(about))?;
    Some(format!(
        "told of {}, and not given to {}, which the article is about",
        name(taken)?,
        name(main.entity)?
    ))
}

fn employers(read: &mut Read<'_>, traced: &Traced) {
    if traced.sector || traced.unnamed {
        let who = if traced.sector {
            "many employers"
        } else {
            "somebody the text does not name"
        };
        let words = traced.words.as_ref().map(|tokens| read.quote(tokens));
        let text = words.map_or_else(|| who.to_owned(), |words| format!("{who}, {words}"));
        let span = traced.words.clone().map(|tokens| read.text.span(tokens));
        read.say(2, "employer", "", text, span);
        return;
    }
    let mut shown: Vec<(String, String, Option<Span>)> = Vec::new();
    for candidate in traced.candidates.iter().take(CANDIDATES) {
        let taken = traced.entity == Some(candidate.entity);
        let cues: Vec<String> = candidate
            .cues
            .iter()
            .filter(|cue| cue.weight() != 0)
            .map(|cue| format!("{} ({:+})", cue.words(), cue.weight()))
            .collect();
        let verdict = if taken { "taken" } else { "not taken" };
        let name = read
            .mentions
            .entities
            .get(candidate.entity)
            .map(|entity| entity.name.clone());
        let span = traced
            .words
            .clone()
            .filter(|_| taken)
            .map(|tokens| read.text.span(tokens));
        shown.push((
            name.unwrap_or_default(),
            format!("{verdict}, {:+}: {}", candidate.score, cues.join("; ")),
            span,
        ));
    }
    if shown.is_empty() {
        read.say(2, "employer", "", "nobody who could cut is named", None);
    }
    for (name, text, span) in shown {
        read.say(2, "employer", &name, text, span);
    }
}
