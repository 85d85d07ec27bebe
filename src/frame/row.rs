//! What a frame's row says: a construction as data.

use crate::lexicon::Class;
use crate::mention::{Kind, Scope};

/// One way English news says that jobs go. Adding a way is adding a row to [`super::ROWS`].
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Stable and kebab-case: readers see it as the reason for an event.
    pub id: &'static str,
    /// Which words can trigger it.
    pub trigger: Class,
    /// How the trigger must stand.
    pub shape: Shape,
    /// Where the number stands, each with its cost.
    pub people: &'static [(Slot, u32)],
    /// What the number must count.
    pub counts: Counts,
    /// Whether the frame stands without a number, and what must stand there instead.
    pub alone: Alone,
    /// By what means jobs go.
    pub kind: Kind,
    /// A round, or a figure about rounds.
    pub scope: Scope,
    /// The sentence is against a cut: denied, averted, hired.
    pub against: bool,
    /// Sentences it must match.
    pub says: &'static [&'static str],
    /// Near misses it must leave alone.
    pub but_not: &'static [&'static str],
}

impl Row {
    const NONE: Self = Self {
        id: "",
        trigger: Class::NONE,
        shape: Shape::Word,
        people: &[],
        counts: Counts::Any,
        alone: Alone::No,
        kind: Kind::Layoff,
        scope: Scope::Round,
        against: false,
        says: &[],
        but_not: &[],
    };

    /// The rows as the engine carries them: in a browser nobody reads the examples.
    pub(super) const fn carried<const COUNT: usize>(
        [mut rows, mut then]: [&[Self]; 2],
    ) -> [Self; COUNT] {
        let mut carried = [Self::NONE; COUNT];
        let mut left: &mut [Self] = &mut carried;
        while let Some((place, more)) = left.split_first_mut() {
            if rows.is_empty() {
                (rows, then) = (then, &[]);
            }
            let Some((row, rest)) = rows.split_first() else {
                break;
            };
            *place = *row;
            if cfg!(target_arch = "wasm32") {
                (place.says, place.but_not) = (&[], &[]);
            }
            (rows, left) = (rest, more);
        }
        carried
    }
}

/// How a trigger stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A verb in the active voice, finite or not.
    Active,
    /// A participle: passive, or reduced behind its noun.
    Passive,
    /// A verb in any voice.
    Verb,
    /// A noun.
    Noun,
    /// A predicate or any other word.
    Word,
}

/// Where a role stands, seen from the trigger.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Slot {
    /// Behind the verb: "axe 300 posts".
    Object,
    /// Before the verb: "300 posts will go".
    Subject,
    /// Behind "by": "reduce headcount by 300".
    By,
    /// Behind a preposition or participle of the noun: "layoffs of 300", "cuts affecting 300".
    Of,
    /// Right before the noun: "300 redundancies", "a 10% cut".
    Before,
    /// Anywhere behind, in the same sentence: the consequence.
    After,
}

/// What the number must count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counts {
    /// Anything, a bare number too: the verb speaks of people.
    Any,
    /// Jobs or people, in words.
    Named,
    /// Jobs, or people as staff: what goes is posts, not persons on their way.
    Jobs,
    /// Jobs as object, or people before "their jobs".
    Lost,
    /// People who leave for good: "120 more will go" where the sentences before tell of cuts.
    Gone,
    /// Some of those whom somebody has: "35 of its 90".
    Own,
    /// A sum told as one: "the total to 30,000".
    Total,
    /// Jobs or people hit by what the clause calls a cut, a closure, a decision.
    Hit,
}

/// Whether a frame stands without a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Alone {
    /// Never.
    No,
    /// Where jobs, people or a workforce are its object: "is cutting jobs".
    WithObject,
    /// Where jobs or people are its subject: "jobs will go".
    WithSubject,
    /// Where people are made it: "has made staff redundant".
    Made,
    /// Where jobs are its object or subject and a name says where: "those who lost their jobs at Acme".
    At,
    /// Where it is an employer that has it before it: "is facing layoffs".
    Faced,
    /// By itself: "announced layoffs".
    Yes,
    /// Only beside another cut in its sentence, which says what it is about: "Acme cut 300 jobs while Globex
    /// announced a restructuring".
    Beside,
}
