//! What the user leaves out, and what counts after all: what it does to the rows and to the total, and that it can be
//! undone.

use serde_json::json;

use crate::news::{done, dossier, exactly, id, round, total, two_rounds};

#[test]
fn rule_16_user_decides() {
    let mut dossier = two_rounds();
    assert_eq!(total(&dossier), exactly(660));
    let first = id(&dossier, 300);
    let edit = done(&mut dossier, json!({ "do": "exclude", "rounds": [first] }));
    assert_eq!(total(&dossier), exactly(360));
    let report = dossier.report();
    let out = round(&report, 300);
    assert_eq!((out.counted, out.why.rule), (false, "user-decides"));
    assert_eq!(out.why.text, format!("edit {edit} leaves 300 out"));
    assert_eq!(out.edited.len(), 1);
    assert_eq!((out.edited[0].edit, out.edited[0].field), (edit, "exclude"));
    assert!(round(&report, 320).edited.is_empty());
    let step = report
        .waterfall
        .iter()
        .find(|step| step.step == "excluded")
        .unwrap();
    assert_eq!(
        (step.events, step.people, &step.rounds),
        (1, 300, &vec![out.id.clone()])
    );

    done(&mut dossier, json!({ "do": "include", "rounds": [out.id] }));
    assert_eq!(total(&dossier), exactly(660));
    assert_eq!(round(&dossier.report(), 300).why.rule, "user-decides");
}

#[test]
fn an_excluded_round_takes_no_others_place() {
    let mut dossier = dossier(&[
        (
            "a",
            "2026-01-28",
            "Acme will cut up to 500 jobs, it said on Wednesday.",
        ),
        (
            "b",
            "2026-02-11",
            "Acme will cut 430 jobs, it announced on Wednesday.",
        ),
    ]);
    assert_eq!(total(&dossier), exactly(430));
    let new = id(&dossier, 430);
    done(&mut dossier, json!({ "do": "exclude", "rounds": [new] }));
    assert_eq!(total(&dossier), (0, 500, Some(500)));
}

#[test]
fn what_is_denied_can_be_counted() {
    let mut dossier = dossier(&[("a", "2026-01-28", "Acme denied that it would cut 800 jobs.")]);
    assert_eq!(total(&dossier), exactly(0));
    let denied = id(&dossier, 800);
    done(&mut dossier, json!({ "do": "include", "rounds": [denied] }));
    assert_eq!(total(&dossier), exactly(800));
}

#[test]
fn what_is_uncertain_can_be_counted() {
    let mut dossier = dossier(&[("a", "2026-01-28", "Acme will cut 300 jobs.")]);
    dossier.count_from(1000);
    assert_eq!(total(&dossier), exactly(0));
    let report = dossier.report();
    assert_eq!(report.articles[0].uncertain.len(), 1);
    let uncertain = id(&dossier, 300);
    done(
        &mut dossier,
        json!({ "do": "include", "rounds": [uncertain] }),
    );
    assert_eq!(total(&dossier), exactly(300));
    // Where the line is drawn elsewhere, the edit holds.
    dossier.count_from(0);
    assert_eq!(total(&dossier), exactly(300));
    assert!(dossier.report().edits.lapsed.is_empty());
}

#[test]
fn a_note_is_kept() {
    let mut dossier = two_rounds();
    let out = id(&dossier, 40);
    done(
        &mut dossier,
        json!({ "do": "exclude", "rounds": [out], "note": "a rumour" }),
    );
    let written = serde_json::to_value(dossier.report()).unwrap();
    assert_eq!(written["edits"]["done"][0]["note"], "a rumour");
    assert_eq!(written["edits"]["done"][0]["do"], "exclude");
}

#[test]
fn one_event_can_be_taken_out_of_its_round() {
    let mut dossier = dossier(&[
        (
            "a",
            "2026-01-28",
            "Acme will cut 300 jobs, it said on Wednesday.",
        ),
        ("b", "2026-01-29", "Acme is to shed 300 posts."),
        ("c", "2026-01-30", "Acme is to shed 300 posts."),
    ]);
    let before = round(&dossier.report(), 300);
    assert_eq!(before.mentions.len(), 3);
    let number = done(&mut dossier, json!({ "do": "exclude", "events": ["a.e1"] }));
    assert_eq!(total(&dossier), exactly(300), "the others tell of it still");
    let report = dossier.report();
    let (counted, out): (Vec<_>, Vec<_>) =
        report.ledger.rounds.iter().partition(|round| round.counted);
    assert_eq!((counted[0].mentions.len(), out[0].mentions.len()), (2, 1));
    assert_eq!(
        (out[0].why.rule, out[0].edited[0].edit),
        ("user-decides", number)
    );
    assert!(counted[0].edited.is_empty());
    // The other two go as well: nothing is left of the round.
    done(
        &mut dossier,
        json!({ "do": "exclude", "events": ["b.e1", "c.e1"] }),
    );
    assert_eq!(total(&dossier), exactly(0));
    // And back.
    let again = dossier.report().ledger.rounds[0].id.clone();
    done(&mut dossier, json!({ "do": "include", "rounds": [again] }));
    assert!(total(&dossier).1 >= 300);
}

#[test]
fn a_duplicate_can_be_taken_out_and_changes_nothing() {
    let words = "Acme will cut 300 jobs at its works in Leeds, it said on Wednesday, and blamed weak orders from abroad";
    let mut dossier = dossier(&[
        ("a", "2026-01-28", &format!("{words}.")),
        ("b", "2026-01-28", &format!("{words}. By our staff.")),
    ]);
    let before = round(&dossier.report(), 300);
    assert_eq!((before.articles, before.independent), (2, 1));
    done(&mut dossier, json!({ "do": "exclude", "events": ["b.e1"] }));
    assert_eq!(total(&dossier), exactly(300));
    // Near miss: an exact copy is one telling with the other, and stays with it.
    dossier.put(crate::news::article(
        "b",
        "2026-01-28",
        &format!("{words}."),
    ));
    assert_eq!(total(&dossier), exactly(300));
    let lapsed = dossier.report().edits.lapsed;
    assert!(lapsed[0].why.contains("exact copies"), "{lapsed:?}");
}
