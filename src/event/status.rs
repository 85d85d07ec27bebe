//! Status: how far a reduction has come, as the clause, its cues and its speaker say it.

mod considered;
mod polarity;
mod unreal;

use std::ops::Range;

use crate::frame::{Certainty, Frame, Shape, Time};
use crate::lexicon::{Class, any_of, class, form, same_word};
use crate::mention::{Mentions, SourceKind, Status};
use crate::text::{Kind, Text};

use considered::considered_near;
pub(super) use polarity::{Polarity, polarity};

/// The last word of `classes` before the trigger whose scope still holds: no "but" or ";" between.
fn governing(
    text: &Text<'_>,
    range: &Range<usize>,
    trigger: usize,
    classes: &Class,
) -> Option<usize> {
    let mut found = None;
    let mut at = range.start;
    while at < trigger {
        if text.says_any(at, any_of!("but although while whereas ; except however")) {
            found = None;
        }
        if text.token(at).is_some_and(|token| {
            token.kind == Kind::Word
                && token.is(classes)
                && token.can_be(form::BASE | form::THIRD | form::PAST | form::GERUND)
        }) {
            found = Some(at);
        }
        at += text.token(at).map_or(1, |token| usize::from(token.len));
    }
    found
}

/// Reads the status of a cut.
pub(super) fn status(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
    speaker: Option<SourceKind>,
    fresh: bool,
    background: bool,
) -> Status {
    let any = |classes: &Class| text.any_is(range.clone(), classes);
    if frame.row.id == "notice-count"
        || notified(text, frame, range)
        || speaker == Some(SourceKind::Filing) && range.clone().any(|at| notifies(text, at))
    {
        return Status::Notified;
    }
    let say_before = says(text, frame, range);
    let hedged =
        frame.group.certainty == Certainty::Considered || considered_near(text, frame, range);
    let word =
        |word: &str| (frame.group.start..frame.group.end).any(|at| same_word(text.word(at), word));
    // "warned that 300 jobs could go as it starts consultation": a consultation is about a plan.
    let consults = (frame.trigger.end..range.end).any(|at| {
        text.says_any(at, any_of!("consultation consultations consulting"))
            && text.is(at.saturating_sub(1), &class::VERB_ASPECT)
    });
    if hedged && consults {
        return Status::Planned;
    }
    if hedged && !(word("would") && say_before) && !definite(text, frame, range) {
        return Status::Considered;
    }
    let announced = announces(text, mentions, frame, range);
    let hearsay_of = |kind| {
        matches!(
            kind,
            SourceKind::Media | SourceKind::Unnamed | SourceKind::Union | SourceKind::Memo
        )
    };
    // What the employer has announced is announced, whoever had it first.
    let hearsay = speaker.is_some_and(hearsay_of) && !presupposed(text, frame, range)
        || rumoured(text, frame, range);
    // What is long done is known, whoever tells something else beside it.
    let done = background && matches!(frame.group.time, Time::Past | Time::Perfect);
    if hearsay && !announced && !done {
        return Status::Reported;
    }
    let risk = text.is(frame.trigger.start, &class::AT_RISK)
        || any(&class::AT_RISK) && frame.row.id == "jobs-go";
    if risk || frame.group.certainty == Certainty::Planned || proposed(text, frame, range) {
        return if announced && !risk {
            Status::Announced
        } else {
            Status::Planned
        };
    }
    // "cut its workforce by 300" tells by its verb, whatever the noun.
    let noun = frame.row.shape == Shape::Noun
        && (announced || !frame.row.trigger.any(&class::WORKFORCE_CORE));
    if noun && carried_out(text, mentions, frame, range) {
        return Status::Completed;
    }
    // "has begun laying off", "began the layoffs", "the job cuts are under way"
    let first = if noun {
        frame.trigger.start.saturating_sub(5).max(range.start)
    } else {
        frame.group.start
    };
    let goes_on = (frame.trigger.end..range.end).any(|at| {
        text.is(at, &class::UNDER_WAY)
            && text.is(at.saturating_sub(1), any_of!(class::AUX_BE, class::ADVERB))
    });
    // "is in the process of laying off": the phrase ends where the cut begins.
    let leads = |at: usize| {
        text.token(at).is_some_and(|token| {
            token.is(&class::UNDER_WAY) && at + usize::from(token.len) >= first
        })
    };
    let begun = goes_on
        || (first.saturating_sub(4)..frame.group.end).any(leads)
        || text.any_is(first..frame.group.end, &class::VERB_ASPECT);
    let finished = text.any_is(first..frame.trigger.start, &class::VERB_FINISH);
    // "told staff that 113 posts had to go", "that 300 were surplus": what was said of the time of saying; "offered
    // buyouts to 90", "announced the layoffs, hitting 200": what was made known, not what came of it.
    let verb = frame.group.end.saturating_sub(1);
    let told = say_before
        && (word("had") && word("to") || frame.row.trigger.any(&class::REDUNDANT))
        || announced && text.can_be(verb, form::GERUND)
        || frame.row.trigger.any(&class::NOUN_BUYOUT)
            && text.any_says(
                first.saturating_sub(2)..frame.trigger.start,
                any_of!("offered offers offering"),
            )
        || gives_notice(text, frame) && (fresh || frame.group.time == Time::Perfect);
    match frame.group.time {
        Time::Past | Time::Perfect if told && !background => Status::Announced,
        Time::Past | Time::Perfect | Time::Present | Time::Open if begun => Status::UnderWay,
        Time::Future => Status::Announced,
        Time::Present | Time::Open if background && !announced && !say_before => Status::Completed,
        // "400 teachers are being let go"
        Time::Present if frame.group.passive && word("being") => Status::UnderWay,
        Time::Present => Status::Announced,
        // "announced 300 layoffs" tells of what is to come, "announced that it has cut 300" of what was done.
        Time::Past | Time::Perfect
            if noun
                && !closed(text, frame)
                && !finished
                && (announced || fresh && !frame.group.told)
                && !taken(text, frame, range) =>
        {
            Status::Announced
        }
        Time::Past | Time::Perfect => Status::Completed,
        Time::Open => {
            let asks = text.says(range.end.saturating_sub(1), "?");
            if fresh || asks || announced || say_before {
                Status::Announced
            } else {
                Status::Completed
            }
        }
    }
}

/// "reports in the press that it will cut", "a report suggesting": the news is somebody else's.
fn rumoured(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let report = (range.start..frame.trigger.start)
        .rev()
        .take(16)
        .find(|at| {
            text.is(*at, &class::REPORT_NOUN) && !text.is(at + 1, &class::PREPOSITION)
                || text.is(*at, &class::REPORT_NOUN) && text.says(at + 1, "in")
        });
    // "Report: Acme to cut 300", "is laying off 300, according to a new report"
    let titled = text.is(range.start, &class::REPORT_NOUN) && text.says(range.start + 1, ":");
    let according = (frame.trigger.end..range.end).any(|at| {
        text.says(at, "to")
            && text.says(at - 1, "according")
            && text.says_any(at + 1, any_of!("a an another one"))
            && text.any_is(at + 2..at + 4, &class::REPORT_NOUN)
    });
    // "Employees of Acme said there were mass layoffs"
    let staff = governing(text, range, frame.trigger.start, &class::VERB_SAY).is_some_and(|say| {
        !text.is(say.saturating_sub(1), &class::AUX_BE)
            && (say.saturating_sub(4).max(range.start)..say)
                .rev()
                .take_while(|at| !text.says(*at, ","))
                .any(|at| {
                    text.says_any(
                        at,
                        any_of!("employees workers staffers journalists residents"),
                    )
                })
    });
    staff
        || titled
        || according
        || report.is_some_and(|at| {
            (at + 1..(at + 6).min(frame.trigger.start))
                .take_while(|at| !text.says(*at, ","))
                .any(|at| text.says(at, "that") || text.says(at, "suggesting"))
                || text.any_is(at + 1..(at + 6).min(frame.trigger.start), &class::VERB_SAY)
                    && text.word(at).ends_with('s')
        })
}

/// "Shut its furnace in January with the loss of 210 jobs": they went with it.
fn closed(text: &Text<'_>, frame: &Frame) -> bool {
    text.any_is(frame.group.start..frame.group.end, &class::VERB_CLOSE)
        && !text.any_is(frame.group.start..frame.group.end, &class::VERB_ANNOUNCE)
}

/// "gave notice to 300", "got their redundancy letters".
fn gives_notice(text: &Text<'_>, frame: &Frame) -> bool {
    text.any_says(
        frame.trigger.clone(),
        any_of!("notice notices letters slips papers"),
    )
}

/// "filed", "notified": but neither "a filing" nor "told investors".
fn notifies(text: &Text<'_>, at: usize) -> bool {
    text.is(at, &class::VERB_NOTIFY) && !text.says_any(at, any_of!("filing told tells tell"))
}

/// "in the wake of Acme laying off 300": whoever speaks, he takes the cut for granted.
fn presupposed(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    frame.group.time == Time::Past
        && (range.start..frame.group.start)
            .rev()
            .take(5)
            .take_while(|at| !text.says(*at, ","))
            .any(|at| text.says_any(at, any_of!("after wake following")))
}

/// "The proposals would see 300 jobs go".
fn proposed(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    (range.start..frame.trigger.start).rev().take(12).any(|at| {
        text.says(at, "would")
            && text.any_is(at.saturating_sub(3).max(range.start)..at, &class::PLANNED)
    })
}

/// "The cuts could affect 300": the cut is sure, its reach is not.
fn definite(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let the_cuts = |at: usize| {
        text.is(at, any_of!(class::NOUN_CUT, class::NOUN_CUT_WEAK))
            && text.is(
                at.saturating_sub(1),
                any_of!(class::DETERMINER, class::POSSESSIVE),
            )
    };
    // "300 could be affected by the cuts"
    let behind = frame.group.end..(frame.group.end + 4).min(range.end);
    frame.row.id == "affects"
        && ((range.start..frame.group.start).rev().take(4).any(the_cuts)
            || frame.group.passive
                && text.any_word(behind.clone(), "by")
                && behind.into_iter().any(the_cuts))
}

/// "The lay-offs carried out in 2009": whatever the clause says of them, they are done.
fn carried_out(text: &Text<'_>, mentions: &Mentions, frame: &Frame, range: &Range<usize>) -> bool {
    let number = frame
        .people
        .and_then(|at| mentions.people.get(at))
        .map_or(0, |people| people.tokens.end);
    let end = frame.trigger.end.max(number);
    end < range.end && text.is(end, &class::VERB_FINISH) && text.can_be(end, form::PARTICIPLE)
}

/// Whether a statutory notice is spoken of in the cut's own part of the sentence.
fn notified(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let parts = |at: &usize| {
        text.says(*at, ";")
            || text.says(*at, ",") && text.says_any(at + 1, any_of!("and while but"))
    };
    let start = (range.start..frame.trigger.start).rev().find(parts);
    let end = (frame.trigger.end..range.end).find(parts);
    text.any_is(
        start.unwrap_or(range.start)..end.unwrap_or(range.end),
        &class::NOTIFIED,
    )
}

/// Whether a verb of saying stands over the cut, before it or behind.
fn says(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    governing(text, range, frame.trigger.start, &class::VERB_SAY).is_some()
        || says_behind(text, frame, range)
}

/// Whether somebody is told to have announced it or, unless it is `loose`, to have said it.
pub(super) fn avows(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
    loose: bool,
) -> bool {
    // What is "reported" is said by somebody else.
    let reported = text.any_says(range.clone(), any_of!("reported reports report"));
    announces(text, mentions, frame, range) || !loose && !reported && says(text, frame, range)
}

/// Whether a verb of making public governs the trigger: "announced plans to cut".
fn announces(text: &Text<'_>, mentions: &Mentions, frame: &Frame, range: &Range<usize>) -> bool {
    let number = frame
        .people
        .and_then(|at| mentions.people.get(at))
        .map_or(0, |people| people.tokens.end);
    let end = frame.trigger.end.max(number);
    let behind = end..(end + 4).min(range.end);
    let declared = (range.start..frame.trigger.start)
        .any(|at| text.says(at, "announcement") && text.any_word(at + 1..at + 5, "that"));
    declared
        || governing(text, range, frame.trigger.start, &class::VERB_ANNOUNCE).is_some()
        || frame.row.shape == Shape::Noun
            && behind
                .into_iter()
                .any(|at| text.is(at, &class::VERB_ANNOUNCE) && text.can_be(at, form::PARTICIPLE))
}

/// "have accepted the buyout": what people took has happened.
fn taken(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    frame.row.id == "leave"
        && (range.start..frame.trigger.start).any(|at| {
            text.is(at, &class::VERB_LEAVE) && text.can_be(at, form::PAST | form::PARTICIPLE)
        })
}

/// The stretch of the sentence around the trigger up to "while", "but" or a semicolon.
pub(super) fn clause(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> Range<usize> {
    let breaks = |at: usize| text.says(at, ";") || text.says_any(at, any_of!("while whereas but"));
    let start = (range.start..frame.trigger.start)
        .rev()
        .find(|at| breaks(*at))
        .map_or(range.start, |at| at + 1);
    let end = (frame.trigger.end..range.end)
        .find(|at| breaks(*at))
        .unwrap_or(range.end);
    start..end
}

fn says_behind(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    // "340 posts" say nothing.
    (frame.trigger.end..range.end).any(|at| {
        text.is(at, &class::VERB_SAY)
            && text.can_be(at, form::PAST | form::THIRD)
            && !text.is(at, &class::JOB_NOUN)
    })
}
