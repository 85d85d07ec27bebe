//! What a corrected field bears on: later news, other rounds, what counts, conflicts and roll-ups.

use pinkslip::dossier::Dossier;
use pinkslip::ledger::{LinkKind, Round};
use serde_json::{Value, json};

use crate::news::{acme, article, dossier, edit, exactly, holds, id, round, total};

fn exact(number: u32) -> Value {
    json!({ "min": number, "max": number, "qualifier": "exact" })
}

#[test]
fn a_number_that_is_set_wins_over_whatever_comes_later() {
    let mut dossier = acme();
    let acme = id(&dossier, 300);
    let first = dossier
        .edit(edit(
            json!({ "do": "set", "rounds": [acme], "to": { "headcount": exact(350) } }),
        ))
        .unwrap();
    assert_eq!(total(&dossier), exactly(350));
    let report = dossier.report();
    let corrected = round(&report, 350);
    assert_eq!(corrected.why.rule, "user-decides");
    assert_eq!(
        corrected.why.text,
        format!("350 counts, as edit {first} says; told is 300")
    );
    assert_eq!(corrected.edited[0].was.as_deref(), Some("300"));

    dossier.put(article(
        "c",
        "2026-01-30",
        "Acme will cut 300 jobs, it said on Wednesday.",
    ));
    assert_eq!(round(&dossier.report(), 350).mentions.len(), 3);
    assert_eq!(total(&dossier), exactly(350));

    // A later edit holds, and says what was before it.
    let again = id(&dossier, 350);
    dossier
        .edit(edit(
            json!({ "do": "set", "rounds": [again], "to": { "headcount": null } }),
        ))
        .unwrap();
    let report = dossier.report();
    assert_eq!((report.tally.best, report.tally.unnumbered), (0, 1));
    let edited: Vec<(Option<&str>, Option<&str>)> = report.ledger.rounds[0]
        .edited
        .iter()
        .map(|one| (one.was.as_deref(), one.is.as_deref()))
        .collect();
    assert_eq!(edited, [(Some("300"), Some("350")), (Some("350"), None)]);
    holds(&report);
}

#[test]
fn a_corrected_employer_moves_what_is_told() {
    let mut dossier = dossier(&[
        (
            "a",
            "2026-01-28",
            "Acme will cut 300 jobs, it said on Wednesday.",
        ),
        ("b", "2026-01-29", "Bolt is to shed 300 posts."),
    ]);
    assert_eq!(total(&dossier), exactly(600));
    dossier
        .edit(edit(
            json!({ "do": "set", "events": ["b.e1"], "to": { "employer": "ACME Inc." } }),
        ))
        .unwrap();
    assert_eq!(total(&dossier), exactly(300));
    let report = dossier.report();
    let one = round(&report, 300);
    assert_eq!(
        (
            one.mentions.len(),
            one.employer.as_ref().unwrap().name.as_str()
        ),
        (2, "Acme")
    );
    let told = report.articles[1].events[0].employer.as_ref().unwrap();
    assert_eq!(told.mention, "Bolt", "the words of the text stay");
}

#[test]
fn a_corrected_scope_bears_on_the_rounds_beside_it() {
    let mut dossier = dossier(&[
        (
            "a",
            "2026-01-28",
            "Acme will cut 900 jobs, it said on Wednesday.",
        ),
        ("b", "2026-01-29", "Acme is to shed 300 posts in Leeds."),
    ]);
    assert_eq!(total(&dossier), exactly(1200));
    let small = id(&dossier, 300);
    dossier
        .edit(edit(
            json!({ "do": "set", "rounds": [small], "to": { "scope": "part" } }),
        ))
        .unwrap();
    assert_eq!(total(&dossier), exactly(900));
    let report = dossier.report();
    let part = round(&report, 300);
    assert_eq!(part.links[0].kind, LinkKind::PartOf);
    assert_eq!(part.why.rule, "part-not-more");
}

#[test]
fn a_status_that_is_set_decides_what_counts() {
    let status = |status: &str| -> Round {
        let mut dossier = acme();
        let acme = id(&dossier, 300);
        dossier
            .edit(edit(
                json!({ "do": "set", "rounds": [acme], "to": { "status": status } }),
            ))
            .unwrap();
        holds(&dossier.report());
        round(&dossier.report(), 300)
    };
    assert_eq!(status("denied").why.rule, "denied-and-withdrawn-leave");
    assert_eq!(status("withdrawn").why.rule, "denied-and-withdrawn-leave");
    assert_eq!(status("considered").why.rule, "considered-apart");
    assert!(status("under_way").counted);
}

#[test]
fn a_conflict_that_the_user_settles_is_open_no_more() {
    let mut dossier = dossier(&[
        (
            "a",
            "2026-01-28",
            "Acme will cut 300 jobs, it said on Wednesday.",
        ),
        (
            "b",
            "2026-03-04",
            "Acme said on Wednesday that it is laying off 320 people.",
        ),
    ]);
    let (one, two) = (id(&dossier, 300), id(&dossier, 320));
    dossier
        .edit(edit(json!({ "do": "merge", "rounds": [one, two] })))
        .unwrap();
    let report = dossier.report();
    let merged = &report.ledger.rounds[0];
    let open: Vec<&str> = merged.conflicts.iter().map(|one| one.field).collect();
    assert!(
        open.contains(&"headcount") && open.contains(&"date"),
        "{open:?}"
    );
    assert!(merged.conflicts.iter().all(|one| one.settled.is_none()));
    let number = dossier
        .edit(edit(
            json!({ "do": "set", "rounds": [merged.id], "to": { "headcount": exact(320) } }),
        ))
        .unwrap();
    let report = dossier.report();
    for conflict in &report.ledger.rounds[0].conflicts {
        let settled = (conflict.field == "headcount").then_some(number);
        assert_eq!(conflict.settled, settled, "{}", conflict.field);
    }
}

#[test]
fn a_roll_up_is_held_against_what_was_corrected() {
    let mut dossier = dossier(&[
        (
            "a",
            "2025-10-28",
            "Acme will cut 1,400 jobs, it said on Tuesday.",
        ),
        ("b", "2026-01-28", "Acme is laying off 1,900 people."),
        (
            "c",
            "2026-02-11",
            "Acme has cut 3,000 jobs in all since October.",
        ),
    ]);
    let conflicts = |dossier: &Dossier| round(&dossier.report(), 3000).conflicts.len();
    assert_eq!(conflicts(&dossier), 1);
    let wrong = id(&dossier, 1900);
    dossier
        .edit(edit(
            json!({ "do": "set", "rounds": [wrong], "to": { "headcount": exact(1600) } }),
        ))
        .unwrap();
    assert_eq!(conflicts(&dossier), 0);
    assert_eq!(total(&dossier), exactly(3000));
}
