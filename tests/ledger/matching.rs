//! Pairs of articles and what becomes of them: one round, two that may be one, or two.
//!
//! Each row of the table of features decides some pair here, and stands beside one that it does not decide.

use pinkslip::event::{Event, Kind, Scope, Status, Workers};
use pinkslip::ledger::score::{MERGE, PROPOSE, TABLE};
use pinkslip::ledger::{Ledger, LinkKind};
use pinkslip::mention::{Basis, Precision};

use crate::build::{Press, Tell, cut, links};

/// What becomes of two articles.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    Merged,
    Proposed,
    Apart,
}
use Outcome::{Apart, Merged, Proposed};

/// What a ledger of two rounds says of them, and what holds of any proposal.
#[track_caller]
pub fn outcome(ledger: &Ledger) -> Outcome {
    for proposal in &ledger.proposals {
        assert!((PROPOSE..MERGE).contains(&proposal.score), "{proposal:?}");
        let sum: i32 = proposal.features.iter().map(|feature| feature.points).sum();
        assert_eq!(sum, proposal.score, "the score is the sum of what is shown");
        for feature in &proposal.features {
            assert!(TABLE.iter().any(|row| row.feature == feature.feature));
        }
        for (id, other) in [
            (&proposal.one, &proposal.two),
            (&proposal.two, &proposal.one),
        ] {
            let round = ledger.rounds.iter().find(|round| round.id == *id).unwrap();
            assert!(links(round).contains(&(other, LinkKind::Proposed)));
        }
    }
    match (ledger.rounds.len(), ledger.proposals.len()) {
        (1, 0) => Merged,
        (_, 0) => Apart,
        _ => Proposed,
    }
}

/// Two events in two articles, each way round.
#[track_caller]
fn pair(says: &str, one: &Event, two: &Event, expected: Outcome) {
    for (one, two) in [(one, two), (two, one)] {
        let press = Press::of([one.clone()]).and("two", "", [two.clone()]);
        let ledger = press.ledger();
        assert_eq!(outcome(&ledger), expected, "{says}: {:#?}", ledger.rounds);
        if expected == Proposed {
            assert!(ledger.rounds.iter().all(|round| round.counted), "{says}");
        }
    }
}

fn acme() -> Event {
    cut("Acme")
}

/// 28 January, the day of the first telling.
fn first(number: u32) -> Event {
    acme().people(number).on("2026-01-28")
}

fn published(event: Event) -> Event {
    event.with(|event| event.date.as_mut().unwrap().basis = Basis::Published)
}

#[test]
fn figures() {
    let soon = |event: Event| event.on("2026-02-02");
    pair(
        "the same number",
        &first(1_340),
        &soon(acme().people(1_340)),
        Merged,
    );
    pair(
        "the same round number",
        &first(200),
        &soon(acme().people(200)),
        Merged,
    );
    pair(
        "about so many",
        &first(1_340),
        &soon(acme().about(1_340)),
        Merged,
    );
    pair(
        "it fits the hedge",
        &first(11_500),
        &soon(acme().over(11_000)),
        Merged,
    );
    pair(
        "it is beyond the hedge",
        &first(14_000),
        &soon(acme().over(11_000)),
        Apart,
    );
    pair(
        "two numbers",
        &first(14_000),
        &soon(acme().people(16_000)),
        Apart,
    );
    pair(
        "a vague word",
        &first(4_000),
        &soon(acme().thousands()),
        Merged,
    );
    pair(
        "too vague a word",
        &first(400),
        &soon(acme().thousands()),
        Apart,
    );
    pair("no number", &first(400), &soon(acme()), Merged);
    pair(
        "the shares differ",
        &first(1_340).share(130),
        &soon(acme().people(1_340)).share(220),
        Merged,
    );
    let fits = soon(acme().about(2_950));
    pair(
        "they fit",
        &first(3_000).share(130),
        &fits.clone().share(130),
        Merged,
    );
    pair(
        "they fit, the shares do not",
        &first(3_000).share(130),
        &fits.share(220),
        Proposed,
    );
    pair(
        "only shares",
        &acme().share(130).on("2026-01-28"),
        &soon(acme().share(220)),
        Apart,
    );
    pair(
        "only shares, one",
        &acme().share(130).on("2026-01-28"),
        &soon(acme().share(130)),
        Merged,
    );
}

#[test]
fn days() {
    pair(
        "a telling number, weeks later",
        &first(1_340),
        &acme().people(1_340).on("2026-03-10"),
        Proposed,
    );
    pair(
        "half a year later",
        &first(1_340),
        &acme().people(1_340).on("2026-07-20"),
        Proposed,
    );
    pair(
        "two years later",
        &first(1_340),
        &acme().people(1_340).on("2028-01-20"),
        Apart,
    );
    pair(
        "a round number, weeks later",
        &first(200),
        &acme().people(200).on("2026-03-10"),
        Proposed,
    );
    pair(
        "a round number, a year later",
        &first(200),
        &acme().people(200).on("2027-01-10"),
        Apart,
    );
    pair(
        "figures that fit, weeks later",
        &first(3_000),
        &acme().about(2_950).on("2026-03-10"),
        Proposed,
    );
    pair(
        "figures that fit, months later",
        &first(3_000),
        &acme().about(2_950).on("2026-06-10"),
        Apart,
    );
    pair(
        "no number, weeks later",
        &first(200),
        &acme().on("2026-03-10"),
        Proposed,
    );
    pair(
        "no number, months later",
        &first(200),
        &acme().on("2026-06-10"),
        Apart,
    );
    pair(
        "two without a number",
        &acme().on("2026-01-28"),
        &acme().on("2026-03-10"),
        Proposed,
    );
    pair("undated", &first(200), &acme().people(200), Merged);
    let month = acme()
        .people(200)
        .during("2026-01-01", "2026-01-31", Precision::Month);
    pair("its month", &first(200), &month, Merged);
    let year = |year: u32, event: Event| {
        event.during(
            &format!("{year}-01-01"),
            &format!("{year}-12-31"),
            Precision::Year,
        )
    };
    pair(
        "its year",
        &first(200),
        &year(2026, acme().people(200)),
        Merged,
    );
    pair(
        "years that touch",
        &year(2025, acme().about(3_000)),
        &year(2026, acme().about(2_950)),
        Proposed,
    );
    pair(
        "years that do not",
        &year(2024, acme().about(3_000)),
        &year(2026, acme().about(2_950)),
        Apart,
    );
}

#[test]
fn words() {
    let later = |number: u32| acme().people(number).on("2026-06-10");
    pair(
        "it was told before",
        &first(200),
        &later(200).known_before(),
        Merged,
    );
    pair(
        "it was told before, but another number",
        &first(200),
        &later(210).known_before(),
        Apart,
    );
    pair(
        "the later has to say so",
        &first(200).known_before(),
        &later(200),
        Proposed,
    );
    pair(
        "announced before, no number",
        &first(200),
        &acme().on("2026-06-10").known_before(),
        Merged,
    );
    pair(
        "no number, and later a number that was told before",
        &acme().on("2026-01-28"),
        &later(200).known_before(),
        Apart,
    );
    pair(
        "told before, years ago",
        &first(200),
        &acme().people(200).on("2028-06-10").known_before(),
        Apart,
    );
    pair(
        "a plan carried out",
        &first(1_340).status(Status::Planned),
        &later(1_340).status(Status::Completed),
        Merged,
    );
    pair(
        "a round one",
        &first(200).status(Status::Planned),
        &later(200).status(Status::Completed),
        Proposed,
    );
    pair(
        "told again",
        &first(1_340),
        &published(acme().people(1_340).on("2026-03-10")),
        Merged,
    );
    pair(
        "a round one told again",
        &first(200),
        &published(acme().people(200).on("2026-03-10")),
        Proposed,
    );
    // What says that it is another is asked no questions.
    pair(
        "another, the same day",
        &first(1_340),
        &acme().people(1_340).on("2026-01-29").further(),
        Merged,
    );
    pair(
        "another, weeks later",
        &first(1_340),
        &acme().people(1_340).on("2026-03-10").further(),
        Apart,
    );
    pair(
        "another that fits",
        &first(3_000),
        &acme().about(2_950).on("2026-01-29").further(),
        Apart,
    );
    pair(
        "another, no number",
        &first(3_000),
        &acme().on("2026-01-29").further(),
        Apart,
    );
    pair(
        "another, told before",
        &first(200),
        &later(200).further().known_before(),
        Apart,
    );
}

#[test]
fn units_places_and_people() {
    let weeks = |event: Event| event.on("2026-03-10");
    let leeds = |event: Event| event.place("Leeds");
    let number = || weeks(acme().people(1_340));
    pair("one place", &leeds(first(1_340)), &leeds(number()), Merged);
    pair(
        "one unit",
        &first(1_340).unit("Ads"),
        &number().unit("ads"),
        Merged,
    );
    pair(
        "two places",
        &leeds(first(1_340)),
        &number().place("Hull"),
        Proposed,
    );
    pair(
        "two places, one announcement",
        &leeds(first(1_340)),
        &first(1_340).place("Hull"),
        Merged,
    );
    let fits = || acme().about(2_950).on("2026-01-29");
    pair(
        "figures that fit, one place",
        &leeds(first(3_000)),
        &leeds(fits()),
        Merged,
    );
    pair(
        "figures that fit, two places",
        &leeds(first(3_000)),
        &fits().place("Hull"),
        Merged,
    );
    pair(
        "figures that fit, two places, weeks later",
        &leeds(first(3_000)),
        &weeks(acme().about(2_950)).place("Hull"),
        Proposed,
    );
    pair(
        "figures that fit, two shares",
        &first(3_000).share(130),
        &fits().share(220),
        Proposed,
    );
    let furlough = |event: Event| event.kind(Kind::Furlough);
    pair(
        "as many furloughed",
        &first(1_340),
        &furlough(first(1_340)),
        Merged,
    );
    pair("others furloughed", &first(3_000), &furlough(fits()), Apart);
    pair(
        "some furloughed",
        &first(3_000),
        &furlough(acme().on("2026-01-29")),
        Apart,
    );
    let temps = fits().with(|event| event.workers = Workers::Temporary);
    let staff = first(3_000).with(|event| event.workers = Workers::Employees);
    pair("temporary and own staff", &staff, &temps, Apart);
    pair("staff and nobody said", &first(3_000), &temps, Merged);
}

#[test]
fn what_one_article_tells_as_two_is_two() {
    for (one, two) in [
        (first(300).place("Leeds"), first(300).place("Hull")),
        (first(300), first(300).further()),
        (first(3_000), acme().about(2_950)),
    ] {
        assert_eq!(outcome(&Press::of([one, two]).ledger()), Apart);
    }
    assert_eq!(
        outcome(&Press::of([first(300), first(300)]).ledger()),
        Merged
    );
}

#[test]
fn what_is_tied_or_out_of_the_total_is_not_proposed() {
    let weeks = |event: Event| event.on("2026-03-10");
    for (one, two) in [
        // It takes the other's place.
        (
            first(500).with(|event| event.headcount = acme().up_to(500).headcount),
            weeks(acme().people(430)),
        ),
        (
            first(1_340),
            weeks(acme().people(1_340)).status(Status::Denied),
        ),
        (
            first(1_340),
            weeks(acme().people(1_340)).scope(Scope::Sector),
        ),
        (
            first(1_340).scope(Scope::Cumulative),
            weeks(acme().people(1_340)),
        ),
    ] {
        assert_eq!(outcome(&Press::of([one, two]).ledger()), Apart);
    }
}

#[test]
fn a_bare_report_asks_one_question() {
    let press = Press::of([first(200), acme().people(900).on("2026-02-20")]).and(
        "two",
        "",
        [acme().on("2026-03-20")],
    );
    let ledger = press.ledger();
    let asked: Vec<_> = ledger
        .proposals
        .iter()
        .map(|proposal| (proposal.one.as_str(), proposal.two.as_str()))
        .collect();
    assert_eq!(asked, [("acme-2026-02-900", "acme-2026-03-unnumbered")]);
    assert_eq!(
        ledger.proposals[0].why,
        "900 (2026-02) and a round with no number (2026-03) may be one round: one employer cuts, one has no number \
         that could speak against it; but they are told up to two months apart"
    );
}

#[test]
fn rule_15_names_spelled_otherwise() {
    for (one, two) in [
        ("Harlow & Pell", "Harlow and Pell"),
        ("Wal-Tek", "Wal Tek"),
        ("Škola Brno", "Skola Brno"),
        ("Pell Bros", "Pell Brothers"),
    ] {
        pair(one, &first_of(one, 200), &first_of(two, 200), Merged);
    }
    for (one, two) in [("Harlow & Pell", "Harlow & Bell"), ("Wal-Tek", "Wal-Mek")] {
        pair(one, &first_of(one, 1_340), &first_of(two, 1_340), Apart);
    }
}

fn first_of(employer: &str, number: u32) -> Event {
    cut(employer).people(number).on("2026-01-28")
}
