//! A tracker's own rows, each with what the articles say of it.

use super::sheet::Sheet;
use crate::order;
use crate::reconcile::{Reconciliation, Row};

/// The columns behind the tracker's own, in order. New ones are added at the end.
pub const RECONCILED_COLUMNS: &[&str] = &[
    // As a spreadsheet numbers the tracker's rows.
    "pinkslip_row",
    // confirmed, contradicted, part_of, repeated, not_in_articles, unclear, left_out; missing_from_tracker below.
    "pinkslip_outcome",
    "pinkslip_why",
    // "headcount: 3,600 in the tracker, 2,600 in the articles"
    "pinkslip_differences",
    // Ids of the rounds it is about.
    "pinkslip_rounds",
    // Other rows it is tied to.
    "pinkslip_rows",
    // Ids of the articles that tell of a difference.
    "pinkslip_articles",
];

/// The tracker's rows as they stand with what the articles say of each; and below them the rounds that it lacks.
///
/// ```
/// use pinkslip::{dossier::Dossier, export::csv_reconciled, reconcile::{Wanted, reconcile}};
/// let csv = "Company,# Laid Off\nAcme,300\n";
/// let held = reconcile(&Dossier::new().report().ledger, csv, &Wanted::default())?;
/// let sheet = csv_reconciled(&held);
/// assert!(sheet.starts_with("Company,# Laid Off,pinkslip_row,pinkslip_outcome,"));
/// assert!(sheet.contains("\r\nAcme,300,2,not_in_articles,no article tells of a cut at Acme,"));
/// # Ok::<(), String>(())
/// ```
#[must_use]
pub fn csv_reconciled(held: &Reconciliation) -> String {
    let columns = &held.mapping.columns;
    let heads = columns.iter().map(|column| match column.head.as_str() {
        "" => format!("column {}", column.number),
        head => head.to_owned(),
    });
    let own = RECONCILED_COLUMNS.iter().map(|name| (*name).to_owned());
    let mut sheet = Sheet::of(&[]);
    sheet.text.clear();
    sheet.row(&heads.chain(own).collect::<Vec<_>>());
    for row in &held.rows {
        let cells = (0..columns.len()).map(|at| row.cells.get(at).cloned().unwrap_or_default());
        sheet.row(&cells.chain(said(row)).collect::<Vec<_>>());
    }
    for missing in &held.missing {
        let own = [
            String::new(),
            "missing_from_tracker".to_owned(),
            missing.text.clone(),
            String::new(),
            missing.round.clone(),
            String::new(),
            String::new(),
        ];
        let cells = columns.iter().map(|_| String::new());
        sheet.row(&cells.chain(own).collect::<Vec<_>>());
    }
    sheet.text
}

fn said(row: &Row) -> [String; 7] {
    let differences = row.differences.iter().map(|differs| {
        format!(
            "{}: {} in the tracker, {} in the articles",
            differs.field, differs.tracker, differs.articles
        )
    });
    let mentions = row.differences.iter().flat_map(|differs| &differs.mentions);
    let mut articles: Vec<&str> = mentions.map(|mention| mention.article.as_str()).collect();
    order::plain(&mut articles);
    articles.dedup();
    let rows: Vec<String> = row.rows.iter().map(ToString::to_string).collect();
    [
        row.row.to_string(),
        row.outcome.word().to_owned(),
        row.text.clone(),
        differences.collect::<Vec<_>>().join("; "),
        row.rounds.join("; "),
        rows.join("; "),
        articles.join("; "),
    ]
}
