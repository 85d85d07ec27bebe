//! Parted verbs: those that their object stands in the middle of, "let 300 people go".
//!
//! Takes a token, gives whether a verb begins there whose other words follow behind its object.

use std::ops::Range;

use crate::lexicon::same_word;
use crate::text::Text;

/// "let 300 people go", "gave its 22-strong choir notice": the verb is parted from the words that make it one of
/// dismissal.
pub(super) fn parted(text: &Text<'_>, at: usize, range: &Range<usize>, verbs: &[Parted]) -> bool {
    let word = text.word(at);
    let Some((_, ends)) = verbs
        .iter()
        .find(|(forms, _)| forms.iter().any(|form| same_word(word, form)))
    else {
        return false;
    };
    (at + 2..(at + 14).min(range.end))
        .take_while(|at| !matches!(text.word(*at), "," | ";" | "."))
        .any(|at| {
            ends.iter().any(|(first, second)| {
                same_word(text.word(at), first)
                    && (second.is_empty() || same_word(text.word(at + 1), second))
                    // "gave 300 staff notice of the change", "sent 40 people home early"
                    && match *first {
                        "notice" => !["of", "that"]
                            .iter()
                            .any(|more| same_word(text.word(at + 1), more)),
                        "home" => {
                            at + 1 >= range.end
                                || [".", ",", "without", "until", "indefinitely", "with", "while"]
                                    .iter()
                                    .any(|more| same_word(text.word(at + 1), more))
                        }
                        _ => true,
                    }
            })
        })
}

/// The forms of a verb, and the one or two words that end it behind its object.
pub(super) type Parted = (
    &'static [&'static str],
    &'static [(&'static str, &'static str)],
);

/// Verbs of dismissal that an object parts.
pub(super) const PARTED: [Parted; 7] = [
    (&["let", "lets", "letting"], &[("go", "")]),
    (&["lay", "lays", "laid", "laying"], &[("off", "")]),
    (
        &["show", "shows", "showed", "shown", "showing"],
        &[("the", "door")],
    ),
    (
        &["give", "gives", "gave", "given", "giving"],
        &[("notice", ""), ("their", "notice"), ("the", "sack")],
    ),
    (
        &["hand", "hands", "handed", "handing"],
        &[("their", "notice"), ("pink", "slips"), ("their", "p45s")],
    ),
    (
        &[
            "ask", "asks", "asked", "asking", "force", "forced", "forces",
        ],
        &[("to", "resign"), ("to", "quit")],
    ),
    (&["make", "makes", "made", "making"], &[("jobless", "")]),
];

/// "went under, taking 400 jobs with it"
pub(super) const TAKEN: [Parted; 1] = [(
    &["take", "takes", "took", "taking"],
    &[("with", "it"), ("with", "them")],
)];

/// Verbs of sending home that an object parts.
pub(super) const SENT: [Parted; 1] = [(&["send", "sends", "sent", "sending"], &[("home", "")])];
