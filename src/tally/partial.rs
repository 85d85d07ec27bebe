//! The sums of some rounds: as a whole, what is only considered apart, and by each grouping.
//!
//! It takes rounds and gives what they add to a total and to each of its groupings. An open upper bound is counted
//! and not summed: of 300 and "over 500" the sum is at least 800 with one bound open.

use std::cmp::Reverse;

use super::{Group, Row, Tally};
use crate::ledger::{Bounds, Round, period, rules};
use crate::order;
use crate::text::letter::lower;

/// The sums of some rounds: as a whole, what is only considered apart, and by each grouping.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Partial {
    total: Sum,
    considered: Sum,
    /// By [`By`], each in the order of keys and names.
    groups: [Vec<Entry>; By::ALL.len()],
}

/// A grouping whose sums are kept. Quarters are made of periods when they are asked for.
#[derive(Clone, Copy)]
enum By {
    Employer,
    Period,
    Reason,
    Place,
    Kind,
    Status,
}

impl By {
    const ALL: [Self; 6] = [
        Self::Employer,
        Self::Period,
        Self::Reason,
        Self::Place,
        Self::Kind,
        Self::Status,
    ];

    /// The keys a round has, each with the words it is shown in.
    fn keys(self, round: &Round) -> Vec<(String, String)> {
        let plain = |key: String| (key.clone(), key);
        let mut keys: Vec<(String, String)> = match self {
            // Two employers may share a name: they are told apart by their keys.
            Self::Employer => vec![match &round.employer {
                Some(employer) => (employer.key.clone(), employer.name.clone()),
                None => (String::new(), "unnamed".to_owned()),
            }],
            Self::Period => vec![plain(period(round.date))],
            Self::Reason => {
                let codes = round.reasons.iter();
                codes.map(|code| plain(code.word().to_owned())).collect()
            }
            Self::Place => {
                let places = round.places.iter();
                places.map(|name| (lower(name), name.clone())).collect()
            }
            Self::Kind => vec![plain(round.kind.word().to_owned())],
            Self::Status => vec![plain(round.status.word().to_owned())],
        };
        if keys.is_empty() {
            keys.push(plain("unstated".to_owned()));
        }
        keys
    }
}

/// The sum of the rounds that share a key and are shown in the same words.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Entry {
    key: String,
    name: String,
    sum: Sum,
}

/// Bounds as numbers that can be subtracted: the open upper ones are counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Sum {
    low: u64,
    best: u64,
    /// Of the upper bounds that are told.
    high: u64,
    open: u32,
    rounds: u32,
    unnumbered: u32,
    undated: u32,
}

impl Sum {
    fn of(round: &Round) -> Self {
        let Bounds { low, best, high } = round.headcount.map_or(Bounds::NONE, Bounds::of);
        let numbered = round.headcount.is_some();
        Self {
            low,
            best,
            high: high.unwrap_or(0),
            open: u32::from(high.is_none()),
            rounds: u32::from(numbered),
            unnumbered: u32::from(!numbered),
            undated: u32::from(round.date.is_none()),
        }
    }

    /// Both together. Of numbers below 2^32 no sum of rounds overflows.
    fn plus(self, other: Self) -> Self {
        Self {
            low: self.low.saturating_add(other.low),
            best: self.best.saturating_add(other.best),
            high: self.high.saturating_add(other.high),
            open: self.open.saturating_add(other.open),
            rounds: self.rounds.saturating_add(other.rounds),
            unnumbered: self.unnumbered.saturating_add(other.unnumbered),
            undated: self.undated.saturating_add(other.undated),
        }
    }

    /// With one round more.
    pub(super) fn with_round(self, round: &Round) -> Self {
        self.plus(Self::of(round))
    }

    pub(super) fn group(self) -> Group {
        Group {
            low: self.low,
            best: self.best,
            high: (self.open == 0).then_some(self.high),
            rounds: self.rounds,
            unnumbered: self.unnumbered,
            undated: self.undated,
        }
    }

    fn row(self, key: String) -> Row {
        let Group {
            low,
            best,
            high,
            rounds,
            unnumbered,
            undated,
        } = self.group();
        Row {
            key,
            low,
            best,
            high,
            rounds,
            unnumbered,
            undated,
        }
    }
}

impl Partial {
    /// The sums of some rounds: of those that count, and of those that are only considered.
    pub(super) fn of<'r>(rounds: impl IntoIterator<Item = &'r Round>) -> Self {
        let mut all = Self::default();
        for round in rounds {
            let sum = Sum::of(round);
            if !round.counted {
                if round.why.rule == rules::CONSIDERED_APART {
                    all.considered = all.considered.plus(sum);
                }
                continue;
            }
            all.total = all.total.plus(sum);
            for (by, entries) in By::ALL.into_iter().zip(&mut all.groups) {
                let keys = by.keys(round).into_iter();
                entries.extend(keys.map(|(key, name)| Entry { key, name, sum }));
            }
        }
        for entries in &mut all.groups {
            order::by(entries, |one, two| {
                (&one.key, &one.name) < (&two.key, &two.name)
            });
            entries.dedup_by(|next, kept| {
                let same = (&next.key, &next.name) == (&kept.key, &kept.name);
                if same {
                    kept.sum = kept.sum.plus(next.sum);
                }
                same
            });
        }
        all
    }

    /// The bounds of all rounds that count.
    pub(super) fn total(&self) -> Group {
        self.total.group()
    }

    /// The bounds of what is only considered.
    pub(super) fn considered(&self) -> Group {
        self.considered.group()
    }

    /// The totals with all their groupings.
    pub(super) fn tally(&self) -> Tally {
        let Group {
            low,
            best,
            high,
            rounds,
            unnumbered,
            undated,
        } = self.total();
        let [employers, periods, reasons, places, kinds, statuses] = &self.groups;
        let mut quarters: Vec<Entry> = periods.clone();
        for entry in &mut quarters {
            entry.name = quarter(&entry.key);
            entry.key.clone_from(&entry.name);
        }
        order::by(&mut quarters, |one, two| one.key < two.key);
        Tally {
            low,
            best,
            high,
            rounds,
            unnumbered,
            undated,
            considered: self.considered(),
            by_employer: largest_first(rows(employers)),
            by_period: rows(periods),
            by_quarter: rows(&quarters),
            by_reason: largest_first(rows(reasons)),
            by_place: largest_first(rows(places)),
            by_kind: largest_first(rows(kinds)),
            by_status: largest_first(rows(statuses)),
        }
    }
}

/// The quarter of a month; any coarser period is itself.
fn quarter(period: &str) -> String {
    match period.split_once('-') {
        Some((year, month)) => match month.parse::<u8>() {
            Ok(month) => format!("{year}-Q{}", month.saturating_sub(1) / 3 + 1),
            Err(_) => period.to_owned(),
        },
        None => period.to_owned(),
    }
}

/// A row for each key, in the first of the words it is shown in.
fn rows(entries: &[Entry]) -> Vec<Row> {
    let rows = entries.chunk_by(|one, two| one.key == two.key);
    rows.filter_map(|alike| {
        let name = alike.first()?.name.clone();
        let sum = |sum: Sum, entry: &Entry| sum.plus(entry.sum);
        Some(alike.iter().fold(Sum::default(), sum).row(name))
    })
    .collect()
}

fn largest_first(mut rows: Vec<Row>) -> Vec<Row> {
    order::by(&mut rows, |one, two| {
        (Reverse(one.best), &one.key) < (Reverse(two.best), &two.key)
    });
    rows
}
