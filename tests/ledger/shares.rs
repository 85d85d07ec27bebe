//! Shares of a staff: held against the headcount, and where there is none, worked out.

use pinkslip::event::{Event, Scope};
use pinkslip::ledger::rules;
use pinkslip::mention::Qualifier;

use crate::build::{Press, Tell, bounds, cut, row};
use crate::checks::{Staff, alone, check, conflict, sides};

#[test]
fn a_share_of_the_workforce_is_the_headcount() {
    let told = |event: Event| {
        let round = alone(event);
        let conflicts = round.conflicts.len();
        let (holds, text) = check(&round, rules::SHARE_OF_WORKFORCE).unwrap();
        assert_eq!(conflicts, usize::from(!holds), "{text}");
        (holds, text.to_owned())
    };
    let meta = || cut("Meta").people(11_000).of(87_000);
    let words = |holds, text: &str| (holds, text.to_owned());
    assert_eq!(
        told(meta().share(130)),
        words(true, "11,000 is 12.6% of 87,000, stated as 13%: consistent")
    );
    assert_eq!(
        told(meta().share(126)),
        words(true, "11,000 is 12.6% of 87,000, as stated: consistent")
    );
    assert_eq!(
        told(meta().share(120)),
        words(false, "11,000 is 12.6% of 87,000, stated as 12%")
    );
    assert!(told(meta().share(120).roughly()).0, "about 12%");
    let half = cut("Acme").people(3_000).of(6_500).share(500);
    assert!(told(half.clone().roughly()).0, "nearly half");
    assert!(!told(half).0);
    assert!(
        !told(meta().share(120).roughly().people(12_000)).0,
        "13.8% is not about 12%"
    );
    // Half up, at the precision of the statement.
    let of_thousand = |people| cut("Acme").people(people).of(1_001);
    assert!(told(of_thousand(126).share(130)).0);
    assert!(!told(of_thousand(136).share(130)).0);
    assert!(!told(of_thousand(124).share(130)).0);
    // Bounds are bounds.
    let share = |event: Event, min, max| told(event.share_of(min, max, "workforce")).0;
    assert!(share(meta(), Some(100), None), "over 10%");
    assert!(!share(meta(), Some(140), None), "over 14%");
    assert!(share(meta(), None, Some(150)), "up to 15%");
    assert!(!share(meta(), None, Some(100)), "up to 10%");
    assert!(share(meta(), Some(120), Some(150)));
    assert!(
        share(meta(), Some(130), Some(150)),
        "13% to 15%: 12.6% rounds to 13%"
    );
    assert!(!share(meta(), Some(140), Some(150)));
    assert!(told(cut("Meta").over(11_000).of(87_000).share(130)).0);
    assert!(!told(cut("Meta").over(12_000).of(87_000).share(130)).0);
    assert_eq!(
        told(cut("Acme").up_to(500).of(4_000).share(120)),
        words(
            true,
            "up to 500 is up to 12.5% of 4,000, stated as 12%: consistent"
        )
    );
    assert_eq!(
        told(cut("Acme").between(300, 350).of(3_000).share(150)),
        words(false, "300 to 350 is 10% to 11.7% of 3,000, stated as 15%")
    );
    // A share of a unit is not held against the staff of the whole, and without a staff there is nothing to hold.
    for event in [
        meta().share_of(Some(120), Some(120), "sales"),
        cut("Meta").people(11_000).share(120),
        meta(),
        meta().share(120).scope(Scope::Sector),
    ] {
        assert!(alone(event).checks.is_empty());
    }
}

#[test]
fn a_share_in_one_article_and_the_staff_in_another() {
    let on = |event: Event| event.on("2022-11-09");
    let press = Press::default()
        .and("a", "2022-11-09", [on(cut("Meta").people(11_000))])
        .and(
            "b",
            "2022-11-10",
            [on(cut("Meta").people(11_000).share(120))],
        )
        .and(
            "c",
            "2022-11-11",
            [on(cut("Meta").people(11_000).of(87_000))],
        );
    let ledger = press.ledger();
    let round = row(&ledger, "meta-2022-11-11000");
    let found = conflict(round, rules::SHARE_OF_WORKFORCE).unwrap();
    assert_eq!(found.text, "11,000 is 12.6% of 87,000, stated as 12%");
    assert_eq!(found.field, "share");
    assert_eq!(
        sides(found),
        [
            ("12%", vec!["b"]),
            ("11,000 is 12.6% of 87,000", vec!["a", "b", "c"])
        ]
    );
    assert_eq!(bounds(&press).1, 11_000);
    // What another article says of a unit may be the staff of that unit.
    let unit = on(cut("Meta").people(11_000).of(30_000)).unit("Reality Labs");
    let press = Press::of([on(cut("Meta").people(11_000).share(120))]).and("b", "", [unit]);
    assert!(press.ledger().rounds[0].checks.is_empty());
}

#[test]
fn a_share_of_a_staff_is_another_round_where_the_number_is_nowhere_near() {
    let press = |number: u32, of: u32| {
        Press::of([cut("Acme").people(number).on("2026-01-28")]).and(
            "two",
            "",
            [cut("Acme").share(330).of(of)],
        )
    };
    // A third of 75,000 are not 500; a third of 1,800 may be, though somebody is wrong.
    let ledger = press(500, 75_000).ledger();
    assert_eq!(ledger.rounds.len(), 2);
    assert!(ledger.rounds.iter().all(|round| round.conflicts.is_empty()));
    assert_eq!(press(9_000, 1_000).ledger().rounds.len(), 2);
    let ledger = press(500, 1_800).ledger();
    assert_eq!(ledger.rounds.len(), 1);
    assert_eq!(
        ledger.rounds[0].conflicts[0].text,
        "500 is 27.8% of 1,800, stated as 33%"
    );
    assert!(press(500, 1_500).ledger().rounds[0].checks[0].holds);
}

#[test]
fn a_share_and_a_staff_offer_a_number() {
    let derived = |event: Event| alone(event).derived;
    let offered = derived(cut("Acme").share(130).of(87_000)).unwrap();
    assert_eq!(
        offered.text,
        "13% of 87,000 is 10,875 to 11,744: worked out, and in no total"
    );
    assert_eq!(
        (
            offered.headcount.min,
            offered.headcount.max,
            offered.headcount.qualifier
        ),
        (Some(10_875), Some(11_744), Qualifier::Range)
    );
    assert_eq!(
        bounds(&Press::of([cut("Acme").share(130).of(87_000)])),
        (0, 0, Some(0))
    );
    let over = cut("Acme").share_of(Some(100), None, "workforce").of(1_000);
    assert_eq!(derived(over).unwrap().headcount.max, None);
    // "20% of its staff, leaving it with about 400": of 500.
    let left = derived(cut("Acme").share(200).of(400).left(400)).unwrap();
    assert_eq!(
        left.text,
        "20% gone and 400 left is 96 to 103: worked out, and in no total"
    );
    for event in [
        cut("Acme").share(130),
        cut("Acme").of(87_000),
        cut("Acme")
            .share_of(Some(130), Some(130), "sales")
            .of(87_000),
        cut("Acme").people(11_000).share(130).of(87_000),
    ] {
        assert_eq!(derived(event), None);
    }
}
