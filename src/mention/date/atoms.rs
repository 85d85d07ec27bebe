//! Words cut into atoms: runs of letters, runs of digits, single marks.
//!
//! Tokenizers differ on "Jan.", "2026's", "Q4", "1H26", "mid-March" and "2024-25". Atoms do not:
//! whatever the words were, the grammar sees the same letters, digits and marks, and whether one
//! touches the one before it.

use super::Word;
use super::words::{Kw, keyword};

/// A place in the words: a word and a byte in it. Never at the end of a word that has text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Pos {
    pub word: usize,
    pub byte: usize,
}

/// A run of digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Digits {
    pub value: u16,
    pub length: u8,
}

/// What an atom is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Digits(Digits),
    Letters(Kw),
    /// A mark; apostrophes and dashes of all shapes are `'` and `-`.
    Mark(char),
    /// No words are left.
    End,
}

/// An atom, and where the next one begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atom<'a> {
    pub kind: Kind,
    pub text: &'a str,
    pub next: Pos,
    /// Nothing stands between it and the atom before it.
    pub glued: bool,
}

impl Atom<'_> {
    /// The meaning of its letters.
    pub(super) const fn kw(&self) -> Kw {
        match self.kind {
            Kind::Letters(kw) => kw,
            _ => Kw::Other,
        }
    }

    /// Whether it begins with a capital letter, of those that English words begin with.
    pub(super) fn capital(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_uppercase())
    }
}

/// The words as atoms.
#[derive(Clone, Copy)]
pub(super) struct Atoms<'w, 'a> {
    pub words: &'w [Word<'a>],
}

impl<'a> Atoms<'_, 'a> {
    /// The atom at `pos`.
    pub(super) fn at(self, mut pos: Pos) -> Atom<'a> {
        let (word, rest) = loop {
            let Some(word) = self.words.get(pos.word) else {
                let text = "";
                return Atom {
                    kind: Kind::End,
                    text,
                    next: pos,
                    glued: false,
                };
            };
            match word.text.get(pos.byte..) {
                Some(rest) if !rest.is_empty() => break (word, rest),
                _ => {
                    pos = Pos {
                        word: pos.word + 1,
                        byte: 0,
                    }
                }
            }
        };
        let (length, kind) = if pos.byte == 0 {
            word.first
        } else {
            first_atom(rest)
        };
        let byte = pos.byte + length;
        let next = if byte < word.text.len() {
            Pos {
                word: pos.word,
                byte,
            }
        } else {
            Pos {
                word: pos.word + 1,
                byte: 0,
            }
        };
        let glued = pos.byte > 0 || self.touches(pos.word);
        Atom {
            kind,
            text: rest.get(..length).unwrap_or(rest),
            next,
            glued,
        }
    }

    /// Whether word `at` begins where the one before it ends.
    fn touches(self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.words.get(before));
        match (before, self.words.get(at)) {
            (Some(before), Some(word)) => before.end == word.start,
            _ => false,
        }
    }

    /// What the letters at `pos` mean.
    pub(super) fn kw(self, pos: Pos) -> Kw {
        self.at(pos).kw()
    }

    /// Steps over `kw`.
    pub(super) fn skip(self, pos: Pos, kw: Kw) -> Option<Pos> {
        let atom = self.at(pos);
        (atom.kw() == kw).then_some(atom.next)
    }

    /// Steps over `kw` if it is there.
    pub(super) fn maybe(self, pos: Pos, kw: Kw) -> Pos {
        self.skip(pos, kw).unwrap_or(pos)
    }

    /// Steps over a mark.
    pub(super) fn mark(self, pos: Pos, mark: char) -> Option<Pos> {
        let atom = self.at(pos);
        (atom.kind == Kind::Mark(mark)).then_some(atom.next)
    }

    /// Steps over a mark that touches what is before it.
    pub(super) fn glued_mark(self, pos: Pos, mark: char) -> Option<Pos> {
        let atom = self.at(pos);
        (atom.glued && atom.kind == Kind::Mark(mark)).then_some(atom.next)
    }

    /// The digits at `pos`.
    pub(super) fn digits(self, pos: Pos) -> Option<(Digits, Pos)> {
        let atom = self.at(pos);
        match atom.kind {
            Kind::Digits(digits) => Some((digits, atom.next)),
            _ => None,
        }
    }

    /// The digits at `pos`, where they touch what is before them.
    pub(super) fn glued_digits(self, pos: Pos) -> Option<(Digits, Pos)> {
        self.at(pos).glued.then(|| self.digits(pos)).flatten()
    }

    /// Whether the digits that end at `pos` are a number of their own: not the head of "2,026",
    /// "2.5", "5%", "8:30" or "28-year-old".
    pub(super) fn whole(self, pos: Pos) -> bool {
        let atom = self.at(pos);
        if !atom.glued {
            return !matches!(atom.kw(), Kw::Measure) && atom.kind != Kind::Mark('%');
        }
        let digit_follows = || self.glued_digits(atom.next);
        match atom.kind {
            Kind::End => true,
            Kind::Digits(_) => false,
            Kind::Letters(kw) => kw == Kw::Th,
            Kind::Mark(',') => digit_follows().is_none_or(|(digits, _)| digits.length != 3),
            Kind::Mark('.' | ':') => digit_follows().is_none(),
            Kind::Mark('-') => {
                let after = self.at(atom.next);
                let joins = matches!(
                    after.kw(),
                    Kw::Month(..)
                        | Kw::Weekday(..)
                        | Kw::Early
                        | Kw::Mid
                        | Kw::Late
                        | Kw::Q
                        | Kw::H
                );
                !after.glued || joins || !matches!(after.kind, Kind::Letters(_))
            }
            Kind::Mark('%' | '$' | '£' | '€' | '/' | '+') => false,
            Kind::Mark(_) => true,
        }
    }

    /// The last atom of the word before word `at`, and of the one before that.
    pub(super) fn before(self, at: usize) -> Option<Atom<'a>> {
        let word = at.checked_sub(1)?;
        let mut pos = Pos { word, byte: 0 };
        loop {
            let atom = self.at(pos);
            if atom.next.word > word || atom.kind == Kind::End {
                return Some(atom);
            }
            pos = atom.next;
        }
    }
}

/// The length and the kind of the atom that `text` begins with.
pub(super) fn first_atom(text: &str) -> (usize, Kind) {
    let bytes = text.as_bytes();
    let run = |belongs: fn(&u8) -> bool| bytes.iter().take_while(|byte| belongs(byte)).count();
    match bytes.first() {
        None => (0, Kind::End),
        Some(b'0'..=b'9') => {
            let length = run(u8::is_ascii_digit);
            let digits = bytes.iter().take(length);
            let value = digits.fold(0_u16, |sum, byte| {
                sum.saturating_mul(10).saturating_add((byte - b'0').into())
            });
            let length = u8::try_from(length).unwrap_or(u8::MAX);
            (length.into(), Kind::Digits(Digits { value, length }))
        }
        Some(b'a'..=b'z' | b'A'..=b'Z') => {
            let ascii = run(u8::is_ascii_alphabetic);
            let more = bytes.get(ascii).is_some_and(|byte| !byte.is_ascii());
            let length = if more { letters(text) } else { ascii };
            let kw = text.get(..length).map_or(Kw::Other, keyword);
            (length, Kind::Letters(kw))
        }
        Some(first) if first.is_ascii() => (1, Kind::Mark(char::from(*first))),
        Some(_) => wide_atom(text),
    }
}

/// How many bytes of letters `text` begins with.
fn letters(text: &str) -> usize {
    text.find(|c: char| !letter(c)).unwrap_or(text.len())
}

/// Whether `c` is a letter: of ASCII, or past it anything but the marks and signs of news text.
/// That is coarse, but without tables; what is not ASCII is in no word of dates.
fn letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphabetic(),
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => false,
        _ => true,
    }
}

/// An atom that begins outside of ASCII: letters, or a typographic mark.
fn wide_atom(text: &str) -> (usize, Kind) {
    let mark = match text.chars().next() {
        Some(first) if letter(first) => return (letters(text), Kind::Letters(Kw::Other)),
        Some(first) => first,
        None => return (0, Kind::End),
    };
    let plain = match mark {
        '\u{2019}' | '\u{2018}' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other => other,
    };
    (mark.len_utf8(), Kind::Mark(plain))
}
