//! The ground state: one article as it was given. Everything else is derived from it.

use crate::text::Day;

/// One text with what is known about it.
///
/// ```
/// use pinkslip::text::{Article, parse_day};
/// let mut article = Article::new("acme", "Acme will cut 300 jobs.");
/// article.published = parse_day("2026-01-28").ok();
/// assert_eq!(article.id, "acme");
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Article {
    /// Names the article in everything derived from it: a file stem or a record's id.
    pub id: String,
    /// The words, without front matter or markup of the page around them. Spans count its bytes.
    pub text: String,
    /// The headline, where known. It is not repeated in `text`, or it may be.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// The day it came out. Relative dates ("on Monday") need it.
    pub published: Option<Day>,
}

impl Article {
    /// An article of which only the text is known.
    #[must_use]
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            text: text.into(),
            ..Self::default()
        }
    }
}
