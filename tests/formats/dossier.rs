//! A dossier goes out as a file and comes back.

use std::fs;
use std::path::Path;

use pinkslip::dossier::{Change, Dossier, Remark, RestoreError, Restored, restore};
use pinkslip::source::open;
use pinkslip::text::Article;
use serde_json::Value;

use crate::news::{article, dossier, week};

pub fn file(dossier: &Dossier, texts: bool) -> String {
    serde_json::to_string(&dossier.save(texts)).unwrap()
}

pub fn codes(remarks: &[Remark]) -> Vec<&str> {
    remarks.iter().map(|remark| remark.code).collect()
}

pub fn report(dossier: &Dossier) -> Value {
    serde_json::to_value(dossier.report()).unwrap()
}

/// Asks that two dossiers report the same.
pub fn alike(one: &Dossier, two: &Dossier, place: &str) {
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
pub fn edited() -> Dossier {
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
