//! One date in words: a part ("early", "the end of") and what it is a part of.

use super::atoms::{Atom, Atoms, Kind, Pos};
use super::calendar::{Part, Piece};
use super::place::{Spot, What, Which, YearOf};
use super::words::{Kw, Unit};
use super::{Tense, codes, counted, named, numeric};
use crate::text::Day;

/// The words, and what they are read against.
#[derive(Clone, Copy)]
pub(super) struct Reader<'w, 'a> {
    pub atoms: Atoms<'w, 'a>,
    pub published: Option<Day>,
    pub tense: Tense,
}

/// What stands before a date.
#[derive(Clone, Copy)]
pub(super) struct Before {
    /// The preposition, or whatever word it is.
    pub prep: Kw,
    /// Whether "the" stands between.
    pub the: bool,
}

/// Something read, and where it ends.
pub(super) type Read<T> = Option<(T, Pos)>;

impl<'a> Reader<'_, 'a> {
    /// The atom before `pos`, where `pos` begins a word.
    pub(super) fn prior(self, pos: Pos) -> Option<Atom<'a>> {
        if pos.byte == 0 {
            self.atoms.before(pos.word)
        } else {
            None
        }
    }

    /// What stands before `pos`, unread.
    pub(super) fn behind(self, pos: Pos) -> Before {
        let kw = |pos| self.prior(pos).map_or(Kw::Other, |atom| atom.kw());
        let the = kw(pos) == Kw::The;
        let prep = match pos.word.checked_sub(1) {
            Some(word) if the => kw(Pos { word, byte: 0 }),
            _ => kw(pos),
        };
        Before { prep, the }
    }

    /// Reads one date.
    pub(super) fn spot(self, pos: Pos, before: Before) -> Read<Spot> {
        self.parted(pos, before).or_else(|| {
            let (what, end) = self.core(pos, before)?;
            Some((Spot::whole(what), end))
        })
    }

    /// "early 2025", "the end of the year", "year-end", "later this week".
    fn parted(self, pos: Pos, before: Before) -> Read<Spot> {
        let atoms = self.atoms;
        let first = atoms.at(pos);
        let mut next = first.next;
        let (part, needs_link) = match first.kw() {
            Kw::Early => (Part::Early, false),
            Kw::Mid => (Part::Mid, false),
            Kw::Late => (Part::Late, false),
            Kw::Start => (Part::Start, true),
            Kw::End => (Part::End, true),
            Kw::Earlier => (Part::Earlier, false),
            Kw::Later => (Part::Later, false),
            Kw::Rest => (Part::Later, true),
            Kw::Course => (Part::Whole, true),
            Kw::So => {
                next = atoms.skip(next, Kw::Far)?;
                (Part::SoFar, false)
            }
            Kw::YearEnd => return Some((end_of(Unit::Year), next)),
            Kw::Unit(Unit::Week) => return self.week_of(next, before),
            Kw::Unit(unit) => return self.unit_end(unit, next),
            _ => return None,
        };
        let (part, next) = self.second_part(part, next).unwrap_or((part, next));
        // "end-1987" and "end of 1987" link; "end 1987" and the verb of "end in June" do not.
        let dash = atoms.glued_mark(next, '-').unwrap_or(next);
        let prep = atoms.kw(dash);
        let linked = match prep {
            Kw::In | Kw::On if needs_link => dash,
            Kw::Of | Kw::In | Kw::On => {
                let after = atoms.at(dash).next;
                atoms.glued_mark(after, '-').unwrap_or(after)
            }
            _ => dash,
        };
        if needs_link && linked == next {
            return None;
        }
        let core = atoms.maybe(linked, Kw::The);
        let the = core != linked;
        if let Kw::Unit(unit) = atoms.kw(core)
            && (the || (linked != next && unit != Unit::Day))
        {
            let end = atoms.at(core).next;
            if atoms.kw(end) != Kw::Of && !self.compound(end) {
                let what = What::TheUnit(unit);
                return Some((Spot { what, part }, end));
            }
        }
        let prep = if prep == Kw::On { prep } else { Kw::In };
        let (what, end) = self.core(core, Before { prep, the })?;
        let small = matches!(what, What::Weekday(..) | What::Offset(_));
        let part = if small { Part::Whole } else { part };
        Some((Spot { what, part }, end))
    }

    /// "-to-late" after "mid".
    fn second_part(self, first: Part, pos: Pos) -> Read<Part> {
        let atoms = self.atoms;
        let to = atoms.skip(atoms.glued_mark(pos, '-').unwrap_or(pos), Kw::To)?;
        let second = atoms.at(atoms.glued_mark(to, '-').unwrap_or(to));
        match (first, second.kw()) {
            (Part::Early, Kw::Mid) => Some((Part::EarlyMid, second.next)),
            (Part::Mid, Kw::Late) => Some((Part::MidLate, second.next)),
            _ => None,
        }
    }

    /// "of March 3" after "the week".
    fn week_of(self, next: Pos, before: Before) -> Read<Spot> {
        let of = self.atoms.skip(next, Kw::Of)?;
        let prep = Kw::Of;
        let (what, end) = self.core(of, Before { prep, ..before })?;
        let part = Part::Week;
        matches!(what, What::Cal(Piece::Days(..), ..)).then_some((Spot { what, part }, end))
    }

    /// Whether a hyphen and a word follow: "year-old".
    fn compound(self, pos: Pos) -> bool {
        self.atoms.glued_mark(pos, '-').is_some_and(|after| {
            let atom = self.atoms.at(after);
            let joins = matches!(
                atom.kw(),
                Kw::Other | Kw::Time | Kw::People | Kw::Unit(_) | Kw::Units(_)
            );
            atom.glued && joins && matches!(atom.kind, Kind::Letters(_))
        })
    }

    /// "year-end", "month end", "the year's end", "year-end 2025".
    fn unit_end(self, unit: Unit, next: Pos) -> Read<Spot> {
        let atoms = self.atoms;
        let dash = atoms.glued_mark(next, '-');
        let owned = || atoms.skip(atoms.glued_mark(next, '\'')?, Kw::S);
        let end = atoms.at(dash.or_else(owned).unwrap_or(next));
        // "the year 2026"
        if unit == Unit::Year
            && atoms.digits(next).is_some()
            && let Some((YearOf::Stated(year), end)) = numeric::year_of(self, next)
        {
            return Some((Spot::whole(years((year, 1))), end));
        }
        let coarse = matches!(unit, Unit::Month | Unit::Quarter | Unit::Year);
        if !coarse || !end.text.eq_ignore_ascii_case("end") {
            return None;
        }
        if unit == Unit::Year
            && let Some((YearOf::Stated(year), after)) = numeric::year_of(self, end.next)
        {
            let what = What::Cal(Piece::Years(1), YearOf::Stated(year), None);
            let part = Part::End;
            return Some((Spot { what, part }, after));
        }
        Some((end_of(unit), end.next))
    }

    /// What a part can be of.
    fn core(self, pos: Pos, before: Before) -> Read<What> {
        let first = self.atoms.at(pos);
        let (what, end) = match first.kind {
            Kind::Digits(digits) => numeric::led_by_digits(self, digits, pos, before)?,
            Kind::Letters(kw) => self.led_by_word(kw, pos, first, before)?,
            Kind::Mark('\'') if matches!(before.prep, Kw::In | Kw::Since | Kw::By | Kw::Until) => {
                match numeric::year_of(self, pos)? {
                    (YearOf::Stated(year), end) => (years((year, 1)), end),
                    _ => return None,
                }
            }
            _ => return None,
        };
        if !Spot::whole(what).exists() || self.compound(end) {
            return None;
        }
        // "Monday morning", "last Friday night".
        let small = matches!(what, What::Weekday(..) | What::Offset(_));
        let after = self.atoms.at(end);
        if small && matches!(after.kw(), Kw::DayPart | Kw::Night) {
            return Some((what, after.next));
        }
        Some((what, end))
    }

    fn led_by_word(self, kw: Kw, pos: Pos, first: Atom<'a>, before: Before) -> Read<What> {
        let next = first.next;
        match kw {
            Kw::Month(..) => named::month(self, pos, before),
            Kw::Weekday(..) => named::weekday(self, pos),
            Kw::Season(season) => named::season(self, season, pos, before),
            Kw::Ordinal(n) => counted::ordinal(self, n, next, before.prep == Kw::Between),
            Kw::Final => counted::ordinal(self, 0, next, false),
            Kw::Fiscal => counted::fiscal(self, next),
            Kw::Q | Kw::H => codes::code(self, pos, before),
            Kw::Fy => numeric::fiscal_year(self, next).map(|(year, end)| (years(year), end)),
            Kw::Last | Kw::Next | Kw::This | Kw::Current | Kw::Coming => {
                self.shifted(kw, next, before)
            }
            Kw::Today if !self.newspaper(pos, first) => Some((What::Offset(0), next)),
            Kw::Yesterday => Some((What::Offset(-1), next)),
            Kw::Tomorrow => Some((What::Offset(1), next)),
            Kw::Weekend if before.the => Some((What::Weekend(Which::Near), next)),
            Kw::New if before.the => {
                let end = self.atoms.skip(next, Kw::Unit(Unit::Year))?;
                Some((What::NewYear, end))
            }
            Kw::Christmas if holiday(before.prep) => {
                let (of, end) = numeric::year_of(self, next).unwrap_or((YearOf::Open, next));
                Some((christmas(of), end))
            }
            _ => None,
        }
    }

    /// Whether a title stands before: "USA Today".
    fn newspaper(self, pos: Pos, today: Atom<'a>) -> bool {
        let Some(prior) = self.prior(pos).filter(|_| today.capital()) else {
            return false;
        };
        let name = matches!(prior.kw(), Kw::Other | Kw::Paper | Kw::Named);
        prior.kw() == Kw::S || prior.capital() && name && matches!(prior.kind, Kind::Letters(_))
    }

    /// "last week", "next October", "this summer", "the current fiscal year", "this morning".
    fn shifted(self, kw: Kw, next: Pos, before: Before) -> Read<What> {
        let atoms = self.atoms;
        if kw == Kw::Last
            && let Some(found) = counted::ordinal(self, 0, next, false)
        {
            return Some(found);
        }
        // "this coming Friday", "this past summer"
        let (kw, next) = match (kw, atoms.kw(next)) {
            (Kw::This, Kw::Coming) => (Kw::Coming, atoms.at(next).next),
            (Kw::This, Kw::Past) => (Kw::Past, atoms.at(next).next),
            _ => (kw, next),
        };
        let (n, of, which) = match kw {
            Kw::Last | Kw::Past => (-1, YearOf::Ended, Which::Last),
            Kw::Next | Kw::Coming => (1, YearOf::Coming, Which::Next),
            _ => (0, YearOf::Shift(0), Which::This),
        };
        let noun = atoms.at(next);
        let end = noun.next;
        let what = match noun.kw() {
            Kw::Fiscal => match atoms.at(end).kw() {
                Kw::Unit(unit @ (Unit::Quarter | Unit::Year)) => {
                    return Some((What::Unit(unit, n), atoms.at(end).next));
                }
                _ => return None,
            },
            // "the last year" is a span that ends today, and "the coming year" one that begins:
            // `window` reads them.
            Kw::Unit(unit) => {
                let span = matches!(kw, Kw::Past | Kw::Coming)
                    || (before.the && n != 0 && unit != Unit::Quarter);
                let this = matches!(unit, Unit::Day) || (n != 0 && unit == Unit::Decade);
                if span || this || self.compound(end) {
                    return None;
                }
                What::Unit(unit, n)
            }
            _ if kw == Kw::Current => return None,
            Kw::Weekday(day) => {
                // "last Wednesday, Jan. 28"
                if let Some((piece, year, end)) = named::full_date(self, end) {
                    return Some((What::Cal(piece, year, Some(day)), end));
                }
                if named::short(noun) {
                    return None;
                }
                What::Weekday(day, which)
            }
            Kw::Month(..) => {
                let month = named::month_name(noun)?;
                // "in this April 24, 2020, photo"
                if let Some((What::Cal(days @ Piece::Days(..), year, _), end)) = named::month(
                    self,
                    next,
                    Before {
                        prep: kw,
                        the: true,
                    },
                ) {
                    let year = if year == YearOf::Open { of } else { year };
                    return Some((What::Cal(days, year, None), end));
                }
                What::Cal(Piece::Months(month, month), of, None)
            }
            Kw::Season(season) => What::Cal(Piece::Season(season), of, None),
            Kw::Weekend => What::Weekend(which),
            Kw::Christmas => christmas(of),
            Kw::DayPart if kw == Kw::This => What::Offset(0),
            Kw::Night if kw == Kw::Last => What::Offset(-1),
            _ => return None,
        };
        Some((what, end))
    }
}

/// The end of the unit that is going on.
const fn end_of(unit: Unit) -> Spot {
    Spot {
        what: What::TheUnit(unit),
        part: Part::End,
    }
}

/// A year, or a run of years that begins with it.
pub(super) const fn years((first, count): (i32, u8)) -> What {
    What::Cal(Piece::Years(count), YearOf::Stated(first), None)
}

const fn christmas(of: YearOf) -> What {
    What::Cal(Piece::Days(12, 25, 25), of, None)
}

/// Whether "Christmas" after `prep` is a date rather than a party.
const fn holiday(prep: Kw) -> bool {
    matches!(
        prep,
        Kw::By | Kw::Before | Kw::Until | Kw::Since | Kw::Over | Kw::At | Kw::After | Kw::Through
    )
}
