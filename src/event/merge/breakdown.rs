//! Breakdowns: the figures behind a total that make it up.
//!
//! Takes the rounds of one article in reading order, marks as parts those of a run that adds up to a figure told just
//! before it. "Acme will cut 12,800 jobs. Some 5,100 will go in sales, another 3,400 in London and 4,300 in Leeds."
//! Figures with days of their own are rounds, and the total a roll-up of them: "30,000 since October: 14,000 then,
//! 16,000 in January".

use crate::event::draft::Draft;
use crate::mention::{Headcount, Qualifier, Scope, Status};

/// How many sentences behind the total, or behind the part before it, a part may stand.
const NEAR: usize = 2;

/// Marks the parts of each total.
pub(super) fn breakdown(rounds: &mut [Draft]) {
    for whole in 0..rounds.len() {
        let run = rounds.get(whole).map_or(0, |total| {
            run(total, rounds.get(whole + 1..).unwrap_or_default())
        });
        for part in rounds.iter_mut().skip(whole + 1).take(run) {
            part.scope = Scope::Part;
        }
    }
}

/// How many of `behind`, one after the other, make up `total`; 0 where they do not.
fn run(total: &Draft, behind: &[Draft]) -> usize {
    let Some(figure) = total.headcount.filter(|_| total.scope == Scope::Round) else {
        return 0;
    };
    let (mut sum, mut sentence) = (0_u32, total.sentence);
    for (before, part) in behind.iter().enumerate() {
        let Some(value) = part.headcount.map(Headcount::point).filter(|_| {
            part.scope == Scope::Round
                && done(part) == done(total)
                && part.sentence <= sentence + NEAR
                && (part.entity == total.entity || part.distance > 0 || part.entity.is_none())
                // With a day of its own it is a round of its own.
                && (part.date.is_none() || part.date == total.date)
        }) else {
            return 0;
        };
        sum = sum.saturating_add(value);
        sentence = part.sentence;
        if before > 0 && makes_up(sum, figure) {
            return before + 1;
        }
        if sum > figure.point().saturating_add(unit(figure)) {
            return 0;
        }
    }
    0
}

/// What has been done is no part of what is to come.
fn done(draft: &Draft) -> bool {
    draft.status == Status::Completed
}

/// Whether `sum` is the figure, or would be rounded to it where it is stated loosely.
fn makes_up(sum: u32, figure: Headcount) -> bool {
    let loose = figure.qualifier != Qualifier::Exact;
    sum == figure.point() || loose && sum.abs_diff(figure.point()) < unit(figure)
}

/// What a figure is rounded to: 100 of 12,800.
fn unit(figure: Headcount) -> u32 {
    (1..7)
        .map(|power| 10_u32.pow(power))
        .take_while(|unit| figure.point().is_multiple_of(*unit))
        .last()
        .unwrap_or(1)
}
