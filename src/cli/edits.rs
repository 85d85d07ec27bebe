//! Edits that were made before: read from a file and applied to what was read.

use std::fs;
use std::path::Path;

use pinkslip::dossier::{Dossier, Edit, History};
use pinkslip::json::{Value, from, parse};
use pinkslip::source::bytes::decode;

use super::input::Message;

/// Applies the edits of a file: those of a report (`edits`), a history (`done`, `undone`) or a list of edits.
///
/// What finds nothing to hold on to is said, and costs no other edit.
pub(crate) fn apply(dossier: &mut Dossier, path: &Path, say: &mut dyn FnMut(Message)) {
    let name = path.to_string_lossy();
    let mut fault = |text: String| say(Message::Fault(format!("{name}: {text}")));
    let text = match fs::read(path) {
        Ok(bytes) => decode(&bytes),
        Err(error) => Err(format!("expected a file of edits, found an error: {error}")),
    };
    let text = match text {
        Ok(text) => text,
        Err(message) => return fault(message),
    };
    let parsed = parse(&text);
    if let Some(wrong) = parsed.fault {
        fault(wrong.to_string());
    }
    let value = match parsed.value.get("edits") {
        Some(edits) => edits,
        None => &parsed.value,
    };
    let list = match value {
        Value::List(_) => from::<Vec<Edit>>(value),
        // What a report says of them beside is worked out anew.
        _ => match value.get("done") {
            Some(done) => from::<Vec<Edit>>(done),
            None => from::<History>(value).map(|history| history.done().to_vec()),
        },
    };
    match list {
        Ok(edits) => dossier.apply_edits(edits),
        Err(wrong) => return fault(wrong.to_string()),
    }
    for lapse in dossier.report().edits.lapsed {
        let how = if lapse.wholly {
            "does nothing"
        } else {
            "holds in part"
        };
        fault(format!("edit {} {how}: {}", lapse.edit, lapse.why));
    }
}
