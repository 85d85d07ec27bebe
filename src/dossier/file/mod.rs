//! The dossier as a file: what is saved, and what becomes of it when it is read back.
//!
//! A file is one JSON object. It is written by [`Dossier::save`](crate::dossier::Dossier::save) and read by
//! [`restore`]:
//!
//! ```jsonc
//! { "format": "pinkslip-dossier", "version": 1,       // of the format
//!   "engine": "0.1.0", "rules": "8f3c…",              // by what the articles were read
//!   "settings": { "count_from": 500 },                // how sure an event has to be, in thousandths
//!   "edits": { "done": [Edit], "undone": [Edit] },
//!   "articles": [{ "id", "title", "publisher", "url", "published", "language",
//!                  "text": "…",                       // where it is saved with texts
//!                  "sketch": "0000…",                 // where it is not: by it, near-identical texts are known
//!                  "events": [Event], "uncertain": [Event], "notes": [..],      // as read, before any edit
//!                  "reread": { "events", "uncertain", "notes" } }],  // without a text: after edits of its date
//!   "ledger": { .. }, "tally": { .. } }               // as they were, edits and all: for other programs
//! ```
//!
//! Spans count bytes of the text as UTF-8, wherever the file is written. What stands above is read before what
//! stands below, so of a file that is cut short the edits and the first articles are kept.
//!
//! ```
//! use pinkslip::dossier::{Dossier, restore};
//! use pinkslip::text::Article;
//!
//! let mut dossier = Dossier::new();
//! dossier.put(Article::new("acme", "Acme will cut 300 jobs."));
//! # #[cfg(feature = "cli")] {
//! let file = serde_json::to_string(&dossier.save(false)).unwrap();
//! let restored = restore(&file).unwrap();
//! assert_eq!(restored.dossier.report().tally, dossier.report().tally);
//! assert_eq!(restored.remarks[0].code, "no-text");
//! # }
//! ```

mod article;
mod event;
mod old;
mod restore;
mod save;

pub use restore::{Remark, RestoreError, Restored, restore};
pub use save::DossierFile;

/// What the field `format` of a file says.
pub const FORMAT: &str = "pinkslip-dossier";
/// The version of the format that is written, and the newest that is read.
pub const VERSION: u32 = 1;
