//! Edits: what the user decides, kept as data beside the articles and applied anew to whatever is read in them.

mod anchor;
mod apply;
mod fill;
mod history;
mod keep;
mod model;
mod revise;

pub use history::History;
pub use keep::EditReport;
pub use model::{Anchor, Change, Edit, Lapse, Subject};
pub use revise::Revision;

pub(super) use keep::Edits;
pub(super) use revise::Revised;
