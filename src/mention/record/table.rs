//! Tables: rows of cells below a header that says what each column holds.
//!
//! Takes a text, gives a record for each row with an employer and a number or share. A table whose header does not
//! say that what it counts goes ("Employees") is one of cuts only where the text above it speaks of cuts.

use std::ops::Range;

use super::{CUTS, Form, Record, bounded, of_cuts};
use crate::lexicon::{List, any_of, class};
use crate::mention::ShareMention;
use crate::mention::beside::{money, percent_sign};
use crate::text::{Kind, Text};

/// Heads of a column that says where.
const WHERE: &List =
    any_of!("city location site place town hq headquarters where region state county country");

/// Which column holds what.
struct Columns {
    employer: usize,
    count: Option<usize>,
    share: Option<usize>,
    announced: Option<usize>,
    effective: Option<usize>,
    place: Option<usize>,
    /// The header itself says that the people counted go.
    of_cuts: bool,
}

/// The records of all tables.
pub(super) fn rows(text: &Text<'_>, shares: &[ShareMention]) -> Vec<Record> {
    let mut found = Vec::new();
    let mut columns: Option<(Columns, usize)> = None;
    for block in 0..text.blocks.len() {
        let cells = cells(text, block);
        if cells.len() < 2 {
            columns = None;
            continue;
        }
        let Some((columns, width)) = &columns else {
            columns = header(text, &cells)
                .filter(|columns| columns.of_cuts || of_cuts(text, block))
                .map(|columns| (columns, cells.len()));
            continue;
        };
        if cells.len().abs_diff(*width) <= 1 {
            found.extend(row(text, &cells, columns, shares));
        }
    }
    found
}

/// The cells of a block: what bars or tabs part. An empty cell is an empty range.
fn cells(text: &Text<'_>, block: usize) -> Vec<Range<usize>> {
    let Some(tokens) = text.block_tokens(block) else {
        return Vec::new();
    };
    let mut cells = Vec::new();
    let mut start = tokens.start;
    for at in tokens.clone() {
        let bar = text.word(at) == "|";
        if bar || at > tokens.start && tabbed(text, at) {
            if !(bar && at == tokens.start) {
                cells.push(start..at);
            }
            start = at + usize::from(bar);
        }
    }
    if start < tokens.end {
        cells.push(start..tokens.end);
    }
    cells
}

/// Whether a tab stands before token `at`.
fn tabbed(text: &Text<'_>, at: usize) -> bool {
    let from = at
        .checked_sub(1)
        .and_then(|before| text.token(before))
        .map(|before| before.span.end as usize);
    let to = text.token(at).map(|token| token.span.start as usize);
    from.zip(to)
        .and_then(|(from, to)| text.source.get(from..to))
        .is_some_and(|gap| gap.contains('\t'))
}

/// Reads the first row as names of columns.
fn header(text: &Text<'_>, cells: &[Range<usize>]) -> Option<Columns> {
    let has = |cell: &Range<usize>, classes| cell.clone().any(|at| text.is(at, classes));
    let says = |cell: &Range<usize>, words| cell.clone().any(|at| text.says_any(at, words));
    let shared =
        |cell: &Range<usize>| says(cell, any_of!("% percent percentage share pct proportion"));
    let people = class::JOB_NOUN
        .or(class::PEOPLE_NOUN)
        .or(class::STAFF_NOUN)
        .or(class::WORKFORCE_NOUN);
    let counts = |cell: &Range<usize>| {
        !shared(cell)
            && (has(cell, people.or(CUTS).or(class::VERB_AFFECT))
                || says(cell, any_of!("number no headcount total affected")))
    };
    // "Type of layoff", "Layoff date", "Reason for closure": they name a cut and count nobody.
    let other = |cell: &Range<usize>| {
        says(
            cell,
            any_of!(
                "date type reason status notice when effective city county sector source link notes remaining before previous left"
            ),
        )
    };
    let employer = cells.iter().position(|cell| {
        (has(cell, class::INDUSTRY) || says(cell, any_of!("name organisation organization")))
            && !counts(cell)
            && !other(cell)
    })?;
    let gone = |cell: &Range<usize>| {
        has(
            cell,
            CUTS.or(class::VERB_AFFECT)
                .or(class::VERB_CUT)
                .or(class::VERB_LOSE),
        )
    };
    let columns = || {
        cells
            .iter()
            .enumerate()
            .filter(|(at, cell)| *at != employer && counts(cell) && !other(cell))
    };
    let count = columns()
        .find(|(_, cell)| gone(cell))
        .or_else(|| columns().next())
        .map(|(at, _)| at);
    let share = cells.iter().position(shared);
    // "Effective", "Layoff date", "Closing date" say when it happens, "Notice date", "Date", "Received" when it came out.
    let later = |cell: &Range<usize>| {
        says(cell, any_of!("effective start end from"))
            || gone(cell) && says(cell, any_of!("date dates"))
    };
    let dated = |cell: &Range<usize>| {
        says(
            cell,
            any_of!("date notice received announced reported when day"),
        ) && !later(cell)
            && !says(cell, any_of!("number type no"))
    };
    (count.is_some() || share.is_some()).then(|| Columns {
        employer,
        announced: cells.iter().position(dated),
        effective: cells.iter().position(later),
        place: cells.iter().position(|cell| {
            cell.len() <= 3
                && (says(cell, WHERE) || cell.len() == 1 && has(cell, class::SITE_NOUN))
                && !counts(cell)
        }),
        count,
        share,
        of_cuts: count.and_then(|at| cells.get(at)).is_some_and(gone),
    })
}

/// What a row tells, by its columns.
fn row(
    text: &Text<'_>,
    cells: &[Range<usize>],
    columns: &Columns,
    shares: &[ShareMention],
) -> Option<Record> {
    let employer = named(text, cells.get(columns.employer)?)?;
    let number = columns
        .count
        .and_then(|at| cells.get(at))
        .and_then(|cell| number_in(text, cell));
    let share = columns
        .share
        .or(columns.count)
        .and_then(|at| cells.get(at))
        .and_then(|cell| {
            shares
                .get(shares.partition_point(|share| share.tokens.start < cell.start))
                .map(|share| share.tokens.start)
                .filter(|start| *start < cell.end)
        });
    let cell = |column: Option<usize>| column.and_then(|at| cells.get(at)).cloned();
    (number.is_some() || share.is_some()).then(|| Record {
        form: Form::Row,
        announced: cell(columns.announced),
        effective: cell(columns.effective),
        place: cell(columns.place),
        sentence: text.sentence_at(employer.start),
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
        .find(|at| matches!(text.word(*at), "(" | "[" | "*" | "#"))
        .unwrap_or(cell.end);
    let total = text.says_any(start, any_of!("total totals sum all subtotal overall"));
    (!total && end > start && end - start <= 9).then_some(start..end)
}

/// Where the number of a cell begins, if it holds one number of people and little else.
fn number_in(text: &Text<'_>, cell: &Range<usize>) -> Option<usize> {
    cell.clone().take(5).find(|at| {
        bounded(text, *at, cell.start)
            .is_some_and(|(_, _, end)| !money(text, *at, end) && percent_sign(text, end).is_none())
    })
}
