//! Scenes: what the sentences right before one say, by which its numbers are understood.
//!
//! Takes a sentence with the mentions and frames before it, gives whether cuts are spoken of there: "46 of its 138
//! shops would close. 300 will go."

use std::ops::Range;

use super::{Frame, inside};
use crate::lexicon::{any_of, class};
use crate::mention::{Counted, Mentions, Scope};
use crate::text::Text;

/// Where attachment takes place.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// The sentence's tokens.
    pub sentence: Range<usize>,
    /// The sentences right before speak of cuts.
    pub of_cuts: bool,
    /// A cut with its number is told of somewhere before.
    pub long_told: bool,
    /// They speak of people who are dismissed.
    pub of_layoffs: bool,
    /// The largest number of jobs or people in them.
    pub told: u32,
}

impl Scene {
    /// The scene of a sentence; `frames` are those before it.
    pub(super) fn of(
        text: &Text<'_>,
        mentions: &Mentions,
        index: usize,
        sentence: &Range<usize>,
        frames: &[Frame],
    ) -> Self {
        let before =
            text.sentences
                .get(index.saturating_sub(2))
                .map_or(sentence.start, |first| first.tokens.start)..sentence.start;
        Self {
            sentence: sentence.clone(),
            told: inside(&mentions.people, &before)
                .filter(|people| !people.is_base)
                .map(|people| people.value.point())
                .max()
                .unwrap_or(0),
            long_told: frames.iter().rev().take(60).any(|frame| {
                frame.row.scope == Scope::Round && !frame.row.against && frame.people.is_some()
            }),
            of_layoffs: text.any_is(
                before.clone(),
                any_of!(class::NOUN_CUT, class::VERB_DISMISS, class::REDUNDANT),
            ) || inside(&mentions.people, &before).any(|people| {
                people.counted == Counted::Jobs
                    && !people.is_base
                    && people.tokens.start > 0
                    && text.any_is(
                        people.tokens.start.saturating_sub(4)..people.tokens.start,
                        &class::VERB_CUT,
                    )
            }),
            of_cuts: text.any_is(
                before.clone(),
                any_of!(class::NOUN_CUT, class::VERB_DISMISS, class::NOUN_CLOSURE),
            ) || sites_close(text, &before)
                || frames
                    .iter()
                    .rev()
                    .take_while(|frame| frame.sentence + 2 >= index)
                    .any(|frame| frame.row.scope == Scope::Round && !frame.row.against)
                || inside(&mentions.people, &before)
                    .any(|people| people.counted == Counted::Jobs && !people.is_base),
        }
    }
}

/// "46 of its 138 shops would close": the sentences tell of sites that shut.
fn sites_close(text: &Text<'_>, range: &Range<usize>) -> bool {
    range.clone().any(|at| {
        text.is(at, &class::VERB_CLOSE)
            && text.any_is(
                at.saturating_sub(6).max(range.start)..(at + 7).min(range.end),
                &class::SITE_NOUN,
            )
    })
}
