//! A tracker's file as a table: records of cells, each with the number of its row.
//!
//! Takes CSV text, gives the records as they stand. Which byte parts the cells is told by the one that parts most
//! records alike. What is broken costs only its own row: a quotation mark that nobody closes is read as a letter.
//!
//! ```
//! use pinkslip::reconcile::Table;
//! let table = Table::read("Company;Jobs\r\nAcme;\"1,200\"\r\n");
//! assert_eq!(table.delimiter, ';');
//! assert_eq!(table.records[1].cells, ["Acme", "1,200"]);
//! ```

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

/// What may part the cells of a row; where two suit a file alike, the first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// So many records tell what parts the cells.
const SAMPLE: usize = 60;
/// Beyond so many columns no width speaks for a delimiter any louder.
const WIDE: usize = 16;

/// The records of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    /// What parts the cells.
    pub delimiter: char,
    /// In the order of the file, without empty rows.
    pub records: Vec<Record>,
}

/// One row of a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Record {
    /// As a spreadsheet numbers it: from 1, empty rows included.
    pub row: u32,
    /// As they stand, without the quotation marks around them.
    pub cells: Vec<String>,
    /// A quotation mark in it was opened and never closed, and is read as a letter.
    pub unclosed: bool,
}

impl Table {
    /// Reads the records of a file; never fails.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // "sep=;": how one spreadsheet tells another.
        let told = text
            .get(..4)
            .filter(|head| head.eq_ignore_ascii_case("sep="))
            .and(text.as_bytes().get(4).copied())
            .filter(|byte| byte.is_ascii() && !matches!(byte, b'\r' | b'\n' | b'"'));
        let delimiter = told.unwrap_or_else(|| delimiter(text));
        let mut records = records(text, delimiter, usize::MAX);
        if told.is_some() && !records.is_empty() {
            records.remove(0);
        }
        Self {
            delimiter: char::from(delimiter),
            records,
        }
    }
}

/// The byte that parts most of the first records alike, and into most cells.
fn delimiter(text: &str) -> u8 {
    let mut best = (0, DELIMITERS[0]);
    for delimiter in DELIMITERS {
        let records = records(text, delimiter, SAMPLE);
        let width = width(&records);
        let alike = records
            .iter()
            .filter(|record| record.cells.len() == width)
            .count();
        let worth = if width > 1 {
            alike * 100 / records.len().max(1) * width.min(WIDE)
        } else {
            0
        };
        if worth > best.0 {
            best = (worth, delimiter);
        }
    }
    best.1
}

/// How many cells most records have; of two, the more.
fn width(records: &[Record]) -> usize {
    let mut best = (0, 0);
    for record in records {
        let width = record.cells.len();
        let alike = records
            .iter()
            .filter(|other| other.cells.len() == width)
            .count();
        best = best.max((alike, width));
    }
    best.1
}

/// The first `most` records of a text.
fn records(text: &str, delimiter: u8, most: usize) -> Vec<Record> {
    let mut quoted = ReaderBuilder::new().delimiter(delimiter).build();
    let mut plain = ReaderBuilder::new()
        .delimiter(delimiter)
        .quoting(false)
        .build();
    let mut records: Vec<Record> = Vec::new();
    let (mut rest, mut row) = (text.as_bytes(), 1_u32);
    while records.len() < most {
        match rest {
            [] => break,
            [b'\r', b'\n', more @ ..] | [b'\n' | b'\r', more @ ..] => {
                rest = more;
                row = row.saturating_add(1);
                continue;
            }
            _ => {}
        }
        let (mut cells, mut read) = record(&mut quoted, rest);
        let unclosed = strays(rest, read, &cells, delimiter, &records);
        if unclosed {
            (cells, read) = record(&mut plain, rest);
        }
        rest = rest.get(read..).unwrap_or_default();
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            records.push(Record {
                row,
                cells,
                unclosed,
            });
        }
    }
    records
}

/// Reads one record at the start of `rest`: its cells, and how many bytes it takes without its end of line.
fn record(reader: &mut Reader, rest: &[u8]) -> (Vec<String>, usize) {
    reader.reset();
    let mut cells = Vec::new();
    let (mut cell, mut buffer) = (Vec::new(), [0; 256]);
    let mut at = 0;
    loop {
        let input = rest.get(at..).unwrap_or_default();
        let (result, read, written) = reader.read_field(input, &mut buffer);
        at += read;
        cell.extend_from_slice(buffer.get(..written).unwrap_or_default());
        match result {
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::Field { record_end } => {
                // Cells are cut at ASCII bytes, so that what was UTF-8 still is.
                cells.push(String::from_utf8(std::mem::take(&mut cell)).unwrap_or_default());
                if record_end {
                    break;
                }
            }
            ReadFieldResult::End => break,
        }
    }
    let end = |at: usize| at.checked_sub(1).and_then(|last| rest.get(last));
    // The end of the line is left to the caller, who counts lines.
    while at > 0 && at <= rest.len() && matches!(end(at), Some(b'\n' | b'\r')) {
        at -= 1;
    }
    (cells, at)
}

/// Whether a quotation mark of this record was never closed, and took the rows behind it into its cell.
///
/// It did where the file ends inside it, or where a cell holds a line break and as many delimiters as a whole row.
fn strays(rest: &[u8], read: usize, cells: &[String], delimiter: u8, before: &[Record]) -> bool {
    if !cells.iter().any(|cell| cell.contains(['\n', '\r'])) {
        return false;
    }
    let width = width(before.get(..SAMPLE).unwrap_or(before));
    let taken = rest.get(..read).unwrap_or_default();
    let rows = |cell: &String| {
        let delimiters = cell.bytes().filter(|byte| *byte == delimiter).count();
        width > 1 && delimiters + 1 >= width && cell.contains(['\n', '\r'])
    };
    // A mark at the start of a line, with a letter behind it, opens a cell and closes none.
    let opens = |three: &[u8]| match three {
        [b'\n' | b'\r', b'"', next] => !matches!(next, b'"' | b'\n' | b'\r') && *next != delimiter,
        _ => false,
    };
    let open = cells.last().is_some_and(|last| last.contains(['\n', '\r']))
        && !taken.trim_ascii_end().ends_with(b"\"");
    open || (cells.len() != width || taken.windows(3).any(opens)) && cells.iter().any(rows)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::Table;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let table = Table::read(text);
        table
            .records
            .into_iter()
            .map(|record| (record.row, record.cells))
            .collect()
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text).into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn the_delimiter_is_the_one_that_parts_alike() {
        for (text, delimiter) in [
            ("a,b,c\n1,2,3\n", ','),
            ("a;b;c\n1,5;2,5;3,5\n", ';'),
            ("a\tb\n\"x, y, z\"\t2\n", '\t'),
            ("a|b|c\n1|2|3", '|'),
            (
                "Notices, as of May, for all\n\nCompany;Jobs;Place\nA;1;X\nB;2;Y\nC;3;Z\n",
                ';',
            ),
            ("one\ntwo\n", ','),
            ("", ','),
            ("sep=|\na,b|c\n", '|'),
        ] {
            assert_eq!(Table::read(text).delimiter, delimiter, "{text:?}");
        }
        assert_eq!(cells("sep=;\na;b\n"), [["a", "b"]]);
    }

    #[test]
    fn ends_of_lines_marks_and_empty_rows() {
        let expected = vec![
            (1, vec!["a".to_owned(), "b".to_owned()]),
            (3, vec!["1".to_owned(), String::new()]),
        ];
        for text in [
            "a,b\n\n1,\n",
            "a,b\r\n\r\n1,\r\n",
            "\u{feff}a,b\r\r1,",
            "a,b\n,\n1,\n\n\n",
        ] {
            assert_eq!(rows(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_cell_may_hold_anything() {
        assert_eq!(
            rows("a,b\n\"x\r\ny\",\"he said \"\"no\"\"\"\nlast,1\n"),
            [
                (1, vec!["a".to_owned(), "b".to_owned()]),
                (2, vec!["x\r\ny".to_owned(), "he said \"no\"".to_owned()]),
                (3, vec!["last".to_owned(), "1".to_owned()]),
            ]
        );
        let long = "é".repeat(1000);
        assert_eq!(cells(&format!("a,b\n{long},1\n"))[1][0], long);
        assert_eq!(cells("a,b\n5\" pipe,1\nx,2\n")[1], ["5\" pipe", "1"]);
    }

    #[test]
    fn a_mark_that_nobody_closes_costs_one_row() {
        let text = "Company,Jobs,Date\nAcme,1,x\n\"Bolt,2,y\nCask,3,z\n";
        let table = Table::read(text);
        assert_eq!(table.records.len(), 4);
        assert_eq!(table.records[2].cells, ["\"Bolt", "2", "y"]);
        assert!(table.records[2].unclosed && !table.records[3].unclosed);
        // Two of them would close each other.
        let text = "Company,Jobs,Date\nAcme,1,x\n\"Bolt,2,y\nCask,3,z\n\"Dorn,4,z\nElm,5,z\n";
        assert_eq!(cells(text).len(), 6);
        // A name of two lines is no such thing.
        let text = "Company,Jobs,Date\nAcme,1,x\n\"Bolt\nInc., Reno\",2,y\n";
        assert_eq!(cells(text)[2][0], "Bolt\nInc., Reno");
    }
}
