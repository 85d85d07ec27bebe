//! Checks and contradictions of a row: how they are told of by hand, and how they are asked for.

use pinkslip::event::Event;
use pinkslip::ledger::{Check, Conflict, EventRef, Ledger, Round};
use pinkslip::mention::Share;

use crate::build::{Press, Tell, cut};

/// What is told of the staff and of shares.
pub trait Staff: Tell {
    fn of(self, workforce: u32) -> Self {
        self.with(|event| event.workforce = Some(workforce))
    }
    fn levels(self, before: u32, after: u32) -> Self {
        self.with(|event| event.cues.staff = (Some(before), Some(after)))
    }
    fn left(self, after: u32) -> Self {
        self.with(|event| event.cues.staff = (None, Some(after)))
    }
    fn roughly(self) -> Self {
        self.with(|event| event.cues.about_share = true)
    }
    fn share_of(self, min: Option<u32>, max: Option<u32>, of: &str) -> Self {
        let of = of.to_owned();
        self.with(|event| event.share = Some(Share { min, max, of }))
    }
    fn effective(self, date: &str) -> Self {
        let dates = cut("").on(date).date;
        self.with(|event| event.effective = dates)
    }
}

impl Staff for Event {}

/// The only row of one article with one event.
pub fn alone(event: Event) -> Round {
    let mut rounds = Press::of([event]).ledger().rounds;
    assert_eq!(rounds.len(), 1);
    rounds.remove(0)
}

pub fn check<'r>(round: &'r Round, check: &str) -> Option<(bool, &'r str)> {
    let found: Vec<&Check> = round
        .checks
        .iter()
        .filter(|one| one.check == check)
        .collect();
    assert!(found.len() < 2, "{found:?}");
    found.first().map(|one| (one.holds, one.text.as_str()))
}

pub fn conflict<'r>(round: &'r Round, check: &str) -> Option<&'r Conflict> {
    round.conflicts.iter().find(|one| one.check == check)
}

/// The sides of a conflict: each value, and the articles that tell it.
pub fn sides(conflict: &Conflict) -> Vec<(&str, Vec<&str>)> {
    conflict
        .sides
        .iter()
        .map(|side| {
            let articles = side.mentions.iter().map(|one| one.article.as_str());
            (side.value.as_str(), articles.collect())
        })
        .collect()
}

/// Every side and every check names events that there are.
pub fn names_who_tells(press: &Press, ledger: &Ledger) -> bool {
    let told = |mention: &EventRef| {
        let paper = press
            .articles
            .iter()
            .find(|paper| paper.id == mention.article);
        paper.is_some_and(|paper| paper.events.iter().any(|event| event.id == mention.event))
    };
    ledger.rounds.iter().all(|round| {
        let sides = round.conflicts.iter().flat_map(|conflict| &conflict.sides);
        let sides = sides.map(|side| &side.mentions);
        let checks = round.checks.iter().map(|check| &check.mentions);
        let derived = round.derived.iter().map(|derived| &derived.mentions);
        let mut all = sides.chain(checks).chain(derived);
        all.all(|mentions| !mentions.is_empty() && mentions.iter().all(told))
            && round
                .conflicts
                .iter()
                .all(|one| one.sides.len() > 1 && !one.text.is_empty())
    })
}
