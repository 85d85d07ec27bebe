//! Each kind of edit, end to end from text: what it does to the rows and to the total, and that it can be undone.

use pinkslip::dossier::{Change, Dossier};
use pinkslip::ledger::LinkKind;
use serde_json::json;

use crate::news::{dossier, edit, exactly, holds, id, json, round, total};

/// Does an edit; undone, everything is as it was to the byte, and done again as it is now.
fn done(dossier: &mut Dossier, what: serde_json::Value) -> u32 {
    let before = json(&dossier.report());
    let number = dossier.edit(edit(what)).unwrap();
    let after = dossier.report();
    holds(&after);
    assert!(after.edits.lapsed.is_empty(), "{:?}", after.edits.lapsed);
    assert_eq!(dossier.undo().unwrap().id, number);
    assert_eq!(json(&dossier.report()), before);
    assert_eq!(dossier.redo().unwrap().id, number);
    assert_eq!(json(&dossier.report()), json(&after));
    number
}

fn two_rounds() -> Dossier {
    dossier(&[
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
        ("c", "2026-01-30", "Bolt is cutting 40 jobs."),
    ])
}

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
fn what_refers_to_nothing_is_refused() {
    let mut dossier = two_rounds();
    let before = json(&dossier.report());
    let one = id(&dossier, 300);
    for (what, said) in [
        (
            json!({ "do": "exclude", "rounds": ["bolt-1999-01-40"] }),
            "expected a round of the ledger, found \"bolt-1999-01-40\"",
        ),
        (
            json!({ "do": "exclude", "rounds": [] }),
            "expected at least one round or event, found 0",
        ),
        (
            json!({ "do": "merge", "rounds": [one] }),
            "expected at least two rounds, found 1",
        ),
        (
            json!({ "do": "merge", "rounds": [one, one] }),
            "expected different rounds, found one twice",
        ),
        (
            json!({ "do": "split", "events": ["a.e1"] }),
            "expected some events to leave",
        ),
        (
            json!({ "do": "split", "events": ["a.e1", "c.e1"] }),
            "expected events of one round",
        ),
        (
            json!({ "do": "set", "events": ["z.e1"], "to": { "headcount": null } }),
            "expected an event of an article, found \"z.e1\"",
        ),
        (
            json!({ "do": "set", "events": ["a.e1"], "to": {} }),
            "expected a field of an event or a round",
        ),
        (
            json!({ "do": "set", "events": ["a.e1"], "to": { "title": "x" } }),
            "found title",
        ),
        (
            json!({ "do": "set", "events": ["a.e1"], "to": { "kind": "layoff" } }),
            "found it so already",
        ),
        (
            json!({ "do": "set", "rounds": [one], "to": { "scope": "round" } }),
            "found it so already",
        ),
        (
            json!({ "do": "set", "rounds": [one], "to": { "headcount": { "min": 9, "max": 3, "qualifier": "range" } } }),
            "the min not above the max",
        ),
        (
            json!({ "do": "set", "rounds": [one], "to": { "employer": " " } }),
            "expected a name",
        ),
        (
            json!({ "do": "article", "article": "z", "to": { "publisher": "The Echo" } }),
            "expected the article \"z\", found none of that id",
        ),
        (
            json!({ "do": "article", "article": "a", "to": { "kind": "layoff" } }),
            "expected a field of an article",
        ),
        (
            json!({ "do": "article", "article": "a", "to": { "published": "2026-01-28" } }),
            "found it so already",
        ),
    ] {
        let refused = dossier.edit(edit(what.clone())).unwrap_err();
        assert!(refused.contains(said), "{what}: {refused}");
        assert_eq!(json(&dossier.report()), before, "{what}");
    }
    for (what, said) in [
        (
            json!({ "do": "forget" }),
            "expected merge, split, exclude, include, set or article to do, found \"forget\"",
        ),
        (json!({ "do": "merge" }), "merge: expected rounds"),
        (
            json!({ "do": "set", "to": {} }),
            "set: expected to, and rounds or events",
        ),
        (
            json!({ "do": "exclude", "rounds": [1] }),
            "expected an id, or an object",
        ),
        (
            json!({ "do": "set", "events": ["a.e1"], "to": { "status": null } }),
            "null",
        ),
        (
            json!({ "do": "set", "events": ["a.e1"], "to": { "headcont": null } }),
            "headcont",
        ),
    ] {
        let refused = serde_json::from_value::<pinkslip::dossier::Edit>(what.clone()).unwrap_err();
        assert!(refused.to_string().contains(said), "{what}: {refused}");
    }
    assert!(
        dossier
            .edit(Change::Exclude(vec![one.as_str().into()]))
            .is_ok()
    );
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
