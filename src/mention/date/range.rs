//! One date or two: "from March to June 2025", "between Q2 and Q4 2025", "June 29-July 13".

use super::Tense;
use super::atoms::{Kind, Pos};
use super::calendar::{Piece, by_length};
use super::place::{Spot, What, YearOf};
use super::spot::{Before, Read, Reader};
use super::words::Kw;
use crate::mention::{Basis, Dates, Precision};
use crate::text::Day;

/// What was read: a date, a range, or a range that begins on the published day.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reading {
    One(Spot),
    Two(Spot, Spot),
    FromNow(Spot),
}

impl Reader<'_, '_> {
    /// Reads a date or a range of dates. After "between" nothing but a range will do.
    pub(super) fn reading(self, pos: Pos, before: Before, between: bool) -> Read<Reading> {
        let atoms = self.atoms;
        if let Some(next) = atoms.skip(pos, Kw::Now)
            && (between || before.prep == Kw::From)
        {
            let (spot, end) = self.second(next, between)?;
            return Some((Reading::FromNow(spot), end));
        }
        let (first, end) = self.spot(pos, before)?;
        if let Some((last, after)) = self.second(end, between)
            && joins(first, last, atoms.at(end).kw(), between)
        {
            return Some((Reading::Two(first, last), after));
        }
        // "from 1950 to 900": neither is a year.
        let link = atoms.at(end);
        let numbers = matches!(link.kw(), Kw::To | Kw::And) && atoms.digits(link.next).is_some();
        if (between && !first.run()) || first.bare_year() && numbers && before.prep == Kw::From {
            return None;
        }
        Some((Reading::One(first), end))
    }

    /// The word that joins two dates, and the second of them.
    fn second(self, pos: Pos, between: bool) -> Read<Spot> {
        let link = self.atoms.at(pos);
        let joins = match link.kind {
            Kind::Mark('-') => !between,
            Kind::Letters(Kw::To | Kw::Through | Kw::Until | Kw::And | Kw::Or) => true,
            _ => false,
        };
        if !joins {
            return None;
        }
        let start = self.atoms.maybe(link.next, Kw::The);
        let prep = Kw::Until;
        let the = start != link.next;
        self.spot(start, Before { prep, the })
    }

    /// The days of a reading; `None` where they hang on a published day that is not known.
    pub(super) fn days(self, reading: Reading, tense: Tense) -> Option<Dates> {
        let place = |spot: Spot| spot.place(self.published, tense);
        match reading {
            Reading::One(spot) => place(spot),
            Reading::FromNow(spot) => {
                let last = spot.place(self.published, Tense::Future)?;
                from(self.published?, last)
            }
            Reading::Two(first, last) => {
                let (first, last) = match (first.open(), last.open()) {
                    (true, true) if tense == Tense::Future => {
                        let end = place(last)?;
                        (first.before(end)?, end)
                    }
                    (true, false) => {
                        let end = place(last)?;
                        (first.before(end)?, end)
                    }
                    (_, true) => {
                        let start = place(first)?;
                        (start, last.after(start)?)
                    }
                    (false, false) => (place(first)?, place(last)?),
                };
                span(first, last)
            }
        }
    }
}

/// From the published day to the end of `last`.
fn from(published: Day, last: Dates) -> Option<Dates> {
    (published <= last.end).then_some(Dates {
        start: published,
        basis: Basis::Resolved,
        ..last
    })
}

/// From the start of one to the end of the other.
fn span(first: Dates, last: Dates) -> Option<Dates> {
    let (start, end) = (first.start, last.end);
    let precision = match first.precision.max(last.precision) {
        Precision::Day => by_length(start, end),
        coarse => coarse,
    };
    (start <= last.start && end >= first.end).then_some(Dates {
        start,
        end,
        precision,
        basis: first.basis.max(last.basis),
    })
}

/// Whether two dates make one range. "June and July" do, "May and September" are two.
fn joins(first: Spot, last: Spot, link: Kw, between: bool) -> bool {
    let (What::Cal(one, one_year, _), What::Cal(two, two_year, _)) = (first.what, last.what) else {
        let dated = matches!(
            first.what,
            What::Cal(..) | What::Offset(_) | What::Unit(..) | What::Weekday(..)
        );
        let ends = matches!(last.what, What::Cal(..) | What::TheUnit(_) | What::Unit(..));
        let bare = last.bare_year() && !first.bare_year();
        return dated && ends && !bare && !matches!(link, Kw::And | Kw::Or)
            || between && dated && ends;
    };
    if let (YearOf::Stated(a), YearOf::Stated(b)) = (one_year, two_year)
        && a > b
    {
        return false;
    }
    // "March to 2027" is a range only where it says "between".
    if last.bare_year() && matches!(one_year, YearOf::Open) {
        return false;
    }
    if between || !matches!(link, Kw::And | Kw::Or) {
        return true;
    }
    let year = |of| match of {
        YearOf::Stated(year) => Some(year),
        _ => None,
    };
    match (one, two) {
        (Piece::Months(_, m), Piece::Months(n, _)) => n == m + 1 || (m, n) == (12, 1),
        (Piece::Quarters(_, m), Piece::Quarters(n, _)) => n == m + 1,
        (Piece::Season(m), Piece::Season(n)) => n == m + 1,
        (Piece::Years(1), Piece::Years(1)) => year(one_year)
            .zip(year(two_year))
            .is_some_and(|(a, b)| b == a + 1),
        _ => false,
    }
}
