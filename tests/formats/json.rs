//! JSON as it is read, held against serde_json.

use std::borrow::Cow;

use pinkslip::json::{Fault, Value, from, parse, parse_items};
use pinkslip::mention::{Dates, Headcount, Share};
use proptest::prelude::*;
use serde_json::Value as Known;

/// Whether the two are the same value.
fn same(value: &Value<'_>, known: &Known) -> bool {
    match (value, known) {
        (Value::Null, Known::Null) => true,
        (Value::Bool(one), Known::Bool(two)) => one == two,
        (Value::Number(one), Known::Number(two)) => one.parse::<f64>().ok() == two.as_f64(),
        (Value::Text(one), Known::String(two)) => one == two,
        (Value::List(one), Known::Array(two)) => {
            one.len() == two.len() && one.iter().zip(two).all(|(one, two)| same(one, two))
        }
        (Value::Object(_), Known::Object(two)) => two
            .iter()
            .all(|(name, two)| value.get(name).is_some_and(|one| same(one, two))),
        _ => false,
    }
}

/// Whether `part` is what is whole of `all`, up to some place in its text.
fn head(part: &Value<'_>, all: &Value<'_>) -> bool {
    match (part, all) {
        (Value::List(one), Value::List(two)) => {
            one.len() <= two.len() && one.iter().zip(two).all(|(one, two)| head(one, two))
        }
        (Value::Object(one), Value::Object(two)) => {
            one.len() <= two.len()
                && one
                    .iter()
                    .zip(two)
                    .all(|(one, two)| one.0 == two.0 && head(&one.1, &two.1))
        }
        _ => part == all,
    }
}

fn known() -> impl Strategy<Value = Known> {
    let leaf = prop_oneof![
        Just(Known::Null),
        any::<bool>().prop_map(Known::Bool),
        any::<i64>().prop_map(Known::from),
        (-1e12..1e12_f64).prop_map(Known::from),
        any::<String>().prop_map(Known::String),
        "[\"\\\\/\n\t\r\u{0}-\u{1f}a-z😀é]{0,12}".prop_map(Known::String),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Known::Array),
            prop::collection::vec((any::<String>(), inner), 0..6)
                .prop_map(|fields| Known::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_json_is_read_as_it_is(known in known(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&known) } else { serde_json::to_string(&known) };
        let text = text.unwrap();
        let parsed = parse(&text);
        prop_assert_eq!(&parsed.fault, &None);
        prop_assert!(same(&parsed.value, &known), "{text}");
    }

    #[test]
    fn of_what_is_cut_short_the_whole_of_its_head_is_kept(known in known(), cut in any::<prop::sample::Index>()) {
        let text = serde_json::to_string(&Known::Array(vec![known])).unwrap();
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let cut = &text[..ends[cut.index(ends.len())]];
        let parsed = parse(cut);
        prop_assert!(parsed.fault.is_some(), "{cut}");
        if !cut.is_empty() {
            prop_assert!(head(&parsed.value, &parse(&text).value), "{:?} of {text}", parsed.value);
        }
    }

    /// Whatever serde_json takes is taken, and as the same; what it does not take never panics.
    #[test]
    fn what_another_reader_takes_is_taken(text in "[-\\[\\]{}:,\"\\\\ 0-9.eEtrufalsn\n]{0,24}") {
        let parsed = parse(&text);
        if let Ok(known) = serde_json::from_str::<Known>(&text) {
            prop_assert_eq!(&parsed.fault, &None, "{}", text);
            prop_assert!(same(&parsed.value, &known), "{text}");
        }
    }

    /// A share is read to the tenth of a percent, whoever wrote it.
    #[test]
    fn shares_are_read_to_the_tenth(tenths in 0_u32..10_000) {
        let written = serde_json::to_string(&Share { min: Some(tenths), max: None, of: "workforce".to_owned() }).unwrap();
        let read: Share = from(&parse(&written).value).unwrap();
        prop_assert_eq!(read.min, Some(tenths));
    }
}

#[test]
fn the_items_of_a_long_list_come_one_by_one() {
    let text = "{\"a\": [0], \"items\": [1, {\"items\": [2]}, [3], nul], \"b\": 4}";
    let mut items = Vec::new();
    let parsed = parse_items(text, "items", &mut |at, item| {
        items.push((at, item.shown()))
    });
    let shown = ["1", "an object", "a list"].map(str::to_owned);
    assert_eq!(items, shown.into_iter().enumerate().collect::<Vec<_>>());
    assert_eq!(
        parsed.value.get("items").and_then(Value::list),
        Some(&[][..])
    );
    assert_eq!(parsed.fault.unwrap().path, "items[3]");
    let whole = parse("{\"\": [1]}");
    assert_eq!(whole.value.get("").and_then(Value::list).unwrap().len(), 1);
}

#[test]
fn what_is_no_json_says_where_it_ends() {
    for (text, fault) in [
        (
            "",
            "expected a value, found the end of the file in line 1, column 1",
        ),
        (
            "{\"a\": [1, 2,\n x]}",
            "a[2]: expected a value, found \"x\" in line 2, column 2",
        ),
        (
            "{\"a\" 1}",
            "a: expected a colon, found \"1\" in line 1, column 6",
        ),
        (
            "[1 2]",
            "expected a comma or a closing bracket, found \"2\" in line 1, column 4",
        ),
        (
            "[1] é",
            "expected the end of the file, found \"é\" in line 1, column 5",
        ),
        (
            "[\"a",
            "[0]: expected a closing quotation mark, found the end of the file in line 1, column 4",
        ),
        (
            "[\"\\q\"]",
            "[0]: expected an escape such as \\n, found \"q\" in line 1, column 4",
        ),
        (
            "[\"\\u12g4\"]",
            "[0]: expected four hexadecimal digits, found \"1\" in line 1, column 5",
        ),
        (
            "[\"\\u12é\"]",
            "[0]: expected four hexadecimal digits, found \"1\" in line 1, column 5",
        ),
        (
            "[-]",
            "[0]: expected a digit, found \"]\" in line 1, column 3",
        ),
        (
            "[1.]",
            "[0]: expected a digit, found \"]\" in line 1, column 4",
        ),
        (
            "{1: 2}",
            "expected the name of a field, found \"1\" in line 1, column 2",
        ),
        ("nul", "expected a value, found \"n\" in line 1, column 1"),
    ] {
        assert_eq!(
            parse(text).fault.map(|fault| fault.to_string()).as_deref(),
            Some(fault),
            "{text}"
        );
    }
    let deep = "[".repeat(100_000);
    assert!(
        parse(&deep)
            .fault
            .unwrap()
            .text
            .contains("no more than 100 lists")
    );
    assert_eq!(
        parse(&format!("{}{}", "[".repeat(100), "]".repeat(100))).fault,
        None
    );
    assert_eq!(
        parse("\u{feff} [1]").value,
        Value::List(vec![Value::Number("1")])
    );
    // Half a letter, as JavaScript can hold it.
    assert_eq!(
        parse("\"\\ud83d!\"").value,
        Value::Text(Cow::Borrowed("\u{fffd}!"))
    );
    assert_eq!(
        parse("\"\\ud83d\\u0041\"").value,
        Value::Text(Cow::Borrowed("\u{fffd}A"))
    );
    assert_eq!(
        parse("\"\\ud83d\\ude00\"").value,
        Value::Text(Cow::Borrowed("😀"))
    );
}

#[test]
fn what_is_wrong_says_in_which_field_and_what_was_found() {
    fn fault<'t, T: serde::Deserialize<'t> + std::fmt::Debug>(value: &'t Value<'_>) -> String {
        from::<T>(value).unwrap_err().to_string()
    }
    let headcount = |text| fault::<Headcount>(&parse(text).value);
    for (text, says) in [
        (
            "{\"min\": \"many\", \"max\": 1, \"qualifier\": \"exact\"}",
            "min: expected a whole number, found \"many\"",
        ),
        (
            "{\"min\": -5, \"max\": 1, \"qualifier\": \"exact\"}",
            "min: expected a whole number, found -5",
        ),
        (
            "{\"min\": 4.5, \"max\": 1, \"qualifier\": \"exact\"}",
            "min: expected a whole number, found 4.5",
        ),
        (
            "{\"min\": 99999999999, \"max\": 1, \"qualifier\": \"exact\"}",
            "min: expected a whole number, found 99999999999",
        ),
        (
            "{\"min\": [], \"max\": 1, \"qualifier\": \"exact\"}",
            "min: expected a whole number, found a list",
        ),
        (
            "{\"min\": 1, \"max\": 1}",
            "qualifier: expected a value, found none",
        ),
        (
            "{\"min\": 1, \"max\": 1, \"qualifier\": null}",
            "qualifier: expected a string, found null",
        ),
        ("[]", "expected an object, found a list"),
        ("\"300\"", "expected an object, found \"300\""),
    ] {
        assert_eq!(headcount(text), says, "{text}");
    }
    assert_eq!(
        headcount("{\"min\": 1, \"max\": 1, \"qualifier\": \"roughly\"}"),
        "qualifier: expected one of exact, about, over, up_to, range, vague, found \"roughly\""
    );
    let day = "{\"start\": \"2026-02-30\", \"end\": \"2026-03-01\", \"precision\": \"day\", \"basis\": \"stated\"}";
    assert_eq!(
        fault::<Dates>(&parse(day).value),
        "expected a day of the calendar, found \"2026-02-30\""
    );
    let shares = "[{\"min\": 12.6, \"max\": null, \"of\": 3}]";
    assert_eq!(
        fault::<Vec<Share>>(&parse(shares).value),
        "[0].of: expected a string, found 3"
    );
    assert_eq!(
        Fault::new("expected a, found b")
            .in_field("c")
            .in_item(2)
            .in_field("d")
            .to_string(),
        "d[2].c: expected a, found b"
    );
}
