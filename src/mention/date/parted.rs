//! Dates of numbers that marks part: "28/01/2026", "28.01.2026", "28-Jan-2026", "7/3" in a cell.
//!
//! Takes the first number and its mark, gives the date. Which number is the month is told by what can be one, by the
//! day of publication or by nothing: then there is no date.

use super::atoms::{Atom, Kind, Pos};
use super::calendar::{Piece, day};
use super::numeric::century;
use super::place::{What, YearOf};
use super::spot::{Read, Reader};
use super::words::Kw;

/// "7/3" alone in a cell of a table: the month first, or whatever lies nearer to the published day.
fn in_cell(reader: Reader<'_, '_>, first: u8, middle: Atom<'_>, pos: Pos) -> Read<What> {
    let Kind::Digits(second) = middle.kind else {
        return None;
    };
    let second = u8::try_from(second.value).ok()?;
    let bar = |kind| matches!(kind, Kind::Mark('|') | Kind::End);
    let opens = |at: Option<usize>| {
        at.is_none_or(|at| bar(reader.atoms.before(at + 1).map_or(Kind::End, |it| it.kind)))
    };
    let alone = opens(pos.word.checked_sub(3)) && bar(reader.atoms.at(middle.next).kind);
    let year = reader.published.filter(|_| alone)?.year();
    let (month, day) = match (first, second) {
        (1..=12, 1..=12) => nearer(reader, first, second, year).unwrap_or((first, second)),
        (13.., _) => (second, first),
        _ => (first, second),
    };
    Some((
        What::Cal(Piece::Days(month, day, day), YearOf::Open, None),
        middle.next,
    ))
}

/// Month and day of two numbers that could be either: the reading close to the published day, where the
/// other is far from it.
fn nearer(reader: Reader<'_, '_>, first: u8, second: u8, year: i32) -> Option<(u8, u8)> {
    let published = reader.published?;
    let far = |month: u8, date: u8| {
        day(year, month, date).map_or(u64::MAX, |it| (it - published).whole_days().unsigned_abs())
    };
    let (month_first, day_first) = (far(first, second), far(second, first));
    match (month_first <= NEAR, day_first <= NEAR) {
        (true, false) => Some((first, second)),
        (false, true) => Some((second, first)),
        _ => None,
    }
}

/// How many days from the published day a date in digits is taken to be near.
const NEAR: u64 = 35;

/// The rest of "28/01/2026", "28.01.2026" or "28-Jan-2026". Where both numbers could be the month,
/// it is left alone, unless one reading is news and the other is not.
pub(super) fn day_first(reader: Reader<'_, '_>, first: u8, mark: char, pos: Pos) -> Read<What> {
    let atoms = reader.atoms;
    let middle = atoms.at(pos);
    let Some(after) = atoms.glued_mark(middle.next, mark) else {
        return in_cell(reader, first, middle, pos);
    };
    let (year, end) = atoms.glued_digits(after)?;
    let year = century(year)?;
    let (month, day) = match middle.kind {
        Kind::Letters(Kw::Month(month)) => (month, first),
        Kind::Digits(second) => {
            let second = u8::try_from(second.value).ok()?;
            match (first, second) {
                (1..=12, 1..=12) if first != second => nearer(reader, first, second, year)?,
                (13.., 1..=12) => (second, first),
                _ => (first, second),
            }
        }
        _ => return None,
    };
    let piece = Piece::Days(month, day, day);
    atoms
        .whole(end)
        .then_some((What::Cal(piece, YearOf::Stated(year), None), end))
}
