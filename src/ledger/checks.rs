//! Shares, staffs and numbers of one row held against each other.
//!
//! Takes a row, gives the arithmetic that can be done on what its tellings say. Nothing of it changes a figure:
//! what does not come out is a conflict with both its sides, and a number that only a share gives is offered and in
//! no total. A share of a unit is never held against the staff of the whole.
//!
//! - `11,000 is 12.6% of 87,000, stated as 13%: consistent`. The share that the figures give must round to the
//!   stated one, half up, at the precision it is stated with. Hedges are bounds: "over 11,000" is at least 12.6%.
//! - `from 6,810 to 5,500 is 1,310, told as 1,300: consistent`. Levels are told roughly: within a twentieth.

use super::draft::Draft;
use super::figure::{digits, literally, share_words, words, zeros};
use super::model::{Check, Conflict, Derived};
use super::rules::{SHARE_OF_WORKFORCE, STAFF_BEFORE_AND_AFTER};
use super::sides::{checked, conflict, events, side};
use super::telling::{Heap, Telling};
use crate::mention::{Headcount, Qualifier, Share};

/// "About 12%", "nearly half": a tenth to either side.
const ROUGHLY: u64 = 10;
/// Levels are told roughly: their difference is right within a twentieth.
const LEVELS: u64 = 20;
/// A plain staff may be rounded by up to a hundredth: 87,000 is 86,500 to 87,500.
const ROUNDED: u64 = 100;

/// What the arithmetic on one row comes to.
#[derive(Default)]
pub(super) struct Found {
    pub(super) checks: Vec<Check>,
    pub(super) conflicts: Vec<Conflict>,
    pub(super) derived: Option<Derived>,
}

/// Does the arithmetic that can be done on one row.
pub(super) fn found(draft: &Draft<'_, '_>) -> Found {
    let mut found = Found::default();
    if draft.heap == Heap::Sector {
        return found;
    }
    share_of_workforce(draft, &mut found);
    before_and_after(draft, &mut found);
    if draft.headcount().is_none() && draft.heap == Heap::Round {
        found.derived = derived(draft);
    }
    found
}

/// The staff that a telling states, where it is that of the whole before the cut.
pub(super) fn staff(telling: &Telling<'_>) -> Option<u32> {
    let event = telling.event;
    let of_unit = event.share.is_some() && share(telling).is_none();
    let (before, after) = event.cues.staff;
    let told = event.workforce.filter(|told| Some(*told) != after);
    let staff = before.or(told);
    staff.filter(|staff| *staff > 0 && !of_unit)
}

/// The share of the whole that a telling states.
fn share<'t>(telling: &'t Telling<'_>) -> Option<&'t Share> {
    let share = telling.event.share.as_ref();
    share.filter(|share| share.of.eq_ignore_ascii_case("workforce"))
}

/// Whether the share and the staff that a telling without a number states are nowhere near the number of another: not
/// half of it, or more than twice. Less than that is a contradiction in one round and no second one.
pub(super) fn refutes(one: &Telling<'_>, two: &Telling<'_>) -> bool {
    let (Some(stated), Some(of), None, Some(headcount)) =
        (share(one), staff(one), one.headcount, two.headcount)
    else {
        return false;
    };
    let (low, high) = bounds(stated, one.event.cues.about_share);
    let (fewest, most) = literally(headcount);
    let whole = u64::from(of);
    most.saturating_mul(4_000) < low.saturating_mul(whole)
        || high.is_some_and(|high| fewest.saturating_mul(1_000) > high.saturating_mul(whole))
}

/// What tells the staff for a share: the same telling, then the same article, then the first other one. What another
/// telling says of a unit may be the staff of that unit.
fn beside<'t, 'a>(
    draft: &Draft<'t, 'a>,
    to: &Telling<'_>,
    tells: impl Fn(&Telling<'_>) -> bool,
) -> Option<&'t Telling<'a>> {
    let members = draft.members.iter().copied();
    let itself = |member: &Telling<'_>| (member.article, member.index) == (to.article, to.index);
    let tell = members.filter(|member| tells(member));
    tell.filter(|member| itself(member) || member.event.units.is_empty())
        .min_by_key(|member| (!itself(member), member.article != to.article))
}

fn share_of_workforce(draft: &Draft<'_, '_>, found: &mut Found) {
    // What one telling says of itself, then the row's own figure and share.
    let own = draft.members.iter().copied();
    let own = own.filter_map(|member| Some((member.headcount?, member, member)));
    let row = || {
        let stands = draft.share().filter(|_| draft.heap == Heap::Round)?;
        let told = |member: &&&Telling<'_>| share(member) == Some(stands);
        let share = *draft.members.iter().find(told)?;
        let base = beside(draft, share, |other| staff(other).is_some())?;
        Some((draft.headcount()?, share, base))
    };
    let mut seen: Vec<(Headcount, &Share, u32)> = Vec::new();
    let mut held = false;
    for (headcount, told, base) in row().into_iter().chain(own) {
        let Some((stated, of)) = share(told).zip(staff(base)) else {
            continue;
        };
        if seen.contains(&(headcount, stated, of)) {
            continue;
        }
        seen.push((headcount, stated, of));
        let (low, high) = bounds(stated, told.event.cues.about_share);
        let (fewest, most) = literally(headcount);
        let whole = u64::from(of);
        let rounded = (10_u64.pow(zeros(whole)) / 2).min(whole / ROUNDED);
        // In half tenths of a percent: 2,000 × people ÷ staff.
        let holds = most.saturating_mul(2_000) >= low.saturating_mul(whole - rounded)
            && high.is_none_or(|high| {
                fewest.saturating_mul(2_000) < high.saturating_mul(whole + rounded)
            });
        if holds && held {
            continue;
        }
        held |= holds;
        let members = || draft.members.iter().copied();
        let sharing = members().filter(|member| share(member) == Some(stated));
        let counting = members()
            .filter(|member| member.headcount == Some(headcount) || staff(member) == Some(of));
        let all: Vec<_> = sharing.clone().chain(counting.clone()).collect();
        let (given, stated) = (given(headcount, whole), share_words(stated));
        let sum = format!("{} is {given} of {}", words(headcount), digits(whole));
        let text = match (holds, given == stated) {
            (true, true) => format!("{sum}, as stated: consistent"),
            (true, false) => format!("{sum}, stated as {stated}: consistent"),
            (false, _) => format!("{sum}, stated as {stated}"),
        };
        if !holds {
            let sides = vec![side(stated, sharing), side(sum, counting)];
            let found = &mut found.conflicts;
            found.push(conflict(SHARE_OF_WORKFORCE, "share", text.clone(), sides));
        }
        let check = checked(SHARE_OF_WORKFORCE, holds, text, all);
        found.checks.push(check);
    }
}

/// Between which bounds a stated share lies, in half tenths of a percent; the upper one is not in it.
///
/// A whole percent was rounded to the percent, any other to the tenth.
fn bounds(of: &Share, about: bool) -> (u64, Option<u64>) {
    let precision = |tenths: u64| if tenths.is_multiple_of(10) { 10 } else { 1 };
    let reach = |tenths: u64| precision(tenths) + if about { tenths * 2 / ROUGHLY } else { 0 };
    let low = of.min.map_or(0, |min| {
        let tenths = u64::from(min);
        (tenths * 2).saturating_sub(reach(tenths))
    });
    let high = of.max.map(|max| {
        let tenths = u64::from(max);
        tenths * 2 + reach(tenths)
    });
    (low, high)
}

/// The share that a number is of a staff, to the tenth.
fn given(headcount: Headcount, staff: u64) -> String {
    let tenths = |people: Option<u32>| {
        let people = u64::from(people?);
        let tenths = (people.saturating_mul(2_000) / staff.max(1)).div_ceil(2);
        u32::try_from(tenths).ok()
    };
    let share = Share {
        min: tenths(headcount.min),
        max: tenths(headcount.max),
        of: String::new(),
    };
    match headcount.qualifier {
        Qualifier::About => format!("about {}", share_words(&share)),
        _ => share_words(&share),
    }
}

/// Levels against the number told. A number that is itself the difference of its levels says nothing new.
fn before_and_after(draft: &Draft<'_, '_>, found: &mut Found) {
    for levels in draft.members.iter().copied() {
        let Some(after) = levels.event.cues.staff.1 else {
            continue;
        };
        let base = beside(draft, levels, |other| {
            staff(other).is_some_and(|staff| staff > after)
        });
        let worked_out = |member: &Telling<'_>| member.event.because.rule == "headcount-change";
        let figure = if worked_out(levels) {
            let others = || draft.members.iter().copied();
            others().find(|member| member.headcount.is_some() && !worked_out(member))
        } else {
            levels.headcount.map(|_| levels).or(draft.headline())
        };
        let (Some(base), Some(figure)) = (base, figure) else {
            continue;
        };
        let (Some(before), Some(headcount)) = (staff(base), figure.headcount) else {
            continue;
        };
        let gone = u64::from(before - after);
        let (fewest, most) = literally(headcount);
        let holds = fewest <= gone + gone / LEVELS && gone - gone / LEVELS <= most;
        let told = words(headcount);
        let (from, to) = (digits(u64::from(before)), digits(u64::from(after)));
        let sum = format!("from {from} to {to} is {}", digits(gone));
        let text = match (holds, digits(gone) == told) {
            (true, true) => format!("{sum}, as told: consistent"),
            (true, false) => format!("{sum}, told as {told}: consistent"),
            (false, _) => format!("{sum}, told as {told}"),
        };
        if found.checks.iter().any(|check| check.text == text) {
            continue;
        }
        let members = || draft.members.iter().copied();
        let numbers = members().filter(|member| member.headcount == Some(headcount));
        let staffs = members().filter(|member| {
            staff(member) == Some(before) || member.event.cues.staff.1 == Some(after)
        });
        let all: Vec<_> = numbers.clone().chain(staffs.clone()).collect();
        if !holds {
            let sides = vec![side(told, numbers), side(sum, staffs)];
            let conflicts = &mut found.conflicts;
            conflicts.push(conflict(
                STAFF_BEFORE_AND_AFTER,
                "headcount",
                text.clone(),
                sides,
            ));
        }
        let check = checked(STAFF_BEFORE_AND_AFTER, holds, text, all);
        found.checks.push(check);
    }
}

/// The number that a share gives where none is told.
fn derived(draft: &Draft<'_, '_>) -> Option<Derived> {
    let stands = draft.share()?;
    let told = |member: &&&Telling<'_>| share(member) == Some(stands);
    let told = *draft.members.iter().find(told)?;
    let (low, high) = bounds(stands, told.event.cues.about_share);
    let stated = share_words(stands);
    let (base, of, min, max) = match beside(draft, told, |other| staff(other).is_some()) {
        Some(base) => {
            let whole = u64::from(staff(base)?);
            let min = low.saturating_mul(whole).div_ceil(2_000);
            let max = high.map(|high| high.saturating_mul(whole).saturating_sub(1) / 2_000);
            (base, format!("{stated} of {}", digits(whole)), min, max)
        }
        None => {
            let base = beside(draft, told, |other| other.event.cues.staff.1.is_some())?;
            let left = u64::from(base.event.cues.staff.1?);
            let gone =
                |share: u64| Some(left.saturating_mul(share) / 2_000_u64.checked_sub(share)?);
            let max = match high {
                Some(high) => Some(gone(high)?),
                None => None,
            };
            let of = format!("{stated} gone and {} left", digits(left));
            (base, of, gone(low)?, max)
        }
    };
    let people = |number: u64| u32::try_from(number).ok();
    let headcount = Headcount {
        min: people(min).filter(|_| stands.min.is_some()),
        max: max.and_then(people),
        qualifier: match (stands.min, stands.max) {
            (None, _) => Qualifier::UpTo,
            (_, None) => Qualifier::Over,
            _ => Qualifier::Range,
        },
    };
    Some(Derived {
        headcount,
        text: format!("{of} is {}: worked out, and in no total", words(headcount)),
        mentions: events([told, base]),
    })
}
