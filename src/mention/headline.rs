//! Headlines: their numbers stand without a noun. "Acme sheds 300" and "300 sacked at Acme" count people, and so does
//! the first half of "a 300-job cull", in a headline or not.
//!
//! Takes a text and its numbers, gives those of headlines that a verb of cutting stands beside as numbers of people.

use std::ops::Range;

use super::{Counted, People};
use crate::lexicon::{Class, any_of, class, form};
use crate::mention::number;
use crate::text::{BlockKind, Kind, Text, shape};

/// Verbs whose object or subject goes.
const CUTS: Class = class::VERB_CUT.or(class::VERB_DISMISS);

/// Lets the bare numbers of headlines count people.
pub(super) fn settle(text: &Text<'_>, people: &mut Vec<People>) {
    for found in people.iter_mut() {
        if found.counted == Counted::Bare && found.value.point() >= LEAST && !found.is_base {
            let headed = text
                .sentences
                .get(text.sentence_at(found.number.start))
                .filter(|line| {
                    text.blocks.get(line.block).is_some_and(|block| {
                        matches!(block.kind, BlockKind::Title | BlockKind::Heading)
                    })
                });
            let Some(line) = headed.map(|line| line.tokens.clone()) else {
                continue;
            };
            let market = line
                .clone()
                .any(|at| text.is(at, &class::SPORT) || text.says_any(at, OTHER));
            if !market {
                found.counted = counted(text, found, &line).unwrap_or(Counted::Bare);
            }
        }
    }
    compounds(text, people);
}

/// Below this a headline counts things more often than people.
const LEAST: u32 = 4;

/// Words of headlines whose numbers count points or prices.
const OTHER: &crate::lexicon::List = any_of!(
    "points index ftse dow nasdaq nikkei dax shares stocks price prices rates wickets runs goals seats votes"
);

/// What the number of a headline that ends at `end` counts.
fn counted(text: &Text<'_>, people: &People, line: &Range<usize>) -> Option<Counted> {
    let end = line.end;
    let (start, at) = (people.tokens.start, people.tokens.end);
    // "300 sacked", "300 to be axed", "300 told to go"
    let next = at + usize::from(text.says(at, "to") && text.says(at + 1, "be")) * 2;
    let dismissed = text.token(next).is_some_and(|token| {
        token.can_be(form::PARTICIPLE)
            && (token.is(&class::VERB_DISMISS) || text.says_any(next, any_of!("axed cut culled")))
    });
    let told = text.says(at, "told") && text.says(at + 1, "to");
    // "300 to go at Acme", "300 go at Acme"
    let goes = at + usize::from(text.says(at, "to"));
    // "Acme shuts works: 300 to go"
    let last = goes + 1 >= end
        && text.any_is(
            line.clone(),
            any_of!(
                class::VERB_CLOSE,
                class::NOUN_CLOSURE,
                class::NOUN_CUT,
                CUTS
            ),
        );
    let goes = text.says(goes, "go") && (last || text.says_any(goes + 1, any_of!("at from as in")));
    let closed = at >= end
        || text.token(at).is_some_and(|token| {
            token.kind == Kind::Mark && !text.says_any(at, any_of!("- % /"))
                || text.says_any(at, any_of!("at in as amid after over to by"))
        });
    // "Acme sheds 300", "Acme to cut 300 in Leeds"
    let object = (1..=3)
        .filter_map(|back| start.checked_sub(back))
        .any(|before| {
            text.token(before)
                .is_some_and(|token| usize::from(token.len) == start - before && token.is(&CUTS))
        });
    (dismissed || told || goes || object && closed).then_some(if goes {
        Counted::Jobs
    } else {
        Counted::People
    })
}

/// "A 300-job cull", "the 40-person layoff".
fn compounds(text: &Text<'_>, people: &mut Vec<People>) {
    let noun = any_of!(class::JOB_NOUN, class::PEOPLE_NOUN, class::NOUN_CUT);
    let found: Vec<People> = (1..text.tokens.len())
        .filter(|at| {
            text.is(at + 1, noun)
                && text.says(*at, "-")
                && [*at, at + 1].iter().all(|at| {
                    text.token(*at)
                        .is_some_and(|token| !token.looks(shape::SPACED))
                })
        })
        .filter_map(|hyphen| {
            let at = hyphen - 1;
            let after = hyphen + 2;
            let cut = text.is(hyphen + 1, &class::NOUN_CUT)
                || text.is(after, any_of!(class::NOUN_CUT, class::NOUN_CUT_WEAK));
            let value = number::read(text, at).filter(|number| number.end == hyphen)?;
            let (low, high) = value.whole().filter(|(low, _)| *low > 0)?;
            cut.then(|| People {
                tokens: at..hyphen,
                number: at..hyphen,
                value: super::bound::headcount(low, high, super::Qualifier::Exact),
                counted: Counted::Jobs,
                modifiers: hyphen..hyphen,
                base: None,
                further: false,
                is_base: false,
                part: false,
                of_them: false,
                all: false,
            })
        })
        .collect();
    if !found.is_empty() {
        people.retain(|known| {
            !found
                .iter()
                .any(|found| found.number.start == known.number.start)
        });
        people.extend(found);
        crate::order::by_key(people, |people| people.tokens.start);
    }
}
