//! Parted verbs: those that their object stands in the middle of, "let 300 people go".
//!
//! Takes a token, gives whether a verb begins there whose other words follow behind its object.

use std::ops::Range;

use crate::lexicon::{Gate, List, any_of, class, same_word};
use crate::text::Text;

/// "let 300 people go", "gave its 22-strong choir notice": the verb is parted from the words that make it one of
/// dismissal.
pub(super) fn parted(text: &Text<'_>, at: usize, range: &Range<usize>, verbs: &[Parted]) -> bool {
    let Some((_, ends)) = verbs.iter().find(|(forms, _)| text.says_any(at, forms)) else {
        return false;
    };
    (at + 2..(at + 14).min(range.end))
        .take_while(|at| !text.says_any(*at, any_of!(", ; .")))
        .any(|at| {
            ends.iter().any(|(first, second)| {
                same_word(text.word(at), first)
                    && (second.is_empty() || same_word(text.word(at + 1), second))
                    // "gave 300 staff notice of the change", "sent 40 people home early"
                    && match *first {
                        // "added 300 to the 900 redundancies of May"
                        "to" if second.is_empty() => {
                            text.says_any(at + 1, any_of!("its the their those"))
                                && (at + 2..(at + 9).min(range.end))
                                    .take_while(|at| {
                                        !text.says_any(*at, any_of!(", ; ."))
                                            && (!text.is(*at, &class::PREPOSITION) || text.says(*at, "of"))
                                    })
                                    .any(|at| text.is(at, any_of!(class::NOUN_CUT, class::NOUN_CUT_WEAK)))
                        }
                        "notice" => !text.says_any(at + 1, any_of!("of that")),
                        "home" => {
                            at + 1 >= range.end
                                || text.is(at + 1, &class::WEEKDAY)
                                || text.says_any(at + 1, any_of!(". , without until indefinitely with while because"))
                        }
                        _ => true,
                    }
            })
        })
}

/// The forms of a verb, and the one or two words that end it behind its object.
pub(super) type Parted = (&'static List, &'static [(&'static str, &'static str)]);

/// Verbs of dismissal that an object parts.
pub(super) const DISMISSED: &[Parted] = &[
    (any_of!("let lets letting"), &[("go", "")]),
    (any_of!("lay lays laid laying"), &[("off", "")]),
    (
        any_of!("show shows showed shown showing"),
        &[("the", "door")],
    ),
    (
        any_of!("give gives gave given giving"),
        &[("notice", ""), ("their", "notice"), ("the", "sack")],
    ),
    (
        any_of!("hand hands handed handing"),
        &[("their", "notice"), ("pink", "slips"), ("their", "p45s")],
    ),
    (
        any_of!("ask asks asked asking force forced forces"),
        &[("to", "resign"), ("to", "quit")],
    ),
    (any_of!("make makes made making"), &[("jobless", "")]),
    (
        any_of!("declare declares declared declaring deem deems deemed"),
        &[("surplus", "")],
    ),
    (any_of!("send sends sent sending"), &[("packing", "")]),
    (any_of!("add adds added adding"), &[("to", "")]),
];

/// "went under, taking 400 jobs with it"
pub(super) const TAKEN: &[Parted] = &[(
    any_of!("take takes took taking"),
    &[("with", "it"), ("with", "them")],
)];

/// Verbs of sending home that an object parts.
pub(super) const SENT: &[Parted] = &[
    (any_of!("send sends sent sending"), &[("home", "")]),
    (any_of!("stand stands stood standing"), &[("down", "")]),
    (
        any_of!("put puts putting place places placed placing"),
        &[("on", "leave"), ("on", "furlough")],
    ),
];

/// All forms of them.
const VERBS: Gate = {
    let mut gate = Gate::of(&[]);
    let mut tables: &[&[Parted]] = &[DISMISSED, TAKEN, SENT];
    while let Some((verbs, others)) = tables.split_first() {
        let mut rest = *verbs;
        while let Some(((forms, _), more)) = rest.split_first() {
            gate = gate.and(forms);
            rest = more;
        }
        tables = others;
    }
    gate
};

/// Whether a verb of these begins with `token`, as far as one test tells.
pub(in crate::frame) fn may_be_parted(text: &Text<'_>, at: usize) -> bool {
    text.token(at).is_some_and(|token| VERBS.passes(token.hash))
        && [DISMISSED, TAKEN, SENT]
            .iter()
            .any(|verbs| verbs.iter().any(|(forms, _)| text.says_any(at, forms)))
}
