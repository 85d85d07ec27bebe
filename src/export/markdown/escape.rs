//! Words of anybody inside a Markdown table, and addresses inside a link.

use crate::text::letter::parted;

/// Words as they stand, on one line: whatever could be Markdown, HTML or the end of a cell is written so that it is not.
///
/// A pipe becomes an entity, since tables of different readers disagree on what a backslash before it does.
pub(super) fn plain(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for word in words.split(|letter: char| letter.is_whitespace() || letter.is_control()) {
        if !out.is_empty() && !word.is_empty() {
            out.push(' ');
        }
        for (at, letter) in word.char_indices() {
            match letter {
                '|' => out.push_str("&#124;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '&' if entity(word.get(at + 1..).unwrap_or_default()) => out.push_str("&amp;"),
                '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '$' | '^' => out.extend(['\\', letter]),
                _ => out.push(letter),
            }
        }
    }
    out
}

/// Whether what follows an ampersand makes it the start of an entity.
fn entity(rest: &str) -> bool {
    let name =
        rest.trim_start_matches(|letter: char| letter == '#' || letter.is_ascii_alphanumeric());
    name.len() < rest.len() && name.starts_with(';')
}

/// An address of the web, without what could end the link or the cell; nothing where it is none.
pub(super) fn address(url: &str) -> Option<String> {
    let url = url.trim();
    let scheme = parted(url, "://").map(|(scheme, _)| scheme)?;
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        return None;
    }
    let mut out = String::with_capacity(url.len());
    for (at, letter) in url.char_indices() {
        match letter {
            '(' | ')' | '<' | '>' | '|' | '\\' | '"' | '\'' | '`' | '*' | '[' | ']' | '^' | '{'
            | '}' => {
                out.push_str(&coded(letter));
            }
            _ if letter.is_whitespace() || letter.is_control() => out.push_str(&coded(letter)),
            '&' if entity(url.get(at + 1..).unwrap_or_default()) => out.push_str("&amp;"),
            _ => out.push(letter),
        }
    }
    Some(out)
}

/// A letter as the bytes that stand for it in an address: `%28`.
fn coded(letter: char) -> String {
    let mut bytes = [0; 4];
    let bytes = letter.encode_utf8(&mut bytes).bytes();
    bytes.map(|byte| format!("%{byte:02X}")).collect()
}
