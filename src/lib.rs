//! Pinkslip reads news articles for layoffs and adds them up the way a careful editor would.

#![forbid(unsafe_code)]

pub mod dossier;
pub mod event;
pub mod export;
pub mod frame;
pub mod ledger;
pub mod lexicon;
pub mod mention;
pub mod source;
pub mod tally;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
