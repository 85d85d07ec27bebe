//! A dossier of invented articles about a world that is known: its totals are exactly the world's.
//!
//! The articles are put in one by one, as they come out. How long that takes, and what it costs at ten thousand
//! articles, `bench.rs` measures beside it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod calendar;
mod chance;
mod check;
mod elsewhere;
mod names;
mod page;
mod press;
mod tell;
mod truth;
mod wording;
mod words;
mod world;

use pinkslip::dossier::Dossier;

use press::{Press, SEED};

#[test]
fn the_totals_are_those_of_the_world() {
    let press = Press::new(SEED, 500);
    let mut dossier = Dossier::new();
    for article in press.articles() {
        dossier.put(article.clone());
    }
    // Sent again, it changes nothing.
    for article in press.articles().step_by(50) {
        dossier.put(article.clone());
    }
    let report = dossier.report();
    let copies = press.pieces.iter().filter(|piece| piece.kind == "copy");
    assert!(copies.count() > 20 && words::Words::read().sentences() > 500);
    let wrong = check::wrong(&press, &report);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(check::found(&report), press.world.truth());
}
