//! Public bodies whose name is written small: "Leeds council", "the Danish government", "federal workers".
//!
//! Takes a text and its runs, gives the runs of bodies that a place, a people or a name stands before.

use std::ops::Range;

use crate::lexicon::{List, any_of, class, form, same_word};
use crate::mention::alias;
use crate::mention::name::{Run, Sort};
use crate::mention::name_weight::{cuts, weigh};
use crate::order;
use crate::text::{Kind, Text, shape};

/// Adds the bodies to the runs; a name before "council" goes on to its end.
pub(super) fn bodies(text: &Text<'_>, runs: &mut Vec<Run>) {
    let mut found = Vec::new();
    for sentence in &text.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let len = body(text, at);
            if len > 0 {
                let sentence = sentence.tokens.clone();
                let end = (at + len).min(sentence.end);
                found.extend(named(text, runs, at..end, &sentence));
                at = end;
            } else {
                at += 1;
            }
        }
    }
    if !found.is_empty() {
        runs.extend(found);
        order::by_key(runs, |run| (run.tokens.start, run.tokens.end));
    }
}

/// How many words of a body's kind stand at `at`: "council", "hospital trust", "federal workers".
fn body(text: &Text<'_>, at: usize) -> usize {
    let Some(token) = text.token(at).filter(|token| token.kind == Kind::Word) else {
        return 0;
    };
    if let Some((len, _)) = served(text, at) {
        return len;
    }
    if !token.is(&class::INSTITUTION) || token.can_be(form::PLURAL) || token.looks(shape::FIRST) {
        return 0;
    }
    let mut len = usize::from(token.len);
    while text.token(at + len).is_some_and(|next| {
        next.is(any_of!(class::ORG_WORD, class::INSTITUTION))
            && !next.looks(shape::CAPITAL)
            && !next.can_be(form::PLURAL)
    }) {
        len += 1;
    }
    // "the Leeds hospital operator" is a firm that runs one.
    if text.is(at + len, &class::INDUSTRY) {
        return 0;
    }
    len
}

/// What the words for whom they serve begin with.
const SERVED: &List = any_of!("federal army state government civil");

/// "federal workers", "civil servants", "government jobs": how many words name whom they serve, and who that is.
fn served(text: &Text<'_>, at: usize) -> Option<(usize, &'static str)> {
    if !text.says_any(at, SERVED) {
        return None;
    }
    let staff = || {
        text.is(
            at + 1,
            any_of!(class::STAFF_NOUN, class::WORKFORCE_NOUN, class::JOB_NOUN),
        )
    };
    let local = || at > 0 && text.says_any(at - 1, any_of!("local regional provincial"));
    if text.says(at, "federal") && text.says(at + 1, "government") {
        Some((2, "federal government"))
    } else if text.says(at, "army")
        && at > 0
        && text.says(at - 1, "the")
        && text.is(
            at + 1,
            any_of!(
                class::AUX_BE,
                class::AUX_HAVE,
                class::MODAL_SURE,
                class::VERB_PLAN,
                class::VERB_CUT,
                class::VERB_SAY
            ),
        )
    {
        Some((1, "army"))
    } else if text.says(at, "federal") && staff() {
        Some((1, "federal government"))
    } else if text.says(at, "state") && text.is(at + 1, &class::STAFF_NOUN) {
        Some((1, "state government"))
    } else if text.says(at, "government") && staff() && !local() {
        Some((1, "government"))
    } else if text.says(at, "civil")
        && text.says_any(at + 1, any_of!("servants service"))
        && !text.looks(at + 1, shape::CAPITAL)
    {
        Some((2, "civil service"))
    } else {
        None
    }
}

/// The run of a body, with what stands before it; a name it goes on from is made longer instead.
fn named(
    text: &Text<'_>,
    runs: &mut [Run],
    body: Range<usize>,
    sentence: &Range<usize>,
) -> Option<Run> {
    // "East Sussex County Council" is one name, found before.
    let at = runs.partition_point(|run| run.tokens.start <= body.start);
    if at > 0
        && runs
            .get(at - 1)
            .is_some_and(|run| run.tokens.end > body.start)
    {
        return None;
    }
    let owner = runs
        .iter_mut()
        .rfind(|run| run.tokens.end <= body.start)
        .filter(|run| run.tokens.end == body.start && run.tokens.start >= sentence.start);
    let called = served(text, body.start).map(|(_, called)| called);
    let own = called.is_some();
    let start = match owner {
        Some(run) if run.sort == Sort::Organisation => {
            let public = !text.is(run.tokens.end - 1, &class::LEGAL_FORM) && !own;
            if public {
                run.tokens.end = body.end;
                run.weight = weight(text, &run.tokens, sentence);
            }
            return None;
        }
        Some(run) if run.sort == Sort::Place => run.tokens.start,
        Some(_) => return None,
        None => {
            let people = body.start > sentence.start
                && text.looks(body.start - 1, shape::CAPITAL)
                && alias::country(text.word(body.start - 1));
            if people {
                body.start - 1
            } else if own {
                body.start
            } else {
                return None;
            }
        }
    };
    // "a Leeds hospital" is one of many.
    let unnamed = start > sentence.start && {
        let before = text.word(start - 1);
        same_word(before, "a") || same_word(before, "an")
    };
    let tokens = if own { body.start } else { start }..body.end;
    (!unnamed).then(|| Run {
        weight: weight(text, &tokens, sentence),
        tokens,
        sort: Sort::Organisation,
        headline: false,
        owned: false,
        child: false,
        called,
    })
}

/// What speaks for a body; a government that does not cut itself speaks of other people's jobs.
fn weight(text: &Text<'_>, tokens: &Range<usize>, sentence: &Range<usize>) -> i32 {
    let weight = weigh(text, tokens, sentence.clone());
    let official = text.is(tokens.end - 1, &class::OFFICIAL);
    if official && !cuts(text, tokens.end) {
        weight.min(0)
    } else {
        weight
    }
}
