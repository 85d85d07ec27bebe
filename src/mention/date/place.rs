//! What a phrase names, and the days that this is, seen from the published day.

use super::Tense;
use super::calendar::{
    self, Part, Piece, Stretch, add, add_days, containing, fixed, single, week, weekday,
};
use super::words::Unit;
use crate::mention::{Basis, Dates, Precision};
use crate::text::Day;

/// Which year a piece of a year belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum YearOf {
    /// The words say it.
    Stated(i32),
    /// So many years after the published one: "next year", "this October".
    Shift(i32),
    /// "the year": the published one, or for the past the one before it where it is not yet.
    The,
    /// Nothing says it: the nearest one.
    Open,
    /// "last October": the latest that had ended.
    Ended,
    /// "next October": the first that had not begun.
    Coming,
}

/// Which of many Mondays or weekends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Which {
    Near,
    Last,
    This,
    Next,
    /// Of the week so many weeks after the published one.
    InWeek(i32),
}

/// What a phrase names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum What {
    /// A piece of a year, with the weekday where that is told too.
    Cal(Piece, YearOf, Option<u8>),
    /// "last week": the unit that holds the published day, moved.
    Unit(Unit, i32),
    /// "the year", "the week" of "the end of the year".
    TheUnit(Unit),
    Weekday(u8, Which),
    Weekend(Which),
    /// So many days after the published one.
    Offset(i32),
    /// "the new year": its first quarter.
    NewYear,
}

/// What a phrase names, and which part of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Spot {
    pub what: What,
    pub part: Part,
}

impl Spot {
    /// All of `what`.
    pub(super) const fn whole(what: What) -> Self {
        Self {
            what,
            part: Part::Whole,
        }
    }

    /// Whether the year is open, so that another date may give it.
    pub(super) const fn open(self) -> bool {
        matches!(self.what, What::Cal(_, YearOf::Open, _))
    }

    /// Whether it is a bare year: "2025".
    pub(super) const fn bare_year(self) -> bool {
        let year = matches!(
            self.what,
            What::Cal(Piece::Years(_), YearOf::Stated(_), None)
        );
        year && matches!(self.part, Part::Whole)
    }

    /// Whether it is a range in itself: "4-11 May", "2024-25".
    pub(super) const fn run(self) -> bool {
        match self.what {
            What::Cal(Piece::Days(_, from, to), ..)
            | What::Cal(Piece::Quarters(from, to) | Piece::Months(from, to), ..) => from < to,
            What::Cal(Piece::Years(n), ..) => n > 1,
            _ => false,
        }
    }

    /// Whether some calendar has it: no 30 February.
    pub(super) fn exists(self) -> bool {
        match self.what {
            What::Cal(piece, YearOf::Stated(year), _) => fixed(piece, year).is_some(),
            What::Cal(piece, ..) => fixed(piece, 2000).is_some(),
            _ => true,
        }
    }

    /// The days, or `None` where they hang on a published day that is not known.
    pub(super) fn place(self, published: Option<Day>, tense: Tense) -> Option<Dates> {
        let part = |whole| calendar::part(whole, self.part, published);
        if let What::Cal(piece, YearOf::Stated(year), _) = self.what {
            return Some(dates(part(fixed(piece, year)?)?, Basis::Stated));
        }
        let today = published?;
        let found = match self.what {
            What::Cal(piece, year, day) => self.cal(piece, year, day, today, tense)?,
            What::Unit(unit, n) => part(containing(unit, add(today, unit, n)?)?)?,
            What::TheUnit(unit) => {
                let this = part(containing(unit, today)?)?;
                if tense == Tense::Past && this.start > today {
                    part(containing(unit, add(today, unit, -1)?)?)?
                } else {
                    this
                }
            }
            What::Weekday(day, which) => near_weekday(day, which, today, tense)?,
            What::Weekend(which) => near_weekend(which, today, tense)?,
            What::Offset(n) => single(add_days(today, n)?),
            What::NewYear => {
                let next = i32::from(u8::from(today.month()) > 2);
                part(fixed(Piece::Quarters(1, 1), today.year() + next)?)?
            }
        };
        Some(dates(found, Basis::Resolved))
    }

    fn cal(
        self,
        piece: Piece,
        of: YearOf,
        day: Option<u8>,
        today: Day,
        tense: Tense,
    ) -> Option<Stretch> {
        let in_year =
            |year| fixed(piece, year).and_then(|it| calendar::part(it, self.part, Some(today)));
        match of {
            YearOf::Stated(year) => in_year(year),
            YearOf::Shift(n) => {
                // In spring "this winter" is the one that began last December.
                let begun =
                    i32::from(n == 0 && piece == Piece::Season(3) && u8::from(today.month()) < 6);
                in_year(today.year() + n - begun)
            }
            YearOf::The => {
                let this = in_year(today.year())?;
                if tense == Tense::Past && this.start > today {
                    in_year(today.year() - 1)
                } else {
                    Some(this)
                }
            }
            YearOf::Ended => self.latest(today.year(), &|it| it.end < today),
            YearOf::Coming => self.earliest(today.year(), &|it| it.start > today),
            YearOf::Open => {
                let back = || self.latest(today.year(), &|it| it.start <= today);
                let ahead = || self.earliest(today.year(), &|it| it.end >= today);
                let fits = |it: &Stretch| day.is_none_or(|day| weekday(it.start) == i32::from(day));
                let (near, other) = if tense == Tense::Future {
                    (ahead()?, back())
                } else {
                    (back()?, ahead())
                };
                // A weekday that only the other year has decides against the tense.
                Some(if fits(&near) {
                    near
                } else {
                    other.filter(fits).unwrap_or(near)
                })
            }
        }
    }

    /// The latest year's that `fits`, looking back from the year after `year`.
    fn latest(self, year: i32, fits: &dyn Fn(&Stretch) -> bool) -> Option<Stretch> {
        self.nearest(year + 1, -1, fits)
    }

    /// The earliest year's that `fits`, looking ahead from the year before `year`.
    fn earliest(self, year: i32, fits: &dyn Fn(&Stretch) -> bool) -> Option<Stretch> {
        self.nearest(year - 1, 1, fits)
    }

    /// The first that `fits`. Ten years hold a 29 February.
    #[inline(never)] // Six callers: inlined, it is 6 kB of wasm.
    fn nearest(self, from: i32, step: i32, fits: &dyn Fn(&Stretch) -> bool) -> Option<Stretch> {
        (0..10).find_map(|n| self.in_year(from + step * n).filter(fits))
    }

    fn in_year(self, year: i32) -> Option<Stretch> {
        match self.what {
            What::Cal(piece, ..) => calendar::part(fixed(piece, year)?, self.part, None),
            _ => None,
        }
    }

    /// The latest that begins by the start of `other`: the "June" of "June to August 2025".
    pub(super) fn before(self, other: Dates) -> Option<Dates> {
        let found = self.latest(other.start.year(), &|it| it.start <= other.start)?;
        Some(dates(found, other.basis))
    }

    /// The earliest that ends no sooner than `other`: the "March" of "from December 2025 to March".
    pub(super) fn after(self, other: Dates) -> Option<Dates> {
        let found = self.earliest(other.end.year(), &|it| it.end >= other.end)?;
        Some(dates(found, other.basis))
    }
}

/// A stretch with its basis.
pub(super) fn dates(it: Stretch, basis: Basis) -> Dates {
    Dates {
        start: it.start,
        end: it.end,
        precision: it.precision,
        basis,
    }
}

/// "Monday". On a Friday "last Tuesday" is three or ten days ago, as people differ, and "next
/// Saturday" is tomorrow or a week later: both ends are kept, and the precision is a week.
fn near_weekday(day: u8, which: Which, today: Day, tense: Tense) -> Option<Stretch> {
    let (day, now) = (i32::from(day), weekday(today));
    let back = (now - day).rem_euclid(7);
    let ahead = (day - now).rem_euclid(7);
    let on = |n| add_days(today, n).map(single);
    let either = |from, to| {
        Some(Stretch {
            start: add_days(today, from)?,
            end: add_days(today, to)?,
            precision: Precision::Week,
        })
    };
    match which {
        Which::Near | Which::This if tense == Tense::Future => on(ahead),
        Which::This if tense == Tense::Unknown => on(day - now),
        Which::Near | Which::This => on(-back),
        Which::Last if back == 0 => on(-7),
        Which::Last if day < now => either(-back - 7, -back),
        Which::Last => on(-back),
        Which::Next if ahead == 0 => on(7),
        Which::Next if day > now => either(ahead, ahead + 7),
        Which::Next => on(ahead),
        Which::InWeek(n) => on(n * 7 + day - now),
    }
}

/// Saturday and Sunday.
fn near_weekend(which: Which, today: Day, tense: Tense) -> Option<Stretch> {
    let monday = week(today)?.start;
    let now = weekday(today);
    let weeks = match which {
        Which::Near | Which::This if tense == Tense::Future => 0,
        Which::This if tense == Tense::Unknown => 0,
        Which::Near | Which::This => -i32::from(now < 5),
        Which::Last => -1,
        Which::Next => 1,
        Which::InWeek(n) => n,
    };
    let start = add_days(monday, weeks * 7 + 5)?;
    Some(Stretch {
        start,
        end: add_days(start, 1)?,
        precision: Precision::Week,
    })
}
