//! Considered: what may come about, or is only foreseen.
//!
//! Takes a frame, gives whether its clause weighs the cut: "could cut 300", "if orders fall, 300 will go", "analysts
//! predict".

use std::ops::Range;

use crate::frame::{Frame, Time};
use crate::lexicon::{any_of, class, form, same_word};
use crate::text::{Text, shape};

/// "possible", "may", "could", "if", close before the trigger or its number and in its clause.
pub(super) fn considered_near(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let start = frame.group.start.min(frame.trigger.start);
    let from = start.saturating_sub(6).max(range.start);
    // ", putting 75 jobs at risk": a gerund behind a comma is part of what is weighed before it.
    let gerund = (from.max(range.start + 1)..=start)
        .rev()
        .find(|at| text.says(at - 1, ",") && text.can_be(*at, form::GERUND));
    let (from, start) = gerund.map_or((from, start), |at| {
        (at.saturating_sub(9).max(range.start), at - 1)
    });
    let close = (from..start)
        .rev()
        .take_while(|at| !text.says_any(*at, any_of!(", ; :")))
        .any(|at| {
            text.token(at).is_some_and(|token| {
                token.is(&class::CONSIDERED)
                    && (!token.looks(shape::CAPITAL) || token.looks(shape::FIRST))
                    && !text.says(at, "potentially")
                    && !text.says(at, "threat")
            })
        });
    let first = text.word(range.start);
    let on_condition = frame.group.time == Time::Future
        && (frame.trigger.end..range.end).any(|at| {
            text.says(at, "unless")
                || text.says(at, "if") && !text.says(at.saturating_sub(1), "even")
        });
    let condition = on_condition || same_word(first, "if") || same_word(first, "unless");
    let asks = text.is(range.start, any_of!(class::MODAL_SURE, class::MODAL_MAYBE))
        && text.says(range.end.saturating_sub(1), "?");
    let done = matches!(frame.group.time, Time::Past | Time::Perfect);
    close || condition || asks || !done && foreseen(text, range, frame.trigger.start)
}

/// "Analysts predict", "he expects", "is widely expected to": what an outsider foresees is his view, not a plan.
fn foreseen(text: &Text<'_>, range: &Range<usize>, start: usize) -> bool {
    let one_of = |at: usize, words| text.says_any(at, words);
    let expects = |at: usize| {
        one_of(
            at,
            any_of!("expect expects expected estimates estimated reckons reckoned"),
        )
    };
    let predicts = |at: usize| {
        one_of(
            at,
            any_of!("predict predicts predicted forecast forecasts foresees speculated"),
        )
    };
    let outsider =
        |at: usize| text.is(at, &class::FORECASTER) || one_of(at, any_of!("he she broker brokers"));
    (range.start..start).any(|at| {
        let back = at.saturating_sub(12).max(range.start)..at;
        let widely = one_of(at.saturating_sub(1), any_of!("widely")) && at > range.start;
        predicts(at) && !text.is(at.saturating_sub(1), &class::AUX_BE)
            || expects(at) && (widely || back.into_iter().any(outsider))
    })
}
