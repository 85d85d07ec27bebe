//! Roll-ups: a figure over several rounds is held against the rounds and never added to them.

use std::cmp::Reverse;
use std::ops::Range;

use super::draft::{Draft, Fate, group};
use super::figure::{Bounds, digits, words};
use super::model::{Conflict, LinkKind};
use super::rules::{CUMULATIVE_IS_CHECKED, ROLL_UP_OF_ROUNDS};
use super::sides::{conflict, side};
use super::telling::{Heap, Says};
use super::when::{WINDOW, coarse, gap, long};
use crate::mention::{Headcount, Qualifier};
use crate::order;
use crate::text::Day;

/// A roll-up without a period of its own reaches back this many days: three years.
const REACH: i32 = 3 * 366;
/// At most so many rounds make a sum that is not all of them.
const TERMS: usize = 4;
/// Sums are sought among so many rounds.
const ROUNDS: usize = 24;

/// Holds the roll-ups of one employer against its rounds.
pub(super) fn check(drafts: &mut [Draft<'_, '_>], range: &Range<usize>) {
    for number in range.clone() {
        let vague = drafts.get(number).filter(|draft| disguised(draft));
        if let Some(sum) = vague.and_then(|rollup| sum(drafts, range, rollup, 2)) {
            confirm(drafts, number, sum);
        }
    }
    // The largest first: where no round is told it stands in for the others too.
    let mut rollups: Vec<(u64, usize)> = group(drafts, range)
        .filter(|draft| draft.heap == Heap::Cumulative && draft.fate.is_none())
        .map(|draft| (draft.bounds().best, draft.number))
        .collect();
    order::by_key(&mut rollups, |(best, number)| (Reverse(*best), *number));
    let mut stands_in: Vec<usize> = Vec::new();
    for (_, number) in rollups {
        let Some(rollup) = drafts.get(number) else {
            continue;
        };
        let inside: Vec<&Draft<'_, '_>> = inside(drafts, range, rollup).collect();
        let figure = rollup.figure();
        if inside.is_empty() {
            let larger = stands_in.iter().filter_map(|other| drafts.get(*other));
            let covered = larger.clone().any(|larger| {
                larger
                    .date()
                    .zip(rollup.date())
                    .is_none_or(|(one, two)| gap(one, two) <= REACH)
            });
            let fate = if covered {
                let text =
                    format!("{figure} in all may be inside the larger roll-up, which counts");
                Fate::left_out(CUMULATIVE_IS_CHECKED, text)
            } else if rollup.headcount().is_some() && !rollup.considered() {
                stands_in.push(number);
                let text = format!("{figure} in all stands in for rounds that no article tells");
                Fate::counted(CUMULATIVE_IS_CHECKED, text)
            } else {
                None
            };
            settle(drafts, number, fate);
        } else if rollup.headcount().is_none() {
            let text = "a roll-up with no number adds nothing to the rounds it is about";
            settle(drafts, number, Fate::left_out(CUMULATIVE_IS_CHECKED, text));
        } else if let Some(sum) = sum(drafts, range, rollup, 1) {
            confirm(drafts, number, sum);
        } else {
            let told = inside
                .iter()
                .fold(Bounds::NONE, |sum, round| sum.plus(round.bounds()));
            let all = rollup.bounds().best;
            let difference = if told.best < all {
                format!("{} not told", digits(all - told.best))
            } else {
                format!("{} too many", digits(told.best - all))
            };
            let values = vec![
                format!("{figure} in all"),
                format!("{} in the rounds told", digits(told.best)),
                difference,
            ];
            let text = format!("{figure} in all does not match the rounds told, which count");
            let conflict = Conflict {
                values,
                ..conflict(
                    ROLL_UP_OF_ROUNDS,
                    "headcount",
                    text.clone(),
                    vec![
                        side(format!("{figure} in all"), rollup.tellers()),
                        side(
                            format!("{} in the rounds told", digits(told.best)),
                            inside.iter().flat_map(|round| round.tellers()),
                        ),
                    ],
                )
            };
            if let Some(rollup) = drafts.get_mut(number) {
                rollup.conflicts.push(conflict);
            }
            settle(drafts, number, Fate::left_out(CUMULATIVE_IS_CHECKED, text));
        }
    }
}

fn settle(drafts: &mut [Draft<'_, '_>], number: usize, fate: Option<Fate>) {
    if let Some(draft) = drafts.get_mut(number) {
        draft.fate = fate;
    }
}

/// The rows that make up a roll-up.
struct Sum {
    terms: Vec<usize>,
    text: String,
}

/// Ties a roll-up to the rounds it adds up.
fn confirm(drafts: &mut [Draft<'_, '_>], number: usize, sum: Sum) {
    for term in &sum.terms {
        if let Some(round) = drafts.get_mut(*term) {
            round.tie(number, LinkKind::Sums, sum.text.as_str());
        }
    }
    if let Some(rollup) = drafts.get_mut(number) {
        for term in &sum.terms {
            rollup.tie(*term, LinkKind::Sums, sum.text.as_str());
        }
        rollup.fate = Fate::left_out(CUMULATIVE_IS_CHECKED, sum.text);
    }
}

/// A vague number, undated or of a whole year, that fits no single round: "tens of thousands so far".
fn disguised(draft: &Draft<'_, '_>) -> bool {
    draft.heap == Heap::Round
        && draft.fate.is_none()
        && draft.key.is_some()
        && !draft.further()
        && draft
            .headcount()
            .is_some_and(|headcount| headcount.qualifier == Qualifier::Vague)
        && draft
            .members
            .iter()
            .all(|member| member.says() >= Says::Vaguely)
        && coarse(draft.date())
}

/// The counted rounds with a number that a roll-up can be about.
fn inside<'d, 't, 'a>(
    drafts: &'d [Draft<'t, 'a>],
    range: &Range<usize>,
    rollup: &'d Draft<'t, 'a>,
) -> impl Iterator<Item = &'d Draft<'t, 'a>> {
    group(drafts, range).filter(move |round| {
        round.number != rollup.number
            && matches!(round.heap, Heap::Round | Heap::Part)
            && round.fate.as_ref().is_none_or(|fate| fate.counted)
            && !round.considered()
            && round.headcount().is_some()
            && covers(rollup, round)
    })
}

fn covers(rollup: &Draft<'_, '_>, round: &Draft<'_, '_>) -> bool {
    let Some(date) = round.date() else {
        return true;
    };
    match rollup.date() {
        Some(period) if long(period) => gap(period, date) <= WINDOW,
        Some(told) => {
            let days = date.start.to_julian_day() - told.end.to_julian_day();
            (-REACH..=WINDOW).contains(&days)
        }
        None => rollup
            .known_by()
            .is_none_or(|day| date.start.to_julian_day() - day.to_julian_day() <= WINDOW),
    }
}

/// A round that may be a term of a sum.
#[derive(Clone, Copy)]
struct Term {
    round: usize,
    headcount: Headcount,
    start: Option<Day>,
    /// One article tells it and the roll-up.
    beside: bool,
}

/// The rounds, at least `least` of them, whose sum the roll-up tells: the closest, then those that
/// its own articles tell.
fn sum(
    drafts: &[Draft<'_, '_>],
    range: &Range<usize>,
    rollup: &Draft<'_, '_>,
    least: usize,
) -> Option<Sum> {
    let told = rollup.headcount()?;
    let mut rounds: Vec<Term> = inside(drafts, range, rollup)
        .filter_map(|round| {
            let start = round.date().map(|date| date.start);
            let beside = rollup.together(round);
            Some(Term {
                round: round.number,
                headcount: round.headcount()?,
                start,
                beside,
            })
        })
        .collect();
    order::by_key(&mut rounds, |term| {
        (!term.beside, Reverse(term.start), term.round)
    });
    let vague = matches!(told.qualifier, Qualifier::Vague | Qualifier::Range);
    let mut closest: Option<(_, Vec<Term>)> = None;
    let mut weigh = |some: &[Term]| {
        let Some(off) = within(told, some).filter(|_| some.len() >= least) else {
            return;
        };
        let beside = some.iter().filter(|term| term.beside).count();
        // A vague word takes in all it can; a number is made of as few as it can.
        let (off, many) = if vague {
            (0, some.len())
        } else {
            (off, usize::MAX - some.len())
        };
        let value = (Reverse(off), beside, many);
        if closest.as_ref().is_none_or(|(best, _)| value > *best) {
            closest = Some((value, some.to_vec()));
        }
    };
    if rounds.len() > TERMS {
        weigh(&rounds);
    }
    rounds.truncate(ROUNDS);
    choose(&rounds, &mut Vec::new(), &mut weigh);
    let (_, mut terms) = closest?;
    order::by_key(&mut terms, |term| {
        (term.start.is_none(), term.start, term.round)
    });
    let sum = terms
        .iter()
        .fold(Bounds::NONE, |sum, term| {
            sum.plus(Bounds::of(term.headcount))
        })
        .best;
    let figures: Vec<String> = terms.iter().map(|term| words(term.headcount)).collect();
    let told_as = match told.qualifier {
        Qualifier::Exact if Bounds::of(told).best == sum => String::new(),
        _ => format!(", told as {}", words(told)),
    };
    Some(Sum {
        terms: terms.iter().map(|term| term.round).collect(),
        text: format!(
            "confirmed: {} = {}{told_as}",
            figures.join(" + "),
            digits(sum)
        ),
    })
}

/// Calls `each` with every choice of up to [`TERMS`] rounds.
fn choose(rounds: &[Term], chosen: &mut Vec<Term>, each: &mut impl FnMut(&[Term])) {
    let Some((round, rest)) = rounds.split_first() else {
        return;
    };
    if chosen.len() == TERMS {
        return;
    }
    chosen.push(*round);
    each(chosen);
    choose(rest, chosen, each);
    chosen.pop();
    choose(rest, chosen, each);
}

/// How far the sum of the rounds is from what is told, where both can be true.
///
/// "About" gives a twentieth to either side, "over" a twentieth upwards; a round told as "over" may
/// be a tenth more, one told as "up to" half as many.
fn within(told: Headcount, rounds: &[Term]) -> Option<u64> {
    let Bounds { low, best, high } = Bounds::of(told);
    let (from, to) = match told.qualifier {
        Qualifier::Exact => (best, best),
        Qualifier::About => (best - best / 20, best.saturating_add(best / 20)),
        Qualifier::Over => (best, best.saturating_add(best / 20)),
        Qualifier::UpTo => (best - best / 20, best),
        Qualifier::Range | Qualifier::Vague => (low, high.unwrap_or(u64::MAX)),
    };
    let (mut least, mut most, mut sum) = (0_u64, 0_u64, 0_u64);
    for headcount in rounds.iter().map(|term| term.headcount) {
        let Bounds { low, best, high } = Bounds::of(headcount);
        let (low, high) = match headcount.qualifier {
            Qualifier::About => (best - best / 20, best.saturating_add(best / 20)),
            Qualifier::UpTo => (best / 2, best),
            _ => (low, high.unwrap_or_else(|| best.saturating_add(best / 10))),
        };
        least = least.saturating_add(low);
        most = most.saturating_add(high);
        sum = sum.saturating_add(best);
    }
    (least <= to && from <= most).then(|| sum.abs_diff(best))
}
