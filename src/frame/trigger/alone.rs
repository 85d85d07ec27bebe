//! Alone: whether a trigger that no number belongs to says something all the same.
//!
//! Takes a trigger and its row, gives yes or no. "Acme is cutting jobs" does; "many cited redundancy" speaks of none.

use std::ops::Range;

use super::Trigger;
use crate::frame::attach;
use crate::frame::row::{Alone, Row};
use crate::lexicon::{List, any_of, class, form};
use crate::text::{Kind, Text, shape};

/// Whether a trigger that no number belongs to says something all the same.
pub(in crate::frame) fn stands_alone(
    text: &Text<'_>,
    trigger: &Trigger,
    row: &Row,
    range: &Range<usize>,
    beside: bool,
) -> bool {
    match row.alone {
        Alone::No => false,
        // "the furlough scheme", "redundancy pay": what is paid for it, not the cut.
        Alone::Yes => {
            !text.is(
                trigger.tokens.end,
                any_of!(class::SCHEME, class::REPORT_NOUN),
            ) && !of_others(text, trigger.tokens.end, range)
                && !generic(text, trigger.tokens.start, range)
        }
        Alone::Beside => {
            beside && text.any_is(range.start..trigger.tokens.start, &class::VERB_ANNOUNCE)
        }
        Alone::Faced => {
            text.says(trigger.tokens.start, "facing")
                && text.is(trigger.tokens.start.saturating_sub(1), &class::AUX_BE)
                && attach::subject_of(text, &trigger.group, range.start).is_none()
        }
        Alone::At => {
            let object = attach::object_of(text, &trigger.group, range.end);
            let end = object.map_or(trigger.tokens.end, |at| at + 1);
            object
                .or_else(|| attach::subject_of(text, &trigger.group, range.start))
                .is_some_and(|at| text.is(at, &class::JOB_NOUN) && text.can_be(at, form::PLURAL))
                && text.says(end, "at")
                && (end + 1..end + 3).any(|at| text.looks(at, shape::CAPITAL))
        }
        Alone::WithObject => {
            attach::object_of(text, &trigger.group, range.end).is_some()
                || (row.trigger.any(&class::VERB_DISMISS)
                    || text.says_any(trigger.tokens.start, AXES))
                    && whole_unit(text, trigger.group.end, range.end)
        }
        Alone::Made => made(text, trigger.tokens.start, range),
        Alone::WithSubject => attach::subject_of(text, &trigger.group, range.start).is_some(),
    }
}

/// "has made staff in its sales team redundant"
fn made(text: &Text<'_>, predicate: usize, range: &Range<usize>) -> bool {
    let verb = (predicate.saturating_sub(9).max(range.start)..predicate)
        .rev()
        .find(|at| text.says_any(*at, any_of!("made making")));
    text.says(predicate, "redundant")
        && verb.is_some_and(|verb| {
            let staff = |at: usize| {
                text.is(at, &class::PEOPLE_NOUN)
                    && (text.can_be(at, form::PLURAL) || text.says(at, "staff"))
            };
            (verb + 1..(verb + 4).min(predicate)).any(staff)
        })
}

/// Verbs that end what they hit.
const AXES: &List = any_of!("axe axes axed axing ax eliminate eliminates eliminated eliminating");

/// "fired its entire quality department", "axed the whole podcast division": a unit stands for its people.
fn whole_unit(text: &Text<'_>, from: usize, limit: usize) -> bool {
    text.is(from, any_of!(class::DETERMINER, class::POSSESSIVE))
        && text.says_any(from + 1, any_of!("entire whole"))
        && (from + 2..(from + 6).min(limit))
            .take_while(|at| text.is_kind(*at, Kind::Word) && !text.is(*at, &class::PREPOSITION))
            .any(|at| text.is(at, &class::UNIT_NOUN))
}

/// "those who fear redundancy", "notice of termination", "voluntarily returned the grants": one word that speaks
/// of no round, unless jobs or people stand by.
fn generic(text: &Text<'_>, at: usize, range: &Range<usize>) -> bool {
    let Some(token) = text.token(at) else {
        return false;
    };
    let adverb = text.says_any(at, any_of!("voluntary voluntarily"));
    let one = token.is(&class::NOUN_CUT)
        && !token.can_be(form::PLURAL | form::GERUND)
        && (token.len == 1 || token.is(&class::REDUNDANT));
    // "many cited redundancy": the thing itself, with nothing before it that makes it one.
    let mass = one
        && token.len == 1
        && !at
            .checked_sub(1)
            .filter(|before| *before >= range.start)
            .is_some_and(|before| {
                text.is(
                    before,
                    any_of!(
                        class::DETERMINER,
                        class::POSSESSIVE,
                        class::COMMON_ADJECTIVE,
                        class::FURTHER
                    ),
                ) || text
                    .token(before)
                    .is_some_and(|token| token.looks(shape::CAPITAL) || token.kind == Kind::Clitic)
            });
    // "built-in redundancies", "network redundancies": spare parts.
    let spare = text.word(at).to_ascii_lowercase().starts_with("redundanc")
        && text.any_says(at.saturating_sub(3)..at, any_of!("built built-in system systems hardware network data power server servers backup safety triple double dual code"));
    token.len == 1 && adverb
        || spare
        || mass
        || one
            && !text.any_is(
                range.clone(),
                any_of!(
                    class::JOB_NOUN,
                    class::PEOPLE_NOUN,
                    class::OCCUPATION,
                    class::WORKFORCE_NOUN
                ),
            )
}

/// "the firing of 40 kilns", "termination of the contract": what goes is no job and nobody.
fn of_others(text: &Text<'_>, at: usize, range: &Range<usize>) -> bool {
    text.says(at, "of")
        && !(at + 1..(at + 8).min(range.end))
            .take_while(|at| !text.is(*at, &class::PREPOSITION) || text.says(*at, "of"))
            .any(|at| {
                text.is(
                    at,
                    any_of!(
                        class::JOB_NOUN,
                        class::PEOPLE_NOUN,
                        class::OCCUPATION,
                        class::WORKFORCE_NOUN,
                        class::UNIT_NOUN
                    ),
                )
            })
}
