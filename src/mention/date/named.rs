//! Dates by name: months and their days, weekdays, seasons.

use super::atoms::{Atom, Kind, Pos};
use super::calendar::Piece;
use super::numeric::{self, year_of};
use super::place::{What, Which, YearOf};
use super::spot::{Before, Read, Reader};
use super::words::{Kw, Unit};

/// The month an atom names: with a capital, or in small letters where it can be nothing else.
pub(super) fn month_name(atom: Atom<'_>) -> Option<u8> {
    match atom.kw() {
        Kw::Month(month) if atom.capital() || !(short(atom) || also_a_word(month)) => Some(month),
        _ => None,
    }
}

/// Whether a month or a weekday is abbreviated, so that a full stop may follow.
pub(super) fn short(atom: Atom<'_>) -> bool {
    match (atom.kw(), atom.text.len()) {
        (Kw::Month(5), _) => false,
        (Kw::Month(6 | 7), length) => length < 4,
        (Kw::Month(_), length) => length < 5,
        (_, length) => length < 6,
    }
}

/// March, April, May, June and August are verbs and people too.
const fn also_a_word(month: u8) -> bool {
    matches!(month, 3..=6 | 8)
}

/// "January 28, 2026", "Jan. 28", "January 2026", "January", "June 4-11".
pub(super) fn month(reader: Reader<'_, '_>, pos: Pos, before: Before) -> Read<What> {
    let atoms = reader.atoms;
    let name = atoms.at(pos);
    let month = month_name(name)?;
    let (next, alone) = after_name(reader, name);
    // In English nothing happens "in March 13": the number is another one.
    if (before.prep != Kw::In || before.the)
        && let Some((day, last, end)) = day_after(reader, next, between(before))
    {
        let (year, end) = year_of(reader, end).unwrap_or((YearOf::Open, end));
        return Some((What::Cal(Piece::Days(month, day, last), year, None), end));
    }
    let piece = Piece::Months(month, month);
    if let Some((year, end)) = year_of(reader, next) {
        return Some((What::Cal(piece, year, None), end));
    }
    let clear = !(short(name) || also_a_word(month));
    let bare = clear || month_fits(reader, pos, next, before);
    bare.then_some((What::Cal(piece, YearOf::Open, None), alone))
}

/// What follows a month or a weekday, its full stop aside, and where the name ends if nothing of
/// the date follows: the stop of "Jan." is its own only where the sentence goes on.
fn after_name(reader: Reader<'_, '_>, name: Atom<'_>) -> (Pos, Pos) {
    let dot = reader.atoms.glued_mark(name.next, '.');
    match dot.filter(|_| short(name)) {
        None => (name.next, name.next),
        Some(next) => {
            let text = reader.atoms.at(next).text;
            let goes_on = text.starts_with(|c: char| c.is_ascii_lowercase());
            (next, if goes_on { next } else { name.next })
        }
    }
}

/// Whether "between" stands before, so that "and" makes a range.
const fn between(before: Before) -> bool {
    matches!(before.prep, Kw::Between)
}

/// Whether "May" or "March" without a number is a month here.
fn month_fits(reader: Reader<'_, '_>, pos: Pos, next: Pos, before: Before) -> bool {
    let after = reader.atoms.at(next);
    let named = after.capital() && !after.glued && after.kind == Kind::Letters(Kw::Other);
    match before.prep {
        // "the March for jobs"
        _ if before.the => !matches!(after.kw(), Kw::For | Kw::On),
        Kw::In | Kw::Since | Kw::Until | Kw::During | Kw::Through | Kw::Between | Kw::The => true,
        Kw::Before | Kw::Starting | Kw::Effective | Kw::As | Kw::Early | Kw::Mid | Kw::Late => true,
        Kw::A => true,
        // "by April Smith"
        Kw::By | Kw::For | Kw::Of | Kw::To | Kw::From | Kw::After | Kw::Than => !named,
        // "April and May", "March, April"
        _ if month_follows(reader, next) => true,
        _ => {
            let link = reader.prior(pos);
            // A line, a cell or the end of a line behind a number: "June", "| May |", "Acme 300 June".
            let closed = matches!(after.kind, Kind::End | Kind::Mark('|'))
                && link.is_none_or(|link| matches!(link.kind, Kind::Digits(_) | Kind::Mark('|')));
            let links = link.is_some_and(|link| {
                matches!(link.kw(), Kw::And | Kw::Or) || link.kind == Kind::Mark(',')
            });
            let first = pos
                .word
                .checked_sub(1)
                .and_then(|link| reader.atoms.before(link));
            closed || links && first.is_some_and(|first| matches!(first.kw(), Kw::Month(..)))
        }
    }
}

/// Whether "and", "to", a comma or a dash and another month follow.
fn month_follows(reader: Reader<'_, '_>, next: Pos) -> bool {
    let link = reader.atoms.at(next);
    let links = matches!(
        link.kind,
        Kind::Letters(Kw::And | Kw::Or | Kw::To | Kw::Through) | Kind::Mark(',' | '-')
    );
    links && month_name(reader.atoms.at(link.next)).is_some()
}

/// The day after a month's name: "28", "the 28th", "4-11".
fn day_after(reader: Reader<'_, '_>, pos: Pos, between: bool) -> Option<(u8, u8, Pos)> {
    let atoms = reader.atoms;
    let start = atoms.maybe(pos, Kw::The);
    let (day, next) = day_number(reader, start)?;
    let (end, th) = th(reader, next);
    if start != pos && !th {
        return None;
    }
    if let Some((last, end)) = second_day(reader, day, end, between) {
        return Some((day, last, end));
    }
    let counted = matches!(atoms.kw(end), Kw::People | Kw::Units(_)) && !th;
    (!counted).then_some((day, day, end))
}

/// A number from 1 to 31 that stands alone.
fn day_number(reader: Reader<'_, '_>, pos: Pos) -> Read<u8> {
    let (digits, next) = reader.atoms.digits(pos)?;
    let day = u8::try_from(digits.value).ok()?;
    let fits = (1..=31).contains(&day) && digits.length <= 2 && reader.atoms.whole(next);
    fits.then_some((day, next))
}

/// Steps over "st", "nd", "rd", "th".
pub(super) fn th(reader: Reader<'_, '_>, pos: Pos) -> (Pos, bool) {
    let atom = reader.atoms.at(pos);
    if atom.glued && atom.kw() == Kw::Th {
        (atom.next, true)
    } else {
        (pos, false)
    }
}

/// The second day of "4-11", "4 to 11", "4 and 5".
pub(super) fn second_day(reader: Reader<'_, '_>, first: u8, pos: Pos, between: bool) -> Read<u8> {
    let atoms = reader.atoms;
    let link = atoms.at(pos);
    let (start, next_only) = match link.kind {
        Kind::Mark('-') => (link.next, false),
        Kind::Letters(Kw::To | Kw::Through) => (link.next, false),
        Kind::Letters(Kw::And | Kw::Or) => (link.next, !between),
        _ => return None,
    };
    let (last, next) = day_number(reader, start)?;
    let (end, _) = th(reader, next);
    let fits = last > first && (!next_only || last == first + 1);
    let other = matches!(atoms.kw(end), Kw::People | Kw::Units(_));
    (fits && !other).then_some((last, end))
}

/// The month after a day: "28 January 2026", "28th of January".
pub(super) fn day_month(reader: Reader<'_, '_>, day: u8, last: u8, pos: Pos) -> Read<What> {
    let atoms = reader.atoms;
    let dash = atoms.glued_mark(pos, '-').unwrap_or(pos);
    let name = atoms.at(atoms.maybe(dash, Kw::Of));
    let month = month_name(name).filter(|_| (1..=31).contains(&day))?;
    let (next, alone) = after_name(reader, name);
    let (year, end) = year_of(reader, next).unwrap_or((YearOf::Open, alone));
    Some((What::Cal(Piece::Days(month, day, last), year, None), end))
}

/// "Monday", "Thursday, Aug. 19", "Wednesday (January 28)", "Tuesday last week".
pub(super) fn weekday(reader: Reader<'_, '_>, pos: Pos) -> Read<What> {
    let atoms = reader.atoms;
    let name = atoms.at(pos);
    let Kw::Weekday(day) = name.kw() else {
        return None;
    };
    let short = short(name);
    let (next, _) = after_name(reader, name);
    if short && !name.capital() {
        return None;
    }
    if let Some((piece, year, end)) = full_date(reader, next) {
        return Some((What::Cal(piece, year, Some(day)), end));
    }
    if short || title(reader, pos, next) || rota(reader, pos, next) {
        return None;
    }
    // "Tuesday last week", "Monday of this week"
    let which = atoms.at(atoms.maybe(next, Kw::Of));
    let weeks = match which.kw() {
        Kw::Last => Some(-1),
        Kw::This => Some(0),
        Kw::Next => Some(1),
        _ => None,
    };
    if let Some(weeks) = weeks
        && let Some(end) = atoms.skip(which.next, Kw::Unit(Unit::Week))
    {
        return Some((What::Weekday(day, Which::InWeek(weeks)), end));
    }
    Some((What::Weekday(day, Which::Near), next))
}

/// The day and month after a weekday.
pub(super) fn full_date(reader: Reader<'_, '_>, pos: Pos) -> Option<(Piece, YearOf, Pos)> {
    let atoms = reader.atoms;
    // "Wednesday morning, Jan. 28"
    let part = atoms.at(pos);
    let pos = if matches!(part.kw(), Kw::DayPart | Kw::Night) {
        part.next
    } else {
        pos
    };
    let comma = atoms.glued_mark(pos, ',').unwrap_or(pos);
    let open = atoms.mark(comma, '(');
    let start = atoms.maybe(open.unwrap_or(comma), Kw::The);
    let first = atoms.at(start);
    let on = Before {
        prep: Kw::On,
        the: false,
    };
    let (what, end) = match first.kind {
        Kind::Letters(Kw::Month(..)) => month(reader, start, on)?,
        Kind::Digits(digits) if digits.length <= 2 => {
            numeric::led_by_digits(reader, digits, start, on)?
        }
        _ => return None,
    };
    let What::Cal(piece @ Piece::Days(..), year, None) = what else {
        return None;
    };
    let end = match open {
        Some(_) => atoms.mark(end, ')')?,
        None => end,
    };
    Some((piece, year, end))
}

/// Whether a weekday is an end of "Monday to Friday".
fn rota(reader: Reader<'_, '_>, pos: Pos, next: Pos) -> bool {
    let atoms = reader.atoms;
    let day = |kw| matches!(kw, Kw::Weekday(..));
    let link = |kw| matches!(kw, Kw::To | Kw::Through);
    let dash = atoms.glued_mark(next, '-').unwrap_or(next);
    let then = atoms.at(dash);
    let past = atoms.glued_mark(then.next, '-').unwrap_or(then.next);
    if day(then.kw()) && dash != next || link(then.kw()) && day(atoms.kw(past)) {
        return true;
    }
    // The two words before, dashes aside.
    let mut back = (1..=pos.word)
        .rev()
        .filter_map(|word| atoms.before(word))
        .filter(|atom| atom.kind != Kind::Mark('-'))
        .map(|atom| atom.kw());
    back.next().is_some_and(link) && back.next().is_some_and(day)
}

/// Whether a weekday is part of a name: "Black Friday", "Sunday Times".
fn title(reader: Reader<'_, '_>, pos: Pos, next: Pos) -> bool {
    let before = reader.prior(pos);
    let after = reader.atoms.at(next);
    let paper = |atom: Atom<'_>| {
        atom.capital() && matches!(atom.kw(), Kw::Paper | Kw::People | Kw::Weekday(_))
    };
    before.is_some_and(|before| before.capital() && before.kw() == Kw::Named)
        || paper(after)
        || after.kw() == Kw::Night && paper(reader.atoms.at(after.next))
}

/// "summer 2026", "fall of 2025", "in the spring".
pub(super) fn season(reader: Reader<'_, '_>, season: u8, pos: Pos, before: Before) -> Read<What> {
    let atoms = reader.atoms;
    let name = atoms.at(pos);
    let what = |year| What::Cal(Piece::Season(season), year, None);
    if let Some((year, end)) = year_of(reader, name.next) {
        return Some((what(year), end));
    }
    let led = matches!(
        before.prep,
        Kw::In
            | Kw::By
            | Kw::Before
            | Kw::Until
            | Kw::Through
            | Kw::Since
            | Kw::During
            | Kw::Over
            | Kw::From
            | Kw::Between
            | Kw::Starting
    );
    // "the winter of discontent", "since the fall in orders"
    let fall = name.text.len() == 4;
    let other = match atoms.kw(name.next) {
        Kw::Of => true,
        Kw::In | Kw::To | Kw::From => fall,
        _ => false,
    };
    (led && !other).then_some((what(YearOf::Open), name.next))
}
