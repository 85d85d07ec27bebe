//! Exports: what was counted, in the forms other programs and people read.
//!
//! Takes a [`Dossier`](crate::dossier::Dossier) or what it reports, gives text: [`csv`] and [`csv_rounds`] for
//! spreadsheets, [`markdown`] for a story and [`words`] for people. JSON needs no code of its own: a report serialises
//! as it is.
//!
//! ```
//! use pinkslip::{dossier::Dossier, export::markdown, text::Article};
//! let mut dossier = Dossier::new();
//! dossier.put(Article::new("acme", "Acme will cut 300 jobs in Leeds."));
//! assert!(markdown(&dossier.report()).contains("| Acme | 300 |"));
//! ```

mod csv;
mod markdown;
mod names;
mod told;
pub mod tracker;
pub mod words;

pub use csv::{COLUMNS, RECONCILED_COLUMNS, ROUND_COLUMNS, csv, csv_reconciled, csv_rounds};
pub use markdown::{markdown, markdown_reconciled};

/// The byte order mark: before a sheet, it tells a spreadsheet that the text is UTF-8.
pub const BOM: char = '\u{feff}';
