//! Changes of headcount: "from 9,000 to 8,200" is a cut of 800 of 9,000.

use std::ops::Range;

use super::rows;
use super::{Agent, Frame, agent, group, within_sentence};
use crate::lexicon::{Gate, List, any_of, class, form};
use crate::mention::{Counted, Headcount, Mentions, NOUNS, Qualifier};
use crate::text::Text;

/// Reads the change of a sentence, where it states both levels, and says which numbers it has spoken for.
pub(super) fn read(
    text: &Text<'_>,
    mentions: &Mentions,
    sentence: usize,
    range: &Range<usize>,
    people: Range<usize>,
    spoken_for: &mut Vec<usize>,
) -> Option<Frame> {
    let (down, pair, from, to) = told(text, mentions, range, people.clone())?;
    let told_of = text.any_is(range.clone(), &class::WORKFORCE_CORE);
    if let Some(to) = to.filter(|_| told_of) {
        // A level is no cut, whether or not the text says what it was before.
        spoken_for.push(to);
    }
    let (from, to) = (from?, to?);
    if told_of {
        spoken_for.push(from);
    }
    let before = mentions.people.get(from)?.value;
    let after = mentions.people.get(to)?.value;
    let gone = before
        .point()
        .checked_sub(after.point())
        .filter(|gone| *gone > 0)?;
    // "Will cut 1,300 jobs, which will reduce its workforce from 6,810 to 5,500": told already, and rounder; where
    // it is another number, the ledger shows both.
    let stated = people.clone().any(|at| {
        at != from
            && at != to
            && mentions.people.get(at).is_some_and(|people| {
                !people.is_base && people.value.point().abs_diff(gone) <= gone / AMISS
            })
    });
    if stated {
        return None;
    }
    // "from 9,000 staff to 8,200", "the number of posts from 90 to 70": jobs or people are what falls, unless it is
    // the cut itself that is "scaled back from 500 people to 200".
    let of_cuts = |at: usize| {
        text.is(
            at,
            any_of!(class::NOUN_CUT, class::VERB_DISMISS, class::NOUN_CUT_WEAK),
        ) && at != down
    };
    let cuts = range.clone().any(of_cuts);
    // "cut the number of redundancies from 220 to 180": the later figure holds.
    if cuts && !told_of && pair {
        spoken_for.push(from);
        return None;
    }
    let named = |at: usize| {
        mentions.people.get(at).is_some_and(|people| {
            let noun = people.tokens.end - 1;
            people.counted == Counted::Jobs
                || text.is(noun, any_of!(class::STAFF_NOUN, class::OCCUPATION))
                || text.says(noun, "people")
        })
    };
    let core = range
        .clone()
        .find(|at| text.is(*at, &class::WORKFORCE_CORE))
        .or_else(|| {
            let number = |at: usize| {
                text.says(at, "number")
                    && text.says(at + 1, "of")
                    && text.any_is(at + 2..at + 5, &NOUNS)
            };
            let falls = named(from) || named(to) || range.clone().any(number);
            (falls && !cuts).then_some(down)
        })?;
    let exact = before.qualifier == Qualifier::Exact && after.qualifier == Qualifier::Exact;
    spoken_for.extend([from, to]);
    let row = rows::named("headcount-change")?;
    let trigger = core.min(down)..core.min(down) + 1;
    let mut frame = Frame {
        row,
        sentence,
        trigger,
        group: group::read(text, down, range.start),
        people: Some(from),
        derived: Some(Headcount::stated(
            gone,
            if exact {
                Qualifier::Exact
            } else {
                Qualifier::About
            },
        )),
        share: None,
        agent: Agent::Nobody,
        offers: Vec::new(),
        cost: 2,
        tight: false,
        part: false,
        record: None,
    };
    frame.offers = agent::find(text, mentions, &frame, range);
    (frame.agent, frame.tight) = agent::choose(text, mentions, &frame, &frame.offers);
    Some(frame)
}

/// A number told beside two levels is the difference between them, though it be a quarter off: nobody cuts twice in
/// one breath.
pub(crate) const AMISS: u32 = 4;

/// The word by which a level falls, whether the levels stand side by side, and the levels before and after.
fn told(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
    people: Range<usize>,
) -> Option<(usize, bool, Option<usize>, Option<usize>)> {
    // Without a number there is no level.
    if people.is_empty() {
        return None;
    }
    let down = range
        .clone()
        .find(|at| text.is(*at, &class::VERB_CUT) || falls(text, *at))
        .or_else(|| range.clone().find(|at| text.is(*at, &class::VERB_GO)))?;
    let behind = |at: usize, word: &str| {
        mentions.people.get(at).is_some_and(|people| {
            people.tokens.start > range.start && text.says(people.tokens.start - 1, word)
                || people.tokens.start > range.start + 1
                    && text.says(people.number.start.saturating_sub(1), word)
                    && !text.says(people.number.start.saturating_sub(2), "up")
        })
    };
    // "to five countries from fourteen, and from 3,900 staff to 1,500": two levels stand side by side.
    let pair = people.clone().find_map(|at| {
        let next = at + 1;
        if behind(at, "from") && behind(next, "to") {
            Some((at, next))
        } else {
            (behind(at, "to") && behind(next, "from")).then_some((next, at))
        }
    });
    // "could lead to 600 job cuts" tells of no level.
    let counts = |at: &usize| {
        let people = mentions.people.get(*at);
        people.is_some_and(|people| people.counted != Counted::Cuts)
    };
    let level = |word: &str| people.clone().filter(counts).find(|at| behind(*at, word));
    let from = pair
        .map(|(from, _)| from)
        .or_else(|| level("from"))
        .or_else(|| level("current"));
    // "will have 8,200 staff by May, down from 9,000": what is to come; what is may have been long on the way.
    let to = pair.map(|(_, to)| to).or_else(|| level("to")).or_else(|| {
        let now = from?.checked_sub(1).filter(|at| people.contains(at))?;
        let start = mentions.people.get(from?)?.tokens.start;
        let held = mentions.people.get(now).filter(|now| now.is_base)?;
        let to_come = text.any_is(
            range.start..held.tokens.start,
            any_of!(class::MODAL_SURE, class::VERB_PLAN),
        );
        (to_come && text.says(start.checked_sub(2)?, "down")).then_some(now)
    });
    Some((down, pair.is_some(), from, to))
}

/// The staff before a change and after it, where a sentence tells both.
pub(crate) fn levels(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
) -> Option<(u32, u32)> {
    let people = within_sentence(&mentions.people, range);
    let (_, _, from, to) = told(text, mentions, range, people)?;
    let value = |at: usize| Some(mentions.people.get(at)?.value.point());
    text.any_is(range.clone(), &class::WORKFORCE_CORE)
        .then(|| from.and_then(value).zip(to.and_then(value)))?
        .filter(|(before, after)| before > after)
}

/// "the newsroom will shrink to 140 people", "dropped from 620 employees": what is left or was, not what goes.
pub(super) fn is_level(text: &Text<'_>, mentions: &Mentions, at: usize, floor: usize) -> bool {
    let Some(to) = mentions.people.get(at).and_then(|people| {
        let level = people.value.qualifier != Qualifier::Range;
        // "shrinks to a total of 82,000"
        let total = text.says(people.tokens.start.saturating_sub(2), "total");
        let before = people.tokens.start.checked_sub(if total { 4 } else { 1 });
        before.filter(|to| *to > floor && (text.says(*to, "to") || level && text.says(*to, "from")))
    }) else {
        return false;
    };
    let mut from = to.saturating_sub(5).max(floor);
    let mut falls = false;
    while from < to {
        let len = text.token(from).map_or(1, |token| usize::from(token.len));
        if text.is(
            from,
            any_of!(class::NOUN_CUT, class::NOUN_BUYOUT, class::REDUNDANT),
        ) {
            return false;
        }
        falls |= text.is(from, &class::VERB_CUT)
            && text.can_be(from, form::PARTICIPLE | form::BASE | form::GERUND)
            || self::falls(text, from);
        from += len;
    }
    falls
}

/// Whether a level falls by the word at `at`.
fn falls(text: &Text<'_>, at: usize) -> bool {
    const GATE: Gate = Gate::of(&[FALLS]);
    GATE.passes(text.hash(at)) && text.says_any(at, FALLS)
}

/// Words by which a level falls.
pub(super) const FALLS: &List = any_of!(
    "fall falls fell fallen falling drop drops dropped decline declined down reduction fewer lost shrink shrank shrunk dwindle slim lower"
);
