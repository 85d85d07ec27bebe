//! What is handed out for keeping and for other programs, and what is taken back.

use js_sys::{Array, Error, JSON};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::types::Types;
use crate::{ACME, SEEDS, TYPES, at, call, dossier, json, number, open, put};

/// A dossier of the seeds.
fn seeds() -> JsValue {
    let dossier = dossier();
    for (name, source) in SEEDS {
        let source = open(name, source).ok().unwrap();
        let fields = ["id", "text", "title", "publisher", "url", "published"];
        call(&dossier, "put", &fields.map(|field| at(&source, field))).unwrap();
    }
    dossier
}

#[wasm_bindgen_test]
fn a_saved_dossier_comes_back() {
    let types = Types::read(TYPES);
    let seeds = seeds();
    let report = json(&call(&seeds, "report", &[]).unwrap());
    for texts in [true, false] {
        let saved = call(&seeds, "save", &[texts.into()]).unwrap();
        assert_eq!(
            types.faults(&saved, "DossierFile"),
            [""; 0],
            "texts: {texts}"
        );
        let file = JSON::stringify(&saved).unwrap();
        let again = dossier();
        put(&again, "gone", ACME);
        let remarks = call(&again, "restore", &[file.clone().into()]).unwrap();
        assert_eq!(number(&remarks, "length"), f64::from(u8::from(!texts)));
        for remark in Array::from(&remarks) {
            assert_eq!(types.faults(&remark, "Remark"), [""; 0]);
            assert_eq!(at(&remark, "code"), "no-text");
        }
        let resaved = call(&again, "save", &[texts.into()]).unwrap();
        assert_eq!(json(&resaved), String::from(&file), "texts: {texts}");
        // Without the text nobody can count its UTF-16 units: all else is the same.
        let reread = call(&again, "report", &[]).unwrap();
        assert!(!texts || json(&reread) == report);
        assert_eq!(json(&at(&reread, "tally")), json(&at(&saved, "tally")));
    }
}

#[wasm_bindgen_test]
fn what_cannot_be_restored_changes_nothing() {
    let dossier = dossier();
    put(&dossier, "acme", ACME);
    for (file, says) in [
        (
            "{",
            "expected the format \"pinkslip-dossier\" and a version, found an object without them",
        ),
        (
            "{\"format\": \"pinkslip-dossier\", \"version\": 3}",
            "version: written by version 3 of the format, this engine reads up to 1",
        ),
    ] {
        let error = call(&dossier, "restore", &[file.into()]).unwrap_err();
        let error = error.dyn_ref::<Error>().expect("an Error object");
        assert_eq!(String::from(error.message()), says);
    }
    let report = call(&dossier, "report", &[]).unwrap();
    assert_eq!(number(&report, "tally.best"), 300.0);
}

#[wasm_bindgen_test]
fn sheets_and_tables_are_text() {
    let dossier = dossier();
    put(&dossier, "acme", ACME);
    let text = |method: &str| call(&dossier, method, &[]).unwrap().as_string().unwrap();
    let rounds = text("roundsCsv");
    assert!(rounds.starts_with("round,company,laid_off,"), "{rounds}");
    assert_eq!(rounds.split_terminator("\r\n").count(), 2, "{rounds}");
    let table = text("markdown");
    assert!(table.contains("| Acme | 300 |"), "{table}");
}
