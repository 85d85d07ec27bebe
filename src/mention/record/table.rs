//! Tables: rows of cells below a header that says what each column holds.
//!
//! Takes a text, gives a record for each row with an employer and a number or share. A table whose header does not
//! say that what it counts goes ("Employees") is one of cuts only where the text above it speaks of cuts.

use std::ops::Range;

use super::column::{Column, column};
use super::context::{Head, head};
use super::{Form, Record, bounded, means};
use crate::lexicon::{any_of, class};
use crate::mention::ShareMention;
use crate::mention::beside::{money, percent_sign};
use crate::text::{Kind, Text};

/// The longest head of a column and the longest cell of a row without bars, in tokens.
const HEAD: usize = 12;

/// The records of all tables.
pub(super) fn rows(text: &Text<'_>, shares: &[ShareMention]) -> Vec<Record> {
    let mut found = Vec::new();
    let mut columns: Vec<Option<Column>> = Vec::new();
    for block in 0..text.blocks.len() {
        let cells = cells(text, block);
        if cells.len() < 2 {
            columns.clear();
        } else if columns.is_empty() {
            columns = header(text, &cells, block).unwrap_or_default();
        } else if cells.len().abs_diff(columns.len()) <= 1 {
            found.extend(row(text, &cells, &columns, shares));
        }
    }
    found
}

/// The cells of a block: what bars, tabs or wide gaps part. An empty cell is an empty range.
fn cells(text: &Text<'_>, block: usize) -> Vec<Range<usize>> {
    let Some(tokens) = text.block_tokens(block) else {
        return Vec::new();
    };
    let mut cells = Vec::new();
    let mut start = tokens.start;
    let mut wide = true;
    for at in tokens.clone() {
        let bar = text.says(at, "|");
        if bar || at > tokens.start && gap(text, at) {
            if !(bar && at == tokens.start) {
                let stop = text.word(at - 1).ends_with('.')
                    && !text.is(at.saturating_sub(2), &class::LEGAL_FORM);
                wide &= bar || at - start <= HEAD && !stop;
                cells.push(start..at);
            }
            start = at + usize::from(bar);
        }
    }
    if start < tokens.end {
        cells.push(start..tokens.end);
    }
    if !wide {
        cells.clear();
    }
    cells
}

/// Whether a tab or several spaces stand before token `at`.
fn gap(text: &Text<'_>, at: usize) -> bool {
    let from = at
        .checked_sub(1)
        .and_then(|before| text.token(before))
        .map(|before| before.span.end as usize);
    let to = text.token(at).map(|token| token.span.start as usize);
    from.zip(to).is_some_and(|(from, to)| {
        to > from + 1 || to > from && text.source.as_bytes().get(from) == Some(&b'\t')
    })
}

/// Reads the first row as names of columns: one of employers, one of those who go.
fn header(text: &Text<'_>, cells: &[Range<usize>], block: usize) -> Option<Vec<Option<Column>>> {
    let mut columns: Vec<Option<Column>> = cells
        .iter()
        .map(|cell| column(text, cell.clone()).filter(|_| cell.len() <= HEAD))
        .collect();
    let has = |columns: &[Option<Column>], of: Column| columns.contains(&Some(of));
    // "Firm" rather than "Plant", where both stand.
    let firm = cells.iter().zip(&columns).position(|(cell, column)| {
        *column == Some(Column::Employer) && text.any_is(cell.clone(), &class::COLUMN_EMPLOYER)
    });
    if let Some(firm) = firm {
        for (at, column) in columns.iter_mut().enumerate() {
            if at != firm && *column == Some(Column::Employer) {
                *column = None;
            }
        }
    }
    let gone = has(&columns, Column::Gone);
    let counts = gone || has(&columns, Column::Count) || has(&columns, Column::Share);
    (has(&columns, Column::Employer) && counts && (gone || head(text, block) == Head::Lists))
        .then_some(columns)
}

/// What a row tells, by its columns.
fn row(
    text: &Text<'_>,
    cells: &[Range<usize>],
    columns: &[Option<Column>],
    shares: &[ShareMention],
) -> Option<Record> {
    let cell = |of: Column| {
        let at = columns.iter().position(|column| *column == Some(of))?;
        cells.get(at).cloned()
    };
    let employer = named(text, &cell(Column::Employer)?)?;
    let counted = cell(Column::Gone).or_else(|| cell(Column::Count));
    let number = counted.as_ref().and_then(|cell| number_in(text, cell));
    let share = cell(Column::Share)
        .or_else(|| counted.clone())
        .and_then(|cell| share_in(shares, &cell));
    // "Unknown", "n/a"
    let untold = counted.as_ref().is_some_and(|cell| {
        !cell.is_empty()
            && text.any_says(
                cell.clone(),
                any_of!("unknown undisclosed unspecified tbc n"),
            )
    });
    (number.is_some() || share.is_some() || untold).then(|| Record {
        form: Form::Row,
        announced: cell(Column::Announced),
        place: cell(Column::Place),
        effective: cell(Column::Effective),
        means: cell(Column::Means).and_then(|cell| means(text, &cell)),
        sentence: text.sentence_at(number.or(share).unwrap_or(employer.start)),
        employer,
        number,
        share,
    })
}

/// The name in a cell: up to a bracket, without marks. A row of totals names nobody.
fn named(text: &Text<'_>, cell: &Range<usize>) -> Option<Range<usize>> {
    let start = cell.clone().find(|at| {
        text.token(*at)
            .is_some_and(|token| token.kind != Kind::Mark)
    })?;
    let end = (start..cell.end)
        .find(|at| text.says_any(*at, any_of!("( [ * #")))
        .unwrap_or(cell.end);
    let total = text.says_any(start, any_of!("total totals sum all subtotal overall"));
    (!total && end > start && end - start <= 9).then_some(start..end)
}

/// Where the number of a cell begins, if it holds one number of people and little else.
pub(super) fn number_in(text: &Text<'_>, cell: &Range<usize>) -> Option<usize> {
    cell.clone().take(5).find(|at| {
        bounded(text, *at, cell.start).is_some_and(|(_, _, end)| {
            !money(text, *at, end)
                && percent_sign(text, end).is_none()
                && !text.is(end, &class::MEASURE)
        })
    })
}

/// Where the share of a cell begins.
pub(super) fn share_in(shares: &[ShareMention], cell: &Range<usize>) -> Option<usize> {
    shares
        .get(shares.partition_point(|share| share.tokens.start < cell.start))
        .map(|share| share.tokens.start)
        .filter(|start| *start < cell.end)
}
