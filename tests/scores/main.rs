//! How well the engine reads: `tests/corpus` against its gold, and `../shared/corpus` where that exists.
//!
//! `tests/SCORES.md` is the committed result. The test fails where a figure of our own corpus falls below it, and
//! says which figure and which articles. `make score` measures again, prints the worst errors and writes the file;
//! so does `UPDATE=1 cargo test --test scores`, without the figures that take builds of their own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod agree;
mod blame;
mod choice;
mod claim;
mod corpus;
mod figures;
mod fit;
mod lint;
mod measure;
mod names;
mod page;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use corpus::Doc;
use measure::Outcome;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The engine's own corpus.
fn own() -> Vec<Doc> {
    corpus::families(&root().join("tests/corpus"))
}

/// Real news, kept outside the repository.
fn shared() -> Option<Vec<Doc>> {
    let folder =
        env::var_os("SHARED_CORPUS").map_or_else(|| root().join("../shared/corpus"), PathBuf::from);
    folder
        .join("gold.jsonl")
        .exists()
        .then(|| corpus::flat(&folder))
}

fn measured(docs: Vec<Doc>) -> Vec<Outcome> {
    docs.into_iter().map(measure::measure).collect()
}

fn docs(outcomes: &[Outcome]) -> Vec<&Doc> {
    outcomes.iter().map(|outcome| &outcome.doc).collect()
}

fn flag(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| value != "0")
}

#[test]
fn the_gold_is_well_formed() {
    let wrong = lint::faults(&own());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_reads_worse_than_committed() {
    let own = measured(own());
    let shared = shared().map(measured);
    if let Some(folder) = env::var_os("SCORES_NAMES_INTO") {
        let names = env::var("PINKSLIP_NAMES").unwrap_or_else(|_| "as shipped".to_owned());
        let row = page::names_row(&names, &own, shared.as_deref());
        fs::create_dir_all(&folder).unwrap();
        fs::write(Path::new(&folder).join(format!("names-{names}")), row).unwrap();
        return;
    }
    let cues = root().join("src/event/cue.rs");
    let choices = || {
        let source = fs::read_to_string(&cues).unwrap();
        choice::Fit::of(
            source,
            &docs(&own),
            &docs(shared.as_deref().unwrap_or_default()),
        )
    };
    if env::var("CALIBRATE").is_ok_and(|what| what == "employers") {
        let fit = choices();
        fs::write(&cues, fit.table()).unwrap();
        print!("{}", fit.section());
        return;
    }
    if flag("CALIBRATE") {
        let all: Vec<&Outcome> = own.iter().chain(shared.iter().flatten()).collect();
        fs::write(root().join("src/event/weights.rs"), fit::weights(&all)).unwrap();
        print!("{}", fit::section(&all));
        return;
    }
    let file = root().join("tests/SCORES.md");
    let old = fs::read_to_string(&file).unwrap_or_default();
    // Takes a while, and nothing is held to it.
    let employers = (flag("UPDATE") && shared.is_some()).then(|| choices().section());
    let new = page::page(&own, shared.as_deref(), employers, &old);
    let drops = page::drops(&old, &new);
    if flag("SCORES_PRINT") {
        print!("{}", page::printed(&new));
        println!("\n{}", blame::worst("tests/corpus", &own, 12));
        if let Some(shared) = &shared {
            println!("\n{}", blame::worst("../shared/corpus", shared, 12));
        }
    }
    if flag("UPDATE") {
        fs::write(&file, &new).unwrap();
        for drop in drops {
            println!("lower: {drop}");
        }
        return;
    }
    assert!(
        drops.is_empty(),
        "expected no figure below tests/SCORES.md, found\n{}\n\nUPDATE=1 accepts what is meant.",
        drops.join("\n")
    );
}
