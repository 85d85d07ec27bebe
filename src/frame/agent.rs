//! Agents: who cuts, as the sentence says it.
//!
//! Takes a frame, gives a name, a reference to be resolved by the discourse ("the company", "it"),
//! many employers at once ("tech firms"), somebody unnamed ("a firm we advised"), or nobody.

mod noun;
mod place;
mod several;

use std::ops::Range;

use super::attach::gap;
use super::{Frame, Shape, within_sentence};
use crate::lexicon::{any_of, class, form, names};
use crate::mention::{Mentions, makes_cuts};
use crate::text::{Kind, Text, shape};
use noun::{apart, apposed, dealt_with, definite, determiner, object, stands_for_many};
use place::place;
pub(crate) use place::reacts;
use several::{belongs, crowd, governed, several, such_as};

/// Who cuts, as the sentence says it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Agent {
    /// A name, by index into [`Mentions::named`].
    Named(usize),
    /// Several names told together, the first and one past the last.
    Many(usize, usize),
    /// "the company", "the carmaker": its words.
    Nominal(Range<usize>),
    /// "it", "they", "we".
    Pronoun(usize),
    /// "a firm", "one retailer": its words.
    Unnamed(Range<usize>),
    /// "tech companies", "the industry": its words.
    Sector(Range<usize>),
    /// The sentence names nobody.
    Nobody,
}

/// Somebody the sentence offers for the one who cuts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offer {
    /// What it costs to take it: distance in words, and more for what speaks against it.
    pub cost: u32,
    /// Who it is: never several, never nobody.
    pub agent: Agent,
}

/// What costs as much says nothing.
pub(crate) const TOO_FAR: u32 = 24;

/// Finds all whom the sentence offers for the one who cuts.
pub(super) fn find(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
) -> Vec<Offer> {
    let quantity = frame.quantity(mentions);
    let verbal = matches!(frame.row.shape, Shape::Active | Shape::Verb) && !frame.group.passive;
    let main = fronted(text, frame, range).or_else(|| trailing(text, mentions, frame, range));
    let mut part_at = None;
    let mut offers: Vec<Offer> = Vec::new();
    for at in within_sentence(&mentions.named, range) {
        let Some(named) = mentions.named.get(at).filter(|named| !named.child) else {
            continue;
        };
        let Some(entity) = mentions.entities.get(named.entity) else {
            continue;
        };
        let mut cost = place(text, frame, &named.tokens, quantity.as_ref(), verbal, range);
        // "1,600 job losses, including 400 at Acme": Acme has the 400.
        let start = named.tokens.start;
        let quantity_end = quantity.as_ref().map_or(start, |quantity| quantity.end);
        if quantity_end + 1 < start
            && text.says_any(start - 1, any_of!("at from"))
            && (start.saturating_sub(12).max(quantity_end)..start).any(|at| {
                text.says(at, "including") || text.says(at, "among") && text.says(at + 1, "them")
            })
        {
            cost = None;
            part_at = Some(named.tokens.clone())
                .filter(|words| !text.is(words.end - 1, &class::SITE_NOUN));
        }
        if main == Some(named.tokens.start) {
            cost = Some(0);
        }
        let union = text.any_is(named.tokens.clone(), &class::SPEAKER_UNION);
        let unit = mentions.units.iter().any(|unit| {
            unit.named
                && unit.tokens.start <= named.tokens.start
                && named.tokens.end <= unit.tokens.end
        });
        // "were laid off at the Courier", "the Courier offered buyouts": there a paper is no source.
        let own = (1..=2).contains(&(frame.trigger.end..named.tokens.start).len())
            && text.says(frame.trigger.end, "at")
            || text.says(named.tokens.end, ",") && text.says(named.tokens.end + 1, "where");
        let offers_them = named.tokens.end + 1 == frame.trigger.start
            && frame.row.shape == Shape::Noun
            && text
                .token(named.tokens.end)
                .is_some_and(|verb| verb.can_be(form::PAST) && !verb.is(&class::VERB_SAY))
            || named.tokens.end == frame.group.start && verbal;
        let closed = !verbal
            && place::shut(text, start)
            && offers
                .iter()
                .any(|offer| matches!(offer.agent, Agent::Named(_)));
        let penalty = u32::from(closed) * 20
            + u32::from(entity.media && !(own || offers_them)) * 14
            + u32::from(unit) * 20
            + u32::from(union) * 20
            + u32::from(named.owned) * 7
            // "the Acme plant": a place of work speaks for its owner as a verb does.
            + if entity.weight <= 0 && !entity.known && !own && !text.is(named.tokens.end, &class::SITE_NOUN) {
                8
            } else {
                0
            };
        offers.extend(cost.map(|cost| Offer {
            cost: cost + penalty,
            agent: Agent::Named(at),
        }));
    }
    // "Acme, as part of its merger with Globex, will": the aside is about the one it stands behind.
    let aside = offers
        .first()
        .filter(|offer| offer.cost < TOO_FAR)
        .and_then(|offer| match offer.agent {
            Agent::Named(at) => mentions.named.get(at),
            _ => None,
        })
        .map(|named| named.tokens.clone())
        .filter(|name| name.start <= range.start + 1 && text.says(name.end, ","))
        .and_then(|name| {
            (name.end + 1..frame.trigger.start)
                .rev()
                .find(|at| text.says(*at, ","))
        })
        .unwrap_or(range.start);
    let mut offer = |cost: Option<u32>, agent: Agent| {
        offers.extend(cost.map(|cost| Offer { cost, agent }));
    };
    if let Some(words) = part_at {
        offer(Some(12), Agent::Sector(words));
    }
    if let Some(words) = place::loser(text, mentions, frame, range) {
        offer(Some(0), Agent::Sector(words));
    }
    let mut at = aside;
    while at < range.end {
        let Some(token) = text.token(at) else { break };
        let tokens = at..(at + usize::from(token.len)).min(range.end);
        if token.kind == Kind::Word && !token.looks(shape::CAPITAL) || token.looks(shape::FIRST) {
            let named_before = at > range.start
                && text.token(at - 1).is_some_and(|before| {
                    // "Acme shops" are Acme's; "UK companies" are anybody's.
                    before.looks(shape::CAPITAL)
                        && !before.looks(shape::FIRST)
                        && !before.is(&class::NOT_NAME)
                        && names::PLACES.find(text.word(at - 1)).is_none()
                        && names::DEMONYMS.find(text.word(at - 1)).is_none()
                });
            // "is closing 24 shops": counted, they are what is closed, not who cuts.
            let counted = at > range.start
                && text.token(at - 1).is_some_and(|before| {
                    before.kind == Kind::Number
                        || before.kind == Kind::Mark && text.says(at - 1, "-")
                })
                && text.any_is(range.start..at, &class::VERB_CLOSE);
            let dealt = dealt_with(text, at, range.start)
                .filter(|_| verbal && tokens.end == frame.group.start);
            if let Some((from, one)) = dealt {
                let words = from..tokens.end;
                let cost = place(text, frame, &words, quantity.as_ref(), verbal, range);
                offer(
                    cost,
                    if one {
                        Agent::Unnamed(words)
                    } else {
                        Agent::Sector(words)
                    },
                );
            } else if (token.is(&class::SECTOR_NOUN) || crowd(text, at, frame, range.start))
                && stands_for_many(text, at, frame, range)
                && !belongs(text, at, range.start)
                && !governed(text, at, frame, range.start)
                && !counted
                && !determiner(text, at, range.start)
                    .is_some_and(|(from, _)| object(text, from, tokens.end, range.start))
                && !named_before
                && !definite(text, at, range.start)
            {
                // "the industry's landscape": the owner of something else.
                let owner = text.is_kind(tokens.end, Kind::Clitic);
                let cost = place(text, frame, &tokens, quantity.as_ref(), verbal, range)
                    .map(|cost| cost + 1 + u32::from(owner) * 10);
                offer(cost, Agent::Sector(tokens.clone()));
            } else if token.is(any_of!(class::INDUSTRY, class::INSTITUTION))
                && !token.can_be(crate::lexicon::form::PLURAL)
                // "the major tech companies"
                && !text.is(tokens.end, &class::SECTOR_NOUN)
            {
                let behind = at > frame.trigger.start
                    && !(1..=5)
                        .filter_map(|back| at.checked_sub(back))
                        .any(|from| text.says_any(from, any_of!("at by from")));
                match determiner(text, at, range.start).filter(|(from, _)| {
                    (!behind || main == Some(*from))
                        && !apposed(text, mentions, &(*from..tokens.end), range)
                }) {
                    Some((from, true)) if main == Some(from) => {
                        offer(Some(1), Agent::Nominal(from..tokens.end));
                    }
                    Some((from, true)) => offer(
                        place(
                            text,
                            frame,
                            &(from..tokens.end),
                            quantity.as_ref(),
                            verbal,
                            range,
                        )
                        .map(|cost| cost + 1 + u32::from(token.is(&class::SPEAKER_UNION)) * 20),
                        Agent::Nominal(from..tokens.end),
                    ),
                    // "closing a plant and cutting 90 jobs": who closes it cuts them.
                    Some((from, false)) if object(text, from, tokens.end, range.start) => {}
                    Some((from, false)) => offer(
                        place(
                            text,
                            frame,
                            &(from..tokens.end),
                            quantity.as_ref(),
                            verbal,
                            range,
                        )
                        .map(|cost| cost + 2),
                        Agent::Unnamed(from..tokens.end),
                    ),
                    None => {}
                }
            } else if token.is(&class::PRONOUN_FIRM)
                && at < frame.group.start
                && verbal
                && !apart(text, at, range)
            {
                let relative = text.says_any(frame.group.start - 1, any_of!("that which who"));
                offer(
                    gap(text, tokens.end, frame.group.start)
                        .map(|cost| cost + 1 + u32::from(relative) * 8),
                    Agent::Pronoun(at),
                );
            } else if token.is(&class::POSSESSIVE)
                && !token.is(&class::PERSONAL)
                && at < frame.trigger.start
            {
                offer(
                    gap(text, tokens.end, frame.trigger.start).map(|cost| cost + 5),
                    Agent::Pronoun(at),
                );
            }
        }
        at = tokens.end.max(at + 1);
    }
    // "400 job losses at Acme, 300 at Globex": each number has its own.
    let behind = quantity
        .as_ref()
        .filter(|quantity| quantity.start > frame.trigger.end);
    let own = |offer: &Offer| {
        matches!(offer.agent, Agent::Named(at) if mentions.named.get(at).is_some_and(|named| behind.is_some_and(|behind| {
                   named.tokens.start == behind.end + 1 + usize::from(text.is(behind.end + 1, &class::DETERMINER))
        && !text.is(named.tokens.end - 1, &class::SITE_NOUN) && text.says_any(behind.end, any_of!("at from by"))
               })))
    };
    // "The cuts came in waves: 300 at Acme, 90 at Globex": no subject whose works these are.
    let idle = || {
        offers.iter().all(|offer| match &offer.agent {
            Agent::Named(at) => mentions
                .named
                .get(*at)
                .is_some_and(|named| named.tokens.start > frame.trigger.end),
            _ => false,
        })
    };
    if (!verbal || idle()) && offers.iter().any(own) {
        offers.retain(own);
    }
    offers
}

/// "After announcing 300 layoffs in May, the company said": where the subject of a fronted clause that holds the
/// trigger stands.
fn fronted(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> Option<usize> {
    let first = range.start;
    let opens = text.is(first, any_of!(class::PREPOSITION, class::RELATIVE))
        && text.word(first + 1).ends_with("ing")
        || text.says(first, "having");
    if !opens || frame.trigger.start > first + 16 {
        return None;
    }
    (frame.trigger.end..range.end.min(frame.trigger.end + 16))
        .find(|at| text.says(*at, ","))
        .map(|comma| comma + 1)
}

/// "Acme is cutting 200 posts after a merger with Globex, after cutting 300 in April": where the subject stands of whom
/// a participle at the end is told, when it follows a name that is only a preposition's.
fn trailing(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
) -> Option<usize> {
    let comma = frame.trigger.start.checked_sub(2)?;
    let hangs = text.can_be(frame.trigger.start, form::GERUND)
        && text.says_any(comma + 1, any_of!("after before"))
        && text.says(comma, ",");
    if !hangs {
        return None;
    }
    let names = || {
        within_sentence(&mentions.named, range)
            .filter_map(|at| mentions.named.get(at))
            .map(|named| named.tokens.clone())
    };
    let governed = names().any(|name| {
        name.end == comma
            && name.start > range.start
            && text.is(name.start - 1, &class::PREPOSITION)
    });
    // Its verb stands behind it.
    let subject = names().find(|name| {
        name.end < comma
            && text.token(name.end).is_some_and(|verb| {
                verb.is(any_of!(class::AUX_BE, class::AUX_HAVE, class::MODAL_SURE))
                    || verb.is(&class::VERB_SAY) && verb.can_be(form::THIRD | form::PAST)
            })
    })?;
    governed.then_some(subject.start)
}

/// The cheapest offer, with whether it stands close; nobody where all are too far.
pub(super) fn choose(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    offers: &[Offer],
) -> (Agent, bool) {
    // Of two that cost the same the first told.
    let best = offers
        .iter()
        .filter(|offer| offer.cost < TOO_FAR)
        .min_by_key(|offer| offer.cost);
    match best {
        None => (Agent::Nobody, false),
        Some(Offer { cost, agent }) => {
            let object = match agent {
                Agent::Named(at) => mentions
                    .named
                    .get(*at)
                    .is_some_and(|named| makes_cuts(text, named.tokens.end)),
                _ => false,
            };
            let agent = match agent {
                Agent::Named(at) => several(text, mentions, *at, frame),
                Agent::Sector(_) if frame.quantity(mentions).is_none() => offers
                    .iter()
                    .find_map(|offer| match &offer.agent {
                        Agent::Sector(words) => such_as(text, mentions, words.end, frame),
                        _ => None,
                    })
                    .unwrap_or_else(|| agent.clone()),
                // "Acme and Globex said they cut jobs."
                Agent::Pronoun(they)
                    if text.says(*they, "they") && frame.quantity(mentions).is_none() =>
                {
                    offers
                        .iter()
                        .find_map(|offer| match &offer.agent {
                            Agent::Named(at) => Some(several(text, mentions, *at, frame))
                                .filter(|agent| matches!(agent, Agent::Many(..))),
                            _ => None,
                        })
                        .unwrap_or_else(|| agent.clone())
                }
                agent => agent.clone(),
            };
            (
                agent,
                *cost <= 8 || object && matches!(frame.row.shape, Shape::Noun | Shape::Word),
            )
        }
    }
}
