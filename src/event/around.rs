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

use crate::lexicon::{any_of, class};
use crate::mention::Workers;
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
