//! Every field can be corrected: of an event, before rounds are made, and of a round, whatever is told of it.

use serde_json::{Value, json};

use crate::news::{acme, dossier, edit, holds, id, json};

const DAY: fn(&str) -> Value =
    |day| json!({ "start": day, "end": day, "precision": "day", "basis": "stated" });

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
