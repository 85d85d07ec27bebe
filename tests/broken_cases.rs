//! The cases that broke other trackers, end to end and in words of our own: from the article to the total. Beside
//! each stands a near miss, where the same words do tell of a cut.

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
fn read(articles: &[(&str, &str)]) -> Report {
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

/// Who cuts how many in one article.
fn of(text: &str) -> Vec<(Option<String>, Option<u32>)> {
    let report = read(&[("2026-02-10", text)]);
    let all = told(&report).into_iter();
    all.map(|(who, number)| (who.map(str::to_owned), number))
        .collect()
}

fn one(who: &str, number: u32) -> Vec<(Option<String>, Option<u32>)> {
    vec![(Some(who.to_owned()), Some(number))]
}

/// Low, best, high.
fn total(report: &Report) -> (u64, u64, Option<u64>) {
    (report.tally.low, report.tally.best, report.tally.high)
}

/// The same of one article.
fn sum(text: &str) -> (u64, u64, Option<u64>) {
    total(&read(&[("2026-02-10", text)]))
}

fn exactly(number: u64) -> (u64, u64, Option<u64>) {
    (number, number, Some(number))
}

#[test]
fn an_agency_quoted_in_a_firms_filing_cuts_nobody_at_the_firm() {
    let report = read(&[(
        "2026-02-10",
        "Pinnacle Harness Corp. said in its annual filing that it depends on federal contracts. The filing quotes \
         the head of the Bureau of Land Management: “Our workforce will shrink by 20,000 positions this year.” \
         Pinnacle Harness said that its own orders had not changed.",
    )]);
    for (employer, _) in told(&report) {
        assert_ne!(employer, Some("Pinnacle Harness"));
    }
    // Its own chief executive speaks for it.
    assert_eq!(
        of(
            "Pinnacle Harness Corp. said in its annual filing that it depends on federal contracts. The filing quotes its \
            chief executive: “Our workforce will shrink by 200 positions this year.”"
        ),
        one("Pinnacle Harness", 200)
    );
}

#[test]
fn a_school_district_and_its_initials_are_one() {
    let report = read(&[(
        "2026-02-10",
        "The Los Angeles Unified School District will lay off 6,000 employees, the board decided on Tuesday.\n\n\
         LAUSD said the 6,000 jobs would go by June. Teachers protested in front of LAUSD's headquarters.",
    )]);
    assert_eq!(told(&report).len(), 1, "{:?}", told(&report));
    assert_eq!(total(&report), exactly(6_000));
    // Initials that no list knows, and another district.
    let marford = "The Marford Unified School District will lay off 600 employees, the board decided on Tuesday.";
    assert_eq!(
        of(&format!(
            "{marford}\n\nMUSD said the 600 jobs would go by June."
        )),
        one("Marford Unified School District", 600)
    );
    let two =
        format!("{marford}\n\nThe Selby Unified School District will lay off 600 employees too.");
    assert_eq!(of(&two).len(), 2);
}

#[test]
fn a_car_maker_and_its_initials_are_one() {
    let report = read(&[
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
    // Who owns it does not cut; nor is what the owner cuts the same.
    let owned = read(&[
        ("2026-02-10", "Tata Motors’ JLR is to cut 4,000 jobs."),
        (
            "2026-02-10",
            "Jaguar Land Rover plans to cut 4,000 jobs in Britain.",
        ),
        (
            "2026-02-11",
            "JLR will cut 4,000 jobs, mostly in management.",
        ),
    ]);
    assert_eq!(owned.tally.rounds, 1, "{:?}", told(&owned));
    let apart = read(&[
        ("2026-02-10", "Tata Motors will cut 4,000 jobs in Pune."),
        ("2026-02-11", "JLR will cut 4,000 jobs in Britain."),
    ]);
    assert_eq!(apart.tally.by_employer.len(), 2, "{:?}", told(&apart));
}

#[test]
fn a_number_in_brackets_is_not_glued_to_the_one_before() {
    let report = read(&[(
        "2026-02-10",
        "Calyx Federal laid off 9,891 remote workers (2 from Rhode Island), according to the notice.",
    )]);
    assert_eq!(told(&report), [(Some("Calyx Federal"), Some(9_891))]);
    assert_eq!(total(&report), exactly(9_891));
    // What the brackets tell of the same people is theirs.
    let shared = read(&[(
        "2026-02-10",
        "Calyx Federal laid off 891 workers (12% of its staff).",
    )]);
    assert_eq!(events(&shared)[0].share.as_ref().unwrap().min, Some(120));
    assert_eq!(total(&shared), exactly(891));
}

#[test]
fn a_share_is_not_a_number_of_people() {
    let report = read(&[(
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
    // And 17 people are no share.
    let few = "Brightwater Foods is laying off 17 of its staff, about 3% of its people.";
    assert_eq!(sum(few), exactly(17));
    // A share of a stated staff is offered, and in no total.
    let bare = read(&[(
        "2026-02-10",
        "Brightwater Foods is laying off 17% of its 18,000 staff.",
    )]);
    assert_eq!((total(&bare), bare.tally.unnumbered), (exactly(0), 1));
}

#[test]
fn money_years_shops_and_hours_are_not_people() {
    let report = read(&[(
        "2026-02-10",
        "Pellworth Stores will cut jobs to save $500,000 by 2026. In fiscal 2024 the chain ran 24 stores, and its \
         clerks waited 3.2 hours for the news.",
    )]);
    assert_eq!(told(&report), [(Some("Pellworth Stores"), None)]);
    assert_eq!((total(&report), report.tally.unnumbered), (exactly(0), 1));
    // Beside them a number of people is one, even one that could be a year.
    assert_eq!(
        of(
            "Pellworth Stores will cut 2,024 jobs to save $500,000 by 2026, the chain said. It runs 24 stores."
        ),
        one("Pellworth Stores", 2_024)
    );
}

#[test]
fn a_denied_cut_is_shown_and_not_counted() {
    let report = read(&[(
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
    // What is not denied, and what stands beside a denial, counts.
    for text in [
        "Orrin Glass did not deny that it will cut 800 jobs.",
        "Orrin Glass cut 800 jobs. It denied reports that it will cut 2,000 more.",
    ] {
        assert_eq!(sum(text), exactly(800), "{text}");
    }
}

#[test]
fn a_recall_of_laid_off_workers_is_no_cut() {
    let report = read(&[(
        "2026-02-10",
        "The car maker Halden Motors has recalled 1,100 laid-off workers to its plant in Ohio, where a second shift \
         begins in May.",
    )]);
    assert_eq!(total(&report), exactly(0));
    assert_eq!(report.tally.unnumbered, 0);
    // Who was recalled can be laid off again.
    assert_eq!(
        of("Halden Motors laid off the 1,100 workers it had recalled in May."),
        one("Halden Motors", 1_100)
    );
}

#[test]
fn an_industry_is_no_employer() {
    let report = read(&[(
        "2026-02-10",
        "The industry has shed 150,000 jobs this year, a tracker says.",
    )]);
    assert_eq!(told(&report), [(None, Some(150_000))]);
    assert_eq!(events(&report)[0].scope, Scope::Sector);
    assert_eq!(total(&report), exactly(0));
    // A tracker's number of one employer is that employer's.
    let one = read(&[(
        "2026-02-10",
        "Calyx Federal has shed 150 jobs this year, a tracker says.",
    )]);
    assert_eq!(events(&one)[0].scope, Scope::Round);
    assert_eq!(total(&one), exactly(150));
}

#[test]
fn who_hires_beside_a_cut_cuts_nobody() {
    let report = read(&[(
        "2026-02-10",
        "Apple is cutting 600 jobs in California while Google hires 1,000 engineers.",
    )]);
    assert_eq!(told(&report), [(Some("Apple"), Some(600))]);
    assert_eq!(total(&report), exactly(600));
    // The other way round, and both at one employer.
    assert_eq!(
        of("Apple hires 1,000 engineers while Google is cutting 600 jobs."),
        one("Google", 600)
    );
    assert_eq!(
        of("Calyx Federal is cutting 600 jobs in Ohio while hiring 1,000 engineers."),
        one("Calyx Federal", 600)
    );
}

#[test]
fn shops_close_and_people_lose_their_jobs() {
    let report = read(&[(
        "2026-02-10",
        "Pellworth Stores will close 53 stores by the summer, with the loss of 2,000 jobs.",
    )]);
    assert_eq!(told(&report), [(Some("Pellworth Stores"), Some(2_000))]);
    assert_eq!(events(&report)[0].kind, Kind::Closure);
    assert_eq!(total(&report), exactly(2_000));
    // Shops alone are no people.
    for text in [
        "Pellworth Stores will close 53 stores by the summer.",
        "Pellworth Stores will close 53 stores by the summer; no jobs will be lost.",
    ] {
        assert_eq!(sum(text), exactly(0), "{text}");
    }
}

#[test]
fn three_cuts_of_one_year_are_three_rounds() {
    let report = read(&[(
        "2026-10-10",
        "Wirral Robotics is laying off 17% of its staff, or 1,500 people. It laid off 600 people in January. It laid \
         off another 200 in March.",
    )]);
    assert_eq!(report.tally.rounds, 3, "{:?}", told(&report));
    assert_eq!(total(&report), exactly(2_300));
    // What is inside the number is no round of its own.
    let inside = "Wirral Robotics is laying off 1,500 people. That includes 600 people in January.";
    assert_eq!(sum(inside), exactly(1_500));
}

#[test]
fn up_to_a_number_may_be_nobody() {
    let report = read(&[(
        "2026-02-10",
        "Halden Motors plans to cut up to 35,000 jobs by 2030.",
    )]);
    assert_eq!(told(&report), [(Some("Halden Motors"), Some(35_000))]);
    assert_eq!(
        events(&report)[0].headcount.unwrap().qualifier,
        Qualifier::UpTo
    );
    assert_eq!(total(&report), (0, 35_000, Some(35_000)));
    // "At least" is the other bound, and the plain number is both.
    let plan = |how: &str| {
        let text = format!("Halden Motors plans to cut {how}35,000 jobs by 2030.");
        sum(&text)
    };
    assert_eq!(plan("at least "), (35_000, 35_000, None));
    assert_eq!(plan(""), exactly(35_000));
}

#[test]
fn a_growing_workforce_is_no_cut() {
    let report = read(&[(
        "2026-02-10",
        "From 2018 to 2021 Brightwater nearly doubled its workforce, adding hundreds of thousands of employees \
         in its warehouses.",
    )]);
    assert_eq!(told(&report), []);
    // Growth is no alibi.
    assert_eq!(
        of(
            "Brightwater, which took on twice as many as it had in the three good years, is cutting 900 warehouse jobs."
        ),
        one("Brightwater", 900)
    );
}

#[test]
fn a_team_whose_work_is_automated_is_no_cut() {
    let report = read(&[(
        "2026-02-10",
        "At one retailer that Marlow Software advised, the work of a single team of four is now automated, and \
         somebody looks in twice a day.",
    )]);
    assert_eq!(told(&report), []);
    // A team that is laid off is one, be its number read or not.
    let cut = read(&[(
        "2026-02-10",
        "Marlow Software laid off a team of four, it said.",
    )]);
    assert_eq!(cut.tally.rounds + cut.tally.unnumbered, 1);
}

#[test]
fn a_client_that_is_not_named_stays_unnamed() {
    let report = read(&[(
        "2026-02-10",
        "“A firm we advised cut 22% of its operations staff last spring and came to regret it,” said Ana Ruiz of \
         Redfern Advisory.",
    )]);
    let events = events(&report);
    assert_eq!((events.len(), employer(events[0])), (1, None));
    let share = events[0].share.as_ref().unwrap();
    assert_eq!((share.min, share.of.as_str()), (Some(220), "operations"));
    assert_eq!(events[0].headcount, None);
    // "We" are those who speak.
    let own = read(&[(
        "2026-02-10",
        "“We cut 22% of our operations staff last spring and came to regret it,” said Ana Ruiz, the chief executive of \
         Redfern Advisory.",
    )]);
    assert_eq!(told(&own)[0].0, Some("Redfern Advisory"));
}
