//! HTML as text with its blocks: what a reader would call paragraphs, headings, items and rows
//! stays apart.
//!
//! Takes a document, gives text in which blocks are separated by blank lines, headings start with
//! `#`, items with `- `, and rows of a table read `| a | b |`. The walk keeps its own stack, so
//! that no nesting overflows ours.

use dom_query::{Document, NodeRef};

/// The text of a document.
pub(super) fn text_of(document: &Document) -> String {
    let mut out = Outline::default();
    let mut steps = vec![Step::Enter(document.root())];
    let mut in_table = false;
    while let Some(step) = steps.pop() {
        match step {
            Step::Enter(node) if node.is_text() => out.words(&node.text()),
            Step::Enter(node) => {
                let tag = tag(&node, in_table);
                if matches!(tag, Tag::Skipped) {
                    continue;
                }
                in_table |= matches!(tag, Tag::Table);
                out.enter(tag);
                steps.push(Step::Leave(tag));
                // The walk goes on at the end of the stack: the first child has to be there.
                steps.extend(node.children_it(true).map(Step::Enter));
            }
            Step::Leave(tag) => {
                in_table &= !matches!(tag, Tag::Table);
                out.leave(tag);
            }
        }
    }
    out.end_block();
    out.text
}

enum Step<'a> {
    Enter(NodeRef<'a>),
    Leave(Tag),
}

#[derive(Clone, Copy)]
enum Tag {
    Block,
    Break,
    Cell,
    Heading(usize),
    Inline,
    Item,
    List,
    Preformatted,
    Row,
    Skipped,
    Table,
}

fn tag(node: &NodeRef<'_>, in_table: bool) -> Tag {
    let name = node.node_name().unwrap_or_default();
    match name.as_ref() {
        "h1" => Tag::Heading(1),
        "h2" => Tag::Heading(2),
        "h3" => Tag::Heading(3),
        "h4" => Tag::Heading(4),
        "h5" => Tag::Heading(5),
        "h6" => Tag::Heading(6),
        "br" => Tag::Break,
        "li" => Tag::Item,
        "ul" | "ol" | "menu" => Tag::List,
        "pre" => Tag::Preformatted,
        "table" if holds_figures(node) => Tag::Table,
        "tr" if in_table => Tag::Row,
        "td" | "th" if in_table => Tag::Cell,
        "address" | "article" | "aside" | "blockquote" | "body" | "caption" | "dd" | "details"
        | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer" | "form"
        | "header" | "hgroup" | "hr" | "main" | "nav" | "p" | "section" | "summary" | "table"
        | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" => Tag::Block,
        "audio" | "button" | "canvas" | "datalist" | "embed" | "head" | "iframe" | "input"
        | "math" | "noscript" | "object" | "script" | "select" | "style" | "svg" | "template"
        | "textarea" | "video" => Tag::Skipped,
        _ => Tag::Inline,
    }
}

/// Whether a table is one: with a table inside it, or with a single column, it only places things
/// on the page.
fn holds_figures(table: &NodeRef<'_>) -> bool {
    let mut columns = 0;
    for node in table.descendants_it() {
        if node.has_name("table") {
            return false;
        }
        if node.has_name("tr") {
            columns = columns.max(node.element_children().len());
        }
    }
    columns > 1
}

/// The text as far as it is written, and the block under way.
#[derive(Default)]
struct Outline {
    text: String,
    block: String,
    /// The mark before the block: `## ` or `- `.
    mark: &'static str,
    /// Inside how many `pre`.
    preformatted: usize,
    /// The cells of the row under way.
    row: Option<Vec<String>>,
    /// What the block before was; items follow items, and rows rows, without a blank line.
    before: Shape,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Shape {
    #[default]
    Paragraph,
    Item,
    Row,
}

impl Outline {
    fn enter(&mut self, tag: Tag) {
        match tag {
            Tag::Inline | Tag::Skipped => {}
            Tag::Break => self.new_line(),
            Tag::Cell => self.block.clear(),
            Tag::Row => {
                self.end_block();
                self.row = Some(Vec::new());
            }
            Tag::Table => {
                self.end_block();
                self.before = Shape::Paragraph;
            }
            Tag::Heading(level) => {
                self.end_block();
                self.mark = "###### ".get(6 - level.min(6)..).unwrap_or_default();
            }
            Tag::Item => {
                self.end_block();
                self.mark = "- ";
            }
            Tag::Preformatted => {
                self.end_block();
                self.preformatted += 1;
            }
            Tag::Block | Tag::List => self.end_block(),
        }
    }

    fn leave(&mut self, tag: Tag) {
        match tag {
            Tag::Inline | Tag::Skipped | Tag::Break => {}
            Tag::Cell => {
                let cell = std::mem::take(&mut self.block)
                    .trim()
                    .replace(['\n', '|'], " ");
                if let Some(row) = &mut self.row {
                    row.push(cell);
                }
            }
            Tag::Row => self.end_row(),
            Tag::Preformatted => {
                self.end_block();
                self.preformatted -= 1;
            }
            Tag::Heading(_) | Tag::Item => {
                self.end_block();
                self.mark = "";
            }
            Tag::Block | Tag::List | Tag::Table => self.end_block(),
        }
    }

    /// Adds running text; white space counts as one space, except in `pre`.
    fn words(&mut self, text: &str) {
        if self.preformatted > 0 && self.row.is_none() {
            self.block.push_str(text);
            return;
        }
        for letter in text.chars() {
            if matches!(letter, '\u{ad}' | '\u{200b}') {
                // They say where a line may be broken.
                continue;
            }
            if !letter.is_ascii_whitespace() {
                self.block.push(letter);
            } else if !self.block.is_empty() && !self.block.ends_with([' ', '\n']) {
                self.block.push(' ');
            }
        }
    }

    /// One `br` ends a line, two end a paragraph; between cells neither does.
    fn new_line(&mut self) {
        if self.row.is_some() {
            self.words(" ");
        } else if self.block.ends_with('\n') {
            self.end_block();
        } else if !self.block.is_empty() {
            self.block.truncate(self.block.trim_end().len());
            self.block.push('\n');
        }
    }

    fn end_block(&mut self) {
        if self.row.is_some() {
            // A paragraph inside a cell is a part of it.
            self.words(" ");
            return;
        }
        let block = std::mem::take(&mut self.block);
        let block = block.trim();
        if block.is_empty() {
            return;
        }
        let shape = if self.mark == "- " {
            Shape::Item
        } else {
            Shape::Paragraph
        };
        self.write(shape, block);
        // A second paragraph of an item is one of its own, without the mark.
        self.mark = "";
    }

    fn end_row(&mut self) {
        let cells = self.row.take().unwrap_or_default();
        self.block.clear();
        if cells.iter().any(|cell| !cell.is_empty()) {
            self.mark = "";
            self.write(Shape::Row, &format!("| {} |", cells.join(" | ")));
        }
    }

    fn write(&mut self, shape: Shape, block: &str) {
        let goes_on = shape == self.before && shape != Shape::Paragraph;
        if !goes_on && !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(self.mark);
        self.text.push_str(block);
        self.text.push('\n');
        self.before = shape;
    }
}
