//! Civil days: reading and writing `YYYY-MM-DD`. The calendar itself is the `time` crate's.

use super::letter::quoted;
use time::{Date, Month};

/// A day of the civil calendar, without time or zone.
pub type Day = Date;

/// Reads `YYYY-MM-DD`.
///
/// # Errors
/// A sentence that says what was expected and what was found.
///
/// ```
/// use pinkslip::text::{iso, parse_day};
/// assert_eq!(parse_day("2026-01-28").map(iso), Ok("2026-01-28".to_owned()));
/// assert_eq!(
///     parse_day("28 Jan").unwrap_err(),
///     "expected a date as YYYY-MM-DD, found \"28 Jan\""
/// );
/// ```
pub fn parse_day(text: &str) -> Result<Day, String> {
    let found = || format!("expected a date as YYYY-MM-DD, found {}", quoted(text));
    let trimmed = text.trim();
    let mut parts = trimmed.split('-');
    let (Some(year), Some(month), Some(day), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(found());
    };
    let digits = |part: &str, length: usize| {
        (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<u16>().ok())
            .flatten()
    };
    let (Some(year), Some(month), Some(day)) = (digits(year, 4), digits(month, 2), digits(day, 2))
    else {
        return Err(found());
    };
    u8::try_from(month)
        .ok()
        .and_then(|month| Month::try_from(month).ok())
        .and_then(|month| {
            Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()
        })
        .ok_or_else(|| format!("expected a day of the calendar, found {}", quoted(trimmed)))
}

/// Writes a day as `YYYY-MM-DD`.
#[must_use]
pub fn iso(day: Day) -> String {
    format!(
        "{:04}-{:02}-{:02}",
        day.year(),
        u8::from(day.month()),
        day.day()
    )
}
