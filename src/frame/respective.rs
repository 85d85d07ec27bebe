//! Respectively: numbers told in a row for employers or places told in the same order.
//!
//! Takes a frame whose number is one of such a row, gives one frame for each of them: "Acme and Globex will cut 300
//! and 200 jobs respectively".

use std::ops::Range;

use super::{Agent, Frame, Offer};
use crate::mention::Mentions;
use crate::text::Text;

/// The row of numbers in a sentence that says "respectively".
pub(super) fn row(
    text: &Text<'_>,
    mentions: &Mentions,
    sentence: &Range<usize>,
    people: &Range<usize>,
) -> Option<Range<usize>> {
    let word = sentence.clone().find(|at| text.says(*at, "respectively"))?;
    let end = people.clone().rev().find(|at| {
        mentions
            .people
            .get(*at)
            .is_some_and(|people| people.tokens.end <= word)
    })?;
    let linked = |at: usize| {
        let pair = (mentions.people.get(at), mentions.people.get(at + 1));
        let (Some(before), Some(after)) = pair else {
            return false;
        };
        let mut link = before.tokens.end..after.tokens.start;
        (1..=2).contains(&link.len()) && link.all(|at| text.says(at, ",") || text.says(at, "and"))
    };
    let mut first = end;
    while first > people.start && linked(first - 1) {
        first -= 1;
    }
    (first < end).then_some(first..end + 1)
}

/// One frame for each number of the row, each with the employer at its place where as many are told together.
pub(super) fn apart(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    row: Range<usize>,
) -> impl Iterator<Item = Frame> {
    let names = employers(text, mentions, &frame.agent, row.len());
    let first = row.start;
    row.map(move |people| {
        let mut frame = Frame {
            people: Some(people),
            ..frame.clone()
        };
        if let Some(from) = names {
            frame.agent = Agent::Named(from + people - first);
            frame.offers = vec![Offer {
                cost: 0,
                agent: frame.agent.clone(),
            }];
            frame.tight = true;
        }
        frame
    })
}

/// The first of exactly so many names told together, one of which is the agent.
fn employers(text: &Text<'_>, mentions: &Mentions, agent: &Agent, count: usize) -> Option<usize> {
    let at = match agent {
        Agent::Named(at) | Agent::Many(at, _) => *at,
        _ => return None,
    };
    let joined = |at: usize| {
        let pair = (mentions.named.get(at), mentions.named.get(at + 1));
        let (Some(before), Some(after)) = pair else {
            return false;
        };
        let mut link = before.tokens.end..after.tokens.start;
        (1..=2).contains(&link.len()) && link.all(|at| text.says(at, ",") || text.says(at, "and"))
    };
    let (mut from, mut to) = (at, at + 1);
    while from > 0 && joined(from - 1) {
        from -= 1;
    }
    while joined(to - 1) {
        to += 1;
    }
    (to - from == count).then_some(from)
}
