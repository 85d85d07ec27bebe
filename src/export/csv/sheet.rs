//! Rows and cells: quoting, and what a spreadsheet must not take for a formula.

use crate::mention::Dates;
use crate::text::iso;

/// A header and rows, as text.
pub(super) struct Sheet {
    pub(super) text: String,
}

impl Sheet {
    /// A sheet with a header.
    pub(super) fn of(columns: &[&str]) -> Self {
        let text = format!("{}\r\n", columns.join(","));
        Self { text }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: &[String]) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            self.cell(cell);
        }
        self.text.push_str("\r\n");
    }

    fn cell(&mut self, cell: &str) {
        let safe = guarded(cell);
        if safe == cell && !cell.contains([',', '"', '\r', '\n']) {
            return self.text.push_str(cell);
        }
        self.text.push('"');
        self.text.push_str(&safe.replace('"', "\"\""));
        self.text.push('"');
    }
}

/// A cell with an apostrophe before what a spreadsheet could take for the start of a formula.
///
/// A formula starts with a sign, behind white space and quotes or not. It can start inside a cell too: where a list is
/// parted by semicolons, such a sheet is torn at those of its cells.
fn guarded(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    let mut starts = true;
    for letter in cell.chars() {
        let parts = matches!(letter, ';' | '\t' | '\r' | '\n');
        if starts && (FORMULA.contains(&letter) || out.is_empty() && parts && letter != ';') {
            out.push('\'');
        }
        starts = parts || starts && matches!(letter, ' ' | '"' | '\u{a0}' | '\u{feff}');
        out.push(letter);
    }
    out
}

/// Signs a formula starts with, as they are and as wide as the letters of East Asian scripts.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Names one behind the other.
pub(super) fn joined<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join("; ")
}

/// A number, or nothing.
pub(super) fn shown(number: Option<impl ToString>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// Tenths of a percent as percent, or nothing: `126` is `12.6`.
pub(super) fn percent(tenths: Option<u32>) -> String {
    match tenths {
        None => String::new(),
        Some(tenths) if tenths % 10 == 0 => (tenths / 10).to_string(),
        Some(tenths) => format!("{}.{}", tenths / 10, tenths % 10),
    }
}

/// The first day as an ISO date.
pub(super) fn start(dates: Option<Dates>) -> String {
    dates.map(|dates| iso(dates.start)).unwrap_or_default()
}

/// The last day as an ISO date.
pub(super) fn end(dates: Option<Dates>) -> String {
    dates.map(|dates| iso(dates.end)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Sheet, guarded, percent};

    #[test]
    fn what_could_be_a_formula_is_guarded_and_nothing_else() {
        for (cell, safe) in [
            ("=1+1", "'=1+1"),
            ("-5", "'-5"),
            ("@cell", "'@cell"),
            ("\t=1", "'\t'=1"),
            ("\r", "'\r"),
            ("\"=1\"", "\"'=1\""),
            ("  +1", "  '+1"),
            ("＝1", "'＝1"),
            ("Alexa; =1+1", "Alexa; '=1+1"),
            ("one\n-two", "one\n'-two"),
            ("R&D; Alexa", "R&D; Alexa"),
            ("Tolvane-Foods", "Tolvane-Foods"),
            ("a = b", "a = b"),
            (";", ";"),
            ("12.6", "12.6"),
            ("", ""),
        ] {
            assert_eq!(guarded(cell), safe, "{cell:?}");
        }
    }

    #[test]
    fn cells_are_quoted_where_they_have_to_be() {
        let mut sheet = Sheet::of(&["one", "two"]);
        sheet.row(&["a, \"b\"".to_owned(), "=c".to_owned()]);
        sheet.row(&["plain".to_owned(), String::new()]);
        assert_eq!(
            sheet.text,
            "one,two\r\n\"a, \"\"b\"\"\",\"'=c\"\r\nplain,\r\n"
        );
        let tenths = [Some(126), Some(130), Some(5), Some(0), None].map(percent);
        assert_eq!(tenths, ["12.6", "13", "0.5", "0", ""]);
    }
}
