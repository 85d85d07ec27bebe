//! A tracker's rows held against the articles: which of them the articles confirm, contradict, lack or repeat.
//!
//! Takes a tracker's CSV (as Layoffs.fyi, Eurofound's European Restructuring Monitor or a state's list of WARN notices
//! have it) and a ledger, gives a [`Reconciliation`]: what each column was taken for, what the articles say of each row,
//! which counted rounds no row tells, and what leads from the tracker's total to that of the articles. It decides
//! nothing silently: what may be one round or another is `unclear`.
//!
//! ```
//! use pinkslip::dossier::Dossier;
//! use pinkslip::reconcile::{Outcome, Wanted, reconcile};
//! use pinkslip::text::Article;
//!
//! let mut dossier = Dossier::new();
//! dossier.put(Article::new("acme", "Acme said on January 28, 2026 that it will cut 300 jobs."));
//! let csv = "Company,# Laid Off,Date\nAcme Inc,300,1/28/2026\nBolt,90,2/3/2026\n";
//! let held = reconcile(&dossier.report().ledger, csv, &Wanted::default())?;
//! assert_eq!(held.rows[0].outcome, Outcome::Confirmed);
//! assert_eq!(held.rows[1].outcome, Outcome::NotInArticles);
//! # Ok::<(), String>(())
//! ```

mod cell;
mod claim;
mod compare;
mod days;
mod find;
mod guess;
mod heads;
mod mapping;
mod model;
mod names;
mod near;
mod parts;
mod rest;
mod say;
mod table;
mod total;
mod verdict;

pub use claim::{Claim, Note};
pub use days::Order;
pub use guess::NOTHING;
pub use heads::Field;
pub use mapping::{Column, Mapping, Wanted};
pub use model::{Difference, Missing, Outcome, Reconciliation, Row, Step, Sum, Totals};
pub use table::{Record, Table};

use crate::ledger::Ledger;
use compare::{Claimed, settle};
use find::Index;

/// Holds a tracker against the rounds of a ledger.
///
/// # Errors
/// A sentence that says what was expected and found: where the file is no table, where no column holds employers, and
/// where `wanted` names a column that is not there.
pub fn reconcile(ledger: &Ledger, csv: &str, wanted: &Wanted) -> Result<Reconciliation, String> {
    let table = Table::read(csv);
    let (mapping, start) = mapping::map(&table, wanted)?;
    let records = table.records.get(start..).unwrap_or_default();
    let mut notes = Vec::new();
    let (mut claims, mut places) = (Vec::new(), Vec::new());
    for record in records {
        check(record, &mapping, &mut notes);
        places.push(match claim::read(record, &mapping, &mut notes) {
            Ok(claim) => {
                claims.push(Claimed {
                    row: record.row,
                    cells: &record.cells,
                    claim,
                });
                Ok(claims.len() - 1)
            }
            Err(why) => Err(why),
        });
    }
    let index = Index::of(ledger);
    let verdicts = settle(&claims, &index, mapping.by_site);
    let totals = total::totals(&claims, &verdicts, ledger);
    let touched = |place: usize| {
        verdicts
            .iter()
            .any(|verdict| verdict.rounds.contains(&place))
    };
    let missing = ledger
        .rounds
        .iter()
        .enumerate()
        .filter(|(place, round)| round.counted && !touched(*place))
        .map(|(_, round)| Missing {
            round: round.id.clone(),
            text: format!("{}, told by {}", say::named(round), say::articles(round)),
        })
        .collect();
    let rows = records.iter().zip(places).map(|(record, place)| {
        let told = place.and_then(|place| {
            let claimed = claims.get(place).zip(verdicts.get(place));
            claimed.ok_or_else(String::new)
        });
        let (claimed, verdict) = match told {
            Ok(told) => told,
            Err(why) => return left_out(record, why),
        };
        let id = |place: &usize| ledger.rounds.get(*place).map(|round| round.id.clone());
        let mut others: Vec<u32> = verdict
            .others
            .iter()
            .filter_map(|place| claims.get(*place))
            .map(|claimed| claimed.row)
            .collect();
        crate::order::plain(&mut others);
        Row {
            row: record.row,
            cells: record.cells.clone(),
            claim: Some(claimed.claim.clone()),
            outcome: verdict.outcome,
            rounds: verdict.rounds.iter().filter_map(id).collect(),
            rows: others,
            differences: verdict.differences.clone(),
            text: verdict.text.clone(),
        }
    });
    let rows = rows.collect();
    Ok(Reconciliation {
        mapping,
        rows,
        missing,
        totals,
        notes,
    })
}

/// A row that claims nothing.
fn left_out(record: &Record, why: String) -> Row {
    Row {
        row: record.row,
        cells: record.cells.clone(),
        claim: None,
        outcome: Outcome::LeftOut,
        rounds: Vec::new(),
        rows: Vec::new(),
        differences: Vec::new(),
        text: why,
    }
}

/// What is wrong with a row as a whole.
fn check(record: &Record, mapping: &Mapping, notes: &mut Vec<Note>) {
    let mut note = |text: String| {
        notes.push(Note {
            row: record.row,
            column: String::new(),
            text,
        });
    };
    let more = record
        .cells
        .get(mapping.columns.len()..)
        .unwrap_or_default();
    if more.iter().any(|cell| !cell.trim().is_empty()) {
        note(format!(
            "expected {} cells, found {}: those behind the last head are not read",
            mapping.columns.len(),
            record.cells.len()
        ));
    }
    if record.unclosed {
        note("expected a closing quotation mark, found none before the next rows; it is read as a letter".to_owned());
    }
}
