//! Tests that are articles: `tests/cases/*.md`.
//!
//! A heading is a test, prose is the article, the list is what must be found.
//!
//! ```text
//! # A range keeps both ends
//!
//! > 2026-01-05 | The headline, where there is one
//! Globex said it would lay off between 300 and 350 workers by March.
//!
//! - Globex | 300–350 | – | announced | layoff | round | 2026-01-05 | effective: 2026-03
//! - total: 300/325/350
//! ```
//!
//! A `>` line starts an article and says when it came out; without one the article has no date. The fields of an
//! event are employer, number, share, status, kind, scope and date. Those at the end may be missing, `*` is
//! anything and `–` nothing; behind them stand fields by name. If a list tells of events, it tells of all of them,
//! and `- nothing` says that there are none. Lines of figures hold of all articles of a test together: `total` as
//! low/best/high, `rounds`, `unnumbered`, `considered`, and `left out`, the rules of the rows that do not count.
//!
//! `UPDATE=1` rewrites the lists, and nothing else does. `CASES=folder` runs another folder.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use pinkslip::dossier::{Dossier, Report};
use pinkslip::event::Event;
use pinkslip::ledger::Bounds;
use pinkslip::mention::{Dates, Headcount, Precision, Qualifier, Share};
use pinkslip::text::{Article, iso, parse_day};

const NOTHING: &str = "–";
/// The fields that stand by name.
const NAMED: &str = "effective workforce workers units places reasons source rule";

/// One heading of a file.
struct Case {
    heading: String,
    articles: Vec<Article>,
    list: Vec<String>,
}

impl Case {
    fn report(&self) -> Report {
        let mut dossier = Dossier::new();
        for article in &self.articles {
            dossier.put(article.clone());
        }
        dossier.report()
    }
}

/// Reads a file: its cases, in order.
fn cases(file: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in file.lines() {
        if let Some(heading) = line.strip_prefix("# ") {
            cases.push(Case {
                heading: heading.to_owned(),
                articles: Vec::new(),
                list: Vec::new(),
            });
            continue;
        }
        let Some(case) = cases.last_mut() else {
            continue;
        };
        if let Some(told) = line.strip_prefix("- ") {
            case.list.push(told.to_owned());
        } else if let Some(head) = line.strip_prefix("> ") {
            let (day, title) = head.split_once('|').unwrap_or((head, ""));
            let mut article = Article::new(format!("a{}", case.articles.len() + 1), "");
            article.published = (!day.trim().is_empty()).then(|| parse_day(day).unwrap());
            article.title = (!title.is_empty()).then(|| title.trim().to_owned());
            case.articles.push(article);
        } else if !line.is_empty() || !case.articles.is_empty() {
            if case.articles.is_empty() {
                case.articles.push(Article::new("a1", ""));
            }
            let text = &mut case.articles.last_mut().unwrap().text;
            text.push_str(line);
            text.push('\n');
        }
    }
    cases
}

fn digits(number: u64) -> String {
    if number < 1000 {
        return number.to_string();
    }
    format!("{},{:03}", digits(number / 1000), number % 1000)
}

fn number(of: Headcount) -> String {
    let of_bound = |bound: Option<u32>| digits(bound.unwrap_or(0).into());
    match (of.qualifier, of.min) {
        (Qualifier::Exact, min) => of_bound(min),
        (Qualifier::About, min) => format!("about {}", of_bound(min)),
        (Qualifier::Over, min) => format!("over {}", of_bound(min)),
        (Qualifier::UpTo, _) => format!("up to {}", of_bound(of.max)),
        (Qualifier::Vague, Some(24)) => "dozens".to_owned(),
        (Qualifier::Vague, Some(200)) => "hundreds".to_owned(),
        (Qualifier::Vague, Some(2_000)) => "thousands".to_owned(),
        (Qualifier::Vague, Some(20_000)) => "tens of thousands".to_owned(),
        (_, min) => format!("{}–{}", of_bound(min), of_bound(of.max)),
    }
}

fn share(of: &Share) -> String {
    let percent = |tenths: u32| match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    };
    let bounds = match (of.min, of.max) {
        (Some(min), Some(max)) if min == max => percent(min),
        (Some(min), Some(max)) => format!("{}–{}", percent(min), percent(max)),
        (Some(min), None) => format!("over {}", percent(min)),
        (None, Some(max)) => format!("up to {}", percent(max)),
        (None, None) => "any".to_owned(),
    };
    match of.of.as_str() {
        "workforce" => format!("{bounds}%"),
        unit => format!("{bounds}% of {unit}"),
    }
}

fn dates(of: Dates) -> String {
    let (start, end) = (iso(of.start), iso(of.end));
    match of.precision {
        Precision::Day if start == end => start,
        Precision::Month if start[..7] == end[..7] => start[..7].to_owned(),
        Precision::Year if start[..4] == end[..4] => start[..4].to_owned(),
        _ => format!("{start}..{end}"),
    }
}

fn field(event: &Event, at: usize) -> String {
    let found = match at {
        0 => event.employer.as_ref().map(|it| it.name.clone()),
        1 => event.headcount.map(number),
        2 => event.share.as_ref().map(share),
        3 => Some(event.status.word().to_owned()),
        4 => Some(event.kind.word().to_owned()),
        5 => Some(event.scope.word().to_owned()),
        _ => event.date.map(dates),
    };
    found.unwrap_or_else(|| NOTHING.to_owned())
}

fn named(event: &Event, name: &str) -> String {
    let mut all: Vec<String> = match name {
        "effective" => event.effective.map(dates).into_iter().collect(),
        "workforce" => event
            .workforce
            .map(|it| digits(it.into()))
            .into_iter()
            .collect(),
        "workers" => vec![event.workers.word().to_owned()],
        "units" => event.units.iter().map(|it| it.name.clone()).collect(),
        "places" => event.places.iter().map(|it| it.name.clone()).collect(),
        "reasons" => event.reasons.iter().map(|it| word(&it.code)).collect(),
        "source" => event.source.iter().map(|it| word(&it.kind)).collect(),
        "rule" => vec![event.because.rule.to_string()],
        other => panic!("expected one of {NAMED:?}, found {other:?}"),
    };
    all.sort();
    all.dedup();
    if all.is_empty() {
        NOTHING.to_owned()
    } else {
        all.join(", ")
    }
}

fn word(of: &impl serde::Serialize) -> String {
    serde_json::to_value(of)
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned()
}

/// A name and a value, if the field is one by name.
fn by_name(field: &str) -> Option<(&str, &str)> {
    let (name, value) = field.split_once(':')?;
    NAMED
        .split(" ")
        .any(|known| known == name)
        .then_some((name, value.trim()))
}

/// An event in the fields in which `like` tells of one, and with its `*`.
fn told(event: &Event, like: &str) -> String {
    let fields: Vec<String> = like
        .split('|')
        .map(str::trim)
        .enumerate()
        .map(|(at, wanted)| match by_name(wanted) {
            Some((name, _)) => format!("{name}: {}", named(event, name)),
            None if wanted == "*" => "*".to_owned(),
            None => field(event, at),
        })
        .collect();
    fields.join(" | ")
}

/// Gives each line an event of its own that it tells of, if that can be done.
fn pair(lines: &[&String], events: &[&Event]) -> bool {
    let Some((line, rest)) = lines.split_first() else {
        return events.is_empty();
    };
    (0..events.len()).any(|at| {
        let mut others = events.to_vec();
        let event = others.remove(at);
        told(event, line) == **line && pair(rest, &others)
    })
}

/// The figure of that name.
fn figure(report: &Report, name: &str) -> Option<String> {
    let bounds = |Bounds { low, best, high }: Bounds| match high {
        Some(high) if low == best && best == high => digits(best),
        None if low == best => format!("{}+", digits(best)),
        high => {
            let high = high.map_or_else(|| "open".to_owned(), digits);
            format!("{}/{}/{high}", digits(low), digits(best))
        }
    };
    let tally = &report.tally;
    Some(match name {
        "total" => bounds(Bounds {
            low: tally.low,
            best: tally.best,
            high: tally.high,
        }),
        "considered" => bounds(Bounds {
            low: tally.considered.low,
            best: tally.considered.best,
            high: tally.considered.high,
        }),
        "rounds" => tally.rounds.to_string(),
        "unnumbered" => tally.unnumbered.to_string(),
        "left out" => {
            let out = report.ledger.rounds.iter().filter(|round| !round.counted);
            let mut rules: Vec<&str> = out.map(|round| round.why.rule).collect();
            rules.sort_unstable();
            if rules.is_empty() {
                rules.push(NOTHING);
            }
            rules.join(", ")
        }
        _ => return None,
    })
}

/// The list as it would have to be to hold: the list itself, where it does.
fn found(case: &Case) -> Vec<String> {
    const ALL: &str = "a | a | a | a | a | a | a | rule: a";
    let report = case.report();
    let name = |line: &str| line.split_once(": ").map(|(name, _)| name.to_owned());
    let (figures, lines): (Vec<&String>, Vec<&String>) = case
        .list
        .iter()
        .partition(|line| name(line).is_some_and(|name| figure(&report, &name).is_some()));
    let events: Vec<&Event> = report
        .articles
        .iter()
        .flat_map(|article| &article.events)
        .collect();
    let told_of = !lines.is_empty() || figures.is_empty();
    let none = lines.iter().all(|line| *line == "nothing") && lines.len() == 1;
    let mut list: Vec<String> = if !told_of {
        Vec::new()
    } else if none && events.is_empty() || pair(&lines, &events) && !lines.is_empty() {
        lines.into_iter().cloned().collect()
    } else if events.is_empty() {
        vec!["nothing".to_owned()]
    } else {
        let line = |at: usize| lines.get(at).map_or(ALL, |line| line.as_str());
        let like = |at| {
            Some(line(at))
                .filter(|line| *line != "nothing")
                .unwrap_or(ALL)
        };
        (0..)
            .zip(events)
            .map(|(at, event)| told(event, like(at)))
            .collect()
    };
    for line in figures {
        let name = name(line).unwrap();
        list.push(format!("{name}: {}", figure(&report, &name).unwrap()));
    }
    list
}

/// The file with its lists rewritten.
fn rewritten(file: &str, lists: &[Vec<String>]) -> String {
    let mut lists = lists.iter();
    let mut list: Option<&Vec<String>> = None;
    let mut out = String::new();
    let close = |out: &mut String, list: Option<&Vec<String>>| {
        let Some(list) = list else { return };
        out.truncate(out.trim_end().len());
        out.push_str("\n\n");
        list.iter()
            .for_each(|line| out.push_str(&format!("- {line}\n")));
    };
    for line in file.lines() {
        if line.starts_with("# ") {
            close(&mut out, list);
            if list.is_some() {
                out.push('\n');
            }
            list = lists.next();
        }
        if list.is_none() || !line.starts_with("- ") {
            out.push_str(line);
            out.push('\n');
        }
    }
    close(&mut out, list);
    out
}

fn files() -> Vec<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let folder = env::var_os("CASES").map_or(own, PathBuf::from);
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    files.sort();
    files
}

#[test]
fn every_case_finds_what_it_lists() {
    let update = env::var_os("UPDATE").is_some_and(|update| update == "1");
    let mut wrong = Vec::new();
    for path in files() {
        let file = fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy();
        let cases = cases(&file);
        assert!(!cases.is_empty(), "{name}: expected a heading, found none");
        let lists: Vec<Vec<String>> = cases.iter().map(found).collect();
        if update {
            fs::write(&path, rewritten(&file, &lists)).unwrap();
            continue;
        }
        for (case, found) in cases.iter().zip(&lists) {
            if case.list != *found {
                wrong.push(format!(
                    "{name}: {}\n  expected {}\n  found    {}",
                    case.heading,
                    case.list.join("\n           "),
                    found.join("\n           "),
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn no_heading_stands_twice_and_each_has_a_list() {
    for path in files() {
        let cases = cases(&fs::read_to_string(&path).unwrap());
        let mut headings: Vec<&str> = cases.iter().map(|case| case.heading.as_str()).collect();
        headings.sort_unstable();
        headings.dedup();
        assert_eq!(headings.len(), cases.len(), "{}", path.display());
        for case in &cases {
            let whole = !case.list.is_empty() && !case.articles.is_empty();
            assert!(whole, "{}: no list, or no article", case.heading);
        }
    }
}

#[test]
fn a_wrong_list_is_put_right_and_a_right_one_left() {
    let file = "Of files.\n\n# One\n\nAcme will cut 300 jobs.\n\n- Acme | 400 | *\n- total: 7\n\n# Two\n\nNobody did.\n\n- nothing\n";
    let lists: Vec<Vec<String>> = cases(file).iter().map(found).collect();
    let right = file.replace("400", "300").replace("total: 7", "total: 300");
    assert_eq!(rewritten(file, &lists), right);
    assert!(cases(&right).iter().all(|case| case.list == found(case)));
}
