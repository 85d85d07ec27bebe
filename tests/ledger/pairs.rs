//! Two articles and what becomes of them: one round, two that may be one, or two.

use pinkslip::event::Event;
use pinkslip::ledger::score::{MERGE, PROPOSE, TABLE};
use pinkslip::ledger::{Ledger, LinkKind};

use crate::build::{Press, Tell, cut, links};

/// What becomes of two articles.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    Merged,
    Proposed,
    Apart,
}
use Outcome::{Apart, Merged, Proposed};

/// What a ledger of two rounds says of them, and what holds of any proposal.
#[track_caller]
pub fn outcome(ledger: &Ledger) -> Outcome {
    for proposal in &ledger.proposals {
        assert!((PROPOSE..MERGE).contains(&proposal.score), "{proposal:?}");
        let sum: i32 = proposal.features.iter().map(|feature| feature.points).sum();
        assert_eq!(sum, proposal.score, "the score is the sum of what is shown");
        for feature in &proposal.features {
            assert!(TABLE.iter().any(|row| row.feature == feature.feature));
        }
        for (id, other) in [
            (&proposal.one, &proposal.two),
            (&proposal.two, &proposal.one),
        ] {
            let round = ledger.rounds.iter().find(|round| round.id == *id).unwrap();
            assert!(links(round).contains(&(other, LinkKind::Proposed)));
        }
    }
    match (ledger.rounds.len(), ledger.proposals.len()) {
        (1, 0) => Merged,
        (_, 0) => Apart,
        _ => Proposed,
    }
}

/// Two events in two articles, each way round.
#[track_caller]
pub fn pair(says: &str, one: &Event, two: &Event, expected: Outcome) {
    for (one, two) in [(one, two), (two, one)] {
        let press = Press::of([one.clone()]).and("two", "", [two.clone()]);
        let ledger = press.ledger();
        assert_eq!(outcome(&ledger), expected, "{says}: {:#?}", ledger.rounds);
        if expected == Proposed {
            assert!(ledger.rounds.iter().all(|round| round.counted), "{says}");
        }
    }
}

pub fn acme() -> Event {
    cut("Acme")
}

/// 28 January, the day of the first telling.
pub fn first(number: u32) -> Event {
    acme().people(number).on("2026-01-28")
}
