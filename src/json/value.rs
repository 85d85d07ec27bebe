//! A value of JSON. Numbers stay as they are written.

use std::borrow::Cow;

/// A value, which borrows from its text what it can.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Value<'a> {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Bool(bool),
    /// As it is written, such as `12.6`.
    Number(&'a str),
    /// A string, its escapes taken away.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Value<'a>>),
    /// An object: its fields in their order.
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
}

impl Default for &Value<'_> {
    fn default() -> Self {
        &Value::Null
    }
}

impl<'a> Value<'a> {
    /// The field of that name; the last, where there are several.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else {
            return None;
        };
        let field = fields.iter().rev().find(|(field, _)| field == name)?;
        Some(&field.1)
    }

    /// The items of a list.
    #[must_use]
    pub fn list(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    /// The words of a string.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A whole number that is not negative.
    #[must_use]
    pub fn whole(&self) -> Option<u64> {
        match self {
            Self::Number(digits) => digits.parse().ok(),
            _ => None,
        }
    }

    /// A number that is not negative, in thousandths: `0.93` is 930. Further decimals are left out.
    #[must_use]
    pub fn thousandths(&self) -> Option<u16> {
        let Self::Number(digits) = self else {
            return None;
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let decimals = decimals.get(..3).unwrap_or(decimals);
        format!("{whole}{decimals:0<3}").parse().ok()
    }

    /// What is found, for a message: short values as they are, long ones by their kind.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Number(digits) => (*digits).to_owned(),
            Self::Text(text) if text.len() > 60 => "a long string".to_owned(),
            Self::Text(text) => crate::text::letter::quoted(text),
            Self::List(_) => "a list".to_owned(),
            Self::Object(_) => "an object".to_owned(),
        }
    }
}
