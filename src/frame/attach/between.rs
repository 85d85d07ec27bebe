//! Between: what stands between a trigger and a number, and whether it parts them.

use std::ops::Range;

use crate::lexicon::{any_of, class};
use crate::text::{Kind, Text};

/// "The claim of 300 staff was dismissed": the subject is the claim, not the staff.
pub(super) fn owned_by_noun(text: &Text<'_>, start: usize, sentence: &Range<usize>) -> bool {
    if start < sentence.start + 2 || !text.says(start - 1, "of") {
        return false;
    }
    let head = text.token(start - 2);
    !head.is_some_and(|head| {
        head.is(any_of!(
            class::NOUN_CUT,
            class::NOUN_CUT_WEAK,
            class::ROLL_UP,
            class::NOUN_CLOSURE,
            class::BOUND_ABOUT
        )) || head.kind == Kind::Number
    }) && !text.says_any(
        start - 2,
        any_of!("one number majority group rest out all most jobs posts positions roles employment contract contracts"),
    )
}

/// Whether the trigger names the whole staff.
pub(super) fn trigger_is_workforce(text: &Text<'_>, trigger: &Range<usize>) -> bool {
    text.is(trigger.start, &class::WORKFORCE_CORE)
}

/// Whether jobs or people stand in the range.
pub(super) fn workforce_between(text: &Text<'_>, range: Range<usize>) -> bool {
    range.into_iter().any(|at| {
        text.is(
            at,
            any_of!(class::WORKFORCE_NOUN, class::JOB_NOUN, class::OCCUPATION),
        )
    })
}

/// Whether a verb with its auxiliary stands in the range, and behind it a comma after which a new clause begins.
pub(super) fn another_clause(text: &Text<'_>, range: Range<usize>) -> bool {
    let Some(aux) = range
        .clone()
        .find(|at| text.is(*at, any_of!(class::AUX_BE, class::AUX_HAVE)))
    else {
        return false;
    };
    let relative = (range.start..aux).any(|at| text.is(at, &class::RELATIVE) || text.says(at, ","));
    !relative
        && (aux..range.end).any(|at| {
            text.says(at, ",")
                && !text.is(
                    at + 1,
                    any_of!(
                        class::CONJUNCTION,
                        class::RELATIVE,
                        class::ADVERB,
                        class::VERB_SAY
                    ),
                )
        })
}

/// Whether a finite verb with its auxiliary stands in the range and not inside commas, as in "cut, it has said, 300".
pub(super) fn clause_of_its_own(text: &Text<'_>, range: Range<usize>) -> bool {
    let mut open = false;
    let mut found = false;
    for at in range {
        if text.says_any(at, any_of!(", ( ) – — \" “ ”")) {
            open = !open;
            found &= open;
        }
        let word = text.is_kind(at, Kind::Word);
        found |=
            word && text.is(
                at,
                any_of!(
                    class::AUX_BE,
                    class::AUX_HAVE,
                    class::MODAL_SURE,
                    class::MODAL_MAYBE
                ),
            ) && !text.is(at, &class::ADVERB);
    }
    found
}

/// Whether a comma, preposition or verb stands between: a bare number beyond it is something else's.
pub(super) fn crossing(text: &Text<'_>, range: Range<usize>) -> bool {
    range.into_iter().any(|at| {
        text.token(at).is_some_and(|token| {
            token.kind == Kind::Mark && !text.says_any(at, any_of!("- \" “"))
                || token.is(any_of!(
                    class::PREPOSITION,
                    class::CONJUNCTION,
                    class::RELATIVE
                ))
        })
    })
}

/// "1,250 in three states were let go": only where they are stands between.
pub(super) fn placed(text: &Text<'_>, range: Range<usize>) -> bool {
    text.is(range.start, &class::LOCATIVE)
        && range.len() <= 8
        && !crossing(text, range.start + 1..range.end)
}

/// "of 700 in its workforce", "of 300 from the headcount": what a number behind a noun of cutting is taken off.
pub(super) fn in_workforce(text: &Text<'_>, at: usize, end: usize) -> bool {
    text.says_any(at, any_of!("in from off to"))
        && text.any_is(
            at + 1..(at + 5).min(end),
            any_of!(class::WORKFORCE_CORE, class::STAFF_NOUN),
        )
}

/// "of", "affecting", "for", "involving", "to", "in", between a noun and its number.
pub(super) fn of_link(text: &Text<'_>, from: usize, to: usize) -> bool {
    // "the layoffs, totalling about 10% of the staff,"
    let aside = text.says(from, ",")
        && (text.is(from + 1, &class::VERB_AFFECT) || text.says(from + 1, "totaling"));
    let from = from + usize::from(aside);
    if to < from
        || to - from > 14
        || (from..to).any(|at| {
            text.says_any(at, any_of!(", ; . ?"))
                // "job losses at Acme & Co. will be 300"
                && !(text.says(at, ".")
                    && text.is(at + 1, any_of!(class::AUX_BE, class::MODAL_SURE)))
                || text.is(at, any_of!(class::VERB_SAY, class::RELATIVE))
                    && !text.says_any(at, any_of!("that estimated"))
        })
    {
        return false;
    }
    (from..to).any(|at| {
        let word = text.word(at);
        text.is(at, &class::VERB_AFFECT)
            || any_of!("of for involving totalling totaling among to in from covering amounting numbering with at could by is are be").has(word)
            || word == ":"
            || word == "("
            || word == "|"
            || word == "*"
    })
}

/// How far the clause goes on behind a noun of cutting, at most seven words: "cut by 40% and 90 workers stood down".
pub(super) fn same_clause(text: &Text<'_>, from: usize, sentence: &Range<usize>) -> usize {
    let end = (from + 7).min(sentence.end);
    (from..end)
        .find(|at| text.is_kind(*at, Kind::Number))
        .unwrap_or(end)
}

/// "put 750 on short time", "left its 90 staff without work": the verb before the number is one that brings about.
pub fn rendered(text: &Text<'_>, start: usize, floor: usize) -> bool {
    (1..=3)
        .filter_map(|back| start.checked_sub(back))
        .filter(|at| *at >= floor)
        .any(|at| text.is(at, &class::VERB_RENDER))
}

/// "Will cut 400 jobs and move 200 to Leeds": the number is the object of a verb of its own.
pub fn moved(text: &Text<'_>, quantity: usize) -> bool {
    text.says_any(
        quantity.saturating_sub(1),
        any_of!(
            "move moves moved moving transfer transfers transferred transferring relocate relocates relocated \
             relocating redeploy redeployed redeploying shift shifted shifting retain retained retaining keep kept \
             keeping retrain retrained retraining reassign reassigned reassigning"
        ),
    )
}
