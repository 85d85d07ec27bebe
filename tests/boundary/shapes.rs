//! Every object that is handed out has the shape that the types declare.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::types::Types;
use crate::{SEEDS, TYPES, at, call, dossier, open};

#[wasm_bindgen_test]
fn every_shape_is_the_declared_one() {
    let types = Types::read(TYPES);
    let dossier = dossier();
    let mut events = 0;
    for (name, source) in SEEDS {
        let source = open(name, source).ok().unwrap();
        assert_eq!(types.faults(&source, "Source"), [""; 0], "{name}");
        let fields = ["id", "text", "title", "publisher", "url", "published"];
        let article = call(&dossier, "put", &fields.map(|field| at(&source, field))).unwrap();
        assert_eq!(types.faults(&article, "ArticleReport"), [""; 0], "{name}");
        events += Array::from(&at(&article, "events")).length();
        let lines = call(&dossier, "explain", &[at(&source, "id")]).unwrap();
        assert!(Array::from(&lines).length() > 3, "{name}");
        for line in Array::from(&lines) {
            assert_eq!(types.faults(&line, "Line"), [""; 0], "{name}");
        }
    }
    assert!(events > 5, "the seeds are full of layoffs");
    let report = call(&dossier, "report", &[]).unwrap();
    assert_eq!(types.faults(&report, "Report"), [""; 0]);
    let empty = call(&self::dossier(), "report", &[]).unwrap();
    assert_eq!(types.faults(&empty, "Report"), [""; 0]);
}

#[wasm_bindgen_test]
fn the_check_of_shapes_sees_what_is_wrong() {
    let types = Types::read(TYPES);
    let note =
        js_sys::JSON::parse(r#"{"code": "x", "text": 1, "span": [1], "more": null}"#).unwrap();
    assert_eq!(types.faults(&note, "Note").len(), 3);
    assert_eq!(types.faults(&JsValue::UNDEFINED, "Headcount").len(), 1);
    assert_eq!(types.faults(&"over".into(), "Status").len(), 1);
}
