//! Nouns: what a common noun of the sentence can stand for as the one who cuts.
//!
//! Takes the noun, says whether it points back ("the Seattle-based retailer"), stands for many, is only what somebody
//! closes ("shutting a plant"), or belongs to an apposition.

use std::ops::Range;

use crate::frame::Frame;
use crate::lexicon::{any_of, class, form, same_word};
use crate::mention::Mentions;
use crate::text::{Kind, Text, shape};

/// "A firm we advised cut 22%": the pronoun right behind a noun opens a clause of its own.
pub(super) fn apart(text: &Text<'_>, pronoun: usize, range: &Range<usize>) -> bool {
    pronoun > range.start
        && text.is(
            pronoun - 1,
            any_of!(class::INDUSTRY, class::UNIT_NOUN, class::SITE_NOUN),
        )
}

/// Whether "the" or "this" stands before a plural: "the companies" told of before.
pub(super) fn definite(text: &Text<'_>, at: usize, floor: usize) -> bool {
    let plural = text.can_be(at, form::PLURAL);
    plural
        && at > floor
        && (text.says(at - 1, "these") || text.says(at - 1, "those") || text.says(at - 1, "both"))
}

/// Whether a word for many employers can be who cuts: not behind the cut as in "bad for the economy", nor as in
/// "one of the last factories", "the publisher of two newspapers".
pub(super) fn stands_for_many(
    text: &Text<'_>,
    at: usize,
    frame: &Frame,
    range: &Range<usize>,
) -> bool {
    let mut from = at;
    while from > range.start
        && at - from < 6
        && text.token(from - 1).is_some_and(|before| {
            matches!(before.kind, Kind::Word | Kind::Clitic)
                && !before.is(any_of!(class::PREPOSITION, class::VERB_SAY, class::AUX_BE))
        })
    {
        from -= 1;
    }
    let Some(link) = from.checked_sub(1).filter(|link| *link >= range.start) else {
        return true;
    };
    let any = |at: usize, words| text.says_any(at, words);
    // "layoffs at companies from Acme to Globex": they are named.
    if (at + 1..at + 4).any(|next| {
        any(next, any_of!("from")) && frame.people.is_none() && text.looks(next + 1, shape::CAPITAL)
    }) {
        return false;
    }
    if any(link, any_of!("of")) {
        // "the smallest of the region's banks"
        let most = text.word(link.saturating_sub(1)).ends_with("est");
        return !most
            && !any(
                link.saturating_sub(1),
                any_of!(
                    "one publisher owner maker operator last part head chain list two each either"
                ),
            );
    }
    at < frame.trigger.start || !any(link, any_of!("for to on with against like as"))
}

/// "Tolvane, a maker of pumps, will", "The pump maker, Tolvane, will": the apposition says what Tolvane is, and cuts
/// nothing itself.
pub(super) fn apposed(
    text: &Text<'_>,
    mentions: &Mentions,
    words: &Range<usize>,
    range: &Range<usize>,
) -> bool {
    let next = mentions
        .named
        .partition_point(|named| named.tokens.start < words.start);
    let name = |at: usize| mentions.named.get(at).map(|named| &named.tokens);
    let before = next.checked_sub(1).and_then(name).is_some_and(|name| {
        name.start >= range.start && name.end + 1 == words.start && text.says(name.end, ",")
    });
    let inside = mentions
        .named
        .partition_point(|named| named.tokens.start <= words.end);
    before
        || text.says(words.end, ",")
            && name(inside)
                .is_some_and(|name| name.start == words.end + 1 && text.says(name.end, ","))
}

/// "closing a plant", "to sell a mill": what somebody does something to; but "advised a firm that cut 22%".
pub(super) fn object(text: &Text<'_>, from: usize, end: usize, floor: usize) -> bool {
    let Some(before) = from.checked_sub(1).filter(|at| *at > floor) else {
        return false;
    };
    let verb = before - usize::from(text.says_any(before, any_of!("down up off out")));
    let word = text.word(verb);
    (text.is(verb, &class::VERB_CLOSE)
        || word.ends_with("ing") && word.len() > 5
        || verb > floor && text.says(verb - 1, "to"))
        && !text.is(end, &class::RELATIVE)
}

/// The determiner of an industry noun and whether it points back: "the Seattle-based retailer", "a firm".
pub(super) fn determiner(text: &Text<'_>, noun: usize, floor: usize) -> Option<(usize, bool)> {
    for back in 1..=6 {
        let at = noun.checked_sub(back).filter(|at| *at >= floor)?;
        let token = text.token(at)?;
        let word = text.word(at);
        if any_of!("the this that our their").has(word) {
            return Some((at, true));
        }
        if any_of!("a an one another some any").has(word) {
            return Some((at, false));
        }
        let passes = token.kind == Kind::Word
            && !token.is(any_of!(
                class::PREPOSITION,
                class::RELATIVE,
                class::VERB_SAY,
                class::AUX_BE
            ))
            || same_word(word, "and")
            || matches!(word, "-" | ",");
        if !passes {
            return None;
        }
    }
    None
}

/// "its client", "one of its rivals", "several of our suppliers": firms that somebody deals with are not that somebody,
/// though the words say whose they are. Gives where the words begin, and whether they are one firm.
pub(super) fn dealt_with(text: &Text<'_>, at: usize, floor: usize) -> Option<(usize, bool)> {
    let dealt = any_of!(
        "client clients customer customers supplier suppliers rival rivals competitor competitors tenant tenants"
    );
    if !text.says_any(at, dealt) {
        return None;
    }
    let whose = (1..=3)
        .filter_map(|back| at.checked_sub(back))
        .find(|whose| *whose >= floor && text.is(*whose, &class::POSSESSIVE))?;
    let one = whose >= floor + 2
        && text.says(whose - 1, "of")
        && text.says_any(whose - 2, any_of!("one another each"));
    let from = if one { whose - 2 } else { whose };
    Some((from, one || !text.can_be(at, form::PLURAL)))
}
