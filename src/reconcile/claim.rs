//! What one row of a tracker claims.
//!
//! Takes a row and the mapping, gives a [`Claim`], and for each cell that could not be read a sentence with its row
//! and column.

use serde::Serialize;

use crate::mention::{Dates, Forms, Headcount, Qualifier, Share};
use crate::text::letter::{lower, quoted};

use super::cell::{self, Shares};
use super::days;
use super::heads::Field;
use super::mapping::Mapping;
use super::names;
use super::table::Record;

/// What a row says, as far as it could be read.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Claim {
    /// As it stands.
    pub employer: String,
    /// How many people.
    pub headcount: Option<Headcount>,
    /// What share of the staff.
    pub share: Option<Share>,
    /// When it was announced or filed.
    pub date: Option<Dates>,
    /// When it takes effect.
    pub effective: Option<Dates>,
    /// Where, as it stands.
    pub places: Vec<String>,
    /// What its names are when all that is spelling is taken away; the first is the key of the employer.
    #[serde(skip)]
    pub(super) names: Vec<Forms>,
    /// The same of its group.
    #[serde(skip)]
    pub(super) groups: Vec<Forms>,
    /// The row says that nobody comes back.
    #[serde(skip)]
    pub(super) permanent: bool,
    /// The row says that it amends another.
    #[serde(skip)]
    pub(super) amends: bool,
    /// The row itself says that nothing is settled yet.
    #[serde(skip)]
    pub(super) considered: bool,
}

impl Claim {
    /// What makes two rows those of one employer.
    pub(super) fn key(&self) -> Option<&str> {
        self.names.first().map(|name| name.plain.as_str())
    }
}

/// Words in the name's place of a row that adds up the others.
const SUMS: [&str; 6] = ["total", "totals", "grand total", "sum", "subtotal", "all"];

/// Reads a row.
///
/// # Errors
/// Why the row claims nothing.
pub(super) fn read(
    record: &Record,
    mapping: &Mapping,
    notes: &mut Vec<Note>,
) -> Result<Claim, String> {
    let cells = |field| {
        mapping.of(field).filter_map(|at| {
            let cell = record.cells.get(at)?.trim();
            (!cell::empty(cell)).then_some((at, cell))
        })
    };
    let one = |field| cells(field).next();
    let Some((_, employer)) = one(Field::Employer) else {
        let column = mapping.of(Field::Employer).next().unwrap_or_default();
        let head = mapping
            .columns
            .get(column)
            .map_or("", |column| &column.head);
        return Err(format!(
            "expected an employer in the column {}, found nothing",
            quoted(head)
        ));
    };
    if SUMS.iter().any(|word| {
        employer
            .trim_end_matches([':', ' '])
            .eq_ignore_ascii_case(word)
    }) {
        return Err("it adds up other rows".to_owned());
    }
    let head = |at: usize| mapping.columns.get(at).map_or("", |column| &column.head);
    if mapping
        .columns
        .iter()
        .zip(&record.cells)
        .filter(|(column, _)| !column.head.is_empty())
        .count()
        > 1
        && mapping
            .columns
            .iter()
            .zip(&record.cells)
            .all(|(column, cell)| lower(&column.head) == lower(cell.trim()))
    {
        return Err("it repeats the heads".to_owned());
    }
    let mut note = |at: usize, text: String| {
        notes.push(Note {
            row: record.row,
            column: head(at).to_owned(),
            text,
        });
    };
    let mut number = |field| {
        let (at, cell) = one(field)?;
        cell::headcount(cell)
            .map_err(|text| note(at, text))
            .ok()
            .flatten()
    };
    let headcount = number(Field::Headcount);
    let bounds = (number(Field::HeadcountMin), number(Field::HeadcountMax));
    let headcount = headcount.or_else(|| between(bounds));
    let share = one(Field::Share).and_then(|(at, cell)| {
        let shares = mapping.shares.unwrap_or(Shares::Percent);
        let (min, max) = cell::share(cell, shares)
            .map_err(|text| note(at, text))
            .ok()??;
        Some(Share {
            min: Some(min),
            max: Some(max),
            of: "workforce".to_owned(),
        })
    });
    let mut day = |field| {
        let (at, cell) = one(field)?;
        let read = days::date(cell, mapping.date_order);
        read.map_err(|text| note(at, text)).ok().flatten()
    };
    let (date, effective) = (day(Field::Date), day(Field::Effective));
    let kind = lower(one(Field::Kind).map_or("", |(_, cell)| cell));
    let status = lower(one(Field::Status).map_or("", |(_, cell)| cell));
    let says = |words: &[&str]| {
        words
            .iter()
            .any(|word| kind.contains(word) || status.contains(word))
    };
    let amended = ["amend", "revis", "supplement", "correct"];
    Ok(Claim {
        employer: employer.split_whitespace().collect::<Vec<_>>().join(" "),
        headcount,
        share,
        date,
        effective,
        places: cells(Field::Place)
            .chain(cells(Field::Country))
            .map(|(_, cell)| cell.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect(),
        names: names::read(employer),
        groups: one(Field::Group)
            .map(|(_, cell)| names::read(cell))
            .unwrap_or_default(),
        permanent: says(&["permanent"]),
        amends: says(&amended) || {
            let employer = lower(employer);
            amended.iter().any(|word| employer.contains(word))
        },
        considered: says(&["consider", "possible", "potential", "rumour", "rumor"]),
    })
}

/// One figure of a column of lower and one of upper bounds; where only one is told, it is the figure.
fn between(bounds: (Option<Headcount>, Option<Headcount>)) -> Option<Headcount> {
    match bounds {
        (Some(low), Some(high)) if low.point() != high.point() => Some(Headcount {
            min: Some(low.point().min(high.point())),
            max: Some(low.point().max(high.point())),
            qualifier: Qualifier::Range,
        }),
        (low, high) => low.or(high),
    }
}

/// A cell that could not be read. It costs no other cell.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Note {
    /// As a spreadsheet numbers it.
    pub row: u32,
    /// Its head; empty where the note is about the row.
    pub column: String,
    /// What was expected and found.
    pub text: String,
}
