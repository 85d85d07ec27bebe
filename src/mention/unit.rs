//! Units: the departments, brands and teams that a cut hits.
//!
//! Takes a text with its names, numbers and shares, gives the words that name a unit. "Departments
//! such as retail, Prime Video and Alexa" gives three; "its gaming unit" gives "gaming".

use std::ops::Range;

use crate::lexicon::{Class, class, same_word};
use crate::mention::name::{Run, Sort};
use crate::mention::{People, ShareMention};
use crate::order;
use crate::text::{Kind, Text, shape};

/// A department, brand or team.
#[derive(Clone, Debug)]
pub struct UnitMention {
    /// Its words.
    pub tokens: Range<usize>,
}

/// Finds departments, brands and teams.
pub(super) fn units(
    text: &Text<'_>,
    runs: &[Run],
    people: &[People],
    shares: &[ShareMention],
) -> Vec<UnitMention> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for run in runs
        .iter()
        .filter(|run| run.sort == Sort::Organisation && run.owned)
    {
        found.push(run.tokens.clone());
    }
    for people in people {
        if let Some(unit) = modifier(text, people.modifiers.clone()) {
            found.push(unit);
        }
    }
    for share in shares {
        if let crate::mention::Of::Unit(words) = &share.of {
            found.push(words.clone());
        }
    }
    for sentence in &text.sentences {
        lists(text, sentence.tokens.clone(), runs, &mut found);
    }
    order::by_key(&mut found, |tokens| (tokens.start, usize::MAX - tokens.end));
    found.dedup_by(|later, earlier| later.start < earlier.end);
    found
        .into_iter()
        .map(|tokens| UnitMention { tokens })
        .collect()
}

/// "corporate", "head office" before a people noun, without what says nothing of a unit.
fn modifier(text: &Text<'_>, tokens: Range<usize>) -> Option<Range<usize>> {
    let mut at = tokens.start;
    while at < tokens.end {
        let token = text.token(at)?;
        if token.is(class::UNIT_WORD) && !token.looks(shape::CAPITAL) {
            return Some(at..at + usize::from(token.len));
        }
        at += 1;
    }
    None
}

/// "departments such as retail, Prime Video and Alexa", "teams across Prime Video, Luna gaming services",
/// "its gaming unit", "in its retail division".
fn lists(text: &Text<'_>, sentence: Range<usize>, runs: &[Run], found: &mut Vec<Range<usize>>) {
    let mut at = sentence.start;
    while at < sentence.end {
        let Some(token) = text.token(at) else { break };
        // "its gaming unit", "the retail division"
        if token.is(class::UNIT_NOUN) && !token.looks(shape::CAPITAL) && at > sentence.start {
            let mut from = at;
            while from > sentence.start
                && at - from < 4
                && text.token(from - 1).is_some_and(|before| {
                    before.kind == Kind::Word
                        && (before.is(class::UNIT_WORD)
                            || before.classes == Class::NONE
                            || before.looks(shape::CAPITAL) && !before.is(class::DETERMINER))
                })
            {
                from -= 1;
            }
            let named = (from..at).any(|at| {
                text.is(at, class::UNIT_WORD)
                    || text
                        .token(at)
                        .is_some_and(|token| token.looks(shape::CAPITAL))
            });
            let after_determiner = from > sentence.start
                && (text.is(from - 1, class::DETERMINER.or(class::POSSESSIVE))
                    || text
                        .token(from - 1)
                        .is_some_and(|token| token.kind == Kind::Clitic));
            if from < at && named && after_determiner {
                found.push(from..at);
            }
        }
        let heads = token.is(class::UNIT_NOUN) && token.can_be(crate::lexicon::form::PLURAL);
        let cue = if heads
            && same_word(text.word(at + 1), "such")
            && same_word(text.word(at + 2), "as")
        {
            Some(at + 3)
        } else if heads
            && (same_word(text.word(at + 1), "across")
                || same_word(text.word(at + 1), "including")
                || same_word(text.word(at + 1), "like")
                || text.word(at + 1) == ":")
        {
            Some(at + 2)
        } else if heads && text.word(at + 1) == "," && same_word(text.word(at + 2), "including") {
            Some(at + 3)
        } else {
            None
        };
        // "in Prime Video, Alexa and a string of corporate functions": a list with a unit among its items.
        if cue.is_none()
            && ["in", "across", "at", "from", "among"]
                .iter()
                .any(|word| same_word(text.word(at), word))
        {
            let mark = found.len();
            let end = items(text, at + 1, sentence.end, runs, found);
            let list = found.get(mark..).unwrap_or_default();
            let unit = list.iter().any(|item| {
                item.clone().any(|at| {
                    text.is(at, class::UNIT_WORD.or(class::UNIT_NOUN))
                        && !text
                            .token(at)
                            .is_some_and(|token| token.looks(shape::CAPITAL))
                })
            });
            if list.len() < 2 || !unit {
                found.truncate(mark);
            } else {
                at = end.max(at + 1);
                continue;
            }
        }
        if let Some(start) = cue {
            at = items(text, start, sentence.end, runs, found).max(at + 1);
        } else {
            at += 1;
        }
    }
}

/// Reads "retail, Prime Video, Alexa, and AWS marketing".
fn items(
    text: &Text<'_>,
    start: usize,
    limit: usize,
    runs: &[Run],
    found: &mut Vec<Range<usize>>,
) -> usize {
    let mut at = start;
    loop {
        while at < limit
            && (text.is(at, class::DETERMINER.or(class::POSSESSIVE))
                || same_word(text.word(at), "various"))
        {
            at += 1;
        }
        // "a string of corporate functions"
        if same_word(text.word(at + 1), "of")
            && ["string", "number", "range", "host", "series", "handful"]
                .iter()
                .any(|word| same_word(text.word(at), word))
        {
            at += 2;
        }
        let from = at;
        let mut known = false;
        while at < limit && at - from < 6 {
            let Some(token) = text.token(at) else { break };
            let stop = token.kind == Kind::Mark && !matches!(text.word(at), "-" | "&")
                || token.is(class::PREPOSITION
                    .or(class::CONJUNCTION)
                    .or(class::AUX_BE)
                    .or(class::AUX_HAVE)
                    .or(class::RELATIVE)
                    .or(class::MODAL_SURE)
                    .or(class::VERB_SAY))
                    && !token.looks(shape::CAPITAL);
            if stop {
                break;
            }
            known |= token.looks(shape::CAPITAL) || token.is(class::UNIT_WORD.or(class::UNIT_NOUN));
            at += 1;
        }
        let place = runs
            .iter()
            .any(|run| run.sort == Sort::Place && run.tokens.start == from);
        if from == at || !known || place {
            return at;
        }
        // "corporate functions" stays whole; "Luna gaming services" too.
        found.push(from..at);
        let comma = text.word(at) == ",";
        let mut next = at + usize::from(comma);
        let and = same_word(text.word(next), "and");
        next += usize::from(and);
        next += usize::from(
            (comma || and)
                && ["in", "at", "across"]
                    .iter()
                    .any(|word| same_word(text.word(next), word)),
        );
        if !comma && !and || next >= limit {
            return at;
        }
        at = next;
    }
}
