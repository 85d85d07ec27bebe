//! The rounds that a roll-up may add up, and the sum it tells of them.
//!
//! Takes a roll-up and the rows of its employer; gives the rounds of its window with a number that counts, and which
//! of them make it up. 500, 400 and 300 since October, and "1,200 since October": all three.

use std::cmp::Reverse;
use std::ops::Range;

use super::draft::{Draft, Fate, group};
use super::figure::{Bounds, digits, literally, reach, words};
use super::sum::{Term, Wanted, choose};
use super::telling::{Heap, Telling};
use super::when::period;
use super::window::{Inside, Window};
use crate::mention::{Headcount, Qualifier};
use crate::order;
use crate::text::Day;

/// A sum is written out with so many terms.
const SPELT: usize = 8;

/// A round that may be a term of a sum.
#[derive(Clone, Copy)]
pub(super) struct Known<'d, 't, 'a> {
    pub(super) round: &'d Draft<'t, 'a>,
    pub(super) headcount: Headcount,
    start: Option<Day>,
    /// One article tells it and the roll-up.
    beside: bool,
    /// It is surely in the window.
    pub(super) sure: bool,
}

impl<'t, 'a> Known<'_, 't, 'a> {
    /// The tellings of its figure.
    pub(super) fn tellers(&self) -> impl Iterator<Item = &'t Telling<'a>> + Clone + '_ {
        self.round.tellers()
    }

    /// The order of time, the undated last.
    fn day(&self) -> (bool, Option<Day>, usize) {
        (self.start.is_none(), self.start, self.round.number)
    }
}

/// The counted rounds with a number that a roll-up can be about: those that are surely meant, then those that its own
/// articles tell, then the newest.
pub(super) fn terms<'d, 't, 'a>(
    drafts: &'d [Draft<'t, 'a>],
    range: &Range<usize>,
    rollup: &Draft<'_, '_>,
) -> Vec<Known<'d, 't, 'a>> {
    let window = Window::of(rollup);
    let counts = |fate: &Fate| fate.counted;
    let mut known: Vec<Known<'_, '_, '_>> = group(drafts, range)
        .filter(|round| round.number != rollup.number && !round.considered())
        .filter_map(|round| {
            let beside = rollup.together(round);
            let inside = match round.heap {
                Heap::Round | Heap::Part if round.fate.as_ref().is_none_or(counts) => {
                    window.holds(round, beside)
                }
                // It stands in for rounds that are not told.
                Heap::Cumulative if round.fate.as_ref().is_some_and(counts) => {
                    if Window::of(round).within(&window) {
                        Inside::Sure
                    } else {
                        Inside::No
                    }
                }
                _ => Inside::No,
            };
            (inside != Inside::No).then_some(())?;
            Some(Known {
                round,
                headcount: round.headcount()?,
                start: round.date().map(|date| date.start),
                beside,
                sure: inside == Inside::Sure,
            })
        })
        .collect();
    order::by_key(&mut known, |known| {
        (
            !known.sure,
            !known.beside,
            Reverse(known.start),
            known.round.number,
        )
    });
    known
}

/// The rows that make up a roll-up.
pub(super) struct Sum {
    pub(super) terms: Vec<usize>,
    pub(super) text: String,
}

/// The rounds, at least `least` of them, whose sum the roll-up tells.
pub(super) fn sum(rollup: &Draft<'_, '_>, known: &[Known<'_, '_, '_>], least: u32) -> Option<Sum> {
    let told = rollup.headcount()?;
    let all: Vec<Term> = known.iter().map(term).collect();
    let wanted = Wanted {
        least,
        ..wanted(told)
    };
    let mut chosen: Vec<Known<'_, '_, '_>> = choose(&all, wanted)?
        .into_iter()
        .filter_map(|place| known.get(place).copied())
        .collect();
    order::by_key(&mut chosen, Known::day);
    let rows: Vec<usize> = chosen.iter().map(|known| known.round.number).collect();
    let left: Vec<String> = known
        .iter()
        .filter(|known| known.sure && !rows.contains(&known.round.number))
        .map(|known| {
            format!(
                "{} ({})",
                words(known.headcount),
                period(known.round.date())
            )
        })
        .collect();
    let best = added(&chosen).best;
    let told_as = match told.qualifier {
        Qualifier::Exact if Bounds::of(told).best == best => String::new(),
        _ => format!(", told as {}", words(told)),
    };
    let without = match left.as_slice() {
        [] => String::new(),
        left => format!(", without {}", listed(left, " and ")),
    };
    Some(Sum {
        terms: rows,
        text: format!(
            "confirmed: {} = {}{told_as}{without}",
            spelt(&chosen),
            digits(best)
        ),
    })
}

/// "14,000 + 16,000", the oldest first.
pub(super) fn spelt(rounds: &[Known<'_, '_, '_>]) -> String {
    let mut rounds = rounds.to_vec();
    order::by_key(&mut rounds, Known::day);
    let figures: Vec<String> = rounds.iter().map(|known| words(known.headcount)).collect();
    listed(&figures, " + ")
}

/// The first of a list, and how many more there are.
fn listed(words: &[String], between: &str) -> String {
    let shown = words.get(..SPELT).unwrap_or(words).join(between);
    match words.len().saturating_sub(SPELT) {
        0 => shown,
        more => format!("{shown}{between}{more} more"),
    }
}

/// Rounds added up as terms of a sum.
pub(super) fn added(rounds: &[Known<'_, '_, '_>]) -> Term {
    let none = Term {
        low: 0,
        best: 0,
        high: 0,
        sure: true,
    };
    rounds.iter().map(term).fold(none, |sum, term| Term {
        low: sum.low.saturating_add(term.low),
        best: sum.best.saturating_add(term.best),
        high: sum.high.saturating_add(term.high),
        sure: true,
    })
}

/// What a round may add: "about" a twentieth to either side, "over" a tenth more, "up to" half as many.
fn term(known: &Known<'_, '_, '_>) -> Term {
    let Bounds { low, best, high } = Bounds::of(known.headcount);
    let (low, high) = match known.headcount.qualifier {
        Qualifier::About => literally(known.headcount),
        Qualifier::UpTo => (best / 2, best),
        _ => (low, high.unwrap_or_else(|| best.saturating_add(best / 10))),
    };
    Term {
        low,
        best,
        high,
        sure: known.sure,
    }
}

/// The sum that a roll-up tells: "about" a twentieth to either side, "over" a quarter more, "up to" a twentieth less.
pub(super) fn wanted(told: Headcount) -> Wanted {
    let Bounds { low, best, high } = Bounds::of(told);
    let (low, high) = match told.qualifier {
        Qualifier::UpTo => (best - best / 20, best),
        Qualifier::Exact | Qualifier::About | Qualifier::Over => reach(told),
        Qualifier::Range | Qualifier::Vague => (low, high.unwrap_or(u64::MAX)),
    };
    Wanted {
        low,
        best,
        high,
        vague: matches!(told.qualifier, Qualifier::Vague | Qualifier::Range),
        least: 1,
    }
}
