//! Units in lists: "departments such as retail and Alexa", "in sales, marketing and at Prime Video".

use std::ops::Range;

use crate::lexicon::{Class, Gate, List, any_of, class, form};
use crate::mention::name::{Run, Sort};
use crate::text::{Kind, Text, shape};

/// What a list with a unit among its items stands behind.
const INTO: &List = any_of!("in across at from among include including");

/// What is done to what is listed.
const ENDS: &List = any_of!(
    "cease ceases ceased ceasing stop stops stopped stopping discontinue discontinues discontinued discontinuing end ends ended ending close closes closed closing outsource outsourcing"
);

/// All words and classes that can head a list.
const HEADS: Gate = Gate::of(&[INTO, ENDS, any_of!("areas out on")]);
const CLASSES: Class = class::UNIT_NOUN.or(class::VERB_AFFECT);

/// "departments such as retail, Prime Video and Alexa", "teams across Prime Video, Luna gaming services",
/// "in sales", "hit recruiting hardest".
pub(super) fn lists(
    text: &Text<'_>,
    sentence: Range<usize>,
    runs: &[Run],
    found: &mut Vec<Range<usize>>,
) {
    let mut at = sentence.start;
    while at < sentence.end {
        let Some(token) = text.token(at) else { break };
        if !token.is(&CLASSES) && !HEADS.passes(token.hash) {
            at += 1;
            continue;
        }
        let heads =
            (token.is(&class::UNIT_NOUN) || text.says(at, "areas")) && token.can_be(form::PLURAL);
        let is = |at: usize, words| text.says_any(at, words);
        let cue = if heads && is(at + 1, any_of!("such")) && is(at + 2, any_of!("as")) {
            Some(at + 3)
        } else if heads && (is(at + 1, any_of!("across including like")) || text.says(at + 1, ":"))
        {
            Some(at + 2)
        } else if heads && text.says(at + 1, ",") && is(at + 2, any_of!("including")) {
            Some(at + 3)
        } else {
            None
        };
        // "in Prime Video, Alexa and a string of corporate functions": a list with a unit among its items; "in sales".
        let opens = is(at, INTO)
            || token.is(&class::VERB_AFFECT)
            // "will stop manufacturing"
            || (is(at, ENDS)
                || is(at, any_of!("out")) && at > sentence.start && is(at - 1, any_of!("phase phases phased phasing")))
                && !is(at + 1, any_of!("operations trading recruiting recruitment production"))
            // "fall mostly on sales", "focused on marketing"
            || is(at, any_of!("on"))
                && (at.saturating_sub(3).max(sentence.start)..at).any(|at| {
                    is(at, any_of!("fall falls fell focus focused focusing concentrated centred centered mostly mainly"))
                });
        // "a fall in sales", "growth in advertising"
        let change = at > sentence.start
            && text.is(
                at - 1,
                any_of!(class::DECLINE, class::SQUEEZE, class::MARKET_NOUN),
            );
        if cue.is_none() && opens && !change {
            let mark = found.len();
            let end = items(text, at + 1, sentence.end, runs, found);
            // "every department" names none.
            for at in (mark..found.len()).rev() {
                let bare = found.get(at).is_some_and(|item| {
                    item.len() == 1
                        && text.is(item.start, &class::UNIT_NOUN)
                        && !text.is(item.start, &class::UNIT_WORD)
                });
                if bare {
                    found.remove(at);
                }
            }
            let list = found.get(mark..).unwrap_or_default();
            let unit = list.iter().any(|item| {
                item.clone().any(|at| {
                    text.is(at, any_of!(class::UNIT_WORD, class::UNIT_NOUN))
                        && !text
                            .token(at)
                            .is_some_and(|token| token.looks(shape::CAPITAL) && token.len < 2)
                })
            });
            // "in sales", "in software engineering": words that are units by themselves, and nothing behind them that
            // makes them another.
            let whole = list.first().is_some_and(|item| {
                let mut at = item.start;
                while let Some(token) = text.token(at).filter(|token| {
                    at < item.end
                        && token.is(&class::UNIT_WORD)
                        && (!token.looks(shape::CAPITAL) || token.len > 1)
                }) {
                    at += usize::from(token.len);
                }
                at == item.end
            });
            let ended = (text.token(end).is_none_or(|next| {
                next.kind == Kind::Mark
                    || next.looks(shape::FIRST)
                    || next.is(any_of!(class::PREPOSITION, class::CONJUNCTION))
            }) || is(end, any_of!("hardest most")))
                && !is(at, any_of!("at"))
                && !is(end, any_of!("of"));
            if !unit || list.len() < 2 && !(whole && ended) {
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
            && (text.is(at, any_of!(class::DETERMINER, class::POSSESSIVE))
                || text.says(at, "various"))
        {
            at += 1;
        }
        // "a string of corporate functions"
        if text.says(at + 1, "of")
            && text.says_any(at, any_of!("string number range host series handful"))
        {
            at += 2;
        }
        let from = at;
        let mut known = false;
        while at < limit && at - from < 6 {
            let Some(token) = text.token(at) else { break };
            let stop = token.kind == Kind::Mark && !text.says_any(at, any_of!("- &"))
                || token.is(any_of!(
                    class::PREPOSITION,
                    class::CONJUNCTION,
                    class::AUX_BE,
                    class::AUX_HAVE,
                    class::RELATIVE,
                    class::MODAL_SURE,
                    class::VERB_SAY
                )) && !token.looks(shape::CAPITAL);
            if stop || text.says_any(at, any_of!("hardest most first worst especially")) {
                break;
            }
            let unit = token.is(any_of!(class::UNIT_WORD, class::UNIT_NOUN));
            known |= token.looks(shape::CAPITAL) || unit;
            at += if token.is(&class::UNIT_WORD) {
                usize::from(token.len)
            } else {
                1
            };
        }
        let at_unit = |at: usize| {
            (from..=at).rev().take(4).any(|first| {
                text.token(first).is_some_and(|token| {
                    token.is(&class::UNIT_WORD) && at < first + usize::from(token.len)
                })
            })
        };
        let place = runs
            .get(runs.partition_point(|run| run.tokens.start < from))
            .is_some_and(|run| run.sort == Sort::Place && run.tokens.start == from);
        // "In May, it reached an agreement" is no list.
        let clause = (from..at).any(|at| {
            text.token(at).is_some_and(|token| {
                token.kind == Kind::Clitic
                    || token.is(any_of!(
                        class::PERSONAL,
                        class::PRONOUN,
                        class::PRONOUN_FIRM
                    ))
                    || token.is(&class::VERB_OTHER)
                        && !token.is(&class::COMMON_ADJECTIVE)
                        && !at_unit(at)
                        && !token.looks(shape::CAPITAL)
            })
        });
        if from == at || !known || place || clause {
            return at;
        }
        // "corporate functions" stays whole; "Luna gaming services" too.
        found.push(from..at);
        let comma = text.says(at, ",");
        let mut next = at + usize::from(comma);
        let and = text.says(next, "and");
        next += usize::from(and);
        next += usize::from((comma || and) && text.says_any(next, any_of!("in at across")));
        if !comma && !and || next >= limit {
            return at;
        }
        at = next;
    }
}
