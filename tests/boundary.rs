//! What crosses between WebAssembly and JavaScript, in a browser: calls, absent values, errors; and, each in a file of
//! its own, edits, files, shapes, spans, trackers.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "boundary/edits.rs"]
mod edits;
#[path = "boundary/shapes.rs"]
mod shapes;
#[path = "boundary/spans.rs"]
mod spans;
#[path = "boundary/trackers.rs"]
mod trackers;
#[path = "boundary/types.rs"]
mod types;

#[path = "boundary/files.rs"]
pub mod files;

use js_sys::{Array, Error, Function, Reflect};
use pinkslip::wasm::{Dossier, open, version};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const TYPES: &str = concat!(
    include_str!("../src/wasm/types/article.d.ts"),
    include_str!("../src/wasm/types/ledger.d.ts"),
    include_str!("../src/wasm/types/report.d.ts"),
    include_str!("../src/wasm/types/edits.d.ts"),
    include_str!("../src/wasm/types/reconcile.d.ts"),
    include_str!("../src/wasm/types/dossier.d.ts"),
);
const ACME: &str = "Acme will cut 300 jobs.";

const SEEDS: &[(&str, &str)] = &[
    (
        "amazon-internal-messages.md",
        include_str!("../seeds/amazon-internal-messages.md"),
    ),
    (
        "amazon-second-round.md",
        include_str!("../seeds/amazon-second-round.md"),
    ),
    (
        "cuts-that-are-not-layoffs.md",
        include_str!("../seeds/cuts-that-are-not-layoffs.md"),
    ),
    ("denial.md", include_str!("../seeds/denial.md")),
    (
        "recall-and-later-figure.md",
        include_str!("../seeds/recall-and-later-figure.md"),
    ),
    (
        "regional-paper-brief.md",
        include_str!("../seeds/regional-paper-brief.md"),
    ),
    (
        "roundup-five-employers.md",
        include_str!("../seeds/roundup-five-employers.md"),
    ),
    (
        "startup-percent-only.md",
        include_str!("../seeds/startup-percent-only.md"),
    ),
    (
        "uk-consultation.md",
        include_str!("../seeds/uk-consultation.md"),
    ),
    ("warn-notice.md", include_str!("../seeds/warn-notice.md")),
];

/// The object as JavaScript holds it: its methods are called through the glue, as a page calls
/// them.
fn dossier() -> JsValue {
    JsValue::from(Dossier::new())
}

fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &method.into())
        .unwrap()
        .dyn_into()
        .unwrap();
    method.apply(object, &arguments.iter().collect::<Array>())
}

fn put(object: &JsValue, id: &str, text: &str) -> JsValue {
    call(object, "put", &[id.into(), text.into()]).unwrap()
}

/// The value at a path such as `events.0.headcount.min`.
fn at(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, key| {
        Reflect::get(&value, &key.into()).unwrap()
    })
}

fn number(value: &JsValue, path: &str) -> f64 {
    at(value, path)
        .as_f64()
        .unwrap_or_else(|| panic!("{path} is no number in {}", json(value)))
}

fn json(value: &JsValue) -> String {
    js_sys::JSON::stringify(value).unwrap().into()
}

#[wasm_bindgen_test]
fn the_version_is_that_of_the_crate() {
    assert_eq!(version(), env!("CARGO_PKG_VERSION"));
}

#[wasm_bindgen_test]
fn front_matter_is_read_off() {
    let opened = open(
        "news/acme.md",
        "\u{feff}---\ntitle: Acme cuts\ndate: soon\n---\nAcme cuts 300 jobs.",
    )
    .ok()
    .unwrap();
    assert_eq!(
        json(&opened),
        "{\"id\":\"acme\",\"text\":\"Acme cuts 300 jobs.\",\"title\":\"Acme cuts\",\"publisher\":null,\"url\":null,\
         \"published\":null,\"notes\":[{\"code\":\"date-unreadable\",\
         \"text\":\"date: expected a date as YYYY-MM-DD, found \\\"soon\\\"\",\"span\":null}]}"
    );
}

#[wasm_bindgen_test]
fn absent_null_and_undefined_are_the_same() {
    let given = |arguments: &[JsValue]| {
        let mut all = vec!["a".into(), ACME.into()];
        all.extend_from_slice(arguments);
        json(&call(&dossier(), "put", &all).unwrap())
    };
    let (null, undefined) = (JsValue::NULL, JsValue::UNDEFINED);
    let absent = given(&[]);
    assert!(absent.contains("\"title\":null"), "{absent}");
    assert_eq!(
        given(&[null.clone(), null.clone(), null.clone(), null.clone()]),
        absent
    );
    assert_eq!(
        given(&[undefined.clone(), null, undefined.clone(), undefined]),
        absent
    );
}

#[wasm_bindgen_test]
fn errors_are_errors() {
    let dossier = dossier();
    let day = |day: &str| {
        let null = JsValue::NULL;
        call(
            &dossier,
            "put",
            &[
                "a".into(),
                ACME.into(),
                null.clone(),
                null.clone(),
                null,
                day.into(),
            ],
        )
    };
    let error = day("28 Jan").unwrap_err();
    let error = error.dyn_ref::<Error>().expect("an Error object");
    assert_eq!(
        String::from(error.message()),
        "expected a date as YYYY-MM-DD, found \"28 Jan\""
    );
    assert_eq!(
        number(&call(&dossier, "report", &[]).unwrap(), "articles.length"),
        0.0,
        "nothing was put"
    );

    let error = call(&dossier, "put", &["".into(), ACME.into()]).unwrap_err();
    assert_eq!(
        String::from(error.dyn_ref::<Error>().unwrap().message()),
        "expected an id, found an empty string"
    );

    assert_eq!(
        at(&day("2026-01-28").unwrap(), "published"),
        "2026-01-28",
        "it works on after an error"
    );
}

#[wasm_bindgen_test]
fn what_is_put_is_counted_and_what_is_removed_is_not() {
    let dossier = dossier();
    let total = || {
        let report = call(&dossier, "report", &[]).unwrap();
        (number(&report, "tally.low"), number(&report, "tally.high"))
    };
    assert_eq!(total(), (0.0, 0.0));
    put(&dossier, "acme", ACME);
    put(&dossier, "globex", "Globex will cut 50 jobs.");
    assert_eq!(total(), (350.0, 350.0));
    assert_eq!(
        call(&dossier, "words", &[]).unwrap(),
        "350 jobs in 2 rounds at 2 employers"
    );
    put(&dossier, "globex", "Globex will cut 60 jobs.");
    assert_eq!(
        total(),
        (360.0, 360.0),
        "the same id takes the place of the old"
    );
    assert_eq!(call(&dossier, "remove", &["acme".into()]).unwrap(), true);
    assert_eq!(call(&dossier, "remove", &["acme".into()]).unwrap(), false);
    assert_eq!(total(), (60.0, 60.0));
}

#[wasm_bindgen_test]
fn csv_is_text() {
    let dossier = dossier();
    put(&dossier, "acme", ACME);
    let csv = call(&dossier, "csv", &[]).unwrap().as_string().unwrap();
    let rows: Vec<&str> = csv.split_terminator("\r\n").collect();
    assert_eq!(rows.len(), 2, "{csv}");
    assert!(rows[0].starts_with("article,event,employer,headcount_min,"));
    assert!(
        rows[1].starts_with("acme,acme.e1,Acme,300,300,exact,"),
        "{csv}"
    );
}

#[wasm_bindgen_test]
fn a_dossier_can_be_made_and_freed() {
    let class: Function = at(&dossier(), "constructor").dyn_into().unwrap();
    let made = Reflect::construct(&class, &Array::new()).unwrap();
    put(&made, "acme", ACME);
    call(&made, "free", &[]).unwrap();
    assert!(
        call(&made, "report", &[])
            .unwrap_err()
            .is_instance_of::<Error>(),
        "freed is gone"
    );
}

#[wasm_bindgen_test]
fn odd_texts_do_not_trap() {
    let dossier = dossier();
    for text in [
        "",
        " ",
        "\0",
        "😀",
        "\u{feff}",
        "((((((",
        "300",
        "- \n| | |\n# \n---",
        "Acme\u{2028}cut\u{0}300 jobs",
    ] {
        put(&dossier, "odd", text);
        call(&dossier, "report", &[]).unwrap();
    }
    put(
        &dossier,
        "long",
        &"Acme will cut 300 jobs, it said. ".repeat(3000),
    );
    assert!(number(&call(&dossier, "report", &[]).unwrap(), "tally.rounds") >= 1.0);
}
