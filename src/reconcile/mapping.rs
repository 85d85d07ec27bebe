//! Which column holds what: guessed from heads and cells, shown with its reason, and the user's to change.
//!
//! Takes the records of a file and what the user wants, gives a [`Mapping`] and where the rows begin.

use serde::Serialize;

use crate::lexicon::any_of;
use crate::order;
use crate::text::letter::{lower, quoted};

use super::cell::Shares;
use super::days::{self, Order};
use super::guess::{fractions, guess};
use super::heads::{Field, said, words};
use super::table::{Record, Table};

/// The head of a table is among its first rows.
const HEAD: usize = 40;

/// What the user wants of the columns. Empty: everything is guessed.
///
/// ```
/// use pinkslip::reconcile::{Field, Wanted};
/// let wanted = Wanted::read(&["headcount=# Laid Off", "date=4", "place="], Some("dmy"))?;
/// assert_eq!(wanted.columns[1], (Field::Date, "4".to_owned()));
/// assert!(Wanted::read(&["people=3"], None).is_err());
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wanted {
    /// A field and its column: by its head or its number, counted from 1; empty where no column holds it.
    pub columns: Vec<(Field, String)>,
    /// In which order days are written.
    pub order: Option<Order>,
}

impl Wanted {
    /// Reads `field=column` and an order of dates.
    ///
    /// # Errors
    /// A sentence that says what was expected and found.
    pub fn read(columns: &[impl AsRef<str>], order: Option<&str>) -> Result<Self, String> {
        let columns = columns.iter().map(|written| {
            let written = written.as_ref();
            let (field, column) = written.split_once('=').ok_or_else(|| {
                format!(
                    "expected FIELD=COLUMN, as in headcount=Jobs, found {}",
                    quoted(written)
                )
            })?;
            let field = Field::of(field.trim()).ok_or_else(|| {
                let fields: Vec<&str> = Field::ALL.into_iter().map(Field::word).collect();
                format!(
                    "expected one of {}, found {}",
                    fields.join(", "),
                    quoted(field)
                )
            })?;
            Ok((field, column.trim().to_owned()))
        });
        Ok(Self {
            columns: columns.collect::<Result<_, String>>()?,
            order: order.map(Order::read).transpose()?,
        })
    }
}

/// Which column holds what, and why.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Mapping {
    /// What parts the cells.
    pub delimiter: char,
    /// The row with the heads; `None` where the file has none.
    pub head_row: Option<u32>,
    /// Every column, in the order of the file.
    pub columns: Vec<Column>,
    /// In which order days in digits are read.
    pub date_order: Order,
    /// What decided that order.
    pub date_order_why: String,
    /// Whether the cells decide it; if not, look at it.
    pub date_order_sure: bool,
    /// Its rows are sites, as in lists of notices: several of them may be one round.
    pub by_site: bool,
    #[serde(skip)]
    pub(super) shares: Option<Shares>,
}

/// One column.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Column {
    /// Counted from 1.
    pub number: u32,
    /// Its head, as it stands.
    pub head: String,
    /// What it holds; `None` where it is not used.
    pub field: Option<Field>,
    /// What speaks for that.
    pub why: String,
}

impl Mapping {
    /// The columns that hold a field, counted from 0.
    pub(super) fn of(&self, field: Field) -> impl Iterator<Item = usize> {
        let columns = self.columns.iter().enumerate();
        columns.filter_map(move |(at, column)| (column.field == Some(field)).then_some(at))
    }
}

/// Guesses the mapping of a table, or takes the user's; gives where its rows begin.
pub(super) fn map(table: &Table, wanted: &Wanted) -> Result<(Mapping, usize), String> {
    let Some(width) = table.records.iter().map(|record| record.cells.len()).max() else {
        return Err("expected a table with a row of heads, found nothing".to_owned());
    };
    let head = table
        .records
        .iter()
        .take(HEAD)
        .enumerate()
        .fold(None, |best, (at, record)| {
            let fields = heads(record);
            match best {
                Some((most, _)) if fields <= most => best,
                _ if fields < 2 => best,
                _ => Some((fields, at)),
            }
        });
    let head = head.map(|(_, at)| at);
    let start = head.map_or(0, |at| at + 1);
    let rows = table.records.get(start..).unwrap_or_default();
    let title = |at: usize| {
        let head = head.and_then(|row| table.records.get(row)?.cells.get(at));
        head.map_or_else(String::new, |head| tidy(head))
    };
    // Columns behind the last head are remarks of rows that are too long.
    let width = match head.and_then(|row| table.records.get(row)) {
        Some(record) => record.cells.len(),
        None => width,
    };
    let mut columns: Vec<Column> = (0..width)
        .map(|at| Column {
            number: u32::try_from(at + 1).unwrap_or(u32::MAX),
            head: title(at),
            field: None,
            why: String::new(),
        })
        .collect();
    guess(&mut columns, rows);
    for (field, column) in &wanted.columns {
        if !wanted.columns.iter().any(|(other, _)| other == field) {
            continue;
        }
        for guessed in &mut columns {
            if guessed.field == Some(*field) && guessed.why != YOURS {
                guessed.field = None;
                guessed.why = "you said otherwise".to_owned();
            }
        }
        if column.is_empty() {
            continue;
        }
        let at = find(&columns, column)?;
        if let Some(chosen) = columns.get_mut(at) {
            chosen.field = Some(*field);
            chosen.why = YOURS.to_owned();
        }
    }
    let has = |field| {
        columns
            .iter()
            .any(|column: &Column| column.field == Some(field))
    };
    if !has(Field::Employer) {
        let listed = listed(&columns, rows);
        return Err(if head.is_some() {
            format!(
                "expected a column of employers, such as Company, found {listed}; say which it is with employer=COLUMN"
            )
        } else {
            format!(
                "expected a row of heads, such as Company and Jobs, found none; which column holds the employers can be \
                 said with employer=NUMBER: {listed}"
            )
        });
    }
    let noticed = columns.iter().any(|column| {
        let words = words(&column.head);
        words
            .iter()
            .any(|word| any_of!("notice warn county parish wda noticed").has(word))
    });
    let by_site = noticed || has(Field::Effective) && has(Field::Place) && !has(Field::Country);
    let dated: Vec<usize> = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| matches!(column.field, Some(Field::Date | Field::Effective)))
        .map(|(at, _)| at)
        .collect();
    let days = rows
        .iter()
        .flat_map(|row| dated.iter().filter_map(|at| row.cells.get(*at)))
        .map(String::as_str);
    let decided = days::decide(days, noticed);
    let shares = columns
        .iter()
        .position(|column| column.field == Some(Field::Share))
        .map(|at| fractions(rows, at));
    let mapping = Mapping {
        delimiter: table.delimiter,
        head_row: head
            .and_then(|at| table.records.get(at))
            .map(|record| record.row),
        columns,
        date_order: wanted.order.unwrap_or(decided.order),
        date_order_why: if wanted.order.is_some() {
            YOURS.to_owned()
        } else {
            decided.why
        },
        date_order_sure: wanted.order.is_some() || decided.sure,
        by_site,
        shares,
    };
    Ok((mapping, start))
}

/// Why a column holds what the user says.
const YOURS: &str = "you said so";

/// How many fields the cells of a row name, if one of them is the employer.
fn heads(record: &Record) -> usize {
    let mut fields: Vec<Field> = record
        .cells
        .iter()
        .filter(|cell| cell.len() < 80)
        .filter_map(|cell| said(cell).first().map(|said| said.field))
        .collect();
    order::plain(&mut fields);
    fields.dedup();
    if fields.contains(&Field::Employer) {
        fields.len()
    } else {
        // A list of one place's notices may call its employers by no word known here.
        fields.len().saturating_sub(1)
    }
}

/// The column of that head or number.
fn find(columns: &[Column], wanted: &str) -> Result<usize, String> {
    let name = tidy(wanted);
    let named = columns
        .iter()
        .position(|column| lower(&column.head) == lower(&name));
    let number = || {
        let number: usize = wanted.parse().ok()?;
        number.checked_sub(1).filter(|at| *at < columns.len())
    };
    named.or_else(number).ok_or_else(|| {
        format!(
            "expected one of the columns {}, found {}",
            listed(columns, &[]),
            quoted(wanted)
        )
    })
}

/// `1 "Company", 2 "Jobs"`: the columns by their heads, or by their first cells.
fn listed(columns: &[Column], rows: &[Record]) -> String {
    let shown = columns.iter().take(LISTED).enumerate().map(|(at, column)| {
        let cell = rows.first().and_then(|row| row.cells.get(at));
        let name = match column.head.as_str() {
            "" => cell.map_or_else(String::new, |cell| tidy(cell)),
            head => head.to_owned(),
        };
        let short: String = name.chars().take(LONG).collect();
        let cut = if short.len() < name.len() {
            "\u{2026}"
        } else {
            ""
        };
        format!("{} {}", column.number, quoted(&format!("{short}{cut}")))
    });
    let more = if columns.len() > LISTED {
        ", \u{2026}"
    } else {
        ""
    };
    format!("{}{more}", shown.collect::<Vec<_>>().join(", "))
}

/// So many columns are named in a message, and so many letters of each.
const LISTED: usize = 16;
const LONG: usize = 32;

fn tidy(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
