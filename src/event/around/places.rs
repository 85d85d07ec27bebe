//! Where a cut hits.
//!
//! Takes a stretch of a sentence, gives the towns and countries that stand there as places of work: "in Leeds, York and
//! Hull", "its Ohio plant", "200 UK staff", "Germany's Acme". Towns that no table knows are places by what stands around
//! them: "its works at Longton", "the Longton works".

use std::ops::Range;

use crate::event::Place;
use crate::frame::within_sentence;
use crate::lexicon::{class, folded, names, same_word};
use crate::mention::{Mentions, Run, Sort};
use crate::text::letter::small_of;
use crate::text::{Kind, Text, shape};

/// Adds the places of a stretch of a sentence. `employer` is whose cut it tells, as an entity.
pub(in crate::event) fn places(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
    employer: Option<usize>,
    out: &mut Vec<Place>,
) {
    // The end of the place before, where it stands as a place of work.
    let mut list: Option<usize> = None;
    for run in within_sentence(&mentions.runs, range, |run| &run.tokens)
        .filter_map(|at| mentions.runs.get(at))
    {
        let known = run.sort == Sort::Place;
        if !known && !could_be_town(mentions, run, employer) {
            continue;
        }
        let goes_on = list.is_some_and(|end| {
            let joins = |at: usize| {
                ["and", "or", "in"]
                    .iter()
                    .any(|word| same_word(text.word(at), word))
            };
            let mut between = end..run.tokens.start;
            between
                .clone()
                .all(|at| matches!(text.word(at), "," | "&") || joins(at))
                && (known || between.any(joins) && ends(text, run.tokens.end))
        });
        let stands = if known {
            goes_on
                || located(text, range, run)
                || addressed(text, mentions, range, run)
                || named_for(text, run.tokens.end)
                || owns(text, mentions, run, employer)
        } else {
            goes_on || found_by_site(text, mentions, range, run)
        };
        // "in Leeds, Ellerk, and Hull": what only stands between keeps the list open.
        let beside = list.is_some_and(|end| (end..run.tokens.start).all(|at| text.word(at) == ","));
        list = (stands || beside).then_some(run.tokens.end);
        let span = text.span(run.tokens.clone());
        let name = span.of(text.source);
        if stands
            && !out
                .iter()
                .any(|known| known.name.eq_ignore_ascii_case(name))
        {
            let country = within_sentence(&mentions.places, &run.tokens, |place| &place.tokens)
                .filter_map(|at| mentions.places.get(at))
                .find_map(|place| place.country);
            out.push(Place {
                name: name.to_owned(),
                span,
                country: country.map(str::to_owned),
            });
        }
    }
    let here = range.clone().any(|at| {
        same_word(text.word(at), "here") && text.is(at.saturating_sub(1), class::SITE_NOUN)
    });
    if here && let Some(place) = dateline(text, mentions) {
        out.push(place);
    }
}

/// A name that little speaks for as an employer's.
fn could_be_town(mentions: &Mentions, run: &Run, employer: Option<usize>) -> bool {
    run.sort == Sort::Organisation
        && within_sentence(&mentions.named, &run.tokens, |named| &named.tokens)
            .filter_map(|at| mentions.named.get(at))
            .all(|named| {
                Some(named.entity) != employer
                    && mentions
                        .entities
                        .get(named.entity)
                        .is_some_and(|entity| entity.weight < 3 && !entity.known)
            })
}

/// What a place of work has before or behind it.
const OF_WORK: crate::lexicon::Class = class::SITE_NOUN
    .or(class::UNIT_NOUN)
    .or(class::JOB_NOUN)
    .or(class::PEOPLE_NOUN)
    .or(class::OCCUPATION)
    .or(class::WORKFORCE_NOUN);

/// The preposition before a place, over "the", "northern" and the like.
fn preposition(text: &Text<'_>, range: &Range<usize>, start: usize) -> Option<usize> {
    let before = (start.saturating_sub(3).max(range.start)..start)
        .rev()
        .find(|at| {
            !text.is(*at, class::DETERMINER)
                && ![
                    "northern", "southern", "eastern", "western", "central", "nearby", "north",
                    "south", "east", "west",
                ]
                .iter()
                .any(|word| same_word(text.word(*at), word))
        })?;
    text.is(before, class::LOCATIVE).then_some(before)
}

/// "in Leeds", but not "based in Leeds", "told reporters in Leeds", "sales in Leeds", "home from Leeds".
fn located(text: &Text<'_>, range: &Range<usize>, run: &Run) -> bool {
    let Some(at) = preposition(text, range, run.tokens.start) else {
        return heads_list(text, range, run.tokens.start);
    };
    let before = at.checked_sub(1).filter(|before| *before >= range.start);
    let other = before.is_some_and(|before| {
        text.is(before, class::MARKET_NOUN.or(class::VERB_SAY))
            || [
                "based",
                "headquartered",
                "listed",
                "reporters",
                "born",
                "trading",
                "way",
                "shares",
            ]
            .iter()
            .any(|word| same_word(text.word(before), word))
    });
    let from = same_word(text.word(at), "from");
    // "excluding staff in Leeds"
    let spared = (at.saturating_sub(4).max(range.start)..at).any(|at| {
        text.is(at, class::NEGATION)
            || ["excluded", "excluding", "except", "exempt"]
                .iter()
                .any(|word| same_word(text.word(at), word))
    });
    // "move to a plant in Leeds": where the work goes, not where it is lost.
    let gains = (at.saturating_sub(6).max(range.start)..at).any(|at| {
        same_word(text.word(at), "to")
            && (text.is(at + 1, class::DETERMINER.or(class::POSSESSIVE)))
            && (at + 2..at + 6).any(|at| text.is(at, class::SITE_NOUN))
    });
    !other
        && !spared
        && !gains
        && (!from || before.is_some_and(|before| text.is(before, OF_WORK)))
        && text
            .token(run.tokens.end)
            .is_none_or(|next| next.kind != Kind::Clitic)
}

/// "its plant at 12 High Street, Leeds, Ohio"
fn addressed(text: &Text<'_>, mentions: &Mentions, range: &Range<usize>, run: &Run) -> bool {
    run.tokens
        .start
        .checked_sub(1)
        .is_some_and(|before| before > range.start && text.word(before) == ",")
        && text.word(run.tokens.end) == ","
        && place_at(mentions, run.tokens.end + 1)
        && (range.start..run.tokens.start).any(|at| text.is(at, class::SITE_NOUN))
}

/// "three plants: Leeds", "the branches to close include Leeds", "all regions – Asia"
fn heads_list(text: &Text<'_>, range: &Range<usize>, start: usize) -> bool {
    let from = start.saturating_sub(6).max(range.start);
    let opens = start
        .checked_sub(1)
        .filter(|at| *at >= from)
        .is_some_and(|at| {
            matches!(text.word(at), ":" | "–" | "—" | "-" | "(")
                || ["include", "includes", "including", "like"]
                    .iter()
                    .any(|word| same_word(text.word(at), word))
                || same_word(text.word(at), "as") && same_word(text.word(at - 1), "such")
        });
    opens
        && (from..start).any(|at| {
            text.is(at, class::SITE_NOUN)
                || [
                    "regions",
                    "countries",
                    "locations",
                    "cities",
                    "states",
                    "towns",
                    "areas",
                ]
                .iter()
                .any(|word| same_word(text.word(at), word))
        })
}

/// "its Hampshire manufacturing plant", "200 UK staff".
fn named_for(text: &Text<'_>, end: usize) -> bool {
    (end..end + 3)
        .take_while(|at| {
            text.token(*at)
                .is_some_and(|token| token.kind == Kind::Word)
                && !text.is(*at, class::PREPOSITION.or(class::VERB_SAY))
        })
        .any(|at| text.is(at, OF_WORK))
}

/// "Germany's Acme" of the one who cuts, "Sunderland's biggest plant".
fn owns(text: &Text<'_>, mentions: &Mentions, run: &Run, employer: Option<usize>) -> bool {
    let end = run.tokens.end;
    text.token(end)
        .is_some_and(|token| token.kind == Kind::Clitic)
        && (mentions
            .named
            .iter()
            .any(|named| Some(named.entity) == employer && named.tokens.start == end + 1)
            || (end + 1..end + 6)
                .take_while(|at| {
                    text.token(*at)
                        .is_some_and(|token| token.kind == Kind::Word)
                        && !text.is(*at, class::PREPOSITION.or(class::VERB_SAY))
                })
                .any(|at| text.is(at, class::SITE_NOUN)))
}

/// "the Longton works", "its works at Longton", "120 people in Longton, Staffordshire".
fn found_by_site(text: &Text<'_>, mentions: &Mentions, range: &Range<usize>, run: &Run) -> bool {
    let start = run.tokens.start;
    let settled = || mentions.entities.iter().any(|entity| entity.weight > 3);
    let at = preposition(text, range, start);
    let behind = at.is_some_and(|at| {
        at > range.start
            && text.is(at - 1, class::SITE_NOUN.or(class::UNIT_NOUN))
            && run.tokens.len() <= 3
            && ends(text, run.tokens.end)
    });
    let stated =
        at.is_some() && text.word(run.tokens.end) == "," && place_at(mentions, run.tokens.end + 1);
    behind || stated || works(text, &run.tokens) && settled()
}

/// Whether nothing that a name would do stands at `at`: a mark, a preposition, "and", the end.
fn ends(text: &Text<'_>, at: usize) -> bool {
    text.token(at).is_none_or(|token| {
        token.kind == Kind::Mark
            || token.looks(shape::FIRST)
            || token.is(class::PREPOSITION
                .or(class::CONJUNCTION)
                .or(class::RELATIVE))
    })
}

/// "the Longton works": a name that a determiner and a place of work enclose.
pub(in crate::event) fn at_site(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    tokens
        .start
        .checked_sub(1)
        .is_some_and(|before| text.is(before, class::DETERMINER.or(class::POSSESSIVE)))
        && text
            .token(tokens.end)
            .is_some_and(|token| token.is(class::SITE_NOUN) && !token.looks(shape::CAPITAL))
}

/// "at Longton works", "Acme's Longton works" too.
fn works(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    at_site(text, tokens)
        || text
            .token(tokens.end)
            .is_some_and(|token| token.is(class::SITE_NOUN) && !token.looks(shape::CAPITAL))
            && tokens.start.checked_sub(1).is_some_and(|before| {
                text.is(before, class::LOCATIVE)
                    || text
                        .token(before)
                        .is_some_and(|token| token.kind == Kind::Clitic)
            })
}

/// The place that a public body has in its name: "University of Leeds", "Leeds City Council".
pub(in crate::event) fn of_name(
    text: &Text<'_>,
    mentions: &Mentions,
    employer: usize,
) -> Option<Place> {
    let named = mentions
        .named
        .iter()
        .find(|named| named.entity == employer)?;
    let public = named.tokens.clone().any(|at| {
        [
            "university",
            "college",
            "city",
            "county",
            "council",
            "borough",
            "town",
            "port",
            "district",
            "diocese",
            "archdiocese",
            "schools",
        ]
        .iter()
        .any(|word| same_word(text.word(at), word))
    });
    let mut found = None;
    for start in named.tokens.clone().filter(|_| public) {
        for end in start + 1..=(start + 3).min(named.tokens.end) {
            let span = text.span(start..end);
            let name = span.of(text.source);
            let fields =
                names::PLACES.find(&String::from_utf8(folded(name).collect()).unwrap_or_default());
            // "Victoria University of Wellington" is in Wellington.
            let of = start > named.tokens.start && same_word(text.word(start - 1), "of");
            if let Some(fields) = fields
                && found
                    .as_ref()
                    .is_none_or(|known: &Place| of || known.span.start >= span.start)
            {
                found = Some(Place {
                    name: name.to_owned(),
                    span,
                    country: fields
                        .split('\t')
                        .nth(1)
                        .filter(|country| !country.is_empty())
                        .map(str::to_owned),
                });
            }
        }
    }
    found
}

/// Where the article was filed from, for "its plant here": "ROCKFORD, Ill. –".
fn dateline(text: &Text<'_>, mentions: &Mentions) -> Option<Place> {
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

/// Whether a place that the tables know begins at a token.
fn place_at(mentions: &Mentions, at: usize) -> bool {
    !within_sentence(&mentions.places, &(at..at + 1), |place| &place.tokens).is_empty()
}
