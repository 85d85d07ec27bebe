//! Whether two tellings are one round, and how well a telling suits the round it may join.

use super::figure::{Agreement, Bounds, agree_on_share};
use super::telling::{Names, Telling, agree, names};
use super::when::WINDOW;
use crate::event::{Event, Kind, Status, Workers};
use crate::mention::Basis;

/// A report of the same number that only its own day of publication dates: two months.
const REPEATED: i32 = 62;
/// The same number, further on its way: from a plan to what came of it, half a year.
pub(super) const CARRIED_OUT: i32 = 183;
/// The same number, and the text says that it was told before: thirteen months.
const TOLD_BEFORE: i32 = 400;

/// Whether two tellings with numbers, bounds or ranges are one round.
pub(super) fn same_round(one: &Telling<'_>, two: &Telling<'_>) -> bool {
    let agreement = agree(one, two);
    if !agreement.holds() || told_apart(one, two, agreement) {
        return false;
    }
    if agreement == Agreement::Fits
        && (one.event.cues.further != two.event.cues.further || others(one.event, two.event))
    {
        return false;
    }
    one.apart(two)
        .is_none_or(|days| days <= window(one, two, agreement))
}

/// Whether a telling that has no number of its own can belong to what another one tells.
///
/// Its number, where it has a vague one, and its share must not speak against it.
pub(super) fn may_join(joiner: &Telling<'_>, member: &Telling<'_>) -> bool {
    agree(joiner, member) != Agreement::Apart
        && shares(joiner, member) != Agreement::Apart
        && !told_apart(joiner, member, Agreement::Unknown)
        && !others(joiner.event, member.event)
        && (!joiner.event.cues.further || member.event.cues.further)
}

/// How two tellings' shares agree.
pub(super) fn shares(one: &Telling<'_>, two: &Telling<'_>) -> Agreement {
    agree_on_share(one.event.share.as_ref(), two.event.share.as_ref())
}

/// How well two tellings suit each other: the larger, the better. It only chooses between rounds
/// that are possible.
pub(super) fn suits(joiner: &Telling<'_>, member: &Telling<'_>) -> impl Ord + use<> {
    let days = joiner.apart(member);
    let best = |telling: &Telling<'_>| telling.headcount.map(|some| Bounds::of(some).best);
    let between = best(joiner)
        .zip(best(member))
        .map_or(0, |(one, two)| one.abs_diff(two));
    let start = member.event.date.map(|date| date.start);
    (
        agree(joiner, member),
        shares(joiner, member).max(Agreement::Unknown),
        days.is_some(),
        names(joiner.event, member.event) == Names::Shared,
        joiner.article == member.article,
        joiner.event.cues.further == member.event.cues.further,
        joiner.event.kind == member.event.kind,
        (std::cmp::Reverse(between), std::cmp::Reverse(days), start),
    )
}

/// The days within which two tellings of one figure are one round.
fn window(one: &Telling<'_>, two: &Telling<'_>, agreement: Agreement) -> i32 {
    let start = |telling: &Telling<'_>| {
        telling
            .event
            .date
            .map(|date| date.start)
            .or(telling.published)
    };
    let (first, last) = if start(one) <= start(two) {
        (one, two)
    } else {
        (two, one)
    };
    let further = one.event.cues.further || two.event.cues.further;
    if further || names(one.event, two.event) == Names::Clash {
        return WINDOW;
    }
    if agreement != Agreement::Same {
        return if last.event.cues.known_before {
            CARRIED_OUT
        } else {
            WINDOW
        };
    }
    if last.looks_back() {
        return TOLD_BEFORE;
    }
    let (before, after) = (first.event.status, last.event.status);
    let progress = after > before && (before <= Status::Reported || after >= Status::Notified);
    let repeated = last.event.cues.background
        || last
            .event
            .date
            .is_some_and(|date| date.basis == Basis::Published);
    match (telling_number(one), progress, repeated) {
        (true, true, _) => CARRIED_OUT,
        (true, false, true) => REPEATED,
        _ => WINDOW,
    }
}

/// Whether a number is unlikely to come back by chance: 100 twice in a year is common, 1,340 is not.
fn telling_number(of: &Telling<'_>) -> bool {
    of.headcount.is_some_and(|some| {
        let best = Bounds::of(some).best;
        best >= 1000 || !best.is_multiple_of(50)
    })
}

/// Whether one article tells them as two, by words ("another"), by unit or place, or by date.
fn told_apart(one: &Telling<'_>, two: &Telling<'_>, agreement: Agreement) -> bool {
    let (a, b) = (one.event, two.event);
    one.article == two.article
        && (a.cues.further != b.cues.further
            || names(a, b) == Names::Clash
            || agreement == Agreement::Fits && a.date.is_some() != b.date.is_some())
}

/// Whether they hit different people: contractors and employees, furloughed and dismissed.
fn others(one: &Event, two: &Event) -> bool {
    let furlough = |event: &Event| match event.kind {
        Kind::Furlough => Some(true),
        Kind::Mixed => None,
        _ => Some(false),
    };
    let own = |event: &Event| match event.workers {
        Workers::Unstated => None,
        Workers::Employees | Workers::Managers => Some(true),
        Workers::Contractors | Workers::Temporary | Workers::Seasonal => Some(false),
    };
    let differ = |one: Option<bool>, two: Option<bool>| one.zip(two).is_some_and(|(a, b)| a != b);
    differ(furlough(one), furlough(two)) || differ(own(one), own(two))
}
