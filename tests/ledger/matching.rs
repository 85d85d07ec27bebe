//! Pairs of articles by their figures and days.
//!
//! Each row of the table of features decides some pair here or in `telling`, and stands beside one that it does not
//! decide.

use pinkslip::event::Event;
use pinkslip::mention::Precision;

use crate::build::Tell;
use crate::pairs::Outcome::{Apart, Merged, Proposed};
use crate::pairs::{acme, first, pair};

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
