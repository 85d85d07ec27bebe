//! The counting rules, each in a test that carries its number and name; what holds of any ledger; and
//! the cases that broke other trackers, as far as they are the ledger's.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod arithmetic;
mod build;
mod cases;
mod counts;
mod groups;
mod identities;
mod matching;
mod properties;
mod rollups;
mod rounds;
mod seeds;
mod sources;
mod sums;
