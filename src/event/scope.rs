//! Scope: whether a figure tells one round, a part of one, several of one employer, or many employers.
//!
//! Takes a frame in its sentence, gives the scope. "Has cut 9,000 jobs since 2019" adds rounds up; "will
//! cut 9,000 jobs over three years" is one round, however long it takes.

use std::ops::Range;

use crate::event::discourse::Found;
use crate::frame::{Certainty, Counts, Frame, Shape, Time};
use crate::lexicon::{any_of, class, form, same_word};
use crate::mention::{Mentions, Scope};
use crate::text::{Kind, Text};

/// A round, a roll-up, a part or an aggregate.
pub(super) fn scope(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
    found: &Found,
) -> Scope {
    if found.sector
        || forecast(text, mentions, frame, range, found)
        || frame.people.is_some()
            && !range.clone().any(|at| text.says(at, "respectively"))
            && told_together(text, mentions, frame, found)
    {
        return Scope::Sector;
    }
    let Some(people) = frame.people.and_then(|at| mentions.people.get(at)) else {
        return frame.row.scope;
    };
    if people.part || frame.part {
        return Scope::Part;
    }
    let before = people.tokens.start.saturating_sub(7).max(range.start)..people.tokens.start;
    let behind = people.tokens.end..(people.tokens.end + 9).min(range.end);
    // "Over the past decade Acme has cut": what opens the sentence holds of its first clause.
    let first = frame.group.start.min(people.tokens.start);
    let opening = range.start..first.min(range.start + 3);
    // "Acme has over the past decade cut": no comma or "and" parts it from the verb.
    let clause = (opening.end..first)
        .rev()
        .find(|at| text.token(*at).is_some_and(marks) || text.says(*at, "and"))
        .map_or(opening.end, |at| at + 1)..first;
    // "Fell over the past decade to 40,000 from 61,000": two levels stand far behind their verb.
    let between = match frame.derived {
        Some(_) => frame.trigger.end..people.tokens.start,
        None => 0..0,
    };
    let strong = |range: Range<usize>| {
        range
            .into_iter()
            .any(|at| text.is(at, class::ROLL_UP_STRONG))
    };
    // "Total job losses could reach 30,000."
    let noun = frame.row.trigger.any(class::NOUN_CUT) && frame.row.shape == Shape::Noun;
    let sum = noun
        && frame
            .trigger
            .start
            .checked_sub(1)
            .is_some_and(|at| text.says_any(at, any_of!("total overall combined cumulative")));
    let close = behind.start..behind.end.min(behind.start + 5);
    let so_far = |range: Range<usize>| {
        range.into_iter().any(|at| {
            text.is(at, class::ROLL_UP_STRONG) && text.says_any(at, any_of!("so to thus year"))
        })
    };
    // "Will cut 300 jobs in all" is still one plan.
    let told = sum
        || so_far(close.clone())
        || frame.group.time != Time::Future
            && (strong(before)
                || strong(close)
                || [behind, opening, clause, between]
                    .into_iter()
                    .any(|range| stretch(text, &range, frame)));
    if told {
        return Scope::Cumulative;
    }
    frame.row.scope
}

/// "Acme and Globex to cut 5,300 jobs", "1,500 jobs at risk at Acme and retail group Globex": one number, two employers.
fn told_together(text: &Text<'_>, mentions: &Mentions, frame: &Frame, found: &Found) -> bool {
    let Some(words) = found.words.as_ref().filter(|_| found.distance == 0) else {
        return false;
    };
    let other = |at: usize| {
        mentions.named.get(at).is_some_and(|named| {
            Some(named.entity) != found.entity
                && !named.child
                && !named.owned
                && mentions
                    .entities
                    .get(named.entity)
                    .is_some_and(|entity| !entity.media)
        })
    };
    // "At the Holm sawmill in Leeds and the Nord sawmill in York": two sites are of one employer.
    if text.is(words.end, class::SITE_NOUN) {
        return false;
    }
    let and = |at: usize| text.says(at, "and");
    let first = mentions
        .named
        .partition_point(|named| named.tokens.start < words.start);
    let before = first.checked_sub(1).is_some_and(|at| {
        other(at)
            && mentions
                .named
                .get(at)
                .is_some_and(|named| named.tokens.end + 1 == words.start && and(named.tokens.end))
    });
    let behind = and(words.end)
        && mentions
            .named
            .get(first..)
            .unwrap_or_default()
            .iter()
            .position(|named| named.tokens.start > words.end)
            .is_some_and(|next| {
                let start = mentions
                    .named
                    .get(first + next)
                    .map_or(usize::MAX, |named| named.tokens.start);
                other(first + next)
                    && start <= words.end + 3
                    && mentions.named.get(first + next).is_some_and(|named| {
                        named.tokens.end <= frame.trigger.start
                            || !text.is(
                                named.tokens.end,
                                class::VERB_SAY
                                    .or(class::VERB_CUT)
                                    .or(class::AUX_HAVE)
                                    .or(class::MODAL_SURE),
                            )
                    })
            });
    // "The publisher of Acme and Globex will cut 70 jobs" is one.
    let governed = first
        .checked_sub(1)
        .and_then(|at| mentions.named.get(at))
        .and_then(|named| named.tokens.start.checked_sub(1))
        .is_some_and(|at| text.says_any(at, any_of!("of behind between")));
    before && !governed && words.end <= frame.trigger.start || behind
}

/// "The tax could cost 43,000 jobs", "retailers warned the Treasury that 10,000 jobs could go": what a law does, or
/// what a trade's speakers or economists foresee for nobody in particular.
fn forecast(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
    found: &Found,
) -> bool {
    let Some(before) = frame
        .people
        .map(|_| range.start..frame.trigger.start)
        .filter(|before| !before.is_empty())
    else {
        return false;
    };
    let law = (frame.row.id == "affects"
        || text.is(frame.trigger.start, class::AT_RISK) && found.distance >= 1)
        && before
            .clone()
            .rev()
            .take(7)
            .take_while(|at| text.word(*at) != ",")
            .any(|at| text.is(at, class::POLICY));
    // "Lost across the industry", and nobody named.
    let across = found.distance >= 2
        && (frame.trigger.end..range.end).any(|at| {
            text.says_any(at, any_of!("across throughout"))
                && (at + 1..at + 4).any(|at| text.is(at, class::SECTOR_NOUN))
                // "In the county's textile mills": whoever they belong to.
                || text.is(at, class::AREA)
                    && text
                        .token(at + 1)
                        .is_some_and(|token| token.kind == Kind::Clitic)
                    && text.is(at.saturating_sub(2), class::PREPOSITION)
                    && (at + 2..at + 5).any(|at| {
                        text.token(at).is_some_and(|token| {
                            token.can_be(form::PLURAL)
                                && token.is(class::INDUSTRY
                                    .or(class::SITE_NOUN)
                                    .or(class::INSTITUTION)
                                    .or(class::SECTOR_NOUN))
                        })
                    })
        });
    // "As many as 1,200 jobs in the supply chain could go", "300 indirect jobs": at other employers.
    let people = frame.people.and_then(|at| mentions.people.get(at));
    let others = people.is_some_and(|people| {
        people
            .modifiers
            .clone()
            .any(|at| text.says_any(at, any_of!("indirect supply-chain supplier dependent")))
            || (people.tokens.end..(people.tokens.end + 6).min(range.end))
                .take_while(|at| text.word(*at) != ",")
                .any(|at| {
                    let pair = [
                        ("supply", "chain"),
                        ("wider", "economy"),
                        ("local", "economy"),
                    ]
                    .iter()
                    .any(|(first, second)| {
                        same_word(text.word(at), first) && same_word(text.word(at + 1), second)
                    });
                    pair || text.says(at, "suppliers")
                })
    });
    // "NAFTA cost us 83,000 jobs": what costs jobs has none itself.
    let cause = frame.row.counts == Counts::Hit
        && !frame.group.passive
        && found.words.as_ref().is_some_and(|words| {
            found.distance == 0
                && words.end == frame.group.start
                && words.start.checked_sub(1).is_none_or(|at| {
                    at < range.start
                        || text.token(at).is_some_and(|token| token.kind == Kind::Mark)
                        || text.is(
                            at,
                            class::CONJUNCTION.or(class::DETERMINER).or(class::RELATIVE),
                        )
                })
        });
    // "The alliance said that 16,000 jobs were at risk": it speaks for many, and of others than itself.
    let body = found.words.as_ref().is_some_and(|words| {
        found.distance == 0
            && frame.row.shape != Shape::Active
            && text.is(words.end, class::VERB_SAY)
            && words
                .clone()
                .any(|at| text.is(at, class::FORECASTER.or(class::SPEAKER_UNION)))
    });
    // "The ministry has recorded 3,912 retrenchments": who counts them makes none.
    let counted = frame.row.shape == Shape::Noun
        && before
            .clone()
            .rev()
            .take(6)
            .any(|at| text.is(at, class::VERB_COUNT));
    // Whoever a tracker counts for, it is not one employer.
    let tracked = found.distance >= 2 && range.clone().any(|at| text.is(at, class::TRACKER));
    law || cause
        || body
        || counted
        || across
        || others
        || tracked
        || found.distance >= 2
            && frame.group.certainty == Certainty::Considered
            && before.clone().any(|at| text.is(at, class::FORECASTER))
            && before.clone().any(|at| text.is(at, class::VERB_SAY))
}

/// Whether the words at `range` name a stretch of time that several rounds fit in, or the rounds themselves.
fn stretch(text: &Text<'_>, range: &Range<usize>, frame: &Frame) -> bool {
    let done = matches!(frame.group.time, Time::Past | Time::Perfect);
    let any = |at: usize, words| text.says_any(at, words);
    range.clone().any(|at| {
        if any(at, any_of!("since")) {
            // "its first cuts since it was founded" tells of one.
            let first = (range.start.max(at.saturating_sub(6))..at)
                .any(|at| any(at, any_of!("first biggest largest deepest worst most")));
            return !first && (frame.group.time == Time::Perfect || since(text, at));
        }
        // "cut thousands of jobs, starting in 2022"
        if done && any(at, any_of!("starting beginning")) {
            return any(at + 1, any_of!("with in")) && !any(at + 2, any_of!("its their"));
        }
        // "between 2013 and 2023", "from 2013 to 2023"
        if any(at, any_of!("between from")) {
            return year(text, at + 1)
                && any(at + 2, any_of!("and to through until"))
                && year(text, at + 3);
        }
        if !done || !any(at, any_of!("over within in during for across")) {
            return false;
        }
        let past = (at + 1..at + 4).any(|at| any(at, any_of!("past last previous recent")));
        let unit = (at + 1..(at + 6).min(range.end + 3)).find(|at| {
            any(
                *at,
                any_of!("years months quarters decade decades rounds waves"),
            ) || past && any(*at, any_of!("year")) && !any(*at - 1, any_of!("last"))
        });
        let Some(unit) = unit else { return false };
        // "Announced 300 cuts over two years": what is announced is still to come.
        let ahead = (at + 1..unit).any(|at| {
            any(at, any_of!("next coming following")) || text.token(at).is_none_or(marks)
        });
        !ahead && (past || frame.row.shape != Shape::Noun && counts(text, at + 1..unit))
    })
}

fn marks(token: &crate::text::Token) -> bool {
    token.kind == Kind::Mark
}

/// "six months", "three rounds": a number of them; "in months" and "in the years of" are none.
fn counts(text: &Text<'_>, range: Range<usize>) -> bool {
    range.into_iter().any(|at| {
        text.token(at)
            .is_some_and(|token| token.kind == Kind::Number)
            || text.says_any(
                at,
                any_of!(
                    "two three four five six seven eight nine ten several multiple twelve many"
                ),
            )
    })
}

/// "since January", "since 2019", "since the pandemic began"; "since it has no orders" is a reason.
fn since(text: &Text<'_>, at: usize) -> bool {
    let next = at + 1;
    text.token(next)
        .is_some_and(|token| token.kind == Kind::Number)
        || text.is(next, class::MONTH.or(class::WEEKDAY))
        || text.says_any(
            next,
            any_of!("the then last early late mid that its christmas brexit"),
        )
}

/// Four digits that can be a year.
fn year(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}
