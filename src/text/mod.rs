//! The text of an article: blocks, sentences and tokens, as spans of the source, which is never changed.
//!
//! Takes a `&str`, gives a [`Text`]. Never fails.
//!
//! ```
//! use pinkslip::text::Text;
//! let text = Text::read("Acme Inc. will cut 300 jobs. It said so on Monday.");
//! assert_eq!(text.sentences.len(), 2);
//! assert_eq!(text.word(5), "300");
//! ```

mod article;
mod block;
mod day;
pub mod letter;
mod lexer;
mod phrase;
mod sentence;
mod span;
mod token;

pub use article::Article;
pub use block::{Block, BlockKind};
pub use day::{Day, iso, parse_day};
pub use sentence::Sentence;
pub use span::Span;
pub use token::{Kind, Token, shape};

use std::ops::Range;

use crate::lexicon::{Class, List, same_word};

/// A text cut into blocks, sentences and tokens.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    /// The words themselves.
    pub source: &'a str,
    /// Paragraphs, headings, items, rows.
    pub blocks: Vec<Block>,
    /// In reading order.
    pub sentences: Vec<Sentence>,
    /// In reading order.
    pub tokens: Vec<Token>,
}

impl<'a> Text<'a> {
    /// Reads a text.
    #[must_use]
    pub fn read(source: &'a str) -> Self {
        let mut text = Self {
            source,
            blocks: block::blocks(source),
            sentences: Vec::new(),
            tokens: Vec::new(),
        };
        for (at, block) in text.blocks.iter_mut().enumerate() {
            let from = text.tokens.len();
            lexer::lex(source, block.start, block.end, &mut text.tokens);
            let first = text.sentences.len();
            sentence::split(source, &mut text.tokens, from, at, &mut text.sentences);
            block.sentences = index(first)..index(text.sentences.len());
        }
        text
    }

    /// The written form of token `at`, or nothing past the end.
    #[must_use]
    pub fn word(&self, at: usize) -> &'a str {
        self.tokens
            .get(at)
            .map_or("", |token| token.span.of(self.source))
    }

    /// The hash of the folded letters of token `at`.
    #[must_use]
    pub fn hash(&self, at: usize) -> u32 {
        self.token(at).map_or(0, |token| token.hash)
    }

    /// Token `at`.
    #[must_use]
    pub fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// The span from the first to the last token of `range`.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Span {
        let last = range.end.saturating_sub(1).max(range.start);
        match (self.tokens.get(range.start), self.tokens.get(last)) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// The index of the sentence that holds token `at`.
    #[must_use]
    pub fn sentence_at(&self, at: usize) -> usize {
        self.sentences
            .partition_point(|sentence| sentence.tokens.end <= at)
    }

    /// The tokens of a block.
    #[must_use]
    pub fn block_tokens(&self, block: usize) -> Option<Range<usize>> {
        let sentences = &self.blocks.get(block)?.sentences;
        let first = self.sentences.get(sentences.start as usize)?;
        let last = self
            .sentences
            .get((sentences.end as usize).checked_sub(1)?)?;
        Some(first.tokens.start..last.tokens.end)
    }

    /// Whether token `at` is made of `kind`.
    #[must_use]
    pub fn is_kind(&self, at: usize, kind: Kind) -> bool {
        self.token(at).is_some_and(|token| token.kind == kind)
    }

    /// Whether token `at` is written as `shape` says, in any of its bits.
    #[must_use]
    pub fn looks(&self, at: usize, shape: u8) -> bool {
        self.token(at).is_some_and(|token| token.looks(shape))
    }

    /// Whether token `at` can be one of `forms`.
    #[must_use]
    pub fn can_be(&self, at: usize, forms: u8) -> bool {
        self.token(at).is_some_and(|token| token.can_be(forms))
    }

    /// Whether token `at` is `word`, whatever its case.
    #[must_use]
    #[inline]
    pub fn says(&self, at: usize, word: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            // Asked of every word of a text, again and again: most are told apart by their length.
            let length = (token.span.end - token.span.start) as usize;
            (length == word.len() && self.opens_as(token, word)
                || length > word.len() && token.looks(shape::WIDE))
                && same_word(token.span.of(self.source), word)
        })
    }

    /// Whether a token begins with the byte that `word` begins with, whatever its case.
    #[inline]
    fn opens_as(&self, token: &Token, word: &str) -> bool {
        let first = self.source.as_bytes().get(token.span.start as usize);
        match (first, word.as_bytes().first()) {
            (Some(first), Some(own)) => first.eq_ignore_ascii_case(own),
            _ => false,
        }
    }

    /// Whether token `at` is one of `words`, whatever its case.
    #[must_use]
    pub fn says_any(&self, at: usize, words: &List) -> bool {
        self.place(at, words).is_some()
    }

    /// Where in `words` token `at` stands, whatever its case.
    #[must_use]
    pub fn place(&self, at: usize, words: &List) -> Option<usize> {
        self.tokens
            .get(at)
            .filter(|token| words.may_have(token.hash))
            .and_then(|token| words.place(token.span.of(self.source)))
    }

    /// Those of the tokens in `range` that there are.
    fn walk(&self, range: Range<usize>) -> &[Token] {
        let end = range.end.min(self.tokens.len());
        self.tokens.get(range.start..end).unwrap_or_default()
    }

    /// Whether a token in `range` has one of `classes`. One walk for all rules: each of its own would weigh.
    #[must_use]
    #[inline(never)]
    pub fn any_is(&self, range: Range<usize>, classes: &Class) -> bool {
        self.walk(range).iter().any(|token| token.is(classes))
    }

    /// Whether a token in `range` is one of `words`, whatever its case.
    #[must_use]
    #[inline(never)]
    pub fn any_says(&self, range: Range<usize>, words: &List) -> bool {
        self.walk(range)
            .iter()
            .any(|token| words.may_have(token.hash) && words.has(token.span.of(self.source)))
    }

    /// Whether a token in `range` is `word`, whatever its case.
    #[must_use]
    #[inline(never)]
    pub fn any_word(&self, mut range: Range<usize>, word: &str) -> bool {
        range.end = range.end.min(self.tokens.len());
        range.any(|at| self.says(at, word))
    }

    /// Whether token `at` has one of `classes`.
    #[must_use]
    pub fn is(&self, at: usize, classes: &Class) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is(classes))
    }
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
