//! Several: names told together.
//!
//! Takes a name, gives it alone or with those it is told together with: "Acme, Globex and Initech have all …".

use super::Agent;
use crate::frame::Frame;
use crate::lexicon::{class, same_word};
use crate::mention::Mentions;
use crate::text::{Kind, Text, shape};

/// "Meta, Google, Microsoft and Salesforce have all …": names told together.
pub(super) fn several(text: &Text<'_>, mentions: &Mentions, at: usize, frame: &Frame) -> Agent {
    let joined = |first: usize, second: usize| -> bool {
        let (Some(first), Some(second)) = (mentions.named.get(first), mentions.named.get(second))
        else {
            return false;
        };
        let joint = |at: usize| {
            matches!(text.word(at), "," | "&")
                || ["and", "as", "well"]
                    .iter()
                    .any(|word| same_word(text.word(at), word))
        };
        // "Acme and retail group Globex"
        let called = text.is(second.tokens.start.saturating_sub(1), class::INDUSTRY);
        let words = first.tokens.end..second.tokens.start;
        !words.is_empty()
            && words.len() <= 4
            && joint(words.start)
            && words.clone().all(|at| {
                joint(at)
                    || called
                        && text.token(at).is_some_and(|token| {
                            token.kind == Kind::Word && !token.looks(shape::CAPITAL)
                        })
            })
    };
    // Towns and months told together employ nobody.
    let employs = |at: usize| {
        mentions
            .named
            .get(at)
            .and_then(|named| mentions.entities.get(named.entity))
            .is_some_and(|entity| entity.known || entity.weight > 0)
    };
    let mut from = at;
    while from > 0 && joined(from - 1, from) {
        from -= 1;
    }
    let mut to = at + 1;
    while joined(to - 1, to) {
        to += 1;
    }
    let before = mentions
        .named
        .get(to - 1)
        .is_some_and(|named| named.tokens.end <= frame.trigger.start)
        || mentions.named.get(from).is_some_and(|named| {
            named.tokens.start.checked_sub(1).is_some_and(|at| {
                ["at", "from", "by"]
                    .iter()
                    .any(|word| same_word(text.word(at), word))
            })
        });
    // "After buying Tessaly, Quillon laid off 90": a comma alone makes no list of two.
    let linked = mentions
        .named
        .get(from)
        .zip(mentions.named.get(to - 1))
        .is_some_and(|(first, last)| {
            (first.tokens.end..last.tokens.start)
                .any(|at| same_word(text.word(at), "and") || text.word(at) == "&")
        });
    if to - from >= 2 && before && (linked || to - from >= 3) && (from..to).all(employs) {
        Agent::Many(from, to)
    } else {
        Agent::Named(at)
    }
}
