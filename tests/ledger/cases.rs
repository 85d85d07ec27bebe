//! Cases from the news, as the ledger meets them once events are read.

use pinkslip::dossier::Dossier;
use pinkslip::event::{Kind, Scope, Status};
use pinkslip::ledger::rules;
use pinkslip::mention::{Basis, Precision, Qualifier};
use pinkslip::text::{Article, parse_day};

use crate::build::{Press, Tell, bounds, cut, ids, row};

#[test]
fn amazon_and_meta() {
    let press = Press::default()
        .and(
            "amazon",
            "2026-01-28",
            [
                cut("Amazon").people(16_000).on("2026-01-28"),
                cut("Amazon")
                    .people(14_000)
                    .during("2025-10-01", "2025-10-31", Precision::Month)
                    .background(),
                cut("Amazon")
                    .people(30_000)
                    .scope(Scope::Cumulative)
                    .during("2025-10-01", "2026-01-28", Precision::Quarter),
            ],
        )
        .and(
            "meta",
            "2026-01-30",
            [
                cut("Meta").over(11_000).on("2022-11-09"),
                cut("Amazon").thousands().background(),
                cut("Amazon").on("2026-01-28").background(),
            ],
        );
    assert_eq!(bounds(&press), (41_000, 41_000, None));
    assert_eq!(
        ids(&press.ledger()),
        [
            "amazon-2025-10-14000",
            "(amazon-2025-30000)",
            "amazon-2026-01-16000",
            "meta-2022-11-11000",
        ]
    );
}

#[test]
fn three_rounds_of_one_year() {
    let press = Press::of([
        cut("Acme").people(1_500).share(170).on("2026-06-10"),
        cut("Acme").people(600).background(),
        cut("Acme").people(200).background(),
    ]);
    assert_eq!(bounds(&press).1, 2_300);
    assert_eq!(press.tally().rounds, 3);
}

#[test]
fn a_number_and_its_rounding() {
    let press = Press::of([cut("Acme").people(9_891).on("2026-01-10")]).and(
        "two",
        "",
        [cut("Acme").people(9_900).on("2026-01-12")],
    );
    let ledger = press.ledger();
    assert_eq!(bounds(&press).1, 9_891);
    // The one is the other, told less exactly: both are in the history, and nothing is to decide.
    let round = row(&ledger, "acme-2026-01-9891");
    assert_eq!((round.conflicts.len(), round.history.len()), (0, 2));
    // No chain of roundings brings two plain numbers together.
    let press = press.and("three", "", [cut("Acme").people(9_912).on("2026-01-11")]);
    assert_eq!(press.tally().rounds, 2);
}

#[test]
fn the_hedge_stays_with_the_round_number() {
    let press = Press::of([cut("Meta").over(11_000).on("2022-11-09")]).and(
        "two",
        "",
        [cut("Meta").people(11_000).on("2022-11-10")],
    );
    assert_eq!(bounds(&press), (11_000, 11_000, None));
    // A finer number is better than a hedge.
    let press = press.and("three", "", [cut("Meta").people(11_342).on("2022-11-10")]);
    assert_eq!(
        press.ledger().rounds.len(),
        2,
        "11,000 and 11,342 cannot both be exact"
    );
}

#[test]
fn an_old_number_reported_again() {
    let fresh = |date: &str, number| {
        cut("Acme").people(number).on(date).with(|event| {
            event.date.as_mut().unwrap().basis = Basis::Published;
        })
    };
    let press =
        Press::of([fresh("2026-01-28", 1_600)]).and("two", "", [fresh("2026-03-10", 1_600)]);
    let ledger = press.ledger();
    assert_eq!(bounds(&press).1, 1_600);
    // Neither article says when: the day it came out is no statement that another could contradict.
    assert!(row(&ledger, "acme-2026-01-1600").conflicts.is_empty());
    let again = cut("Acme").people(1_600).on("2026-12-10").known_before();
    assert_eq!(
        bounds(&Press::of([fresh("2026-01-28", 1_600), again])).1,
        1_600
    );
    let another = cut("Acme").people(1_600).on("2026-12-10");
    assert_eq!(
        bounds(&Press::of([fresh("2026-01-28", 1_600), another])).1,
        3_200
    );
}

#[test]
fn shops_close_and_people_are_furloughed() {
    let press = Press::of([cut("Acme").people(2_000).on("2026-01-10")])
        .and(
            "two",
            "",
            [cut("Acme")
                .people(2_000)
                .kind(Kind::Closure)
                .on("2026-01-11")],
        )
        .and(
            "three",
            "",
            [cut("Acme").kind(Kind::Furlough).on("2026-01-11")],
        );
    let ledger = press.ledger();
    assert_eq!(row(&ledger, "acme-2026-01-2000").kind, Kind::Closure);
    assert!(
        row(&ledger, "acme-2026-01-unnumbered").counted,
        "a furlough is not a layoff's mention"
    );
}

#[test]
fn roll_ups_of_nothing_told() {
    let in_all = |number, date| cut("Acme").people(number).scope(Scope::Cumulative).on(date);
    // The smaller is inside the larger, as far as anybody can tell.
    let press =
        Press::of([in_all(27_000, "2024-01-10")]).and("two", "", [in_all(57_000, "2026-01-10")]);
    assert_eq!(bounds(&press).1, 57_000);
    let round = cut("Acme")
        .people(900)
        .on("2026-01-10")
        .status(Status::Considered);
    let press = press.and("three", "", [round]);
    assert_eq!(
        bounds(&press).1,
        57_000,
        "what is considered is not what was cut"
    );
}

#[test]
fn what_replaces_a_figure_keeps_its_place_and_reasons() {
    let plan = cut("Acme")
        .up_to(500)
        .on("2026-01-10")
        .place("Leeds")
        .unit("Ads");
    let press = Press::of([plan]).and("two", "", [cut("Acme").people(430).on("2026-03-10")]);
    let ledger = press.ledger();
    let round = row(&ledger, "acme-2026-03-430");
    assert_eq!(
        (round.places.as_slice(), round.units.as_slice()),
        (&["Leeds".to_owned()][..], &["Ads".to_owned()][..])
    );
    assert_eq!(round.why.rule, rules::SUPERSEDES);
}

#[test]
fn status_is_the_furthest_that_is_news() {
    let press = Press::of([cut("Acme")
        .people(4_000)
        .on("2026-01-28")
        .status(Status::Reported)])
    .and(
        "two",
        "",
        [cut("Acme")
            .people(4_000)
            .on("2026-01-29")
            .status(Status::Notified)],
    )
    .and(
        "three",
        "",
        [cut("Acme")
            .thousands()
            .status(Status::Completed)
            .background()],
    );
    let ledger = press.ledger();
    assert_eq!(row(&ledger, "acme-2026-01-4000").status, Status::Notified);
}

#[test]
fn numbers_that_cannot_be() {
    let odd = |min, max, qualifier| {
        let headcount = pinkslip::mention::Headcount {
            min,
            max,
            qualifier,
        };
        Press::of([cut("Acme").with(|event| event.headcount = Some(headcount))])
    };
    assert_eq!(
        bounds(&odd(Some(900), Some(300), Qualifier::Range)),
        (300, 600, Some(900))
    );
    assert_eq!(odd(None, None, Qualifier::Exact).tally().unnumbered, 1);
    assert_eq!(
        bounds(&odd(Some(u32::MAX), None, Qualifier::Over)).0,
        u64::from(u32::MAX)
    );
    assert_eq!(
        bounds(&odd(Some(0), Some(0), Qualifier::Exact)),
        (0, 0, Some(0))
    );
}

#[test]
fn the_report_is_the_contract() {
    let mut dossier = Dossier::new();
    let mut article = Article::new("one", "Acme will cut 300 jobs.");
    article.published = parse_day("2026-01-28").ok();
    dossier.put(article.clone());
    dossier.put(article);
    let report = serde_json::to_value(dossier.report()).unwrap();
    let keys = |value: &serde_json::Value| -> Vec<String> {
        value.as_object().unwrap().keys().cloned().collect()
    };
    assert_eq!(
        keys(&report),
        [
            "articles",
            "counting",
            "edits",
            "ledger",
            "rules",
            "tally",
            "version",
            "waterfall"
        ]
    );
    assert_eq!(report["articles"][0]["published"], "2026-01-28");
    assert_eq!(report["articles"].as_array().unwrap().len(), 1);
    assert_eq!(report["waterfall"][0]["step"], "mentions");
    let press = Press::of([
        cut("Acme").people(300).share(126),
        cut("Acme").people(90).part_of(0),
    ]);
    let rounds = serde_json::to_value(press.ledger()).unwrap();
    let part = &rounds["rounds"][1];
    assert_eq!(part["links"][0]["kind"], "part_of");
    assert_eq!(
        part["mentions"][0],
        serde_json::json!({ "article": "one", "event": "one.e2" })
    );
    assert_eq!(part["why"]["rule"], "part-not-more");
    assert_eq!(rounds["rounds"][0]["share"]["min"], 12.6);
}
