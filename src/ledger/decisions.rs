//! What the user decided, in terms of events: given to the ledger beside the articles.
//!
//! The ledger knows nothing of how an edit finds its events again; it is told which events each edit is
//! about. Decisions come in the order in which they were made, and of two that speak against each other the
//! later holds. A decision about events that are not there says nothing.

use super::correction::Correction;
use super::model::EventRef;
use crate::order;

/// What is to be done with the rounds that some events tell of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Does {
    /// They are one round.
    Merge,
    /// Each of them is a round apart from the others.
    Split,
    /// They count, or do not.
    Count(bool),
    /// The events tell of no round; what else is told of theirs stands.
    Drop,
    /// Their fields are these, whatever is told.
    Set {
        /// What the fields are.
        to: Box<Correction>,
        /// What the fields were that events were corrected in already: employer, workforce, workers.
        was: Box<Correction>,
    },
}

impl Does {
    /// Whether it says that rounds count, or do not.
    pub(super) fn count(&self) -> Option<bool> {
        match self {
            Self::Count(counts) => Some(*counts),
            Self::Merge | Self::Split | Self::Drop | Self::Set { .. } => None,
        }
    }
}

/// One edit, as the ledger takes it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    /// The number of the edit.
    pub edit: u32,
    /// What it does.
    pub does: Does,
    /// The events of each round it is about.
    pub rounds: Vec<Vec<EventRef>>,
}

/// All that the user decided, in the order in which it was decided.
///
/// ```
/// use pinkslip::ledger::{Decision, Decisions, Does, EventRef, Settled, settle_with};
/// use pinkslip::text::Article;
///
/// let article = Article::new("acme", "Acme will cut 300 jobs.");
/// let reading = pinkslip::event::read(&article);
/// let settled = Settled {
///     id: &article.id,
///     published: article.published,
///     publisher: None,
///     text: &article.text,
///     events: &reading.events,
///     uncertain: &reading.uncertain,
/// };
/// let event = EventRef { article: "acme".to_owned(), event: "acme.e1".to_owned() };
/// let exclude = Decision { edit: 1, does: Does::Count(false), rounds: vec![vec![event]] };
/// let ledger = settle_with(&[settled], &Decisions::new(vec![exclude]));
/// assert!(!ledger.rounds[0].counted);
/// assert_eq!(ledger.rounds[0].why.rule, "user-decides");
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Decisions {
    all: Vec<Decision>,
    /// Every event, and the places of the decision and the round that it stands for. Sorted.
    index: Vec<(EventRef, usize, usize)>,
}

impl Decisions {
    /// Takes decisions in the order in which they were made, which is that of the numbers of their edits.
    #[must_use]
    pub fn new(all: Vec<Decision>) -> Self {
        let mut index: Vec<(EventRef, usize, usize)> = Vec::new();
        for (place, decision) in all.iter().enumerate() {
            for (side, events) in decision.rounds.iter().enumerate() {
                index.extend(events.iter().map(|event| (event.clone(), place, side)));
            }
        }
        order::plain(&mut index);
        index.dedup();
        Self { all, index }
    }

    /// Whether nothing was decided.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Each of them, in the order in which they were made.
    #[must_use]
    pub fn all(&self) -> &[Decision] {
        &self.all
    }

    /// Those that are about none of some articles.
    pub(super) fn without(&self, about: &dyn Fn(&str) -> bool) -> Self {
        let mut kept = self.all.clone();
        kept.retain(|decision| {
            let mut events = decision.rounds.iter().flatten();
            !events.any(|event| about(&event.article))
        });
        Self::new(kept)
    }

    /// What was decided about an event, in the order in which it was decided.
    pub(super) fn about<'d>(
        &'d self,
        article: &str,
        event: &str,
    ) -> impl Iterator<Item = Mark<'d>> + use<'d> {
        let of = |entry: &(EventRef, usize, usize)| {
            (entry.0.article.as_str(), entry.0.event.as_str()).cmp(&(article, event))
        };
        let start = self.index.partition_point(|entry| of(entry).is_lt());
        let end = self.index.partition_point(|entry| of(entry).is_le());
        let found = self.index.get(start..end).unwrap_or_default();
        found.iter().filter_map(|(_, decision, round)| {
            Some(Mark {
                decision: self.all.get(*decision)?,
                round: *round,
            })
        })
    }
}

/// That an event is one of those of a decision.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark<'d> {
    pub(super) decision: &'d Decision,
    /// The place of its round in the decision.
    pub(super) round: usize,
}
