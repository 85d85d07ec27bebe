//! Byte offsets become the UTF-16 offsets that JavaScript counts in: one pass over each article,
//! then a look-up for each span. Nothing is sorted: one more sort would add as much to the wasm as
//! all of this module.

use crate::event::{Event, Note};
use crate::text::Span;

/// Converts every span of what was read in `text`.
pub(super) fn convert<'e>(
    text: &str,
    events: impl Iterator<Item = &'e mut Event>,
    notes: &mut [Note],
) {
    let units = Units::of(text);
    for event in events {
        event
            .units
            .iter_mut()
            .for_each(|unit| units.convert(&mut unit.span));
        event
            .places
            .iter_mut()
            .for_each(|place| units.convert(&mut place.span));
        event
            .reasons
            .iter_mut()
            .for_each(|reason| units.convert(&mut reason.span));
        event
            .because
            .spans
            .iter_mut()
            .for_each(|span| units.convert(span));
        event
            .evidence
            .iter_mut()
            .for_each(|evidence| units.convert(&mut evidence.span));
    }
    notes
        .iter_mut()
        .filter_map(|note| note.span.as_mut())
        .for_each(|span| units.convert(span));
}

/// Converts spans of `text`.
pub(super) fn convert_spans<'s>(text: &str, spans: impl Iterator<Item = &'s mut Span>) {
    let units = Units::of(text);
    spans.for_each(|span| units.convert(span));
}

/// Where a text's bytes and its UTF-16 units part: for each character that is not ASCII the byte
/// behind it, and by how many units less than bytes the text has had up to there.
struct Units {
    parted: Vec<(u32, u32)>,
}

impl Units {
    fn of(text: &str) -> Self {
        let mut parted = Vec::new();
        let (mut byte, mut less) = (0_u32, 0_u32);
        for letter in text.chars() {
            byte += if letter.is_ascii() {
                1
            } else {
                wide(letter.len_utf8())
            };
            if !letter.is_ascii() {
                less += wide(letter.len_utf8() - letter.len_utf16());
                parted.push((byte, less));
            }
        }
        Self { parted }
    }

    fn convert(&self, span: &mut Span) {
        *span = Span::new(self.unit(span.start), self.unit(span.end));
    }

    fn unit(&self, byte: u32) -> u32 {
        let before = self.parted.partition_point(|(behind, _)| *behind <= byte);
        let less = before
            .checked_sub(1)
            .and_then(|at| self.parted.get(at))
            .map_or(0, |(_, less)| *less);
        byte.saturating_sub(less)
    }
}

/// At most 4.
fn wide(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or_default()
}
