//! Labels: lines of a form that name the employer: "Company: Acme Inc.", "Name of employer" with the name below.
//!
//! Takes a text, gives where each such name stands. What the form counts further down is counted of it.

use std::ops::Range;

use crate::lexicon::{any_of, class};
use crate::text::{Kind, Text, shape};

/// The longest label, in tokens.
const LABEL: usize = 5;

/// The longest name, in tokens.
const NAME: usize = 9;

/// The names that labels give, in reading order.
pub(super) fn employers(text: &Text<'_>) -> Vec<Range<usize>> {
    (0..text.blocks.len())
        .filter_map(|block| {
            let tokens = text.block_tokens(block)?;
            let start = tokens.clone().take(3).find(|at| {
                text.token(*at)
                    .is_some_and(|token| token.kind == Kind::Word)
            })?;
            let colon =
                (start + 1..tokens.end.min(start + LABEL)).find(|at| text.word(*at) == ":")?;
            if !labels(text, start..colon) {
                return None;
            }
            let value = if colon + 1 < tokens.end {
                colon + 1..tokens.end
            } else {
                text.block_tokens(block + 1)?
            };
            name(text, value)
        })
        .collect()
}

/// "Company", "Employer name", "Name of employer".
fn labels(text: &Text<'_>, words: Range<usize>) -> bool {
    let names = any_of!("company employer organisation organization business firm");
    let other = any_of!("name of the legal affected");
    let is = |at: usize, list| text.says_any(at, list);
    words.clone().any(|at| is(at, names)) && words.clone().all(|at| is(at, names) || is(at, other))
}

/// The name that begins a value: capitals up to a bracket, a sentence's end or "d/b/a".
fn name(text: &Text<'_>, value: Range<usize>) -> Option<Range<usize>> {
    let start = value.start;
    let end = (start..value.end.min(start + NAME))
        .find(|at| {
            let token = text.token(*at);
            let word = text.word(*at);
            let comma = word == "," && !text.is(at + 1, class::LEGAL_FORM);
            let stop = word == "." && !text.is(at.saturating_sub(1), class::LEGAL_FORM);
            let lower = token.is_some_and(|token| {
                token.kind == Kind::Word && !token.looks(shape::CAPITAL | shape::DIGIT)
            }) && !any_of!("of and the for").has(word);
            comma || stop || lower || matches!(word, "(" | "|" | ";" | "–" | "—" | "/")
        })
        .unwrap_or(value.end.min(start + NAME));
    let capital = text
        .token(start)
        .is_some_and(|token| token.looks(shape::CAPITAL | shape::DIGIT));
    (capital && end > start).then_some(start..end)
}
