//! Companies are data: none is named in code.

use crate::code::{holds_word, strip, without_tests};
use crate::files::{File, file, source};

/// Companies that one file names in its code.
fn companies<'n>(file: &File, names: &[&'n str]) -> Vec<&'n str> {
    if file.is_test() {
        return Vec::new();
    }
    let (_, quoted) = strip(without_tests(&file.source));
    let named = |name: &&&str| {
        quoted
            .iter()
            .any(|text| text == **name || name.len() > 1 && holds_word(text, name))
    };
    names.iter().filter(named).copied().collect()
}

#[test]
fn companies_are_data() {
    let table = include_str!("../../src/lexicon/data/employers.tsv");
    let names: Vec<&str> = table
        .lines()
        // "Total" heads a column too.
        .filter(|line| !line.starts_with('#') && !line.contains("\tword"))
        .filter_map(|line| line.split('\t').nth(1))
        .filter(|name| !name.is_empty())
        .collect();
    assert!(names.contains(&"Amazon"));
    for file in source() {
        let found = companies(&file, &names);
        assert!(found.is_empty(), "{}: names {found:?}", file.path);
    }
}

#[test]
fn a_company_in_code_is_seen() {
    let names = ["Amazon", "X"];
    let found = |path, source| companies(&file(path, source), &names);
    assert_eq!(
        found("event/mod.rs", "if name == \"Amazon\" {}"),
        ["Amazon"]
    );
    assert_eq!(
        found("event/mod.rs", "const A: &str = \"as Amazon says\";"),
        ["Amazon"]
    );
    assert_eq!(found("event/mod.rs", "if name == \"X\" {}"), ["X"]);
    for fair in [
        "/// Amazon, say.\nfn name() {}",
        "const A: &str = \"Amazonia\"; const B: &str = \"an X there\";",
        "fn name() {}\n#[cfg(test)]\nmod tests {\n    const A: &str = \"Amazon\";\n}",
    ] {
        assert_eq!(found("event/mod.rs", fair), [""; 0], "{fair}");
    }
    assert_eq!(
        found("mention/date/tests.rs", "const A: &str = \"Amazon\";"),
        [""; 0]
    );
}
