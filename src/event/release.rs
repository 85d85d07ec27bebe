//! Statements of others: "Press Release: Green Party" above the news of a firm's cuts, and a report that it denies.
//!
//! Takes the drafts of an article, gives those of which somebody else than the employer tells as reported, and those that
//! it denies beside as denied.

use crate::event::draft::Draft;
use crate::frame::inside;
use crate::lexicon::{any_of, class, form};
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
        let announced = text
            .sentences
            .get(draft.sentence)
            .is_some_and(|sentence| text.any_is(sentence.tokens.clone(), &class::VERB_ANNOUNCE));
        let avowed = draft.avowed && announced;
        if !own && !avowed && matches!(draft.status, Status::Announced | Status::Planned) {
            draft.status = Status::Reported;
        }
    }
}

/// "Acme denies media reports. … Reports had said that it would cut 400 jobs", "Acme is not laying off anybody after a
/// report of 200 cuts": marks what the employer denies in a sentence near as denied.
pub(super) fn denied(text: &Text<'_>, mentions: &Mentions, drafts: &mut [Draft]) {
    // The sentences that deny a report, and whom they name before.
    let denials: Vec<(usize, bool, Vec<usize>)> = text
        .sentences
        .iter()
        .enumerate()
        .filter_map(|(index, sentence)| {
            let range = sentence.tokens.clone();
            let at = range.clone().find(|at| denies(text, &range, *at))?;
            let by = inside(&mentions.named, &(range.start..at)).map(|named| named.entity);
            // What the lead says of cuts holds for all that follows.
            let lead = index <= 1
                && text.any_is(
                    range.clone(),
                    any_of!(class::NOUN_CUT, class::VERB_DISMISS, class::VERB_CUT),
                );
            Some((index, lead, by.take(8).collect()))
        })
        .collect();
    if denials.is_empty() {
        return;
    }
    for draft in drafts.iter_mut().filter(|draft| {
        !draft.bare
            && !draft.avowed
            && matches!(
                draft.status,
                Status::Reported | Status::Considered | Status::Planned | Status::Announced
            )
    }) {
        let Some(sentence) = text.sentences.get(draft.sentence) else {
            continue;
        };
        let heard = sentence.tokens.clone().any(|at| {
            text.is(at, any_of!(class::REPORT_NOUN, class::REPORTEDLY))
                && !text.says_any(at, any_of!("claim claims story stories report"))
                || text.says(at, "report") && text.says_any(at + 1, any_of!("of that"))
        });
        let from = denials.partition_point(|(index, ..)| index + 4 < draft.sentence);
        let to = denials.partition_point(|(index, ..)| *index <= draft.sentence + 4);
        let close = denials.get(from..to).unwrap_or_default().iter();
        let lead = denials.iter().take(2).filter(|(_, lead, _)| *lead);
        let near = close
            .chain(lead)
            .any(|(.., by)| draft.entity.is_some_and(|entity| by.contains(&entity)));
        if heard && near {
            draft.status = Status::Denied;
        }
    }
}

/// "denies reports", "has denied that it plans to", "is not laying off anybody".
fn denies(text: &Text<'_>, range: &std::ops::Range<usize>, at: usize) -> bool {
    if !text.is(at, any_of!(class::VERB_DENY, class::NEGATION)) {
        return false;
    }
    let behind = at + 1..(at + 7).min(range.end);
    let negated = text.any_is(at.saturating_sub(3).max(range.start)..at, &class::NEGATION);
    let verb = text.is(at, &class::VERB_DENY)
        && text.can_be(at, form::PAST | form::THIRD | form::PARTICIPLE)
        && !negated
        && behind.clone().any(|at| {
            text.is(at, any_of!(class::REPORT_NOUN, class::NOUN_CUT))
                || text.says_any(at, any_of!("that it"))
        });
    let none = text.is(at, &class::NEGATION)
        && text.is(at.saturating_sub(1), &class::AUX_BE)
        && text.is(at + 1, any_of!(class::VERB_DISMISS, class::VERB_CUT))
        && behind.into_iter().any(|at| {
            text.says_any(
                at,
                any_of!("anyone anybody staff jobs people employees workers"),
            )
        });
    verb || none
}
