//! The sheets of events and of rounds, read by the `csv` crate.

use pinkslip::dossier::{Change, Dossier};
use pinkslip::export::{COLUMNS, ROUND_COLUMNS, csv, csv_rounds};
use pinkslip::text::{Article, parse_day};
use proptest::prelude::*;

use crate::news::{article, dossier, week};

/// The header and the rows of a sheet. Rows of another length are refused by the reader.
fn read(sheet: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(false)
        .from_reader(sheet.as_bytes());
    let row = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
    let header = row(reader.headers().unwrap());
    let rows = reader
        .records()
        .map(|record| row(&record.unwrap()))
        .collect();
    (header, rows)
}

/// The cell of a row in the column of that name.
fn cell<'r>(columns: &[&str], row: &'r [String], name: &str) -> &'r str {
    &row[columns.iter().position(|column| *column == name).unwrap()]
}

/// The same of a row of rounds.
fn told_in<'r>(row: &'r [String], name: &str) -> &'r str {
    cell(ROUND_COLUMNS, row, name)
}

#[test]
fn the_columns_stay_where_they_are() {
    assert_eq!(
        ROUND_COLUMNS.join(","),
        "round,company,laid_off,planned_job_reductions_min,planned_job_reductions_max,qualifier,percentage_min,\
         percentage_max,percentage_of,announcement_date,announcement_date_end,date_precision,date_basis,\
         employment_effect_start,employment_effect_end,status,kind,scope,location,country,affected_units,reasons,\
         number_employed,sources,source_links,articles,independent_articles,first_published,last_published,counted,\
         rule,why_counted,links,conflicts,events,group,also_known_as,best_source,echoes,edited"
    );
    assert_eq!(COLUMNS.len(), 29);
    let nothing = Dossier::new();
    assert_eq!(csv(&nothing), format!("{}\r\n", COLUMNS.join(",")));
    assert_eq!(
        csv_rounds(&nothing),
        format!("{}\r\n", ROUND_COLUMNS.join(","))
    );
}

#[test]
fn a_row_says_what_its_round_says() {
    let week = week();
    let report = week.report();
    let (header, rows) = read(&csv_rounds(&week));
    assert_eq!(header, ROUND_COLUMNS);
    let rounds = &report.ledger.rounds;
    assert_eq!(rows.len(), rounds.len());
    for (row, round) in rows.iter().zip(rounds) {
        assert_eq!(told_in(row, "round"), round.id);
        assert_eq!(told_in(row, "why_counted"), round.why.text);
        assert_eq!(told_in(row, "articles"), round.articles.to_string());
    }
    let find = |company: &str, laid_off: &str| {
        let asked = |row: &&Vec<String>| {
            told_in(row, "company") == company && told_in(row, "laid_off") == laid_off
        };
        let found: Vec<_> = rows.iter().filter(asked).collect();
        let [row] = found.as_slice() else {
            panic!(
                "expected one row of {company} with {laid_off}, found {}",
                found.len()
            );
        };
        (*row).clone()
    };
    let told = |row: &[String], cells: &[(&str, &str)]| {
        for (name, value) in cells {
            assert_eq!(told_in(row, name), *value, "{name} of {row:?}");
        }
    };
    told(
        &find("Tolvane Foods", "2600"),
        &[
            ("planned_job_reductions_min", "2600"),
            ("planned_job_reductions_max", "2600"),
            ("qualifier", "exact"),
            ("announcement_date", "2026-03-02"),
            ("announcement_date_end", "2026-03-02"),
            ("date_precision", "day"),
            ("location", "Dayton; Ohio"),
            ("country", "US"),
            ("reasons", "demand"),
            ("number_employed", "31000"),
            ("sources", "The Ledger; News of wire"),
            ("source_links", "https://example.org/news/tolvane"),
            ("articles", "2"),
            ("first_published", "2026-03-04"),
            ("last_published", "2026-03-05"),
            ("counted", "true"),
            ("events", "tolvane.e1; wire.e1"),
            ("group", ""),
            ("echoes", "0"),
            ("edited", ""),
        ],
    );
    told(
        &find("Kestrel Freight", "450"),
        &[
            ("planned_job_reductions_min", ""),
            ("planned_job_reductions_max", "450"),
            ("qualifier", "up_to"),
            ("employment_effect_end", "2026-06-30"),
            ("status", "planned"),
        ],
    );
    told(
        &find("Orrin Bank", ""),
        &[
            ("percentage_min", "13"),
            ("percentage_of", "workforce"),
            ("counted", "true"),
        ],
    );
    told(
        &find("Pellam Steel", "900"),
        &[
            ("planned_job_reductions_max", ""),
            ("counted", "false"),
            ("rule", "considered-apart"),
        ],
    );
    assert_eq!(told_in(&find("Marlow Motors", "8000"), "counted"), "false");
    // Who adds up the counted rows has the total.
    let sum = |name| -> u64 {
        let counted = rows.iter().filter(|row| told_in(row, "counted") == "true");
        counted
            .filter_map(|row| told_in(row, name).parse::<u64>().ok())
            .sum()
    };
    assert_eq!(sum("laid_off"), report.tally.best);
    assert_eq!(sum("planned_job_reductions_min"), report.tally.low);
}

#[test]
fn what_the_user_decided_is_in_the_row() {
    let mut dossier = dossier([
        article(
            "kestrel",
            "Kestrel Freight, a unit of Pellam, said on Monday it will cut 120 jobs.",
        ),
        article(
            "orrin",
            "Orrin Bank is laying off 300 people, it said on Tuesday.",
        ),
    ]);
    let id = |dossier: &Dossier, at: usize| dossier.report().ledger.rounds[at].id.clone();
    let (kestrel, orrin) = (id(&dossier, 0), id(&dossier, 1));
    let to = "{\"headcount\": {\"min\": 130, \"max\": 130, \"qualifier\": \"exact\"}, \"kind\": \"closure\"}";
    let to = pinkslip::json::from(&pinkslip::json::parse(to).value).unwrap();
    dossier
        .edit(Change::Set(vec![kestrel.as_str().into()], to))
        .unwrap();
    dossier
        .edit(Change::Exclude(vec![orrin.as_str().into()]))
        .unwrap();
    let (_, rows) = read(&csv_rounds(&dossier));
    assert_eq!(told_in(&rows[0], "group"), "Pellam");
    assert_eq!(
        told_in(&rows[0], "edited"),
        "headcount: 120 to 130; kind: layoff to closure"
    );
    assert_eq!(told_in(&rows[0], "laid_off"), "130");
    assert_eq!(told_in(&rows[1], "edited"), "exclude");
    assert_eq!(told_in(&rows[1], "rule"), "user-decides");
    let table = pinkslip::export::markdown(&dossier.report());
    assert!(
        table.ends_with("\nNot counted: 1 left out by hand\n"),
        "{table}"
    );
}

/// White space and quotes do not keep a spreadsheet from seeing a formula.
fn formula(cell: &str) -> bool {
    let start = cell.trim_start_matches([' ', '\t', '\r', '\n', '"', '\u{a0}', '\u{feff}']);
    start.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Names that break sheets, and names of all sorts.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[=+@\\-\t\r\n\"' ;,|<>&\\\\`*_\\[\\]()#A-Za-z0-9]{1,20}",
        "(=|\\+|-|@|\t|\r)[A-Za-z(;,\"]{1,9}",
        "[\\PC]{1,16}",
    ]
}

prop_compose! {
    pub fn any_article()(
        id in name(),
        title in proptest::option::of(name()),
        publisher in proptest::option::of(name()),
        url in proptest::option::of(prop_oneof![name(), name().prop_map(|rest| format!("https://example.org/{rest}"))]),
        employer in prop_oneof!["[A-Z][a-z]{3,8}( (Foods|Freight|Inc\\.|& Sons))?", name()],
        number in 1_u32..90_000,
        place in prop_oneof![Just("Ohio".to_owned()), Just("Leeds".to_owned()), name()],
        day in 1_u8..28,
    ) -> Article {
        Article {
            title,
            publisher,
            url,
            published: parse_day(&format!("2026-03-{day:02}")).ok(),
            ..Article::new(id, format!("{employer} said on Monday it will lay off {number} workers in {place}."))
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Read back, the rows of events give what the report has; the guard before a formula is all that is added.
    #[test]
    fn a_parsed_sheet_gives_back_its_cells(articles in prop::collection::vec(any_article(), 1..5)) {
        let dossier = dossier(articles);
        let report = dossier.report();
        let bare = |cell: &str| cell.replace('\'', "");
        let (header, rows) = read(&csv(&dossier));
        prop_assert_eq!(header, COLUMNS);
        let events: Vec<_> = report.articles.iter()
            .flat_map(|article| article.events.iter().chain(&article.uncertain).map(move |event| (article, event)))
            .collect();
        prop_assert_eq!(rows.len(), events.len());
        for (row, (article, event)) in rows.iter().zip(events) {
            let of = |name| cell(COLUMNS, row, name);
            prop_assert_eq!(bare(of("article")), bare(&article.id));
            prop_assert_eq!(bare(of("event")), bare(&event.id));
            let employer = event.employer.as_ref().map(|employer| employer.name.clone()).unwrap_or_default();
            prop_assert_eq!(bare(of("employer")), bare(&employer));
            if !formula(&employer) && !employer.contains([';', '\t', '\n', '\r']) {
                prop_assert_eq!(of("employer"), employer);
            }
        }
        let (header, rows) = read(&csv_rounds(&dossier));
        prop_assert_eq!(header, ROUND_COLUMNS);
        for (row, round) in rows.iter().zip(&report.ledger.rounds) {
            let of = |name| cell(ROUND_COLUMNS, row, name);
            prop_assert_eq!(bare(of("round")), bare(&round.id));
            prop_assert_eq!(bare(of("location")), bare(&round.places.join("; ")));
            let min = round.headcount.and_then(|people| people.min).map(|min| min.to_string());
            prop_assert_eq!(of("planned_job_reductions_min"), min.unwrap_or_default());
        }
        prop_assert_eq!(rows.len(), report.ledger.rounds.len());
    }

    /// Whether the lists of a country are parted by commas, semicolons or tabs: no cell starts a formula.
    #[test]
    fn no_cell_is_a_formula(articles in prop::collection::vec(any_article(), 1..5)) {
        let dossier = dossier(articles);
        for sheet in [csv(&dossier), csv_rounds(&dossier)] {
            for delimiter in [b',', b';', b'\t'] {
                let mut reader = csv::ReaderBuilder::new()
                    .flexible(true).has_headers(false).delimiter(delimiter).from_reader(sheet.as_bytes());
                for record in reader.records() {
                    for cell in &record.unwrap() {
                        prop_assert!(!formula(cell), "{cell:?} in {sheet}");
                        let opens = cell.starts_with(['\t', '\r', '\n']);
                        prop_assert!(!opens || delimiter != b',', "{cell:?} in {sheet}");
                    }
                }
            }
        }
    }
}
