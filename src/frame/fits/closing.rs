//! Closing: those who work at a place that closes, told of before the verb.
//!
//! Takes the verb and the number, says whether it counts them: "The mill, which employs 300, will close", not "will
//! close for the day".

use std::ops::Range;

use crate::frame::attach::Quantity;
use crate::frame::group::{Group, Time};
use crate::lexicon::{any_of, class, same_word};
use crate::text::{Text, shape};

/// "The plant's 122 workers were told on Thursday of the closure": between them and it stands that they learned of it.
pub(super) fn told_of(text: &Text<'_>, span: Range<usize>, end: usize) -> bool {
    // "of the closure of the road"
    let works = !text.says(end, "of")
        || (end + 1..end + 5).any(|at| {
            text.is(at, any_of!(class::SITE_NOUN, class::UNIT_NOUN))
                || text.looks(at, shape::CAPITAL)
        });
    works
        && span.len() <= 12
        && span.clone().any(|at| {
            text.is(at, &class::VERB_NOTIFY) && at > span.start && text.is(at - 1, &class::AUX_BE)
                || text.says_any(at, any_of!("learned learnt"))
        })
}

/// Whether those who work at a place of work that closes are told of before the verb: "The mill, which employs 300, will
/// close", "Its 120-strong depot will shut"; not "will close at six" or "for the day".
pub(super) fn closing(
    text: &Text<'_>,
    group: &Group,
    end: usize,
    quantity: &Quantity,
    sentence: &Range<usize>,
) -> bool {
    let opens = [
        "for",
        "at",
        "early",
        "temporarily",
        "to",
        "until",
        "higher",
        "lower",
        "up",
        "down",
    ];
    let good = text.says(end, "for") && text.says(end + 1, "good");
    if !good && opens.iter().any(|word| same_word(text.word(end), word)) {
        return false;
    }
    // "closed on Tuesday because of snow"
    let done = group.time == Time::Past && !group.passive;
    if done && !good && !text.says_any(end, any_of!("in last permanently two three its")) {
        return false;
    }
    let site = |at: usize| text.is(at, any_of!(class::SITE_NOUN, class::UNIT_NOUN));
    let behind = quantity.tokens.end..group.start;
    let strong = text.says(quantity.tokens.end - 1, "strong");
    if strong {
        return behind.len() <= 7
            && behind.clone().any(site)
            && !text.any_word(behind.clone(), ",");
    }
    let Some(comma) = behind.clone().take(4).find(|at| text.says(*at, ",")) else {
        return false;
    };
    let adverbs = (comma + 1..group.start).all(|at| text.is(at, &class::ADVERB));
    let opened = (sentence.start..quantity.tokens.start)
        .rev()
        .take(7)
        .find(|at| text.says_any(*at, any_of!(", (")));
    let aside = opened.is_some_and(|open| {
        let says = (open + 1..quantity.tokens.start).any(|at| {
            text.is(at, any_of!(class::VERB_EMPLOY, class::AUX_HAVE)) || text.says(at, "with")
        });
        let works = text.says(open + 1, "where");
        (says || works) && (open.saturating_sub(6).max(sentence.start)..open).any(site)
    });
    adverbs && aside
}
