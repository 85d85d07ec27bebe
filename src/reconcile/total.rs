//! Both totals, and what leads from the one to the other.

use crate::ledger::{Agreement, Bounds, Ledger, agree};
use crate::mention::Headcount;
use crate::tally::tally;

use super::compare::{Claimed, Verdict, exact};
use super::model::{Outcome, Step, Sum, Totals};
use super::near::best;

/// So many rows of one employer are tried for those that add up to another.
const MOST: usize = 14;

/// Whether a sum of rows is the figure of a round.
pub(super) fn adds_up(sum: u64, whole: Option<Headcount>) -> bool {
    sum > 0 && agree(Some(exact(sum)), whole) >= Agreement::Fits
}

/// At least two of the figures that come to `sum`: as many as can be, and of those alike the first. Of too many only
/// all together: some few of them always come to it by chance.
pub(super) fn subset(figures: &[u64], sum: u64) -> Option<Vec<usize>> {
    if figures.len() > MOST {
        let total = figures
            .iter()
            .fold(0_u64, |sum, figure| sum.saturating_add(*figure));
        return (total == sum).then(|| (0..figures.len()).collect());
    }
    let chosen = |set: u32| (0..figures.len()).filter(move |at| set >> at & 1 == 1);
    let mut best: Option<(u32, u32)> = None;
    for set in 0..1_u32 << figures.len() {
        let size = set.count_ones();
        if size < 2 || best.is_some_and(|(most, _)| size <= most) {
            continue;
        }
        let total = chosen(set)
            .filter_map(|at| figures.get(at))
            .fold(0_u64, |sum, figure| sum.saturating_add(*figure));
        if total == sum {
            best = Some((size, set));
        }
    }
    best.map(|(_, set)| chosen(set).collect())
}

/// Adds up both sides, and says why they differ.
pub(super) fn totals(claims: &[Claimed<'_>], verdicts: &[Verdict], ledger: &Ledger) -> Totals {
    let mut tracker = (Bounds::NONE, 0, 0);
    for Claimed { claim, .. } in claims {
        match claim.headcount {
            Some(headcount) => {
                tracker.0 = tracker.0.plus(Bounds::of(headcount));
                tracker.1 += 1;
            }
            None => tracker.2 += 1,
        }
    }
    let counted = tally(ledger);
    Totals {
        tracker: Sum {
            low: tracker.0.low,
            best: tracker.0.best,
            high: tracker.0.high,
            numbered: tracker.1,
            unnumbered: tracker.2,
        },
        articles: Sum {
            low: counted.low,
            best: counted.best,
            high: counted.high,
            numbered: counted.rounds,
            unnumbered: counted.unnumbered,
        },
        steps: steps(claims, verdicts, ledger),
    }
}

/// The steps in the order of [`ORDER`], those that say something.
fn steps(claims: &[Claimed<'_>], verdicts: &[Verdict], ledger: &Ledger) -> Vec<Step> {
    let rounds = places(verdicts, ledger);
    ORDER
        .into_iter()
        .enumerate()
        .filter_map(|(nth, (step, why))| {
            let mut people = 0_i64;
            let (mut rows, mut ids) = (Vec::new(), Vec::new());
            for (Claimed { row, claim, .. }, verdict) in claims.iter().zip(verdicts) {
                if of_row(verdict, &rounds) == nth {
                    people = people.saturating_sub(signed(best(claim.headcount)));
                    rows.push(*row);
                }
            }
            for (round, place) in ledger.rounds.iter().zip(&rounds) {
                if round.counted && *place == nth {
                    people = people.saturating_add(signed(best(round.headcount)));
                    ids.push(round.id.clone());
                }
            }
            let told = !rows.is_empty() || !ids.is_empty();
            // What agrees and changes nothing is no reason.
            (told && (people != 0 || step != "confirmed")).then(|| Step {
                step,
                people,
                why: why.to_owned(),
                rows,
                rounds: ids,
            })
        })
        .collect()
}

/// The steps, and what each says.
const ORDER: [(&str, &str); 7] = [
    ("repeated", "rows that tell again what other rows tell"),
    ("not_in_articles", "rows of which the articles tell nothing"),
    ("unclear", "rows that may be one round or another"),
    ("contradicted", "rows of which the articles tell otherwise"),
    (
        "part_of",
        "rows that are parts of what the articles tell as a whole",
    ),
    (
        "confirmed",
        "rows that agree within the words they are told in",
    ),
    ("missing", "rounds of the articles that no row tells"),
];

/// The step of each round.
fn places(verdicts: &[Verdict], ledger: &Ledger) -> Vec<usize> {
    let mut places = vec![6; ledger.rounds.len()];
    let mut mark = |round: &usize, place: usize| {
        if let Some(old) = places.get_mut(*round) {
            // What a figure stands for is more than what may be meant; a contradiction is more than an agreement.
            let rank = |place: usize| match place {
                6 => 0,
                2 => 1,
                5 => 2,
                4 => 3,
                _ => 4,
            };
            if rank(place) > rank(*old) {
                *old = place;
            }
        }
    };
    for verdict in verdicts {
        for (nth, round) in verdict.rounds.iter().enumerate() {
            match verdict.outcome {
                Outcome::Unclear => mark(round, 2),
                Outcome::Contradicted if nth < verdict.stands_for => mark(round, 3),
                Outcome::PartOf if nth < verdict.stands_for => mark(round, 4),
                Outcome::Confirmed if nth < verdict.stands_for => mark(round, 5),
                _ => {}
            }
        }
    }
    places
}

/// The step of a row: that of the round it stands for.
fn of_row(verdict: &Verdict, rounds: &[usize]) -> usize {
    match verdict.outcome {
        Outcome::Repeated => 0,
        Outcome::NotInArticles => 1,
        Outcome::Unclear | Outcome::LeftOut => 2,
        Outcome::Confirmed | Outcome::Contradicted | Outcome::PartOf => {
            let stood = verdict.rounds.iter().take(verdict.stands_for);
            let own = match verdict.outcome {
                Outcome::Contradicted => 3,
                Outcome::PartOf => 4,
                _ => 5,
            };
            stood
                .filter_map(|round| rounds.get(*round).copied())
                .min()
                .unwrap_or(own)
        }
    }
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::subset;

    #[test]
    fn some_figures_come_to_a_sum() {
        assert_eq!(subset(&[14_000, 16_000, 500], 30_000), Some(vec![0, 1]));
        assert_eq!(subset(&[100, 200, 300], 300), Some(vec![0, 1]));
        assert_eq!(subset(&[100, 100, 100, 200], 300), Some(vec![0, 1, 2]));
        assert_eq!(subset(&[30_000], 30_000), None);
        assert_eq!(subset(&[], 0), None);
        assert_eq!(subset(&[7, 8], 14), None);
        assert_eq!(subset(&[10; 20], 50), None);
        assert_eq!(subset(&[10; 20], 200).map(|all| all.len()), Some(20));
    }
}
