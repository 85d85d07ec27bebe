//! What comes later: new figures for a round, withdrawals, and denials beside reports.

use std::cmp::Reverse;
use std::ops::Range;

use super::decided::apart;
use super::draft::{Draft, Fate, best, group};
use super::figure::{Agreement, Bounds, vagueness};
use super::model::LinkKind;
use super::rules::{DENIED_AND_WITHDRAWN_LEAVE, SUPERSEDES, TOLD_OR_DENIED};
use super::score::CARRIED_OUT;
use super::sides::{conflict, heard, side};
use super::telling::{Heap, Names};
use super::when::{WINDOW, period};
use crate::event::Status;
use crate::mention::Qualifier;

/// A figure is revised ("up from 300") within two months of the one it replaces.
const REVISED: i32 = 60;
/// A revised figure is at most four times the earlier, or a quarter of it.
const TIMES: u64 = 4;
/// An announcement settles "about" or "at least" so many that it is at most twice or half of.
const SETTLED: u64 = 2;
/// "Hundreds" becomes a number within two months; "up to 500" within half a year.
const MADE_PRECISE: i32 = 62;
/// A denial is about a report of about the same time.
const DENIED: i32 = 62;
/// A plan is withdrawn within thirteen months.
const WITHDRAWN: i32 = 400;

/// Finds the figures that a later one replaces.
pub(super) fn supersede(drafts: &mut [Draft<'_, '_>], range: &Range<usize>) {
    let numbers: Vec<usize> = range.clone().collect();
    for number in numbers.iter().copied() {
        let older = drafts.get(number).and_then(|new| {
            let some =
                group(drafts, range).filter(|old| revises(new, old) && !loops(drafts, new, old));
            best(some, |old| new.suits(old)).map(|old| old.number)
        });
        if let Some(older) = older {
            replace(drafts, older, number);
        }
    }
    for number in numbers {
        let newer = drafts
            .get(number)
            .filter(|old| old.replaced_by.is_none())
            .and_then(|old| {
                let some = group(drafts, range)
                    .filter(|new| precises(new, old) && !loops(drafts, new, old));
                best(some, |new| (Reverse(new.apart(old)), old.suits(new))).map(|new| new.number)
            });
        if let Some(newer) = newer {
            replace(drafts, number, newer);
        }
    }
}

/// Takes withdrawn rounds out, and shows denials beside what they deny.
pub(super) fn contradict(drafts: &mut [Draft<'_, '_>], range: &Range<usize>) {
    for number in range.clone() {
        let Some(against) = drafts.get(number).filter(|draft| !draft.members.is_empty()) else {
            continue;
        };
        let withdrawn = match against.heap {
            Heap::Withdrawn => true,
            Heap::Denied => false,
            _ => continue,
        };
        let some = group(drafts, range).filter(|round| {
            matches!(round.heap, Heap::Round | Heap::Part)
                && round.replaced_by.is_none()
                && round.fate.is_none()
                && round.agree(against).holds()
                && !apart(round, against)
                && round.near(against, if withdrawn { WITHDRAWN } else { DENIED })
                && !(withdrawn && round.after(against))
        });
        let Some(round) = best(some, |round| against.suits(round)) else {
            continue;
        };
        let (to, status, figure) = (round.number, round.status(), against.figure());
        let fate = withdrawn.then(|| {
            let text = format!("{figure} was withdrawn ({})", period(against.date()));
            Fate::left_out(DENIED_AND_WITHDRAWN_LEAVE, text)
        });
        let word = if withdrawn {
            Status::Withdrawn
        } else {
            Status::Denied
        };
        let sides = vec![
            side(status.word(), round.members.iter().copied()),
            side(word.word(), against.members.iter().copied()),
        ];
        let text = format!("told as {}", heard(&sides));
        let denied = conflict(TOLD_OR_DENIED, "status", text, sides);
        if let Some(against) = drafts.get_mut(number) {
            if withdrawn {
                against.tie(to, LinkKind::Supersedes, format!("{figure} is taken back"));
            } else {
                against.tie(to, LinkKind::Same, "the one is told, the other denied");
                against.conflicts.push(denied.clone());
            }
        }
        if let Some(round) = drafts.get_mut(to) {
            match fate {
                Some(fate) => round.fate = fate,
                None => {
                    round.tie(number, LinkKind::Same, "the one is told, the other denied");
                    round.conflicts.push(denied);
                }
            }
        }
    }
}

/// Whether words of `new` say that its figure takes the place of `old`'s.
fn revises(new: &Draft<'_, '_>, old: &Draft<'_, '_>) -> bool {
    let revising = |member: &&&super::telling::Telling<'_>| {
        member.headcount.is_some() && member.event.cues.revises && !member.event.cues.further
    };
    if !candidates(new, old) || !new.members.iter().any(|member| revising(&member)) {
        return false;
    }
    let beside = new
        .members
        .iter()
        .filter(revising)
        .any(|one| old.members.iter().any(|two| one.article == two.article));
    let days = new.apart(old);
    alike(new, old, TIMES)
        && !old.later(new)
        && days.is_none_or(|days| days <= REVISED)
        && (beside || days.is_some() && new.names(old) != Names::Clash)
}

/// Whether `new` is what came of the bound, the estimate or the vague word of `old`.
fn precises(new: &Draft<'_, '_>, old: &Draft<'_, '_>) -> bool {
    let (Some(figure), Some(bound)) = (new.headcount(), old.headcount()) else {
        return false;
    };
    // What says that it replaces a figure may name another of the places that the round hits.
    // One telling that takes the figure as known says nothing where another is news of it.
    let mut members = new.members.iter();
    let said = figure.qualifier != Qualifier::UpTo
        && (members.clone().any(|member| member.event.cues.revises)
            || members.all(|member| member.event.cues.known_before));
    if !candidates(new, old)
        || new.further()
        || vagueness(figure) >= vagueness(bound)
        || !said && new.names(old) == Names::Clash
    {
        return false;
    }
    let days = new.apart(old);
    let within = |limit: i32| days.is_some_and(|days| days <= limit);
    let said_within = said && !old.later(new) && days.is_none_or(|days| days <= CARRIED_OUT);
    let unsettled = old.status() <= Status::Reported;
    // The announcement settles what was reported or planned just before it, be the figure another.
    let announced = unsettled
        && new.status() >= Status::Announced
        && !old.later(new)
        && within(WINDOW)
        && alike(
            new,
            old,
            if bound.qualifier == Qualifier::UpTo {
                TIMES
            } else {
                SETTLED
            },
        );
    if bound.qualifier == Qualifier::UpTo {
        let carried_out = new.later(old) && within(CARRIED_OUT) && alike(new, old, 2);
        return Bounds::of(figure).best <= Bounds::of(bound).best
            && (said_within || announced || carried_out);
    }
    let made_precise = unsettled && new.later(old) && within(MADE_PRECISE);
    announced || new.agree(old) >= Agreement::Fits && (said_within || made_precise)
}

/// Whether neither figure is more than so many times the other.
fn alike(new: &Draft<'_, '_>, old: &Draft<'_, '_>, times: u64) -> bool {
    let (new, old) = (new.bounds().best, old.bounds().best);
    new.max(old) <= new.min(old).saturating_mul(times)
}

/// Whether two rows are rounds with numbers, neither of which is settled yet.
fn candidates(new: &Draft<'_, '_>, old: &Draft<'_, '_>) -> bool {
    let numbered = |draft: &Draft<'_, '_>| draft.heap == Heap::Round && draft.headcount().is_some();
    new.number != old.number
        && old.replaced_by.is_none()
        && !apart(new, old)
        && numbered(new)
        && numbered(old)
        && new.headcount() != old.headcount()
        // What is only weighed takes the place of nothing that was said to happen.
        && (old.considered() || !new.considered())
}

/// Whether `old` already takes the place of `new`, by any number of steps.
fn loops(drafts: &[Draft<'_, '_>], new: &Draft<'_, '_>, old: &Draft<'_, '_>) -> bool {
    let mut next = new.replaced_by;
    while let Some(number) = next {
        if number == old.number {
            return true;
        }
        next = drafts.get(number).and_then(|draft| draft.replaced_by);
    }
    false
}

fn replace(drafts: &mut [Draft<'_, '_>], old: usize, new: usize) {
    let told = |number: usize| {
        drafts
            .get(number)
            .map(|draft| (draft.figure(), period(draft.date())))
    };
    let (Some((was, then)), Some((is, now))) = (told(old), told(new)) else {
        return;
    };
    if let Some(old) = drafts.get_mut(old) {
        old.replaced_by = Some(new);
        old.fate = Fate::left_out(SUPERSEDES, format!("{was} ({then}) became {is} ({now})"));
    }
    if let Some(draft) = drafts.get_mut(new) {
        draft.tie(
            old,
            LinkKind::Supersedes,
            format!("{is} ({now}) takes the place of {was} ({then})"),
        );
    }
}
