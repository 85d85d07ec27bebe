//! Beside: what two numbers of one sentence are to each other.
//!
//! Takes numbers, gives whether one goes on where the other left off, is part of it, adds to it, or says it again.

use std::ops::Range;

use super::Frame;
use super::attach::Quantity;
use crate::lexicon::{List, any_of, class, form};
use crate::mention::{Counted, Headcount, Mentions, People, Qualifier};
use crate::text::{Kind, Text, shape};

/// The words of two numbers.
pub(super) fn pair_tokens(
    pair: &[(Quantity, Option<usize>, Option<usize>)],
) -> Option<(Range<usize>, Range<usize>)> {
    let [(first, _, None), (second, Some(_), None)] = pair else {
        return None;
    };
    (second.counted == Some(Counted::Bare) && !second.base && !second.part)
        .then(|| (first.tokens.clone(), second.tokens.clone()))
}

/// Whether a bare number goes on where the one before it left off: "and 200 in March", "after 500 in May".
pub(super) fn continues(
    text: &Text<'_>,
    pair: &[(Quantity, Option<usize>, Option<usize>)],
) -> bool {
    let [(first, _, None), (second, Some(_), None)] = pair else {
        return false;
    };
    if second.counted != Some(Counted::Bare) || second.base {
        return false;
    }
    // "including 90 in Texas", "of which 90 are in Texas"
    if second.part {
        return second.tokens.start.saturating_sub(first.tokens.end) <= 14;
    }
    let Some(link) = second.tokens.start.checked_sub(1) else {
        return false;
    };
    // "300 posts with a further 58 proposed"
    let end = second.tokens.end + usize::from(text.says(second.tokens.end, "more"));
    let further = text.any_is(second.tokens.start..end, &class::FURTHER);
    let linked = text.says_any(link, any_of!("and after following another plus"))
        || text.says_any(link, any_of!(", : – — ;"))
        || further && text.says(link, "with");
    // "on top of the 300 announced in May", "in addition to 300 it said would go"
    let announced = end + usize::from(text.is(end, &class::PRONOUN));
    let announced = text.is(announced, any_of!(class::VERB_ANNOUNCE, class::VERB_SAY));
    let placed = further || announced || text.is(end, &class::LOCATIVE);
    // "and another 1,250 are staying"
    let stays = text.is(second.tokens.end, &class::AUX_BE)
        && text.is(second.tokens.end + 1, &class::VERB_OTHER)
        && text.can_be(second.tokens.end + 1, form::GERUND);
    let near = !stays
        && second.tokens.start.saturating_sub(first.tokens.end) <= if further { 18 } else { 12 };
    let from = if text.is(link, &class::DETERMINER) {
        link.saturating_sub(3)
    } else {
        link.saturating_sub(2)
    };
    let added = (from..=second.tokens.start).any(|at| {
        text.token(at).is_some_and(|token| {
            token.len > 1
                && token.is(&class::FURTHER)
                && at + usize::from(token.len) + 1 >= second.tokens.start
        })
    });
    (linked || added) && placed && near && !text.is(link, &class::BOUND_OVER)
}

/// "300 jobs: 200 in Leeds and 100 in Hull": bare numbers behind a colon that come to no more than the one before it.
pub(super) fn listed_parts(
    text: &Text<'_>,
    mentions: &Mentions,
    quantities: &[(Quantity, Option<usize>, Option<usize>)],
    parts: &mut [bool],
) {
    let value = |at: Option<usize>| {
        at.and_then(|at| mentions.people.get(at))
            .map_or(0, |people| people.value.point())
    };
    for (whole, (quantity, people, _)) in quantities.iter().enumerate() {
        let mark = |mark: &str| {
            (quantity.tokens.end..quantity.tokens.end + 8)
                .take_while(|at| !text.says_any(*at, any_of!(". ;")))
                .find(|at| text.word(*at) == mark)
        };
        // "350 jobs, 200 in Leeds and 150 in York": farther on only what comes to the whole of it.
        let all = mark(":").is_none() && !text.says(quantity.tokens.end, ",");
        let colon = mark(":").or_else(|| mark(","));
        let (Some(colon), true) = (
            colon,
            quantity
                .counted
                .is_some_and(|counted| counted != Counted::Bare),
        ) else {
            continue;
        };
        let listed: Vec<usize> = quantities
            .iter()
            .enumerate()
            .skip(whole + 1)
            .filter(|(_, (part, _, _))| {
                part.tokens.start > colon && part.counted == Some(Counted::Bare)
            })
            .map(|(at, _)| at)
            .collect();
        let sum: u32 = listed
            .iter()
            .filter_map(|at| quantities.get(*at))
            .fold(0, |sum, (_, people, _)| sum.saturating_add(value(*people)));
        let whole = value(*people);
        // "300 jobs: 200 in Leeds and the rest in York"
        let rest = listed
            .last()
            .and_then(|last| quantities.get(*last))
            .is_some_and(|(last, _, _)| {
                (last.tokens.end..last.tokens.end + 9)
                    .take_while(|at| !text.says_any(*at, any_of!(". ;")))
                    .any(|at| text.says_any(at, any_of!("rest remainder others balance")))
            });
        if listed.len() >= 2 && (sum == whole || sum < whole && !all) || rest && sum < whole {
            for at in listed {
                if let Some(part) = parts.get_mut(at) {
                    *part = true;
                }
            }
        }
    }
}

/// "2,800 of the posts would go in Leeds and a further 1,500 in York", "the first 230 posts will go in May", "in Leeds,
/// where 120 will go" behind "6,500 jobs": some of those told before.
pub(super) fn some_of_those(
    text: &Text<'_>,
    quantities: &[(Quantity, Option<usize>, Option<usize>)],
    told: u32,
    parts: &mut [bool],
) {
    let mut told = told;
    let mut sum = 0_u32;
    for ((quantity, _, _), part) in quantities.iter().zip(parts) {
        if quantity.base || quantity.of.is_some() {
            continue;
        }
        let behind = quantity.tokens.end;
        let the = quantity.tokens.clone().any(|at| {
            text.says(at, "of")
                && text.says(at + 1, "the")
                && text.is(at + 2, any_of!(class::JOB_NOUN, class::NOUN_CUT))
        }) && !text.is(behind, any_of!(class::PREPOSITION, class::RELATIVE));
        let before = quantity.tokens.start.saturating_sub(1);
        if the || text.says_any(before, any_of!("first where")) {
            sum = sum.saturating_add(quantity.value);
            *part |= sum < told;
        } else if sum > 0 {
            *part |= sum.saturating_add(quantity.value) < told;
        } else {
            told = told.max(quantity.value);
        }
    }
}

/// "3,100 posts will go in Leeds and the remaining 1,100 in York" behind "4,200 jobs": numbers that come to the one
/// told before are its parts.
pub(super) fn split_of(
    mentions: &Mentions,
    quantities: &[(Quantity, Option<usize>, Option<usize>)],
    told: u32,
    parts: &mut [bool],
) {
    let counts = |quantity: &Quantity| !quantity.base && quantity.of.is_none();
    for first in 0..quantities.len() {
        let mut sum = 0_u32;
        for (at, (quantity, people, _)) in quantities.iter().enumerate().skip(first) {
            let value = people
                .and_then(|at| mentions.people.get(at))
                .filter(|_| counts(quantity))
                .map_or(0, |people| people.value.point());
            sum = sum.saturating_add(value);
            if sum == told && at > first && value > 0 {
                if let Some(parts) = parts.get_mut(first..=at) {
                    parts.fill(true);
                }
                return;
            }
        }
    }
}

/// The sum of numbers of people that only "and" and commas part, told of one verb: "62 drivers, nine clerks and 14
/// aides". "Another" tells a round of its own, and a comma alone a number in apposition.
pub(super) fn together(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    next: Option<usize>,
) -> Option<Headcount> {
    let (first, next) = (frame.people?, next?);
    let list = mentions.people.get(first..=next)?;
    let about = |people: &People| people.value.qualifier == Qualifier::About;
    let exact = |people: &People| {
        (people.value.qualifier == Qualifier::Exact || about(people))
            && matches!(people.counted, Counted::Jobs | Counted::People)
            && !(people.part || people.is_base || people.further)
    };
    let (mut comma, mut and) = (false, false);
    for (before, after) in list.iter().zip(list.get(1..)?) {
        let mut link = before.tokens.end..after.tokens.start;
        // "62 drivers, nine clerks, and 14 aides"
        let marked = text.says(link.start, ",");
        link.start += usize::from(marked);
        let joined = link.len() == 1 && text.says(link.start, "and");
        if !(joined || marked && link.is_empty()) {
            return None;
        }
        comma |= !joined;
        and |= joined;
    }
    // The list goes on: "and" is still to come.
    let follows = || {
        let last = mentions.people.get(next)?;
        let more = mentions.people.get(next + 1).filter(|more| exact(more))?;
        let link = last.tokens.end..more.tokens.start;
        let and = text.any_word(link.clone(), "and");
        (link.len() <= 2 && and || link.len() == 1 && text.says(link.start, ",")).then_some(())
    };
    // "300 Acme workers and 200 Globex workers" are of two employers.
    let named = |people: &&People| {
        people
            .modifiers
            .clone()
            .any(|at| text.looks(at, shape::CAPITAL))
    };
    (list.iter().all(exact)
        && list.iter().filter(named).count() < 2
        && (and || comma && follows().is_some()))
    .then(|| {
        let sum = list.iter().fold(0, |sum: u32, people| {
            sum.saturating_add(people.value.point())
        });
        let how = if list.iter().any(about) {
            Qualifier::About
        } else {
            Qualifier::Exact
        };
        Headcount::stated(sum, how)
    })
}

/// "A reduction of about 40%, or 52 positions": a number that no trigger takes spells out the share before it.
pub(super) fn spell_share(
    text: &Text<'_>,
    mentions: &Mentions,
    frames: &mut [Frame],
    quantity: &Quantity,
    people: Option<usize>,
) {
    let start = quantity.tokens.start;
    let spelt = frames.iter_mut().find(|frame| {
        let share = frame.share.and_then(|at| mentions.shares.get(at));
        frame.people.is_none()
            && !frame.row.against
            && !quantity.base
            && quantity.counted != Some(Counted::Bare)
            && share.is_some_and(|share| {
                let mut between = share.tokens.end..start;
                // "a 17% reduction of headcount, or about 60 positions": the cut itself stands between.
                let cut = &frame.trigger;
                if between.contains(&cut.start)
                    && (between.start..cut.start).all(|at| text.says(at, "in"))
                    && let Some(mark) = between
                        .clone()
                        .take(9)
                        .find(|at| text.says_any(*at, any_of!(", ( or")))
                {
                    between.start = mark;
                }
                (1..=3).contains(&between.len())
                    && between
                        .clone()
                        .any(|at| text.says_any(at, any_of!("or ( - – — --")))
                    && between
                        .clone()
                        .all(|at| text.says_any(at, any_of!(", ( or - – — --")))
            })
    });
    if let Some(frame) = spelt {
        frame.people = people;
    }
}

/// What may stand between a number and the share that it is, or before a share that tells of the number told last.
const SAME: &List = any_of!(
    "or nearly about around some roughly almost equal equivalent to representing amounting equating accounting accounts for over approximately which is 's represents amounts equates equals"
);

/// "mass layoffs — 40% of its staff", "job cuts (a tenth of the workforce)": nothing but marks and such words between.
pub(super) fn apposed(text: &Text<'_>, end: usize, start: usize) -> bool {
    let mark = |at: usize| text.says_any(at, any_of!(", ( - – — --"));
    (end + 1..end + 5).contains(&start)
        && mark(end)
        && (end..start).all(|at| mark(at) || text.says_any(at, SAME))
}

/// "Acme has put 1,650 staff at risk, more than one in 10 of its workforce": a share that no trigger takes belongs to
/// the number that it stands in apposition to.
pub(super) fn appose(
    text: &Text<'_>,
    mentions: &Mentions,
    frames: &mut [Frame],
    quantity: &Quantity,
    share: Option<usize>,
) {
    let mut at = quantity.tokens.start;
    while at > 0 && text.says_any(at - 1, SAME) {
        at -= 1;
    }
    // "8% of the company — roughly 740 people"
    let behind = frames.iter_mut().find(|frame| {
        let people = frame.people.and_then(|at| mentions.people.get(at));
        frame.share.is_none()
            && !frame.row.against
            && people.is_some_and(|people| {
                let between = quantity.tokens.end..people.tokens.start;
                (1..=3).contains(&between.len())
                    && between.clone().all(|at| {
                        text.says_any(at, any_of!(", ( - – —")) || text.says_any(at, SAME)
                    })
            })
    });
    if let Some(frame) = behind {
        frame.share = share;
        return;
    }
    let or = at < quantity.tokens.start && text.says(at, "or");
    let Some(link) = at.checked_sub(1) else {
        return;
    };
    if !or && !text.says_any(link, any_of!(", ( - – — --")) {
        return;
    }
    let frame = frames.iter_mut().rev().find(|frame| {
        frame.share.is_none()
            && !frame.row.against
            && frame
                .people
                .and_then(|at| mentions.people.get(at))
                .is_some_and(|people| {
                    let between = people.tokens.end..link;
                    !people.is_base
                        && people.tokens.end <= at
                        && between.len() <= 9
                        && !between.clone().any(|at| {
                            text.is(
                                at,
                                any_of!(class::VERB_SAY, class::RELATIVE, class::CONJUNCTION),
                            ) || text
                                .token(at)
                                .is_some_and(|token| token.kind == Kind::Number && !year(text, at))
                                || text.says_any(at, any_of!("; :"))
                        })
                })
    });
    if let Some(frame) = frame {
        frame.share = share;
    }
}

/// "340 redundancies by 2028, 18% of the total"
fn year(text: &Text<'_>, at: usize) -> bool {
    text.is(at.saturating_sub(1), &class::PREPOSITION) && text.word(at).len() == 4
}

/// Whether a number and the share (or number) a frame holds stand in apposition.
pub(super) fn tells_the_same(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    quantity: &Quantity,
) -> bool {
    let held = frame.quantity(mentions);
    let Some(held) = held else { return false };
    let between = if held.end <= quantity.tokens.start {
        held.end..quantity.tokens.start
    } else {
        quantity.tokens.end..held.start
    };
    // Another employer or a second "and" clause between them parts them.
    between.len() <= 14
        && !between
            .clone()
            .any(|at| text.is(at, &class::VERB_SAY) || text.says(at, ";") || text.says(at, "while"))
}
