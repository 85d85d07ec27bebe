//! Which of several possible rounds a telling suits best. Whether a round is possible, its [score](super::score) says.

use std::cmp::Reverse;

use super::figure::{Agreement, Bounds};
use super::score::shares;
use super::telling::{Names, Telling, agree, names};

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
        (Reverse(between), Reverse(days), start),
    )
}
