//! Who says so, from text: what is independent, what an echo, and how a figure became what it is.

use pinkslip::event::SourceKind;

use crate::{Paper, report};

/// Independent, echoes, repeats.
fn counts(papers: &[Paper]) -> (u32, u32, u32) {
    let report = report(papers);
    assert_eq!(report.ledger.rounds.len(), 1, "{:?}", report.ledger.rounds);
    let sources = &report.ledger.rounds[0].sources;
    assert_eq!(usize::try_from(sources.articles), Ok(papers.len()));
    (sources.independent, sources.echoes, sources.repeats)
}

fn by(publisher: &'static str, text: &'static str) -> Paper {
    ("2026-03-04", publisher, text)
}

const SAID: Paper = (
    "2026-03-03",
    "Northern Herald",
    "Calyx Federal will cut 300 jobs, the company said on Tuesday.",
);

#[test]
fn an_outlet_or_a_tracker_that_is_quoted_is_no_second_source() {
    for echo in [
        "Calyx Federal is cutting 300 jobs, Reuters reported on Tuesday.",
        "Calyx Federal is cutting 300 jobs, as first reported by Bloomberg.",
        "Calyx Federal has cut 300 jobs, according to Layoffs.fyi.",
        "Calyx Federal is cutting 300 jobs, according to a tracker of layoffs.",
        "Calyx Federal is cutting 300 jobs, a tracker says.",
        "Calyx Federal is cutting 300 jobs, according to media reports.",
        "Calyx Federal will reportedly cut 300 jobs.",
    ] {
        assert_eq!(
            counts(&[SAID, by("Evening Post", echo)]),
            (1, 1, 0),
            "{echo}"
        );
        assert_eq!(counts(&[by("Evening Post", echo)]), (0, 1, 0), "{echo}");
    }
    for own in [
        "Calyx Federal will cut 300 jobs, its chief executive confirmed.",
        "Calyx Federal will cut 300 jobs, according to a notice it filed with the state.",
        "Calyx Federal is cutting 300 jobs, people familiar with the matter said.",
        "Calyx Federal, which makes fitness trackers, will cut 300 jobs.",
        "Fitness tracker maker Calyx Federal said it will cut 300 jobs.",
    ] {
        assert_eq!(counts(&[SAID, by("Evening Post", own)]), (2, 0, 0), "{own}");
    }
    // What an outlet says of its own report.
    let reuters = by(
        "Reuters",
        "Calyx Federal is cutting 300 jobs, Reuters reported on Tuesday.",
    );
    assert_eq!(counts(&[reuters]), (1, 0, 0));
    // A follow-up of the same newsroom.
    let again = by(
        "The Northern Herald",
        "Families in Ohio brace as Calyx Federal cuts 300 jobs.",
    );
    assert_eq!(counts(&[SAID, again]), (1, 0, 1));
}

#[test]
fn a_figure_has_its_history_and_its_best_source() {
    let papers = [
        (
            "2026-01-10",
            "Northern Herald",
            "Calyx Federal plans to cut up to 500 jobs, people familiar with the matter said.",
        ),
        (
            "2026-01-12",
            "Evening Post",
            "Calyx Federal plans to cut up to 500 jobs, sources told the Post.",
        ),
        (
            "2026-04-20",
            "Northern Herald",
            "Calyx Federal has cut 430 jobs, according to a filing with the state of Ohio.",
        ),
    ];
    let report = report(&papers);
    let round = report
        .ledger
        .rounds
        .iter()
        .find(|round| round.counted)
        .unwrap();
    assert_eq!(round.sources.best, Some(SourceKind::Filing));
    assert_eq!(round.sources.first.as_deref(), Some("2026-04-20"));
    let told: Vec<_> = round
        .history
        .iter()
        .map(|figure| {
            let people = figure.headcount.unwrap().point();
            (
                figure.date.as_deref().unwrap(),
                people,
                figure.mentions.len(),
                figure.now,
            )
        })
        .collect();
    assert_eq!(
        told,
        [("2026-01-10", 500, 2, false), ("2026-04-20", 430, 1, true)]
    );
}
