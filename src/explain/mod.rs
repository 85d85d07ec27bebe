//! Explanations: how an article was read, line by line, from its words to what counts.
//!
//! Takes a dossier and the id of an article, gives lines: sentences with their tokens, the mentions and frames in
//! them, and for each frame who could cut, who was taken and what became of it; numbers that no frame takes; events
//! with what speaks for them, and whether they count.
//!
//! ```
//! use pinkslip::dossier::Dossier;
//! use pinkslip::text::Article;
//!
//! let mut dossier = Dossier::new();
//! dossier.put(Article::new("acme", "Acme Inc. will cut 300 jobs in Leeds."));
//! let lines = pinkslip::explain::of(&dossier, "acme").unwrap_or_default();
//! let frame = lines.iter().find(|line| line.kind == "frame").unwrap();
//! assert_eq!(frame.name, "active-cut");
//! assert!(frame.text.starts_with("“cut” takes “300 jobs”"));
//! ```

mod outcome;
mod sentence;

use serde::Serialize;

use crate::dossier::Dossier;
use crate::event::{self, Traced};
use crate::frame::{self, Frame};
use crate::mention::{self, Mentions};
use crate::text::{Span, Text};

/// One line of an explanation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Line {
    /// How deep it stands below the lines before: 0 for a sentence or an event.
    pub level: u8,
    /// `sentence`, `tokens`, `mention`, `frame`, `employer`, `decision`, `event`, `sign` or `counted`.
    pub kind: &'static str,
    /// What it is about: a sort of mention, the id of a row or a rule, an employer, an event.
    pub name: String,
    /// What is said of it.
    pub text: String,
    /// The words.
    pub span: Option<Span>,
}

/// What an explanation is written from.
struct Read<'a> {
    text: Text<'a>,
    mentions: Mentions,
    frames: Vec<Frame>,
    trace: Vec<Traced>,
    lines: Vec<Line>,
}

impl Read<'_> {
    fn say(
        &mut self,
        level: u8,
        kind: &'static str,
        name: &str,
        text: impl Into<String>,
        span: Option<Span>,
    ) {
        self.lines.push(Line {
            level,
            kind,
            name: name.to_owned(),
            text: text.into(),
            span,
        });
    }

    fn quote(&self, tokens: &std::ops::Range<usize>) -> String {
        format!("“{}”", self.text.span(tokens.clone()).of(self.text.source))
    }
}

/// Explains the article of that id; `None` where there is none.
#[must_use]
pub fn of(dossier: &Dossier, id: &str) -> Option<Vec<Line>> {
    let (article, _) = dossier.get(id)?;
    let (reading, trace) = event::trace(article, dossier.least());
    let text = Text::read(&article.text);
    let published = mention::posted(&text, article.published);
    let mentions = mention::find(&text, published);
    let frames = frame::find(&text, &mentions);
    let mut read = Read {
        text,
        mentions,
        frames,
        trace,
        lines: Vec::new(),
    };
    for at in 0..read.text.sentences.len() {
        sentence::explain(&mut read, at);
    }
    outcome::explain(&mut read, dossier, id, &reading);
    Some(read.lines)
}
