//! Heads: the noun that a reference calls its employer by, "chain" of "the coffee shop chain".
//!
//! Takes a reference or an entity, gives the noun, and whether the article calls the entity by it.

use std::ops::Range;

use super::{Scene, named};
use crate::frame::Agent;
use crate::lexicon::{any_of, class, form, same_word};
use crate::text::Text;

/// How many of an entity's first mentions are asked what the article calls it.
const DESCRIBED: usize = 6;

/// The noun of a nominal reference that says what the employer is: "chain" of "the coffee shop chain".
pub(super) fn head_of(text: &Text<'_>, reference: &Agent) -> Option<usize> {
    match reference {
        Agent::Nominal(words) => words.end.checked_sub(1).filter(|head| {
            !text.says_any(
                *head,
                any_of!("company group firm business employer corporation"),
            )
        }),
        _ => None,
    }
}

/// The same for a pronoun that opens its sentence, where the sentence before opens with a noun: "The council published
/// its plan. It wants to cut 52 posts."
pub(super) fn head_before(text: &Text<'_>, sentence: usize, reference: &Agent) -> Option<usize> {
    let here = text.sentences.get(sentence)?;
    let Agent::Pronoun(at) = reference else {
        return None;
    };
    let before = text
        .sentences
        .get(sentence.checked_sub(1)?)
        .filter(|_| *at <= here.tokens.start + 1)?;
    let first = before.tokens.start;
    let verb = (first + 2..before.tokens.end.min(first + 6)).find(|at| {
        text.token(*at).is_some_and(|token| {
            token.can_be(form::PAST | form::THIRD)
                || token.is(any_of!(class::AUX_BE, class::AUX_HAVE))
        })
    })?;
    head_of(text, &Agent::Nominal(first..verb)).filter(|_| text.says(first, "the"))
}

/// Whether the article calls an entity by the noun at `head`: "carmaker Norvale", "Norvale, the carmaker", "Norvale
/// Bank".
pub(super) fn called(scene: &Scene<'_>, entity: usize, head: usize) -> bool {
    let (text, word) = (scene.text, scene.text.word(head));
    let is = |at: usize| same_word(text.word(at), word);
    scene
        .told
        .get(entity)
        .into_iter()
        .flat_map(|told| told.iter().take(DESCRIBED))
        .filter_map(|at| named(scene.mentions, *at))
        .any(|named| {
            let Range { start, end } = named.tokens;
            let inside = (start..end).any(is);
            let before = start.checked_sub(1).is_some_and(|at| at != head && is(at));
            let apposed = text.says(end, ",")
                && (end + 1..end + 14)
                    .take_while(|at| !text.says_any(*at, any_of!(", . ;")))
                    .any(|at| at != head && is(at))
                && text.is(end + 1, &class::DETERMINER);
            let after = text.is(end, &class::AUX_BE)
                && (end + 1..end + 6).any(|at| at != head && is(at))
                && text.is(end + 1, &class::DETERMINER);
            inside || before || apposed || after
        })
}
