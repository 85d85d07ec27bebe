//! Polarity: whether a clause speaks for a cut, denies it, takes it back, or speaks of none.

use std::ops::Range;

use super::governing;
use crate::frame::{Agent, Frame, Shape, Time};
use crate::lexicon::{class, same_word};
use crate::mention::Mentions;
use crate::text::Text;

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
        let back = text.is(frame.trigger.start, class::VERB_WITHDRAW);
        return if back && frame.people.is_some() && !frame.group.negated {
            Polarity::Withdrawn
        } else {
            Polarity::Against
        };
    }
    if given_up(text, frame, range) {
        return Polarity::Withdrawn;
    }
    if dismissed(text, frame, range) {
        return Polarity::Denied;
    }
    if unreal(text, frame, range) {
        let dropped = range.clone().any(|at| text.is(at, class::WITHDRAW_PLAN));
        return if dropped && counted {
            Polarity::Withdrawn
        } else {
            Polarity::Against
        };
    }
    if ruled(text, frame, range) || habit(text, frame, range) {
        return Polarity::Against;
    }
    if nobody(text, frame, range) || kept(text, mentions, frame) {
        return Polarity::Against;
    }
    if let Some(deny) = governing(text, range, frame.trigger.start, class::VERB_DENY) {
        // "cannot rule out" and "did not deny" are no denials.
        let negated = (deny.saturating_sub(3)..deny)
            .any(|at| at >= range.start && text.is(at, class::NEGATION));
        let ruled = same_word(text.word(deny), "rule") && text.is(deny, class::CONSIDERED);
        if !negated && !ruled {
            return Polarity::Denied;
        }
    }
    if let Some(avoid) = governing(text, range, frame.trigger.start, class::VERB_AVOID) {
        // "In a drive to save £30m, Acme will cut": the comma ends what is saved.
        let near = frame.trigger.start - avoid <= 8
            && !(avoid..frame.trigger.start).any(|at| text.word(at) == ",");
        if near {
            let back = text.is(avoid, class::VERB_WITHDRAW);
            return if back && counted {
                Polarity::Withdrawn
            } else {
                Polarity::Against
            };
        }
    }
    if frame.group.negated {
        return if counted || frame.row.shape != Shape::Noun {
            Polarity::Denied
        } else {
            Polarity::Against
        };
    }
    Polarity::For
}

/// "scrapped its plan to cut 300 jobs", "put on hold a proposal to": the plan is what the verb hits.
fn given_up(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    (range.start..frame.trigger.start).any(|at| {
        text.is(at, class::WITHDRAW_PLAN)
            && (at + 1..(at + 7).min(frame.trigger.start)).any(|at| {
                text.is(at, class::PLANNED) && !text.is(at, class::MODAL_SURE)
                    || ["decision", "notice", "notices", "programme", "program"]
                        .iter()
                        .any(|word| same_word(text.word(at), word))
            })
    })
}

/// "dismissed reports that it would", "Rumours that … are false".
fn dismissed(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let report = (range.start..frame.trigger.start).find(|at| text.is(*at, class::REPORT_NOUN));
    let Some(report) = report else { return false };
    let verb = (report.saturating_sub(4).max(range.start)..report).any(|at| {
        [
            "dismissed",
            "dismisses",
            "rejected",
            "rejects",
            "rubbished",
            "refuted",
            "disputed",
        ]
        .iter()
        .any(|word| same_word(text.word(at), word))
    });
    let false_ = (frame.trigger.end..range.end).any(|at| text.is(at, class::UNTRUE));
    verb || false_
}

/// "It would have cost 300 jobs"; but "said it would have cut 300 by June" is a plan.
fn unreal(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let due = || {
        (frame.trigger.end..range.end).any(|at| same_word(text.word(at), "by"))
            && governing(text, range, frame.trigger.start, class::VERB_SAY).is_some()
    };
    // "would have put 300 people out of work", "could have led to 300 redundancies"
    let over = matches!(frame.row.shape, Shape::Word | Shape::Noun)
        && (range.start..frame.trigger.start)
            .rev()
            .take(10)
            .take_while(|at| !matches!(text.word(*at), "," | ";"))
            .any(|at| {
                text.is(at, class::AUX_HAVE)
                    && (at.saturating_sub(2).max(range.start)..at).any(|at| {
                        ["would", "could", "might"]
                            .iter()
                            .any(|modal| same_word(text.word(at), modal))
                    })
            });
    (frame.group.unreal || over) && !due()
}

/// "If 20 or more employees are to be dismissed", "should a firm cut 90 jobs": a rule for whoever does, where the
/// clause says of nobody that he might.
fn ruled(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let anybody = matches!(
        frame.agent,
        Agent::Nobody | Agent::Unnamed(_) | Agent::Sector(_)
    );
    anybody
        && (range.start..frame.trigger.start)
            .rev()
            .take_while(|at| {
                !matches!(text.word(*at), "," | ";" | ":") && !text.is(*at, class::MODAL_SURE)
            })
            .any(|at| {
                same_word(text.word(at), "if")
                    || at == range.start && same_word(text.word(at), "should")
            })
}

/// "Clubs typically shed a fifth of their staff", "lays off 300 each summer": what is done time and again.
fn habit(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let any = |at: usize, words: &[&str]| words.iter().any(|word| same_word(text.word(at), word));
    let from = frame.group.start.saturating_sub(2).max(range.start);
    frame.group.time == Time::Present
        && ((from..frame.trigger.start).any(|at| {
            any(
                at,
                &[
                    "typically",
                    "usually",
                    "normally",
                    "often",
                    "generally",
                    "routinely",
                    "traditionally",
                    "sometimes",
                    "rarely",
                    "regularly",
                    "always",
                ],
            )
        }) || range.clone().any(|at| {
            any(at, &["each", "every"])
                && (text.is(at + 1, class::MONTH)
                    || any(
                        at + 1,
                        &[
                            "year",
                            "quarter",
                            "month",
                            "spring",
                            "summer",
                            "fall",
                            "autumn",
                            "winter",
                            "season",
                            "christmas",
                        ],
                    ))
        }))
}

/// "Nobody will lose their job".
fn nobody(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    (range.start..frame.group.start.min(frame.trigger.start)).any(|at| {
        same_word(text.word(at), "nobody")
            || same_word(text.word(at), "no") && same_word(text.word(at + 1), "one")
    }) && !range.clone().any(|at| same_word(text.word(at), "but"))
        // "workers laid off elsewhere": by others.
        || same_word(text.word(frame.trigger.end), "elsewhere")
}

/// "all 90 workers were offered jobs in Hull": those people stay.
fn kept(text: &Text<'_>, mentions: &Mentions, frame: &Frame) -> bool {
    let Some(people) = frame.people.and_then(|at| mentions.people.get(at)) else {
        return false;
    };
    let end = people.tokens.end;
    let be = (end..end + 3).any(|at| text.is(at, class::AUX_BE));
    be && (end..end + 5).any(|at| {
        [
            "offered",
            "redeployed",
            "transferred",
            "retained",
            "rehired",
            "saved",
            "reassigned",
        ]
        .iter()
        .any(|word| same_word(text.word(at), word))
    })
}
