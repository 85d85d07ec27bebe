//! A dossier goes out as a file and comes back.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pinkslip::dossier::{Change, Dossier, Remark, RestoreError, Restored, restore};
use pinkslip::source::open;
use pinkslip::text::Article;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::news::{article, dossier, week};
use crate::sheets::any_article;

fn file(dossier: &Dossier, texts: bool) -> String {
    serde_json::to_string(&dossier.save(texts)).unwrap()
}

fn codes(remarks: &[Remark]) -> Vec<&str> {
    remarks.iter().map(|remark| remark.code).collect()
}

fn report(dossier: &Dossier) -> Value {
    serde_json::to_value(dossier.report()).unwrap()
}

/// Asks that two dossiers report the same.
fn alike(one: &Dossier, two: &Dossier, place: &str) {
    fn differ(one: &Value, two: &Value, path: String, all: &mut Vec<String>) {
        match (one, two) {
            (Value::Object(left), Value::Object(right)) if left.keys().eq(right.keys()) => {
                for (name, inner) in left {
                    differ(inner, &right[name], format!("{path}.{name}"), all);
                }
            }
            (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
                for (at, inner) in left.iter().enumerate() {
                    differ(inner, &right[at], format!("{path}[{at}]"), all);
                }
            }
            _ if one == two => {}
            _ => all.push(format!("{path}: {one} and {two}")),
        }
    }
    let mut all = Vec::new();
    differ(&report(one), &report(two), String::new(), &mut all);
    assert_eq!(all, [""; 0], "{place}");
}

/// The week with edits: one that holds, one that is about an article, one that was undone.
fn edited() -> Dossier {
    let mut week = week();
    let report = week.report();
    let round = |employer: &str| {
        let of = |round: &&pinkslip::ledger::Round| {
            round
                .employer
                .as_ref()
                .is_some_and(|named| named.name == employer)
        };
        report.ledger.rounds.iter().find(of).unwrap().id.clone()
    };
    week.edit(Change::Exclude(vec![round("Orrin Bank").as_str().into()]))
        .unwrap();
    let to = pinkslip::json::from(&pinkslip::json::parse("{\"published\": \"2026-03-11\"}").value)
        .unwrap();
    week.edit(Change::Article("kestrel".to_owned(), to))
        .unwrap();
    week.edit(Change::Exclude(vec![
        round("Tolvane Foods").as_str().into(),
    ]))
    .unwrap();
    week.undo().unwrap();
    week
}

#[test]
fn with_texts_it_comes_back_to_the_byte() {
    for dossier in [Dossier::new(), week(), edited()] {
        let saved = file(&dossier, true);
        let Restored {
            dossier: again,
            remarks,
        } = restore(&saved).unwrap();
        assert_eq!(remarks, []);
        assert_eq!(file(&again, true), saved);
        alike(&again, &dossier, "");
        assert_eq!(again.history(), dossier.history());
        assert!(
            again
                .articles()
                .all(|(article, _)| again.has_text(&article.id))
        );
    }
}

#[test]
fn without_texts_what_was_read_stands() {
    for dossier in [week(), edited()] {
        let saved = file(&dossier, false);
        assert!(!saved.contains("\"text\":\"Tolvane"));
        let Restored {
            dossier: mut again,
            remarks,
        } = restore(&saved).unwrap();
        assert_eq!(codes(&remarks), ["no-text"]);
        assert_eq!(
            remarks[0].to_string(),
            "articles: 7 of 7 articles without a text: they stand as they were read, and \
            cannot be read anew (\"tolvane\", \"wire\", \"kestrel\", \"orrin\", \"denied\" and 2 more)"
        );
        alike(&again, &dossier, "");
        assert_eq!(file(&again, false), saved);
        // With texts is no more than there is.
        assert_eq!(file(&again, true), saved);
        assert!(!again.has_text("wire"));
        // What is put in its place is read.
        let (original, _) = dossier
            .originals()
            .find(|(article, _)| article.id == "wire")
            .unwrap();
        again.put(original.clone());
        assert!(again.has_text("wire"));
        assert_eq!(report(&again)["ledger"], report(&dossier)["ledger"]);
        let both = restore(&file(&again, true)).unwrap();
        assert!(both.dossier.has_text("wire") && !both.dossier.has_text("orrin"));
        alike(&both.dossier, &again, "");
    }
}

#[test]
fn how_sure_an_event_has_to_be_comes_back_too() {
    let mut unsure = week();
    unsure.count_from(930);
    let mut bare = restore(&file(&unsure, false)).unwrap().dossier;
    assert_eq!(bare.least(), 930);
    for least in [930, 0, 1000, 500, 940] {
        unsure.count_from(least);
        bare.count_from(least);
        assert_eq!(
            report(&bare)["tally"],
            report(&unsure)["tally"],
            "from {least}"
        );
    }
}

#[test]
fn copies_are_known_without_their_texts() {
    let words = "Tolvane Foods said on Monday it will lay off 2,600 workers in Ohio. The company, based in Dayton, \
        told its staff in a letter that demand for frozen vegetables had been weak for a year, and that two of its five \
        plants would be run with fewer shifts from May on.";
    let mut copy = article("copy", &format!("(Agency) {words}"));
    copy.publisher = Some("The Courier".to_owned());
    let whole = dossier([article("one", words), copy]);
    let again = restore(&file(&whole, false)).unwrap().dossier;
    let sources = |dossier: &Dossier| dossier.report().ledger.rounds[0].sources.clone();
    assert_eq!(
        (sources(&whole).articles, sources(&whole).independent),
        (2, 1)
    );
    assert_eq!(sources(&again), sources(&whole));
    // Without the sketches it cannot be told, and that is said.
    let mut file: Value = serde_json::from_str(&file(&whole, false)).unwrap();
    for article in file["articles"].as_array_mut().unwrap() {
        article.as_object_mut().unwrap().remove("sketch");
    }
    let unsketched = restore(&file.to_string()).unwrap();
    assert_eq!(sources(&unsketched.dossier).independent, 2);
    assert_eq!(codes(&unsketched.remarks), ["no-text", "no-sketch"]);
}

#[test]
fn what_cannot_be_used_says_why() {
    let error = |file: &str| restore(file).unwrap_err();
    for (file, says) in [
        (
            "",
            "expected a value, found the end of the file in line 1, column 1",
        ),
        (
            "Acme will cut 300 jobs.",
            "expected a value, found \"A\" in line 1, column 1",
        ),
        (
            "[]",
            "expected the format \"pinkslip-dossier\" and a version, found a list",
        ),
        (
            "{}",
            "expected the format \"pinkslip-dossier\" and a version, found an object without them",
        ),
        (
            "{\"id\": \"a1\", \"text\": \"…\"}",
            "expected the format \"pinkslip-dossier\" and a version, found an object without them",
        ),
        (
            "{\"format\": \"other\", \"version\": 1}",
            "expected the format \"pinkslip-dossier\" and a version, found the format \"other\"",
        ),
        (
            "{\"format\": \"pinkslip-dossier\", \"version\": \"new\"}",
            "version: expected a whole number, found \"new\"",
        ),
        (
            "{\"format\": \"pinkslip-dossier\", \"version\": 2}",
            "version: written by version 2 of the format, this engine reads up to 1",
        ),
        (
            "{\"format\": \"pinkslip-dossier\", \"version\": 1}",
            "articles: expected a list, found null",
        ),
        (
            "{\"format\": \"pinkslip-dossier\", \"version\": 1, \"articles\": \"none\"}",
            "articles: expected a list, found \"none\"",
        ),
    ] {
        assert_eq!(error(file).to_string(), says, "{file}");
    }
    assert!(matches!(error(""), RestoreError::NotJson(_)));
    assert!(matches!(error("[]"), RestoreError::NotADossier(_)));
    assert_eq!(
        error("{\"format\": \"pinkslip-dossier\", \"version\": 7}"),
        RestoreError::TooNew { version: 7 }
    );
}

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
            "articles[3].events[0].share.min: expected a number, found \"many\"",
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

/// Files of every version that was ever written, and what is read in them.
#[test]
fn every_version_is_read() {
    let stored = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/formats")
            .join(name);
        restore(&fs::read_to_string(path).unwrap()).unwrap()
    };
    for (name, codes) in [
        (
            "version-0.json",
            &["older-version", "no-text", "no-sketch", "no-cues"][..],
        ),
        ("version-1.json", &[][..]),
        ("version-1-without-texts.json", &["no-text"][..]),
    ] {
        let Restored { dossier, remarks } = stored(name);
        // Of another engine are all of them, some day, and it reads otherwise.
        let mut found = self::codes(&remarks);
        found.retain(|code| !["other-engine", "read-otherwise"].contains(code));
        assert_eq!(found, codes, "{name}: {remarks:?}");
        let report = dossier.report();
        let tally = &report.tally;
        assert_eq!(
            (
                tally.low,
                tally.best,
                tally.high,
                tally.rounds,
                tally.unnumbered
            ),
            (2720, 3170, Some(3170), 3, 1),
            "{name}"
        );
        assert_eq!(dossier.articles().count(), 7);
    }
    assert_eq!(stored("version-1.json").dossier.history().undone().len(), 1);
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

/// Real prose has more in it than a test would think of.
#[test]
fn a_desk_full_of_prose_comes_back() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/us-news");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    assert!(paths.len() > 10, "{paths:?}");
    let articles = paths
        .iter()
        .map(|path| open(&path.to_string_lossy(), &fs::read_to_string(path).unwrap()).article);
    let dossier = dossier(articles.collect::<Vec<Article>>());
    for texts in [true, false] {
        let saved = file(&dossier, texts);
        let again = restore(&saved).unwrap().dossier;
        alike(&again, &dossier, "");
        assert_eq!(file(&again, texts), saved);
    }
}

/// Every field there is in a file, by its path; items of a list share theirs.
fn fields(value: &serde_json::Value, path: &str, out: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(fields_of) => {
            for (name, value) in fields_of {
                let path = format!("{path}.{name}");
                fields(value, &path, out);
                out.insert(path);
            }
        }
        serde_json::Value::Array(items) => {
            for item in items {
                fields(item, path, out);
            }
        }
        _ => {}
    }
}

/// The stored examples of the newest version have the fields that are written today: a file of other fields
/// needs a new example, and, where the old one can no longer be read, a new version. `UPDATE=1` writes them.
#[test]
fn the_newest_version_is_written_as_its_examples_are() {
    let mut week = week();
    week.edit(Change::Exclude(vec!["orrin-bank-2026-03-13pct".into()]))
        .unwrap();
    week.undo().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    for (name, texts) in [
        ("version-1.json", true),
        ("version-1-without-texts.json", false),
    ] {
        let text = serde_json::to_string_pretty(&week.save(texts)).unwrap() + "\n";
        if std::env::var_os("UPDATE").is_some() {
            fs::write(folder.join(name), &text).unwrap();
        }
        let stored = fs::read_to_string(folder.join(name)).unwrap();
        let [stored, written] = [stored, text].map(|text| {
            let mut all = BTreeSet::new();
            fields(&serde_json::from_str(&text).unwrap(), "", &mut all);
            all
        });
        let other: Vec<&String> = stored.symmetric_difference(&written).collect();
        assert!(
            other.is_empty(),
            "{name}, in one and not the other: {other:?}"
        );
    }
}
