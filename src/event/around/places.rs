//! Where a cut hits.

use std::ops::Range;

use crate::event::Place;
use crate::frame::within_sentence;
use crate::lexicon::{class, same_word};
use crate::mention::Mentions;
use crate::text::letter::small_of;
use crate::text::{Text, shape};

/// Places of the frame's sentence that stand as places: "in Leeds", "its Ohio plant".
pub(in crate::event) fn places(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
) -> Vec<Place> {
    let mut out = listed(text, mentions, range);
    for named in within_sentence(&mentions.named, range, |named| &named.tokens)
        .filter_map(|at| mentions.named.get(at))
    {
        let other = mentions
            .entities
            .get(named.entity)
            .is_some_and(|entity| entity.weight < 3 && !entity.known);
        if other
            && at_site(text, &named.tokens)
            && mentions.entities.iter().any(|entity| entity.weight > 3)
        {
            let span = text.span(named.tokens.clone());
            out.push(Place {
                name: span.of(text.source).to_owned(),
                span,
                country: None,
            });
        }
    }
    if range.clone().any(|at| {
        same_word(text.word(at), "here") && text.is(at.saturating_sub(1), class::SITE_NOUN)
    }) {
        out.extend(dateline(text, mentions));
    }
    out
}

fn listed(text: &Text<'_>, mentions: &Mentions, range: &Range<usize>) -> Vec<Place> {
    within_sentence(&mentions.places, range, |place| &place.tokens)
        .filter_map(|at| mentions.places.get(at))
        .filter(|place| {
            // "in the UK", "across northern Mexico"
            let mut at = place.tokens.start;
            while at > range.start
                && place.tokens.start - at < 3
                && (text.is(at - 1, class::DETERMINER)
                    || [
                        "northern", "southern", "eastern", "western", "central", "nearby",
                    ]
                    .iter()
                    .any(|word| same_word(text.word(at - 1), word)))
            {
                at -= 1;
            }
            let before = at.checked_sub(1).filter(|before| *before >= range.start);
            let located = before.is_some_and(|before| {
                text.is(before, class::LOCATIVE)
                    || matches!(text.word(before), "," | "and")
                    || same_word(text.word(before), "and")
                    || text.is(before, class::SITE_NOUN)
            });
            // "its Hampshire manufacturing plant", "200 UK staff"
            let site = (place.tokens.end..place.tokens.end + 3)
                .take_while(|at| {
                    text.token(*at)
                        .is_some_and(|token| token.kind == crate::text::Kind::Word)
                        && !text.is(*at, class::PREPOSITION.or(class::VERB_SAY))
                })
                .any(|at| {
                    text.is(
                        at,
                        class::SITE_NOUN
                            .or(class::UNIT_NOUN)
                            .or(class::JOB_NOUN)
                            .or(class::PEOPLE_NOUN)
                            .or(class::OCCUPATION)
                            .or(class::WORKFORCE_NOUN),
                    )
                });
            let based = before
                .and_then(|before| before.checked_sub(1))
                .is_some_and(|based| {
                    ["based", "headquartered"]
                        .iter()
                        .any(|word| same_word(text.word(based), word))
                });
            (located || site) && !based
        })
        .map(|place| {
            let span = text.span(place.tokens.clone());
            Place {
                name: span.of(text.source).to_owned(),
                span,
                country: place.country.map(str::to_owned),
            }
        })
        .collect()
}

/// "the Longton works": a name that a determiner and a place of work enclose.
pub(in crate::event) fn at_site(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let site = text
        .token(tokens.end)
        .is_some_and(|token| token.is(class::SITE_NOUN) && !token.looks(shape::CAPITAL));
    site && tokens
        .start
        .checked_sub(1)
        .is_some_and(|before| text.is(before, class::DETERMINER.or(class::POSSESSIVE)))
}

/// Where the article was filed from, for "its plant here": "ROCKFORD, Ill. –".
pub(super) fn dateline(text: &Text<'_>, mentions: &Mentions) -> Option<Place> {
    let place = mentions.places.iter().find(|place| {
        let opens = text
            .blocks
            .iter()
            .take(6)
            .filter_map(|block| text.sentences.get(block.sentences.start as usize))
            .any(|sentence| sentence.tokens.start == place.tokens.start);
        opens
            && text
                .token(place.tokens.start)
                .is_some_and(|token| token.looks(shape::UPPER))
    })?;
    let span = text.span(place.tokens.clone());
    let written = span.of(text.source);
    let name: String = written
        .split(' ')
        .map(|word| {
            word.chars()
                .take(1)
                .chain(word.chars().skip(1).map(small_of))
                .collect::<String>()
        })
        .collect::<Vec<_>>()
        .join(" ");
    Some(Place {
        name,
        span,
        country: place.country.map(str::to_owned),
    })
}
