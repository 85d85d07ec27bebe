//! Fitting: whether a number can be what a row counts at all.
//!
//! Takes a trigger, a number and what the row counts, says yes or no; how far apart they stand is
//! no matter here. "Costs 300 jobs" fits a row that counts what is hit, "costs 300 people" does
//! not.

use std::ops::Range;

use super::attach::{Quantity, Scene};
use super::group::Group;
use super::row::{Counts, Slot};
use crate::lexicon::{class, form, same_word};
use crate::mention::Counted;
use crate::text::{Kind, Text};

/// Words by which a level falls.
const FALLS: [&str; 14] = [
    "fall",
    "falls",
    "fell",
    "fallen",
    "falling",
    "drop",
    "drops",
    "dropped",
    "decline",
    "declined",
    "down",
    "reduction",
    "fewer",
    "lost",
];

/// Whether the number can be what the row counts.
pub(super) fn fits(
    text: &Text<'_>,
    group: &Group,
    trigger: &Range<usize>,
    quantity: &Quantity,
    slot: Slot,
    counts: Counts,
    scene: &Scene,
) -> bool {
    let sentence = &scene.sentence;
    if text.is(trigger.start, class::WORKFORCE_CORE)
        && !sentence.clone().any(|at| {
            text.is(at, class::VERB_CUT) || FALLS.iter().any(|word| same_word(text.word(at), word))
        })
    {
        return false;
    }
    // "cut the pay of 300 managers", "cut the hours of its staff by 20%": what is cut is pay or hours.
    let span = if trigger.end <= quantity.tokens.start {
        trigger.end..quantity.tokens.start
    } else {
        quantity.tokens.end..trigger.start
    };
    let before = trigger
        .start
        .checked_sub(1)
        .filter(|before| *before >= sentence.start);
    if matches!(slot, Slot::Object | Slot::By | Slot::Of)
        && (span.clone().any(|at| {
            text.is(at, class::NOT_JOBS) && !text.is(at, class::WORKFORCE_NOUN.or(class::NOUN_CUT))
        }) || slot == Slot::Of && before.is_some_and(|before| text.is(before, class::NOT_JOBS)))
    {
        return false;
    }
    // "12% of our workforce on furlough" tells how many are, not how many will be.
    if slot == Slot::Subject
        && quantity.of.is_some()
        && text.is(trigger.start, class::NOUN_FURLOUGH)
    {
        return false;
    }
    // "close the loophole, say two professors": a place of work has people, a closure costs or hits them.
    if slot == Slot::After
        && text.is(trigger.start, class::VERB_CLOSE.or(class::NOUN_CLOSURE))
        && !quantity.base
        && !span.clone().any(|at| {
            text.is(
                at,
                class::VERB_EMPLOY
                    .or(class::VERB_AFFECT)
                    .or(class::REDUNDANT),
            ) || [
                "(",
                "with",
                "where",
                "employing",
                "home",
                "leaving",
                "losing",
            ]
            .iter()
            .any(|word| same_word(text.word(at), word))
        })
    {
        return false;
    }
    // "Are facing the axe, with 324 positions opened to others": what is at risk stands before it.
    if slot == Slot::Object
        && text.is(trigger.start, class::AT_RISK)
        && !quantity.part
        && span
            .clone()
            .any(|at| text.word(at) == "," || text.is(at, class::CONJUNCTION))
    {
        return false;
    }
    // "Fears for 300 jobs", not for 300 miners below ground.
    if text.is(trigger.start, class::AT_RISK)
        && ["fear", "fears", "threat", "threats", "concern"]
            .iter()
            .any(|word| same_word(text.word(trigger.start), word))
        && (quantity.counted != Some(Counted::Jobs) || quantity.tokens.start < trigger.start)
    {
        return false;
    }
    let jobs = matches!(quantity.counted, Some(Counted::Jobs)) || quantity.of.is_some();
    match counts {
        Counts::Any | Counts::Named => true,
        Counts::Jobs => {
            // "Of those, 90 will go in Texas."
            jobs || quantity.part && !same_word(text.word(trigger.end), "to")
                || quantity.counted == Some(Counted::People)
                    && (group.start..group.end).any(|at| same_word(text.word(at), "to"))
                    && group.end + 1 >= sentence.end
                // "were told that their jobs were going"
                || quantity.counted == Some(Counted::People) && their_jobs(text, group.start)
                    && (quantity.tokens.end..group.start).any(|at| text.is(at, class::VERB_NOTIFY))
        }
        Counts::Own => of_its_own(text, quantity),
        Counts::Gone => gone(text, group, trigger.end, quantity, scene),
        Counts::Total => {
            let to = quantity.tokens.start > sentence.start
                && same_word(text.word(quantity.tokens.start - 1), "to");
            let total = (trigger.end..quantity.tokens.start).any(|at| {
                text.is(
                    at,
                    class::NOUN_CUT.or(class::CUT_REFERENCE).or(class::JOB_NOUN),
                ) || ["total", "tally", "number", "toll", "count"]
                    .iter()
                    .any(|word| same_word(text.word(at), word))
                    // "the number of towns it serves" is no sum of jobs.
                    && (!same_word(text.word(at + 1), "of")
                        || text.is(
                            at + 2,
                            class::JOB_NOUN
                                .or(class::NOUN_CUT)
                                .or(class::PEOPLE_NOUN),
                        ))
            });
            let cuts = scene.of_cuts
                || quantity.after_jobs
                || sentence.clone().any(|at| {
                    text.is(
                        at,
                        class::NOUN_CUT
                            .or(class::VERB_CUT)
                            .or(class::VERB_DISMISS)
                            .or(class::VERB_LOSE),
                    )
                });
            to && total && cuts
        }
        // "must lose 70 of its 230 people", and where cuts are told of, "the desk will lose 60 people"
        Counts::Lost if slot == Slot::Object => {
            jobs || quantity.counted == Some(Counted::People)
                && !same_word(text.word(quantity.tokens.end), "to")
                && (scene.of_layoffs || of_its_own(text, quantity))
        }
        Counts::Lost => {
            // "Nearly 400 jobs lost after …": the participle right behind its jobs.
            jobs && (group.passive || quantity.tokens.end == trigger.start)
                || quantity.counted.is_some()
                    && (trigger.end..(trigger.end + 5).min(sentence.end)).any(|at| {
                        text.is(at, class::JOB_NOUN)
                            || ["livelihoods", "livelihood", "places", "work"]
                                .iter()
                                .any(|word| same_word(text.word(at), word))
                    })
        }
        // People "affected" are hit; a gerund before which they stand hits somebody else.
        Counts::Hit
            if slot == Slot::Subject
                && !group.passive
                && text
                    .token(trigger.start)
                    .is_some_and(|token| !token.can_be(form::PARTICIPLE)) =>
        {
            false
        }
        // "The talks concern 160 people" tells who is consulted, not how many will go.
        Counts::Hit
            if span.start > sentence.start
                && (sentence.start..trigger.start).any(|at| {
                    ["talks", "negotiations", "consultations", "consultation"]
                        .iter()
                        .any(|word| same_word(text.word(at), word))
                })
                && (sentence.start..sentence.end).any(|at| text.is(at, class::NOUN_CUT)) =>
        {
            false
        }
        Counts::Hit => {
            let costs = [
                "cost",
                "costs",
                "costing",
                "claim",
                "claims",
                "claimed",
                "claiming",
                "threaten",
                "threatens",
                "threatening",
            ]
            .iter()
            .any(|word| same_word(text.word(trigger.start), word));
            let named = sentence
                .clone()
                .filter(|at| !quantity.tokens.contains(at))
                .any(|at| {
                    text.is(
                        at,
                        class::CUT_REFERENCE
                            .or(class::NOUN_CUT)
                            .or(class::NOUN_CLOSURE)
                            .or(class::NOUN_RESTRUCTURING)
                            .or(class::VERB_CLOSE)
                            .or(class::VERB_DISMISS)
                            .or(class::REDUNDANT)
                            .or(class::NOUN_FURLOUGH)
                            .or(class::NOUN_BUYOUT),
                    )
                });
            let passive_jobs = group.passive && jobs;
            let staff = quantity.counted == Some(Counted::People)
                && (text.is(quantity.tokens.end - 1, class::STAFF_NOUN));
            // "cost more than 3,200 employees their positions"
            let whose = quantity.counted == Some(Counted::People)
                && text.is(quantity.tokens.end, class::POSSESSIVE)
                && text.is(quantity.tokens.end + 1, class::JOB_NOUN);
            // A union represents workers; cuts represent jobs or a share of them.
            let stands_for = ["represent", "account", "equal"]
                .iter()
                .any(|word| text.word(trigger.start).starts_with(word));
            if costs {
                jobs || whose
            } else if stands_for {
                jobs && named
            } else {
                named || passive_jobs || group.passive && staff && scene.of_cuts
            }
        }
    }
}

/// Whether "their jobs" stands right before `at`.
fn their_jobs(text: &Text<'_>, at: usize) -> bool {
    at >= 2 && text.is(at - 1, class::JOB_NOUN) && same_word(text.word(at - 2), "their")
}

/// "70 of its 230 people": some of those whom somebody has.
fn of_its_own(text: &Text<'_>, quantity: &Quantity) -> bool {
    quantity.tokens.clone().any(|at| {
        same_word(text.word(at), "of")
            && (text.is(at + 1, class::POSSESSIVE)
                || same_word(text.word(at + 1), "the")
                || text
                    .token(at + 1)
                    .is_some_and(|next| next.kind == Kind::Number))
    })
}

/// Whether people who go, leave or follow do so for good: a cut is told of, or they "will go" and no place to go to
/// is named.
fn gone(text: &Text<'_>, group: &Group, end: usize, quantity: &Quantity, scene: &Scene) -> bool {
    if quantity.of.is_some()
        || !matches!(
            quantity.counted,
            Some(Counted::People | Counted::Jobs | Counted::Bare)
        )
    {
        return false;
    }
    // "went to court", "go on strike", "left the building": where to, or what.
    let closes = end >= scene.sentence.end
        || text.is(end, class::MONTH.or(class::WEEKDAY))
        || [
            "at",
            "in",
            "by",
            "from",
            "under",
            "before",
            "after",
            "when",
            "as",
            "over",
            "this",
            "last",
            "next",
            "within",
            "through",
            "because",
            "with",
            ",",
            ".",
            ";",
            "voluntarily",
        ]
        .iter()
        .any(|word| same_word(text.word(end), word));
    // "notices for 90 people went out", "there are 90 left", "the 90, of whom 60 left"
    let before = quantity.tokens.start.checked_sub(1);
    let others = before.is_some_and(|before| {
        text.is(before, class::AUX_BE.or(class::AUX_HAVE))
            || ["for", "to", "on"]
                .iter()
                .any(|word| same_word(text.word(before), word))
    }) || (quantity.tokens.end..group.start)
        .any(|at| text.is(at, class::RELATIVE) || text.word(at) == ";");
    if others {
        return false;
    }
    let of_cuts = scene.of_layoffs
        || scene
            .sentence
            .clone()
            .any(|at| text.is(at, class::NOUN_CUT));
    let goes = text.is(group.end - 1, class::VERB_GO);
    let bare = quantity.counted == Some(Counted::Bare);
    let further = quantity
        .tokens
        .clone()
        .any(|at| text.is(at, class::FURTHER));
    let staff = text.is(
        quantity.tokens.end - 1,
        class::STAFF_NOUN.or(class::OCCUPATION),
    );
    let to_come = group.time == super::Time::Future && !group.negated;
    let plain = end >= scene.sentence.end
        || ["at", "in", "by", "from", "under", ",", "."]
            .iter()
            .any(|word| same_word(text.word(end), word));
    // "Acme lays off 300 people. Some 120 will leave in May": part of those, but in what is past.
    let past = matches!(group.time, super::Time::Past | super::Time::Perfect);
    // Who "left" need not have had to.
    let part = quantity.value < scene.told && !past;
    if !further && (part || past && !goes) {
        return false;
    }
    closes
        && ((of_cuts || goes && scene.of_cuts) && (!bare || goes || further)
            || plain && goes && staff && to_come)
        || of_cuts && text.is(end, class::POSSESSIVE) && text.is(end + 1, class::JOB_NOUN)
}
