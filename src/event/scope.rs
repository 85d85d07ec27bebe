//! Scope: whether a figure tells one round, a part of one, several of one employer, or many employers.
//!
//! Takes a frame in its sentence, gives the scope. "Has cut 9,000 jobs since 2019" adds rounds up; "will
//! cut 9,000 jobs over three years" is one round, however long it takes.

use std::ops::Range;

use crate::event::discourse::Found;
use crate::event::many;
use crate::frame::{Certainty, Frame, Shape, Time, within_sentence};
use crate::lexicon::{any_of, class, form};
use crate::mention::{Mentions, Scope};
use crate::text::{Kind, Text};

/// A round, a roll-up, a part or an aggregate.
pub(super) fn scope(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
    found: &Found,
) -> Scope {
    if found.sector
        || many::forecast(text, mentions, frame, range, found)
        || frame.people.is_some()
            && !text.any_says(range.clone(), any_of!("respectively each apiece"))
            && many::told_together(text, mentions, frame, range, found)
    {
        return Scope::Sector;
    }
    let Some(people) = frame.people.and_then(|at| mentions.people.get(at)) else {
        return frame.row.scope;
    };
    if people.part || frame.part {
        return Scope::Part;
    }
    // "Added 300 to the tally of its cuts": what is added is none of the sum.
    if text.is(frame.trigger.start, &class::VERB_HIRE) {
        return Scope::Round;
    }
    let before = people.tokens.start.saturating_sub(7).max(range.start)..people.tokens.start;
    let behind = people.tokens.end..(people.tokens.end + 9).min(range.end);
    // "Over the past decade Acme has cut": what opens the sentence holds of its first clause.
    let first = frame.group.start.min(people.tokens.start);
    let comma = (range.start..first.min(range.start + 11))
        .find(|at| text.is(range.start, &class::PREPOSITION) && text.says(*at, ","));
    let opening = range.start..comma.unwrap_or(range.start + 3).min(first);
    // "Acme has over the past decade cut": no comma or "and" parts it from the verb.
    let clause = (opening.end..first)
        .rev()
        .find(|at| text.token(*at).is_some_and(marks) || text.says(*at, "and"))
        .map_or(opening.end, |at| at + 1)..first;
    // "Fell over the past decade to 40,000 from 61,000": two levels stand far behind their verb.
    let between = match frame.derived {
        Some(_) => frame.trigger.end..people.tokens.start,
        None => 0..0,
    };
    let strong = |range: Range<usize>| {
        range
            .into_iter()
            .any(|at| text.is(at, &class::ROLL_UP_STRONG))
    };
    // "Total job losses could reach 30,000."
    let noun = frame.row.trigger.any(&class::NOUN_CUT) && frame.row.shape == Shape::Noun;
    let sum = noun
        && frame
            .trigger
            .start
            .checked_sub(1)
            .is_some_and(|at| text.says_any(at, any_of!("total overall combined cumulative")));
    let close = behind.start..behind.end.min(behind.start + 5);
    let so_far = |range: Range<usize>| {
        range.into_iter().any(|at| {
            text.is(at, &class::ROLL_UP_STRONG) && text.says_any(at, any_of!("so to thus year"))
        })
    };
    // "Will cut 300 jobs in all" is still one plan.
    // "Has now eliminated 2,545 jobs this year", "job losses now total 4,400".
    let this_year = || {
        frame.group.time == Time::Perfect
            && behind
                .clone()
                .any(|at| text.says(at, "this") && text.says(at + 1, "year"))
    };
    let now = (frame.group.start..people.tokens.start).any(|at| text.says(at, "now"))
        && (this_year()
            || (frame.trigger.end..people.tokens.start)
                .any(|at| text.says_any(at, any_of!("total totals totalled"))));
    // "Has cut a total of 2,545 jobs this year", "several rounds of layoffs have cost 2,545 jobs this year"
    let summed = this_year()
        && (range.start..behind.end).any(|at| match () {
            () if at < first => text.says_any(at, any_of!("rounds waves")),
            () => text.says(at, "total"),
        } || text.says(at, "in") && text.says(at + 1, "all"));
    // "250 compulsory redundancies", "some 100 will actually go": of those told of before.
    let forced = (people.tokens.start..frame.trigger.end)
        .chain(frame.group.start.saturating_sub(1)..frame.trigger.start)
        .any(|at| {
            text.says_any(
                at,
                any_of!("compulsory involuntary forced outright actually"),
            )
        });
    // "250 of the people terminated", "50 of the 400 posts that go"
    let link = usize::from(text.says_any(people.tokens.end, any_of!("that who")));
    let of_those = frame.group.start == people.tokens.end + link
        && (link > 0 || frame.group.start == frame.trigger.start)
        && frame.row.shape != Shape::Noun
        && (people.tokens.start..people.tokens.end)
            .any(|at| text.says(at, "of") && text.says_any(at + 1, any_of!("the those these")));
    // "The first 230 posts will go in March", "the remaining 200 in June"
    let share =
        (people.tokens.start.saturating_sub(2).max(range.start)..people.tokens.end).any(|at| {
            text.says_any(at, any_of!("the an its"))
                && text.says_any(at + 1, any_of!("first initial remaining other last"))
                && at + 2 <= people.tokens.end
                && people.tokens.start <= at + 2
        });
    // "Is to cut 1,400 jobs worldwide, hitting 250 at its Leeds site"
    let hits = frame.trigger.start < people.tokens.start
        && text.can_be(frame.trigger.start, form::GERUND)
        && text.says(frame.group.start.saturating_sub(1), ",")
        && within_sentence(&mentions.people, &(range.start..frame.group.start))
            .filter_map(|at| mentions.people.get(at))
            .any(|whole| whole.value.point() > people.value.point());
    if hits || forced || of_those || share {
        return Scope::Part;
    }
    // "The next phase of its cuts that could affect 9,000 people": of all of its phases.
    let phases = text.says_any(first.saturating_sub(1), any_of!("that which"))
        && text.any_is(first.saturating_sub(3)..first, &class::NOUN_CUT)
        && (first.saturating_sub(9).max(range.start)..first).any(|at| {
            text.says_any(at, any_of!("phase stage step part leg")) && text.says(at + 1, "of")
        });
    let told = sum
        || now
        || summed
        || phases
        || so_far(close.clone())
        || frame.group.time != Time::Future
            && (strong(before)
                // "4% of its workforce, 900 people in all": of the staff, not of rounds.
                || frame.share.is_none() && strong(close)
                || [behind, opening, clause, between]
                    .into_iter()
                    .any(|range| stretch(text, &range, frame))
                // "Dismissed in three goes since 2021: 410 people"
                || frame.trigger.end < people.tokens.start
                    && within_sentence(
                        &mentions.people,
                        &(frame.trigger.end..people.tokens.start))
                    .is_empty()
                    && stretch(text, &(frame.trigger.end..people.tokens.start), frame));
    if told {
        return Scope::Cumulative;
    }
    frame.row.scope
}

/// Whether the words at `range` name a stretch of time that several rounds fit in, or the rounds themselves.
fn stretch(text: &Text<'_>, range: &Range<usize>, frame: &Frame) -> bool {
    // "Could be lost over four years" is still to come.
    let done = matches!(frame.group.time, Time::Past | Time::Perfect)
        && frame.group.certainty != Certainty::Considered;
    let any = |at: usize, words| text.says_any(at, words);
    range.clone().any(|at| {
        if any(at, any_of!("since")) {
            // "its first cuts since it was founded" tells of one.
            let first = (range.start.max(at.saturating_sub(6))..at)
                .any(|at| any(at, any_of!("first biggest largest deepest worst most")));
            return !first && (frame.group.time == Time::Perfect || since(text, at));
        }
        // "It has lost $1 billion since 1990 and trimmed 5,500 jobs in that time."
        if done
            && any(at, any_of!("in over during"))
            && any(at + 1, any_of!("that"))
            && any(at + 2, any_of!("time period span"))
        {
            return true;
        }
        // "cut thousands of jobs, starting in 2022"
        if done && any(at, any_of!("starting beginning")) {
            return any(at + 1, any_of!("with in")) && !any(at + 2, any_of!("its their"));
        }
        // "between 2013 and 2023", "from 2013 to 2023"
        if any(at, any_of!("between from")) {
            return year(text, at + 1)
                && any(at + 2, any_of!("and to through until"))
                && year(text, at + 3);
        }
        if !done || !any(at, any_of!("over within inside in during for across")) {
            return false;
        }
        // "laid off 300 for two months": how long they are away.
        let away = any(at, any_of!("for"));
        let past = (at + 1..at + 4).any(|at| any(at, any_of!("past last previous recent")));
        let unit = (at + 1..(at + 6).min(range.end + 3)).find(|at| {
            any(
                *at,
                any_of!("years months quarters decade decades rounds waves"),
            ) || past && any(*at, any_of!("year")) && !any(*at - 1, any_of!("last"))
        });
        let Some(unit) = unit else { return false };
        // "Announced 300 cuts over two years": what is announced is still to come.
        let ahead = (at + 1..unit).any(|at| {
            any(at, any_of!("next coming following")) || text.token(at).is_none_or(marks)
        });
        let decade = any(unit, any_of!("decade"));
        !ahead
            && (past
                || decade
                || !away && frame.row.shape != Shape::Noun && counts(text, at + 1..unit))
    })
}

fn marks(token: &crate::text::Token) -> bool {
    token.kind == Kind::Mark
}

/// "six months", "three rounds": a number of them; "in months" and "in the years of" are none.
fn counts(text: &Text<'_>, range: Range<usize>) -> bool {
    range.into_iter().any(|at| {
        text.is_kind(at, Kind::Number)
            || text.says_any(
                at,
                any_of!(
                    "two three four five six seven eight nine ten several multiple twelve many"
                ),
            )
    })
}

/// "since January", "since 2019", "since the pandemic began"; "since it has no orders" is a reason.
fn since(text: &Text<'_>, at: usize) -> bool {
    let next = at + 1;
    text.is_kind(next, Kind::Number)
        || text.is(next, any_of!(class::MONTH, class::WEEKDAY))
        || text.says_any(
            next,
            any_of!("the then last early late mid that its christmas brexit"),
        )
}

/// Four digits that can be a year.
fn year(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}
