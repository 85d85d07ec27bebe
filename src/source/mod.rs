//! Sources: what people hand over, opened as articles.
//!
//! Takes a name and its content, gives an [`Article`] and notes about what could not be read.
//! [`open`] reads plain text and Markdown, with or without front matter, and is what the browser
//! uses; with the feature `cli` there are also [`html`], [`records`] (one JSON record a line) and
//! [`bytes`] (what a file holds before it is text).
//!
//! ```
//! use pinkslip::source::open;
//! let opened = open("news/acme.md", "---\ntitle: Acme cuts jobs\n---\nAcme will cut 300 jobs.\n");
//! assert_eq!(opened.article.id, "acme");
//! assert_eq!(opened.article.title.as_deref(), Some("Acme cuts jobs"));
//! assert_eq!(opened.article.text, "Acme will cut 300 jobs.\n");
//! assert!(opened.notes.is_empty());
//! ```

mod front;

#[cfg(feature = "cli")]
pub mod bytes;
#[cfg(feature = "cli")]
pub mod html;
#[cfg(feature = "cli")]
mod outline;
#[cfg(feature = "cli")]
pub mod records;

use crate::event::Note;
use crate::text::letter::quoted;
use crate::text::{Article, Day, parse_day};

/// The code of a note on a text without words.
pub const NO_TEXT: &str = "no-text";
/// The code of a note on a text of one word: it is read, but it is hardly an article.
pub const ONE_WORD: &str = "one-word";
/// The code of a note on a date that is none.
pub const DATE_UNREADABLE: &str = "date-unreadable";
/// The code of a note on front matter that is opened and never closed.
pub const FRONT_MATTER_UNCLOSED: &str = "front-matter-unclosed";
/// The code of a note on front matter that holds something else than keys and values.
pub const FRONT_MATTER_UNREADABLE: &str = "front-matter-unreadable";
/// The code of a note on a field of a record that has the wrong type.
pub const FIELD_UNREADABLE: &str = "field-unreadable";

/// A source as an article, and what could not be read in it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Opened {
    /// What was read. Its text is what spans count in: without front matter, markup or byte order
    /// mark.
    pub article: Article,
    /// What was expected and what was found instead, in reading order.
    pub notes: Vec<Note>,
}

/// Opens plain text or Markdown. Front matter is read where the first line is exactly `---`.
///
/// The article's id is the stem of `name`: `acme` for `news/acme.md`.
#[must_use]
pub fn open(name: &str, text: &str) -> Opened {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut opened = front::read(text);
    stem(name).clone_into(&mut opened.article.id);
    opened.notes.extend(too_little(&opened.article.text));
    opened
}

/// The name without its folders and its ending.
///
/// ```
/// use pinkslip::source::stem;
/// assert_eq!(stem("news/2026.acme.txt"), "2026.acme");
/// assert_eq!(stem("news/.txt"), ".txt");
/// ```
#[must_use]
pub fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match file.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ if file.is_empty() => "untitled",
        _ => file,
    }
}

/// Reads the day something was published: `YYYY-MM-DD`, whether or not a time of day follows. The
/// day is taken as it is written, in whatever zone that was.
///
/// # Errors
/// A sentence that says what was expected and what was found.
///
/// ```
/// use pinkslip::source::published;
/// use pinkslip::text::iso;
/// assert_eq!(published("2026-01-28T23:30:00-05:00").map(iso), Ok("2026-01-28".to_owned()));
/// assert!(published("last Tuesday").is_err());
/// ```
pub fn published(text: &str) -> Result<Day, String> {
    let timed = text.trim().split_at_checked(10).filter(|(_, time)| {
        let mut time = time.chars();
        matches!(time.next(), Some('T' | 't' | ' '))
            && time.next().is_some_and(|digit| digit.is_ascii_digit())
    });
    parse_day(timed.map_or(text, |(day, _)| day)).map_err(|message| {
        // Whoever wrote a time of day sees all of what they wrote.
        if timed.is_some() {
            format!("expected a date as YYYY-MM-DD, found {}", quoted(text))
        } else {
            message
        }
    })
}

/// A note where there are no words, or only one.
fn too_little(text: &str) -> Option<Note> {
    let mut words = text.split_whitespace();
    match (words.next(), words.next()) {
        (None, _) if text.is_empty() => Some(note(NO_TEXT, "expected text, found nothing")),
        (None, _) => Some(note(NO_TEXT, "expected text, found only white space")),
        (Some(word), None) => Some(note(
            ONE_WORD,
            format!("expected an article, found one word, {}", clipped(word)),
        )),
        _ => None,
    }
}

fn note(code: &'static str, text: impl Into<String>) -> Note {
    Note {
        code: code.into(),
        text: text.into(),
        span: None,
    }
}

/// Up to 40 characters of `text` in quotation marks, for a message.
fn clipped(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!(
            "{}…\"",
            quoted(text.get(..end).unwrap_or_default()).trim_end_matches('"')
        ),
        None => quoted(text),
    }
}
