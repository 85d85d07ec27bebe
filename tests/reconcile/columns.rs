//! Columns are guessed with a reason, and are the user's to change.

use pinkslip::reconcile::{Field, Order, Wanted, reconcile};

use super::{column, held, ledger};

const CSV: &str = "Company,Staff,Cut,Seen,Filed\nTolvane,900,30,01/02/2026,03/02/2026\n";

#[test]
fn a_guess_says_why() {
    let held = held(
        &[],
        "Company,# Laid Off,Notes,Date\nTolvane,300,none,2026-01-28\nBolt,about 90,,2026-02-01\n",
    );
    let why = |at: usize| held.mapping.columns[at].why.as_str();
    assert_eq!(
        why(0),
        "its head says \u{201c}company\u{201d}, and 100% of its cells are words"
    );
    assert_eq!(
        why(1),
        "its head says \u{201c}#\u{201d} \u{201c}laid\u{201d}, and 100% of its cells are numbers"
    );
    assert_eq!(why(2), "it holds nothing that is compared");
    assert_eq!(held.mapping.head_row, Some(1));
}

#[test]
fn what_its_cells_do_not_bear_out_is_not_believed() {
    let held = held(
        &[],
        "Company,Layoffs,Layoff Date\nTolvane,yes,2026-01-28\nBolt,no,2026-02-01\n",
    );
    assert_eq!(column(&held, Field::Headcount), None);
    assert!(
        held.mapping.columns[1]
            .why
            .ends_with("but 0% of its cells are numbers"),
        "{}",
        held.mapping.columns[1].why
    );
    assert_eq!(column(&held, Field::Effective), Some("Layoff Date"));
}

#[test]
fn the_user_says_which_column_is_which() {
    let wanted = Wanted::read(&["headcount=Cut", "date=4", "effective="], Some("dmy")).unwrap();
    let held = reconcile(&ledger(&[]), CSV, &wanted).unwrap();
    assert_eq!(column(&held, Field::Headcount), Some("Cut"));
    assert_eq!(column(&held, Field::Date), Some("Seen"));
    assert_eq!(held.mapping.columns[2].why, "you said so");
    let claim = held.rows[0].claim.as_ref().unwrap();
    assert_eq!(claim.headcount.unwrap().min, Some(30));
    assert_eq!(claim.date.unwrap().start.to_string(), "2026-02-01");
    assert_eq!(
        (held.mapping.date_order, held.mapping.date_order_sure),
        (Order::DayFirst, true)
    );
    // Without it, the order is a guess that says so.
    let guessed = super::held(&[], CSV);
    assert_eq!(
        (guessed.mapping.date_order, guessed.mapping.date_order_sure),
        (Order::MonthFirst, false)
    );
    assert_eq!(
        guessed.mapping.date_order_why,
        "no date decides it, and most trackers are month first"
    );
}

#[test]
fn what_is_not_there_is_said() {
    let error = |columns: &[&str]| {
        Wanted::read(columns, None)
            .and_then(|wanted| reconcile(&ledger(&[]), CSV, &wanted))
            .unwrap_err()
    };
    assert_eq!(
        error(&["headcount=Jobs"]),
        "expected one of the columns 1 \"Company\", 2 \"Staff\", 3 \"Cut\", 4 \"Seen\", 5 \"Filed\", found \"Jobs\""
    );
    assert!(error(&["headcount=9"]).ends_with("found \"9\""));
    assert!(error(&["people=2"]).starts_with("expected one of employer, group, headcount,"));
    assert_eq!(
        error(&["headcount"]),
        "expected FIELD=COLUMN, as in headcount=Jobs, found \"headcount\""
    );
    assert_eq!(
        Wanted::read(&[""; 0], Some("us")).unwrap_err(),
        "expected dmy, mdy or ymd, found \"us\""
    );
    let none = error(&["employer="]);
    assert!(
        none.starts_with("expected a column of employers, such as Company, found 1 \"Company\","),
        "{none}"
    );
}

#[test]
fn a_file_without_heads_needs_only_to_be_told_who_cuts() {
    let csv = "Tolvane Foods,300,2026-01-28\nBolt,90,2026-02-01\n";
    let error = reconcile(&ledger(&[]), csv, &Wanted::default()).unwrap_err();
    assert_eq!(
        error,
        "expected a row of heads, such as Company and Jobs, found none; \
         which column holds the employers can be said with employer=NUMBER: 1 \"Tolvane Foods\", 2 \"300\", 3 \"2026-01-28\""
    );
    let wanted = Wanted::read(&["employer=1"], None).unwrap();
    let held = reconcile(&ledger(&[]), csv, &wanted).unwrap();
    assert_eq!(held.rows.len(), 2);
    assert_eq!(
        held.mapping.columns[1].why,
        "no head says so, but 100% of its cells are numbers"
    );
    assert_eq!(held.totals.tracker.best, 390);
}
