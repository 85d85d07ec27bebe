//! Sentences: the frames of one sentence.
//!
//! Takes a sentence with its mentions, gives a frame for each number that a trigger takes, the cheapest pair of
//! trigger and number first, and for each trigger that stands without one.

use std::ops::Range;

use super::attach::{self, LIMIT, Quantity};
use super::beside::{
    appose, apposed, continues, listed_parts, pair_tokens, some_of_those, spell_share, split_of,
    tells_the_same, together,
};
use super::row::{Row, Shape, Slot};
use super::rows::{self, ROWS};
use super::scene::Scene;
use super::trigger::{ANY, PARTED, Trigger, may_be_parted, stands_alone, trigger};
use super::{Agent, Frame, agent, change, ellipsis, gapping, record, respective, within_sentence};
use crate::lexicon::{any_of, class};
use crate::mention::{Counted, Mentions};
use crate::order;
use crate::text::{Sentence, Text};

/// Finds the frames of one sentence: the cheapest pair of trigger and number first.
pub(super) fn read_sentence(
    text: &Text<'_>,
    mentions: &Mentions,
    index: usize,
    sentence: &Sentence,
    frames: &mut Vec<Frame>,
) {
    let range = sentence.tokens.clone();
    let people = within_sentence(&mentions.people, &range);
    let shares = within_sentence(&mentions.shares, &range);
    let triggers = triggers(text, mentions, &range);
    // Of what stands before is asked only where a cut may be told of.
    let scene = if triggers.is_empty() {
        Scene::default()
    } else {
        Scene::of(text, mentions, index, &range, frames)
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
    let first = quantities
        .iter()
        .find(|(found, ..)| found.counted != Some(Counted::Bare) && !found.base)
        .map_or(range.end, |(found, ..)| found.tokens.end);
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
                    after_jobs: first <= found.tokens.start,
                },
                None,
                Some(at),
            ));
        }
    }
    let mut candidates: Vec<(u32, usize, usize, usize)> = Vec::new();
    for (t, (trigger, row)) in triggers.iter().enumerate() {
        for (q, (quantity, _, _)) in quantities.iter().enumerate() {
            if quantity.tokens.start > trigger.tokens.end + 60
                || quantity.tokens.end + 60 < trigger.tokens.start
            {
                continue;
            }
            // "85 employees, representing 30% of the workforce": the share is that of the number before.
            let link = any_of!("representing equalling equating amounting accounting");
            if quantity.counted.is_none()
                && quantity.after_jobs
                && text.says_any(trigger.tokens.start, link)
            {
                continue;
            }
            let inside = quantity.tokens.start <= trigger.tokens.start
                && trigger.tokens.end <= quantity.tokens.end;
            if inside && quantity.counted != Some(Counted::Cuts)
                || trigger.tokens.end + 1 < quantity.tokens.start
                    && attach::moved(text, quantity.tokens.start)
            {
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
        // "400 layoffs in March; the lender Globex, 1,200 in April": that is another's.
        let others = quantities
            .get(q)
            .and_then(|(_, people, _)| mentions.people.get((*people)?))
            .and_then(|people| gapping::beside(text, mentions, people, &range))
            .is_some_and(|(_, _, place)| !place);
        if others || owner.get(q).is_some_and(Option::is_some) {
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
    // "ending in mass layoffs — 40% of its staff": the share stands for the number of the noun.
    for ((quantity, _, _), owner) in quantities.iter().zip(owner.iter_mut()) {
        if owner.is_none() && quantity.of.is_some() {
            *owner = triggers
                .iter()
                .position(|(trigger, row)| {
                    row.shape == Shape::Noun
                        && apposed(text, trigger.tokens.end, quantity.tokens.start)
                })
                .map(|t| (t, 4));
        }
    }
    let mut parts = vec![false; quantities.len()];
    listed_parts(text, mentions, &quantities, &mut parts);
    some_of_those(text, &quantities, scene.told, &mut parts);
    let rest = any_of!("remaining rest remainder other others balance");
    if scene.told > 0 && text.any_says(range.clone(), rest) {
        split_of(mentions, &quantities, scene.told, &mut parts);
    }
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
        let partners = pending.iter_mut().rev().filter(|frame| {
            frame.trigger == trigger.tokens
                && std::ptr::eq(frame.row, *row)
                && (frame.people.is_none() && people.is_some()
                    || frame.share.is_none() && share.is_some())
                && tells_the_same(text, mentions, frame, quantity)
        });
        // "cut 1,340 jobs, 12% of its staff, including 200 in Leeds": of several, the number before the share.
        let partner = partners.min_by_key(|frame| {
            let number = frame.people.and_then(|at| mentions.people.get(at));
            number.map(|number| {
                let before = quantity.tokens.start.checked_sub(number.tokens.end);
                (before.is_none(), before)
            })
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
            record: None,
        });
    }
    for ((quantity, people, share), owner) in quantities.iter().zip(&owner) {
        if owner.is_none() && share.is_some() {
            appose(text, mentions, &mut pending, quantity, *share);
        } else if owner.is_none() && people.is_some() {
            spell_share(text, mentions, &mut pending, quantity, *people);
        }
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
                record: None,
            });
        }
    }
    let apart = respective::row(text, mentions, &range, &people);
    let mut told_apart = false;
    for mut frame in pending {
        let told = apart
            .clone()
            .filter(|row| frame.people.is_some_and(|at| row.contains(&at)));
        if told.is_some() && std::mem::replace(&mut told_apart, true) {
            continue;
        }
        frame.offers = agent::find(text, mentions, &frame, &range);
        (frame.agent, frame.tight) = agent::choose(text, mentions, &frame, &frame.offers);
        if frame.people.is_some() && frame.agent == Agent::Nobody && record::sums(mentions, &range)
        {
            frame.agent = Agent::Sector(frame.trigger.clone());
        }
        if matches!(frame.agent, Agent::Sector(_)) && !frame.row.against {
            frame.row = rows::sector().unwrap_or(frame.row);
        }
        if let Some(row) = told {
            frames.extend(respective::apart(text, mentions, &frame, row));
            continue;
        }
        frames.push(frame);
    }
    let unowned: Vec<usize> = quantities
        .iter()
        .zip(&owner)
        .filter_map(|((_, people, _), owner)| people.filter(|_| owner.is_none()))
        .collect();
    gapping::read(text, mentions, index, &range, &unowned, frames);
    ellipsis::read(text, mentions, index, &range, &unowned, frames);
    record::loose(text, mentions, &range, &unowned, frames);
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
    // "Some of its 300 workers", "341 of its 885 workers"
    let some = text.any_word(
        quantity.tokens.start.saturating_sub(3)..quantity.tokens.start,
        "of",
    );
    !quantity.base
        || row.trigger.any(&class::VERB_FURLOUGH) && slot == Slot::After
        || row.trigger.any(&class::VERB_DISMISS) && slot == Slot::Object && near && !some
        // "Its 300 workers were laid off"
        || row.trigger.any(&class::VERB_DISMISS)
            && slot == Slot::Subject
            && trigger.start.saturating_sub(quantity.tokens.end) <= 4
            && !some
        // "put its 900 workers on a three-day week"
        || row.trigger.any(any_of!(class::REDUNDANT, class::NOUN_FURLOUGH))
            && slot == Slot::Subject
            && attach::rendered(text, quantity.tokens.start, 0)
        || row
            .trigger
            .any(any_of!(class::VERB_CLOSE, class::NOUN_CLOSURE, class::AT_RISK))
}

/// The words of a sentence that trigger a row, in reading order.
fn triggers(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
) -> Vec<(Trigger, &'static Row)> {
    let mut found = Vec::new();
    let mut at = range.start;
    while let Some(token) = text.token(at).filter(|_| at < range.end) {
        let parted = may_be_parted(text, at);
        if parted || token.is(&ANY) {
            for row in ROWS {
                if (token.is(&row.trigger) || parted && row.trigger.any(&PARTED))
                    && let Some(trigger) = trigger(text, at, row, range, mentions)
                {
                    found.push((trigger, row));
                }
            }
        }
        at += usize::from(token.len);
    }
    found
}
