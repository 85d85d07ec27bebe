//! Candidates: every employer of an article that one frame could be told of, and what speaks for each.
//!
//! Takes a frame and the article's entities, gives for each the cues that hold. A cue is a fact with a weight
//! ("it is the article's main employer", "named two sentences before"); the candidate whose weights sum highest is
//! taken. The weights are fitted to articles with known answers by logistic regression over the candidates of one
//! frame (multinomial choice, McFadden 1974), rounded to whole numbers: see `make calibrate`.

mod clause;
mod facts;
mod head;
mod outside;
mod section;
mod syntax;

use std::ops::Range;

use crate::event::cue::Cue;
use crate::event::discourse::{Focus, speaks_for_itself};
use crate::frame::{Agent, Frame, Shape};
use crate::lexicon::any_of;
use crate::mention::{Mentions, Named};
use crate::text::{BlockKind, Text};
use clause::{Clause, opener};
use facts::{back, last, local, nearest, own, standing};
use head::{called, head_before, head_of};
use section::section;
use syntax::{begins, behind, continues, of_reference, opens, resumes, same_block, subject, tells};

/// One employer that a frame could be told of.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// By index into [`Mentions::entities`].
    pub entity: usize,
    /// What speaks for it and against it.
    pub cues: Vec<Cue>,
    /// The sum of the cues' weights.
    pub score: i32,
    /// Its cheapest offer in the sentence, by index into [`Frame::offers`].
    pub offer: Option<usize>,
}

/// Everything that is asked of an article once, whatever the frame.
pub(super) struct Scene<'a> {
    pub text: &'a Text<'a>,
    pub mentions: &'a Mentions,
    pub focus: &'a Focus,
    /// Where each entity is named, as indices into [`Mentions::named`].
    pub told: &'a [Vec<usize>],
    /// In how many frames the clause itself names each entity, close by.
    pub cutters: &'a [u32],
    /// The employer of the frame before and its sentence.
    pub last: Option<(usize, usize)>,
    /// The sentence that told last of many employers.
    pub many: Option<usize>,
}

/// How many names back a frame looks: what was named before them, only the article's main employers may be.
const REACH: usize = 24;

/// Where each entity is named.
pub(super) fn told(mentions: &Mentions) -> Vec<Vec<usize>> {
    let mut told = vec![Vec::new(); mentions.entities.len()];
    for (at, named) in mentions.named.iter().enumerate() {
        if let Some(list) = told.get_mut(named.entity).filter(|_| !named.child) {
            list.push(at);
        }
    }
    told
}

/// In how many frames the clause itself names each entity, close by.
pub(super) fn cutters(mentions: &Mentions, frames: &[Frame]) -> Vec<u32> {
    let mut counts = vec![0; mentions.entities.len()];
    for frame in frames
        .iter()
        .filter(|frame| frame.tight && !frame.row.against)
    {
        if let Agent::Named(at) = frame.agent
            && let Some(count) = named(mentions, at).and_then(|named| counts.get_mut(named.entity))
        {
            *count += 1;
        }
    }
    counts
}

/// Whom a frame could be told of: who is named in its sentence or shortly before, and the article's main employers.
fn within_reach(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    section: Option<(usize, Cue)>,
) -> Vec<usize> {
    let named = &scene.mentions.named;
    let end = named.partition_point(|named| named.tokens.start < sentence.end);
    let start = named
        .partition_point(|named| named.tokens.start < sentence.start)
        .saturating_sub(REACH);
    let mut found: Vec<usize> = named
        .get(start..end)
        .unwrap_or_default()
        .iter()
        .map(|named| named.entity)
        .chain(scene.focus.main)
        .chain(scene.focus.second)
        .chain(scene.last.map(|(entity, _)| entity))
        .chain(section.map(|(entity, _)| entity))
        .collect();
    crate::order::plain(&mut found);
    found.dedup();
    found
}

/// All candidates of a frame, in order of first mention. `reference` is the nominal or pronoun that the sentence
/// offers nearer than any name.
pub(super) fn candidates(scene: &Scene<'_>, frame: &Frame, reference: &Agent) -> Vec<Candidate> {
    let sentence = scene
        .text
        .sentences
        .get(frame.sentence)
        .map(|sentence| sentence.tokens.clone())
        .unwrap_or_default();
    // "The council said it planned to axe": whom the pronoun stands for, the noun says.
    let noun = match reference {
        Agent::Pronoun(at) => clause::speaker(scene.text, *at, sentence.start).map(Agent::Nominal),
        _ => None,
    };
    let reference = noun.as_ref().unwrap_or(reference);
    let reference_at = match reference {
        Agent::Pronoun(at) => Some(*at),
        Agent::Nominal(words) => Some(words.start),
        _ => None,
    };
    let section = section(scene, frame.sentence);
    let reach = within_reach(scene, &sentence, section);
    let head = head_of(scene.text, reference)
        .or_else(|| head_before(scene.text, frame.sentence, reference));
    // The name itself may stand in the reference: "the Acme group".
    let until = match reference {
        Agent::Nominal(words) => words.end,
        _ => reference_at.unwrap_or(sentence.end),
    };
    let clause = Clause::of(scene.text, frame, &sentence, reference);
    let busy = |(_, _, index): &(usize, u32, usize)| {
        named(scene.mentions, *index).is_some_and(|named| !clause::idle(scene, &clause, named))
    };
    let cheapest = offers(frame).filter(busy).map(|(_, cost, _)| cost).min();
    let rivals: Vec<&Named> = offers(frame)
        .filter(|(_, cost, _)| *cost <= clause::NEAR)
        .filter(busy)
        .filter_map(|(_, _, index)| named(scene.mentions, index))
        .collect();
    let opener = opener(scene, frame.sentence);
    let clash = head.is_some_and(|head| reach.iter().any(|entity| called(scene, *entity, head)));
    let goes_on = reference_at.or_else(|| resumes(scene, frame, sentence.start));
    let mut found: Vec<Candidate> = Vec::new();
    let count = reach.len();
    for at in reach {
        let Some(entity) = scene.mentions.entities.get(at) else {
            continue;
        };
        let offer = offers(frame)
            .filter(|(_, _, index)| {
                named(scene.mentions, *index).is_some_and(|named| named.entity == at)
            })
            .min_by_key(|(_, cost, _)| *cost);
        // A union speaks of its members' jobs; its own are lost where it itself cuts them.
        let verbal = matches!(frame.row.shape, Shape::Active | Shape::Verb) && !frame.group.passive;
        let cuts = verbal
            && matches!(frame.agent, Agent::Named(index) if named(scene.mentions, index).is_some_and(|named| named.entity == at));
        let mut cues = Vec::new();
        let here = sentence.start..until;
        let told = scene.told.get(at).map(Vec::as_slice).unwrap_or_default();
        let start =
            |index: &usize| named(scene.mentions, *index).map_or(0, |named| named.tokens.start);
        let nearest = told
            .partition_point(|index| start(index) < here.end)
            .checked_sub(1)
            .and_then(|at| named(scene.mentions, *told.get(at)?));
        // Where the sentence itself names it: the whole list is as long as the text.
        let named_here = told
            .get(
                told.partition_point(|index| start(index) < sentence.start)
                    ..told.partition_point(|index| start(index) < sentence.end),
            )
            .unwrap_or_default();
        let in_sentence = nearest.filter(|named| named.tokens.start >= sentence.start);
        let before = nearest.filter(|named| named.tokens.start < sentence.start);
        let after = nearest.is_none() && !told.is_empty();
        local(
            frame,
            verbal,
            offer.map(|(_, cost, _)| cost),
            cheapest,
            reference_at.is_some(),
            &mut cues,
        );
        let near = in_sentence.or(before);
        // "At Acme, about 36 temps were let go"
        if named_here
            .iter()
            .filter_map(|index| named(scene.mentions, *index))
            .any(|named| opens(scene.text, &sentence, named))
        {
            cues.push(Cue::Opens);
        }
        // What a union says is told of somebody named before.
        let taken = matches!(frame.agent, Agent::Named(index) if !named(scene.mentions, index)
            .and_then(|named| scene.mentions.entities.get(named.entity))
            .is_some_and(|entity| entity.union));
        if !taken && (offer.is_none() || reference_at.is_some()) {
            cues.push(match (in_sentence, before) {
                (Some(named), _) if subject(scene, named) => Cue::Back0,
                (Some(_), _) => Cue::Beside,
                (None, Some(named)) => back(scene.text, frame.sentence, named),
                (None, None) if after => Cue::Later,
                (None, None) => Cue::Back9,
            });
            if let Some(named) = near.filter(|named| subject(scene, named)) {
                cues.push(if clause::speech(scene.text, named) {
                    Cue::Speaks
                } else {
                    Cue::Subject
                });
            }
            if near.is_some_and(|named| behind(scene.text, named)) {
                cues.push(Cue::Behind);
            }
            if opener == Some(at) && in_sentence.is_none() {
                let point = scene
                    .text
                    .sentences
                    .get(frame.sentence)
                    .and_then(|sentence| scene.text.blocks.get(sentence.block))
                    .is_some_and(|block| block.kind == BlockKind::Item);
                cues.push(if point { Cue::Point } else { Cue::Opener });
            }
            if in_sentence.is_none()
                && begins(scene.text, &sentence, goes_on)
                && before.is_some_and(|named| {
                    continues(scene, frame.sentence, named)
                        && (entity.weight > 0
                            || reference_at.is_some()
                                && same_block(scene.text, frame.sentence, named)
                                && !clause::speaks(scene.text, named))
                })
            {
                cues.push(Cue::Continues);
            }
            if in_sentence.is_none()
                && before.is_some_and(|named| same_block(scene.text, frame.sentence, named))
            {
                cues.push(Cue::SameBlock);
            }
            if named_here
                .iter()
                .filter_map(|index| named(scene.mentions, *index))
                .any(|named| of_reference(scene.text, reference, named))
            {
                cues.push(Cue::OfReference);
            }
            last(scene, frame, at, &mut cues);
        }
        clause::cues(scene, frame, &clause, named_here, near, &rivals, &mut cues);
        if let Some(head) = head {
            if called(scene, at, head) {
                cues.push(Cue::SameHead);
            } else if clash {
                cues.push(Cue::OtherHead);
            }
        }
        // "The council" is not the bank that the article is about.
        let other = cues.contains(&Cue::OtherHead);
        standing(scene, at, reference_at.is_some() && !other, &mut cues);
        let mention = near.or_else(|| offer.and_then(|(_, _, index)| named(scene.mentions, index)));
        if let Some(mention) = mention {
            own(scene, frame, mention, &mut cues);
        }
        // "The filing quotes the head of the bureau: “Our workforce will shrink”": who speaks is named beside.
        let voice = matches!(reference, Agent::Pronoun(at) if speaks_for_itself(scene.text, *at));
        if voice && !named_here.is_empty() {
            cues.push(Cue::Voice);
        }
        if let Some((_, cue)) = section.filter(|(entity, _)| *entity == at) {
            cues.push(cue);
        }
        let tight = frame.tight
            && matches!(frame.agent, Agent::Named(index) if named(scene.mentions, index).is_some_and(|named| named.entity == at));
        match scene
            .cutters
            .get(at)
            .map_or(0, |count| count - u32::from(tight && *count > 0))
        {
            0 => {}
            1 => cues.push(Cue::Cuts),
            _ => cues.push(Cue::CutsOften),
        }
        let source = count > 1 && nearest.is_some_and(|named| tells(scene.text, named));
        if entity.media || source {
            cues.push(Cue::Media);
        }
        if entity.counts {
            cues.push(Cue::Counts);
        }
        if entity.union && !cuts {
            cues.push(Cue::Union);
        }
        found.push(Candidate {
            entity: at,
            cues,
            score: 0,
            offer: offer.map(|(at, _, _)| at),
        });
    }
    // Of two subjects the nearer: "Acme said …; Globex said it would cut".
    let nearer = |found: &[Candidate], cues: &[Cue]| {
        found
            .iter()
            .filter(|candidate| candidate.cues.iter().any(|cue| cues.contains(cue)))
            .filter_map(|candidate| {
                Some((
                    nearest(scene, candidate.entity, &sentence, reference_at)?,
                    candidate.entity,
                ))
            })
            .max()
            .map(|(_, entity)| entity)
    };
    // "Acme follows Globex, which said it would cut".
    let subject = nearer(&found, &[Cue::Antecedent]).or_else(|| nearer(&found, &[Cue::Back0]));
    let actor = nearer(&found, &[Cue::Actor, Cue::Says]);
    let before = nearer(&found, &[Cue::Continues]);
    let head = nearer(&found, &[Cue::SameHead]);
    let itself = nearer(&found, &[Cue::Itself]);
    // "Acme now runs two; it let 85 people go".
    let joined =
        reference_at.is_some_and(|at| at > 0 && scene.text.says_any(at - 1, any_of!("; :")));
    for candidate in &mut found {
        let other = Some(candidate.entity) != actor;
        let past = Some(candidate.entity) != before;
        candidate.cues.retain(|cue| {
            !(matches!(cue, Cue::Actor | Cue::Says) && other
                || *cue == Cue::Continues && past
                || *cue == Cue::Itself && Some(candidate.entity) != itself
                || *cue == Cue::SameHead && Some(candidate.entity) != head)
        });
        if subject.is_none() {
            continue;
        }
        if subject == Some(candidate.entity) {
            if joined {
                candidate.cues.push(Cue::Continues);
            }
            // "Pell Papers, which said it would cut": a publisher that speaks of itself does not report on others.
            let own = candidate.cues.contains(&Cue::Antecedent) || itself == subject;
            candidate.cues.retain(|cue| !own || *cue != Cue::Media);
            continue;
        }
        // "Acme is to axe 90, while Globex said it had cut 80": the cut before is another clause's.
        if itself == subject {
            candidate.cues.retain(|cue| *cue != Cue::Last0);
        }
        if candidate.cues.contains(&Cue::Back0) {
            // "The Galley announced 180 redundancies, while the Fathom said it": what the Galley did is another clause's.
            candidate
                .cues
                .retain(|cue| !matches!(cue, Cue::Speaks | Cue::Subject));
            for cue in candidate.cues.iter_mut().filter(|cue| **cue == Cue::Back0) {
                *cue = Cue::Beside;
            }
        }
    }
    let subject = subject.is_some();
    for candidate in &mut found {
        if subject
            && !candidate.cues.contains(&Cue::Back0)
            && !candidate.cues.contains(&Cue::Antecedent)
        {
            candidate.cues.push(Cue::Rivalled);
        }
        candidate.score = candidate.cues.iter().map(|cue| cue.weight()).sum();
    }
    found
}

/// The names among the offers of a frame: offer, cost, index into [`Mentions::named`].
fn offers(frame: &Frame) -> impl Iterator<Item = (usize, u32, usize)> + '_ {
    frame
        .offers
        .iter()
        .enumerate()
        .filter_map(|(at, offer)| match offer.agent {
            Agent::Named(named) => Some((at, offer.cost, named)),
            _ => None,
        })
}

fn named(mentions: &Mentions, index: usize) -> Option<&Named> {
    mentions.named.get(index)
}
