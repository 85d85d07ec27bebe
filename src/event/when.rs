//! When: the day a cut was announced, and the day it takes effect.

use std::ops::Range;

use crate::frame::{Frame, Time, within_sentence};
use crate::lexicon::{Class, List, any_of, class, form};
use crate::mention::{Basis, DateMention, Dates, Hint, Mentions, Precision};
use crate::text::{Day, Kind, Text, shape};

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
        let number = frame.people.and_then(|at| mentions.people.get(at));
        let behind_number = number.is_some_and(|people| right_behind(text, date, &people.tokens));
        if !behind_number && of_something_else(text, mentions, frame, date, range) {
            continue;
        }
        let said = said_near(text, &date.tokens, range);
        let behind = date.tokens.start >= frame.group.end.max(frame.trigger.end);
        let done = matches!(frame.group.time, Time::Past | Time::Perfect);
        // "In August Acme will cut", "on indefinite layoff effective August 11"
        let opens = date.tokens.start == range.start;
        let led = opens && frame.group.time == Time::Future && willed(text, frame, date);
        let ahead = !said && !done && (behind || led || date.hint == Hint::From)
            || to_come(text, &date.tokens, range);
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
        if date.hint == Hint::Since {
            continue;
        }
        let comma = number.is_some_and(|people| {
            text.word(people.tokens.end) == "," && date.tokens.start == people.tokens.end + 1
        });
        let cost = distance(text, frame, date, said, behind_number || comma);
        if best.as_ref().is_none_or(|(known, _, _)| cost < *known) {
            best = Some((cost, value, date.tokens.clone()));
        }
    }
    // What was to come when it was told may be past by now.
    if let (Some((_, told, _)), Some((to_come, tokens))) = (&best, &mut when.effective) {
        let then = within_sentence(&mentions.dates, range, |date| &date.tokens)
            .filter_map(|at| mentions.dates.get(at))
            .find(|date| date.tokens == *tokens)
            .and_then(|date| date.past)
            .filter(|then| then.start > told.end);
        *to_come = then.unwrap_or(*to_come);
    }
    when.date = best
        .filter(|(cost, _, _)| *cost < 40)
        .map(|(_, value, tokens)| (value, tokens));
    when
}

/// Whether "will" stands in the frame's group, and the date opens its clause.
fn willed(text: &Text<'_>, frame: &Frame, date: &DateMention) -> bool {
    let group = frame.group.start..frame.group.end;
    date.tokens.end <= group.start
        && group.clone().any(|at| text.is(at, class::MODAL_SURE))
        && !(date.tokens.end..group.start)
            .any(|at| finite(text, at) || matches!(text.word(at), "(" | "-" | "–" | "—" | "--"))
}

/// Whether a comma or a semicolon parts a date from a cut told in the present perfect.
fn parted(text: &Text<'_>, frame: &Frame, date: &DateMention) -> bool {
    let had = (frame.group.start..frame.group.end).any(|at| one_of(text, at, any_of!("had")));
    let ahead = date.tokens.end..frame.group.start;
    !had && date.tokens.end <= frame.group.start
        && ahead.clone().any(|at| matches!(text.word(at), "," | ";"))
        && ahead
            .into_iter()
            .any(|at| finite(text, at) || text.is(at, class::CONJUNCTION))
}

/// "the plant would close in May and 300 jobs would go": a modal governs the date.
fn to_come(text: &Text<'_>, tokens: &Range<usize>, range: &Range<usize>) -> bool {
    let from = tokens.start.saturating_sub(14).max(range.start);
    (from..tokens.start)
        .rev()
        .take_while(|at| !matches!(text.word(*at), "," | ";" | ":"))
        .find(|at| {
            text.is(*at, class::MODAL_SURE.or(class::RELATIVE))
                || one_of(text, *at, any_of!("would to"))
                || finite(text, *at)
        })
        .is_some_and(|at| {
            let modal = text.is(at, class::MODAL_SURE) || one_of(text, at, any_of!("would to"));
            // "will permanently close"
            let verb = at + 1 + usize::from(text.word(at + 1).ends_with("ly"));
            modal && text.token(verb).is_some_and(|next| next.can_be(form::BASE))
        })
}

/// "and 200 in March": the date right behind its number is the number's, but not that of "50 jobs and in March".
fn right_behind(text: &Text<'_>, date: &DateMention, number: &Range<usize>) -> bool {
    let gap = number.end..date.tokens.start;
    gap.is_empty() && date.tokens.start == number.end
        || gap.len() == 1
            && text
                .token(number.end)
                .is_some_and(|token| token.kind == Kind::Word && !token.is(class::CONJUNCTION))
}

/// "On top of the 1,400 it announced in November": the date is told of the number before it.
fn told_of(text: &Text<'_>, date: &DateMention, number: &Range<usize>) -> bool {
    let gap = number.end..date.tokens.start;
    let opens = text.is(gap.start, class::PRONOUN.or(class::RELATIVE).or(SAYS))
        || one_of(text, gap.start, any_of!("it they that cut shed"));
    (1..6).contains(&gap.len())
        && opens
        && !gap
            .clone()
            .any(|at| matches!(text.word(at), "," | ";" | "." | "(" | ")"))
        && gap
            .into_iter()
            .any(|at| text.is(at, SAYS.or(OWN)) && finite(text, at))
}

/// The dates of a row, by its columns.
pub(super) fn columns(mentions: &Mentions, frame: &Frame) -> When {
    let record = frame.record.and_then(|at| mentions.records.get(at));
    let within = |cell: Option<&Range<usize>>, future: bool| {
        let cell = cell?;
        let date = within_sentence(&mentions.dates, cell, |date| &date.tokens)
            .find_map(|at| mentions.dates.get(at))?;
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
            _ if text.is(at, class::RELATIVE) => 3,
            _ => 0,
        })
        .sum();
    u32::try_from(between.len() + breaks)
        .unwrap_or(u32::MAX)
        .saturating_sub(u32::from(said) * 4)
}

/// Whether a date is that of another thing the sentence tells: of the firm ("founded in 1987"), of an
/// aside ("which reports on March 3"), of a cause ("after losses in the first half"), of another
/// number ("and 200 in March") or of a comparison ("from 400 a year ago").
fn of_something_else(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    date: &DateMention,
    range: &Range<usize>,
) -> bool {
    let tokens = &date.tokens;
    let counts = within_sentence(&mentions.people, range, |people| &people.tokens)
        .filter(|at| frame.people != Some(*at))
        .filter_map(|at| mentions.people.get(at))
        .any(|other| {
            !other.is_base
                && !other.part
                && (right_behind(text, date, &other.tokens) || told_of(text, date, &other.tokens))
        });
    // "Its employees as of December 31"
    let stock = tokens.start >= frame.trigger.end
        && one_of(text, tokens.start, any_of!("as"))
        && one_of(text, tokens.start + 1, any_of!("of"));
    counts || stock || compared(text, date, range) || {
        if tokens.start >= frame.trigger.end {
            told_behind(text, frame, tokens)
        } else {
            told_ahead(text, frame, tokens, range)
        }
    }
}

/// "the first fall in three years", "than in 2019", "up from 400 a year ago".
fn compared(text: &Text<'_>, date: &DateMention, range: &Range<usize>) -> bool {
    let back = |most: usize| {
        let from = date.tokens.start.saturating_sub(most).max(range.start);
        (from..date.tokens.start)
            .rev()
            .take_while(|at| !matches!(text.word(*at), "," | ";" | ":"))
    };
    // "less than four months" bounds, it does not compare.
    let bounds = |at: usize| {
        at + 1 == date.tokens.start
            && one_of(text, at.saturating_sub(1), any_of!("less more fewer"))
    };
    let measured =
        back(5).any(|at| one_of(text, at, any_of!("than compared versus against")) && !bounds(at));
    let record = matches!(date.hint, Hint::Over)
        && back(8).any(|at| {
            let word = text.word(at);
            one_of(text, at, any_of!("first worst only record"))
                || word.len() > 5 && word.ends_with("est")
        });
    measured || record
}

/// Whether between the cut and a date behind it another clause begins that the date belongs to.
fn told_behind(text: &Text<'_>, frame: &Frame, tokens: &Range<usize>) -> bool {
    /// What opened the clause.
    #[derive(PartialEq)]
    enum Opener {
        None,
        /// "after the fire in May": a cause may be told without a verb.
        Cause,
        /// ", which closed in May": of what stands before it.
        Aside,
        /// "and", a comma: it may go on telling of the cut.
        Joint,
    }
    let from = frame.trigger.end.max(frame.group.end);
    let (mut opener, mut other) = (Opener::None, false);
    for at in from..tokens.start {
        let comma = text.word(at.saturating_sub(1)) == ",";
        let relative = one_of(text, at, any_of!("which who whose where"));
        let joint = matches!(text.word(at), "," | ";" | ":" | "–" | "—")
            || one_of(text, at, any_of!("and or but when that than so"));
        if relative && comma {
            (opener, other) = (Opener::Aside, true);
        } else if joint || relative {
            // "300 jobs that it shed in May": right behind the cut, it tells of the cut.
            let own = at < from + 3 && opener == Opener::None;
            if !own && (opener != Opener::Cause || text.word(at) == ",") {
                (opener, other) = (Opener::Joint, false);
            }
        } else if text.is(at, class::CONJUNCTION.or(class::RELATIVE))
            || one_of(text, at, any_of!("following follow follows due"))
        {
            let day = at + 1 >= tokens.start;
            other = !day && !one_of(text, at, any_of!("as if since"));
            opener = Opener::Cause;
        }
        if opener != Opener::None && finite(text, at) {
            let place = one_of(text, at, TAKES_PLACE);
            other = match opener {
                _ if text.is(at, SAYS) => false,
                Opener::Cause => true,
                Opener::Aside => !place,
                _ => !place && !text.is(at, OWN),
            };
        }
    }
    other
}

/// Whether a date ahead of the cut stands in a clause that ends before the cut.
fn told_ahead(text: &Text<'_>, frame: &Frame, tokens: &Range<usize>, range: &Range<usize>) -> bool {
    let ends =
        (tokens.end..frame.trigger.start).any(|at| matches!(text.word(at), "," | ")" | "–" | "—"));
    if !ends {
        return false;
    }
    let mut verb = false;
    for at in (range.start..tokens.start).rev().take(16) {
        let word = text.word(at);
        if matches!(word, "," | ";" | ":" | "(" | "–" | "—") {
            return verb && at > range.start;
        }
        if text.is(at, class::FOUNDING) {
            return true;
        }
        if text.is(at, class::RELATIVE) && !one_of(text, at, any_of!("when that")) {
            return true;
        }
        if text.is(at, SAYS) && finite(text, at) {
            return false;
        }
        verb |= finite(text, at) && !text.is(at, OWN);
    }
    false
}

/// Verbs by which the news is told, and verbs of the cut itself.
const SAYS: Class = class::VERB_SAY.or(class::VERB_ANNOUNCE);
const OWN: Class = class::VERB_CUT
    .or(class::VERB_DISMISS)
    .or(class::VERB_CLOSE)
    .or(class::VERB_AFFECT)
    .or(class::VERB_LOSE)
    .or(class::VERB_GO)
    .or(class::VERB_FURLOUGH)
    .or(class::VERB_LEAVE);

/// What a cut does on its day.
const TAKES_PLACE: &List =
    any_of!("take takes took taken begin begins began start starts started happen happened");

/// Whether a token carries a tense: an auxiliary or a past form.
fn finite(text: &Text<'_>, at: usize) -> bool {
    text.is(
        at,
        class::AUX_BE
            .or(class::AUX_HAVE)
            .or(class::MODAL_SURE)
            .or(class::MODAL_MAYBE),
    ) || text.token(at).is_some_and(|token| {
        token.kind == Kind::Word && token.can_be(form::PAST) && !token.looks(shape::CAPITAL)
    })
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
        .take_while(|at| text.word(*at) != ",")
        .chain((tokens.end..to).take_while(|at| text.word(*at) != ","))
        .any(|at| text.is(at, class::VERB_SAY) && !text.says(at, "plan"))
}
