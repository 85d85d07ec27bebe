//! Fits what each cue for an employer is worth, by multinomial logistic choice on texts with gold.
//!
//! Takes texts and `src/event/cue.rs`, gives that file with other weights, and how often the employer for whom most speaks is the
//! gold's. A frame counts if a round of the gold has its figure; of those it could be told of, the ones that the round
//! names are right. Weights are drawn towards the guesses in the table. Deterministic: texts are dealt into folds in
//! their order, and the fit starts from the guesses.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use pinkslip::event::{self, CERTAIN, Traced};
use pinkslip::frame::{self, Frame};
use pinkslip::mention::{self, Mentions};
use pinkslip::text::Text;
use serde_json::to_value;

use crate::agree;
use crate::claim::Head;
use crate::corpus::Doc;
use crate::figures::ratio;
use crate::names::{self, norm};

const FOLDS: usize = 5;
const STEPS: usize = 250;
const RATE: f64 = 0.18;
const MOMENTUM: f64 = 0.9;
/// How much a step away from the guess must earn: the penalty on its square, for each frame.
const PENALTY: f64 = 0.02;
/// How many frames of one text count in full: a long table must not outweigh everything else.
const FULL: f64 = 4.0;
/// Weights are written in hundredths of a nat.
const UNIT: f64 = 100.0;

/// A frame with the figure of a round of the gold, and whom it could be told of.
struct Choice {
    text: usize,
    candidates: Vec<Candidate>,
}

struct Candidate {
    /// By row of the table.
    cues: Vec<usize>,
    /// The gold names it.
    right: bool,
}

impl Choice {
    fn open(&self) -> bool {
        self.candidates.iter().any(|candidate| candidate.right)
    }
}

/// The table of `src/event/cue.rs`: names, guesses and weights by row.
struct Table {
    names: Vec<String>,
    guesses: Vec<i32>,
    weights: Vec<i32>,
}

/// A row: what comes before the weight, the weight, what comes after.
fn row(line: &str) -> Option<(&str, i32, &str)> {
    let (head, rest) = line.split_once(" => ")?;
    let (weight, tail) = rest.split_once(", \"")?;
    guess(head)?;
    Some((head, weight.parse().ok()?, tail))
}

fn guess(head: &str) -> Option<(&str, i32)> {
    let (name, guess) = head.trim().split_once(": ")?;
    Some((name, guess.parse().ok()?))
}

impl Table {
    fn of(source: &str) -> Self {
        let mut table = Self {
            names: Vec::new(),
            guesses: Vec::new(),
            weights: Vec::new(),
        };
        for (head, weight, _) in source.lines().filter_map(row) {
            let (name, guess) = guess(head).unwrap();
            table.names.push(name.to_owned());
            table.guesses.push(guess);
            table.weights.push(weight);
        }
        table
    }
}

/// The table and what it is fitted to.
pub struct Fit {
    source: String,
    table: Table,
    choices: Vec<Choice>,
    /// How many of the texts are our own; they come first.
    own: usize,
    /// Weights that are fitted to all texts.
    weights: Vec<i32>,
}

impl Fit {
    /// Of the source of the table and the texts, our own and others.
    pub fn of(source: String, own: &[&Doc], shared: &[&Doc]) -> Self {
        let table = Table::of(&source);
        let places: BTreeMap<&str, usize> = table
            .names
            .iter()
            .enumerate()
            .map(|(at, name)| (name.as_str(), at))
            .collect();
        let choices: Vec<Choice> = own
            .iter()
            .chain(shared)
            .enumerate()
            .flat_map(|(text, doc)| choices(text, doc, &places))
            .collect();
        let weights = fit(&table, choices.iter());
        Self {
            source,
            own: own.len(),
            table,
            choices,
            weights,
        }
    }

    /// The source with the fitted weights.
    pub fn table(&self) -> String {
        let mut weights = self.weights.iter();
        let mut out = String::new();
        for line in self.source.lines() {
            let _ = match row(line) {
                Some((head, _, tail)) => {
                    writeln!(out, "{head} => {}, \"{tail}", weights.next().unwrap())
                }
                None => writeln!(out, "{line}"),
            };
        }
        out
    }

    /// The section of SCORES.md: how often the right employer is chosen, on texts that the fit saw and did not see.
    pub fn section(&self) -> String {
        let Self {
            table,
            choices,
            own,
            ..
        } = self;
        let open: Vec<&Choice> = choices.iter().filter(|choice| choice.open()).collect();
        let folds: Vec<Vec<i32>> = (0..FOLDS)
            .map(|fold| {
                let others = choices.iter().filter(|choice| choice.text % FOLDS != fold);
                fit(table, others)
            })
            .collect();
        let mut out = format!(
            "{} frames have the figure of a round of the gold; the round's employer is among those that the frame could be told \
         of in {}, and how often it is the one taken is said of these. Weights are fitted to all texts, and {FOLDS} times to \
         those of four folds and tried on the fifth. The fourth column is what the engine is built with, the last what \
         the weights were guessed to be.\n\n\
         | | frames | fitted to all | on folds left out | as built | guessed |\n|---|---|---|---|---|---|\n",
            choices.len(),
            open.len(),
        );
        for (name, texts) in [
            ("our own corpus", 0..*own),
            ("real news", *own..usize::MAX),
            ("both", 0..usize::MAX),
        ] {
            let here = || open.iter().filter(|choice| texts.contains(&choice.text));
            let rate = |weights: &dyn Fn(&Choice) -> bool| {
                ratio(
                    here().filter(|choice| weights(choice)).count(),
                    here().count().max(1),
                )
            };
            let _ = writeln!(
                out,
                "| {name} | {} | {:.3} | {:.3} | {:.3} | {:.3} |",
                here().count(),
                rate(&|choice| right(choice, &self.weights)),
                rate(&|choice| right(choice, &folds[choice.text % FOLDS])),
                rate(&|choice| right(choice, &table.weights)),
                rate(&|choice| right(choice, &table.guesses)),
            );
        }
        out
    }
}

fn choices(text: usize, doc: &Doc, places: &BTreeMap<&str, usize>) -> Vec<Choice> {
    if doc.gold.is_empty() {
        return Vec::new();
    }
    let read = Text::read(&doc.article.text);
    let published = mention::posted(&read, doc.article.published);
    let mentions = mention::find(&read, published);
    let frames = frame::find(&read, &mentions);
    let (_, trace) = event::trace(&doc.article, CERTAIN);
    frames
        .iter()
        .zip(&trace)
        .filter(|(_, traced)| !traced.sector && !traced.unnamed && !traced.candidates.is_empty())
        .filter_map(|(frame, traced)| choice(text, doc, &mentions, frame, traced, places))
        .collect()
}

fn choice(
    text: usize,
    doc: &Doc,
    mentions: &Mentions,
    frame: &Frame,
    traced: &Traced,
    places: &BTreeMap<&str, usize>,
) -> Option<Choice> {
    let people = frame.people.and_then(|at| mentions.people.get(at));
    let count = frame.derived.or_else(|| people.map(|people| people.value));
    let head = count.and_then(|count| Head::of(&to_value(count).unwrap()));
    let share: Vec<f64> = frame
        .share
        .and_then(|at| mentions.shares.get(at))
        .map(|share| [share.low, share.high])
        .into_iter()
        .flatten()
        .flatten()
        .map(|tenths| f64::from(tenths) / 10.0)
        .collect();
    let told: Vec<_> = doc
        .gold
        .iter()
        .filter(|gold| !gold.names.is_empty())
        .filter(|gold| {
            if gold.head.is_some() && head.is_some() {
                agree::heads(gold.head.as_ref(), head.as_ref())
            } else {
                agree::shares(&gold.share, &share)
            }
        })
        .collect();
    let mut candidates: Vec<_> = traced.candidates.iter().collect();
    candidates.sort_by_key(|candidate| candidate.entity);
    let candidate = |candidate: &event::Candidate| {
        let name = [norm(&mentions.entities[candidate.entity].name)];
        Candidate {
            cues: candidate
                .cues
                .iter()
                .map(|cue| places[format!("{cue:?}").as_str()])
                .collect(),
            right: told.iter().any(|gold| names::same(&gold.names, &name)),
        }
    };
    (!told.is_empty()).then(|| Choice {
        text,
        candidates: candidates.into_iter().map(candidate).collect(),
    })
}

/// Gradient steps on the penalised likelihood that one of the right candidates is taken.
fn fit<'a>(table: &Table, choices: impl Iterator<Item = &'a Choice>) -> Vec<i32> {
    let choices: Vec<&Choice> = choices.filter(|choice| choice.open()).collect();
    let mut counts: BTreeMap<usize, f64> = BTreeMap::new();
    for choice in &choices {
        *counts.entry(choice.text).or_default() += 1.0;
    }
    let guesses: Vec<f64> = table
        .guesses
        .iter()
        .map(|guess| f64::from(*guess) / UNIT)
        .collect();
    let all: f64 = counts.values().sum();
    let mut weights = guesses.clone();
    let mut speed = vec![0.0; weights.len()];
    for _ in 0..STEPS {
        let mut slope: Vec<f64> = weights
            .iter()
            .zip(&guesses)
            .map(|(weight, guess)| PENALTY * (guess - weight))
            .collect();
        for choice in &choices {
            let part = (FULL / counts[&choice.text]).min(1.0) / all;
            climb(choice, &weights, part, &mut slope);
        }
        for ((weight, speed), slope) in weights.iter_mut().zip(&mut speed).zip(slope) {
            *speed = MOMENTUM * *speed + slope;
            *weight += RATE * *speed;
        }
    }
    #[allow(clippy::cast_possible_truncation)] // a few hundred
    weights
        .iter()
        .map(|weight| (weight * UNIT).round() as i32)
        .collect()
}

/// Adds to the slope what one choice gives: what is right, less what is likely.
fn climb(choice: &Choice, weights: &[f64], part: f64, slope: &mut [f64]) {
    let likely: Vec<f64> = choice
        .candidates
        .iter()
        .map(|candidate| {
            let sum: f64 = candidate.cues.iter().map(|cue| weights[*cue]).sum();
            sum.exp()
        })
        .collect();
    let sum: f64 = likely.iter().sum();
    let right: f64 = choice
        .candidates
        .iter()
        .zip(&likely)
        .filter_map(|(candidate, likely)| candidate.right.then_some(likely))
        .sum();
    for (candidate, likely) in choice.candidates.iter().zip(likely) {
        let wanted = if candidate.right { likely / right } else { 0.0 };
        for cue in &candidate.cues {
            slope[*cue] += part * (wanted - likely / sum);
        }
    }
}

/// Whether the candidate for whom most speaks is right; of two the first named, as in the engine.
fn right(choice: &Choice, weights: &[i32]) -> bool {
    let score =
        |candidate: &Candidate| -> i32 { candidate.cues.iter().map(|cue| weights[*cue]).sum() };
    let best = choice
        .candidates
        .iter()
        .enumerate()
        .max_by_key(|(at, candidate)| (score(candidate), Reverse(*at)));
    best.is_some_and(|(_, candidate)| candidate.right)
}

#[test]
fn the_fit_turns_to_what_is_right_and_leaves_the_rest_at_its_guess() {
    let source = "cues! {\n    Near: 10 => 0, \"near\";\n    // Why.\n    Far: 20 => 0, \"far: => 1, \";\n    Unseen: -30 => 7, \"unseen\";\n}\n";
    let table = Table::of(source);
    assert_eq!(table.names, ["Near", "Far", "Unseen"]);
    assert_eq!(table.guesses, [10, 20, -30]);
    let choice = |text| Choice {
        text,
        candidates: [(1, false), (0, true)]
            .map(|(cue, right)| Candidate {
                cues: vec![cue],
                right,
            })
            .into(),
    };
    let choices: Vec<Choice> = (0..9).map(choice).collect();
    assert!(!right(&choices[0], &table.guesses));
    let weights = fit(&table, choices.iter());
    assert!(right(&choices[0], &weights));
    assert_eq!(weights[2], -30);
    assert_eq!(weights[0] - 10, 20 - weights[1]);
}
