//! The dossier's edits: made, undone, done again, and applied anew whenever what they are about is read anew.

use serde::Serialize;

use super::apply;
use super::history::History;
use super::model::{Change, Edit, Lapse};
use super::revise::Revised;
use crate::dossier::{Dossier, Read, named};
use crate::event::Reading;
use crate::ledger::{Ledger, Round};
use crate::order;
use crate::text::Article;
use crate::text::letter::quoted;

/// What the user changed, as a dossier keeps it.
#[derive(Clone, Debug, Default)]
pub(in crate::dossier) struct Edits {
    history: History,
    lapsed: Vec<Lapse>,
}

/// The edits in a report.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct EditReport {
    /// Those that hold, in the order in which they were made.
    pub done: Vec<Edit>,
    /// Those of them of which something found nothing to hold on to.
    pub lapsed: Vec<Lapse>,
}

impl Dossier {
    /// Records an edit, and gives its number.
    ///
    /// Rounds and events may be given by the ids that the report shows: they are recorded so that they are found
    /// again whatever becomes of the ids.
    ///
    /// # Errors
    /// Where it is about nothing that is there, or changes nothing: a sentence of what was expected and found.
    ///
    /// ```
    /// use pinkslip::dossier::{Change, Dossier};
    /// use pinkslip::text::Article;
    ///
    /// let mut dossier = Dossier::new();
    /// dossier.put(Article::new("acme", "Acme will cut 300 jobs."));
    /// let before = dossier.report();
    /// let round = before.ledger.rounds[0].id.as_str();
    /// dossier.edit(Change::Exclude(vec![round.into()])).unwrap();
    /// assert_eq!(dossier.report().tally.best, 0);
    ///
    /// assert!(dossier.undo().is_some());
    /// assert_eq!(dossier.report(), before);
    /// assert!(dossier.redo().is_some());
    /// assert!(dossier.edit(Change::Exclude(vec!["bolt-undated-40".into()])).is_err());
    /// ```
    pub fn edit(&mut self, edit: impl Into<Edit>) -> Result<u32, String> {
        self.edit_whole(edit.into())
    }

    fn edit_whole(&mut self, mut edit: Edit) -> Result<u32, String> {
        self.settle();
        self.fill(&mut edit.what)?;
        let before = self.edits.history.clone();
        let id = self.edits.history.record(edit);
        self.revise();
        self.settle();
        let lapsed = self.lapsed(&self.book.ledger());
        match lapsed
            .into_iter()
            .find(|lapse| lapse.edit == id && lapse.wholly)
        {
            Some(Lapse { why, .. }) => {
                self.edits.history = before;
                self.revise();
                Err(why)
            }
            None => Ok(id),
        }
    }

    /// Records edits that were made before, elsewhere: those that find nothing to hold on to are kept, and reported.
    pub fn apply_edits(&mut self, edits: impl IntoIterator<Item = Edit>) {
        for mut edit in edits {
            self.settle();
            let known = self.fill(&mut edit.what).is_ok();
            self.edits.history.record(edit);
            if known {
                self.revise();
            }
        }
        self.revise();
    }

    /// Takes the last edit back, and gives it; `None` where there is none.
    pub fn undo(&mut self) -> Option<Edit> {
        let edit = self.edits.history.undo().cloned();
        self.revise();
        edit
    }

    /// Does again what was undone last, and gives it; `None` where nothing was.
    pub fn redo(&mut self) -> Option<Edit> {
        let edit = self.edits.history.redo().cloned();
        self.revise();
        edit
    }

    /// The edits, those that were undone too.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.edits.history
    }

    /// Puts edits in the place of all there were, with what of them was undone.
    pub fn restore(&mut self, history: History) {
        self.edits.history = history;
        self.revise();
    }

    /// The articles and what was read in each, as they came in: before any edit.
    pub fn originals(&self) -> impl Iterator<Item = (&Article, &Reading)> {
        let read = self.in_order().into_iter();
        read.map(|read| (&read.article, &read.reading))
    }

    /// The edits, as a report of that ledger shows them.
    pub(in crate::dossier) fn edit_report(&self, ledger: &Ledger) -> EditReport {
        EditReport {
            done: self.edits.history.done().to_vec(),
            lapsed: self.lapsed(ledger),
        }
    }

    /// Whether an edit that holds is about an article.
    pub(in crate::dossier) fn is_edited(&self, article: &str) -> bool {
        let mut done = self.edits.history.done().iter();
        done.any(|edit| apply::is_about(edit, article))
    }

    /// Frees the ledger of what was decided about articles that are going to change.
    pub(in crate::dossier) fn undecide(&mut self, about: &dyn Fn(&str) -> bool) {
        let (entries, by_id) = (&self.entries, &self.by_id);
        let paper = |id: &str| Some(named(entries, by_id, id)?.paper());
        self.book.undecide(about, &paper);
    }

    /// Applies the edits anew to the articles as they are.
    pub(in crate::dossier) fn revise(&mut self) {
        let Edits { history, .. } = std::mem::take(&mut self.edits);
        let (revised, mut lapsed) = self.revised(history.done());
        self.take_over(revised);
        let shelf = |id: &str| self.by_name(id).map(Read::base);
        let (decisions, more) = apply::decisions(history.done(), &shelf);
        lapsed.extend(more);
        order::by_key(&mut lapsed, |lapse| lapse.edit);
        let (entries, by_id) = (&self.entries, &self.by_id);
        self.book
            .decide(decisions, &|id| Some(named(entries, by_id, id)?.paper()));
        self.edits = Edits { history, lapsed };
    }

    /// Puts corrected articles in the place of those that are corrected now.
    fn take_over(&mut self, revised: Vec<(u32, Revised)>) {
        let mut revised = revised.into_iter().peekable();
        let mut changed: Vec<(u32, Option<Box<Revised>>)> = Vec::new();
        for (number, read) in (0..).zip(&self.entries) {
            let own = revised.next_if(|(own, _)| *own == number);
            let Some(read) = read else { continue };
            let own = own.map(|(_, own)| Box::new(own));
            if read.revised != own {
                changed.push((number, own));
            }
        }
        if changed.is_empty() {
            return;
        }
        let ids: Vec<String> = changed
            .iter()
            .filter_map(|(number, _)| Some(self.read(*number)?.article.id.clone()))
            .collect();
        self.undecide(&|id| ids.iter().any(|own| own == id));
        for (number, own) in changed {
            let slot = usize::try_from(number).ok();
            let read = slot.and_then(|slot| self.entries.get_mut(slot)?.as_mut());
            if let Some(read) = read {
                self.book.take(number, &read.paper());
                read.revised = own;
                self.book.add(number, &read.paper());
            }
        }
    }

    /// The edits that do nothing: those that found nothing, and those that the ledger could not follow.
    fn lapsed(&self, ledger: &Ledger) -> Vec<Lapse> {
        let mut all = self.edits.lapsed.clone();
        let done = self.edits.history.done().iter();
        let held = done.filter(|edit| {
            !all.iter()
                .any(|lapse| lapse.edit == edit.id && lapse.wholly)
        });
        let more: Vec<Lapse> = held.filter_map(|edit| unfollowed(edit, ledger)).collect();
        all.extend(more);
        order::by_key(&mut all, |lapse| lapse.edit);
        all
    }
}

/// Where the ledger shows nothing of an edit, and why.
fn unfollowed(edit: &Edit, ledger: &Ledger) -> Option<Lapse> {
    let of = |round: &Round| {
        round
            .edited
            .iter()
            .filter(|edited| edited.edit == edit.id)
            .count()
    };
    let rounds: Vec<&Round> = ledger.rounds.iter().filter(|round| of(round) > 0).collect();
    let names = || {
        let names: Vec<String> = rounds.iter().map(|round| quoted(&round.id)).collect();
        names.join(", ")
    };
    let why = match &edit.what {
        Change::Merge(_) if rounds.len() != 1 => format!("expected one round, found {}", names()),
        Change::Split(_) if rounds.len() < 2 => {
            format!("expected rounds apart from each other, found {}", names())
        }
        Change::Drop(_) if rounds.is_empty() => {
            "expected events that are told by themselves, found exact copies of others".to_owned()
        }
        Change::Set(_, to) => {
            let mut edited = rounds.iter().flat_map(|round| &round.edited);
            let mut open = rounds.iter().flat_map(|round| &round.conflicts);
            // What the row shows already may be what settles a conflict.
            if edited.any(|one| one.edit == edit.id && one.was != one.is)
                || open.any(|conflict| conflict.settled == Some(edit.id))
            {
                return None;
            }
            format!(
                "expected another value of {}, found it so already",
                to.fields().join(", ")
            )
        }
        _ => return None,
    };
    Lapse::of(edit.id, true, vec![why])
}
