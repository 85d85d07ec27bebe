//! The lexer: bytes to tokens. Every byte that is not white space ends up in exactly one token.

use crate::lexicon::{Class, Hash, word_hash};
use crate::text::Span;
use crate::text::letter::holds;
use crate::text::phrase::join_phrases;
use crate::text::token::{Kind, Token, shape};

/// What stands at a place of the text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    Space,
    Letter,
    Capital,
    Digit,
    Mark,
}

/// Cuts `source[from..to]` into tokens and looks each word up.
pub(super) fn lex(source: &str, from: usize, to: usize, tokens: &mut Vec<Token>) {
    let first = tokens.len();
    let mut at = from;
    let mut spaced = true;
    while at < to {
        let (what, width) = look(source, at);
        match what {
            At::Space => {
                spaced = true;
                at += width;
                continue;
            }
            At::Digit => at = number(source, at, to, spaced, tokens),
            At::Letter | At::Capital => at = word(source, at, to, spaced, tokens),
            At::Mark => at = mark(source, at, width, to, spaced, tokens),
        }
        spaced = false;
    }
    join_phrases(source, first, tokens);
}

fn byte(source: &str, at: usize) -> u8 {
    source.as_bytes().get(at).copied().unwrap_or(0)
}

fn look(source: &str, at: usize) -> (At, usize) {
    match byte(source, at) {
        byte @ 0..=0x7f => (ascii(byte), 1),
        _ => {
            let found = source.get(at..).and_then(|rest| rest.chars().next());
            found.map_or((At::Mark, 1), |letter| {
                (beyond_ascii(letter), letter.len_utf8())
            })
        }
    }
}

/// What a letter is by itself.
pub(super) fn at(letter: char) -> At {
    match u8::try_from(letter) {
        Ok(byte @ 0..=0x7f) => ascii(byte),
        _ => beyond_ascii(letter),
    }
}

fn ascii(byte: u8) -> At {
    match byte {
        b' ' | b'\t' | b'\r' | b'\n' | 0x0b | 0x0c => At::Space,
        b'0'..=b'9' => At::Digit,
        b'a'..=b'z' => At::Letter,
        b'A'..=b'Z' => At::Capital,
        _ => At::Mark,
    }
}

/// Classes of the characters news is written with; the full tables of Unicode would weigh more than the lexer.
fn beyond_ascii(letter: char) -> At {
    match letter {
        '\u{85}'
        | '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200b}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}'
        | '\u{feff}' => At::Space,
        'À'..='Ö' | 'Ø'..='Þ' => At::Capital,
        '\u{100}'..='\u{137}' | '\u{14a}'..='\u{177}' if u32::from(letter) % 2 == 0 => At::Capital,
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' if u32::from(letter) % 2 == 1 => At::Capital,
        '\u{391}'..='\u{3a9}' | '\u{410}'..='\u{42f}' => At::Capital,
        'ª' | 'º' => At::Letter,
        '\u{80}'..='\u{bf}'
        | '×'
        | '÷'
        | '\u{2010}'..='\u{205e}'
        | '\u{20a0}'..='\u{20cf}'
        | '\u{2100}'..='\u{2bff}'
        | '\u{3001}'..='\u{303f}'
        | '\u{fe10}'..='\u{fe1f}'
        | '\u{ff00}'..='\u{ff0f}'
        | '\u{1f000}'..='\u{1ffff}'
        | '\u{fffd}' => At::Mark,
        _ => At::Letter,
    }
}

fn is_letter(what: At) -> bool {
    matches!(what, At::Letter | At::Capital)
}

fn push(
    source: &str,
    tokens: &mut Vec<Token>,
    (start, end): (usize, usize),
    kind: Kind,
    bits: u8,
    spaced: bool,
) {
    let written = source.get(start..end).unwrap_or_default();
    let small = |byte: u8| byte.is_ascii_lowercase();
    let mixed = if written.bytes().skip(1).all(small)
        && written.starts_with(|letter: char| letter.is_ascii_alphabetic())
    {
        0
    } else if written.is_ascii() {
        shape::MIXED
    } else {
        shape::MIXED | shape::WIDE
    };
    let spaced = if spaced { shape::SPACED } else { 0 };
    tokens.push(token(
        (start, end),
        kind,
        bits | mixed | spaced,
        word_hash(written),
    ));
}

/// Digits; a comma or point stays inside where digits follow it directly.
fn number(source: &str, start: usize, to: usize, spaced: bool, tokens: &mut Vec<Token>) -> usize {
    let mut at = start;
    while at < to {
        match byte(source, at) {
            b'0'..=b'9' => at += 1,
            b',' | b'.' if byte(source, at + 1).is_ascii_digit() && at + 1 < to => at += 1,
            // "17'000", as the Swiss write it
            _ => match ["'", "’"]
                .iter()
                .find(|mark| grouped(source.get(at..to), mark))
            {
                Some(mark) => at += mark.len(),
                None => break,
            },
        }
    }
    push(
        source,
        tokens,
        (start, at),
        Kind::Number,
        shape::DIGIT,
        spaced,
    );
    at
}

/// Whether a mark stands first, and three digits and no more behind it.
fn grouped(rest: Option<&str>, mark: &str) -> bool {
    let digits = rest
        .and_then(|rest| rest.strip_prefix(mark))
        .map(|rest| rest.bytes().take(4).take_while(u8::is_ascii_digit).count());
    digits == Some(3)
}

/// Letters of ASCII, and behind them what ends every word: most words are no more. Gives where they end.
fn plain(
    source: &str,
    start: usize,
    to: usize,
    spaced: bool,
    tokens: &mut Vec<Token>,
) -> Option<usize> {
    let (mut hash, mut capitals) = (Hash::START, 0);
    let mut at = start;
    while at < to {
        let letter = byte(source, at);
        match letter {
            b'a'..=b'z' => {}
            b'A'..=b'Z' => capitals += 1,
            b'0'..=b'9' | b'\'' | b'-' | b'&' | 0x80.. => return None,
            b'.' if at + 1 < to && !matches!(byte(source, at + 1), b' ' | b'\n' | b'"') => {
                return None;
            }
            _ => break,
        }
        hash = hash.then(letter | 0x20);
        at += 1;
    }
    let mut bits = if spaced { shape::SPACED } else { 0 };
    let capital = byte(source, start).is_ascii_uppercase();
    if capitals > usize::from(capital) {
        bits |= shape::MIXED;
    }
    if capital {
        bits |= shape::CAPITAL;
        if at - start > 1 && at - start == capitals {
            bits |= shape::UPPER;
        }
    }
    tokens.push(token((start, at), Kind::Word, bits, hash.end()));
    Some(at)
}

fn token((start, end): (usize, usize), kind: Kind, shape: u8, hash: u32) -> Token {
    let clip = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Token {
        span: Span::new(clip(start), clip(end)),
        kind,
        shape,
        forms: 0,
        len: 1,
        hash,
        classes: Class::NONE,
    }
}

fn word(source: &str, start: usize, to: usize, spaced: bool, tokens: &mut Vec<Token>) -> usize {
    if let Some(end) = plain(source, start, to, spaced, tokens) {
        return end;
    }
    let mut bits = 0;
    let (mut letters, mut capitals) = (0_u32, 0_u32);
    let mut at = start;
    let mut clitic = None;
    while at < to {
        let (what, width) = look(source, at);
        match what {
            At::Capital => {
                if at == start {
                    bits |= shape::CAPITAL;
                }
                letters += 1;
                capitals += 1;
                at += width;
            }
            At::Letter => {
                letters += 1;
                at += width;
            }
            At::Digit => {
                bits |= shape::DIGIT;
                at += width;
            }
            At::Mark => {
                let (next, next_width) = if at + width < to {
                    look(source, at + width)
                } else {
                    (At::Space, 1)
                };
                match source.get(at..at + width).unwrap_or_default() {
                    "'" | "’" if is_letter(next) => {
                        let after = at + width + next_width;
                        let ends = after >= to
                            || !matches!(
                                look(source, after).0,
                                At::Letter | At::Capital | At::Digit
                            );
                        if ends && matches!(source.get(at + width..after), Some("s" | "S")) {
                            clitic = Some((at, after));
                            break;
                        }
                    }
                    "-" | "‑" | "\u{ad}" if is_letter(next) => bits |= shape::HYPHEN,
                    "&" if is_letter(next) && at > start && capitals > 0 && next == At::Capital => {
                    }
                    // An acronym: single letters, each with its point.
                    "." if is_acronym(source, start, at) => {}
                    // A name with a point inside: Amazon.com.
                    "." if next == At::Letter
                        && byte(source, at.wrapping_sub(1)) != b'.'
                        && bits & shape::CAPITAL != 0 => {}
                    _ => break,
                }
                at += width;
            }
            At::Space => break,
        }
    }
    if letters > 1 && letters == capitals {
        bits |= shape::UPPER;
    }
    push(source, tokens, (start, at), Kind::Word, bits, spaced);
    if let Some((from, end)) = clitic {
        push(source, tokens, (from, end), Kind::Clitic, 0, false);
        return end;
    }
    at
}

/// Whether the point at `at` belongs to an acronym that began at `start`: U.S., N.Y., a.m.
fn is_acronym(source: &str, start: usize, at: usize) -> bool {
    let written = source.get(start..at).unwrap_or_default();
    let single = written
        .rsplit('.')
        .next()
        .is_some_and(|last| last.chars().count() == 1);
    let next = look_or_space(source, at + 1);
    single && (holds(written, b'.') || is_letter(next) && byte(source, at + 2) == b'.')
}

fn look_or_space(source: &str, at: usize) -> At {
    if at < source.len() {
        look(source, at).0
    } else {
        At::Space
    }
}

fn mark(
    source: &str,
    at: usize,
    width: usize,
    to: usize,
    spaced: bool,
    tokens: &mut Vec<Token>,
) -> usize {
    let written = source.get(at..at + width).unwrap_or_default();
    let after_s = tokens
        .last()
        .is_some_and(|last| last.kind == Kind::Word && last.span.of(source).ends_with(['s', 'S']));
    let possessive = matches!(written, "'" | "’")
        && !spaced
        && after_s
        && at + width < to
        && byte(source, at + width) == b' ';
    // "Acme Corp.'s": the point stands between the name and its clitic.
    let owner = matches!(written, "'" | "’")
        && !spaced
        && tokens
            .last()
            .is_some_and(|last| last.span.of(source) == ".")
        && matches!(source.get(at + width..at + width + 1), Some("s"))
        && !is_letter(look_or_space(source, at + width + 1));
    let width = width + usize::from(owner);
    push(
        source,
        tokens,
        (at, at + width),
        if owner || possessive {
            Kind::Clitic
        } else {
            Kind::Mark
        },
        0,
        spaced,
    );
    at + width
}
