//! Rust source as text: without comments and quotes, without tests, and its paths.

/// Code without comments and without what stands in quotes, which comes apart.
pub fn strip(source: &str) -> (String, Vec<String>) {
    let (mut code, mut quoted) = (String::new(), Vec::new());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let hashes = rest
            .strip_prefix('r')
            .map_or(0, |raw| raw.len() - raw.trim_start_matches('#').len());
        let inside_word = code.ends_with(|last: char| last.is_alphanumeric() || last == '_');
        if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
        } else if first == 'r' && !inside_word && rest[1 + hashes..].starts_with('"') {
            let close = format!("\"{}", "#".repeat(hashes));
            let body = &rest[hashes + 2..];
            let end = body.find(&close).unwrap_or(body.len());
            quoted.push(body[..end].to_owned());
            rest = body[end..].strip_prefix(close.as_str()).unwrap_or("");
            code.push_str("\"\"");
        } else if first == '"' {
            let mut escaped = false;
            let end = rest[1..]
                .find(|next: char| {
                    let closes = next == '"' && !escaped;
                    escaped = next == '\\' && !escaped;
                    closes
                })
                .map_or(rest.len() - 1, |end| end + 1);
            quoted.push(rest[1..end].to_owned());
            rest = &rest[end + 1..];
            code.push_str("\"\"");
        } else if let Some(after) = ["'\"'", "'\\\"'", "'\\''", "'\\\\'"]
            .iter()
            .find_map(|mark| rest.strip_prefix(mark))
        {
            rest = after;
            code.push_str("' '");
        } else {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    (code, quoted)
}

/// The source up to its module of tests, which stands last.
pub fn without_tests(source: &str) -> &str {
    source
        .match_indices("#[cfg(test)]")
        .find(|(at, mark)| source[at + mark.len()..].trim_start().starts_with("mod "))
        .map_or(source, |(at, _)| &source[..at])
}

/// Every path that begins with `crate::`, a tree of imports unfolded, without the word `crate`.
pub fn paths(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, mark) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back();
        if !before.is_some_and(|last| last.is_alphanumeric() || last == '_') {
            unfold("", &code[at + mark.len()..], &mut found);
        }
    }
    found
}

/// Reads one tree behind `before`; gives what follows it.
fn unfold<'c>(before: &str, code: &'c str, found: &mut Vec<String>) -> &'c str {
    let code = code.trim_start();
    if let Some(mut inside) = code.strip_prefix('{') {
        loop {
            inside = inside.trim_start();
            if let Some(after) = inside.strip_prefix('}') {
                return after;
            }
            let after = unfold(before, inside, found).trim_start();
            let after = after.strip_prefix(',').unwrap_or(after);
            if after.len() == inside.len() {
                return after;
            }
            inside = after;
        }
    }
    let end = code
        .find(|next: char| !next.is_alphanumeric() && next != '_' && next != '*')
        .unwrap_or(code.len());
    let (word, after) = code.split_at(end);
    let path = if before.is_empty() {
        word.to_owned()
    } else {
        format!("{before}::{word}")
    };
    match after.strip_prefix("::") {
        Some(deeper) if !deeper.starts_with('<') => unfold(&path, deeper, found),
        _ => {
            found.push(path);
            after
                .strip_prefix(" as ")
                .map_or(after, |name| name.trim_start_matches(char::is_alphanumeric))
        }
    }
}

/// The steepest climb of `super::super::…`.
pub fn climb(code: &str) -> usize {
    let up = |at: usize| {
        (code.len() - at - code[at..].trim_start_matches("super::").len()) / "super::".len()
    };
    code.match_indices("super::")
        .map(|(at, _)| up(at))
        .max()
        .unwrap_or(0)
}

pub fn holds_word(code: &str, word: &str) -> bool {
    let part = |other: Option<char>| other.is_some_and(|it| it.is_alphanumeric() || it == '_');
    code.match_indices(word).any(|(at, _)| {
        !part(code[..at].chars().next_back()) && !part(code[at + word.len()..].chars().next())
    })
}
