//! Trackers held against articles: columns, outcomes with their near misses, broken files, totals.
//!
//! Employers, figures and articles are invented.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod broken;
mod columns;
mod outcomes;
#[cfg(not(target_arch = "wasm32"))]
mod properties;
mod repeats;
mod shapes;
mod sites;

use pinkslip::dossier::Dossier;
use pinkslip::ledger::Ledger;
use pinkslip::reconcile::{Field, Outcome, Reconciliation, Row, Wanted, reconcile};
use pinkslip::text::{Article, parse_day};

/// Articles about Tolvane and others, told in January and February 2026.
pub const PRESS: &[(&str, &str)] = &[
    (
        "2026-01-28",
        "Tolvane Foods said on January 28, 2026 that it will cut 2,600 jobs.",
    ),
    (
        "2025-10-14",
        "Tolvane Foods said on October 14, 2025 that it will lay off 1,400 workers.",
    ),
    (
        "2026-02-10",
        "Brackwater Steel said on February 10, 2026 that it will cut more than 900 jobs.",
    ),
    (
        "2026-02-12",
        "Corvane Air denied on February 12, 2026 that it would cut 800 jobs.",
    ),
    (
        "2026-02-13",
        "Ludmere Bank is considering cutting 450 jobs, it said on February 13, 2026.",
    ),
    (
        "2026-02-16",
        "Ostrel Games said on February 16, 2026 it is laying off 12% of its staff.",
    ),
    (
        "2026-02-18",
        "Nimbert said on February 18, 2026 it will cut 22% of its sales staff.",
    ),
    (
        "2026-02-17",
        "Quellbury Motors confirmed layoffs on February 17, 2026.",
    ),
];

/// Articles, each with its day and its text.
pub fn ledger(articles: &[(&str, &str)]) -> Ledger {
    let mut dossier = Dossier::new();
    for (nth, (published, text)) in articles.iter().enumerate() {
        let mut article = Article::new(format!("a{}", nth + 1), *text);
        article.published = Some(parse_day(published).unwrap());
        dossier.put(article);
    }
    dossier.report().ledger
}

/// A tracker held against articles.
pub fn held(articles: &[(&str, &str)], csv: &str) -> Reconciliation {
    reconcile(&ledger(articles), csv, &Wanted::default()).unwrap()
}

/// The row of that number.
pub fn row(held: &Reconciliation, number: u32) -> &Row {
    held.rows.iter().find(|row| row.row == number).unwrap()
}

/// What is said of each row.
pub fn outcomes(held: &Reconciliation) -> Vec<Outcome> {
    held.rows.iter().map(|row| row.outcome).collect()
}

/// The column that a field was found in.
pub fn column(held: &Reconciliation, field: Field) -> Option<&str> {
    let found = held
        .mapping
        .columns
        .iter()
        .find(|column| column.field == Some(field));
    found.map(|column| column.head.as_str())
}

/// What every reconciliation holds to.
pub fn sound(held: &Reconciliation) {
    let totals = &held.totals;
    let steps: i64 = totals.steps.iter().map(|step| step.people).sum();
    let articles = i64::try_from(totals.articles.best).unwrap();
    let tracker = i64::try_from(totals.tracker.best).unwrap();
    assert_eq!(tracker + steps, articles, "the way adds up: {:#?}", totals);
    for row in &held.rows {
        assert!(!row.text.is_empty(), "{row:?}");
        assert_eq!(row.claim.is_none(), row.outcome == Outcome::LeftOut);
        assert_eq!(
            row.outcome == Outcome::Contradicted,
            row.outcome == Outcome::Contradicted && !row.differences.is_empty(),
            "{row:?}"
        );
        assert!(!row.rows.contains(&row.row), "{row:?}");
        if matches!(row.outcome, Outcome::Confirmed | Outcome::Contradicted) {
            assert!(!row.rounds.is_empty(), "{row:?}");
        }
    }
}
