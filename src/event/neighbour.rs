//! What neighbouring sentences add to a cut before it is merged with its other tellings: the source ("According to
//! Business Insider …"), that a figure is revised, that a place of work closes.
//!
//! Takes the drafts of an article, gives them what sentences without a cut of their own say of the cut told last.

use std::ops::Range;

use crate::event::around;
use crate::event::draft::Draft;
use crate::event::{Evidence, Source};
use crate::frame::inside;
use crate::lexicon::{any_of, class};
use crate::mention::{Kind, Mentions, Role, Scope, SourceKind, Status};
use crate::text::Text;

/// How many sentences on a sentence still speaks of the same cut.
const REACH: usize = 3;

/// Lets sentences that tell of no number themselves add to the cut told last before them.
pub(super) fn spread(text: &Text<'_>, mentions: &Mentions, drafts: &mut [Draft]) {
    // The last draft of each sentence that tells of one with a figure.
    let mut told = vec![None; text.sentences.len()];
    for (at, draft) in drafts.iter().enumerate().filter(|(_, draft)| !draft.bare) {
        if let Some(last) = told.get_mut(draft.sentence) {
            *last = Some(at);
        }
    }
    for (index, sentence) in text.sentences.iter().enumerate() {
        if told.get(index).is_some_and(Option::is_some) {
            continue;
        }
        let last = told
            .get(index.saturating_sub(REACH)..index)
            .and_then(|before| before.iter().rev().find_map(|at| *at));
        let Some(draft) = last.and_then(|at| drafts.get_mut(at)) else {
            continue;
        };
        let range = sentence.tokens.clone();
        let refers = text.any_is(
            range.clone(),
            any_of!(class::CUT_REFERENCE, class::NOUN_CUT),
        );
        // "Most of them will go through voluntary redundancy."
        if draft.kind == Kind::Layoff && index - draft.sentence <= 2 && refers {
            let told = around::means(text, &range, &(range.start..range.start));
            draft.kind = told.kind().unwrap_or(draft.kind);
        }
        let figure = text.any_says(range.clone(), any_of!("number figure total"));
        draft.cues.revises |= figure && text.any_is(range.clone(), &class::REVISES);
        if index - draft.sentence <= 2 {
            source(text, mentions, &range, draft);
        }
    }
}

/// "It will close its Ohio plant. The move affects 214": the sentence before says by what means.
pub(super) fn precede(text: &Text<'_>, drafts: &mut [Draft]) {
    let told: Vec<usize> = drafts
        .iter()
        .filter(|draft| !draft.bare)
        .map(|draft| draft.sentence)
        .collect();
    for draft in drafts.iter_mut().filter(|draft| {
        !draft.bare
            && draft.distance >= 1
            && draft.kind == Kind::Layoff
            && draft.scope == Scope::Round
    }) {
        let back = (draft.sentence.saturating_sub(2)..draft.sentence)
            .rev()
            .take_while(|index| !told.contains(index));
        let closing = back
            .filter_map(|index| text.sentences.get(index))
            .map(|sentence| sentence.tokens.clone())
            .find(|range| around::closes(text, range));
        if closing.is_some() {
            draft.kind = Kind::Closure;
        }
    }
}

/// "According to Business Insider, …" behind a cut that nobody has been named for.
fn source(text: &Text<'_>, mentions: &Mentions, range: &Range<usize>, draft: &mut Draft) {
    if draft.source.is_some() || draft.cues.background {
        return;
    }
    let found = inside(&mentions.speakers, range).find(|speaker| {
        let before = speaker.tokens.start.saturating_sub(2).max(range.start)..speaker.tokens.start;
        // "The airline will reportedly announce the cuts tomorrow."
        let heard = speaker.kind == SourceKind::Unnamed
            && draft.fresh
            && text.any_is(
                range.clone(),
                any_of!(class::CUT_REFERENCE, class::NOUN_CUT, class::VERB_ANNOUNCE),
            );
        heard
            || speaker.kind == SourceKind::Media
                && (before.into_iter().any(|at| text.is(at, &class::SOURCE_CUE))
                    || text.is(speaker.tokens.end, &class::VERB_SAY))
    });
    if let Some(speaker) = found {
        let span = text.span(speaker.tokens.clone());
        draft.source = Some(Source {
            name: span.of(text.source).to_owned(),
            kind: speaker.kind,
        });
        draft.evidence.push(Evidence {
            role: Role::Source,
            span,
        });
        if matches!(draft.status, Status::Announced | Status::Planned) && !draft.avowed {
            draft.status = Status::Reported;
        }
    }
}
