//! Dates counted from the one told last: "a year later", "the following month", "April of that year".
//!
//! Takes a word list, where to begin and the days told last; gives the days meant and how many words they take.
//! Without a date before them such words mean nothing, and nothing is read.

use super::atoms::{Atoms, Kind, Pos};
use super::calendar::{add, containing, fixed};
use super::named::month_name;
use super::place::dates;
use super::spot::Reader;
use super::words::{GATES, Kw, Unit};
use super::{Tense, Word, calendar};
use crate::mention::{Basis, Dates, Precision};

/// Whether such a date can begin with `word`. Cheap, and right about most words.
#[must_use]
pub fn may_count(word: &str, hash: u32) -> bool {
    GATES.counting.passes(hash)
        && word.len() < 10
        && (is(word, &["a", "an", "the", "that", "same", "later"])
            || matches!(super::words::keyword(word), Kw::Number(_) | Kw::Month(_)))
}

/// Reads the date that begins at word `at` and is counted from `told`: its days and its length in words.
#[must_use]
pub fn counted_from(words: &[Word<'_>], at: usize, told: Dates) -> Option<(Dates, usize)> {
    let atoms = Atoms { words };
    let start = Pos { word: at, byte: 0 };
    // "Down from 400 a year earlier" compares.
    let compares = (at.saturating_sub(4)..at)
        .filter_map(|at| words.get(at))
        .any(|word| {
            is(
                word.text,
                &["from", "than", "with", "versus", "vs", "against"],
            )
        });
    if compares {
        return None;
    }
    let (days, end) = shifted(atoms, start, told)
        .or_else(|| next_unit(atoms, start, told))
        .or_else(|| month_of(atoms, start, told))?;
    (end.byte == 0).then_some((days, end.word - at))
}

/// "A year later", "two months before", "the year after".
fn shifted(atoms: Atoms<'_, '_>, start: Pos, told: Dates) -> Option<(Dates, Pos)> {
    let the = atoms.kw(start) == Kw::The;
    let reader = Reader {
        atoms,
        published: None,
        tense: Tense::Past,
    };
    let (n, next) = if the {
        (1, atoms.at(start).next)
    } else {
        let (amount, next) = reader.amount(start).filter(|(amount, _)| !amount.vague)?;
        (amount.n, next)
    };
    let unit = atoms.at(next);
    let (Kw::Unit(of) | Kw::Units(of)) = unit.kw() else {
        return None;
    };
    let way = atoms.at(unit.next);
    let sign = match way.kw() {
        Kw::Later if !the => 1,
        Kw::Earlier if !the => -1,
        Kw::Before => -1,
        Kw::After => 1,
        _ if is(way.text, &["on", "afterwards", "afterward"]) && !the && ends(atoms, way.next) => 1,
        _ => return None,
    };
    // "A week after the fire" and "a year earlier than planned" count from something else.
    let than = atoms.kw(way.next) == Kw::Than;
    let own = matches!(way.kw(), Kw::Later | Kw::Earlier) && !than || ends(atoms, way.next);
    own.then(|| moved(told, of, sign * n).map(|days| (days, way.next)))?
}

/// Whether what was read ends its phrase: no noun or clause follows that it would belong to.
fn ends(atoms: Atoms<'_, '_>, at: Pos) -> bool {
    let next = atoms.at(at);
    matches!(next.kind, Kind::End | Kind::Mark(_))
        || is(next.text, &["and", "but", "came", "another"])
}

/// "The following year", "that same month", "the previous week", "that year".
fn next_unit(atoms: Atoms<'_, '_>, start: Pos, told: Dates) -> Option<(Dates, Pos)> {
    let (n, next) = which(atoms, start)?;
    let unit = atoms.at(next);
    match unit.kw() {
        Kw::Unit(of) => Some((moved(told, of, n)?, unit.next)),
        Kw::Month(_) => {
            let month = month_name(unit)?;
            Some((month_by(told, month, n)?, unit.next))
        }
        _ => None,
    }
}

/// "April of that year", "in April the following year".
fn month_of(atoms: Atoms<'_, '_>, start: Pos, told: Dates) -> Option<(Dates, Pos)> {
    let name = atoms.at(start);
    let month = month_name(name)?;
    let of = atoms.maybe(name.next, Kw::Of);
    let (n, next) = which(atoms, of)?;
    let unit = atoms.at(next);
    let year = told.start.year() + n;
    (unit.kw() == Kw::Unit(Unit::Year))
        .then(|| fixed(calendar::Piece::Months(month, month), year))
        .flatten()
        .map(|it| (dates(it, Basis::Resolved), unit.next))
}

/// "the following", "the previous", "that", "that same", "the same": how far from what was told.
fn which(atoms: Atoms<'_, '_>, start: Pos) -> Option<(i32, Pos)> {
    let first = atoms.at(start);
    let second = atoms.at(first.next);
    let that = is(first.text, &["that"]);
    if first.kw() == Kw::The || that {
        if is(second.text, &["same"]) {
            return Some((0, second.next));
        }
        if is(second.text, &["following", "ensuing"]) {
            return Some((1, second.next));
        }
        if is(second.text, &["previous", "preceding"]) {
            return Some((-1, second.next));
        }
    }
    that.then_some((0, first.next))
}

/// The unit that lies `n` of its kind from what was told; a coarser date than the unit gives none.
fn moved(told: Dates, unit: Unit, n: i32) -> Option<Dates> {
    let fine = match unit {
        Unit::Day => told.precision == Precision::Day,
        Unit::Week => told.precision <= Precision::Week,
        Unit::Month => told.precision <= Precision::Month,
        Unit::Quarter => told.precision <= Precision::Quarter,
        Unit::Year | Unit::Decade => true,
    };
    // A run of years ends in the year that what follows is counted from.
    let from = if n > 0 { told.end } else { told.start };
    let day = add(from, unit, n).filter(|_| fine)?;
    containing(unit, day).map(|it| dates(it, Basis::Resolved))
}

/// "That April": of the year told; "the following April": the first behind what was told.
fn month_by(told: Dates, month: u8, n: i32) -> Option<Dates> {
    let of = |year| fixed(calendar::Piece::Months(month, month), year);
    let year = told.start.year();
    let found = match n {
        0 => of(year),
        1 => of(year)
            .filter(|it| it.start > told.end)
            .or_else(|| of(year + 1)),
        _ => of(year)
            .filter(|it| it.end < told.start)
            .or_else(|| of(year - 1)),
    }?;
    Some(dates(found, Basis::Resolved))
}

fn is(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.eq_ignore_ascii_case(word))
}
