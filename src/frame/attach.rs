//! Attachment: which number belongs to which trigger. Scored, not first come.
//!
//! Takes a trigger, a row and a number, gives a cost, or nothing where the number cannot fill the
//! role. In "cut 300 jobs and hired 200" the 300 costs "cut" nothing; the 200, bare and behind an
//! "and", cannot be its object.

mod between;
mod object;

use std::ops::Range;

use super::fits::{ends, fits};
use super::group::Group;
use super::row::{Counts, Slot};
use super::scene::Scene;
use crate::lexicon::{any_of, class, form, same_word};
use crate::mention::{Counted, Of};
use crate::text::{Kind, Text, shape};
use between::{
    another_clause, clause_of_its_own, crossing, in_workforce, of_link, owned_by_noun, placed,
    same_clause, trigger_is_workforce, workforce_between,
};
pub use between::{moved, rendered};

use object::relative_object;
pub use object::{object_of, subject_of};

/// A number or a share as attachment sees it.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// Its words.
    pub tokens: Range<usize>,
    /// What it counts; shares count people where they say so.
    pub counted: Option<Counted>,
    /// For a share, what it is of.
    pub of: Option<Of>,
    /// The number itself.
    pub value: u32,
    /// It is a base, not a cut.
    pub base: bool,
    /// It is part of the number before it: "including 90".
    pub part: bool,
    /// Jobs or people are counted before it in its sentence.
    pub after_jobs: bool,
}

/// The dearest attachment that still holds.
pub const LIMIT: u32 = 34;

/// How far apart two places are: tokens, and more for what parts clauses. `None` where a clause ends for good.
#[must_use]
pub fn gap(text: &Text<'_>, from: usize, to: usize) -> Option<u32> {
    let mut cost = 0_u32;
    let mut at = from;
    while at < to {
        let token = text.token(at)?;
        let word = text.word(at);
        // ", which has struggled since 2022," stands aside.
        if word == ","
            && text.says_any(at + 1, any_of!("which who whose where a an the one"))
            && let Some(close) = (at + 2..to.min(at + 30)).find(|at| text.says(*at, ","))
        {
            cost += 4;
            at = close + 1;
            continue;
        }
        cost += match token.kind {
            Kind::Mark => match word {
                ";" => return None,
                "." | "?" | "!" | ":" => 6,
                "(" | ")" => 1,
                "," => 2,
                "—" | "–" | "|" => 3,
                _ => 0,
            },
            Kind::Word if token.is(&class::VERB_SAY) && !token.is(&class::JOB_NOUN) => 4,
            Kind::Word
                if token.is(&class::RELATIVE)
                    && !same_word(word, "that")
                    && !same_word(word, "as") =>
            {
                4
            }
            Kind::Word if same_word(word, "and") || same_word(word, "but") => 2,
            Kind::Word
                if token.is(any_of!(
                    class::VERB_CUT,
                    class::VERB_DISMISS,
                    class::VERB_HIRE,
                    class::VERB_AFFECT
                )) && token.can_be(form::THIRD | form::PAST | form::GERUND | form::BASE) =>
            {
                4
            }
            Kind::Word
                if token.is(any_of!(class::DETERMINER, class::COMMON_ADJECTIVE))
                    || token.looks(shape::CAPITAL) =>
            {
                0
            }
            _ => 1,
        };
        if cost > LIMIT + 12 {
            return None;
        }
        at += if token.kind == Kind::Word {
            usize::from(token.len)
        } else {
            1
        };
    }
    Some(cost)
}

/// What attaching `quantity` to the trigger costs in `slot`.
#[must_use]
pub fn cost(
    text: &Text<'_>,
    group: &Group,
    trigger: Range<usize>,
    quantity: &Quantity,
    slot: Slot,
    counts: Counts,
    scene: &Scene,
) -> Option<u32> {
    let sentence = scene.sentence.clone();
    let share = quantity.of.is_some();
    let counted = quantity.counted;
    let named = match counted {
        Some(Counted::Bare) => false,
        Some(_) => true,
        None => !matches!(quantity.of, Some(Of::Unsaid)),
    };
    if !fits(text, group, &trigger, quantity, slot, counts, scene) {
        return None;
    }
    // "cut a third of the company"
    let firm = share
        && slot == Slot::Object
        && quantity.tokens.start == group.end
        && text.is(quantity.tokens.end - 1, &class::INDUSTRY);
    // "a 20% cut of the profits", "shifts cut by 40%": a share of nothing said is of people only beside them.
    if share
        && !(named || firm)
        && text.is(trigger.start, &class::NOUN_CUT_WEAK)
        && !workforce_between(
            text,
            trigger.start.saturating_sub(6).max(sentence.start)..trigger.start,
        )
        && !workforce_between(
            text,
            trigger.end..same_clause(text, trigger.end.max(quantity.tokens.end), &sentence),
        )
    {
        return None;
    }
    let behind = quantity.tokens.start >= trigger.end;
    let tokens = quantity.tokens.clone();
    // "by a total of 300"
    let total = text.says(tokens.start.saturating_sub(1), "of")
        && text.says(tokens.start.saturating_sub(2), "total");
    let first = tokens.start.saturating_sub(if total { 3 } else { 0 });
    let by = first > sentence.start && text.says(first - 1, "by");
    match slot {
        Slot::Object if behind => {
            let taken = text.says_any(tokens.end, any_of!("from off"))
                && in_workforce(text, tokens.end, sentence.end);
            // "and Tessaly will cut 70": beside jobs told of before, the bare number is one of jobs.
            let elliptic = counted == Some(Counted::Bare)
                && matches!(counts, Counts::Named | Counts::Lost)
                && tokens.start == group.end
                // "trimmed 12 from its list of suppliers", "cut 30 off the price"; but "cut 300 from its workforce"
                && (taken || !text.says_any(tokens.end, any_of!("from off")))
                // "shed 41 to 640": a level behind a change, as shares and votes have them.
                && !text.says(tokens.end, "to")
                && (scene.of_cuts
                    || taken
                    || quantity.after_jobs
                    || scene.long_told && ends(text, tokens.end, &sentence)
                    || text
                        .word(trigger.start)
                        .to_ascii_lowercase()
                        .starts_with("ax")
                    || (sentence.start..group.start).any(|at| {
                        text.is(at, &class::NOUN_CUT) || text.says(at, "jobs")
                    }));
            if by || counts != Counts::Any && !named && !elliptic && !firm {
                return None;
            }
            // "cutting home help for 1,400 people": what is cut is help, and for them.
            if tokens.start > group.end && text.says(tokens.start - 1, "for") {
                return None;
            }
            // The bare number and the share of nothing said are an object only right behind their verb.
            if !named && crossing(text, group.end..tokens.start) {
                return None;
            }
            // "dropped a plan after a strike in which 900 workers were": beyond a verb of its own another clause counts.
            if clause_of_its_own(text, group.end..tokens.start) {
                return None;
            }
            gap(text, group.end, tokens.start)
        }
        // "the 90 agents it let go in January"
        Slot::Object if tokens.end < group.start && counted.is_some() => {
            relative_object(text, &tokens, counted, group, trigger.end, sentence.end).then_some(3)
        }
        Slot::By if behind && by => {
            // "was cut by two brokers": who did it, not how many went.
            let agents = group.passive
                && counted == Some(Counted::People)
                && !workforce_between(text, sentence.start..group.start);
            if agents {
                return None;
            }
            // "Orders for masts, used by 140 operators, dropped by a third": a share is one of the staff in words.
            let staff = |range: Range<usize>| {
                workforce_between(text, range.clone())
                    && (!share
                        || text.any_is(
                            range.clone(),
                            any_of!(class::WORKFORCE_NOUN, class::JOB_NOUN),
                        ))
            };
            // "cut 300 workers and reduce service by 23%": what has an object is not done to what stands before it.
            let taken = share
                && !group.passive
                && text.is_kind(group.end, Kind::Word)
                && !text.is(group.end, any_of!(class::PREPOSITION, class::ADVERB))
                && !text.says_any(group.end, any_of!("last this next sharply"));
            let next = share
                && (group.end..tokens.start)
                    .any(|at| text.says(at, "and") && text.is(at + 1, &class::VERB_CUT));
            // "slashed 45 jobs after bookings fell by 30%", "as orders dropped by 30%": a clause with its own verb and subject.
            let opens = |at: &usize| {
                text.says_any(*at, any_of!("after when while because"))
                    || text.says(*at, "as") && !text.can_be(at + 1, form::PAST)
                    // "cut 300 jobs in May, said on Monday that sales had risen by 8%"
                    || text.says(*at, "that")
                        && (at.saturating_sub(4)..*at).any(|at| text.is(at, &class::VERB_SAY))
            };
            let fell = |at: usize| {
                text.can_be(at, form::PAST | form::PARTICIPLE) && !text.is(at, &class::PREPOSITION)
            };
            let other = share
                && (group.end..tokens.start)
                    .find(opens)
                    .is_some_and(|at| (at + 1..tokens.start).any(fell));
            if next || other {
                return None;
            }
            let from = (sentence.start..group.start).rev().find(opens);
            let object = staff(trigger.end.min(group.end)..tokens.start)
                || !taken && staff(from.unwrap_or(sentence.start)..group.start)
                || trigger_is_workforce(text, &trigger);
            (object || named && !share)
                .then(|| gap(text, trigger.end, tokens.start))
                .flatten()
        }
        Slot::Subject if tokens.end <= group.start => {
            // "750 workers, ending a strike that idled its plant": with an object of its own the verb has its own subject.
            let other = !group.passive
                && text.is(trigger.start, &class::VERB_FURLOUGH)
                && (text.can_be(trigger.start, form::GERUND)
                    || text.is(trigger.end, any_of!(class::DETERMINER, class::POSSESSIVE)));
            if other || owned_by_noun(text, tokens.start, &sentence) {
                return None;
            }
            // "Another 300 were laid off": a bare number only right before its verb.
            // "Put 750 on indefinite layoff", "another 600 lost their jobs": the verb or its object says whom.
            let near = group.start - tokens.end <= 2;
            let rendered = near && rendered(text, tokens.start, sentence.start);
            // "A total of 480 are being axed", where layoffs are told of
            let axed = counts == Counts::Named
                && group.passive
                && text
                    .word(trigger.start)
                    .to_ascii_lowercase()
                    .starts_with("ax");
            let lost = axed || matches!(counts, Counts::Lost | Counts::Gone);
            // "Roughly 3% of the company will be impacted", where cuts are told of
            let hit = share && counts == Counts::Hit && group.passive && scene.of_cuts;
            if !(named || rendered || hit && near)
                && (counts != Counts::Any && !lost
                    || !near && !placed(text, tokens.end..group.start)
                    || near && crossing(text, tokens.end..group.start))
            {
                return None;
            }
            // "9,000 people have been moved, posts were cut by 2,500": a clause of its own stands between.
            if another_clause(text, tokens.end..group.start) {
                return None;
            }
            gap(text, tokens.end, group.start)
        }
        Slot::Before if tokens.end <= trigger.end && tokens.end >= trigger.start => {
            // "300 redundancies": the noun is inside the number.
            (counted == Some(Counted::Cuts) || share).then_some(0)
        }
        // "300 fewer people": the word that makes it a cut is.
        Slot::Before if tokens.start < trigger.start && trigger.end < tokens.end => {
            (counted == Some(Counted::Cuts)).then_some(0)
        }
        Slot::Before if tokens.end <= trigger.start => {
            // "For the 300 workers Acme cut a deal": there it is the verb, with its object.
            let verb = text.is(trigger.start, &class::NOUN_CUT_WEAK)
                && text.is(trigger.end, any_of!(class::DETERMINER, class::POSSESSIVE));
            let close =
                trigger.start - tokens.end <= 3 && (named || trigger.start == tokens.end) && !verb;
            (close && !crossing(text, tokens.end..trigger.start)).then_some(2)
        }
        // "redundancy protection for 300 workers", "layoff insurance for 300": of what is paid or promised, not of the cut.
        Slot::Of if behind && text.is(trigger.end, &class::SCHEME) => None,
        // "bring the redundancies to 2,800": a sum, which has a row of its own.
        Slot::Of
            if behind
                && text.says(tokens.start.saturating_sub(1), "to")
                && text.any_is(sentence.start..trigger.start, &class::VERB_TOTAL) =>
        {
            None
        }
        // "cut meals for 1,400 people": with its object behind it the word is the verb.
        Slot::Of
            if behind
                && text.is(trigger.start, &class::NOUN_CUT_WEAK)
                && text.token(trigger.end).is_some_and(|next| {
                    next.kind == Kind::Word
                        && !next.is(any_of!(
                            class::PREPOSITION,
                            class::VERB_AFFECT,
                            class::AUX_BE,
                            class::AUX_HAVE,
                            class::MODAL_SURE,
                            class::MODAL_MAYBE,
                            class::RELATIVE,
                            class::ADVERB,
                            class::VERB_ANNOUNCE,
                            class::VERB_PLAN,
                            class::VERB_SAY,
                            class::MONTH,
                            class::WEEKDAY
                        ))
                }) =>
        {
            None
        }
        // "the firing of missiles killed 30 people": what is fired stands right behind "of".
        Slot::Of
            if behind
                && text.says(trigger.end, "of")
                && tokens.start > trigger.end + 2
                && !workforce_between(text, trigger.end..tokens.start) =>
        {
            None
        }
        Slot::Of if behind => {
            let linked = of_link(text, trigger.end, tokens.start);
            let near = tokens.start - trigger.end <= 4;
            // "weighing cuts of between 1,000 and 1,500", where the sentences before tell of jobs, or "of 700 in its
            // workforce"
            let of_jobs = text.says(trigger.end, "of")
                && (scene.of_cuts || in_workforce(text, tokens.end, sentence.end));
            // "job losses at Acme could reach 300", "the job toll stands at 300"
            let told = counts == Counts::Any
                && tokens.start > trigger.end
                && (text.is(tokens.start - 1, &class::VERB_AFFECT)
                    || text.says(tokens.start - 1, "at")
                        && text.says_any(tokens.start - 2, any_of!("stands stood put")));
            // "the number of job losses at Acme Foods will be 300"
            let number = text.is(tokens.start - 1, &class::AUX_BE)
                && (text.is(trigger.start, &class::NOTICE_COUNT)
                    || text.says(trigger.start.saturating_sub(1), "of")
                        && text.says_any(trigger.start.saturating_sub(2), any_of!("number total")));
            let held =
                named || told || number || near && (counts == Counts::Any || share || of_jobs);
            (linked && held)
                .then(|| gap(text, trigger.end, tokens.start))
                .flatten()
        }
        Slot::After if behind => {
            // "a severance offer, 45 if you were part of a group"
            let apart = counts == Counts::Any
                && counted == Some(Counted::Bare)
                && text.any_word(trigger.end..tokens.start, ",");
            if !matches!(counts, Counts::Any | Counts::Total) && !named || apart {
                return None;
            }
            gap(text, trigger.end, tokens.start)
        }
        _ => None,
    }
}
