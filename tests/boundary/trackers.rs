//! A tracker held against the articles: text and options in, a plain object out.

use js_sys::{Array, Error};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::types::Types;
use crate::{TYPES, at, call, dossier, number, put};

#[wasm_bindgen_test]
fn a_tracker_is_held_against_the_articles() {
    let types = Types::read(TYPES);
    let dossier = dossier();
    put(
        &dossier,
        "acme",
        "Acme said on January 28, 2026 that it will cut 300 jobs.",
    );
    put(
        &dossier,
        "globex",
        "Globex said on January 28, 2026 that it will cut 50 jobs.",
    );
    let csv = "Company,Jobs cut,%,Date,City\nAcme Inc,300,,1/28/2026,Leeds\nGlobex,70,,1/28/2026,\nVantry,some,12%,,\n,1,,,\n";
    let held = call(&dossier, "reconcile", &[csv.into()]).unwrap();
    assert_eq!(types.faults(&held, "Reconciliation"), [""; 0]);
    let outcome = |row: u32| at(&held, &format!("rows.{row}.outcome"));
    assert_eq!(outcome(0), "confirmed");
    assert_eq!(outcome(1), "contradicted");
    assert_eq!(
        at(&held, "rows.1.differences.0.mentions.0.article"),
        "globex"
    );
    assert_eq!(outcome(2), "not_in_articles");
    assert_eq!(outcome(3), "left_out");
    assert_eq!(number(&held, "totals.articles.best"), 350.0);
    assert_eq!(number(&held, "totals.steps.1.people"), -20.0);

    let columns: JsValue = Array::of1(&"headcount=".into()).into();
    let held = call(&dossier, "reconcile", &[csv.into(), columns, "dmy".into()]).unwrap();
    assert!(at(&held, "rows.0.claim.headcount").is_null());
    assert_eq!(at(&held, "mapping.date_order"), "dmy");

    for (csv, columns) in [("", Array::new()), (csv, Array::of1(&"date=Day".into()))] {
        let error = call(&dossier, "reconcile", &[csv.into(), columns.into()]).unwrap_err();
        let message = String::from(error.dyn_ref::<Error>().unwrap().message());
        assert!(message.starts_with("expected "), "{message}");
    }
}
