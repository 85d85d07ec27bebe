//! Frames: one trigger with the mentions that fill its roles.
//!
//! Takes a text and its mentions, gives frames in reading order: which construction, which number,
//! who cuts, how surely and when. Negation, hedge, quotation and tense are fields, not filters:
//! "Acme will not cut 300 jobs" gives a frame with its 300, negated.

mod agent;
mod answer;
mod attach;
mod beside;
mod change;
mod ellipsis;
mod fits;
mod gapping;
mod group;
mod record;
mod respective;
mod row;
mod rows;
mod scene;
mod sentence;
mod spell;
mod trigger;

pub use agent::{Agent, Offer};
pub(crate) use agent::{TOO_FAR, reacts};
pub(crate) use change::{AMISS, levels};
pub use group::{Certainty, Group, Time};
pub use row::{Alone, Counts, Row, Shape, Slot};
pub use rows::ROWS;

use std::ops::Range;
use std::slice::Iter;

use crate::mention::{Headcount, Mentions, Placed};
use crate::order;
use crate::text::Text;
use sentence::read_sentence;

/// One trigger with the mentions that fill its roles.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The construction.
    pub row: &'static Row,
    /// Its sentence, by index.
    pub sentence: usize,
    /// The trigger's tokens.
    pub trigger: Range<usize>,
    /// What stands around the trigger.
    pub group: Group,
    /// The number, by index into [`Mentions::people`].
    pub people: Option<usize>,
    /// A value that two numbers make together: "from 9,000 to 8,200".
    pub derived: Option<Headcount>,
    /// The share, by index into [`Mentions::shares`].
    pub share: Option<usize>,
    /// Who cuts.
    pub agent: Agent,
    /// All whom the sentence offers for it, in reading order.
    pub offers: Vec<Offer>,
    /// What its attachments cost: the less, the surer.
    pub cost: u32,
    /// A share of the number before it in the sentence: "300 jobs: 200 in Leeds and 100 in Hull".
    pub part: bool,
    /// The agent stands close: subject of the clause, or right beside the noun.
    pub tight: bool,
    /// The record it was read from, by index into [`Mentions::records`].
    pub record: Option<usize>,
}

impl Frame {
    /// The words of its number, or of its share where it has no number.
    #[must_use]
    pub fn quantity(&self, mentions: &Mentions) -> Option<Range<usize>> {
        let people = self.people.and_then(|at| mentions.people.get(at));
        let share = self.share.and_then(|at| mentions.shares.get(at));
        people
            .map(|people| people.tokens.clone())
            .or_else(|| share.map(|share| share.tokens.clone()))
    }

    /// Whether the people counted are told by the name at `tokens`: "2,000 government workers".
    #[must_use]
    pub fn counts(&self, mentions: &Mentions, tokens: &Range<usize>) -> bool {
        self.people
            .and_then(|at| mentions.people.get(at))
            .is_some_and(|people| {
                people.tokens.start <= tokens.start && tokens.end <= people.tokens.end
            })
    }
}

/// Finds the frames of a text.
#[must_use]
pub fn find(text: &Text<'_>, mentions: &Mentions) -> Vec<Frame> {
    let mut frames = Vec::new();
    for (index, sentence) in text.sentences.iter().enumerate() {
        let first = frames.len();
        read_sentence(text, mentions, index, sentence, &mut frames);
        if frames.len() == first {
            frames.extend(answer::read(text, mentions, index, &sentence.tokens));
        }
        spell::read(text, mentions, index, sentence, &mut frames);
        if let Some(new) = frames.get_mut(first..) {
            order::by_key(new, |frame| {
                (
                    frame
                        .people
                        .and_then(|at| mentions.people.get(at))
                        .map_or(frame.trigger.start, |people| people.tokens.start),
                    frame.trigger.start,
                )
            });
        }
    }
    frames
}

/// The mentions whose tokens begin in `range`, by index.
pub(crate) fn within_sentence<T: Placed>(list: &[T], range: &Range<usize>) -> Range<usize> {
    let before = |end: usize| list.partition_point(|mention| mention.tokens().start < end);
    before(range.start)..before(range.end)
}

/// The mentions whose tokens begin in `range`.
pub(crate) fn inside<'m, T: Placed>(list: &'m [T], range: &Range<usize>) -> Iter<'m, T> {
    list.get(within_sentence(list, range))
        .unwrap_or_default()
        .iter()
}
