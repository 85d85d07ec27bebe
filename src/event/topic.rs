//! Topic: which round each sentence of an article is about, and what it adds to it.
//!
//! Takes the rounds of an article, gives them the reasons that sentences tell of them: those that tell a cut, those
//! that speak of it ("The move follows …"), and, in an article about one round alone, all that do not turn to another
//! employer.

use std::ops::Range;

use crate::event::Evidence;
use crate::event::around::{self, Nearness};
use crate::event::draft::Draft;
use crate::lexicon::class;
use crate::mention::{Mentions, Role, Scope};
use crate::order;
use crate::text::Text;

/// How many sentences on a sentence still speaks of the same cut.
const REACH: usize = 3;

/// Lets the sentences of an article add to its rounds.
pub(super) fn spread(text: &Text<'_>, mentions: &Mentions, rounds: &mut [Draft]) {
    let told = told(text, rounds);
    let sole = sole(rounds);
    // The rounds of the sentence that told of any last, and that sentence.
    let mut current: Option<(Vec<usize>, usize)> = None;
    let mut next = 0;
    for (index, sentence) in text.sentences.iter().enumerate() {
        let range = sentence.tokens.clone();
        let from = next;
        while told.get(next).is_some_and(|(at, _, _)| *at == index) {
            next += 1;
        }
        let here = told.get(from..next).unwrap_or_default();
        if let Some((_, first, trigger)) = here.first() {
            let mut these: Vec<usize> = here.iter().map(|(_, round, _)| *round).collect();
            these.dedup();
            if these.len() == 1 {
                add(
                    text,
                    mentions,
                    rounds,
                    *first,
                    &range,
                    trigger,
                    Nearness::Alone,
                );
            }
            let entity = rounds.get(*first).and_then(|round| round.entity);
            these.retain(|at| rounds.get(*at).is_some_and(|round| round.entity == entity));
            current = Some((these, index));
            continue;
        }
        // The sentence before the first that tells, in its paragraph.
        let ahead = told
            .get(next)
            .filter(|(at, round, _)| {
                *at == index + 1
                    && text
                        .sentences
                        .get(*at)
                        .is_some_and(|told| told.block == sentence.block)
                    && current
                        .as_ref()
                        .is_none_or(|(these, _)| !these.contains(round))
            })
            .map(|(_, round, _)| *round);
        let (these, distance) = match (&current, ahead, sole) {
            (_, Some(ahead), _) => (vec![ahead], 1),
            (Some((these, last)), _, _) => (these.clone(), index - last),
            (None, _, Some(sole)) => (vec![sole], REACH + 1),
            _ => continue,
        };
        let about = these.first().and_then(|at| rounds.get(*at));
        if turns_away(mentions, &range, about) {
            if sole.is_none() {
                current = None;
            }
            continue;
        }
        let refers = range
            .clone()
            .any(|at| text.is(at, class::CUT_REFERENCE.or(class::NOUN_CUT)));
        // The paragraph goes on.
        let beside = current.as_ref().is_some_and(|(_, last)| {
            text.sentences
                .get(*last)
                .is_some_and(|told| told.block == sentence.block)
        });
        let main = sole.is_some_and(|sole| these.contains(&sole));
        let near = if refers && (distance <= REACH || main) {
            Nearness::Refers
        } else if distance == 1 || beside {
            Nearness::Next
        } else if main {
            Nearness::Far
        } else {
            continue;
        };
        for round in these {
            add(
                text,
                mentions,
                rounds,
                round,
                &range,
                &(range.start..range.start),
                near,
            );
        }
    }
}

fn add(
    text: &Text<'_>,
    mentions: &Mentions,
    rounds: &mut [Draft],
    round: usize,
    range: &Range<usize>,
    trigger: &Range<usize>,
    near: Nearness,
) {
    let Some(round) = rounds.get_mut(round) else {
        return;
    };
    let known = round.reasons.len();
    around::reasons(text, mentions, range, trigger, near, &mut round.reasons);
    let new = round.reasons.get(known..).unwrap_or_default().iter();
    round.evidence.extend(new.map(|reason| Evidence {
        role: Role::Reason,
        span: reason.span,
    }));
}

/// Sentence, round and trigger of each telling, in reading order.
fn told(text: &Text<'_>, rounds: &[Draft]) -> Vec<(usize, usize, Range<usize>)> {
    let mut out: Vec<(usize, usize, Range<usize>)> = Vec::new();
    let token = |byte: u32| text.tokens.partition_point(|token| token.span.start < byte);
    let sentence = |token: usize| {
        text.sentences
            .partition_point(|sentence| sentence.tokens.end <= token)
    };
    for (at, round) in rounds.iter().enumerate() {
        let numbered: Vec<usize> = round
            .evidence
            .iter()
            .filter(|evidence| matches!(evidence.role, Role::Headcount | Role::Share))
            .map(|evidence| sentence(token(evidence.span.start)))
            .collect();
        for evidence in round
            .evidence
            .iter()
            .filter(|evidence| evidence.role == Role::Trigger)
        {
            let from = token(evidence.span.start);
            let index = sentence(from);
            // Of a round with a number, words without one only speak: "the layoffs", "it will cut jobs".
            if numbered.is_empty() || numbered.contains(&index) {
                out.push((index, at, from..token(evidence.span.end)));
            }
        }
    }
    order::by_key(&mut out, |(_, at, tokens)| (tokens.start, *at));
    out
}

/// The one round that the article is about.
fn sole(rounds: &[Draft]) -> Option<usize> {
    let mut fresh = rounds
        .iter()
        .enumerate()
        .filter(|(_, round)| round.scope == Scope::Round && round.fresh)
        .map(|(at, _)| at);
    let first = fresh.next();
    first.filter(|_| fresh.next().is_none())
}

/// Whether a sentence turns to another employer.
fn turns_away(mentions: &Mentions, range: &Range<usize>, round: Option<&Draft>) -> bool {
    let Some(entity) = round.and_then(|round| round.entity) else {
        return false;
    };
    let named = crate::frame::within_sentence(&mentions.named, range, |named| &named.tokens)
        .filter_map(|at| mentions.named.get(at));
    let mut other = false;
    for named in named {
        if named.entity == entity {
            return false;
        }
        other |= mentions
            .entities
            .get(named.entity)
            .is_some_and(|entity| !entity.media && (entity.known || entity.weight >= 3))
            && !named.owned;
    }
    other
}
