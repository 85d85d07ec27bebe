//! The ledger for people at a terminal: the total, the rounds, what is left out, what is to be decided, and the way to
//! the total.

use pinkslip::dossier::{Dossier, Report};
use pinkslip::export::words;
use pinkslip::tally::{Row, Step, Tally};

use super::arguments::{GroupBy, Ledger, LedgerFormat};
use super::page::{Column, Look, Page, Weight};
use super::table::{add_counted, add_decisions, add_others};

/// Whether what is asked for goes together.
pub(crate) fn check(asked: &Ledger) -> Result<(), String> {
    let table = matches!(asked.format, None | Some(LedgerFormat::Table));
    let json = matches!(asked.format, None | Some(LedgerFormat::Json));
    if asked.texts && (!json || asked.why || !asked.group_by.is_empty()) {
        return Err("--texts: expected the format json, found another".to_owned());
    }
    if table || !asked.why && asked.group_by.is_empty() {
        return Ok(());
    }
    Err("--group-by and --why: expected the format table, found another; json has every grouping and every step".to_owned())
}

/// The whole ledger, as wide as `look` allows.
pub(crate) fn render(dossier: &Dossier, asked: &Ledger, look: Look) -> String {
    let report = dossier.report();
    let mut page = Page::new(look);
    let mut total = words::total(&report);
    if let Some(first) = total.get(..1).map(str::to_uppercase) {
        total.replace_range(..1, &first);
    }
    page.line(Weight::Bold, &total);
    add_facts(&mut page, &report);
    page.gap();
    let rounds = &report.ledger.rounds;
    add_counted(&mut page, rounds.iter().filter(|round| round.counted));
    for group in &asked.group_by {
        add_group(&mut page, *group, &report.tally);
    }
    add_others(&mut page, rounds.iter().filter(|round| !round.counted));
    add_decisions(&mut page, &report);
    add_way(&mut page, &report, asked.why);
    page.text
}

/// What the total stands on: how many articles, of which days, and which of them tell of no cut.
fn add_facts(page: &mut Page, report: &Report) {
    let articles = &report.articles;
    let mut parts = vec![words::count(articles.len() as u64, "article")];
    let mut days: Vec<&str> = articles
        .iter()
        .filter_map(|article| article.published.as_deref())
        .collect();
    days.sort_unstable();
    match (days.first(), days.last()) {
        (Some(first), Some(last)) if first != last => parts.push(format!("{first} to {last}")),
        (Some(day), _) => parts.push((*day).to_owned()),
        _ => {}
    }
    if report.tally.undated > 0 {
        let undated = words::count(u64::from(report.tally.undated), "counted round");
        parts.push(format!("{undated} undated"));
    }
    let silent = articles
        .iter()
        .filter(|article| article.events.is_empty())
        .count();
    if silent > 0 {
        parts.push(format!(
            "{} with no layoff in it",
            words::grouped(silent as u64)
        ));
    }
    page.line(Weight::Dim, &parts.join(" · "));
}

fn add_group(page: &mut Page, group: GroupBy, tally: &Tally) {
    let (title, rows, overlaps): (&str, &[Row], bool) = match group {
        GroupBy::Employer => ("By employer", &tally.by_employer, false),
        GroupBy::Month => ("By month", &tally.by_period, false),
        GroupBy::Quarter => ("By quarter", &tally.by_quarter, false),
        GroupBy::Reason => ("By reason", &tally.by_reason, true),
        GroupBy::Place => ("By place", &tally.by_place, true),
        GroupBy::Kind => ("By kind", &tally.by_kind, false),
        GroupBy::Status => ("By status", &tally.by_status, false),
    };
    page.line(Weight::Bold, title);
    page.gap();
    if rows.is_empty() {
        page.item(Weight::Plain, "Nothing is counted.");
        return page.gap();
    }
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let some = |many: u32| match many {
                0 => String::new(),
                many => words::grouped(u64::from(many)),
            };
            vec![
                row.key.replace('_', " "),
                words::grouped(row.best),
                words::bounds(row.low, row.high),
                words::grouped(u64::from(row.rounds)),
                some(row.unnumbered),
                some(row.undated),
            ]
        })
        .collect();
    let columns = [
        Column::Text(""),
        Column::Key("People"),
        Column::Word("Bounds"),
        Column::Number("Rounds"),
        Column::Number("With no number"),
        Column::Number("Undated"),
    ];
    page.table(Weight::Plain, &columns, &cells);
    page.gap();
    if overlaps {
        page.item(
            Weight::Dim,
            "A round with two of them is in both rows, so that the rows may add up to more than the total.",
        );
        page.gap();
    }
}

/// From everything told to the total; each step takes off what its name says.
fn add_way(page: &mut Page, report: &Report, items: bool) {
    page.line(Weight::Bold, "How the total came about");
    page.gap();
    let last = report.waterfall.len().saturating_sub(1);
    let shown: Vec<(usize, &Step)> = report
        .waterfall
        .iter()
        .enumerate()
        .filter(|(at, step)| *at == 0 || *at == last || step.events > 0)
        .collect();
    let rows: Vec<Vec<String>> = shown
        .iter()
        .map(|(at, step)| {
            let off = |number: u64| match number {
                0 => "0".to_owned(),
                number if *at == 0 || *at == last => words::grouped(number),
                number => format!("\u{2212}{}", words::grouped(number)),
            };
            vec![
                step.step.to_owned(),
                off(u64::from(step.events)),
                off(step.people),
                step.why.to_owned(),
            ]
        })
        .collect();
    let columns = [
        Column::Text("Step"),
        Column::Number("Events"),
        Column::Key("People"),
        Column::Text("What it is"),
    ];
    page.table(Weight::Plain, &columns, &rows);
    if !items {
        return;
    }
    for (_, step) in shown.iter().filter(|(at, _)| *at > 0) {
        page.gap();
        page.item(Weight::Bold, step.step);
        for item in &step.items {
            let line = format!(
                "{} {} ({}): {}",
                item.event,
                words::grouped(item.people),
                item.round,
                item.rule
            );
            page.nested(Weight::Plain, 2, &line);
        }
    }
}
