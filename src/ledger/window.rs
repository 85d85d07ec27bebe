//! The time that a roll-up is about, and which rounds are in it.
//!
//! "Since October", "this year" and "in the past six months" state a window: a round announced in it is surely meant,
//! one with no date may be, one announced before it or after is not. A window that is counted back from the day of
//! publication is not meant to the day. Where none is stated, a roll-up reaches back three years from when it was
//! told, and only the rounds told beside it are surely meant.

use super::draft::Draft;
use super::telling::Telling;
use super::when::{WINDOW, coarse};
use crate::mention::Precision;
use crate::text::{Day, iso};

/// A roll-up without a window of its own reaches back this many days: three years.
pub(super) const REACH: i32 = 3 * 366;

/// From when to when; open where it is not known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    from: Option<Day>,
    to: Option<Day>,
    /// The text says since when, or over which time.
    pub(super) stated: bool,
    /// So many days before it may still be meant.
    slack: i32,
}

/// Whether a round is in a window.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Inside {
    No,
    May,
    Sure,
}

impl Window {
    /// The time a row is about.
    pub(super) fn of(draft: &Draft<'_, '_>) -> Self {
        let since = |member: &&Telling<'_>| member.event.cues.since;
        let since = draft.members.iter().filter_map(since).min();
        let date = draft.date();
        let period = date.filter(|date| coarse(Some(*date)));
        let from = since.or(period.map(|period| period.start));
        let to = date.map(|date| date.end).or(draft.known_by());
        let whole_months = from.is_some_and(|from| from.day() == 1);
        Self {
            from: from.or(date.map(|date| before(date.start, REACH))),
            to,
            stated: from.is_some(),
            slack: if from.is_some() && !whole_months {
                WINDOW
            } else {
                0
            },
        }
    }

    /// Whether a round is in it; `beside` where one article tells both.
    pub(super) fn holds(&self, round: &Draft<'_, '_>, beside: bool) -> Inside {
        let Some(date) = round.date() else {
            return Inside::May;
        };
        let late = self.to.is_some_and(|to| days(to, date.start) > WINDOW);
        let early = |slack: i32| self.from.is_some_and(|from| days(date.end, from) > slack);
        if late || early(self.slack) {
            return Inside::No;
        }
        let within = date.precision <= Precision::Month
            && self.from.is_none_or(|from| from <= date.start)
            && self.to.is_none_or(|to| date.start <= to);
        if within && (self.stated || beside) {
            Inside::Sure
        } else {
            Inside::May
        }
    }

    /// Whether it is stated and inside another one that is.
    pub(super) fn within(&self, other: &Self) -> bool {
        let bounds = |window: &Self| window.from.zip(window.to).filter(|_| window.stated);
        let both = bounds(self).zip(bounds(other));
        both.is_some_and(|((from, to), (first, last))| first <= from && to <= last)
    }

    /// Whether two stated windows have no day in common.
    pub(super) fn apart(&self, other: &Self) -> bool {
        let after = |one: &Self, two: &Self| {
            let stated = one.stated && two.stated;
            stated && one.to.zip(two.from).is_some_and(|(to, from)| to < from)
        };
        after(self, other) || after(other, self)
    }

    /// "from 2025-10-01 to 2026-01-28"
    pub(super) fn words(&self) -> String {
        let word = |lead: &str, day: Option<Day>| {
            day.map_or_else(String::new, |day| format!(" {lead} {}", iso(day)))
        };
        let all = format!("{}{}", word("from", self.from), word("to", self.to));
        all.trim_start().to_owned()
    }
}

/// The days from one to another.
fn days(from: Day, to: Day) -> i32 {
    to.to_julian_day() - from.to_julian_day()
}

fn before(day: Day, days: i32) -> Day {
    Day::from_julian_day(day.to_julian_day() - days).unwrap_or(Day::MIN)
}
