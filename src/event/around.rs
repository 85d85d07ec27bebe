//! What stands around a cut: places, units, reasons, and the speaker.

mod places;
mod reasons;
mod source;
mod units;

pub(super) use places::{at_site, places};
pub(super) use reasons::{Nearness, closes, reasons};
pub(super) use source::source;
pub(super) use units::units;

use std::ops::Range;

use crate::frame::Frame;
use crate::lexicon::{class, form, same_word};
use crate::mention::{Kind, Workers};
use crate::text::{Text, shape};

/// Whom it hits.
pub(super) fn workers(text: &Text<'_>, range: Option<Range<usize>>) -> Workers {
    let Some(range) = range else {
        return Workers::Unstated;
    };
    let any = |classes| range.clone().any(|at| text.is(at, classes));
    if any(class::WORKERS_SEASONAL) {
        Workers::Seasonal
    } else if any(class::WORKERS_CONTRACTOR) {
        Workers::Contractors
    } else if any(class::WORKERS_TEMPORARY) {
        Workers::Temporary
    } else if any(class::WORKERS_MANAGER) {
        Workers::Managers
    } else if any(class::PEOPLE_NOUN.or(class::OCCUPATION)) {
        Workers::Employees
    } else {
        Workers::Unstated
    }
}

/// By what means: the row's, unless the sentence says more.
pub(super) fn kind(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> Kind {
    let any = |classes| range.clone().any(|at| text.is(at, classes));
    let temporary = any(class::NOUN_FURLOUGH.or(class::VERB_FURLOUGH))
        || range
            .clone()
            .any(|at| same_word(text.word(at), "temporarily"))
            && matches!(frame.row.kind, Kind::Layoff);
    let buyout = any(class::NOUN_BUYOUT);
    let closure = range.clone().any(|at| {
        text.is(at, class::VERB_CLOSE)
            && text.token(at).is_some_and(|token| {
                token.can_be(form::BASE | form::THIRD | form::PAST | form::GERUND)
            })
            && closes_site(text, at, range)
            || text.is(at, class::NOUN_CLOSURE)
    });
    match frame.row.kind {
        Kind::Layoff if temporary => Kind::Furlough,
        Kind::Layoff if buyout && !any(class::NOUN_CUT.or(class::VERB_DISMISS)) => Kind::Buyout,
        Kind::Layoff if buyout && frame.row.id == "noun-cut" => Kind::Mixed,
        Kind::Layoff if closure => Kind::Closure,
        Kind::Layoff if any(class::NOUN_ATTRITION) && !any(class::VERB_DISMISS) => Kind::Attrition,
        kind => kind,
    }
}

fn closes_site(text: &Text<'_>, verb: usize, range: &Range<usize>) -> bool {
    (verb.saturating_sub(8).max(range.start)..(verb + 10).min(range.end)).any(|at| {
        text.is(at, class::SITE_NOUN)
            || text
                .token(at)
                .is_some_and(|token| token.looks(shape::CAPITAL) && at > verb)
    })
}
