//! What goes in: files, pages, records, standard input, and everything bad.

use super::*;

#[test]
fn a_file_becomes_a_report() {
    let said = Desk::new("report")
        .with("acme.txt", ACME)
        .run(&["analyze", "acme.txt"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let report = said.json();
    let keys: Vec<&String> = report.as_object().unwrap().keys().collect();
    assert_eq!(keys.len(), 8, "{keys:?}");
    for key in [
        "version",
        "rules",
        "articles",
        "ledger",
        "tally",
        "waterfall",
        "counting",
        "edits",
    ] {
        assert!(report.get(key).is_some(), "{key}");
    }
    assert!(
        said.out.starts_with("{\n  \"version\": \""),
        "two spaces, and in the order of the contract"
    );
    assert!(said.out.ends_with("}\n"));
    assert_eq!(report["articles"][0]["id"], "acme");
    assert_eq!(report["tally"]["low"], 300);
    assert_eq!(
        report["ledger"]["rounds"][0]["mentions"][0]["article"],
        "acme"
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let desk = Desk::new("same")
        .with("acme.txt", ACME)
        .with("globex.txt", GLOBEX);
    let run = || desk.run(&["analyze", "acme.txt", "globex.txt"]).out;
    assert_eq!(run(), run());
}

#[test]
fn articles_keep_the_order_they_were_named_in() {
    let desk = Desk::new("order").with("b.txt", ACME).with("a.txt", GLOBEX);
    assert_eq!(desk.run(&["analyze", "b.txt", "a.txt"]).ids(), ["b", "a"]);
}

#[test]
fn front_matter_says_what_is_known() {
    let source = "---\ntitle: Acme cuts\npublisher: The Post\nurl: https://example.org/a\npublished: 2026-01-28\n---\n";
    let desk = Desk::new("front").with("acme.md", format!("{source}{ACME}"));
    let said = desk.run(&["analyze", "--published", "2020-01-01", "acme.md"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let article = &said.json()["articles"][0];
    assert_eq!(article["title"], "Acme cuts");
    assert_eq!(article["publisher"], "The Post");
    assert_eq!(article["url"], "https://example.org/a");
    assert_eq!(
        article["published"], "2026-01-28",
        "its own date comes before --published"
    );
}

#[test]
fn the_option_published_dates_what_has_no_date() {
    let desk = Desk::new("published").with("acme.txt", ACME);
    let said = desk.run(&["analyze", "--published", "2026-01-28", "acme.txt"]);
    assert_eq!(said.json()["articles"][0]["published"], "2026-01-28");
    let said = desk.run(&["analyze", "--published", "28 Jan", "acme.txt"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(
        said.err
            .contains("expected a date as YYYY-MM-DD, found \"28 Jan\""),
        "{}",
        said.err
    );
}

#[test]
fn a_page_is_read_without_what_stands_around_it() {
    let page = "<!doctype html><title>Acme cuts</title><nav>Globex will cut 50 jobs.</nav>\
                <article><p>Acme will cut 300 jobs.</p></article><footer>Hooli will cut 9 jobs.</footer>";
    let desk = Desk::new("page")
        .with("acme.html", page)
        .with("saved", page);
    for path in ["acme.html", "saved"] {
        let said = desk.run(&["analyze", path]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{path}");
        let report = said.json();
        assert_eq!(report["articles"][0]["title"], "Acme cuts");
        assert_eq!(report["tally"]["best"], 300, "{path}");
    }
}

#[test]
fn records_are_articles() {
    let lines = concat!(
        "{\"id\": \"a1\", \"text\": \"Acme will cut 300 jobs.\", \"title\": \"Acme cuts\", \"published\": \"2026-01-28\"}\n",
        "\n",
        "{\"id\": \"a2\", \"text\": \"Globex will cut 50 jobs.\", \"publisher\": null}",
    );
    let said = Desk::new("records")
        .with("all.jsonl", lines)
        .run(&["analyze", "all.jsonl"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(said.ids(), ["a1", "a2"]);
    let report = said.json();
    assert_eq!(report["articles"][0]["published"], "2026-01-28");
    assert_eq!(report["articles"][1]["publisher"], Value::Null);
    assert_eq!(report["tally"]["best"], 350);
}

#[test]
fn bad_records_are_named_by_line_and_cost_nothing_else() {
    let lines = concat!(
        "{\"id\": \"a1\", \"text\": \"Acme will cut 300 jobs.\"}\n",
        "Acme will cut 300 jobs.\n",
        "{\"id\": \"a3\"}\n",
        "{\"id\": \"a4\", \"text\": \"\"}\n",
        "{\"id\": \"a5\", \"text\": \"Globex will cut 50 jobs.\", \"published\": \"soon\"}\n",
    );
    let said = Desk::new("bad-records")
        .with("all.jsonl", lines)
        .run(&["analyze", "all.jsonl"]);
    assert_eq!(said.code, 1);
    assert_eq!(said.ids(), ["a1", "a5"]);
    assert_eq!(said.json()["articles"][1]["published"], Value::Null);
    let lines: Vec<&str> = said.err.lines().collect();
    assert_eq!(lines.len(), 4, "{}", said.err);
    assert!(
        lines[0].starts_with("error: all.jsonl:2: expected a JSON record such as {"),
        "{}",
        lines[0]
    );
    assert_eq!(
        lines[1],
        "error: all.jsonl:3: expected a field \"text\" with a string, found none"
    );
    assert_eq!(lines[2], "error: all.jsonl:4: expected text, found nothing");
    assert_eq!(
        lines[3],
        "error: all.jsonl:5: published: expected a date as YYYY-MM-DD, found \"soon\""
    );
}

/// Each bad input beside a good one: it is named, what was expected and found is said, and the good
/// one is read.
#[test]
fn bad_inputs_are_named_and_cost_nothing_else() {
    let desk = Desk::new("bad")
        .with("good.txt", ACME)
        .with("empty.txt", "")
        .with("blank.txt", " \n\n")
        .with("binary.txt", b"Acme\0\x01\x02")
        .with("paper.pdf", b"%PDF-1.7\n")
        .with("latin.txt", b"Acme in K\xf6ln will cut 300 jobs.")
        .with("empty.html", "<title>Acme</title><script>x</script>")
        .with("empty.jsonl", "")
        .with("blank.jsonl", "\n\n")
        .with("binary.jsonl", b"\0\0\n\0\n")
        .with(
            "one.json",
            "{\"id\": \"a1\", \"text\": \"Acme will cut 300 jobs.\"}",
        )
        .with("folder/acme.txt", ACME);
    for (path, said_of_it) in [
        ("empty.txt", "expected text, found an empty file"),
        ("blank.txt", "expected text, found only white space"),
        (
            "binary.txt",
            "expected text, found binary data (a zero byte at offset 4)",
        ),
        ("paper.pdf", "expected text, found a PDF"),
        (
            "latin.txt",
            "expected UTF-8 text, found the byte 0xF6 at offset 9 (line 1)",
        ),
        (
            "empty.html",
            "expected a page with an article, found HTML without text",
        ),
        ("empty.jsonl", "expected text, found an empty file"),
        (
            "blank.jsonl",
            "expected one record a line, found only empty lines",
        ),
        (
            "binary.jsonl",
            "expected text, found binary data (a zero byte at offset 0)",
        ),
        (
            "one.json",
            "expected text, HTML or records, found a .json file; put one record a line in a .jsonl file",
        ),
        ("missing.txt", "expected a file, found none of this name"),
        (
            "folder",
            "expected a file, found a directory; name the files in it, such as folder/*.txt",
        ),
    ] {
        let said = desk.run(&["analyze", path, "good.txt"]);
        assert_eq!(
            said.err,
            format!("error: {path}: {said_of_it}\n")
                .replace("folder/", &format!("folder{}", std::path::MAIN_SEPARATOR))
        );
        assert_eq!(said.code, 1, "{path}");
        assert_eq!(said.ids(), ["good"], "{path}");
    }
}

#[test]
fn what_can_be_read_in_part_is_read_and_said() {
    let desk = Desk::new("part")
        .with("unclosed.md", format!("---\ntitle: Acme\n\n{ACME}"))
        .with(
            "date.md",
            format!("---\ntitle: Acme\npublished: tomorrow\n---\n{ACME}"),
        );
    let said = desk.run(&["analyze", "unclosed.md"]);
    assert_eq!(
        said.err,
        "error: unclosed.md: expected a line with --- that ends the front matter, found none; everything is read as text\n"
    );
    assert_eq!(
        (said.code, &said.json()["articles"][0]["title"]),
        (1, &Value::Null)
    );
    let said = desk.run(&["analyze", "--published", "2026-01-28", "date.md"]);
    assert_eq!(
        said.err,
        "error: date.md: published: expected a date as YYYY-MM-DD, found \"tomorrow\"\n"
    );
    let article = &said.json()["articles"][0];
    assert_eq!((said.code, &article["title"]), (1, &Value::from("Acme")));
    assert_eq!(
        article["published"], "2026-01-28",
        "a date that is none is none of its own"
    );
}

#[test]
fn one_word_is_read() {
    let said = Desk::new("word")
        .with("word.txt", "Layoffs\n")
        .run(&["analyze", "word.txt"]);
    assert_eq!(
        said.err,
        "note: word.txt: expected an article, found one word, \"Layoffs\"\n"
    );
    assert_eq!((said.code, said.ids()), (0, vec!["word".to_owned()]));
    assert_eq!(said.json()["articles"][0]["events"], Value::Array(vec![]));
}

#[test]
fn ten_megabytes_of_one_line_are_read() {
    let line =
        "Acme said nothing of note about its plans today, and so did Globex. ".repeat(10 << 14);
    assert!(line.len() > 10 << 20);
    let said = Desk::new("long")
        .with("long.txt", line)
        .run(&["analyze", "long.txt"]);
    assert_eq!(
        (said.code, said.err.as_str(), said.ids()),
        (0, "", vec!["long".to_owned()])
    );
}

#[test]
fn ids_are_made_distinct() {
    let desk = Desk::new("ids")
        .with("a/acme.txt", ACME)
        .with("b/acme.txt", GLOBEX)
        .with("acme-2.txt", ACME);
    let paths = [
        "analyze",
        "a/acme.txt",
        "b/acme.txt",
        "acme-2.txt",
        "a/acme.txt",
    ];
    let said = desk.run(&paths);
    assert_eq!(
        (said.code, said.ids()),
        (
            0,
            ["acme", "acme-2", "acme-2-2", "acme-3"]
                .map(str::to_owned)
                .to_vec()
        )
    );
    assert_eq!(
        said.err,
        "note: b/acme.txt: the id \"acme\" is taken; this article is \"acme-2\"\n\
         note: acme-2.txt: the id \"acme-2\" is taken; this article is \"acme-2-2\"\n\
         note: a/acme.txt: the id \"acme\" is taken; this article is \"acme-3\"\n"
    );
}

#[test]
fn standard_input_is_any_of_these() {
    let desk = Desk::new("stdin");
    for (input, id) in [
        (ACME, "stdin"),
        ("---\ntitle: Acme\n---\nAcme will cut 300 jobs.", "stdin"),
        (
            "\u{feff}<!DOCTYPE html><title>Acme</title><article>Acme will cut 300 jobs.</article>",
            "stdin",
        ),
        (
            "{\"id\": \"a1\", \"text\": \"Acme will cut 300 jobs.\"}\n",
            "a1",
        ),
    ] {
        let said = desk.run_with(&["analyze", "-"], input);
        assert_eq!(
            (said.code, said.err.as_str(), said.ids()),
            (0, "", vec![id.to_owned()]),
            "{input:?}"
        );
        assert_eq!(said.json()["tally"]["best"], 300, "{input:?}");
    }
    let said = desk.run_with(&["analyze", "-"], "");
    assert_eq!(
        (said.code, said.err.as_str()),
        (1, "error: stdin: expected text, found nothing\n")
    );
    assert_eq!(said.ids(), [""; 0]);
}
