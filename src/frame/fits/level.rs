//! Levels: numbers that compare two states of a staff or of a town, where no cut is told.
//!
//! Takes the number with what stands around it. "Will have 300 fewer staff" is a cut, "has 300 fewer than its rivals"
//! none; "1,200 people are out of work" tells of no employer.

use std::ops::Range;

use crate::frame::attach::Quantity;
use crate::frame::scene::Scene;
use crate::lexicon::{any_of, class};
use crate::text::Text;

/// Whether "300 fewer staff" tells what is to become of a staff and compares nothing that is: "will have", "means",
/// "with", not "has 300 fewer than its rivals" or "300 fewer people out of work".
pub(super) fn will_be_fewer(text: &Text<'_>, quantity: &Quantity, sentence: &Range<usize>) -> bool {
    let before = sentence.start..quantity.tokens.start;
    let to_come = before
        .clone()
        .any(|at| text.is(at, &class::MODAL_SURE) || text.says_any(at, any_of!("would to")));
    // "would leave it with 300 fewer", not "a school with 21 fewer lecturers"
    let means = before.rev().take(4).any(|at| {
        text.says_any(
            at,
            any_of!("mean means meaning leaving leaves left operate run"),
        )
    });
    let vague = text.says_any(quantity.tokens.start, any_of!("thousands hundreds dozens"));
    let hired = (sentence.start..quantity.tokens.start)
        .rev()
        .take(3)
        .any(|at| text.is(at, &class::VERB_HIRE) && !text.is(at, &class::VERB_EMPLOY));
    let out = text.is(
        quantity.tokens.end,
        any_of!(class::REDUNDANT, class::AT_RISK),
    ) || text.says_any(quantity.tokens.end, any_of!("per a"));
    (to_come || means) && !(hired || out || vague)
}

/// "More than 1,200 people are out of work in the town": how many are, where nothing tells of those who lost it.
pub(super) fn idle(
    text: &Text<'_>,
    trigger: &Range<usize>,
    quantity: &Quantity,
    scene: &Scene,
) -> bool {
    let state = text.says_any(trigger.start, any_of!("out without jobless unemployed"));
    let anybody = text.says_any(
        quantity.tokens.end.saturating_sub(1),
        any_of!("people men women"),
    );
    let are = text.says_any(quantity.tokens.end, any_of!("are were is remain remained"));
    state
        && anybody
        && are
        && !scene.of_cuts
        && !text.any_is(
            scene.sentence.clone(),
            any_of!(
                class::NOUN_CUT,
                class::NOUN_CLOSURE,
                class::VERB_CLOSE,
                class::VERB_DISMISS
            ),
        )
}
