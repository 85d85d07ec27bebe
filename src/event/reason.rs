//! Reasons told in a sentence of their own: "The company blamed weak demand", "It attributes the move to automation".

use crate::event::draft::Draft;
use crate::event::{Evidence, Reason};
use crate::lexicon::class;
use crate::mention::{Mentions, Role};
use crate::frame::within_sentence;
use crate::text::Text;

/// Gives reasons of sentences that attribute, and tell of no cut themselves, to the cut told last before them.
pub(super) fn spread(text: &Text<'_>, mentions: &Mentions, drafts: &mut [Draft]) {
    for (index, sentence) in text.sentences.iter().enumerate() {
        let Some(verb) = sentence.tokens.clone().find(|at| text.is(*at, class::ATTRIBUTION)) else { continue };
        let range = sentence.tokens.clone();
        let refers = range.clone().any(|at| text.is(at, class::CUT_REFERENCE));
        if drafts.iter().any(|draft| draft.sentence == index) || !refers {
            continue;
        }
        let Some(draft) = drafts.iter_mut().rev().filter(|draft| draft.sentence < index && index - draft.sentence <= 3).max_by_key(|draft| (draft.sentence, !draft.bare, draft.at)) else { continue };
        for reason in within_sentence(&mentions.reasons, &range, |reason| &reason.tokens).filter_map(|at| mentions.reasons.get(at)).filter(|reason| reason.tokens.end + 2 >= verb) {
            if !draft.reasons.iter().any(|known| known.code == reason.code) {
                let span = text.span(reason.tokens.clone());
                draft.reasons.push(Reason { code: reason.code, span });
                draft.evidence.push(Evidence { role: Role::Reason, span });
            }
        }
    }
}
