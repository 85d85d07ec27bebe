//! Spans counted from the published day: "two weeks ago", "in the past two years", "over the next
//! three years", "within six months", "the six months to September".
//!
//! "A few", "several" and "the coming months" are taken as three.

use super::atoms::Pos;
use super::calendar::{Part, Piece, add, add_days, by_length, containing, precision};
use super::place::{Spot, What, dates};
use super::spot::{Before, Read, Reader};
use super::words::{Kw, Unit};
use super::{Hint, Tense};
use crate::mention::{Basis, Dates, Precision};

/// A number of units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    pub n: i32,
    /// "a few", "several".
    pub vague: bool,
    /// "a", "an".
    article: bool,
}

/// What was read: the days, where they could be resolved, and what they bound.
pub(super) type Window = (Option<Dates>, Hint);

impl Reader<'_, '_> {
    /// "two", "14", "a", "a few", "a couple of", "five to six" (six).
    pub(super) fn amount(self, pos: Pos) -> Read<Amount> {
        let atoms = self.atoms;
        let article = atoms.skip(pos, Kw::A);
        let start = article.unwrap_or(pos);
        let exact = |n| Amount {
            n,
            vague: false,
            article: false,
        };
        match atoms.kw(start) {
            Kw::Couple => {
                let next = atoms.at(start).next;
                return Some((exact(2), atoms.maybe(next, Kw::Of)));
            }
            Kw::Few => {
                let vague = Amount {
                    vague: true,
                    ..exact(3)
                };
                return Some((vague, atoms.at(start).next));
            }
            _ => {}
        }
        if article.is_some() {
            let one = Amount {
                article: true,
                ..exact(1)
            };
            return Some((one, start));
        }
        let (n, next) = self.count(pos)?;
        let dash = atoms.glued_mark(next, '-').unwrap_or(next);
        let link = atoms.at(dash);
        if (dash != next || matches!(link.kw(), Kw::To | Kw::Or))
            && let Some((most, end)) = self
                .count(dash)
                .or_else(|| self.count(atoms.glued_mark(link.next, '-').unwrap_or(link.next)))
            && most > n
        {
            return Some((exact(most), end));
        }
        Some((exact(n), next))
    }

    /// A number in digits or a word.
    fn count(self, pos: Pos) -> Read<i32> {
        let atom = self.atoms.at(pos);
        if let Kw::Number(n) = atom.kw() {
            return Some((n.into(), atom.next));
        }
        let (digits, next) = self.atoms.digits(pos)?;
        let touching = self.atoms.at(next).glued && self.atoms.mark(next, '-').is_none();
        (digits.length <= 3 && digits.value > 0 && !touching).then_some((digits.value.into(), next))
    }

    /// Reads a span. `lead` is the preposition that was read before it.
    pub(super) fn window(self, pos: Pos, before: Before, lead: Kw) -> Read<Window> {
        self.ago(pos)
            .or_else(|| self.moving(pos, before))
            .or_else(|| self.ended(pos))
            .or_else(|| match lead {
                Kw::In if !before.the => self.in_amount(pos),
                Kw::Within => self.within(pos, before),
                _ => None,
            })
    }

    /// The unit of an amount: "weeks", "week".
    fn unit(self, pos: Pos) -> Read<Unit> {
        let atom = self.atoms.at(pos);
        match atom.kw() {
            Kw::Unit(unit) | Kw::Units(unit) => Some((unit, atom.next)),
            _ => None,
        }
    }

    /// "weeks", "weeks and months": the longer.
    fn units(self, pos: Pos) -> Read<Unit> {
        let (unit, end) = self.unit(pos)?;
        let joined = self
            .atoms
            .skip(end, Kw::And)
            .map(|next| self.atoms.at(next));
        match joined.map(|atom| (atom.kw(), atom.next)) {
            Some((Kw::Units(longer), end)) if longer as u8 > unit as u8 => Some((longer, end)),
            _ => Some((unit, end)),
        }
    }

    /// "a year ago", "two weeks ago", "six months from now".
    fn ago(self, pos: Pos) -> Read<Window> {
        let atoms = self.atoms;
        let (amount, next) = self.amount(pos)?;
        let (unit, next) = self.unit(next)?;
        if let Some(end) = atoms.skip(next, Kw::Ago) {
            return Some(((self.point(amount, unit, -1), Hint::Plain), end));
        }
        // "Two months after laying off 150, …": the day of what stands behind it.
        let doing = |at: Pos| {
            let verb = atoms.at(at).text;
            verb.len() > 5 && verb.ends_with("ing") || verb == "it"
        };
        if atoms.kw(next) == Kw::After && (self.comes(pos) || doing(atoms.at(next).next)) {
            return Some(((self.point(amount, unit, -1), Hint::Plain), next));
        }
        let end = atoms.skip(atoms.skip(next, Kw::From)?, Kw::Now)?;
        Some(((self.point(amount, unit, 1), Hint::Plain), end))
    }

    /// "It comes just a week after …", "this is less than four months after …": counted back from now.
    fn comes(self, pos: Pos) -> bool {
        let back = (0..=pos.word).rev().take(5);
        let mut words = back.filter_map(|word| self.atoms.before(word));
        words
            .find(|atom| !["just", "only", "barely", "less", "than"].contains(&atom.text))
            .is_some_and(|atom| ["come", "comes", "coming", "is"].contains(&atom.text))
    }

    /// The unit of the calendar so many units away. A vague amount spans two to five of them.
    fn point(self, amount: Amount, unit: Unit, sign: i32) -> Option<Dates> {
        let published = self.published?;
        if !amount.vague {
            let unit_there = if unit == Unit::Decade {
                Unit::Year
            } else {
                unit
            };
            let there = containing(unit_there, add(published, unit, sign * amount.n)?)?;
            return Some(dates(there, Basis::Resolved));
        }
        let near = add(published, unit, sign * 2)?;
        let far = add(published, unit, sign * 5)?;
        Some(Dates {
            start: near.min(far),
            end: near.max(far),
            precision: match unit {
                Unit::Day => Precision::Week,
                Unit::Week => Precision::Month,
                Unit::Month => Precision::Quarter,
                _ => Precision::Year,
            },
            basis: Basis::Resolved,
        })
    }

    /// The days between the published one and so many units away.
    fn span(self, n: i32, unit: Unit) -> Option<Dates> {
        let published = self.published?;
        let far = add(published, unit, n)?;
        let (start, end) = (far.min(published), far.max(published));
        Some(Dates {
            start,
            end,
            precision: match unit {
                Unit::Day => by_length(start, end),
                unit => precision(unit),
            },
            basis: Basis::Resolved,
        })
    }

    /// "the past two years", "the next year", "recent months", "the coming weeks".
    fn moving(self, pos: Pos, before: Before) -> Read<Window> {
        let atoms = self.atoms;
        let start = atoms.maybe(pos, Kw::This);
        let this = start != pos;
        let first = atoms.at(start);
        let sign = match first.kw() {
            Kw::Past | Kw::Recent => -1,
            Kw::Coming => 1,
            Kw::Last if !this => -1,
            Kw::Next if !this => 1,
            _ => return None,
        };
        // "last year" is the calendar's, "the last year" ends today.
        let calendar = matches!(first.kw(), Kw::Last | Kw::Next);
        let counted = self.amount(first.next);
        let (n, next) = counted.map_or((None, first.next), |(amount, next)| (Some(amount.n), next));
        let noun = atoms.at(next);
        // "would last 10 months" is a verb.
        if calendar && !before.the && before.prep == Kw::Other {
            return None;
        }
        let n = match (noun.kw(), n) {
            (Kw::Units(_), Some(n)) => n,
            (Kw::Unit(_), Some(1)) => 1,
            (Kw::Units(_), None) if !calendar || before.the => 3,
            (Kw::Unit(Unit::Day), None) => return None,
            (Kw::Unit(Unit::Quarter), None) if calendar => return None,
            (Kw::Unit(_), None) if first.kw() != Kw::Recent && (!calendar || before.the) => 1,
            _ => return None,
        };
        let (unit, end) = self.units(next)?;
        if atoms.glued_mark(end, '-').is_some() || (calendar && atoms.kw(end) == Kw::Of) {
            return None;
        }
        Some(((self.span(sign * n, unit), Hint::Over), end))
    }

    /// "six months to the end of September", "year ended March 31, 2025", "week ending March 14".
    fn ended(self, pos: Pos) -> Read<Window> {
        let atoms = self.atoms;
        let (n, next) = match self.amount(pos) {
            Some((amount, next)) if !amount.vague && !amount.article => (amount.n, next),
            Some(_) => return None,
            None => (1, atoms.maybe(pos, Kw::Fiscal)),
        };
        let (unit, next) = self.unit(next)?;
        if unit == Unit::Day {
            return None;
        }
        let link = atoms.at(next);
        let start = match link.kw() {
            Kw::To => link.next,
            Kw::Ended => {
                let on = atoms.at(link.next);
                if matches!(on.kw(), Kw::On | Kw::In) {
                    on.next
                } else {
                    link.next
                }
            }
            _ => return None,
        };
        let core = atoms.maybe(start, Kw::The);
        let prep = Kw::To;
        let the = core != start;
        let (last, end) = self.spot(core, Before { prep, the })?;
        let dated = matches!(
            last.what,
            What::Cal(Piece::Months(..) | Piece::Days(..), ..) | What::TheUnit(_)
        );
        if !dated {
            return None;
        }
        let days = last.place(self.published, self.tense).and_then(|last| {
            Some(Dates {
                start: add(add_days(last.end, 1)?, unit, -n)?,
                precision: precision(unit),
                ..last
            })
        });
        Some(((days, Hint::Over), end))
    }

    /// What follows "in": "six months", "two weeks' time". For the future a point, else a span.
    fn in_amount(self, pos: Pos) -> Read<Window> {
        let atoms = self.atoms;
        let (amount, next) = self.amount(pos)?;
        let (unit, end) = self.unit(next)?;
        let owned = atoms.glued_mark(end, '\'').unwrap_or(end);
        if let Some(end) = atoms.skip(atoms.maybe(owned, Kw::S), Kw::Time) {
            return Some(((self.point(amount, unit, 1), Hint::On), end));
        }
        if atoms.kw(end) == Kw::Of || atoms.at(end).glued && atoms.mark(end, '-').is_some() {
            return None;
        }
        if self.tense == Tense::Future {
            return Some(((self.point(amount, unit, 1), Hint::On), end));
        }
        (!amount.article).then(|| ((self.span(-amount.n, unit), Hint::Over), end))
    }

    /// What follows "within": "six months", "weeks", "the year".
    fn within(self, pos: Pos, before: Before) -> Read<Window> {
        let atoms = self.atoms;
        if before.the
            && let Kw::Unit(unit) = atoms.kw(pos)
        {
            let what = What::TheUnit(unit);
            let part = Part::Later;
            let days = Spot { what, part }.place(self.published, self.tense);
            return Some(((days, Hint::Over), atoms.at(pos).next));
        }
        let (n, next) = match self.amount(pos) {
            Some((amount, next)) => (amount.n, next),
            None if matches!(atoms.kw(pos), Kw::Units(_)) => (3, pos),
            None => return None,
        };
        let (unit, end) = self.unit(next)?;
        if atoms.kw(end) == Kw::Of {
            return None;
        }
        let sign = if self.tense == Tense::Past { -1 } else { 1 };
        Some(((self.span(sign * n, unit), Hint::Over), end))
    }
}
