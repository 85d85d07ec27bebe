//! The rooms of `src` and who may import whom; and what must not be there at all.
//!
//! Every `crate::…` in the code of a room is held against the table below. The absences that are part of the design
//! stand beside it: `absent` has those of words, `companies` that of names.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "layers/absent.rs"]
mod absent;
#[path = "layers/code.rs"]
mod code;
#[path = "layers/companies.rs"]
mod companies;
#[path = "layers/files.rs"]
mod files;

use code::{climb, paths, strip, without_tests};
use files::{File, file, source};

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

#[test]
fn every_room_imports_only_what_it_may() {
    let wrong: Vec<String> = source().iter().flat_map(trespasses).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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

/// The page offers the engine's line of confidence as its own beginning.
#[test]
fn the_page_starts_with_the_engines_line() {
    let store = include_str!("../www/page/state/store.js");
    let line = format!("export const CERTAIN = {};", pinkslip::event::CERTAIN);
    assert!(
        store.contains(&line),
        "expected `{line}` in www/page/state/store.js, which has another line of confidence"
    );
}
