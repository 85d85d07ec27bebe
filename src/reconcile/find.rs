//! Which round a row is about.
//!
//! Takes a claim and the ledger, gives the one round that suits it best, several that suit it alike, those that may
//! be meant, or none.

use std::cmp::Reverse;

use crate::ledger::{Ledger, Round, WINDOW, rules};
use crate::mention::Scope;
use crate::order;

use super::claim::Claim;
use super::names::{Kin, Names};
use super::near::{Class, Relation, best, relate};

/// The rounds of a ledger, to be found by their employers.
pub(super) struct Index<'l> {
    pub(super) rounds: &'l [Round],
    names: Names,
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
        let mut names = Names::default();
        for (place, round) in ledger.rounds.iter().enumerate() {
            if round.scope != Scope::Sector {
                names.add(place, round);
            }
        }
        names.settle();
        Self {
            rounds: &ledger.rounds,
            names,
        }
    }

    /// The rounds of employers that a claim may name.
    fn of_employer(&self, claim: &Claim) -> Vec<(usize, Kin)> {
        self.names.find(&claim.names, &claim.groups)
    }

    /// The rounds of the employer that a claim names, or of employers of a like name.
    pub(super) fn named(&self, claim: &Claim, kin: Kin) -> impl Iterator<Item = &'l Round> {
        let some = self.of_employer(claim).into_iter();
        some.filter(move |(_, of)| *of == kin)
            .filter_map(|(place, _)| self.rounds.get(place))
    }

    /// The round that a claim is about.
    pub(super) fn find(&self, claim: &Claim, by_site: bool) -> Found {
        let mut held: Vec<(Kin, usize, Relation, &Round)> = Vec::new();
        for (place, kin) in self.of_employer(claim) {
            let round = self.rounds.get(place);
            let relation = round.and_then(|round| relate(claim, round, kin, by_site));
            if let (Some(round), Some(relation)) = (round, relation) {
                held.push((kin, place, relation, round));
            }
        }
        let of = |kin: Kin, least: Class| {
            held.iter().filter(move |(of, _, relation, _)| {
                (*of == kin || kin == Kin::Same && borne_out(relation)) && relation.class >= least
            })
        };
        if let Some(class) = of(Kin::Same, Class::Smaller)
            .map(|(_, _, relation, _)| relation.class)
            .max()
        {
            let mut top: Vec<_> = of(Kin::Same, class)
                .map(|(kin, place, relation, round)| {
                    let suits = (Reverse(*kin), suits(claim, relation, round));
                    (suits, *place, *relation)
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

/// A like name is the same employer where figure and day of a round agree, as in the ledger.
fn borne_out(relation: &Relation) -> bool {
    relation.class == Class::Agrees
        && relation.figure.holds()
        && relation.days.is_some_and(|days| days <= WINDOW)
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
