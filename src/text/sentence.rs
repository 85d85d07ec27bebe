//! Sentences: cut at full stops that are not those of an abbreviation.

use std::ops::Range;

use crate::lexicon::{any_of, class};
use crate::text::token::{Kind, Token, shape};

/// A sentence: a run of tokens of one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens, by index.
    pub tokens: Range<usize>,
    /// Its block, by index.
    pub block: usize,
}

/// Cuts `tokens[from..]`, which are one block, into sentences.
pub(super) fn split(
    source: &str,
    tokens: &mut [Token],
    from: usize,
    block: usize,
    out: &mut Vec<Sentence>,
) {
    let mut start = from;
    let mut at = from;
    while at < tokens.len() {
        if !ends(source, tokens, at) && !too_long(source, tokens, start, at) {
            at += 1;
            continue;
        }
        at += 1;
        while tokens.get(at).is_some_and(|next| closes(source, next)) {
            at += 1;
        }
        out.push(Sentence {
            tokens: start..at,
            block,
        });
        start = at;
    }
    if start < tokens.len() {
        out.push(Sentence {
            tokens: start..tokens.len(),
            block,
        });
    }
    let first = out
        .iter()
        .rposition(|sentence| sentence.tokens.start == from)
        .unwrap_or(0);
    for sentence in out.get(first..).unwrap_or_default() {
        let opening = sentence.tokens.clone().find(|at| {
            tokens
                .get(*at)
                .is_some_and(|token| token.kind != Kind::Mark)
        });
        if let Some(token) = opening.and_then(|at| tokens.get_mut(at)) {
            token.shape |= shape::FIRST;
        }
    }
}

/// The longest sentence read as one. Work within a sentence grows with the square of its length, so a text without
/// full stops is cut at a comma, or at twice this length anywhere. News stays below 150 tokens.
const LONGEST: usize = 240;

fn too_long(source: &str, tokens: &[Token], start: usize, at: usize) -> bool {
    let len = at + 1 - start;
    len >= LONGEST * 2
        || len >= LONGEST
            && tokens
                .get(at)
                .is_some_and(|token| matches!(token.span.of(source), "," | ";" | ":" | "—"))
}

/// Closing quotes and brackets that stand tight behind the end belong to the sentence.
fn closes(source: &str, token: &Token) -> bool {
    !token.looks(shape::SPACED)
        && matches!(
            token.span.of(source),
            "\"" | "”" | "’" | "'" | ")" | "]" | "." | "!" | "?"
        )
}

fn ends(source: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at).filter(|token| token.kind == Kind::Mark) else {
        return acronym_ends(source, tokens, at);
    };
    match token.span.of(source) {
        "!" | "?" => next_opens(source, tokens, at + 1),
        "." => {
            let before = at
                .checked_sub(1)
                .and_then(|before| tokens.get(before))
                .filter(|_| !token.looks(shape::SPACED));
            let abbreviation = before.is_some_and(|before| {
                before.is(&class::ABBREVIATION)
                    || before.kind == Kind::Word
                        && before.span.end - before.span.start == 1
                        && before.looks(shape::CAPITAL)
            });
            let legal = before.is_some_and(|before| before.is(&class::LEGAL_FORM));
            // "Acme Inc. The firm" ends there, "Acme Inc. said" and "Mr. Smith" do not.
            let inside = if legal {
                !opens_anew(source, tokens, at + 1)
            } else {
                abbreviation
            };
            next_opens(source, tokens, at + 1) && !inside && !in_ticker(source, tokens, at)
        }
        _ => false,
    }
}

/// The point in `<ACM.N>` and "(ACM.O: …)".
fn in_ticker(source: &str, tokens: &[Token], at: usize) -> bool {
    let upper = at
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|before| before.looks(shape::UPPER));
    upper
        && tokens
            .get(at + 1)
            .is_some_and(|next| !next.looks(shape::SPACED) && next.looks(shape::CAPITAL))
        && tokens
            .get(at + 2)
            .is_some_and(|shut| {
                matches!(shut.span.of(source), ">" | ")" | ":" | "]")
                    // "Acme Corp. ACM.TO on Thursday said"
                    || shut.looks(shape::SPACED)
                        && tokens.get(at + 1).is_some_and(|next| {
                            next.looks(shape::UPPER) && next.span.end - next.span.start <= 3
                        })
                        && shut.span.of(source).starts_with(|letter: char| letter.is_ascii_lowercase())
            })
}

/// "U.S." ends a sentence where a function word in capitals follows: "… in the U.S. The firm …".
fn acronym_ends(source: &str, tokens: &[Token], at: usize) -> bool {
    tokens
        .get(at)
        .is_some_and(|token| token.kind == Kind::Word && token.span.of(source).ends_with('.'))
        && opens_anew(source, tokens, at + 1)
}

/// Whether what follows can open a sentence.
fn next_opens(source: &str, tokens: &[Token], at: usize) -> bool {
    let mut at = at;
    while let Some(token) = tokens.get(at) {
        match token.kind {
            Kind::Mark if closes(source, token) => at += 1,
            Kind::Mark => {
                return token.looks(shape::SPACED)
                    && matches!(
                        token.span.of(source),
                        "\"" | "“" | "‘" | "'" | "(" | "[" | "—" | "–" | "-" | "$" | "£" | "€"
                    );
            }
            Kind::Number => return token.looks(shape::SPACED),
            // A lower-case word opens a sentence only where a name is written so (iPhone, eBay).
            Kind::Word => {
                return token.looks(shape::CAPITAL)
                    || token
                        .span
                        .of(source)
                        .bytes()
                        .skip(1)
                        .take(2)
                        .any(|byte| byte.is_ascii_uppercase());
            }
            Kind::Clitic => return false,
        }
    }
    true
}

/// Whether a capitalised function word follows, which a name rarely begins with.
fn opens_anew(source: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else {
        return true;
    };
    if token.kind == Kind::Mark {
        return matches!(token.span.of(source), "\"" | "“" | "‘");
    }
    token.looks(shape::CAPITAL)
        && token.is(any_of!(
            class::DETERMINER,
            class::PRONOUN,
            class::PREPOSITION,
            class::CONJUNCTION,
            class::ADVERB
        ))
}
