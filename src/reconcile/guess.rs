//! What a column holds, as its head and its cells say.
//!
//! A head alone is not believed: the cells have to bear it out. Where no head names a field, the only column whose cells
//! speak for it is taken.

use crate::lexicon::names;
use crate::order;
use crate::text::letter::{in_word, lower};

use super::cell::{self, Shares};
use super::days::{self, Order};
use super::heads::{Field, Said, said};
use super::mapping::Column;
use super::table::Record;

/// Why a column is not used whose head names no field.
pub const NOTHING: &str = "it holds nothing that is compared";

/// So many cells tell what a column holds.
const SAMPLE: usize = 200;

/// Gives each column the field that its head and its cells speak for.
pub(super) fn guess(columns: &mut [Column], rows: &[Record]) {
    let mut found: Vec<(i32, usize, Field)> = Vec::new();
    for (at, column) in columns.iter_mut().enumerate() {
        let heads = said(&column.head);
        let mut against = None;
        let fits = heads
            .iter()
            .find_map(|said| match fits(said.field, rows, at) {
                Ok(cells) => Some((said, cells)),
                Err(cells) => {
                    against.get_or_insert(format!("{}, but {cells}", by(said)));
                    None
                }
            });
        match fits {
            Some((said, cells)) => {
                found.push((said.points, at, said.field));
                column.field = Some(said.field);
                column.why = format!("{}, and {cells}", by(said));
            }
            None => {
                column.why = against.unwrap_or_else(|| NOTHING.to_owned());
            }
        }
    }
    // One column each: the loudest head, and of those alike the first.
    order::by(&mut found, |one, two| (-one.0, one.1) < (-two.0, two.1));
    let mut taken: Vec<(Field, usize)> = Vec::new();
    for (_, at, field) in found {
        match taken
            .iter()
            .find(|(other, _)| *other == field && !field.many())
        {
            None => taken.push((field, at)),
            Some((_, first)) => {
                let head = columns.get(*first).map(|column| column.head.clone());
                if let (Some(column), Some(head)) = (columns.get_mut(at), head) {
                    column.field = None;
                    column.why = format!(
                        "\u{201c}{head}\u{201d} says more clearly that it holds the {}",
                        field.word()
                    );
                }
            }
        }
    }
    by_cells(columns, rows);
}

/// Gives what no head names to the only column whose cells speak for it.
fn by_cells(columns: &mut [Column], rows: &[Record]) {
    let has = |columns: &[Column], field| columns.iter().any(|column| column.field == Some(field));
    let numbered = [Field::Headcount, Field::HeadcountMin, Field::HeadcountMax];
    for field in [Field::Date, Field::Headcount, Field::Country, Field::Place] {
        let open = match field {
            Field::Headcount => !numbered.iter().any(|field| has(columns, *field)),
            Field::Date => !has(columns, field) && !has(columns, Field::Effective),
            _ => !has(columns, Field::Country) && !has(columns, Field::Place),
        };
        if !open {
            continue;
        }
        let mut suited = columns.iter().enumerate().filter_map(|(at, column)| {
            // A head that says something else is believed.
            let free =
                column.field.is_none() && said(&column.head).is_empty() && column.head.is_empty();
            free.then(|| fits(field, rows, at).ok().map(|cells| (at, cells)))?
        });
        if let (Some((at, cells)), None) = (suited.next(), suited.next()) {
            drop(suited);
            if let Some(column) = columns.get_mut(at) {
                column.field = Some(field);
                column.why = format!("no head says so, but {cells}");
            }
        }
    }
}

/// "its head says “laid”"
fn by(said: &Said) -> String {
    let words: Vec<String> = said
        .by
        .iter()
        .map(|word| format!("\u{201c}{word}\u{201d}"))
        .collect();
    format!("its head says {}", words.join(" "))
}

/// Whether the cells of a column can hold a field, in words.
fn fits(field: Field, rows: &[Record], at: usize) -> Result<String, String> {
    let cells = || {
        rows.iter()
            .filter_map(move |row| row.cells.get(at))
            .filter(|cell| !cell::empty(cell))
            .take(SAMPLE)
    };
    let all = cells().count();
    if rows.is_empty() {
        return Ok("there are no cells that say otherwise".to_owned());
    }
    if all == 0 {
        return Err("every cell is empty".to_owned());
    }
    let share = |good: usize| good * 100 / all;
    let count = |reads: &dyn Fn(&str) -> bool| cells().filter(|cell| reads(cell)).count();
    let (good, what) = match field {
        Field::Headcount | Field::HeadcountMin | Field::HeadcountMax => (
            // Days and years in digits are no people.
            count(&|cell| {
                days::digits(cell.trim())
                    .is_none_or(|digits| matches!(digits, days::Digits::Year(_, 0, _)))
                    && cell::headcount(cell).is_ok()
            }),
            "numbers",
        ),
        Field::Share => (
            count(&|cell| cell::share(cell, fractions(rows, at)).is_ok()),
            "shares",
        ),
        Field::Date | Field::Effective => (
            count(&|cell| {
                days::date(cell, Order::DayFirst).is_ok()
                    || days::date(cell, Order::MonthFirst).is_ok()
            }),
            "dates",
        ),
        Field::Country => (count(&|cell| place(cell).is_some()), "names of places"),
        Field::Place
            if rows
                .iter()
                .all(|row| row.cells.get(at).is_none_or(|cell| place(cell).is_some())) =>
        {
            (all, "names of places")
        }
        _ => (
            count(&|cell| {
                cell.chars()
                    .any(|letter| in_word(letter) && !letter.is_ascii_digit())
            }),
            "words",
        ),
    };
    let told = format!("{}% of its cells are {what}", share(good));
    if share(good) >= 50 {
        Ok(told)
    } else {
        Err(told)
    }
}

/// What the gazetteer has of a place.
pub(super) fn place(cell: &str) -> Option<&'static str> {
    names::PLACES.find(&lower(cell.trim()))
}

/// Whether a column writes shares as fractions: no cell has a percent sign, and none is more than 1.
pub(super) fn fractions(rows: &[Record], at: usize) -> Shares {
    let cells = || {
        rows.iter()
            .filter_map(|row| row.cells.get(at))
            .filter(|cell| !cell::empty(cell))
    };
    let percent = cells().any(|cell| {
        cell.contains('%')
            || cell::decimal(cell.trim()).is_some_and(|(thousandths, _)| thousandths > 1000)
    });
    if percent {
        Shares::Percent
    } else {
        Shares::Fraction
    }
}
