//! The signs that take all rounds of the article: what else it tells of the employer.

use super::Sign;
use crate::event::draft::Draft;
use crate::mention::{Headcount, Scope};

/// Adds the signs that take all rounds of the article.
pub(in crate::event) fn settle(rounds: &mut [Draft]) {
    let told: Vec<(Option<usize>, Option<u32>, Scope)> = rounds
        .iter()
        .map(|round| {
            (
                round.entity,
                round.headcount.map(Headcount::point),
                round.scope,
            )
        })
        .collect();
    for (at, round) in rounds.iter_mut().enumerate() {
        let others = || {
            told.iter()
                .enumerate()
                .filter(|(other, _)| *other != at)
                .map(|(_, told)| told)
        };
        let point = round.headcount.map(Headcount::point);
        let (entity, bare, tellings) = (round.entity, round.bare, round.frames.len());
        let (dated, placed, units) = (
            round.date.is_some(),
            !round.places.is_empty(),
            !round.units.is_empty(),
        );
        let reasons = !round.reasons.is_empty();
        let background = round.cues.background;
        let signs = &mut round.signs;
        for (sign, holds) in [
            (Sign::ToldTwice, tellings == 2),
            (Sign::ToldOften, tellings > 2),
            (Sign::Dated, dated),
            (Sign::Placed, placed),
            (Sign::ReasonGiven, reasons),
            (Sign::UnitNamed, units),
            (Sign::Background, background),
            (Sign::OnlyRound, told.len() == 1),
            (
                Sign::AnotherOfEmployer,
                others().any(|(owner, point, scope)| {
                    *owner == entity && point.is_some() && *scope == Scope::Round
                }),
            ),
            (
                Sign::BareBesideNumbers,
                bare && point.is_none() && others().any(|(_, point, _)| point.is_some()),
            ),
            (
                Sign::SameNumberElsewhere,
                point.is_some() && others().any(|(_, other, _)| *other == point),
            ),
        ] {
            signs.set(sign, holds);
        }
    }
}
