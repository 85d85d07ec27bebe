//! Which of some figures a sum is made of.
//!
//! Takes figures as bounds and the bounds of a sum, gives the figures that make it, of any number: those that leave out
//! the fewest that must be in it, then the closest, then those that need the fewest that only may be in it, then those
//! that come first. All sums of two halves of the figures are made and matched; sums that come out the same are kept
//! once. Up to 24 figures nothing is missed; of more, sums of few of them or of nearly all are found.
//!
//! 500, 400, 300 and 120 make 1,200 without the 120.

use std::cmp::Reverse;

/// A figure that may be a term.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term {
    /// What it adds at least.
    pub(super) low: u64,
    /// What it adds as stated.
    pub(super) best: u64,
    /// What it adds at most.
    pub(super) high: u64,
    /// It has to be in the sum, as far as is known.
    pub(super) sure: bool,
}

/// The sum that is looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    pub(super) low: u64,
    pub(super) best: u64,
    pub(super) high: u64,
    /// A sum that is only told as a size: it takes in all it can, and no sum is closer than another.
    pub(super) vague: bool,
    /// It has at least so many terms.
    pub(super) least: u32,
}

/// So many terms at most are looked at: one bit each.
const TERMS: usize = 64;
/// So many sums of one half are kept.
const SUMS: usize = 1 << 12;
/// So many pairs of sums are looked at.
const PAIRS: u32 = 1 << 17;

/// A choice of terms.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Choice {
    low: u64,
    high: u64,
    best: u64,
    /// Sure terms left out, and terms that are not sure taken in; or left out, where the sum is vague.
    cost: (u32, u32),
    /// One bit for each term, the first the highest. Reversed: of equals the one with earlier terms comes first.
    terms: Reverse<u64>,
}

/// The places of the terms that make the sum best.
pub(super) fn choose(terms: &[Term], wanted: Wanted) -> Option<Vec<usize>> {
    let terms = terms.get(..TERMS).unwrap_or(terms);
    let all = terms
        .iter()
        .fold(0_u64, |sum, term| sum.saturating_add(term.high));
    if all < wanted.low {
        return None;
    }
    let (left, right) = (half(terms, wanted, 0), half(terms, wanted, 1));
    let widest = right.iter().map(|two| two.high - two.low).max()?;
    let mut best = None;
    let mut pairs = PAIRS;
    'pairs: for one in &left {
        let from = wanted.low.saturating_sub(one.high.saturating_add(widest));
        let first = right.partition_point(|two| two.low < from);
        for two in right.get(first..).unwrap_or_default() {
            let (low, high) = (
                one.low.saturating_add(two.low),
                one.high.saturating_add(two.high),
            );
            if low > wanted.high {
                break;
            }
            let Some(left) = pairs.checked_sub(1) else {
                break 'pairs;
            };
            pairs = left;
            let chosen = one.terms.0 | two.terms.0;
            if high < wanted.low || chosen.count_ones() < wanted.least {
                continue;
            }
            let off = if wanted.vague {
                0
            } else {
                one.best.saturating_add(two.best).abs_diff(wanted.best)
            };
            let (sure, may) = (one.cost.0 + two.cost.0, one.cost.1 + two.cost.1);
            let value = (sure, off, may, Reverse(chosen));
            if best.is_none_or(|least| value < least) {
                best = Some(value);
            }
        }
    }
    let (.., Reverse(chosen)) = best?;
    Some(
        (0..terms.len())
            .filter(|place| chosen & bit(*place) != 0)
            .collect(),
    )
}

/// All sums of every second term, by size.
fn half(terms: &[Term], wanted: Wanted, skip: usize) -> Vec<Choice> {
    let mut all = vec![Choice {
        low: 0,
        high: 0,
        best: 0,
        cost: (0, 0),
        terms: Reverse(0),
    }];
    for (seen, (place, term)) in (1..).zip(terms.iter().enumerate().skip(skip).step_by(2)) {
        let mut with = Vec::with_capacity(all.len());
        for choice in &mut all {
            let low = choice.low.saturating_add(term.low);
            if low <= wanted.high {
                with.push(Choice {
                    low,
                    high: choice.high.saturating_add(term.high),
                    best: choice.best.saturating_add(term.best),
                    cost: (
                        choice.cost.0,
                        choice.cost.1 + u32::from(!term.sure && !wanted.vague),
                    ),
                    terms: Reverse(choice.terms.0 | bit(place)),
                });
            }
            choice.cost.0 += u32::from(term.sure);
            choice.cost.1 += u32::from(!term.sure && wanted.vague);
        }
        all = merged(&all, &with);
        // The first of those that come out the same is the one to keep.
        all.dedup_by(|two, one| (one.low, one.high, one.best) == (two.low, two.high, two.best));
        thin(&mut all, seen);
    }
    all
}

/// Two lists in order as one in order.
fn merged(mut one: &[Choice], mut two: &[Choice]) -> Vec<Choice> {
    let mut all = Vec::with_capacity(one.len() + two.len());
    while let (Some((first, others)), Some((second, more))) = (one.split_first(), two.split_first())
    {
        if second < first {
            all.push(*second);
            two = more;
        } else {
            all.push(*first);
            one = others;
        }
    }
    all.extend_from_slice(one);
    all.extend_from_slice(two);
    all
}

/// Where there are more than can be kept, keeps the choices of few of the terms seen, or of nearly all of them.
fn thin(all: &mut Vec<Choice>, seen: u32) {
    let few = |choice: &Choice| {
        let many = choice.terms.0.count_ones();
        many.min(seen - many)
    };
    let mut left = SUMS;
    let mut most = 0;
    while all.len() > SUMS && most <= seen {
        let next = all.iter().filter(|choice| few(choice) == most).count();
        if next > left {
            break;
        }
        left -= next;
        most += 1;
    }
    if all.len() > SUMS {
        all.retain(|choice| {
            few(choice) < most
                || few(choice) == most && {
                    let kept = left > 0;
                    left = left.saturating_sub(1);
                    kept
                }
        });
    }
}

fn bit(place: usize) -> u64 {
    u32::try_from(place)
        .ok()
        .and_then(|place| (1_u64 << 63).checked_shr(place))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(number: u64, sure: bool) -> Term {
        Term {
            low: number,
            best: number,
            high: number,
            sure,
        }
    }

    fn wanted(number: u64) -> Wanted {
        Wanted {
            low: number,
            best: number,
            high: number,
            vague: false,
            least: 1,
        }
    }

    fn sure(numbers: &[u64]) -> Vec<Term> {
        numbers.iter().map(|number| exact(*number, true)).collect()
    }

    #[test]
    fn the_fewest_are_left_out() {
        let terms = sure(&[500, 400, 300, 120]);
        assert_eq!(choose(&terms, wanted(1_200)), Some(vec![0, 1, 2]));
        assert_eq!(choose(&terms, wanted(1_320)), Some(vec![0, 1, 2, 3]));
        assert_eq!(choose(&terms, wanted(1_201)), None);
        // 900 alone, or 500 and 400: the two leave out less.
        let terms = sure(&[900, 500, 400]);
        assert_eq!(choose(&terms, wanted(900)), Some(vec![1, 2]));
        // What only may be in it is taken where it is needed, the first before others.
        let terms = [
            exact(500, true),
            exact(300, false),
            exact(300, false),
            exact(800, false),
        ];
        assert_eq!(choose(&terms, wanted(800)), Some(vec![0, 1]));
        assert_eq!(choose(&terms, wanted(500)), Some(vec![0]));
    }

    #[test]
    fn bounds_meet_bounds() {
        let over = Term {
            high: 1_100,
            ..exact(1_000, true)
        };
        let terms = [over, exact(300, true)];
        assert_eq!(choose(&terms, wanted(1_350)), Some(vec![0, 1]));
        assert_eq!(choose(&terms, wanted(1_450)), None);
        let many = Wanted {
            low: 200,
            high: 999,
            best: 200,
            vague: true,
            least: 2,
        };
        let terms = [
            exact(100, false),
            exact(150, false),
            exact(700, false),
            exact(2_000, false),
        ];
        assert_eq!(choose(&terms, many), Some(vec![0, 1, 2]));
    }

    #[test]
    fn many_terms_take_little_work() {
        let numbers: Vec<u64> = (0..60).map(|at| 1_000 + at * at * 37 % 997).collect();
        let terms = sure(&numbers);
        let all: u64 = numbers.iter().sum();
        for gone in [1_usize, 2, 3] {
            let left: u64 = numbers.iter().step_by(17).take(gone).sum();
            assert!(choose(&terms, wanted(all - left)).is_some());
            assert!(choose(&terms, wanted(left)).is_some());
        }
        assert!(choose(&terms, wanted(7)).is_none());
    }
}
