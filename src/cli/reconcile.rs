//! A tracker held against articles, for people at a terminal; and the opening of the tracker.

use std::fs::File;
use std::io::{Read, stdin};
use std::path::Path;
use std::process::ExitCode;

use pinkslip::dossier::Dossier;
use pinkslip::export::{tracker, words};
use pinkslip::reconcile::{
    Column as Mapped, Field, Mapping, NOTHING, Outcome, Reconciliation, Row, Wanted, reconcile,
};
use pinkslip::source::bytes::{MAX_BYTES, decode};

use super::arguments::Reconcile;
use super::input::Message;
use super::page::{Column, Look, Page, Weight};
use super::say;

/// A tracker's file, opened.
pub(crate) struct Tracker {
    name: String,
    text: String,
    wanted: Wanted,
    /// Among the articles is a file that looks like a tracker.
    swapped: Option<String>,
}

/// A tracker held against the articles.
pub(crate) struct Held {
    pub(crate) tracker: String,
    pub(crate) held: Reconciliation,
}

/// What is wrong, and the code to end with.
pub(crate) type Fault = (String, ExitCode);

/// The code where the arguments are wrong.
const USAGE: u8 = 2;

/// Opens the tracker, before any article is read.
pub(crate) fn open(asked: &Reconcile) -> Result<Tracker, Fault> {
    let path = &asked.tracker;
    let name = if path == Path::new("-") {
        "stdin".to_owned()
    } else {
        path.to_string_lossy().into_owned()
    };
    let usage = |message: String| (message, ExitCode::from(USAGE));
    let fault = |message: String| (format!("{name}: {message}"), ExitCode::FAILURE);
    if path == Path::new("-") && asked.input.paths.iter().any(|path| path == Path::new("-")) {
        return Err(usage(
            "expected the tracker or the articles from standard input, found - for both".to_owned(),
        ));
    }
    let mut wanted =
        Wanted::read(&asked.map, None).map_err(|message| usage(format!("--map: {message}")))?;
    wanted.order = asked.date_order;
    if path.is_dir() {
        return Err(fault("expected a CSV file, found a directory".to_owned()));
    }
    let mut bytes = Vec::new();
    let mut take =
        |reader: &mut dyn Read| reader.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes);
    let read = if path == Path::new("-") {
        take(&mut stdin().lock())
    } else {
        File::open(path).and_then(|mut file| take(&mut file))
    };
    if let Err(error) = read {
        return Err(fault(match error.kind() {
            std::io::ErrorKind::NotFound => {
                "expected a CSV file, found none of this name".to_owned()
            }
            _ => format!("expected a CSV file that can be read, found an error: {error}"),
        }));
    }
    let text = decode(&bytes).map_err(|message| {
        fault(match bytes.as_slice() {
            [] => message,
            _ => format!("{message}; save the tracker as CSV in UTF-8"),
        })
    })?;
    let table = |path: &&std::path::PathBuf| {
        path.extension().is_some_and(|ending| {
            ["csv", "tsv"]
                .iter()
                .any(|known| ending.eq_ignore_ascii_case(known))
        })
    };
    let swapped = asked
        .input
        .paths
        .iter()
        .find(table)
        .map(|path| path.to_string_lossy().into_owned());
    Ok(Tracker {
        name,
        text,
        wanted,
        swapped,
    })
}

impl Tracker {
    /// Holds it against what was read in the articles.
    pub(crate) fn hold(self, dossier: &Dossier) -> Result<Held, Fault> {
        let ledger = dossier.report().ledger;
        match reconcile(&ledger, &self.text, &self.wanted) {
            Ok(held) => Ok(Held {
                tracker: self.name,
                held,
            }),
            Err(mut message) => {
                if let Some(other) = &self.swapped {
                    message.push_str(&format!(
                        "; the tracker comes first and the articles behind it: is it {other}?"
                    ));
                } else {
                    message = message.replace(" employer=", " --map employer=");
                }
                // A column that is not there is the argument's fault, a file that is no tracker the file's.
                let code = if self.wanted.columns.is_empty() {
                    1
                } else {
                    USAGE
                };
                Err((format!("{}: {message}", self.name), ExitCode::from(code)))
            }
        }
    }
}

/// Below this width the columns are listed line by line.
const NARROW: usize = 70;

/// So many cells are told one by one.
const TOLD: usize = 10;

/// Says which cells could not be read; whether there were none.
pub(crate) fn notes(held: &Held) -> bool {
    let notes = &held.held.notes;
    for note in notes.iter().take(TOLD) {
        let column = if note.column.is_empty() {
            String::new()
        } else {
            format!(", column {:?}", note.column)
        };
        say(&Message::Fault(format!(
            "{}: row {}{column}: {}",
            held.tracker, note.row, note.text
        )));
    }
    if let Some(more @ 1..) = notes.len().checked_sub(TOLD) {
        say(&Message::Fault(format!(
            "{}: {} more cells or rows could not be read; --format json lists them all",
            held.tracker,
            words::grouped(more as u64)
        )));
    }
    notes.is_empty()
}

/// So many rows of each outcome are shown, unless all are asked for.
const SHOWN: usize = 20;

/// The outcomes in the order in which somebody has to look at them.
const ORDER: [Outcome; 7] = [
    Outcome::Contradicted,
    Outcome::Unclear,
    Outcome::Repeated,
    Outcome::PartOf,
    Outcome::NotInArticles,
    Outcome::Confirmed,
    Outcome::LeftOut,
];

/// The mapping, the rows by outcome, what is missing, and both totals.
pub(crate) fn render(tracker: &str, held: &Reconciliation, all: bool, look: Look) -> String {
    let mut page = Page::new(look);
    add_mapping(&mut page, tracker, held);
    page.line(Weight::Bold, &format!("Rows: {}", tracker::outcomes(held)));
    page.gap();
    for outcome in ORDER {
        let rows: Vec<&Row> = held
            .rows
            .iter()
            .filter(|row| row.outcome == outcome)
            .collect();
        add_rows(&mut page, outcome, &rows, all);
        if outcome == Outcome::NotInArticles {
            add_missing(&mut page, held, all);
        }
    }
    add_totals(&mut page, held);
    page.text
}

fn add_mapping(page: &mut Page, name: &str, held: &Reconciliation) {
    let mapping = &held.mapping;
    let parted = match mapping.delimiter {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        _ => "bars",
    };
    let heads = mapping.head_row.map_or_else(
        || "no row of heads".to_owned(),
        |row| format!("heads in row {row}"),
    );
    page.line(Weight::Bold, &format!("Tracker {name}"));
    let rows = words::count(held.rows.len() as u64, "row");
    page.line(
        Weight::Dim,
        &format!("{rows} · {heads} · cells parted by {parted}"),
    );
    page.gap();
    let used: Vec<(&Mapped, Field)> = mapping
        .columns
        .iter()
        .filter_map(|column| Some((column, column.field?)))
        .collect();
    if page.look.width < NARROW {
        for (column, field) in used {
            let text = format!("{}: {}; {}", column.head, field.word(), column.why);
            page.labelled(Weight::Plain, &column.number.to_string(), &text);
        }
    } else {
        let rows: Vec<Vec<String>> = used
            .into_iter()
            .map(|(column, field)| {
                vec![
                    column.number.to_string(),
                    column.head.clone(),
                    field.word().to_owned(),
                    column.why.clone(),
                ]
            })
            .collect();
        let heads = [
            Column::Key("#"),
            Column::Text("Column"),
            Column::Text("Taken for"),
            Column::Text("Why"),
        ];
        page.table(Weight::Plain, &heads, &rows);
    }
    page.gap();
    let unused: Vec<String> = mapping
        .columns
        .iter()
        .filter(|column| column.field.is_none())
        .map(|column| match column.why.as_str() {
            NOTHING => column.head.clone(),
            why => format!("{} ({why})", column.head),
        })
        .collect();
    if !unused.is_empty() {
        page.item(Weight::Dim, &format!("Not used: {}.", unused.join("; ")));
    }
    page.item(Weight::Plain, &dates(mapping));
    page.item(Weight::Dim, &change(mapping));
    page.gap();
}

/// "Dates are read month first: …"
fn dates(mapping: &Mapping) -> String {
    let order = match mapping.date_order.word() {
        "dmy" => "day first",
        "mdy" => "month first",
        _ => "year first",
    };
    let look = if mapping.date_order_sure {
        ""
    } else {
        "; look whether that is right (--date-order)"
    };
    format!("Dates are read {order}: {}{look}.", mapping.date_order_why)
}

/// How the mapping is changed, with a column of this file.
fn change(mapping: &Mapping) -> String {
    let headcount = mapping.columns.iter().find(|column| {
        column
            .field
            .is_some_and(|field| field.word() == "headcount")
            && !column.head.is_empty()
    });
    let column = headcount.map_or_else(|| "3".to_owned(), |column| format!("{:?}", column.head));
    format!("To change it: --map headcount={column}, --map date=4, --date-order dmy")
}

fn add_rows(page: &mut Page, outcome: Outcome, rows: &[&Row], all: bool) {
    if rows.is_empty() {
        return;
    }
    let title = tracker::shown(outcome);
    let count = words::grouped(rows.len() as u64);
    let mut title = format!("{title} ({count})");
    if let Some(first) = title.get(..1).map(str::to_uppercase) {
        title.replace_range(..1, &first);
    }
    page.line(Weight::Bold, &title);
    page.gap();
    let most = if all { usize::MAX } else { SHOWN };
    let cells: Vec<Vec<String>> = rows
        .iter()
        .take(most)
        .map(|row| {
            let claim = row.claim.as_ref();
            let employer = claim.map_or_else(
                || {
                    row.cells
                        .iter()
                        .find(|cell| !cell.trim().is_empty())
                        .cloned()
                        .unwrap_or_default()
                },
                |claim| claim.employer.clone(),
            );
            vec![
                row.row.to_string(),
                employer,
                claim.map(tracker::claimed).unwrap_or_default(),
                row.text.clone(),
            ]
        })
        .collect();
    let columns = [
        Column::Key("Row"),
        Column::Text("Employer"),
        Column::Text("Tracker"),
        Column::Text("Articles"),
    ];
    page.table(Weight::Plain, &columns, &cells);
    add_more(page, rows.len(), most);
    page.gap();
}

fn add_missing(page: &mut Page, held: &Reconciliation, all: bool) {
    if held.missing.is_empty() {
        return;
    }
    let count = words::grouped(held.missing.len() as u64);
    page.line(Weight::Bold, &format!("Missing from the tracker ({count})"));
    page.gap();
    let most = if all { usize::MAX } else { SHOWN };
    for missing in held.missing.iter().take(most) {
        page.item(Weight::Plain, &missing.text);
    }
    add_more(page, held.missing.len(), most);
    page.gap();
}

/// What is not shown.
fn add_more(page: &mut Page, rows: usize, most: usize) {
    if let Some(more @ 1..) = rows.checked_sub(most) {
        let text = format!(
            "and {} more: --all shows them, --format csv has every row",
            words::grouped(more as u64)
        );
        page.item(Weight::Dim, &text);
    }
}

fn add_totals(page: &mut Page, held: &Reconciliation) {
    page.line(Weight::Bold, "Totals");
    page.gap();
    let (tracker, articles) = (&held.totals.tracker, &held.totals.articles);
    let mut rows = vec![vec![
        words::grouped(tracker.best),
        "the tracker, all rows as they stand".to_owned(),
    ]];
    rows.extend(
        held.totals
            .steps
            .iter()
            .map(|step| vec![tracker::signed(step.people), tracker::step(step)]),
    );
    rows.push(vec![
        words::grouped(articles.best),
        "the articles".to_owned(),
    ]);
    page.table(
        Weight::Plain,
        &[Column::Key("People"), Column::Text("")],
        &rows,
    );
    page.gap();
    let mut sides = tracker::sides(held);
    if let Some(first) = sides.get(..1).map(str::to_uppercase) {
        sides.replace_range(..1, &first);
    }
    page.line(Weight::Bold, &format!("{sides}."));
}
