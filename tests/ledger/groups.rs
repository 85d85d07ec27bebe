//! The groupings of the tally, and the counts beside every total.

use pinkslip::event::{Kind, Status};
use pinkslip::mention::{Precision, Qualifier, ReasonCode};

use crate::build::{Press, Tell, cut};

#[test]
fn groups_and_periods() {
    let press = Press::of([
        cut("Acme")
            .people(300)
            .on("2026-01-28")
            .place("Leeds")
            .reason(ReasonCode::AiAutomation),
        cut("Bolt")
            .people(50)
            .during("2025-10-01", "2025-12-31", Precision::Quarter)
            .kind(Kind::Closure),
        cut("Cord").stated(900, Qualifier::Over),
    ]);
    let tally = press.tally();
    let keys = |rows: &[pinkslip::tally::Row]| -> Vec<(String, u64)> {
        rows.iter().map(|row| (row.key.clone(), row.best)).collect()
    };
    let pairs = |of: &[(&str, u64)]| -> Vec<(String, u64)> {
        of.iter()
            .map(|(key, best)| ((*key).to_owned(), *best))
            .collect()
    };
    assert_eq!(
        keys(&tally.by_employer),
        pairs(&[("Cord", 900), ("Acme", 300), ("Bolt", 50)])
    );
    assert_eq!(
        keys(&tally.by_period),
        pairs(&[("2025-Q4", 50), ("2026-01", 300), ("undated", 900)])
    );
    assert_eq!(
        keys(&tally.by_reason),
        pairs(&[("unstated", 950), ("ai_automation", 300)])
    );
    assert_eq!(
        keys(&tally.by_place),
        pairs(&[("unstated", 950), ("Leeds", 300)])
    );
    assert_eq!(
        keys(&tally.by_kind),
        pairs(&[("layoff", 1_200), ("closure", 50)])
    );
    assert_eq!(keys(&tally.by_status), pairs(&[("announced", 1_250)]));
    assert_eq!(
        keys(&tally.by_quarter),
        pairs(&[("2025-Q4", 50), ("2026-Q1", 300), ("undated", 900)])
    );
    assert_eq!(tally.by_reason[0].high, None);
}

#[test]
fn quarters_take_in_their_months_and_leave_what_is_coarser() {
    let press = Press::of([
        cut("Acme").people(300).on("2026-01-28"),
        cut("Bolt").people(50).on("2026-03-02"),
        cut("Cord")
            .people(7)
            .during("2026-01-01", "2026-03-31", Precision::Quarter),
        cut("Dale").people(20).on("2026-04-01"),
        cut("Erne")
            .people(1_000)
            .during("2026-01-01", "2026-06-30", Precision::Half),
        cut("Fenn")
            .people(2_000)
            .during("2026-01-01", "2026-12-31", Precision::Year),
        cut("Gard").on("2026-12-31"),
        cut("Hale"),
    ]);
    let rows = press.tally().by_quarter;
    let told: Vec<(&str, u64, u32, u32, u32)> = rows
        .iter()
        .map(|row| {
            (
                row.key.as_str(),
                row.best,
                row.rounds,
                row.unnumbered,
                row.undated,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("2026", 2_000, 1, 0, 0),
            ("2026-H1", 1_000, 1, 0, 0),
            ("2026-Q1", 357, 3, 0, 0),
            ("2026-Q2", 20, 1, 0, 0),
            ("2026-Q4", 0, 0, 1, 0),
            ("undated", 0, 0, 1, 1),
        ]
    );
}

#[test]
fn what_is_undated_is_told_beside_every_total() {
    let press = Press::of([
        cut("Acme").people(300).on("2026-01-28"),
        cut("Acme").people(70),
        cut("Bolt"),
        cut("Cord").people(40).status(Status::Considered),
        cut("Dale")
            .people(60)
            .on("2026-01-28")
            .status(Status::Considered),
    ]);
    let tally = press.tally();
    assert_eq!((tally.rounds, tally.unnumbered, tally.undated), (2, 1, 2));
    let considered = tally.considered;
    assert_eq!(
        (considered.best, considered.rounds, considered.undated),
        (100, 2, 1)
    );
    let undated = |rows: &[pinkslip::tally::Row]| -> Vec<(String, u32)> {
        rows.iter()
            .map(|row| (row.key.clone(), row.undated))
            .collect()
    };
    let expected = |key: &str, many| (key.to_owned(), many);
    assert_eq!(
        undated(&tally.by_employer),
        [expected("Acme", 1), expected("Bolt", 1)]
    );
    assert_eq!(
        undated(&tally.by_period),
        [expected("2026-01", 0), expected("undated", 2)]
    );
}
