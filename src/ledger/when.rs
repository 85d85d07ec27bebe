//! Dates of announcements held against each other.

use crate::mention::{Dates, Precision};
use crate::text::Day;

/// One announcement is told over at most this many days: leak, announcement, reports.
pub(crate) const WINDOW: i32 = 21;

/// The days between two stretches; 0 where they overlap.
pub(crate) fn gap(one: Dates, two: Dates) -> i32 {
    let between = |end: Day, start: Day| start.to_julian_day() - end.to_julian_day();
    between(one.end, two.start)
        .max(between(two.end, one.start))
        .max(0)
}

/// The days between two stretches, each of which may be unknown.
///
/// An undated telling happened at the latest when its article came out, `known_by`: a round that was
/// announced well after that is not the one it tells of.
pub(super) fn apart(
    (one, one_known_by): (Option<Dates>, Option<Day>),
    (two, two_known_by): (Option<Dates>, Option<Day>),
) -> Option<i32> {
    let after = |dates: Dates, known_by: Option<Day>| {
        let days = dates.start.to_julian_day() - known_by?.to_julian_day();
        (days > WINDOW).then_some(days)
    };
    match (one, two) {
        (Some(one), Some(two)) => Some(gap(one, two)),
        (Some(one), None) => after(one, two_known_by),
        (None, Some(two)) => after(two, one_known_by),
        (None, None) => None,
    }
}

/// The earliest stretch at its best precision: "January" and "28 January" are 28 January.
pub(super) fn earliest(all: impl Iterator<Item = Dates> + Clone) -> Option<Dates> {
    let first = all.clone().min_by_key(|dates| (dates.start, dates.end))?;
    all.filter(|dates| gap(*dates, first) == 0)
        .min_by_key(|dates| (dates.precision, dates.basis, dates.start, dates.end))
}

/// Whether a stretch is too wide to be the day of one announcement.
pub(super) fn coarse(dates: Option<Dates>) -> bool {
    dates.is_none_or(|dates| dates.precision >= Precision::Quarter || long(dates))
}

/// Whether a stretch is a period ("since October") and not the day something was told.
pub(super) fn long(dates: Dates) -> bool {
    dates.end.to_julian_day() - dates.start.to_julian_day() > 31
}

/// The month of a date, or the quarter, half or year where only that is known; else `undated`.
///
/// It is the key of the tally's periods and the middle of a round's id.
pub(crate) fn period(dates: Option<Dates>) -> String {
    let Some(Dates {
        start,
        end,
        precision,
        ..
    }) = dates
    else {
        return "undated".to_owned();
    };
    let month = |day: Day| u8::from(day.month());
    let (from, to) = (month(start), month(end));
    let year = start.year();
    let one_year = year == end.year();
    match precision {
        Precision::Day | Precision::Week | Precision::Month => format!("{year:04}-{from:02}"),
        Precision::Quarter if one_year && (from - 1) / 3 == (to - 1) / 3 => {
            format!("{year:04}-Q{}", (from - 1) / 3 + 1)
        }
        Precision::Quarter | Precision::Half if one_year && (from - 1) / 6 == (to - 1) / 6 => {
            format!("{year:04}-H{}", (from - 1) / 6 + 1)
        }
        _ => format!("{year:04}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::Basis;
    use crate::text::parse_day;

    fn stretch(start: &str, end: &str, precision: Precision) -> Dates {
        let day = |text| parse_day(text).unwrap_or(Day::MIN);
        Dates {
            start: day(start),
            end: day(end),
            precision,
            basis: Basis::Stated,
        }
    }

    #[test]
    fn a_day_inside_a_month_is_not_apart_from_it() {
        let month = stretch("2026-01-01", "2026-01-31", Precision::Month);
        let day = stretch("2026-01-28", "2026-01-28", Precision::Day);
        let autumn = stretch("2025-10-28", "2025-10-28", Precision::Day);
        assert_eq!(gap(month, day), 0);
        assert_eq!(gap(day, autumn), 92);
        assert_eq!(earliest([month, day].into_iter()), Some(day));
        assert_eq!(earliest([day, autumn].into_iter()), Some(autumn));
        assert_eq!(
            apart((Some(day), None), (None, Some(autumn.start))),
            Some(92)
        );
        assert_eq!(apart((Some(autumn), None), (None, Some(day.start))), None);
    }

    #[test]
    fn periods_are_as_fine_as_the_date() {
        let name = |start, end, precision| period(Some(stretch(start, end, precision)));
        assert_eq!(name("2026-01-28", "2026-01-28", Precision::Day), "2026-01");
        assert_eq!(
            name("2025-10-01", "2025-12-31", Precision::Quarter),
            "2025-Q4"
        );
        assert_eq!(name("2025-01-01", "2025-06-30", Precision::Half), "2025-H1");
        assert_eq!(name("2025-04-01", "2025-09-30", Precision::Quarter), "2025");
        assert_eq!(name("2025-01-01", "2025-12-31", Precision::Year), "2025");
        assert_eq!(period(None), "undated");
    }
}
