//! The counting rules, each in a test that carries its number and name; what holds of any ledger; and
//! the cases that broke other trackers, as far as they are the ledger's.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod arithmetic;
mod asked;
mod build;
mod cases;
mod checks;
mod contradictions;
mod counts;
mod groups;
mod identities;
mod matching;
mod namesakes;
mod pairs;
mod parents;
mod properties;
mod related;
mod rollups;
mod rounds;
mod seeds;
mod shares;
mod sources;
mod sums;
mod telling;
mod told;
