//! Answers: "How many jobs will go?" and behind it "Up to 450, says Acme."
//!
//! Takes a sentence, gives a frame for the number that it begins with, where the sentence before asked how many go.

use std::ops::Range;

use super::rows;
use super::{Agent, Frame, Group, Offer, Time, within_sentence};
use crate::lexicon::{Class, any_of, class};
use crate::mention::{Counted, Mentions};
use crate::text::{Kind, Text, shape};

/// What is asked for where a cut is asked for.
const GOES: Class = class::VERB_CUT
    .or(class::VERB_DISMISS)
    .or(class::VERB_FURLOUGH)
    .or(class::VERB_GO)
    .or(class::VERB_LEAVE)
    .or(class::VERB_LOSE)
    .or(class::NOUN_CUT)
    .or(class::REDUNDANT)
    .or(class::AT_RISK);

/// How many words of an answer stand before its number.
const LEAD: usize = 4;

/// The frame of an answer in `range`.
pub(super) fn read(
    text: &Text<'_>,
    mentions: &Mentions,
    index: usize,
    range: &Range<usize>,
) -> Option<Frame> {
    let people = within_sentence(&mentions.people, range).find(|at| {
        mentions
            .people
            .get(*at)
            .is_some_and(|people| !people.is_base)
    })?;
    let found = mentions.people.get(people)?;
    let leads = (range.start..found.tokens.start).all(|at| {
        text.token(at)
            .is_some_and(|token| token.kind == Kind::Mark || token.is(&class::ADVERB))
            || text.says_any(at, any_of!("a it that there will be in all"))
    });
    if !leads || found.tokens.start > range.start + LEAD || found.value.point() < 2 {
        return None;
    }
    let asked = index.checked_sub(1).and_then(|at| text.sentences.get(at))?;
    asks(text, asked.tokens.clone(), found.counted).then_some(())?;
    // Whom the question names, and nobody else, the answer is told of.
    let mut asked_of = within_sentence(&mentions.named, &asked.tokens);
    let agent = asked_of
        .next()
        .filter(|_| asked_of.next().is_none())
        .map_or(Agent::Nobody, Agent::Named);
    let share = within_sentence(&mentions.shares, range).find(|at| {
        mentions.shares.get(*at).is_some_and(|share| {
            share.tokens.start <= found.tokens.end + 4 && share.tokens.start >= found.tokens.end
        })
    });
    Some(Frame {
        row: rows::named("elliptic")?,
        sentence: index,
        trigger: found.tokens.clone(),
        group: Group::plain(found.tokens.start, found.tokens.end, Time::Future),
        people: Some(people),
        derived: None,
        share,
        offers: match agent {
            Agent::Named(_) => vec![Offer {
                cost: 6,
                agent: agent.clone(),
            }],
            _ => Vec::new(),
        },
        agent,
        cost: 6,
        part: false,
        tight: false,
        record: None,
    })
}

/// Whether a question asks how many jobs or people go, or who does.
fn asks(text: &Text<'_>, words: Range<usize>, counted: Counted) -> bool {
    let has = |classes: &Class| text.any_is(words.clone(), classes);
    let question = text.says(words.end.saturating_sub(1), "?");
    let how_many = words
        .clone()
        .any(|at| text.says(at, "how") && text.says_any(at + 1, any_of!("many big")));
    let who = text.says_any(words.start, any_of!("who which whose"))
        && matches!(counted, Counted::People | Counted::Jobs);
    let of_people = has(any_of!(
        class::JOB_NOUN,
        class::PEOPLE_NOUN,
        class::STAFF_NOUN,
        class::OCCUPATION
    ));
    let goes = has(&GOES) || who && text.any_says(words.clone(), any_of!("affected"));
    let lower = |at: usize| {
        text.token(at)
            .is_some_and(|token| !token.looks(shape::CAPITAL))
    };
    // "How many shops will close?", "how many weeks of pay"
    let other = has(any_of!(class::VERB_HIRE, class::SCHEME, class::NEGATION))
        || words.clone().any(|at| {
            text.is(at, any_of!(class::MEASURE, class::SITE_NOUN))
                && lower(at)
                && text.says(at.saturating_sub(1), "many")
        });
    question && (how_many && of_people || who) && goes && !other
}
