//! The table of the rules: each has its tests, and each report has it.

use std::fs;
use std::path::Path;

use pinkslip::ledger::rules;

use crate::{OCTOBER, report};

/// The code of all tests below a folder.
fn code(folder: &Path) -> String {
    let entries = fs::read_dir(folder).unwrap();
    let files = entries.map(|entry| {
        let path = entry.unwrap().path();
        match path.extension() {
            _ if path.is_dir() => code(&path),
            Some(kind) if kind == "rs" => fs::read_to_string(&path).unwrap(),
            _ => String::new(),
        }
    });
    files.collect()
}

/// The rules that no test bears the number and id of.
fn untested(tests: &str) -> Vec<&'static str> {
    let missing = rules::ALL.iter().zip(1..).filter(|(rule, number)| {
        let name = rule.id.replace('-', "_");
        !tests.contains(&format!("fn rule_{number:02}_{name}()"))
    });
    missing.map(|(rule, _)| rule.id).collect()
}

#[test]
fn every_rule_has_a_test_that_bears_its_id() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let all = code(&root.join("tests"));
    // Edits are tested where they are kept; until there are any, there is nothing to test.
    let edits = root.join("src/ledger/decided.rs").exists();
    let waits = |id: &&str| edits || *id != rules::USER_DECIDES;
    assert_eq!(
        untested(&all).into_iter().filter(waits).collect::<Vec<_>>(),
        [""; 0]
    );
    // From text, in this folder, all but what the user does.
    let here = code(&root.join("tests/counting_rules"));
    assert_eq!(untested(&here), [rules::USER_DECIDES]);
    // The check sees what is missing.
    let without = here.replace("fn rule_04_", "fn rule_05_");
    assert_eq!(
        untested(&without),
        [rules::SECTOR_NEVER_COUNTS, rules::USER_DECIDES]
    );
}

#[test]
fn every_report_lists_all_sixteen() {
    let report = serde_json::to_value(report(&[OCTOBER])).unwrap();
    let listed: Vec<&str> = report["counting"]
        .as_array()
        .unwrap()
        .iter()
        .map(|rule| rule["rule"].as_str().unwrap())
        .collect();
    let all: Vec<&str> = rules::ALL.iter().map(|rule| rule.id).collect();
    assert_eq!(listed, all);
    assert_eq!(report["counting"][0]["events"], 1);
    assert_eq!(report["counting"][15]["number"], 16);
    for rule in rules::ALL {
        assert!(
            rule.says.ends_with('.') && !rule.title.is_empty(),
            "{}",
            rule.id
        );
    }
}
