//! Words by hash: which number a word has.

use super::fold::{same_word, word_hash};

/// Folded words, numbered as they came. A table of two bytes a slot points to them.
#[derive(Default, Debug)]
pub(super) struct Keys {
    text: String,
    ends: Vec<u32>,
    hashes: Vec<u32>,
    index: Vec<u16>,
}

impl Keys {
    /// Room for `count` words; more find none.
    pub(super) fn with_room(count: usize) -> Self {
        Self {
            text: String::with_capacity(count * 8),
            ends: Vec::with_capacity(count),
            hashes: Vec::with_capacity(count),
            index: vec![0; (count * 3 / 2).next_power_of_two()],
        }
    }

    /// The word with this number.
    pub(super) fn get(&self, number: usize) -> Option<&str> {
        let start = number
            .checked_sub(1)
            .map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text
            .get(start as usize..*self.ends.get(number)? as usize)
    }

    /// The number of `word`, whatever its case; `hash` is that of `word`.
    #[inline]
    pub(super) fn find(&self, word: &str, hash: u32) -> Option<usize> {
        self.probe(word, hash).ok()
    }

    /// The number of `word`, which is folded, and whether it is new. Nothing where the table is full.
    pub(super) fn add(&mut self, word: &str) -> Option<(usize, bool)> {
        let room = self.index.len();
        let hash = word_hash(word);
        let slot = match self.probe(word, hash) {
            Ok(number) => return Some((number, false)),
            Err(slot) => self.index.get_mut(slot)?,
        };
        let number = self.ends.len();
        // A slot stays empty, or the search for a word that is not there would not end.
        if number + 2 > room {
            return None;
        }
        *slot = u16::try_from(number + 1).ok()?;
        self.text.push_str(word);
        self.ends.push(u32::try_from(self.text.len()).ok()?);
        self.hashes.push(hash);
        Some((number, true))
    }

    /// The number of a word, or the slot where it would have to be.
    fn probe(&self, word: &str, hash: u32) -> Result<usize, usize> {
        let mask = self.index.len().wrapping_sub(1);
        let mut at = hash as usize & mask;
        loop {
            let found = self.index.get(at).copied().unwrap_or_default();
            let Some(number) = usize::from(found).checked_sub(1) else {
                return Err(at);
            };
            if self.hashes.get(number) == Some(&hash)
                && self.get(number).is_some_and(|key| same_word(word, key))
            {
                return Ok(number);
            }
            at = (at + 1) & mask;
        }
    }
}
