//! What people hand over, opened: front matter, pages, records, bytes.

#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "source/pages.rs"]
mod pages;

use pinkslip::source::{Opened, bytes, open, published, records, stem};
use pinkslip::text::iso;

/// What an opened source says of itself, one line a field.
fn known(opened: &Opened) -> String {
    let article = &opened.article;
    let fields = [
        ("title", article.title.clone()),
        ("publisher", article.publisher.clone()),
        ("url", article.url.clone()),
        ("published", article.published.map(iso)),
    ];
    let known = fields
        .iter()
        .filter_map(|(name, value)| Some(format!("{name}: {}", value.as_ref()?)));
    let notes = opened
        .notes
        .iter()
        .map(|note| format!("{}: {}", note.code, note.text));
    known.chain(notes).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn front(source: &str, text: &str, said: &[&str]) {
    let opened = open("acme.md", source);
    assert_eq!(opened.article.text, text, "text of {source:?}");
    assert_eq!(
        known(&opened),
        said.join("\n"),
        "front matter of {source:?}"
    );
}

#[test]
fn front_matter_is_read_off() {
    front(
        "---\ntitle: Acme: 300 jobs to go\npublisher: \"The \\\"Post\\\"\"\nurl: https://example.org/a#b\ndate: 2026-01-28\nlanguage: en\n---\n\nAcme cuts jobs.\n",
        "Acme cuts jobs.\n",
        &[
            "title: Acme: 300 jobs to go",
            "publisher: The \"Post\"",
            "url: https://example.org/a#b",
            "published: 2026-01-28",
        ],
    );
}

#[test]
fn front_matter_may_come_from_windows_and_other_tools() {
    front(
        "\u{feff}---\r\ntitle: 'Acme''s cuts'\r\npublished: 2026-01-28T09:00:00Z # a Wednesday\r\ntags:\r\n  - jobs\r\n- acme\r\n# a comment\r\n\r\n...\r\nAcme cuts jobs.",
        "Acme cuts jobs.",
        &["title: Acme's cuts", "published: 2026-01-28"],
    );
    front(
        "---\nTitle: >-\n  Acme cuts\n  300 jobs\npublisher:\nurl: null\n---\nAcme.\nYes.",
        "Acme.\nYes.",
        &["title: Acme cuts 300 jobs"],
    );
    front("---\n---\nAcme cuts jobs.", "Acme cuts jobs.", &[]);
    front(
        "---\nnote: |\n  ---\n  title: no\nurl: a\n---\nAcme cuts jobs.",
        "Acme cuts jobs.",
        &["url: a"],
    );
}

#[test]
fn front_matter_without_an_end_is_text() {
    let source = "---\ntitle: Acme cuts\n\nAcme will cut 300 jobs.\n";
    front(
        source,
        source,
        &[
            "front-matter-unclosed: expected a line with --- that ends the front matter, found none; everything is read as text",
        ],
    );
}

#[test]
fn front_matter_that_is_none_is_text() {
    let source = "---\ntitle: Acme cuts\nAcme will cut 300 jobs, it said.\n---\nMore.\n";
    front(
        source,
        source,
        &[
            "front-matter-unreadable: line 3: expected front matter as `key: value`, found \"Acme will cut 300 jobs, it said.\"; everything is read as text",
        ],
    );
}

#[test]
fn a_rule_above_an_article_is_a_rule() {
    for source in [
        "---\nAcme will cut 300 jobs.\n",
        "---\nAcme cuts.\n\n---\n\nMore: see below.\n",
        "--- \n\nAcme cuts.",
    ] {
        front(source, source, &[]);
    }
}

#[test]
fn a_date_that_is_none_costs_only_the_date() {
    front(
        "---\ntitle: Acme\npublished: last Tuesday\n---\nAcme cuts jobs.",
        "Acme cuts jobs.",
        &[
            "title: Acme",
            "date-unreadable: published: expected a date as YYYY-MM-DD, found \"last Tuesday\"",
        ],
    );
    front(
        "---\ndate: 2026-02-30\n---\nAcme cuts.",
        "Acme cuts.",
        &["date-unreadable: date: expected a day of the calendar, found \"2026-02-30\""],
    );
}

#[test]
fn too_little_is_said() {
    for (source, said) in [
        ("", "no-text: expected text, found nothing"),
        (" \n\t\n", "no-text: expected text, found only white space"),
        (
            "---\ntitle: Acme\n---\n",
            "title: Acme\nno-text: expected text, found nothing",
        ),
        (
            "Layoffs",
            "one-word: expected an article, found one word, \"Layoffs\"",
        ),
        ("Acme cuts", ""),
    ] {
        assert_eq!(known(&open("acme.txt", source)), said, "{source:?}");
    }
}

#[test]
fn ids_are_file_stems() {
    for (name, id) in [
        ("acme.txt", "acme"),
        ("a/b/acme.md", "acme"),
        ("C:\\news\\acme.de.md", "acme.de"),
        ("acme", "acme"),
        (".acme", ".acme"),
        ("", "untitled"),
        ("news/", "untitled"),
    ] {
        assert_eq!(stem(name), id, "{name:?}");
        assert_eq!(open(name, "Acme cuts").article.id, id);
    }
}

#[test]
fn dates_may_carry_a_time() {
    for (text, day) in [
        ("2026-01-28", "2026-01-28"),
        (" 2026-01-28 ", "2026-01-28"),
        ("2026-01-28 09:00", "2026-01-28"),
        ("2026-01-28T23:59:59.999-08:00", "2026-01-28"),
    ] {
        assert_eq!(published(text).map(iso).as_deref(), Ok(day), "{text:?}");
    }
    for text in [
        "",
        "28.1.2026",
        "2026-01",
        "2026-1-28",
        "2026-01-28th",
        "2026-01-28Tea",
        "28 January 2026",
        "２０２６-01-28",
    ] {
        let message = published(text).unwrap_err();
        assert!(
            message.contains("expected") && message.contains(&format!("{text:?}")),
            "{text:?}: {message}"
        );
    }
}

#[test]
fn records_say_what_was_wrong() {
    for (line, said) in [
        (
            "[1]",
            "expected a JSON record such as {\"id\": \"a1\", \"text\": \"…\"}, found a list",
        ),
        (
            "{\"id\": \"a1\", \"text\": ",
            "expected a JSON record such as {\"id\": \"a1\", \"text\": \"…\"}, found no JSON at column 21 (EOF while parsing a value)",
        ),
        (
            "{\"text\": \"Acme cuts\"}",
            "expected a field \"id\" with a string, found none",
        ),
        (
            "{\"id\": \" \", \"text\": \"Acme cuts\"}",
            "expected a field \"id\" with a name, found an empty string",
        ),
        (
            "{\"id\": \"a1\"}",
            "expected a field \"text\" with a string, found none",
        ),
        (
            "{\"id\": \"a1\", \"text\": null}",
            "expected a field \"text\" with a string, found null",
        ),
        (
            "{\"id\": {}, \"text\": \"Acme cuts\"}",
            "expected a field \"id\" with a string, found an object",
        ),
    ] {
        assert_eq!(records::open(line.as_bytes()).unwrap_err(), said, "{line}");
    }
    assert_eq!(
        records::open(b"{\"id\": \"a\xff\"}").unwrap_err(),
        "expected UTF-8 text, found the byte 0xFF at offset 9 of the line"
    );
}

#[test]
fn records_keep_what_can_be_read() {
    let line = r#"{"id": 7, "text": "Acme cuts 30 jobs", "title": "Acme", "publisher": null, "url": ["x"], "published": "soon", "more": 1}"#;
    let opened = records::open(line.as_bytes()).unwrap();
    assert_eq!(opened.article.id, "7");
    assert_eq!(
        known(&opened),
        "title: Acme\nfield-unreadable: expected a string in the field \"url\", found a list\n\
         date-unreadable: published: expected a date as YYYY-MM-DD, found \"soon\""
    );
}

#[test]
fn bytes_are_text_or_are_named() {
    let utf16: Vec<u8> = [0xfeff_u16]
        .into_iter()
        .chain("Acme 😀 cuts".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let swapped: Vec<u8> = utf16
        .chunks(2)
        .flat_map(|pair| [pair[1], pair[0]])
        .collect();
    assert_eq!(bytes::decode(&utf16).as_deref(), Ok("Acme 😀 cuts"));
    assert_eq!(bytes::decode(&swapped).as_deref(), Ok("Acme 😀 cuts"));
    assert_eq!(
        bytes::decode("\u{feff}Zoë cuts".as_bytes()).as_deref(),
        Ok("Zoë cuts")
    );
    assert_eq!(
        bytes::decode(b"one\x0ctwo\x1a").as_deref(),
        Ok("one\x0ctwo\x1a"),
        "a form feed is white space"
    );

    let control: Vec<u8> = (1..=31).cycle().take(500).collect();
    for (bytes, said) in [
        (&b""[..], "expected text, found an empty file"),
        (b"%PDF-1.7\n%\xe2", "expected text, found a PDF"),
        (
            b"PK\x03\x04\x14",
            "expected text, found a ZIP archive or an Office document",
        ),
        (
            b"Acme\0cuts",
            "expected text, found binary data (a zero byte at offset 4)",
        ),
        (
            &control,
            "expected text, found binary data (436 control characters in 500 bytes)",
        ),
        (
            b"one\ntwo \xe9t\xe9",
            "expected UTF-8 text, found the byte 0xE9 at offset 8 (line 2)",
        ),
        (
            b"\xef\xbb\xbf\xff",
            "expected UTF-8 text, found the byte 0xFF at offset 3 (line 1)",
        ),
        (
            b"\xff\xfeA",
            "expected UTF-16 text, found half a character at the end",
        ),
        (
            b"\xff\xfe\x00\xd8A\0",
            "expected UTF-16 text, found half a pair of surrogates at character 0",
        ),
    ] {
        assert_eq!(bytes::decode(bytes).unwrap_err(), said, "{bytes:?}");
    }
}
