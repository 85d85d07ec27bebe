//! A dossier that was saved before, among what the command line names.

use std::fs;
use std::path::{Path, PathBuf};

use pinkslip::dossier::{Dossier, RestoreError, restore};
use pinkslip::source::bytes::decode;

use super::input::Message;

/// Takes the saved dossiers out of `paths`: the first is the one to begin with, and there can be no other. What is no
/// dossier stays among the paths.
pub(crate) fn open(paths: &[PathBuf], say: &mut dyn FnMut(Message)) -> (Dossier, Vec<PathBuf>) {
    let mut found: Option<Dossier> = None;
    let mut others = Vec::new();
    for path in paths {
        let name = path.to_string_lossy();
        match text(path).map(|text| restore(&text)) {
            None | Some(Err(RestoreError::NotADossier(_) | RestoreError::NotJson(_))) => {
                others.push(path.clone());
            }
            Some(_) if found.is_some() => say(Message::Fault(format!(
                "{name}: expected one saved dossier, found another"
            ))),
            Some(Ok(restored)) => {
                for remark in restored.remarks {
                    let text = format!("{name}: {remark}");
                    // Of these nothing is lost.
                    let only = [
                        "no-text",
                        "other-engine",
                        "other-total",
                        "older-version",
                        "read-otherwise",
                    ];
                    say(if only.contains(&remark.code) {
                        Message::Note(text)
                    } else {
                        Message::Fault(text)
                    });
                }
                found = Some(restored.dossier);
            }
            Some(Err(error)) => say(Message::Fault(format!("{name}: {error}"))),
        }
    }
    (found.unwrap_or_default(), others)
}

/// The text of a .json file; nothing where a file is something else, or cannot be read.
fn text(path: &Path) -> Option<String> {
    let json = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    decode(&fs::read(path).ok().filter(|_| json)?).ok()
}
