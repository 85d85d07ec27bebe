//! Text becomes a value. What is not JSON ends the reading; what was whole before it is kept.

use std::borrow::Cow;

use super::{Fault, Value};
use crate::text::letter::quoted;

/// What was read.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Parsed<'a> {
    /// All of it; where there is a fault, all that is whole before that.
    pub value: Value<'a>,
    /// Where it ends to be JSON.
    pub fault: Option<Fault>,
}

/// Lists and objects in each other, at most: what is deeper is no file of ours, and would overflow the stack.
const DEEPEST: u32 = 100;

/// Reads JSON. A byte order mark before it is left out, line ends and tabs inside strings are taken as they are.
#[must_use]
pub fn parse(text: &str) -> Parsed<'_> {
    read(text, "", None)
}

/// The same, where the items of one list are handed over one by one, each with its place, and not kept: the list in
/// that field of the outermost object is left empty. What is long need not be there all at once.
pub fn parse_items<'a, 'h>(
    text: &'a str,
    field: &'h str,
    take: &'h mut dyn FnMut(usize, Value<'a>),
) -> Parsed<'a> {
    read(text, field, Some(take))
}

fn read<'a, 'h>(
    text: &'a str,
    field: &'h str,
    take: Option<&'h mut dyn FnMut(usize, Value<'a>)>,
) -> Parsed<'a> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader {
        text,
        at: 0,
        field,
        take,
    };
    let mut value = Value::Null;
    let read = reader.value(&mut value, 0).and_then(|()| {
        reader.space();
        if reader.at < text.len() {
            return Err(reader.expected("the end of the file"));
        }
        Ok(())
    });
    Parsed {
        value,
        fault: read.err(),
    }
}

struct Reader<'a, 'h> {
    text: &'a str,
    at: usize,
    /// The field whose items are handed over.
    field: &'h str,
    take: Option<&'h mut dyn FnMut(usize, Value<'a>)>,
}

impl<'a> Reader<'a, '_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn expected(&self, what: &str) -> Fault {
        let before = self.text.get(..self.at).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before
            .chars()
            .rev()
            .take_while(|letter| *letter != '\n')
            .count()
            + 1;
        let rest = self.text.get(self.at..).unwrap_or_default();
        let found = match rest.chars().next() {
            Some(letter) => quoted(letter.encode_utf8(&mut [0; 4])),
            None => "the end of the file".to_owned(),
        };
        Fault::new(format!(
            "expected {what}, found {found} in line {line}, column {column}"
        ))
    }

    fn value(&mut self, into: &mut Value<'a>, depth: u32) -> Result<(), Fault> {
        self.space();
        match self.peek() {
            Some(b'{' | b'[') if depth == DEEPEST => {
                return Err(self.expected("no more than 100 lists and objects in each other"));
            }
            Some(b'{') => {
                *into = Value::Object(Vec::new());
                if let Value::Object(fields) = into {
                    self.object(fields, depth)?;
                }
            }
            Some(b'[') => {
                *into = Value::List(Vec::new());
                if let Value::List(items) = into {
                    self.list(depth, &mut |_, item| items.push(item))?;
                }
            }
            Some(b'"') => *into = Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => {
                let number = self.number()?;
                // Where the file is cut short, so may be the number.
                if depth > 0 && self.peek().is_none() {
                    return Err(self.expected("what ends a number"));
                }
                *into = number;
            }
            _ => *into = self.word()?,
        }
        Ok(())
    }

    fn object(
        &mut self,
        fields: &mut Vec<(Cow<'a, str>, Value<'a>)>,
        depth: u32,
    ) -> Result<(), Fault> {
        self.at += 1;
        self.space();
        if self.eat(b'}') {
            return Ok(());
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return Err(self.expected("the name of a field"));
            }
            let name = self.string()?;
            self.space();
            if !self.eat(b':') {
                return Err(self.expected("a colon").in_field(&name));
            }
            let mut value = Value::Null;
            self.space();
            let handed = depth == 0 && name == self.field && self.peek() == Some(b'[');
            let read = match self.take.take_if(|_| handed) {
                Some(take) => {
                    value = Value::List(Vec::new());
                    let read = self.list(1, take);
                    self.take = Some(take);
                    read
                }
                None => self.value(&mut value, depth + 1),
            };
            let read = read.map_err(|fault| fault.in_field(&name));
            if read.is_ok() || value != Value::Null {
                fields.push((name, value));
            }
            read?;
            self.space();
            if self.eat(b'}') {
                return Ok(());
            }
            if !self.eat(b',') {
                return Err(self.expected("a comma or a closing brace"));
            }
        }
    }

    fn list(&mut self, depth: u32, take: &mut dyn FnMut(usize, Value<'a>)) -> Result<(), Fault> {
        self.at += 1;
        self.space();
        if self.eat(b']') {
            return Ok(());
        }
        for at in 0.. {
            let mut item = Value::Null;
            let read = self.value(&mut item, depth + 1);
            let read = read.map_err(|fault| fault.in_item(at));
            if read.is_ok() || item != Value::Null {
                take(at, item);
            }
            read?;
            self.space();
            if self.eat(b']') {
                break;
            }
            if !self.eat(b',') {
                return Err(self.expected("a comma or a closing bracket"));
            }
        }
        Ok(())
    }

    fn word(&mut self) -> Result<Value<'a>, Fault> {
        for (word, value) in [
            ("null", Value::Null),
            ("true", Value::Bool(true)),
            ("false", Value::Bool(false)),
        ] {
            let rest = self.text.get(self.at..).unwrap_or_default();
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(self.expected("a value"))
    }

    /// Digits, decimals and a power of ten.
    fn number(&mut self) -> Result<Value<'a>, Fault> {
        let start = self.at;
        self.eat(b'-');
        self.digits()?;
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _ = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        let digits = self.text.get(start..self.at).unwrap_or_default();
        Ok(Value::Number(digits))
    }

    fn digits(&mut self) -> Result<(), Fault> {
        if !self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            return Err(self.expected("a digit"));
        }
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        Ok(())
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        self.at += 1;
        let mut whole: Option<String> = None;
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let end = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\'));
            let plain = end.and_then(|end| rest.get(..end));
            let Some(plain) = plain else {
                self.at = self.text.len();
                return Err(self.expected("a closing quotation mark"));
            };
            self.at += plain.len() + 1;
            if rest.as_bytes().get(plain.len()) == Some(&b'"') {
                return Ok(match whole {
                    Some(mut whole) => {
                        whole.push_str(plain);
                        Cow::Owned(whole)
                    }
                    None => Cow::Borrowed(plain),
                });
            }
            let letter = self.escape()?;
            let whole = whole.get_or_insert_default();
            whole.push_str(plain);
            whole.push(letter);
        }
    }

    /// The letter that stands behind a backslash.
    fn escape(&mut self) -> Result<char, Fault> {
        let letter = match self.peek() {
            Some(b'u') => {
                self.at += 1;
                return self.unit();
            }
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            _ => return Err(self.expected("an escape such as \\n")),
        };
        self.at += 1;
        Ok(letter)
    }

    /// A UTF-16 unit, or two that are one letter. Half a letter is none: it becomes U+FFFD.
    fn unit(&mut self) -> Result<char, Fault> {
        let first = self.hex()?;
        let rest = self.text.get(self.at..).unwrap_or_default();
        let mut units = vec![first];
        if (0xd800..0xdc00).contains(&first) && rest.starts_with("\\u") {
            let before = self.at;
            self.at += 2;
            let second = self.hex()?;
            if (0xdc00..0xe000).contains(&second) {
                units.push(second);
            } else {
                self.at = before;
            }
        }
        let letter = char::decode_utf16(units).next();
        Ok(letter
            .and_then(Result::ok)
            .unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hex(&mut self) -> Result<u16, Fault> {
        let digits = self.text.get(self.at..self.at + 4).unwrap_or_default();
        let hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let unit = u16::from_str_radix(digits, 16).ok().filter(|_| hex);
        let unit = unit.ok_or_else(|| self.expected("four hexadecimal digits"))?;
        self.at += 4;
        Ok(unit)
    }
}
