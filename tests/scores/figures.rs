//! Figures: what many texts come to. Takes outcomes, gives named numbers between 0 and 1 with what they are made of.

use std::collections::BTreeMap;

use crate::agree;
use crate::claim::Claim;
use crate::measure::Outcome;
use crate::names::loose;

/// A part of a whole.
#[derive(Clone, Copy, Default, Debug)]
pub struct Part {
    pub hits: usize,
    pub all: usize,
}

impl Part {
    fn add(&mut self, hits: usize, all: usize) {
        self.hits += hits;
        self.all += all;
    }

    fn count(&mut self, hit: bool) {
        self.add(usize::from(hit), 1);
    }

    /// 1 where there was nothing to get wrong.
    pub fn rate(self) -> f64 {
        if self.all == 0 {
            1.0
        } else {
            ratio(self.hits, self.all)
        }
    }
}

#[allow(clippy::cast_precision_loss)] // counts of texts and people
pub fn ratio(hits: usize, all: usize) -> f64 {
    hits as f64 / all as f64
}

/// Precision and recall of one field, frame or group of texts.
#[derive(Clone, Copy, Default, Debug)]
pub struct Both {
    pub precision: Part,
    pub recall: Part,
}

impl Both {
    pub fn f1(self) -> f64 {
        let (precision, recall) = (self.precision.rate(), self.recall.rate());
        if precision + recall > 0.0 {
            2.0 * precision * recall / (precision + recall)
        } else {
            0.0
        }
    }

    fn add(&mut self, hits: usize, given: usize, wanted: usize) {
        self.precision.add(hits, given);
        self.recall.add(hits, wanted);
    }
}

/// Rounds found, of all texts together.
pub fn events(outcomes: &[&Outcome]) -> Both {
    let mut both = Both::default();
    for outcome in outcomes {
        both.add(outcome.pairs.len(), outcome.given(), outcome.wanted());
    }
    both
}

/// Texts without a cut in which none was found.
pub fn negatives(outcomes: &[&Outcome]) -> Part {
    let mut part = Part::default();
    for outcome in outcomes.iter().filter(|outcome| outcome.negative()) {
        part.count(outcome.given() == 0);
    }
    part
}

/// One line of the table of headline figures.
pub struct Figure {
    pub name: &'static str,
    pub value: f64,
    pub of: String,
}

/// What is asked of the whole.
pub fn headline(outcomes: &[&Outcome]) -> Vec<Figure> {
    let events = events(outcomes);
    let leaked = outcomes.iter().fold(Part::default(), |mut sum, outcome| {
        sum.add(outcome.leaked, outcome.aggregates);
        sum
    });
    let (mut gold, mut found, mut error) = (0, 0, 0);
    for (one, other) in outcomes.iter().map(|outcome| outcome.people()) {
        gold += one;
        found += other;
        error += one.abs_diff(other);
    }
    let people = |part: u64| {
        let (part, all) = (
            usize::try_from(part).unwrap(),
            usize::try_from(gold.max(1)).unwrap(),
        );
        ratio(part, all)
    };
    let part = |name, part: Part| Figure {
        name,
        value: part.rate(),
        of: format!("{}/{}", part.hits, part.all),
    };
    let accuracy = |name, asked: fn(&Claim) -> bool, right: fn(&Claim, &Claim) -> bool| {
        let mut sum = Part::default();
        for (gold, found) in pairs(outcomes).filter(|(gold, _)| asked(gold)) {
            sum.count(right(gold, found));
        }
        part(name, sum)
    };
    let list = |name, both: Both| Figure {
        name,
        value: both.f1(),
        of: String::new(),
    };
    vec![
        part("events, precision", events.precision),
        part("events, recall", events.recall),
        list("events, F1", events),
        part("negatives clean", negatives(outcomes)),
        Figure {
            value: if leaked.all == 0 { 0.0 } else { leaked.rate() },
            ..part("aggregates leaked", leaked)
        },
        Figure {
            name: "people, absolute error",
            value: people(error),
            of: format!("{error}/{gold}"),
        },
        Figure {
            name: "people, net",
            value: people(found),
            of: format!("{found}/{gold}"),
        },
        accuracy("share right", |gold| !gold.share.is_empty(), share_right),
        accuracy("date right", |gold| !gold.dates.is_empty(), agree::dates),
        accuracy(
            "qualifier right",
            |gold| gold.head.is_some(),
            qualifier_right,
        ),
        accuracy("status right", |_| true, agree::statuses),
        accuracy("kind right", |_| true, agree::kinds),
        list("places, F1", places(outcomes)),
        list("units, F1", units(outcomes)),
        list("reasons, F1", reasons(outcomes)),
    ]
}

fn pairs<'a>(outcomes: &'a [&Outcome]) -> impl Iterator<Item = (&'a Claim, &'a Claim)> {
    outcomes.iter().flat_map(|outcome| outcome.matched())
}

fn share_right(gold: &Claim, found: &Claim) -> bool {
    agree::shares(&gold.share, &found.share)
}

fn qualifier_right(gold: &Claim, found: &Claim) -> bool {
    gold.head.as_ref().map(|head| &head.how) == found.head.as_ref().map(|head| &head.how)
}

fn set(outcomes: &[&Outcome], of: fn(&Claim) -> &[String], same: fn(&str, &str) -> bool) -> Both {
    let mut both = Both::default();
    for (gold, found) in pairs(outcomes) {
        let (gold, found) = (of(gold), of(found));
        both.add(agree::common(gold, found, same), found.len(), gold.len());
    }
    both
}

fn places(outcomes: &[&Outcome]) -> Both {
    set(outcomes, |claim| &claim.places, loose)
}

fn units(outcomes: &[&Outcome]) -> Both {
    set(outcomes, |claim| &claim.units, loose)
}

fn reasons(outcomes: &[&Outcome]) -> Both {
    set(outcomes, |claim| &claim.reasons, |one, other| one == other)
}

/// Precision and recall by field. Employers and numbers are those of a text, whoever belongs to which; the rest is
/// of rounds that were matched.
pub fn fields(outcomes: &[&Outcome]) -> Vec<(&'static str, Both)> {
    let whole = |of: fn(&Claim) -> Option<String>, same: fn(&str, &str) -> bool| {
        let mut both = Both::default();
        for outcome in outcomes {
            let at = |claims: &[Claim], at: &[&[usize]]| {
                let mut all: Vec<String> = at
                    .iter()
                    .flat_map(|at| at.iter())
                    .filter_map(|at| of(&claims[*at]))
                    .collect();
                all.sort_unstable();
                all.dedup();
                all
            };
            let (one, two): (Vec<usize>, Vec<usize>) = outcome.pairs.iter().copied().unzip();
            let gold = at(&outcome.doc.gold, &[&one, &outcome.missed]);
            let found = at(&outcome.found, &[&two, &outcome.spurious]);
            both.add(agree::common(&gold, &found, same), found.len(), gold.len());
        }
        both
    };
    let point = |claim: &Claim| {
        claim
            .head
            .as_ref()
            .and_then(|head| head.point())
            .map(|point| point.to_string())
    };
    let value = |given: fn(&Claim) -> bool,
                 asked: fn(&Claim) -> bool,
                 right: fn(&Claim, &Claim) -> bool| {
        let mut both = Both::default();
        for (gold, found) in pairs(outcomes) {
            let (asked, given) = (asked(gold), given(found));
            both.add(
                usize::from(asked && given && right(gold, found)),
                usize::from(given),
                usize::from(asked),
            );
        }
        both
    };
    let head: fn(&Claim) -> bool = |claim| claim.head.is_some();
    let share: fn(&Claim) -> bool = |claim| !claim.share.is_empty();
    vec![
        ("employer", whole(|claim| claim.employer.clone(), loose)),
        ("headcount", whole(point, |one, other| one == other)),
        ("qualifier", value(head, head, qualifier_right)),
        ("share", value(share, share, share_right)),
        (
            "date",
            value(
                |found| found.days.is_some(),
                |gold| !gold.dates.is_empty(),
                agree::dates,
            ),
        ),
        ("status", value(|_| true, |_| true, agree::statuses)),
        ("kind", value(|_| true, |_| true, agree::kinds)),
        ("places", places(outcomes)),
        ("units", units(outcomes)),
        ("reasons", reasons(outcomes)),
    ]
}

/// Recall by the construction the gold names, precision by the one the engine matched.
pub fn frames(outcomes: &[&Outcome]) -> BTreeMap<String, Both> {
    let mut frames: BTreeMap<String, Both> = BTreeMap::new();
    for outcome in outcomes {
        for (gold, found) in outcome.matched() {
            frames
                .entry(gold.frame.clone())
                .or_default()
                .recall
                .count(true);
            frames
                .entry(found.frame.clone())
                .or_default()
                .precision
                .count(true);
        }
        for at in &outcome.missed {
            frames
                .entry(outcome.doc.gold[*at].frame.clone())
                .or_default()
                .recall
                .count(false);
        }
        for at in &outcome.spurious {
            frames
                .entry(outcome.found[*at].frame.clone())
                .or_default()
                .precision
                .count(false);
        }
    }
    frames.remove("");
    frames
}
