//! What stands around a cut: dates and places.
//!
//! Takes a text, the day it was published and its runs of capitals, gives a list of each in reading
//! order. "The union in Leeds spoke in May" gives a place and a date; which cut they belong to,
//! the event decides.

use std::ops::Range;

use crate::lexicon::{any_of, class, form};
use crate::mention::date::{self, Hint, Start, Tense, Word};
use crate::mention::name::{Run, Sort, place};
use crate::mention::{Basis, Dates, Precision};
use crate::text::{Day, Kind, Sentence, Text, shape};

/// A date with both its readings: "in October" looks back or ahead as its verb does.
#[derive(Clone, Debug)]
pub struct DateMention {
    /// Its words.
    pub tokens: Range<usize>,
    /// As a verb in the past reads it; `None` where it is relative and no published day is known.
    pub past: Option<Dates>,
    /// As a verb in the future reads it.
    pub future: Option<Dates>,
    /// What its preposition says.
    pub hint: Hint,
}

/// A town, state or country.
#[derive(Clone, Debug)]
pub struct PlaceMention {
    /// Its words.
    pub tokens: Range<usize>,
    /// ISO 3166 code of its country, where the name alone decides it.
    pub country: Option<&'static str>,
}

/// How many sentences on "a year later" still counts from a date.
const REACH: usize = 3;

/// Finds the dates of a text.
pub(super) fn dates(text: &Text<'_>, published: Option<Day>) -> Vec<DateMention> {
    let mut out: Vec<DateMention> = Vec::new();
    for (index, sentence) in text.sentences.iter().enumerate() {
        let first = out.len();
        out.extend(dates_of(text, sentence, published));
        let reach = text
            .sentences
            .get(index.saturating_sub(REACH))
            .map_or(0, |sentence| sentence.tokens.start);
        bare_months(text, sentence, first, published, &mut out);
        counted(text, sentence, first, reach, &mut out);
    }
    out
}

/// "In February 2015 it cut 500 jobs and in September 300": the first September behind the month told with its year.
/// "The January restructuring": that of the January told last.
fn bare_months(
    text: &Text<'_>,
    sentence: &Sentence,
    first: usize,
    published: Option<Day>,
    out: &mut [DateMention],
) {
    /// How many days back a month without its year is still news.
    const NEWS: i64 = 62;
    let stated = |date: &DateMention| {
        date.past.filter(|past| {
            past.basis == Basis::Stated
                && past.precision <= Precision::Month
                && published.is_none_or(|published| past.end < published)
        })
    };
    for at in first..out.len() {
        let (before, rest) = out.split_at_mut(at);
        let Some(date) = rest.first_mut() else { break };
        let month = text.any_is(date.tokens.clone(), &class::MONTH);
        let whole = date.past.is_some_and(|past| past.basis == Basis::Stated);
        let news = date
            .past
            .zip(published)
            .is_some_and(|(past, published)| (published - past.end).whole_days() < NEWS);
        if !month || whole {
            continue;
        }
        let again = |from: Day| {
            let words = words_of(text, sentence);
            let near = Day::from_julian_day(from.to_julian_day() + 364).ok();
            date::read_at(
                &words,
                date.tokens.start - sentence.tokens.start,
                near,
                Tense::Past,
            )
            .and_then(|found| found.value)
        };
        let the = |at: usize| text.says_any(at, any_of!("the that"));
        let the = the(date.tokens.start) || the(date.tokens.start.saturating_sub(1));
        // "Acme, which floated in March 2013, cut 500 jobs in May": told of something else.
        let beside = |told: &&DateMention| {
            let aside = text.any_is(
                told.tokens
                    .start
                    .saturating_sub(5)
                    .max(sentence.tokens.start)..told.tokens.start,
                any_of!(class::RELATIVE, class::FOUNDING),
            );
            // "500 jobs in December 2014 and 300 in January": one verb for both.
            let one = !(told.tokens.end..date.tokens.start)
                .any(|at| text.can_be(at, form::PAST) && !text.is(at, &class::PREPOSITION));
            !aside && (one || !news)
        };
        let found = if the {
            let same = |told: &Dates| again(told.start).filter(|found| found.start == told.start);
            before
                .iter()
                .rev()
                .take(12)
                .filter_map(stated)
                .find_map(|told| same(&told))
        } else {
            let told = before.get(first..).and_then(<[_]>::last).filter(beside);
            // "The most notable layoffs of 2009": without a day of its own, a list is of the year it is headed by.
            let heading = before
                .first()
                .filter(|_| published.is_none() && date.past.is_none())
                .filter(|head| heads(text, &head.tokens))
                .and_then(|head| head.past);
            let told = told.and_then(stated).or(heading);
            told.and_then(|told| again(told.start))
        };
        if let Some(found) = found {
            (date.past, date.future) = (Some(found), Some(found));
        }
    }
}

/// "layoffs of 2009", "firms that let people go in 2014" in the first lines: a year of cuts that are past.
fn heads(text: &Text<'_>, year: &Range<usize>) -> bool {
    const HEAD: usize = 30;
    let cut = |at: usize| {
        text.is(at, &class::NOUN_CUT) && text.can_be(at, form::PLURAL)
            || text.is(at, &class::VERB_DISMISS) && text.can_be(at, form::PAST)
    };
    year.start < HEAD
        && (year.start.saturating_sub(4)..year.start).any(cut)
        && !(0..year.start).any(|at| {
            text.is(at, any_of!(class::VERB_PLAN, class::MODAL_SURE)) || text.says(at, "to")
        })
}

/// Adds to the dates of a sentence, which begin at `first`, those that count from the one told before them.
fn counted(
    text: &Text<'_>,
    sentence: &Sentence,
    first: usize,
    reach: usize,
    out: &mut Vec<DateMention>,
) {
    let from = sentence.tokens.start;
    let mut words = Vec::new();
    let mut at = from;
    while at < sentence.tokens.end {
        if !text
            .token(at)
            .is_some_and(|token| date::may_count(text.word(at), token.hash))
        {
            at += 1;
            continue;
        }
        let next = out.partition_point(|date| date.tokens.end <= at);
        let told = next
            .checked_sub(1)
            .and_then(|last| out.get(last))
            .filter(|date| date.tokens.start >= reach)
            .and_then(|date| date.past);
        let Some(told) = told else {
            at += 1;
            continue;
        };
        if words.is_empty() {
            words = words_of(text, sentence);
        }
        let Some((days, len)) = date::counted_from(&words, at - from, told) else {
            at += 1;
            continue;
        };
        let prep = at.saturating_sub(1).max(from);
        let start = if text.is(prep, &class::PREPOSITION) {
            prep
        } else {
            at
        };
        let tokens = start..at + len;
        at = tokens.end;
        // "In April of that year" is more than "in April".
        let over = out
            .get(next.max(first)..)
            .unwrap_or_default()
            .iter()
            .take_while(|date| date.tokens.start < tokens.end)
            .count();
        let place = next.max(first);
        let date = DateMention {
            tokens,
            past: Some(days),
            future: Some(days),
            hint: Hint::On,
        };
        out.splice(place..place + over, [date]);
    }
}

fn words_of<'a>(text: &Text<'a>, sentence: &Sentence) -> Vec<Word<'a>> {
    text.tokens
        .get(sentence.tokens.clone())
        .unwrap_or_default()
        .iter()
        .map(|token| {
            let (written, span) = (token.span.of(text.source), token.span);
            if token.looks(shape::MIXED) {
                Word::new(written, span.start, span.end)
            } else {
                Word::of_letters(written, span.start, span.end, token.hash)
            }
        })
        .collect()
}

/// "Its 1998 closure of the mill", "the 2009 layoffs": a year before the cut that it is the year of.
fn year_of_cut(text: &Text<'_>, at: usize, year: Option<&Word<'_>>) -> Option<DateMention> {
    let owner = at.checked_sub(1)?;
    let cut = any_of!(
        class::NOUN_CUT,
        class::NOUN_CLOSURE,
        class::NOUN_RESTRUCTURING
    );
    let modifies = text.is(at + 1, cut)
        && (text.is(owner, any_of!(class::DETERMINER, class::POSSESSIVE))
            || text.is_kind(owner, Kind::Clitic));
    let year = *year.filter(|_| modifies)?;
    let lead = Word::new("in", year.start, year.end);
    let past = date::read_at(&[lead, year], 0, None, Tense::Past)?.value;
    Some(DateMention {
        tokens: at..at + 1,
        past,
        future: past,
        hint: Hint::On,
    })
}

/// Whether a date can begin at `at`. Cheap, and right about most words.
fn may_start(text: &Text<'_>, at: usize) -> bool {
    let start = |at: usize| {
        let token = text.token(at).filter(|token| !token.looks(shape::MIXED))?;
        Some(date::start(token.span.of(text.source), token.hash))
    };
    match start(at) {
        None => date::may_start(text.word(at)),
        Some(Start::Leads) => {
            // "in the company", "by a week"
            let behind = (at + 1..at + 4).map(start);
            let mut behind = behind.skip_while(|start| *start == Some(Start::Leads));
            behind.next() != Some(Some(Start::None))
        }
        Some(start) => start == Start::Begins,
    }
}

/// Finds the dates of one sentence.
pub(super) fn dates_of(
    text: &Text<'_>,
    sentence: &Sentence,
    published: Option<Day>,
) -> Vec<DateMention> {
    let mut out = Vec::new();
    let mut words = Vec::new();
    let from = sentence.tokens.start;
    let mut at = from;
    while at < sentence.tokens.end {
        if !may_start(text, at) {
            at += 1;
            continue;
        }
        if words.is_empty() {
            words = words_of(text, sentence);
        }
        let Some(found) = date::read_at(&words, at - from, published, Tense::Past) else {
            out.extend(year_of_cut(text, at, words.get(at - from)));
            at += 1;
            continue;
        };
        let len = found.len.max(1);
        let future = date::read_at(&words, at - from, published, Tense::Future)
            .filter(|other| other.len == found.len)
            .map_or(found.value, |other| other.value);
        out.push(DateMention {
            tokens: at..(at + len).min(sentence.tokens.end),
            past: found.value,
            future,
            hint: found.by,
        });
        at += len;
    }
    out
}

/// Takes the places out of the runs.
pub(super) fn places(text: &Text<'_>, runs: &[Run]) -> Vec<PlaceMention> {
    runs.iter()
        .filter(|run| run.sort == Sort::Place)
        .map(|run| {
            let country = place(text, &run.tokens)
                .unwrap_or_default()
                .split('\t')
                .nth(1)
                .filter(|country| !country.is_empty());
            PlaceMention {
                tokens: run.tokens.clone(),
                country,
            }
        })
        .collect()
}
