//! Arithmetic on what is told: the staff before and after, parts and their whole, and all of it from text.

use pinkslip::event::{Event, Scope};
use pinkslip::ledger::{Ledger, rules};

use crate::build::{Press, Tell, bounds, cut, row};
use crate::checks::{Staff, alone, check, conflict, names_who_tells};

#[test]
fn staff_before_and_after() {
    let told = |event: Event| {
        let round = alone(event);
        let found = check(&round, rules::STAFF_BEFORE_AND_AFTER);
        found.map(|(holds, text)| (holds, text.to_owned()))
    };
    let words = |holds, text: &str| Some((holds, text.to_owned()));
    assert_eq!(
        told(cut("Acme").people(800).levels(9_000, 8_200)),
        words(true, "from 9,000 to 8,200 is 800, as told: consistent")
    );
    assert_eq!(
        told(cut("Acme").people(1_300).levels(6_810, 5_500)),
        words(
            true,
            "from 6,810 to 5,500 is 1,310, told as 1,300: consistent"
        )
    );
    assert_eq!(
        told(cut("Acme").people(900).levels(9_000, 8_200)),
        words(false, "from 9,000 to 8,200 is 800, told as 900")
    );
    assert!(told(cut("Acme").up_to(900).levels(9_000, 8_200)).unwrap().0);
    assert!(!told(cut("Acme").over(900).levels(9_000, 8_200)).unwrap().0);
    assert_eq!(told(cut("Acme").people(900).left(8_200)), None);
    // A number that was read off the levels says nothing new of them.
    let read_off = cut("Acme").people(800).levels(9_000, 8_200);
    assert_eq!(
        told(read_off.with(|event| event.because.rule = "headcount-change".into())),
        None
    );
    // Before in one article, after in another.
    let on = |event: Event| event.people(800).on("2026-01-28");
    let press =
        Press::of([on(cut("Acme").of(9_000))]).and("two", "", [on(cut("Acme").left(8_000))]);
    let ledger = press.ledger();
    let found = conflict(&ledger.rounds[0], rules::STAFF_BEFORE_AND_AFTER).unwrap();
    assert_eq!(found.text, "from 9,000 to 8,000 is 1,000, told as 800");
    assert_eq!(found.field, "headcount");
    assert_eq!(found.sides[1].mentions.len(), 2);
}

#[test]
fn parts_and_their_whole() {
    let whole = || cut("Acme").people(350).on("2026-01-28");
    let part = |number: u32| cut("Acme").people(number).part_of(0);
    let told = |events: Vec<Event>| {
        let press = Press::of(events);
        let ledger = press.ledger();
        assert!(names_who_tells(&press, &ledger));
        assert_eq!(bounds(&press).1, 350, "parts add nothing");
        ledger
            .rounds
            .into_iter()
            .find(|round| round.counted)
            .unwrap()
    };
    let round = told(vec![
        whole(),
        part(200).place("Leeds"),
        part(150).place("York"),
    ]);
    assert_eq!(
        check(&round, rules::PARTS_MAKE_WHOLE),
        Some((true, "150 in York + 200 in Leeds = 350"))
    );
    assert_eq!(round.checks[0].mentions.len(), 3);
    // Less than the whole says nothing; more contradicts it.
    let round = told(vec![
        whole(),
        part(200).place("Leeds"),
        part(140).place("York"),
    ]);
    assert!(round.checks.is_empty() && round.conflicts.is_empty());
    let round = told(vec![
        whole(),
        part(200).place("Leeds"),
        part(160).place("York"),
    ]);
    let found = conflict(&round, rules::PARTS_IN_WHOLE).unwrap();
    assert_eq!(
        found.text,
        "160 in York + 200 in Leeds = 360, more than the whole of 350"
    );
    assert_eq!(found.values, ["350", "160 + 200 = 360 in parts"]);
    assert_eq!(found.sides[1].mentions.len(), 2);
    let round = told(vec![whole(), part(400).place("Leeds")]);
    assert_eq!(
        round.conflicts[0].text,
        "400 in Leeds, more than the whole of 350"
    );
    // Units overlap with places, what names neither with everything, and a place with itself.
    for others in [
        [part(200).place("Leeds"), part(300).unit("Sales")],
        [part(200), part(300)],
        [
            part(200).place("Leeds"),
            part(300).place("Leeds").unit("Sales"),
        ],
        [
            part(200).place("Leeds"),
            part(300).place("Leeds").place("Hull"),
        ],
        [part(200).up_to(200).place("Leeds"), part(300).place("York")],
    ] {
        let round = told([vec![whole()], others.to_vec()].concat());
        assert!(round.conflicts.is_empty(), "{:?}", round.conflicts);
    }
    // A whole with a hedge.
    let over = || whole().over(350);
    let round = told(vec![
        over(),
        part(210).place("Leeds"),
        part(150).place("York"),
    ]);
    assert_eq!(
        check(&round, rules::PARTS_MAKE_WHOLE),
        Some((true, "150 in York + 210 in Leeds = 360, told as over 350"))
    );
    let round = told(vec![
        over(),
        part(410).place("Leeds"),
        part(150).place("York"),
    ]);
    assert!(round.checks.is_empty() && round.conflicts.is_empty());
    // A part in one article, its whole in another.
    let press = Press::of([whole()])
        .and(
            "two",
            "",
            [cut("Acme").people(200).place("Leeds").scope(Scope::Part)],
        )
        .and(
            "three",
            "",
            [cut("Acme").people(150).place("York").scope(Scope::Part)],
        );
    let ledger = press.ledger();
    let round = row(&ledger, "acme-2026-01-350");
    assert!(check(round, rules::PARTS_MAKE_WHOLE).is_some());
    let articles: Vec<&str> = round.checks[0]
        .mentions
        .iter()
        .map(|mention| mention.article.as_str())
        .collect();
    assert_eq!(articles.len(), 3);
}

#[test]
fn arithmetic_from_text() {
    let read = |texts: &[(&str, &str)]| {
        let mut dossier = pinkslip::dossier::Dossier::new();
        for (at, (published, text)) in texts.iter().enumerate() {
            let mut article = pinkslip::text::Article::new(format!("t{at}"), *text);
            article.published = pinkslip::text::parse_day(published).ok();
            dossier.put(article);
        }
        dossier.report().ledger
    };
    let texts = |ledger: &Ledger| -> Vec<String> {
        let rounds = ledger.rounds.iter();
        let checks = rounds.flat_map(|round| round.checks.iter().map(|check| check.text.clone()));
        checks.collect()
    };
    let ledger = read(&[(
        "2026-01-28",
        "Globex said it would lay off 13% of its 87,000 employees, or 11,000 people.",
    )]);
    assert_eq!(
        texts(&ledger),
        ["11,000 is 12.6% of 87,000, stated as 13%: consistent"]
    );
    let ledger = read(&[(
        "2026-01-28",
        "Globex said it would lay off 12% of its 87,000 employees, or 11,000 people.",
    )]);
    assert_eq!(texts(&ledger), ["11,000 is 12.6% of 87,000, stated as 12%"]);
    assert_eq!(ledger.rounds[0].conflicts.len(), 1);
    let ledger = read(&[(
        "2026-01-28",
        "Globex will cut 900 jobs, reducing its workforce from 9,000 to 8,200.",
    )]);
    assert_eq!(texts(&ledger), ["from 9,000 to 8,200 is 800, told as 900"]);
    assert_eq!(ledger.rounds.len(), 1);
    let ledger = read(&[
        (
            "2025-10-28",
            "Globex will cut 500 jobs, it said on Tuesday.",
        ),
        ("2025-12-15", "Globex is laying off 400 people."),
        (
            "2026-01-28",
            "Globex will cut 300 jobs, it said on Wednesday. The company has cut 1,200 jobs since October.",
        ),
    ]);
    assert_eq!(texts(&ledger), ["confirmed: 500 + 400 + 300 = 1,200"]);
    let ledger = read(&[(
        "2026-01-28",
        "Globex is laying off 15% of its 2,000 employees.",
    )]);
    let derived = ledger.rounds[0].derived.as_ref().unwrap();
    assert_eq!(
        derived.text,
        "15% of 2,000 is 290 to 309: worked out, and in no total"
    );
    let ledger = read(&[(
        "2026-01-28",
        "Globex will cut 350 jobs, 200 of them in Leeds and 150 in York.",
    )]);
    assert_eq!(texts(&ledger), ["150 in York + 200 in Leeds = 350"]);
    assert_eq!(pinkslip::tally::tally(&ledger).best, 350);
    let ledger = read(&[(
        "2026-01-28",
        "Globex will cut 350 jobs, 200 of them in Leeds. Another 150 people will go in York.",
    )]);
    assert_eq!(pinkslip::tally::tally(&ledger).best, 500);
}
