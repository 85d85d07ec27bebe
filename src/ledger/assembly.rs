//! The rows of all families become one ledger.
//!
//! Takes the rows family by family, in any order; gives them in theirs, each with its id and its links. An id is the
//! row's name, such as `acme-2026-01-300`; where that is taken, the next row in order gets `acme-2026-01-300-2`.

use super::model::{Ledger, Link, LinkKind, Proposal, Round};
use super::rows::Row;
use crate::order;

/// A row, its family and its place in it.
type Placed<'r> = (&'r Row, usize, usize);

/// Puts the rows of all families together.
pub(super) fn assemble(families: &[&[Row]]) -> Ledger {
    let mut all: Vec<Placed<'_>> = Vec::new();
    for (family, rows) in families.iter().enumerate() {
        let placed = rows.iter().enumerate();
        all.extend(placed.map(|(place, row)| (row, family, place)));
    }
    order::by(&mut all, |one, two| one.0.order() < two.0.order());
    let ids = ids(families, &all);
    let id = |family: usize, place: usize| {
        let id = ids.get(family).and_then(|ids| ids.get(place));
        id.cloned().unwrap_or_default()
    };
    let rounds = all.iter().map(|(row, family, place)| {
        let mut links: Vec<Link> = row
            .ties
            .iter()
            .map(|(to, kind, why)| Link {
                to: id(*family, *to),
                kind: *kind,
                why: why.clone(),
            })
            .collect();
        order::by(&mut links, |one, two| {
            (one.kind, &one.to) < (two.kind, &two.to)
        });
        Round {
            id: id(*family, *place),
            links,
            ..row.round.clone()
        }
    });
    let mut proposals: Vec<Proposal> = Vec::new();
    for (row, family, place) in &all {
        let mut proposed: Vec<_> = row.proposed.iter().filter(|(to, _)| place < to).collect();
        order::by_key(&mut proposed, |(to, _)| *to);
        proposals.extend(proposed.into_iter().map(|(to, score)| {
            Proposal {
                one: id(*family, *place),
                two: id(*family, *to),
                score: score.points,
                features: score.features(),
                why: row
                    .ties
                    .iter()
                    .find(|(other, kind, _)| other == to && *kind == LinkKind::Proposed)
                    .map_or_else(String::new, |(.., why)| why.clone()),
            }
        }));
    }
    Ledger {
        rounds: rounds.collect(),
        proposals,
    }
}

/// The id of each row, by family and place in it.
fn ids(families: &[&[Row]], all: &[Placed<'_>]) -> Vec<Vec<String>> {
    let mut named: Vec<(&str, usize)> = all
        .iter()
        .enumerate()
        .map(|(nth, (row, ..))| (row.name.as_str(), nth))
        .collect();
    order::plain(&mut named);
    let mut ids: Vec<Vec<String>> = families
        .iter()
        .map(|rows| vec![String::new(); rows.len()])
        .collect();
    for alike in named.chunk_by(|one, two| one.0 == two.0) {
        for (before, (name, nth)) in alike.iter().enumerate() {
            let Some((_, family, place)) = all.get(*nth) else {
                continue;
            };
            if let Some(id) = ids.get_mut(*family).and_then(|ids| ids.get_mut(*place)) {
                *id = match before {
                    0 => (*name).to_owned(),
                    before => format!("{name}-{}", before + 1),
                };
            }
        }
    }
    ids
}
