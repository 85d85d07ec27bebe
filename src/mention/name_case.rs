//! Case: how a text writes its words, and which it writes with a capital where only names have one.
//!
//! Takes a text, gives how each block is written and what its plain sentences say of the case of its words:
//! "struggling" is no name's where the text also writes it small.

use crate::lexicon::{any_of, class, form};
use crate::order;
use crate::text::{BlockKind, Kind, Text, shape};

/// How a block is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Capitals are names.
    Sentence,
    /// Every Important Word Has One.
    TitleCase,
    /// ALL CAPITALS.
    Capitals,
}

/// How a block is written, by how many of its longer words have capitals.
pub(super) fn style(text: &Text<'_>, block: &crate::text::Block) -> Style {
    let from = text
        .sentences
        .get(block.sentences.start as usize)
        .map_or(0, |sentence| sentence.tokens.start);
    let to = text
        .sentences
        .get(block.sentences.end.saturating_sub(1) as usize)
        .map_or(0, |sentence| sentence.tokens.end);
    let (mut words, mut capital, mut upper) = (0, 0, 0);
    let (mut all, mut shouted) = (0, 0);
    for token in text.tokens.get(from..to).unwrap_or_default() {
        if token.kind == Kind::Word && token.span.end - token.span.start > 1 {
            all += 1;
            shouted += i32::from(token.looks(shape::UPPER));
        }
        if token.kind == Kind::Word
            && token.span.end - token.span.start > 3
            && !token.looks(shape::DIGIT)
        {
            words += 1;
            capital += i32::from(token.looks(shape::CAPITAL));
            upper += i32::from(token.looks(shape::UPPER));
        }
    }
    if words > 1 && upper * 10 >= words * 8 || all > 2 && shouted == all {
        Style::Capitals
    } else if matches!(
        block.kind,
        BlockKind::Heading | BlockKind::Title | BlockKind::Item
    ) && words > 1
        && capital * 10 >= words * 7
    {
        Style::TitleCase
    } else {
        Style::Sentence
    }
}

/// What a word's case says in this text.
pub(super) struct Case {
    /// A table of the words of plain sentences: the hash of one, and behind it what is said of it, in bits.
    words: Vec<u64>,
    /// How many it holds.
    count: usize,
    /// Two words written as one name: "Acme & Sons", "Pell and Hart is".
    pairs: Vec<u64>,
    /// Two words of one name side by side, as often as they are written: "General Motors".
    joined: Vec<u64>,
}

/// It stands with a capital inside a sentence.
const CAPITAL: u64 = 1;
/// It stands in lower case.
const LOWER: u64 = 2;
/// It begins a name inside a sentence.
const BEGINS: u64 = 4;
/// It is a whole name inside a sentence.
const ALONE: u64 = 8;
/// It is a name with its 's: "Pell's is", "Pell's will".
const BRAND: u64 = 16;
/// It is one twice.
const BRANDS: u64 = 32;
/// It is a name without it.
const BARE: u64 = 64;
/// How many bits there are.
const BITS: u32 = 7;

/// What the plain sentences of a text say of the case of its words.
pub(super) fn case_of(text: &Text<'_>, styles: &[Style]) -> Case {
    let mut case = Case {
        words: vec![0; 256],
        count: 0,
        pairs: Vec::new(),
        joined: Vec::new(),
    };
    let capitalised = |at: usize| {
        text.token(at)
            .is_some_and(|token| token.kind == Kind::Word && token.looks(shape::CAPITAL))
    };
    for sentence in &text.sentences {
        if styles.get(sentence.block) != Some(&Style::Sentence) {
            continue;
        }
        for at in sentence.tokens.clone() {
            let Some(token) = text.token(at).filter(|token| token.kind == Kind::Word) else {
                continue;
            };
            let mut said = 0;
            if token.looks(shape::CAPITAL) {
                let opening = !capitalised(at.saturating_sub(1));
                if one_name(text, at, sentence.tokens.start) {
                    case.pairs.push(pair(text, at, at + 2));
                }
                if capitalised(at + 1) {
                    case.joined.push(pair(text, at, at + 1));
                }
                if brand(text, at) {
                    said |= BRAND;
                } else if opening && !text.is_kind(at + 1, Kind::Clitic) {
                    said |= BARE;
                }
                if !opens(text, at) {
                    said |= CAPITAL;
                    if opening {
                        said |= BEGINS;
                        if !capitalised(at + 1) {
                            said |= ALONE;
                        }
                    }
                }
            } else if token.span.end - token.span.start > 2 {
                said |= LOWER;
            }
            if said != 0 {
                case.note(token.hash, said);
            }
        }
    }
    order::numbers(&mut case.pairs);
    order::numbers(&mut case.joined);
    case
}

/// "Pell's is closing", "Pell's said": a possessive that does what only a name does.
fn brand(text: &Text<'_>, at: usize) -> bool {
    text.token(at + 1)
        .is_some_and(|next| next.kind == Kind::Clitic && next.span.end - next.span.start > 1)
        && text.token(at + 2).is_some_and(|next| {
            let is = next.is(any_of!(class::AUX_BE, class::AUX_HAVE)) && !next.can_be(form::GERUND);
            let said =
                next.is(&class::VERB_SAY) && next.can_be(form::PAST) && !next.can_be(form::BASE);
            next.len == 1 && (is || said || next.is(&class::MODAL_SURE))
        })
}

/// Whether two capitalised words with "and" between are one employer: "Pell & Hart", "Pell and Hart has".
fn one_name(text: &Text<'_>, at: usize, floor: usize) -> bool {
    let capital = |at: usize| {
        text.token(at)
            .is_some_and(|token| token.kind == Kind::Word && token.looks(shape::CAPITAL))
    };
    if !capital(at + 2) || capital(at + 3) {
        return false;
    }
    let before = at.checked_sub(1).filter(|before| *before >= floor);
    // "the deal between Pell and Hart is", "Lowe, Pell and Hart has": what is singular is not the two.
    let free = before.is_none_or(|before| {
        !capital(before)
            && !text.says(before, ",")
            && (!text.is(before, &class::PREPOSITION) || text.is(before, &class::RELATIVE))
    });
    let single = ["is", "was", "has", "says"]
        .iter()
        .any(|verb| text.word(at + 3) == *verb);
    text.says(at + 1, "&") || text.word(at + 1) == "and" && free && single
}

/// Whether a capital can be owed to the place: first of a sentence, or behind a colon, a dash or an opening quote.
pub(super) fn opens(text: &Text<'_>, at: usize) -> bool {
    let Some(token) = text.token(at) else {
        return false;
    };
    // "10.02 Remember that"
    let clock = at > 0
        && text
            .token(at - 1)
            .is_some_and(|before| before.kind == Kind::Number && before.looks(shape::FIRST))
        && text.word(at - 1).contains(['.', ':']);
    token.looks(shape::FIRST)
        || clock
        || at > 0
            && match text.word(at - 1) {
                ":" | "–" | "—" | "→" | "•" | "*" | "|" => true,
                "-" => token.looks(shape::SPACED),
                "\"" | "“" | "'" | "‘" | "”" | "’" => !token.looks(shape::SPACED),
                _ => false,
            }
}

fn pair(text: &Text<'_>, first: usize, second: usize) -> u64 {
    u64::from(text.hash(first)) << 32 | u64::from(text.hash(second))
}

impl Case {
    /// Where a word stands in the table, or would stand.
    fn slot(&self, hash: u32) -> usize {
        let mask = self.words.len() - 1;
        let mut at = hash as usize & mask;
        while let Some(found) = self.words.get(at)
            && *found != 0
            && found >> BITS != u64::from(hash)
        {
            at = (at + 1) & mask;
        }
        at
    }

    /// Adds what is said of a word.
    fn note(&mut self, hash: u32, said: u64) {
        let at = self.slot(hash);
        let Some(found) = self.words.get_mut(at) else {
            return;
        };
        self.count += usize::from(*found == 0);
        let twice = (*found & said & BRAND) / BRAND * BRANDS;
        *found |= u64::from(hash) << BITS | said | twice;
        // Half of it stays empty, or the search for a word that is not there would be long.
        if self.count * 2 > self.words.len() {
            let old = std::mem::take(&mut self.words);
            self.words.resize(old.len() * 2, 0);
            for word in old.into_iter().filter(|word| *word != 0) {
                let at = self.slot(u32::try_from(word >> BITS).unwrap_or_default());
                if let Some(slot) = self.words.get_mut(at) {
                    *slot = word;
                }
            }
        }
    }

    /// What is said of token `at`'s word.
    fn said(&self, text: &Text<'_>, at: usize) -> u64 {
        let hash = text.hash(at);
        self.words.get(self.slot(hash)).copied().unwrap_or_default()
    }

    pub(super) fn capital(&self, text: &Text<'_>, at: usize) -> bool {
        self.said(text, at) & CAPITAL != 0
    }

    /// Whether plain sentences write token `at` and the next side by side as one name.
    pub(super) fn joined(&self, text: &Text<'_>, at: usize) -> bool {
        self.joined.binary_search(&pair(text, at, at + 1)).is_ok()
    }

    /// Whether they do so more than once: "First Pellworth Steel is cutting 300 jobs. First Pellworth Steel was founded".
    pub(super) fn repeated(&self, text: &Text<'_>, at: usize) -> bool {
        let pair = pair(text, at, at + 1);
        let first = self.joined.partition_point(|other| *other < pair);
        self.joined.get(first + 1) == Some(&pair)
    }

    /// Whether a name inside a sentence begins with the word.
    pub(super) fn begins(&self, text: &Text<'_>, at: usize) -> bool {
        self.said(text, at) & BEGINS != 0
    }

    /// Whether the word is a whole name inside a sentence.
    pub(super) fn alone(&self, text: &Text<'_>, at: usize) -> bool {
        self.said(text, at) & ALONE != 0
    }

    /// Whether the word is a name with its 's. "Pell's has fallen further" once, where all else is Pell, makes none.
    pub(super) fn brand(&self, text: &Text<'_>, at: usize) -> bool {
        let said = self.said(text, at);
        said & BRANDS != 0 || said & (BRAND | BARE) == BRAND
    }

    /// Whether the text writes the two words as one name.
    pub(super) fn pair(&self, text: &Text<'_>, first: usize, second: usize) -> bool {
        self.pairs.binary_search(&pair(text, first, second)).is_ok()
    }

    pub(super) fn lower(&self, text: &Text<'_>, at: usize) -> bool {
        self.said(text, at) & LOWER != 0
    }
}
