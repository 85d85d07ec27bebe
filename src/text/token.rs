//! Tokens: words, numbers and marks, with what the lexicon knows of them.

use crate::lexicon::Class;
use crate::text::Span;

/// What a token is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Letters, with hyphens, apostrophes and digits inside: `e-commerce`, `O'Reilly`, `Q4`, `U.S.`
    Word,
    /// `'s` or a bare `'` behind a plural: the possessive.
    Clitic,
    /// Digits, with commas and points inside: `1,200`, `3.5`.
    Number,
    /// One mark of punctuation or one symbol.
    Mark,
}

/// How a token is written: bits.
pub mod shape {
    /// Begins with a capital.
    pub const CAPITAL: u8 = 1;
    /// More than one letter, all of them capitals.
    pub const UPPER: u8 = 2;
    /// Holds a digit.
    pub const DIGIT: u8 = 4;
    /// Holds a hyphen.
    pub const HYPHEN: u8 = 8;
    /// White space stands before it.
    pub const SPACED: u8 = 16;
    /// First of its sentence.
    pub const FIRST: u8 = 32;
    /// Holds a character beyond ASCII, and can be shorter when it is folded.
    pub const WIDE: u8 = 64;
    /// Holds something else than letters of ASCII, or a capital behind the first.
    pub const MIXED: u8 = 128;
}

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: Kind,
    /// How it is written, bits of [`shape`].
    pub shape: u8,
    /// Forms it can be as a word or as the first word of the phrase, bits of [`crate::lexicon::form`].
    pub forms: u8,
    /// How many tokens the longest phrase of the lexicon that begins here takes; 1 where there is none.
    pub len: u8,
    /// The hash of its folded letters.
    pub hash: u32,
    /// Its classes: those of the phrase that begins here, or of the single word.
    pub classes: Class,
}

impl Token {
    /// Whether it has one of `classes`.
    #[must_use]
    pub const fn is(&self, classes: &Class) -> bool {
        self.classes.any(classes)
    }

    /// Whether it is written as `shape` says, in any of its bits.
    #[must_use]
    pub const fn looks(&self, shape: u8) -> bool {
        self.shape & shape != 0
    }

    /// Whether it can be one of `forms`.
    #[must_use]
    pub const fn can_be(&self, forms: u8) -> bool {
        self.forms & forms != 0
    }
}
