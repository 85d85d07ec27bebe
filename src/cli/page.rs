//! A page of text as a terminal shows it: lines, items and tables as wide as there is room.

use std::env;
use std::io::{IsTerminal, stdout};

use comfy_table::{
    Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table,
    TableStyle,
};

/// How wide the output may be, and whether it may be bold or dim.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    pub(crate) width: usize,
    pub(crate) styled: bool,
}

impl Look {
    /// What standard output can show. Where it is no terminal, `COLUMNS` says how wide it is, or it
    /// is 100.
    pub(crate) fn of_stdout() -> Self {
        let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
        let terminal = stdout().is_terminal();
        let seen = terminal.then(|| Table::new().width()).flatten();
        let asked = || set("COLUMNS")?.to_str()?.parse().ok();
        Self {
            width: seen.or_else(asked).unwrap_or(100).clamp(40, 240).into(),
            styled: terminal
                && set("NO_COLOR").is_none()
                && set("TERM").is_none_or(|term| term != "dumb"),
        }
    }
}

/// How a line is set.
#[derive(Clone, Copy)]
pub(crate) enum Weight {
    Bold,
    Plain,
    Dim,
}

impl Weight {
    fn cell(self, text: &str) -> Cell {
        let cell = Cell::new(plain(text));
        match self {
            Self::Bold => cell.add_attribute(Attribute::Bold),
            Self::Plain => cell,
            Self::Dim => cell.add_attribute(Attribute::Dim),
        }
    }
}

/// A column: its title, and how it may be squeezed.
#[derive(Clone, Copy)]
pub(crate) enum Column {
    /// Wrapped between words.
    Text(&'static str),
    /// Never wrapped; left out where there is no room, from the right.
    Word(&'static str),
    /// The same, and set to the right.
    Number(&'static str),
    /// A number that is never left out.
    Key(&'static str),
}

impl Column {
    const fn title(self) -> &'static str {
        match self {
            Self::Text(title) | Self::Word(title) | Self::Number(title) | Self::Key(title) => title,
        }
    }

    const fn may_go(self) -> bool {
        matches!(self, Self::Word(_) | Self::Number(_))
    }

    /// The least room for a column whose longest cell has `longest` letters.
    fn room(self, longest: usize) -> usize {
        match self {
            Self::Text(_) => longest.min(16),
            _ => longest,
        }
    }
}

/// Text as it may be shown: a control character in an article or a file's name must not reach the
/// terminal.
pub(crate) fn plain(text: &str) -> String {
    let shown: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

const INDENT: &str = "  ";
/// The space behind a cell; in a table one more stands between two columns, where their rule is
/// joined.
const BETWEEN: u16 = 2;
const RULED: TableStyle =
    TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// The page as far as it is written.
pub(crate) struct Page {
    pub(crate) text: String,
    pub(crate) look: Look,
}

impl Page {
    pub(crate) const fn new(look: Look) -> Self {
        Self {
            text: String::new(),
            look,
        }
    }

    /// Adds a line at the margin.
    pub(crate) fn line(&mut self, weight: Weight, text: &str) {
        self.wrapped(weight, "", None, text);
    }

    /// Adds an indented line.
    pub(crate) fn item(&mut self, weight: Weight, text: &str) {
        self.wrapped(weight, INDENT, None, text);
    }

    /// Adds a line so many steps from the margin.
    pub(crate) fn nested(&mut self, weight: Weight, level: usize, text: &str) {
        self.wrapped(weight, &INDENT.repeat(level), None, text);
    }

    /// Adds an indented line with a label before it.
    pub(crate) fn labelled(&mut self, weight: Weight, label: &str, text: &str) {
        self.wrapped(weight, INDENT, Some(label), text);
    }

    pub(crate) fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Adds a table. A column that is empty in every row is left out.
    pub(crate) fn table(&mut self, weight: Weight, columns: &[Column], rows: &[Vec<String>]) {
        let columns = self.fitting(columns, rows);
        if rows.is_empty() || columns.is_empty() {
            return;
        }
        let mut table = self.blank(INDENT, RULED);
        table.set_header(columns.iter().map(|(_, column)| column.title()));
        for row in rows {
            let cells = columns
                .iter()
                .map(|(at, _)| row.get(*at).map_or("", String::as_str));
            table.add_row(cells.map(|cell| weight.cell(cell)));
        }
        let last = columns.len() - 1;
        for (place, (set, (_, column))) in table.column_iter_mut().zip(columns).enumerate() {
            set.set_padding((0, if place == last { 0 } else { BETWEEN }));
            if !matches!(column, Column::Text(_)) {
                set.set_constraint(ColumnConstraint::ContentWidth);
            }
            if matches!(column, Column::Number(_) | Column::Key(_)) {
                set.set_cell_alignment(CellAlignment::Right);
            }
        }
        self.add(INDENT, &table);
    }

    /// The columns that say something and fit, each with its place in the rows.
    fn fitting(&self, columns: &[Column], rows: &[Vec<String>]) -> Vec<(usize, Column)> {
        let longest = |at: usize| {
            rows.iter()
                .filter_map(|row| row.get(at))
                .map(|cell| cell.chars().count())
                .max()
                .unwrap_or_default()
        };
        let mut out: Vec<(usize, Column)> = columns
            .iter()
            .copied()
            .enumerate()
            .filter(|(at, _)| longest(*at) > 0)
            .collect();
        let needed = |columns: &[(usize, Column)]| {
            let rooms = columns.iter().map(|(at, column)| {
                column.room(longest(*at).max(column.title().chars().count()))
                    + usize::from(BETWEEN)
                    + 1
            });
            rooms.sum::<usize>() + INDENT.len()
        };
        while needed(&out) > self.look.width + usize::from(BETWEEN) + 1 {
            let Some(last) = out.iter().rposition(|(_, column)| column.may_go()) else {
                break;
            };
            out.remove(last);
        }
        out
    }

    fn wrapped(&mut self, weight: Weight, indent: &str, label: Option<&str>, text: &str) {
        let mut table = self.blank(indent, TableStyle::new());
        table.add_row(
            label
                .into_iter()
                .chain([text])
                .map(|text| weight.cell(text)),
        );
        let columns = usize::from(label.is_some()) + 1;
        for (at, column) in table.column_iter_mut().enumerate() {
            let last = at + 1 == columns;
            column.set_padding((0, if last { 0 } else { BETWEEN }));
            if !last {
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
        self.add(indent, &table);
    }

    fn blank(&self, indent: &str, style: TableStyle) -> Table {
        let mut table = Table::new();
        table
            .load_style(style)
            .force_no_tty()
            .set_content_arrangement(ContentArrangement::Dynamic);
        let width = self.look.width.saturating_sub(indent.len());
        table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
        if self.look.styled {
            table.enforce_styling();
        }
        table
    }

    fn add(&mut self, indent: &str, table: &Table) {
        for line in table.lines() {
            self.text.push_str(indent);
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }
}
