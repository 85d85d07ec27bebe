//! The lexicon: from a word to its classes.
//!
//! Takes words of the text, gives sets of classes (`class::VERB_CUT` is the file `data/verb-cut.txt`).
//! Everything is a constant made by `build.rs`: a look-up is a hash, a probe and a comparison.
//!
//! ```
//! use pinkslip::lexicon::{class, look_up};
//! assert!(look_up("Axed").is_some_and(|word| word.classes.any(class::VERB_CUT)));
//! assert!(look_up("flurb").is_none());
//! ```

mod fold;
mod table;

pub use fold::{folded, same_word, word_hash};
pub use table::{Table, names};

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
    pub const fn any(self, other: Self) -> bool {
        let (Self([a, b, c, d]), Self([e, f, g, h])) = (self, other);
        a & e | b & f | c & g | d & h != 0
    }

    /// Whether every class of this set is in the other.
    #[must_use]
    pub const fn within(self, other: Self) -> bool {
        let (Self([a, b, c, d]), Self([e, f, g, h])) = (self, other);
        a & !e | b & !f | c & !g | d & !h == 0
    }

    /// Both sets, usable in constants.
    #[must_use]
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

/// Which forms of a verb or noun a word can be.
pub mod form {
    /// cut, axe
    pub const BASE: u8 = 1;
    /// cuts, axes
    pub const THIRD: u8 = 2;
    /// cut, axed
    pub const PAST: u8 = 4;
    /// cut, axed
    pub const PARTICIPLE: u8 = 8;
    /// cutting, axing
    pub const GERUND: u8 = 16;
    /// A noun's second form, as a rule its plural.
    pub const PLURAL: u8 = 32;
}

#[derive(Clone, Copy)]
struct Slot {
    at: u32,
    len: u8,
    forms: u8,
    set: u16,
    list: u16,
}

const fn s(at: u32, len: u8, forms: u8, set: u16, list: u16) -> Slot {
    Slot {
        at,
        len,
        forms,
        set,
        list,
    }
}

struct Phrase {
    rest: &'static str,
    set: u16,
    forms: u8,
}

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// What the lexicon knows of a word.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Its classes as a single word.
    pub classes: Class,
    /// Its forms, bits of [`form`].
    pub forms: u8,
    list: u16,
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
    /// The phrases that begin with this word, longest first.
    pub fn phrases(self) -> impl Iterator<Item = Continuation> {
        let (from, to) = usize::from(self.list)
            .checked_sub(1)
            .and_then(|list| LISTS.get(list))
            .copied()
            .unwrap_or_default();
        PHRASES
            .get(usize::from(from)..usize::from(to))
            .unwrap_or_default()
            .iter()
            .map(|phrase| Continuation {
                rest: phrase.rest,
                classes: classes_of(phrase.set),
                forms: phrase.forms,
            })
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
    let mask = INDEX.len() - 1;
    let mut at = hash as usize & mask;
    loop {
        let number = usize::from(*INDEX.get(at)?).checked_sub(1)?;
        let slot = ENTRIES.get(number)?;
        let start = slot.at as usize;
        let key = BLOB.get(start..start + usize::from(slot.len))?;
        if same_word(word, key) {
            return Some(Word {
                classes: classes_of(slot.set),
                forms: slot.forms,
                list: slot.list,
            });
        }
        at = (at + 1) & mask;
    }
}

fn classes_of(set: u16) -> Class {
    SETS.get(usize::from(set)).copied().unwrap_or_default()
}
