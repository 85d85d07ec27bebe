//! One text measured: which of the gold's rounds were found, which of the engine's are there.

use pinkslip::event::{self, Event, Signs};

use crate::agree;
use crate::claim::Claim;
use crate::corpus::Doc;

/// A text with what was found in it.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub doc: Doc,
    /// All the engine found, by the order of its events.
    pub found: Vec<Claim>,
    /// Gold and found, by index.
    pub pairs: Vec<(usize, usize)>,
    /// Rounds of the gold that were not found.
    pub missed: Vec<usize>,
    /// Rounds of the engine that the gold does not have.
    pub spurious: Vec<usize>,
    /// The gold's figures over many employers or rounds, and those that the engine took for rounds.
    pub aggregates: usize,
    pub leaked: usize,
    /// All rounds of the engine, the uncertain ones too: what speaks for each, and whether the gold has it.
    pub weighed: Vec<Weighed>,
}

/// A reading, for the fit of the confidence.
#[derive(Clone, Copy, Debug)]
pub struct Weighed {
    pub signs: Signs,
    /// In thousandths, as the engine has it.
    pub confidence: u16,
    /// The gold has it too.
    pub right: bool,
    /// It has a number of people.
    pub numbered: bool,
    /// It stands in a text without a cut.
    pub negative: bool,
}

impl Outcome {
    /// The gold's rounds.
    pub fn wanted(&self) -> usize {
        self.pairs.len() + self.missed.len()
    }

    /// The engine's rounds that count for or against it.
    pub fn given(&self) -> usize {
        self.pairs.len() + self.spurious.len()
    }

    pub fn negative(&self) -> bool {
        self.doc.gold.is_empty()
    }

    /// The matched claims.
    pub fn matched(&self) -> impl Iterator<Item = (&Claim, &Claim)> {
        self.pairs
            .iter()
            .map(|(gold, found)| (&self.doc.gold[*gold], &self.found[*found]))
    }

    /// People in the gold's rounds and in the engine's.
    pub fn people(&self) -> (u64, u64) {
        let point = |claim: &Claim| {
            claim
                .head
                .as_ref()
                .and_then(|head| head.point())
                .unwrap_or(0)
        };
        let gold = self
            .pairs
            .iter()
            .map(|(gold, _)| *gold)
            .chain(self.missed.iter().copied());
        let found = self
            .pairs
            .iter()
            .map(|(_, found)| *found)
            .chain(self.spurious.iter().copied());
        (
            gold.map(|at| point(&self.doc.gold[at])).sum(),
            found.map(|at| point(&self.found[at])).sum(),
        )
    }
}

/// Reads a text and holds what is found against its gold.
pub fn measure(doc: Doc) -> Outcome {
    let reading = event::read(&doc.article);
    let mut all = reading.events.clone();
    all.extend(reading.uncertain);
    let weighed = weigh(&doc, &all);
    Outcome {
        weighed,
        ..compare(doc, claims(&reading.events))
    }
}

fn claims(events: &[Event]) -> Vec<Claim> {
    events
        .iter()
        .map(|event| Claim::of_event(&serde_json::to_value(event).unwrap()))
        .collect()
}

/// Whether the gold has each of the engine's rounds, sure or not.
fn weigh(doc: &Doc, events: &[Event]) -> Vec<Weighed> {
    let outcome = compare(doc.clone(), claims(events));
    let weighed = |at: usize, right| Weighed {
        signs: events[at].signs,
        confidence: events[at].confidence,
        right,
        numbered: events[at].headcount.is_some(),
        negative: doc.gold.is_empty(),
    };
    let right = outcome.pairs.iter().map(|(_, found)| weighed(*found, true));
    right
        .chain(outcome.spurious.iter().map(|at| weighed(*at, false)))
        .collect()
}

fn compare(doc: Doc, found: Vec<Claim>) -> Outcome {
    let gold: Vec<usize> = indices(&doc.gold, |claim| claim.counted() && !claim.optional);
    let rounds: Vec<usize> = indices(&found, Claim::counted);
    let pairs = pair(&doc.gold, &gold, &found, &rounds);
    let free: Vec<usize> = rounds
        .iter()
        .copied()
        .filter(|at| !pairs.iter().any(|(_, found)| found == at))
        .collect();
    // What a careful reader could leave out costs nothing either way.
    let spare = indices(&doc.gold, |claim| {
        claim.optional && matches!(claim.scope.as_str(), "round" | "cumulative")
    });
    let excused: Vec<usize> = pair(&doc.gold, &spare, &found, &free)
        .into_iter()
        .map(|(_, found)| found)
        .collect();
    let spurious: Vec<usize> = free
        .into_iter()
        .filter(|at| !excused.contains(at))
        .collect();
    let missed = gold
        .into_iter()
        .filter(|at| !pairs.iter().any(|(gold, _)| gold == at))
        .collect();
    let aggregates = indices(&doc.gold, |claim| claim.scope != "round");
    let leaked = aggregates
        .iter()
        .filter(|at| {
            let sum = doc.gold[**at].head.as_ref();
            sum.is_some()
                && spurious.iter().any(|at| {
                    let head = found[*at].head.as_ref();
                    head.is_some() && agree::heads(sum, head)
                })
        })
        .count();
    Outcome {
        aggregates: aggregates.len(),
        leaked,
        weighed: Vec::new(),
        found,
        pairs,
        missed,
        spurious,
        doc,
    }
}

fn indices(claims: &[Claim], keep: impl Fn(&Claim) -> bool) -> Vec<usize> {
    (0..claims.len()).filter(|at| keep(&claims[*at])).collect()
}

/// Pairs of the claims at `gold` and `found`, by index into the lists.
fn pair(
    claims: &[Claim],
    gold: &[usize],
    others: &[Claim],
    found: &[usize],
) -> Vec<(usize, usize)> {
    let one: Vec<&Claim> = gold.iter().map(|at| &claims[*at]).collect();
    let two: Vec<&Claim> = found.iter().map(|at| &others[*at]).collect();
    agree::pair(&one, &two)
        .into_iter()
        .map(|(one, two)| (gold[one], found[two]))
        .collect()
}
