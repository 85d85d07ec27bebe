//! `pinkslip ledger`: the rounds across all articles, and how the total came about.

use super::*;

const TOLVANE: &str = "---\npublished: 2026-01-28\n---\nTolvane Foods said on January 28, 2026 that it will cut 2,600 jobs at its plants in Ohio.\n";
const AGAIN: &str = "---\npublished: 2026-01-29\n---\nTolvane Foods, which is laying off 2,600 workers, rose 3% on Thursday.\n";
const DENIED: &str = "---\npublished: 2026-02-12\n---\nCorvane Air denied on February 12, 2026 that it would cut 800 jobs.\n";
const NUMBERLESS: &str =
    "---\npublished: 2026-02-17\n---\nQuellbury Motors confirmed layoffs on February 17, 2026.\n";

fn desk(name: &str) -> Desk {
    Desk::new(name)
        .with("tolvane.txt", TOLVANE)
        .with("again.txt", AGAIN)
        .with("corvane.txt", DENIED)
        .with("quellbury.txt", NUMBERLESS)
}

const ALL: [&str; 4] = ["tolvane.txt", "again.txt", "corvane.txt", "quellbury.txt"];

fn run(desk: &Desk, options: &[&str]) -> Said {
    desk.run(&[&["ledger"], options, &ALL].concat())
}

#[test]
fn the_table_tells_the_total_first_and_how_it_came_about_last() {
    let said = run(&desk("ledger-table"), &["--format", "table"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let first: Vec<&str> = said.out.lines().take(2).collect();
    assert_eq!(
        first,
        [
            "2,600 jobs in 1 round at 1 employer; 1 more with no number",
            "4 articles \u{b7} 2026-01-28 to 2026-02-17",
        ]
    );
    let last = said.out.lines().last().unwrap();
    assert!(last.contains("counted") && last.contains("2,600"), "{last}");
    let words = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "Counted",
        "Tolvane Foods 2,600 28 Jan 2026",
        "Quellbury Motors no number",
        "Not counted",
        "Corvane Air 800 12 Feb 2026 800 is denied",
        "How the total came about",
        "mentions 4 6,000",
        "merged \u{2212}1 \u{2212}2,600",
        "denied \u{2212}1 \u{2212}800",
        "unnumbered \u{2212}1 0",
    ] {
        assert!(words.contains(part), "{part}\n{}", said.out);
    }
    assert!(!words.contains("By employer"), "nobody asked");
}

#[test]
fn groups_and_reasons_come_when_asked_for() {
    // What is asked for is for people, wherever it goes.
    let said = run(
        &desk("ledger-groups"),
        &[
            "--group-by",
            "employer,place",
            "--group-by",
            "quarter",
            "--why",
        ],
    );
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let words = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "By employer People Bounds Rounds With no number",
        "Tolvane Foods 2,600 2,600 1",
        "By place",
        "Ohio 2,600 2,600 1",
        "may add up to more than the total",
        "By quarter",
        "2026-Q1 2,600 2,600 1 1",
        "again.e1 2,600 (tolvane-foods-2026-01-2600): one-round-many-mentions",
        "corvane.e1 800 (corvane-air-2026-02-800): denied-and-withdrawn-leave",
    ] {
        assert!(words.contains(part), "{part}\n{}", said.out);
    }
    let undated = Desk::new("ledger-undated").with("acme.txt", ACME).run(&[
        "ledger",
        "--format",
        "table",
        "--group-by",
        "employer",
        "acme.txt",
    ]);
    let words = undated.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words.contains("People Bounds Rounds Undated"),
        "{}",
        undated.out
    );
    let wrong = run(&desk("ledger-wrong"), &["--format", "csv", "--why"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert!(
        wrong
            .err
            .starts_with("error: --group-by and --why: expected the format table"),
        "{}",
        wrong.err
    );
    assert_eq!(run(&desk("ledger-town"), &["--group-by", "town"]).code, 2);
}

#[test]
fn other_formats_are_for_programs_and_stories() {
    let desk = desk("ledger-formats");
    let json = run(&desk, &[]).json();
    assert_eq!(json["tally"]["best"], 2600, "json where it is no terminal");
    let rounds = run(&desk, &["--format", "csv"]).out;
    assert_eq!(
        rounds.split_terminator("\r\n").count(),
        4,
        "a head and three rounds: {rounds}"
    );
    assert!(rounds.starts_with("round,company,laid_off,"), "{rounds}");
    let events = run(&desk, &["--format", "csv-events"]).out;
    assert_eq!(events.split_terminator("\r\n").count(), 5, "{events}");
    let story = run(&desk, &["--format", "markdown"]).out;
    assert!(
        story.contains("| Tolvane Foods | 2,600 | 28 Jan 2026 | Ohio |"),
        "{story}"
    );
    assert!(
        story.contains("**Total:** 2,600 jobs in 1 round at 1 employer; 1 more with no number"),
        "{story}"
    );
}

#[test]
fn what_disagrees_is_to_be_decided() {
    let desk = Desk::new("ledger-decide")
        .with("one.txt", "---\npublished: 2026-02-12\n---\nCorvane Air will cut 800 jobs, it said on February 12, 2026.\n")
        .with("two.txt", "---\npublished: 2026-02-13\n---\nCorvane Air denied on February 13, 2026 that it would cut 800 jobs.\n");
    let said = desk.run(&["ledger", "--format", "table", "one.txt", "two.txt"]);
    let words = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
    let (_, decide) = words
        .split_once("To decide")
        .unwrap_or_else(|| panic!("{}", said.out));
    assert!(
        decide.contains("one") && decide.contains("two"),
        "both sides: {decide}"
    );
}

#[test]
fn it_is_fit_for_narrow_terminals_and_no_articles() {
    let desk = desk("ledger-narrow");
    for width in ["40", "60", "120"] {
        let arguments = [
            &[
                "ledger",
                "--format",
                "table",
                "--group-by",
                "employer,month",
                "--why",
            ][..],
            &ALL,
        ]
        .concat();
        let said = said(
            desk.command(&arguments)
                .env("COLUMNS", width)
                .output()
                .unwrap(),
        );
        said.fits(width);
    }
    let said = desk.run(&["ledger", "--format", "table", "missing.txt"]);
    assert_eq!(said.code, 1);
    assert!(said.out.starts_with("No layoffs counted\n"), "{}", said.out);
    assert_eq!(desk.run(&["ledger"]).code, 2);
    let help = desk.run(&["ledger", "--help"]).out;
    for part in ["Examples:", "Exit codes:", "--group-by", "csv-events"] {
        assert!(help.contains(part), "{part}");
    }
}

#[test]
fn edits_made_before_are_applied() {
    let desk = desk("ledger-edits")
        .with("list.json", r#"[{"do": "exclude", "rounds": ["tolvane-foods-2026-01-2600"]}]"#)
        .with("lapsed.json", r#"[{"do": "exclude", "rounds": ["nobody-2026-01-1"]}, {"do": "exclude", "rounds": ["tolvane-foods-2026-01-2600"]}]"#)
        .with("broken.json", "{\"done\": 3}")
        .with("cut.json", "[{\"do\": \"exc");
    let best = |said: &Said| said.json()["tally"]["best"].as_u64().unwrap();
    let excluded = run(&desk, &["--edits", "list.json"]);
    assert_eq!(
        (excluded.code, excluded.err.as_str(), best(&excluded)),
        (0, "", 0)
    );
    // A report has its edits in it.
    let desk = desk.with("report.json", &excluded.out);
    let again = run(&desk, &["--edits", "report.json"]);
    assert_eq!(
        (again.code, again.out == excluded.out),
        (0, true),
        "{}",
        again.err
    );
    let lapsed = run(&desk, &["--edits", "lapsed.json"]);
    assert_eq!((lapsed.code, best(&lapsed)), (1, 0));
    assert!(
        lapsed
            .err
            .starts_with("error: lapsed.json: edit 1 does nothing: expected "),
        "{}",
        lapsed.err
    );
    for file in ["broken.json", "cut.json", "missing.json", "tolvane.txt"] {
        let said = run(&desk, &["--edits", file]);
        assert_eq!((said.code, best(&said)), (1, 2600), "{file}");
        assert!(
            said.err.starts_with(&format!("error: {file}: ")),
            "{}",
            said.err
        );
    }
}

#[test]
fn a_saved_dossier_is_begun_with() {
    let desk = desk("ledger-saved");
    let saved = desk.run(&[
        "ledger",
        "--format",
        "json",
        "--texts",
        "tolvane.txt",
        "corvane.txt",
    ]);
    assert_eq!((saved.code, saved.err.as_str()), (0, ""));
    assert_eq!(saved.json()["format"], "pinkslip-dossier");
    assert!(
        saved.out.contains("at its plants in Ohio"),
        "with the texts"
    );
    let bare = desk.run(&["ledger", "--format", "json", "tolvane.txt", "corvane.txt"]);
    assert!(!bare.out.contains("at its plants in Ohio"), "without them");
    let desk = desk
        .with("saved.json", &saved.out)
        .with("bare.json", &bare.out);
    let all = |begin: &str| {
        let said = desk.run(&[
            "ledger",
            "--format",
            "markdown",
            begin,
            "again.txt",
            "quellbury.txt",
        ]);
        assert_eq!(said.code, 0, "{begin}: {}", said.err);
        // What cannot be read anew is worth a note, and no fault.
        assert_eq!(
            said.err
                .starts_with("note: bare.json: articles: 2 of 2 articles without a text"),
            begin == "bare.json"
        );
        said.out
    };
    let anew = run(&desk, &["--format", "markdown"]).out;
    assert_eq!(all("saved.json"), anew);
    assert_eq!(all("bare.json"), anew);
    // It comes back as it was saved.
    assert_eq!(
        desk.run(&["ledger", "--format", "json", "--texts", "saved.json"])
            .out,
        saved.out
    );
    let two = desk.run(&["ledger", "--format", "csv", "saved.json", "bare.json"]);
    assert_eq!(two.code, 1);
    assert_eq!(
        two.err,
        "error: bare.json: expected one saved dossier, found another\n"
    );
    let taken = desk.run(&["ledger", "--format", "csv", "saved.json", "tolvane.txt"]);
    assert!(
        taken
            .err
            .starts_with("note: tolvane.txt: the id \"tolvane\" is taken"),
        "{}",
        taken.err
    );
    assert_eq!(
        desk.run(&["ledger", "--format", "csv", "--texts", "tolvane.txt"])
            .code,
        2
    );
    let held = desk.with("tracker.csv", "Company,Jobs cut\nTolvane Foods,2600\n");
    assert_eq!(
        held.run(&["reconcile", "tracker.csv", "saved.json"]).json()["rows"][0]["outcome"],
        "confirmed"
    );
}
