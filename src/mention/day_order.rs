//! Days in digits that two orders fit: "11/04/2024" is in April or in November.
//!
//! Takes a text with the dates that could be read, adds those that the others of the article decide: beside
//! "28/03/2024" the day comes first. Where none decides, the order is taken that puts more of them near the day of
//! publication, and without such a day or on a tie they stay unread.

use super::{Basis, DateMention, Dates, Hint, Precision};
use crate::order;
use crate::text::{Day, Kind, Text, shape};

/// How many days from its publication a text speaks of more often than not.
const NEAR: i64 = 120;

/// A day in digits.
struct Digits {
    at: usize,
    first: u8,
    second: u8,
    year: u16,
}

impl Digits {
    fn day(&self, day_first: bool) -> Option<Day> {
        let (month, day) = if day_first {
            (self.second, self.first)
        } else {
            (self.first, self.second)
        };
        let month = time::Month::try_from(month).ok()?;
        Day::from_calendar_date(i32::from(self.year), month, day).ok()
    }
}

/// Adds the dates that the order of the others decides.
pub(super) fn settle(text: &Text<'_>, published: Option<Day>, dates: &mut Vec<DateMention>) {
    let found: Vec<Digits> = (0..text.tokens.len())
        .filter_map(|at| digits(text, at))
        .collect();
    let shows = |day_first: bool| {
        found
            .iter()
            .any(|date| date.day(day_first).is_some() && date.day(!day_first).is_none())
    };
    let near = |day_first: bool| {
        published.map_or(0, |published| {
            found
                .iter()
                .filter_map(|date| date.day(day_first))
                .filter(|day| (*day - published).whole_days().abs() <= NEAR)
                .count()
        })
    };
    let day_first = match (shows(true), shows(false)) {
        (true, false) => true,
        (false, true) => false,
        _ => {
            let (day, month) = (near(true), near(false));
            if day == month {
                return;
            }
            day > month
        }
    };
    let known = dates.len();
    for date in &found {
        let at = dates
            .get(..known)
            .unwrap_or_default()
            .partition_point(|known| known.tokens.end <= date.at);
        if dates
            .get(at)
            .is_some_and(|other| at < known && other.tokens.start <= date.at)
        {
            continue;
        }
        let Some(day) = date.day(day_first) else {
            continue;
        };
        let value = Some(Dates {
            start: day,
            end: day,
            precision: Precision::Day,
            basis: Basis::Stated,
        });
        dates.push(DateMention {
            tokens: date.at..date.at + 5,
            past: value,
            future: value,
            hint: Hint::Plain,
        });
    }
    order::by_key(dates, |date| date.tokens.start);
}

/// Three numbers with the same mark between them, the last a year.
fn digits(text: &Text<'_>, at: usize) -> Option<Digits> {
    if !text.is_kind(at, Kind::Number) {
        return None;
    }
    let number = |at: usize, lengths: std::ops::RangeInclusive<usize>| {
        let word = text.word(at);
        let token = text.token(at).filter(|token| token.kind == Kind::Number)?;
        let glued =
            lengths.contains(&word.len()) && !(token.looks(shape::SPACED) && *lengths.end() == 4);
        word.parse::<u16>().ok().filter(|_| glued)
    };
    let mark = text.word(at + 1);
    let tight = text
        .token(at + 1)
        .is_some_and(|token| !token.looks(shape::SPACED));
    if !matches!(mark, "/" | "." | "-") || mark != text.word(at + 3) || !tight {
        return None;
    }
    Some(Digits {
        at,
        first: u8::try_from(number(at, 1..=2)?).ok()?,
        second: u8::try_from(number(at + 2, 1..=2)?).ok()?,
        year: number(at + 4, 4..=4).filter(|year| (1900..=2100).contains(year))?,
    })
}
