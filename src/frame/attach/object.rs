//! Objects: the jobs or people without a number that a verb cuts.
//!
//! Takes a verb group, gives where its object or, of a passive one, its subject stands: "is cutting jobs".

use std::ops::Range;

use crate::frame::group::Group;
use crate::lexicon::{Class, any_of, class, form};
use crate::mention::Counted;
use crate::text::{Kind, Text, shape};

/// Whether jobs, people or a workforce stand right behind a verb or before it without a number.
#[must_use]
pub fn object_of(text: &Text<'_>, group: &Group, limit: usize) -> Option<usize> {
    let mut at = group.end;
    while at < limit && at < group.end + 7 {
        let token = text.token(at)?;
        if token.is(&OBJECT) && !text.says(at + 1, "-") && !one_person(text, at, at == group.end) {
            // "cut staff conditions", "slash workers' pay": what is cut is no job.
            let next = at + usize::from(token.len);
            let owner = text.is_kind(next, Kind::Clitic);
            return (!owner && !text.is(next, &class::NOT_JOBS)).then_some(at);
        }
        let pass = token.is(any_of!(class::DETERMINER, class::POSSESSIVE, class::COMMON_ADJECTIVE, class::UNIT_WORD, class::FURTHER, class::BOUND_ABOUT))
            || token.looks(shape::CAPITAL)
            || token.kind == Kind::Clitic
            || matches!(text.word(at), "and" | "of" | "-" | "everyone" | "every")
            // "an undisclosed number of workers", not "the number of people who wait"
            || text.says(at + 1, "of") && at > group.end
                && text.says_any(at, any_of!("number portion handful majority proportion fraction"))
                && text.any_says(group.end..at, any_of!("a an"))
            || text.says(at + 1, "number") && text.says(at + 2, "of")
            // "some of its 9,000 workers"
            || token.kind == Kind::Number && text.is(at - 1, &class::POSSESSIVE)
            || token.kind == Kind::Word && token.classes == Class::NONE;
        if !pass {
            return None;
        }
        at += usize::from(token.len);
    }
    None
}

/// "sacked its manager", in a headline "executive sacked": one of them, and no word for many.
fn one_person(text: &Text<'_>, at: usize, beside: bool) -> bool {
    let one = text.token(at).is_some_and(|token| {
        token.is(any_of!(class::PEOPLE_NOUN, class::OCCUPATION))
            && !token.is(any_of!(class::WORKFORCE_NOUN, class::JOB_NOUN))
            && !token.can_be(form::PLURAL)
    });
    let last = at
        + text
            .token(at)
            .map_or(0, |token| usize::from(token.len).saturating_sub(1));
    one && !text.says(last, "crew")
        && (beside
            || at.checked_sub(1).is_some_and(|before| {
                text.is(before, &class::POSSESSIVE)
                    || text.says_any(before, any_of!("a an the one"))
            }))
}

/// The same before a passive verb: "jobs will be cut".
#[must_use]
pub fn subject_of(text: &Text<'_>, group: &Group, floor: usize) -> Option<usize> {
    (1..=8)
        .filter_map(|back| group.start.checked_sub(back))
        .filter(|at| *at >= floor)
        .find(|at| text.is(*at, &OBJECT))
        .filter(|at| !one_person(text, *at, *at + 1 == group.start))
}

/// "the 90 agents it let go in January", "300 workers that Acme laid off": between the people and the verb stands
/// nothing but who cut, and behind the verb nothing that it could cut.
#[must_use]
pub fn relative_object(
    text: &Text<'_>,
    people: &Range<usize>,
    counted: Option<Counted>,
    group: &Group,
    end: usize,
    limit: usize,
) -> bool {
    let link = text.says_any(people.end, any_of!("that whom who which"));
    let who = people.end + usize::from(link)..group.start;
    let the = people
        .start
        .checked_sub(1)
        .is_some_and(|before| text.is(before, &class::DETERMINER));
    let cutter = (1..=6).contains(&who.len())
        && who.clone().any(|at| {
            text.is(at, any_of!(class::PRONOUN_FIRM, class::INDUSTRY))
                || text.looks(at, shape::CAPITAL)
        })
        && who.clone().all(|at| {
            text.is(
                at,
                any_of!(
                    class::PRONOUN_FIRM,
                    class::INDUSTRY,
                    class::DETERMINER,
                    class::COMMON_ADJECTIVE
                ),
            ) || text.token(at).is_some_and(|token| {
                token.kind == Kind::Clitic
                    || token.looks(shape::CAPITAL) && token.kind == Kind::Word
            })
        });
    let free = end >= limit
        || text.token(end).is_some_and(|next| {
            next.kind == Kind::Mark
                || next.is(any_of!(
                    class::PREPOSITION,
                    class::CONJUNCTION,
                    class::ADVERB,
                    class::MONTH,
                    class::WEEKDAY
                ))
                || text.says_any(end, any_of!("last this earlier were are have had when"))
        });
    !group.passive && cutter && free && (the || link || counted != Some(Counted::Bare))
}

/// What a verb that cuts has for an object.
const OBJECT: Class = class::JOB_NOUN
    .or(class::PEOPLE_NOUN)
    .or(class::WORKFORCE_NOUN)
    .or(class::OCCUPATION);
