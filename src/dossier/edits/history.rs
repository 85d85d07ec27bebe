//! What was edited, and what of it was undone.

use serde::{Deserialize, Serialize};

use super::model::Edit;

/// The edits that hold, in the order in which they were made, and those that were undone.
///
/// A new edit after an undo drops what was undone: there is one line of edits, and a place on it.
///
/// ```
/// use pinkslip::dossier::{Change, History};
///
/// let mut history = History::default();
/// let first = history.record(Change::Exclude(vec!["acme-undated-300".into()]).into());
/// let second = history.record(Change::Exclude(vec!["bolt-undated-40".into()]).into());
/// assert_eq!((first, second), (1, 2));
/// assert_eq!(history.undo().map(|edit| edit.id), Some(2));
/// assert_eq!(history.done().len(), 1);
/// assert_eq!(history.redo().map(|edit| edit.id), Some(2));
/// assert!(history.redo().is_none());
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    /// In the order in which they were made.
    #[serde(default)]
    done: Vec<Edit>,
    /// The last that was undone is the last.
    #[serde(default)]
    undone: Vec<Edit>,
}

impl History {
    /// The edits that hold, in the order in which they were made.
    #[must_use]
    pub fn done(&self) -> &[Edit] {
        &self.done
    }

    /// What was undone and can be done again: the next to be done again is the last.
    #[must_use]
    pub fn undone(&self) -> &[Edit] {
        &self.undone
    }

    /// Takes in an edit and gives its number: its own where that is above all others, else the next.
    pub fn record(&mut self, edit: Edit) -> u32 {
        let all = self.done.iter().chain(&self.undone);
        let last = all.map(|edit| edit.id).max().unwrap_or(0);
        let id = edit.id.max(last.saturating_add(1));
        self.undone.clear();
        self.done.push(Edit { id, ..edit });
        id
    }

    /// Takes the last edit back, and gives it.
    pub fn undo(&mut self) -> Option<&Edit> {
        let edit = self.done.pop()?;
        self.undone.push(edit);
        self.undone.last()
    }

    /// Does again what was undone last, and gives it.
    pub fn redo(&mut self) -> Option<&Edit> {
        let edit = self.undone.pop()?;
        self.done.push(edit);
        self.done.last()
    }
}
