//! Who tells of a round, and how its figure came to be what it is.

use pinkslip::event::{SourceKind, Status};
use pinkslip::ledger::{Round, rules};

use crate::build::{Press, Tell, cut, row};

/// Articles, independent, echoes, repeats.
fn counts(round: &Round) -> (u32, u32, u32, u32) {
    let sources = &round.sources;
    assert_eq!(sources.articles, round.articles);
    assert_eq!(sources.independent, round.independent);
    (
        sources.articles,
        sources.independent,
        sources.echoes,
        sources.repeats,
    )
}

fn acme() -> pinkslip::event::Event {
    cut("Acme").people(300).on("2026-01-28")
}

fn only(press: &Press) -> Round {
    row(&press.ledger(), "acme-2026-01-300").clone()
}

#[test]
fn another_outlet_is_echoed_and_ones_own_is_not() {
    let echo = || acme().says("The Northern Herald", SourceKind::Media);
    let press = Press::default()
        .and("a", "2026-01-28", [acme()])
        .and("b", "2026-01-29", [echo()])
        .by("Evening Post");
    assert_eq!(counts(&only(&press)), (2, 1, 1, 0));
    assert_eq!(
        only(&press).why.text,
        "300 counts once; told 2 times in 2 articles, 1 of them independent"
    );
    assert_eq!(only(&press).why.rule, rules::ONE_ROUND_MANY_MENTIONS);
    // "Northern Herald has learnt", in the Northern Herald.
    let own = Press::default()
        .and("b", "2026-01-29", [echo()])
        .by("Northern Herald");
    assert_eq!(counts(&only(&own)), (1, 1, 0, 0));
    // Nobody at hand knows it for himself.
    let lone = Press::default()
        .and("b", "2026-01-29", [echo()])
        .and("c", "2026-01-30", [echo()])
        .by("Globe");
    assert_eq!(counts(&only(&lone)), (2, 0, 2, 0));
    assert_eq!(
        only(&lone).why.text,
        "300 counts once; told 2 times in 2 articles, all of them at second hand"
    );
    assert!(only(&lone).counted, "a source decides no total");
}

#[test]
fn trackers_and_reports_are_echoes_and_informants_are_not() {
    for (name, kind, independent) in [
        ("Layoffs.fyi", SourceKind::Media, 0),
        ("media reports", SourceKind::Unnamed, 0),
        ("reportedly", SourceKind::Unnamed, 0),
        ("local media", SourceKind::Unnamed, 0),
        ("people familiar", SourceKind::Unnamed, 1),
        ("insiders", SourceKind::Unnamed, 1),
        ("filing", SourceKind::Filing, 1),
        ("union", SourceKind::Union, 1),
        ("memo", SourceKind::Memo, 1),
    ] {
        let press = Press::of([acme().says(name, kind)]).by("Evening Post");
        assert_eq!(only(&press).independent, independent, "{name}");
    }
    // An article that has it from the employer too knows it for itself.
    let both = [
        acme().says("Layoffs.fyi", SourceKind::Media),
        cut("Acme")
            .thousands()
            .says("the company", SourceKind::Employer)
            .with(|event| event.headcount = None),
    ];
    assert_eq!(only(&Press::of(both)).independent, 1);
}

#[test]
fn copies_and_follow_ups_are_no_second_source() {
    let press = Press::default()
        .and("a", "2026-01-28", [acme()])
        .by("Northern Herald")
        .and("b", "2026-01-30", [acme()])
        .by("The Northern Herald")
        .and("c", "2026-01-30", [acme()])
        .by("Evening Post");
    assert_eq!(counts(&only(&press)), (3, 2, 0, 1));
    // Two articles of nobody in particular are two.
    let press = Press::default()
        .and("a", "", [acme()])
        .and("b", "", [acme()]);
    assert_eq!(counts(&only(&press)), (2, 2, 0, 0));
    // The wire's own text is no copy of a paper that prints it with thanks and comes first by name.
    let wire = || acme().says("Northern Press Agency", SourceKind::Media);
    let mut press = Press::default()
        .and("a", "2026-01-28", [wire()])
        .by("Evening Post");
    let mut own = press.articles[0].reprinted("b");
    own.publisher = Some("NPA".to_owned());
    press.articles.push(own);
    assert_eq!(counts(&only(&press)), (2, 1, 1, 0));
}

#[test]
fn the_best_source_and_the_days_are_named() {
    let press = Press::default()
        .and(
            "a",
            "2026-01-28",
            [acme().says("insiders", SourceKind::Unnamed)],
        )
        .and(
            "b",
            "2026-02-02",
            [acme().says("filing", SourceKind::Filing)],
        )
        .and(
            "c",
            "2026-01-30",
            [acme().says("the company", SourceKind::Employer)],
        )
        .and("d", "", [acme()]);
    let sources = only(&press).sources;
    assert_eq!(sources.best, Some(SourceKind::Filing));
    assert_eq!(
        (sources.first.as_deref(), sources.latest.as_deref()),
        (Some("2026-01-28"), Some("2026-02-02"))
    );
    let nobody = only(&Press::of([acme()])).sources;
    assert_eq!(
        (nobody.best, nobody.first, nobody.latest),
        (None, None, None)
    );
}

/// Day, number, status, how often, now.
type Told<'r> = (Option<&'r str>, Option<u32>, Status, usize, bool);

fn told(round: &Round) -> Vec<Told<'_>> {
    let figures = round.history.iter().map(|figure| {
        (
            figure.date.as_deref(),
            figure.headcount.map(|headcount| headcount.point()),
            figure.status,
            figure.mentions.len(),
            figure.now,
        )
    });
    figures.collect()
}

#[test]
fn the_history_tells_what_a_figure_was() {
    let plan = || {
        cut("Acme")
            .up_to(500)
            .on("2026-01-10")
            .status(Status::Planned)
    };
    let press = Press::default()
        .and(
            "c",
            "2026-04-21",
            [cut("Acme").people(430).on("2026-04-20")],
        )
        .and("a", "2026-01-10", [plan()])
        .and("b", "2026-01-12", [plan()])
        .and("d", "2026-04-22", [cut("Acme").on("2026-04-20")]);
    let ledger = press.ledger();
    let round = row(&ledger, "acme-2026-04-430");
    assert_eq!(
        told(round),
        [
            (Some("2026-01-10"), Some(500), Status::Planned, 2, false),
            (Some("2026-04-21"), Some(430), Status::Announced, 1, true),
        ],
        "told again with nothing new, and without a figure"
    );
    assert_eq!(round.history[0].mentions[1].article, "b");
    assert_eq!(
        told(row(&ledger, "acme-2026-01-500")),
        [(Some("2026-01-10"), Some(500), Status::Planned, 2, false)],
        "what was replaced stands no more"
    );
    // The same figure, further on, is news; of no known day, it comes last.
    let press = Press::of([acme()])
        .and("a", "2026-02-01", [acme().status(Status::Planned)])
        .and("b", "2026-03-01", [acme().status(Status::Completed)]);
    assert_eq!(
        told(&only(&press)),
        [
            (Some("2026-02-01"), Some(300), Status::Planned, 1, false),
            (Some("2026-03-01"), Some(300), Status::Completed, 1, true),
            (None, Some(300), Status::Announced, 1, false),
        ]
    );
    // A round apart has a history of its own.
    let press = Press::of([acme()]).and(
        "a",
        "2026-09-01",
        [cut("Acme").people(900).on("2026-09-01")],
    );
    assert_eq!(only(&press).history.len(), 1);
}
