//! The regular forms of English verbs and nouns. `build.rs` reads this file too: it leaves out of the tables what
//! is made here when they are read.

use form::{BASE, GERUND, PARTICIPLE, PAST, PLURAL, THIRD};

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

/// How the forms of an entry follow from its first one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Paradigm {
    /// job, jobs
    Noun,
    /// axe, axes, axed, axing
    Verb,
    /// slim, slims, slimmed, slimming
    Doubling,
    /// lay, lays, laying: the past is listed by itself
    Present,
    /// cut, cuts, cutting
    DoublingPresent,
}

impl Paradigm {
    /// Up to this the number of a group is its forms; from here on it is the place of its paradigm in [`Self::ALL`].
    pub const FIRST: u8 = 64;

    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Noun,
        Self::Verb,
        Self::Doubling,
        Self::Present,
        Self::DoublingPresent,
    ];

    /// Gives each form that `base` has, and what it is. Of a phrase the first word is inflected, as a verb's is,
    /// or the last, as a noun's is.
    pub fn forms(self, base: &str, give: &mut dyn FnMut(&str, u8)) {
        let noun = self == Self::Noun;
        let (stem, rest) = base
            .find(' ')
            .filter(|_| !noun)
            .and_then(|space| base.split_at_checked(space))
            .unwrap_or((base, ""));
        let ends = |endings: &[&str]| endings.iter().any(|ending| stem.ends_with(*ending));
        let vowel_before_last = stem
            .as_bytes()
            .iter()
            .rev()
            .nth(1)
            .is_some_and(|letter| b"aeiou".contains(letter));
        let soft_y = ends(&["y"]) && !vowel_before_last;
        // What a form loses of the stem's end, and what it takes.
        let third = match (soft_y, ends(&["s", "x", "z", "ch", "sh"])) {
            (true, _) => (1, "ies"),
            (_, true) => (0, "es"),
            _ => (0, "s"),
        };
        let past = match (soft_y, ends(&["e"])) {
            (true, _) => (1, "ied"),
            (_, true) => (0, "d"),
            _ => (0, "ed"),
        };
        let gerund = (usize::from(ends(&["e"]) && !ends(&["ee"])), "ing");
        let last = stem.get(stem.len().saturating_sub(1)..).unwrap_or_default();
        let twice = matches!(self, Self::Doubling | Self::DoublingPresent);
        let mut written = String::new();
        let mut make = |(lost, ending): (usize, &str), doubled: bool, form: u8| {
            written.clear();
            let kept = stem.len().saturating_sub(lost);
            written.push_str(stem.get(..kept).unwrap_or_default());
            if doubled {
                written.push_str(last);
            }
            written.push_str(ending);
            written.push_str(rest);
            give(&written, form);
        };
        make((0, ""), false, if noun { 0 } else { BASE });
        make(third, false, if noun { PLURAL } else { THIRD });
        if matches!(self, Self::Verb | Self::Doubling) {
            make(past, twice, PAST | PARTICIPLE);
        }
        if !noun {
            make(gerund, twice, GERUND);
        }
    }
}
