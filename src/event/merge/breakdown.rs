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

/// How many, where the part is told of the same employer by name.
const TOLD: usize = 8;

/// Marks the parts of each total.
pub(super) fn breakdown(rounds: &mut [Draft]) {
    for whole in 0..rounds.len() {
        for part in parts(rounds, whole) {
            if let Some(part) = rounds.get_mut(part) {
                part.scope = Scope::Part;
            }
        }
    }
}

/// Which of those behind `whole`, one after the other, make it up; none where they do not.
fn parts(rounds: &[Draft], whole: usize) -> Vec<usize> {
    let mut found = Vec::new();
    let Some((total, figure)) = rounds
        .get(whole)
        .filter(|total| total.scope == Scope::Round)
        .and_then(|total| Some((total, total.headcount?)))
    else {
        return found;
    };
    let (mut sum, mut sentence, mut day) = (0_u32, total.sentence, None);
    for (at, part) in rounds.iter().enumerate().skip(whole + 1).take(REACH) {
        let own = part.entity == total.entity;
        // Of another employer, or of none of one's own.
        if !own && part.distance == 0 && part.entity.is_some() {
            continue;
        }
        let near = if own && part.entity.is_some() {
            TOLD
        } else {
            NEAR
        };
        let Some(value) = part.headcount.map(Headcount::point).filter(|_| {
            part.scope == Scope::Round
                && done(part) == done(total)
                && part.sentence <= sentence + near
                // With a day of its own it is a round of its own; but a total may have none where its parts have one.
                && (part.date.is_none()
                    || part.date == total.date
                    || own && *day.get_or_insert(part.date) == part.date)
        }) else {
            if own {
                continue;
            }
            break;
        };
        sum = sum.saturating_add(value);
        sentence = part.sentence;
        found.push(at);
        if found.len() > 1 && makes_up(sum, figure) {
            return found;
        }
        if sum > figure.point().saturating_add(unit(figure)) {
            break;
        }
    }
    // "Up to 36,000 could go. As many as 5,000 clerks, 11,000 agents and 8,000 fitters": most of what a bound allows.
    let bound = figure.qualifier == Qualifier::UpTo
        && found.len() > 2
        && sum <= figure.point()
        && sum >= figure.point() / 2;
    if bound {
        return found;
    }
    Vec::new()
}

/// How many rounds behind its total a part may stand.
const REACH: usize = 24;

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
