//! Why a cut comes.
//!
//! Takes a sentence and how near it stands to a cut, gives the reasons it ties to it. The nearer, the less it has to say
//! so: "because of falling demand" always does, "demand is falling" does where the sentence tells of one cut alone.

use std::ops::Range;

use super::kind::apart;
use crate::event::Reason;
use crate::frame::inside;
use crate::lexicon::{any_of, class, form};
use crate::mention::{Mentions, ReasonCode, ReasonMention};
use crate::text::{Kind, Text, shape};

/// How a sentence stands to the cut it may explain.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(in crate::event) enum Nearness {
    /// It tells of this cut and of no other.
    Alone,
    /// It tells of other cuts too.
    Shared,
    /// It speaks of the cut without telling it: "The move is part of …".
    Refers,
    /// It stands right before or behind a sentence that tells it.
    Next,
    /// It stands somewhere in an article about this cut alone.
    Far,
}

/// Adds the reasons that the sentence `range` ties to a cut; `trigger` is empty where it tells of none itself.
pub(in crate::event) fn reasons(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
    trigger: &Range<usize>,
    near: Nearness,
    out: &mut Vec<Reason>,
) {
    for reason in inside(&mentions.reasons, range) {
        // "a restructuring of 130 posts" says why, too.
        let own = reason.tokens.start < trigger.end
            && trigger.start < reason.tokens.end
            && reason.code != ReasonCode::Restructuring;
        if !own
            && !out.iter().any(|known| known.code == reason.code)
            && explains(text, range, trigger, reason, near)
        {
            out.push(Reason {
                code: reason.code,
                span: text.span(reason.tokens.clone()),
            });
        }
    }
}

fn explains(
    text: &Text<'_>,
    range: &Range<usize>,
    trigger: &Range<usize>,
    reason: &ReasonMention,
    near: Nearness,
) -> bool {
    let cued = cued(text, range, &reason.tokens, near) || reason.tokens.start == trigger.start;
    let tells = near <= Nearness::Refers;
    if supposed(text, range, reason) || !cued && when(text, range, reason) {
        return false;
    }
    let beside = near <= Nearness::Shared;
    // "It follows a decision to relocate", but not "… said the cuts came as libraries close"
    let opens = near == Nearness::Refers
        && (range.start..(range.start + 4).min(range.end)).any(|at| {
            text.is(at, any_of!(class::CUT_REFERENCE, class::NOUN_CUT))
                || text.says_any(at, any_of!("it this"))
        });
    let because = || cued || as_(text, range, &reason.tokens);
    match reason.code {
        // Named in passing too often: it takes an attribution in so many words.
        ReasonCode::AiAutomation => {
            tells
                && (cued || replaces(text, range, &reason.tokens, near))
                && !denied(text, range, &reason.tokens)
        }
        ReasonCode::Regulation | ReasonCode::Merger => {
            reason.sure && (beside && because() || opens && cued)
        }
        ReasonCode::Other => (beside || opens) && cued,
        ReasonCode::Offshoring => {
            reason.sure && (beside || near == Nearness::Next) || (beside || opens) && cued
        }
        ReasonCode::ClosureRelocation => {
            let noun =
                text.is(reason.tokens.start, &class::NOUN_CLOSURE) || reason.tokens.len() > 1;
            let first = reason.tokens.start < trigger.start && !apart(text, trigger.start, trigger)
                || subordinate(text, trigger.end..reason.tokens.start);
            (beside && (cued || first) || opens && cued) && (noun || closes(text, range))
        }
        // What a council lacks is told of much else.
        ReasonCode::Funding if !beside => {
            // "is losing a grant", "left us with nine months of runway"
            let short = (reason.tokens.start.saturating_sub(6).max(range.start)
                ..reason.tokens.start + 1)
                .any(|at| {
                    text.is(at, any_of!(class::DECLINE, class::VERB_LOSE)) || text.says(at, "left")
                });
            reason.sure && (opens && cued || near >= Nearness::Next && short)
        }
        // "A new structure", "to focus on": only what is called a restructuring is one in whatever speaks of the cut.
        ReasonCode::Restructuring
            if near == Nearness::Far
                || near == Nearness::Refers
                    && !text.is(reason.tokens.start, &class::NOUN_RESTRUCTURING)
                    && !text.any_word(range.start..range.start + 2, "we") =>
        {
            cued
        }
        ReasonCode::Bankruptcy if !reason.sure || near == Nearness::Refers && !cued => false,
        _ if !reason.sure => tells && cued,
        _ => match near {
            Nearness::Shared => {
                reason.code == ReasonCode::Bankruptcy
                    || cued
                    || leads(text, range, trigger, &reason.tokens)
            }
            _ => true,
        },
    }
}

/// "if tax revenues fall": told of what may come.
fn supposed(text: &Text<'_>, range: &Range<usize>, reason: &ReasonMention) -> bool {
    (reason.tokens.start.saturating_sub(6).max(range.start)..reason.tokens.start)
        .rev()
        .take_while(|at| !text.says(*at, ","))
        .any(|at| text.says_any(at, any_of!("if whether")))
}

/// "during the pandemic", "in the recession of 1981": a time, not a cause.
fn when(text: &Text<'_>, range: &Range<usize>, reason: &ReasonMention) -> bool {
    reason.code == ReasonCode::Demand
        && !text.is(reason.tokens.start, &class::MARKET_NOUN)
        && (reason.tokens.start.saturating_sub(3).max(range.start)..reason.tokens.start).any(|at| {
            text.says_any(
                at,
                any_of!("during before since until pre throughout start beginning height"),
            ) || text.says(at, "in") && text.says(at + 1, "the")
        })
}

/// "nothing to do with AI"
fn denied(text: &Text<'_>, range: &Range<usize>, tokens: &Range<usize>) -> bool {
    (tokens.start.saturating_sub(8).max(range.start)..tokens.start)
        .any(|at| text.is(at, &class::NEGATION) || text.says(at, "nothing"))
}

/// "as new rules bite", "when the merger is complete"
fn as_(text: &Text<'_>, range: &Range<usize>, tokens: &Range<usize>) -> bool {
    (tokens.start.saturating_sub(6).max(range.start)..tokens.start)
        .rev()
        .take_while(|at| !text.says(*at, ","))
        .any(|at| text.says_any(at, any_of!("as when once under since")))
}

/// "as AI takes over", "replaced by robots": beside the cut itself, no cause has to be named.
fn replaces(text: &Text<'_>, range: &Range<usize>, tokens: &Range<usize>, near: Nearness) -> bool {
    near <= Nearness::Shared
        && (text.any_says(
            tokens.start.saturating_sub(2).max(range.start)..tokens.start,
            any_of!("as by with"),
        ) || text.any_is(
            tokens.start.saturating_sub(9).max(range.start)..tokens.start,
            &class::VERB_REPLACE,
        ) || text.any_says(
            tokens.end..(tokens.end + 4).min(range.end),
            any_of!("do does handle handles take takes"),
        ))
}

/// "when the plant shuts", not "and shuts a plant": the stretch between a cut and a closing makes it the cause.
fn subordinate(text: &Text<'_>, mut between: Range<usize>) -> bool {
    let joined = between
        .end
        .checked_sub(1)
        .is_some_and(|last| text.says(last, "and"));
    !joined && between.any(|at| text.says_any(at, any_of!("when as once if where with by through")))
}

/// Whether a cause stands right before the words, or right behind them: "because of weak demand", "weak demand forced".
fn cued(text: &Text<'_>, range: &Range<usize>, tokens: &Range<usize>, near: Nearness) -> bool {
    let reach = if near == Nearness::Refers { 12 } else { 6 };
    let breaks = |at: &usize| {
        text.says_any(*at, any_of!("; :"))
            || text.token(*at).is_some_and(|token| {
                token.is(&class::VERB_SAY) && token.can_be(form::PAST | form::THIRD)
            })
    };
    // "following its $16bn (£8.5bn) takeover": sums do not count.
    let before = (tokens.start.saturating_sub(reach + 8).max(range.start)..tokens.start)
        .rev()
        .take_while(|at| !breaks(at))
        .filter(|at| text.is_kind(*at, Kind::Word))
        .take(reach)
        .any(|at| {
            // "two years after it bought its rival": when, not why.
            let later =
                at > range.start && text.says_any(at - 1, any_of!("years decades year decade"));
            text.is(at, &class::CAUSAL) && !later
        });
    let after = (tokens.end..(tokens.end + 4).min(range.end))
        .take_while(|at| !text.says_any(*at, any_of!(", ; :")))
        .any(|at| text.is(at, &class::CAUSAL) && !text.is(at, &class::PREPOSITION));
    before || after
}

/// "to cut costs", "with falling demand", "as demand falls": a word that can give a reason, right before it and behind
/// the cut.
fn leads(
    text: &Text<'_>,
    range: &Range<usize>,
    trigger: &Range<usize>,
    tokens: &Range<usize>,
) -> bool {
    tokens.start >= trigger.end
        && text.any_says(
            tokens.start.saturating_sub(4).max(range.start)..tokens.start,
            any_of!("to as by for with under since when"),
        )
}

/// Adds that a place of work closes, for a cut that is a closure.
pub(in crate::event) fn closed(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
    trigger: &Range<usize>,
    out: &mut Vec<Reason>,
) {
    let code = ReasonCode::ClosureRelocation;
    let found = inside(&mentions.reasons, range)
        .find(|reason| reason.code == code && !apart(text, trigger.start, trigger));
    if let Some(reason) = found.filter(|_| !out.iter().any(|known| known.code == code)) {
        out.push(Reason {
            code,
            span: text.span(reason.tokens.clone()),
        });
    }
}

/// Whether a sentence tells of a place of work that closes.
pub(in crate::event) fn closes(text: &Text<'_>, range: &Range<usize>) -> bool {
    let verb = range.clone().any(|at| {
        text.is(at, any_of!(class::VERB_CLOSE, class::NOUN_CLOSURE))
            && text.token(at).is_some_and(|token| {
                token.can_be(form::BASE | form::THIRD | form::GERUND | form::PAST)
                    || token.is(&class::NOUN_CLOSURE)
            })
    });
    verb && range.clone().any(|at| {
        text.token(at)
            .is_some_and(|token| token.is(&class::SITE_NOUN) && !token.looks(shape::CAPITAL))
    })
}
