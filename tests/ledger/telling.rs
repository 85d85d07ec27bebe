//! Pairs of articles by all but figure and day: words that say that it is the same or another, units, places, who
//! works there, and names.

use pinkslip::event::{Event, Kind, Status, Workers};
use pinkslip::mention::Basis;

use crate::build::{Tell, cut};
use crate::pairs::Outcome::{Apart, Merged, Proposed};
use crate::pairs::{acme, first, pair};

fn published(event: Event) -> Event {
    event.with(|event| event.date.as_mut().unwrap().basis = Basis::Published)
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
