//! Whose: whether a clause says whose the cuts are that it tells of without a number.
//!
//! Takes a frame, gives yes or no. A name that merely stands near "layoffs" has none.

use crate::event::discourse::Found;
use crate::frame::{Agent, Frame, Shape};
use crate::lexicon::{any_of, class};
use crate::mention::{Mentions, makes_cuts};
use crate::text::{BlockKind, Kind, Text};

/// "Acme's painful layoffs", "layoffs at Acme", "Acme will make job cuts", "Acme regrets its redundancies": whose they
/// are, not "Acme launched a tool that tracks layoffs". A verb says it by itself, a headline by its brevity.
pub(super) fn has_cuts(text: &Text<'_>, mentions: &Mentions, frame: &Frame) -> bool {
    let (Agent::Named(at), true) = (&frame.agent, frame.row.trigger.any(&class::NOUN_CUT)) else {
        return true;
    };
    let Some(named) = mentions.named.get(*at).map(|named| named.tokens.clone()) else {
        return true;
    };
    let cuts = &frame.trigger;
    let headed = text
        .sentences
        .get(frame.sentence)
        .and_then(|line| text.blocks.get(line.block))
        .is_some_and(|block| matches!(block.kind, BlockKind::Title | BlockKind::Heading));
    let between = named.end..cuts.start;
    let any = |test: &dyn Fn(usize) -> bool| between.clone().any(test);
    let all = |test: &dyn Fn(usize) -> bool| between.clone().all(test);
    let owner = |at: usize| text.is_kind(at, Kind::Clitic) || text.says_any(at, any_of!("' ’"));
    headed
        || named.start >= cuts.end
            && (text.says_any(cuts.end, any_of!("at by from of"))
                || text.is(cuts.end, &class::VERB_AFFECT))
        || named.end <= cuts.start
            && (all(&|at| text.is(at, any_of!(class::AUX_BE, class::ADVERB)))
                || owner(named.end)
                    && between.len() <= 4
                    && !any(&|at| text.is(at, &class::AUX_HAVE))
                || (between.is_empty() || !owner(cuts.start - 1))
                    && between.clone().rev().take(5).any(|at| {
                        // "the planned job cuts" tells of them; "the job cuts" may be anybody's told of before.
                        text.is(at, &class::POSSESSIVE)
                            || at + 1 < cuts.start && text.says_any(at, any_of!("the these"))
                    })
                // "Acme, which announced", "Acme confirmed that it has made"
                || any(&|at| {
                    (at == named.end
                        || text.is(at - 1, any_of!(class::PRONOUN_FIRM, class::RELATIVE)))
                        && makes_cuts(text, at)
                })
                // "the job cuts it made"
                || text.is(cuts.end, &class::PRONOUN_FIRM))
}

/// "the job cuts", "Acme's mass layoffs": words for a cut that has been told of.
pub(super) fn granted(text: &Text<'_>, frame: &Frame, found: &Found) -> bool {
    let start = frame.trigger.start;
    let definite = (start.saturating_sub(2)..start).any(|at| {
        text.says_any(at, any_of!("the these those this")) || text.is(at, &class::POSSESSIVE)
    });
    // Its name right before, with no verb between.
    let named = found.words.as_ref().is_some_and(|words| {
        words.end <= start
            && start - words.end <= 2
            && !(words.end..start).any(|at| text.token(at).is_some_and(|token| token.forms != 0))
    });
    frame.row.shape == Shape::Noun && (definite || named)
}
