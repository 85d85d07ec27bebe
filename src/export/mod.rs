//! Exports: what was counted, in the forms other programs and people read.
//!
//! Takes a [`Dossier`](crate::dossier::Dossier) or what it reports, gives text: [`csv`] for
//! spreadsheets and [`words`] for people. JSON needs no code of its own: a report serialises as it
//! is.

mod csv;
mod names;
pub mod words;

pub use csv::{COLUMNS, csv};
