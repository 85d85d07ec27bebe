//! Levels: numbers that compare two states of a staff or of a town, where no cut is told.
//!
//! Takes the number with what stands around it. "Will have 300 fewer staff" is a cut, "has 300 fewer than its rivals"
//! none; "1,200 people are out of work" tells of no employer.

use std::ops::Range;

use crate::frame::attach::{Quantity, Scene};
use crate::lexicon::{class, same_word};
use crate::text::Text;

/// Whether "300 fewer staff" tells what is to become of a staff and compares nothing that is: "will have", "means",
/// "with", not "has 300 fewer than its rivals" or "300 fewer people out of work".
pub(super) fn will_be_fewer(text: &Text<'_>, quantity: &Quantity, sentence: &Range<usize>) -> bool {
    let before = sentence.start..quantity.tokens.start;
    let to_come = before.clone().any(|at| {
        text.is(at, class::MODAL_SURE)
            || ["would", "to"]
                .iter()
                .any(|word| same_word(text.word(at), word))
    });
    let means = before.rev().take(4).any(|at| {
        ["mean", "means", "meaning", "with", "leaving", "leaves"]
            .iter()
            .any(|word| same_word(text.word(at), word))
    });
    let vague = ["thousands", "hundreds", "dozens"]
        .iter()
        .any(|word| same_word(text.word(quantity.tokens.start), word));
    let hired = (sentence.start..quantity.tokens.start)
        .rev()
        .take(3)
        .any(|at| text.is(at, class::VERB_HIRE) && !text.is(at, class::VERB_EMPLOY));
    let out = text.is(quantity.tokens.end, class::REDUNDANT.or(class::AT_RISK))
        || ["per", "a"]
            .iter()
            .any(|word| same_word(text.word(quantity.tokens.end), word));
    (to_come || means) && !(hired || out || vague)
}

/// "More than 1,200 people are out of work in the town": how many are, where nothing tells of those who lost it.
pub(super) fn idle(
    text: &Text<'_>,
    trigger: &Range<usize>,
    quantity: &Quantity,
    scene: &Scene,
) -> bool {
    let state = ["out", "without", "jobless", "unemployed"]
        .iter()
        .any(|word| same_word(text.word(trigger.start), word));
    let anybody = ["people", "men", "women"]
        .iter()
        .any(|word| same_word(text.word(quantity.tokens.end.saturating_sub(1)), word));
    let are = ["are", "were", "is", "remain", "remained"]
        .iter()
        .any(|word| same_word(text.word(quantity.tokens.end), word));
    state
        && anybody
        && are
        && !scene.of_cuts
        && !scene.sentence.clone().any(|at| {
            text.is(
                at,
                class::NOUN_CUT
                    .or(class::NOUN_CLOSURE)
                    .or(class::VERB_CLOSE)
                    .or(class::VERB_DISMISS),
            )
        })
}
