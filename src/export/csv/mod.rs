//! CSV after RFC 4180: a header, CRLF, cells quoted where they have to be. One sheet of events, one of rounds.
//!
//! Written by hand, since the browser shares it and DESIGN.md has what the `csv` crate would add. Dates are ISO
//! dates, numbers plain numbers, lists parted by `"; "`, unknown is an empty cell. The columns stay as they are; new
//! ones are added at the end.
//!
//! The text is UTF-8 without a byte order mark. Spreadsheets that take such a file for another encoding want
//! [`BOM`](super::BOM) before it.
//!
//! ```
//! use pinkslip::{dossier::Dossier, export::csv_rounds, text::Article};
//! let mut dossier = Dossier::new();
//! dossier.put(Article::new("acme", "Acme will cut up to 300 jobs."));
//! let sheet = csv_rounds(&dossier);
//! let row = sheet.lines().nth(1).unwrap_or_default();
//! // The stated figure, no lower bound, the upper bound.
//! assert!(row.starts_with("acme-undated-300,Acme,300,,300,up_to,"));
//! ```

mod events;
mod reconciled;
mod rounds;
mod sheet;

pub use events::{COLUMNS, csv};
pub use reconciled::{RECONCILED_COLUMNS, csv_reconciled};
pub use rounds::{ROUND_COLUMNS, csv_rounds};
