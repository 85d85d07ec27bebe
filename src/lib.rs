//! Pinkslip reads news articles for layoffs and adds them up the way a careful editor would: who cut how many,
//! when, where, why, and a total whose every number leads back to its words and to the rule that counted it.
//!
//! ```
//! use pinkslip::dossier::Dossier;
//! use pinkslip::text::Article;
//!
//! let mut dossier = Dossier::new();
//! dossier.put(Article::new("a", "Tolvane Foods said it will lay off 2,600 workers in Ohio."));
//! dossier.put(Article::new("b", "Tolvane Foods, which is laying off 2,600 people, rose 3% on Tuesday."));
//! let report = dossier.report();
//! assert_eq!(report.tally.best, 2600);
//! assert_eq!(report.ledger.rounds.len(), 1);
//! ```
//!
//! Data flows one way: [`text`] → [`mention`] → [`frame`] → [`event`] → [`ledger`] → [`tally`] → [`export`];
//! [`explain`] tells how; [`dossier`] is the façade, [`source`] opens what people bring, [`lexicon`] holds the words. Reading never
//! fails, nothing reads a clock or a locale, and the same input gives the same bytes. `ARCHITECTURE.md` says who
//! may import whom, `DESIGN.md` why things are as they are.

#![forbid(unsafe_code)]

pub mod dossier;
pub mod event;
pub mod explain;
pub mod export;
pub mod frame;
pub mod json;
pub mod ledger;
pub mod lexicon;
pub mod mention;
pub(crate) mod order;
pub mod reconcile;
pub mod source;
pub mod tally;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

/// Runs the examples of the README as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
