//! Agents: who cuts, as the sentence says it.
//!
//! Takes a frame, gives a name, a reference to be resolved by the discourse ("the company", "it"),
//! many employers at once ("tech firms"), somebody unnamed ("a firm we advised"), or nobody.

use std::ops::Range;

use super::attach::gap;
use super::{Frame, Shape, within_sentence};
use crate::lexicon::{class, form, names, same_word};
use crate::mention::Mentions;
use crate::text::{Kind, Text, shape};

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
    let quantity = frame
        .people
        .and_then(|at| mentions.people.get(at))
        .map(|people| people.tokens.clone())
        .or_else(|| {
            frame
                .share
                .and_then(|at| mentions.shares.get(at))
                .map(|share| share.tokens.clone())
        });
    let verbal = matches!(frame.row.shape, Shape::Active | Shape::Verb) && !frame.group.passive;
    let mut offers: Vec<Offer> = Vec::new();
    let mut offer = |cost: Option<u32>, agent: Agent| {
        offers.extend(cost.map(|cost| Offer { cost, agent }));
    };
    for at in within_sentence(&mentions.named, range, |named| &named.tokens) {
        let Some(named) = mentions.named.get(at).filter(|named| !named.child) else {
            continue;
        };
        let Some(entity) = mentions.entities.get(named.entity) else {
            continue;
        };
        let mut cost = place(text, frame, &named.tokens, quantity.as_ref(), verbal, range);
        let union = named
            .tokens
            .clone()
            .any(|at| text.is(at, class::SPEAKER_UNION));
        let unit = mentions.units.iter().any(|unit| {
            unit.named
                && unit.tokens.start <= named.tokens.start
                && named.tokens.end <= unit.tokens.end
        });
        let penalty = u32::from(entity.media) * 14
            + u32::from(unit) * 20
            + u32::from(union) * 20
            + u32::from(named.owned) * 7
            // "the Acme plant": a place of work speaks for its owner as a verb does.
            + if entity.weight <= 0 && !entity.known && !text.is(named.tokens.end, class::SITE_NOUN) {
                8
            } else {
                0
            };
        cost = cost.map(|cost| cost + penalty);
        offer(cost, Agent::Named(at));
    }
    let mut at = range.start;
    while at < range.end {
        let Some(token) = text.token(at) else { break };
        let tokens = at..(at + usize::from(token.len)).min(range.end);
        if token.kind == Kind::Word && !token.looks(shape::CAPITAL) || token.looks(shape::FIRST) {
            let named_before = at > range.start
                && text.token(at - 1).is_some_and(|before| {
                    // "Acme shops" are Acme's; "UK companies" are anybody's.
                    before.looks(shape::CAPITAL)
                        && !before.looks(shape::FIRST)
                        && !before.is(class::NOT_NAME)
                        && names::PLACES
                            .find(&text.word(at - 1).to_ascii_lowercase())
                            .is_none()
                        && names::DEMONYMS
                            .find(&text.word(at - 1).to_ascii_lowercase())
                            .is_none()
                });
            // "is closing 24 shops": counted, they are what is closed, not who cuts.
            let counted = at > range.start
                && text.token(at - 1).is_some_and(|before| {
                    before.kind == Kind::Number
                        || before.kind == Kind::Mark && text.word(at - 1) == "-"
                })
                && (range.start..at).any(|at| text.is(at, class::VERB_CLOSE));
            if token.is(class::SECTOR_NOUN)
                && stands_for_many(text, at, frame, range)
                && !counted
                && !named_before
                && !definite(text, at, range.start)
            {
                // "the industry's landscape": the owner of something else.
                let owner = text
                    .token(tokens.end)
                    .is_some_and(|next| next.kind == Kind::Clitic);
                let cost = place(text, frame, &tokens, quantity.as_ref(), verbal, range)
                    .map(|cost| cost + 1 + u32::from(owner) * 10);
                offer(cost, Agent::Sector(tokens.clone()));
            } else if token.is(class::INDUSTRY) && !token.can_be(crate::lexicon::form::PLURAL) {
                let behind = at > frame.trigger.start
                    && !(1..=5).filter_map(|back| at.checked_sub(back)).any(|from| {
                        ["at", "by", "from"]
                            .iter()
                            .any(|word| same_word(text.word(from), word))
                    });
                match determiner(text, at, range.start)
                    .filter(|(from, _)| !behind && !apposed(text, mentions, *from, range))
                {
                    Some((from, true)) => offer(
                        place(
                            text,
                            frame,
                            &(from..tokens.end),
                            quantity.as_ref(),
                            verbal,
                            range,
                        )
                        .map(|cost| cost + 1),
                        Agent::Nominal(from..tokens.end),
                    ),
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
            } else if token.is(class::PRONOUN_FIRM)
                && at < frame.group.start
                && verbal
                && !apart(text, at, range)
            {
                let relative = ["that", "which", "who"]
                    .iter()
                    .any(|word| same_word(text.word(frame.group.start - 1), word));
                offer(
                    gap(text, tokens.end, frame.group.start)
                        .map(|cost| cost + 1 + u32::from(relative) * 8),
                    Agent::Pronoun(at),
                );
            } else if token.is(class::POSSESSIVE)
                && !token.is(class::PERSONAL)
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
    offers
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
            let agent = match agent {
                Agent::Named(at) => several(text, mentions, *at, frame),
                agent => agent.clone(),
            };
            (agent, *cost <= 8)
        }
    }
}

/// "A firm we advised cut 22%": the pronoun right behind a noun opens a clause of its own.
fn apart(text: &Text<'_>, pronoun: usize, range: &Range<usize>) -> bool {
    pronoun > range.start
        && text.is(
            pronoun - 1,
            class::INDUSTRY.or(class::UNIT_NOUN).or(class::SITE_NOUN),
        )
}

/// "Meta, Google, Microsoft and Salesforce have all …": names told together.
fn several(text: &Text<'_>, mentions: &Mentions, at: usize, frame: &Frame) -> Agent {
    let joined = |first: usize, second: usize| -> bool {
        let (Some(first), Some(second)) = (mentions.named.get(first), mentions.named.get(second))
        else {
            return false;
        };
        let joint = |at: usize| {
            matches!(text.word(at), "," | "&")
                || ["and", "as", "well"]
                    .iter()
                    .any(|word| same_word(text.word(at), word))
        };
        // "Acme and retail group Globex"
        let called = text.is(second.tokens.start.saturating_sub(1), class::INDUSTRY);
        let words = first.tokens.end..second.tokens.start;
        !words.is_empty()
            && words.len() <= 4
            && joint(words.start)
            && words.clone().all(|at| {
                joint(at)
                    || called
                        && text.token(at).is_some_and(|token| {
                            token.kind == Kind::Word && !token.looks(shape::CAPITAL)
                        })
            })
    };
    // Towns and months told together employ nobody.
    let employs = |at: usize| {
        mentions
            .named
            .get(at)
            .and_then(|named| mentions.entities.get(named.entity))
            .is_some_and(|entity| entity.known || entity.weight > 0)
    };
    let mut from = at;
    while from > 0 && joined(from - 1, from) {
        from -= 1;
    }
    let mut to = at + 1;
    while joined(to - 1, to) {
        to += 1;
    }
    let before = mentions
        .named
        .get(to - 1)
        .is_some_and(|named| named.tokens.end <= frame.trigger.start)
        || mentions.named.get(from).is_some_and(|named| {
            named.tokens.start.checked_sub(1).is_some_and(|at| {
                ["at", "from", "by"]
                    .iter()
                    .any(|word| same_word(text.word(at), word))
            })
        });
    // "After buying Tessaly, Quillon laid off 90": a comma alone makes no list of two.
    let linked = mentions
        .named
        .get(from)
        .zip(mentions.named.get(to - 1))
        .is_some_and(|(first, last)| {
            (first.tokens.end..last.tokens.start)
                .any(|at| same_word(text.word(at), "and") || text.word(at) == "&")
        });
    if to - from >= 2 && before && (linked || to - from >= 3) && (from..to).all(employs) {
        Agent::Many(from, to)
    } else {
        Agent::Named(at)
    }
}

/// Whether "the" or "this" stands before a plural: "the companies" told of before.
fn definite(text: &Text<'_>, at: usize, floor: usize) -> bool {
    let plural = text
        .token(at)
        .is_some_and(|token| token.can_be(crate::lexicon::form::PLURAL));
    plural
        && at > floor
        && (same_word(text.word(at - 1), "these")
            || same_word(text.word(at - 1), "those")
            || same_word(text.word(at - 1), "both"))
}

/// Whether a word for many employers can be who cuts: not behind the cut as in "bad for the economy", nor as in
/// "one of the last factories", "the publisher of two newspapers".
fn stands_for_many(text: &Text<'_>, at: usize, frame: &Frame, range: &Range<usize>) -> bool {
    let mut from = at;
    while from > range.start
        && at - from < 4
        && text.token(from - 1).is_some_and(|before| {
            before.kind == Kind::Word
                && !before.is(class::PREPOSITION.or(class::VERB_SAY).or(class::AUX_BE))
        })
    {
        from -= 1;
    }
    let Some(link) = from.checked_sub(1).filter(|link| *link >= range.start) else {
        return true;
    };
    let any = |at: usize, words: &[&str]| words.iter().any(|word| same_word(text.word(at), word));
    if any(link, &["of"]) {
        return !any(
            link.saturating_sub(1),
            &[
                "one",
                "publisher",
                "owner",
                "maker",
                "operator",
                "last",
                "part",
                "head",
                "chain",
                "list",
                "two",
                "each",
                "either",
            ],
        );
    }
    at < frame.trigger.start || !any(link, &["for", "to", "on", "with", "against", "like", "as"])
}

/// "Tolvane, a maker of pumps, will": the apposition says what Tolvane is, and cuts nothing itself.
fn apposed(text: &Text<'_>, mentions: &Mentions, from: usize, range: &Range<usize>) -> bool {
    from > range.start + 1
        && text.word(from - 1) == ","
        && mentions
            .named
            .iter()
            .any(|named| named.tokens.end == from - 1)
}

/// The determiner of an industry noun and whether it points back: "the Seattle-based retailer", "a firm".
fn determiner(text: &Text<'_>, noun: usize, floor: usize) -> Option<(usize, bool)> {
    for back in 1..=6 {
        let at = noun.checked_sub(back).filter(|at| *at >= floor)?;
        let token = text.token(at)?;
        let word = text.word(at);
        if ["the", "this", "that", "our", "their"]
            .iter()
            .any(|name| same_word(word, name))
        {
            return Some((at, true));
        }
        if ["a", "an", "one", "another", "some", "any"]
            .iter()
            .any(|name| same_word(word, name))
        {
            return Some((at, false));
        }
        let passes = token.kind == Kind::Word
            && !token.is(class::PREPOSITION
                .or(class::RELATIVE)
                .or(class::VERB_SAY)
                .or(class::AUX_BE))
            || same_word(word, "and")
            || matches!(word, "-" | ",");
        if !passes {
            return None;
        }
    }
    None
}

/// What it costs to take the words at `tokens` for the one who cuts.
fn place(
    text: &Text<'_>,
    frame: &Frame,
    tokens: &Range<usize>,
    quantity: Option<&Range<usize>>,
    verbal: bool,
    range: &Range<usize>,
) -> Option<u32> {
    if let Some(quantity) = quantity {
        if quantity.start <= tokens.start && tokens.end <= quantity.end {
            return Some(0);
        }
        // "the 2,500 at Debenhams"
        if tokens.start == quantity.end + 1
            && ["at", "from", "by"]
                .iter()
                .any(|word| same_word(text.word(quantity.end), word))
        {
            return Some(0);
        }
        // "Acme: 300 jobs", "Acme (300)", "Salesforce 8,000"
        if tokens.end <= quantity.start
            && (tokens.end..quantity.start)
                .all(|at| matches!(text.word(at), ":" | "(" | "–" | "—" | "|" | "-"))
            && quantity.start - tokens.end <= 2
        {
            return Some(u32::from(quantity.start > tokens.end));
        }
    }
    let possessive = text
        .token(tokens.end)
        .is_some_and(|token| token.kind == Kind::Clitic);
    let before = tokens
        .start
        .checked_sub(1)
        .filter(|before| *before >= range.start);
    let preposition = before.filter(|before| text.is(*before, class::PREPOSITION));
    // "a firm that cut 22%": what stands before the relative pronoun is its subject, whatever stands before that.
    let relative = frame.group.start > range.start
        && ["that", "which", "who"]
            .iter()
            .any(|word| same_word(text.word(frame.group.start - 1), word));
    // "It comes a week after Gatwick announced plans to axe": a name before its verb is a subject, whatever opens
    // its clause.
    let subject = text.token(tokens.end).is_some_and(|next| {
        next.is(class::VERB_SAY
            .or(class::VERB_PLAN)
            .or(class::AUX_HAVE)
            .or(class::MODAL_SURE))
            && next.can_be(form::PAST | form::THIRD | form::BASE)
            || next.is(class::AUX_HAVE.or(class::MODAL_SURE))
    });
    let preposition = preposition.filter(|before| {
        // "unhappy with General Motors' decision to shed": whose decision it is, does it.
        let decides = possessive && text.is(tokens.end + 1, class::DECISION);
        let opens =
            subject && text.is(*before, class::RELATIVE) && !text.is(*before, class::SOURCE_CUE);
        !(relative && verbal || decides || opens)
    });
    let close = preposition.is_some_and(|before| {
        ["at", "by", "from"]
            .iter()
            .any(|word| same_word(text.word(before), word))
    });
    // "Norvale Air, the rival with which Calder shares a terminal, let 900 go": Calder stands inside a relative clause.
    let inside = inside_relative(
        text,
        tokens,
        frame.group.start.min(frame.trigger.start),
        range,
    );
    let (start, end) = (
        frame.group.start.min(frame.trigger.start),
        frame.group.end.max(frame.trigger.end),
    );
    // "BMW said 400 agency staff at its Oxford works are losing their jobs": measured up to the number, which is
    // the verb's subject.
    let anchor = quantity
        .filter(|_| !verbal || frame.group.passive || frame.row.id == "lose-jobs")
        .map_or(start, |quantity| quantity.start.min(start));
    if tokens.end <= start {
        let cost = if tokens.end <= anchor {
            gap(text, tokens.end, anchor)?
        } else {
            gap(text, tokens.end, start)?
        };
        let penalty = match preposition {
            Some(_) if close => {
                if verbal {
                    5
                } else {
                    1
                }
            }
            Some(before)
                if text.is(before, class::SOURCE_CUE)
                    || before
                        .checked_sub(1)
                        .is_some_and(|first| text.is(first, class::SOURCE_CUE)) =>
            {
                20
            }
            Some(before)
                if same_word(text.word(before), "of") || same_word(text.word(before), "in") =>
            {
                5
            }
            Some(_) => 8,
            None => 0,
        };
        return Some(
            cost + penalty
                + if possessive && verbal && !text.is(tokens.end + 1, class::DECISION) {
                    3
                } else {
                    0
                }
                + if inside { 24 } else { 0 },
        );
    }
    if tokens.start >= end {
        let cost = gap(text, end, tokens.start)?;
        let penalty = match preposition {
            Some(_) if close => {
                if verbal {
                    9
                } else {
                    1
                }
            }
            Some(_) => 12,
            None => 16,
        };
        // "…, Acme said": the speaker behind.
        let says = text.is(tokens.end, class::VERB_SAY);
        return Some(cost / 2 + if says && !verbal { 6 } else { penalty });
    }
    Some(2)
}

/// Whether a name stands between ", which" and the comma that closes it.
fn inside_relative(
    text: &Text<'_>,
    tokens: &Range<usize>,
    until: usize,
    range: &Range<usize>,
) -> bool {
    let apposition = (range.start..tokens.start)
        .rev()
        .take(8)
        .find(|at| text.word(*at) == ",")
        .is_some_and(|comma| {
            ["a", "an", "the", "one"]
                .iter()
                .any(|word| same_word(text.word(comma + 1), word))
                && comma + 1 < tokens.start
                && text.is(tokens.start - 1, class::PREPOSITION)
        });
    let opened = apposition
        || (range.start..tokens.start)
            .rev()
            .take(8)
            .take_while(|at| text.word(*at) != ",")
            .any(|at| {
                ["which", "who", "whose", "whom"]
                    .iter()
                    .any(|word| same_word(text.word(at), word))
            });
    opened && (tokens.end..until).any(|at| text.word(at) == ",")
}
