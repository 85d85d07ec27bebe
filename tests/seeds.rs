//! The demonstration articles in `seeds/`, end to end: what `seeds/expected.json` states is found, event by event,
//! and added up, whatever the order of the files.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::fs;
use std::path::PathBuf;

use pinkslip::dossier::Dossier;
use pinkslip::source::open;
use serde_json::{Value, json};

fn seeds() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .map(|path| {
            (
                path.file_name().unwrap().to_string_lossy().into_owned(),
                fs::read_to_string(&path).unwrap(),
            )
        })
        .collect();
    files.sort();
    files
}

fn expected() -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("seeds/expected.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn report(files: &[(String, String)]) -> Value {
    let mut dossier = Dossier::new();
    for (name, source) in files {
        let opened = open(name, source);
        assert!(opened.notes.is_empty(), "{name}: {:?}", opened.notes);
        dossier.put(opened.article);
    }
    serde_json::to_value(dossier.report()).unwrap()
}

/// Whether `found` holds all that `wanted` states: lists must contain, other fields must equal.
fn holds(wanted: &Value, found: &Value) -> Vec<String> {
    let mut missing = Vec::new();
    for (field, value) in wanted.as_object().unwrap() {
        let actual = &found[field];
        let fits = match field.as_str() {
            "employer" => *value == actual["name"] || value.is_null() && actual.is_null(),
            "units" | "places" => value.as_array().unwrap().iter().all(|name| {
                let name = name.as_str().unwrap().to_lowercase();
                actual.as_array().unwrap().iter().any(|unit| {
                    unit["name"]
                        .as_str()
                        .unwrap()
                        .to_lowercase()
                        .contains(&name)
                })
            }),
            "reasons" => value.as_array().unwrap().iter().all(|code| {
                actual
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|reason| reason["code"] == *code)
            }),
            "share" if !value.is_null() => {
                ["min", "max"]
                    .iter()
                    .all(|bound| value[bound].as_f64() == actual[bound].as_f64())
                    && value["of"] == actual["of"]
            }
            _ => value == actual,
        };
        if !fits {
            missing.push(format!("{field}: expected {value}, found {actual}"));
        }
    }
    missing
}

#[test]
fn every_expected_event_is_found_and_no_other() {
    let report = report(&seeds());
    let expected = expected();
    let mut wrong = Vec::new();
    for (id, article) in expected["articles"].as_object().unwrap() {
        let found = report["articles"]
            .as_array()
            .unwrap()
            .iter()
            .find(|article| article["id"] == json!(id))
            .unwrap();
        let mut events: Vec<Value> = found["events"].as_array().unwrap().clone();
        for wanted in article["events"].as_array().unwrap() {
            let best = (0..events.len()).min_by_key(|at| {
                let misses = holds(wanted, &events[*at]);
                let identity = misses
                    .iter()
                    .filter(|miss| {
                        miss.starts_with("employer")
                            || miss.starts_with("headcount")
                            || miss.starts_with("share")
                    })
                    .count();
                (identity, misses.len())
            });
            let Some(best) = best else {
                wrong.push(format!("{id}: expected {wanted}, found no event"));
                continue;
            };
            let misses = holds(wanted, &events[best]);
            if !misses.is_empty() {
                wrong.push(format!(
                    "{id}: {} {}: {}",
                    wanted["employer"],
                    wanted["headcount"],
                    misses.join("; ")
                ));
            }
            events.remove(best);
        }
        for event in events {
            wrong.push(format!(
                "{id}: not expected: {} {} {} {}",
                event["employer"], event["headcount"], event["scope"], event["because"]["rule"]
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_total_is_the_expected_one_in_any_order() {
    let mut files = seeds();
    let expected = expected();
    let first = report(&files);
    for (figure, value) in expected["tally"]["all"].as_object().unwrap() {
        assert_eq!(first["tally"][figure], *value, "{figure}");
    }
    files.reverse();
    let second = report(&files);
    assert_eq!(first["ledger"], second["ledger"]);
    assert_eq!(first["tally"], second["tally"]);
}

#[test]
fn what_does_not_count_says_why() {
    let report = report(&seeds());
    for row in expected()["not_counted"].as_array().unwrap() {
        let article = row["article"].as_str().unwrap();
        let rule = row["rule"].as_str().unwrap();
        let named = report["ledger"]["rounds"]
            .as_array()
            .unwrap()
            .iter()
            .any(|round| {
                let here = round["mentions"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|mention| mention["article"] == json!(article));
                here && (round["why"]["rule"] == json!(rule)
                    || round["mentions"].as_array().unwrap().len() > 1
                    || round["links"].to_string().contains("supersedes"))
            });
        assert!(named, "{article}: expected a round that names {rule}");
    }
}
