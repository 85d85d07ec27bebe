//! The command line as people use it: the built program, real files, every bad input.

#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A folder of its own for a test, and the program run inside it.
struct Desk {
    folder: PathBuf,
}

struct Said {
    out: String,
    err: String,
    code: i32,
}

impl Desk {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self { folder }
    }

    fn with(self, file: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.folder.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pinkslip"));
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env_remove("COLUMNS")
            .env_remove("NO_COLOR");
        command
    }

    fn run(&self, arguments: &[&str]) -> Said {
        said(
            self.command(arguments)
                .stdin(Stdio::null())
                .output()
                .unwrap(),
        )
    }

    fn run_with(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Said {
        let mut command = self.command(arguments);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_ref())
            .unwrap();
        said(child.wait_with_output().unwrap())
    }
}

fn said(output: Output) -> Said {
    Said {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

impl Said {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|error| panic!("{error}: {:?} {:?}", self.out, self.err))
    }

    /// The ids of the articles, in order.
    fn ids(&self) -> Vec<String> {
        let report = self.json();
        report["articles"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["id"].as_str().unwrap().to_owned())
            .collect()
    }
}

const ACME: &str = "Acme will cut 300 jobs.\n";
const GLOBEX: &str = "Globex will cut 50 jobs.\n";

#[test]
fn a_file_becomes_a_report() {
    let said = Desk::new("report")
        .with("acme.txt", ACME)
        .run(&["analyze", "acme.txt"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let report = said.json();
    let keys: Vec<&String> = report.as_object().unwrap().keys().collect();
    assert_eq!(keys.len(), 6, "{keys:?}");
    for key in [
        "version",
        "rules",
        "articles",
        "ledger",
        "tally",
        "waterfall",
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

#[test]
fn explain_says_which_rule_and_which_words() {
    let desk = Desk::new("explain")
        .with(
            "acme.txt",
            "Acme Inc. said on Monday it will cut 300 jobs in Leeds. Acme has 9,000 employees. It will not cut 40 posts in Hull.",
        )
        .with("none.txt", "The council opened a new bridge. It will carry 300 cars a day.");
    let said = desk.run(&["explain", "acme.txt", "none.txt"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let words = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "Sentence 1: Acme Inc. said on Monday it will cut 300 jobs in Leeds.",
        "tokens: Acme · Inc",
        "number: “300 jobs”: 300 of jobs",
        "frame active-cut: “cut” takes “300 jobs”",
        "employer Acme: taken",
        "outcome: tells event 1",
        "“9,000 employees” is no cut: it is how many there are",
        "clause: negated",
        "Event acme.e1: Acme, 300,",
        "confidence: 0.",
        ": counted: 300",
        "denied-and-withdrawn-leave: not counted",
        "nothing-found: no words of the text speak of a cut",
    ] {
        assert!(words.contains(part), "{part}\n{}", said.out);
    }
    let json = desk.run(&["explain", "--format", "json", "acme.txt"]);
    let value: Value = serde_json::from_str(&json.out).unwrap();
    let lines = value["articles"][0]["lines"].as_array().unwrap();
    let frame = lines.iter().find(|line| line["kind"] == "frame").unwrap();
    assert_eq!(
        (&frame["name"], &frame["level"]),
        (&"active-cut".into(), &1.into())
    );
    assert_eq!(frame["span"], serde_json::json!([33, 36]));
    assert_eq!(desk.run(&["explain"]).code, 2);
    assert_eq!(desk.run(&["explain", "missing.txt"]).code, 1);
}

#[test]
fn how_sure_an_event_has_to_be_can_be_said() {
    let desk = Desk::new("confidence").with("acme.txt", "Acme said it will cut 1,300 jobs.");
    let analyze = |least: &str| {
        desk.run(&[
            "analyze",
            "--confidence",
            least,
            "--format",
            "json",
            "acme.txt",
        ])
    };
    let lists = |said: &Said| {
        let report: Value = serde_json::from_str(&said.out).unwrap();
        let article = &report["articles"][0];
        let count = |list: &str| article[list].as_array().unwrap().len();
        (
            count("events"),
            count("uncertain"),
            report["tally"]["best"].as_u64().unwrap(),
        )
    };
    assert_eq!(lists(&analyze("0")), (1, 0, 1300));
    assert_eq!(lists(&analyze("1.000")), (0, 1, 0));
    let csv = desk.run(&[
        "analyze",
        "--confidence",
        "1",
        "--format",
        "csv",
        "acme.txt",
    ]);
    assert!(csv.out.contains(",false,uncertain,"), "{}", csv.out);
    let table = desk.run(&[
        "analyze",
        "--confidence",
        "1",
        "--format",
        "table",
        "acme.txt",
    ]);
    assert!(table.out.contains("read too uncertainly"), "{}", table.out);
    for wrong in ["2", "1.5", "0,5", "-1", "0.12345", ""] {
        let said = analyze(wrong);
        assert_eq!(said.code, 2, "{wrong}");
    }
    // What the help says is what the library does.
    assert_eq!(pinkslip::event::CERTAIN, 300);
    assert!(
        desk.run(&["analyze", "--help"])
            .out
            .contains("[default: 0.3]")
    );
}

#[test]
fn csv_has_a_row_an_event() {
    let desk = Desk::new("csv")
        .with("acme.txt", "Acme will cut 1,300 jobs, \"with regret\".\n")
        .with("=1+1.txt", GLOBEX)
        .with("none.txt", "Nothing happened today.");
    let said = desk.run(&[
        "analyze", "--format", "csv", "acme.txt", "=1+1.txt", "none.txt",
    ]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let rows: Vec<&str> = said.out.split_terminator("\r\n").collect();
    assert_eq!(
        rows[0],
        "article,event,employer,headcount_min,headcount_max,qualifier,share_min,share_max,share_of,workforce,\
         date_start,date_end,date_precision,date_basis,effective_start,effective_end,status,kind,scope,workers,\
         units,places,reasons,source,confidence,counted,rule,why_counted,words"
    );
    assert_eq!(rows.len(), 3, "{}", said.out);
    assert!(
        rows[1].starts_with("acme,acme.e1,Acme,1300,1300,exact,,,,,"),
        "{}",
        rows[1]
    );
    assert!(rows[1].contains(",true,"), "{}", rows[1]);
    assert!(
        rows[2].starts_with("\"'=1+1\",\"'=1+1.e1\",Globex,50,50,"),
        "no cell starts a formula: {}",
        rows[2]
    );
}

#[test]
fn a_table_fits_its_width() {
    let desk = Desk::new("table")
        .with(
            "acme.md",
            format!(
                "---\ntitle: Acme cuts\npublisher: The Post\npublished: 2026-01-28\n---\n{ACME}"
            ),
        )
        .with("globex.txt", "Globex will cut 12,000 jobs.\n")
        .with("evil.txt", "Nothing \u{1b}[31mred\u{7} happened today.");
    for width in ["40", "80", "120"] {
        let paths = [
            "analyze",
            "--format",
            "table",
            "acme.md",
            "globex.txt",
            "evil.txt",
        ];
        let said = said(desk.command(&paths).env("COLUMNS", width).output().unwrap());
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        let wide = said
            .out
            .lines()
            .map(|line| line.chars().count())
            .max()
            .unwrap();
        assert!(
            wide <= width.parse().unwrap(),
            "{wide} > {width}:\n{}",
            said.out
        );
        assert!(
            !said.out.contains('\u{1b}'),
            "no colour where it is no terminal"
        );
        assert!(
            said.out
                .starts_with("Acme cuts\nacme · The Post · 2026-01-28\n\n  #   Employer"),
            "{}",
            said.out
        );
        let total = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            total.ends_with("Total: 12,300 jobs in 2 rounds at 2 employers"),
            "{}",
            said.out
        );
        let ends: Vec<usize> = ["   Acme ", "   Globex "]
            .iter()
            .map(|name| {
                said.out
                    .lines()
                    .rfind(|line| format!(" {line}").contains(name))
                    .unwrap()
            })
            .map(|line| {
                ["12,000", "300"]
                    .iter()
                    .find_map(|it| Some(line.find(it)? + it.len()))
                    .unwrap()
            })
            .collect();
        assert_eq!(ends[0], ends[1], "numbers end in one column:\n{}", said.out);
    }
}

#[test]
fn wrong_arguments_are_a_usage_error() {
    let desk = Desk::new("usage").with("acme.txt", ACME);
    for arguments in [
        &["analyze"][..],
        &["analyse", "acme.txt"],
        &["analyze", "--format", "xml", "acme.txt"],
        &[],
    ] {
        let said = desk.run(arguments);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.contains("--help"), "{arguments:?}: {}", said.err);
    }
}

#[test]
fn help_has_examples_and_exit_codes() {
    let desk = Desk::new("help");
    let said = desk.run(&["analyze", "--help"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for part in [
        "Examples:",
        "Exit codes:",
        "--published <DATE>",
        "--format <FORMAT>",
        ".jsonl",
    ] {
        assert!(said.out.contains(part), "{part}:\n{}", said.out);
    }
    assert!(desk.run(&["help"]).out.contains("analyze"));
    assert_eq!(
        desk.run(&["--version"]).out,
        format!("pinkslip {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let line = format!("{{\"id\": \"a\", \"text\": \"{}\"}}\n", ACME.trim());
    let desk = Desk::new("pipe").with("all.jsonl", line.repeat(3000));
    let mut child = desk
        .command(&["analyze", "all.jsonl"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
