//! Frames: one trigger with the mentions that fill its roles.
//!
//! Takes a text and its mentions, gives frames in reading order: which construction, which number, who cuts,
//! how surely and when. Negation, hedge, quotation and tense are fields, not filters.

mod agent;
mod attach;
mod change;
mod group;
mod row;
mod rows;

pub use agent::Agent;
pub use group::{Certainty, Group, Time};
pub use row::{Alone, Counts, Row, Shape, Slot};
pub use rows::ROWS;

use std::ops::Range;

use crate::lexicon::{class, form, same_word};
use crate::mention::{Counted, Headcount, Mentions};
use crate::text::{Kind, Sentence, Text, shape};
use attach::{LIMIT, Quantity, Scene};

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
    /// What its attachments cost: the less, the surer.
    pub cost: u32,
    /// The agent stands close: subject of the clause, or right beside the noun.
    pub tight: bool,
}

/// A trigger found in a sentence.
struct Trigger {
    tokens: Range<usize>,
    group: Group,
}

/// Finds the frames of a text.
#[must_use]
pub fn find(text: &Text<'_>, mentions: &Mentions) -> Vec<Frame> {
    let mut frames = Vec::new();
    for (index, sentence) in text.sentences.iter().enumerate() {
        let first = frames.len();
        read_sentence(text, mentions, index, sentence, &mut frames);
        if let Some(new) = frames.get_mut(first..) {
            new.sort_by_key(|frame| {
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
        of_cuts: before.clone().any(|at| {
            text.is(
                at,
                class::NOUN_CUT
                    .or(class::VERB_DISMISS)
                    .or(class::NOUN_CLOSURE),
            )
        }),
    };
    let mut spoken_for: Vec<usize> = Vec::new();
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
                    base: found.is_base,
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
                    base: false,
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
                if !base_allowed(quantity, row, *slot) {
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
    candidates.sort_unstable();
    let mut owner: Vec<Option<(usize, u32)>> = vec![None; quantities.len()];
    for (cost, t, q, _) in candidates {
        if let Some(slot) = owner.get_mut(q).filter(|slot| slot.is_none()) {
            *slot = Some((t, cost));
        }
    }
    let mut used = vec![false; triggers.len()];
    let mut pending: Vec<Frame> = Vec::new();
    for ((quantity, people, share), owner) in quantities.iter().zip(&owner) {
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
        pending.push(Frame {
            row,
            sentence: index,
            trigger: trigger.tokens.clone(),
            group: trigger.group,
            people: *people,
            derived: None,
            share: *share,
            agent: Agent::Nobody,
            cost,
            tight: false,
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
                cost: 10,
                tight: false,
            });
        }
    }
    for mut frame in pending {
        (frame.agent, frame.tight) = agent::find(text, mentions, &frame, &range);
        frames.push(frame);
    }
}

/// A base fills no role, but "laid off its 40 staff" and "shuts the plant, which employs 900".
fn base_allowed(quantity: &Quantity, row: &Row, slot: Slot) -> bool {
    !quantity.base
        || row.trigger.any(class::VERB_DISMISS) && slot == Slot::Object
        || row
            .trigger
            .any(class::VERB_CLOSE.or(class::NOUN_CLOSURE).or(class::AT_RISK))
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

/// Whether token `at` triggers `row`, and how it stands.
fn trigger(
    text: &Text<'_>,
    at: usize,
    row: &Row,
    range: &Range<usize>,
    mentions: &Mentions,
) -> Option<Trigger> {
    let token = text.token(at)?;
    if token.kind != Kind::Word {
        return None;
    }
    let mut tokens = at..(at + usize::from(token.len)).min(range.end);
    let mut named = token.is(row.trigger);
    if !named && row.trigger.any(class::VERB_DISMISS) && matches!(row.shape, Shape::Active) {
        named = parted(text, at, range);
    }
    if !named || token.looks(shape::CAPITAL) && in_name(mentions, at) {
        return None;
    }
    let verb =
        token.can_be(form::BASE | form::THIRD | form::PAST | form::PARTICIPLE | form::GERUND);
    let before = at.checked_sub(1).filter(|before| *before >= range.start);
    let after_determiner = before.is_some_and(|before| {
        text.is(before, class::DETERMINER.or(class::POSSESSIVE))
            && !text.is(before, class::NEGATION.or(class::PRONOUN))
            || text
                .token(before)
                .is_some_and(|token| token.kind == Kind::Clitic)
    });
    let after_verbal = before.is_some_and(|before| {
        text.is(
            before,
            class::MODAL_SURE.or(class::MODAL_MAYBE).or(class::AUX_DO),
        ) || same_word(text.word(before), "to")
    });
    let group = group::read(text, at, range.start);
    match row.shape {
        Shape::Noun => {
            if after_verbal
                && verb
                && !row.trigger.any(
                    class::NOUN_CUT
                        .or(class::NOUN_BUYOUT)
                        .or(class::WORKFORCE_CORE),
                )
            {
                return None;
            }
        }
        Shape::Word => {}
        Shape::Verb if row.trigger.any(class::VERB_CLOSE) && !closes_site(text, at, range) => {
            return None;
        }
        Shape::Active | Shape::Passive | Shape::Verb => {
            if !verb || after_determiner {
                return None;
            }
            // "laid-off workers", "cut flowers": the participle qualifies the noun behind it.
            let passive = group.passive || reduced_passive(text, at, range);
            if row.shape == Shape::Active && passive || row.shape == Shape::Passive && !passive {
                return None;
            }
        }
    }
    if row.shape == Shape::Noun {
        tokens.end = tokens.end.max(at + 1);
        return Some(Trigger {
            group: Group {
                start: at,
                end: tokens.end,
                ..noun_group(text, at, range.start)
            },
            tokens,
        });
    }
    Some(Trigger { tokens, group })
}

/// "close its Ohio plant", "the Leeds mill will shut": a place of work stands by, not a price or an offer.
fn closes_site(text: &Text<'_>, at: usize, range: &Range<usize>) -> bool {
    let near = at.saturating_sub(9).max(range.start)..(at + 10).min(range.end);
    near.into_iter()
        .any(|at| text.is(at, class::SITE_NOUN.or(class::UNIT_NOUN)))
        || text.token(at).is_some_and(|token| token.len > 1)
}

/// "1,200 jobs axed at Acme": a past form right behind jobs or people, with nothing for an object.
fn reduced_passive(text: &Text<'_>, at: usize, range: &Range<usize>) -> bool {
    let participle = text
        .token(at)
        .is_some_and(|token| token.can_be(form::PARTICIPLE));
    let before = at.checked_sub(1).filter(|before| *before >= range.start);
    let jobs = before.is_some_and(|before| {
        text.is(
            before,
            class::JOB_NOUN.or(class::PEOPLE_NOUN).or(class::OCCUPATION),
        )
    });
    let len = text.token(at).map_or(1, |token| usize::from(token.len));
    let object = text.token(at + len).is_some_and(|next| {
        next.kind == Kind::Number
            || next.is(class::DETERMINER.or(class::POSSESSIVE).or(class::JOB_NOUN))
    });
    participle && jobs && !object
}

/// "let 300 people go", "lay 300 people off": the verb is parted from its particle.
fn parted(text: &Text<'_>, at: usize, range: &Range<usize>) -> bool {
    let word = text.word(at);
    let particle = if ["let", "lets", "letting"]
        .iter()
        .any(|form| same_word(word, form))
    {
        "go"
    } else if ["lay", "lays", "laid", "laying"]
        .iter()
        .any(|form| same_word(word, form))
    {
        "off"
    } else {
        return false;
    };
    (at + 2..(at + 14).min(range.end))
        .take_while(|at| !matches!(text.word(*at), "," | ";" | "."))
        .any(|at| same_word(text.word(at), particle))
}

fn in_name(mentions: &Mentions, at: usize) -> bool {
    let after = mentions.runs.partition_point(|run| run.tokens.start <= at);
    after
        .checked_sub(1)
        .and_then(|before| mentions.runs.get(before))
        .is_some_and(|run| run.tokens.end > at && run.tokens.len() > 1)
}

/// What the clause around a noun says of it: the verb before it carries time and certainty.
fn noun_group(text: &Text<'_>, noun: usize, floor: usize) -> Group {
    let verb = (floor..noun).rev().take(9).find(|at| {
        text.token(*at).is_some_and(|token| {
            token.kind == Kind::Word
                && token.can_be(form::BASE | form::THIRD | form::PAST | form::GERUND)
                && token.is(class::VERB_SAY
                    .or(class::VERB_PLAN)
                    .or(class::VERB_CUT)
                    .or(class::VERB_OTHER)
                    .or(class::VERB_AVOID)
                    .or(class::VERB_DENY)
                    .or(class::VERB_AFFECT)
                    .or(class::VERB_LEAVE)
                    .or(class::CONSIDERED))
        })
    });
    let mut group = verb.map_or_else(
        || group::read(text, noun, noun),
        |verb| group::read(text, verb, floor),
    );
    if let Some(verb) = verb {
        if text.is(verb, class::CONSIDERED) {
            group.certainty = Certainty::Considered;
        } else if text.is(verb, class::VERB_PLAN) {
            group.certainty = group.certainty.min(Certainty::Planned);
        }
    }
    for at in noun.saturating_sub(3).max(floor)..noun {
        if text.is(at, class::NEGATION) && !text.is(at, class::AUX_BE) {
            group.negated = true;
        }
        if text.is(at, class::CONSIDERED) {
            group.certainty = Certainty::Considered;
        } else if text.is(at, class::PLANNED) {
            group.certainty = group.certainty.min(Certainty::Planned);
        }
    }
    group.passive = false;
    group
}

fn stands_alone(
    text: &Text<'_>,
    trigger: &Trigger,
    row: &Row,
    range: &Range<usize>,
    beside: bool,
) -> bool {
    match row.alone {
        Alone::No => false,
        Alone::Yes => true,
        Alone::Beside => {
            beside
                && (range.start..trigger.tokens.start).any(|at| text.is(at, class::VERB_ANNOUNCE))
        }
        Alone::WithObject => attach::object_of(text, &trigger.group, range.end).is_some(),
        Alone::WithSubject => attach::subject_of(text, &trigger.group, range.start).is_some(),
    }
}
