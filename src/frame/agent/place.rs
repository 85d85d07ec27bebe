//! Places: what it costs to take some words of a sentence for the one who cuts.
//!
//! Takes a frame and the words, gives a cost by where they stand: distance, and more for what governs them; or
//! nothing where they stand too far off. The subject of the verb costs least.

use std::ops::Range;

use super::several::{counts, of_dateline, with_letters};
use crate::frame::attach::gap;
use crate::frame::row::Slot;
use crate::frame::{Alone, Frame, Shape};
use crate::lexicon::{Class, any_of, class, form};
use crate::mention::Mentions;
use crate::text::{Kind, Text, shape};

/// What it costs to take the words at `tokens` for the one who cuts.
pub(super) fn place(
    text: &Text<'_>,
    frame: &Frame,
    tokens: &Range<usize>,
    quantity: Option<&Range<usize>>,
    verbal: bool,
    range: &Range<usize>,
) -> Option<u32> {
    let tokens = &with_letters(text, tokens);
    // "those who lost their jobs at Acme": without a number it is told of whom "at" names, or of nobody.
    if quantity.is_none() && frame.row.alone == Alone::At {
        let at = tokens.start.checked_sub(1)?;
        let at = at - usize::from(text.is(at, &class::DETERMINER) && at > range.start);
        return (tokens.start >= frame.trigger.end && text.says(at, "at")).then_some(1);
    }
    if let Some(quantity) = quantity {
        if quantity.start <= tokens.start && tokens.end <= quantity.end {
            return Some(0);
        }
        // "the 2,500 at Debenhams"; but "it will cut 300 jobs at Harbour Works"
        let done = verbal
            && quantity.start <= frame.trigger.end + 1
            && text.is(
                frame.trigger.start,
                any_of!(class::VERB_CUT, class::VERB_DISMISS),
            );
        if !done
            && !text.is(tokens.end - 1, &class::SITE_NOUN)
            && tokens.start == quantity.end + 1
            && text.says_any(quantity.end, any_of!("at from by"))
        {
            return Some(0);
        }
        // "Acme: 300 jobs", "Acme (300)", "Salesforce 8,000"
        if tokens.end <= quantity.start
            && (tokens.end..quantity.start).all(|at| text.says_any(at, any_of!(": ( – — | -")))
            && quantity.start - tokens.end <= 2
        {
            return Some(u32::from(quantity.start > tokens.end));
        }
    }
    // "from Globex sales to Acme job cuts": right before the noun nobody else is meant.
    if frame.row.shape == Shape::Noun && tokens.end == frame.trigger.start {
        return Some(0);
    }
    // "Layoffs hit Acme"
    let hit = frame.row.shape == Shape::Noun
        && quantity.is_none()
        && tokens.start == frame.trigger.end + 1
        && text.is(frame.trigger.end, &class::VERB_AFFECT);
    if hit {
        return Some(1);
    }
    // "closure of the Acme Works, where 1,300 lost their jobs", "Acme, whose 300 workers were laid off".
    if text.says(tokens.end, ",")
        && text.says_any(tokens.end + 1, any_of!("where whose"))
        && (tokens.end + 2..frame.trigger.start).len() <= 8
        && (tokens.end + 2..frame.trigger.start).all(|at| !text.says(at, ","))
    {
        return Some(1);
    }
    // "a welder at Acme, which is cutting": what the relative pronoun stands for.
    if verbal && frame.group.start > tokens.end {
        let pronoun = frame.group.start - 1;
        let comma = usize::from(text.says(tokens.end, ","));
        if pronoun == tokens.end + comma && text.says_any(pronoun, any_of!("which who that")) {
            return Some(0);
        }
    }
    // "according to its LinkedIn profile": a page there.
    if text.says_any(
        tokens.end,
        any_of!("profile page post posts account feed thread"),
    ) {
        return None;
    }
    let possessive = text.is_kind(tokens.end, Kind::Clitic);
    let before = tokens
        .start
        .checked_sub(1)
        .filter(|before| *before >= range.start);
    // "laid off at the Acme Courier"
    let before = before.map(|before| {
        let the = text.says(before, "the")
            && before > range.start
            && text.says_any(before - 1, any_of!("at by from"));
        before - usize::from(the)
    });
    // "at struggling department store Acme": the trade stands between.
    let trade = before
        .filter(|before| text.is(*before, &class::INDUSTRY))
        .and_then(|before| {
            (range.start.max(before.saturating_sub(6))..before)
                .rev()
                .take_while(|at| {
                    text.token(at + 1).is_some_and(|token| {
                        token.kind == Kind::Word
                            && !token.looks(shape::CAPITAL)
                            && !token.is(any_of!(class::VERB_SAY, class::AUX_BE, class::AUX_HAVE))
                            || text.says(at + 1, "-")
                            // "by Leeds paint firm Acme"
                            || text.is(*at, &class::PREPOSITION)
                    })
                })
                .find(|at| text.is(*at, &class::PREPOSITION))
        });
    // "at the University of Harland"
    let link = before.map(|before| {
        before
            - usize::from(
                before > range.start
                    && tokens.start > frame.trigger.end
                    && text.says(before, "the"),
            )
    });
    let preposition = trade.or(link.filter(|link| text.is(*link, &class::PREPOSITION)));
    if preposition.is_some_and(|by| counts(text, by)) || of_dateline(text, tokens, range) {
        return None;
    }
    // "informed the Acme board that it", "told Acme it would": who is told.
    let verb = before.map(|before| {
        before - usize::from(before > range.start && text.is(before, &class::DETERMINER))
    });
    let told = verb.is_some_and(|verb| {
        text.token(verb)
            .is_some_and(|verb| verb.is(&class::VERB_SAY) && verb.can_be(form::PAST | form::THIRD))
    }) && (text.says(tokens.end, "that") || text.is(tokens.end, &class::PRONOUN_FIRM));
    if told {
        return gap(text, tokens.end, frame.trigger.start.max(tokens.end)).map(|cost| cost + 14);
    }
    // "a firm that cut 22%": what stands before the relative pronoun is its subject, whatever stands before that.
    let relative = frame.group.start > range.start
        && text.says_any(frame.group.start - 1, any_of!("that which who"));
    // "It comes days after Acme set out plans to axe": a name before its verb is a subject, whatever opens
    // its clause.
    let subject = text.token(tokens.end).is_some_and(|next| {
        next.is(any_of!(
            class::VERB_SAY,
            class::VERB_PLAN,
            class::AUX_HAVE,
            class::MODAL_SURE
        )) && next.can_be(form::PAST | form::THIRD | form::BASE)
            || next.is(any_of!(class::AUX_HAVE, class::MODAL_SURE))
    });
    let preposition = preposition.filter(|before| {
        // "unhappy with General Motors' decision to shed": whose decision it is, does it.
        let decides = possessive && text.is(tokens.end + 1, &class::DECISION);
        let opens =
            subject && text.is(*before, &class::RELATIVE) && !text.is(*before, &class::SOURCE_CUE);
        // "Both struggle, with Acme management threatening to cut"
        let absolute = verbal
            && text.says(*before, "with")
            && (tokens.end..tokens.end + 3).any(|at| {
                text.is(at, any_of!(class::CONSIDERED, class::VERB_PLAN))
                    && text.word(at).ends_with("ing")
            });
        !(relative && verbal || decides || opens || absolute)
    });
    let close = preposition.is_some_and(|before| text.says_any(before, any_of!("at by from")));
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
                if text.is(before, &class::SOURCE_CUE)
                    || before
                        .checked_sub(1)
                        .is_some_and(|first| text.is(first, &class::SOURCE_CUE)) =>
            {
                20
            }
            // "amid Acme cuts", "like Acme"
            Some(before)
                if text.says_any(
                    before,
                    any_of!("amid despite like unlike than against without over"),
                ) =>
            {
                20
            }
            Some(before) if text.says(before, "of") || text.says(before, "in") => 5,
            Some(_) => 8,
            None => 0,
        };
        return Some(
            cost + penalty
                + if possessive && verbal && !text.is(tokens.end + 1, &class::DECISION) {
                    3
                } else {
                    0
                }
                + if inside { 24 } else { 0 }
                + if !verbal && reacts(text, tokens.end) {
                    20
                } else {
                    0
                },
        );
    }
    if tokens.start >= end {
        // "900 were laid off but the union blamed Acme": another clause.
        if text.any_says(
            end..tokens.start,
            any_of!("but while whereas although though majority most mostly"),
        ) {
            return None;
        }
        let cost = gap(text, end, tokens.start)?;
        // "Another 15 jobs will go at Acme": nobody stands before who does it.
        let goes = tokens.start - end <= 4
            && !frame
                .row
                .people
                .iter()
                .any(|(slot, _)| *slot == Slot::Object);
        // "on the day that 90 were laid off from the paint firm Acme"
        let goes = goes || frame.group.passive && preposition == Some(end);
        let penalty = match preposition {
            Some(_) if close => {
                if verbal && !goes {
                    9
                } else {
                    1
                }
            }
            Some(before)
                if text.says_any(
                    before,
                    any_of!("amid despite like unlike than against without over"),
                ) =>
            {
                24
            }
            Some(_) => 12,
            None => 16,
        };
        // "…, Acme said": the speaker behind.
        let says = text.is(tokens.end, &class::VERB_SAY);
        return Some(cost / 2 + if says && !verbal { 6 } else { penalty });
    }
    Some(2)
}

/// "Globex is closing Acme, with 90 job losses": what stands at `at` is closed by another.
pub(super) fn shut(text: &Text<'_>, at: usize) -> bool {
    let verb = at.saturating_sub(
        1 + usize::from(
            at > 1 && (text.is(at - 1, &class::POSSESSIVE) || text.says(at - 1, "down")),
        ),
    );
    text.is(verb, &class::VERB_CLOSE) && text.can_be(verb, form::GERUND | form::PAST | form::BASE)
}

/// "Acme condemned the layoffs", "Acme is to look into": who stands before `at` does something about a cut, and does
/// not cut.
pub(crate) fn reacts(text: &Text<'_>, at: usize) -> bool {
    const HELPS: Class = class::AUX_BE
        .or(class::AUX_HAVE)
        .or(class::MODAL_SURE)
        .or(class::MODAL_MAYBE)
        .or(class::ADVERB);
    (at..at + 5)
        .find(|at| !text.is(*at, &HELPS) && !text.says(*at, "to"))
        .is_some_and(|verb| {
            text.is(verb, &class::VERB_REACT)
                && (verb > at || text.can_be(verb, form::PAST | form::THIRD))
                || verb > at
                    && text.says_any(
                        verb,
                        any_of!("saddened dismayed shocked angered outraged disappointed concerned worried alarmed appalled angry furious upset"),
                    )
        })
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
        .find(|at| text.says(*at, ","))
        .is_some_and(|comma| {
            text.says_any(comma + 1, any_of!("a an the one"))
                && comma + 1 < tokens.start
                && text.is(tokens.start - 1, &class::PREPOSITION)
        });
    let opened = apposition
        || (range.start..tokens.start)
            .rev()
            .take(8)
            .take_while(|at| !text.says(*at, ","))
            .any(|at| text.says_any(at, any_of!("which who whose whom")));
    opened && text.any_word(tokens.end..until, ",")
}

/// "Scotland shed 2,000 jobs", "the valley, which has lost 40,000": what a town or country loses, many employers cut.
pub(super) fn loser(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
) -> Option<Range<usize>> {
    let loses = frame.people.is_some()
        && !frame.group.passive
        && (text.is(frame.trigger.start, &class::VERB_LOSE)
            || text.says_any(frame.trigger.start, any_of!("shed sheds shedding cut")));
    if !loses {
        return None;
    }
    // The subject ends before the verb, its adverbs, and a relative pronoun.
    let before = (range.start..frame.group.start).rev().find(|at| {
        !text.is(*at, any_of!(class::ADVERB, class::RELATIVE)) && !text.says(*at, ",")
    })?;
    let from = mentions
        .places
        .partition_point(|place| place.tokens.end <= before);
    let town = mentions
        .places
        .get(from)
        .filter(|place| place.tokens.contains(&before))
        .map(|place| place.tokens.clone());
    let called = || {
        let the = before
            .checked_sub(1)
            .filter(|at| text.is(*at, &class::DETERMINER))?;
        text.is(before, &class::COMMUNITY)
            .then_some(the..before + 1)
    };
    // "Manufacturing lost 12,000 jobs", "and construction shed 900": a trade.
    let trade = || {
        let alone = before == range.start
            || text.is_kind(before - 1, Kind::Mark)
            || text.is(before - 1, &class::CONJUNCTION);
        (alone && text.is(before, &class::TRADE) && !text.can_be(before, form::PLURAL))
            .then_some(before..before + 1)
    };
    let words = town.or_else(called).or_else(trade)?;
    // "Workers in Leeds lost", "the plant in Ohio, which has lost".
    let first = words.start.checked_sub(1).filter(|at| *at >= range.start);
    let governed = first.is_some_and(|at| {
        text.is(at, &class::PREPOSITION)
            || text.is(at, &class::DETERMINER)
                && at > range.start
                && text.is(at - 1, &class::PREPOSITION)
    });
    let relative = text.is(frame.group.start.checked_sub(1)?, &class::RELATIVE);
    let site = first.is_some_and(|at| {
        at > range.start && text.is(at - 1, any_of!(class::SITE_NOUN, class::PEOPLE_NOUN))
    });
    (!governed || relative && !site).then_some(words)
}
