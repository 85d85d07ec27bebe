//! Front matter: the lines between two `---` at the head of a Markdown file.
//!
//! Takes a text, gives the article without those lines and what they say about it. This is a small
//! part of YAML on purpose: four keys with plain or quoted values. A YAML crate would bring all of
//! YAML into the browser, and refuse what people really write, such as `title: Acme: 300 jobs to go`.

use crate::source::{
    DATE_UNREADABLE, FRONT_MATTER_UNCLOSED, FRONT_MATTER_UNREADABLE, Opened, note, published,
};
use crate::text::Article;
use crate::text::letter::{in_word, parted};

/// Reads front matter where there is some; else the whole text is the article's.
pub(super) fn read(text: &str) -> Opened {
    let Some(head) = head(text) else {
        return whole(text);
    };
    let Some(close) = head.iter().position(|line| line.closes) else {
        let mut opened = whole(text);
        // A rule above an article is no front matter: only keys make it one.
        if head
            .iter()
            .find(|line| !line.words.is_empty())
            .is_some_and(|line| pair(line.words).is_some())
        {
            opened.notes.push(note(
                FRONT_MATTER_UNCLOSED,
                "expected a line with --- that ends the front matter, found none; \
                 everything is read as text",
            ));
        }
        return opened;
    };
    let (keys, body) = (
        head.get(..close).unwrap_or_default(),
        head.get(close).map_or(0, |line| line.next),
    );
    if let Some((at, line)) = keys
        .iter()
        .enumerate()
        .find(|(_, line)| !line.is_front_matter())
    {
        let mut opened = whole(text);
        // Between two rules may stand anything. Only where it starts as front matter does, somebody
        // meant it.
        if keys.first().is_some_and(|line| pair(line.words).is_some()) {
            opened.notes.push(note(
                FRONT_MATTER_UNREADABLE,
                format!(
                    "line {}: expected front matter as `key: value`, found {}; \
                     everything is read as text",
                    at + 2,
                    super::clipped(line.words)
                ),
            ));
        }
        return opened;
    }
    filled(text.get(body..).unwrap_or_default(), keys)
}

fn whole(text: &str) -> Opened {
    Opened {
        article: Article::new("", text),
        notes: Vec::new(),
    }
}

/// The article `text` with what `keys` say about it.
fn filled(text: &str, keys: &[Line<'_>]) -> Opened {
    let mut opened = whole(text.trim_start_matches(['\r', '\n']));
    let article = &mut opened.article;
    for (at, line) in keys.iter().enumerate() {
        let Some((key, raw)) = (!line.indented).then(|| pair(line.words)).flatten() else {
            continue;
        };
        let rest = keys.get(at + 1..).unwrap_or_default();
        let Some(value) = value(
            raw,
            rest.iter()
                .take_while(|line| line.indented)
                .map(|line| line.words),
        ) else {
            continue;
        };
        match key.to_ascii_lowercase().as_str() {
            "title" => article.title = Some(value),
            "publisher" => article.publisher = Some(value),
            "url" => article.url = Some(value),
            "published" | "date" => match published(&value) {
                Ok(day) => article.published = Some(day),
                Err(message) => opened
                    .notes
                    .push(note(DATE_UNREADABLE, format!("{key}: {message}"))),
            },
            _ => {}
        }
    }
    opened
}

/// One line of the head.
struct Line<'a> {
    words: &'a str,
    indented: bool,
    /// Whether it ends the front matter.
    closes: bool,
    /// Where the line after it starts.
    next: usize,
}

impl Line<'_> {
    fn is_front_matter(&self) -> bool {
        let words = self.words;
        self.indented
            || words.is_empty()
            || words.starts_with('#')
            || words.starts_with("- ")
            || pair(words).is_some()
    }
}

/// The lines below the opening `---`, if that is the first line: up to the closing one or to the
/// end.
fn head(text: &str) -> Option<Vec<Line<'_>>> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    if first.trim_end() != "---" {
        return None;
    }
    let mut at = first.len();
    let mut out = Vec::new();
    for line in lines {
        at += line.len();
        let words = line.trim();
        let closes = matches!(line.trim_end(), "---" | "...");
        out.push(Line {
            words,
            indented: line.starts_with([' ', '\t']),
            closes,
            next: at,
        });
        if closes {
            break;
        }
    }
    Some(out)
}

/// Splits `key: value`. A key is one word; the colon ends the line or has a space behind it.
fn pair(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let is_key = !key.is_empty()
        && key
            .chars()
            .all(|letter| in_word(letter) || matches!(letter, '_' | '-' | '.'));
    let apart = value.is_empty() || value.starts_with([' ', '\t']);
    (is_key && apart).then(|| (key, value.trim()))
}

/// The value behind a key, together with the indented lines under it; nothing for an empty one.
fn value<'a>(raw: &'a str, more: impl Iterator<Item = &'a str>) -> Option<String> {
    let quoted = match raw.chars().next() {
        Some('"') => double_quoted(raw),
        Some('\'') => single_quoted(raw),
        _ => None,
    };
    if let Some(value) = quoted {
        return Some(value).filter(|value| !value.is_empty());
    }
    let plain = uncommented(raw);
    let block = plain.starts_with(['|', '>']) && plain.len() <= 3;
    if plain.is_empty() || matches!(plain, "~" | "null" | "Null" | "NULL") {
        return None;
    }
    let mut parts: Vec<&str> = if block { Vec::new() } else { vec![plain] };
    parts.extend(
        more.filter(|line| !line.is_empty())
            .map(|line| if block { line } else { uncommented(line) }),
    );
    Some(parts.join(" ")).filter(|value| !value.is_empty())
}

/// A plain value ends where ` #` starts a comment.
fn uncommented(raw: &str) -> &str {
    if raw.starts_with('#') {
        return "";
    }
    parted(raw, " #").map_or(raw, |(value, _)| value).trim_end()
}

fn double_quoted(raw: &str) -> Option<String> {
    let mut out = String::new();
    let mut letters = raw.chars().skip(1);
    loop {
        match letters.next()? {
            '"' => return Some(out),
            '\\' => match letters.next()? {
                'n' | 'r' => out.push('\n'),
                't' => out.push('\t'),
                'u' => {
                    let digits: String = letters.by_ref().take(4).collect();
                    out.push(char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?);
                }
                other => out.push(other),
            },
            other => out.push(other),
        }
    }
}

fn single_quoted(raw: &str) -> Option<String> {
    let mut out = String::new();
    let mut letters = raw.chars().skip(1).peekable();
    loop {
        match letters.next()? {
            '\'' if letters.peek() == Some(&'\'') => {
                letters.next();
                out.push('\'');
            }
            '\'' => return Some(out),
            other => out.push(other),
        }
    }
}
