//! Rows that are parts of a round, and rows that add up others.

use crate::mention::Scope;

use super::compare::{Bench, Verdict};
use super::find::Found;
use super::model::Outcome;
use super::near::{Class, best};
use super::rest::AGAIN;
use super::say;
use super::total::{adds_up, subset};

/// A notice of at least so many hundredths of the round, alone, is another figure for it and not a part.
const NEARLY: u64 = 80;
/// A roll-up is of rows of at most thirteen months.
const ROLLED_UP: i32 = 400;

/// So many of the other parts a row is tied to; of more only their number is told.
const TIED: usize = 24;

impl Bench<'_> {
    /// Sites of a round, and rows that only together make it up.
    pub(super) fn parts(&mut self) {
        let smaller = |bench: &Self, place: usize, class: Class| {
            matches!(class, Class::Smaller | Class::Differs)
                && bench
                    .claim(place)
                    .is_some_and(|claim| claim.headcount.is_some())
        };
        for (at, places) in self.by_round(|place, class| smaller(self, place, class)) {
            let Some(round) = self.index.rounds.get(at) else {
                continue;
            };
            if !round.counted || round.headcount.is_none() {
                continue;
            }
            let whole = best(round.headcount);
            let places: Vec<usize> = places
                .into_iter()
                .filter(|place| {
                    self.claim(*place)
                        .is_some_and(|claim| best(claim.headcount) < whole)
                })
                .collect();
            let sum = places
                .iter()
                .filter_map(|place| self.claim(*place))
                .fold(0_u64, |sum, claim| {
                    sum.saturating_add(best(claim.headcount))
                });
            let complete = adds_up(sum, round.headcount);
            if places.len() < 2 && !(self.by_site && sum * 100 < whole * NEARLY)
                || !self.by_site && !complete
            {
                continue;
            }
            let beyond = !complete && sum > whole;
            let beside = places.len().saturating_sub(1);
            for place in &places {
                let others = places.iter().copied().filter(|other| other != place);
                let others: Vec<usize> = others.take(TIED).collect();
                let rows = if beside > TIED {
                    format!("{} other rows", say::people(beside as u64))
                } else {
                    self.rows(&others)
                };
                let own = self.claim(*place).map(say::claim).unwrap_or_default();
                let whole = format!("the {} that {}", say::round(round), say::tell(round));
                let sum = say::people(sum);
                let text = match () {
                    () if beside == 0 => format!("{own} is part of {whole}"),
                    () if beyond => format!(
                        "with {rows} it comes to {sum}, more than {whole}: parts of it, or other rounds"
                    ),
                    () if complete => format!("with {rows} it makes up {whole}"),
                    () => format!("{own} is part of {whole}; with {rows} it comes to {sum}"),
                };
                let outcome = if beyond {
                    Outcome::Unclear
                } else {
                    Outcome::PartOf
                };
                let verdict = Verdict::new(outcome, text).with(others);
                let verdict = if beyond {
                    verdict.about([at])
                } else {
                    verdict.of(vec![at])
                };
                self.say(*place, verdict);
            }
        }
    }

    /// Rows that add up others.
    pub(super) fn sums(&mut self) {
        for place in self.order.clone() {
            let Some(None) = self.verdicts.get(place) else {
                continue;
            };
            let own = matches!(self.found.get(place), Some(Found::One(round, relation))
                if relation.class >= Class::Redated
                    && self.round(*round).is_some_and(|round| round.scope != Scope::Cumulative));
            if own {
                continue;
            }
            let Some(parts) = self.adding_up(place) else {
                continue;
            };
            let told = parts.iter().all(|part| self.is_told(*part));
            let rows = self.rows(&parts);
            let verdict = if told {
                Verdict::new(
                    Outcome::Repeated,
                    format!(
                        "it adds up {rows}, which the articles tell: counted with them it would count twice"
                    ),
                )
            } else {
                Verdict::new(
                    Outcome::Unclear,
                    format!("it is as many as {rows} together: their sum, or another round"),
                )
            };
            self.say(place, verdict.with(parts));
        }
    }

    /// The other rows of the employer that come to the figure of this one, where some do.
    fn adding_up(&self, place: usize) -> Option<Vec<usize>> {
        let claim = self.claim(place)?;
        claim.headcount?;
        let key = claim.key()?;
        let mut others: Vec<usize> = Vec::new();
        let from = self.order.partition_point(|other| {
            self.claim(*other)
                .is_some_and(|other| other.key() < Some(key))
        });
        for other in self.order.get(from..)?.iter().copied() {
            let two = self.claim(other)?;
            if two.key() != Some(key) {
                break;
            }
            let before = claim.date.zip(two.date).is_none_or(|(sum, part)| {
                let days = sum.end.to_julian_day() - part.start.to_julian_day();
                (-AGAIN..=ROLLED_UP).contains(&days)
            });
            if other != place && before && (1..best(claim.headcount)).contains(&best(two.headcount))
            {
                others.push(other);
            }
        }
        let figures: Vec<u64> = others
            .iter()
            .filter_map(|other| self.claim(*other))
            .map(|claim| best(claim.headcount))
            .collect();
        let parts = subset(&figures, best(claim.headcount))?;
        Some(
            parts
                .into_iter()
                .filter_map(|part| others.get(part).copied())
                .collect(),
        )
    }

    /// Whether the articles tell of a row's round.
    fn is_told(&self, place: usize) -> bool {
        matches!(
            self.verdicts.get(place),
            Some(Some(Verdict {
                outcome: Outcome::PartOf,
                ..
            }))
        ) || self.class(place).is_some_and(|class| class >= Class::Told)
    }
}
