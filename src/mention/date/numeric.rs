//! Dates in digits: ISO dates, years, "2024-25", "28 January", "28/01/2026", "Q3 2025", "1H26".

use super::atoms::{Atom, Digits, Kind, Pos};
use super::calendar::Piece;
use super::codes::{code, code_year, part_of_year};
use super::parted::day_first;
use super::place::{What, YearOf};
use super::spot::{Before, Read, Reader, years};
use super::words::{Kw, Unit};
use super::{counted, named};

/// What begins with `digits` at `pos`.
pub(super) fn led_by_digits(
    reader: Reader<'_, '_>,
    digits: Digits,
    pos: Pos,
    before: Before,
) -> Read<What> {
    let next = reader.atoms.at(pos).next;
    match digits.length {
        4 => {
            let year = century(digits)?;
            led_by_year(reader, year, pos, next, before)
        }
        1 | 2 => led_by_day(reader, u8::try_from(digits.value).ok()?, next, before),
        _ => None,
    }
}

/// A year that news may tell of.
pub(super) fn century(digits: Digits) -> Option<i32> {
    (digits.length == 4 && (1900..=2100).contains(&digits.value)).then_some(digits.value.into())
}

fn led_by_year(
    reader: Reader<'_, '_>,
    year: i32,
    pos: Pos,
    next: Pos,
    before: Before,
) -> Read<What> {
    let atoms = reader.atoms;
    let stated = YearOf::Stated(year);
    if let Some(found) = iso(reader, year, next) {
        return Some(found);
    }
    // "2025 Q3", "2025-Q3"
    let code_at = atoms.glued_mark(next, '-').unwrap_or(next);
    if atoms.kw(code_at) == Kw::Q
        && let Some((What::Cal(piece, YearOf::Open, None), end)) = code(reader, code_at, before)
    {
        return Some((What::Cal(piece, stated, None), end));
    }
    let after = atoms.at(next);
    if after.glued && after.kw() == Kw::S {
        let decade = year % 10 == 0;
        return decade.then_some((years((year, 10)), after.next));
    }
    let in_context = dated(reader, pos, before);
    if let Some(((first, count), end)) = run(reader, year, next)
        && count > 1
        && (count == 2 || in_context)
    {
        return Some((
            years((first, count)),
            fiscal_noun(reader, end).unwrap_or(end),
        ));
    }
    // "the 2025 financial year", "the 1987 model year"
    if let Some(end) = fiscal_noun(reader, next) {
        return Some((years((year, 1)), end));
    }
    (in_context && !counted(reader, year, next, before)).then_some((years((year, 1)), next))
}

/// "-01-28", "/01/28", "-01": the rest of a date that begins with its year.
fn iso(reader: Reader<'_, '_>, year: i32, next: Pos) -> Read<What> {
    let atoms = reader.atoms;
    let (sep, next) = separator(reader, next)?;
    let (month, end) = atoms.glued_digits(next)?;
    let number = u8::try_from(month.value).ok()?;
    if !(1..=12).contains(&number) || month.length > 2 {
        return None;
    }
    let stated = YearOf::Stated(year);
    if let Some(after) = atoms.glued_mark(end, sep)
        && let Some((day, after)) = atoms.glued_digits(after)
    {
        let day = (day.length <= 2).then(|| u8::try_from(day.value).ok())??;
        return Some((
            What::Cal(Piece::Days(number, day, day), stated, None),
            after,
        ));
    }
    // "2010-11" is a season or a fiscal year; "2026-01" is a month.
    let season = i32::from(month.value) == (year + 1) % 100;
    (sep == '-' && month.length == 2 && !season && atoms.whole(end))
        .then_some((What::Cal(Piece::Months(number, number), stated, None), end))
}

/// A mark that stands between the numbers of a date.
pub(super) fn separator(reader: Reader<'_, '_>, pos: Pos) -> Read<char> {
    ['-', '/', '.']
        .into_iter()
        .find_map(|mark| Some((mark, reader.atoms.glued_mark(pos, mark)?)))
}

/// Whether what stands before makes a number a year.
fn dated(reader: Reader<'_, '_>, pos: Pos, before: Before) -> bool {
    if before.the {
        return false;
    }
    match before.prep {
        Kw::In | Kw::During | Kw::Since | Kw::Until | Kw::Through | Kw::By | Kw::Before => true,
        Kw::Early | Kw::Mid | Kw::Late | Kw::For | Kw::From | Kw::After | Kw::To => true,
        Kw::Between | Kw::Starting | Kw::As | Kw::Effective | Kw::Month(..) | Kw::Fiscal => true,
        // "the crisis of 2008", but not "a total of 2000"
        Kw::Of => reader
            .prior(pos)
            .is_none_or(|of| of.kw() != Kw::Of || !counting(reader, pos)),
        // "2023, 2024 and 2025", "2019 to 2022"
        _ => listed(reader, pos) || paired(reader, pos) || leads(reader, pos),
    }
}

/// "2003 – Acme opens a mill": a year that a line begins with.
fn leads(reader: Reader<'_, '_>, pos: Pos) -> bool {
    let after = reader.atoms.at(reader.atoms.at(pos).next);
    let mark = after.kind == Kind::Mark(':') || after.kind == Kind::Mark('-') && !after.glued;
    pos.word == 0 && pos.byte == 0 && mark
}

/// Whether "total of", "loss of", "workforce of" stand before.
fn counting(reader: Reader<'_, '_>, pos: Pos) -> bool {
    let before = pos
        .word
        .checked_sub(1)
        .and_then(|of| reader.atoms.before(of));
    before.is_some_and(|noun| matches!(noun.kw(), Kw::Sum | Kw::People))
}

/// Whether a year and "and" or a comma stand before, or a bracket.
fn listed(reader: Reader<'_, '_>, pos: Pos) -> bool {
    let Some(link) = reader.prior(pos) else {
        return false;
    };
    if link.kind == Kind::Mark('(') {
        let after = reader.atoms.at(pos).next;
        return reader.atoms.mark(after, ')').is_some();
    }
    let links = link.kw() == Kw::And || link.kind == Kind::Mark(',');
    let before = pos
        .word
        .checked_sub(1)
        .and_then(|link| reader.atoms.before(link));
    let year = |atom: Atom<'_>| match atom.kind {
        Kind::Digits(digits) => century(digits).is_some(),
        _ => false,
    };
    links && before.is_some_and(year)
}

/// Whether "to" and a later year follow, neither far off.
fn paired(reader: Reader<'_, '_>, pos: Pos) -> bool {
    let atoms = reader.atoms;
    let Some((first, next)) = atoms.digits(pos) else {
        return false;
    };
    let Some((last, end)) = atoms.skip(next, Kw::To).and_then(|to| atoms.digits(to)) else {
        return false;
    };
    let Some((first, last)) = century(first).zip(century(last)) else {
        return false;
    };
    let prep = Kw::In;
    let before = Before { prep, the: false };
    let plural = atoms.at(end).text.ends_with('s');
    let near = reader
        .published
        .is_none_or(|day| (day.year() - first).abs() < 40);
    first < last && near && !plural && !counted(reader, last, end, before)
}

/// Whether a number like a year counts things: "by 2000 jobs", "2,026", "2000 percent".
fn counted(reader: Reader<'_, '_>, year: i32, next: Pos, before: Before) -> bool {
    let atoms = reader.atoms;
    if !atoms.whole(next) {
        return true;
    }
    let near = reader.published.map_or(20, |day| (day.year() - year).abs());
    let round = year % 50 == 0 && near > 15;
    let strong = matches!(
        before.prep,
        Kw::In | Kw::During | Kw::Since | Kw::Until | Kw::Early | Kw::Mid | Kw::Late | Kw::Fiscal
    );
    let one = atoms.at(next);
    let two = atoms.at(one.next);
    let people = one.kw() == Kw::People
        || (two.kw() == Kw::People && one.kind == Kind::Letters(Kw::Other) && !one.capital());
    if strong {
        return people && (year % 50 == 0 || reader.published.is_some() && near > 15);
    }
    let plural = one.kind == Kind::Letters(Kw::Other)
        && one.text.len() > 3
        && one.text.ends_with('s')
        && !one.text.ends_with("ss")
        && !one.capital();
    let far = before.prep == Kw::To && near > 15;
    round || people || far || plural && near > 5
}

/// A year with what may follow it: "2025", "2024-25", "2024/2025". How many years it spans.
fn run(reader: Reader<'_, '_>, year: i32, next: Pos) -> Read<(i32, u8)> {
    let atoms = reader.atoms;
    if let Some((mark, after)) = separator(reader, next)
        && mark != '.'
        && let Some((last, end)) = atoms.glued_digits(after)
        && atoms.whole(end)
    {
        let last = match last.length {
            2 => year - year.rem_euclid(100) + i32::from(last.value),
            4 => last.value.into(),
            _ => return None,
        };
        let last = if last < year { last + 100 } else { last };
        let count = u8::try_from(last - year + 1).ok()?;
        return (2..=31).contains(&count).then_some(((year, count), end));
    }
    atoms.whole(next).then_some(((year, 1), next))
}

/// "fiscal year", "financial year", "model year" after the number.
fn fiscal_noun(reader: Reader<'_, '_>, next: Pos) -> Option<Pos> {
    let fiscal = reader.atoms.skip(next, Kw::Fiscal)?;
    reader.atoms.skip(fiscal, Kw::Unit(Unit::Year))
}

/// "2025", "'25", "25", "2024-25" after "fiscal" or "FY".
pub(super) fn fiscal_year(reader: Reader<'_, '_>, pos: Pos) -> Read<(i32, u8)> {
    let atoms = reader.atoms;
    let start = atoms
        .mark(pos, '\'')
        .or_else(|| atoms.glued_mark(pos, '-'))
        .unwrap_or(pos);
    let (digits, next) = atoms.digits(start)?;
    let year = if digits.length == 2 {
        short(digits)
    } else {
        century(digits)?
    };
    run(reader, year, next)
}

/// The year of two digits: 70 and up are of the last century.
pub(super) fn short(digits: Digits) -> i32 {
    i32::from(digits.value) + if digits.value < 70 { 2000 } else { 1900 }
}

/// The year after a month, a quarter, a season: "2025", ", 2025", "of 2025", "'25", "FY25", "of
/// fiscal 2025", "last year", "of the year".
pub(super) fn year_of(reader: Reader<'_, '_>, pos: Pos) -> Read<YearOf> {
    let atoms = reader.atoms;
    let comma = atoms.mark(pos, ',');
    let of = atoms.skip(pos, Kw::Of);
    let linked = comma.or(of).unwrap_or(pos);
    let start = if of.is_some() {
        atoms.maybe(linked, Kw::The)
    } else {
        linked
    };
    let first = atoms.at(start);
    if let Kind::Digits(digits) = first.kind {
        let year = century(digits)?;
        let ((year, _), end) = run(reader, year, first.next)?;
        let people = atoms.kw(end) == Kw::People;
        let off = reader
            .published
            .is_none_or(|day| (day.year() - year).abs() > 1);
        if people && (off || year % 50 == 0) {
            return None;
        }
        let end = fiscal_noun(reader, end).unwrap_or(end);
        return Some((YearOf::Stated(year), end));
    }
    if comma.is_some() {
        return None;
    }
    if let Some(after) = atoms.mark(start, '\'') {
        let (digits, end) = atoms.glued_digits(after)?;
        let year = (digits.length == 2 && atoms.whole(end)).then(|| short(digits))?;
        return Some((YearOf::Stated(year), end));
    }
    let noun = atoms.maybe(first.next, Kw::Fiscal);
    let unit = Kw::Unit(Unit::Year);
    let shift = |n| Some((YearOf::Shift(n), atoms.skip(noun, unit)?));
    match first.kw() {
        Kw::Fy => {
            fiscal_year(reader, first.next).map(|((year, _), end)| (YearOf::Stated(year), end))
        }
        Kw::Fiscal => {
            let after = atoms.maybe(first.next, unit);
            match fiscal_year(reader, after) {
                Some(((year, _), end)) => Some((YearOf::Stated(year), end)),
                // "of the fiscal year"
                None => (start != linked && after != first.next).then_some((YearOf::The, after)),
            }
        }
        Kw::Last => shift(-1),
        Kw::This | Kw::Current => shift(0),
        Kw::Next => shift(1),
        Kw::Unit(Unit::Year) if start != linked => Some((YearOf::The, first.next)),
        _ => None,
    }
}

/// What begins with a number of one or two digits: "28 January", "28/01/2026", "1H26", "3rd
/// quarter", "4-11 May".
fn led_by_day(reader: Reader<'_, '_>, day: u8, next: Pos, before: Before) -> Read<What> {
    let atoms = reader.atoms;
    if let Some((mark, after)) = separator(reader, next)
        && let Some(found) = day_first(reader, day, mark, after)
    {
        return Some(found);
    }
    let letter = atoms.at(next);
    if letter.glued && matches!(letter.kw(), Kw::Q | Kw::H) {
        let length = 1;
        let value = day.into();
        let piece = part_of_year(letter.kw(), Digits { value, length })?;
        let (year, end) = code_year(reader, letter.next).unwrap_or((YearOf::Open, letter.next));
        let known = year != YearOf::Open || letter.kw() == Kw::Q && atoms.whole(end);
        return known.then_some((What::Cal(piece, year, None), end));
    }
    let between = before.prep == Kw::Between;
    let (day_end, th) = named::th(reader, next);
    if th && let Some(found) = counted::ordinal(reader, day, day_end, between) {
        return Some(found);
    }
    let (last, end) = named::second_day(reader, day, day_end, between).unwrap_or((day, day_end));
    named::day_month(reader, day, last, end)
}
