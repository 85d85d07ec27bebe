//! Lists of words in code: "of", "in at across".
//!
//! Takes words parted by spaces, gives whether a token is one of them. Lists are made when the engine is built. Each
//! has two bits for the hash of each of its words, so that most tokens are told to be none of them by one test.

use super::fold::same_word;

/// Some words, folded.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// Two bits for each word.
    bits: u64,
    words: &'static str,
}

impl List {
    /// The words of `words`, parted by one space each.
    #[must_use]
    pub const fn of(words: &'static str) -> Self {
        let mut rest = words.as_bytes();
        let mut all = 0;
        while let Some((hash, more)) = first_hash(rest) {
            all |= bits(hash);
            rest = more;
        }
        Self { bits: all, words }
    }

    /// Whether a word whose hash is this can be in the list.
    #[must_use]
    #[inline]
    pub const fn may_have(&self, hash: u32) -> bool {
        let bits = bits(hash);
        self.bits & bits == bits
    }

    /// Whether `word` is in the list, whatever its case.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.place(word).is_some()
    }

    /// Where in the list `word` stands, whatever its case.
    #[must_use]
    pub fn place(&self, word: &str) -> Option<usize> {
        let first = word.bytes().next()?.to_ascii_lowercase();
        let mut place = 0;
        let mut begins = true;
        for (at, byte) in self.words.bytes().enumerate() {
            // Most are told apart by their first letter, and that without a call.
            if begins && (byte == first || first > 127) {
                let rest = self.words.get(at..)?;
                let end = rest.bytes().position(|byte| byte == b' ');
                if same_word(word, rest.get(..end.unwrap_or(rest.len()))?) {
                    return Some(place);
                }
            }
            begins = byte == b' ';
            place += usize::from(begins);
        }
        None
    }
}

/// The bits of a word.
#[inline]
const fn bits(hash: u32) -> u64 {
    1 << (hash & 63) | 1 << (hash >> 6 & 63)
}

/// Words that open something, of many lists: what is read of few tokens is asked of these alone.
#[derive(Clone, Copy, Debug)]
pub struct Gate([u64; 16]);

impl Gate {
    /// The words of all lists.
    #[must_use]
    pub const fn of(mut lists: &[&List]) -> Self {
        let mut gate = Self([0; 16]);
        while let Some((list, others)) = lists.split_first() {
            gate = gate.and(list);
            lists = others;
        }
        gate
    }

    /// These words and those of one more list.
    #[must_use]
    pub const fn and(mut self, list: &List) -> Self {
        let mut rest = list.words.as_bytes();
        while let Some((hash, more)) = first_hash(rest) {
            self = self.with(hash);
            rest = more;
        }
        self
    }

    /// These words and the one of a hash.
    #[must_use]
    pub(crate) const fn with(mut self, hash: u32) -> Self {
        let (_, rows) = self.0.split_at_mut(row(hash));
        if let Some((row, _)) = rows.split_first_mut() {
            *row |= 1 << (hash & 63);
        }
        self
    }

    /// Whether a word whose hash is this can be one of them.
    #[must_use]
    #[inline]
    pub fn passes(&self, hash: u32) -> bool {
        self.0
            .get(row(hash))
            .is_some_and(|row| row >> (hash & 63) & 1 == 1)
    }
}

/// Where the bit of a word lies.
#[inline]
const fn row(hash: u32) -> usize {
    (hash >> 6 & 15) as usize
}

/// The hash of the first of words parted by one space each, and the others.
pub(crate) const fn first_hash(words: &[u8]) -> Option<(u32, &[u8])> {
    let mut rest = words;
    let mut hash = Hash::START;
    while let Some((byte, more)) = rest.split_first() {
        rest = more;
        if *byte == b' ' {
            break;
        }
        hash = hash.then(*byte);
    }
    if words.is_empty() {
        None
    } else {
        Some((hash.end(), rest))
    }
}

/// A hash that grows by letters.
#[derive(Clone, Copy)]
pub(crate) struct Hash(u64);

impl Hash {
    /// Of no letters.
    pub(crate) const START: Self = Self(0);

    /// With one letter more. Words of up to twelve letters stay apart.
    #[inline]
    pub(crate) const fn then(self, byte: u8) -> Self {
        Self(self.0.rotate_left(5) ^ byte as u64)
    }

    /// All its bits in every one that is kept.
    #[inline]
    pub(crate) const fn end(self) -> u32 {
        (self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
    }
}
