//! Contradictions: each with both its sides and who tells them, and what is none.

use pinkslip::event::{Event, Kind, Status};
use pinkslip::ledger::{Correction, Decision, Decisions, Does, EventRef, rules, settle_with};
use pinkslip::mention::Precision;

use crate::build::{Press, Tell, cut};
use crate::checks::{Staff, conflict, names_who_tells, sides};

#[test]
fn contradictions_have_two_sides_and_refinements_none() {
    let told = |event: Event| event.people(1_340).on("2026-01-28");
    let two = |one: Event, two: Event| {
        let press = Press::default()
            .and("a", "2026-01-28", [one.clone()])
            .and("b", "2026-01-29", [one])
            .and("c", "2026-01-30", [two]);
        let ledger = press.ledger();
        assert!(names_who_tells(&press, &ledger));
        let conflicts = ledger
            .rounds
            .iter()
            .flat_map(|round| round.conflicts.clone());
        conflicts.collect::<Vec<_>>()
    };
    let acme = || told(cut("Acme"));
    // Shares.
    let found = two(acme().share(130), acme().share(150));
    assert_eq!(
        found[0].text,
        "told as 13% in 2 articles, 15% in one article"
    );
    assert_eq!(
        sides(&found[0]),
        [("13%", vec!["a", "b"]), ("15%", vec!["c"])]
    );
    assert_eq!((found[0].field, found[0].values.len()), ("share", 2));
    assert!(two(acme().share(130), acme().share(126)).is_empty());
    // Staffs of the whole.
    let found = two(acme().of(9_000), acme().of(12_000));
    assert_eq!(
        (found[0].field, found[0].text.as_str()),
        (
            "workforce",
            "of a workforce of 9,000 in 2 articles, 12,000 in one article"
        )
    );
    assert!(two(acme().of(9_000), acme().of(9_100)).is_empty());
    assert!(two(acme().of(9_000), acme().of(1_200).place("Leeds")).is_empty());
    // Days, where both are stated and neither tells how it went on.
    let back = || cut("Acme").people(1_340).on("2026-03-05").background();
    let found = two(acme(), back());
    assert_eq!(
        (found[0].field, found[0].text.as_str()),
        (
            "date",
            "announced 2026-01-28 in 2 articles, 2026-03-05 in one article"
        )
    );
    let week_later = cut("Acme").people(1_340).on("2026-02-05");
    assert!(two(acme(), week_later).is_empty());
    let month = cut("Acme")
        .people(1_340)
        .during("2026-01-01", "2026-01-31", Precision::Month);
    assert!(two(acme(), month).is_empty());
    assert!(
        two(
            acme().status(Status::Planned),
            back().status(Status::Notified)
        )
        .is_empty()
    );
    // What takes effect when.
    let found = two(
        acme().effective("2026-04-01"),
        acme().effective("2026-07-01"),
    );
    assert_eq!(
        (found[0].field, found[0].text.as_str()),
        (
            "effective",
            "to take effect 2026-04-01 in 2 articles, 2026-07-01 in one article"
        )
    );
    let put_off = acme().effective("2026-07-01").revises();
    assert!(two(acme().effective("2026-04-01"), put_off).is_empty());
    // Kinds.
    let found = two(acme(), acme().kind(Kind::Furlough));
    assert_eq!(
        (found[0].field, found[0].text.as_str()),
        (
            "kind",
            "told as layoff in 2 articles, furlough in one article"
        )
    );
    assert!(two(acme(), acme().kind(Kind::Closure)).is_empty());
    // One article that tells both.
    let one = Press::of([
        acme().status(Status::Considered),
        acme().status(Status::Denied),
    ]);
    let one = one.ledger().rounds;
    assert_eq!(
        one[0].conflicts[0].text,
        "told as considered and denied in one article"
    );
    // Told and denied: both rows show both sides.
    let found = two(
        acme().status(Status::Reported),
        acme().status(Status::Denied),
    );
    assert_eq!(found.len(), 2);
    assert_eq!(found[0], found[1]);
    assert_eq!(
        (found[0].check, found[0].text.as_str()),
        (
            rules::TOLD_OR_DENIED,
            "told as reported in 2 articles, denied in one article"
        )
    );
    assert_eq!(
        sides(&found[0]),
        [("reported", vec!["a", "b"]), ("denied", vec!["c"])]
    );
}

#[test]
fn what_the_user_puts_together_may_contradict_itself() {
    let press = Press::default()
        .and(
            "a",
            "2026-01-28",
            [cut("Acme").people(4_000).on("2026-01-28")],
        )
        .and(
            "b",
            "2026-01-28",
            [cut("Acme").people(4_300).on("2026-01-28")],
        )
        .and(
            "c",
            "2026-01-28",
            [cut("Acme").over(3_900).on("2026-01-28")],
        );
    let event = |article: &str| EventRef {
        article: article.to_owned(),
        event: format!("{article}.e1"),
    };
    let merge = Decision {
        edit: 1,
        does: Does::Merge,
        rounds: ["a", "b", "c"].map(|article| vec![event(article)]).to_vec(),
    };
    let ledger = settle_with(&press.settled(), &Decisions::new(vec![merge.clone()]));
    assert_eq!(ledger.rounds.len(), 1);
    let found = conflict(&ledger.rounds[0], rules::ONE_FIGURE).unwrap();
    assert_eq!(
        found.text,
        "told as 4,000 in one article, 4,300 in one article"
    );
    assert_eq!(sides(found), [("4,000", vec!["a"]), ("4,300", vec!["b"])]);
    assert_eq!(found.settled, None);
    // What the user sets settles it, and it stays in sight.
    let set = Decision {
        edit: 2,
        does: Does::Set {
            to: Box::new(Correction {
                headcount: Some(cut("").people(4_100).headcount),
                ..Correction::default()
            }),
            was: Box::default(),
        },
        rounds: vec![vec![event("a"), event("b"), event("c")]],
    };
    let ledger = settle_with(&press.settled(), &Decisions::new(vec![merge, set]));
    assert!(names_who_tells(&press, &ledger));
    let found = conflict(&ledger.rounds[0], rules::ONE_FIGURE).unwrap();
    assert_eq!((found.settled, found.sides.len()), (Some(2), 2));
}
