//! Lists: entries that begin with a name and a number, under words that say what they count.
//!
//! Takes a text, gives a record for each entry: "Acme, Fontana: 212 workers.", "Acme – 300". One entry alone is no
//! list, and a list of what nobody called cuts is none of cuts.

use std::ops::Range;

use super::{Form, Record, bounded, of_cuts};
use crate::lexicon::{any_of, class, names};
use crate::mention::beside::{money, percent_sign};
use crate::mention::name::{Run, Sort};
use crate::mention::{ShareMention, folded_name};
use crate::text::{BlockKind, Kind, Text, shape};

/// How many entries make a list.
const ENTRIES: usize = 3;

/// The longest name, in tokens.
const NAME: usize = 8;

/// How far behind the name its number stands at most: "Fontana, Calif.: at least".
const REACH: usize = 9;

struct Entry {
    block: usize,
    employer: Range<usize>,
    number: usize,
}

/// The records of all lists.
pub(super) fn entries(text: &Text<'_>, runs: &[Run], shares: &[ShareMention]) -> Vec<Record> {
    let mut found = Vec::new();
    let mut list: Vec<Entry> = Vec::new();
    for block in 0..=text.blocks.len() {
        let entry = entry(text, block, runs);
        let gap = list.last().is_some_and(|last| block > last.block + 2);
        if gap || block == text.blocks.len() {
            let old = std::mem::take(&mut list);
            if old.len() >= ENTRIES && old.first().is_some_and(|first| of_cuts(text, first.block)) {
                found.extend(old.into_iter().map(|entry| record(text, entry, shares)));
            }
        }
        list.extend(entry);
    }
    found
}

fn record(text: &Text<'_>, entry: Entry, shares: &[ShareMention]) -> Record {
    let sentence = text.sentence_at(entry.employer.start);
    let end = text
        .sentences
        .get(sentence)
        .map_or(entry.number, |sentence| sentence.tokens.end);
    Record {
        form: Form::Entry,
        sentence,
        number: Some(entry.number),
        share: shares
            .get(shares.partition_point(|share| share.tokens.start < entry.number))
            .map(|share| share.tokens.start)
            .filter(|start| *start < end),
        place: (text.word(entry.employer.end) == ",").then(|| entry.employer.end + 1..entry.number),
        employer: entry.employer,
        announced: None,
        effective: None,
    }
}

/// Reads a block as an entry: a name, a mark, perhaps a place, a number.
fn entry(text: &Text<'_>, block: usize, runs: &[Run]) -> Option<Entry> {
    let kind = text.blocks.get(block)?.kind;
    if kind == BlockKind::Row {
        return None;
    }
    let tokens = text.block_tokens(block)?;
    let start = tokens.clone().take(4).find(|at| {
        text.token(*at)
            .is_some_and(|token| token.kind != Kind::Mark)
    })?;
    let end = (start..tokens.end.min(start + NAME)).find(|at| {
        matches!(text.word(*at), ":" | "," | "(" | "–" | "—" | "-")
            && !matches!(
                text.word(at + 1),
                "Inc" | "Inc." | "LLC" | "Ltd" | "Ltd." | "Co." | "Corp."
            )
    })?;
    if end == start || !(start..end).all(|at| in_name(text, at)) || !named(text, start..end, runs) {
        return None;
    }
    let mut at = end + 1;
    let mut described = false;
    while at < tokens.end.min(end + REACH) {
        let token = text.token(at)?;
        if let Some((_, words, after)) = bounded(text, at, end + 1) {
            // "Acme, Leeds: 1,800, or 6%": the colon says that the number is what is told.
            let told = matches!(text.word(words.start - 1), ":" | "–" | "—");
            if described && !told {
                return None;
            }
            let single =
                told || text.word(end) != "," || words.end == tokens.end || ends(text, words.end);
            let joined = matches!(text.word(after), "/" | "-" | ":")
                && text
                    .token(after)
                    .is_some_and(|token| !token.looks(shape::SPACED));
            let plain = !money(text, at, after) && percent_sign(text, after).is_none() && !joined;
            return (plain && single).then_some(Entry {
                block,
                employer: start..end,
                number: at,
            });
        }
        // Before the number only a place, a date's mark or a bound may stand.
        let passes = token.looks(shape::CAPITAL)
            || token.kind == Kind::Mark && !matches!(text.word(at), "$" | "£" | "€")
            || token.is(class::BOUND_ABOUT
                .or(class::BOUND_OVER)
                .or(class::BOUND_UP_TO))
            || token.is(class::DETERMINER)
            || text.says(at, "and");
        // "Acme, the Leeds maker of cards: 135"
        if !passes {
            described = true;
            if text.word(end) != "," || token.kind != Kind::Word || token.is(class::VERB_SAY) {
                return None;
            }
        }
        at += usize::from(token.len).max(1);
    }
    None
}

/// Whether an entry with commas ends its number here: "Acme, 2,500, 16%." and "Acme, 300 jobs", but not "Smith, 47,
/// said".
fn ends(text: &Text<'_>, at: usize) -> bool {
    matches!(text.word(at), "." | ";" | "|")
        || text.word(at) == ","
            && text.token(at + 1).is_some_and(|token| {
                token.kind != Kind::Word
                    || token.is(class::BOUND_ABOUT.or(class::DETERMINER))
                    || text.says_any(at + 1, any_of!("half n unknown all"))
            })
        || text.is(
            at,
            class::JOB_NOUN
                .or(class::PEOPLE_NOUN)
                .or(class::STAFF_NOUN)
                .or(class::NOUN_CUT),
        )
}

fn in_name(text: &Text<'_>, at: usize) -> bool {
    text.token(at).is_some_and(|token| {
        token.looks(shape::CAPITAL | shape::DIGIT)
            || matches!(token.kind, Kind::Clitic | Kind::Number)
            || matches!(text.word(at), "&" | "." | "-" | "/" | "'" | "’")
            || text.says_any(at, any_of!("of the and for de van"))
    })
}

/// Whether the words can be an employer's: no town, no day, no label of a form.
fn named(text: &Text<'_>, words: Range<usize>, runs: &[Run]) -> bool {
    let label = class::JOB_NOUN
        .or(class::PEOPLE_NOUN)
        .or(class::STAFF_NOUN)
        .or(class::NOTICE_COUNT)
        .or(class::NOUN_CUT)
        .or(class::MONTH)
        .or(class::WEEKDAY)
        .or(class::OCCUPATION)
        .or(class::WORKFORCE_NOUN);
    let written = folded_name(text.span(words.clone()).of(text.source));
    let place = names::PLACES.find(&written).is_some() || names::DEMONYMS.find(&written).is_some();
    let run = runs.partition_point(|run| run.tokens.start < words.start);
    let other = runs
        .get(run)
        .is_some_and(|run| run.tokens == words && run.sort == Sort::Place);
    let capital = words.clone().any(|at| {
        text.token(at)
            .is_some_and(|token| token.looks(shape::CAPITAL) && token.kind == Kind::Word)
    });
    let total = text.says_any(
        words.start,
        any_of!("total totals sum all source update updated"),
    );
    capital && !place && !other && !total && !words.clone().any(|at| text.is(at, label))
}
