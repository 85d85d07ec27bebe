//! What holds of every tracker: the order of its rows and of the articles changes nothing but order, any text is read
//! without a panic, and the way from one total to the other adds up.

use std::sync::OnceLock;

use pinkslip::ledger::Ledger;
use pinkslip::reconcile::{Reconciliation, Table, Wanted, reconcile};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{ledger, sound};

const PRESS: &[(&str, &str)] = &[
    (
        "2026-01-28",
        "Tolvane Foods said on January 28, 2026 that it will cut 2,600 jobs.",
    ),
    (
        "2025-10-14",
        "Tolvane Foods said on October 14, 2025 that it will lay off 1,400 workers.",
    ),
    (
        "2026-02-10",
        "Brackwater Steel said on February 10, 2026 that it will cut more than 900 jobs.",
    ),
    (
        "2026-02-12",
        "Corvane Air denied on February 12, 2026 that it would cut 800 jobs.",
    ),
    (
        "2026-02-16",
        "Ostrel Games said on February 16, 2026 it is laying off 12% of its staff.",
    ),
    (
        "2026-02-17",
        "Tolvane Foods has cut 4,000 jobs since October, including 1,400 in October and 2,600 in January.",
    ),
];

/// Few employers, figures and days, so that rows meet each other and the articles.
fn line() -> impl Strategy<Value = String> {
    let names = select(vec![
        "Tolvane Foods",
        "Tolvane",
        "Brackwater Steel",
        "Corvane Air",
        "Ostrel Games",
        "Vantry",
        "Total",
        "",
    ]);
    let figures = select(vec![
        "2600", "1400", "4000", "900", "800", "1500", "1100", "100", "", "many", "~900",
    ]);
    let days = select(vec![
        "1/28/2026",
        "10/14/2025",
        "2/10/2026",
        "2/12/2026",
        "3/20/2026",
        "13/2/2026",
        "",
        "soon",
    ]);
    let cities = select(vec!["Reno", "Dayton", ""]);
    (names, figures, days, cities)
        .prop_map(|(name, figure, day, city)| format!("{name},{figure},{day},{city}"))
}

fn hold(ledger: &Ledger, lines: &[String], by_site: bool) -> Reconciliation {
    let head = if by_site {
        "Company,No. of Employees,Notice Date,City"
    } else {
        "Company,# Laid Off,Date,City"
    };
    let csv = format!("{head}\n{}\nEnd,1,12/31/2020,\n", lines.join("\n"));
    reconcile(ledger, &csv, &Wanted::default()).unwrap()
}

/// Each row's cells, and what is said of it, without the numbers of rows.
fn said(held: &Reconciliation) -> Vec<String> {
    let number = |row: u32| {
        held.rows
            .iter()
            .find(|other| other.row == row)
            .map(|row| row.cells.clone())
    };
    let mut said: Vec<String> = held
        .rows
        .iter()
        .map(|row| {
            let mut others: Vec<_> = row.rows.iter().map(|row| number(*row)).collect();
            others.sort();
            format!(
                "{:?} {:?} {:?} {:?} {:?}",
                row.cells, row.outcome, row.rounds, others, row.differences
            )
        })
        .collect();
    said.sort();
    said
}

/// The articles above, read once.
fn press() -> &'static Ledger {
    static READ: OnceLock<Ledger> = OnceLock::new();
    READ.get_or_init(|| ledger(PRESS))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_order_of_rows_changes_nothing_but_order(
        (lines, order) in vec(line(), 0..9).prop_flat_map(|lines| {
            let order = Just((0..lines.len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(lines), order)
        }),
        by_site in any::<bool>(),
    ) {
        let shuffled: Vec<String> = order.iter().map(|place| lines[*place].clone()).collect();
        let (one, two) = (hold(press(), &lines, by_site), hold(press(), &shuffled, by_site));
        prop_assert_eq!(said(&one), said(&two));
        prop_assert_eq!(&one.missing, &two.missing);
        prop_assert_eq!(one.totals.tracker, two.totals.tracker);
        prop_assert_eq!(&one.mapping, &two.mapping);
        sound(&one);
    }

    #[test]
    fn the_order_of_articles_changes_nothing(lines in vec(line(), 0..6), order in Just((0..PRESS.len()).collect::<Vec<_>>()).prop_shuffle()) {
        // Their ids go with them.
        let shuffled = {
            use pinkslip::{dossier::Dossier, text::{Article, parse_day}};
            let mut dossier = Dossier::new();
            for place in order {
                let (published, text) = PRESS[place];
                let mut article = Article::new(format!("a{}", place + 1), text);
                article.published = parse_day(published).ok();
                dossier.put(article);
            }
            dossier.report().ledger
        };
        prop_assert_eq!(hold(press(), &lines, true), hold(&shuffled, &lines, true));
    }

    #[test]
    fn any_text_is_read(text in "\\PC*", lines in vec("[a-zA-Z0-9,;\t\"\r\n/. %~+-]{0,24}", 0..8)) {
        let _ = reconcile(press(), &text, &Wanted::default());
        let csv = format!("Company,# Laid Off,%,Date,Notice Date,Effective Date\n{}", lines.join("\n"));
        if let Ok(held) = reconcile(press(), &csv, &Wanted::default()) {
            sound(&held);
        }
        let wanted = Wanted::read(&["employer=1"], Some("dmy")).unwrap();
        if let Ok(held) = reconcile(press(), &text, &wanted) {
            sound(&held);
        }
    }

    #[test]
    fn what_is_written_is_read(cells in vec(vec("[^\\x00\u{feff}]{1,12}", 3), 1..6)) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let lines: Vec<String> = cells.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",")).collect();
        let shown = cells.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).cloned().collect::<Vec<_>>();
        let table = Table::read(&format!("a,b,c\r\n{}\r\n", lines.join("\r\n")));
        prop_assume!(table.delimiter == ',');
        let read: Vec<Vec<String>> = table.records.into_iter().skip(1).map(|record| record.cells).collect();
        prop_assert_eq!(read, shown);
    }
}
