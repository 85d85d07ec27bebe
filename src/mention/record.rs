//! Records: cuts told by position instead of by sentence, as rows of a table or entries of a list.
//!
//! Takes a text with its runs and numbers, gives who stands beside which number: the row `| Acme | Leeds | 300 |`
//! under "Company", "Site" and "Jobs lost", the entry `Acme, 300, 12%` below "This week's layoffs".

mod column;
mod context;
mod entry;
mod form;
mod headed;
mod inline;
mod list;
mod table;

use std::ops::Range;

use crate::lexicon::{Class, any_of, class};
use crate::mention::bound::{bound_before, headcount, qualifier};
use crate::mention::name::{Run, Sort};
use crate::mention::number;
use crate::mention::{Counted, DateMention, Headcount, Kind, People, ShareMention};
use crate::order;
use crate::text::Text;

/// A row or an entry.
#[derive(Clone, Debug)]
pub struct Record {
    /// How it is told.
    pub form: Form,
    /// The sentence that tells it, by index.
    pub sentence: usize,
    /// The employer's words.
    pub employer: Range<usize>,
    /// Where the number begins.
    pub number: Option<usize>,
    /// Where the share begins.
    pub share: Option<usize>,
    /// The cell that says when it was announced.
    pub announced: Option<Range<usize>>,
    /// The cell that says when it takes effect.
    pub effective: Option<Range<usize>>,
    /// The cell, or what stands between name and number, that says where.
    pub place: Option<Range<usize>>,
    /// By what means, where a cell says so.
    pub means: Option<Kind>,
}

/// How a record is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// A row of a table.
    Row,
    /// An entry of a list.
    Entry,
    /// An entry that tells it in sentences.
    Loose,
    /// A form with labels.
    Sheet,
}

/// A name that what follows is told of.
#[derive(Clone, Copy, Debug)]
pub struct Label {
    /// Where the name begins.
    pub at: usize,
    /// Where it has no more say.
    pub until: usize,
}

/// Words that say that what is counted goes.
const CUTS: Class = class::NOUN_CUT
    .or(class::NOUN_FURLOUGH)
    .or(class::VERB_DISMISS)
    .or(class::VERB_FURLOUGH)
    .or(class::REDUNDANT)
    .or(class::NOTICE_COUNT)
    .or(class::NOTIFIED);

/// Finds the records of a text, and where the names stand that a label gives. Numbers in them that count nothing by themselves are added to `people`, names that
/// nothing else would take for one to `runs`.
pub(super) fn find(
    text: &Text<'_>,
    runs: &mut Vec<Run>,
    people: &mut Vec<People>,
    shares: &[ShareMention],
    dates: &[DateMention],
) -> (Vec<Record>, Vec<Label>) {
    let mut found = table::rows(text, shares);
    let (entries, mut labels) = list::entries(text, runs, shares, dates);
    found.extend(entries);
    let (sheets, mut labelled) = form::sheets(text, runs, shares);
    found.extend(sheets);
    let (told, headed) = headed::sections(text, runs, people, dates);
    found.extend(told);
    labelled.extend(headed);
    found.extend(inline::items(text, runs));
    order::by_key(&mut found, |record| record.employer.start);
    found.dedup_by_key(|record| record.employer.start);
    let known = people.len();
    for record in &found {
        if let Some(at) = record.number {
            count(text, at, known, people);
        }
    }
    order::by_key(people, |people| people.tokens.start);
    let mut employers: Vec<Range<usize>> = found
        .iter()
        .map(|record| record.employer.clone())
        .chain(labelled.iter().map(|(words, _)| words.clone()))
        .collect();
    order::by_key(&mut employers, |words| words.start);
    employers.dedup_by_key(|words| words.start);
    names(runs, &employers);
    labels.extend(labelled.iter().map(|(words, until)| Label {
        at: words.start,
        until: *until,
    }));
    order::by_key(&mut labels, |label| (label.at, label.until));
    order::by_key(&mut found, |record| record.sentence);
    (found, labels)
}

/// Makes the words of each employer a run of their own, in place of what runs stood there.
fn names(runs: &mut Vec<Run>, employers: &[Range<usize>]) {
    let covers = |run: &Run| {
        let at = employers.partition_point(|words| words.end <= run.tokens.start);
        employers
            .get(at)
            .is_some_and(|words| words.start < run.tokens.end)
    };
    runs.retain(|run| !covers(run));
    runs.extend(employers.iter().map(|words| Run {
        tokens: words.clone(),
        sort: Sort::Organisation,
        weight: 6,
        headline: false,
        owned: false,
        child: false,
        called: None,
    }));
    order::by_key(runs, |run| run.tokens.start);
}

/// The number at `at`, with its bounds; its words begin no earlier than `floor`.
fn bounded(text: &Text<'_>, at: usize, floor: usize) -> Option<(Headcount, Range<usize>, usize)> {
    let number = number::read(text, at)?;
    let (low, high) = number.whole().filter(|(_, high)| *high > 0)?;
    let (cue, start) = bound_before(text, at, floor);
    let (how, end) = qualifier(text, number, cue, number.end);
    Some((headcount(low, high, how), start..end, number.end))
}

/// Makes the number at `at` one of people, where it is none of the `known` first yet.
fn count(text: &Text<'_>, at: usize, known: usize, people: &mut Vec<People>) {
    let index = people
        .get(..known)
        .unwrap_or_default()
        .partition_point(|people| people.number.start < at);
    if let Some(people) = people
        .get_mut(index)
        .filter(|people| index < known && people.number.start == at)
    {
        people.is_base = false;
        return;
    }
    let Some((value, tokens, end)) = bounded(text, at, at.saturating_sub(4)) else {
        return;
    };
    people.push(People {
        of_them: false,
        number: at..end,
        modifiers: tokens.end..tokens.end,
        tokens,
        value,
        counted: Counted::Bare,
        base: None,
        further: false,
        is_base: false,
        part: false,
        all: false,
    });
}

/// The means that a cell names: "Closure", "Permanent layoff", "Temporary".
fn means(text: &Text<'_>, cell: &Range<usize>) -> Option<Kind> {
    let has = |classes: &Class| text.any_is(cell.clone(), classes);
    if has(any_of!(class::NOUN_CLOSURE, class::VERB_CLOSE)) {
        return Some(Kind::Closure);
    }
    if has(&class::NOUN_FURLOUGH) || text.any_word(cell.clone(), "temporary") {
        return Some(Kind::Furlough);
    }
    if has(&class::NOUN_BUYOUT) {
        return Some(Kind::Buyout);
    }
    has(any_of!(class::NOUN_CUT, class::NOUN_CUT_WEAK)).then_some(Kind::Layoff)
}
