//! The fields of a row, united from its tellings.

use super::draft::Draft;
use super::telling::{Heap, Telling};
use super::when::earliest;
use crate::event::{Employer, Kind, Scope};
use crate::mention::Dates;
use crate::order;
use crate::text::letter::{lower, small};

/// The tellings of a row and of the rows it takes the place of.
pub(super) fn inherited<'t, 'a>(
    drafts: &[Draft<'t, 'a>],
    draft: &Draft<'t, 'a>,
) -> Vec<&'t Telling<'a>> {
    let mut rows = vec![draft.number];
    let mut all = draft.members.clone();
    while let Some(new) = rows.pop() {
        // Only a row that takes another's place is asked for the others.
        let Some(row) = drafts.get(new).filter(|row| !row.ties.is_empty()) else {
            continue;
        };
        for old in row.ties.iter().filter_map(|tie| drafts.get(tie.to)) {
            if old.replaced_by == Some(new) {
                all.extend(old.members.iter().copied());
                rows.push(old.number);
            }
        }
    }
    all
}

/// Its own date, or the date of what it takes the place of.
pub(super) fn date(drafts: &[Draft<'_, '_>], draft: &Draft<'_, '_>) -> Option<Dates> {
    if draft.set_by("date").is_some() {
        return draft.date();
    }
    draft.date().or_else(|| {
        let all = inherited(drafts, draft);
        earliest(all.iter().filter_map(|telling| telling.event.date))
    })
}

/// One name for all rows of an employer: one of the gazetteer, then the shortest.
pub(super) fn employer(drafts: &[Draft<'_, '_>], key: Option<&str>) -> Option<Employer> {
    let key = key?;
    // Drafts are in the order of employers, the unnamed last.
    let first = drafts.partition_point(|draft| draft.key.is_some_and(|own| own < key));
    let rows = drafts.get(first..).unwrap_or_default().iter();
    rows.take_while(|draft| draft.key == Some(key))
        .flat_map(|draft| {
            // The user may have merged what is told of others: they name nobody here.
            let own = draft.members.iter().filter(|one| one.key() == Some(key));
            own.filter_map(|member| member.event.employer.as_ref())
        })
        .min_by(|one, two| {
            let rank = |employer: &Employer| {
                let loud = employer.name.len() > 4 && !employer.name.contains(small);
                (!employer.known, loud, employer.name.chars().count())
            };
            let words = |employer: &Employer| (employer.name.clone(), employer.mention.clone());
            rank(one)
                .cmp(&rank(two))
                .then_with(|| words(one).cmp(&words(two)))
        })
        .cloned()
}

pub(super) fn kind(draft: &Draft<'_, '_>) -> Kind {
    if let Some(kind) = draft.set(|to| to.kind.as_ref()) {
        return *kind;
    }
    match kinds(draft).as_slice() {
        [one] => *one,
        // "Layoff" is said of everything; a closure is told more exactly.
        [Kind::Layoff, Kind::Closure] => Kind::Closure,
        _ => Kind::Mixed,
    }
}

/// The kinds told with a number, or failing that all.
pub(super) fn kinds(draft: &Draft<'_, '_>) -> Vec<Kind> {
    let numbered = draft.headcount().is_some();
    let mut kinds: Vec<Kind> = draft
        .members
        .iter()
        .filter(|member| !numbered || member.headcount.is_some())
        .map(|member| member.event.kind)
        .collect();
    order::plain(&mut kinds);
    kinds.dedup();
    kinds
}

pub(super) fn scope(draft: &Draft<'_, '_>) -> Scope {
    if let Some(scope) = draft.set(|to| to.scope.as_ref()) {
        return *scope;
    }
    match draft.heap {
        Heap::Round => Scope::Round,
        Heap::Part => Scope::Part,
        Heap::Cumulative => Scope::Cumulative,
        Heap::Sector => Scope::Sector,
        Heap::Denied | Heap::Withdrawn | Heap::Uncertain | Heap::Excluded => draft
            .members
            .iter()
            .map(|member| member.event.scope)
            .min()
            .unwrap_or(Scope::Round),
    }
}

/// Each name once, whatever its case, by alphabet.
pub(super) fn once<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let mut names: Vec<(String, &str)> = names.map(|name| (lower(name), name)).collect();
    order::plain(&mut names);
    names.dedup_by(|one, two| one.0 == two.0);
    names.into_iter().map(|(_, name)| name.to_owned()).collect()
}
