//! Which round a row is about.
//!
//! Takes a claim and the ledger, gives the one round that suits it best, several that suit it alike, those that may
//! be meant, or none.

use std::cmp::Reverse;

use crate::ledger::{Ledger, Round, rules};
use crate::mention::Scope;
use crate::order;

use super::claim::Claim;
use super::names::{Kin, kin};
use super::near::{Class, Relation, best, relate};

/// The rounds of a ledger, to be found by their employers.
pub(super) struct Index<'l> {
    pub(super) rounds: &'l [Round],
    /// The key of each name, with the place of its round.
    keys: Vec<(String, usize)>,
}

/// What was found for a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Found {
    /// Nothing.
    None,
    /// One round.
    One(usize, Relation),
    /// Any of these, alike.
    Several(Vec<usize>),
    /// Perhaps one of these.
    Perhaps(Vec<usize>),
    /// A round of an employer of a similar name.
    Similar(Vec<usize>),
}

impl<'l> Index<'l> {
    pub(super) fn of(ledger: &'l Ledger) -> Self {
        let mut keys: Vec<(String, usize)> = Vec::new();
        for (place, round) in ledger.rounds.iter().enumerate() {
            if round.scope == Scope::Sector {
                continue;
            }
            if let Some(employer) = &round.employer {
                keys.push((employer.key.clone(), place));
                keys.extend(
                    super::names::keys(&employer.name)
                        .into_iter()
                        .map(|key| (key, place)),
                );
            }
        }
        order::plain(&mut keys);
        keys.dedup();
        Self {
            rounds: &ledger.rounds,
            keys,
        }
    }

    /// The rounds of employers that a claim may name.
    fn of_employer(&self, claim: &Claim) -> Vec<(usize, Kin)> {
        let mut found: Vec<(usize, Kin)> = Vec::new();
        let mut add =
            |place: usize, kin: Kin| match found.iter_mut().find(|(other, _)| *other == place) {
                Some((_, known)) => *known = kin.max(*known),
                None => found.push((place, kin)),
            };
        let names = claim.keys.iter().map(|key| (key, Kin::Same));
        for (key, most) in names.chain(claim.groups.iter().map(|key| (key, Kin::Possible))) {
            // All keys that begin with the same word stand together.
            let word = key.split(' ').next().unwrap_or_default();
            let from = self
                .keys
                .partition_point(|(other, _)| other.as_str() < word);
            let alike = self.keys.get(from..).unwrap_or_default();
            for (other, place) in alike
                .iter()
                .take_while(|(other, _)| other.starts_with(word))
            {
                if let Some(kin) = kin(key, other) {
                    add(*place, kin.min(most));
                }
            }
        }
        order::plain(&mut found);
        found
    }

    /// The rounds of the employer that a claim names.
    pub(super) fn named(&self, claim: &Claim) -> impl Iterator<Item = &'l Round> {
        let same = self
            .of_employer(claim)
            .into_iter()
            .filter(|(_, kin)| *kin == Kin::Same);
        same.filter_map(|(place, _)| self.rounds.get(place))
    }

    /// The round that a claim is about.
    pub(super) fn find(&self, claim: &Claim, by_site: bool) -> Found {
        let mut held: Vec<(Kin, usize, Relation, &Round)> = Vec::new();
        for (place, kin) in self.of_employer(claim) {
            let round = self.rounds.get(place);
            let relation = round.and_then(|round| relate(claim, round, by_site));
            if let (Some(round), Some(relation)) = (round, relation) {
                held.push((kin, place, relation, round));
            }
        }
        let of = |kin: Kin, least: Class| {
            held.iter()
                .filter(move |(of, _, relation, _)| *of == kin && relation.class >= least)
        };
        if let Some(class) = of(Kin::Same, Class::Smaller)
            .map(|(_, _, relation, _)| relation.class)
            .max()
        {
            let mut top: Vec<_> = of(Kin::Same, class)
                .map(|(_, place, relation, round)| {
                    (suits(claim, relation, round), *place, *relation)
                })
                .collect();
            order::by(&mut top, |one, two| one.0 < two.0);
            let alike: Vec<usize> = top
                .iter()
                .take_while(|one| top.first().is_some_and(|first| first.0 == one.0))
                .map(|(_, place, _)| *place)
                .collect();
            // A row with no number is of any round of those days.
            let any: Vec<usize> = top
                .iter()
                .filter(|(_, place, _)| self.rounds.get(*place).is_some_and(|round| round.counted))
                .map(|(_, place, _)| *place)
                .collect();
            return match (top.first(), alike.len(), class) {
                (_, _, Class::Told) if any.len() > 1 => Found::Several(any),
                (Some((_, place, relation)), 1, _) => Found::One(*place, *relation),
                _ => Found::Several(alike),
            };
        }
        let places =
            |kin, least| -> Vec<usize> { of(kin, least).map(|(_, place, ..)| *place).collect() };
        let similar = places(Kin::Possible, Class::Told);
        let perhaps = places(Kin::Same, Class::Loose);
        match (similar.is_empty(), perhaps.is_empty()) {
            (_, false) => Found::Perhaps(perhaps),
            (false, true) => Found::Similar(similar),
            (true, true) => Found::None,
        }
    }
}

/// How well a round suits: the smaller, the better. What is counted goes first.
fn suits(claim: &Claim, relation: &Relation, round: &Round) -> impl Ord + use<> {
    let counted = match round.why.rule {
        _ if round.counted => 0,
        rules::CONSIDERED_APART => 1,
        rules::PART_NOT_MORE => 2,
        _ => 3,
    };
    let between = best(claim.headcount).abs_diff(best(round.headcount));
    let differs = if relation.class == Class::Differs {
        between
    } else {
        0
    };
    (
        counted,
        differs,
        Reverse(relation.figure),
        Reverse(relation.shared),
        relation.days.is_none(),
        relation.days,
    )
}
