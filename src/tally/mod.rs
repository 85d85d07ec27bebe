//! Totals over the counted rounds, as bounds, and the way from all mentions to the total.
//!
//! It takes a ledger and decides nothing anew: a row that the ledger counts is in the total, any
//! other is not. `low` adds the lower bounds, `high` the upper ones, `best` the stated figures.
//!
//! A round with no number is told beside the bounds and does not open them: `high` says how many
//! people the told numbers can stand for, `unnumbered` how many rounds told none.

mod waterfall;

pub use waterfall::{Step, waterfall};

use serde::Serialize;

use crate::ledger::{Bounds, Ledger, Round, period, rules};
use crate::text::letter::lower;
use std::cmp::Reverse;

use crate::order;

/// The totals of a ledger.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Tally {
    /// No fewer people than this: "up to 500" adds none, "over 11,000" adds 11,000.
    pub low: u64,
    /// The stated figures: for a range its midpoint, for "thousands" 2,000.
    pub best: u64,
    /// No more than this; `None` where one round has no upper bound, such as "over 11,000".
    pub high: Option<u64>,
    /// Rounds counted with a number.
    pub rounds: u32,
    /// Rounds counted with no number, a bare share included: they add nobody to the bounds.
    pub unnumbered: u32,
    /// Rounds that are only being considered, which are in no other figure here.
    pub considered: Group,
    /// By the employer's name; `unnamed` where no article names one.
    pub by_employer: Vec<Row>,
    /// By month of announcement, or by quarter, half or year where only that is known: in the order
    /// of time, `undated` last.
    pub by_period: Vec<Row>,
    /// By reason. A round with two reasons is in both rows, one with none in `unstated`.
    pub by_reason: Vec<Row>,
    /// By place, as a round's own field tells it. A round in two places is in both rows, one with none
    /// in `unstated`.
    pub by_place: Vec<Row>,
    /// By means.
    pub by_kind: Vec<Row>,
}

/// The bounds of some rounds together.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Group {
    /// No fewer people than this.
    pub low: u64,
    /// The stated figures.
    pub best: u64,
    /// No more than this; `None` where it is open.
    pub high: Option<u64>,
    /// Rounds with a number.
    pub rounds: u32,
    /// Rounds with none.
    pub unnumbered: u32,
}

/// The rounds that share a key. Rows come with the largest first, and then by key.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Row {
    /// What they share.
    pub key: String,
    /// No fewer people than this.
    pub low: u64,
    /// The stated figures.
    pub best: u64,
    /// No more than this; `None` where it is open.
    pub high: Option<u64>,
    /// Rounds with a number.
    pub rounds: u32,
    /// Rounds with none.
    pub unnumbered: u32,
}

impl Default for Group {
    fn default() -> Self {
        Self::of(std::iter::empty())
    }
}

impl Group {
    fn of<'r>(rounds: impl Iterator<Item = &'r Round>) -> Self {
        let (mut bounds, mut numbered, mut unnumbered) = (Bounds::NONE, 0_u32, 0_u32);
        for round in rounds {
            match round.headcount {
                Some(headcount) => {
                    bounds = bounds.plus(Bounds::of(headcount));
                    numbered = numbered.saturating_add(1);
                }
                None => unnumbered = unnumbered.saturating_add(1),
            }
        }
        let Bounds { low, best, high } = bounds;
        Self {
            low,
            best,
            high,
            rounds: numbered,
            unnumbered,
        }
    }
}

/// Adds up the counted rounds of a ledger.
///
/// ```
/// use pinkslip::ledger::Ledger;
/// use pinkslip::tally::tally;
///
/// let nothing = tally(&Ledger::default());
/// assert_eq!((nothing.low, nothing.best, nothing.high), (0, 0, Some(0)));
/// ```
#[must_use]
pub fn tally(ledger: &Ledger) -> Tally {
    let counted: Vec<&Round> = ledger.rounds.iter().filter(|round| round.counted).collect();
    let considered = ledger.rounds.iter().filter(|round| considered(round));
    let Group {
        low,
        best,
        high,
        rounds,
        unnumbered,
    } = Group::of(counted.iter().copied());
    // Two employers may share a name: they are told apart by their keys.
    let employer = |round: &Round| match &round.employer {
        Some(employer) => vec![(employer.key.clone(), employer.name.clone())],
        None => vec![(String::new(), "unnamed".to_owned())],
    };
    let plain = |key: String| (key.clone(), key);
    let or_unstated = |mut keys: Vec<(String, String)>| {
        if keys.is_empty() {
            keys.push(("unstated".to_owned(), "unstated".to_owned()));
        }
        keys
    };
    let place = |name: &String| (lower(name), name.clone());
    let mut by_period = group(&counted, |round| vec![plain(period(round.date))]);
    order::by(&mut by_period, |one, two| one.key < two.key);
    Tally {
        low,
        best,
        high,
        rounds,
        unnumbered,
        considered: Group::of(considered),
        by_employer: group(&counted, employer),
        by_period,
        by_reason: group(&counted, |round| {
            let words = round
                .reasons
                .iter()
                .map(|code| plain(code.word().to_owned()));
            or_unstated(words.collect())
        }),
        by_place: group(&counted, |round| {
            or_unstated(round.places.iter().map(place).collect())
        }),
        by_kind: group(&counted, |round| vec![plain(round.kind.word().to_owned())]),
    }
}

/// Whether a row is left out because it is only being considered.
fn considered(round: &Round) -> bool {
    !round.counted && round.why.rule == rules::CONSIDERED_APART
}

/// Groups rounds by keys, each of which comes with the words it is shown in.
fn group(rounds: &[&Round], keys: impl Fn(&Round) -> Vec<(String, String)>) -> Vec<Row> {
    let mut keyed: Vec<(String, String, usize, &Round)> = Vec::new();
    for (place, round) in rounds.iter().enumerate() {
        keyed.extend(
            keys(round)
                .into_iter()
                .map(|(key, name)| (key, name, place, *round)),
        );
    }
    order::by(&mut keyed, |one, two| {
        (&one.0, &one.1, one.2) < (&two.0, &two.1, two.2)
    });
    let mut rows: Vec<Row> = keyed
        .chunk_by(|one, two| one.0 == two.0)
        .map(|alike| {
            let key = alike
                .first()
                .map(|(_, name, ..)| name.clone())
                .unwrap_or_default();
            let group = Group::of(alike.iter().map(|(.., round)| *round));
            let Group {
                low,
                best,
                high,
                rounds,
                unnumbered,
            } = group;
            Row {
                key,
                low,
                best,
                high,
                rounds,
                unnumbered,
            }
        })
        .collect();
    order::by(&mut rows, |one, two| {
        (Reverse(one.best), &one.key) < (Reverse(two.best), &two.key)
    });
    rows
}
