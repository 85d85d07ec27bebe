//! Polarity: whether a clause speaks for a cut, denies it, takes it back, or speaks of none.

use std::ops::Range;

use super::governing;
use super::unreal::{nowhere, superseded, unreal};
use crate::frame::{Frame, Shape};
use crate::lexicon::{Class, List, any_of, class, form};
use crate::mention::{Counted, Mentions};
use crate::text::{Kind, Text, shape};

/// What a clause says of a cut.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::event) enum Polarity {
    /// It speaks of a cut.
    For,
    /// It denies one.
    Denied,
    /// It takes one back.
    Withdrawn,
    /// It speaks of none.
    Against,
}

/// Reads whether the frame's clause speaks for or against a cut.
pub(in crate::event) fn polarity(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
) -> Polarity {
    let counted = frame.people.is_some() || frame.share.is_some();
    if frame.row.against {
        let back = text.is(frame.trigger.start, &class::VERB_WITHDRAW);
        return if back
            && frame.people.is_some()
            && !frame.group.negated
            && !goods(text, mentions, frame, range)
        {
            Polarity::Withdrawn
        } else {
            Polarity::Against
        };
    }
    if given_up(text, frame, range) {
        return Polarity::Withdrawn;
    }
    if urged(text, frame, range) {
        return Polarity::Against;
    }
    if dismissed(text, frame, range) {
        return Polarity::Denied;
    }
    if superseded(text, frame, range) {
        return if counted {
            Polarity::Withdrawn
        } else {
            Polarity::Against
        };
    }
    if unreal(text, frame, range) {
        let dropped = text.any_is(range.clone(), &class::WITHDRAW_PLAN);
        return if dropped && counted {
            Polarity::Withdrawn
        } else {
            Polarity::Against
        };
    }
    if nowhere(text, mentions, frame, range) {
        return Polarity::Against;
    }
    if nobody(text, frame, range) || kept(text, mentions, frame) {
        return Polarity::Against;
    }
    if let Some(deny) = governing(text, range, frame.trigger.start, &class::VERB_DENY) {
        // "cannot rule out" and "did not deny" are no denials.
        let negated = (deny.saturating_sub(3)..deny)
            .any(|at| at >= range.start && text.is(at, &class::NEGATION));
        let ruled = text.says(deny, "rule") && text.is(deny, &class::CONSIDERED);
        // "denied that it broke the law when it laid off 300" takes the cut for granted.
        let granted = text.any_says(
            deny + 1..frame.trigger.start,
            any_of!("when after before who because over"),
        );
        if !negated && !ruled && !granted {
            return Polarity::Denied;
        }
    }
    if let Some(avoid) = governing(text, range, frame.trigger.start, &class::VERB_AVOID) {
        // "In a drive to save £30m, Acme will cut": the comma ends what is saved.
        let near = frame.trigger.start - avoid <= 8
            // "saved £3m by cutting 500 jobs"
            && !(avoid..frame.trigger.start).any(|at| {
                text.says(at, ",")
                    // "stop making cars with the loss of 90 jobs"
                    || text.says_any(at, any_of!("by with")) && at > avoid + 1
            })
            && !own_object(text, avoid, frame);
        if near {
            let back = text.is(avoid, &class::VERB_WITHDRAW);
            return if back && counted {
                Polarity::Withdrawn
            } else {
                Polarity::Against
            };
        }
    }
    // "will not replace 340 workers who retire": they go all the same.
    let unfilled = text.is(frame.trigger.start, &class::VERB_REPLACE)
        && !text.any_says(frame.trigger.end..range.end, any_of!("with by"));
    if frame.group.negated && !unfilled {
        // "You can't sack 600 people and call it care": that is no denial.
        let you = frame.group.start > range.start && text.says(frame.group.start - 1, "you");
        return if !you && (counted || frame.row.shape != Shape::Noun) {
            Polarity::Denied
        } else {
            Polarity::Against
        };
    }
    Polarity::For
}

/// What is done to laid-off workers, and to what was sold.
const RECALL: &List = any_of!("recall recalls recalled recalling");

/// "is recalling 380 of its bicycles", "recalled 12,000 over a faulty brake": a number that nothing says to be of people
/// or cuts is of what is sold.
fn goods(text: &Text<'_>, mentions: &Mentions, frame: &Frame, range: &Range<usize>) -> bool {
    const PEOPLE: Class = class::VERB_DISMISS
        .or(class::VERB_FURLOUGH)
        .or(class::NOUN_CUT)
        .or(class::NOUN_FURLOUGH)
        .or(class::JOB_NOUN)
        .or(class::STAFF_NOUN);
    let counted = frame.people.and_then(|at| mentions.people.get(at));
    let recalled = text.says_any(frame.trigger.start, RECALL);
    counted.is_some_and(|people| {
        let of = people.tokens.end;
        if people.counted != Counted::Bare {
            // "recalled 1,100 vans": a noun that no list has for one of people.
            let who = PEOPLE.or(class::OCCUPATION).or(class::PRONOUN);
            return recalled && !text.any_is(people.tokens.clone(), &who);
        }
        let owned = text.says(of, "of")
            && text.is(of + 1, &class::POSSESSIVE)
            && text.is_kind(of + 2, Kind::Word)
            && !text.is(of + 2, &PEOPLE);
        owned || recalled && !text.any_is(range.clone(), &PEOPLE)
    })
}

/// "is recalling 1,100 cars and laying off 90 people": what is kept from happening has a number of its own, and the cut
/// is the next thing done.
fn own_object(text: &Text<'_>, avoid: usize, frame: &Frame) -> bool {
    let end = avoid + text.token(avoid).map_or(1, |token| usize::from(token.len));
    let start = frame.group.start.min(frame.trigger.start);
    frame.row.shape != Shape::Noun
        && start > end
        && text.says_any(start - 1, any_of!("and while but"))
        && (text.says_any(avoid, RECALL)
            || (end..start.min(end + 3)).any(|at| text.is_kind(at, Kind::Number)))
}

/// "scrapped its plan to cut 300 jobs", "put on hold a proposal to", "a plan to cut 300 jobs was thrown out", "backed
/// down on 150 layoffs": the plan or the cut is what the verb hits.
fn given_up(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let any = |at: usize, words| text.says_any(at, words);
    let start = frame.trigger.start;
    let plan = |at: usize| {
        text.is(at, &class::PLANNED) && !text.is(at, &class::MODAL_SURE)
            || any(
                at,
                any_of!("decision notice notices programme program threat attempt attempts bid"),
            )
    };
    let cut = frame.row.trigger.any(&class::NOUN_CUT) && frame.row.shape == Shape::Noun;
    let active = (range.start..start).any(|at| {
        let end = at + text.token(at).map_or(1, |token| usize::from(token.len));
        text.is(at, &class::WITHDRAW_PLAN)
            && !asked(text, at, range)
            && (end..(at + 7).min(start))
                .take_while(|at| !any(*at, any_of!(", and but as out")))
                .any(plan)
            || text.is(at, &class::WITHDRAW_PLAN)
                && cut
                && start - at <= 6
                && !(end..start).any(|at| {
                    text.is(at, &class::PREPOSITION) && !any(at, any_of!("on of from"))
                        || any(at, any_of!(", and"))
                })
    });
    // "will not go ahead with the 300 job cuts", "with plans to cut 300 jobs"
    let ahead = (range.start + 1..start).any(|at| {
        any(at, any_of!("ahead forward proceed proceeding"))
            && any(at + 1, any_of!("with"))
            && start - at <= 9
            && (cut || (at + 2..start).any(plan))
            && (at.saturating_sub(4).max(range.start)..at).any(|at| text.is(at, &class::NEGATION))
    });
    // "dropped the threat of compulsory redundancies": the cutting verb itself cuts a plan.
    let active = ahead
        || active
        || text.is(start, &class::WITHDRAW_PLAN)
            && (start + 1..range.end.min(start + 4))
                .take_while(|at| {
                    text.is(
                        *at,
                        any_of!(
                            class::DETERMINER,
                            class::POSSESSIVE,
                            class::COMMON_ADJECTIVE
                        ),
                    ) || plan(*at)
                })
                .any(plan);
    let risk = text.is(start, &class::AT_RISK) && any(start, any_of!("threat"));
    let passive = (cut || risk || (range.start..start).any(plan))
        && (frame.trigger.end..range.end)
            .take_while(|at| !any(*at, any_of!("but and after when")))
            .any(|at| {
                text.is(at, &class::AUX_BE)
                    && (at + 1..at + 4).any(|at| {
                        text.is(at, &class::WITHDRAW_PLAN)
                            && text
                                .token(at)
                                .is_some_and(|token| !token.can_be(form::BASE))
                    })
            });
    active || passive || taken_back(text, frame, range)
}

/// "The union urged the council to drop": what is asked for is not done.
fn asked(text: &Text<'_>, at: usize, range: &Range<usize>) -> bool {
    at > range.start
        && text.says(at - 1, "to")
        && text.any_says(at.saturating_sub(9).max(range.start)..at, any_of!(
                    "ask asks asked asking urge urges urged urging call calls called calling demand demands demanded \
                     demanding want wants wanted press pressed pressing beg begged lobbied lobbying"
                ))
}

/// "Ministers had urged the army to cut 10,000 jobs": what others want of it.
fn urged(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let start = frame.group.start;
    let wish = (start.saturating_sub(8).max(range.start)..start).find(|at| {
        text.says_any(*at, any_of!("urge urges urged urging"))
            || text.says_any(*at, any_of!("called calling calls")) && text.says(at + 1, "on")
    });
    // "urged it to reconsider plans to cut": there the first "to" is another verb's.
    frame.row.shape == Shape::Active
        && wish
            .and_then(|wish| (wish..frame.trigger.start).find(|at| text.says(*at, "to")))
            .is_some_and(|to| to + 1 >= start)
}

/// "It might shed 800, but decided against it", "… 300 jobs. The plan was dropped a month later."
fn taken_back(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let plan =
        |at: usize| text.says_any(at, any_of!("plan plans proposal threat idea move decision"));
    let it =
        |at: usize| text.says_any(at, any_of!("it that them this")) || plan(at) || plan(at + 1);
    let gone = |at: usize| {
        let end = at + text.token(at).map_or(1, |token| usize::from(token.len));
        text.is(at, &class::WITHDRAW_PLAN) && (it(end) || text.says(end, "of") && it(end + 1))
            || text.says(at, "against") && text.says(at.saturating_sub(1), "decided") && it(at + 1)
    };
    let dropped = |at: usize| {
        plan(at)
            && text.is(at.saturating_sub(1), &class::DETERMINER)
            && text.is(at + 1, &class::AUX_BE.or(class::AUX_HAVE))
            && text.any_is(at + 2..at + 5, &class::WITHDRAW_PLAN)
    };
    let next = text
        .sentences
        .get(frame.sentence + 1)
        .map_or(0, |sentence| sentence.tokens.start);
    (frame.trigger.end..range.end)
        .take_while(|at| !text.says(*at, ";"))
        .any(gone)
        || (frame.trigger.end..range.end).any(dropped)
        || text.says_any(next, any_of!("the that this")) && dropped(next + 1)
}

/// "dismissed reports that it would", "Rumours that … are false", "a post claiming that … was “a fabrication”", "there has
/// never been a plan to".
fn dismissed(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let any = |at: usize, words| text.says_any(at, words);
    let start = frame.trigger.start;
    let none = (start.saturating_sub(14).max(range.start)..start).any(|at| {
        text.is(at, &class::PLANNED)
            && any(at.saturating_sub(1), any_of!("a any"))
            && text.any_is(at.saturating_sub(4).max(range.start)..at, &class::NEGATION)
    });
    let report = (range.start..start).find(|at| {
        text.is(*at, &class::REPORT_NOUN)
            || any(*at, any_of!("talk article idea fears"))
            // A dateline may be of the Harbour Post.
            || any(*at, any_of!("post")) && !text.looks(*at, shape::CAPITAL)
    });
    let Some(report) = report else { return none };
    let before = report.saturating_sub(4).max(range.start)..report;
    let verb = before.clone().any(|at| {
        any(
            at,
            any_of!("dismissed dismisses rejected rejects rubbished refuted disputed"),
        )
    });
    let called = before.clone().any(|at| {
        any(
            at,
            any_of!("called described branded labelled labeled dubbed"),
        )
    });
    let quotes = |at: usize| {
        matches!(text.word(at), "\"" | "“" | "'" | "‘")
            && !any(at + 1, any_of!("accurate true correct"))
    };
    let false_ = (frame.trigger.end..range.end).any(|at| {
        text.is(at, &class::UNTRUE)
            || quotes(at) && (called || text.is(at.saturating_sub(1), &class::AUX_BE))
    });
    // "There is no truth in claims that 700 posts would go."
    let untrue = text.any_is(before.clone(), &class::UNTRUE);
    none || verb || untrue || false_
}

/// "Nobody will lose their job".
fn nobody(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    (range.start..frame.group.start.min(frame.trigger.start)).any(|at| {
        text.says(at, "nobody")
            || text.says(at, "no") && text.says(at + 1, "one")
            || text.says(at, "none") && text.says(at + 1, "of")
    }) && !text.any_word(range.clone(), "but")
        // "workers laid off elsewhere": by others.
        || text.says(frame.trigger.end, "elsewhere")
}

/// "all 90 workers were offered jobs in Hull": those people stay.
fn kept(text: &Text<'_>, mentions: &Mentions, frame: &Frame) -> bool {
    let Some(end) = frame.quantity(mentions).map(|tokens| tokens.end) else {
        return false;
    };
    let be = text.any_is(end..end + 4, &class::AUX_BE);
    be && text.any_says(
        end..end + 6,
        any_of!("offered redeployed transferred retained rehired saved reassigned"),
    )
}
