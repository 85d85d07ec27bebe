//! Rows of employers that are related and not one: a subsidiary and its parent, a name that is short for two.
//!
//! Takes the rows of a family and how its employers are related; makes one row of two that tell of one round, and
//! ties a subsidiary's rows to its parent's. "Alphabet cuts 12,000" and, the day after, "Google cuts 12,000" are one
//! round, Google's; Google's 1,300 of March is not Alphabet's, and says whose Google is.

use super::cluster::Cluster;
use super::decided::{Group, decisions};
use super::draft::{Draft, best};
use super::employers::Related;
use super::fields::employer;
use super::model::LinkKind;
use super::proposal::between;
use super::score::Kin;
use super::telling::Heap;
use crate::order;
use std::cmp::Reverse;

/// Makes one of two rows that one round is told in under two names.
pub(super) fn merge<'t, 'a>(groups: &mut [Group<'t, 'a>], related: &[Related<'_>]) {
    if related.is_empty() {
        return;
    }
    let mut places: Vec<(usize, usize)> = Vec::new();
    let mut drafts: Vec<Draft<'t, 'a>> = Vec::new();
    for (group, clusters) in groups.iter().enumerate() {
        for (row, (heap, cluster)) in clusters.iter().enumerate() {
            let mut draft = Draft::new(drafts.len(), *heap, cluster.clone());
            draft.decide(decisions(cluster));
            drafts.push(draft);
            places.push((group, row));
        }
    }
    let mut same: Vec<(Reverse<i32>, usize, usize)> = Vec::new();
    for (one, two, kin) in related {
        for first in rows(&drafts, one) {
            for second in rows(&drafts, two) {
                let score = between(first, second, *kin).filter(|score| score.merges());
                // The owner's row goes into that of who cuts, a short name's into that of the full one.
                let (from, to) = match kin {
                    Kin::Parent => (second.number, first.number),
                    _ => (first.number, second.number),
                };
                same.extend(score.map(|score| (Reverse(score.points), from, to)));
            }
        }
    }
    order::plain(&mut same);
    let mut done: Vec<usize> = Vec::new();
    for (_, from, to) in same {
        if done.contains(&from) || done.contains(&to) {
            continue;
        }
        done.extend([from, to]);
        let place = |number: usize| places.get(number).copied();
        let moved = place(from)
            .and_then(|place| row(groups, place))
            .map(std::mem::take);
        let to = place(to).and_then(|place| row(groups, place));
        if let (Some(moved), Some(to)) = (moved, to) {
            to.extend(moved);
        }
    }
    for group in groups {
        group.retain(|(_, cluster)| !cluster.is_empty());
    }
}

/// Ties each round of a subsidiary to the nearest of its parent's.
pub(super) fn link(drafts: &mut [Draft<'_, '_>], related: &[Related<'_>]) {
    for (one, two, _) in related.iter().filter(|(.., kin)| *kin == Kin::Parent) {
        let name = |key: &str| employer(drafts, Some(key)).map_or(String::new(), |it| it.name);
        let why = format!("{} belongs to {}", name(one), name(two));
        let ties: Vec<(usize, usize)> = rows(drafts, one)
            .filter_map(|own| {
                let nearest = best(rows(drafts, two), |row| {
                    let days = own.apart(row);
                    (days.is_some(), Reverse(days))
                });
                Some((own.number, nearest?.number))
            })
            .collect();
        for (own, parents) in ties {
            if let Some(own) = drafts.get_mut(own) {
                own.tie(parents, LinkKind::Parent, why.as_str());
            }
        }
    }
}

/// The rounds of an employer.
fn rows<'d, 't, 'a>(
    drafts: &'d [Draft<'t, 'a>],
    key: &'d str,
) -> impl Iterator<Item = &'d Draft<'t, 'a>> {
    let own = move |draft: &&Draft<'_, '_>| {
        draft.key == Some(key) && draft.heap == Heap::Round && !draft.members.is_empty()
    };
    drafts.iter().filter(own)
}

/// The row of a group, by the places of both.
fn row<'g, 't, 'a>(
    groups: &'g mut [Group<'t, 'a>],
    (group, row): (usize, usize),
) -> Option<&'g mut Cluster<'t, 'a>> {
    Some(&mut groups.get_mut(group)?.get_mut(row)?.1)
}
