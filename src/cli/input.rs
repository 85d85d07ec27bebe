//! Opening what the command line names: files and standard input, as articles with ids of their
//! own.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use pinkslip::source::bytes::{MAX_BYTES, decode, not_text, too_long};
use pinkslip::source::{NO_TEXT, ONE_WORD, Opened, html, open, records};
use pinkslip::text::Article;

/// Something to tell about an input.
pub(crate) enum Message {
    /// It could not be read, or not fully.
    Fault(String),
    /// It was read, but not quite as it stands.
    Note(String),
}

/// Reads every input and hands over its articles and messages, in order. `taken` are ids that other articles have.
pub(crate) fn read_all(
    paths: &[impl AsRef<Path>],
    taken: impl IntoIterator<Item = String>,
    mut take: impl FnMut(Result<Article, Message>),
) {
    let mut ids = Ids::default();
    for id in taken {
        ids.take(&id);
    }
    for path in paths {
        let path = path.as_ref();
        let name = if path == Path::new("-") {
            "stdin".into()
        } else {
            path.to_string_lossy()
        };
        read_one(path, &name, &mut |place, opened| {
            pass_on(place, opened, &mut ids, &mut take)
        });
    }
}

/// Hands over what was opened at `place` ("acme.txt", "all.jsonl:3").
fn pass_on(
    place: &str,
    opened: Result<Opened, String>,
    ids: &mut Ids,
    take: &mut impl FnMut(Result<Article, Message>),
) {
    let opened = match opened {
        Ok(opened) => opened,
        Err(text) => return take(Err(Message::Fault(format!("{place}: {text}")))),
    };
    let mut empty = false;
    for note in opened.notes {
        empty |= note.code == NO_TEXT;
        let text = format!("{place}: {}", note.text);
        take(Err(if note.code == ONE_WORD {
            Message::Note(text)
        } else {
            Message::Fault(text)
        }));
    }
    if empty {
        return;
    }
    let mut article = opened.article;
    let id = ids.take(&article.id);
    if id != article.id {
        let text = format!(
            "{place}: the id {:?} is taken; this article is {id:?}",
            article.id
        );
        take(Err(Message::Note(text)));
        article.id = id;
    }
    take(Ok(article));
}

/// The ids given so far, and for each the number that was last put behind it.
#[derive(Default)]
struct Ids {
    taken: BTreeMap<String, u64>,
}

impl Ids {
    /// Takes `id`; where that is taken, the same with `-2` behind it, or with the next number that
    /// is free.
    fn take(&mut self, id: &str) -> String {
        let Some(mut number) = self.taken.get(id).copied() else {
            self.taken.insert(id.to_owned(), 1);
            return id.to_owned();
        };
        loop {
            number += 1;
            let other = format!("{id}-{number}");
            if !self.taken.contains_key(&other) {
                self.taken.insert(id.to_owned(), number);
                self.taken.insert(other.clone(), 1);
                return other;
            }
        }
    }
}

/// How an input is to be opened.
#[derive(Clone, Copy)]
enum Form {
    Text,
    Html,
    Records,
}

type Give<'a> = dyn FnMut(&str, Result<Opened, String>) + 'a;

/// Opens one input and gives what is in it, each with the place it stands at.
fn read_one(path: &Path, name: &str, give: &mut Give<'_>) {
    match reader(path) {
        Ok(mut reader) => {
            if let Err(error) = read_from(&mut reader, path, name, give) {
                give(
                    name,
                    Err(format!(
                        "expected to read all of it, found an error: {error}"
                    )),
                );
            }
        }
        Err(message) => give(name, Err(message)),
    }
}

fn reader(path: &Path) -> Result<Box<dyn BufRead>, String> {
    if path == Path::new("-") {
        return Ok(Box::new(io::stdin().lock()));
    }
    if path.is_dir() {
        let inside = path.join("*.txt");
        return Err(format!(
            "expected a file, found a directory; name the files in it, such as {}",
            inside.display()
        ));
    }
    match File::open(path) {
        Ok(file) => Ok(Box::new(BufReader::new(file))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err("expected a file, found none of this name".into())
        }
        Err(error) => Err(format!(
            "expected a file that can be read, found an error: {error}"
        )),
    }
}

fn read_from(
    reader: &mut dyn BufRead,
    path: &Path,
    name: &str,
    give: &mut Give<'_>,
) -> io::Result<()> {
    let mut head = Vec::new();
    reader.take(HEAD).read_to_end(&mut head)?;
    let form = match form(path, &head) {
        Ok(form) => form,
        Err(message) => {
            give(name, Err(message));
            return Ok(());
        }
    };
    let mut reader = head.chain(reader);
    if matches!(form, Form::Records) {
        return read_records(&mut reader, name, give);
    }
    let mut bytes = Vec::new();
    reader.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    give(
        name,
        decode(&bytes).and_then(|text| match form {
            Form::Html => html::open(name, &text),
            _ => Ok(open(name, &text)),
        }),
    );
    Ok(())
}

/// How much of an input is looked at to tell its form.
const HEAD: u64 = 4096;

/// The form of an input, by the ending of its name, else by how it starts.
fn form(path: &Path, head: &[u8]) -> Result<Form, String> {
    if head.is_empty() {
        let what = if path == Path::new("-") {
            "nothing"
        } else {
            "an empty file"
        };
        return Err(format!("expected text, found {what}"));
    }
    let ending = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_ascii_lowercase();
    let start = String::from_utf8_lossy(head);
    let start = start.trim_start_matches('\u{feff}').trim_start();
    let record = start
        .strip_prefix('{')
        .is_some_and(|rest| rest.trim_start().starts_with('"'));
    match ending.as_str() {
        "html" | "htm" | "xhtml" => Ok(Form::Html),
        "jsonl" | "ndjson" => not_text(head).map_or(Ok(Form::Records), Err),
        "json" => Err("expected text, HTML or records, found a .json file; \
                       put one record a line in a .jsonl file"
            .to_owned()),
        _ if html::looks_like_html(start) => Ok(Form::Html),
        _ if record => Ok(Form::Records),
        _ => Ok(Form::Text),
    }
}

fn read_records(reader: &mut dyn BufRead, name: &str, give: &mut Give<'_>) -> io::Result<()> {
    let mut line = Vec::new();
    let mut found = false;
    for number in 1u64.. {
        line.clear();
        if (&mut *reader)
            .take(MAX_BYTES as u64 + 1)
            .read_until(b'\n', &mut line)?
            == 0
        {
            break;
        }
        let place = format!("{name}:{number}");
        if line.len() > MAX_BYTES {
            skip_line(reader)?;
            give(&place, Err(too_long()));
            found = true;
            continue;
        }
        let bytes = if number == 1 {
            line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line)
        } else {
            &line
        };
        let bytes = bytes.trim_ascii();
        if !bytes.is_empty() {
            found = true;
            give(&place, records::open(bytes));
        }
    }
    if !found {
        give(
            name,
            Err("expected one record a line, found only empty lines".into()),
        );
    }
    Ok(())
}

/// Reads on to the end of a line without keeping it.
fn skip_line(reader: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let buffer = reader.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let length = end.map_or(buffer.len(), |end| end + 1);
        reader.consume(length);
        if end.is_some() {
            return Ok(());
        }
    }
}
