//! Tellings: which sentences tell a round, and which stretch of a sentence with several is about which.

use std::ops::Range;

use crate::event::Evidence;
use crate::event::draft::Draft;
use crate::frame::inside;
use crate::lexicon::{any_of, class};
use crate::mention::{Mentions, Role};
use crate::order;
use crate::text::Text;

/// A round told in a sentence.
#[derive(Clone)]
pub(super) struct Telling {
    pub(super) sentence: usize,
    pub(super) round: usize,
    /// The words that tell it, as tokens.
    pub(super) trigger: Range<usize>,
    /// Its number or, where it has none, its trigger.
    pub(super) anchor: Range<usize>,
}

/// The stretch of a sentence that is about its telling `at`: up to the "and" or the comma before the next.
pub(super) fn part(
    text: &Text<'_>,
    mentions: &Mentions,
    rounds: &[Draft],
    here: &[Telling],
    at: usize,
    range: &Range<usize>,
) -> Range<usize> {
    let bound = |one: Option<&Telling>, two: Option<&Telling>| {
        let (one, two) = (one?, two?);
        if one.round == two.round {
            return None;
        }
        let begin = one.anchor.end;
        let end = if two.trigger.start >= begin {
            two.trigger.start.min(two.anchor.start)
        } else {
            two.anchor.start
        };
        let entity = rounds.get(two.round).and_then(|round| round.entity);
        let other = rounds.get(one.round).and_then(|round| round.entity) != entity;
        let named = inside(&mentions.named, &(begin..end))
            .find(|named| other && Some(named.entity) == entity)
            .map_or(end, |named| named.tokens.start);
        (begin..named)
            .rev()
            .find(|at| {
                text.says_any(*at, any_of!(", ; : ("))
                    || text.says_any(*at, any_of!("and while but after"))
            })
            .or(Some(named))
    };
    let before = at.checked_sub(1).and_then(|before| here.get(before));
    let start = bound(before, here.get(at)).unwrap_or(range.start);
    let end = bound(here.get(at), here.get(at + 1)).unwrap_or(range.end);
    start.min(end)..end
}

/// Each telling, in reading order.
pub(super) fn told(text: &Text<'_>, rounds: &[Draft]) -> Vec<Telling> {
    let mut out: Vec<Telling> = Vec::new();
    let token = |byte: u32| text.tokens.partition_point(|token| token.span.start < byte);
    let sentence = |token: usize| text.sentence_at(token);
    for (at, round) in rounds.iter().enumerate() {
        let tokens = |evidence: &Evidence| token(evidence.span.start)..token(evidence.span.end);
        let numbers: Vec<(usize, Range<usize>)> = round
            .evidence
            .iter()
            .filter(|evidence| matches!(evidence.role, Role::Headcount | Role::Share))
            .map(|evidence| (sentence(token(evidence.span.start)), tokens(evidence)))
            .collect();
        for evidence in round
            .evidence
            .iter()
            .filter(|evidence| evidence.role == Role::Trigger)
        {
            let trigger = tokens(evidence);
            let index = sentence(trigger.start);
            let number = numbers.iter().find(|(there, _)| *there == index);
            // Of a round with a number, words without one only speak: "the layoffs", "it will cut jobs".
            if numbers.is_empty() || number.is_some() {
                out.push(Telling {
                    sentence: index,
                    round: at,
                    anchor: number.map_or(trigger.clone(), |(_, tokens)| tokens.clone()),
                    trigger,
                });
            }
        }
    }
    order::by_key(&mut out, |telling| {
        (telling.sentence, telling.anchor.start, telling.round)
    });
    out
}

/// Whether a sentence turns to another employer.
pub(super) fn turns_away(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
    round: Option<&Draft>,
) -> bool {
    let Some(entity) = round.and_then(|round| round.entity) else {
        return false;
    };
    // "The company, which is owned by Acme, said": whoever else is named, it is he who speaks.
    let same = text.says(range.start, "the") && text.is(range.start + 1, &class::INDUSTRY);
    if same {
        return false;
    }
    let named = inside(&mentions.named, range);
    let mut other = false;
    for named in named {
        if named.entity == entity {
            return false;
        }
        other |= mentions.entities.get(named.entity).is_some_and(|entity| {
            let start = named.tokens.start;
            let rival = start > range.start
                && text.says_any(start - 1, any_of!("rival competitor neighbour peer"));
            // "It will sell its Leeds shop to rival Acme": who buys is told of in passing.
            let buys = start > range.start + 1 && text.says(start - 1 - usize::from(rival), "to");
            !entity.media && !buys && (entity.known || entity.weight >= 3 || rival)
        }) && !named.owned;
    }
    other
}
