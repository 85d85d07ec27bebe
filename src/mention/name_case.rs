//! Case: how a text writes its words, and which it writes with a capital where only names have one.
//!
//! Takes a text, gives how each block is written and what its plain sentences say of the case of its words:
//! "struggling" is no name's where the text also writes it small.

use crate::lexicon::{any_of, class, form, word_hash};
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
    /// Words seen with a capital inside a sentence.
    capital: Vec<u64>,
    /// Words seen in lower case.
    lower: Vec<u64>,
    /// Words that begin a name inside a sentence.
    begins: Vec<u64>,
    /// Words that are a whole name inside a sentence.
    alone: Vec<u64>,
    /// Words that are names with their 's: "Pell's is", "Pell's will".
    brands: Vec<u64>,
    /// Two words written as one name: "Acme & Sons", "Pell and Hart is".
    pairs: Vec<u64>,
    /// Two words of one name side by side: "General Motors".
    joined: Vec<u64>,
}

/// What the plain sentences of a text say of the case of its words.
pub(super) fn case_of(text: &Text<'_>, styles: &[Style]) -> Case {
    let (mut capital, mut lower, mut pairs) = (Vec::new(), Vec::new(), Vec::new());
    let (mut begins, mut alone, mut brands, mut bare, mut joined) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
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
            if token.looks(shape::CAPITAL) {
                if one_name(text, at, sentence.tokens.start) {
                    pairs.push(pair(text.word(at), text.word(at + 2)));
                }
                if capitalised(at + 1) {
                    joined.push(pair(text.word(at), text.word(at + 1)));
                }
                if brand(text, at) {
                    brands.push(hash(text.word(at)));
                } else if !capitalised(at.saturating_sub(1))
                    && text
                        .token(at + 1)
                        .is_none_or(|next| next.kind != Kind::Clitic)
                {
                    bare.push(hash(text.word(at)));
                }
                if !opens(text, at) {
                    let hash = u64::from(token.hash);
                    capital.push(hash);
                    if !capitalised(at.saturating_sub(1)) {
                        begins.push(hash);
                        if !capitalised(at + 1) {
                            alone.push(hash);
                        }
                    }
                }
            } else if token.span.end - token.span.start > 2 {
                lower.push(u64::from(token.hash));
            }
        }
    }
    // "Pell's has fallen further" once, where all else is Pell: no brand.
    order::numbers(&mut bare);
    order::numbers(&mut brands);
    let twice = |hash: &u64| {
        brands.partition_point(|known| known <= hash) - brands.partition_point(|known| known < hash)
            > 1
    };
    let mut brands: Vec<u64> = brands
        .iter()
        .copied()
        .filter(|hash| twice(hash) || bare.binary_search(hash).is_err())
        .collect();
    for list in [
        &mut capital,
        &mut lower,
        &mut begins,
        &mut alone,
        &mut brands,
        &mut pairs,
        &mut joined,
    ] {
        order::numbers(list);
        list.dedup();
    }
    Case {
        capital,
        lower,
        begins,
        alone,
        brands,
        pairs,
        joined,
    }
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

fn hash(word: &str) -> u64 {
    u64::from(word_hash(word))
}

fn pair(first: &str, second: &str) -> u64 {
    hash(first) << 32 | hash(second)
}

impl Case {
    pub(super) fn capital(&self, word: &str) -> bool {
        self.capital.binary_search(&hash(word)).is_ok()
    }

    /// Whether plain sentences write the two side by side as one name.
    pub(super) fn joined(&self, first: &str, second: &str) -> bool {
        self.joined.binary_search(&pair(first, second)).is_ok()
    }

    /// Whether a name inside a sentence begins with the word.
    pub(super) fn begins(&self, word: &str) -> bool {
        self.begins.binary_search(&hash(word)).is_ok()
    }

    /// Whether the word is a whole name inside a sentence.
    pub(super) fn alone(&self, word: &str) -> bool {
        self.alone.binary_search(&hash(word)).is_ok()
    }

    /// Whether the word is a name with its 's.
    pub(super) fn brand(&self, word: &str) -> bool {
        self.brands.binary_search(&hash(word)).is_ok()
    }

    /// Whether the text writes the two words as one name.
    pub(super) fn pair(&self, first: &str, second: &str) -> bool {
        self.pairs.binary_search(&pair(first, second)).is_ok()
    }

    pub(super) fn lower(&self, word: &str) -> bool {
        self.lower.binary_search(&hash(word)).is_ok()
    }
}
