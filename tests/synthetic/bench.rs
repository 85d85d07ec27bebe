//! The dossier of ten thousand articles against its truth and its budget: `make ledger-bench`.
//!
//! The articles of an invented world are put in one by one, as they come out, and a thousand more of another world on
//! top of them, each followed by the total. It exits with 1 where the total is not that of the world, or where time or
//! memory is over its budget. `SEED=7` makes another world.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod calendar;
mod chance;
mod check;
mod elsewhere;
mod names;
mod page;
mod press;
mod tell;
mod truth;
mod wording;
mod words;
mod world;

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use pinkslip::dossier::Dossier;

use press::{Press, SEED};

const ARTICLES: usize = 10_000;
/// Of another world, for what one more article takes.
const MORE: usize = 1_000;
const BUILT_IN: Duration = Duration::from_secs(2);
const ONE_MORE_IN: Duration = Duration::from_millis(1);
const MEMORY: u64 = 300;

fn main() -> ExitCode {
    let seed = std::env::var("SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    let press = Press::new(seed.unwrap_or(SEED), ARTICLES);
    let more = Press::new(SEED + 1, MORE);
    texts(&press);

    let articles: Vec<_> = press.articles().cloned().collect();
    let start = spent();
    let mut dossier = Dossier::new();
    for article in articles {
        dossier.put(article);
    }
    let counted = dossier.total().best;
    let built = spent().saturating_sub(start);
    let report = dossier.report();
    let (found, truth) = (check::found(&report), press.world.truth());
    let wrong = check::wrong(&press, &report);
    println!(
        "built     {built:.2?}, {:.0} articles a second (budget {BUILT_IN:?})",
        ARTICLES as f64 / built.as_secs_f64()
    );

    let mut took: Vec<Duration> = Vec::new();
    for article in more.articles().cloned() {
        let mut article = article;
        article.id.insert_str(0, "more.");
        // Too short for what the system tells; the median does not mind other work.
        let start = Instant::now();
        dossier.put(article);
        std::hint::black_box(dossier.total());
        took.push(start.elapsed());
    }
    took.sort();
    let (median, late) = (took[took.len() / 2], took[took.len() * 99 / 100]);
    println!(
        "one more  {median:.2?} at the median, {late:.2?} at the 99th percentile (budget {ONE_MORE_IN:?})"
    );

    let memory = peak();
    println!(
        "memory    {} at the most (budget {MEMORY} MB)",
        memory.map_or("?".to_owned(), |mb| format!("{mb} MB"))
    );
    println!(
        "total     {:?} is true\n          {:?} is found",
        truth.0, found.0
    );
    for wrong in &wrong {
        println!("{wrong}");
    }

    let exact = found == truth && wrong.is_empty() && counted == truth.0.best;
    let held = [
        (exact, "the total is not that of the world"),
        (built <= BUILT_IN, "the dossier is built too slowly"),
        (median <= ONE_MORE_IN, "one more article takes too long"),
        (
            memory.is_none_or(|mb| mb <= MEMORY),
            "it takes too much memory",
        ),
    ];
    let mut code = ExitCode::SUCCESS;
    for (_, fault) in held.iter().filter(|(holds, _)| !holds) {
        eprintln!("ledger-bench: {fault}");
        code = ExitCode::FAILURE;
    }
    code
}

/// How varied the texts are: four words in a row that no other place has, copies of a text aside.
fn texts(press: &Press) {
    let mut runs: BTreeMap<[&str; 4], u32> = BTreeMap::new();
    let mut letters = 0;
    for piece in &press.pieces {
        letters += piece.article.text.len();
        if piece.kind == "copy" {
            continue;
        }
        let words: Vec<&str> = piece.article.text.split_whitespace().collect();
        for run in words.windows(4) {
            *runs.entry([run[0], run[1], run[2], run[3]]).or_default() += 1;
        }
    }
    let all: u32 = runs.values().sum();
    let once = runs.values().filter(|many| **many == 1).count();
    let copies = press
        .pieces
        .iter()
        .filter(|piece| piece.kind == "copy")
        .count();
    println!(
        "texts     {} articles of {} employers, {} copies; {} letters on average; {} sentence templates; \
         {} in 100 runs of four words stand only once",
        press.pieces.len(),
        press.world.fates.len(),
        copies,
        letters / press.pieces.len(),
        words::Words::read().sentences(),
        once * 100 / all as usize
    );
}

/// What this thread has had of one core so far, where the system tells; on a machine with other work to do the clock
/// would measure that too.
fn spent() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let system = || {
        let line = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        line.split_whitespace().next()?.parse().ok()
    };
    system().map_or_else(|| START.elapsed(), Duration::from_nanos)
}

/// The most memory this process ever had, in MB, where the system tells.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024)
}
