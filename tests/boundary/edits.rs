//! Edits as a page makes them: plain objects in, numbers and plain objects out.

use js_sys::{Array, Error, JSON};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use super::types::Types;
use super::{ACME, TYPES, at, call, dossier, json, number, put};

fn edit(dossier: &JsValue, change: &str) -> Result<JsValue, JsValue> {
    call(dossier, "edit", &[JSON::parse(change).unwrap()])
}

#[wasm_bindgen_test]
fn edits_are_made_undone_and_done_again() {
    let types = Types::read(TYPES);
    let dossier = dossier();
    put(&dossier, "acme", ACME);
    put(&dossier, "globex", "Globex will cut 50 jobs.");
    let report = || call(&dossier, "report", &[]).unwrap();
    let before = json(&report());
    let best = || number(&report(), "tally.best");
    let id = at(&report(), "ledger.rounds.0.id").as_string().unwrap();

    let exclude = format!(r#"{{ "do": "exclude", "rounds": ["{id}"], "note": "a rumour" }}"#);
    assert_eq!(edit(&dossier, &exclude).unwrap().as_f64(), Some(1.0));
    assert_eq!(best(), 50.0);
    let set = r#"{ "do": "set", "events": ["globex.e1"],
                   "to": { "headcount": { "min": 60, "max": null, "qualifier": "over" }, "reasons": ["demand"] } }"#;
    edit(&dossier, set).unwrap();
    let article = r#"{ "do": "article", "article": "acme", "to": { "published": "2026-01-28" } }"#;
    edit(&dossier, article).unwrap();
    assert_eq!(best(), 60.0);
    let after = report();
    assert_eq!(types.faults(&after, "Report"), [""; 0]);
    assert_eq!(at(&after, "edits.done.0.note"), "a rumour");
    assert_eq!(at(&after, "articles.0.edited.0.field"), "published");

    let undone = call(&dossier, "undo", &[]).unwrap();
    assert_eq!(types.faults(&undone, "Edit"), [""; 0]);
    assert_eq!(at(&undone, "do"), "article");
    call(&dossier, "undo", &[]).unwrap();
    call(&dossier, "undo", &[]).unwrap();
    assert!(call(&dossier, "undo", &[]).unwrap().is_null());
    assert_eq!(json(&report()), before);
    let history = call(&dossier, "history", &[]).unwrap();
    assert_eq!(types.faults(&history, "History"), [""; 0]);
    assert_eq!(Array::from(&at(&history, "undone")).length(), 3);
    for _ in 0..3 {
        call(&dossier, "redo", &[]).unwrap();
    }
    assert!(call(&dossier, "redo", &[]).unwrap().is_null());
    assert_eq!(json(&report()), json(&after));

    call(&dossier, "remove", &["globex".into()]).unwrap();
    let lapsed = at(&report(), "edits.lapsed.0");
    assert_eq!(types.faults(&lapsed, "Lapse"), [""; 0]);
    assert_eq!(at(&lapsed, "edit"), 2.0);
}

#[wasm_bindgen_test]
fn a_history_takes_the_place_of_the_one_there_was() {
    let dossier = dossier();
    put(&dossier, "acme", ACME);
    let report = || call(&dossier, "report", &[]).unwrap();
    let best = || number(&report(), "tally.best");
    let id = at(&report(), "ledger.rounds.0.id").as_string().unwrap();
    let blank = call(&dossier, "history", &[]).unwrap();
    edit(
        &dossier,
        &format!(r#"{{ "do": "exclude", "rounds": ["{id}"] }}"#),
    )
    .unwrap();
    let edited = call(&dossier, "history", &[]).unwrap();
    call(&dossier, "setHistory", &[blank]).unwrap();
    assert_eq!(best(), 300.0);
    call(&dossier, "remove", &["acme".into()]).unwrap();
    call(&dossier, "setHistory", &[edited]).unwrap();
    assert_eq!(at(&report(), "edits.lapsed.0.edit"), 1.0);
    put(&dossier, "acme", ACME);
    assert_eq!(best(), 0.0, "what had lapsed holds again");
    assert!(call(&dossier, "setHistory", &["many".into()]).is_err());
}

#[wasm_bindgen_test]
fn an_edit_of_nothing_is_an_error() {
    let dossier = dossier();
    put(&dossier, "acme", ACME);
    for (change, said) in [
        (
            r#"{ "do": "exclude", "rounds": ["x"] }"#,
            "expected a round of the ledger, found \"x\"",
        ),
        (
            r#"{ "do": "exclude" }"#,
            "exclude: expected rounds or events, and nothing else",
        ),
        ("3", "expected an edit, found 3"),
    ] {
        let error = edit(&dossier, change).unwrap_err();
        let message = String::from(error.dyn_ref::<Error>().unwrap().message());
        assert!(message.contains(said), "{message}");
    }
    let error = call(&dossier, "edit", &[]).unwrap_err();
    assert!(error.is_instance_of::<Error>());
}
