//! When: the day a cut was announced, and the day it takes effect.

mod clause;

use std::ops::Range;

use crate::frame::{Frame, Shape, Time, inside, within_sentence};
use crate::lexicon::{List, any_of, class, form};
use crate::mention::{Basis, DateMention, Dates, Hint, Mentions, Precision};
use crate::text::{Day, Kind, Text, shape};
pub(super) use clause::aside;
use clause::{finite, of_plan, of_something_else, opens};

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
    for at in within_sentence(&mentions.dates, range) {
        let Some(date) = mentions.dates.get(at) else {
            continue;
        };
        let number = frame.people.and_then(|at| mentions.people.get(at));
        // "since June, when it let 300 go": the clause behind the date tells what was then.
        let then = when_then(text, frame, date);
        let behind_number =
            then || number.is_some_and(|people| right_behind(text, date, &people.tokens));
        if dateline(text, date, range) {
            continue;
        }
        if !behind_number && of_something_else(text, mentions, frame, date, range) {
            continue;
        }
        let said = said_near(text, &date.tokens, range) || of_plan(text, &date.tokens);
        let behind = date.tokens.start >= frame.group.end.max(frame.trigger.end);
        // "The buyout offer closed on May 3": a noun's cut is as its verb is.
        let closed = behind
            && frame.group.time == Time::Present
            && frame.row.shape == Shape::Noun
            && (frame.trigger.end..date.tokens.start).any(|at| {
                text.is(at, any_of!(class::VERB_FINISH, class::VERB_CLOSE))
                    && text.can_be(at, form::PAST)
                    && !text.can_be(at, form::BASE)
            });
        let done = closed || matches!(frame.group.time, Time::Past | Time::Perfect);
        // "In August Acme will cut", "on open-ended layoff effective March 3"
        let first = date.tokens.start == range.start;
        let led = first && frame.group.time == Time::Future && willed(text, frame, date);
        // "was forced to lay off 300 in March": its own "to" is done.
        let own = frame.group.end.max(frame.trigger.end);
        let from = if done && behind { own } else { range.start };
        // "Furloughed 300 effective October 1": the nearer of the two.
        let near = |value: Option<Dates>| {
            value.zip(published).map_or(i64::MAX, |(value, published)| {
                (value.start - published).whole_days().abs()
            })
        };
        // "ending in end-of-year layoffs", told in November
        let compound = date.tokens.clone().any(|at| text.word(at).contains('-'))
            && near(date.future).saturating_mul(3) < near(date.past);
        let effective =
            date.hint == Hint::From && done && near(date.future) < near(date.past) || compound;
        let ahead = effective
            || !said && !done && (behind || led || date.hint == Hint::From)
            || to_come(text, &date.tokens, &(from..range.end));
        let value = if ahead || date.hint == Hint::By && !done {
            date.future.or(date.past)
        } else {
            date.past.or(date.future)
        };
        let Some(value) = value else {
            when.unresolved.get_or_insert(date.tokens.clone());
            continue;
        };
        let later = published.is_some_and(|published| value.start > published);
        // "had cut 300 jobs by May": what is done by then is dated by it.
        let deadline = matches!(date.hint, Hint::By) && !done
            || ahead && frame.group.time == Time::Future
            || date.hint == Hint::Over && ahead;
        if later || deadline && date.hint != Hint::Since {
            if when.effective.is_none() && !said {
                when.effective = Some((value, date.tokens.clone()));
            }
            continue;
        }
        // A present perfect takes no day of another clause: "would go before June, and Acme has cut 300".
        if frame.group.time == Time::Perfect && !said && !behind_number && parted(text, frame, date)
        {
            continue;
        }
        // "since October" bounds a roll-up; "between April and June 2025" dates what was done then.
        if date.hint == Hint::Since && !then {
            continue;
        }
        let comma = number.is_some_and(|people| {
            text.says(people.tokens.end, ",") && date.tokens.start == people.tokens.end + 1
        });
        let cost = distance(text, frame, date, said, behind_number || comma);
        // What opens the sentence holds of all of it that has no other date.
        let leads = date.tokens.end <= frame.trigger.start
            && opens(text, &date.tokens, range)
            && !text.any_word(range.start..date.tokens.start, ",");
        let cost = if leads { cost.min(30) } else { cost };
        if best.as_ref().is_none_or(|(known, _, _)| cost < *known) {
            best = Some((cost, value, date.tokens.clone()));
        }
    }
    // What was to come when it was told may be past by now.
    if let (Some((_, told, _)), Some((to_come, tokens))) = (&best, &mut when.effective) {
        let then = inside(&mentions.dates, range)
            .find(|date| date.tokens == *tokens)
            .and_then(|date| date.past)
            .filter(|then| then.start > told.end);
        *to_come = then.unwrap_or(*to_come);
    }
    when.date = best
        .filter(|(cost, _, _)| *cost < 40)
        .map(|(_, value, tokens)| (value, tokens));
    // "was to cut 900 last year": what is past is the day of the plan, where no other is told.
    let over = |value: &Dates| {
        value.basis == Basis::Resolved && published.is_some_and(|published| value.end < published)
    };
    if when.date.is_none()
        && when
            .effective
            .as_ref()
            .is_some_and(|(value, _)| over(value))
    {
        when.date = when.effective.take();
    }
    when
}

/// "Has cut 1,200 jobs since October": the first day of the time that a figure is about.
pub(super) fn since(mentions: &Mentions, range: &Range<usize>) -> Option<Day> {
    let mut since = inside(&mentions.dates, range).filter(|date| date.hint == Hint::Since);
    since.find_map(|date| date.past).map(|past| past.start)
}

/// "in June, when it put 300 at risk": nothing else stands between the date and its clause.
fn when_then(text: &Text<'_>, frame: &Frame, date: &DateMention) -> bool {
    let end = date.tokens.end;
    let when = end + usize::from(text.says(end, ","));
    one_of(text, when, any_of!("when"))
        && frame.trigger.start > when
        && !text.any_says(when..frame.trigger.start, any_of!(", ;"))
}

/// "CLEVELAND, March 24 -": the day a report was filed is no day of what it tells.
pub(super) fn dateline(text: &Text<'_>, date: &DateMention, range: &Range<usize>) -> bool {
    let (start, end) = (date.tokens.start, date.tokens.end);
    start > range.start
        && start < range.start + 9
        && text.says(start - 1, ",")
        && text.says_any(end, any_of!("- – — -- ("))
        && text.looks(range.start, shape::CAPITAL)
}

/// Whether "will" stands in the frame's group, and the date opens its clause.
fn willed(text: &Text<'_>, frame: &Frame, date: &DateMention) -> bool {
    let group = frame.group.start..frame.group.end;
    date.tokens.end <= group.start
        && text.any_is(group.clone(), &class::MODAL_SURE)
        && !(date.tokens.end..group.start)
            .any(|at| finite(text, at) || text.says_any(at, any_of!("( - – — --")))
}

/// Whether a comma or a semicolon parts a date from a cut told in the present perfect.
fn parted(text: &Text<'_>, frame: &Frame, date: &DateMention) -> bool {
    let had = (frame.group.start..frame.group.end).any(|at| one_of(text, at, any_of!("had")));
    let ahead = date.tokens.end..frame.group.start;
    !had && date.tokens.end <= frame.group.start
        && text.any_says(ahead.clone(), any_of!(", ;"))
        && ahead
            .into_iter()
            .any(|at| finite(text, at) || text.is(at, &class::CONJUNCTION))
}

/// "the plant would close in May and 300 jobs would go": a modal governs the date.
fn to_come(text: &Text<'_>, tokens: &Range<usize>, range: &Range<usize>) -> bool {
    let from = tokens.start.saturating_sub(14).max(range.start);
    let modal =
        |at: usize| text.is(at, &class::MODAL_SURE) || one_of(text, at, any_of!("would to"));
    (from..tokens.start)
        .rev()
        .take_while(|at| !text.says_any(*at, any_of!(", ; :")))
        .find(|at| text.is(*at, &class::RELATIVE) || modal(*at) || finite(text, *at))
        .is_some_and(|at| {
            // "will permanently close"; "shut" and "cut" look finite behind it too.
            let ly = |at: usize| usize::from(text.word(at).ends_with("ly"));
            let at = match at.checked_sub(1 + ly(at.saturating_sub(1))) {
                Some(before) if before >= from && modal(before) && !text.says(before, "to") => {
                    before
                }
                _ => at,
            };
            let verb = at + 1 + ly(at + 1);
            modal(at) && text.can_be(verb, form::BASE)
        })
}

/// "and 200 in March": the date right behind its number is the number's, but not that of "50 jobs and in March".
fn right_behind(text: &Text<'_>, date: &DateMention, number: &Range<usize>) -> bool {
    let gap = number.end..date.tokens.start;
    gap.is_empty() && date.tokens.start == number.end
        || gap.len() == 1
            && text
                .token(number.end)
                .is_some_and(|token| token.kind == Kind::Word && !token.is(&class::CONJUNCTION))
}

/// The dates of a row, by its columns.
pub(super) fn columns(mentions: &Mentions, frame: &Frame) -> When {
    let record = frame.record.and_then(|at| mentions.records.get(at));
    let within = |cell: Option<&Range<usize>>, future: bool| {
        let cell = cell?;
        let date = inside(&mentions.dates, cell).next()?;
        let value = if future {
            date.future.or(date.past)
        } else {
            date.past
        };
        value.map(|value| (value, date.tokens.clone()))
    };
    When {
        date: within(record.and_then(|record| record.announced.as_ref()), false),
        effective: within(record.and_then(|record| record.effective.as_ref()), true),
        unresolved: None,
    }
}

/// The date that stands by itself at the head of a letter or notice.
pub(super) fn letterhead(text: &Text<'_>, mentions: &Mentions) -> Option<(Dates, Range<usize>)> {
    text.sentences.iter().take(6).find_map(|line| {
        let date = inside(&mentions.dates, &line.tokens).find(|date| date.tokens == line.tokens)?;
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
    said: bool,
    behind_number: bool,
) -> u32 {
    if behind_number {
        return 0;
    }
    let between = if date.tokens.end <= frame.trigger.start {
        date.tokens.end..frame.trigger.start
    } else {
        frame.trigger.end.min(date.tokens.start)..date.tokens.start
    };
    // What a semicolon parts is told for itself.
    let breaks: usize = between
        .clone()
        .map(|at| match text.word(at) {
            ";" => 20,
            "," | "(" => 3,
            _ if text.is(at, &class::RELATIVE) => 3,
            _ => 0,
        })
        .sum();
    u32::try_from(between.len() + breaks)
        .unwrap_or(u32::MAX)
        .saturating_sub(u32::from(said) * 4)
}

pub(super) fn one_of(text: &Text<'_>, at: usize, words: &List) -> bool {
    text.says_any(at, words)
}

/// Whether a verb of saying stands by: "said on Monday", "on Monday announced".
pub(super) fn said_near(text: &Text<'_>, tokens: &Range<usize>, range: &Range<usize>) -> bool {
    let from = tokens.start.saturating_sub(4).max(range.start);
    let to = (tokens.end + 3).min(range.end);
    (from..tokens.start)
        .rev()
        .take_while(|at| !text.says(*at, ","))
        .chain((tokens.end..to).take_while(|at| !text.says(*at, ",")))
        .any(|at| text.is(at, &class::VERB_SAY) && !text.says(at, "plan"))
}
