//! Topic: which round each sentence of an article is about, and what it adds to it.
//!
//! Takes the rounds of an article, gives them the reasons, places and units that sentences tell of them: those that tell
//! a cut, those that speak of it ("The move follows …"), and, in an article about one round alone, all that do not turn
//! to another employer. A sentence with two cuts is parted between them.

mod told;

use std::ops::Range;

use crate::event::Evidence;
use crate::event::around::{self, Nearness};
use crate::event::draft::Draft;
use crate::lexicon::{any_of, class, same_word};
use crate::mention::{Kind, Mentions, Role, Scope};
use crate::text::Text;
use told::{part, told, turns_away};

/// How many sentences on a sentence still speaks of the same cut.
const REACH: usize = 3;

/// Lets the sentences of an article add to its rounds.
pub(super) fn spread(text: &Text<'_>, mentions: &Mentions, rounds: &mut [Draft]) {
    let told = told(text, rounds);
    let news = mains(rounds, |round| round.fresh);
    // What is told below a lead without a number.
    let below = if news.is_empty() {
        mains(rounds, |round| !round.cues.background)
    } else {
        Vec::new()
    };
    let mains = news;
    // The rounds of the sentence that told of any last, and that sentence.
    let mut current: Option<(Vec<usize>, usize)> = None;
    // The last sentence that told of a place of work that closes.
    let mut closing: Option<usize> = None;
    let mut next = 0;
    for (index, sentence) in text.sentences.iter().enumerate() {
        let range = sentence.tokens.clone();
        if around::closes(text, &range) {
            closing = Some(index);
        }
        let from = next;
        while told
            .get(next)
            .is_some_and(|telling| telling.sentence == index)
        {
            next += 1;
        }
        let here = told.get(from..next).unwrap_or_default();
        if let Some(first) = here.first() {
            let mut these: Vec<usize> = here.iter().map(|telling| telling.round).collect();
            these.dedup();
            let alone = these.len() == 1;
            if alone {
                reasons(
                    text,
                    mentions,
                    rounds,
                    first.round,
                    &range,
                    &first.trigger,
                    Nearness::Alone,
                );
            }
            for (at, telling) in here.iter().enumerate() {
                let part = part(text, mentions, rounds, here, at, &range);
                if !alone {
                    let shared = Nearness::Shared;
                    reasons(
                        text,
                        mentions,
                        rounds,
                        telling.round,
                        &part,
                        &telling.trigger,
                        shared,
                    );
                }
                let round = rounds.get_mut(telling.round);
                if let Some(round) = round.filter(|round| round.kind == Kind::Closure) {
                    around::closed(text, mentions, &part, &telling.trigger, &mut round.reasons);
                }
                surroundings(
                    text,
                    mentions,
                    rounds,
                    telling.round,
                    &part,
                    Nearness::Alone,
                    false,
                );
            }
            if let (Some((before, _)), [this]) = (&current, these.as_slice()) {
                same_site(text, rounds, before, *this, &range);
            }
            let entity = rounds.get(first.round).and_then(|round| round.entity);
            these.retain(|at| rounds.get(*at).is_some_and(|round| round.entity == entity));
            // What is said of a part is said of the whole.
            let wholes: Vec<usize> = these.iter().filter_map(|at| whole(rounds, *at)).collect();
            for at in wholes {
                if !these.contains(&at) {
                    these.push(at);
                }
            }
            current = Some((these, index));
            continue;
        }
        // The sentence before the first that tells, in its paragraph.
        let ahead = told
            .get(next)
            .filter(|telling| {
                telling.sentence == index + 1
                    && text
                        .sentences
                        .get(telling.sentence)
                        .is_some_and(|told| told.block == sentence.block)
                    && current
                        .as_ref()
                        .is_none_or(|(these, _)| !these.contains(&telling.round))
            })
            .map(|telling| telling.round);
        // "said the job losses were part of a plan": those told last.
        let refers = text.any_is(
            range.clone(),
            any_of!(class::CUT_REFERENCE, class::NOUN_CUT),
        );
        let last = (refers && ahead.is_some())
            .then(|| current.as_ref().map(|(these, _)| these.clone()))
            .flatten();
        let (these, distance) = match (&current, ahead) {
            (_, Some(ahead)) => (vec![ahead], 1),
            (Some((these, last)), _) => (these.clone(), index - last),
            (None, None) => (mains.clone(), REACH + 1),
        };
        let about = these.first().and_then(|at| rounds.get(*at));
        if turns_away(text, mentions, &range, about) {
            if mains.is_empty() {
                current = None;
            }
            continue;
        }
        // The paragraph goes on.
        let beside = current.as_ref().is_some_and(|(_, last)| {
            text.sentences
                .get(*last)
                .is_some_and(|told| told.block == sentence.block)
        });
        let main = these.iter().any(|round| mains.contains(round));
        let near = if refers && (distance <= REACH || main) {
            Nearness::Refers
        } else if distance == 1 || beside {
            Nearness::Next
        } else if main {
            Nearness::Far
        } else {
            let ahead = closing.is_some_and(|closing| index - closing <= REACH)
                && current.is_none()
                && text.any_is(range.clone(), &class::SITE_NOUN);
            for round in below.iter().filter(|_| ahead) {
                surroundings(text, mentions, rounds, *round, &range, Nearness::Next, true);
            }
            continue;
        };
        let these = if main && (distance > REACH || near == Nearness::Far) {
            mains.clone()
        } else {
            these
        };
        let touches = touches(text, &range, near);
        let soon = told
            .get(next)
            .is_some_and(|telling| telling.sentence - index <= REACH);
        // "Staff in Leeds are not affected", "excluding Leeds"
        let untouched = text.any_is(range.clone(), &class::NEGATION)
            && text.any_is(range.clone(), &class::VERB_AFFECT);
        let spared = untouched
            || range.clone().any(|at| {
                text.is(at, &class::VERB_AVOID)
                    || text.says_any(
                        at,
                        any_of!("excluded excluding exempt except unaffected spared"),
                    )
            });
        let none = range.start..range.start;
        for round in last.iter().flatten() {
            reasons(text, mentions, rounds, *round, &range, &none, near);
        }
        for round in these {
            if last.is_none() {
                reasons(text, mentions, rounds, round, &range, &none, near);
            }
            let closing = closing.is_some_and(|closing| index - closing <= REACH)
                || rounds
                    .get(round)
                    .is_some_and(|round| round.kind == Kind::Closure);
            let site = closing
                && (near != Nearness::Far
                    || soon
                    || mains.len() == 1 && around::closes(text, &range))
                && text.any_is(range.clone(), &class::SITE_NOUN);
            if (touches || site) && !spared {
                surroundings(text, mentions, rounds, round, &range, near, site);
            }
        }
    }
    // Where the paper is, where it tells of one cut and of no other place.
    let local = around::dateline(text, mentions).filter(|(_, local)| *local && mains.len() == 1);
    let mut names: Vec<Range<usize>> = vec![0..0; mentions.entities.len()];
    for named in &mentions.named {
        if let Some(fullest) = names
            .get_mut(named.entity)
            .filter(|fullest| fullest.len() < named.tokens.len())
        {
            *fullest = named.tokens.clone();
        }
    }
    let grounds = around::grounds(text, mentions);
    for (at, round) in rounds.iter_mut().enumerate() {
        if !round.places.is_empty() {
            continue;
        }
        let local = local.as_ref().map(|(place, _)| place);
        let place = round
            .entity
            .and_then(|at| {
                let known = mentions.entities.get(at)?.known;
                around::of_name(text, names.get(at)?, known)
            })
            .or_else(|| local.filter(|_| mains.contains(&at)).cloned());
        let ground = || Some(grounds.get(round.entity?)?.as_slice());
        let places = (place.as_slice().first())
            .map_or_else(|| ground().unwrap_or_default(), std::slice::from_ref);
        round.evidence.extend(places.iter().map(|place| Evidence {
            role: Role::Place,
            span: place.span,
        }));
        round.places.extend_from_slice(places);
    }
}

/// Adds the reasons of a sentence to a round.
fn reasons(
    text: &Text<'_>,
    mentions: &Mentions,
    rounds: &mut [Draft],
    round: usize,
    range: &Range<usize>,
    trigger: &Range<usize>,
    near: Nearness,
) {
    let Some(round) = rounds.get_mut(round) else {
        return;
    };
    let known = round.reasons.len();
    around::reasons(text, mentions, range, trigger, near, &mut round.reasons);
    let new = round.reasons.get(known..).unwrap_or_default().iter();
    round.evidence.extend(new.map(|reason| Evidence {
        role: Role::Reason,
        span: reason.span,
    }));
}

/// Adds the places and units of a stretch to a round, and to the round it is part of.
fn surroundings(
    text: &Text<'_>,
    mentions: &Mentions,
    rounds: &mut [Draft],
    round: usize,
    range: &Range<usize>,
    near: Nearness,
    site: bool,
) {
    let Some(told) = rounds.get_mut(round) else {
        return;
    };
    let (places, units) = (told.places.len(), told.units.len());
    // What stands far off tells where only for a round of which nothing nearer does.
    let affects = || text.any_is(range.clone(), &class::VERB_AFFECT);
    if near != Nearness::Far || told.places.is_empty() || affects() {
        around::places(text, mentions, range, told.entity, &mut told.places);
    }
    // "The cuts will hit marketing", "Most of those affected work in sales": what only speaks of the cut names much else.
    let hits = near <= Nearness::Next
        && near >= Nearness::Refers
        && (near == Nearness::Refers
            || text.any_says(range.clone(), any_of!("affected brunt hardest")))
        && range.clone().any(|at| {
            text.is(at, any_of!(class::VERB_AFFECT, class::NOTIFIED))
                || text.says_any(at, any_of!("fall falls fell concentrated focused centred centered include includes including mostly mainly chiefly largely primarily brunt hardest"))
        });
    // "It will close its Dover plant. About 120 will lose their jobs."
    let hits = hits
        || near <= Nearness::Next
            && told.units.is_empty()
            && matches!(told.kind, Kind::Closure | Kind::Mixed)
            && (site || around::closes(text, range));
    if near <= Nearness::Shared || hits {
        around::units(text, mentions, range, told.entity, &mut told.units);
    }
    let places = told.places.get(places..).unwrap_or_default().iter();
    told.evidence.extend(places.map(|place| Evidence {
        role: Role::Place,
        span: place.span,
    }));
    let units = told.units.get(units..).unwrap_or_default().iter();
    told.evidence.extend(units.map(|unit| Evidence {
        role: Role::Unit,
        span: unit.span,
    }));
    if let Some(whole) = whole(rounds, round) {
        surroundings(text, mentions, rounds, whole, range, near, site);
    }
}

/// "Up to 900 at the plant": the plant that the round before told of.
fn same_site(
    text: &Text<'_>,
    rounds: &mut [Draft],
    before: &[usize],
    this: usize,
    range: &Range<usize>,
) {
    let definite = range.clone().any(|at| {
        text.is(at + 1, &class::SITE_NOUN) && text.says_any(at, any_of!("the that this"))
    });
    let entity = rounds.get(this).and_then(|round| round.entity);
    let places = before
        .iter()
        .filter(|at| **at != this)
        .filter_map(|at| rounds.get(*at))
        .find(|round| round.entity == entity)
        .map(|round| round.places.clone());
    if let (true, Some(places), Some(round)) = (definite, places, rounds.get_mut(this))
        && round.places.is_empty()
    {
        round.places = places;
    }
}

/// The round that a part is part of.
fn whole(rounds: &[Draft], part: usize) -> Option<usize> {
    let whole = rounds.get(part)?.cues.part_of?;
    usize::try_from(whole).ok().filter(|whole| *whole != part)
}

/// Whether a sentence that tells of no cut itself tells where one hits.
fn touches(text: &Text<'_>, range: &Range<usize>, near: Nearness) -> bool {
    let any = |classes| text.any_is(range.clone(), classes);
    any(any_of!(
        class::NOUN_CUT,
        class::NOUN_CUT_WEAK,
        class::NOTIFIED
    )) || around::closes(text, range)
        || any(&class::VERB_AFFECT) && (near != Nearness::Far || any(&class::STAFF_NOUN))
        || [
            "notified",
            "eliminated",
            "elimination",
            "impacted",
            "affected",
        ]
        .iter()
        .any(|word| range.clone().any(|at| same_word(text.word(at), word)))
}

/// The rounds that the article is about: its news, where that is all of one employer.
fn mains(rounds: &[Draft], of: fn(&Draft) -> bool) -> Vec<usize> {
    let fresh: Vec<usize> = rounds
        .iter()
        .enumerate()
        .filter(|(_, round)| round.scope == Scope::Round && of(round))
        .map(|(at, _)| at)
        .collect();
    let entity = |at: &usize| rounds.get(*at).and_then(|round| round.entity);
    let one = fresh
        .windows(2)
        .all(|pair| pair.first().and_then(entity) == pair.last().and_then(entity));
    if one { fresh } else { Vec::new() }
}
