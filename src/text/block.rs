//! Blocks: the paragraphs, headings, list items and table rows of an article.

use super::letter::parted;

/// What a block is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlockKind {
    /// The article's title, read before its text.
    Title,
    /// A heading.
    Heading,
    /// Running text.
    Paragraph,
    /// An item of a list.
    Item,
    /// A row of a table.
    Row,
}

/// A block: bytes `start..end` of the text, and the sentences in it.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// First byte of its words, behind the mark of a heading or item.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Its sentences, by index.
    pub sentences: std::ops::Range<u32>,
}

/// Cuts a text into blocks at its line ends. A line that goes on in lower case is joined to the one before:
/// some wires break lines inside sentences.
pub(super) fn blocks(source: &str) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    let mut at = 0;
    let mut blank_before = true;
    let (mut marked, mut margin) = (false, false);
    for line in source.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let trimmed = line.trim_end();
        let lead = trimmed.len() - trimmed.trim_start().len();
        let words = trimmed.trim_start();
        if words.is_empty() {
            blank_before = true;
            continue;
        }
        let end = start + trimmed.len();
        let (kind, mark) = kind_of(words);
        if blank_before {
            margin = at_margin(source.get(start..).unwrap_or_default());
        }
        // A heading with its mark ends with its line.
        let goes_on = !blank_before
            && !marked
            && out.last().is_some_and(|last| {
                let before = source.get(last.start..last.end).unwrap_or_default();
                let plain =
                    kind == BlockKind::Paragraph || kind == BlockKind::Heading && small(words);
                plain && wrapped(before, words)
                    || margin
                        && open(before)
                        && mark == 0
                        && matches!(kind, BlockKind::Paragraph | BlockKind::Heading)
            });
        blank_before = false;
        marked = kind == BlockKind::Heading && mark > 0;
        if goes_on {
            if let Some(last) = out.last_mut() {
                last.end = end;
                if last.kind == BlockKind::Heading {
                    last.kind = BlockKind::Paragraph;
                }
            }
            continue;
        }
        out.push(Block {
            kind,
            start: start + lead + mark,
            end,
            sentences: 0..0,
        });
    }
    out
}

/// Whether the lines up to the next blank one are broken at a margin: the first word of most would not have fitted on
/// the line before.
fn at_margin(rest: &str) -> bool {
    /// Setters stretch a line by as much.
    const SLACK: usize = 5;
    let lines = || {
        rest.lines()
            .map(str::trim)
            .take_while(|line| !line.is_empty())
    };
    let width = lines().map(str::len).max().unwrap_or(0);
    if !(40..=100).contains(&width) {
        return false;
    }
    let (mut broken, mut full) = (0, 0);
    for (line, next) in lines().zip(lines().skip(1)).filter(|(line, _)| open(line)) {
        let first = next.split_whitespace().next().map_or(0, str::len);
        broken += 1;
        full += usize::from(line.len() + first + SLACK > width);
    }
    // A table in columns of spaces is as wide in every line.
    let table = || lines().any(|line| parted(line, "   ").is_some());
    broken >= 3 && full * 4 >= broken * 3 && !table()
}

/// Whether no sentence ends with a line.
fn open(line: &str) -> bool {
    !line.ends_with(['.', '!', '?', ':', '”', '"', '|'])
}

/// Whether a line carries on the sentence of the line before it.
fn wrapped(before: &str, line: &str) -> bool {
    let digit = line.starts_with(|letter: char| letter.is_ascii_digit());
    open(before) && (small(line) && before.len() > 25 || digit && before.len() > 40)
}

/// Whether a line begins with a small letter.
fn small(line: &str) -> bool {
    line.starts_with(|letter: char| letter.is_ascii_lowercase())
}

/// The kind of a line and the length of its mark.
fn kind_of(line: &str) -> (BlockKind, usize) {
    if let Some(rest) = line.strip_prefix('#') {
        let hashes = 1 + rest.len() - rest.trim_start_matches('#').len();
        if line.get(hashes..).is_some_and(|rest| rest.starts_with(' ')) {
            return (BlockKind::Heading, hashes + 1);
        }
    }
    if line.starts_with('|') {
        return (BlockKind::Row, 0);
    }
    for bullet in ["- ", "* ", "• ", "– ", "— ", "· ", "> "] {
        if line.starts_with(bullet) {
            return (BlockKind::Item, bullet.len());
        }
    }
    // "-Acme: 300"
    let bare = line
        .strip_prefix(['-', '•', '–', '·'])
        .filter(|rest| rest.starts_with(|letter: char| letter.is_ascii_uppercase()));
    if let Some(rest) = bare {
        return (BlockKind::Item, line.len() - rest.len());
    }
    let digits = line.len()
        - line
            .trim_start_matches(|letter: char| letter.is_ascii_digit())
            .len();
    if (1..=2).contains(&digits)
        && line
            .get(digits..)
            .is_some_and(|rest| rest.starts_with(". ") || rest.starts_with(") "))
    {
        return (BlockKind::Item, digits + 2);
    }
    let short = line.len() <= 120 && !line.ends_with(['.', ',', ';', ':', '”', '"', '’']);
    let kind = if short {
        BlockKind::Heading
    } else {
        BlockKind::Paragraph
    };
    (kind, 0)
}
