//! What is read back. Whatever can be kept is kept, and what cannot is told.

use std::fmt::{self, Display, Formatter};

use serde::Serialize;

use super::old::{Fields, renewed};
use super::{FORMAT, VERSION};
use crate::dossier::{Dossier, History, RULES};
use crate::json::{Fault, Parsed, Value, from, parse_items};
use crate::tally::Tally;
use crate::text::letter::quoted;

use super::article::Shelf;

/// A dossier that was read back.
#[derive(Clone, Debug)]
pub struct Restored {
    /// The dossier.
    pub dossier: Dossier,
    /// What is not as the file has it; empty where all is.
    pub remarks: Vec<Remark>,
}

/// Something in a file that could not be taken as it stands, or stands otherwise now.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Remark {
    /// Kebab-case and stable.
    pub code: &'static str,
    /// The field, such as `articles[3].published`; empty for the whole file.
    pub path: String,
    /// What was expected and what was found, or what it was and what it is.
    pub text: String,
}

impl Remark {
    pub(super) fn new(
        code: &'static str,
        path: impl Into<String>,
        text: impl Into<String>,
    ) -> Self {
        Self {
            code,
            path: path.into(),
            text: text.into(),
        }
    }

    /// A field that is left out.
    pub(super) fn unreadable(fault: Fault) -> Self {
        Self::new("field-unreadable", fault.path, fault.text)
    }
}

impl Display for Remark {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(to, "{}: ", self.path)?;
        }
        to.write_str(&self.text)
    }
}

/// Why nothing of a file can be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RestoreError {
    /// It is no JSON, from its start.
    NotJson(Fault),
    /// It is something else: it was found to be this.
    NotADossier(String),
    /// It was written by a later version of the format.
    TooNew {
        /// Which.
        version: u64,
    },
    /// It is a dossier, and nothing in it can be read.
    Unusable(Fault),
}

impl Display for RestoreError {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(fault) | Self::Unusable(fault) => fault.fmt(to),
            Self::NotADossier(found) => {
                write!(
                    to,
                    "expected the format {} and a version, found {found}",
                    quoted(FORMAT)
                )
            }
            Self::TooNew { version } => write!(
                to,
                "version: written by version {version} of the format, this engine reads up to {VERSION}"
            ),
        }
    }
}

impl std::error::Error for RestoreError {}

/// Reads a saved dossier back.
///
/// Articles with a text are read anew; those without stand as they were read.
///
/// # Errors
/// Where nothing of it can be used: why not. Whatever else is wrong with it becomes a [`Remark`].
///
/// ```
/// use pinkslip::dossier::restore;
/// let error = restore(r#"{"format": "pinkslip-dossier", "version": 3}"#).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "version: written by version 3 of the format, this engine reads up to 1"
/// );
/// ```
pub fn restore(file: &str) -> Result<Restored, RestoreError> {
    // The articles come last, one by one: all of them as JSON would be many times what they are.
    let Parsed { value, fault } = parse_items(file, "articles", &mut |_, _| {});
    let mut remarks = Vec::new();
    if let Some(fault) = fault {
        if value == Value::Null {
            return Err(RestoreError::NotJson(fault));
        }
        let text = format!("{}; what is whole before is kept", fault.text);
        remarks.push(Remark::new("cut-short", fault.path, text));
    }
    let mut fields = renewed(value, &mut remarks)?;
    let list = taken(&mut fields, "articles");
    if list.list().is_none() {
        let fault = Fault::expected("a list", &list).in_field("articles");
        return Err(RestoreError::Unusable(fault));
    }
    let edits = history(taken(&mut fields, "edits"), &mut remarks);
    let rest = Value::Object(fields);
    let written = |name| rest.get(name).and_then(Value::text).unwrap_or_default();
    let (engine, rules) = (written("engine"), written("rules"));
    let alike = engine == env!("CARGO_PKG_VERSION") && rules == RULES;
    if !alike {
        let now = (env!("CARGO_PKG_VERSION"), RULES);
        let text = format!(
            "read by engine {} with rules {}, now by engine {} with rules {}: articles with a text are read anew",
            quoted(engine),
            quoted(rules),
            quoted(now.0),
            quoted(now.1)
        );
        remarks.push(Remark::new("other-engine", "engine", text));
    }
    let mut dossier = Dossier::new();
    let settings = rest.get("settings").unwrap_or_default();
    match settings.get("count_from") {
        None | Some(Value::Null) => {}
        Some(least) => match least.whole().and_then(|least| u16::try_from(least).ok()) {
            Some(least) if least <= 1000 => dossier.least = least,
            _ => {
                let fault = Fault::expected("a whole number up to 1000", least);
                let fault = fault.in_field("count_from").in_field("settings");
                remarks.push(Remark::unreadable(fault));
            }
        },
    }
    let mut shelf = Shelf::new(&mut dossier, &mut remarks);
    parse_items(file, "articles", &mut |at, article| {
        shelf.take_in(at, &article)
    });
    shelf.close(alike);
    dossier.restore(edits);
    let now = dossier.report().tally;
    if let Some(then) = rest.get("tally").and_then(totals)
        && then
            != [
                Some(now.low),
                Some(now.best),
                now.high,
                Some(u64::from(now.rounds)),
                Some(u64::from(now.unnumbered)),
            ]
    {
        let text = format!("the total was {}, and is {}", words(then), words(of(&now)));
        remarks.push(Remark::new("other-total", "tally", text));
    }
    Ok(Restored { dossier, remarks })
}

/// A field, taken out; the last of that name.
fn taken<'a>(fields: &mut Fields<'a>, name: &str) -> Value<'a> {
    let found = fields.iter().rposition(|(field, _)| field == name);
    found.map(|at| fields.remove(at).1).unwrap_or_default()
}

/// The edits; those that cannot be read are left out.
fn history(mut edits: Value<'_>, remarks: &mut Vec<Remark>) -> History {
    if let Value::Object(lists) = &mut edits {
        for (name, list) in lists {
            if let Value::List(list) = list {
                let mut at = 0;
                list.retain(|edit| {
                    at += 1;
                    let fault = from::<crate::dossier::Edit>(edit).err();
                    let whole = fault.is_none();
                    remarks.extend(fault.map(|fault| {
                        let fault = fault.in_item(at - 1).in_field(name).in_field("edits");
                        Remark::new("edit-unreadable", fault.path, fault.text)
                    }));
                    whole
                });
            }
        }
    }
    if edits == Value::Null {
        return History::default();
    }
    from(&edits).unwrap_or_else(|fault: Fault| {
        remarks.push(Remark::unreadable(fault.in_field("edits")));
        History::default()
    })
}

/// Low, best, high, rounds with a number and without.
type Totals = [Option<u64>; 5];

fn totals(tally: &Value<'_>) -> Option<Totals> {
    let fields = ["low", "best", "high", "rounds", "unnumbered"];
    let totals = fields.map(|field| tally.get(field).and_then(Value::whole));
    totals.first()?.is_some().then_some(totals)
}

fn of(tally: &Tally) -> Totals {
    let (rounds, unnumbered) = (u64::from(tally.rounds), u64::from(tally.unnumbered));
    [
        Some(tally.low),
        Some(tally.best),
        tally.high,
        Some(rounds),
        Some(unnumbered),
    ]
}

/// "41000 (from 41000 up) in 3 rounds, and 2 with no number"
fn words([low, best, high, rounds, unnumbered]: Totals) -> String {
    let shown = |number: Option<u64>| number.unwrap_or_default().to_string();
    let bounds = match high {
        Some(high) => format!("from {} to {high}", shown(low)),
        None => format!("from {} up", shown(low)),
    };
    let (best, rounds, unnumbered) = (shown(best), shown(rounds), shown(unnumbered));
    format!("{best} ({bounds}) in {rounds} rounds, and {unnumbered} with no number")
}
