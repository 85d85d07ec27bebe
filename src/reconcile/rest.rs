//! Rows of which the articles tell nothing, or of which nothing decides what they are about.

use crate::ledger::{Agreement, Round, agree, stretches_apart};
use crate::mention::Dates;

use super::claim::Claim;
use super::compare::{Bench, Verdict};
use super::find::Found;
use super::model::Outcome;
use super::names::Kin;
use super::say;

/// Rows this near, with the same figure at the same place, are one thing told twice.
pub(super) const AGAIN: i32 = 21;

impl Bench<'_> {
    /// Rows about no round, or about one of several.
    pub(super) fn rest(&mut self) {
        for (nth, place) in self.order.clone().into_iter().enumerate() {
            let Some(None) = self.verdicts.get(place) else {
                continue;
            };
            let verdict = self.left(nth, place);
            self.say(place, verdict);
        }
    }

    fn left(&self, nth: usize, place: usize) -> Verdict {
        let named = |places: &[usize]| {
            let rounds = places.iter().filter_map(|place| self.round(*place));
            say::listed(rounds.map(say::named).collect(), 3)
        };
        if let Some(first) = self.told_before(nth, place) {
            let text = format!(
                "it and {} are one, and the articles tell neither",
                self.rows(&[first])
            );
            return Verdict::new(Outcome::Repeated, text).with(vec![first]);
        }
        match self.found.get(place) {
            Some(Found::Several(places)) => {
                let text = format!("it may be any of {}", named(places));
                Verdict::new(Outcome::Unclear, text).about(places.iter().copied())
            }
            Some(Found::Perhaps(places)) => {
                let text = format!("nothing decides whether it is {}", named(places));
                Verdict::new(Outcome::Unclear, text).about(places.iter().copied())
            }
            Some(Found::Similar(places)) => {
                let text = format!("the articles tell of a similar name: {}", named(places));
                Verdict::new(Outcome::Unclear, text).about(places.iter().copied())
            }
            Some(Found::One(at, _)) => {
                let text = format!("it may be part of {}", named(&[*at]));
                Verdict::new(Outcome::Unclear, text).about([*at])
            }
            _ => Verdict::new(Outcome::NotInArticles, self.untold(place)),
        }
    }

    /// Why a row is not in the articles.
    fn untold(&self, place: usize) -> String {
        let Some(claim) = self.claim(place) else {
            return String::new();
        };
        let told = |kin: Kin, say: fn(&Round) -> String| -> Vec<String> {
            let rounds = self.index.named(claim, kin);
            rounds.filter(|round| round.counted).map(say).collect()
        };
        let (own, like) = (told(Kin::Same, say::round), told(Kin::Possible, say::named));
        match (own.is_empty(), like.is_empty()) {
            (true, true) => format!("no article tells of a cut at {}", claim.employer),
            (true, false) => format!(
                "no article tells of a cut at {}; under a like name they tell {}",
                claim.employer,
                say::listed(like, 3)
            ),
            (false, _) => format!(
                "the articles tell other rounds of {}, and not this: {}",
                claim.employer,
                say::listed(own, 3)
            ),
        }
    }

    /// A row before this one that claims the same, where the articles tell neither.
    fn told_before(&self, nth: usize, place: usize) -> Option<usize> {
        let claim = self.claim(place)?;
        let key = claim.key()?;
        let before = self.order.get(..nth)?.iter().rev().copied();
        before
            .take_while(|other| {
                self.claim(*other)
                    .is_some_and(|other| other.key() == Some(key))
            })
            .filter(|other| {
                let verdict = self.verdicts.get(*other).and_then(Option::as_ref);
                verdict.is_none_or(|verdict| {
                    matches!(verdict.outcome, Outcome::NotInArticles | Outcome::Unclear)
                })
            })
            .filter(|other| self.claim(*other).is_some_and(|other| same(claim, other)))
            .last()
    }
}

/// Whether two rows claim the same: figure, place and, within three weeks, day.
fn same(one: &Claim, two: &Claim) -> bool {
    let near = |one: Option<Dates>, two| match (one, two) {
        (Some(one), Some(two)) => stretches_apart(one, two) <= AGAIN,
        (None, None) => true,
        _ => false,
    };
    let figure = match (one.headcount, two.headcount) {
        (None, None) => one.share == two.share,
        (one, two) => agree(one, two) == Agreement::Same,
    };
    figure && near(one.date, two.date) && near(one.effective, two.effective) && !elsewhere(one, two)
}

/// Whether two rows name different places.
pub(super) fn elsewhere(one: &Claim, two: &Claim) -> bool {
    one.places != two.places && !one.places.is_empty() && !two.places.is_empty()
}
