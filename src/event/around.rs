//! What stands around a cut: places, units, reasons, and the speaker.

mod kind;
mod places;
mod reasons;
mod source;
mod units;

pub(super) use kind::{kind, means};
pub(super) use places::{at_site, dateline, grounds, of_cell, of_name, places};
pub(super) use reasons::{Nearness, closed, closes, reasons};
pub(super) use source::source;
pub(super) use units::units;

use std::ops::Range;

use crate::frame::Frame;
use crate::lexicon::{any_of, class};
use crate::mention::{Mentions, Workers};
use crate::text::Text;

/// Whom it hits.
pub(super) fn workers(text: &Text<'_>, range: Option<Range<usize>>) -> Workers {
    let Some(range) = range else {
        return Workers::Unstated;
    };
    let any = |classes| text.any_is(range.clone(), classes);
    if any(&class::WORKERS_SEASONAL) {
        Workers::Seasonal
    } else if any(&class::WORKERS_CONTRACTOR) {
        Workers::Contractors
    } else if any(&class::WORKERS_TEMPORARY) {
        Workers::Temporary
    } else if any(&class::WORKERS_MANAGER) {
        Workers::Managers
    } else if any(any_of!(class::PEOPLE_NOUN, class::OCCUPATION)) {
        Workers::Employees
    } else {
        Workers::Unstated
    }
}

/// "another 300", "a second round": words for one more, unless they are of a name such as "Second Harbour".
pub(super) fn further(text: &Text<'_>, mentions: &Mentions, at: usize) -> bool {
    let word = text.is(at, &class::FURTHER)
        && !text.is(at, &class::ADVERB)
        && text.says_any(
            at,
            any_of!("another second third further additional fresh next"),
        )
        || text
            .token(at)
            .is_some_and(|token| token.is(&class::FURTHER) && token.len > 1);
    word && !mentions
        .named
        .iter()
        .any(|named| named.tokens.contains(&at))
}

/// "After consultation over its plan to cut up to 700 jobs": the plan was told before.
pub(super) fn its_plan(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    frame.trigger.start.checked_sub(4).is_some_and(|before| {
        before >= range.start
            && text.is(before, &class::PREPOSITION)
            && text.is(before + 1, &class::POSSESSIVE)
            && text.says_any(before + 2, any_of!("plan plans proposal"))
            && text.says(before + 3, "to")
    })
}
