//! Lists: entries that begin with a name, under words that say what is listed.
//!
//! Takes a text, gives a record for each entry: "Acme, Fontana: 212 workers.", "Feb. 3 – Acme – 300". One entry alone
//! is no list, and a list of what nobody called cuts is none of cuts. What an entry tells in a sentence of its own
//! ("**Acme.** The soup maker will close its plant. 90 jobs.") is told of the name it begins with.

use std::ops::Range;

use super::context::{HEAD, Head, head, of_hires, said};
use super::entry::{Entry, Told, entry, parts};
use super::{CUTS, Form, Label, Record, means};
use crate::lexicon::{any_of, class};
use crate::mention::name::{MEANT, Run, Sort};
use crate::mention::{DateMention, ShareMention};
use crate::text::{BlockKind, Kind, Text};

/// How many entries make a list.
const ENTRIES: usize = 3;

/// How many blocks further on the next entry stands at most.
const GAP: usize = 4;

/// The longest line that heads a list of its own among others, in tokens.
const HEADING: usize = 6;

/// The records of all lists, and whom each entry is about.
pub(super) fn entries(
    text: &Text<'_>,
    runs: &[Run],
    shares: &[ShareMention],
    dates: &[DateMention],
) -> (Vec<Record>, Vec<Label>) {
    let mut found = Vec::new();
    let mut labels = Vec::new();
    let mut list: Vec<Entry> = Vec::new();
    for block in 0..=text.blocks.len() {
        let entry = entry(text, block, runs, dates);
        // "Layoffs" between "Tarnwick: $340m" and "Tolvane: 450" opens a list of its own.
        let opens = || {
            let kind = text.blocks.get(block).map(|block| block.kind);
            let words = text
                .block_tokens(block)
                .filter(|words| words.len() <= HEADING);
            entry.is_none()
                && kind == Some(BlockKind::Heading)
                && words.is_some_and(|words| said(text, words) == Head::Lists)
        };
        let gap = list
            .last()
            .is_some_and(|last| block > last.block + GAP || opens());
        if gap || block == text.blocks.len() {
            let old = std::mem::take(&mut list);
            if is_list(text, &old, runs) {
                for entry in old {
                    let end = text
                        .block_tokens(entry.block)
                        .map_or(entry.employer.end, |tokens| tokens.end);
                    labels.push(Label {
                        at: entry.employer.start,
                        until: end,
                    });
                    found.extend(record(text, entry, shares, dates, end));
                }
            }
        }
        list.extend(entry);
    }
    (found, labels)
}

/// Whether entries make a list of cuts: enough of them, most with what is counted.
fn is_list(text: &Text<'_>, entries: &[Entry], runs: &[Run]) -> bool {
    if entries.len() < ENTRIES {
        return false;
    }
    let count = |told: fn(Told) -> bool| entries.iter().filter(|entry| told(entry.told)).count();
    let others = count(|told| told == Told::Other);
    let prose = count(|told| told == Told::Prose);
    let told = entries.len() - others - prose;
    let with = |test: &dyn Fn(Range<usize>) -> bool| {
        entries
            .iter()
            .filter(|entry| text.block_tokens(entry.block).is_some_and(test))
            .count()
    };
    let hires = with(&|words| of_hires(text, words));
    let cuts = with(&|mut words| words.any(|at| text.is(at, any_of!(CUTS, class::NOUN_ATTRITION))));
    // What an employer tells of its own cuts has such lists too: "Severance: 16 weeks. Visas: …"
    let first = entries.first().map_or(0, |first| first.block);
    let told_by_one = (0..2.min(first)).chain(first.checked_sub(1)).any(|block| {
        text.block_tokens(block).is_some_and(|words| {
            let mut words = words.start..words.end.min(words.start + HEAD);
            runs.get(runs.partition_point(|run| run.tokens.start < words.start)..)
                .unwrap_or_default()
                .iter()
                .take_while(|run| run.tokens.start < words.end)
                .any(|run| run.sort == Sort::Organisation && run.weight >= MEANT)
                || words.any(|at| text.says_any(at, any_of!("we our my")))
        })
    });
    if prose * 2 > entries.len() && told_by_one {
        return false;
    }
    // "610 posts"
    let jobs = with(&|mut words| {
        words.any(|at| text.is(at, &class::JOB_NOUN) && text.is_kind(at - 1, Kind::Number))
    });
    // "Companies that have cut staff:"
    let led = first
        .checked_sub(1)
        .and_then(|above| text.block_tokens(above))
        .is_some_and(|words| text.says(words.end - 1, ":"));
    (others + hires) * 3 <= entries.len()
        && (told >= 2 || told + prose >= ENTRIES)
        && entries
            .first()
            .is_some_and(|first| match head(text, first.block) {
                Head::Lists => true,
                Head::Speaks => {
                    cuts * 4 >= entries.len()
                        || jobs * 2 >= entries.len()
                        || told * 2 > entries.len() && !told_by_one && led
                }
                Head::Turned => cuts * 4 >= entries.len(),
                Head::Other => false,
            })
}

fn record(
    text: &Text<'_>,
    entry: Entry,
    shares: &[ShareMention],
    dates: &[DateMention],
    end: usize,
) -> Option<Record> {
    let share = |from: usize| {
        shares
            .get(shares.partition_point(|share| share.tokens.end <= from))
            .map(|share| share.tokens.start)
    };
    let (number, share) = match entry.told {
        Told::Number(at) => {
            let stop = text
                .sentences
                .get(text.sentence_at(at))
                .map_or(at, |sentence| sentence.tokens.end);
            (Some(at), share(at).filter(|start| *start < stop))
        }
        Told::Share(at) => (None, Some(share(at).filter(|start| *start <= at)?)),
        Told::Untold | Told::Prose => (None, None),
        Told::Other => return None,
    };
    // "Acme – 300 – Leeds – 3 May"
    let last = dates
        .get(..dates.partition_point(|date| date.tokens.end <= end))
        .and_then(<[DateMention]>::last)
        .filter(|date| {
            date.tokens.start > entry.employer.end
                && end - date.tokens.end <= 1
                && (parts(text, date.tokens.start - 1)
                    || text.is_kind(date.tokens.start - 1, Kind::Number))
        });
    let place = number
        .filter(|at| text.says(entry.employer.end, ",") && *at > entry.employer.end)
        .map(|at| entry.employer.end + 1..at);
    // "212 workers. Layoff, permanent."
    let next = text
        .sentences
        .get(text.sentence_at(entry.employer.start) + 1)
        .map(|line| line.tokens.clone())
        .filter(|line| line.end <= end && line.len() <= 4);
    // "Acme, Leeds, 88, plant closing."
    let rest = number
        .map(|at| at + 1..end)
        .filter(|rest| text.says(rest.start, ",") && rest.len() <= 5);
    let means = next.or(rest).and_then(|line| means(text, &line));
    Some(Record {
        form: if entry.told == Told::Prose {
            Form::Loose
        } else {
            Form::Entry
        },
        sentence: text.sentence_at(number.or(share).unwrap_or(entry.employer.start)),
        announced: entry.dated.or(last.map(|date| date.tokens.clone())),
        employer: entry.employer,
        number,
        share,
        place,
        effective: None,
        means,
    })
}
