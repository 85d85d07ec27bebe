//! `pinkslip reconcile`: a tracker's file held against articles.

use super::*;

const TRACKER: &str = "Company,# Laid Off,Date,Stage\n\
    Tolvane Foods,2600,1/28/2026,Seed\n\
    Tolvane Foods Inc,\"2,600\",1/30/2026,Seed\n\
    Corvane Air,800,2/12/2026,Seed\n\
    Vantry,many,2/1/2026,Seed\n\
    ,40,2/1/2026,Seed\n";
const TOLVANE: &str = "---\npublished: 2026-01-28\n---\nTolvane Foods said on January 28, 2026 that it will cut 2,600 jobs.\n";
const CORVANE: &str = "---\npublished: 2026-02-12\n---\nCorvane Air denied on February 12, 2026 that it would cut 800 jobs.\n";
const QUELLBURY: &str = "---\npublished: 2026-02-17\n---\nQuellbury Motors said on February 17, 2026 it will lay off 430 workers.\n";

fn desk(name: &str) -> Desk {
    Desk::new(name)
        .with("tracker.csv", TRACKER)
        .with("tolvane.txt", TOLVANE)
        .with("corvane.txt", CORVANE)
        .with("quellbury.txt", QUELLBURY)
}

const ALL: [&str; 4] = ["tracker.csv", "tolvane.txt", "corvane.txt", "quellbury.txt"];

fn run(desk: &Desk, options: &[&str]) -> Said {
    desk.run(&[&["reconcile"], &ALL[..], options].concat())
}

#[test]
fn the_table_shows_the_mapping_then_the_rows_then_the_totals() {
    let said = run(&desk("reconcile-table"), &["--format", "table"]);
    assert_eq!(said.code, 1, "one cell could not be read");
    assert_eq!(
        said.err,
        "error: tracker.csv: row 5, column \"# Laid Off\": expected a number of people, found \"many\"\n"
    );
    let words = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rest = words.as_str();
    for part in [
        "Tracker tracker.csv",
        "5 rows \u{b7} heads in row 1 \u{b7} cells parted by commas",
        "# Laid Off headcount its head says \u{201c}#\u{201d} \u{201c}laid\u{201d}, and",
        "Not used: Stage.",
        "Dates are read month first: \u{201c}1/28/2026\u{201d} can only be month first.",
        "To change it: --map headcount=\"# Laid Off\"",
        "Rows: 1 confirmed, 1 contradicted, 1 repeated, 1 not in the articles, 1 left out; 1 round missing from the tracker",
        "Contradicted (1)",
        "4 Corvane Air 800, 12 Feb 2026",
        "Repeated (1)",
        "3 Tolvane Foods Inc 2,600, 30 Jan 2026 it and row 2 are one round",
        "Not in the articles (1)",
        "Missing from the tracker (1)",
        "Quellbury Motors, 430 (2026-02-17), told by quellbury",
        "Confirmed (1)",
        "Left out (1)",
        "Totals",
        "6,000 the tracker, all rows as they stand",
        "3,030 the articles",
        "The tracker adds up to 6,000 in 3 rows and 1 more with no number; the articles tell 3,030 in 2 rounds.",
    ] {
        let Some((_, behind)) = rest.split_once(part) else {
            panic!("{part}\n{}", said.out);
        };
        rest = behind;
    }
}

#[test]
fn the_mapping_is_the_users_to_change() {
    let desk = desk("reconcile-map").with(
        "heads.csv",
        "Who;Gone;Seen\nTolvane Foods;2600;03/02/2026\n",
    );
    let arguments =
        |options: &[&'static str]| [&["reconcile", "heads.csv", "tolvane.txt"], options].concat();
    let said = desk.run(&arguments(&[]));
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert_eq!(
        said.err,
        "error: heads.csv: expected a row of heads, such as Company and Jobs, found none; which column holds the \
         employers can be said with --map employer=NUMBER: 1 \"Who\", 2 \"Gone\", 3 \"Seen\"\n"
    );
    let map = [
        "--map",
        "employer=1",
        "--map",
        "headcount=2",
        "--map",
        "date=3",
        "--date-order",
        "dmy",
    ];
    let held = desk.run(&arguments(&map)).json();
    assert_eq!(held["mapping"]["date_order"], "dmy");
    assert_eq!(held["mapping"]["columns"][1]["why"], "you said so");
    let rows = held["rows"].as_array().unwrap();
    assert_eq!(rows.last().unwrap()["outcome"], "confirmed", "{rows:?}");
    for (option, message) in [
        (
            &["--map", "headcount=Jobs"][..],
            "heads.csv: expected one of the columns",
        ),
        (
            &["--map", "people=2"],
            "--map: expected one of employer, group, headcount",
        ),
        (&["--map", "headcount"], "--map: expected FIELD=COLUMN"),
        (
            &["--date-order", "us"],
            "expected dmy, mdy or ymd, found \"us\"",
        ),
    ] {
        let said = desk.run(&arguments(option));
        assert_eq!(
            (said.code, said.out.as_str()),
            (2, ""),
            "{option:?}: {}",
            said.err
        );
        assert!(said.err.contains(message), "{option:?}: {}", said.err);
    }
}

#[test]
fn other_formats_keep_the_trackers_rows() {
    let desk = desk("reconcile-formats");
    let json = run(&desk, &[]).json();
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["mapping", "missing", "notes", "rows", "totals"]);
    assert_eq!(json["rows"][2]["differences"][0]["field"], "status");
    assert_eq!(
        json["rows"][2]["differences"][0]["mentions"][0]["article"],
        "corvane"
    );
    assert_eq!(json["missing"][0]["round"], "quellbury-motors-2026-02-430");
    let csv = run(&desk, &["--format", "csv"]).out;
    let rows: Vec<&str> = csv.split_terminator("\r\n").collect();
    assert_eq!(
        rows.len(),
        7,
        "a head, five rows, one round that is missing: {csv}"
    );
    assert!(
        rows[0].starts_with(
            "Company,# Laid Off,Date,Stage,pinkslip_row,pinkslip_outcome,pinkslip_why,"
        )
    );
    assert!(
        rows[2].starts_with("Tolvane Foods Inc,\"2,600\",1/30/2026,Seed,3,repeated,"),
        "{csv}"
    );
    assert!(rows[6].starts_with(",,,,,missing_from_tracker,"), "{csv}");
    let note = run(&desk, &["--format", "markdown"]).out;
    assert!(
        note.starts_with("**Rows:** 1 confirmed, 1 contradicted,"),
        "{note}"
    );
    assert!(
        note.contains("| 4 | Corvane Air | 800, 12 Feb 2026 | contradicted |"),
        "{note}"
    );
    assert!(
        note.contains("- Quellbury Motors, 430 (2026-02-17), told by quellbury"),
        "{note}"
    );
}

#[test]
fn a_sheet_of_our_own_is_confirmed_by_what_it_came_from() {
    let desk = desk("reconcile-own");
    let sheet = desk
        .run(&[
            "ledger",
            "--format",
            "csv",
            "tolvane.txt",
            "corvane.txt",
            "quellbury.txt",
        ])
        .out;
    let desk = desk.with("own.csv", sheet);
    let said = desk.run(&[
        "reconcile",
        "own.csv",
        "tolvane.txt",
        "corvane.txt",
        "quellbury.txt",
    ]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let held = said.json();
    let outcomes: Vec<&str> = held["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["outcome"].as_str().unwrap())
        .collect();
    // The denied round is in the sheet, and no cut.
    assert_eq!(outcomes, ["contradicted", "confirmed", "confirmed"]);
    assert_eq!(held["missing"].as_array().unwrap().len(), 0);
}

#[test]
fn what_is_no_tracker_is_said() {
    let desk = desk("reconcile-wrong")
        .with("empty.csv", "")
        .with("latin.csv", b"Company;Jobs\nCaf\xe9;3\n")
        .with("book.xlsx", b"PK\x03\x04xx");
    for (tracker, message) in [
        (
            "nowhere.csv",
            "nowhere.csv: expected a CSV file, found none of this name",
        ),
        (".", ".: expected a CSV file, found a directory"),
        ("empty.csv", "empty.csv: expected text, found an empty file"),
        (
            "latin.csv",
            "latin.csv: expected UTF-8 text, found the byte 0xE9 at offset 16 (line 2); save the tracker as CSV in UTF-8",
        ),
        (
            "book.xlsx",
            "book.xlsx: expected text, found a ZIP archive or an Office document; save the tracker as CSV in UTF-8",
        ),
    ] {
        let said = desk.run(&["reconcile", tracker, "tolvane.txt"]);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{tracker}");
        assert_eq!(said.err, format!("error: {message}\n"));
    }
    let swapped = desk.run(&["reconcile", "tolvane.txt", "tracker.csv"]);
    assert_eq!((swapped.code, swapped.out.as_str()), (1, ""));
    assert!(
        swapped.err.ends_with(
            "; the tracker comes first and the articles behind it: is it tracker.csv?\n"
        ),
        "{}",
        swapped.err
    );
    assert_eq!(desk.run(&["reconcile", "tracker.csv"]).code, 2);
    assert_eq!(desk.run(&["reconcile", "-", "-"]).code, 2);
    let piped = desk.run_with(
        &["reconcile", "-", "tolvane.txt", "--map", "headcount="],
        TRACKER,
    );
    assert_eq!((piped.code, piped.err.as_str()), (0, ""));
    assert_eq!(piped.json()["rows"][0]["claim"]["headcount"], Value::Null);
}

#[test]
fn it_is_fit_for_narrow_terminals_and_long_trackers() {
    let rows: String = (0..50)
        .map(|nth| format!("Firm{nth},{},1/28/2026,Seed\n", 10 + nth))
        .collect();
    let desk = desk("reconcile-narrow").with("long.csv", format!("{TRACKER}{rows}"));
    for width in ["40", "80", "120"] {
        let mut command = desk.command(&[
            "reconcile",
            "long.csv",
            "tolvane.txt",
            "corvane.txt",
            "--format",
            "table",
        ]);
        let said = said(command.env("COLUMNS", width).output().unwrap());
        said.fits(width);
        let words = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            words.contains("and 31 more: --all shows them"),
            "{}",
            said.out
        );
    }
    let all = desk.run(&[
        "reconcile",
        "long.csv",
        "tolvane.txt",
        "--format",
        "table",
        "--all",
    ]);
    assert!(all.out.contains("Firm49") && !all.out.contains("--all shows"));
}
