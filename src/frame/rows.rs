//! The table of frames. A row is a construction: its trigger class and where its roles stand. What stands
//! between ("which has struggled since 2022, said on Monday that it would, as part of …") does not matter.
//! Adding a way of saying it is adding a row, or a word to `src/lexicon/data`, with its examples.

mod cuts;
mod figures;

use super::row::Row;
use cuts::CUTS;
use figures::FIGURES;

/// Every row, in the order in which the guide prints them.
pub static ROWS: &[Row] = &Row::carried::<{ CUTS.len() + FIGURES.len() }>([CUTS, FIGURES]);

/// The first row with this id.
pub(super) fn named(id: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.id == id)
}

/// The row that takes the place of the one matched where those who cut are many.
pub(super) fn sector() -> Option<&'static Row> {
    named("sector")
}
