//! Files that are broken: what is wrong is said, with its row and column, and costs nothing else.

use pinkslip::reconcile::{Outcome, Wanted, reconcile};

use super::{held, ledger, outcomes, row, sound};

const PRESS: &[(&str, &str)] = &[(
    "2026-01-28",
    "Tolvane Foods said on January 28, 2026 that it will cut 2,600 jobs.",
)];

#[test]
fn one_bad_row_never_costs_the_others() {
    let csv = "Company,Jobs cut,Date\n\
        \"Vantry \"Labs,12,2026-01-01\n\
        Brackwater,many,2026-01-02\n\
        Pellworth,40,someday\n\
        Corvane,50,2026-01-03,surplus,cells\n\
        Ostrel\n\
        \"Ludmere,60,2026-01-04\n\
        Tolvane Foods,2600,2026-01-28\n";
    let held = held(PRESS, csv);
    sound(&held);
    assert_eq!(held.rows.len(), 7);
    assert_eq!(row(&held, 8).outcome, Outcome::Confirmed);
    let notes: Vec<String> = held
        .notes
        .iter()
        .map(|note| format!("{} {:?}: {}", note.row, note.column, note.text))
        .collect();
    assert_eq!(
        notes,
        [
            "3 \"Jobs cut\": expected a number of people, found \"many\"",
            "4 \"Date\": expected a date, found \"someday\"",
            "5 \"\": expected 3 cells, found 5: those behind the last head are not read",
            "7 \"\": expected a closing quotation mark, found none before the next rows; it is read as a letter",
        ]
    );
    // What of a bad row could be read is used.
    let claim = row(&held, 4).claim.as_ref().unwrap();
    assert_eq!((claim.headcount.unwrap().min, claim.date), (Some(40), None));
    assert_eq!(row(&held, 5).cells.len(), 5, "a row is kept as it stands");
}

#[test]
fn what_is_no_tracker_is_refused_in_words() {
    let error = |csv: &str| reconcile(&ledger(PRESS), csv, &Wanted::default()).unwrap_err();
    assert_eq!(
        error(""),
        "expected a table with a row of heads, found nothing"
    );
    assert_eq!(
        error("\n\n  \n"),
        "expected a table with a row of heads, found nothing"
    );
    assert!(
        error("Tolvane Foods will cut 300 jobs. It said so on Monday.")
            .starts_with("expected a row of heads")
    );
    assert!(error("Country,Population\nAustria,9\n").starts_with("expected a row of heads"));
    assert!(
        error("Country,Jobs,Date\nAustria,9,2026-01-01\n")
            .starts_with("expected a column of employers")
    );
}

#[test]
fn heads_alone_are_a_tracker_without_rows() {
    let held = held(PRESS, "Company,# Laid Off,Date\n");
    assert!(held.rows.is_empty());
    assert_eq!(held.missing.len(), 1);
    sound(&held);
}

#[test]
fn order_of_days_that_contradicts_itself_is_said() {
    let csv = "Company,# Laid Off,Date\nTolvane Foods,2600,28/01/2026\nVantry,10,13/01/2026\nBolt,11,01/14/2026\n";
    let held = held(PRESS, csv);
    assert!(!held.mapping.date_order_sure);
    assert!(
        held.mapping
            .date_order_why
            .starts_with("the dates contradict each other"),
        "{}",
        held.mapping.date_order_why
    );
    assert_eq!(row(&held, 2).outcome, Outcome::Confirmed);
    assert_eq!(
        held.notes[0].text,
        "expected a day written day first, as in 28/01/2026, found \"01/14/2026\""
    );
    assert_eq!(outcomes(&held).len(), 3);
}
