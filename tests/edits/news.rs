//! Short news in words of our own, and what is asked of a dossier of them again and again.

use pinkslip::dossier::{Dossier, Report};
use pinkslip::ledger::Round;
use pinkslip::text::{Article, parse_day};

/// An article with the day it came out.
pub fn article(id: &str, day: &str, text: &str) -> Article {
    let mut article = Article::new(id, text);
    article.published = parse_day(day).ok();
    article
}

pub fn dossier(articles: &[(&str, &str, &str)]) -> Dossier {
    let mut dossier = Dossier::new();
    for (id, day, text) in articles {
        dossier.put(article(id, day, text));
    }
    dossier
}

/// The one round that counts, or would, with that best figure.
pub fn round(report: &Report, best: u64) -> Round {
    let figure = |round: &&Round| {
        let headcount = round.headcount.map(pinkslip::ledger::Bounds::of);
        headcount.is_some_and(|bounds| bounds.best == best)
    };
    let rounds: Vec<&Round> = report.ledger.rounds.iter().filter(figure).collect();
    assert_eq!(rounds.len(), 1, "{best}: {:#?}", report.ledger.rounds);
    rounds[0].clone()
}

pub fn id(dossier: &Dossier, best: u64) -> String {
    round(&dossier.report(), best).id
}

/// Low, best, high.
pub fn total(dossier: &Dossier) -> (u64, u64, Option<u64>) {
    let tally = dossier.report().tally;
    (tally.low, tally.best, tally.high)
}

pub fn exactly(number: u64) -> (u64, u64, Option<u64>) {
    (number, number, Some(number))
}

/// What holds of every report, whatever was edited: the way leads from the mentions to the total.
pub fn holds(report: &Report) {
    let steps = &report.waterfall;
    let (first, last) = (steps.first().unwrap(), steps.last().unwrap());
    let between = &steps[1..steps.len() - 1];
    let people: u64 = between.iter().map(|step| step.people).sum();
    let events: u32 = between.iter().map(|step| step.events).sum();
    assert_eq!(
        (first.people, first.events),
        (last.people + people, last.events + events)
    );
    assert_eq!(
        (last.people, last.events),
        (report.tally.best, report.tally.rounds)
    );
}

pub fn json(report: &Report) -> String {
    serde_json::to_string(report).unwrap()
}

/// An edit as it is written.
pub fn edit(json: serde_json::Value) -> pinkslip::dossier::Edit {
    serde_json::from_value(json).unwrap()
}

/// Does an edit; undone, everything is as it was to the byte, and done again as it is now.
pub fn done(dossier: &mut Dossier, what: serde_json::Value) -> u32 {
    let before = json(&dossier.report());
    let number = dossier.edit(edit(what)).unwrap();
    let after = dossier.report();
    holds(&after);
    assert!(after.edits.lapsed.is_empty(), "{:?}", after.edits.lapsed);
    assert_eq!(dossier.undo().unwrap().id, number);
    assert_eq!(json(&dossier.report()), before);
    assert_eq!(dossier.redo().unwrap().id, number);
    assert_eq!(json(&dossier.report()), json(&after));
    number
}

pub fn two_rounds() -> Dossier {
    dossier(&[
        (
            "a",
            "2026-01-28",
            "Acme will cut 300 jobs, it said on Wednesday.",
        ),
        (
            "b",
            "2026-03-04",
            "Acme said on Wednesday that it is laying off 320 people.",
        ),
        ("c", "2026-01-30", "Bolt is cutting 40 jobs."),
    ])
}

pub fn acme() -> Dossier {
    dossier(&[
        (
            "a",
            "2026-01-28",
            "Acme will cut 300 jobs in Leeds, it said on Wednesday.",
        ),
        ("b", "2026-01-29", "Acme is to shed 300 posts."),
    ])
}
