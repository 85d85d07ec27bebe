//! Elliptic counts: a number and its date, where the sentence before has said what is counted.
//!
//! Takes a sentence and the frames before it, gives frames for "A year later came 450", "Another 210 went in 2016"
//! and "July, 10,000; October, 6,000" behind "The council shed 1,000 jobs". Around such a number stands nothing but
//! dates, prepositions and words of sequence; any other word means that something else is told.

use std::ops::Range;

use super::rows;
use super::{Agent, Frame, Group, Time, agent};
use crate::lexicon::{List, any_of, class};
use crate::mention::{Counted, Mentions, People};
use crate::text::{Kind, Text};

/// How many sentences back the cut may be told of that a number goes on from.
const BACK: usize = 2;

/// How far around a number is looked for its date.
const REACH: usize = 10;

/// Words that may stand around a number told by itself.
const SEQUENCE: &List = any_of!(
    "then later came come went followed was were it started began year years month months week weeks ones earlier next last again there a"
);

/// Reads the numbers of a sentence that go on from the frames before it.
pub(super) fn read(
    text: &Text<'_>,
    mentions: &Mentions,
    sentence: usize,
    range: &Range<usize>,
    people: &[usize],
    frames: &mut Vec<Frame>,
) {
    for at in people {
        let Some(found) = mentions
            .people
            .get(*at)
            .filter(|found| elliptic(text, found))
        else {
            continue;
        };
        let Some(before) = frames
            .iter()
            .rev()
            .take_while(|frame| frame.sentence + BACK >= sentence)
            .find(|frame| frame.trigger.start < found.tokens.start)
        else {
            continue;
        };
        // In one sentence, behind another number, it may be a part of that.
        let parted = before.sentence != sentence
            || before.row.id == "elliptic"
            || text.any_word(before.trigger.end..found.tokens.start, ";");
        let goes_on = !before.row.against
            && !before.group.negated
            && !matches!(before.agent, Agent::Sector(_))
            && (before.people.is_some() || before.share.is_some() || before.row.id == "noun-cut");
        if !parted || !goes_on || !told_by_itself(text, mentions, found, range) {
            continue;
        }
        let Some(row) = rows::named("elliptic") else {
            return;
        };
        let past = (range.start..found.tokens.end + 3)
            .any(|at| text.is(at, &class::MODAL_SURE) || text.says(at, "next"));
        let mut frame = Frame {
            row,
            sentence,
            trigger: found.tokens.clone(),
            group: Group::plain(
                found.tokens.start,
                found.tokens.end,
                if past { Time::Future } else { Time::Past },
            ),
            people: Some(*at),
            derived: None,
            share: None,
            agent: Agent::Nobody,
            offers: Vec::new(),
            cost: 8,
            part: false,
            tight: false,
            record: None,
        };
        frame.offers = agent::find(text, mentions, &frame, range);
        (frame.agent, frame.tight) = agent::choose(text, mentions, &frame, &frame.offers);
        if matches!(frame.agent, Agent::Nobody) {
            frame.agent = before.agent.clone();
            frame.offers.clone_from(&before.offers);
        }
        frames.push(frame);
    }
}

/// A bare number that is neither a base nor a part.
fn elliptic(text: &Text<'_>, found: &People) -> bool {
    // "150 of its shops"
    let others = text.says(found.tokens.end, "of");
    found.counted == Counted::Bare
        && !others
        && !found.is_base
        && !found.part
        && found.value.point() >= 10
}

/// Whether nothing but dates and words of sequence stands around the number, and one of them does.
fn told_by_itself(
    text: &Text<'_>,
    mentions: &Mentions,
    found: &People,
    range: &Range<usize>,
) -> bool {
    let dated = |at: usize| {
        let after = mentions
            .dates
            .partition_point(|date| date.tokens.start <= at);
        after
            .checked_sub(1)
            .and_then(|last| mentions.dates.get(last))
            .is_some_and(|date| at < date.tokens.end)
    };
    let passes = |at: usize| {
        dated(at)
            || text.is(
                at,
                any_of!(class::PREPOSITION, class::DETERMINER, class::FURTHER),
            )
            || text.says_any(at, SEQUENCE)
    };
    let ends = |at: usize| {
        text.is(at, any_of!(class::RELATIVE, class::CONJUNCTION)) || text.is_kind(at, Kind::Mark)
    };
    // "Then came 60 at Acme."
    let then = text.says(range.start, "then")
        && text.says_any(range.start + 1, any_of!("came followed went"));
    let mut told = found.further || then;
    let mut whole = true;
    for at in (range.start..found.tokens.start).rev().take(REACH) {
        told |= dated(at) || text.says(at, "later");
        if passes(at) || text.says(at, ",") && !told {
            continue;
        }
        // "Globex announced 120", "is weighing between 400 and 500"
        let quoted = text.says_any(found.tokens.start - 1, any_of!("\" “"));
        let says = at + 1 + usize::from(quoted) == found.tokens.start
            && text.is(at, any_of!(class::VERB_ANNOUNCE, class::CONSIDERED));
        if quoted && at + 1 == found.tokens.start {
            continue;
        }
        told |= says;
        whole = says || ends(at);
        break;
    }
    // "70 in November", "another 120 in sales": behind a preposition there may be a place or a unit.
    let mut placed = false;
    for at in (found.tokens.end..range.end).take(REACH) {
        if ends(at) && !dated(at) {
            break;
        }
        told |= dated(at);
        if !passes(at) {
            whole &= placed;
            break;
        }
        placed |= text.is(at, &class::PREPOSITION);
    }
    whole && told
}

/// "300 in 2009 and 450 last year", "400 in April, 600 this month": two numbers, each with a date right behind it.
pub(super) fn each_dated(
    text: &Text<'_>,
    mentions: &Mentions,
    first: &Range<usize>,
    second: &Range<usize>,
) -> bool {
    let dated = |from: usize| {
        let at = mentions
            .dates
            .partition_point(|date| date.tokens.start < from);
        mentions
            .dates
            .get(at)
            .filter(|date| {
                date.tokens.start == from
                    || date.tokens.start == from + 1 && text.is(from, &class::PREPOSITION)
            })
            .map(|date| date.tokens.end)
    };
    let Some(link) = dated(first.end).filter(|end| *end <= second.start) else {
        return false;
    };
    let linked = (link..second.start)
        .all(|at| text.says(at, ",") || text.says(at, "and") || text.says(at, "then"));
    linked && second.start > link && dated(second.end).is_some()
}
