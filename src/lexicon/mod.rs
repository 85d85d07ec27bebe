//! The lexicon: from a word to its classes.
//!
//! Takes words of the text, gives sets of classes (`class::VERB_CUT` is the file `data/verb-cut.txt`).
//! `build.rs` checks the lists and packs them; the first look-up unpacks them into a table. From then on a look-up
//! is a hash, a probe and a comparison.
//!
//! ```
//! use pinkslip::lexicon::{class, look_up};
//! assert!(look_up("Axed").is_some_and(|word| word.classes.any(&class::VERB_CUT)));
//! assert!(look_up("flurb").is_none());
//! ```

mod fold;
mod inflect;
mod keys;
mod list;
mod pack;
mod table;
mod words;

pub use fold::{folded, same_word, word_hash};
pub use inflect::form;
pub use list::{Gate, List};
pub(crate) use list::{Hash, first_hash};
pub use table::{Names, Table, ambiguous, names};

use words::WORDS;

use std::ops::BitOr;

/// A set of classes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Class([u64; 4]);

impl Class {
    /// Nothing.
    pub const NONE: Self = Self([0; 4]);

    /// The class of the file with this number.
    const fn nth(number: u8) -> Self {
        let bit = 1 << (number % 64);
        Self(match number / 64 {
            0 => [bit, 0, 0, 0],
            1 => [0, bit, 0, 0],
            2 => [0, 0, bit, 0],
            _ => [0, 0, 0, bit],
        })
    }

    /// Whether the two sets share a class.
    #[must_use]
    pub const fn any(&self, other: &Self) -> bool {
        let (Self([a, b, c, d]), Self([e, f, g, h])) = (self, other);
        *a & *e | *b & *f | *c & *g | *d & *h != 0
    }

    /// Whether every class of this set is in the other.
    #[must_use]
    pub const fn within(&self, other: &Self) -> bool {
        let (Self([a, b, c, d]), Self([e, f, g, h])) = (self, other);
        *a & !*e | *b & !*f | *c & !*g | *d & !*h == 0
    }

    /// Both sets, usable in constants.
    #[must_use]
    #[inline(always)]
    pub const fn or(self, other: Self) -> Self {
        let (Self([a, b, c, d]), Self([e, f, g, h])) = (self, other);
        Self([a | e, b | f, c | g, d | h])
    }
}

impl BitOr for Class {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

/// Made when the engine is built: a list of words, `any_of!("in at across")`, or a set of classes,
/// `any_of!(class::NOUN_CUT, class::VERB_CUT)`.
macro_rules! any_of {
    ($words:literal) => {
        const { &$crate::lexicon::List::of($words) }
    };
    ($first:expr $(, $other:expr)+ $(,)?) => {
        const { &$first$(.or($other))+ }
    };
}
pub(crate) use any_of;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// What the lexicon knows of a word.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Its classes as a single word.
    pub classes: Class,
    /// Its forms, bits of [`form`].
    pub forms: u8,
    number: u16,
    seconds: u32,
}

/// A phrase that begins with a word.
#[derive(Clone, Copy, Debug)]
pub struct Continuation {
    /// The words after the first, folded, parted by spaces.
    pub rest: &'static str,
    /// The classes of the whole.
    pub classes: Class,
    /// The forms of the whole.
    pub forms: u8,
}

impl Word {
    /// The phrases that begin with this word and go on with one whose hash is `second`, longest first.
    pub fn phrases(self, second: u32) -> impl Iterator<Item = Continuation> {
        WORDS.phrases(self, second)
    }
}

/// Looks a word up, whatever its case.
#[must_use]
pub fn look_up(word: &str) -> Option<Word> {
    look_up_hashed(word, word_hash(word))
}

/// The same where the hash is known already.
#[must_use]
pub fn look_up_hashed(word: &str, hash: u32) -> Option<Word> {
    WORDS.find(word, hash)
}
