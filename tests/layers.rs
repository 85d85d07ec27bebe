//! The rooms of `src` and who may import whom; and what must not be there at all.
//!
//! Every `crate::…` in the code of a room is held against the table below. The second half holds the absences that
//! are part of the design: no clock, no network, no files, no state, no chance in the order of anything, no floats in
//! counts, no company in code.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "layers/code.rs"]
mod code;

use std::fs;
use std::path::Path;

use code::{climb, holds_word, paths, strip, without_tests};

/// A room and what it may import. `event::Note` allows that item of the room and no other.
const ROOMS: &[(&str, &[&str])] = &[
    ("order", &[]),
    ("lexicon", &[]),
    ("text", &["lexicon"]),
    ("json", &["text"]),
    ("mention", &["order", "text", "lexicon"]),
    ("frame", &["order", "text", "lexicon", "mention"]),
    ("event", &["order", "text", "lexicon", "mention", "frame"]),
    ("ledger", &["order", "text", "mention", "event"]),
    ("tally", &["order", "text", "mention", "event", "ledger"]),
    ("source", &["text", "event::Note"]),
    (
        "dossier",
        &[
            "order", "text", "json", "lexicon", "mention", "frame", "event", "ledger", "tally",
            "source",
        ],
    ),
    (
        "reconcile",
        &["order", "text", "lexicon", "mention", "ledger", "tally"],
    ),
    (
        "export",
        &[
            "order",
            "text",
            "lexicon",
            "mention",
            "frame",
            "event",
            "ledger",
            "tally",
            "source",
            "dossier",
            "reconcile",
        ],
    ),
    (
        "explain",
        &[
            "order", "text", "mention", "frame", "event", "ledger", "dossier", "export",
        ],
    ),
];

/// They convert, call and convert back, and may call anything.
const EDGES: &[&str] = &["wasm", "cli", "main.rs", "lib.rs"];

/// Words that no code may hold, why, and the files or folders that may.
const ABSENT: &[(&[&str], &str, &[&str])] = &[
    (
        &["SystemTime", "Instant", "std::time", "now_utc", "now_local"],
        "the day an article was published is passed in",
        &[],
    ),
    (
        &["std::net", "TcpStream", "UdpSocket"],
        "nothing is fetched",
        &[],
    ),
    (
        &[
            "std::fs",
            "std::io",
            "std::env",
            "std::process",
            "println",
            "eprintln",
        ],
        "only the command line reads files and writes",
        &["cli/", "main.rs", "lexicon/build.rs"],
    ),
    (
        &["HashMap", "HashSet", "RandomState"],
        "an order that nobody chose must not reach the output",
        &["cli/"],
    ),
    (
        &[
            "Mutex",
            "RwLock",
            "OnceLock",
            "LazyLock",
            "OnceCell",
            "thread_local",
            "AtomicUsize",
            "static mut",
        ],
        "the same articles give the same ledger, whatever was read before",
        // Constants that are unpacked at their first use.
        &["lexicon/"],
    ),
    (
        &["f32", "f64"],
        "counts are integers; a share and a confidence become fractions where they are written",
        &["event/model.rs", "mention/value.rs", "json/de.rs"],
    ),
    (
        &[
            "sort_by",
            "sort_by_key",
            "sort_by_cached_key",
            "sort_unstable",
            "sort_unstable_by",
            "sort_unstable_by_key",
        ],
        "each of the standard library's sorts adds some 3 kB to the wasm: use crate::order",
        &["order/", "cli/", "lexicon/build.rs"],
    ),
    (
        &[
            "to_lowercase",
            "to_uppercase",
            "is_alphanumeric",
            "is_alphabetic",
            "is_uppercase",
            "is_lowercase",
        ],
        "the tables of Unicode are 34 kB of the wasm: use crate::text::letter",
        &[
            "cli/",
            "source/",
            "lexicon/build.rs",
            // In their tests.
            "text/letter.rs",
            "ledger/copies.rs",
            "mention/date/tests.rs",
        ],
    ),
    (&["unsafe"], "there is no need", &[]),
];

/// A file under `src`, by its path from there.
struct File {
    path: String,
    source: String,
}

impl File {
    fn room(&self) -> &str {
        self.path.split('/').next().unwrap()
    }

    /// Tests may say anything.
    fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }
}

/// What one file imports and may not.
fn trespasses(file: &File) -> Vec<String> {
    let room = file.room();
    if EDGES.contains(&room) {
        return Vec::new();
    }
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec![format!(
            "{}: expected a room of the table, found {room:?}",
            file.path
        )];
    };
    let (code, _) = strip(&file.source);
    let depth = file.path.trim_end_matches("/mod.rs").split('/').count();
    let mut wrong: Vec<String> = paths(&code)
        .into_iter()
        .filter(|path| path != room && !path.starts_with(&format!("{room}::")))
        .filter(|path| {
            !allowed
                .iter()
                .any(|may| path == may || path.starts_with(&format!("{may}::")))
        })
        .map(|path| format!("{}: {room} may not import {path}", file.path))
        .collect();
    if climb(&strip(without_tests(&file.source)).0) >= depth {
        wrong.push(format!("{}: climbs out of {room} with super::", file.path));
    }
    wrong
}

/// What one file holds and may not.
fn absences(file: &File) -> Vec<String> {
    let (code, _) = strip(&file.source);
    let mut wrong = Vec::new();
    for (words, why, except) in ABSENT {
        if except.iter().any(|may| file.path.starts_with(may)) {
            continue;
        }
        for word in *words {
            if holds_word(&code, word) {
                wrong.push(format!("{}: expected no {word} ({why})", file.path));
            }
        }
    }
    wrong
}

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

fn read(folder: &Path, path: &str, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}/{name}")
        };
        if entry.file_type().unwrap().is_dir() {
            read(&entry.path(), &path, files);
        } else if name.ends_with(".rs") {
            let source = fs::read_to_string(entry.path()).unwrap();
            files.push(File { path, source });
        }
    }
}

fn source() -> Vec<File> {
    let mut files = Vec::new();
    read(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        "",
        &mut files,
    );
    files.sort_by(|one, two| one.path.cmp(&two.path));
    assert!(
        files.len() > 40,
        "expected the source, found {} files",
        files.len()
    );
    files
}

fn file(path: &str, source: &str) -> File {
    File {
        path: path.to_owned(),
        source: source.to_owned(),
    }
}

#[test]
fn every_room_imports_only_what_it_may() {
    let wrong: Vec<String> = source().iter().flat_map(trespasses).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_must_be_absent_is_absent() {
    let wrong: Vec<String> = source().iter().flat_map(absences).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn companies_are_data() {
    let table = include_str!("../src/lexicon/data/employers.tsv");
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
fn the_table_leads_downwards() {
    for (at, (room, allowed)) in ROOMS.iter().enumerate() {
        for may in *allowed {
            let below = may.split("::").next().unwrap();
            assert!(
                ROOMS[..at].iter().any(|(name, _)| *name == below),
                "{room} imports {below}, which does not stand above it in the table"
            );
        }
    }
}

#[test]
fn a_trespass_is_seen() {
    for planted in [
        "use crate::ledger::Round;",
        "use crate::{text::Text, ledger};",
        "use crate::{\n    text::{Text, Span},\n    ledger::{self, Round},\n};",
        "fn f() -> crate::ledger::Round { todo!() }",
        "pub(crate) use crate::ledger as other;",
        "let quote = '\"'; use crate::ledger::Round; let other = '\"';",
        "use super::super::ledger::Round;",
    ] {
        assert!(
            !trespasses(&file("event/draft.rs", planted)).is_empty(),
            "{planted}"
        );
    }
    assert_eq!(trespasses(&file("attic/mod.rs", "")).len(), 1);
    assert_eq!(
        trespasses(&file("source/mod.rs", "use crate::event::{Event, Note};")).len(),
        1
    );
}

#[test]
fn what_a_room_may_do_is_no_trespass() {
    for fair in [
        "use crate::mention::{self, Mentions};\nuse crate::event::model::Event;",
        "//! See [`crate::ledger::Round`].\nuse super::model::Event;",
        "/* use crate::ledger; */ const SAYS: &str = \"use crate::ledger\";",
        "const SAYS: &str = r#\"a \" and use crate::ledger\"#;",
    ] {
        assert_eq!(trespasses(&file("event/draft.rs", fair)), [""; 0], "{fair}");
    }
    assert!(trespasses(&file("wasm/mod.rs", "use crate::ledger;")).is_empty());
    assert!(trespasses(&file("source/mod.rs", "use crate::event::Note;")).is_empty());
}

#[test]
fn what_must_be_absent_is_seen() {
    for planted in [
        "let now = std::time::SystemTime::now();",
        "use std::collections::HashMap;",
        "let share = 0.5_f64 as f64;",
        "use std::net::TcpStream;",
        "let words = std::fs::read_to_string(path);",
        "static CACHE: OnceLock<u8> = OnceLock::new();",
        "unsafe { read(pointer) }",
    ] {
        assert!(
            !absences(&file("ledger/mod.rs", planted)).is_empty(),
            "{planted}"
        );
    }
    for fair in [
        "#![forbid(unsafe_code)]",
        "// A HashMap would not do.\nuse std::collections::BTreeMap;",
        "const WORD: &str = \"unsafe\";",
    ] {
        assert_eq!(absences(&file("ledger/mod.rs", fair)), [""; 0], "{fair}");
    }
    assert!(absences(&file("mention/value.rs", "f64::from(tenths) / 10.0")).is_empty());
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

/// The page offers the engine's line of confidence as its own beginning.
#[test]
fn the_page_starts_with_the_engines_line() {
    let store = include_str!("../www/page/store.js");
    let line = format!("export const CERTAIN = {};", pinkslip::event::CERTAIN);
    assert!(
        store.contains(&line),
        "expected `{line}` in www/page/store.js, which has another line of confidence"
    );
}
