//! Lists of words in code: "of", "in at across".
//!
//! Takes words parted by spaces, gives whether a token is one of them. Lists are made when the engine is built. Each
//! has bits for the hashes of its words, so that most tokens are told to be none of them by one test.

use super::fold::same_word;

/// Some words, folded.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// A bit for each word.
    bits: u64,
    words: &'static str,
}

impl List {
    /// The words of `words`, parted by one space each.
    #[must_use]
    pub const fn of(words: &'static str) -> Self {
        let mut rest = words.as_bytes();
        let (mut bits, mut hash) = (0, Hash::START);
        while let Some((byte, more)) = rest.split_first() {
            if *byte == b' ' {
                bits |= bit(hash.end());
                hash = Hash::START;
            } else {
                hash = hash.then(*byte);
            }
            rest = more;
        }
        Self {
            bits: bits | bit(hash.end()),
            words,
        }
    }

    /// Whether a word whose hash is this can be in the list.
    #[must_use]
    #[inline]
    pub const fn may_have(&self, hash: u32) -> bool {
        self.bits & bit(hash) != 0
    }

    /// Whether `word` is in the list, whatever its case.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.place(word).is_some()
    }

    /// Where in the list `word` stands, whatever its case.
    #[must_use]
    pub fn place(&self, word: &str) -> Option<usize> {
        let mut rest = self.words;
        let mut place = 0;
        loop {
            let end = rest.bytes().position(|byte| byte == b' ');
            let (own, more) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
            // Most are told apart by their first letter, and that without a call.
            let may_be = match (own.as_bytes(), word.as_bytes()) {
                ([own, ..], [first, ..]) => *own == first.to_ascii_lowercase() || *first > 127,
                _ => false,
            };
            if may_be && same_word(word, own) {
                return Some(place);
            }
            rest = more.get(1..)?;
            place += 1;
        }
    }
}

const fn bit(hash: u32) -> u64 {
    1 << (hash & 63)
}

/// A hash that grows by letters.
#[derive(Clone, Copy)]
pub(super) struct Hash(u64);

impl Hash {
    /// Of no letters.
    pub(super) const START: Self = Self(0);

    /// With one letter more. Words of up to twelve letters stay apart.
    #[inline]
    pub(super) const fn then(self, byte: u8) -> Self {
        Self(self.0.rotate_left(5) ^ byte as u64)
    }

    /// All its bits in every one that is kept.
    #[inline]
    pub(super) const fn end(self) -> u32 {
        (self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
    }
}
