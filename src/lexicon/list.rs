//! Lists of words in code: "of", "in at across".
//!
//! Takes words parted by spaces, gives whether a token is one of them. Lists are made when the engine is built. Each
//! has bits for the hashes of its words, so that most tokens are told to be none of them by one test.

use super::fold::same_word;

/// Some words, folded.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// Two bits for each word, one in either.
    bits: [u64; 2],
    words: &'static str,
}

impl List {
    /// The words of `words`, parted by one space each.
    #[must_use]
    pub const fn of(words: &'static str) -> Self {
        let mut rest = words.as_bytes();
        let mut list = Self {
            bits: [0; 2],
            words,
        };
        let mut hash = START;
        while let Some((byte, more)) = rest.split_first() {
            if *byte == b' ' {
                list = list.with(hash);
                hash = START;
            } else {
                hash = step(hash, *byte);
            }
            rest = more;
        }
        list.with(hash)
    }

    const fn with(self, hash: u32) -> Self {
        let ([low, high], [one, two]) = (self.bits, bits(hash));
        Self {
            bits: [low | one, high | two],
            words: self.words,
        }
    }

    /// Whether a word whose hash is this can be in the list.
    #[must_use]
    #[inline]
    pub const fn may_have(&self, hash: u32) -> bool {
        let ([low, high], [one, two]) = (self.bits, bits(hash));
        low & one != 0 && high & two != 0
    }

    /// Where in the list `word` stands, whatever its case.
    #[must_use]
    pub fn place(&self, word: &str) -> Option<usize> {
        self.words.split(' ').position(|own| same_word(word, own))
    }
}

const fn bits(hash: u32) -> [u64; 2] {
    [1 << (hash & 63), 1 << (hash >> 26)]
}

/// The hash of no letters.
pub(super) const START: u32 = 0x811c_9dc5;

/// The hash with one letter more: FNV-1a.
pub(super) const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}
