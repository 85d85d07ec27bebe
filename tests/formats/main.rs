//! What goes out and comes back: the sheets as another reader of CSV reads them, the table as another reader of
//! Markdown does, and the dossier as it is stored.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod damage;
mod dossier;
mod json;
mod markdown;
mod news;
mod sheets;
mod versions;
