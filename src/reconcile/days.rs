//! Days, of which the column decides whether the day or the month comes first.
//!
//! Takes cells, gives their days and, from all of them together, the order: in "28/01/2026" nothing but the day
//! can come first, and then "03/04/2026" is in April. Where no cell decides, the marks and the kind of the file do,
//! and the mapping says so.

use serde::{Serialize, Serializer};

use crate::mention::{self, Basis, Dates, Precision};
use crate::text::letter::quoted;
use crate::text::{Day, Text};

use super::cell::empty;

/// In which order a column writes its days.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Order {
    /// 28/01/2026
    DayFirst,
    /// 01/28/2026
    MonthFirst,
    /// 2026-01-28
    YearFirst,
}

impl Serialize for Order {
    /// Its word: shorter in the wasm than what would be derived.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl Order {
    /// Reads `dmy`, `mdy` or `ymd`.
    ///
    /// # Errors
    /// A sentence that says what was expected and found.
    pub fn read(word: &str) -> Result<Self, String> {
        match word {
            "dmy" => Ok(Self::DayFirst),
            "mdy" => Ok(Self::MonthFirst),
            "ymd" => Ok(Self::YearFirst),
            _ => Err(format!("expected dmy, mdy or ymd, found {word:?}")),
        }
    }

    /// The word of the JSON, and of the command line.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::DayFirst => "dmy",
            Self::MonthFirst => "mdy",
            Self::YearFirst => "ymd",
        }
    }

    /// For people.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::DayFirst => "written day first, as in 28/01/2026",
            Self::MonthFirst => "written month first, as in 01/28/2026",
            Self::YearFirst => "written year first, as in 2026-01-28",
        }
    }
}

/// Reads a day, or the stretch that the cell names; of several the first.
pub(super) fn date(cell: &str, order: Order) -> Result<Option<Dates>, String> {
    let cell = cell.trim();
    if empty(cell) {
        return Ok(None);
    }
    if let Some(digits) = digits(cell) {
        return match digits.day(order) {
            Some(dates) => Ok(Some(dates)),
            None => Err(format!(
                "expected a day {}, found {}",
                order.words(),
                quoted(cell)
            )),
        };
    }
    if let Some(serial) = serial(cell) {
        return Ok(Some(stretch(serial, serial, Precision::Day)));
    }
    let words = dashed(cell);
    let text = Text::read(words.as_deref().unwrap_or(cell));
    let found = mention::find(&text, None).dates;
    match found.first().and_then(|date| date.past.or(date.future)) {
        Some(dates) => Ok(Some(dates)),
        None => Err(format!("expected a date, found {}", quoted(cell))),
    }
}

/// "28-Jan-26", as a spreadsheet shows a day, in the words of a text: "28 Jan 2026".
fn dashed(cell: &str) -> Option<String> {
    let (day, rest) = cell.split_once('-')?;
    let (month, year) = rest.split_once('-')?;
    let year = match year.parse::<u16>().ok()? {
        short @ ..70 => 2000 + short,
        short @ 70..100 => 1900 + short,
        year => year,
    };
    Some(format!("{day} {month} {year}"))
}

/// Days since the end of 1899, as a spreadsheet writes a day whose format was lost: 1954 to 2118.
fn serial(cell: &str) -> Option<Day> {
    let whole = cell.split('.').next()?;
    let days: i32 = whole.parse().ok()?;
    if whole.len() != 5 || !(20_000..80_000).contains(&days) {
        return None;
    }
    let first = Day::from_calendar_date(1899, time::Month::December, 30).ok()?;
    Day::from_julian_day(first.to_julian_day() + days).ok()
}

const fn stretch(start: Day, end: Day, precision: Precision) -> Dates {
    Dates {
        start,
        end,
        precision,
        basis: Basis::Stated,
    }
}

/// The numbers of a day, as they stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Digits {
    /// The year first: nothing to decide.
    Year(i32, u8, Option<u8>),
    /// Two numbers and a year.
    Two(u8, u8, i32, char),
    /// A month and a year.
    Month(u8, i32),
}

/// Reads the digits at the start of a cell; a time or more days may stand behind them.
pub(super) fn digits(cell: &str) -> Option<Digits> {
    let (first, length, rest) = group(cell)?;
    let Some(mark) = rest
        .chars()
        .next()
        .filter(|mark| matches!(mark, '/' | '-' | '.'))
    else {
        // "2026"
        let year = length == 4 && (1900..2200).contains(&first) && rest.is_empty();
        return year.then_some(Digits::Year(i32::from(first), 0, None));
    };
    let (second, second_length, behind) = group(rest.get(1..)?)?;
    let month = |number: u16| u8::try_from(number).ok();
    let third = behind.strip_prefix(mark).and_then(group);
    if length == 4 {
        let day = match third {
            Some((day, 1 | 2, _)) => Some(month(day)?),
            _ if behind.is_empty() => None,
            _ => return None,
        };
        return Some(Digits::Year(i32::from(first), month(second)?, day));
    }
    if length > 2 {
        return None;
    }
    match third {
        Some((year, length @ (2 | 4), _)) => {
            let year = match (length, year) {
                (2, 70..) => i32::from(year) + 1900,
                (2, _) => i32::from(year) + 2000,
                _ => i32::from(year),
            };
            Some(Digits::Two(month(first)?, month(second)?, year, mark))
        }
        _ if second_length == 4 && behind.is_empty() => {
            Some(Digits::Month(month(first)?, i32::from(second)))
        }
        _ => None,
    }
}

/// A run of up to four digits: its value, its length, what stands behind it.
fn group(words: &str) -> Option<(u16, usize, &str)> {
    let end = words
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(words.len());
    let (run, rest) = words.split_at_checked(end)?;
    Some((run.parse().ok().filter(|_| end <= 4)?, end, rest))
}

impl Digits {
    /// The day, in that order.
    pub(super) fn day(self, order: Order) -> Option<Dates> {
        match self {
            Self::Year(year, 0, _) => Some(stretch(
                civil(year, 1, 1)?,
                civil(year, 12, 31)?,
                Precision::Year,
            )),
            Self::Year(year, month, None) | Self::Month(month, year) => {
                let start = civil(year, month, 1)?;
                let end = civil(year, month, start.month().length(year))?;
                Some(stretch(start, end, Precision::Month))
            }
            Self::Year(year, month, Some(day)) => {
                let day = civil(year, month, day)?;
                Some(stretch(day, day, Precision::Day))
            }
            Self::Two(first, second, year, _) => {
                let (day, month) = match order {
                    Order::DayFirst => (first, second),
                    Order::MonthFirst => (second, first),
                    // "26-01-28"
                    Order::YearFirst => return year_first(first, second, year),
                };
                let day = civil(year, month, day)?;
                Some(stretch(day, day, Precision::Day))
            }
        }
    }

    /// Which order alone it can be read in.
    fn only(self) -> Option<Order> {
        let reads = |order| self.day(order).is_some();
        match (reads(Order::DayFirst), reads(Order::MonthFirst)) {
            (true, false) => Some(Order::DayFirst),
            (false, true) => Some(Order::MonthFirst),
            _ => None,
        }
    }
}

fn year_first(year: u8, month: u8, day: i32) -> Option<Dates> {
    let day = u8::try_from(day % 100).ok()?;
    let day = civil(2000 + i32::from(year), month, day)?;
    Some(stretch(day, day, Precision::Day))
}

fn civil(year: i32, month: u8, day: u8) -> Option<Day> {
    Day::from_calendar_date(year, time::Month::try_from(month).ok()?, day).ok()
}

/// The order of some columns, why, and whether their cells decide it.
pub(super) struct Decided {
    pub(super) order: Order,
    pub(super) why: String,
    pub(super) sure: bool,
}

/// Decides the order from all cells that hold days. `filings`: the file looks like notices to a US state.
pub(super) fn decide<'c>(cells: impl Iterator<Item = &'c str>, filings: bool) -> Decided {
    let (mut day_first, mut month_first) = (Vec::new(), Vec::new());
    let (mut open, mut pointed) = (0_u32, false);
    for cell in cells {
        let Some(found @ Digits::Two(_, _, _, mark)) = digits(cell.trim()) else {
            continue;
        };
        match found.only() {
            Some(Order::DayFirst) => day_first.push(cell.trim()),
            Some(_) => month_first.push(cell.trim()),
            None => open += 1,
        }
        pointed |= mark == '.';
    }
    // The same one in any order of the rows.
    let shown = |cells: &[&str]| cells.iter().min().map_or("", |cell| *cell).to_owned();
    let decided = |order, why, sure| Decided { order, why, sure };
    match (day_first.len(), month_first.len()) {
        (0, 0) if open == 0 => decided(
            Order::YearFirst,
            "every date says by itself which number is the month".to_owned(),
            true,
        ),
        (1.., 0) => decided(
            Order::DayFirst,
            format!(
                "\u{201c}{}\u{201d} can only be day first",
                shown(&day_first)
            ),
            true,
        ),
        (0, 1..) => decided(
            Order::MonthFirst,
            format!(
                "\u{201c}{}\u{201d} can only be month first",
                shown(&month_first)
            ),
            true,
        ),
        (0, 0) if pointed => decided(
            Order::DayFirst,
            "no date decides it, and with points the day comes first".to_owned(),
            false,
        ),
        (0, 0) => decided(
            Order::MonthFirst,
            if filings {
                "no date decides it, and notices to a US state are month first".to_owned()
            } else {
                "no date decides it, and most trackers are month first".to_owned()
            },
            false,
        ),
        (days, months) => {
            let order = if days > months {
                Order::DayFirst
            } else {
                Order::MonthFirst
            };
            let why = format!(
                "the dates contradict each other: \u{201c}{}\u{201d} can only be day first, \u{201c}{}\u{201d} only month first; \
                 the more of them are {}",
                shown(&day_first),
                shown(&month_first),
                if days > months {
                    "day first"
                } else {
                    "month first"
                }
            );
            decided(order, why, false)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Order, date, decide};
    use crate::text::iso;

    #[test]
    fn the_column_decides() {
        let held = |cells: &[&str], filings| {
            let decided = decide(cells.iter().copied(), filings);
            (decided.order, decided.sure)
        };
        assert_eq!(
            held(&["03/04/2026", "28/01/2026"], true),
            (Order::DayFirst, true)
        );
        assert_eq!(
            held(&["03/04/2026", "01/28/2026"], false),
            (Order::MonthFirst, true)
        );
        assert_eq!(held(&["03/04/2026"], false), (Order::MonthFirst, false));
        assert_eq!(held(&["03.04.2026"], false), (Order::DayFirst, false));
        assert_eq!(
            held(&["2026-04-03", "April 2026", ""], true),
            (Order::YearFirst, true)
        );
        assert_eq!(
            held(&["28/01/2026", "29/01/2026", "01/30/2026"], true),
            (Order::DayFirst, false)
        );
    }

    #[test]
    fn days() {
        let read = |cell: &str, order| {
            date(cell, order).map(|dates| dates.map(|dates| (iso(dates.start), iso(dates.end))))
        };
        for (cell, start, end) in [
            ("2026-01-28", "2026-01-28", "2026-01-28"),
            ("2026-01-28T00:00:00.000", "2026-01-28", "2026-01-28"),
            ("2026-01-28 00:00:00", "2026-01-28", "2026-01-28"),
            ("1/28/2026", "2026-01-28", "2026-01-28"),
            ("1/28/26", "2026-01-28", "2026-01-28"),
            ("01-28-2026", "2026-01-28", "2026-01-28"),
            ("3/8/2019 - 6/30/19", "2019-03-08", "2019-03-08"),
            ("4/1/2020 (REVISED) 10/22/2020", "2020-04-01", "2020-04-01"),
            ("Jan 28, 2026", "2026-01-28", "2026-01-28"),
            ("28 January 2026", "2026-01-28", "2026-01-28"),
            ("28-Jan-26", "2026-01-28", "2026-01-28"),
            ("January 2026", "2026-01-01", "2026-01-31"),
            ("Q1 2026", "2026-01-01", "2026-03-31"),
            ("46050", "2026-01-28", "2026-01-28"),
            ("2026", "2026-01-01", "2026-12-31"),
            ("2026-01", "2026-01-01", "2026-01-31"),
            ("1/2026", "2026-01-01", "2026-01-31"),
        ] {
            let expected = Ok(Some((start.to_owned(), end.to_owned())));
            assert_eq!(read(cell, Order::MonthFirst), expected, "{cell}");
        }
        assert_eq!(
            read("03/04/2026", Order::DayFirst),
            Ok(Some(("2026-04-03".to_owned(), "2026-04-03".to_owned())))
        );
        assert_eq!(read("Unknown at this time", Order::DayFirst), Ok(None));
        assert_eq!(
            read("13/13/2026", Order::DayFirst),
            Err(
                "expected a day written day first, as in 28/01/2026, found \"13/13/2026\""
                    .to_owned()
            )
        );
        assert_eq!(
            read("soon", Order::DayFirst),
            Err("expected a date, found \"soon\"".to_owned())
        );
    }
}
