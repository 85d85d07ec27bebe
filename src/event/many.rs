//! Many: whether a figure is of many employers.
//!
//! Takes a frame and the article around it, says whether it tells of those whom somebody asked, of a labour market, of
//! the firms of the sentence before, of what a law does, of two names told together.

use std::ops::Range;

use crate::event::candidate::Scene;
use crate::event::discourse::Found;
use crate::frame::{Agent, Certainty, Counts, Frame, Shape, Time};
use crate::lexicon::{any_of, class, form};
use crate::mention::{Mentions, country};
use crate::text::{Kind, Text, shape};

/// Whether it is many employers that the frame is told of.
pub(super) fn meant(scene: &Scene<'_>, frame: &Frame) -> bool {
    match frame.agent {
        _ if surveyed(scene.text, frame) || of_a_trade(scene, frame) => true,
        Agent::Nobody => everybody(scene, frame) || counted(scene.text, frame),
        Agent::Pronoun(at) => {
            they(scene, frame, at)
                || scene.text.says_any(at, any_of!("their they")) && counted(scene.text, frame)
        }
        _ => false,
    }
}

/// "Explains why tech layoffs continue", "another week of media job cuts": a trade's, where nobody announces them or
/// has them.
fn of_a_trade(scene: &Scene<'_>, frame: &Frame) -> bool {
    let text = scene.text;
    let trade = frame.trigger.start.saturating_sub(1);
    let from = text
        .sentences
        .get(frame.sentence)
        .map_or(0, |sentence| sentence.tokens.start);
    frame.quantity(scene.mentions).is_none()
        && frame.row.shape == Shape::Noun
        && text.is(trade, &class::TRADE)
        && !text.says_any(frame.trigger.end, any_of!("at by from"))
        && !(from..trade).rev().take(8).any(|at| {
            text.is(at, any_of!(class::VERB_ANNOUNCE, class::VERB_PLAN))
                || text.is_kind(at, Kind::Clitic)
        })
}

/// "They cut 10,000 positions, according to the department's survey": a sum over those who answered. "The data showed
/// that 11,986 jobs were lost": what was counted.
fn counted(text: &Text<'_>, frame: &Frame) -> bool {
    let (start, end) = text
        .sentences
        .get(frame.sentence)
        .map_or((0, 0), |sentence| {
            (sentence.tokens.start, sentence.tokens.end)
        });
    let shown = (start..frame.trigger.start).any(|at| {
        text.says_any(
            at,
            any_of!("data figures statistics research analysis numbers"),
        ) && text.any_says(
            at + 1..at + 5,
            any_of!("show shows showed shown suggest suggests suggested reveal reveals revealed"),
        )
    });
    let count = |at: usize| {
        text.says_any(
            at,
            any_of!("survey poll study tally count figures data statistics census"),
        )
    };
    shown
        || (frame.trigger.end..end).any(|at| {
            let near = || at + 1..(at + 8).min(end);
            text.says(at, "according") && near().skip(1).any(count)
                // ", a tally by the Tribune shows"
                || text.says(at.saturating_sub(2), ",")
                    && count(at)
                    && near().any(|at| text.says_any(at, any_of!("show shows showed found finds")))
        })
}

/// "Only 74 companies cut staff. They let 15,380 people go."
fn they(scene: &Scene<'_>, frame: &Frame, at: usize) -> bool {
    let text = scene.text;
    let quoted = text
        .sentences
        .get(frame.sentence)
        .is_some_and(|sentence| text.says_any(sentence.tokens.start, any_of!("\" “")));
    // "More than 20 chip makers have cut, or mean to cut, 2,100."
    let here = || {
        text.sentences
            .get(frame.sentence)
            .is_some_and(|sentence| text.is(sentence.tokens.start, &class::BOUND_OVER))
            && text.sentences.get(frame.sentence).is_some_and(|sentence| {
                (sentence.tokens.start..at).any(|at| {
                    text.is(at, any_of!(class::SECTOR_NOUN, class::INDUSTRY))
                        && text.can_be(at, form::PLURAL)
                })
            })
    };
    text.says(at, "they")
        && !quoted
        && (scene.many.is_some_and(|last| frame.sentence <= last + 1) || here())
}

/// "Acme and Globex to cut 3,700 jobs", "2,400 jobs in danger at Acme and retail group Globex": one number, two employers.
pub(super) fn told_together(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
    found: &Found,
) -> bool {
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
    // "Alder and Globex to cut 5,300 jobs": a headline's first word is a name too.
    let opens = found.words.as_ref().is_some_and(|words| {
        words.start == range.start + 2
            && text.says(range.start + 1, "and")
            && frame.group.start == words.end
            && frame.group.time == Time::Future
    });
    if opens {
        return true;
    }
    // "Arden and Tessaly airlines announced 40,000 layoffs": the noun behind the last is of all of them.
    if words.start >= range.start + 2
        && text.says(words.start - 1, "and")
        && !text.is(words.start.saturating_sub(3), &class::PREPOSITION)
        && text.looks(words.start - 2, shape::CAPITAL)
        && text.is(words.end, any_of!(class::SECTOR_NOUN, class::INDUSTRY))
        && text.can_be(words.end, form::PLURAL)
    {
        return true;
    }
    // "At the Holm sawmill in Leeds and the Nord sawmill in York": two sites are of one employer.
    if text.is(words.end, &class::SITE_NOUN) {
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
                    // "120 at Globex and 90 at Initech"
                    && !(words.end..start).any(|at| {
                        text.is_kind(at, Kind::Number)
                    })
                    && mentions.named.get(first + next).is_some_and(|named| {
                        named.tokens.end <= frame.trigger.start
                            || !text.is(
                                named.tokens.end,
                                any_of!(
                                    class::VERB_SAY,
                                    class::VERB_CUT,
                                    class::AUX_HAVE,
                                    class::MODAL_SURE
                                ),
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

/// "The tax could cost 43,000 jobs", "grocers told ministers that 4,500 jobs could go": what a law does, or
/// what a trade's speakers or economists foresee for nobody in particular.
pub(super) fn forecast(
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
    let hits = frame.row.counts == Counts::Hit && frame.row.shape == Shape::Verb;
    let ousts = text.is(frame.trigger.start, &class::AT_RISK)
        || frame.row.trigger.any(&class::REDUNDANT) && frame.row.shape == Shape::Word;
    let law = (hits || ousts && found.distance >= 1)
        && before
            .clone()
            .rev()
            .take(7)
            .take_while(|at| !text.says(*at, ","))
            .any(|at| text.is(at, &class::POLICY));
    // "Lost across the industry", and nobody named.
    let across = found.distance >= 1
        && (frame.trigger.end..range.end).any(|at| {
            // "Gone from the city's textile trade"
            let within = text.says_any(at, any_of!("from in"))
                && text.is(at + 1, any_of!(class::DETERMINER, class::POSSESSIVE))
                // "30,000 workers, many in the community": beyond the comma that is told of others.
                && !text.any_word(frame.trigger.end..at, ",");
            (within || found.distance >= 2 && text.says_any(at, any_of!("across throughout")))
                && text.any_is(at + 1..at + if within { 6 } else { 4 }, any_of!(class::SECTOR_NOUN, class::AREA, class::OFFICIAL, class::TRADE))
                // "In the county's textile mills": whoever they belong to.
                || found.distance >= 2
                    && text.is(at, &class::AREA)
                    && text.is_kind(at + 1, Kind::Clitic)
                    && text.is(at.saturating_sub(2), &class::PREPOSITION)
                    && (at + 2..at + 5).any(|at| {
                        text.token(at).is_some_and(|token| {
                            token.can_be(form::PLURAL)
                                && token.is(any_of!(class::INDUSTRY, class::SITE_NOUN, class::INSTITUTION, class::SECTOR_NOUN))
                        })
                    })
        });
    // "As many as 1,200 jobs in the supply chain could go", "300 indirect jobs": at other employers.
    let people = frame.people.and_then(|at| mentions.people.get(at));
    let others = people.is_some_and(|people| {
        text.any_says(
            people.modifiers.clone(),
            any_of!("indirect supply-chain supplier dependent"),
        ) || (people.tokens.end..(people.tokens.end + 6).min(range.end))
            .take_while(|at| !text.says(*at, ","))
            .any(|at| {
                let pair = [
                    ("supply", "chain"),
                    ("wider", "economy"),
                    ("local", "economy"),
                ]
                .iter()
                .any(|(first, second)| text.says(at, first) && text.says(at + 1, second));
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
                        || text.is_kind(at, Kind::Mark)
                        || text.is(
                            at,
                            any_of!(class::CONJUNCTION, class::DETERMINER, class::RELATIVE),
                        )
                })
        });
    // "The alliance said that 16,000 jobs were at risk": it speaks for many, and of others than itself.
    let body = found.words.as_ref().is_some_and(|words| {
        found.distance == 0
            && frame.row.shape != Shape::Active
            && text.is(words.end, &class::VERB_SAY)
            && text.any_is(
                words.clone(),
                any_of!(class::FORECASTER, class::SPEAKER_UNION),
            )
    });
    // "The ministry has recorded 3,912 retrenchments": who counts them makes none.
    // "Its tally of 300 layoffs" is its own.
    let own = |at: usize| text.any_is(at.saturating_sub(2)..at, &class::POSSESSIVE);
    let counted = frame.row.shape == Shape::Noun
        && before
            .clone()
            .rev()
            .take(6)
            .any(|at| text.is(at, &class::VERB_COUNT) && !own(at))
        // "A tally kept by Pink Sheet stood at 88,000 dismissals."
        || before
            .clone()
            .any(|at| text.says_any(at, any_of!("tally toll")) && !own(at));
    // "I'd expect at least 5,000 further job losses": an outsider's guess.
    let guess = found.distance >= 2
        && before.clone().any(|at| {
            text.says_any(at, any_of!("i i'd"))
                && text.any_says(
                    at + 1..at + 4,
                    any_of!("expect reckon guess predict suspect bet"),
                )
        });
    // Whoever a tracker counts for, it is not one employer.
    let tracked = found.distance >= 2 && text.any_is(range.clone(), &class::TRACKER);
    law || guess
        || cause
        || body
        || counted
        || across
        || others
        || tracked
        || found.distance >= 2
            && frame.group.certainty == Certainty::Considered
            && text.any_is(before.clone(), &class::FORECASTER)
            && text.any_is(before.clone(), &class::VERB_SAY)
}

/// "Nine in ten firms surveyed by Acme said they had made staff redundant": those who answered, not who asked.
fn surveyed(text: &Text<'_>, frame: &Frame) -> bool {
    let Some(sentence) = text.sentences.get(frame.sentence) else {
        return false;
    };
    let any = |at: usize, words| text.says_any(at, words);
    let before = sentence.tokens.start..frame.trigger.start;
    // "A survey of founders found that 38% had laid off staff."
    let asks = before
        .clone()
        .find(|at| any(*at, any_of!("survey poll study")));
    let found = asks.is_some_and(|asked| {
        (asked..before.end).any(|at| {
            any(
                at,
                any_of!("found finds shows showed suggests suggested reveals revealed"),
            )
        })
    });
    found
        || before.into_iter().any(|at| {
            any(at, any_of!("surveyed polled respondents")) && !text.is(at + 1, &class::DETERMINER)
        })
}

/// Whether a sentence that names nobody speaks of a whole market.
fn everybody(scene: &Scene<'_>, frame: &Frame) -> bool {
    let text = scene.text;
    let range = text
        .sentences
        .get(frame.sentence)
        .map(|sentence| sentence.tokens.clone())
        .unwrap_or_default();
    let counted = frame.people.is_some() || frame.share.is_some();
    let told_here = scene
        .last
        .is_some_and(|(_, sentence)| sentence == frame.sentence);
    text.any_is(
        range.clone(),
        any_of!(class::STATISTICS, class::STATISTICS_AGENCY),
    ) || counted
        && !told_here
        && !scene.focus.alone
        && range.clone().any(|at| {
            text.is(at, any_of!(class::SECTOR_NOUN, class::TRACKER))
                    && !text.is(at, &class::INDUSTRY)
                    // "More than 600 redundancies were announced across Scotland", told before any firm's.
                    || scene.last.is_none()
                        && text.says(at, "across")
                        && country(text.word(at + 1))
        })
}
