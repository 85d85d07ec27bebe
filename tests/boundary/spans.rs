//! Spans count in UTF-16 units, as `slice` does, whatever stands before them.

use js_sys::{Array, JsString};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{ACME, at, call, dossier, json, number, put};

/// The spans of an article's first event, each with the words `text.slice` gives for it.
fn words(article: &JsValue, text: &JsString) -> Vec<String> {
    Array::from(&at(article, "events.0.because.spans"))
        .iter()
        .map(|span| {
            text.slice(number(&span, "0") as u32, number(&span, "1") as u32)
                .into()
        })
        .collect()
}

#[wasm_bindgen_test]
fn spans_count_as_slice_does() {
    let plain = words(&put(&dossier(), "a", ACME), &ACME.into());
    assert!(plain.iter().any(|words| words.contains("300")), "{plain:?}");
    for before in [
        "😀😀 Oh. ",
        "Zoë’s café — “naïve”. ",
        "👩‍👩‍👧‍👦 \u{1F1E9}\u{1F1EA} 漢字.\n\n",
        "\r\n\r\n",
    ] {
        let text = format!("{before}{ACME}");
        assert_eq!(
            words(&put(&dossier(), "a", &text), &text.as_str().into()),
            plain,
            "{before:?}"
        );
    }
    let evidence = put(&dossier(), "a", &format!("😀 Oh. {ACME} 😀"));
    let text: JsString = format!("😀 Oh. {ACME} 😀").as_str().into();
    let spans = Array::from(&at(&evidence, "events.0.evidence"));
    let headcount = spans
        .iter()
        .find(|it| at(it, "role") == "headcount")
        .unwrap();
    let (start, end) = (
        number(&headcount, "span.0") as u32,
        number(&headcount, "span.1") as u32,
    );
    assert!(String::from(text.slice(start, end)).contains("300"));
}

#[wasm_bindgen_test]
fn lone_surrogates_move_no_span() {
    let plain = words(&put(&dossier(), "a", ACME), &ACME.into());
    let broken = JsString::from_char_code(&[0xd83d, 0x20, 0xde00, 0x2e, 0x20]).concat(&ACME.into());
    assert!(!broken.is_valid_utf16());
    let article = call(&dossier(), "put", &["a".into(), broken.clone().into()]).unwrap();
    assert_eq!(words(&article, &broken), plain);
}

#[wasm_bindgen_test]
fn the_report_has_the_spans_that_put_gave() {
    let dossier = dossier();
    let articles = [
        put(&dossier, "b", &format!("😀 Oh. {ACME}")),
        put(&dossier, "a", "Émile. Globex will cut 50 jobs."),
    ];
    let report = call(&dossier, "report", &[]).unwrap();
    for (at_place, article) in articles.iter().enumerate() {
        assert_eq!(
            json(&at(&report, &format!("articles.{at_place}"))),
            json(article)
        );
    }
}
