//! Sections: whom the part of an article that a sentence stands in is headed by.
//!
//! Takes a sentence, gives the employer of the form it belongs to or of the heading above it. In a list of closures
//! "Tolvane" stands above "300 jobs go in Leeds".

use std::ops::Range;

use super::{Scene, named};
use crate::event::cue::Cue;
use crate::lexicon::class;
use crate::mention::Label;
use crate::text::BlockKind;

/// The entity that the section is headed by: the nearest short block above that names one and no other.
pub(super) fn section(scene: &Scene<'_>, sentence: usize) -> Option<(usize, Cue)> {
    let text = scene.text;
    let block = text.sentences.get(sentence)?.block;
    let here = text.sentences.get(sentence)?.tokens.clone();
    let labelled = &scene.mentions.labelled;
    let label = labelled
        .get(..labelled.partition_point(|label| label.at < here.end))
        .and_then(<[Label]>::last)
        .filter(|label| label.until > here.start);
    if let Some(label) = label {
        let index = scene
            .mentions
            .named
            .partition_point(|named| named.tokens.start < label.at);
        return named(scene.mentions, index).map(|named| (named.entity, Cue::Labelled));
    }
    for above in (block.saturating_sub(SECTION)..block).rev() {
        let block = text.blocks.get(above)?;
        // The points of a list stand beside one another, not one above the other.
        if block.kind == BlockKind::Item {
            continue;
        }
        let cue = if block.kind == BlockKind::Heading {
            Cue::Heading
        } else {
            Cue::Section
        };
        let Range { start: first, end } = text.block_tokens(above)?;
        let from = scene
            .mentions
            .named
            .partition_point(|named| named.tokens.start < first);
        let to = scene
            .mentions
            .named
            .partition_point(|named| named.tokens.start < end);
        let here = scene.mentions.named.get(from..to).unwrap_or_default();
        // "Press Release – Public Workers Association" heads the text with who speaks.
        if text.any_is(first..end, &class::PRESS_RELEASE) {
            return None;
        }
        if let Some(named) = here.first()
            && end - first <= HEADING
            && above > 0
        {
            return here
                .iter()
                .all(|other| other.entity == named.entity)
                .then_some((named.entity, cue));
        }
        if end - first > HEADING {
            return None;
        }
    }
    None
}

/// How many blocks above a section's heading may stand.
const SECTION: usize = 4;

/// How many tokens a heading has at most.
const HEADING: usize = 12;
