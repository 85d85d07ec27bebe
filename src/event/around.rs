//! What stands around a cut: places, units, reasons, the speaker, the base, and what the figure is about.

use std::ops::Range;

use crate::event::{Place, Reason, Source, Unit};
use crate::frame::{Agent, Frame, within_sentence};
use crate::lexicon::{class, form, same_word};
use crate::mention::{Kind, Mentions, ReasonCode, Scope, SourceKind, Workers};
use crate::text::{Text, shape};

/// Places of the frame's sentence that stand as places: "in Leeds", "its Ohio plant".
pub(super) fn places(text: &Text<'_>, mentions: &Mentions, range: &Range<usize>) -> Vec<Place> {
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
pub(super) fn at_site(text: &Text<'_>, tokens: &Range<usize>) -> bool {
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
                .chain(word.chars().skip(1).flat_map(char::to_lowercase))
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

/// Units of the frame's sentence.
pub(super) fn units(text: &Text<'_>, mentions: &Mentions, range: &Range<usize>) -> Vec<Unit> {
    within_sentence(&mentions.units, range, |unit| &unit.tokens)
        .filter_map(|at| mentions.units.get(at))
        .map(|unit| {
            let span = text.span(unit.tokens.clone());
            Unit {
                name: span.of(text.source).to_owned(),
                span,
            }
        })
        .collect()
}

/// Reasons that the sentence ties to the cut.
pub(super) fn reasons(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
    trigger: &Range<usize>,
) -> Vec<Reason> {
    let mut out: Vec<Reason> = Vec::new();
    for reason in within_sentence(&mentions.reasons, range, |reason| &reason.tokens)
        .filter_map(|at| mentions.reasons.get(at))
    {
        if reason.tokens.start < trigger.end && trigger.start < reason.tokens.end {
            continue;
        }
        let between = if reason.tokens.end <= trigger.start {
            reason.tokens.start.saturating_sub(4).max(range.start)..trigger.start
        } else {
            trigger.end.min(reason.tokens.start)..reason.tokens.start
        };
        let tied = between.clone().any(|at| text.is(at, class::CAUSAL));
        let strong = between.clone().any(|at| {
            text.is(at, class::CAUSAL) && !text.is(at, class::PREPOSITION)
                || ["because", "due", "amid", "following", "after"]
                    .iter()
                    .any(|word| same_word(text.word(at), word))
        });
        // AI is named in passing too often: it takes an attribution in so many words.
        let enough = if reason.code == ReasonCode::AiAutomation {
            strong
        } else {
            tied
        };
        if enough && !out.iter().any(|known| known.code == reason.code) {
            out.push(Reason {
                code: reason.code,
                span: text.span(reason.tokens.clone()),
            });
        }
    }
    out
}

/// Who says so, as the frame's sentence has it.
pub(super) fn source(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
) -> Option<(Source, Range<usize>)> {
    let mut best: Option<(u32, SourceKind, Range<usize>)> = None;
    for speaker in within_sentence(&mentions.speakers, range, |speaker| &speaker.tokens)
        .filter_map(|at| mentions.speakers.get(at))
    {
        let tokens = &speaker.tokens;
        let tensed = |at: usize| {
            text.is(at, class::VERB_SAY)
                && text
                    .token(at)
                    .is_some_and(|token| token.can_be(form::PAST | form::THIRD))
        };
        let says = (tokens.end..(tokens.end + 4).min(range.end)).any(tensed);
        let told = cued(text, tokens, range)
            || speaker.kind == SourceKind::Union
                && (frame.trigger.end..tokens.start).rev().take(14).any(tensed);
        let rank = match speaker.kind {
            SourceKind::Unnamed => 1,
            SourceKind::Media if says || told => 2,
            SourceKind::Memo if told || says => 3,
            SourceKind::Filing => 2,
            SourceKind::Union if says || told => 3,
            SourceKind::Employer if says || told => 6,
            _ => continue,
        };
        let named = matches!(&frame.agent, Agent::Named(at) if mentions.named.get(*at).is_some_and(|named| named.tokens.start == tokens.start));
        if !named && best.as_ref().is_none_or(|(known, _, _)| rank < *known) {
            best = Some((rank, speaker.kind, tokens.clone()));
        }
    }
    best.map(|(_, kind, tokens)| {
        (
            Source {
                name: text.span(tokens.clone()).of(text.source).to_owned(),
                kind,
            },
            tokens,
        )
    })
}

/// "according to the Times", "told the Times", "in an internal memo": what opens a source stands before it.
fn cued(text: &Text<'_>, tokens: &Range<usize>, range: &Range<usize>) -> bool {
    (tokens.start.saturating_sub(4).max(range.start)..tokens.start)
        .rev()
        .find(|at| {
            !text.is(*at, class::DETERMINER)
                && text
                    .token(*at)
                    .is_none_or(|token| token.kind != crate::text::Kind::Number)
                && !text.is(*at, class::COMMON_ADJECTIVE)
        })
        .is_some_and(|at| {
            text.is(at, class::VERB_SAY)
                || ["to", "citing", "by", "in", "from", "via", "quoting"]
                    .iter()
                    .any(|word| same_word(text.word(at), word))
                    && !text.is(at + 1, class::POSSESSIVE)
        })
}

/// Whom it hits.
pub(super) fn workers(text: &Text<'_>, range: Option<Range<usize>>) -> Workers {
    let Some(range) = range else {
        return Workers::Unstated;
    };
    let any = |classes| range.clone().any(|at| text.is(at, classes));
    if any(class::WORKERS_SEASONAL) {
        Workers::Seasonal
    } else if any(class::WORKERS_CONTRACTOR) {
        Workers::Contractors
    } else if any(class::WORKERS_TEMPORARY) {
        Workers::Temporary
    } else if any(class::WORKERS_MANAGER) {
        Workers::Managers
    } else if any(class::PEOPLE_NOUN.or(class::OCCUPATION)) {
        Workers::Employees
    } else {
        Workers::Unstated
    }
}

/// By what means: the row's, unless the sentence says more.
pub(super) fn kind(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> Kind {
    let any = |classes| range.clone().any(|at| text.is(at, classes));
    let temporary = any(class::NOUN_FURLOUGH.or(class::VERB_FURLOUGH))
        || range
            .clone()
            .any(|at| same_word(text.word(at), "temporarily"))
            && matches!(frame.row.kind, Kind::Layoff);
    let buyout = any(class::NOUN_BUYOUT);
    let closure = range.clone().any(|at| {
        text.is(at, class::VERB_CLOSE)
            && text.token(at).is_some_and(|token| {
                token.can_be(form::BASE | form::THIRD | form::PAST | form::GERUND)
            })
            && closes_site(text, at, range)
            || text.is(at, class::NOUN_CLOSURE)
    });
    match frame.row.kind {
        Kind::Layoff if temporary => Kind::Furlough,
        Kind::Layoff if buyout && !any(class::NOUN_CUT.or(class::VERB_DISMISS)) => Kind::Buyout,
        Kind::Layoff if buyout && frame.row.id == "noun-cut" => Kind::Mixed,
        Kind::Layoff if closure => Kind::Closure,
        Kind::Layoff if any(class::NOUN_ATTRITION) && !any(class::VERB_DISMISS) => Kind::Attrition,
        kind => kind,
    }
}

fn closes_site(text: &Text<'_>, verb: usize, range: &Range<usize>) -> bool {
    (verb.saturating_sub(8).max(range.start)..(verb + 10).min(range.end)).any(|at| {
        text.is(at, class::SITE_NOUN)
            || text
                .token(at)
                .is_some_and(|token| token.looks(shape::CAPITAL) && at > verb)
    })
}

/// A round, a roll-up, a part or an aggregate.
pub(super) fn scope(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
    sector: bool,
) -> Scope {
    if sector {
        return Scope::Sector;
    }
    let Some(people) = frame.people.and_then(|at| mentions.people.get(at)) else {
        return frame.row.scope;
    };
    if people.part || frame.part {
        return Scope::Part;
    }
    let from = people.tokens.start.saturating_sub(7).max(range.start);
    let to = (people.tokens.end + 9).min(range.end);
    let strong = |range: Range<usize>| {
        range
            .into_iter()
            .any(|at| text.is(at, class::ROLL_UP_STRONG))
    };
    let since = (people.tokens.end..to)
        .any(|at| same_word(text.word(at), "since") && !text.is(at + 1, class::PRONOUN));
    let many = (people.tokens.end..to).any(|at| {
        let over = ["over", "within", "in", "during"]
            .iter()
            .any(|word| same_word(text.word(at), word));
        over && (at + 1..at + 6).any(|at| {
            ["years", "months", "quarters", "decade"]
                .iter()
                .any(|word| same_word(text.word(at), word))
        }) && matches!(
            frame.group.time,
            crate::frame::Time::Past | crate::frame::Time::Perfect
        ) && (at + 1..at + 4).any(|at| {
            ["past", "last"]
                .iter()
                .any(|word| same_word(text.word(at), word))
        })
    });
    if strong(from..people.tokens.start)
        || strong(people.tokens.end..to.min(people.tokens.end + 5))
        || since && !matches!(frame.group.time, crate::frame::Time::Future)
        || many
    {
        return Scope::Cumulative;
    }
    frame.row.scope
}
