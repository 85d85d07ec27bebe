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

/// One name for all rows of an employer: one of the gazetteer, then the shortest under which it is counted. With it
/// goes whose it is, wherever that is told.
pub(super) fn employer(drafts: &[Draft<'_, '_>], key: Option<&str>) -> Option<Employer> {
    let key = key?;
    // Drafts are in the order of employers, the unnamed last.
    let first = drafts.partition_point(|draft| draft.key.is_some_and(|own| own < key));
    let rows = drafts.get(first..).unwrap_or_default().iter();
    let told = rows
        .take_while(|draft| draft.key == Some(key))
        .flat_map(|draft| draft.members.iter())
        // A round may be told of others too, by the texts or as the user merged it: they name nobody here.
        .filter(|member| member.key == Some(key))
        .filter_map(|member| member.event.employer.as_ref());
    let own = told
        .clone()
        .filter(|told| told.key == key || told.key.is_empty());
    let name = own.min_by_key(|employer| {
        let loud = employer.name.len() > 4 && !employer.name.contains(small);
        let length = employer.name.chars().count();
        (
            !employer.known,
            loud,
            length,
            &employer.name,
            &employer.mention,
        )
    })?;
    let parent = told.filter_map(|told| told.parent.as_ref()).min();
    Some(Employer {
        parent: parent.cloned(),
        ..name.clone()
    })
}

/// Every name a row is told under, its employer's first, then by alphabet.
pub(super) fn names(draft: &Draft<'_, '_>, employer: Option<&Employer>) -> Vec<String> {
    let told = draft
        .members
        .iter()
        .filter_map(|member| member.event.employer.as_ref());
    let mut names = once(told.flat_map(|told| {
        let also = told.also.iter().map(String::as_str);
        also.chain([told.name.as_str()])
    }));
    if let Some(employer) = employer {
        let head = lower(&employer.name);
        names.retain(|name| lower(name) != head);
        names.insert(0, employer.name.clone());
    }
    names
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
