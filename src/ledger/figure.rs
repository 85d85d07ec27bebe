//! Numbers of people held against each other, and as bounds that can be added.

use serde::Serialize;

use crate::mention::{Headcount, Qualifier, Share};

/// A number of people as it enters a total.
///
/// ```
/// use pinkslip::ledger::Bounds;
/// use pinkslip::mention::{Headcount, Qualifier};
/// let over = Bounds::of(Headcount::stated(11_000, Qualifier::Over));
/// assert_eq!((over.low, over.best, over.high), (11_000, 11_000, None));
/// let up_to = Bounds::of(Headcount::stated(500, Qualifier::UpTo));
/// assert_eq!((up_to.low, up_to.best, up_to.high), (0, 500, Some(500)));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Bounds {
    /// No fewer than this.
    pub low: u64,
    /// The stated figure; for a range its midpoint, for a vague word its lower bound.
    pub best: u64,
    /// No more than this; `None` where it is open.
    pub high: Option<u64>,
}

impl Default for Bounds {
    fn default() -> Self {
        Self::NONE
    }
}

impl Bounds {
    /// Nobody.
    pub const NONE: Self = Self {
        low: 0,
        best: 0,
        high: Some(0),
    };

    /// What one figure adds to a total.
    #[must_use]
    pub fn of(headcount: Headcount) -> Self {
        let (low, high) = ordered(headcount.min, headcount.max);
        let best = match (headcount.qualifier, low, high) {
            (Qualifier::Range, Some(low), Some(high)) => u64::midpoint(low, high),
            (_, Some(low), _) => low,
            (_, None, high) => high.unwrap_or(0),
        };
        let high = if low.is_none() && high.is_none() {
            Some(0)
        } else {
            high
        };
        Self {
            low: low.unwrap_or(0),
            best,
            high,
        }
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            low: self.low.saturating_add(other.low),
            best: self.best.saturating_add(other.best),
            high: self
                .high
                .zip(other.high)
                .map(|(one, two)| one.saturating_add(two)),
        }
    }
}

/// Whether two figures can be one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Agreement {
    /// They cannot.
    Apart,
    /// One of them is not told.
    Unknown,
    /// Their intervals meet.
    Fits,
    /// The same number was stated.
    Same,
}

impl Agreement {
    /// Both are told and can be one.
    pub(crate) fn holds(self) -> bool {
        self >= Self::Fits
    }
}

/// "About" spans a twentieth to either side: "about 3,000" is 2,850 to 3,150.
const ABOUT: u64 = 20;
/// "More than" reaches a quarter further: nobody writes "over 11,000" for 14,000.
const OVER: u64 = 4;
/// Two plain numbers are one where the rounder is within a hundredth: 9,891 and 9,900.
const ROUNDING: u64 = 100;
/// Shares within half a point are one: 12.6% and 13%.
const SHARE: u32 = 5;

/// Holds two numbers of people against each other.
pub(crate) fn agree(one: Option<Headcount>, two: Option<Headcount>) -> Agreement {
    use Qualifier::{About, Exact, Range, UpTo, Vague};
    let (Some(one), Some(two)) = (one, two) else {
        return Agreement::Unknown;
    };
    let spread = |of: Headcount| matches!(of.qualifier, Range | Vague);
    if one == two || !spread(one) && !spread(two) && one.point() == two.point() {
        return Agreement::Same;
    }
    let (best, other) = (Bounds::of(one).best, Bounds::of(two).best);
    let fits = match (one.qualifier, two.qualifier) {
        // 430 of "up to 500" is a later figure, or another round; it is never just the same words.
        (UpTo, Exact | About | UpTo) | (Exact | About, UpTo) => false,
        (Exact, Exact) => rounds(best, other) || rounds(other, best),
        (About, About) => best.abs_diff(other).saturating_mul(ABOUT) <= best.max(other),
        _ => {
            let ((low, high), (from, to)) = (reach(one), reach(two));
            low <= to && from <= high
        }
    };
    if fits {
        Agreement::Fits
    } else {
        Agreement::Apart
    }
}

/// Holds two shares against each other; shares of different things say nothing of each other.
pub(crate) fn agree_on_share(one: Option<&Share>, two: Option<&Share>) -> Agreement {
    let (Some(one), Some(two)) = (one, two) else {
        return Agreement::Unknown;
    };
    if !one.of.eq_ignore_ascii_case(&two.of) {
        return Agreement::Unknown;
    }
    if one == two {
        return Agreement::Same;
    }
    let reach = |of: &Share| {
        let low = of.min.or(of.max).unwrap_or(0);
        let high = of.max.unwrap_or_else(|| low.saturating_add(low / 4));
        (low.min(high), low.max(high))
    };
    let ((low, high), (from, to)) = (reach(one), reach(two));
    if low <= to.saturating_add(SHARE) && from <= high.saturating_add(SHARE) {
        Agreement::Fits
    } else {
        Agreement::Apart
    }
}

/// The people a figure may stand for when another article puts it differently.
pub(super) fn reach(of: Headcount) -> (u64, u64) {
    let Bounds { low, best, high } = Bounds::of(of);
    match of.qualifier {
        Qualifier::Exact | Qualifier::UpTo => (best, best),
        Qualifier::About => (best - best / ABOUT, best.saturating_add(best / ABOUT)),
        Qualifier::Over => (best, best.saturating_add(best / OVER)),
        Qualifier::Range => (
            low,
            high.unwrap_or_else(|| best.saturating_add(best / OVER)),
        ),
        // No word is left for 10,000 to 19,999: "thousands" reaches to where "tens of thousands" starts.
        Qualifier::Vague => (
            low,
            high.map_or(u64::MAX, |high| high.saturating_mul(2) + 1),
        ),
    }
}

/// Whether `round` is `fine`, rounded: from 1,000 up, and rounder by two digits.
fn rounds(fine: u64, round: u64) -> bool {
    fine.min(round) >= 1000
        && fine.abs_diff(round).saturating_mul(ROUNDING) <= fine.max(round)
        && zeros(round) >= zeros(fine) + 2
}

/// Whether two numbers cannot both be true, taken at their word: "over 10,000" and 14,000 can, 10,000 and 14,000 cannot.
///
/// What only rounds the other says the same less exactly.
pub(super) fn contradict(one: Headcount, two: Headcount) -> bool {
    let ((low, high), (from, to)) = (literally(one), literally(two));
    let (best, other) = (Bounds::of(one).best, Bounds::of(two).best);
    (high < from || to < low) && !rounds(best, other) && !rounds(other, best)
}

/// The people a figure can stand for at its word.
pub(super) fn literally(of: Headcount) -> (u64, u64) {
    let Bounds { low, best, high } = Bounds::of(of);
    match of.qualifier {
        Qualifier::About => (best - best / ABOUT, best.saturating_add(best / ABOUT)),
        Qualifier::Vague => reach(of),
        _ => (low, high.unwrap_or(u64::MAX)),
    }
}

/// Whether one figure is the other, rounded: "over 1,700" and 1,779, not "about 2,950" and 3,000.
pub(super) fn rounded(one: Option<Headcount>, two: Option<Headcount>) -> bool {
    let exact = |some: Headcount| {
        (
            some.qualifier == Qualifier::Exact,
            zeros(Bounds::of(some).best),
        )
    };
    match (one.map(exact), two.map(exact)) {
        (Some((true, fine)), Some((false, round))) | (Some((false, round)), Some((true, fine))) => {
            round > fine
        }
        _ => false,
    }
}

/// How many zeros a number ends in.
pub(super) fn zeros(mut number: u64) -> u32 {
    let mut count = 0;
    while number > 0 && number.is_multiple_of(10) {
        number /= 10;
        count += 1;
    }
    count
}

/// How precise a figure is: the lower, the more.
pub(super) fn vagueness(of: Headcount) -> u8 {
    match of.qualifier {
        Qualifier::Exact => 0,
        Qualifier::About => 1,
        Qualifier::Range => 2,
        Qualifier::Over => 3,
        Qualifier::UpTo => 4,
        Qualifier::Vague => 5,
    }
}

/// A figure as an editor writes it: `16,000`, `over 11,000`, `300 to 350`, `thousands`.
pub(crate) fn words(of: Headcount) -> String {
    let Bounds { low, best, high } = Bounds::of(of);
    match (of.qualifier, low) {
        (Qualifier::Vague, 24) => return "dozens".to_owned(),
        (Qualifier::Vague, 200) => return "hundreds".to_owned(),
        (Qualifier::Vague, 2_000) => return "thousands".to_owned(),
        (Qualifier::Vague, 20_000) => return "tens of thousands".to_owned(),
        _ => {}
    }
    match (of.qualifier, high) {
        (Qualifier::Exact, _) => digits(best),
        (Qualifier::About, _) => format!("about {}", digits(best)),
        (Qualifier::UpTo, _) => format!("up to {}", digits(best)),
        (Qualifier::Range | Qualifier::Vague, Some(high)) => {
            format!("{} to {}", digits(low), digits(high))
        }
        (Qualifier::Over | Qualifier::Range | Qualifier::Vague, _) => {
            format!("over {}", digits(best))
        }
    }
}

/// A share as an editor writes it: `13%`, `over 12.6%`, `10% to 12%`.
pub(super) fn share_words(of: &Share) -> String {
    match (of.min, of.max) {
        (Some(min), Some(max)) if min != max => format!("{} to {}", percent(min), percent(max)),
        (Some(min), None) => format!("over {}", percent(min)),
        (None, Some(max)) => format!("up to {}", percent(max)),
        (min, _) => percent(min.unwrap_or(0)),
    }
}

/// Tenths of a percent in words.
pub(super) fn percent(tenths: u32) -> String {
    match tenths % 10 {
        0 => format!("{}%", tenths / 10),
        tenth => format!("{}.{tenth}%", tenths / 10),
    }
}

/// A number with commas between thousands.
pub(crate) fn digits(number: u64) -> String {
    if number < 1000 {
        return number.to_string();
    }
    format!("{},{:03}", digits(number / 1000), number % 1000)
}

/// The bounds in order, where the text told them the wrong way round.
fn ordered(min: Option<u32>, max: Option<u32>) -> (Option<u64>, Option<u64>) {
    let (min, max) = (min.map(u64::from), max.map(u64::from));
    match (min, max) {
        (Some(min), Some(max)) => (Some(min.min(max)), Some(min.max(max))),
        open => open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Qualifier::{About, Exact, Over, UpTo, Vague};

    fn hold(one: (u32, Qualifier), two: (u32, Qualifier)) -> Agreement {
        let stated = |(number, qualifier)| {
            Some(match qualifier {
                Vague => Headcount {
                    min: Some(number),
                    max: Some(number * 5 - 1),
                    qualifier,
                },
                _ => Headcount::stated(number, qualifier),
            })
        };
        let both = agree(stated(one), stated(two));
        assert_eq!(
            both,
            agree(stated(two), stated(one)),
            "agreement has no direction"
        );
        both
    }

    #[test]
    fn figures_agree_as_an_editor_would_say() {
        assert_eq!(hold((16_000, Exact), (16_000, About)), Agreement::Same);
        assert_eq!(hold((11_000, Over), (11_500, Exact)), Agreement::Fits);
        assert_eq!(hold((11_000, Over), (14_000, Exact)), Agreement::Apart);
        assert_eq!(hold((14_000, Exact), (16_000, Exact)), Agreement::Apart);
        assert_eq!(hold((3_000, About), (2_900, Exact)), Agreement::Fits);
        assert_eq!(hold((3_000, About), (2_500, Exact)), Agreement::Apart);
        assert_eq!(hold((500, UpTo), (430, Exact)), Agreement::Apart);
        assert_eq!(hold((500, UpTo), (500, Exact)), Agreement::Same);
        assert_eq!(hold((9_891, Exact), (9_900, Exact)), Agreement::Fits);
        assert_eq!(hold((9_800, Exact), (9_900, Exact)), Agreement::Apart);
        assert_eq!(hold((2_000, Vague), (4_000, Exact)), Agreement::Fits);
        assert_eq!(hold((2_000, Vague), (14_000, Exact)), Agreement::Fits);
        assert_eq!(hold((2_000, Vague), (20_000, Exact)), Agreement::Apart);
    }

    #[test]
    fn figures_are_written_with_commas() {
        assert_eq!(digits(7), "7");
        assert_eq!(digits(16_000), "16,000");
        assert_eq!(digits(1_002_003), "1,002,003");
        assert_eq!(words(Headcount::stated(11_000, Over)), "over 11,000");
    }
}
