//! Near-identical texts: wire copies, reposts, shortened reprints.
//!
//! Words are taken without case and punctuation, four at a time; each four is a 64-bit hash, and the
//! smallest hashes of a text stand for all of it. Two texts share as many of their smallest hashes as
//! they share of the whole.

use crate::order;
use crate::text::letter::{in_word, small_of};

/// Words in one shingle: a changed word changes four of them.
const SHINGLE: usize = 4;
/// Hashes kept of a text; the estimate is then right to about four in a hundred.
const KEPT: usize = 128;
/// More shingles than these are not told apart: what is worked out with them fits into 32 bits.
const MANY: usize = 1 << 22;
/// Near-identical: this much of the two together is in both, in hundredths.
const ALIKE: usize = 60;
/// A shortened reprint: this much of the shorter is in the longer, and at least `ALIKE_AT_ALL` in both.
const INSIDE: usize = 85;
const ALIKE_AT_ALL: usize = 30;
/// Unlike texts are told apart by their first hashes.
const GLANCE: usize = 32;

/// The smallest shingle hashes of one text: what has to be known of it to find its copies.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Sketch {
    smallest: Vec<u64>,
    distinct: usize,
    /// A hash of the very text.
    pub(super) whole: u64,
}

impl Sketch {
    /// Sketches a text.
    pub(crate) fn of(text: &str) -> Self {
        let words: Vec<u64> = text
            .split(|letter: char| !in_word(letter))
            .filter(|word| !word.is_empty())
            .map(word)
            .collect();
        let mut smallest: Vec<u64> = if words.len() < SHINGLE {
            words.iter().copied().reduce(mix).into_iter().collect()
        } else {
            words
                .windows(SHINGLE)
                .filter_map(|some| some.iter().copied().reduce(mix))
                .collect()
        };
        order::numbers(&mut smallest);
        smallest.dedup();
        let distinct = smallest.len().min(MANY);
        smallest.truncate(KEPT);
        smallest.shrink_to_fit();
        let whole = text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self {
            smallest,
            distinct,
            whole,
        }
    }

    /// Whether the text had a word.
    pub(super) const fn has_words(&self) -> bool {
        self.distinct > 0
    }

    /// All of it in hexadecimal digits, for a file that goes without the text.
    ///
    /// Eight digits say how many different shingles the text has, sixteen are the hash of all of it, and so is each
    /// sixteen behind them of one shingle.
    pub(crate) fn written(&self) -> String {
        let mut out = format!("{:08x}{:016x}", self.distinct, self.whole);
        for hash in &self.smallest {
            out.push_str(&format!("{hash:016x}"));
        }
        out
    }

    /// Reads what was [`written`](Self::written); `None` where it is none.
    pub(crate) fn read(written: &str) -> Option<Self> {
        let hex = |digits: &str| {
            let all = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
            u64::from_str_radix(digits, 16).ok().filter(|_| all)
        };
        let (distinct, rest) = written.split_at_checked(8)?;
        let (whole, mut rest) = rest.split_at_checked(16)?;
        let mut smallest = Vec::new();
        while !rest.is_empty() {
            let (hash, others) = rest.split_at_checked(16)?;
            smallest.push(hex(hash)?);
            rest = others;
        }
        let distinct = usize::try_from(hex(distinct)?).ok()?;
        let sorted = smallest.is_sorted_by(|one, two| one < two);
        let fits = smallest.len() == distinct.min(KEPT) && distinct <= MANY;
        (sorted && fits).then_some(Self {
            smallest,
            distinct,
            whole: hex(whole)?,
        })
    }

    /// The first of its hashes: equal for the same words.
    pub(super) fn first(&self) -> u64 {
        self.smallest.first().copied().unwrap_or_default()
    }

    /// Two texts none of whose first hashes are the same are no copies of each other.
    pub(super) fn glance(&self) -> impl Iterator<Item = u64> {
        self.smallest.iter().copied().take(GLANCE)
    }

    /// Whether two texts are near-identical, or one is a shortened reprint of the other.
    pub(super) fn copies(&self, other: &Self) -> bool {
        let (fewer, more) = (
            self.distinct.min(other.distinct),
            self.distinct.max(other.distinct),
        );
        if fewer == 0 || fewer * 100 < more * ALIKE_AT_ALL {
            return false;
        }
        let (mut left, mut right) = (self.smallest.as_slice(), other.smallest.as_slice());
        let (mut seen, mut both) = (0, 0);
        while seen < KEPT {
            match (left.split_first(), right.split_first()) {
                (Some((one, rest)), Some((two, others))) => {
                    both += usize::from(one == two);
                    if one <= two {
                        left = rest;
                    }
                    if two <= one {
                        right = others;
                    }
                }
                (Some((_, rest)), None) => left = rest,
                (None, Some((_, rest))) => right = rest,
                (None, None) => break,
            }
            seen += 1;
            if seen == GLANCE && both == 0 {
                return false;
            }
        }
        // Of the union, both/seen is shared: |A ∩ B| = J / (1 + J) · (|A| + |B|).
        let shared = both * (fewer + more) / (seen + both);
        both * 100 >= seen * ALIKE
            || both * 100 >= seen * ALIKE_AT_ALL && shared * 100 >= fewer * INSIDE
    }
}

/// For each text, in the order given, whether it is a copy of one before it.
pub(super) fn copies(sketches: &[&Sketch]) -> Vec<bool> {
    let mut originals: Vec<&Sketch> = Vec::new();
    sketches
        .iter()
        .map(|sketch| {
            let copy = originals.iter().any(|original| original.copies(sketch));
            if !copy {
                originals.push(sketch);
            }
            copy
        })
        .collect()
}

/// FNV-1a over the lower-case letters.
fn word(word: &str) -> u64 {
    word.chars()
        .map(small_of)
        .fold(0xcbf2_9ce4_8422_2325, |hash, letter| {
            (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x0100_0000_01b3)
        })
}

/// Joins two hashes; the order matters (the finaliser of splitmix64).
fn mix(one: u64, two: u64) -> u64 {
    let mut hash = one
        .rotate_left(23)
        .wrapping_add(two)
        .wrapping_add(0x9e37_79b9_7f4a_7c15);
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(from: u32, to: u32) -> String {
        (from..to).map(|word| format!("word{word} ")).collect()
    }

    fn alike(one: &str, two: &str) -> bool {
        let (one, two) = (Sketch::of(one), Sketch::of(two));
        assert_eq!(
            one.copies(&two),
            two.copies(&one),
            "likeness has no direction"
        );
        one.copies(&two)
    }

    #[test]
    fn what_is_written_is_read_back() {
        for words in [0, 1, 3, 4, 90, 400] {
            let sketch = Sketch::of(&text(0, words));
            let written = sketch.written();
            assert_eq!(
                Sketch::read(&written).as_ref(),
                Some(&sketch),
                "{words} words"
            );
            assert!(Sketch::read(written.get(1..).unwrap_or_default()).is_none());
            assert!(Sketch::read(&written.replace('0', "g")).is_none());
            assert!(Sketch::read(&format!("{written}{written}")).is_none());
        }
        assert!(Sketch::read("").is_none());
    }

    #[test]
    fn wire_copies_are_found_and_other_texts_left() {
        let wire = text(0, 400);
        assert!(alike(&wire, &wire.to_uppercase()), "case does not matter");
        assert!(alike(
            &wire,
            &format!("(Agency) {wire} Reporting by A. Writer.")
        ));
        assert!(alike(&wire, &text(0, 200)), "a shortened reprint");
        assert!(
            alike(&wire, &wire.replace("word90 ", "another ")),
            "a changed word"
        );
        assert!(!alike(&wire, &text(300, 700)), "a shared quarter");
        assert!(!alike(&wire, &text(1000, 1400)));
        assert!(!alike("", ""), "nothing is a copy of nothing");
        assert!(alike("Acme cuts 300 jobs", "ACME CUTS 300 JOBS."));
        assert!(!alike("Acme cuts 300 jobs", "Acme cuts 400 jobs"));
    }
}
