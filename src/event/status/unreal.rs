//! Unreal: cuts that are told of and that nobody makes.
//!
//! Takes a frame in its sentence, says whether it tells of what would have been, of a plan that another took the place
//! of, or of a rule, a habit, a supposition, one single person.

use std::ops::Range;

use super::governing;
use crate::frame::{Agent, Certainty, Frame, Shape, Time};
use crate::lexicon::{any_of, class};
use crate::mention::{Kind, Mentions, Qualifier};
use crate::text::Text;

/// Whether the clause tells of no cut at all.
pub(super) fn nowhere(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
) -> bool {
    ruled(text, mentions, frame, range)
        || habit(text, frame, range)
        || supposed(text, frame, range)
        || feared(text, frame, range)
        || back(text, frame, range)
        || single(mentions, frame)
        || rate(text, mentions, frame)
        || unsaid(text, frame, range)
        || unwell(text, frame, range)
        || asked_about(text, frame, range)
        || dropped_out(text, frame)
}

/// "412 dropped out of the trial, 37 were terminated from it": no job is left so.
fn dropped_out(text: &Text<'_>, frame: &Frame) -> bool {
    let end = frame.trigger.end;
    text.says(frame.trigger.start, "dropped") && text.says(end, "out")
        || text.says(end, "from")
            && text.any_says(
                end + 1..end + 3,
                any_of!("it study trial course hospital school class"),
            )
}

/// "Some 45 tested positive and were sent home": they will be back.
fn unwell(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    frame.row.kind == Kind::Furlough
        && text.says_any(frame.trigger.start, any_of!("sent send sending"))
        && text.any_says(
            range.clone(),
            any_of!("tested symptoms fever quarantine isolate infected unwell sick ill"),
        )
}

/// "300 expressed an interest in voluntary redundancy": who asks has yet to go.
fn asked_about(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    (frame.trigger.start.saturating_sub(4).max(range.start)..frame.trigger.start).any(|at| {
        text.says_any(at, any_of!("interest enquiries inquiries"))
            && text.says_any(at + 1, any_of!("in about"))
    })
}

/// "Acme had planned to cut 400 jobs", "it originally meant to": what is told of so did not come.
pub(super) fn superseded(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let any = |at: usize, words| text.says_any(at, words);
    // What opens the text replaces nothing.
    if frame.people.is_some()
        && range.start > 0
        && estimated_before(text, range, frame.trigger.start)
    {
        return true;
    }
    let reached = frame.group.start.saturating_sub(8).max(range.start)..frame.trigger.start;
    let had = reached
        .clone()
        .rev()
        .find(|at| any(*at, any_of!("had originally initially")));
    // "went beyond an earlier plan to drop 65 jobs"
    let earlier = reached.clone().any(|at| {
        text.says_any(at, any_of!("earlier previous original initial"))
            && text.is(at + 1, &class::PLANNED)
            && at.checked_sub(2).is_some_and(|verb| {
                text.says_any(verb, any_of!("expand expands expanded expanding widen widened increase increased raise raised revise revised replace replaced replaces"))
            })
    });
    earlier || had.is_some_and(|had| {
        let mut between = had + 1..frame.trigger.start;
        !between.clone().any(|at| {
            text.says_any(at, any_of!(", ;"))
                || text.is(at, any_of!(class::VERB_SAY, class::VERB_DENY))
                    && !text.is(at, &class::VERB_ANNOUNCE)
        }) && between.any(|at| {
            any(
                at,
                any_of!("planned intended proposed threatened hoped wanted meant aimed considered contemplated"))
        }) && governing(text, range, had, &class::VERB_SAY).is_none()
    })
}

/// "The original estimate was for 750", "when the talks began, 180 redundancies were foreseen".
fn estimated_before(text: &Text<'_>, range: &Range<usize>, until: usize) -> bool {
    let any = |at: usize, words| text.says_any(at, words);
    let talks = |from: usize| {
        (from..(from + 5).min(until)).find(|at| {
            any(
                *at,
                any_of!("negotiations talks consultation consultations"),
            )
        })
    };
    let cue = (range.start..until).find(|at| {
        any(*at, any_of!("original initial earlier previous first"))
            && any(
                at + 1,
                any_of!("estimate estimates forecast plan proposal figure number"),
            )
            || any(*at, any_of!("start beginning outset")) && talks(*at).is_some()
            || any(*at, any_of!("when"))
                && talks(*at).is_some_and(|at| any(at + 1, any_of!("started began opened")))
    });
    cue.is_some_and(|cue| {
        (cue..range.end)
            .any(|at| any(at, any_of!("was were had")) || text.says(at, "estimated") && at < until)
    })
}

/// "An earlier version said that 400 jobs would go", "a headline wrongly said so".
fn corrected(text: &Text<'_>, range: &Range<usize>) -> bool {
    let any = |at: usize, words| text.says_any(at, words);
    range.clone().any(|at| {
        any(at, any_of!("earlier previous original first"))
            && any(at + 1, any_of!("version versions"))
            || any(
                at,
                any_of!("misstated misreported wrongly incorrectly mistakenly erroneously"),
            ) && (range.start..=at + 1).rev().take(3).any(|at| {
                text.is(at, &class::VERB_SAY)
                    || any(at, any_of!("misstated misreported reported gave"))
            })
    })
}

/// "It would have cost 300 jobs"; but "said it would have cut 300 by June" is a plan.
pub(super) fn unreal(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    if corrected(text, range) {
        return true;
    }
    let due = || {
        text.any_word(frame.trigger.end..range.end, "by")
            && governing(text, range, frame.trigger.start, &class::VERB_SAY).is_some()
    };
    // "would have put 300 people out of work", "could have led to 300 redundancies"
    let over = matches!(frame.row.shape, Shape::Word | Shape::Noun)
        && (range.start..frame.trigger.start)
            .rev()
            .take(10)
            .take_while(|at| !text.says_any(*at, any_of!(", ;")))
            .any(|at| {
                text.is(at, &class::AUX_HAVE)
                    && text.any_says(
                        at.saturating_sub(2).max(range.start)..at,
                        any_of!("would could might"),
                    )
            });
    // "104 staff had shown an interest in voluntary redundancy"
    let interest = frame.row.kind == Kind::Buyout
        && text.any_says(
            frame.trigger.start.saturating_sub(5).max(range.start)..frame.trigger.start,
            any_of!("interest interested"),
        );
    (frame.group.unreal || over) && !due() || interest
}

/// "If 20 or more employees are to be dismissed", "should a firm cut 90 jobs": a rule for whoever does, where the
/// clause says of nobody that he might.
fn ruled(text: &Text<'_>, mentions: &Mentions, frame: &Frame, range: &Range<usize>) -> bool {
    let anybody = matches!(
        frame.agent,
        Agent::Nobody | Agent::Unnamed(_) | Agent::Sector(_)
    );
    // "where 100 or more redundancies are proposed"
    let threshold = frame
        .people
        .and_then(|at| mentions.people.get(at))
        .is_some_and(|people| {
            people.value.qualifier == Qualifier::Over
                && (people.tokens.start..people.tokens.end + 2)
                    .any(|at| text.says(at, "or") && text.says(at + 1, "more"))
        });
    // "If Varden were to close, 430 people would go": nobody says that it will.
    let fancied = text.says(range.start, "if")
        && (range.start..frame.trigger.start)
            .take(12)
            .any(|at| text.says(at, "were") && text.says(at + 1, "to"));
    // "The law makes it illegal to dismiss more than 30"
    let law = frame.agent == Agent::Nobody
        && frame.row.shape == Shape::Active
        && frame.group.start < frame.trigger.start
        && text.says(frame.trigger.start.saturating_sub(1), "to")
        && text.any_says(
            range.start..frame.trigger.start,
            any_of!("law laws bill act legislation code illegal unlawful"),
        );
    // "The law requires notice if a third of the work force, but no fewer than 50, is laid off"
    let required = anybody
        && (range.start..frame.trigger.start).any(|at| {
            text.says_any(at, any_of!("law laws act legislation rules rule"))
                && text.says_any(at + 1, any_of!("requires require calls mandates obliges"))
        });
    // "a tenth of the workers or more than 300 of them, whichever is less"
    let lesser = anybody && text.any_word(range.clone(), "whichever");
    // "If you have money for 60, let 20 go", "a company that lays off a tenth twice": what anybody might do.
    let advice = text.says(range.start, "if") && text.says(range.start + 1, "you")
        || matches!(frame.agent, Agent::Unnamed(_))
            && frame.group.time == Time::Present
            && frame.group.start > range.start
            && text.says_any(frame.group.start - 1, any_of!("that which who"));
    // "The game lets you fire 300 workers."
    let you = frame.group.start > range.start && text.says(frame.group.start - 1, "you");
    fancied
        || you
        || anybody && advice
        || lesser
        || law
        || required
        || anybody && threshold
        || anybody
            && (range.start..frame.trigger.start)
                .rev()
                .take_while(|at| {
                    !text.says_any(*at, any_of!(", ; :")) && !text.is(*at, &class::MODAL_SURE)
                })
                .any(|at| text.says(at, "if") || at == range.start && text.says(at, "should"))
}

/// "Clubs typically shed a fifth of their staff", "lays off 300 each summer": what is done time and again.
fn habit(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let any = |at: usize, words| text.says_any(at, words);
    let from = frame.group.start.saturating_sub(2).max(range.start);
    frame.group.time == Time::Present
        && ((from..frame.trigger.start).any(|at| {
            any(
                at,
                any_of!("typically usually normally often generally routinely traditionally sometimes rarely regularly always"))
        }) || range.clone().any(|at| {
            any(at, any_of!("each every"))
                && (text.is(at + 1, &class::MONTH)
                    || any(
                        at + 1,
                        any_of!("year quarter month spring summer fall autumn winter season christmas")))
        }))
}

/// "Suppose a firm has 100 clerks. It could let 60 go.", "what if it cut 300 jobs?"
fn supposed(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let supposes = |range: Range<usize>| {
        range
            .into_iter()
            .any(|at| text.is(at, &class::SPEECH_HYPOTHETICAL))
    };
    let before = || {
        let block = |at: usize| text.sentences.get(at).map(|sentence| sentence.block);
        frame.group.certainty == Certainty::Considered
            && (frame.sentence.saturating_sub(3)..frame.sentence)
                .filter(|at| block(*at) == block(frame.sentence))
                .filter_map(|at| text.sentences.get(at))
                .any(|sentence| supposes(sentence.tokens.clone()))
    };
    supposes(range.start..frame.trigger.start) || before()
}

/// "It feared it would have to lay off 300": what somebody thought would come to him.
fn feared(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let any = |at: usize, words| text.says_any(at, words);
    // "Some had spoken of 230 redundancies": what came is another figure.
    let talk = (range.start..frame.trigger.start).rev().take(9).any(|at| {
        any(at, any_of!("talk speculation rumours rumors fears"))
            && any(at.saturating_sub(1), any_of!("been"))
            && any(at.saturating_sub(2), any_of!("had"))
    });
    talk || (range.start..frame.trigger.start).rev().take(9).any(|at| {
        any(at, any_of!("feared thought worried assumed reckoned"))
            && any(at + 1, any_of!("it they he she we i"))
            && any(at + 2, any_of!("would might could may"))
    })
}

/// "brought 300 people back from furlough", "kept it from laying off 300".
fn back(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let any = |at: usize, words| text.says_any(at, words);
    let start = frame.group.start.min(frame.trigger.start);
    // "1,900 of those laid off in January have been called back"
    let reduced = frame.people.is_some()
        && frame.row.shape == Shape::Passive
        && frame.group.start == frame.trigger.start;
    let called = reduced
        && (frame.trigger.end..range.end.min(frame.trigger.end + 9)).any(|at| {
            text.is(
                at,
                any_of!(class::AUX_HAVE, class::AUX_BE, class::MODAL_SURE),
            ) && (at + 1..at + 4).any(|at| {
                text.is(at, &class::VERB_AVOID) || any(at, any_of!("return returned back"))
            })
        });
    called
        || start
            .checked_sub(1)
            .is_some_and(|from| from > range.start && any(from, any_of!("from off")))
            && (start.saturating_sub(9).max(range.start)..start).any(|at| {
                any(
                    at,
                    any_of!("back return returned returning returns keep keeps kept keeping"),
                )
            })
}

/// "One of 62 teachers given notice", "not one job would go": a single person is no round.
fn single(mentions: &Mentions, frame: &Frame) -> bool {
    frame
        .people
        .and_then(|at| mentions.people.get(at))
        .is_some_and(|people| people.value.min == Some(1) && people.value.max == Some(1))
        && frame.derived.is_none()
}

/// "Each 1,000 jobs lost would cost shops 390 more", "of every ten, nine": a rate.
fn rate(text: &Text<'_>, mentions: &Mentions, frame: &Frame) -> bool {
    frame
        .people
        .and_then(|at| mentions.people.get(at))
        .map(|people| people.tokens.start)
        .is_some_and(|start| {
            let before = |back: usize| start.checked_sub(back).unwrap_or(usize::MAX);
            // "About 10 jobs were terminated each week."
            let weekly = (frame.trigger.end..frame.trigger.end + 6)
                .take_while(|at| !text.is_kind(*at, crate::text::Kind::Mark))
                .any(|at| {
                    text.says_any(at, any_of!("each every per"))
                        && text.says_any(at + 1, any_of!("week day month"))
                });
            weekly
                || text.says_any(before(1), any_of!("each every per"))
                || (2..5).any(|back| {
                    text.says(before(back), "every") && text.says(before(back + 1), "of")
                })
        })
}

/// "It did not say that it had fired 700"; but "did not say when the 300 would go".
fn unsaid(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let any = |at: usize, words| text.says_any(at, words);
    let start = frame.group.start.min(frame.trigger.start);
    (start.saturating_sub(7).max(range.start)..start).any(|at| {
        text.is(at, &class::VERB_SAY)
            && any(at + 1, any_of!("that whether if it they he she"))
            && text.any_is(at.saturating_sub(2).max(range.start)..at, &class::NEGATION)
    })
}
