//! The preposition before a date: "by", "since", "effective on or about". It says how the date
//! bounds, leans the tense, and turns some readings away.

use super::atoms::{Atoms, Pos};
use super::calendar::Part;
use super::place::{What, YearOf};
use super::range::Reading;
use super::words::Kw;
use super::{Hint, Tense};

/// A preposition, or its absence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead {
    /// The word; [`Kw::Other`] where there is none.
    pub prep: Kw,
    /// What it makes of the date.
    pub hint: Hint,
    /// What comes after it.
    pub next: Pos,
}

impl Lead {
    /// Reads a preposition: "by", "no later than", "as of", "on or about", "starting in".
    pub(super) fn read(atoms: Atoms<'_, '_>, pos: Pos) -> Self {
        let first = atoms.at(pos);
        let none = Self {
            prep: Kw::Other,
            hint: Hint::Plain,
            next: pos,
        };
        let second = || atoms.at(first.next);
        let (hint, next) = match first.kw() {
            Kw::By | Kw::Before | Kw::Until | Kw::Through => (Hint::By, first.next),
            Kw::Since => (Hint::Since, first.next),
            Kw::In | Kw::At | Kw::During => (Hint::On, first.next),
            Kw::Over | Kw::Within | Kw::Between => (Hint::Over, first.next),
            Kw::From => (Hint::From, first.next),
            Kw::On => {
                let third = atoms.at(second().next);
                match (second().kw(), third.kw()) {
                    (Kw::Or, Kw::Before) => (Hint::By, third.next),
                    (Kw::Or, Kw::About | Kw::After) => (Hint::On, third.next),
                    _ => (Hint::On, first.next),
                }
            }
            Kw::As => match second().kw() {
                Kw::Of => (Hint::On, second().next),
                Kw::From => (Hint::From, second().next),
                _ => return none,
            },
            Kw::No if second().kw() == Kw::Later => match atoms.skip(second().next, Kw::Than) {
                Some(next) => (Hint::By, next),
                None => return none,
            },
            Kw::Starting | Kw::Effective | Kw::Start => {
                let of = second().kw() == Kw::Of;
                let verb = !first.text.eq_ignore_ascii_case("beginning");
                if first.kw() == Kw::Start && (of || verb) {
                    return none;
                }
                let inner = matches!(second().kw(), Kw::On | Kw::In | Kw::From | Kw::As);
                let inner = inner.then(|| Self::read(atoms, first.next).next);
                (Hint::From, inner.unwrap_or(first.next))
            }
            _ => return none,
        };
        let prep = match first.kw() {
            Kw::No => Kw::By,
            Kw::Start => Kw::Starting,
            prep => prep,
        };
        Self { prep, hint, next }
    }

    /// The tense that the preposition leaves: deadlines lie ahead, "since" looks back.
    pub(super) const fn tense(self, tense: Tense) -> Tense {
        match (self.hint, tense) {
            (Hint::By, Tense::Unknown) => Tense::Future,
            (Hint::Since, _) => Tense::Past,
            _ => tense,
        }
    }

    /// The tense that decides which month is meant.
    pub(super) const fn lean(self, reading: Reading, tense: Tense) -> Tense {
        let Reading::One(spot) = reading else {
            return tense;
        };
        match (self.hint, tense, spot.what) {
            // A deadline at the end of the year lies ahead, whatever the tense of "said".
            (Hint::By, _, What::TheUnit(_) | What::Cal(_, YearOf::The, _)) => Tense::Future,
            (Hint::From, Tense::Unknown, _) if !spot.run() => Tense::Future,
            _ => tense,
        }
    }

    /// Whether what was read can follow the preposition.
    pub(super) const fn takes(self, reading: Reading) -> bool {
        let Reading::One(spot) = reading else {
            return true;
        };
        let whole = matches!(spot.part, Part::Whole);
        match self.prep {
            _ if spot.run() => true,
            Kw::Within | Kw::Between => false,
            Kw::On => !spot.bare_year(),
            Kw::At => !whole || matches!(spot.what, What::Weekend(_)),
            // "over last year" compares.
            Kw::Over => {
                let span = matches!(spot.what, What::Cal(..) | What::Weekend(_)) || !whole;
                span && !spot.bare_year()
            }
            _ => true,
        }
    }

    /// How a date or a range after the preposition bounds.
    pub(super) const fn over(self, reading: Reading) -> Hint {
        match (self.hint, reading) {
            (Hint::From, Reading::One(spot)) if spot.run() => Hint::Over,
            // "up from last year" compares.
            (Hint::From, Reading::One(spot)) if matches!(spot.what, What::Unit(_, ..0)) => {
                Hint::Plain
            }
            (Hint::From, Reading::Two(..) | Reading::FromNow(_)) => Hint::Over,
            // "later this year", "so far this year"
            (Hint::Plain, Reading::One(spot)) if matches!(spot.part, Part::Later | Part::SoFar) => {
                Hint::Over
            }
            (hint, _) => hint,
        }
    }

    /// How a span counted from the published day bounds after the preposition.
    pub(super) const fn over_window(self, window: Hint) -> Hint {
        match (self.hint, window) {
            (Hint::Since | Hint::By, _) => self.hint,
            // "up from a year ago" compares.
            (Hint::From, Hint::Plain) => Hint::Plain,
            (_, Hint::Plain) => self.hint,
            _ => window,
        }
    }
}
