//! Frames of records: a row of a table or an entry of a list tells a cut by where its words stand.
//!
//! Takes the records of a sentence, gives a frame each: the employer is the one named in the record, the number the
//! one in its column, or in an entry that tells it in sentences the first that nothing else takes.

use std::ops::Range;

use super::rows;
use super::{Agent, Frame, Group, Offer, Time};
use crate::lexicon::{any_of, class};
use crate::mention::{Form, Label, Mentions, Record};
use crate::text::Text;

/// The frames of the records that sentence `index` tells; `spoken_for` takes their numbers.
pub(super) fn read(
    text: &Text<'_>,
    mentions: &Mentions,
    index: usize,
    spoken_for: &mut Vec<usize>,
) -> Vec<Frame> {
    let from = mentions
        .records
        .partition_point(|record| record.sentence < index);
    let mut frames = Vec::new();
    for (at, record) in mentions.records.iter().enumerate().skip(from) {
        if record.sentence != index {
            break;
        }
        let people = record
            .number
            .and_then(|at| starting(&mentions.people, at, |people| people.number.start));
        let share = record
            .share
            .and_then(|at| starting(&mentions.shares, at, |share| share.tokens.start));
        if record.form == Form::Loose || people.is_none() && record.number.is_some() {
            continue;
        }
        spoken_for.extend(people);
        frames.extend(frame(text, mentions, (at, record), people, share));
    }
    frames
}

/// The frame of an entry that tells in sentences what it counts: the first number that no frame of its takes.
pub(super) fn loose(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
    unowned: &[usize],
    frames: &mut Vec<Frame>,
) {
    let records = &mentions.records;
    let block = |sentence: usize| text.sentences.get(sentence).map(|sentence| sentence.block);
    let here = text.sentence_at(range.start);
    let last = records.partition_point(|record| record.sentence <= here);
    let Some((at, record)) = last
        .checked_sub(1)
        .and_then(|at| Some((at, records.get(at)?)))
        .filter(|(_, record)| record.form == Form::Loose && block(record.sentence) == block(here))
    else {
        return;
    };
    let told = frames
        .iter()
        .rev()
        .take_while(|frame| block(frame.sentence) == block(here))
        .any(|frame| frame.people.is_some() || frame.share.is_some());
    let against = range.clone().any(|at| {
        text.is(
            at,
            any_of!(
                class::VERB_HIRE,
                class::NEGATION,
                class::VERB_DENY,
                class::VERB_RELEASE
            ),
        ) || text.says_any(
            at,
            any_of!("remain remains remaining left keep keeps retain retains stay stays"),
        )
    });
    if told || against {
        return;
    }
    // "340 went", "closes its plant; 90 jobs": a sentence may be about anything, a number at its head counts who goes.
    let opens = |at: usize| {
        at == range.start
            || at
                .checked_sub(1)
                .is_some_and(|at| text.says_any(at, any_of!("; : ( – — * . ?")))
    };
    let counts = |at: usize| {
        mentions
            .people
            .get(at)
            .is_some_and(|people| !people.is_base && opens(people.tokens.start))
    };
    let people = unowned.iter().copied().find(|at| counts(*at));
    let share = mentions.shares.iter().position(|share| {
        people.is_none() && range.contains(&share.tokens.start) && opens(share.tokens.start)
    });
    if people.is_some() || share.is_some() {
        frames.retain(|frame| block(frame.sentence) != block(here) || frame.row.against);
        frames.extend(frame(text, mentions, (at, record), people, share));
    }
}

/// How many names with something below them make a rundown.
const RUNDOWN: usize = 3;

/// Whether a sentence stands above a rundown and nobody was named yet: "At least 6,000 jobs are gone this year."
pub(super) fn sums(mentions: &Mentions, range: &Range<usize>) -> bool {
    let above = |label: &Label| label.at >= range.end;
    let named = mentions
        .named
        .iter()
        .take_while(|named| named.tokens.start < range.end);
    mentions.labelled.len() >= RUNDOWN
        && mentions.labelled.first().is_some_and(above)
        && named
            .filter_map(|named| mentions.entities.get(named.entity))
            .all(|entity| entity.media)
}

fn frame(
    text: &Text<'_>,
    mentions: &Mentions,
    (at, record): (usize, &Record),
    people: Option<usize>,
    share: Option<usize>,
) -> Option<Frame> {
    let id = match record.form {
        Form::Row => "table-row",
        Form::Entry | Form::Loose => "list-entry",
        Form::Sheet => "notice-count",
    };
    let row = rows::named(id)?;
    let named = starting(&mentions.named, record.employer.start, |named| {
        named.tokens.start
    })?;
    let quantity = people
        .and_then(|at| mentions.people.get(at))
        .map(|people| people.tokens.clone())
        .or_else(|| {
            share
                .and_then(|at| mentions.shares.get(at))
                .map(|share| share.tokens.clone())
        });
    let trigger = quantity.unwrap_or_else(|| record.employer.clone());
    Some(Frame {
        row,
        sentence: text.sentence_at(trigger.start),
        // A list tells news.
        group: Group::plain(trigger.start, trigger.end, Time::Future),
        trigger,
        people,
        derived: None,
        share,
        agent: Agent::Named(named),
        offers: vec![Offer {
            cost: 0,
            agent: Agent::Named(named),
        }],
        cost: 1,
        part: false,
        tight: true,
        record: Some(at),
    })
}

/// The mention that starts at token `at`; `list` is in reading order.
fn starting<T>(list: &[T], at: usize, start: impl Fn(&T) -> usize) -> Option<usize> {
    let index = list.partition_point(|mention| start(mention) < at);
    list.get(index)
        .filter(|mention| start(mention) == at)
        .map(|_| index)
}
