//! Headed sections: names in lines of their own, each with lines or sentences below that tell of its cuts.
//!
//! Takes a text with its runs and numbers, gives the names with how far they reach, and a record where all that stands
//! below is a line: "Tarnwick", "50 stores", "314 jobs". One name alone heads no rundown.

use std::ops::Range;

use super::context::{Head, head};
use super::entry::{in_name, lone, named};
use super::{CUTS, Form, Record};
use crate::lexicon::{any_of, class};
use crate::mention::name::Run;
use crate::mention::{Counted, DateMention, People};
use crate::text::{BlockKind, Kind, Text, shape};

/// How many names make a rundown.
const SECTIONS: usize = 3;

/// How many blocks a name reaches over at most.
const REACH: usize = 6;

/// The longest name, and the longest line that tells a number without a verb, in tokens.
const NAME: usize = 6;
const LINE: usize = 8;

/// A name, the blocks below it, and the day in a line above.
struct Section {
    name: Range<usize>,
    blocks: Range<usize>,
    day: Option<Range<usize>>,
}

/// The records of a rundown, and its names with where they have no more say.
pub(super) fn sections(
    text: &Text<'_>,
    runs: &[Run],
    people: &[People],
    dates: &[DateMention],
) -> (Vec<Record>, Vec<(Range<usize>, usize)>) {
    let mut found: Vec<Section> = Vec::new();
    let mut day = None;
    let mut open = false;
    for block in 1..text.blocks.len() {
        let Some(words) = text.block_tokens(block) else {
            continue;
        };
        let date = dates.partition_point(|date| date.tokens.start < words.start);
        if dates.get(date).is_some_and(|date| date.tokens == words) {
            day = Some(words);
            open = false;
        } else if heads(text, block, &words, runs) {
            open = true;
            found.push(Section {
                name: words,
                blocks: block + 1..block + 1,
                day: day.clone(),
            });
        } else if let Some(section) = found.last_mut().filter(|_| open) {
            // The points of a list name their own.
            let item = text.blocks.get(block).map(|block| block.kind) == Some(BlockKind::Item);
            open = section.blocks.len() + 1 < REACH && !item;
            section.blocks.end = block + usize::from(!item);
        }
    }
    found.retain(|section| !section.blocks.is_empty());
    let tokens = |section: &Section| {
        let end = text.block_tokens(section.blocks.end - 1);
        section.name.end..end.map_or(section.name.end, |last| last.end)
    };
    let counts = |range: &Range<usize>| {
        people
            .get(people.partition_point(|people| people.tokens.start < range.start)..)
            .unwrap_or_default()
            .iter()
            .take_while(|people| people.tokens.start < range.end)
            .find(|people| people.counted != Counted::Bare && !people.is_base)
    };
    let telling = found
        .iter()
        .map(tokens)
        .filter(|range| {
            counts(range).is_some()
                && (range.len() <= LINE
                    || text.any_is(
                        range.clone(),
                        any_of!(CUTS, class::AT_RISK, class::JOB_NOUN),
                    ))
        })
        .count();
    let (Some(first), true) = (
        found.first(),
        found.len() >= SECTIONS && telling * 2 >= found.len(),
    ) else {
        return Default::default();
    };
    // "Closures so far"
    let closures = text
        .block_tokens(0)
        .is_some_and(|mut title| title.any(|at| text.is(at, &class::NOUN_CLOSURE)));
    let lists = closures || head(text, first.blocks.start - 1) > Head::Other;
    let mut records = Vec::new();
    let mut names = Vec::new();
    for section in &found {
        names.push((section.name.clone(), tokens(section).end));
        let line = section.blocks.clone().find_map(|block| {
            let words = text
                .block_tokens(block)
                .filter(|words| words.len() <= LINE)?;
            counts(&words).filter(|people| people.tokens.start == words.start)
        });
        if let Some(people) = line.filter(|_| lists) {
            records.push(Record {
                form: Form::Entry,
                sentence: text.sentence_at(people.number.start),
                employer: section.name.clone(),
                number: Some(people.number.start),
                share: None,
                announced: section.day.clone(),
                effective: None,
                place: None,
                means: None,
            });
        }
    }
    (records, names)
}

/// Whether all of a line is a name.
fn heads(text: &Text<'_>, block: usize, words: &Range<usize>, runs: &[Run]) -> bool {
    let capital = text
        .token(words.start)
        .is_some_and(|token| token.kind == Kind::Word && token.looks(shape::CAPITAL));
    // "1. Acme"
    let item = text.blocks.get(block).map(|block| block.kind) == Some(BlockKind::Item);
    (item || lone(text, block))
        && capital
        && words.len() <= NAME
        && words.clone().all(|at| in_name(text, at))
        && named(text, words.clone(), runs)
}
