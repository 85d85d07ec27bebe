//! Phrases: words that mean something else together than alone, such as "lay off".
//!
//! Takes the tokens of a block, gives each the classes of the longest phrase that begins with it, or its own.

use crate::lexicon::{Class, class, look_up_hashed, same_word};
use crate::text::token::{Kind, Token};

/// Gives each word the classes of the longest phrase that begins with it, or its own.
pub(super) fn join_phrases(source: &str, first: usize, tokens: &mut [Token]) {
    for at in first..tokens.len() {
        let known = tokens
            .get(at)
            .filter(|token| token.kind != Kind::Number)
            .and_then(|token| look_up_hashed(token.span.of(source), token.hash));
        let Some(known) = known else {
            continue;
        };
        let (mut classes, mut forms, mut len) = (known.classes, known.forms, 1);
        let second = tokens.get(at + 1).map_or(0, |next| next.hash);
        for phrase in known.phrases(second) {
            if let Some(taken) = continues(
                source,
                tokens.get(at + 1..).unwrap_or_default(),
                phrase.rest,
            ) {
                let behind = at + 1 + usize::from(taken);
                if phrase.classes.any(&class::NOTICE_COUNT)
                    && known.classes.any(&COUNTED)
                    && !labels(source, tokens.get(behind), at == first)
                {
                    continue;
                }
                // A phrase that only marks a cause or a source leaves its first word what it is: "hit by", "told".
                let soft = phrase.classes.within(&SOFT);
                let own = if soft { known.classes } else { Class::NONE };
                let own_forms = if soft { known.forms } else { 0 };
                (classes, forms, len) = (phrase.classes | own, phrase.forms | own_forms, taken + 1);
                break;
            }
        }
        if let Some(token) = tokens.get_mut(at) {
            (token.classes, token.forms, token.len) = (classes, forms, len);
        }
    }
}

/// What is counted before "lost", "announced" and the like.
const COUNTED: Class = class::JOB_NOUN
    .or(class::PEOPLE_NOUN)
    .or(class::NOUN_CUT)
    .or(class::NOUN_CUT_WEAK);

/// Whether "jobs lost" heads the figure behind it, as in "Jobs lost: 300": in "300 jobs lost" it is no name of a count.
fn labels(source: &str, behind: Option<&Token>, heads: bool) -> bool {
    behind.map_or(heads, |next| {
        next.kind == Kind::Number
            || matches!(
                next.span.of(source),
                ":" | "|" | "(" | "*" | "–" | "—" | "-"
            )
    })
}

/// Classes whose phrases take nothing from the word they begin with.
const SOFT: Class = class::CAUSAL
    .or(class::SOURCE_CUE)
    .or(class::REVISES)
    .or(class::FOUNDING)
    .or(class::UNTRUE)
    .or(class::SENTENCE_OPENER);

/// How many of `tokens` spell `rest`.
fn continues(source: &str, tokens: &[Token], rest: &str) -> Option<u8> {
    let mut taken = 0_u8;
    for word in rest.split(' ') {
        let token = tokens.get(usize::from(taken))?;
        if !same_word(token.span.of(source), word) {
            return None;
        }
        taken = taken.checked_add(1)?;
    }
    Some(taken)
}
