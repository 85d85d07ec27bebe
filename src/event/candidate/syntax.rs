//! Syntax: how a name stands in its clause, as far as it tells whether the name does what the clause says.
//!
//! Takes a name, gives whether it is the subject, is governed by a preposition, or stands in a relative clause.

use std::ops::Range;

use super::Scene;
use super::clause::{VERBS, any};
use super::outside::rivalled;
use crate::frame::{Agent, Frame};
use crate::lexicon::{any_of, class, form};
use crate::mention::{Named, titled_end};
use crate::text::{Kind, Text, shape};

/// Whether a name stands as the subject of its clause: a verb follows, or it is the first name of the clause and no
/// preposition governs it, as "Germany's Acme, which …, said".
pub(super) fn subject(scene: &Scene<'_>, named: &Named) -> bool {
    let text = scene.text;
    let verb = text.is(
        titled_end(text, named.tokens.end),
        any_of!(
            class::VERB_SAY,
            class::VERB_PLAN,
            class::VERB_CUT,
            class::AUX_HAVE,
            class::AUX_BE,
            class::MODAL_SURE
        ),
    );
    if inside(text, named) || rivalled(text, named) {
        return false;
    }
    if verb {
        return true;
    }
    if behind(text, named) {
        return false;
    }
    let sentence = text.sentence_at(named.tokens.start);
    let opening = text
        .sentences
        .get(sentence)
        .map_or(0, |sentence| sentence.tokens.start);
    let clause = (opening..named.tokens.start)
        .rev()
        .take(60)
        .find(|at| {
            text.says(*at, ";")
                || text.says(*at, "while")
                || text.says(*at, "whereas")
                || text.says(at.saturating_sub(1), ",") && text.is(*at, &class::CONJUNCTION)
        })
        .unwrap_or(opening);
    let from = scene
        .mentions
        .named
        .partition_point(|other| other.tokens.start < clause);
    let first = scene
        .mentions
        .named
        .get(from..)
        .unwrap_or_default()
        .iter()
        .take(6)
        .find(|other| !other.child && !behind(text, other));
    first.is_some_and(|first| first.tokens.start == named.tokens.start)
        && named.tokens.start - clause <= 8
}

/// Whether the reference is the first subject of its sentence: "It", "In May the company", "It said on Friday it".
pub(super) fn begins(text: &Text<'_>, sentence: &Range<usize>, reference: Option<usize>) -> bool {
    // "After announcing cuts in May, the company": the main clause begins behind the comma.
    let first = (sentence.start..sentence.start + 20)
        .take_while(|_| text.is(sentence.start, any_of!(class::PREPOSITION, class::RELATIVE)))
        .find(|at| text.says(*at, ","))
        .map_or(sentence.start, |comma| comma + 1);
    // "Last week the company said that it"
    let speaks =
        (first + 1..first + 14).find(|at| text.is(*at, any_of!(class::VERB_SAY, class::VERB_PLAN)));
    let same = speaks.is_some_and(|verb| {
        text.is(verb - 1, &class::PRONOUN_FIRM)
            || text.is(verb - 1, &class::INDUSTRY)
                && (verb.saturating_sub(5).max(first)..verb)
                    .rev()
                    .take_while(|at| !text.looks(*at, shape::CAPITAL) || *at == first)
                    .any(|at| text.says_any(at, any_of!("the this")))
    });
    reference.is_some_and(|at| {
        at < first + if same { 24 } else { 8 }
            && (same
                || (first..at).all(|at| {
                    !text.is(
                        at,
                        any_of!(
                            class::VERB_SAY,
                            class::VERB_PLAN,
                            class::AUX_BE,
                            class::AUX_HAVE,
                            class::PRONOUN
                        ),
                    )
                }))
    })
}

/// Whether a name was the subject of the sentence before.
pub(super) fn continues(scene: &Scene<'_>, sentence: usize, named: &Named) -> bool {
    let (text, start) = (scene.text, named.tokens.start);
    // "Its owner, Acme, declined to comment. The company"
    let owner = start > 1
        && text.says(start - 1, ",")
        && text.says_any(
            start - 2,
            any_of!("owner parent backer shareholder investor landlord lender"),
        );
    text.sentence_at(start) + 1 == sentence
        && !owner
        && (subject(scene, named) || apposed_subject(scene.text, named))
}

/// "after its old employer, Acme, idled a plant": the comma behind the name closes an apposition, and a verb follows.
fn apposed_subject(text: &Text<'_>, named: &Named) -> bool {
    let Range { start, end } = named.tokens;
    start > 0
        && text.says(start - 1, ",")
        && text.says(end, ",")
        && text.is(end + 1, &VERBS)
        && text.can_be(end + 1, form::PAST | form::THIRD)
        && !rivalled(text, named)
}

/// Whether a name stands inside a relative clause: "Acme, which owes Globex $600 million".
fn inside(text: &Text<'_>, named: &Named) -> bool {
    (1..=7)
        .filter_map(|back| named.tokens.start.checked_sub(back))
        .take_while(|at| !text.says_any(*at, any_of!(", . ;")))
        .any(|at| text.says_any(at, any_of!("which who whose whom")))
}

/// Whether a preposition governs a name: "at Acme", "behind the sailing game Low Water".
pub(super) fn behind(text: &Text<'_>, named: &Named) -> bool {
    let mut at = named.tokens.start;
    for _ in 0..5 {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        if matches!(text.word(before), "*" | "_" | "“" | "\"" | "‘" | "'") {
            at = before;
            continue;
        }
        if text.is(before, &class::PREPOSITION) {
            return true;
        }
        let plain = text.token(before).is_some_and(|token| {
            token.kind == Kind::Word
                && (!token.looks(shape::CAPITAL) || token.is(&class::NOT_NAME))
                && !token.is(any_of!(
                    class::VERB_SAY,
                    class::AUX_BE,
                    class::AUX_HAVE,
                    class::CONJUNCTION,
                    class::RELATIVE
                ))
        });
        if !plain {
            return false;
        }
        at = before;
    }
    false
}

/// Whether a name stands in the paragraph of the sentence.
pub(super) fn same_block(text: &Text<'_>, sentence: usize, named: &Named) -> bool {
    let told = text.sentence_at(named.tokens.start);
    let block = |at: usize| text.sentences.get(at).map(|sentence| sentence.block);
    block(told) == block(sentence)
}

/// "the Toledo plant of Acme", "the Acme bakery": the reference itself names it.
pub(super) fn of_reference(text: &Text<'_>, reference: &Agent, named: &Named) -> bool {
    let Agent::Nominal(words) = reference else {
        return false;
    };
    words.contains(&named.tokens.start)
        || named.tokens.start == words.end + 1 && text.says_any(words.end, any_of!("of at in for"))
}

/// "At Acme, …", "At the Acme plant …": the sentence opens with where it happens.
pub(super) fn opens(text: &Text<'_>, sentence: &Range<usize>, named: &Named) -> bool {
    let start = named.tokens.start;
    sentence.contains(&start)
        && text.says(sentence.start, "at")
        && (start == sentence.start + 1
            || start == sentence.start + 2 && text.is(start - 1, &class::DETERMINER))
}

/// "According to Globex News, Acme will": who tells it, where somebody else could be meant.
pub(super) fn tells(text: &Text<'_>, named: &Named) -> bool {
    let start = named.tokens.start;
    (1..=start.min(3))
        .map(|back| start - back)
        .find(|at| !text.looks(*at, shape::CAPITAL))
        .is_some_and(|at| text.says(at, "to") && at > 0 && text.says(at - 1, "according"))
        && text.says(named.tokens.end, ",")
}

/// "Acme, which has been trimming its staff and cut 20": the relative clause that a name opens goes on to `end`.
pub(super) fn antecedent(text: &Text<'_>, named: &Named, end: usize) -> bool {
    let comma = usize::from(text.says(named.tokens.end, ","));
    let pronoun = named.tokens.end + comma;
    any(text, pronoun, any_of!("which who whose where"))
        && pronoun < end
        && (pronoun..end).all(|at| !text.says_any(at, any_of!(", ; : – — )")))
}

/// "The move cost 600 jobs", "About 600 were laid off": where a sentence that names nobody goes on from the one before.
pub(super) fn resumes(scene: &Scene<'_>, frame: &Frame, first: usize) -> Option<usize> {
    let text = scene.text;
    let step = text.is(first, &class::DETERMINER)
        && text.is(
            first + 1,
            any_of!(class::DECISION, class::CUT_REFERENCE, class::NOUN_CLOSURE),
        );
    let counted = || {
        frame
            .quantity(scene.mentions)
            .is_some_and(|quantity| quantity.start <= first + 1)
    };
    (matches!(frame.agent, Agent::Nobody) && (step || counted())).then_some(first)
}
