//! Records: one article a line, as JSON.
//!
//! Takes a line of a `.jsonl` file, gives an article: `{"id": "a1", "text": "…"}`, where `title`,
//! `publisher`, `url` and `published` may be given too. Other fields are ignored.

use serde_json::{Map, Value};

use crate::source::{DATE_UNREADABLE, FIELD_UNREADABLE, Opened, note, published, too_little};
use crate::text::Article;

/// Opens one line.
///
/// # Errors
/// A sentence that says what was expected and what was found; the other lines are not touched by
/// it.
///
/// ```
/// use pinkslip::source::records::open;
/// let opened = open(br#"{"id": "a1", "text": "Acme will cut 300 jobs.", "url": null}"#)?;
/// assert_eq!(opened.article.id, "a1");
/// assert_eq!(
///     open(br#"{"id": "a2"}"#).unwrap_err(),
///     "expected a field \"text\" with a string, found none"
/// );
/// # Ok::<(), String>(())
/// ```
pub fn open(line: &[u8]) -> Result<Opened, String> {
    let line = str::from_utf8(line).map_err(|error| {
        let at = error.valid_up_to();
        let byte = line.get(at).copied().unwrap_or_default();
        format!("expected UTF-8 text, found the byte 0x{byte:02X} at offset {at} of the line")
    })?;
    let value: Value = serde_json::from_str(line).map_err(|error| {
        // The line is one line: only the column helps, and it stands behind the reason.
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default();
        format!(
            "expected a JSON record {EXAMPLE}, found no JSON at column {} ({reason})",
            error.column()
        )
    })?;
    let Value::Object(record) = value else {
        return Err(format!(
            "expected a JSON record {EXAMPLE}, found {}",
            kind(&value)
        ));
    };
    let id = match record.get("id") {
        // A number as an id loses nothing.
        Some(Value::Number(number)) => number.to_string(),
        _ => required(&record, "id")?,
    };
    if id.trim().is_empty() {
        return Err("expected a field \"id\" with a name, found an empty string".to_owned());
    }
    let mut opened = Opened {
        article: Article::new(id, required(&record, "text")?),
        notes: Vec::new(),
    };
    opened.notes.extend(too_little(&opened.article.text));
    let mut optional = |field: &str| match record.get(field) {
        None | Some(Value::Null) => None,
        Some(Value::String(value)) if value.trim().is_empty() => None,
        Some(Value::String(value)) => Some(value.clone()),
        Some(other) => {
            let text = format!(
                "expected a string in the field {field:?}, found {}",
                kind(other)
            );
            opened.notes.push(note(FIELD_UNREADABLE, text));
            None
        }
    };
    let (title, publisher, url, day) = (
        optional("title"),
        optional("publisher"),
        optional("url"),
        optional("published"),
    );
    let article = &mut opened.article;
    (article.title, article.publisher, article.url) = (title, publisher, url);
    match day.as_deref().map(published).transpose() {
        Ok(day) => article.published = day,
        Err(message) => opened
            .notes
            .push(note(DATE_UNREADABLE, format!("published: {message}"))),
    }
    Ok(opened)
}

const EXAMPLE: &str = "such as {\"id\": \"a1\", \"text\": \"…\"}";

fn required(record: &Map<String, Value>, field: &str) -> Result<String, String> {
    match record.get(field) {
        Some(Value::String(value)) => Ok(value.clone()),
        None => Err(format!(
            "expected a field {field:?} with a string, found none"
        )),
        Some(other) => Err(format!(
            "expected a field {field:?} with a string, found {}",
            kind(other)
        )),
    }
}

const fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
