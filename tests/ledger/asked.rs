//! What is asked of the user and what is not: proposals beside what one article tells, and what is tied already.

use pinkslip::event::{Event, Scope, Status};

use crate::build::{Press, Tell};
use crate::pairs::Outcome::{Apart, Merged};
use crate::pairs::{acme, first, outcome};

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
