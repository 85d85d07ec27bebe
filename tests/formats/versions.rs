//! Files of every version there was: they are read, and the newest is written as its stored examples are.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pinkslip::dossier::{Change, Restored, restore};

use crate::news::week;

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
        let mut found = crate::dossier::codes(&remarks);
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
