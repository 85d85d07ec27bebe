//! Facts: the cues that one candidate has by itself.
//!
//! Takes a candidate as the clause offers it, as the sentences before name it, and as the whole article knows it;
//! adds the cues that hold.

use std::ops::Range;

use super::{Scene, named};
use crate::event::around;
use crate::event::cue::Cue;
use crate::event::discourse::official;
use crate::frame::{Agent, Frame};
use crate::mention::Named;
use crate::text::Text;

/// How the clause itself offers it.
pub(super) fn local(
    frame: &Frame,
    verbal: bool,
    cost: Option<u32>,
    cheapest: Option<u32>,
    referred: bool,
    cues: &mut Vec<Cue>,
) {
    let Some(cost) = cost else {
        cues.push(match (cheapest, verbal) {
            (Some(..=8), _) => Cue::AbsentNear,
            (_, true) => Cue::AbsentVerb,
            (_, false) => Cue::AbsentNoun,
        });
        return;
    };
    // "Acme, which owns Globex, said it would cut": the pronoun does it, and who stands nearer to the verb says little.
    let beaten = frame.offers.iter().any(|offer| {
        offer.cost < cost && matches!(offer.agent, Agent::Pronoun(_) | Agent::Nominal(_))
    });
    if beaten && referred {
        cues.push(Cue::Beaten);
        return;
    }
    cues.push(match cost {
        0..=2 => Cue::Cost2,
        3..=5 => Cue::Cost5,
        6..=8 => Cue::Cost8,
        9..=13 => Cue::Cost13,
        14..=19 => Cue::Cost19,
        20..=29 => Cue::Cost29,
        _ => Cue::CostMore,
    });
    if cheapest == Some(cost) {
        cues.push(if verbal {
            Cue::CheapestVerb
        } else {
            Cue::CheapestNoun
        });
    }
}

/// How many sentences before it was named.
pub(super) fn back(text: &Text<'_>, sentence: usize, named: &Named) -> Cue {
    let told = text
        .sentences
        .partition_point(|known| known.tokens.end <= named.tokens.start);
    match sentence.saturating_sub(told) {
        0 | 1 => Cue::Back1,
        2 => Cue::Back2,
        3..=5 => Cue::Back5,
        _ => Cue::Back9,
    }
}

/// Where an entity is named last in the sentence before the reference.
pub(super) fn nearest(
    scene: &Scene<'_>,
    entity: usize,
    sentence: &Range<usize>,
    reference: Option<usize>,
) -> Option<usize> {
    let end = reference.unwrap_or(sentence.end);
    let told = scene.told.get(entity)?;
    let start = |index: &usize| named(scene.mentions, *index).map(|named| named.tokens.start);
    let until = told.partition_point(|index| start(index).is_some_and(|start| start < end));
    start(told.get(until.checked_sub(1)?)?)
}

/// Whether the frame before was told of it.
pub(super) fn last(scene: &Scene<'_>, frame: &Frame, entity: usize, cues: &mut Vec<Cue>) {
    if let Some((_, sentence)) = scene.last.filter(|(last, _)| *last == entity) {
        cues.push(match frame.sentence.saturating_sub(sentence) {
            0 => Cue::Last0,
            1 | 2 => Cue::Last2,
            3..=6 => Cue::Last6,
            _ => Cue::LastFar,
        });
    }
}

/// What it is to the article.
pub(super) fn standing(scene: &Scene<'_>, at: usize, referred: bool, cues: &mut Vec<Cue>) {
    let Some(entity) = scene.mentions.entities.get(at) else {
        return;
    };
    if scene.focus.main == Some(at) {
        cues.push(if referred {
            Cue::MainReferred
        } else {
            Cue::Main
        });
    } else if scene.focus.second == Some(at) {
        cues.push(Cue::Second);
    }
    if entity.first < scene.focus.lead_end {
        cues.push(Cue::Lead);
    }
    cues.push(match entity.weight {
        ..=-3 => Cue::WeightNone,
        -2..=0 => Cue::WeightLow,
        1..=4 => Cue::WeightSome,
        5..=10 => Cue::WeightGood,
        _ => Cue::WeightHigh,
    });
    if entity.known {
        cues.push(Cue::Known);
    }
    cues.push(match entity.count {
        0 | 1 => Cue::Once,
        2 | 3 => Cue::Twice,
        _ => Cue::Often,
    });
}

/// What its nearest mention says of it.
pub(super) fn own(scene: &Scene<'_>, frame: &Frame, named: &Named, cues: &mut Vec<Cue>) {
    // "2,000 government workers" are its own.
    if official(scene.text, &named.tokens) && !frame.counts(scene.mentions, &named.tokens) {
        cues.push(Cue::Official);
    }
    if around::at_site(scene.text, &named.tokens) {
        cues.push(Cue::Site);
        // "Acme is to close the Longton factory": a name that nothing else speaks for, in an article about another.
        let town = scene
            .mentions
            .entities
            .get(named.entity)
            .is_some_and(|entity| !entity.known && entity.weight <= 0);
        if town && scene.focus.main.is_some_and(|main| main != named.entity) {
            cues.push(Cue::Town);
        }
    }
    if named.owned {
        cues.push(Cue::Owned);
    }
}
