//! Articles in which employers have several names, from text to ledger.

use pinkslip::dossier::Dossier;
use pinkslip::ledger::Ledger;
use pinkslip::text::{Article, parse_day};

use crate::pairs::{Outcome, outcome};

/// An article: its id, the day it came out, its text.
pub type Told<'t> = (&'t str, &'t str, &'t str);

pub fn dossier(articles: &[Told<'_>]) -> Dossier {
    let mut dossier = Dossier::new();
    for (id, day, text) in articles {
        let mut article = Article::new(*id, *text);
        article.published = Some(parse_day(day).unwrap());
        dossier.put(article);
    }
    dossier
}

pub fn ledger(articles: &[Told<'_>]) -> Ledger {
    dossier(articles).report().ledger
}

/// Two articles of one week, each way round.
#[track_caller]
pub fn pair(one: &str, two: &str, expected: Outcome) -> Ledger {
    let (first, second) = (("a", "2026-01-28", one), ("b", "2026-01-30", two));
    let told = ledger(&[first, second]);
    assert_eq!(told, ledger(&[second, first]), "{one} | {two}");
    assert_eq!(
        outcome(&told),
        expected,
        "{one} | {two}: {:#?}",
        told.rounds
    );
    told
}

/// Who heads each row, and under what other names it is told.
pub fn names(ledger: &Ledger) -> Vec<Vec<&str>> {
    let rounds = ledger.rounds.iter();
    rounds
        .map(|round| round.names.iter().map(String::as_str).collect())
        .collect()
}
