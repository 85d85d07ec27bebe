//! Fits the confidence: what each sign is worth, by logistic regression on texts with gold.
//!
//! Takes outcomes, gives weights in sixteenths, and how well weights from nine tenths of the texts do on the tenth
//! left out. Deterministic: texts are dealt into folds in their order, and the fit starts from nothing.

use std::fmt::Write as _;

use pinkslip::event::{CERTAIN, SIGNS};

use crate::figures::ratio;
use crate::measure::{Outcome, Weighed};

const FOLDS: usize = 10;
/// How much a weight must earn: the penalty on its square.
const PENALTY: f64 = 8.0;
const UNIT: f64 = 16.0;

/// What each sign is worth, the bias last, in sixteenths.
pub type Weights = Vec<i32>;

/// A reading and its text.
struct Row {
    text: usize,
    weighed: Weighed,
}

fn rows(outcomes: &[&Outcome]) -> Vec<Row> {
    let of = |(text, outcome): (usize, &&Outcome)| {
        let rows: Vec<Row> = outcome
            .weighed
            .iter()
            .map(|weighed| Row {
                text,
                weighed: *weighed,
            })
            .collect();
        rows
    };
    outcomes.iter().enumerate().flat_map(of).collect()
}

/// The signs that are there, the bias among them.
fn active(weighed: &Weighed) -> Vec<usize> {
    (0..SIGNS.len())
        .filter(|at| weighed.signs.has(*at))
        .chain([SIGNS.len()])
        .collect()
}

/// Newton's method on the penalised likelihood.
fn fit<'a>(rows: impl Iterator<Item = &'a Row> + Clone) -> Weights {
    let size = SIGNS.len() + 1;
    let mut weights = vec![0.0; size];
    for _ in 0..12 {
        let mut slope = vec![0.0; size];
        let mut bend = vec![vec![0.0; size]; size];
        for (at, weight) in weights.iter().enumerate() {
            // The bias is free.
            let penalty = if at + 1 == size { 1e-6 } else { PENALTY };
            slope[at] = -penalty * weight;
            bend[at][at] = penalty;
        }
        for row in rows.clone() {
            let active = active(&row.weighed);
            let sure = logistic(active.iter().map(|at| weights[*at]).sum());
            let miss = f64::from(u8::from(row.weighed.right)) - sure;
            for one in &active {
                slope[*one] += miss;
                for other in &active {
                    bend[*one][*other] += sure * (1.0 - sure);
                }
            }
        }
        for (weight, step) in weights.iter_mut().zip(solve(bend, slope)) {
            *weight += step;
        }
    }
    #[allow(clippy::cast_possible_truncation)] // far inside i8
    weights
        .iter()
        .map(|weight| (weight * UNIT).round().clamp(-127.0, 127.0) as i32)
        .collect()
}

/// Gauss's elimination; the matrix is positive definite.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for at in 0..size {
        let pivot = matrix[at].clone();
        for below in at + 1..size {
            let factor = matrix[below][at] / pivot[at];
            if factor != 0.0 {
                for (cell, above) in matrix[below].iter_mut().zip(&pivot).skip(at) {
                    *cell -= factor * above;
                }
                right[below] -= factor * right[at];
            }
        }
    }
    for at in (0..size).rev() {
        let known: f64 = (at + 1..size)
            .map(|column| matrix[at][column] * right[column])
            .sum();
        right[at] = (right[at] - known) / matrix[at][at];
    }
    right
}

fn logistic(sum: f64) -> f64 {
    1.0 / (1.0 + (-sum).exp())
}

fn sure(weights: &Weights, weighed: &Weighed) -> f64 {
    logistic(f64::from(active(weighed).iter().map(|at| weights[*at]).sum::<i32>()) / UNIT)
}

/// Readings with the probability that weights give them.
type Judged = Vec<(f64, Weighed)>;

/// Each reading judged by weights that never saw its text.
fn left_out(rows: &[Row]) -> Judged {
    (0..FOLDS)
        .flat_map(|fold| {
            let weights = fit(rows.iter().filter(|row| row.text % FOLDS != fold));
            let judged: Judged = rows
                .iter()
                .filter(|row| row.text % FOLDS == fold)
                .map(|row| (sure(&weights, &row.weighed), row.weighed))
                .collect();
            judged
        })
        .collect()
}

fn log_loss(judged: &Judged) -> f64 {
    mean(judged, |sure, right| {
        -(if right { sure } else { 1.0 - sure }).max(1e-6).ln()
    })
}

fn brier(judged: &Judged) -> f64 {
    mean(judged, |sure, right| {
        (sure - f64::from(u8::from(right))).powi(2)
    })
}

fn mean(judged: &Judged, of: impl Fn(f64, bool) -> f64) -> f64 {
    let sum: f64 = judged
        .iter()
        .map(|(sure, weighed)| of(*sure, weighed.right))
        .sum();
    sum / f64::from(u32::try_from(judged.len().max(1)).unwrap())
}

/// Whether a round counts where `least` is asked: half is enough without a number.
fn counts((sure, weighed): &(f64, Weighed), least: f64) -> bool {
    *sure >= if weighed.numbered { least } else { least / 2.0 }
}

/// F1 of rounds where those below `least` are left out.
fn f1(judged: &Judged, wanted: usize, least: f64) -> f64 {
    let kept = || judged.iter().filter(|one| counts(one, least));
    let hits = kept().filter(|(_, weighed)| weighed.right).count();
    ratio(2 * hits, (kept().count() + wanted).max(1))
}

/// Rounds in texts without a cut, of those that are found there at all.
fn in_negatives(judged: &Judged, least: f64) -> f64 {
    let there = || judged.iter().filter(|(_, weighed)| weighed.negative);
    ratio(
        there().filter(|one| counts(one, least)).count(),
        there().count().max(1),
    )
}

/// The generated file of weights.
pub fn weights(outcomes: &[&Outcome]) -> String {
    let weights = fit(rows(outcomes).iter());
    let mut out = String::from(
        "//! What each sign is worth. Written by `make calibrate`; do not edit.\n\n\
         /// What a reading has without any sign, in sixteenths.\n",
    );
    let _ = writeln!(
        out,
        "pub(super) const BIAS: i16 = {};\n",
        weights[SIGNS.len()]
    );
    out.push_str("/// In sixteenths of the logarithm of the odds.\n#[rustfmt::skip]\n");
    out.push_str("pub(super) const WEIGHTS: &[i8] = &[\n");
    for (name, weight) in SIGNS.iter().zip(&weights) {
        let _ = writeln!(out, "    {weight}, // {name}");
    }
    out.push_str("];\n");
    out
}

/// The section of SCORES.md: how well the confidence is calibrated, and what it does for the rounds.
pub fn section(outcomes: &[&Outcome]) -> String {
    let rows = rows(outcomes);
    let wanted: usize = outcomes.iter().map(|outcome| outcome.wanted()).sum();
    let weights = fit(rows.iter());
    let seen: Judged = rows
        .iter()
        .map(|row| (sure(&weights, &row.weighed), row.weighed))
        .collect();
    let unseen = left_out(&rows);
    let shipped: Judged = rows
        .iter()
        .map(|row| (f64::from(row.weighed.confidence) / 1000.0, row.weighed))
        .collect();
    let least = f64::from(CERTAIN) / 1000.0;
    let mut out = format!(
        "{} readings of {} texts, {SIGNS} signs. Weights are fitted to all texts, and {FOLDS} times to those of nine folds \
         and tried on the tenth. The third column is what the engine is built with.\n\n\
         | | fitted to all | on folds left out | as built |\n|---|---|---|---|\n",
        rows.len(),
        outcomes.len(),
        SIGNS = SIGNS.len(),
    );
    let mut line = |name: &str, of: &dyn Fn(&Judged) -> f64| {
        let _ = writeln!(
            out,
            "| {name} | {:.3} | {:.3} | {:.3} |",
            of(&seen),
            of(&unseen),
            of(&shipped)
        );
    };
    line("log loss", &log_loss);
    line("Brier score", &brier);
    line("events, F1, all counted", &|judged| f1(judged, wanted, 0.0));
    for least in [0.1, 0.2, 0.3, 0.4, 0.5, 0.6] {
        line(&format!("events, F1, from {least}"), &|judged| {
            f1(judged, wanted, least)
        });
    }
    for least in [0.1, 0.2, 0.3, 0.4, 0.5, 0.6] {
        line(
            &format!("left of those in texts without a cut, from {least}"),
            &|judged| in_negatives(judged, least),
        );
    }
    let _ = writeln!(
        out,
        "\nWhat is below {least} is uncertain and stays out of the total. Reliability, on folds left out:\n\n\
         | confidence | readings | mean | right |\n|---|---|---|---|"
    );
    for bin in 0..10 {
        let (from, to) = (f64::from(bin) / 10.0, f64::from(bin + 1) / 10.0);
        let some: Judged = unseen
            .iter()
            .copied()
            .filter(|(sure, _)| (from..to).contains(sure))
            .collect();
        if !some.is_empty() {
            let right = some.iter().filter(|(_, weighed)| weighed.right).count();
            let _ = writeln!(
                out,
                "| {from:.1}–{to:.1} | {} | {:.2} | {:.2} |",
                some.len(),
                mean(&some, |sure, _| sure),
                ratio(right, some.len())
            );
        }
    }
    out
}
