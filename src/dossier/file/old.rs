//! Files of older versions, made into what the next version has.
//!
//! Version 0 is the report that the command line prints and the browser hands out as JSON. It was no file to be read
//! back: it has no `format`, its `version` is the engine's, and it goes without texts, sketches and what was undone.

use std::borrow::Cow;

use super::restore::{Remark, RestoreError};
use super::{FORMAT, VERSION};
use crate::json::{Fault, Value};
use crate::text::letter::quoted;

/// The fields of a file.
pub(super) type Fields<'a> = Vec<(Cow<'a, str>, Value<'a>)>;

/// What makes a file of version n one of version n + 1, and says what it lacks.
const STEPS: [for<'a> fn(Fields<'a>, &mut Vec<Remark>) -> Fields<'a>; VERSION as usize] =
    [from_report];

/// The fields of a file of any version, as those of the newest.
pub(super) fn renewed<'a>(
    value: Value<'a>,
    remarks: &mut Vec<Remark>,
) -> Result<Fields<'a>, RestoreError> {
    let version = version(&value)?;
    let Value::Object(mut fields) = value else {
        return Err(RestoreError::NotADossier(value.shown()));
    };
    for step in STEPS.iter().skip(version) {
        fields = step(fields, remarks);
    }
    Ok(fields)
}

/// The version of a file.
fn version(file: &Value<'_>) -> Result<usize, RestoreError> {
    let none = &Value::Null;
    let format = file.get("format").unwrap_or(none);
    let version = file.get("version").unwrap_or(none);
    let report = version.text().is_some()
        && file.get("rules").and_then(Value::text).is_some()
        && file.get("articles").and_then(Value::list).is_some();
    match (format.text(), version.whole()) {
        (Some(FORMAT), Some(written)) if written > u64::from(VERSION) => {
            Err(RestoreError::TooNew { version: written })
        }
        (Some(FORMAT), Some(written)) => Ok(usize::try_from(written).unwrap_or(0)),
        (Some(FORMAT), None) => {
            let fault = Fault::expected("a whole number", version).in_field("version");
            Err(RestoreError::Unusable(fault))
        }
        (None, _) if report => Ok(0),
        (Some(other), _) => Err(RestoreError::NotADossier(format!(
            "the format {}",
            quoted(other)
        ))),
        (None, _) => Err(RestoreError::NotADossier(match file {
            Value::Object(_) => "an object without them".to_owned(),
            other => other.shown(),
        })),
    }
}

/// A report becomes a file without texts.
fn from_report<'a>(mut report: Fields<'a>, remarks: &mut Vec<Remark>) -> Fields<'a> {
    for (name, value) in &mut report {
        match name.as_ref() {
            "version" => *name = Cow::Borrowed("engine"),
            // What holds and what lapsed: the latter comes out anew.
            "edits" => {
                if let Value::Object(edits) = value {
                    edits.retain(|(name, _)| name == "done");
                }
            }
            _ => {}
        }
    }
    remarks.push(Remark::new(
        "older-version",
        "",
        "expected a saved dossier, found a report (version 0): it has no settings and no edits that were undone, \
         and its events are as the edits left them",
    ));
    report.push((Cow::Borrowed("format"), Value::Text(Cow::Borrowed(FORMAT))));
    report.push((Cow::Borrowed("version"), Value::Number("1")));
    report
}
