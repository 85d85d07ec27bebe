//! Quarters, halves, months and weeks by their number in words: "the third quarter of 2025", "the
//! first nine months", "the first week of October", "fiscal 2024".

use super::atoms::Pos;
use super::calendar::Piece;
use super::codes::code;
use super::named::month_name;
use super::numeric::{fiscal_year, year_of};
use super::place::{What, YearOf};
use super::spot::{Before, Read, Reader, years};
use super::words::{Kw, Unit};

/// What follows "first" (1) to "fifth", or "last" and "final" (0): "quarter of 2025", "half of the
/// year", "three months of 2025", "week of January", "and second quarters".
pub(super) fn ordinal(reader: Reader<'_, '_>, n: u8, pos: Pos, between: bool) -> Read<What> {
    let atoms = reader.atoms;
    let start = atoms.maybe(atoms.glued_mark(pos, '-').unwrap_or(pos), Kw::Fiscal);
    let noun = atoms.at(start);
    let next = noun.next;
    let explicit = |piece, pos| {
        let (year, end) = year_of(reader, pos)?;
        Some((What::Cal(piece, year, None), end))
    };
    match noun.kw() {
        Kw::Half if n <= 2 => explicit(Piece::Half(if n == 0 { 2 } else { n }), next),
        Kw::Unit(Unit::Quarter) if n == 0 => explicit(Piece::Quarters(4, 4), next),
        Kw::Unit(Unit::Quarter) if n <= 4 => {
            let piece = Piece::Quarters(n, n);
            explicit(piece, next).or(Some((What::Cal(piece, YearOf::Open, None), next)))
        }
        Kw::Unit(Unit::Week) if n <= 5 => week_of(reader, n, next),
        Kw::And | Kw::To if n > 0 => {
            let link = noun.kw();
            let second = atoms.at(atoms.maybe(next, Kw::The));
            let Kw::Ordinal(last) = second.kw() else {
                return None;
            };
            let after = second.next;
            let noun = atoms.at(atoms.maybe(after, Kw::Fiscal));
            let quarters = matches!(
                noun.kw(),
                Kw::Unit(Unit::Quarter) | Kw::Units(Unit::Quarter)
            );
            let joins = last == n + 1 || last > n && (between || link == Kw::To);
            if !quarters || !joins || last > 4 {
                return None;
            }
            let piece = Piece::Quarters(n, last);
            explicit(piece, noun.next).or(Some((What::Cal(piece, YearOf::Open, None), noun.next)))
        }
        _ if n <= 1 => {
            let (amount, after) = reader.amount(start)?;
            let count = u8::try_from(amount.n).ok()?;
            let noun = atoms.at(after);
            let run = |all: u8| {
                let from = if n == 1 {
                    1
                } else {
                    (all + 1).checked_sub(count)?
                };
                let to = if n == 1 { count } else { all };
                (1..=all).contains(&count).then_some((from, to))
            };
            let piece = match noun.kw() {
                Kw::Units(Unit::Month) => run(12).map(|(from, to)| Piece::Months(from, to))?,
                Kw::Units(Unit::Quarter) => run(4).map(|(from, to)| Piece::Quarters(from, to))?,
                _ => return None,
            };
            explicit(piece, noun.next)
        }
        _ => None,
    }
}

/// "of January 2026" after "first week".
fn week_of(reader: Reader<'_, '_>, n: u8, pos: Pos) -> Read<What> {
    let atoms = reader.atoms;
    let link = atoms.at(pos);
    if !matches!(link.kw(), Kw::Of | Kw::In) {
        return None;
    }
    let name = atoms.at(link.next);
    let month = month_name(name)?;
    let (year, end) = year_of(reader, name.next).unwrap_or((YearOf::Open, name.next));
    Some((What::Cal(Piece::WeekOf(month, n), year, None), end))
}

/// What follows "fiscal": "2024", "year 2026", "second quarter", "Q2 2025".
pub(super) fn fiscal(reader: Reader<'_, '_>, pos: Pos) -> Read<What> {
    let atoms = reader.atoms;
    let next = atoms.maybe(pos, Kw::Unit(Unit::Year));
    if let Some((year, end)) = fiscal_year(reader, next) {
        return Some((years(year), end));
    }
    let noun = atoms.at(pos);
    let before = Before {
        prep: Kw::In,
        the: false,
    };
    match noun.kw() {
        Kw::Ordinal(n) => ordinal(reader, n, noun.next, false),
        Kw::Q | Kw::H => code(reader, pos, before),
        _ => None,
    }
}
