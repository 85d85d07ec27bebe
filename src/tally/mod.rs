//! Totals over the counted rounds, as bounds, and the way from all mentions to the total.
//!
//! It takes a ledger and decides nothing anew: a row that the ledger counts is in the total, any
//! other is not. `low` adds the lower bounds, `high` the upper ones, `best` the stated figures.
//!
//! A round with no number is told beside the bounds and does not open them: `high` says how many
//! people the told numbers can stand for, `unnumbered` how many rounds told none, `undated` of how
//! many no article says when.

mod applied;
mod partial;
mod waterfall;

pub use applied::{Applied, applied};
pub use waterfall::{Item, Step, waterfall};

use serde::Serialize;

use crate::ledger::{Ledger, Round};
use partial::{Partial, Sum};

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
    /// Rounds counted of which no article says when they were announced, with a number or without.
    pub undated: u32,
    /// Rounds that are only being considered, which are in no other figure here.
    pub considered: Group,
    /// By the employer's name; `unnamed` where no article names one. The rows add up to the total.
    pub by_employer: Vec<Row>,
    /// By month of announcement, or by quarter, half or year where only that is known: in the order
    /// of time, `undated` last. The rows add up to the total.
    pub by_period: Vec<Row>,
    /// By quarter of announcement (`2026-Q1`): each month of `by_period` in its quarter. What is known
    /// only by half (`2026-H1`) or year (`2026`) cannot be told to a quarter and keeps its own row,
    /// as does `undated`: so these rows add up to the total too.
    pub by_quarter: Vec<Row>,
    /// By reason. A round with two reasons is in both rows, one with none in `unstated`: the rows
    /// overlap and may add up to more than the total.
    pub by_reason: Vec<Row>,
    /// By place, as a round's own field tells it. A round in two places is in both rows, one with none
    /// in `unstated`: the rows overlap and may add up to more than the total.
    pub by_place: Vec<Row>,
    /// By means. The rows add up to the total.
    pub by_kind: Vec<Row>,
    /// By how far the round has come. The rows add up to the total.
    pub by_status: Vec<Row>,
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
    /// Rounds with no date, with a number or without: how many of the two counts above.
    pub undated: u32,
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
    /// Rounds with no date, with a number or without: how many of the two counts above.
    pub undated: u32,
}

impl Default for Group {
    fn default() -> Self {
        Partial::default().total()
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
    Partial::of(&ledger.rounds).tally()
}

/// The bounds of the rounds that count, and nothing else of them.
///
/// ```
/// assert_eq!(pinkslip::tally::total([]).best, 0);
/// ```
#[must_use]
pub fn total<'r>(rounds: impl IntoIterator<Item = &'r Round>) -> Group {
    let counted = rounds.into_iter().filter(|round| round.counted);
    counted.fold(Sum::default(), Sum::with_round).group()
}
