//! Forms: lines that name what stands behind them: "Company: Acme Inc.", "Number affected: 212", "Type: closure".
//!
//! Takes a text, gives a record for each form that has an employer and a number of those who go, and where the names
//! stand that a label gives. What the form counts in other words is told of the name too.

use std::ops::Range;

use super::column::{Column, column};
use super::context::{Head, head};
use super::entry::{lone, named};
use super::table::{number_in, share_in};
use super::{Form, Record};
use crate::lexicon::{any_of, class, same_word};
use crate::mention::ShareMention;
use crate::mention::name::Run;
use crate::text::{Kind, Text, shape};

/// The longest label, in tokens.
const LABEL: usize = 9;

/// How many blocks below its label a form may reach.
const FORM: usize = 24;

/// How many blocks of something else may stand between two lines of a form.
const GAP: usize = 3;

/// The longest name, in tokens.
const NAME: usize = 9;

/// A label and what stands behind it.
struct Line {
    block: usize,
    label: Range<usize>,
    value: Range<usize>,
    column: Column,
}

/// A form as far as it was read.
#[derive(Default)]
struct Sheet {
    employer: Option<(Range<usize>, usize)>,
    number: Option<usize>,
    share: Option<usize>,
    announced: Option<Range<usize>>,
    effective: Option<Range<usize>>,
    means: Option<Range<usize>>,
    place: Option<Range<usize>>,
    /// A label says that who is counted goes.
    gone: bool,
    /// How many lines it has.
    lines: usize,
}

/// The records of all forms, and the names that labels give. Labels themselves are taken out of the names.
pub(super) fn sheets(
    text: &Text<'_>,
    runs: &mut Vec<Run>,
    shares: &[ShareMention],
) -> (Vec<Record>, Vec<(Range<usize>, usize)>) {
    let mut found = Vec::new();
    let lines = lines(text);
    runs.retain(|run| {
        let at = lines.partition_point(|line| line.label.end <= run.tokens.start);
        !lines.get(at).is_some_and(|line| {
            line.label.start <= run.tokens.start
                && run.tokens.end <= line.label.end
                && run
                    .tokens
                    .clone()
                    .all(|at| column(text, at..at + 1).is_some())
        })
    });
    let mut labels = Vec::new();
    let mut sheet = Sheet::default();
    // A day that stands above the name.
    let mut day: Option<Range<usize>> = None;
    let mut last = 0;
    for line in lines {
        let far = line.block > last + GAP;
        let name = match line.column {
            Column::Employer => name(text, line.value.clone()),
            // "Acme" in a line of its own above.
            _ if far || sheet.employer.is_none() || sheet.number.is_some() && line.block > last => {
                heading(text, line.block, runs)
            }
            _ => None,
        };
        if name.is_some() || far {
            found.extend(close(text, &mut sheet));
        }
        if let Some(name) = name {
            if line.column == Column::Employer {
                let end = (line.block + FORM).min(text.blocks.len().saturating_sub(1));
                let end = text.block_tokens(end).map_or(name.end, |tokens| tokens.end);
                labels.push((name.clone(), end));
            }
            sheet.employer = Some((name, line.block));
            sheet.announced = day.take();
        }
        last = line.block;
        sheet.lines += 1;
        let value = line.value.clone();
        match line.column {
            Column::Gone | Column::Count => {
                let gone = line.column == Column::Gone;
                let whole = !gone && text.says(line.label.start, "total");
                let number = number_in(text, &value).filter(|_| !whole);
                if number.is_some() && (sheet.number.is_none() || gone && !sheet.gone) {
                    sheet.number = number;
                    sheet.gone = gone;
                }
                if gone && sheet.share.is_none() {
                    sheet.share = share_in(shares, &value);
                }
            }
            Column::Share => sheet.share = sheet.share.or_else(|| share_in(shares, &value)),
            Column::Announced if sheet.employer.is_none() || sheet.announced.is_some() => {
                day = Some(value);
            }
            Column::Announced => sheet.announced = Some(value),
            Column::Effective => sheet.effective = sheet.effective.take().or(Some(value)),
            Column::Means => sheet.means = sheet.means.take().or(Some(value)),
            Column::Place => sheet.place = sheet.place.take().or(Some(value)),
            Column::Employer | Column::Other => {}
        }
    }
    found.extend(close(text, &mut sheet));
    (found, labels)
}

/// The record of a form, where it says whose and how many.
fn close(text: &Text<'_>, sheet: &mut Sheet) -> Option<Record> {
    let sheet = std::mem::take(sheet);
    let (employer, block) = sheet.employer?;
    let tells = sheet.gone
        || sheet.number.is_some()
            && (sheet
                .means
                .as_ref()
                .is_some_and(|means| super::means(text, means).is_some())
                || head(text, block) == Head::Lists);
    let at = sheet.number.or(sheet.share)?;
    tells.then(|| Record {
        form: Form::Sheet,
        sentence: text.sentence_at(at),
        employer,
        number: sheet.number,
        share: sheet.share,
        announced: sheet.announced,
        place: sheet.place,
        effective: sheet.effective,
        means: sheet.means.and_then(|means| super::means(text, &means)),
    })
}

/// All labelled values, in reading order.
fn lines(text: &Text<'_>) -> Vec<Line> {
    let mut found: Vec<Line> = Vec::new();
    for block in 0..text.blocks.len() {
        let Some(tokens) = text.block_tokens(block) else {
            continue;
        };
        for colon in tokens.clone().filter(|at| text.says(*at, ":")) {
            let Some((label, column)) = label(text, tokens.start, colon) else {
                continue;
            };
            if let Some(before) = found.last_mut().filter(|before| before.block == block) {
                before.value.end = before.value.end.min(label.start);
            }
            // "Company:" with its name in the next line.
            let below = (colon + 1 == tokens.end && column == Column::Employer)
                .then(|| text.block_tokens(block + 1))
                .flatten();
            found.push(Line {
                block,
                label,
                value: below.unwrap_or(colon + 1..tokens.end),
                column,
            });
        }
    }
    found
}

/// The words before a colon that are a label, and of what.
fn label(text: &Text<'_>, floor: usize, colon: usize) -> Option<(Range<usize>, Column)> {
    let stops = |at: usize| {
        let word = text.word(at);
        word.ends_with('.') && !same_word(word, "no.")
            || matches!(
                word,
                "," | ";" | "|" | "•" | "·" | "*" | "–" | "—" | "-" | ":" | ")"
            )
    };
    let start = (floor.max(colon.saturating_sub(LABEL))..colon)
        .rev()
        .take_while(|at| !stops(*at))
        .last()?;
    let whole = start == floor || start.checked_sub(1).is_some_and(stops);
    let capital = text
        .token(start)
        .is_some_and(|token| token.looks(shape::CAPITAL) || token.kind == Kind::Mark);
    let words = start..colon;
    let column = column(text, words.clone()).filter(|_| whole && capital)?;
    let fits = column != Column::Employer || names_employer(text, words.clone());
    fits.then_some((words, column))
}

/// "Company", "Employer name", "Name of employer".
fn names_employer(text: &Text<'_>, mut words: Range<usize>) -> bool {
    let other = ["of", "the", "legal", "affected"];
    words
        .clone()
        .any(|at| text.is(at, &class::COLUMN_EMPLOYER) && !text.says(at, "name"))
        && words.all(|at| {
            text.is(at, &class::COLUMN_EMPLOYER)
                || other.iter().any(|word| same_word(text.word(at), word))
        })
}

/// A short line right above block `at` that is a name.
fn heading(text: &Text<'_>, at: usize, runs: &[Run]) -> Option<Range<usize>> {
    let above = at.checked_sub(1)?;
    let words = text.block_tokens(above)?;
    let line = lone(text, above) && words.len() <= NAME;
    let capitals = words.clone().all(|at| {
        text.token(at).is_some_and(|token| {
            token.looks(shape::CAPITAL | shape::DIGIT)
                || token.kind != Kind::Word
                || text.says_any(at, any_of!("of and the for"))
        })
    });
    let named_so = text
        .token(words.start)
        .is_some_and(|token| token.kind == Kind::Word && token.looks(shape::CAPITAL));
    let mark = text.any_says(words.clone(), any_of!(": | ,"));
    (line && capitals && named_so && !mark && named(text, words.clone(), runs)).then_some(words)
}

/// The name that begins a value: capitals up to a bracket, a sentence's end or "d/b/a".
fn name(text: &Text<'_>, value: Range<usize>) -> Option<Range<usize>> {
    let start = value.start;
    let end = (start..value.end.min(start + NAME))
        .find(|at| {
            let token = text.token(*at);
            let word = text.word(*at);
            let comma = word == "," && !text.is(at + 1, &class::LEGAL_FORM);
            let stop = word == "." && !text.is(at.saturating_sub(1), &class::LEGAL_FORM);
            let lower = token.is_some_and(|token| {
                token.kind == Kind::Word && !token.looks(shape::CAPITAL | shape::DIGIT)
            }) && !any_of!("of and the for").has(word);
            comma || stop || lower || matches!(word, "(" | "|" | ";" | "–" | "—" | "/")
        })
        .unwrap_or(value.end.min(start + NAME));
    // "Acme Communications equipment": what a firm makes begins with a capital of its own.
    let trade = text.token(end).is_some_and(|token| {
        end < value.end && token.kind == Kind::Word && !token.looks(shape::CAPITAL | shape::DIGIT)
    });
    let last = (start + 1..end)
        .rev()
        .find(|at| {
            trade
                && text
                    .token(*at)
                    .is_some_and(|token| token.kind != Kind::Mark && token.looks(shape::SPACED))
        })
        .filter(|last| !text.is(*last, &class::LEGAL_FORM))
        .unwrap_or(end);
    let capital = text.looks(start, shape::CAPITAL | shape::DIGIT);
    (capital && last > start).then_some(start..last)
}
