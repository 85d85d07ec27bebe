//! `tests/SCORES.md`: written from outcomes, and read again to see what fell.
//!
//! A section that cannot be measured where the file is written (real news that is not there, builds with other
//! lists of names) is kept as it stands.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use crate::figures::{self, Both, Part};
use crate::fit;
use crate::lint;
use crate::measure::Outcome;
use crate::{blame, corpus::Doc};

const HEAD: &str = "# Scores

How well the engine reads. `make score` writes this file and prints the worst errors; `cargo test --test scores` fails
where a figure of our own corpus falls below it. The head of `tests/scores/main.rs` says how to write it again.

A round is found if employer and number agree, or employer and share where there is no number. Shares, dates and what
follows are of rounds that were found. Employers and numbers under \"By field\" are those of a text, whatever belongs to
what. A frame's recall goes by the construction that the gold names, its precision by the one that the engine matched.
";

/// The whole file. `employers` is its section on the choice of employers, where that was measured.
pub fn page(
    own: &[Outcome],
    shared: Option<&[Outcome]>,
    employers: Option<String>,
    old: &str,
) -> String {
    let old = sections(old);
    let kept = |name: &str| {
        old.get(name).map_or_else(
            || "Not measured yet.".to_owned(),
            |text| text.trim().to_owned(),
        )
    };
    let names = env::var_os("SCORES_NAMES_FROM")
        .map_or_else(|| kept("Names"), |folder| names(Path::new(&folder)));
    let news = shared.map_or_else(|| kept("Real news"), real);
    let confidence = shared.map_or_else(
        || kept("Confidence"),
        |shared| fit::section(&own.iter().chain(shared).collect::<Vec<_>>()),
    );
    let mut out = HEAD.to_owned();
    for (name, text) in [
        ("Our own corpus", own_corpus(own)),
        ("Real news", news),
        ("Employers", employers.unwrap_or_else(|| kept("Employers"))),
        ("Confidence", confidence),
        ("Names", names),
        (
            "Coverage",
            lint::coverage(
                &own.iter()
                    .map(|outcome| &outcome.doc)
                    .collect::<Vec<&Doc>>(),
            ),
        ),
        ("Texts not read as their gold has it", texts(own)),
    ] {
        let _ = write!(out, "\n## {name}\n\n{}\n", text.trim());
    }
    out
}

/// The figures without what is only for reference.
pub fn printed(page: &str) -> &str {
    page.split_once("\n## Coverage")
        .map_or(page, |(head, _)| head)
}

fn sections(page: &str) -> BTreeMap<&str, &str> {
    page.split("\n## ")
        .skip(1)
        .filter_map(|section| section.split_once('\n'))
        .collect()
}

fn all(outcomes: &[Outcome]) -> Vec<&Outcome> {
    outcomes.iter().collect()
}

fn own_corpus(own: &[Outcome]) -> String {
    let outcomes = all(own);
    let mut out = sizes(own);
    out.push_str(&headline(&outcomes));
    out.push_str("\n### By field\n\n");
    out.push_str(&both(
        "field",
        figures::fields(&outcomes)
            .into_iter()
            .map(|(name, both)| (name.to_owned(), both)),
    ));
    out.push_str("\n### By frame\n\n");
    out.push_str(&both("frame", figures::frames(&outcomes).into_iter()));
    out.push_str("\n### By family\n\n");
    out.push_str(&groups("family", own, |doc| &doc.family));
    out.push_str("\n### By kind of text\n\n");
    out.push_str(&groups("kind", own, |doc| &doc.kind));
    out.push_str("\n### Errors by kind\n\n");
    out.push_str(&errors(own));
    out
}

fn real(shared: &[Outcome]) -> String {
    let mut out = "News that was found in public repositories, `../shared/corpus`. It is not part of this repository.\n\n".to_owned();
    out.push_str(&sizes(shared));
    out.push_str(&headline(&all(shared)));
    out.push_str("\n### By kind of text\n\n");
    out.push_str(&groups("kind", shared, |doc| &doc.kind));
    out.push_str("\n### Errors by kind\n\n");
    out.push_str(&errors(shared));
    out
}

fn sizes(outcomes: &[Outcome]) -> String {
    let events: usize = outcomes.iter().map(|outcome| outcome.doc.gold.len()).sum();
    let negatives = outcomes.iter().filter(|outcome| outcome.negative()).count();
    format!(
        "{} texts with {events} events; {negatives} of the texts have none.\n\n",
        outcomes.len()
    )
}

fn headline(outcomes: &[&Outcome]) -> String {
    let mut out = "| figure | value | of |\n|---|---|---|\n".to_owned();
    for figure in figures::headline(outcomes) {
        let _ = writeln!(
            out,
            "| {} | {:.3} | {} |",
            figure.name, figure.value, figure.of
        );
    }
    out
}

fn rate(part: Part) -> String {
    if part.all == 0 {
        "– | –".to_owned()
    } else {
        format!("{:.3} | {}/{}", part.rate(), part.hits, part.all)
    }
}

fn both(what: &str, rows: impl Iterator<Item = (String, Both)>) -> String {
    let mut out = format!("| {what} | precision | of | recall | of |\n|---|---|---|---|---|\n");
    for (name, both) in rows {
        let _ = writeln!(
            out,
            "| {name} | {} | {} |",
            rate(both.precision),
            rate(both.recall)
        );
    }
    out
}

fn groups(what: &str, outcomes: &[Outcome], of: fn(&Doc) -> &String) -> String {
    let names: BTreeSet<&String> = outcomes.iter().map(|outcome| of(&outcome.doc)).collect();
    let mut out = format!(
        "| {what} | texts | rounds | precision | recall | F1 | negatives clean |\n|---|---|---|---|---|---|---|\n"
    );
    for name in names {
        let group: Vec<&Outcome> = outcomes
            .iter()
            .filter(|outcome| of(&outcome.doc) == name)
            .collect();
        let (events, clean) = (figures::events(&group), figures::negatives(&group));
        let _ = writeln!(
            out,
            "| {name} | {} | {} | {:.3} | {:.3} | {:.3} | {}/{} |",
            group.len(),
            events.recall.all,
            events.precision.rate(),
            events.recall.rate(),
            events.f1(),
            clean.hits,
            clean.all
        );
    }
    out
}

fn errors(outcomes: &[Outcome]) -> String {
    let mut counts: Vec<_> = blame::counts(outcomes).into_iter().collect();
    counts.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), *kind));
    let mut out = "| error | rounds |\n|---|---|\n".to_owned();
    for (kind, count) in counts {
        let _ = writeln!(out, "| {kind} | {count} |");
    }
    out
}

/// One line for each text in which anything differs.
fn texts(own: &[Outcome]) -> String {
    let mut out = String::new();
    for outcome in own {
        let wrong: Vec<&str> = outcome
            .matched()
            .flat_map(|(gold, found)| {
                use crate::agree;
                [
                    (agree::statuses(gold, found), "status"),
                    (agree::kinds(gold, found), "kind"),
                    (gold.dates.is_empty() || agree::dates(gold, found), "date"),
                    (
                        gold.share.is_empty() || agree::shares(&gold.share, &found.share),
                        "share",
                    ),
                ]
            })
            .filter_map(|(right, field)| (!right).then_some(field))
            .collect();
        if outcome.missed.is_empty() && outcome.spurious.is_empty() && wrong.is_empty() {
            continue;
        }
        let mut line = format!(
            "- {}: {}/{} found",
            outcome.doc.article.id,
            outcome.pairs.len(),
            outcome.wanted()
        );
        if !outcome.spurious.is_empty() {
            let _ = write!(line, ", {} too many", outcome.spurious.len());
        }
        if !wrong.is_empty() {
            let _ = write!(line, ", wrong {}", wrong.join(", "));
        }
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// One row of the table of lists of names.
pub fn names_row(names: &str, own: &[Outcome], shared: Option<&[Outcome]>) -> String {
    let f1 = |outcomes: &[Outcome]| format!("{:.3}", figures::events(&all(outcomes)).f1());
    format!(
        "| {names} | {} | {} |\n",
        f1(own),
        shared.map_or_else(|| "–".to_owned(), f1)
    )
}

/// F1 by how many names of employers the engine was built with.
fn names(folder: &Path) -> String {
    let mut rows: Vec<(u64, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let names = path
                .to_string_lossy()
                .rsplit('-')
                .next()
                .unwrap_or_default()
                .to_owned();
            (
                names.parse().unwrap_or(u64::MAX),
                fs::read_to_string(path).unwrap(),
            )
        })
        .collect();
    rows.sort();
    let rows: String = rows.into_iter().map(|(_, row)| row).collect();
    format!(
        "Events, F1, by how many names of employers are built in (`PINKSLIP_NAMES` when building).\n\n\
         | names | own corpus | real news |\n|---|---|---|\n{rows}"
    )
}

/// Figures of our own corpus that are lower in `new` than in `old`, and the texts that changed.
pub fn drops(old: &str, new: &str) -> Vec<String> {
    let (before, after) = (values(old), values(new));
    let mut drops: Vec<String> = before
        .iter()
        .filter_map(|(name, before)| {
            let after = after.get(name)?;
            let (worse, better) = if name.contains("error") || name.contains("leaked") {
                (after, before)
            } else {
                (before, after)
            };
            (*worse > better + 0.000_5).then(|| format!("{name}: {after:.3}, was {before:.3}"))
        })
        .collect();
    if drops.is_empty() {
        return drops;
    }
    let (before, after) = (lines(old), lines(new));
    let changed: BTreeSet<&&str> = before
        .keys()
        .chain(after.keys())
        .filter(|id| before.get(*id) != after.get(*id))
        .collect();
    for id in changed {
        let line = |lines: &BTreeMap<&str, &str>| {
            lines
                .get(*id)
                .map_or("as the gold has it", |line| *line)
                .to_owned()
        };
        drops.push(format!("  {id}: {}; was: {}", line(&after), line(&before)));
    }
    drops
}

/// The figures that must not fall: those of the headline, and precision and recall by field and by frame.
fn values(page: &str) -> BTreeMap<String, f64> {
    let own = sections(page)
        .get("Our own corpus")
        .copied()
        .unwrap_or_default()
        .to_owned();
    let own = own
        .split("\n### By family")
        .next()
        .unwrap_or_default()
        .to_owned();
    let mut values = BTreeMap::new();
    let mut part = "";
    for line in own.lines() {
        part = line.strip_prefix("### ").unwrap_or(part);
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match (part, cells.as_slice()) {
            ("", ["", name, value, _, ""]) if *name != "people, net" => {
                values.extend(value.parse().map(|value| ((*name).to_owned(), value)));
            }
            (_, ["", name, precision, _, recall, _, ""]) if !part.is_empty() => {
                for (kind, value) in [("precision", precision), ("recall", recall)] {
                    values.extend(
                        value
                            .parse()
                            .map(|value| (format!("{name}, {kind}"), value)),
                    );
                }
            }
            _ => {}
        }
    }
    values
}

fn lines(page: &str) -> BTreeMap<&str, &str> {
    let texts = sections(page)
        .get("Texts not read as their gold has it")
        .copied()
        .unwrap_or_default();
    texts
        .lines()
        .filter_map(|line| line.strip_prefix("- ")?.split_once(": "))
        .collect()
}

#[test]
fn a_drop_is_seen_and_a_rise_is_not() {
    let page = |f1: &str, error: &str, recall: &str, text: &str| {
        format!(
            "\n## Our own corpus\n\n| figure | value | of |\n|---|---|---|\n| events, F1 | {f1} | |\n\
             | people, absolute error | {error} | 1/2 |\n\n### By frame\n\n| lay-off | 1.000 | 2/2 | {recall} | 1/2 |\n\
             \n### By family\n\n| a | 1 | 1 | 0.5 | 0.5 | 0.5 | 0/0 |\n\n## Texts not read as their gold has it\n\n{text}\n"
        )
    };
    let old = page("0.800", "0.100", "0.500", "- a: 1/2 found");
    assert_eq!(drops(&old, &old), [""; 0]);
    assert_eq!(drops(&old, &page("0.801", "0.090", "0.501", "")), [""; 0]);
    let found = drops(&old, &page("0.799", "0.110", "0.400", "- b: 0/2 found")).join("\n");
    for part in [
        "events, F1: 0.799, was 0.800",
        "people, absolute error: 0.110, was 0.100",
        "lay-off, recall: 0.400, was 0.500",
        "  a: as the gold has it; was: 1/2 found",
        "  b: 0/2 found; was: as the gold has it",
    ] {
        assert!(found.contains(part), "{part}\n{found}");
    }
}
