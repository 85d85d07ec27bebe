//! The counting rules end to end: from two articles in words of our own to the total, each with a near miss.
//!
//! `tests/ledger` holds the same rules by events made by hand; here they have to be read first.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod rounds;
mod sources;
mod table;
mod totals;

use pinkslip::dossier::{Dossier, Report};
use pinkslip::ledger::Round;
use pinkslip::text::{Article, parse_day};

/// Day, publisher, text.
type Paper = (&'static str, &'static str, &'static str);

/// A dossier of articles, named in the order in which they come.
fn dossier(papers: &[Paper]) -> Dossier {
    let mut dossier = Dossier::new();
    for (at, paper) in papers.iter().enumerate() {
        dossier.put(article(&format!("a{}", at + 1), paper));
    }
    dossier
}

fn article(id: &str, (day, publisher, text): &Paper) -> Article {
    let mut article = Article::new(id, *text);
    article.published = Some(parse_day(day).unwrap());
    article.publisher = Some((*publisher).to_owned());
    article
}

fn report(papers: &[Paper]) -> Report {
    dossier(papers).report()
}

/// Low, best, high.
fn total(report: &Report) -> (u64, u64, Option<u64>) {
    (report.tally.low, report.tally.best, report.tally.high)
}

fn exactly(number: u64) -> (u64, u64, Option<u64>) {
    (number, number, Some(number))
}

/// Best, of these articles.
fn best(papers: &[Paper]) -> u64 {
    report(papers).tally.best
}

/// The row whose figure is best told as `people`.
#[track_caller]
fn row(report: &Report, people: u32) -> &Round {
    let told: Vec<_> = report.ledger.rounds.iter().map(told).collect();
    let is = |round: &&Round| round.headcount.is_some_and(|it| it.point() == people);
    let found = report.ledger.rounds.iter().find(is);
    found.unwrap_or_else(|| panic!("{people} of {told:?}"))
}

fn told(round: &Round) -> (&str, bool, &str) {
    (&round.id, round.counted, &round.why.text)
}

/// How many events a rule decided.
fn decided(report: &Report, rule: &str) -> u32 {
    let rules = report.counting.iter();
    rules
        .filter(|one| one.rule == rule)
        .map(|one| one.events)
        .sum()
}

const WIRE: &str = "Orrin Glass will close its works in Selby and lay off 340 people, the company said on Monday. The \
    furnaces have run since 1911 and will be let cool over the summer. Orders for bottles fell by a third after two \
    breweries in the county changed to cans. The works council asked for talks about a social plan and for the \
    training centre to stay open. “We looked for a buyer for two years and found none,” said Piet Moor, who runs the \
    works. The town council meets on Thursday.";

const OCTOBER: Paper = (
    "2025-10-28",
    "Northern Herald",
    "Wirral Robotics will lay off 1,400 people, the company said on Tuesday.",
);
