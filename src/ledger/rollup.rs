//! Roll-ups: a figure over several rounds is held against the rounds and never added to them.
//!
//! Takes the rows of one employer. Any of the rounds in a roll-up's window may make it up ([`super::sum`]); what comes
//! of it is one of these, and the rounds that are told count in each of them:
//!
//! - *confirmed*: "14,000 + 16,000 = 30,000";
//! - *short*: the rounds told are fewer. That contradicts nothing: "16,000 in the rounds told, 14,000 not told". What
//!   is not told is shown and not counted, since nothing says when it was and whether another row is about it;
//! - *exceeded*: the rounds that are surely meant are more than it says. That is a conflict with both its sides;
//! - *no sum*: none of these can be said for sure.
//!
//! A number of a whole year that is just the sum of the year's rounds is a roll-up, whether or not the text says so.
//!
//! Where no round of its window is told a roll-up stands in for them, and is itself a term of a roll-up over a longer
//! time; the smaller of two that may be about the same rounds does not.

use std::cmp::Reverse;
use std::ops::Range;

use super::draft::{Draft, Fate, group};
use super::figure::{digits, literally, words};
use super::known::{Known, Sum, added, spelt, sum, terms, wanted};
use super::model::{Conflict, LinkKind};
use super::rules::{CUMULATIVE_IS_CHECKED, ROLL_UP_IN_ROLL_UP, ROLL_UP_OF_ROUNDS};
use super::sides::{checked, conflict, side};
use super::telling::{Heap, Says};
use super::when::{coarse, gap};
use super::window::{REACH, Window};
use crate::mention::{Headcount, Qualifier};
use crate::order;

/// Holds the roll-ups of one employer against its rounds.
pub(super) fn check(drafts: &mut [Draft<'_, '_>], range: &Range<usize>) {
    for number in range.clone() {
        let disguised = drafts.get(number).and_then(|rollup| {
            let mut known = disguised(rollup).then(|| terms(drafts, range, rollup))?;
            let vague = vague(rollup);
            // A number is only taken for a sum where it is that of all rounds of its time.
            known.retain(|known| vague || known.sure);
            sum(rollup, &known, 2).filter(|sum| vague || sum.terms.len() == known.len())
        });
        if let Some(sum) = disguised {
            confirm(drafts, number, sum);
        }
    }
    nest(drafts, range);
    // The largest first: where no round is told it stands in for the others too.
    let mut rollups: Vec<(u64, usize)> = group(drafts, range)
        .filter(|draft| draft.heap == Heap::Cumulative && draft.fate.is_none())
        .map(|draft| (draft.bounds().best, draft.number))
        .collect();
    order::by_key(&mut rollups, |(best, number)| (Reverse(*best), *number));
    let empty = |(_, number): &(u64, usize)| {
        let rollup = drafts.get(*number);
        rollup.is_some_and(|rollup| terms(drafts, range, rollup).is_empty())
    };
    let (alone, told): (Vec<_>, Vec<_>) = rollups.into_iter().partition(empty);
    let mut stands_in: Vec<usize> = Vec::new();
    for (_, number) in alone {
        let Some(rollup) = drafts.get(number) else {
            continue;
        };
        let figure = rollup.figure();
        let larger = stands_in.iter().filter_map(|other| drafts.get(*other));
        let fate = if larger.clone().any(|larger| covers(larger, rollup)) {
            let text = format!("{figure} in all may be inside the larger roll-up, which counts");
            Fate::left_out(CUMULATIVE_IS_CHECKED, text)
        } else if rollup.headcount().is_some() && !rollup.considered() {
            stands_in.push(number);
            let text = format!("{figure} in all stands in for rounds that no article tells");
            Fate::counted(CUMULATIVE_IS_CHECKED, text)
        } else {
            None
        };
        settle(drafts, number, fate);
    }
    for (_, number) in told {
        hold(drafts, range, number);
    }
}

/// Holds a roll-up against the rounds of its window.
fn hold(drafts: &mut [Draft<'_, '_>], range: &Range<usize>, number: usize) {
    let Some(rollup) = drafts.get(number) else {
        return;
    };
    let Some(headcount) = rollup.headcount() else {
        let text = "a roll-up with no number adds nothing to the rounds it is about";
        settle(drafts, number, Fate::left_out(CUMULATIVE_IS_CHECKED, text));
        return;
    };
    let known = terms(drafts, range, rollup);
    if let Some(sum) = sum(rollup, &known, 1) {
        confirm(drafts, number, sum);
        return;
    }
    let (wanted, figure) = (wanted(headcount), words(headcount));
    let sure: Vec<Known<'_, '_, '_>> = known.iter().copied().filter(|known| known.sure).collect();
    let (low, all) = (added(&sure), added(&known));
    let (holds, text, clash) = if low.low > literally(headcount).1 {
        let more = digits(low.low);
        let over = digits(low.low - literally(headcount).1);
        let text = format!(
            "{figure} in all, but {} = {more} in the rounds told: {over} too many",
            spelt(&sure)
        );
        let sides = vec![
            side(format!("{figure} in all"), rollup.tellers()),
            side(
                format!("{more} in the rounds told"),
                sure.iter().flat_map(Known::tellers),
            ),
        ];
        let mut conflict = conflict(ROLL_UP_OF_ROUNDS, "headcount", text.clone(), sides);
        conflict.values.push(format!("{over} too many"));
        (false, text, Some(conflict))
    } else {
        let told = if all.high < wanted.low { &known } else { &sure };
        let sum = added(told);
        if told.is_empty() || sum.high >= wanted.low {
            let text = format!("{figure} in all is no sum of the rounds told");
            (false, text, None)
        } else {
            let plain = told
                .iter()
                .all(|known| known.headcount.qualifier == Qualifier::Exact);
            let missing = Headcount {
                qualifier: match headcount.qualifier {
                    Qualifier::Exact if plain => Qualifier::Exact,
                    Qualifier::Over | Qualifier::UpTo => headcount.qualifier,
                    _ => Qualifier::About,
                },
                ..Headcount::stated(
                    u32::try_from(wanted.best.saturating_sub(sum.best)).unwrap_or(u32::MAX),
                    Qualifier::Exact,
                )
            };
            let text = format!(
                "{figure} in all: {} in the rounds told, {} not told",
                digits(sum.best),
                words(missing)
            );
            (true, text, None)
        }
    };
    let tellers = rollup
        .tellers()
        .chain(known.iter().flat_map(Known::tellers));
    let check = checked(ROLL_UP_OF_ROUNDS, holds, text.clone(), tellers);
    let text = format!("{text}; the rounds told count");
    if let Some(rollup) = drafts.get_mut(number) {
        rollup.conflicts.extend(clash);
        rollup.checks.push(check);
        rollup.fate = Fate::left_out(CUMULATIVE_IS_CHECKED, text);
    }
}

/// Whether a roll-up that stands in may be about the rounds of another one.
fn covers(larger: &Draft<'_, '_>, smaller: &Draft<'_, '_>) -> bool {
    let dates = larger.date().zip(smaller.date());
    !Window::of(larger).apart(&Window::of(smaller))
        && dates.is_none_or(|(one, two)| gap(one, two) <= REACH)
}

/// Shows where a roll-up is more than one over a longer time.
fn nest(drafts: &mut [Draft<'_, '_>], range: &Range<usize>) {
    let mut found: Vec<(usize, usize, Conflict)> = Vec::new();
    let rollups = || {
        group(drafts, range)
            .filter(|draft| draft.heap == Heap::Cumulative)
            .filter_map(|draft| Some((draft, draft.headcount()?, Window::of(draft))))
    };
    for (inner, told, window) in rollups() {
        for (outer, more, longer) in rollups() {
            let inside = inner.number != outer.number && window.within(&longer);
            if inside && literally(told).0 > literally(more).1 {
                let value = |figure, window: &Window| {
                    format!("{} in all {}", words(figure), window.words())
                };
                let (one, two) = (value(told, &window), value(more, &longer));
                let text = format!("{one}, but {two}");
                let sides = vec![side(one, inner.tellers()), side(two, outer.tellers())];
                let clash = conflict(ROLL_UP_IN_ROLL_UP, "headcount", text, sides);
                found.push((inner.number, outer.number, clash));
            }
        }
    }
    for (inner, outer, conflict) in found {
        for number in [inner, outer] {
            if let Some(draft) = drafts.get_mut(number) {
                draft.conflicts.push(conflict.clone());
            }
        }
    }
}

fn settle(drafts: &mut [Draft<'_, '_>], number: usize, fate: Option<Fate>) {
    if let Some(draft) = drafts.get_mut(number) {
        draft.fate = fate;
    }
}

/// Ties a roll-up to the rounds it adds up.
fn confirm(drafts: &mut [Draft<'_, '_>], number: usize, sum: Sum) {
    let rows = || [number].into_iter().chain(sum.terms.iter().copied());
    let tellers = rows()
        .filter_map(|row| drafts.get(row))
        .flat_map(Draft::tellers);
    let check = checked(ROLL_UP_OF_ROUNDS, true, sum.text.as_str(), tellers);
    for term in &sum.terms {
        if let Some(round) = drafts.get_mut(*term) {
            round.tie(number, LinkKind::Sums, sum.text.as_str());
        }
    }
    if let Some(rollup) = drafts.get_mut(number) {
        for term in &sum.terms {
            rollup.tie(*term, LinkKind::Sums, sum.text.as_str());
        }
        rollup.checks.push(check);
        rollup.fate = Fate::left_out(CUMULATIVE_IS_CHECKED, sum.text);
    }
}

/// A number of a quarter or more that may be several rounds, "has cut 1,200 jobs this year"; or a vague one that fits
/// no single round, though it has no date: "tens of thousands so far".
fn disguised(draft: &Draft<'_, '_>) -> bool {
    draft.heap == Heap::Round
        && draft.fate.is_none()
        && draft.key.is_some()
        && !draft.further()
        && draft.headcount().is_some()
        && (draft.date().is_some() || vague(draft))
        && coarse(draft.date())
}

fn vague(draft: &Draft<'_, '_>) -> bool {
    draft
        .members
        .iter()
        .all(|member| member.says() >= Says::Vaguely)
}
