//! Confidence: how likely a reading is a round that a careful reader finds too, in thousandths.
//!
//! Takes the signs of a round, gives a probability: each sign adds its weight to a sum, and the sum is a point on the
//! logistic curve. The weights are fitted to texts with gold by `make calibrate`; DESIGN.md says how.

use crate::event::signs::{NAMES, Signs};
use crate::event::weights::{BIAS, WEIGHTS};
use crate::event::{Event, Reading, id_parts};
use crate::mention::{Scope, Status};
use crate::order;

/// What an event must reach to count, in thousandths: below it is uncertain, and listed apart. Half of it is enough
/// for a share without a number, which adds nobody to a total.
pub const CERTAIN: u16 = 500;

/// The logistic curve from 0, in thousandths, at every half.
const CURVE: [i32; 14] = [
    500, 622, 731, 818, 881, 924, 953, 971, 982, 989, 993, 996, 998, 998,
];

/// How many steps of a weight make one half of the curve.
const STEPS: i32 = 8;

impl Signs {
    /// The signs that are there, each with what it adds, in sixteenths of the logarithm of the odds; what adds nothing
    /// is left out.
    pub fn weighed(self) -> impl Iterator<Item = (&'static str, i8)> {
        let all = NAMES.iter().zip(WEIGHTS).enumerate();
        all.filter(move |(at, (_, weight))| self.has(*at) && **weight != 0)
            .map(|(_, (name, weight))| (*name, *weight))
    }
}

/// The probability that the signs give.
#[must_use]
pub(super) fn of(signs: Signs) -> u16 {
    let sum = WEIGHTS
        .iter()
        .enumerate()
        .filter(|(at, _)| signs.has(*at))
        .map(|(_, weight)| i32::from(*weight))
        .sum::<i32>()
        + i32::from(BIAS);
    curve(sum)
}

/// Parts events into those sure enough and the others.
///
/// A part goes with its whole, and a roll-up stays beside its rounds: neither adds to them. A figure of many employers
/// or a denial never counts, and is no less safe for being unsure.
pub(super) fn part(events: Vec<Event>, least: u16) -> (Vec<Event>, Vec<Event>) {
    let beside_round = |sum: &Event| {
        let key = |event: &Event| event.employer.as_ref().map(|employer| employer.key.clone());
        events
            .iter()
            .any(|event| event.scope == Scope::Round && key(event) == key(sum))
    };
    let unsure = |event: &Event| {
        let least = if event.headcount.is_some() || event.share.is_none() {
            least
        } else {
            least / 2
        };
        event.confidence < least
            && !matches!(event.status, Status::Denied | Status::Withdrawn)
            && match event.scope {
                Scope::Round => true,
                Scope::Cumulative => !beside_round(event),
                Scope::Part | Scope::Sector => false,
            }
    };
    let mut places: Vec<Option<u32>> = Vec::new();
    let (mut sure, mut uncertain) = (Vec::new(), Vec::new());
    for event in &events {
        places.push((!unsure(event)).then(|| {
            let place = places.iter().flatten().count();
            u32::try_from(place).unwrap_or(u32::MAX)
        }));
    }
    for (mut event, place) in events.into_iter().zip(&places) {
        let whole = event.cues.part_of.map(|whole| {
            let whole = usize::try_from(whole).unwrap_or(usize::MAX);
            places.get(whole).copied().flatten()
        });
        match (place, whole) {
            (Some(_), None) => sure.push(event),
            (Some(_), Some(Some(whole))) => {
                event.cues.part_of = Some(whole);
                sure.push(event);
            }
            _ => {
                event.cues.part_of = None;
                uncertain.push(event);
            }
        }
    }
    (sure, uncertain)
}

/// The same events, parted anew: those of an article whose text is not there to be read again.
pub(crate) fn parted(reading: Reading, least: u16) -> Reading {
    let number = |event: &Event| {
        let digits = id_parts(&event.id).map(|(_, digits)| digits);
        digits.and_then(|digits| digits.parse::<u32>().ok())
    };
    let sure = reading.events.iter().map(number).collect::<Vec<_>>();
    let mut all: Vec<Event> = reading
        .events
        .into_iter()
        .chain(reading.uncertain)
        .collect();
    order::by_key(&mut all, number);
    let places: Vec<Option<u32>> = all.iter().map(number).collect();
    for event in &mut all {
        let whole = event
            .cues
            .part_of
            .and_then(|whole| usize::try_from(whole).ok());
        let whole = whole.and_then(|whole| sure.get(whole));
        let place = whole.and_then(|whole| places.iter().position(|place| place == whole));
        event.cues.part_of = place.and_then(|place| u32::try_from(place).ok());
    }
    let (events, uncertain) = part(all, least);
    Reading {
        events,
        uncertain,
        ..reading
    }
}

/// The curve at `sum`, straight between the points of the table.
fn curve(sum: i32) -> u16 {
    let at = sum.abs().min(STEPS * 13 - 1);
    let (place, rest) = (usize::try_from(at / STEPS).unwrap_or(0), at % STEPS);
    let point = |place: usize| CURVE.get(place).copied().unwrap_or(998);
    let up = point(place) + (point(place + 1) - point(place)) * rest / STEPS;
    u16::try_from(if sum < 0 { 1000 - up } else { up }).unwrap_or(500)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_rises_and_is_even() {
        assert_eq!(curve(0), 500);
        assert_eq!(curve(16), 731);
        assert_eq!(curve(-16), 269);
        assert_eq!((curve(10_000), curve(-10_000)), (998, 2));
        assert!((-300..300).all(|at| curve(at) <= curve(at + 1)));
        assert!((0..300).all(|at| curve(at) + curve(-at) == 1000));
    }
}
