//! Parts and sums: figures of one employer that are inside one another.
//!
//! Takes merged rounds, marks which is a roll-up of others and which is part of another.

use crate::event::draft::Draft;
use crate::mention::{Basis, Headcount, Scope, Status};

/// A figure that is the sum of two others of its employer is a roll-up; but where it is told first and they are told at
/// one time, they are its parts: "1,700 jobs: up to 1,300 in the shops and 400 at its headquarters".
pub(super) fn sums(rounds: &mut [Draft]) {
    let values: Vec<_> = rounds
        .iter()
        .map(|round| {
            let off = matches!(round.status, Status::Denied | Status::Withdrawn);
            (
                round.entity,
                round.headcount.filter(|_| !off).map_or(0, Headcount::point),
                round.scope,
                round.at,
                round.date,
                round.status == Status::Completed,
            )
        })
        .collect();
    let mut split = Vec::new();
    for (at, round) in rounds.iter_mut().enumerate() {
        let Some((Some(entity), total, Scope::Round, .., done)) = values.get(at).copied() else {
            continue;
        };
        let parts: Vec<(usize, u32)> = values
            .iter()
            .enumerate()
            .filter(|(other, (owner, value, scope, .., past))| {
                *other != at
                    // What is still to come does not sum up what has been done.
                    && (done || !*past)
                    && *owner == Some(entity)
                    && *value > 0
                    && *value < total
                    && *scope == Scope::Round
            })
            .map(|(other, (_, value, ..))| (other, *value))
            .collect();
        // A table has one row a firm: where sentences tell rounds of it that come to about as much, the row adds them up.
        let sum = parts
            .iter()
            .map(|(_, value)| u64::from(*value))
            .sum::<u64>()
            * 100;
        let total_of = u64::from(total);
        if round.listed && parts.len() > 1 && (total_of * 90..=total_of * 102).contains(&sum) {
            round.scope = Scope::Cumulative;
            continue;
        }
        let pair = parts.iter().enumerate().find_map(|(first, (a, x))| {
            let rest = parts.get(first + 1..).unwrap_or_default();
            let (b, _) = rest.iter().find(|(_, y)| x.saturating_add(*y) == total)?;
            Some([*a, *b])
        });
        let told = |at: usize| {
            values
                .get(at)
                .map_or((0, None), |(.., told, date, _)| (*told, *date))
        };
        let Some(inside) = pair.filter(|_| total >= 100) else {
            continue;
        };
        let mut dates: Vec<_> = inside.iter().filter_map(|part| told(*part).1).collect();
        dates.dedup();
        if dates.len() < 2 && inside.iter().all(|part| told(*part).0 > told(at).0) {
            split.extend(inside);
        } else if told(at).1.is_none_or(|date| date.basis == Basis::Published)
            || inside.iter().all(|part| told(*part).0 < told(at).0)
        {
            // What has a day of its own between them is one of them.
            round.scope = Scope::Cumulative;
        }
    }
    for part in split {
        if let Some(round) = rounds.get_mut(part) {
            round.scope = Scope::Part;
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
