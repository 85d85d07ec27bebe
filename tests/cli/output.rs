//! What comes out: explanations, thresholds, tables, CSV, help and exit codes.

use super::*;

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
    assert_eq!(pinkslip::event::CERTAIN, 500);
    assert!(
        desk.run(&["analyze", "--help"])
            .out
            .contains("[default: 0.5]")
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
        said.fits(width);
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
