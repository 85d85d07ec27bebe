//! Levels: how many people the employer has before a cut and after it.
//!
//! Takes a frame, gives both, as far as its sentence tells them: "cut 300 jobs, from 9,000 to 8,700".

use std::ops::Range;

use crate::frame::{self, Frame};
use crate::lexicon::any_of;
use crate::mention::{Mentions, People};
use crate::text::Text;

/// The staff before and after.
pub(super) fn read(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    base: Option<&People>,
    range: &Range<usize>,
) -> (Option<u32>, Option<u32>) {
    if frame.part || frame.row.against {
        return (None, None);
    }
    match frame::levels(text, mentions, range) {
        Some((before, after)) if tells(mentions, frame, before - after) => {
            (Some(before), Some(after))
        }
        _ => {
            let after = base.filter(|base| {
                let start = base.tokens.start;
                text.any_says(
                    start.saturating_sub(NEAR).max(range.start)..start,
                    any_of!("leaving leave leaves left"),
                )
            });
            (None, after.map(|after| after.value.point()))
        }
    }
}

/// "leaving it with about 400 employees"
const NEAR: usize = 5;

/// Whether a frame is about the difference of two levels: it tells that number, or another that is a quarter off.
fn tells(mentions: &Mentions, frame: &Frame, gone: u32) -> bool {
    let people = frame.people.and_then(|at| mentions.people.get(at));
    let told = frame.derived.or_else(|| people.map(|people| people.value));
    told.is_some_and(|told| told.point().abs_diff(gone) <= gone / frame::AMISS)
}

#[cfg(test)]
mod tests {
    use crate::event::read;
    use crate::text::Article;

    #[test]
    fn staff_before_and_after() {
        let staff = |text: &str| {
            let reading = read(&Article::new("a", text));
            let events = reading.events.iter();
            events
                .map(|event| (event.headcount.map(|of| of.point()), event.cues.staff))
                .collect::<Vec<_>>()
        };
        let levels = |before, after| (Some(before), Some(after));
        for (text, told) in [
            (
                "Acme will trim its workforce from 9,000 to 8,200.",
                (Some(800), levels(9_000, 8_200)),
            ),
            (
                "Acme will cut 1,300 jobs, which will reduce its workforce from 6,810 to 5,500.",
                (Some(1_300), levels(6_810, 5_500)),
            ),
            (
                "Acme will cut 900 jobs, reducing its workforce from 9,000 to 8,200.",
                (Some(900), levels(9_000, 8_200)),
            ),
            (
                "Acme is cutting 20% of its staff, leaving it with about 400 employees.",
                (None, (None, Some(400))),
            ),
            ("Acme will cut 300 jobs.", (Some(300), (None, None))),
        ] {
            assert_eq!(staff(text), [told], "{text}");
        }
    }

    #[test]
    fn how_a_share_and_a_time_are_told() {
        let cues = |text: &str| {
            let mut article = Article::new("a", text);
            article.published = crate::text::parse_day("2026-01-28").ok();
            let cues = read(&article).events.first().map(|event| event.cues);
            let cues = cues.unwrap_or_default();
            (cues.about_share, cues.since.map(crate::text::iso))
        };
        let october = Some("2025-10-01".to_owned());
        assert_eq!(
            cues("Acme will lay off about 12% of its staff."),
            (true, None)
        );
        assert_eq!(
            cues("Acme will lay off a third of its staff."),
            (true, None)
        );
        assert_eq!(cues("Acme will lay off 12% of its staff."), (false, None));
        assert_eq!(
            cues("Acme has cut 1,200 jobs since October."),
            (false, october)
        );
    }
}
