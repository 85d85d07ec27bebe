//! Sameness: whether two drafts of one article tell one round.
//!
//! Takes two drafts or what they state, says yes or no. "About 1,000" and "987" of one employer are
//! one figure; two dates more than 60 days apart make two rounds of it.

use crate::event::draft::Draft;
use crate::mention::{Basis, Headcount, Qualifier, Scope, Share, Status};

/// Whether both are told of one employer, or of nobody alike.
pub(super) fn same_employer(first: &Draft, second: &Draft) -> bool {
    match (first.entity, second.entity) {
        (Some(first), Some(second)) => first == second,
        (None, None) => first.unnamed == second.unnamed,
        _ => false,
    }
}

/// A figure of a whole sector is never one employer's.
pub(super) fn same_scope(first: &Draft, second: &Draft) -> bool {
    (first.scope == Scope::Sector) == (second.scope == Scope::Sector)
}

/// Whether two figures can be one: loose ones within 3 % are.
pub(super) fn same_number(first: Option<Headcount>, second: Option<Headcount>) -> bool {
    let (Some(first), Some(second)) = (first, second) else {
        return false;
    };
    if first.qualifier == Qualifier::Range || second.qualifier == Qualifier::Range {
        // "up to 9,000" and "7,000 to 9,000" share the bound that both state.
        let bound = |how: Qualifier| first.qualifier == how || second.qualifier == how;
        let (low, high) = (first.min == second.min, first.max == second.max);
        return high && (low || bound(Qualifier::UpTo))
            || low && bound(Qualifier::Over)
            || first.point() == second.point() && first.qualifier == second.qualifier;
    }
    let (low, high) = (
        first.point().min(second.point()),
        first.point().max(second.point()),
    );
    let loose = [first.qualifier, second.qualifier]
        .iter()
        .any(|how| matches!(how, Qualifier::About | Qualifier::Over));
    let apart = u64::from(high - low);
    let near = apart * 33 <= u64::from(high)
        // "Some 300" are 312: the same, rounded; "more than 400" are 450.
        || apart * 8 <= u64::from(high) && (rounds_to(first, second) || rounds_to(second, first));
    low == high || loose && near
}

/// Whether a headline rounds the figure of the body, or the other way round: "300 jobs to go" above "312".
pub(super) fn titled(first: &Draft, second: &Draft) -> bool {
    let about = |draft: &Draft| {
        draft.headcount.map(|headcount| Headcount {
            qualifier: Qualifier::About,
            ..headcount
        })
    };
    let exact = |draft: &Draft| {
        draft
            .headcount
            .is_some_and(|headcount| headcount.qualifier == Qualifier::Exact)
    };
    let told_anew = |draft: &Draft| draft.cues.further || draft.cues.background;
    first.sentence.min(second.sentence) == 0
        && !told_anew(first)
        && !told_anew(second)
        && first.sentence != second.sentence
        && first.sentence.max(second.sentence) < 4
        && exact(first)
        && exact(second)
        && same_number(about(first), second.headcount)
}

/// Whether a loose figure is another one rounded to its digits.
fn rounds_to(loose: Headcount, other: Headcount) -> bool {
    let point = loose.point();
    let unit = (1..9)
        .map(|power| 10_u32.pow(power))
        .take_while(|unit| point.is_multiple_of(*unit))
        .last()
        .unwrap_or(1);
    let apart = point.abs_diff(other.point());
    match loose.qualifier {
        Qualifier::About => apart * 2 <= unit,
        Qualifier::Over => other.point() >= point && apart < unit,
        _ => false,
    }
}

/// Whether a vague word spans a precise figure. Of one round "thousands" may be any number of them.
pub(super) fn spans(vague: &Draft, precise: &Draft) -> bool {
    let (Some(word), Some(figure)) = (vague.headcount, precise.headcount) else {
        return false;
    };
    let round = vague.scope == Scope::Round && precise.scope == Scope::Round;
    word.min == figure.min && word.max == figure.max
        || word.min.is_some_and(|min| min <= figure.point())
            // Up to twice its bound no other word is left: 1,400 are hundreds still.
            && word.max.is_some_and(|max| {
                let times = if round && max > 1000 { 10 } else { 2 };
                figure.point() <= max.saturating_mul(times).saturating_add(times)
            })
}

/// Whether two shares agree in a bound: "one in six" is 17% too.
pub(super) fn same_share(first: &Share, second: Option<&Share>) -> bool {
    let whole = |share: &Share| share.min.or(share.max).map(|tenths| (tenths + 5) / 10);
    let exact = |share: &Share| {
        share
            .min
            .or(share.max)
            .is_none_or(|tenths| tenths % 10 == 0)
    };
    second.is_some_and(|second| {
        first.min.or(first.max) == second.min.or(second.max)
            || whole(first) == whole(second) && exact(first) != exact(second)
            || first.max == second.max && first.max.is_some()
            || thirds(first, second)
            || thirds(second, first)
    })
}

/// "65%", told as "about two-thirds": a fraction with a bound stands for what is near it.
fn thirds(fraction: &Share, told: &Share) -> bool {
    let share = |share: &Share| share.min.or(share.max).unwrap_or_default();
    let (fraction, told) = (share(fraction), share(told));
    [330, 670].contains(&fraction) && fraction.abs_diff(told) <= 20
}

/// Whether the share is of all the staff.
pub(super) fn workforce_share(draft: &Draft) -> bool {
    draft
        .share
        .as_ref()
        .is_some_and(|share| share.of == "workforce")
}

/// Where a share and its base make a number, it must be the round's. A share of a unit fits none but the number it makes.
pub(super) fn fits(known: &Draft, draft: &Draft) -> bool {
    let whole = workforce_share(draft);
    let share = draft
        .share
        .as_ref()
        .and_then(|share| share.max.or(share.min));
    let (Some(share), Some(base), Some(headcount)) =
        (share, draft.workforce.or(known.workforce), known.headcount)
    else {
        return whole;
    };
    let derived = u64::from(base) * u64::from(share) / 1000;
    let stated = u64::from(headcount.point());
    if let (Qualifier::Vague, Some(most), true) = (headcount.qualifier, headcount.max, whole) {
        // "hundreds" and "up to a quarter of its 4,000 staff"
        return derived <= u64::from(most) * 2 + 1 && derived * 2 >= stated;
    }
    let within = if whole { 15 } else { 11 };
    derived * 10 <= stated * within && stated * 10 <= derived * within
}

/// Whether dates or wording keep two tellings of one figure apart.
pub(super) fn apart(first: &Draft, second: &Draft) -> bool {
    // What is taken back or denied was not done; what was done then is another round.
    let gone = |draft: &Draft| matches!(draft.status, Status::Withdrawn | Status::Denied);
    let done = |draft: &Draft| draft.status == Status::Completed && draft.cues.background;
    if gone(first) && done(second) || gone(second) && done(first) {
        return true;
    }
    let dated = |draft: &Draft| draft.date.filter(|date| date.basis != Basis::Published);
    if let (Some(first), Some(second)) = (dated(first), dated(second)) {
        let distance = if first.start > second.end {
            (first.start - second.end).whole_days()
        } else {
            (second.start - first.end).whole_days()
        };
        if distance > 60 {
            return true;
        }
    }
    false
}
