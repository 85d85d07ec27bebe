//! The day a text gives itself: "LONDON, March 3, 2026 (Reuters) -", "Posted: 3 March 2026, 10:15".
//!
//! Takes a text, gives the day of a full date with its year that stands by itself or as a dateline in
//! its first lines. It stands in for the day of publication where that is not known.

use std::ops::Range;

use super::context;
use crate::lexicon::form;
use crate::lexicon::{any_of, class};
use crate::mention::{Basis, Precision};
use crate::text::{Day, Kind, Sentence, Text};

/// How many sentences are the head of a text.
const HEAD: usize = 12;

/// What stands before the day of a text.
const POSTED: [&str; 4] = ["published", "updated", "posted", "modified"];

/// Finds the day that the head of a text states as its own.
#[must_use]
pub fn posted(text: &Text<'_>, published: Option<Day>) -> Option<Day> {
    let head = text.sentences.get(..HEAD.min(text.sentences.len()))?;
    if let Some(published) = published {
        let own = head
            .iter()
            .take(2)
            .find_map(|line| headed(text, line, published));
        return own.or(Some(published));
    }
    head.iter().find_map(|line| {
        context::dates_of(text, line, None)
            .into_iter()
            .filter(|date| {
                alone(text, line, &date.tokens)
                    || heads(text, line, &date.tokens)
                    || stamped(text, line, &date.tokens)
            })
            .find_map(|date| date.past)
            .filter(|date| date.basis == Basis::Stated && date.precision == Precision::Day)
            .map(|date| date.start)
    })
}

/// "What Firms Said Today - Monday at 6 PM", "Market wrap: Tuesday, 11 August": what came out a day or two later
/// tells of that day.
fn headed(text: &Text<'_>, line: &Sentence, published: Day) -> Option<Day> {
    let dates = context::dates_of(text, line, Some(published));
    let date = dates.first()?;
    let (start, end) = (date.tokens.start, date.tokens.end);
    let marked = start == line.tokens.start || text.says_any(start - 1, any_of!("- – — : , |"));
    let clock = text.says(end, "at") && text.is_kind(end + 1, Kind::Number);
    let day = date.past?;
    let near = (1..=2).contains(&(published - day.start).whole_days());
    let ends = clock || end == line.tokens.end && alone(text, line, &date.tokens);
    let told = day.basis == Basis::Resolved && day.precision == Precision::Day;
    (marked && ends && near && told).then_some(day.start)
}

/// "07:45, 12 Oct 2018", "Updated 12 October 2018": a clock or the word stands before it.
fn stamped(text: &Text<'_>, line: &Sentence, date: &Range<usize>) -> bool {
    (date.start.saturating_sub(4).max(line.tokens.start)..date.start).any(|at| {
        text.says(at, ":")
            || POSTED
                .iter()
                .any(|word| text.word(at).eq_ignore_ascii_case(word))
    })
}

/// A short line without a verb that carries a tense: a date, a time, who wrote it and where.
fn alone(text: &Text<'_>, line: &Sentence, date: &Range<usize>) -> bool {
    line.tokens.len() <= 24
        && !line
            .tokens
            .clone()
            .filter(|at| !date.contains(at))
            .any(|at| {
                text.token(at).is_some_and(|token| {
                    token.kind == Kind::Word
                        && !POSTED
                            .iter()
                            .any(|word| text.word(at).eq_ignore_ascii_case(word))
                        && (token.can_be(form::PAST | form::THIRD)
                            || token.is(any_of!(
                                class::AUX_BE,
                                class::AUX_HAVE,
                                class::MODAL_SURE,
                                class::MODAL_MAYBE,
                                class::JOB_NOUN,
                                class::NOUN_CUT
                            )))
                })
            })
}

/// A date in a dateline: close to the start of its line, with a dash or a bracket behind it.
fn heads(text: &Text<'_>, line: &Sentence, date: &Range<usize>) -> bool {
    date.start < line.tokens.start + 8
        && (date.end..date.end + 6)
            .take_while(|at| line.tokens.contains(at))
            .any(|at| text.says_any(at, any_of!("- – — ( | / --")))
}
