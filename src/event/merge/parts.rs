//! Parts and sums: figures of one employer that are inside one another.
//!
//! Takes merged rounds, marks which is a roll-up of others and which is part of another.

use crate::event::draft::Draft;
use crate::mention::{Basis, Headcount, Scope, Status};

/// A figure that is the sum of two others of its employer told before it, or of two with days of their own, is a
/// roll-up.
pub(super) fn sums(rounds: &mut [Draft]) {
    rows(rounds);
    let values: Vec<_> = rounds
        .iter()
        .map(|round| {
            let off = matches!(round.status, Status::Denied | Status::Withdrawn);
            (
                round.entity.filter(|_| round.scope == Scope::Round),
                round.headcount.filter(|_| !off).map_or(0, Headcount::point),
                round.at,
                round.status == Status::Completed,
            )
        })
        .collect();
    for (at, round) in rounds.iter_mut().enumerate() {
        let Some((Some(entity), total, told, done)) = values.get(at).copied() else {
            continue;
        };
        let dated = round
            .date
            .is_some_and(|date| date.basis != Basis::Published);
        let parts: Vec<(u32, usize)> = values
            .iter()
            .filter(|(owner, value, _, past)| {
                // What is still to come does not sum up what has been done.
                (done || !*past) && *owner == Some(entity) && *value > 0 && *value < total
            })
            .map(|(_, value, told, _)| (*value, *told))
            .collect();
        let pair = parts.iter().enumerate().find_map(|(first, (x, a))| {
            let rest = parts.get(first + 1..).unwrap_or_default();
            let (_, b) = rest.iter().find(|(y, _)| x.saturating_add(*y) == total)?;
            Some(*a.max(b))
        });
        // What has a day of its own between them is one of them.
        if total >= 100 && pair.is_some_and(|last| !dated || last < told) {
            round.scope = Scope::Cumulative;
        }
    }
}

/// A table has one row a firm: where sentences tell cuts of it that come to about as much, all of them or the two largest,
/// the row adds them up.
fn rows(rounds: &mut [Draft]) {
    let told: Vec<(usize, u64)> = rounds
        .iter()
        .filter(|round| !round.listed && matches!(round.scope, Scope::Round | Scope::Cumulative))
        .filter_map(|round| Some((round.entity?, u64::from(round.headcount?.point()))))
        .collect();
    for row in rounds
        .iter_mut()
        .filter(|round| round.listed && round.scope == Scope::Round)
    {
        let total = row
            .headcount
            .map_or(0, |headcount| u64::from(headcount.point()));
        let (mut sum, mut count, mut largest) = (0, 0, (0, 0));
        for (_, value) in told
            .iter()
            .filter(|(owner, value)| Some(*owner) == row.entity && *value < total)
        {
            (sum, count) = (sum + value, count + 1);
            if *value > largest.0 {
                largest = (*value, largest.0);
            } else {
                largest.1 = largest.1.max(*value);
            }
        }
        let near = |sum: u64| (total * 90..=total * 102).contains(&(sum * 100));
        if count > 1 && (near(sum) || near(largest.0 + largest.1)) {
            row.scope = Scope::Cumulative;
        }
    }
}

/// Ties a part to the round it is part of: the nearest larger figure of its employer before it.
pub(super) fn parts(rounds: &mut [Draft]) {
    let known: Vec<_> = rounds
        .iter()
        .map(|round| {
            (
                round.entity,
                round.headcount.map_or(0, Headcount::point),
                round.scope,
                round.sentence,
                round.cues.background,
            )
        })
        .collect();
    for (at, round) in rounds.iter_mut().enumerate() {
        if round.scope != Scope::Part {
            continue;
        }
        let Some((entity, value, _, sentence, background)) = known.get(at).copied() else {
            continue;
        };
        // Rounds of different days are no parts of what adds them up.
        let dateless = round.date.is_none_or(|date| date.basis == Basis::Published);
        let whole = known
            .iter()
            .enumerate()
            .filter(|(other, (owner, total, scope, told, past))| {
                *other != at
                    && *owner == entity
                    && (background || !*past)
                    && *total > value
                    && (*scope == Scope::Round || *scope == Scope::Cumulative && dateless)
                    && *told <= sentence
            })
            .max_by_key(|(_, (_, _, _, told, _))| *told);
        match whole {
            Some((whole, _)) => round.cues.part_of = u32::try_from(whole).ok(),
            None => round.scope = Scope::Round,
        }
    }
}
