//! Lists in a line: "Job cuts this week: Acme 300, Globex (120) and Initech, up to 90."
//!
//! Takes a text, gives a record for each name with its number, where the words before the colon or the heading above
//! say that cuts are listed and name nobody.

use std::ops::Range;

use super::column::column;
use super::context::{Head, head, said};
use super::entry::{in_name, named};
use super::{CUTS, Form, Record, bounded};
use crate::lexicon::{any_of, class};
use crate::mention::beside::{money, percent_sign};
use crate::mention::name::{MEANT, Run, Sort};
use crate::mention::number;
use crate::text::{Kind, Sentence, Text, shape};

/// The longest name, and the most words behind a number, in tokens.
const NAME: usize = 6;
const NOUN: usize = 5;

/// The records of all lists in a line.
pub(super) fn items(text: &Text<'_>, runs: &[Run]) -> Vec<Record> {
    let mut found = Vec::new();
    for (at, line) in text.sentences.iter().enumerate() {
        let words = line.tokens.clone();
        let colon = words.clone().find(|at| text.says(*at, ":"));
        let colon = colon.filter(|colon| announces(text, words.start..*colon, runs));
        // What stands above is read last: it is long, and few lines can be a list of its kind.
        let listed =
            || colon.is_some() || opens(text, line) && head(text, line.block) == Head::Lists;
        let (from, least) = colon.map_or((words.start, 3), |colon| (colon + 1, 2));
        let mut items = if colon.is_some() || opens(text, line) {
            items_from(text, from..words.end, least, runs)
        } else {
            Vec::new()
        };
        if items.is_empty() {
            items = bracketed(text, &words, runs);
            if !items.is_empty() && listed() {
                items.clear();
            }
        } else if !listed() {
            items = bracketed(text, &words, runs);
        }
        found.extend(items.into_iter().map(|item| record(at, item)));
    }
    found
}

/// The names with their numbers that words are, if there are enough of them.
fn items_from(
    text: &Text<'_>,
    words: Range<usize>,
    least: usize,
    runs: &[Run],
) -> Vec<(Range<usize>, usize)> {
    let mut items = Vec::new();
    let numbers = words.clone().filter(|at| number::opens(text, *at));
    if numbers.take(least).count() < least {
        return items;
    }
    // "Company Laid off Month Tarnwick 340 June": the head of a table without its lines.
    let mut next = words.start;
    while column(text, next..next + 1).is_some() || text.is(next, &CUTS) {
        next += usize::from(text.token(next).map_or(1, |token| token.len)).max(1);
    }
    while let Some((name, number, end)) = item(text, next, words.end, runs) {
        items.push((name, number));
        next = end;
    }
    // What follows the list may not be more of something else.
    let whole = next >= words.end || text.says_any(next, any_of!(". ; — –"));
    if items.len() < least || !whole {
        items.clear();
    }
    items
}

fn record(sentence: usize, (employer, number): (Range<usize>, usize)) -> Record {
    Record {
        form: Form::Entry,
        sentence,
        employer,
        number: Some(number),
        share: None,
        announced: None,
        effective: None,
        place: None,
        means: None,
    }
}

/// "Tarnwick (340), Oulton Labs (75) and Quell (90 staff) announced layoffs": names with their numbers in brackets, in
/// a sentence that speaks of cuts.
fn bracketed(text: &Text<'_>, words: &Range<usize>, runs: &[Run]) -> Vec<(Range<usize>, usize)> {
    let nouns = any_of!(class::JOB_NOUN, class::PEOPLE_NOUN, class::STAFF_NOUN);
    let items: Vec<(Range<usize>, usize)> = words
        .clone()
        .filter(|at| text.says(*at, "("))
        .filter_map(|open| {
            let run = runs.get(runs.partition_point(|run| run.tokens.end < open))?;
            let (number, end) = (open + 1..open + 4).find_map(|at| {
                let (_, words, end) = bounded(text, at, open + 1)?;
                (words.start == open + 1).then_some((at, end))
            })?;
            let year = number::read(text, number).is_some_and(|number| number.year);
            let counts = !year && (text.says(end, ")") || text.is(end, nouns));
            let names = run.tokens.end == open && run.sort == Sort::Organisation;
            (names && counts).then(|| (run.tokens.clone(), number))
        })
        .collect();
    let linked = items.windows(2).all(|pair| {
        matches!(pair, [(_, number), (next, _)] if (number + 1..next.start).all(|at| {
            text.is_kind(at, Kind::Mark) || text.is(at, nouns) || text.says_any(at, any_of!("and at in"))
        }))
    });
    let last = words.clone().rev().find(|at| text.says(*at, ")"));
    if let ([(first, _), _, ..], Some(last)) = (items.as_slice(), last)
        && linked
        && said(text, words.start..first.start).max(said(text, last..words.end)) >= Head::Speaks
    {
        return items;
    }
    Vec::new()
}

/// Whether a sentence opens its block.
fn opens(text: &Text<'_>, line: &Sentence) -> bool {
    text.block_tokens(line.block)
        .is_some_and(|block| block.start == line.tokens.start)
}

/// Whether words before a colon say that cuts are listed, of nobody in particular and without a figure.
fn announces(text: &Text<'_>, words: Range<usize>, runs: &[Run]) -> bool {
    let names = runs
        .get(runs.partition_point(|run| run.tokens.start < words.start)..)
        .unwrap_or_default()
        .iter()
        .take_while(|run| run.tokens.start < words.end)
        .any(|run| run.sort == Sort::Organisation && run.weight >= MEANT);
    let counts = |at| number::read(text, at).is_some_and(|number| !number.year && !number.vague);
    !names && !words.clone().any(counts) && said(text, words) == Head::Lists
}

/// A name with its number, and where the next begins.
fn item(
    text: &Text<'_>,
    at: usize,
    end: usize,
    runs: &[Run],
) -> Option<(Range<usize>, usize, usize)> {
    let start = at + usize::from(text.says(at, "and"));
    let stop = (start..end.min(start + NAME + 1))
        .find(|at| !in_name(text, *at) || text.is_kind(*at, Kind::Number))?;
    let name = start..stop;
    let capital = text
        .token(start)
        .is_some_and(|token| token.kind == Kind::Word && token.looks(shape::CAPITAL));
    if !capital || !named(text, name.clone(), runs) {
        return None;
    }
    let mut from = stop;
    while text.says_any(from, any_of!(", ( : – —")) || text.says(from, "with") {
        from += 1;
    }
    let number = (from..end.min(from + 4)).find(|at| bounded(text, *at, from).is_some())?;
    let (_, words, after) = bounded(text, number, from)?;
    if words.start != from || money(text, number, after) || percent_sign(text, after).is_some() {
        return None;
    }
    if text.is(after, &class::MEASURE) {
        return None;
    }
    // "300 jobs in Leeds", then a mark or the next name.
    let mut next = after.max(words.end);
    let last = end.min(next + NOUN);
    while next < last
        && text.token(next).is_some_and(|token| {
            token.kind == Kind::Word
                && !text.says(next, "and")
                && (!token.looks(shape::CAPITAL) || token.is(&class::MONTH))
        })
    {
        next += 1;
    }
    while text.says_any(next, any_of!(") , ;")) {
        next += 1;
    }
    // "Tarnwick 340 Oulton Labs 75": a list whose line ends were lost.
    let parted = next > after
        || text.says_any(next, any_of!("and ."))
        || next >= end
        || text.looks(next, shape::CAPITAL);
    parted.then_some((name, number, next))
}
