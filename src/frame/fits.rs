//! Fitting: whether a number can be what a row counts at all.
//!
//! Takes a trigger, a number and what the row counts, says yes or no; how far apart they stand is
//! no matter here. "Costs 300 jobs" fits a row that counts what is hit, "costs 300 people" does
//! not.

mod closing;
mod gone;
mod level;

use std::ops::Range;

use super::attach::Quantity;
use super::change::FALLS;
use super::group::Group;
use super::row::{Counts, Slot};
use super::scene::Scene;
use crate::lexicon::{any_of, class, form};
use crate::mention::{Counted, Of};
use crate::text::{Kind, Text, shape};
use closing::{closing, told_of};
use gone::gone;
use level::{idle, will_be_fewer};

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
    if text.is(trigger.start, &class::WORKFORCE_CORE)
        && !sentence
            .clone()
            .any(|at| text.is(at, &class::VERB_CUT) || text.says_any(at, FALLS))
    {
        return false;
    }
    // "300 posts went unfilled"
    if text.is(trigger.start, &class::VERB_GO)
        && text.says_any(trigger.end, any_of!("unfilled unclaimed begging vacant"))
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
    // "cut 14 routes and 225 posts": what stands before the "and" is cut beside them.
    let last = span
        .clone()
        .rev()
        .find(|at| slot == Slot::Object && text.says(*at, "and"))
        .map_or(span.start, |and| and + 1)..span.end;
    if matches!(slot, Slot::Object | Slot::By | Slot::Of)
        && (last.into_iter().any(|at| {
            text.is(at, &class::NOT_JOBS)
                && !text.is(at, any_of!(class::WORKFORCE_NOUN, class::NOUN_CUT))
        }) || slot == Slot::Of
            && before.is_some_and(|before| text.is(before, &class::NOT_JOBS)))
    {
        return false;
    }
    if text.says(trigger.start, "fewer") && !will_be_fewer(text, quantity, sentence) {
        return false;
    }
    // "terminate a contract covering 750 people": the contract ends.
    if slot == Slot::Object && text.any_word(span.clone(), "covering") {
        return false;
    }
    // "the removal of 75 posts", not of 75 people from a hall
    let removed = text.says_any(
        trigger.start,
        any_of!("removal removals abolition deletion deletions"),
    );
    if removed && quantity.counted != Some(Counted::Jobs) {
        return false;
    }
    // "hire 300 fewer people", "300 fewer people are out of work", "reduced sales and 300 fewer jobs"
    if quantity.counted == Some(Counted::Cuts)
        && (text.is(trigger.start, any_of!(class::VERB_HIRE, class::REDUNDANT))
            || slot == Slot::Object && text.any_word(quantity.tokens.clone(), "fewer"))
    {
        return false;
    }
    if text.is(trigger.start, &class::REDUNDANT) && idle(text, trigger, quantity, scene) {
        return false;
    }
    // "keep 500 of the jobs that are due to go": the verb before the number says what becomes of them.
    if slot == Slot::Subject
        && text.any_is(span.clone(), &class::RELATIVE)
        && (quantity.tokens.start.saturating_sub(2).max(sentence.start)..quantity.tokens.start)
            .any(|at| text.is(at, &class::VERB_AVOID) || text.says(at, "keep"))
    {
        return false;
    }
    // "12% of our workforce on furlough" tells how many are, not how many will be.
    if slot == Slot::Subject
        && quantity.of.is_some()
        && text.is(trigger.start, &class::NOUN_FURLOUGH)
    {
        return false;
    }
    // "will idle its mill, which employs 600"
    if slot == Slot::After && text.is(trigger.start, &class::VERB_FURLOUGH) {
        return quantity.base
            && text.can_be(trigger.start, form::BASE | form::GERUND)
            && text.any_is(span.clone(), &class::SITE_NOUN)
            && !text.any_word(span.clone(), ";");
    }
    // "closed for a day by snow": it opens again.
    if text.is(
        trigger.start,
        any_of!(class::VERB_CLOSE, class::NOUN_CLOSURE),
    ) && text.says(trigger.end, "for")
        && text.any_is(trigger.end + 1..trigger.end + 4, &class::MEASURE)
    {
        return false;
    }
    // "close the loophole, say two professors": a place of work has people, a closure costs or hits them.
    if slot == Slot::Subject
        && text.is(
            trigger.start,
            any_of!(class::VERB_CLOSE, class::NOUN_CLOSURE),
        )
    {
        return told_of(text, span, trigger.end)
            || text.is(trigger.start, &class::VERB_CLOSE)
                && closing(text, group, trigger.end, quantity, sentence);
    }
    if slot == Slot::After
        && text.is(
            trigger.start,
            any_of!(class::VERB_CLOSE, class::NOUN_CLOSURE),
        )
        && !quantity.base
        && !span.clone().any(|at| {
            text.is(
                at,
                any_of!(class::VERB_EMPLOY, class::VERB_AFFECT, class::REDUNDANT),
            ) || text.says_any(at, any_of!("( with where employing home leaving losing"))
        })
    {
        return false;
    }
    // "Are facing the axe, with 324 positions opened to others": what is at risk stands before it.
    if slot == Slot::Object
        && text.is(trigger.start, &class::AT_RISK)
        && !quantity.part
        && span
            .clone()
            .any(|at| text.says(at, ",") || text.is(at, &class::CONJUNCTION))
    {
        return false;
    }
    // "Fears for 300 jobs", not for 300 miners below ground.
    if text.is(trigger.start, &class::AT_RISK)
        && text.says_any(trigger.start, any_of!("fear fears threat threats concern"))
        && (quantity.counted != Some(Counted::Jobs) || quantity.tokens.start < trigger.start)
    {
        return false;
    }
    let jobs = matches!(quantity.counted, Some(Counted::Jobs)) || quantity.of.is_some();
    match counts {
        Counts::Any | Counts::Named => true,
        Counts::Jobs => {
            // "Of those, 90 will go in Texas."
            jobs || quantity.part && !text.says(trigger.end, "to")
                || quantity.counted == Some(Counted::People)
                    && text.any_word(group.start..group.end, "to")
                    && group.end + 1 >= sentence.end
                // "were told that their jobs were going"
                || quantity.counted == Some(Counted::People) && their_jobs(text, group.start)
                    && text.any_is(quantity.tokens.end..group.start, &class::VERB_NOTIFY)
        }
        Counts::Own => of_its_own(text, quantity),
        Counts::Gone => gone(text, group, trigger.end, quantity, scene),
        Counts::Total => {
            let to = quantity.tokens.start > sentence.start
                && text.says(quantity.tokens.start - 1, "to");
            let total = (trigger.end..quantity.tokens.start).any(|at| {
                // "bringing headcount back to 240" tells a level.
                text.is(
                    at,
                    any_of!(class::NOUN_CUT, class::CUT_REFERENCE, class::JOB_NOUN),
                ) && !text.is(at, &class::WORKFORCE_CORE)
                    || text.says_any(at, any_of!("total tally number toll count"))
                    // "the number of towns it serves" is no sum of jobs.
                    && (!text.says(at + 1, "of")
                        || text.is(
                            at + 2,
                            any_of!(class::JOB_NOUN, class::NOUN_CUT, class::PEOPLE_NOUN),
                        ))
            });
            let cuts = scene.of_cuts
                || quantity.after_jobs
                || text.any_is(
                    sentence.clone(),
                    any_of!(
                        class::NOUN_CUT,
                        class::VERB_CUT,
                        class::VERB_DISMISS,
                        class::VERB_LOSE
                    ),
                );
            to && total && cuts
        }
        // "must lose 70 of its 230 people", and where cuts are told of, "the desk will lose 60 people"
        Counts::Lost if slot == Slot::Object => {
            // "lost 71% of its riders": customers too are called what workers are.
            let work = any_of!(class::WORKFORCE_NOUN, class::JOB_NOUN, class::STAFF_NOUN);
            jobs && (quantity.of.is_none() || text.is(quantity.tokens.end - 1, work))
                || quantity.counted == Some(Counted::Bare)
                    && (quantity.after_jobs
                    || scene.of_cuts && group.time == super::group::Time::Future
                    // "his own division lost 65", not "the index lost 41"
                    || scene.of_layoffs
                        && group.start > sentence.start
                        && text.is(group.start - 1, any_of!(class::UNIT_NOUN, class::SITE_NOUN)))
                    && quantity.tokens.start == group.end
                    && ends(text, quantity.tokens.end, sentence)
                || quantity.counted == Some(Counted::People)
                    && (scene.of_layoffs
                        || of_its_own(text, quantity)
                        || loses_staff(text, group, quantity))
                    && !lost_to(text, quantity.tokens.end, sentence.end)
        }
        Counts::Lost => {
            // "Nearly 400 jobs lost after …": the participle right behind its jobs.
            jobs && (group.passive || quantity.tokens.end == trigger.start)
                || (quantity.counted.is_some() || quantity.of == Some(Of::Workforce))
                    && (trigger.end..(trigger.end + 5).min(sentence.end)).any(|at| {
                        text.is(at, &class::JOB_NOUN)
                            || text.says_any(at, any_of!("livelihoods livelihood places work"))
                    })
        }
        // "fears that the next round could hit them": the verb has its object.
        Counts::Hit
            if slot == Slot::Subject && !group.passive && text.is(trigger.end, &class::PRONOUN) =>
        {
            false
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
        // "a contract covering 750 workers", "240 people are involved in the changes"
        Counts::Hit
            if text.says_any(
                trigger.start.saturating_sub(1),
                any_of!("contract contracts agreement agreements pact bargain"),
            ) || group.passive
                && text.says(trigger.start, "involved")
                && !text.any_is(trigger.end..trigger.end + 4, &class::NOUN_CUT) =>
        {
            false
        }
        // "The talks concern 160 people" tells who is consulted, not how many will go.
        Counts::Hit
            if span.start > sentence.start
                && text.any_says(
                    sentence.start..trigger.start,
                    any_of!("talks negotiations consultations consultation"),
                )
                && text.any_is(sentence.start..sentence.end, &class::NOUN_CUT) =>
        {
            false
        }
        Counts::Hit => {
            let costs = text.says_any(trigger.start, any_of!("cost costs costing claim claims claimed claiming threaten threatens threatening risking"));
            let named = sentence
                .clone()
                .filter(|at| !quantity.tokens.contains(at))
                .any(|at| {
                    text.is(
                        at,
                        any_of!(
                            class::CUT_REFERENCE,
                            class::NOUN_CUT,
                            class::NOUN_CLOSURE,
                            class::NOUN_RESTRUCTURING,
                            class::VERB_CLOSE,
                            class::VERB_DISMISS,
                            class::REDUNDANT,
                            class::NOUN_FURLOUGH,
                            class::NOUN_BUYOUT
                        ),
                    ) && !of_other_cuts(text, at)
                });
            let passive_jobs = group.passive && jobs;
            let staff = quantity.counted == Some(Counted::People)
                && (text.is(quantity.tokens.end - 1, &class::STAFF_NOUN));
            // "cost more than 3,200 employees their positions"
            let whose = quantity.counted == Some(Counted::People)
                && text.is(quantity.tokens.end, &class::POSSESSIVE)
                && text.is(quantity.tokens.end + 1, &class::JOB_NOUN);
            // A union represents workers; cuts represent jobs or a share of them.
            let stands_for = ["represent", "account", "equal"]
                .iter()
                .any(|word| text.word(trigger.start).starts_with(word));
            if costs {
                jobs || whose
            } else if stands_for {
                // "workers over 53, which account for a quarter of the staff": who stands before is no cut.
                let whose = group.start > sentence.start
                    && text.is(group.start - 1, &class::RELATIVE)
                    && !quantity.after_jobs
                    && !text.any_is(
                        group.start.saturating_sub(6).max(sentence.start)..group.start,
                        any_of!(class::NOUN_CUT, class::NOUN_CUT_WEAK),
                    );
                jobs && named && !whose
            } else {
                // "December's round affected 180 people", "3% of the company will be impacted"
                let round = (scene.of_cuts || scene.long_told)
                    && (quantity.of.is_some() && group.passive
                        || text.any_word(sentence.start..trigger.start, "round"));
                named || passive_jobs || group.passive && staff && scene.of_cuts || round
            }
        }
    }
}

/// "the power cut", "price cuts": what is cut is said right before, and it is no job.
fn of_other_cuts(text: &Text<'_>, at: usize) -> bool {
    text.is(at, &class::NOUN_CUT_WEAK)
        && !text.is(at, &class::NOUN_CUT)
        && at.checked_sub(1).is_some_and(|before| {
            text.is(before, &class::NOT_JOBS)
                || text.says_any(before, any_of!("power water network cable internet"))
        })
}

/// "The council will lose 120 staff", "must lose 300 people"; not "lost 300 people to its rivals" or in a flood.
fn loses_staff(text: &Text<'_>, group: &Group, quantity: &Quantity) -> bool {
    let staff = text.is(quantity.tokens.end.saturating_sub(1), &class::STAFF_NOUN);
    let must = text.any_says(
        group.start..group.end,
        any_of!("must need needs needed has have had"),
    );
    group.time == super::group::Time::Future && (staff || must)
}

/// Whether a clause ends at `at`, or goes on with where and when.
pub(super) fn ends(text: &Text<'_>, at: usize, sentence: &Range<usize>) -> bool {
    at >= sentence.end
        || text.is(
            at,
            any_of!(class::MONTH, class::WEEKDAY, class::CONJUNCTION),
        )
        || text.says_any(at, any_of!(", . ; in at by this last over through"))
}

/// Whether "their jobs" stands right before `at`.
fn their_jobs(text: &Text<'_>, at: usize) -> bool {
    at >= 2 && text.is(at - 1, &class::JOB_NOUN) && text.says(at - 2, "their")
}

/// "70 of its 230 people": some of those whom somebody has.
fn of_its_own(text: &Text<'_>, quantity: &Quantity) -> bool {
    quantity.tokens.clone().any(|at| {
        text.says(at, "of")
            && (text.is(at + 1, &class::POSSESSIVE)
                || text.says(at + 1, "the")
                || text.is_kind(at + 1, Kind::Number))
    })
}

/// "lost six of its own workers to the virus", "lost 40 engineers to Globex": to an illness or to others.
fn lost_to(text: &Text<'_>, from: usize, end: usize) -> bool {
    (from..end.min(from + 9)).any(|at| {
        text.says(at, "to")
            && (text.is(at + 1, &class::DETERMINER)
                || text.looks(at + 1, shape::CAPITAL)
                || text.says_any(
                    at + 1,
                    any_of!("covid cancer illness rivals competitors disease"),
                ))
    })
}
