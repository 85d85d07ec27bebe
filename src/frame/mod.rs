//! Frames: one trigger with the mentions that fill its roles.
//!
//! Takes a text and its mentions, gives frames in reading order: which construction, which number,
//! who cuts, how surely and when. Negation, hedge, quotation and tense are fields, not filters:
//! "Acme will not cut 300 jobs" gives a frame with its 300, negated.

mod agent;
mod attach;
mod change;
mod ellipsis;
mod fits;
mod group;
mod record;
mod row;
mod rows;
mod trigger;

pub(crate) use agent::TOO_FAR;
pub use agent::{Agent, Offer};
pub use group::{Certainty, Group, Time};
pub use row::{Alone, Counts, Row, Shape, Slot};
pub use rows::ROWS;

use std::ops::Range;

use crate::lexicon::{class, same_word};
use crate::mention::{Counted, Headcount, Mentions, Qualifier, Scope};
use crate::order;
use crate::text::{Sentence, Text};
use attach::{LIMIT, Quantity, Scene};
use trigger::{Trigger, stands_alone, trigger};

/// One trigger with the mentions that fill its roles.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The construction.
    pub row: &'static Row,
    /// Its sentence, by index.
    pub sentence: usize,
    /// The trigger's tokens.
    pub trigger: Range<usize>,
    /// What stands around the trigger.
    pub group: Group,
    /// The number, by index into [`Mentions::people`].
    pub people: Option<usize>,
    /// A value that two numbers make together: "from 9,000 to 8,200".
    pub derived: Option<Headcount>,
    /// The share, by index into [`Mentions::shares`].
    pub share: Option<usize>,
    /// Who cuts.
    pub agent: Agent,
    /// All whom the sentence offers for it, in reading order.
    pub offers: Vec<Offer>,
    /// What its attachments cost: the less, the surer.
    pub cost: u32,
    /// A share of the number before it in the sentence: "300 jobs: 200 in Leeds and 100 in Hull".
    pub part: bool,
    /// The agent stands close: subject of the clause, or right beside the noun.
    pub tight: bool,
}

/// Finds the frames of a text.
#[must_use]
pub fn find(text: &Text<'_>, mentions: &Mentions) -> Vec<Frame> {
    let mut frames = Vec::new();
    for (index, sentence) in text.sentences.iter().enumerate() {
        let first = frames.len();
        read_sentence(text, mentions, index, sentence, &mut frames);
        if frames.len() == first {
            spell_out(text, mentions, index, sentence, &mut frames);
        }
        if let Some(new) = frames.get_mut(first..) {
            order::by_key(new, |frame| {
                (
                    frame
                        .people
                        .and_then(|at| mentions.people.get(at))
                        .map_or(frame.trigger.start, |people| people.tokens.start),
                    frame.trigger.start,
                )
            });
        }
    }
    frames
}

/// "It will cut a quarter of its staff. That is about 250 people": the number is that of the cut before.
fn spell_out(
    text: &Text<'_>,
    mentions: &Mentions,
    index: usize,
    sentence: &Sentence,
    frames: &mut [Frame],
) {
    let range = sentence.tokens.clone();
    let any = |at: usize, words: &[&str]| words.iter().any(|word| same_word(text.word(at), word));
    let points = any(range.start, &["that", "this", "it", "which"]);
    let told = frames
        .last_mut()
        .filter(|frame| frame.sentence + 1 == index && frame.people.is_none() && !frame.row.against)
        .filter(|frame| frame.row.scope == Scope::Round);
    let mut found = within_sentence(&mentions.people, &range, |people| &people.tokens);
    if let (true, Some(frame), Some(at), None) = (points, told, found.next(), found.next())
        && mentions.people.get(at).is_some_and(|people| {
            matches!(people.counted, Counted::Jobs | Counted::People)
                && !people.is_base
                && people.tokens.start <= range.start + 6
                && people.tokens.start > range.start + 1
                && (text.is(
                    people.tokens.start - 1,
                    class::AUX_BE.or(class::VERB_AFFECT),
                ) || any(people.tokens.start - 1, &["means", "meant", "mean"]))
        })
    {
        frame.people = Some(at);
    }
}

/// The mentions whose tokens lie in `range`, by index.
pub(crate) fn within_sentence<T>(
    list: &[T],
    range: &Range<usize>,
    tokens: impl Fn(&T) -> &Range<usize>,
) -> Range<usize> {
    let from = list.partition_point(|mention| tokens(mention).start < range.start);
    let to = list.partition_point(|mention| tokens(mention).start < range.end);
    from..to
}

/// Finds the frames of one sentence: the cheapest pair of trigger and number first.
fn read_sentence(
    text: &Text<'_>,
    mentions: &Mentions,
    index: usize,
    sentence: &Sentence,
    frames: &mut Vec<Frame>,
) {
    let range = sentence.tokens.clone();
    let people = within_sentence(&mentions.people, &range, |people| &people.tokens);
    let shares = within_sentence(&mentions.shares, &range, |share| &share.tokens);
    let before = text
        .sentences
        .get(index.saturating_sub(2))
        .map_or(range.start, |first| first.tokens.start)..range.start;
    let scene = Scene {
        sentence: range.clone(),
        told: within_sentence(&mentions.people, &before, |people| &people.tokens)
            .filter_map(|at| mentions.people.get(at))
            .filter(|people| !people.is_base)
            .map(|people| people.value.point())
            .max()
            .unwrap_or(0),
        of_layoffs: before.clone().any(|at| {
            text.is(
                at,
                class::NOUN_CUT.or(class::VERB_DISMISS).or(class::REDUNDANT),
            )
        }) || within_sentence(&mentions.people, &before, |people| &people.tokens)
            .filter_map(|at| mentions.people.get(at))
            .any(|people| {
                people.counted == Counted::Jobs
                    && !people.is_base
                    && people.tokens.start > 0
                    && (people.tokens.start.saturating_sub(4)..people.tokens.start)
                        .any(|at| text.is(at, class::VERB_CUT))
            }),
        of_cuts: before.clone().any(|at| {
            text.is(
                at,
                class::NOUN_CUT
                    .or(class::VERB_DISMISS)
                    .or(class::NOUN_CLOSURE),
            )
        }) || frames
            .iter()
            .rev()
            .take_while(|frame| frame.sentence + 2 >= index)
            .any(|frame| frame.row.scope == Scope::Round && !frame.row.against)
            || within_sentence(&mentions.people, &before, |people| &people.tokens)
                .filter_map(|at| mentions.people.get(at))
                .any(|people| people.counted == Counted::Jobs && !people.is_base),
    };
    let mut spoken_for: Vec<usize> = Vec::new();
    frames.extend(record::read(text, mentions, index, &mut spoken_for));
    if let Some(frame) = change::read(
        text,
        mentions,
        index,
        &range,
        people.clone(),
        &mut spoken_for,
    ) {
        frames.push(frame);
    }
    for at in people.clone() {
        if change::is_level(text, mentions, at, range.start) {
            spoken_for.push(at);
        }
    }
    let mut quantities: Vec<(Quantity, Option<usize>, Option<usize>)> = Vec::new();
    for at in people.clone() {
        if let Some(found) = mentions
            .people
            .get(at)
            .filter(|_| !spoken_for.contains(&at))
        {
            quantities.push((
                Quantity {
                    tokens: found.tokens.clone(),
                    counted: Some(found.counted),
                    of: None,
                    value: found.value.point(),
                    base: found.is_base,
                    part: found.part,
                    after_jobs: mentions.people.get(people.start..at).is_some_and(|before| {
                        before.iter().any(|before| before.counted != Counted::Bare)
                    }),
                },
                Some(at),
                None,
            ));
        }
    }
    for at in shares {
        if let Some(found) = mentions.shares.get(at) {
            quantities.push((
                Quantity {
                    tokens: found.tokens.clone(),
                    counted: None,
                    of: Some(found.of.clone()),
                    value: 0,
                    base: false,
                    part: false,
                    after_jobs: false,
                },
                None,
                Some(at),
            ));
        }
    }
    let mut candidates: Vec<(u32, usize, usize, usize)> = Vec::new();
    let mut triggers: Vec<(Trigger, &'static Row)> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        for row in ROWS {
            if let Some(trigger) = trigger(text, at, row, &range, mentions) {
                triggers.push((trigger, row));
            }
        }
        at += text.token(at).map_or(1, |token| usize::from(token.len));
    }
    for (t, (trigger, row)) in triggers.iter().enumerate() {
        for (q, (quantity, _, _)) in quantities.iter().enumerate() {
            if quantity.tokens.start > trigger.tokens.end + 60
                || quantity.tokens.end + 60 < trigger.tokens.start
            {
                continue;
            }
            let inside = quantity.tokens.start <= trigger.tokens.start
                && trigger.tokens.end <= quantity.tokens.end;
            if inside && quantity.counted != Some(Counted::Cuts) {
                continue;
            }
            let best = row.people.iter().filter_map(|(slot, base)| {
                if !base_allowed(text, quantity, row, *slot, &trigger.tokens) {
                    return None;
                }
                attach::cost(
                    text,
                    &trigger.group,
                    trigger.tokens.clone(),
                    quantity,
                    *slot,
                    row.counts,
                    &scene,
                )
                .map(|cost| cost + base)
            });
            if let Some(cost) = best.min().filter(|cost| *cost <= LIMIT) {
                candidates.push((cost, t, q, 0));
            }
        }
    }
    order::plain(&mut candidates);
    let mut owner: Vec<Option<(usize, u32)>> = vec![None; quantities.len()];
    for (cost, t, q, _) in candidates {
        if let Some(slot) = owner.get_mut(q).filter(|slot| slot.is_none()) {
            *slot = Some((t, cost));
        }
    }
    // "cut 600 jobs in January and another 200 in March": the second number takes the verb of the first.
    for q in 1..quantities.len() {
        if owner.get(q).is_some_and(Option::is_some) {
            continue;
        }
        let before = owner.get(q - 1).copied().flatten();
        let carried = before.filter(|(t, _)| triggers.get(*t).is_some_and(|(_, row)| !row.against));
        if let (Some((t, cost)), Some(pair)) = (carried, quantities.get(q - 1..=q))
            && (continues(text, pair)
                || pair_tokens(pair).is_some_and(|(first, second)| {
                    ellipsis::each_dated(text, mentions, &first, &second)
                }))
            && let Some(slot) = owner.get_mut(q)
        {
            *slot = Some((t, cost + 4));
        }
    }
    let mut parts = vec![false; quantities.len()];
    listed_parts(text, mentions, &quantities, &mut parts);
    let mut used = vec![false; triggers.len()];
    let mut pending: Vec<Frame> = Vec::new();
    for (((quantity, people, share), owner), part) in quantities.iter().zip(&owner).zip(&parts) {
        let Some((t, cost)) = *owner else { continue };
        let Some((trigger, row)) = triggers.get(t) else {
            continue;
        };
        if let Some(used) = used.get_mut(t) {
            *used = true;
        }
        // A share and a number of one trigger tell one thing: "17% of its staff, about 3,000 people".
        let partner = pending.iter_mut().rev().find(|frame| {
            frame.trigger == trigger.tokens
                && std::ptr::eq(frame.row, *row)
                && (frame.people.is_none() && people.is_some()
                    || frame.share.is_none() && share.is_some())
                && tells_the_same(text, mentions, frame, quantity)
        });
        if let Some(frame) = partner {
            frame.people = frame.people.or(*people);
            frame.share = frame.share.or(*share);
            frame.cost = frame.cost.min(cost);
            continue;
        }
        // "62 teachers and 14 aides" are one round of 76.
        if let Some(frame) = pending
            .last_mut()
            .filter(|frame| frame.trigger == trigger.tokens && frame.share.is_none())
            && let Some(sum) = together(text, mentions, frame, *people)
        {
            frame.derived = Some(sum);
            continue;
        }
        pending.push(Frame {
            row,
            sentence: index,
            trigger: trigger.tokens.clone(),
            group: trigger.group,
            people: *people,
            derived: None,
            share: *share,
            agent: Agent::Nobody,
            offers: Vec::new(),
            cost,
            tight: false,
            part: *part,
        });
    }
    for ((trigger, row), used) in triggers.iter().zip(&used) {
        let covered = pending.iter().any(|frame| {
            frame.trigger.start <= trigger.tokens.start && trigger.tokens.start < frame.trigger.end
        });
        let beside = pending
            .iter()
            .any(|frame| !frame.row.against && (frame.people.is_some() || frame.share.is_some()));
        if !used && !covered && stands_alone(text, trigger, row, &range, beside) {
            pending.push(Frame {
                row,
                sentence: index,
                trigger: trigger.tokens.clone(),
                group: trigger.group,
                people: None,
                derived: None,
                share: None,
                agent: Agent::Nobody,
                offers: Vec::new(),
                cost: 10,
                tight: false,
                part: false,
            });
        }
    }
    for mut frame in pending {
        frame.offers = agent::find(text, mentions, &frame, &range);
        (frame.agent, frame.tight) = agent::choose(text, mentions, &frame, &frame.offers);
        if matches!(frame.agent, Agent::Sector(_)) && !frame.row.against {
            frame.row = rows::sector().unwrap_or(frame.row);
        }
        frames.push(frame);
    }
    let unowned: Vec<usize> = quantities
        .iter()
        .zip(&owner)
        .filter_map(|((_, people, _), owner)| people.filter(|_| owner.is_none()))
        .collect();
    ellipsis::read(text, mentions, index, &range, &unowned, frames);
}

/// A base fills no role, but "laid off its 40 staff" and "shuts the plant, which employs 900".
fn base_allowed(
    text: &Text<'_>,
    quantity: &Quantity,
    row: &Row,
    slot: Slot,
    trigger: &Range<usize>,
) -> bool {
    let near = quantity.tokens.start.saturating_sub(trigger.end) <= 3;
    !quantity.base
        || row.trigger.any(class::VERB_DISMISS) && slot == Slot::Object && near
        // "Its 300 workers were laid off", but "341 of its 885 workers were".
        || row.trigger.any(class::VERB_DISMISS)
            && slot == Slot::Subject
            && trigger.start.saturating_sub(quantity.tokens.end) <= 4
            && !(quantity.tokens.start.saturating_sub(3)..quantity.tokens.start)
                .any(|at| same_word(text.word(at), "of"))
        // "put its 900 workers on a three-day week"
        || row.trigger.any(class::REDUNDANT.or(class::NOUN_FURLOUGH))
            && slot == Slot::Subject
            && attach::rendered(text, quantity.tokens.start, 0)
        || row
            .trigger
            .any(class::VERB_CLOSE.or(class::NOUN_CLOSURE).or(class::AT_RISK))
}

/// The words of two numbers.
fn pair_tokens(
    pair: &[(Quantity, Option<usize>, Option<usize>)],
) -> Option<(Range<usize>, Range<usize>)> {
    let [(first, _, None), (second, Some(_), None)] = pair else {
        return None;
    };
    (second.counted == Some(Counted::Bare) && !second.base && !second.part)
        .then(|| (first.tokens.clone(), second.tokens.clone()))
}

/// Whether a bare number goes on where the one before it left off: "and 200 in March", "after 500 in May".
fn continues(text: &Text<'_>, pair: &[(Quantity, Option<usize>, Option<usize>)]) -> bool {
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
    let further = (second.tokens.start..second.tokens.end).any(|at| text.is(at, class::FURTHER));
    let linked = ["and", "after", "following", "another", "plus"]
        .iter()
        .any(|word| same_word(text.word(link), word))
        || matches!(text.word(link), "," | ":" | "–" | "—")
        || further && same_word(text.word(link), "with");
    let placed = further || text.is(second.tokens.end, class::LOCATIVE);
    let near = second.tokens.start.saturating_sub(first.tokens.end) <= 12;
    linked && placed && near && !text.is(link, class::BOUND_OVER)
}

/// "300 jobs: 200 in Leeds and 100 in Hull": bare numbers behind a colon that come to no more than the one before it.
fn listed_parts(
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
                .take_while(|at| !matches!(text.word(*at), "." | ";"))
                .find(|at| text.word(*at) == mark)
        };
        // "350 jobs, 200 in Leeds and 150 in York": farther on only what comes to the whole of it.
        let all = mark(":").is_none() && text.word(quantity.tokens.end) != ",";
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
        if listed.len() >= 2 && (sum == whole || sum < whole && !all) {
            for at in listed {
                if let Some(part) = parts.get_mut(at) {
                    *part = true;
                }
            }
        }
    }
}

/// The sum of two numbers of people that only "and" parts, told of one verb; "another" tells a round of its own.
fn together(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    second: Option<usize>,
) -> Option<Headcount> {
    let first = mentions.people.get(frame.people?)?;
    let second = mentions.people.get(second?)?;
    let exact = |people: &crate::mention::People| {
        people.value.qualifier == Qualifier::Exact
            && matches!(people.counted, Counted::Jobs | Counted::People)
            && !(people.part || people.is_base || people.further)
    };
    let link = first.tokens.end..second.tokens.start;
    (exact(first)
        && exact(second)
        && frame.derived.is_none()
        && link.len() == 1
        && same_word(text.word(link.start), "and")
        && !text.is(second.tokens.end, class::LOCATIVE))
    .then(|| {
        Headcount::stated(
            first.value.point().saturating_add(second.value.point()),
            Qualifier::Exact,
        )
    })
}

/// Whether a number and the share (or number) a frame holds stand in apposition.
fn tells_the_same(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    quantity: &Quantity,
) -> bool {
    let held = frame
        .people
        .and_then(|at| mentions.people.get(at))
        .map(|people| people.tokens.clone())
        .or_else(|| {
            frame
                .share
                .and_then(|at| mentions.shares.get(at))
                .map(|share| share.tokens.clone())
        });
    let Some(held) = held else { return false };
    let between = if held.end <= quantity.tokens.start {
        held.end..quantity.tokens.start
    } else {
        quantity.tokens.end..held.start
    };
    // Another employer or a second "and" clause between them parts them.
    between.len() <= 14
        && !between.clone().any(|at| {
            text.is(at, class::VERB_SAY)
                || text.word(at) == ";"
                || same_word(text.word(at), "while")
        })
}
