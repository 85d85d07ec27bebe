//! Statements of others: "Press Release: Green Party" above the news of a firm's cuts.
//!
//! Takes the drafts of an article, gives those of which somebody else than the employer tells as reported.

use crate::event::draft::Draft;
use crate::frame::inside;
use crate::lexicon::{any_of, class};
use crate::mention::{Mentions, Status};
use crate::text::Text;

/// How many sentences are the head of a text.
const HEAD: usize = 12;

/// Marks what a statement of a union, a party or a rival announces as reported.
pub(super) fn reported(text: &Text<'_>, mentions: &Mentions, drafts: &mut [Draft]) {
    let head = text.sentences.iter().take(HEAD);
    let line = head.map(|sentence| sentence.tokens.clone()).find(|line| {
        line.len() < 20
            && line.clone().any(|at| {
                text.is(at, &class::PRESS_RELEASE)
                    && text.token(at).is_some_and(|token| {
                        text.says_any(at + usize::from(token.len), any_of!(": - – — |"))
                    })
            })
    });
    let Some(line) = line else { return };
    let by: Vec<usize> = inside(&mentions.named, &line)
        .map(|named| named.entity)
        .collect();
    for draft in drafts.iter_mut() {
        let own = draft.entity.is_none_or(|entity| by.contains(&entity));
        // What somebody "says" there is the writer's word; what the employer announced is its own.
        let announced = text.sentences.get(draft.sentence).is_some_and(|sentence| {
            sentence
                .tokens
                .clone()
                .any(|at| text.is(at, &class::VERB_ANNOUNCE))
        });
        let avowed = draft.avowed && announced;
        if !own && !avowed && matches!(draft.status, Status::Announced | Status::Planned) {
            draft.status = Status::Reported;
        }
    }
}
