//! What the user decides: edits end to end from text, their undoing, and what is written and read back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod again;
mod articles;
mod corrected;
mod counted;
mod fields;
mod joined;
mod news;
mod properties;
mod refused;
mod values;
