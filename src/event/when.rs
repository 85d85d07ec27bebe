//! When: the day a cut was announced, and the day it takes effect.

use std::ops::Range;

use crate::frame::{Frame, Time, within_sentence};
use crate::lexicon::{class, same_word};
use crate::mention::{Basis, DateMention, Dates, Hint, Mentions, Precision};
use crate::text::{Day, Text};

/// The dates of a frame, each with the tokens it was read from.
#[derive(Clone, Debug, Default)]
pub(super) struct When {
    /// When it was announced or reported.
    pub date: Option<(Dates, Range<usize>)>,
    /// When it takes effect.
    pub effective: Option<(Dates, Range<usize>)>,
    /// Relative words that could not be resolved, because no published day is known.
    pub unresolved: Option<Range<usize>>,
}

/// Sorts the dates of the frame's sentence into announcement and effect.
pub(super) fn read(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
    published: Option<Day>,
) -> When {
    let mut when = When::default();
    let mut best: Option<(u32, Dates, Range<usize>)> = None;
    for at in within_sentence(&mentions.dates, range, |date| &date.tokens) {
        let Some(date) = mentions.dates.get(at) else {
            continue;
        };
        if of_something_else(text, frame, &date.tokens, range) {
            continue;
        }
        let behind = date.tokens.start >= frame.group.end.max(frame.trigger.end);
        let ahead = behind
            && matches!(frame.group.time, Time::Future | Time::Present | Time::Open)
            && !said_near(text, &date.tokens, range);
        let value = if ahead || date.hint == Hint::By {
            date.future.or(date.past)
        } else {
            date.past.or(date.future)
        };
        let Some(value) = value else {
            when.unresolved.get_or_insert(date.tokens.clone());
            continue;
        };
        let later = published.is_some_and(|published| value.start > published);
        let deadline = matches!(date.hint, Hint::By)
            || ahead && frame.group.time == Time::Future && date.hint != Hint::Since
            || date.hint == Hint::Over && ahead;
        if later || deadline && date.hint != Hint::Since {
            if when.effective.is_none() && !said_near(text, &date.tokens, range) {
                when.effective = Some((value, date.tokens.clone()));
            }
            continue;
        }
        // "since October" bounds a roll-up; "between April and June 2025" dates what was done then.
        if date.hint == Hint::Since {
            continue;
        }
        let behind_number = frame
            .people
            .and_then(|at| mentions.people.get(at))
            .is_some_and(|people| {
                (people.tokens.end..people.tokens.end + 2).contains(&date.tokens.start)
            });
        let cost = distance(text, frame, date, range, behind_number);
        if best.as_ref().is_none_or(|(known, _, _)| cost < *known) {
            best = Some((cost, value, date.tokens.clone()));
        }
    }
    when.date = best
        .filter(|(cost, _, _)| *cost < 40)
        .map(|(_, value, tokens)| (value, tokens));
    when
}

/// The date that stands by itself at the head of a letter or notice.
pub(super) fn letterhead(text: &Text<'_>, mentions: &Mentions) -> Option<(Dates, Range<usize>)> {
    text.sentences.iter().take(6).find_map(|line| {
        let date = within_sentence(&mentions.dates, &line.tokens, |date| &date.tokens)
            .filter_map(|at| mentions.dates.get(at))
            .find(|date| date.tokens == line.tokens)?;
        date.past.map(|value| (value, date.tokens.clone()))
    })
}

/// The day the article came out, as the date of fresh news.
pub(super) const fn of_publication(published: Day) -> Dates {
    Dates {
        start: published,
        end: published,
        precision: Precision::Day,
        basis: Basis::Published,
    }
}

fn distance(
    text: &Text<'_>,
    frame: &Frame,
    date: &DateMention,
    range: &Range<usize>,
    behind_number: bool,
) -> u32 {
    let between = if date.tokens.end <= frame.trigger.start {
        date.tokens.end..frame.trigger.start
    } else {
        frame.trigger.end.min(date.tokens.start)..date.tokens.start
    };
    let breaks = between
        .clone()
        .filter(|at| text.is(*at, class::RELATIVE) || matches!(text.word(*at), "," | "(" | ";"))
        .count();
    // "and 200 in March": the date right behind its number is the number's.
    if behind_number {
        return 0;
    }
    let said = u32::from(said_near(text, &date.tokens, range)) * 4;
    u32::try_from(between.len() + breaks * 3)
        .unwrap_or(u32::MAX)
        .saturating_sub(said)
}

/// "Acme, founded in 1987,", "which will report its results on March 3,": a date of the firm or of an aside.
fn of_something_else(
    text: &Text<'_>,
    frame: &Frame,
    tokens: &Range<usize>,
    range: &Range<usize>,
) -> bool {
    let founded = (tokens.start.saturating_sub(2).max(range.start)..tokens.start)
        .any(|at| text.is(at, class::FOUNDING));
    let apart = |from: usize, to: usize| (from..to).any(|at| text.word(at) == ",");
    let aside = (range.start..tokens.start)
        .rev()
        .take(12)
        .take_while(|at| text.word(*at) != ",")
        .any(|at| {
            ["which", "who", "whose"]
                .iter()
                .any(|word| same_word(text.word(at), word))
        });
    let closed = if tokens.end <= frame.trigger.start {
        apart(tokens.end, frame.trigger.start)
    } else {
        false
    };
    founded && apart(tokens.end, frame.trigger.start.max(tokens.end)) || aside && closed
}

/// Whether a verb of saying stands by: "said on Monday", "on Monday announced".
fn said_near(text: &Text<'_>, tokens: &Range<usize>, range: &Range<usize>) -> bool {
    let from = tokens.start.saturating_sub(4).max(range.start);
    let to = (tokens.end + 3).min(range.end);
    (from..tokens.start)
        .rev()
        .take_while(|at| text.word(*at) != ",")
        .chain(tokens.end..to)
        .any(|at| text.is(at, class::VERB_SAY) && !same_word(text.word(at), "plan"))
}
