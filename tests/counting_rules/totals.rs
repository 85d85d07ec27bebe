//! The rules that say what a round adds.

use pinkslip::explain;
use pinkslip::ledger::{LinkKind, rules};

use crate::{OCTOBER, Paper, best, decided, dossier, exactly, report, row, total};

#[test]
fn rule_03_cumulative_is_checked_not_added() {
    let january = (
        "2026-01-28",
        "Northern Herald",
        "Wirral Robotics is laying off 1,600 people, it said on Wednesday. Together with the 1,400 it laid off in \
         October, that brings the total number of job cuts at Wirral Robotics to 3,000 since October.",
    );
    let both = report(&[OCTOBER, january]);
    assert_eq!(total(&both), exactly(3_000));
    let rollup = row(&both, 3_000);
    assert_eq!(rollup.why.rule, rules::CUMULATIVE_IS_CHECKED, "{rollup:?}");
    assert_eq!(rollup.why.text, "confirmed: 1,400 + 1,600 = 3,000");
    assert!(!rollup.counted);
    assert!(rollup.links.iter().all(|link| link.kind == LinkKind::Sums));
    // Where no round is told it stands in for them, and yields as they appear.
    let alone = (
        "2026-02-20",
        "Evening Post",
        "Wirral Robotics has cut a total of 3,000 jobs since October, figures show.",
    );
    assert_eq!(total(&report(&[alone])), exactly(3_000));
    assert_eq!(total(&report(&[alone, OCTOBER])), exactly(1_400));
    // A sum that is exceeded by its rounds is shown as a conflict.
    let wrong = (
        "2026-01-29",
        "Evening Post",
        "Wirral Robotics has cut a total of 2,200 jobs since October.",
    );
    let wrong = report(&[OCTOBER, january, wrong]);
    assert_eq!(total(&wrong), exactly(3_000));
    assert!(!row(&wrong, 2_200).conflicts.is_empty());
}

#[test]
fn rule_04_sector_never_counts() {
    let papers = [
        (
            "2026-03-04",
            "Northern Herald",
            "Halden Motors will cut 300 jobs, the car maker said.",
        ),
        (
            "2026-03-06",
            "Evening Post",
            "Car makers have shed 45,000 jobs this year, according to Layoffs.fyi.",
        ),
    ];
    let two = report(&papers);
    assert_eq!(total(&two), exactly(300));
    let sector = row(&two, 45_000);
    assert_eq!(
        (sector.counted, sector.why.rule),
        (false, rules::SECTOR_NEVER_COUNTS)
    );
    // One of them, in as many words, counts.
    let one = (
        "2026-03-06",
        "Evening Post",
        "Brightwater Foods has shed 450 jobs this year, the company said.",
    );
    assert_eq!(best(&[papers[0], one]), 750);
}

#[test]
fn rule_05_part_not_more() {
    let whole = (
        "2026-03-04",
        "Northern Herald",
        "Pellworth Stores will cut 900 jobs, of which 300 are in Leeds, the company said.",
    );
    let local = (
        "2026-03-05",
        "Leeds Gazette",
        "Pellworth Stores will cut 300 jobs in Leeds, part of a plan to shed 900 across the country.",
    );
    let two = report(&[whole, local]);
    assert_eq!(total(&two), exactly(900));
    let part = row(&two, 300);
    assert_eq!(
        (part.counted, part.why.rule),
        (false, rules::PART_NOT_MORE),
        "{part:?}"
    );
    assert_eq!(part.links[0].kind, LinkKind::PartOf);
    // What comes on top is no part.
    let more = (
        "2026-03-04",
        "Northern Herald",
        "Pellworth Stores will cut 900 jobs in Leeds. Brightwater Foods will cut 300 jobs in Leeds.",
    );
    assert_eq!(best(&[more]), 1_200);
}

#[test]
fn rule_09_bounds_add_as_bounds() {
    let over = (
        "2026-03-04",
        "Northern Herald",
        "Calyx Federal will cut more than 700 jobs, it said.",
    );
    let up_to = (
        "2026-03-05",
        "Northern Herald",
        "Orrin Glass will cut up to 500 jobs, it said.",
    );
    let two = report(&[over, up_to]);
    assert_eq!(total(&two), (700, 1_200, None));
    for people in [700, 500] {
        assert_eq!(row(&two, people).why.rule, rules::BOUNDS_ADD_AS_BOUNDS);
    }
    assert_eq!(total(&report(&[up_to])), (0, 500, Some(500)));
    let plain = (
        "2026-03-04",
        "Northern Herald",
        "Calyx Federal will cut 700 jobs, it said.",
    );
    assert_eq!(total(&report(&[plain, up_to])), (700, 1_200, Some(1_200)));
}

#[test]
fn rule_10_unnumbered_is_shown() {
    let bare = (
        "2026-03-04",
        "Northern Herald",
        "Marlow Software is laying off staff, the company said on Wednesday.",
    );
    let share = (
        "2026-03-05",
        "Northern Herald",
        "Redfern Advisory is laying off 12% of its workforce.",
    );
    let two = report(&[bare, share]);
    assert_eq!(
        (total(&two), two.tally.rounds, two.tally.unnumbered),
        (exactly(0), 0, 2)
    );
    assert_eq!(decided(&two, rules::UNNUMBERED_IS_SHOWN), 2);
    assert!(two.ledger.rounds.iter().all(|round| round.counted));
    // Another article's number is the number of both.
    let number = (
        "2026-03-06",
        "Evening Post",
        "Marlow Software is laying off 80 people.",
    );
    let both = report(&[bare, number]);
    assert_eq!((total(&both), both.tally.unnumbered), (exactly(80), 0));
}

#[test]
fn rule_11_denied_and_withdrawn_leave() {
    let denied = (
        "2026-03-04",
        "Northern Herald",
        "Orrin Glass denied that it would cut 800 jobs.",
    );
    let plan = (
        "2026-01-12",
        "Northern Herald",
        "Tessaly Air will cut 200 jobs, it said on Monday.",
    );
    let back = (
        "2026-03-05",
        "Northern Herald",
        "Tessaly Air has withdrawn its plan to cut 200 jobs.",
    );
    let three = report(&[denied, plan, back]);
    assert_eq!(total(&three), exactly(0));
    assert_eq!(three.ledger.rounds.len(), 3, "both stay in the ledger");
    assert!(
        three
            .ledger
            .rounds
            .iter()
            .all(|round| round.why.rule == rules::DENIED_AND_WITHDRAWN_LEAVE)
    );
    // Only what is denied leaves.
    let reason = (
        "2026-03-04",
        "Northern Herald",
        "Orrin Glass will cut 800 jobs. It denied that the works would be sold.",
    );
    assert_eq!(best(&[reason]), 800);
}

#[test]
fn rule_12_considered_apart() {
    let weighed = (
        "2026-03-04",
        "Northern Herald",
        "Halden Motors is considering cutting 2,000 jobs, people familiar with the matter said.",
    );
    let other = (
        "2026-03-05",
        "Northern Herald",
        "Calyx Federal will cut 70 jobs.",
    );
    let two = report(&[weighed, other]);
    assert_eq!(total(&two), exactly(70));
    let apart = two.tally.considered;
    assert_eq!((apart.best, apart.rounds), (2_000, 1));
    assert_eq!(row(&two, 2_000).why.rule, rules::CONSIDERED_APART);
    // Once it is announced it counts, and nothing is considered any more.
    let said = (
        "2026-03-20",
        "Northern Herald",
        "Halden Motors will cut 2,000 jobs, the car maker said on Friday.",
    );
    let done = report(&[weighed, said]);
    assert_eq!((done.tally.best, done.tally.considered.rounds), (2_000, 0));
}

#[test]
fn rule_13_other_peoples_numbers() {
    let agency = (
        "2026-02-10",
        "Northern Herald",
        "Pinnacle Harness Corp. said in its annual filing that it depends on federal contracts. The filing quotes the \
         head of the Bureau of Land Surveys: “Our workforce will shrink by 20,000 positions this year.” Pinnacle \
         Harness said that its own orders had not changed.",
    );
    let client = (
        "2026-02-12",
        "Evening Post",
        "Redfern Advisory cut 40 jobs in January. “A firm we advised laid off 900 people last spring and came to \
         regret it,” said Ana Ruiz of Redfern Advisory.",
    );
    let two = report(&[agency, client]);
    let of = |name: &str| -> u64 {
        let rows = two.tally.by_employer.iter();
        rows.filter(|row| row.key == name).map(|row| row.best).sum()
    };
    assert_eq!(
        (of("Pinnacle Harness"), of("Pinnacle Harness Corp.")),
        (0, 0)
    );
    assert_eq!((of("Redfern Advisory"), of("unnamed")), (40, 900));
    let unnamed = row(&two, 900);
    assert_eq!(
        (unnamed.employer.as_ref(), unnamed.why.rule),
        (None, rules::OTHER_PEOPLES_NUMBERS)
    );
    assert_eq!(decided(&two, rules::OTHER_PEOPLES_NUMBERS), 1);
    // Whose clients they are does not make their numbers the firm's.
    for text in [
        "Redfern Advisory cut 40 jobs in January. One of its clients laid off 900 people.",
        "Redfern Advisory cut 40 jobs in January. Its client laid off 900 people.",
        "Redfern Advisory cut 40 jobs in January. Its rivals laid off 900 people.",
    ] {
        let own = report(&[("2026-02-12", "Evening Post", text)]);
        let rows = own.tally.by_employer.iter();
        let redfern: Vec<u64> = rows
            .filter(|row| row.key == "Redfern Advisory")
            .map(|row| row.best)
            .collect();
        assert_eq!(redfern, [40], "{text}");
    }
    // The explanation says from whom it was kept.
    let kept = |paper: &Paper| -> Vec<String> {
        let lines = explain::of(&dossier(&[*paper]), "a1").unwrap().into_iter();
        let kept = lines.filter(|line| {
            (line.kind, line.name.as_str()) == ("decision", rules::OTHER_PEOPLES_NUMBERS)
        });
        kept.map(|line| line.text).collect()
    };
    assert_eq!(
        kept(&agency),
        [
            "told of Bureau of Land Surveys, and not given to Pinnacle Harness, which the article is about"
        ]
    );
    assert_eq!(kept(&client), ["given to none that the article names"]);
    // Its own number is its own.
    let own = (
        "2026-02-12",
        "Evening Post",
        "“We laid off 900 people last spring and came to regret it,” said Ana Ruiz, the chief executive of Redfern \
         Advisory.",
    );
    assert_eq!(kept(&own), [""; 0]);
    let own = report(&[own]);
    assert_eq!(own.tally.by_employer[0].key, "Redfern Advisory");
    assert_eq!(total(&own), exactly(900));
}
