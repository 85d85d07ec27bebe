//! What is wrong with something that was read, and where.

use std::fmt::{self, Display, Formatter};

use serde::de::{Error, Expected, Unexpected};

use super::value::Value;

/// What was expected and what was found instead.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Fault {
    /// The field, such as `articles[3].events[0].headcount.min`; empty for the whole.
    pub path: String,
    /// "expected a whole number, found \"many\""
    pub text: String,
    /// Whether it is still to be said what was found.
    open: bool,
}

impl Fault {
    /// A fault of the value itself.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// "expected …, found …"
    #[must_use]
    pub fn expected(what: &str, found: &Value<'_>) -> Self {
        Self::new(format!("expected {what}, found {}", found.shown()))
    }

    /// The same fault, seen from the object that has the field.
    #[must_use]
    pub fn in_field(mut self, name: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') {
            ""
        } else {
            "."
        };
        self.path = format!("{name}{dot}{}", self.path);
        self
    }

    /// The same fault, seen from the list that has the item.
    #[must_use]
    pub fn in_item(self, at: usize) -> Self {
        self.in_field(&format!("[{at}]"))
    }

    pub(super) fn found(mut self, value: &Value<'_>) -> Self {
        if self.open {
            self.open = false;
            self.text = format!("{}, found {}", self.text, value.shown());
        }
        self
    }
}

impl Display for Fault {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            to.write_str(&self.path)?;
            to.write_str(": ")?;
        }
        to.write_str(&self.text)
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: Display>(text: T) -> Self {
        Self::new(text.to_string())
    }

    // What was found is said by whoever has the value: to write any number at all would weigh 10 KB in the browser.
    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let expected = expected.to_string();
        let what = match expected.as_str() {
            "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number",
            "f64" => "a number",
            "a boolean" => "true or false",
            "a sequence" => "a list",
            struct_of if struct_of.starts_with("struct ") => "an object",
            other => other,
        };
        Self {
            text: format!("expected {what}"),
            open: true,
            ..Self::default()
        }
    }

    fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(unexpected, expected)
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::new(format!("expected {expected}"))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new("expected a value, found none").in_field(field)
    }
}
