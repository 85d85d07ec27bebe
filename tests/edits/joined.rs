//! What the user joins and what the user parts: rounds, employers, proposals.

use pinkslip::ledger::LinkKind;
use serde_json::json;

use crate::news::{done, dossier, exactly, id, round, total, two_rounds};

#[test]
fn two_rounds_can_be_one() {
    let mut dossier = two_rounds();
    let (one, two) = (id(&dossier, 300), id(&dossier, 320));
    done(&mut dossier, json!({ "do": "merge", "rounds": [one, two] }));
    let report = dossier.report();
    assert_eq!(report.ledger.rounds.len(), 2);
    let acme = report
        .ledger
        .rounds
        .iter()
        .find(|round| round.mentions.len() == 2)
        .unwrap();
    assert!(acme.counted);
    assert_eq!(
        report.tally.best,
        40 + u64::from(acme.headcount.unwrap().point())
    );
    assert!(
        acme.conflicts
            .iter()
            .any(|one| one.field == "headcount" && one.settled.is_none())
    );
}

#[test]
fn two_employers_can_tell_of_one_round() {
    let mut dossier = dossier(&[
        (
            "a",
            "2026-01-28",
            "Acme will cut 300 jobs, it said on Wednesday.",
        ),
        (
            "b",
            "2026-01-29",
            "Zephyr Holdings will cut 300 jobs, it said on Wednesday.",
        ),
    ]);
    assert_eq!(total(&dossier), exactly(600));
    let report = dossier.report();
    let ids: Vec<&str> = report
        .ledger
        .rounds
        .iter()
        .map(|round| round.id.as_str())
        .collect();
    // The first heads the row.
    done(
        &mut dossier,
        json!({ "do": "merge", "rounds": [ids[1], ids[0]] }),
    );
    assert_eq!(total(&dossier), exactly(300));
    let report = dossier.report();
    assert_eq!(report.ledger.rounds.len(), 1);
    assert!(
        report.ledger.rounds[0]
            .employer
            .as_ref()
            .unwrap()
            .name
            .starts_with("Zephyr")
    );
}

#[test]
fn what_was_merged_wrongly_can_be_split() {
    let mut dossier = dossier(&[
        (
            "a",
            "2026-01-28",
            "Acme will cut 300 jobs in Leeds, it said on Wednesday.",
        ),
        ("b", "2026-01-29", "Acme is to shed 300 posts."),
        ("c", "2026-01-30", "Acme confirmed that 300 jobs will go."),
    ]);
    assert_eq!(total(&dossier), exactly(300));
    let number = done(&mut dossier, json!({ "do": "split", "events": ["b.e1"] }));
    assert_eq!(total(&dossier), exactly(600));
    let report = dossier.report();
    assert_eq!(report.ledger.rounds.len(), 2);
    for round in &report.ledger.rounds {
        assert_eq!(round.edited[0].edit, number);
        assert!(
            round
                .links
                .iter()
                .all(|link| link.kind != LinkKind::Proposed)
        );
    }
    // What comes later goes to one of the two, and does not join them again.
    dossier.put(crate::news::article(
        "d",
        "2026-01-31",
        "Acme will cut 300 jobs.",
    ));
    assert_eq!(total(&dossier), exactly(600));
}

#[test]
fn what_supersedes_can_be_told_apart() {
    let mut dossier = dossier(&[
        (
            "a",
            "2026-01-28",
            "Acme may cut up to 500 jobs, it said on Wednesday.",
        ),
        (
            "b",
            "2026-02-11",
            "Acme will cut 430 jobs, it announced on Wednesday.",
        ),
    ]);
    let report = dossier.report();
    let (old, new) = (round(&report, 500), round(&report, 430));
    assert!(!old.counted && new.counted);
    done(
        &mut dossier,
        json!({ "do": "split", "rounds": [old.id, new.id] }),
    );
    let report = dossier.report();
    assert!(round(&report, 430).links.is_empty());
    assert_ne!(round(&report, 500).why.rule, "supersedes");
}

#[test]
fn a_proposal_can_be_taken_or_refused() {
    let open = || {
        dossier(&[
            (
                "a",
                "2026-01-28",
                "Acme will cut 1,340 jobs, it said on Wednesday.",
            ),
            (
                "b",
                "2026-03-11",
                "Acme said on Wednesday that it is laying off 1,340 people.",
            ),
        ])
    };
    let mut taken = open();
    let report = taken.report();
    let [proposal] = report.ledger.proposals.as_slice() else {
        panic!("{:#?}", report.ledger);
    };
    let rounds = json!([proposal.one, proposal.two]);
    assert_eq!(total(&taken), exactly(2680));
    done(&mut taken, json!({ "do": "merge", "rounds": rounds }));
    assert_eq!(total(&taken), exactly(1340));
    assert!(taken.report().ledger.proposals.is_empty());

    let mut refused = open();
    done(&mut refused, json!({ "do": "split", "rounds": rounds }));
    assert_eq!(total(&refused), exactly(2680));
    let report = refused.report();
    assert!(report.ledger.proposals.is_empty());
    assert!(
        report
            .ledger
            .rounds
            .iter()
            .all(|round| round.links.is_empty())
    );
}
