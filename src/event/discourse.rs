//! Discourse: who "the company", "it" or a sentence without a name stands for.
//!
//! Takes a text, its mentions and a frame, gives an entity. The article's main employer is who its title and
//! lead are about; a reference takes the entity told of last.

use crate::event::around;
use crate::frame::{Agent, Frame};
use crate::lexicon::{class, same_word};
use crate::mention::{self, Entity, Mentions};
use crate::order;
use crate::text::{Article, Text};

/// What the article is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Focus {
    /// The main employer, by index into [`Mentions::entities`].
    pub main: Option<usize>,
    /// No other comes near it.
    pub alone: bool,
}

/// How an employer was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Found {
    /// The entity; `None` for an employer the text does not name.
    pub entity: Option<usize>,
    /// The words that stand for it, as tokens.
    pub words: Option<std::ops::Range<usize>>,
    /// How far it had to be looked for: 0 named by the clause, 1 by a reference, 2 by the focus.
    pub distance: u16,
    /// Many employers at once.
    pub sector: bool,
    /// The text speaks of somebody it does not name.
    pub unnamed: bool,
}

impl Found {
    fn nobody() -> Self {
        Self {
            entity: None,
            words: None,
            distance: 3,
            sector: false,
            unnamed: false,
        }
    }

    fn entity(entity: usize, words: Option<std::ops::Range<usize>>, distance: u16) -> Self {
        Self {
            entity: Some(entity),
            words,
            distance,
            ..Self::nobody()
        }
    }
}

/// Finds the main employer of an article.
pub(super) fn focus(text: &Text<'_>, mentions: &Mentions, article: &Article) -> Focus {
    let title = article.title.as_deref().unwrap_or_default();
    let lead_end = text
        .sentences
        .get(text.sentences.len().min(3).saturating_sub(1))
        .map_or(0, |sentence| sentence.tokens.end);
    let score = |entity: &Entity| {
        let lead = i32::from(entity.first < lead_end) * 5;
        let titled = i32::from(!title.is_empty() && named_in(title, &entity.name)) * 8;
        let media = i32::from(entity.media) * 12;
        let publisher = i32::from(
            article
                .publisher
                .as_deref()
                .is_some_and(|publisher| publisher.eq_ignore_ascii_case(&entity.name)),
        ) * 6;
        let sited = i32::from(
            mentions
                .named
                .iter()
                .find(|named| named.tokens.start == entity.first)
                .is_some_and(|named| around::at_site(text, &named.tokens)),
        ) * 10;
        let empty = i32::from(entity.weight <= 0 && !entity.known) * 6;
        let official = i32::from(
            mentions
                .named
                .iter()
                .find(|named| named.tokens.start == entity.first)
                .is_some_and(|named| official(text, &named.tokens)),
        ) * 10;
        entity.weight.min(14) - sited - empty - official
            + i32::try_from(entity.count.min(8)).unwrap_or(8) * 2
            + lead
            + titled
            - media
            - publisher
    };
    let mut ranked: Vec<(i32, usize)> = mentions
        .entities
        .iter()
        .enumerate()
        .map(|(at, entity)| (score(entity), at))
        .collect();
    order::by_key(&mut ranked, |(score, at)| (-score, *at));
    let best = ranked.first().copied().filter(|(score, _)| *score >= 6);
    let second = ranked.get(1).map_or(0, |(score, _)| *score);
    Focus {
        main: best.map(|(_, at)| at),
        alone: best.is_some_and(|(score, _)| second < 6 || score >= second * 2),
    }
}

/// Whether a name is one of those who speak of everybody's jobs: the government, a court.
fn official(text: &Text<'_>, tokens: &std::ops::Range<usize>) -> bool {
    text.token(tokens.start)
        .is_some_and(|token| token.is(class::OFFICIAL) && usize::from(token.len) >= tokens.len())
}

fn named_in(title: &str, name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    first.len() > 2
        && title
            .split(|letter: char| !letter.is_alphanumeric())
            .any(|word| same_word(word, &first.to_lowercase()))
}

/// Resolves the agent of a frame. `last` is the employer of the frame before and its sentence.
pub(super) fn resolve(
    text: &Text<'_>,
    mentions: &Mentions,
    focus: Focus,
    frame: &Frame,
    last: Option<(usize, usize)>,
    article: &Article,
) -> Found {
    // No employer ever cut half a million at once; a number that size, or one of a hundred thousand that the clause
    // gives to nobody by name, is the market's.
    let size = frame
        .people
        .and_then(|at| mentions.people.get(at))
        .map_or(0, |people| people.value.point());
    let sure = match &frame.agent {
        Agent::Named(at) => {
            frame.tight
                && mentions.named.get(*at).is_some_and(|named| {
                    let weighty = mentions
                        .entities
                        .get(named.entity)
                        .is_some_and(|entity| entity.known || entity.weight >= 5);
                    weighty && !official(text, &named.tokens)
                })
        }
        _ => false,
    };
    if size >= 500_000 || size >= 100_000 && !sure {
        return Found {
            sector: true,
            ..Found::nobody()
        };
    }
    match &frame.agent {
        Agent::Named(at) => mentions.named.get(*at).map_or_else(Found::nobody, |named| {
            // "the Longton works": where nobody else speaks for Longton, it is a place of the article's employer.
            let entity = mentions.entities.get(named.entity);
            if let Some(main) = focus.main.filter(|main| {
                *main != named.entity
                    && around::at_site(text, &named.tokens)
                    && entity.is_some_and(|entity| entity.weight < 3 && !entity.known)
            }) {
                return Found::entity(main, None, 2);
            }
            let counts = mentions
                .entities
                .get(named.entity)
                .is_some_and(|entity| entity.counts);
            Found {
                sector: counts,
                ..Found::entity(named.entity, Some(named.tokens.clone()), 0)
            }
        }),
        Agent::Many(from, to) => {
            // Several names and one number: an aggregate; without a number each of them cuts.
            let counted = frame.people.is_some() || frame.share.is_some();
            let words = mentions
                .named
                .get(*from)
                .zip(mentions.named.get(to - 1))
                .map(|(first, last)| first.tokens.start..last.tokens.end);
            if counted {
                Found {
                    words,
                    sector: true,
                    ..Found::nobody()
                }
            } else {
                Found {
                    words,
                    unnamed: true,
                    ..Found::nobody()
                }
            }
        }
        Agent::Sector(words) => Found {
            words: Some(words.clone()),
            sector: true,
            ..Found::nobody()
        },
        Agent::Unnamed(words) => {
            // "the carmaker" told as "a carmaker" in a headline is still the focus only where nobody else is meant.
            Found {
                words: Some(words.clone()),
                unnamed: true,
                ..Found::nobody()
            }
        }
        Agent::Nominal(words) => recent(mentions, words.start, frame, text, focus)
            .or(focus.main)
            .map_or_else(Found::nobody, |entity| {
                Found::entity(entity, Some(words.clone()), 1)
            }),
        Agent::Pronoun(at) => {
            let we = same_word(text.word(*at), "we") || same_word(text.word(*at), "our");
            // On its own pages "we" is who publishes.
            let own = article
                .publisher
                .as_deref()
                .map(mention::key)
                .and_then(|key| {
                    mentions
                        .entities
                        .iter()
                        .position(|entity| !entity.media && entity.key == key)
                });
            let entity = if we {
                own.or(focus.main)
            } else {
                recent(mentions, *at, frame, text, focus).or(focus.main)
            };
            // "Acme said it would cut jobs": the sentence itself names whom "it" stands for.
            let start = text
                .sentences
                .get(frame.sentence)
                .map_or(0, |sentence| sentence.tokens.start);
            entity.map_or_else(Found::nobody, |entity| {
                let here = mentions.named.iter().any(|named| {
                    named.entity == entity && (start..*at).contains(&named.tokens.start)
                });
                Found::entity(entity, Some(*at..*at + 1), u16::from(!here))
            })
        }
        Agent::Nobody => {
            let range = text
                .sentences
                .get(frame.sentence)
                .map(|sentence| sentence.tokens.clone())
                .unwrap_or_default();
            if range
                .clone()
                .any(|at| text.is(at, class::STATISTICS.or(class::STATISTICS_AGENCY)))
            {
                return Found {
                    sector: true,
                    ..Found::nobody()
                };
            }
            if range.clone().any(|at| {
                text.is(at, class::SECTOR_NOUN.or(class::TRACKER)) && !text.is(at, class::INDUSTRY)
            }) && !(frame.people.is_none() && frame.share.is_none())
                && last.is_none_or(|(_, sentence)| sentence != frame.sentence)
                && !focus.alone
            {
                return Found {
                    sector: true,
                    ..Found::nobody()
                };
            }
            if let Some((entity, _)) =
                last.filter(|(_, sentence)| frame.sentence.saturating_sub(*sentence) <= 2)
            {
                return Found::entity(entity, None, 2);
            }
            if let Some(entity) = recent(mentions, range.start, frame, text, focus) {
                return Found::entity(entity, None, 2);
            }
            focus
                .main
                .map_or_else(Found::nobody, |entity| Found::entity(entity, None, 3))
        }
    }
}

/// The entity a reference at token `at` takes: told of in this sentence or the two before it, and what speaks for
/// it most: that it is the article's main one, stands as a subject, and is near.
fn recent(
    mentions: &Mentions,
    at: usize,
    frame: &Frame,
    text: &Text<'_>,
    focus: Focus,
) -> Option<usize> {
    let end = mentions
        .named
        .partition_point(|named| named.tokens.start < at);
    let mut best: Option<(i32, usize)> = None;
    for back in 0..=2_usize {
        let Some(sentence) = frame
            .sentence
            .checked_sub(back)
            .and_then(|index| text.sentences.get(index))
        else {
            break;
        };
        let from = mentions
            .named
            .partition_point(|named| named.tokens.start < sentence.tokens.start);
        let to = mentions
            .named
            .partition_point(|named| named.tokens.start < sentence.tokens.end)
            .min(end);
        for (order, index) in (from..to).enumerate() {
            let Some(named) = mentions
                .named
                .get(index)
                .filter(|named| !named.owned && !named.child)
            else {
                continue;
            };
            let Some(entity) = mentions.entities.get(named.entity).filter(|entity| {
                let spoken_for = entity.weight > 0 || entity.known || mentions.entities.len() == 1;
                !entity.media && !entity.counts && spoken_for
            }) else {
                continue;
            };
            let union = named
                .tokens
                .clone()
                .any(|at| text.is(at, class::SPEAKER_UNION));
            let subject = text.is(
                named.tokens.end,
                class::VERB_SAY
                    .or(class::VERB_PLAN)
                    .or(class::VERB_CUT)
                    .or(class::AUX_HAVE)
                    .or(class::AUX_BE)
                    .or(class::MODAL_SURE),
            ) || named.tokens.start <= sentence.tokens.start + 1;
            let behind = named.tokens.start > sentence.tokens.start
                && text.is(named.tokens.start - 1, class::PREPOSITION);
            // "SAP said it would": who speaks in the sentence is whom its pronoun stands for.
            let speaks = back == 0
                && text.is(named.tokens.end, class::VERB_SAY.or(class::VERB_PLAN))
                && !behind;
            let official = official(text, &named.tokens);
            let score = entity.weight.min(9)
                // Of two speakers the nearer.
                + i32::from(speaks) * (12 + 2 * i32::try_from(order.min(3)).unwrap_or(3))
                - i32::from(official) * 8
                + i32::from(focus.main == Some(named.entity)) * 6
                + i32::from(subject) * 4
                - i32::from(behind) * 3
                - i32::from(union) * 12
                - i32::try_from(back).unwrap_or(2) * 3
                - i32::try_from(order.min(3)).unwrap_or(3);
            if best.is_none_or(|(known, _)| score > known) {
                best = Some((score, named.entity));
            }
        }
    }
    best.filter(|(score, _)| *score > -4)
        .map(|(_, entity)| entity)
}
