//! Lists of words as the engine carries them: groups that share what is said of their words. `build.rs` reads
//! this file too, and writes what is read here.
//!
//! A group is a head (a byte of length, then as many bytes), the entries, and a byte 0. The entries are sorted.
//! An entry begins with one more than the number of bytes that it shares with the one before, at most
//! 30; the rest of it follows. No entry holds a byte under 32. So written, the words take a third less
//! of the transfer than as lines of text.

/// Goes through the entries of all groups, each with its group's head.
pub fn unpack<'d>(mut data: &'d [u8], take: &mut dyn FnMut(&'d [u8], &str)) {
    let mut entry: Vec<u8> = Vec::new();
    while let Some((len, rest)) = data.split_first() {
        let Some((head, mut rest)) = rest.split_at_checked(usize::from(*len)) else {
            return;
        };
        entry.clear();
        while let Some((shared, letters)) = rest.split_first() {
            let end = letters.iter().position(|byte| *byte < 32);
            let (own, next) = letters
                .split_at_checked(end.unwrap_or(letters.len()))
                .unwrap_or_default();
            rest = next;
            let Some(shared) = usize::from(*shared).checked_sub(1) else {
                rest = letters;
                break;
            };
            entry.truncate(shared);
            entry.extend_from_slice(own);
            take(head, str::from_utf8(&entry).unwrap_or_default());
        }
        data = rest;
    }
}
