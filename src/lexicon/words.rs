//! The words and the phrases, as they are looked up.

use std::cmp::Reverse;
use std::sync::LazyLock;

use super::fold::word_hash;
use super::inflect::Paradigm;
use super::keys::Keys;
use super::pack::unpack;
use super::{Class, Continuation, WORDS_COUNT, Word};

pub(super) static WORDS: LazyLock<Words> =
    LazyLock::new(|| Words::read(include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"))));

/// All words and phrases.
#[derive(Default)]
pub(super) struct Words {
    keys: Keys,
    known: Vec<Known>,
    /// Phrases by number less one: 0 is none.
    phrases: Vec<Phrase>,
    /// A table of them by their first two words: the first of those that share them.
    heads: Vec<u16>,
    /// Sets of classes, by number; the first is empty.
    sets: Vec<Class>,
    /// While a group is read: which set one becomes when the group's classes are added.
    joined: Vec<(u16, u16)>,
}

#[derive(Clone, Copy, Default)]
struct Known {
    set: u16,
    forms: u8,
    /// A bit for each word that stands second in a phrase that begins with the word.
    seconds: u32,
}

struct Phrase {
    /// The words after the first.
    rest: Box<str>,
    /// The number of the first.
    first: u16,
    /// The hash of the second.
    second: u32,
    set: u16,
    forms: u8,
    /// The next phrase that begins with the same two.
    next: u16,
}

impl Words {
    fn read(data: &'static [u8]) -> Self {
        let mut words = Self {
            keys: Keys::with_room(WORDS_COUNT),
            known: Vec::with_capacity(WORDS_COUNT),
            sets: vec![Class::NONE],
            heads: vec![0; (WORDS_COUNT * 3 / 2).next_power_of_two()],
            ..Self::default()
        };
        let mut last: &[u8] = &[];
        unpack(data, &mut |head, entry| {
            if head != last {
                last = head;
                words.joined.clear();
            }
            let (mode, classes) = head.split_first().unwrap_or((&0, &[]));
            match Paradigm::ALL.get(usize::from(mode.wrapping_sub(Paradigm::FIRST))) {
                Some(paradigm) => paradigm.forms(entry, &mut |form, forms| {
                    words.add(form, forms, classes);
                }),
                None => words.add(entry, *mode, classes),
            }
        });
        words.joined = Vec::new();
        words
    }

    fn add(&mut self, entry: &str, forms: u8, classes: &[u8]) {
        let (first, rest) = entry.split_once(' ').unwrap_or((entry, ""));
        let Some((number, new)) = self.keys.add(first) else {
            return;
        };
        if new {
            self.known.push(Known::default());
        }
        if !rest.is_empty() {
            self.add_phrase(number, rest, forms, classes);
        } else if let Some(known) = self.known.get(number).copied() {
            let set = self.join(known.set, classes);
            if let Some(known) = self.known.get_mut(number) {
                (known.set, known.forms) = (set, known.forms | forms);
            }
        }
    }

    fn add_phrase(&mut self, first: usize, rest: &str, forms: u8, classes: &[u8]) {
        let rank = |rest: &str| Reverse(rest.bytes().filter(|byte| *byte == b' ').count());
        let second = word_hash(rest.split(' ').next().unwrap_or_default());
        if let Some(known) = self.known.get_mut(first) {
            known.seconds |= bit(second);
        }
        let first = u16::try_from(first).unwrap_or_default();
        let slot = self.slot(first, second);
        let mut before = 0_u16;
        let mut at = self.head(slot);
        while let Some(phrase) = self.phrase(at) {
            if *phrase.rest == *rest {
                let (old, forms) = (phrase.set, phrase.forms | forms);
                let set = self.join(old, classes);
                if let Some(phrase) = self.phrase_mut(at) {
                    (phrase.set, phrase.forms) = (set, forms);
                }
                return;
            }
            if (rank(rest), rest) < (rank(&phrase.rest), &*phrase.rest) {
                break;
            }
            (before, at) = (at, phrase.next);
        }
        let set = self.join(0, classes);
        self.phrases.push(Phrase {
            rest: rest.into(),
            first,
            second,
            set,
            forms,
            next: at,
        });
        let number = u16::try_from(self.phrases.len()).unwrap_or_default();
        if let Some(phrase) = self.phrase_mut(before) {
            phrase.next = number;
        } else if let Some(head) = self.heads.get_mut(slot) {
            *head = number;
        }
    }

    /// Where in the table the phrases stand that begin with these two words, or would stand. There are fewer phrases
    /// than words, so some of it stays empty.
    fn slot(&self, first: u16, second: u32) -> usize {
        let mask = self.heads.len().wrapping_sub(1);
        let mut at = (second ^ u32::from(first).wrapping_mul(0x9e37_79b1)) as usize & mask;
        while let Some(phrase) = self.phrase(self.head(at))
            && (phrase.first, phrase.second) != (first, second)
        {
            at = (at + 1) & mask;
        }
        at
    }

    fn head(&self, slot: usize) -> u16 {
        self.heads.get(slot).copied().unwrap_or_default()
    }

    fn phrase(&self, number: u16) -> Option<&Phrase> {
        self.phrases.get(usize::from(number).checked_sub(1)?)
    }

    fn phrase_mut(&mut self, number: u16) -> Option<&mut Phrase> {
        self.phrases.get_mut(usize::from(number).checked_sub(1)?)
    }

    /// The number of the set that `set` becomes with the classes of the group that is being read.
    fn join(&mut self, set: u16, classes: &[u8]) -> u16 {
        if let Some((_, joined)) = self.joined.iter().find(|(old, _)| *old == set) {
            return *joined;
        }
        let union = classes
            .iter()
            .fold(self.set(set), |union, class| union.or(Class::nth(*class)));
        let joined = u16::try_from(self.sets.len()).unwrap_or_default();
        self.sets.push(union);
        self.joined.push((set, joined));
        joined
    }

    fn set(&self, number: u16) -> Class {
        self.sets
            .get(usize::from(number))
            .copied()
            .unwrap_or_default()
    }

    pub(super) fn find(&self, word: &str, hash: u32) -> Option<Word> {
        let number = self.keys.find(word, hash)?;
        let known = self.known.get(number)?;
        Some(Word {
            classes: self.set(known.set),
            forms: known.forms,
            number: u16::try_from(number).unwrap_or_default(),
            seconds: known.seconds,
        })
    }

    pub(super) fn phrases(
        &'static self,
        word: Word,
        second: u32,
    ) -> impl Iterator<Item = Continuation> {
        let head = if word.seconds & bit(second) == 0 {
            0
        } else {
            self.head(self.slot(word.number, second))
        };
        std::iter::successors(self.phrase(head), |phrase| self.phrase(phrase.next)).map(|phrase| {
            Continuation {
                rest: &phrase.rest,
                classes: self.set(phrase.set),
                forms: phrase.forms,
            }
        })
    }
}

/// The bit of a word that stands second in a phrase.
const fn bit(hash: u32) -> u32 {
    1 << (hash >> 27)
}
