//! Every field can be corrected: of an event, before rounds are made, and of a round, whatever is told of it.

use pinkslip::dossier::Dossier;
use pinkslip::ledger::{LinkKind, Round};
use serde_json::{Value, json};

use crate::news::{article, dossier, edit, exactly, holds, id, json, round, total};

const DAY: fn(&str) -> Value =
    |day| json!({ "start": day, "end": day, "precision": "day", "basis": "stated" });

fn exact(number: u32) -> Value {
    json!({ "min": number, "max": number, "qualifier": "exact" })
}

/// Every field of the contract with a value that the article does not tell, and what the report says of it then.
fn fields() -> Vec<(&'static str, Value, &'static str)> {
    vec![
        ("employer", json!("Zephyr Holdings"), "Zephyr Holdings"),
        (
            "headcount",
            json!({ "min": 350, "max": 400, "qualifier": "range" }),
            "350",
        ),
        (
            "share",
            json!({ "min": 12.5, "max": 12.5, "of": "workforce" }),
            "12.5%",
        ),
        ("workforce", json!(5000), "5,000"),
        ("date", DAY("2026-03-02"), "2026-03-02"),
        ("effective", DAY("2026-05-31"), "2026-05-31"),
        ("status", json!("completed"), "completed"),
        ("kind", json!("furlough"), "furlough"),
        ("scope", json!("part"), "part"),
        ("workers", json!("contractors"), "contractors"),
        ("units", json!(["Cloud", "Ads"]), "Cloud, Ads"),
        ("places", json!(["Hull"]), "Hull"),
        ("reasons", json!(["demand", "merger"]), "demand, merger"),
    ]
}

fn acme() -> Dossier {
    dossier(&[
        (
            "a",
            "2026-01-28",
            "Acme will cut 300 jobs in Leeds, it said on Wednesday.",
        ),
        ("b", "2026-01-29", "Acme is to shed 300 posts."),
    ])
}

/// A list as the contract has it in an event: with the places of the words.
fn names(value: &Value) -> Value {
    let name = |one: &Value| one.get("name").or(one.get("code")).unwrap_or(one).clone();
    match value {
        Value::Array(list) => list.iter().map(name).collect(),
        one => one.clone(),
    }
}

#[test]
fn every_field_of_an_event_can_be_corrected() {
    for (field, value, said) in fields() {
        let mut dossier = acme();
        let before = json(&dossier.report());
        let number = dossier
            .edit(edit(
                json!({ "do": "set", "events": ["a.e1"], "to": { field: value } }),
            ))
            .unwrap();
        let report = dossier.report();
        holds(&report);
        let written = serde_json::to_value(&report).unwrap();
        let found = &written["articles"][0]["events"][0][field];
        if field == "employer" {
            assert_eq!(found["name"], value);
        } else {
            assert_eq!(names(found), value, "{field}");
        }
        let edited = &report.articles[0].edited;
        assert_eq!(edited.len(), 1, "{field}");
        assert_eq!(
            (edited[0].edit, edited[0].field, edited[0].event.as_deref()),
            (number, field, Some("a.e1"))
        );
        assert!(
            edited[0].is.as_deref().unwrap().contains(said),
            "{edited:?}"
        );
        assert_ne!(edited[0].was, edited[0].is);
        assert!(report.articles[1].edited.is_empty());
        // What came in is kept.
        let (_, reading) = dossier.originals().next().unwrap();
        assert_eq!(reading.events[0].headcount.unwrap().min, Some(300));
        dossier.undo();
        assert_eq!(json(&dossier.report()), before);
    }
}

#[test]
fn every_field_of_an_event_can_be_cleared() {
    for (field, _, _) in fields() {
        if ["status", "kind", "scope", "workers"].contains(&field) {
            continue;
        }
        let mut dossier = dossier(&[(
            "a",
            "2026-01-28",
            "Acme said on Wednesday that it will cut 300 of its 2,400 jobs, or 13% of its staff, in Leeds by 30 June \
             to save costs at its Cloud unit.",
        )]);
        let told = serde_json::to_value(dossier.report()).unwrap();
        let told = &told["articles"][0]["events"][0][field];
        let empty = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        let cleared = dossier.edit(edit(
            json!({ "do": "set", "events": ["a.e1"], "to": { field: null } }),
        ));
        if empty(told) {
            assert!(
                cleared.unwrap_err().contains("found it so already"),
                "{field}"
            );
            continue;
        }
        cleared.unwrap();
        let written = serde_json::to_value(dossier.report()).unwrap();
        assert!(
            empty(&written["articles"][0]["events"][0][field]),
            "{field}"
        );
        holds(&dossier.report());
    }
}

#[test]
fn every_field_of_a_round_can_be_corrected() {
    for (field, value, said) in fields() {
        let mut dossier = acme();
        let before = json(&dossier.report());
        let acme = id(&dossier, 300);
        let number = dossier
            .edit(edit(
                json!({ "do": "set", "rounds": [acme], "to": { field: value } }),
            ))
            .unwrap();
        let report = dossier.report();
        holds(&report);
        assert_eq!(report.ledger.rounds.len(), 1, "{field}");
        let round = &report.ledger.rounds[0];
        let written = serde_json::to_value(round).unwrap();
        match field {
            "employer" => assert_eq!(written[field]["name"], value),
            // A row has no such field: its events have.
            "workforce" | "workers" => {
                let events = serde_json::to_value(&report.articles).unwrap();
                for article in events.as_array().unwrap() {
                    assert_eq!(article["events"][0][field], value);
                }
            }
            _ => assert_eq!(written[field], value, "{field}"),
        }
        assert_eq!(round.edited.len(), 1, "{field}");
        let edited = &round.edited[0];
        assert_eq!((edited.edit, edited.field), (number, field));
        assert!(edited.is.as_deref().unwrap().contains(said), "{edited:?}");
        assert_ne!(edited.was, edited.is, "{field}");
        // What is told stays as evidence.
        let told = |at: usize| report.articles[at].events[0].headcount.unwrap().min;
        assert_eq!((told(0), told(1)), (Some(300), Some(300)));
        dossier.undo();
        assert_eq!(json(&dossier.report()), before);
    }
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

#[test]
fn an_articles_date_is_what_its_days_stand_by() {
    let mut dossier = dossier(&[
        ("a", "", "Acme will cut 300 jobs, it said on Monday."),
        ("b", "2026-03-04", "Acme is to shed 300 posts."),
    ]);
    assert_eq!(
        dossier.report().articles[0].notes[0].code,
        "unresolved-date"
    );
    let number = dossier
        .edit(edit(json!({
            "do": "article", "article": "a", "to": { "published": "2026-01-28", "publisher": "The Echo", "title": "Cuts at Acme" }
        })))
        .unwrap();
    let report = dossier.report();
    let shown = &report.articles[0];
    assert_eq!(shown.published.as_deref(), Some("2026-01-28"));
    assert_eq!(shown.publisher.as_deref(), Some("The Echo"));
    assert!(shown.notes.is_empty());
    assert_eq!(
        pinkslip::text::iso(shown.events[0].date.unwrap().start),
        "2026-01-26"
    );
    let edited: Vec<(u32, &str)> = shown
        .edited
        .iter()
        .map(|one| (one.edit, one.field))
        .collect();
    assert_eq!(
        edited,
        [
            (number, "published"),
            (number, "publisher"),
            (number, "title")
        ]
    );
    assert!(report.edits.lapsed.is_empty());
    // What came in is kept, and comes back.
    assert_eq!(dossier.originals().next().unwrap().0.published, None);
    dossier.undo();
    assert_eq!(
        dossier.report().articles[0].notes[0].code,
        "unresolved-date"
    );
    dossier.redo();
    assert_eq!(json(&dossier.report()), json(&report));
    dossier
        .edit(edit(
            json!({ "do": "article", "article": "a", "to": { "published": null } }),
        ))
        .unwrap();
    assert_eq!(dossier.report().articles[0].published, None);
}

#[test]
fn a_publisher_that_is_set_is_no_second_source_of_its_own_story() {
    let story = "Acme will cut 300 jobs, it said on Wednesday.";
    let dossier_of = || {
        dossier(&[
            ("a", "2026-01-28", story),
            (
                "b",
                "2026-01-29",
                "Acme is to shed 300 posts, the Echo reports.",
            ),
        ])
    };
    let mut dossier = dossier_of();
    let before = round(&dossier.report(), 300);
    dossier
        .edit(edit(
            json!({ "do": "article", "article": "a", "to": { "publisher": "The Echo" } }),
        ))
        .unwrap();
    let after = round(&dossier.report(), 300);
    assert_eq!((before.articles, after.articles), (2, 2));
    assert!(after.independent <= before.independent);
}
