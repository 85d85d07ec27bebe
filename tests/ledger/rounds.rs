//! The counting rules that say which tellings are one round.

use pinkslip::event::Status;
use pinkslip::ledger::{LinkKind, rules};

use crate::build::{Press, Tell, bounds, cut, ids, links, row, somebody};

#[test]
fn rule_01_one_round_many_mentions() {
    let press = Press::default()
        .and(
            "a",
            "2026-01-28",
            [cut("Amazon").people(16_000).on("2026-01-28").unit("Alexa")],
        )
        .and(
            "b",
            "2026-01-29",
            [cut("Amazon").about(16_000).on("2026-01-28")],
        )
        .and(
            "c",
            "2026-02-02",
            [cut("Amazon").people(16_000).place("Seattle")],
        );
    let ledger = press.ledger();
    assert_eq!(ids(&ledger), ["amazon-2026-01-16000"]);
    let round = row(&ledger, "amazon-2026-01-16000");
    assert_eq!(round.why.rule, rules::ONE_ROUND_MANY_MENTIONS);
    assert_eq!(
        round.why.text,
        "16,000 counts once; told 3 times in 3 articles"
    );
    assert_eq!((round.articles, round.independent), (3, 3));
    assert_eq!(
        (round.units.as_slice(), round.places.as_slice()),
        (&["Alexa".to_owned()][..], &["Seattle".to_owned()][..])
    );
    assert_eq!(bounds(&press), (16_000, 16_000, Some(16_000)));
}

#[test]
fn rule_02_duplicate_article() {
    let mut press = Press::default().and(
        "wire",
        "2026-01-28",
        [cut("Acme").people(300).on("2026-01-28")],
    );
    let copy = press.articles[0].reprinted("paper");
    press.articles.push(copy);
    // Near-identical: a headline of its own, another day of publication, and events read a little differently.
    press = press.and(
        "site",
        "2026-01-29",
        [cut("Acme").people(300).on("2026-01-29")],
    );
    press.articles[2].text = format!("Acme news. {}", press.articles[0].text);
    let ledger = press.ledger();
    let round = row(&ledger, "acme-2026-01-300");
    assert_eq!(ids(&ledger).len(), 1);
    assert_eq!(round.why.rule, rules::DUPLICATE_ARTICLE);
    assert_eq!(
        (round.articles, round.independent, round.mentions.len()),
        (3, 1, 3)
    );
    let steps = press.waterfall();
    let step = |name: &str| {
        steps
            .iter()
            .find(|step| step.step == name)
            .map(|step| (step.events, step.people))
    };
    assert_eq!(step("duplicates"), Some((2, 600)));
    assert_eq!(step("merged"), Some((0, 0)));
    assert_eq!(step("counted"), Some((1, 300)));
}

#[test]
fn rule_06_supersedes() {
    // By date: a plan of "up to" becomes a number within half a year.
    let press = Press::of([cut("Acme")
        .up_to(500)
        .on("2026-01-10")
        .status(Status::Planned)])
    .and("two", "", [cut("Acme").people(430).on("2026-04-20")]);
    let ledger = press.ledger();
    assert_eq!(ids(&ledger), ["(acme-2026-01-500)", "acme-2026-04-430"]);
    assert_eq!(
        row(&ledger, "acme-2026-01-500").why.text,
        "up to 500 (2026-01) became 430 (2026-04)"
    );
    assert_eq!(row(&ledger, "acme-2026-04-430").why.rule, rules::SUPERSEDES);
    assert_eq!(
        links(row(&ledger, "acme-2026-04-430")),
        [("acme-2026-01-500", LinkKind::Supersedes)]
    );
    // By words: "now 500, up from 300".
    let press = Press::of([
        cut("Acme").people(500).revises(),
        cut("Acme").people(300).background(),
    ]);
    assert_eq!(
        ids(&press.ledger()),
        ["acme-undated-500", "(acme-undated-300)"]
    );
    // By words, across articles, near in time; and not far in time.
    let first = || Press::of([cut("Acme").people(300).on("2026-01-10")]);
    let near = first().and(
        "two",
        "",
        [cut("Acme").people(500).revises().on("2026-02-01")],
    );
    assert_eq!(bounds(&near).1, 500);
    let far = first().and(
        "two",
        "",
        [cut("Acme").people(500).revises().on("2026-09-01")],
    );
    assert_eq!(bounds(&far).1, 800);
    // The announcement settles what was reported just before it.
    let rumour = |event: pinkslip::event::Event| event.on("2025-10-27").status(Status::Reported);
    for old in [
        cut("Acme").up_to(30_000),
        cut("Acme").over(10_000),
        cut("Acme").about(12_000),
    ] {
        let news = cut("Acme").people(14_000).on("2025-10-28");
        let press = Press::of([rumour(old)]).and("two", "", [news.clone()]);
        assert_eq!(bounds(&press).1, 14_000);
        let weighed = Press::of([
            rumour(cut("Acme").up_to(30_000)),
            news.status(Status::Considered),
        ]);
        assert_eq!(
            bounds(&weighed).1,
            30_000,
            "what is weighed settles nothing"
        );
    }
    // On the same day, without words, neither replaces the other.
    let press = Press::of([
        cut("Acme").up_to(500).on("2026-01-10"),
        cut("Acme").people(430).on("2026-01-10"),
    ]);
    assert_eq!(bounds(&press), (430, 930, Some(930)));
}

#[test]
fn rule_07_separate_rounds() {
    let october = || cut("Amazon").people(14_000).on("2025-10-28");
    let january = || cut("Amazon").people(16_000).on("2026-01-28");
    for press in [
        Press::of([october(), january()]),
        Press::of([october(), january().revises()]),
        Press::of([october(), january()])
            .and("two", "", [january()])
            .and("three", "", [october()]),
        Press::of([cut("Amazon").people(14_000), cut("Amazon").people(16_000)]),
    ] {
        assert_eq!(bounds(&press).1, 30_000);
        assert!(
            press
                .ledger()
                .rounds
                .iter()
                .all(|round| round.why.rule == rules::SEPARATE_ROUNDS)
        );
    }
    let ledger = Press::of([october(), january()]).ledger();
    let why = &row(&ledger, "amazon-2026-01-16000").why.text;
    assert_eq!(
        why,
        "16,000 is a round apart from 14,000 (2025-10); told once"
    );
    // "Another 200" after 200: one article tells them as two.
    let press = Press::of([
        cut("Acme").people(200).background(),
        cut("Acme").people(200).further(),
    ]);
    assert_eq!(bounds(&press).1, 400);
    // The same small number half a year later is another round; the same large plan carried out is not.
    let twice = |number: u32| {
        Press::of([cut("Acme")
            .people(number)
            .on("2026-01-10")
            .status(Status::Planned)])
        .and(
            "two",
            "",
            [cut("Acme")
                .people(number)
                .on("2026-05-10")
                .status(Status::Completed)],
        )
    };
    assert_eq!(bounds(&twice(100)).1, 200);
    assert_eq!(bounds(&twice(1_340)).1, 1_340);
}

#[test]
fn rule_08_vague_joins_precise() {
    let dated = || cut("Acme").people(4_000).on("2026-01-28");
    let press = Press::of([dated()]).and("two", "", [cut("Acme").thousands()]);
    assert_eq!(bounds(&press).1, 4_000);
    assert_eq!(row(&press.ledger(), "acme-2026-01-4000").mentions.len(), 2);
    // Compatible with none: by date, by size, by an article from before the round.
    for other in [
        cut("Acme").thousands().on("2025-03-01"),
        cut("Acme").tens_of_thousands(),
    ] {
        let low = u64::from(other.headcount.unwrap().min.unwrap());
        let press = Press::of([dated()]).and("two", "", [other]);
        assert_eq!(bounds(&press).1, 4_000 + low);
    }
    let press = Press::of([dated()]).and("old", "2025-06-01", [cut("Acme").thousands()]);
    let ledger = press.ledger();
    assert_eq!(
        row(&ledger, "acme-undated-2000").why.rule,
        rules::VAGUE_JOINS_PRECISE
    );
    // A round that was told by then takes it in, though others tell the round again long after.
    let again = cut("Acme").people(4_000).on("2026-03-20").known_before();
    let press = Press::of([dated()])
        .and("again", "2026-03-20", [again])
        .and("two", "2026-02-10", [cut("Acme").thousands()]);
    assert_eq!(bounds(&press), (4_000, 4_000, Some(4_000)));
    // What is done must not vanish in what is only weighed.
    let press =
        Press::of([dated().status(Status::Considered)]).and("two", "", [cut("Acme").thousands()]);
    assert_eq!(bounds(&press).1, 2_000);
    // A share joins the round with that share.
    let press = Press::of([dated().share(130), cut("Acme").people(900).on("2026-01-20")])
        .and("two", "", [cut("Acme").share(130)])
        .and("three", "", [cut("Acme").share(220)]);
    assert_eq!(row(&press.ledger(), "acme-2026-01-4000").mentions.len(), 2);
    assert_eq!(
        row(&press.ledger(), "acme-2026-01-900").mentions.len(),
        2,
        "22% can only be here"
    );
    // "Tens of thousands so far" is the sum of what is told.
    let press = Press::of([
        dated().people(14_000),
        dated().people(16_000).on("2026-07-01"),
    ])
    .and("two", "", [cut("Acme").tens_of_thousands()]);
    assert_eq!(bounds(&press).1, 30_000);
}

#[test]
fn rule_14_order_and_repetition() {
    let mut press = Press::default()
        .and(
            "a",
            "2026-01-28",
            [
                cut("Amazon").people(16_000).on("2026-01-28"),
                cut("Meta").over(11_000),
            ],
        )
        .and(
            "b",
            "2025-10-28",
            [cut("Amazon").people(14_000).on("2025-10-28"), cut("Meta")],
        )
        .and(
            "c",
            "2026-02-28",
            [cut("Amazon").thousands(), cut("Meta").thousands()],
        );
    let (ledger, tally) = (press.ledger(), press.tally());
    assert_eq!((tally.low, tally.best, tally.high), (41_000, 41_000, None));
    press.articles.reverse();
    assert_eq!(press.ledger(), ledger);
    let copy = press.articles[1].reprinted("again");
    press.articles.push(copy);
    assert_eq!(press.tally(), tally);
    press.articles.pop();
    assert_eq!(press.ledger(), ledger);
}

#[test]
fn rule_15_names() {
    let on = "2026-01-28";
    let press = Press::of([cut("Amazon").people(16_000).on(on)])
        .and("two", "", [cut("Amazon.com Inc").people(16_000).on(on)])
        .and("three", "", [cut("Amazonia").people(16_000).on(on)]);
    let ledger = press.ledger();
    let names: Vec<_> = ledger
        .rounds
        .iter()
        .map(|round| round.employer.as_ref().unwrap().name.as_str())
        .collect();
    assert_eq!(names, ["Amazon", "Amazonia"]);
    // Who is not named is nobody else, unless the text is the same.
    let mut press = Press::of([somebody().people(300)]).and("two", "", [somebody().people(300)]);
    assert_eq!(bounds(&press).1, 600);
    press.articles[1].text = format!("{} And more.", press.articles[0].text);
    assert_eq!(bounds(&press).1, 300);
}
