//! What became of a tracker's rows, as Markdown: the counts, the rows somebody has to look at, the rounds that are
//! missing, and why the totals differ.

use super::escape::plain;
use crate::export::tracker;
use crate::reconcile::{Outcome, Reconciliation};

/// A tracker held against the articles, for a story or a note to whoever keeps it.
///
/// ```
/// use pinkslip::{dossier::Dossier, export::markdown_reconciled, reconcile::{Wanted, reconcile}};
/// let csv = "Company,# Laid Off\nAcme,300\n";
/// let held = reconcile(&Dossier::new().report().ledger, csv, &Wanted::default())?;
/// assert!(markdown_reconciled(&held).contains("| 2 | Acme | 300 | not in articles |"));
/// # Ok::<(), String>(())
/// ```
#[must_use]
pub fn markdown_reconciled(held: &Reconciliation) -> String {
    let mut out = format!("**Rows:** {}\n", tracker::outcomes(held));
    let shown: Vec<_> = held
        .rows
        .iter()
        .filter(|row| !matches!(row.outcome, Outcome::Confirmed | Outcome::LeftOut))
        .collect();
    if !shown.is_empty() {
        out.push_str("\n| Row | Employer | Tracker | Outcome | What the articles say |\n|---:|:---|:---|:---|:---|\n");
    }
    for row in shown {
        let Some(claim) = &row.claim else {
            continue;
        };
        out.push_str(&format!(
            "| {} | {} | {} | {} | {} |\n",
            row.row,
            plain(&claim.employer),
            plain(&tracker::claimed(claim)),
            row.outcome.word().replace('_', " "),
            plain(&row.text)
        ));
    }
    if !held.missing.is_empty() {
        out.push_str("\n**Missing from the tracker:**\n\n");
        for missing in &held.missing {
            out.push_str(&format!("- {}\n", plain(&missing.text)));
        }
    }
    out.push_str(&format!("\n**Totals:** {}\n\n", tracker::sides(held)));
    for step in &held.totals.steps {
        out.push_str(&format!(
            "- {}: {}\n",
            tracker::signed(step.people),
            plain(&tracker::step(step))
        ));
    }
    out
}
