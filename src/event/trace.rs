//! The trace: for each frame of an article, whom it could be told of, what was taken, and what became of it.
//!
//! Reading fills it where it is asked to, so that it tells of the very decisions that gave the events.

use std::ops::Range;

use crate::event::candidate::{Candidate, Scene, candidates};
use crate::event::discourse::Found;
use crate::event::draft::Draft;
use crate::event::status::{Polarity, polarity};
use crate::frame::Frame;

/// What became of one frame.
#[derive(Clone, Debug)]
pub struct Traced {
    /// Whom it could be told of, the likeliest first.
    pub candidates: Vec<Candidate>,
    /// Who was taken, by index into the entities.
    pub entity: Option<usize>,
    /// The words that stand for it, as tokens.
    pub words: Option<Range<usize>>,
    /// How far it had to be looked for: 0 named by the clause, 1 by a reference, 2 and more by the discourse.
    pub distance: u16,
    /// It tells of many employers at once.
    pub sector: bool,
    /// It tells of somebody the text does not name.
    pub unnamed: bool,
    /// Why it tells of no cut.
    pub against: Option<&'static str>,
    /// The number of the event that it tells, from 1.
    pub event: Option<usize>,
}

/// Notes how the employer of a frame was found and whether the frame tells of a cut.
pub(super) fn note(
    scene: &Scene<'_>,
    frame: &Frame,
    found: &Found,
    draft: Option<&Draft>,
) -> Traced {
    let mut list = candidates(scene, frame, &frame.agent);
    crate::order::by_key(&mut list, |candidate| {
        (std::cmp::Reverse(candidate.score), candidate.entity)
    });
    Traced {
        candidates: list,
        entity: found.entity,
        words: found.words.clone(),
        distance: found.distance,
        sector: found.sector,
        unnamed: found.unnamed,
        against: draft.is_none().then(|| against(scene, frame)),
        event: None,
    }
}

fn against(scene: &Scene<'_>, frame: &Frame) -> &'static str {
    let Some(sentence) = scene.text.sentences.get(frame.sentence) else {
        return "it stands in no sentence";
    };
    match polarity(scene.text, scene.mentions, frame, &sentence.tokens) {
        Polarity::Denied => "a denial without a number",
        Polarity::Withdrawn => "taken back, without a number",
        Polarity::Against => "its sentence speaks against a cut",
        Polarity::For => "it says too little",
    }
}
