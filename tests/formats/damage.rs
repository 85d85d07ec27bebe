//! Files that are damaged, cut short or hold anything anywhere: what is whole comes back, the rest is named.

use pinkslip::dossier::{Restored, restore};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::dossier::{alike, codes, edited, file};
use crate::news::{article, dossier, week};
use crate::sheets::any_article;

/// Puts something else at a place of a file.
fn spoilt(mut file: Value, place: &str, other: Value) -> String {
    *file.pointer_mut(place).unwrap() = other;
    file.to_string()
}

#[test]
fn what_is_damaged_is_told_and_the_rest_is_kept() {
    let bare: Value = serde_json::from_str(&file(&edited(), false)).unwrap();
    let full: Value = serde_json::from_str(&file(&edited(), true)).unwrap();
    for (file, place, other, code, says) in [
        (
            &bare,
            "/articles/3/events/0/share/min",
            json!("many"),
            "event-unreadable",
            "articles[3].events[0].share.min: expected a share in percent, found \"many\"",
        ),
        (
            &bare,
            "/articles/0/events/0/headcount/min",
            json!("many"),
            "event-unreadable",
            "articles[0].events[0].headcount.min: expected a whole number, found \"many\"",
        ),
        (
            &bare,
            "/articles/0/events/0/status",
            json!("sure"),
            "event-unreadable",
            "articles[0].events[0].status: expected one of considered, planned, reported, announced, notified, under_way, \
          completed, denied, withdrawn, found \"sure\"",
        ),
        (
            &bare,
            "/articles/2/events",
            json!("none"),
            "event-unreadable",
            "articles[2].events: expected a list, found \"none\"",
        ),
        (
            &bare,
            "/articles/2/published",
            json!("March"),
            "field-unreadable",
            "articles[2].published: expected a date as YYYY-MM-DD, found \"March\"",
        ),
        (
            &bare,
            "/articles/2/title",
            json!(7),
            "field-unreadable",
            "articles[2].title: expected a string, found 7",
        ),
        (
            &bare,
            "/articles/2/sketch",
            json!("00"),
            "no-sketch",
            "articles: 1 of 7 articles without a sketch of their words: which of them are near-identical cannot be told (\"kestrel\")",
        ),
        (
            &bare,
            "/articles/2",
            json!(null),
            "article-unreadable",
            "articles[2]: expected an object, found null",
        ),
        (
            &bare,
            "/articles/2/id",
            json!("tolvane"),
            "id-made",
            "articles[2].id: expected an id of its own, found \"tolvane\" again: it is \"tolvane-4\" now",
        ),
        (
            &bare,
            "/articles/2/id",
            json!(""),
            "id-made",
            "articles[2].id: expected an id of its own, found none: it is \"article-3\" now",
        ),
        (
            &bare,
            "/settings/count_from",
            json!(1001),
            "field-unreadable",
            "settings.count_from: expected a whole number up to 1000, found 1001",
        ),
        (
            &bare,
            "/edits/done/0/do",
            json!("dance"),
            "edit-unreadable",
            "edits.done[0]: expected merge, split, exclude, include, set or article to do, found \"dance\"",
        ),
        (
            &bare,
            "/edits",
            json!([1]),
            "field-unreadable",
            "edits: expected an object, found a list",
        ),
        (
            &bare,
            "/tally/best",
            json!(1),
            "other-total",
            "tally: the total was 1 (from 2720 to 3170) in 3 rounds, and 0 with no number, and is 3170 (from 2720 to 3170) in 3 \
          rounds, and 0 with no number",
        ),
        (&bare, "/engine", json!("0.0.9"), "other-engine", ""),
        (&full, "/rules", json!("none"), "other-engine", ""),
        (
            &full,
            "/articles/0/text",
            json!(9),
            "field-unreadable",
            "articles[0].text: expected a string, found 9",
        ),
        (
            &full,
            "/articles/0/text",
            json!("Tolvane Foods will cut 10 jobs."),
            "read-otherwise",
            "articles: 1 of 7 articles read otherwise than the file has it, though by an engine and rules of the same \
             name: it was changed, or written by another build (\"tolvane\")",
        ),
    ] {
        let text = spoilt(file.clone(), place, other);
        let Restored { dossier, remarks } = restore(&text).unwrap();
        let found = remarks.iter().find(|remark| remark.code == code);
        let found =
            found.unwrap_or_else(|| panic!("expected {code} of {place}, found {remarks:?}"));
        assert!(
            says.is_empty() || found.to_string() == says,
            "{place}: {found}"
        );
        let lost = usize::from(code == "article-unreadable");
        assert_eq!(dossier.articles().count(), 7 - lost, "{place}");
        // What came of it is whole.
        let again = restore(&self::file(&dossier, true)).unwrap();
        alike(&again.dossier, &dossier, place);
    }
}

#[test]
fn an_article_without_an_id_keeps_its_text() {
    let saved: Value = serde_json::from_str(&file(&week(), true)).unwrap();
    let Restored { dossier, remarks } =
        restore(&spoilt(saved, "/articles/0/id", json!(null))).unwrap();
    assert!(codes(&remarks).contains(&"id-made"));
    assert!(dossier.has_text("article-1"));
    assert_eq!(dossier.report().tally.best, week().report().tally.best);
}

#[test]
fn an_event_that_is_left_out_moves_no_part_to_another_whole() {
    let told = dossier([article(
        "a",
        "Tolvane Foods cut 40 jobs in Hull last May. Kestrel Freight said on Monday it will lay off \
        2,600 workers in Ohio, of which 300 are in Dayton.",
    )]);
    let saved: Value = serde_json::from_str(&file(&told, false)).unwrap();
    let part = |value: &Value| {
        let events = value["articles"][0]["events"].as_array().unwrap().clone();
        events
            .into_iter()
            .find(|event| event["scope"] == "part")
            .unwrap()["cues"]["part_of"]
            .clone()
    };
    assert_eq!(part(&saved), json!(1), "{saved}");
    let broken = spoilt(saved, "/articles/0/events/0/kind", json!(1));
    let again = restore(&broken).unwrap().dossier;
    let resaved: Value = serde_json::from_str(&file(&again, false)).unwrap();
    assert_eq!(part(&resaved), json!(0));
}

fn cut(text: &str, at: prop::sample::Index) -> &str {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    &text[..ends[at.index(ends.len())]]
}

/// Something that is not there as it should be.
fn rubbish() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!(-1)),
        Just(json!(4294967296_u64)),
        Just(json!(0.5)),
        Just(json!("")),
        Just(json!("=1")),
        Just(json!([])),
        Just(json!([[1, 0], "x", null])),
        Just(json!({})),
        Just(json!({"start": "2026-01-01", "min": 7, "id": 3})),
        Just(json!(true)),
    ]
}

/// Every place of a value.
fn places(value: &Value, path: String, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                places(inner, format!("{path}/{name}"), all);
            }
        }
        Value::Array(items) => {
            for (at, inner) in items.iter().enumerate() {
                places(inner, format!("{path}/{at}"), all);
            }
        }
        _ => {}
    }
    all.push(path);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_dossier_comes_back(articles in prop::collection::vec(any_article(), 1..6), least in 0_u16..1001) {
        let mut dossier = dossier(articles);
        dossier.count_from(least);
        let saved = file(&dossier, true);
        let restored = restore(&saved).unwrap();
        prop_assert_eq!(&restored.remarks, &[]);
        prop_assert_eq!(file(&restored.dossier, true), saved);
        let bare = file(&dossier, false);
        let restored = restore(&bare).unwrap();
        prop_assert_eq!(codes(&restored.remarks), ["no-text"]);
        alike(&restored.dossier, &dossier, "");
        prop_assert_eq!(file(&restored.dossier, false), bare);
    }

    /// Of a file that is cut short, every article that is whole comes back.
    #[test]
    fn a_file_cut_short_loses_only_its_end(at in any::<prop::sample::Index>(), texts in any::<bool>()) {
        let whole = edited();
        let saved = file(&whole, texts);
        let part = cut(&saved, at);
        // Of whom the language is told, the text comes next.
        let mark = if texts { "\"language\":\"en\",\"text\":\"" } else { "\"sketch\":\"" };
        let there = part.matches(mark).count();
        match restore(part) {
            Ok(Restored { dossier, remarks }) => {
                prop_assert_eq!(remarks[0].code, "cut-short");
                let count = dossier.articles().count();
                // The one that is cut may have its id alone.
                prop_assert!(count == there || count == there + 1, "{count} of {there}");
                for (article, _) in dossier.articles().take(there.saturating_sub(1)) {
                    let (original, _) = whole.get(&article.id).unwrap();
                    prop_assert_eq!(&article.title, &original.title);
                    prop_assert_eq!(dossier.has_text(&article.id), texts);
                    prop_assert!(!texts || article.text == original.text);
                }
            }
            Err(_) => prop_assert_eq!(there, 0),
        }
    }

    /// Whatever stands at any place of a file: it is read, or said why not, and what is read can be saved again.
    #[test]
    fn anything_may_stand_anywhere(
        spots in prop::collection::vec((any::<prop::sample::Index>(), rubbish()), 1..4),
        texts in any::<bool>(),
    ) {
        let mut value: Value = serde_json::from_str(&file(&edited(), texts)).unwrap();
        for (at, other) in spots {
            let mut all = Vec::new();
            places(&value, String::new(), &mut all);
            let place = &all[at.index(all.len())];
            *value.pointer_mut(place).unwrap() = other;
        }
        if let Ok(Restored { dossier, .. }) = restore(&value.to_string()) {
            let again = restore(&file(&dossier, true)).unwrap();
            alike(&again.dossier, &dossier, "");
        }
    }
}
