//! The counted rounds as a Markdown table for a story, with the total below it and what is left out.
//!
//! Names come from anywhere, so whatever Markdown or HTML could be in them is shown as it stands. A link is made of an
//! address of the web and of nothing else.

mod escape;
mod reconciled;

pub use reconciled::markdown_reconciled;

use super::told::Told;
use super::words;
use crate::dossier::Report;
use crate::event::Status;
use crate::ledger::{Round, rules};
use escape::{address, plain};

/// How many sources a row names; the others are counted.
const NAMED: usize = 3;

/// The table, the total and what is left out, each a paragraph.
///
/// ```
/// use pinkslip::{dossier::Dossier, export::markdown, text::Article};
/// let mut dossier = Dossier::new();
/// let mut article = Article::new("a", "Tolvane Foods said it will lay off more than 2,600 workers in Ohio.");
/// article.publisher = Some("The Ledger".to_owned());
/// article.url = Some("https://example.org/tolvane".to_owned());
/// dossier.put(article);
/// assert_eq!(
///     markdown(&dossier.report()),
///     "\
/// | Employer | Jobs cut | Announced | Where | Status | Sources |
/// |:---|---:|:---|:---|:---|:---|
/// | Tolvane Foods | over 2,600 | undated | Ohio | announced | 1: [The Ledger](https://example.org/tolvane) |
///
/// **Total:** at least 2,600 jobs in 1 round at 1 employer
/// "
/// );
/// ```
#[must_use]
pub fn markdown(report: &Report) -> String {
    let told = Told::of(report);
    let mut out = String::new();
    for round in report.ledger.rounds.iter().filter(|round| round.counted) {
        if out.is_empty() {
            out.push_str("| Employer | Jobs cut | Announced | Where | Status | Sources |\n");
            out.push_str("|:---|---:|:---|:---|:---|:---|\n");
        }
        out.push_str(&format!("| {} |\n", row(round, &told).join(" | ")));
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(&format!("**Total:** {}\n", words::counted(report)));
    let others = left_out(report);
    if !others.is_empty() {
        out.push_str(&format!("\nNot counted: {}\n", others.join("; ")));
    }
    out
}

fn row(round: &Round, told: &Told<'_>) -> [String; 6] {
    let employer = round.employer.as_ref();
    let people = match (round.headcount, &round.share) {
        (Some(people), _) => words::people(people),
        (None, Some(share)) => plain(&words::share(share)),
        (None, None) => "no number".to_owned(),
    };
    let places: Vec<&str> = round.places.iter().map(String::as_str).collect();
    [
        employer.map_or_else(|| "unnamed".to_owned(), |employer| plain(&employer.name)),
        people,
        round
            .date
            .map_or_else(|| "undated".to_owned(), words::dates),
        plain(&places.join(", ")),
        round.status.word().replace('_', " "),
        sources(round, told),
    ]
}

/// "3 (2 independent): [The Ledger](https://…), Wire and 1 more"
fn sources(round: &Round, told: &Told<'_>) -> String {
    let articles = told.articles(round);
    let shown: Vec<String> = articles
        .iter()
        .take(NAMED)
        .map(|article| {
            let names = [article.publisher.as_deref(), article.title.as_deref()];
            let mut names = names.into_iter().flatten().map(plain);
            let name = names.find(|name| !name.is_empty());
            let name = name.unwrap_or_else(|| plain(&article.id));
            match article.url.as_deref().and_then(address) {
                Some(address) => format!("[{name}]({address})"),
                None => name,
            }
        })
        .collect();
    let more = match articles.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let independent = match round.independent {
        some if some < round.articles => format!(" ({some} independent)"),
        _ => String::new(),
    };
    format!(
        "{}{independent}: {}{more}",
        round.articles,
        shown.join(", ")
    )
}

/// What is in the ledger and not in the total, by why.
fn left_out(report: &Report) -> Vec<String> {
    let mut out: Vec<String> = words::considered(report).into_iter().collect();
    let rounds = || report.ledger.rounds.iter().filter(|round| !round.counted);
    let withdrawn = |round: &Round| round.status == Status::Withdrawn;
    let mut known = vec![rules::CONSIDERED_APART];
    let sorts = [
        (
            rules::DENIED_AND_WITHDRAWN_LEAVE,
            Some(false),
            "denied",
            "denied",
        ),
        (
            rules::DENIED_AND_WITHDRAWN_LEAVE,
            Some(true),
            "withdrawn",
            "withdrawn",
        ),
        (
            rules::PART_NOT_MORE,
            None,
            "part of a round above",
            "parts of rounds above",
        ),
        (
            rules::CUMULATIVE_IS_CHECKED,
            None,
            "sum over rounds",
            "sums over rounds",
        ),
        (rules::SUPERSEDES, None, "earlier figure", "earlier figures"),
        (
            rules::SECTOR_NEVER_COUNTS,
            None,
            "figure of many employers",
            "figures of many employers",
        ),
        (
            rules::USER_DECIDES,
            None,
            "left out by hand",
            "left out by hand",
        ),
        (
            rules::UNCERTAIN,
            None,
            "read too uncertainly",
            "read too uncertainly",
        ),
    ];
    for (rule, taken_back, one, many) in sorts {
        known.push(rule);
        let number = rounds()
            .filter(|round| round.why.rule == rule)
            .filter(|round| taken_back.is_none_or(|taken_back| taken_back == withdrawn(round)))
            .count();
        match number {
            0 => {}
            1 => out.push(format!("1 {one}")),
            number => out.push(format!("{number} {many}")),
        }
    }
    let others = rounds().filter(|round| !known.contains(&round.why.rule));
    match others.count() {
        0 => {}
        number => out.push(format!("{number} for other reasons")),
    }
    out
}
