//! The cases that broke other trackers, end to end and in words of our own: from the article to the total.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use pinkslip::dossier::{Dossier, Report};
use pinkslip::event::{Event, Kind, Scope, Status};
use pinkslip::mention::Qualifier;
use pinkslip::text::{Article, parse_day};

/// A report of articles, each with the day it came out.
fn report(articles: &[(&str, &str)]) -> Report {
    let mut dossier = Dossier::new();
    for (at, (day, text)) in articles.iter().enumerate() {
        let mut article = Article::new(format!("a{}", at + 1), *text);
        article.published = Some(parse_day(day).unwrap());
        dossier.put(article);
    }
    dossier.report()
}

fn events(report: &Report) -> Vec<&Event> {
    let articles = report.articles.iter();
    articles.flat_map(|article| &article.events).collect()
}

fn employer(event: &Event) -> Option<&str> {
    event.employer.as_ref().map(|it| it.name.as_str())
}

/// Who cuts how many, event by event.
fn told(report: &Report) -> Vec<(Option<&str>, Option<u32>)> {
    let number = |event: &Event| event.headcount.map(|it| it.point());
    events(report)
        .into_iter()
        .map(|event| (employer(event), number(event)))
        .collect()
}

/// Low, best, high.
fn total(report: &Report) -> (u64, u64, Option<u64>) {
    (report.tally.low, report.tally.best, report.tally.high)
}

fn exactly(number: u64) -> (u64, u64, Option<u64>) {
    (number, number, Some(number))
}

#[test]
fn an_agency_quoted_in_a_firms_filing_cuts_nobody_at_the_firm() {
    let report = report(&[(
        "2026-02-10",
        "Pinnacle Harness Corp. said in its annual filing that it depends on federal contracts. The filing quotes \
         the head of the Bureau of Land Management: “Our workforce will shrink by 20,000 positions this year.” \
         Pinnacle Harness said that its own orders had not changed.",
    )]);
    for (employer, _) in told(&report) {
        assert_ne!(employer, Some("Pinnacle Harness"));
    }
}

#[test]
fn a_school_district_and_its_initials_are_one() {
    let report = report(&[(
        "2026-02-10",
        "The Los Angeles Unified School District will lay off 6,000 employees, the board decided on Tuesday.\n\n\
         LAUSD said the 6,000 jobs would go by June. Teachers protested in front of LAUSD's headquarters.",
    )]);
    assert_eq!(told(&report).len(), 1, "{:?}", told(&report));
    assert_eq!(total(&report), exactly(6_000));
}

#[test]
fn a_car_maker_and_its_initials_are_one() {
    let report = report(&[
        (
            "2026-02-10",
            "Jaguar Land Rover (JLR) plans to cut 4,000 jobs in Britain. JLR said most of the 4,000 posts were in \
             management.",
        ),
        (
            "2026-02-11",
            "JLR will cut 4,000 jobs, mostly in management.",
        ),
    ]);
    assert_eq!(report.tally.rounds, 1, "{:?}", told(&report));
    assert_eq!(total(&report), exactly(4_000));
}

#[test]
fn a_number_in_brackets_is_not_glued_to_the_one_before() {
    let report = report(&[(
        "2026-02-10",
        "Calyx Federal laid off 9,891 remote workers (2 from Rhode Island), according to the notice.",
    )]);
    assert_eq!(told(&report), [(Some("Calyx Federal"), Some(9_891))]);
    assert_eq!(total(&report), exactly(9_891));
}

#[test]
fn a_share_is_not_a_number_of_people() {
    let report = report(&[(
        "2026-02-10",
        "Brightwater Foods is laying off 17% of its staff, about 3,000 people.",
    )]);
    let events = events(&report);
    assert_eq!(events.len(), 1);
    let share = events[0].share.as_ref().unwrap();
    assert_eq!(
        (share.min, share.max, share.of.as_str()),
        (Some(170), Some(170), "workforce")
    );
    let headcount = events[0].headcount.unwrap();
    assert_eq!(
        (headcount.min, headcount.qualifier),
        (Some(3_000), Qualifier::About)
    );
}

#[test]
fn money_years_shops_and_hours_are_not_people() {
    let report = report(&[(
        "2026-02-10",
        "Pellworth Stores will cut jobs to save $500,000 by 2026. In fiscal 2024 the chain ran 24 stores, and its \
         clerks waited 3.2 hours for the news.",
    )]);
    assert_eq!(told(&report), [(Some("Pellworth Stores"), None)]);
    assert_eq!((total(&report), report.tally.unnumbered), (exactly(0), 1));
}

#[test]
fn a_denied_cut_is_shown_and_not_counted() {
    let report = report(&[(
        "2026-02-10",
        "IBM denies that it will cut 8,000 jobs this spring. A spokesman for IBM called the figure invented.",
    )]);
    assert_eq!(told(&report), [(Some("IBM"), Some(8_000))]);
    assert_eq!(events(&report)[0].status, Status::Denied);
    assert_eq!(total(&report), exactly(0));
    assert_eq!(report.ledger.rounds.len(), 1);
    assert_eq!(
        report.ledger.rounds[0].why.rule,
        "denied-and-withdrawn-leave"
    );
}

#[test]
fn a_recall_of_laid_off_workers_is_no_cut() {
    let report = report(&[(
        "2026-02-10",
        "The car maker Halden Motors has recalled 1,100 laid-off workers to its plant in Ohio, where a second shift \
         begins in May.",
    )]);
    assert_eq!(total(&report), exactly(0));
    assert_eq!(report.tally.unnumbered, 0);
}

#[test]
fn an_industry_is_no_employer() {
    let report = report(&[(
        "2026-02-10",
        "The industry has shed 150,000 jobs this year, a tracker says.",
    )]);
    assert_eq!(told(&report), [(None, Some(150_000))]);
    assert_eq!(events(&report)[0].scope, Scope::Sector);
    assert_eq!(total(&report), exactly(0));
}

#[test]
fn who_hires_beside_a_cut_cuts_nobody() {
    let report = report(&[(
        "2026-02-10",
        "Apple is cutting 600 jobs in California while Google hires 1,000 engineers.",
    )]);
    assert_eq!(told(&report), [(Some("Apple"), Some(600))]);
    assert_eq!(total(&report), exactly(600));
}

#[test]
fn shops_close_and_people_lose_their_jobs() {
    let report = report(&[(
        "2026-02-10",
        "Pellworth Stores will close 53 stores by the summer, with the loss of 2,000 jobs.",
    )]);
    assert_eq!(told(&report), [(Some("Pellworth Stores"), Some(2_000))]);
    assert_eq!(events(&report)[0].kind, Kind::Closure);
    assert_eq!(total(&report), exactly(2_000));
}

#[test]
fn three_cuts_of_one_year_are_three_rounds() {
    let report = report(&[(
        "2026-10-10",
        "Wirral Robotics is laying off 17% of its staff, or 1,500 people. It laid off 600 people in January. It laid \
         off another 200 in March.",
    )]);
    assert_eq!(report.tally.rounds, 3, "{:?}", told(&report));
    assert_eq!(total(&report), exactly(2_300));
}

#[test]
fn up_to_a_number_may_be_nobody() {
    let report = report(&[(
        "2026-02-10",
        "Halden Motors plans to cut up to 35,000 jobs by 2030.",
    )]);
    assert_eq!(told(&report), [(Some("Halden Motors"), Some(35_000))]);
    assert_eq!(
        events(&report)[0].headcount.unwrap().qualifier,
        Qualifier::UpTo
    );
    assert_eq!(total(&report), (0, 35_000, Some(35_000)));
}

#[test]
fn a_growing_workforce_is_no_cut() {
    let report = report(&[(
        "2026-02-10",
        "Between 2019 and 2022 Brightwater nearly doubled its workforce, adding hundreds of thousands of employees \
         in its warehouses.",
    )]);
    assert_eq!(told(&report), []);
}

#[test]
fn a_team_whose_work_is_automated_is_no_cut() {
    let report = report(&[(
        "2026-02-10",
        "At one retailer that Marlow Software advised, the work of a single team of four is now automated, and \
         somebody looks in twice a day.",
    )]);
    assert_eq!(told(&report), []);
}

#[test]
fn a_client_that_is_not_named_stays_unnamed() {
    let report = report(&[(
        "2026-02-10",
        "“A firm we advised cut 22% of its operations staff last spring and came to regret it,” said Ana Ruiz of \
         Redfern Advisory.",
    )]);
    let events = events(&report);
    assert_eq!((events.len(), employer(events[0])), (1, None));
    let share = events[0].share.as_ref().unwrap();
    assert_eq!((share.min, share.of.as_str()), (Some(220), "operations"));
    assert_eq!(events[0].headcount, None);
}
