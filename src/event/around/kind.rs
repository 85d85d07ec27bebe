//! By what means a cut is made: layoff, closure, furlough, buyout, attrition, or a mix.
//!
//! Takes a frame and its clause, gives the row's kind unless the clause says more: "300 jobs will go
//! through voluntary redundancy" is a buyout, "through layoffs and buyouts" a mix.

use std::ops::Range;

use crate::frame::{Counts, Frame, Time};
use crate::lexicon::{Class, any_of, class, form, same_word};
use crate::mention::Kind;
use crate::text::{Text, shape};

/// How the posts of a cut are given up.
#[derive(Clone, Copy, Default)]
pub(in crate::event) struct Means {
    /// By those who want to go.
    voluntary: bool,
    /// By nobody taking the place of those who go.
    attrition: bool,
    /// Against the will of those who hold them.
    forced: bool,
    /// Only some of them so.
    partly: bool,
}

impl Means {
    /// The kind that they make of a cut.
    pub(in crate::event) const fn kind(self) -> Option<Kind> {
        match (self.voluntary, self.attrition) {
            (false, false) => None,
            _ if self.forced || self.partly => Some(Kind::Mixed),
            (true, true) => Some(Kind::Mixed),
            (true, false) => Some(Kind::Buyout),
            (false, true) => Some(Kind::Attrition),
        }
    }
}

/// By what means: the row's, unless the clause says more.
pub(in crate::event) fn kind(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> Kind {
    let dismisses = text.is(
        frame.trigger.start,
        any_of!(class::VERB_DISMISS, class::FORCED_CUT),
    );
    let mut means = means(text, range, &frame.trigger);
    match frame.row.kind {
        Kind::Layoff if temporary(text, frame, range) => Kind::Furlough,
        Kind::Layoff => {
            means.forced |= dismisses;
            let closes = range.clone().any(|at| closes(text, frame, at, range));
            means
                .kind()
                .unwrap_or(if closes { Kind::Closure } else { Kind::Layoff })
        }
        Kind::Buyout if means.forced => Kind::Mixed,
        kind => kind,
    }
}

/// The means that a sentence names: voluntary ones and attrition behind "through" or "by", or as
/// what is offered or sought; forced ones unless they are to be avoided. What the trigger itself is
/// does not count.
pub(in crate::event) fn means(
    text: &Text<'_>,
    range: &Range<usize>,
    trigger: &Range<usize>,
) -> Means {
    let mut found = Means::default();
    let mut at = range.start;
    while at < range.end {
        let len = text
            .token(at)
            .map_or(1, |token| usize::from(token.len))
            .max(1);
        if !trigger.contains(&at) && text.is(at, &NAMED) {
            let by = led(text, at, range);
            // Without a trigger it is another sentence, which has to say so.
            let near = by || !trigger.is_empty();
            if near && text.is(at, &class::NOUN_BUYOUT) || by && text.is(at, &class::VOLUNTARY) {
                found.voluntary = true;
                found.partly |= partly(text, at, trigger);
            } else if by && text.is(at, &class::NOUN_ATTRITION) {
                found.attrition = true;
                found.partly |= partly(text, at, trigger);
            } else if text.is(at, &class::FORCED_CUT) && at > trigger.start {
                found.forced |= !spared(text, at, range);
            }
        }
        at += len;
    }
    found
}

/// The words of means.
const NAMED: Class = class::NOUN_BUYOUT
    .or(class::VOLUNTARY)
    .or(class::NOUN_ATTRITION)
    .or(class::FORCED_CUT);

/// "through", "by" or "via" stands before, or "as", which tells how it comes about.
fn led(text: &Text<'_>, at: usize, range: &Range<usize>) -> bool {
    text.any_says(
        at.saturating_sub(9).max(range.start)..at,
        any_of!("through via by from with as using"),
    )
}

/// "some of them through", "a mix of": between the cut and its means.
fn partly(text: &Text<'_>, at: usize, trigger: &Range<usize>) -> bool {
    (trigger.end.min(at)..at)
        .rev()
        .take(8)
        .any(|at| text.is(at, &class::PARTLY))
}

/// "no compulsory redundancies", "to avoid layoffs".
fn spared(text: &Text<'_>, at: usize, range: &Range<usize>) -> bool {
    (at.saturating_sub(5).max(range.start)..at).any(|at| {
        text.is(at, any_of!(class::NEGATION, class::VERB_AVOID))
            || text.says_any(at, any_of!("without rather instead avoiding before"))
    })
}

/// "temporarily", "for two weeks", "until further notice": they will be back.
fn temporary(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let is = |at: usize, word: &str| same_word(text.word(at), word);
    let beside = range.clone().any(|at| {
        is(at, "temporarily")
            && !text
                .token(at + 1)
                .is_some_and(|next| next.can_be(form::PARTICIPLE) && at + 1 != frame.trigger.start)
    });
    let lays_off = text.is(frame.trigger.start, &class::VERB_DISMISS);
    let spell = (frame.trigger.end..range.end).any(|at| {
        is(at, "until")
            && (is(at + 1, "further")
                || (at + 1..at + 4).any(|at| {
                    text.is(at, &class::MONTH)
                        || text.says_any(
                            at,
                            any_of!("spring summer autumn fall winter christmas easter"),
                        )
                }))
            || is(at, "for") && {
                let unit = |at: usize| {
                    ["days", "weeks", "week", "months", "month"]
                        .iter()
                        .any(|unit| is(at, unit))
                };
                unit(at + 2) || unit(at + 3)
            }
    });
    // "The temporary lay-offs will affect 90 people"
    let from = if frame.row.counts == Counts::Hit {
        frame.group.start.saturating_sub(6).max(range.start)
    } else {
        frame.trigger.start
    };
    let noun = (from..=frame.trigger.start).any(|at| text.is(at, &class::NOUN_FURLOUGH));
    beside || noun || lays_off && spell
}

/// Whether the word at `at` closes what the cut is of: "will close its plant, cutting 300 jobs", but
/// neither "which closed its plant in 2019, will cut" nor "will cut 300 jobs and close a plant".
fn closes(text: &Text<'_>, frame: &Frame, at: usize, range: &Range<usize>) -> bool {
    let Some(token) = text.token(at) else {
        return false;
    };
    let end = at + usize::from(token.len);
    if token.is(&class::NOUN_CLOSURE) && !token.can_be(form::BASE) {
        return of_site(text, at, end);
    }
    let tensed = token.can_be(form::BASE | form::THIRD | form::PAST | form::GERUND);
    // "The review closed in spring and 35 jobs went", but not "closed at $3".
    let ends = text.says_any(
        end,
        any_of!("in with on after last permanently altogether completely entirely forever for its their next this"),
    ) && !text.any_says(at.saturating_sub(6).max(range.start)..at, any_of!("shares stock index market"));
    // "eight hotels will not reopen"
    if text.says_any(at, any_of!("reopen reopens reopening")) {
        return (at.saturating_sub(3).max(range.start)..at)
            .any(|at| text.is(at, &class::NEGATION) || text.says(at, "never"));
    }
    let all = text.any_says(
        frame.trigger.end..frame.trigger.end + 3,
        any_of!("all every entire"),
    );
    let last = all
        && text
            .token(end)
            .is_none_or(|next| next.kind == crate::text::Kind::Mark);
    let shuts = token.is(&class::VERB_CLOSE) && (ends || last || closes_site(text, at, range));
    let fails = token.is(&class::VERB_FAIL) && token.forms != 0;
    if !(fails || tensed && shuts) {
        return false;
    }
    let past = token.can_be(form::PAST) && !token.can_be(form::BASE);
    // "will close a plant and cut 300 jobs": the cut is none of the closing's.
    let apart = at < frame.trigger.start && apart(text, frame.group.start, &frame.trigger);
    let long_ago = past && frame.group.time == Time::Future && at < frame.trigger.start;
    let beside = !all
        && at > frame.trigger.end
        && (frame.trigger.end..at).rev().take(4).any(|at| {
            let list = text.says(at, ",") && !token.can_be(form::GERUND);
            text.says(at, "and") || list
        });
    // "will cut 300 jobs as it grapples with plants that have been shut down"
    let aside = at > frame.trigger.end
        && (at.saturating_sub(4).max(frame.trigger.end)..at).any(|at| {
            text.says_any(at, any_of!("that which")) && text.is(at + 1, &class::AUX_HAVE)
        });
    !long_ago && !beside && !apart && !aside
}

/// "and cut 300 jobs" behind what closes, but not "and lay off all its 300 workers": some others go.
pub(super) fn apart(text: &Text<'_>, start: usize, trigger: &Range<usize>) -> bool {
    text.any_word(start.saturating_sub(1)..trigger.start, "and")
        && !(trigger.end..trigger.end + 2)
            .any(|at| text.is(at, &class::POSSESSIVE) || text.says_any(at, any_of!("all the")))
}

/// "the closure of the plant", "plant closures", "its closure".
fn of_site(text: &Text<'_>, at: usize, end: usize) -> bool {
    const SITE: Class = class::SITE_NOUN.or(class::UNIT_NOUN);
    let near = at.saturating_sub(2)..at;
    // A cell of a table that says what kind of notice it is.
    if at > 0 && text.says(at - 1, "|") {
        return true;
    }
    if text.says(end, "of") {
        return (end..end + 9).any(|at| text.is(at, &SITE) || text.looks(at, shape::CAPITAL));
    }
    near.into_iter()
        .any(|at| text.is(at, any_of!(SITE, class::DETERMINER, class::POSSESSIVE)))
        || at
            .checked_sub(1)
            .and_then(|before| text.token(before))
            .is_some_and(|before| {
                before.looks(shape::CAPITAL) || before.kind == crate::text::Kind::Clitic
            })
}

/// Whether a place of work stands by a verb of closing.
fn closes_site(text: &Text<'_>, verb: usize, range: &Range<usize>) -> bool {
    (verb.saturating_sub(8).max(range.start)..(verb + 10).min(range.end)).any(|at| {
        text.is(at, &class::SITE_NOUN)
            || at > verb && at < verb + 6 && text.is(at, &class::UNIT_NOUN)
            || text
                .token(at)
                .is_some_and(|token| token.looks(shape::CAPITAL) && at > verb)
                // "to close California's deficit": whose it is.
                && !text.is_kind(at + 1, crate::text::Kind::Clitic)
    })
}
