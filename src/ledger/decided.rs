//! What the user decided, done to the rows of a family ([`rules::USER_DECIDES`]).
//!
//! Takes rounds as they were sorted, and gives them as the user sorted them: merged, split, left out or corrected.
//! It comes before rows are held against each other, so that what is decided of one bears on the others as if it had
//! been told: a round that was excluded takes no other's place, one that was corrected is corrected for a roll-up too.
//!
//! [`rules::USER_DECIDES`]: super::rules::USER_DECIDES

use super::cluster::Cluster;
use super::correction::Correction;
use super::decisions::{Decision, Does};
use super::draft::{Draft, Fate};
use super::fields::{kind, scope};
use super::model::{Conflict, Edited, Round};
use super::rules::USER_DECIDES;
use super::same::suits;
use super::telling::{Heap, Telling};

/// The rows of one employer, by heap.
pub(super) type Group<'t, 'a> = Vec<(Heap, Cluster<'t, 'a>)>;

/// The decisions about some tellings, once each, in the order in which they were made.
pub(super) fn decisions<'a>(members: &[&Telling<'a>]) -> Vec<&'a Decision> {
    let mut all: Vec<&'a Decision> = Vec::new();
    for mark in members.iter().flat_map(|member| &member.marks) {
        let before = |one: &&Decision| one.edit < mark.decision.edit;
        let place = all.partition_point(before);
        if all
            .get(place)
            .is_none_or(|one| one.edit != mark.decision.edit)
        {
            all.insert(place, mark.decision);
        }
    }
    all
}

/// Whether a telling is to count, by the last that was decided of it or of its round.
pub(super) fn counts(telling: &Telling<'_>) -> Option<bool> {
    let mut decided = telling.marks.iter().rev().map(|mark| mark.decision);
    decided.find_map(|decision| match decision.does {
        Does::Drop => drops(decision, telling).then_some(false),
        _ => decision.does.count(),
    })
}

/// Whether a telling is left out by itself, with no other of its round.
pub(super) fn dropped(telling: &Telling<'_>) -> bool {
    let mut decided = telling.marks.iter().rev().map(|mark| mark.decision);
    let last = decided.find(|decision| drops(decision, telling) || decision.does.count().is_some());
    last.is_some_and(|decision| decision.does == Does::Drop)
}

/// Whether a decision leaves a telling out: with all of its exact copies, for they are one.
fn drops(decision: &Decision, telling: &Telling<'_>) -> bool {
    let marks = telling.marks.iter();
    let own = marks
        .filter(|mark| mark.decision.edit == decision.edit)
        .count();
    decision.does == Does::Drop && own >= telling.sources.len()
}

/// Whether a row counts, and the edit that says so: the last that says anything of it.
pub(super) fn verdict(draft: &Draft<'_, '_>) -> Option<(u32, bool)> {
    let all = draft.members.iter().all(|member| dropped(member));
    draft.decided.iter().rev().find_map(|decision| {
        let counts = match decision.does {
            Does::Drop => all.then_some(false),
            _ => decision.does.count(),
        };
        Some((decision.edit, counts?))
    })
}

/// The place of the round that a telling stands for in a decision.
fn side(telling: &Telling<'_>, decision: &Decision) -> Option<usize> {
    let marks = telling.marks.iter();
    let mut own = marks.filter(|mark| mark.decision.edit == decision.edit);
    own.next().map(|mark| mark.round)
}

/// Merges and splits the rounds of a family as the user did, edit by edit.
pub(super) fn sort(groups: &mut [Group<'_, '_>]) {
    let all: Vec<&Telling<'_>> = groups
        .iter()
        .flatten()
        .flat_map(|(_, cluster)| cluster.iter().copied())
        .filter(|telling| !telling.marks.is_empty())
        .collect();
    for decision in decisions(&all) {
        match decision.does {
            Does::Merge => merge(groups, decision),
            Does::Split => groups.iter_mut().for_each(|group| split(group, decision)),
            Does::Count(_) | Does::Drop | Does::Set { .. } => {}
        }
    }
}

/// Puts everything that a decision is about into the row of its first round.
fn merge(groups: &mut [Group<'_, '_>], decision: &Decision) {
    let first = |cluster: &Cluster<'_, '_>| {
        let sides = cluster.iter().filter_map(|telling| side(telling, decision));
        sides.min()
    };
    let rows = groups.iter().enumerate().flat_map(|(group, rows)| {
        let rows = rows.iter().enumerate();
        rows.filter_map(move |(row, (heap, cluster))| Some((first(cluster)?, *heap, group, row)))
    });
    let mut rows: Vec<_> = rows.collect();
    crate::order::plain(&mut rows);
    let Some(((_, _, group, row), others)) = rows.split_first() else {
        return;
    };
    for (_, _, from, at) in others {
        let from = groups.get_mut(*from).and_then(|group| group.get_mut(*at));
        let moved = from.map(|(_, cluster)| std::mem::take(cluster));
        let to = groups.get_mut(*group).and_then(|group| group.get_mut(*row));
        if let (Some(moved), Some((_, to))) = (moved, to) {
            to.extend(moved);
        }
    }
    for group in groups {
        group.retain(|(_, cluster)| !cluster.is_empty());
    }
}

/// Parts the rows in which more than one round of a decision is told. What the decision is not about goes where it
/// suits best.
fn split<'t, 'a>(group: &mut Group<'t, 'a>, decision: &Decision) {
    let mut parted: Group<'t, 'a> = Vec::new();
    for (heap, cluster) in std::mem::take(group) {
        let mut sides: Vec<(usize, Cluster<'t, 'a>)> = Vec::new();
        for telling in cluster.iter().copied() {
            let Some(side) = side(telling, decision) else {
                continue;
            };
            match sides.iter_mut().find(|(own, _)| *own == side) {
                Some((_, own)) => own.push(telling),
                None => sides.push((side, vec![telling])),
            }
        }
        if sides.len() < 2 {
            parted.push((heap, cluster));
            continue;
        }
        let decided: Vec<Cluster<'t, 'a>> = sides.iter().map(|(_, own)| own.clone()).collect();
        for telling in cluster {
            if side(telling, decision).is_some() {
                continue;
            }
            let best = decided
                .iter()
                .enumerate()
                .rev()
                .max_by_key(|(_, own)| own.iter().map(|one| suits(telling, one)).max());
            if let Some((_, own)) = best.and_then(|(best, _)| sides.get_mut(best)) {
                own.push(telling);
            }
        }
        parted.extend(sides.into_iter().map(|(_, own)| (heap, own)));
    }
    *group = parted;
}

/// Gives each row what was decided of it. What fields are set to is said of one row: of several that tell of the
/// events it was said of, the one that tells most of them.
pub(super) fn settle(drafts: &mut [Draft<'_, '_>]) {
    let mut said: Vec<(u32, usize, usize)> = Vec::new();
    for draft in drafts.iter() {
        for decision in decisions(&draft.members) {
            let own = |telling: &&&Telling<'_>| side(telling, decision).is_some();
            let many = draft
                .members
                .iter()
                .filter(own)
                .map(|one| one.sources.len())
                .sum();
            let best = said.iter_mut().find(|(edit, ..)| *edit == decision.edit);
            match (&decision.does, best) {
                (Does::Set { .. }, Some((_, most, number))) if many > *most => {
                    (*most, *number) = (many, draft.number);
                }
                (Does::Set { .. }, None) => said.push((decision.edit, many, draft.number)),
                _ => {}
            }
        }
    }
    for draft in drafts {
        let mut decided = decisions(&draft.members);
        let number = draft.number;
        decided.retain(|decision| match decision.does {
            Does::Set { .. } => said
                .iter()
                .any(|(edit, _, of)| (*edit, *of) == (decision.edit, number)),
            _ => true,
        });
        draft.decide(decided);
    }
}

/// Whether the user keeps two rows apart.
pub(super) fn apart(one: &Draft<'_, '_>, two: &Draft<'_, '_>) -> bool {
    let splits = one
        .decided
        .iter()
        .filter(|decision| decision.does == Does::Split);
    let mut splits =
        splits.filter(|decision| two.decided.iter().any(|other| other.edit == decision.edit));
    splits.any(|decision| {
        let sides = |draft: &Draft<'_, '_>| -> Vec<usize> {
            let sides = draft
                .members
                .iter()
                .filter_map(|member| side(member, decision));
            sides.collect()
        };
        let (one, two) = (sides(one), sides(two));
        one.iter().any(|side| two.iter().any(|other| other != side))
    })
}

/// Whether a row counts, where the user said so, or said how many it counts with.
pub(super) fn fate(draft: &Draft<'_, '_>, counted: bool) -> Option<Fate> {
    let figure = draft.figure();
    if let Some((edit, counts)) = verdict(draft) {
        let text = if counts {
            format!("edit {edit} says that {figure} counts")
        } else {
            format!("edit {edit} leaves {figure} out")
        };
        return if counts {
            Fate::counted(USER_DECIDES, text)
        } else {
            Fate::left_out(USER_DECIDES, text)
        };
    }
    let edit = draft.set_by("headcount").filter(|_| counted)?;
    let told = draft.bare().figure();
    Fate::counted(
        USER_DECIDES,
        format!("{figure} counts, as edit {edit} says; told is {told}"),
    )
}

/// Corrects a row, settles its conflicts, and says what was edited.
pub(super) fn correct(draft: &Draft<'_, '_>, round: &mut Round) {
    if draft.decided.is_empty() {
        return;
    }
    let bare = draft.bare();
    let mut now = Correction {
        headcount: Some(bare.headcount()),
        share: Some(bare.share().cloned()),
        date: Some(bare.date()),
        effective: Some(round.effective),
        status: Some(bare.status()),
        kind: Some(kind(&bare)),
        scope: Some(scope(&bare)),
        units: Some(round.units.clone()),
        places: Some(round.places.clone()),
        reasons: Some(round.reasons.clone()),
        ..Correction::default()
    };
    for decision in &draft.decided {
        let edit = decision.edit;
        let mut say = |field, was, is| {
            round.edited.push(Edited {
                edit,
                field,
                was,
                is,
            })
        };
        match &decision.does {
            Does::Set { to, was } => {
                now.overlay(was);
                for field in to.fields() {
                    say(field, now.said(field), to.said(field));
                }
                now.overlay(to);
            }
            Does::Merge => say("merge", None, None),
            Does::Split => say("split", None, None),
            Does::Drop if draft.members.iter().any(|one| drops(decision, one)) => {
                say("exclude", None, None);
            }
            Does::Drop => {}
            Does::Count(true) => say("include", None, None),
            Does::Count(false) => say("exclude", None, None),
        }
    }
    round.effective = now.effective.flatten();
    round.units = now.units.unwrap_or_default();
    round.places = now.places.unwrap_or_default();
    round.reasons = now.reasons.unwrap_or_default();
    for Conflict { field, settled, .. } in &mut round.conflicts {
        *settled = draft.set_by(field);
    }
}
