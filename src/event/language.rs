//! Language: English or not, by its commonest words.

use crate::lexicon::{any_of, class};
use crate::text::{Kind, Text};

/// `en` where at least one word in eight is an English function word; a short text is taken for English.
pub(super) fn of(text: &Text<'_>) -> Option<&'static str> {
    let words = text
        .tokens
        .iter()
        .filter(|token| token.kind == Kind::Word)
        .count();
    let function = text
        .tokens
        .iter()
        .filter(|token| {
            token.is(any_of!(
                class::DETERMINER,
                class::PREPOSITION,
                class::AUX_BE,
                class::PRONOUN,
                class::CONJUNCTION
            ))
        })
        .count();
    (words < 12 || function * 8 >= words).then_some("en")
}
