//! Stretches of the civil calendar: months, quarters, seasons, weeks, and parts of them.
//!
//! Everything returns `None` past the years that [`Day`] can hold.

use time::Month;

use super::words::Unit;
use crate::mention::Precision;
use crate::text::Day;

/// A stretch of days, both ends included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stretch {
    pub start: Day,
    pub end: Day,
    pub precision: Precision,
}

/// A part of a stretch. Thirds, and the first and the last of the next finer unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    Whole,
    /// The first third.
    Early,
    /// The middle third.
    Mid,
    /// The last third.
    Late,
    /// "early-to-mid": two thirds.
    EarlyMid,
    /// "mid-to-late".
    MidLate,
    /// "the start of": the first month of a year, a half or a quarter, the first week of a month,
    /// the first three days of a week.
    Start,
    /// "the end of": the last month, week or three days.
    End,
    /// "earlier this year": from the start up to the published day.
    Earlier,
    /// "so far this year": the same days, and all through them.
    SoFar,
    /// From the published day up to the end.
    Later,
    /// The week, Monday to Sunday, that it begins in.
    Week,
}

/// A piece of a year, or a few years.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Piece {
    /// That many years.
    Years(u8),
    /// 1 or 2.
    Half(u8),
    /// From one quarter to another, 1 to 4.
    Quarters(u8, u8),
    /// Spring is 0; winter begins in December.
    Season(u8),
    /// From one month to another.
    Months(u8, u8),
    /// Days of a month: from, to.
    Days(u8, u8, u8),
    /// The nth week of a month; 0 is the last.
    WeekOf(u8, u8),
}

/// The day of the calendar, if there is one.
pub(super) fn day(year: i32, month: u8, day: u8) -> Option<Day> {
    Day::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

/// `n` days later.
pub(super) fn add_days(day: Day, n: i32) -> Option<Day> {
    Day::from_julian_day(day.to_julian_day().checked_add(n)?).ok()
}

/// The same day `n` months later, or the last of that month where it is shorter.
pub(super) fn add_months(from: Day, n: i32) -> Option<Day> {
    let month = i32::from(u8::from(from.month())) - 1;
    let months = from
        .year()
        .checked_mul(12)?
        .checked_add(month)?
        .checked_add(n)?;
    let year = months.div_euclid(12);
    let month = Month::try_from(u8::try_from(months.rem_euclid(12)).ok()? + 1).ok()?;
    Day::from_calendar_date(year, month, from.day().min(month.length(year))).ok()
}

/// `n` units later.
pub(super) fn add(from: Day, unit: Unit, n: i32) -> Option<Day> {
    match unit {
        Unit::Day => add_days(from, n),
        Unit::Week => add_days(from, n.checked_mul(7)?),
        Unit::Month => add_months(from, n),
        Unit::Quarter => add_months(from, n.checked_mul(3)?),
        Unit::Year => add_months(from, n.checked_mul(12)?),
        Unit::Decade => add_months(from, n.checked_mul(120)?),
    }
}

/// The unit of the calendar that holds `day`.
pub(super) fn containing(unit: Unit, on: Day) -> Option<Stretch> {
    let year = on.year();
    let month = u8::from(on.month());
    let piece = match unit {
        Unit::Day => return Some(single(on)),
        Unit::Week => return week(on),
        Unit::Month => Piece::Months(month, month),
        Unit::Quarter => Piece::Quarters(month.div_ceil(3), month.div_ceil(3)),
        Unit::Year => Piece::Years(1),
        Unit::Decade => return fixed(Piece::Years(10), year - year.rem_euclid(10)),
    };
    fixed(piece, year)
}

/// How finely a span of so many of a unit is known.
pub(super) fn precision(unit: Unit) -> Precision {
    match unit {
        Unit::Day => Precision::Day,
        Unit::Week => Precision::Week,
        Unit::Month => Precision::Month,
        Unit::Quarter => Precision::Quarter,
        Unit::Year | Unit::Decade => Precision::Year,
    }
}

/// One day.
pub(super) fn single(day: Day) -> Stretch {
    Stretch {
        start: day,
        end: day,
        precision: Precision::Day,
    }
}

/// The week, Monday to Sunday, that holds `day`.
pub(super) fn week(day: Day) -> Option<Stretch> {
    let start = add_days(day, -weekday(day))?;
    Some(Stretch {
        start,
        end: add_days(start, 6)?,
        precision: Precision::Week,
    })
}

/// Monday is 0.
pub(super) fn weekday(day: Day) -> i32 {
    i32::from(day.weekday().number_days_from_monday())
}

/// How finely a run of days is known: by its length.
pub(super) fn by_length(start: Day, end: Day) -> Precision {
    match end.to_julian_day() - start.to_julian_day() {
        ..1 => Precision::Day,
        1..10 => Precision::Week,
        10..31 => Precision::Month,
        31..124 => Precision::Quarter,
        124..185 => Precision::Half,
        _ => Precision::Year,
    }
}

/// The days of `piece` in `year`.
pub(super) fn fixed(piece: Piece, year: i32) -> Option<Stretch> {
    let (start, months, precision) = match piece {
        Piece::Years(n) => (day(year, 1, 1)?, i32::from(n) * 12, Precision::Year),
        Piece::Half(n) => (day(year, first_of(n, 6)?, 1)?, 6, Precision::Half),
        Piece::Quarters(from, to) => (
            day(year, first_of(from, 3)?, 1)?,
            i32::from(to.checked_sub(from)? + 1) * 3,
            Precision::Quarter,
        ),
        Piece::Season(n) => (
            day(year, first_of(n + 1, 3)? + 2, 1)?,
            3,
            Precision::Quarter,
        ),
        Piece::Months(from, to) => (
            day(year, from, 1)?,
            i32::from(to.checked_sub(from)? + 1),
            Precision::Month,
        ),
        Piece::Days(month, from, to) => {
            let (start, end) = (day(year, month, from)?, day(year, month, to)?);
            return (start <= end).then(|| Stretch {
                start,
                end,
                precision: by_length(start, end),
            });
        }
        Piece::WeekOf(month, n) => {
            let length = Month::try_from(month).ok()?.length(year);
            let from = match n {
                0 => length - 6,
                n => n.checked_mul(7)?.checked_sub(6)?,
            };
            return Some(Stretch {
                start: day(year, month, from)?,
                end: day(year, month, length.min(from.checked_add(6)?))?,
                precision: Precision::Week,
            });
        }
    };
    Some(Stretch {
        start,
        end: add_days(add_months(start, months)?, -1)?,
        precision,
    })
}

/// The month that the nth part of a year begins with, at `months` a part.
fn first_of(n: u8, months: u8) -> Option<u8> {
    n.checked_sub(1)?.checked_mul(months)?.checked_add(1)
}

/// `part` of `of`. `published` bounds what is earlier or later.
pub(super) fn part(of: Stretch, part: Part, published: Option<Day>) -> Option<Stretch> {
    let Stretch { start, end, .. } = of;
    let (start, end, precision) = match part {
        Part::Whole => (start, end, of.precision),
        Part::Early => return third(of, 0, 1),
        Part::Mid => return third(of, 1, 2),
        Part::Late => return third(of, 2, 3),
        Part::EarlyMid => return third(of, 0, 2),
        Part::MidLate => return third(of, 1, 3),
        Part::Start => match of.precision {
            Precision::Day => (start, end, Precision::Day),
            Precision::Week => (start, add_days(start, 2)?.min(end), Precision::Week),
            Precision::Month => (start, add_days(start, 6)?.min(end), Precision::Week),
            _ => (
                start,
                add_days(add_months(start, 1)?, -1)?,
                Precision::Month,
            ),
        },
        Part::End => match of.precision {
            Precision::Day => (start, end, Precision::Day),
            Precision::Week => (add_days(end, -2)?.max(start), end, Precision::Week),
            Precision::Month => (add_days(end, -6)?.max(start), end, Precision::Week),
            _ => (
                day(end.year(), end.month().into(), 1)?,
                end,
                Precision::Month,
            ),
        },
        Part::Earlier | Part::SoFar => (
            start,
            end.min(published.filter(|day| *day >= start).unwrap_or(end)),
            of.precision,
        ),
        Part::Later => (
            start.max(published.filter(|day| *day <= end).unwrap_or(start)),
            end,
            of.precision,
        ),
        Part::Week => return week(start),
    };
    Some(Stretch {
        start,
        end,
        precision,
    })
}

/// A third of a stretch, by whole months where it has them: "early 2026" is January to April. Its
/// precision is the closest there is: a quarter for four months, a week for ten days.
fn third(of: Stretch, from: i32, to: i32) -> Option<Stretch> {
    let Stretch { start, end, .. } = of;
    let after = add_days(end, 1)?;
    let months = (after.year() - start.year()) * 12 + i32::from(u8::from(after.month()))
        - i32::from(u8::from(start.month()));
    let whole = start.day() == 1 && after.day() == 1;
    let days = after.to_julian_day() - start.to_julian_day();
    let (start, after, precision) = if whole && months >= 3 {
        let precision = match months {
            ..6 => Precision::Month,
            6..24 if to - from == 1 => Precision::Quarter,
            6..24 => Precision::Half,
            _ => Precision::Year,
        };
        (
            add_months(start, months * from / 3)?,
            add_months(start, months * to / 3)?,
            precision,
        )
    } else if whole && months == 1 {
        // Thirds of a month are ten days, however long the month is.
        let after = if to == 3 {
            after
        } else {
            add_days(start, to * 10)?
        };
        (add_days(start, from * 10)?, after, Precision::Week)
    } else if days >= 3 {
        (
            add_days(start, days * from / 3)?,
            add_days(start, days * to / 3)?,
            of.precision.min(Precision::Week),
        )
    } else {
        return Some(of);
    };
    Some(Stretch {
        start,
        end: add_days(after, -1)?,
        precision,
    })
}
