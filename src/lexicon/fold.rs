//! Folding: ASCII letters to lower case, typographic apostrophes to `'`. Other letters stay as they are,
//! which spares the wasm the tables of Unicode case.

use super::list::Hash;

/// The folded bytes of a word.
pub fn folded(word: &str) -> impl Iterator<Item = u8> + Clone + '_ {
    let mut skip = 0;
    let bytes = word.as_bytes();
    bytes.iter().enumerate().filter_map(move |(at, byte)| {
        if skip > 0 {
            skip -= 1;
            return None;
        }
        if *byte == 0xe2
            && bytes.get(at + 1) == Some(&0x80)
            && matches!(bytes.get(at + 2), Some(0x98 | 0x99))
        {
            skip = 2;
            return Some(b'\'');
        }
        Some(byte.to_ascii_lowercase())
    })
}

/// A hash of the folded bytes.
#[must_use]
pub fn word_hash(word: &str) -> u32 {
    let mut hash = Hash::START;
    for byte in word.bytes() {
        if !byte.is_ascii() {
            return folded(word).fold(Hash::START, Hash::then).end();
        }
        hash = hash.then(byte.to_ascii_lowercase());
    }
    hash.end()
}

/// Whether `word` folds to `key`, which is folded already.
#[must_use]
pub fn same_word(word: &str, key: &str) -> bool {
    // Asked of every word of a text, again and again: most are told apart by their length. Folding only shortens.
    word.len() == key.len() && word.eq_ignore_ascii_case(key)
        || word.len() > key.len() && !word.is_ascii() && folded(word).eq(key.bytes())
}
