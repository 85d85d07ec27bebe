//! The fields of a row, united from its tellings.

use super::draft::Draft;
use super::figure::{Agreement, agree_on_share, digits};
use super::model::Conflict;
use super::score::shares;
use super::telling::{Heap, Telling};
use super::when::{WINDOW, earliest, gap};
use crate::event::{Employer, Kind, Scope};
use crate::mention::{Dates, Precision, Qualifier, Share};
use crate::order;
use crate::text::iso;
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
            draft
                .members
                .iter()
                .filter_map(|member| member.event.employer.as_ref())
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
    match kinds(draft).as_slice() {
        [one] => *one,
        // "Layoff" is said of everything; a closure is told more exactly.
        [Kind::Layoff, Kind::Closure] => Kind::Closure,
        _ => Kind::Mixed,
    }
}

/// The kinds told with a number, or failing that all.
fn kinds(draft: &Draft<'_, '_>) -> Vec<Kind> {
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
    match draft.heap {
        Heap::Round => Scope::Round,
        Heap::Part => Scope::Part,
        Heap::Cumulative => Scope::Cumulative,
        Heap::Sector => Scope::Sector,
        Heap::Denied | Heap::Withdrawn | Heap::Uncertain => draft
            .members
            .iter()
            .map(|member| member.event.scope)
            .min()
            .unwrap_or(Scope::Round),
    }
}

/// Fields on which the tellings of one row disagree.
pub(super) fn disagreements(draft: &Draft<'_, '_>) -> Vec<Conflict> {
    let conflict = |field, values| Conflict { field, values };
    let mut all = Vec::new();
    let mut numbers: Vec<u32> = draft
        .members
        .iter()
        .filter_map(|member| member.headcount)
        .filter(|headcount| headcount.qualifier == Qualifier::Exact)
        .map(|headcount| headcount.point())
        .collect();
    order::plain(&mut numbers);
    numbers.dedup();
    if numbers.len() > 1 {
        let values = numbers
            .into_iter()
            .map(|number| digits(u64::from(number)))
            .collect();
        all.push(conflict("headcount", values));
    }
    let apart = |one: &Telling<'_>| {
        draft
            .members
            .iter()
            .any(|two| shares(one, two) == Agreement::Apart)
    };
    let mut shares: Vec<_> = draft
        .members
        .iter()
        .filter(|member| apart(member))
        .filter_map(|member| member.event.share.as_ref())
        .collect();
    order::by_key(&mut shares, |share| (share.min, share.max));
    shares.dedup_by(|one, two| agree_on_share(Some(one), Some(two)) != Agreement::Apart);
    if shares.len() > 1 {
        let value = |share: &&Share| {
            let tenths = share.min.or(share.max).unwrap_or(0);
            format!("{}.{}%", tenths / 10, tenths % 10)
        };
        all.push(conflict("share", shares.iter().map(value).collect()));
    }
    let days = || {
        let fine = |dates: &Dates| dates.precision <= Precision::Month;
        draft
            .members
            .iter()
            .filter_map(|member| member.event.date)
            .filter(fine)
    };
    let first = days().min_by_key(|dates| dates.end);
    let last = days().max_by_key(|dates| dates.start);
    if let (Some(first), Some(last)) = (first, last)
        && gap(first, last) > WINDOW
    {
        all.push(conflict("date", vec![iso(first.start), iso(last.start)]));
    }
    let kinds = kinds(draft);
    if kinds.len() > 1 && kinds.contains(&Kind::Furlough) {
        let values = kinds.iter().map(|kind| kind.word().to_owned()).collect();
        all.push(conflict("kind", values));
    }
    all
}

/// Each name once, whatever its case, by alphabet.
pub(super) fn once<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let mut names: Vec<(String, &str)> = names.map(|name| (lower(name), name)).collect();
    order::plain(&mut names);
    names.dedup_by(|one, two| one.0 == two.0);
    names.into_iter().map(|(_, name)| name.to_owned()).collect()
}
