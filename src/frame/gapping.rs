//! Gapping: one verb, or one noun, and many employers, each with its number right beside its name.
//!
//! Takes a sentence and the frames before it, gives frames for "Acme is cutting 300 jobs; Globex, 120; and Initech,
//! 90", "Layoffs were announced at Acme (300 jobs) and Globex (120)" and, behind a cut, "Globex: 120." Between name and
//! number stands a mark or nothing, and the clause ends behind them; any other word means that something else is told.

use std::ops::Range;

use super::rows;
use super::{Agent, Frame, Offer};
use crate::lexicon::{any_of, class};
use crate::mention::{Counted, Mentions, People, Scope};
use crate::text::{Kind, Text, shape};

/// How many words may say what the employer is: "and the chemical maker Globex, 120".
const CALLED: usize = 5;

/// Reads the numbers that stand beside a name of their own and that nothing takes.
pub(super) fn read(
    text: &Text<'_>,
    mentions: &Mentions,
    sentence: usize,
    range: &Range<usize>,
    people: &[usize],
    frames: &mut Vec<Frame>,
) {
    for at in people {
        let beside = mentions.people.get(*at).and_then(|found| {
            let beside = beside(text, mentions, found, range)?;
            Some((found, beside))
        });
        let Some((found, (named, clause, place))) = beside else {
            continue;
        };
        let same = |frame: &Frame| match frame.agent {
            Agent::Named(other) => entity(mentions, other) == entity(mentions, named),
            _ => false,
        };
        let near = frames
            .iter()
            .enumerate()
            .rev()
            .take_while(|(_, frame)| frame.sentence + 1 >= sentence);
        let Some((anchor, before)) = near.into_iter().find(|(_, frame)| {
            let told = frame.people.is_some() || frame.row.trigger.any(&class::NOUN_CUT);
            let here = frame.sentence == sentence && frame.trigger.start < found.tokens.start;
            // "Acme cut 300 jobs. Globex: 120.": a sentence of nothing else.
            let before = frame.sentence + 1 == sentence
                && clause == range.start
                && found.counted != Counted::People
                && alone(text, found, range);
            told && (here || before) && !frame.row.against && !frame.group.negated
        }) else {
            continue;
        };
        let bare = before.people.is_none() && before.share.is_none();
        let row = Some(before.row).filter(|row| row.scope == Scope::Round);
        let (Some(row), false) = (
            row.or_else(|| rows::named("elliptic")),
            (place || same(before)) && !bare,
        ) else {
            continue;
        };
        let agent = Agent::Named(named);
        let frame = Frame {
            row,
            trigger: found.tokens.clone(),
            people: Some(*at),
            derived: None,
            share: None,
            offers: vec![Offer {
                cost: 0,
                agent: agent.clone(),
            }],
            agent,
            sentence,
            cost: 6,
            tight: true,
            part: false,
            ..before.clone()
        };
        // "Layoffs were announced at Acme (300)": the number is that of the noun.
        if bare && before.sentence == sentence {
            frames.remove(anchor);
        }
        frames.push(frame);
    }
}

fn entity(mentions: &Mentions, named: usize) -> Option<usize> {
    mentions.named.get(named).map(|named| named.entity)
}

/// The name right before the number, where its clause begins, and whether it only says where.
pub(super) fn beside(
    text: &Text<'_>,
    mentions: &Mentions,
    found: &People,
    range: &Range<usize>,
) -> Option<(usize, usize, bool)> {
    let mut end = found.tokens.start;
    let marked = end > range.start && text.says_any(end - 1, any_of!(", : ( – — -"));
    end -= usize::from(marked);
    // "300 at Acme, 120 at the Globex works": its name stands behind it.
    let article = usize::from(text.is(found.tokens.end + 1, &class::DETERMINER));
    let behind = mentions
        .named
        .partition_point(|named| named.tokens.start <= found.tokens.end + article);
    if text.says_any(found.tokens.end, any_of!("at by"))
        && mentions
            .named
            .get(behind)
            .is_some_and(|named| named.tokens.start == found.tokens.end + 1 + article)
    {
        return None;
    }
    let last = mentions
        .named
        .partition_point(|named| named.tokens.end <= end)
        .checked_sub(1)?;
    // "Globex Corp., 120"
    let form = |at: usize| text.says(at, ".") || text.is(at, &class::LEGAL_FORM);
    let named = mentions.named.get(last).filter(|named| {
        (named.tokens.end..end).len() <= 2
            && (named.tokens.end..end).all(form)
            && named.tokens.start >= range.start
            && !named.child
    })?;
    let known = mentions.entities.get(named.entity).is_some_and(|entity| {
        (entity.known
            || entity.weight > 0
            || entity.weight == 0 && (marked || named.tokens.len() > 1))
            && !entity.media
    });
    let counts = matches!(found.counted, Counted::Bare | Counted::Jobs)
        || found.counted == Counted::People && text.says(found.tokens.end, ")") && !found.is_base;
    let free = text.token(found.tokens.end).is_none_or(|next| {
        next.kind == Kind::Mark && !text.says(found.tokens.end, "%")
            || next.is(any_of!(
                class::CONJUNCTION,
                class::PREPOSITION,
                class::MONTH,
                class::WEEKDAY,
                class::FURTHER
            ))
            || text.says_any(found.tokens.end, any_of!("last this"))
    }) && !text.says(found.tokens.end, "of");
    let clause = (range.start..=named.tokens.start)
        .rev()
        .take(CALLED + 1)
        .find(|at| {
            *at == range.start
                || text.says_any(at - 1, any_of!("; , : . – —"))
                || text.says_any(
                    at - 1,
                    any_of!("and while but at by from include including hit"),
                )
        })?;
    // "300 jobs are to go at Acme: some 200 in Leeds"
    let place = text.says(found.tokens.start - 1, ":")
        && clause > range.start
        && text.says_any(clause - 1, any_of!("at by from in"));
    // What stands before the name only says what it is; "the Orvik 120" is a thing.
    let called = (marked || clause == named.tokens.start)
        && (clause..named.tokens.start).all(|at| {
            text.token(at).is_some_and(|token| {
                !token.looks(shape::CAPITAL) | token.looks(shape::FIRST)
                    && token.kind != Kind::Number
                    && !token.is(any_of!(
                        class::AUX_BE,
                        class::AUX_HAVE,
                        class::VERB_SAY,
                        class::PREPOSITION
                    ))
            })
        });
    (known
        && counts
        && free
        && called
        && !found.is_base
        && !found.part
        && found.value.point() >= 10)
        .then_some((last, clause, place))
}

/// Whether the sentence says no more: behind the number only when, where or what share.
fn alone(text: &Text<'_>, found: &People, range: &Range<usize>) -> bool {
    (found.tokens.end..range.end).len() <= 8
        && !text.any_is(
            found.tokens.end..range.end,
            any_of!(
                class::AUX_BE,
                class::AUX_HAVE,
                class::MODAL_SURE,
                class::VERB_SAY,
                class::PRONOUN
            ),
        )
}
