//! The counting rules that say what a round adds, and the groups of the tally.

use pinkslip::event::{Event, Scope, Status};
use pinkslip::ledger::{LinkKind, Settled, rules, settle};
use pinkslip::tally::{applied, tally, waterfall};

use crate::build::{Press, Tell, bounds, cut, links, row, somebody, values};

#[test]
fn uncertain_is_listed_and_left_out() {
    let (sure, unsure) = (
        [cut("Acme").people(300)],
        [Event {
            id: "a.e2".to_owned(),
            ..cut("Globex").people(70)
        }],
    );
    let settled = Settled {
        id: "a",
        published: None,
        publisher: None,
        text: "",
        events: &sure,
        uncertain: &unsure,
    };
    let ledger = settle(&[settled]);
    let round = row(&ledger, "globex-undated-70");
    assert!(!round.counted);
    assert_eq!(round.why.rule, rules::UNCERTAIN);
    assert_eq!(round.why.text, "70 is read too uncertainly to be counted");
    assert_eq!(tally(&ledger).best, 300);
    let steps = waterfall(&ledger, &[settled]);
    let step = steps.iter().find(|step| step.step == "uncertain").unwrap();
    assert_eq!((step.events, step.people), (1, 70));
}

#[test]
fn rule_03_cumulative_is_checked_not_added() {
    let october = || cut("Amazon").people(14_000).on("2025-10-28");
    let january = || cut("Amazon").people(16_000).on("2026-01-28");
    let in_all = |number| {
        cut("Amazon")
            .people(number)
            .scope(Scope::Cumulative)
            .on("2026-01-28")
    };

    let press = Press::of([october(), january(), in_all(30_000)]).and("two", "", [in_all(30_000)]);
    let ledger = press.ledger();
    let rollup = row(&ledger, "amazon-2026-01-30000");
    assert_eq!(rollup.why.rule, rules::CUMULATIVE_IS_CHECKED);
    assert_eq!(rollup.why.text, "confirmed: 14,000 + 16,000 = 30,000");
    assert_eq!(rollup.mentions.len(), 2, "told twice, one row");
    let terms = [
        ("amazon-2025-10-14000", LinkKind::Sums),
        ("amazon-2026-01-16000", LinkKind::Sums),
    ];
    assert_eq!(links(rollup), terms);
    assert_eq!(
        links(row(&ledger, terms[0].0)),
        [("amazon-2026-01-30000", LinkKind::Sums)]
    );
    assert_eq!(bounds(&press), (30_000, 30_000, Some(30_000)));

    let press = Press::of([in_all(30_000)]);
    assert_eq!(
        bounds(&press).1,
        30_000,
        "stands in for rounds that are not told"
    );
    assert_eq!(
        row(&press.ledger(), "amazon-2026-01-30000").why.rule,
        rules::CUMULATIVE_IS_CHECKED
    );
    let press = press.and("two", "", [january()]);
    assert_eq!(bounds(&press).1, 16_000, "and yields as they appear");
    let ledger = press.ledger();
    // What is not told yet contradicts nothing.
    let rollup = row(&ledger, "amazon-2026-01-30000");
    assert!(rollup.conflicts.is_empty());
    assert_eq!(
        rollup.why.text,
        "30,000 in all: 16,000 in the rounds told, 14,000 not told; the rounds told count"
    );

    let press = Press::of([october(), january(), in_all(20_000)]);
    let ledger = press.ledger();
    assert_eq!(
        values(row(&ledger, "amazon-2026-01-20000"), "headcount")[2],
        "10,000 too many"
    );
    let over = cut("Amazon")
        .over(30_000)
        .scope(Scope::Cumulative)
        .on("2026-01-28");
    let press = Press::of([october(), january().people(16_500), over]);
    let ledger = press.ledger();
    let why = &row(&ledger, "amazon-2026-01-30000").why.text;
    assert_eq!(
        why,
        "confirmed: 14,000 + 16,500 = 30,500, told as over 30,000"
    );
}

#[test]
fn rule_04_sector_never_counts() {
    let press = Press::of([
        somebody().people(150_000).scope(Scope::Sector),
        cut("Trackers").thousands().scope(Scope::Sector),
        cut("Acme").people(300),
    ]);
    assert_eq!(bounds(&press), (300, 300, Some(300)));
    let ledger = press.ledger();
    assert_eq!(
        row(&ledger, "unnamed-undated-150000").why.rule,
        rules::SECTOR_NEVER_COUNTS
    );
}

#[test]
fn rule_05_part_not_more() {
    let whole = || cut("Acme").people(1_000).on("2026-01-28");
    let part = |number, place: &str| cut("Acme").people(number).place(place).part_of(0);
    let press = Press::of([whole(), part(300, "Texas"), part(200, "Ohio")])
        // Another article knows only the part, and tells it as a round of its own.
        .and(
            "local",
            "2026-01-29",
            [cut("Acme").people(300).place("Texas").on("2026-01-29")],
        );
    let ledger = press.ledger();
    assert_eq!(bounds(&press).1, 1_000);
    let texas = row(&ledger, "acme-2026-01-300");
    assert_eq!(
        (texas.why.rule, texas.mentions.len()),
        (rules::PART_NOT_MORE, 2)
    );
    assert_eq!(links(texas), [("acme-2026-01-1000", LinkKind::PartOf)]);
    assert!(row(&ledger, "acme-2026-01-1000").conflicts.is_empty());

    let press = Press::of([whole(), part(600, "Texas"), part(500, "Ohio")]);
    let ledger = press.ledger();
    let conflict = values(row(&ledger, "acme-2026-01-1000"), "headcount");
    assert_eq!(conflict, ["1,000", "500 + 600 = 1,100 in parts"]);

    // Without a whole a part is a round; and a whole with no number lets its parts count.
    let alone = cut("Acme").people(300).scope(Scope::Part);
    assert_eq!(bounds(&Press::of([alone])).1, 300);
    assert_eq!(bounds(&Press::of([cut("Acme"), part(300, "Texas")])).1, 300);
    // The best larger round of the employer, where the article names none.
    let press = Press::of([whole()]).and("two", "", [cut("Acme").people(300).scope(Scope::Part)]);
    assert_eq!(bounds(&press).1, 1_000);
}

#[test]
fn rule_09_bounds_add_as_bounds() {
    let one = |event| bounds(&Press::of([event]));
    assert_eq!(one(cut("A").people(7)), (7, 7, Some(7)));
    assert_eq!(one(cut("A").about(700)), (700, 700, Some(700)));
    assert_eq!(one(cut("A").over(11_000)), (11_000, 11_000, None));
    assert_eq!(one(cut("A").up_to(500)), (0, 500, Some(500)));
    assert_eq!(one(cut("A").between(300, 351)), (300, 325, Some(351)));
    assert_eq!(one(cut("A").thousands()), (2_000, 2_000, Some(9_999)));
    let press = Press::of([
        cut("A").over(11_000),
        cut("B").up_to(500),
        cut("C").people(30),
    ]);
    assert_eq!(bounds(&press), (11_030, 11_530, None));
    let ledger = press.ledger();
    let why = &row(&ledger, "a-undated-11000").why;
    assert_eq!(why.rule, rules::BOUNDS_ADD_AS_BOUNDS);
    assert_eq!(
        why.text,
        "over 11,000 adds 11,000 and leaves the upper bound open; told once"
    );
}

#[test]
fn rule_10_unnumbered_is_shown() {
    let press = Press::of([
        cut("Acme").on("2026-01-28"),
        cut("Bolt").share(220),
        cut("Cord").people(300).on("2026-01-28"),
        cut("Cord").on("2025-01-01"),
    ]);
    let tally = press.tally();
    assert_eq!(
        (tally.best, tally.high, tally.rounds, tally.unnumbered),
        (300, Some(300), 1, 3)
    );
    let ledger = press.ledger();
    assert_eq!(
        row(&ledger, "acme-2026-01-unnumbered").why.rule,
        rules::UNNUMBERED_IS_SHOWN
    );
    assert!(row(&ledger, "bolt-undated-22pct").counted);
    // A bare report near a round with a number is a mention of it.
    let press = Press::of([cut("Acme").people(300).on("2026-01-28")]).and(
        "two",
        "",
        [cut("Acme").on("2026-02-01")],
    );
    assert_eq!((press.tally().rounds, press.tally().unnumbered), (1, 0));
}

#[test]
fn rule_11_denied_and_withdrawn_leave() {
    let press = Press::of([cut("IBM").people(8_000).status(Status::Denied)]).and(
        "two",
        "",
        [cut("IBM").people(8_000).status(Status::Reported)],
    );
    let ledger = press.ledger();
    assert_eq!(bounds(&press).1, 8_000, "one denies what the other reports");
    for round in &ledger.rounds {
        assert_eq!(values(round, "status"), ["reported", "denied"]);
        assert_eq!(round.links[0].kind, LinkKind::Same);
    }
    let denied = ledger.rounds.iter().find(|round| !round.counted).unwrap();
    assert_eq!(denied.why.rule, rules::DENIED_AND_WITHDRAWN_LEAVE);
    // A plan that is taken back later is out; one announced again after that is not.
    let plan = |date| cut("Acme").people(300).on(date);
    let back = || {
        cut("Acme")
            .people(300)
            .on("2026-03-01")
            .status(Status::Withdrawn)
    };
    assert_eq!(
        bounds(&Press::of([plan("2026-01-10")]).and("two", "", [back()])).1,
        0
    );
    assert_eq!(
        bounds(&Press::of([plan("2026-06-10")]).and("two", "", [back()])).1,
        300
    );
}

#[test]
fn rule_12_considered_apart() {
    let weighed = || {
        cut("Acme")
            .people(500)
            .on("2026-01-10")
            .status(Status::Considered)
    };
    let press = Press::of([weighed(), cut("Bolt").people(70)]);
    let tally = press.tally();
    assert_eq!(
        (tally.best, tally.considered.best, tally.considered.rounds),
        (70, 500, 1)
    );
    assert_eq!(
        row(&press.ledger(), "acme-2026-01-500").why.rule,
        rules::CONSIDERED_APART
    );
    // Once it is announced it counts.
    let press = Press::of([weighed()]).and("two", "", [cut("Acme").people(500).on("2026-01-20")]);
    assert_eq!(
        (press.tally().best, press.tally().considered.rounds),
        (500, 0)
    );
}

#[test]
fn rule_13_other_peoples_numbers() {
    // A client that is not named, in an article about an employer with the same number.
    let press = Press::of([
        cut("Redfern").people(900).on("2026-02-12"),
        somebody().people(900).on("2026-02-12"),
    ]);
    let ledger = press.ledger();
    let client = row(&ledger, "unnamed-2026-02-900");
    assert_eq!(client.why.rule, rules::OTHER_PEOPLES_NUMBERS);
    assert_eq!(
        client.why.text,
        "900 is told of an employer without a name, and given to none that is named; told once"
    );
    assert_eq!(row(&ledger, "redfern-2026-02-900").mentions.len(), 1);
    let rule = |press: &Press| {
        let all = applied(&press.ledger(), &press.settled());
        let rule = all
            .iter()
            .find(|one| one.rule == rules::OTHER_PEOPLES_NUMBERS);
        rule.map(|one| (one.number, one.events))
    };
    assert_eq!(rule(&press), Some((13, 1)));
    assert_eq!(
        rule(&Press::of([cut("Redfern").people(900)])),
        Some((13, 0))
    );
}
