//! What must not be there at all: no clock, no network, no files, no state, no chance in the order of anything, no
//! floats in counts.

use crate::code::{holds_word, strip};
use crate::files::{File, file, source};

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

#[test]
fn what_must_be_absent_is_absent() {
    let wrong: Vec<String> = source().iter().flat_map(absences).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
