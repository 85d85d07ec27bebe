//! Many: whether a clause that names no employer of its own speaks of many.
//!
//! Takes a frame and the article around it, says whether it tells of those whom somebody asked, of a labour market, of
//! the firms of the sentence before.

use crate::event::candidate::Scene;
use crate::event::discourse::Found;
use crate::frame::{Agent, Frame};
use crate::lexicon::{any_of, class};
use crate::text::Text;

/// Whether it is many employers that the frame is told of.
pub(super) fn meant(scene: &Scene<'_>, frame: &Frame) -> bool {
    match frame.agent {
        _ if surveyed(scene.text, frame) => true,
        Agent::Nobody => everybody(scene, frame),
        Agent::Pronoun(at) => they(scene, frame, at),
        _ => false,
    }
}

/// "Only 74 companies cut staff. They let 15,380 people go."
fn they(scene: &Scene<'_>, frame: &Frame, at: usize) -> bool {
    let text = scene.text;
    let quoted = text
        .sentences
        .get(frame.sentence)
        .is_some_and(|sentence| matches!(text.word(sentence.tokens.start), "\"" | "“"));
    text.says(at, "they") && !quoted && scene.many.is_some_and(|last| frame.sentence <= last + 1)
}

/// A cut so large that whoever makes it is told of by name, and not in passing.
const LARGE: u32 = 10_000;

/// Whether a figure would be that of somebody the text says little of, or of nobody: it is then a trade's or a town's.
pub(super) fn unlikely_owner(scene: &Scene<'_>, frame: &Frame, found: &Found, size: u32) -> bool {
    let told = scene
        .last
        .is_some_and(|(last, at)| Some(last) == found.entity && frame.sentence <= at + 3);
    size >= LARGE
        && found.distance >= 2
        && (!told || size >= 3 * LARGE)
        && found
            .entity
            .and_then(|at| scene.mentions.entities.get(at))
            .is_none_or(|entity| entity.weight <= 4 && !entity.known)
}

/// "Nine in ten firms surveyed by Acme said they had made staff redundant": those who answered, not who asked.
fn surveyed(text: &Text<'_>, frame: &Frame) -> bool {
    let Some(sentence) = text.sentences.get(frame.sentence) else {
        return false;
    };
    let any = |at: usize, words| text.says_any(at, words);
    let before = sentence.tokens.start..frame.trigger.start;
    // "A survey of founders found that 38% had laid off staff."
    let asks = before
        .clone()
        .find(|at| any(*at, any_of!("survey poll study")));
    let found = asks.is_some_and(|asked| {
        (asked..before.end).any(|at| {
            any(
                at,
                any_of!("found finds shows showed suggests suggested reveals revealed"),
            )
        })
    });
    found
        || before.into_iter().any(|at| {
            any(at, any_of!("surveyed polled respondents")) && !text.is(at + 1, class::DETERMINER)
        })
}

/// Whether a sentence that names nobody speaks of a whole market.
fn everybody(scene: &Scene<'_>, frame: &Frame) -> bool {
    let text = scene.text;
    let range = text
        .sentences
        .get(frame.sentence)
        .map(|sentence| sentence.tokens.clone())
        .unwrap_or_default();
    let counted = frame.people.is_some() || frame.share.is_some();
    let told_here = scene
        .last
        .is_some_and(|(_, sentence)| sentence == frame.sentence);
    range
        .clone()
        .any(|at| text.is(at, class::STATISTICS.or(class::STATISTICS_AGENCY)))
        || counted
            && !told_here
            && !scene.focus.alone
            && range.clone().any(|at| {
                text.is(at, class::SECTOR_NOUN.or(class::TRACKER)) && !text.is(at, class::INDUSTRY)
            })
}
