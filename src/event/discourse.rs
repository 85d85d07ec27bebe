//! Discourse: who "the company", "it" or a sentence without a name stands for.
//!
//! Takes a text, its mentions and a frame, gives an entity. The article's main employer is who its title and
//! lead are about; a reference takes the entity told of last.

use std::cmp::Reverse;

use crate::event::around;
use crate::event::candidate::{self, Scene};
use crate::event::cue::Cue;
use crate::event::many;
use crate::event::size;
use crate::frame::{Agent, Frame, Shape, TOO_FAR, inside};
use crate::lexicon::{any_of, class, same_word};
use crate::mention::{self, Entity, Mentions};
use crate::order;
use crate::text::letter::{in_word, lower};
use crate::text::{Article, Text};

/// What the article is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Focus {
    /// The main employer, by index into [`Mentions::entities`].
    pub main: Option<usize>,
    /// Who comes next.
    pub second: Option<usize>,
    /// No other comes near it.
    pub alone: bool,
    /// One past the last token of the first three sentences.
    pub lead_end: usize,
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
    /// How much speaks for it, and how much more than for the next.
    pub score: i32,
    pub margin: i32,
}

impl Found {
    fn nobody() -> Self {
        Self {
            entity: None,
            words: None,
            distance: 3,
            sector: false,
            unnamed: false,
            score: 0,
            margin: 0,
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
pub(super) fn focus(
    text: &Text<'_>,
    mentions: &Mentions,
    cutters: &[u32],
    article: &Article,
) -> Focus {
    let title = article.title.as_deref().unwrap_or_default();
    let lead_end = text
        .sentences
        .get(text.sentences.len().min(3).saturating_sub(1))
        .map_or(0, |sentence| sentence.tokens.end);
    let score = |at: usize, entity: &Entity| {
        let cuts = cutters
            .get(at)
            .map_or(0, |count| i32::try_from(*count.min(&3)).unwrap_or(3))
            * 4;
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
            + cuts
            + titled
            - media
            - publisher
    };
    let mut ranked: Vec<(i32, usize)> = mentions
        .entities
        .iter()
        .enumerate()
        .map(|(at, entity)| (score(at, entity), at))
        .collect();
    order::by_key(&mut ranked, |(score, at)| (-score, *at));
    let best = ranked.first().copied().filter(|(score, _)| *score >= 6);
    let second = ranked.get(1).map_or(0, |(score, _)| *score);
    Focus {
        main: best.map(|(_, at)| at),
        second: ranked.get(1).map(|(_, at)| *at),
        lead_end,
        alone: best.is_some_and(|(score, _)| second < 6 || score >= second * 2),
    }
}

/// Whether a name is one of those who speak of everybody's jobs: the government, a court.
pub(super) fn official(text: &Text<'_>, tokens: &std::ops::Range<usize>) -> bool {
    text.token(tokens.start)
        .is_some_and(|token| token.is(&class::OFFICIAL) && usize::from(token.len) >= tokens.len())
}

fn named_in(title: &str, name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    first.len() > 2
        && title
            .split(|letter: char| !in_word(letter))
            .any(|word| same_word(word, &lower(first)))
}

/// Resolves the agent of a frame.
pub(super) fn resolve(scene: &Scene<'_>, frame: &Frame, article: &Article) -> Found {
    let mentions = scene.mentions;
    // No firm ever cut half a million at once; a number that size, or one of a hundred thousand that the clause gives
    // to nobody by name, is the market's, or a state's.
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
                    weighty && !official(scene.text, &named.tokens)
                })
        }
        _ => false,
    };
    if size >= 500_000 || size >= size::VAST && !sure {
        let found = chosen(scene, frame);
        return if !many::meant(scene, frame) && size::state(scene, frame, &found) {
            found
        } else {
            Found {
                sector: true,
                ..Found::nobody()
            }
        };
    }
    let text = scene.text;
    match &frame.agent {
        Agent::Many(from, to) => {
            // Several names and one number: an aggregate; without a number each of them cuts.
            let counted = frame.people.is_some() || frame.share.is_some();
            let words = mentions
                .named
                .get(*from)
                .zip(mentions.named.get(to - 1))
                .map(|(first, last)| first.tokens.start..last.tokens.end);
            Found {
                words,
                sector: counted,
                unnamed: !counted,
                ..Found::nobody()
            }
        }
        Agent::Sector(words) => Found {
            words: Some(words.clone()),
            sector: true,
            ..Found::nobody()
        },
        // "the carmaker" told as "a carmaker" in a headline is still the focus only where nobody else is meant.
        // "a construction company called Acme"
        Agent::Unnamed(words)
            if text.says_any(words.end, any_of!("called named"))
                && let Some(named) =
                    inside(&mentions.named, &(words.end..words.end + 4)).next() =>
        {
            Found::entity(named.entity, Some(named.tokens.clone()), 0)
        }
        Agent::Unnamed(words) => Found {
            words: Some(words.clone()),
            unnamed: true,
            ..Found::nobody()
        },
        _ if many::meant(scene, frame) => Found {
            sector: true,
            ..Found::nobody()
        },
        Agent::Pronoun(at) if speaks_for_itself(text, *at) => own(mentions, article).map_or_else(
            || chosen(scene, frame),
            |entity| Found::entity(entity, Some(*at..*at + 1), 1),
        ),
        _ => {
            let found = within(scene, frame).unwrap_or_else(|| chosen(scene, frame));
            // "The employers plan 350 redundancies. … The plans for 800": of many, while nobody else is named.
            let theirs =
                found.entity.is_none() && scene.many.is_some() && frame.agent == Agent::Nobody;
            Found {
                sector: found.sector || theirs || size::unlikely_owner(scene, frame, &found, size),
                ..found
            }
        }
    }
}

/// "The Government will shed 55 posts at the Ministry for Rivers": the one of its bodies that loses them.
fn within(scene: &Scene<'_>, frame: &Frame) -> Option<Found> {
    let (text, mentions) = (scene.text, scene.mentions);
    let Agent::Named(at) = frame.agent else {
        return None;
    };
    let state = mentions.named.get(at)?;
    let end = frame.quantity(mentions)?.end.max(frame.trigger.end);
    if !official(text, &state.tokens) || !text.says_any(end, any_of!("at in from")) {
        return None;
    }
    let body = inside(&mentions.named, &(end + 1..end + 3)).next()?;
    text.is(
        body.tokens.start,
        any_of!(class::INSTITUTION, class::ORG_WORD, class::OF_HEAD),
    )
    .then(|| Found::entity(body.entity, Some(body.tokens.clone()), 0))
}

/// "Acme and Globex are to cut 5,300 jobs": each of them cuts, and what number is its own is not said. A share may be
/// each one's: "both are cutting 15% of their workforce".
pub(super) fn each(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    summed: bool,
) -> Vec<(Frame, Found)> {
    let Agent::Many(from, to) = &frame.agent else {
        return Vec::new();
    };
    // A long list is an aside about a whole trade: the figure for all of them says what there is to say.
    if frame.row.against
        || to - from > 3 + usize::from(!summed && frame.quantity(mentions).is_none())
    {
        return Vec::new();
    }
    let one = apiece(text, frame);
    (*from..*to)
        .filter_map(|at| {
            let named = mentions.named.get(at)?;
            let own = Frame {
                people: frame.people.filter(|_| one),
                derived: frame.derived.filter(|_| one),
                agent: Agent::Named(at),
                tight: true,
                ..frame.clone()
            };
            // Nobody else can be meant.
            let found = Found {
                score: CLEAR,
                margin: CLEAR,
                ..Found::entity(named.entity, Some(named.tokens.clone()), 0)
            };
            Some((own, found))
        })
        .collect()
}

/// What a candidate has for whom all speaks.
const CLEAR: i32 = 500;

/// "Acme and Globex will each cut 300 jobs", "300 jobs apiece": the number is every one's.
pub(super) fn apiece(text: &Text<'_>, frame: &Frame) -> bool {
    let start = frame.group.start.min(frame.trigger.start).saturating_sub(4);
    matches!(frame.agent, Agent::Many(..))
        && (start..frame.trigger.end + 6).any(|at| {
            text.sentence_at(at) == frame.sentence && text.says_any(at, any_of!("each apiece"))
        })
}

/// A candidate with less is none, unless the clause itself names it.
const UNLIKELY: i32 = -150;

/// The candidate for whom most speaks.
fn chosen(scene: &Scene<'_>, frame: &Frame) -> Found {
    let candidates = candidate::candidates(scene, frame, &frame.agent);
    let named = matches!(frame.agent, Agent::Named(_));
    // A union speaks of its members' jobs: where another may be meant, he is.
    let best = |unions: bool| {
        candidates
            .iter()
            .filter(|candidate| unions || !candidate.cues.contains(&Cue::Union))
            .max_by_key(|candidate| (candidate.score, Reverse(candidate.entity)))
            .filter(|best| best.score > UNLIKELY || named && best.offer.is_some())
    };
    let Some(best) = best(false).or_else(|| best(true)) else {
        return Found::nobody();
    };
    let next = candidates
        .iter()
        .filter(|other| other.entity != best.entity)
        .map(|other| other.score)
        .max();
    let weighed = |found: Found| Found {
        score: best.score,
        margin: best.score - next.unwrap_or(-150).max(-150),
        ..found
    };
    let near = best
        .offer
        .and_then(|at| frame.offers.get(at))
        .filter(|offer| offer.cost < TOO_FAR);
    let words = |agent: &Agent| match agent {
        Agent::Named(at) => scene
            .mentions
            .named
            .get(*at)
            .map(|named| named.tokens.clone()),
        Agent::Nominal(words) => Some(words.clone()),
        Agent::Pronoun(at) => Some(*at..*at + 1),
        _ => None,
    };
    weighed(match (&frame.agent, near) {
        (Agent::Named(_), Some(offer)) => {
            let counts = scene
                .mentions
                .entities
                .get(best.entity)
                .is_some_and(|entity| entity.counts);
            // "A study by Acme found that 40,000 jobs could go": not its own.
            // "The Government had presided over 2,000 job losses": nor is that.
            let asked = best.cues.contains(&Cue::Outsider)
                || best.cues.contains(&Cue::Official) && frame.row.shape == Shape::Noun;
            Found {
                sector: counts || asked,
                ..Found::entity(best.entity, words(&offer.agent), 0)
            }
        }
        (agent @ (Agent::Nominal(_) | Agent::Pronoun(_)), _) => {
            let here = best.cues.contains(&Cue::Back0) || best.cues.contains(&Cue::Beside);
            Found::entity(best.entity, words(agent), u16::from(!here))
        }
        _ => {
            let far = !best.cues.iter().any(|cue| {
                matches!(
                    cue,
                    Cue::Back0 | Cue::Beside | Cue::Back1 | Cue::Back2 | Cue::Last0 | Cue::Last2
                )
            });
            Found::entity(best.entity, None, 2 + u16::from(far))
        }
    })
}

/// "We" and "our": whoever writes or speaks.
pub(super) fn speaks_for_itself(text: &Text<'_>, at: usize) -> bool {
    text.says(at, "we") || text.says(at, "our")
}

/// On its own pages "we" is who publishes.
fn own(mentions: &Mentions, article: &Article) -> Option<usize> {
    let key = article.publisher.as_deref().map(mention::key)?;
    mentions
        .entities
        .iter()
        .position(|entity| !entity.media && entity.key == key)
}
