//! Which part of the employer a cut hits.

use std::ops::Range;

use crate::event::Unit;
use crate::frame::within_sentence;
use crate::mention::Mentions;
use crate::text::Text;

/// Units of the frame's sentence.
pub(in crate::event) fn units(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
) -> Vec<Unit> {
    within_sentence(&mentions.units, range, |unit| &unit.tokens)
        .filter_map(|at| mentions.units.get(at))
        .map(|unit| {
            let span = text.span(unit.tokens.clone());
            Unit {
                name: span.of(text.source).to_owned(),
                span,
            }
        })
        .collect()
}
