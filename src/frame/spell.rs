//! Spelling out: the number of a cut that the sentences before told of without one.
//!
//! Takes a sentence and the frames before it. "It will cut a quarter of its staff. That is about 250 people", "A union
//! put the number at 250", "Acme shut its mill. 140 jobs.", "Acme offered buyouts. Some 1,500 have accepted": the
//! number goes to the frame that had none.

use std::ops::Range;

use super::attach::gap;
use super::trigger::{Trigger, trigger};
use super::{Agent, Frame, ROWS, Row, agent, within_sentence};
use crate::lexicon::{List, any_of, class};
use crate::mention::{Counted, Kind, Mentions, Of, People, Qualifier, Scope};
use crate::text::{Kind as Token, Sentence, Text};

/// How many sentences back the cut may be told of.
const BACK: usize = 2;

/// Gives the frame before a sentence, or at its beginning, the number that the sentence says it has.
pub(super) fn read(
    text: &Text<'_>,
    mentions: &Mentions,
    index: usize,
    sentence: &Sentence,
    frames: &mut Vec<Frame>,
) {
    let range = sentence.tokens.clone();
    share(text, mentions, index, &range, frames);
    let taken = |at: usize| {
        frames
            .iter()
            .rev()
            .take_while(|frame| frame.sentence == index)
            .any(|frame| frame.people == Some(at))
    };
    let open: Vec<(usize, &People)> = within_sentence(&mentions.people, &range)
        .filter(|at| !taken(*at))
        .filter_map(|at| Some((at, mentions.people.get(at).filter(|found| !found.is_base)?)))
        .collect();
    if let Some(frame) = frames
        .iter_mut()
        .rev()
        .take_while(|frame| frame.sentence == index)
        .find(|frame| frame.quantity(mentions).is_none() && !frame.row.against)
        && let Some((at, _)) = open
            .iter()
            .find(|(_, people)| set_off(text, people, frame.trigger.end, &range))
    {
        frame.people = Some(*at);
        return;
    }
    let accepted = open
        .iter()
        .find(|(_, people)| taken_up(text, people, &range));
    let Some((at, people)) = accepted
        .or(open.first().filter(|_| open.len() == 1))
        .copied()
    else {
        return;
    };
    let own = frames.last().is_some_and(|frame| frame.sentence == index);
    let named = matches!(people.counted, Counted::Jobs | Counted::People);
    let whole = named && fragment(text, people, &range);
    let told = frames.last_mut().filter(|frame| {
        frame.sentence + BACK >= index
            && frame.trigger.end <= people.tokens.start
            && frame.people.is_none()
            && !frame.row.against
            && !frame.group.negated
            && frame.row.scope == Scope::Round
    });
    if let Some(frame) = told {
        let next = frame.sentence + 1 == index;
        if frame.row.kind == Kind::Buyout && accepted.is_some()
            || open.len() == 1
                && !own
                && (next && named && points(text, people, &range)
                    || next && whole
                    || figure(text, people, &range))
        {
            frame.people = Some(at);
        }
        return;
    }
    // "Offered early retirement to 350 workers; it hopes 120 will take it": told already.
    let counted = frames
        .iter()
        .rev()
        .take_while(|frame| frame.sentence + BACK >= index)
        .any(|frame| frame.row.kind == Kind::Buyout && frame.people.is_some());
    let before = if accepted.is_some() && !counted {
        offered(text, mentions, index, at)
    } else {
        closed(text, mentions, index, at).filter(|_| whole && !own && !counted)
    };
    frames.extend(before);
}

/// "Acme will cut 250 jobs. That is 12% of its workforce", "The cuts, 12% of its workforce, come": the only share of a
/// sentence that points back.
fn share(
    text: &Text<'_>,
    mentions: &Mentions,
    index: usize,
    range: &Range<usize>,
    frames: &mut [Frame],
) {
    let mut found = within_sentence(&mentions.shares, range);
    let Some(at) = found.next() else {
        return;
    };
    let Some(share) = mentions
        .shares
        .get(at)
        // "12 percent of the company"
        .filter(|share| {
            let firm = any(text, share.tokens.end.saturating_sub(2), any_of!("the"));
            share.of != Of::Unsaid || firm
        })
    else {
        return;
    };
    let number = any(text, range.start, any_of!("the"))
        && any(text, range.start + 1, any_of!("number figure total move"));
    let cuts = any(text, range.start, any_of!("the"))
        && text.is(
            range.start + 1,
            any_of!(class::NOUN_CUT, class::NOUN_CUT_WEAK, class::CUT_REFERENCE),
        );
    let points = number || cuts || any(text, range.start, any_of!("that this it"));
    let link = share.tokens.start.saturating_sub(1);
    let is = (range.start + 1 + usize::from(cuts)..share.tokens.start).all(|at| {
        text.is(
            at,
            any_of!(
                class::AUX_BE,
                class::MODAL_SURE,
                class::VERB_AFFECT,
                class::ADVERB
            ),
        ) || any(
            text,
            at,
            any_of!(
                "number figure total move equal equals equivalent to means about would totaling , ( 's represents amounts equates for some over"
            ),
        )
    });
    if !(points && is && link > range.start) {
        return;
    }
    let mut near = frames
        .iter_mut()
        .rev()
        .take_while(|frame| frame.sentence + 1 >= index);
    let told = near.find(|frame| frame.sentence < index).filter(|frame| {
        frame.people.is_some()
            && frame.share.is_none()
            && !frame.row.against
            && frame.row.scope == Scope::Round
    });
    if let Some(frame) = told {
        frame.share = Some(at);
    }
}

/// "The layoffs, 140 of them, begin in May", "fired every product manager, all 47", "a wave of layoffs, of about 90
/// workers", "layoffs since the merger: 5,400": set off behind the cut, with nothing else that counts.
fn set_off(text: &Text<'_>, people: &People, from: usize, range: &Range<usize>) -> bool {
    const MARKS: &List = any_of!(", ( : – — --");
    let Some(before) = people.tokens.start.checked_sub(1) else {
        return false;
    };
    let link = before - usize::from(any(text, before, any_of!("of all")) && before > from);
    let vague = people.counted != Counted::Bare
        || people.all
        || people.value.qualifier != Qualifier::Exact
        || any(text, people.tokens.end, any_of!("in"))
            && any(text, people.tokens.end + 1, any_of!("all total"));
    let end = people.tokens.end;
    let closed = end >= range.end
        || text
            .token(end)
            .is_some_and(|next| next.kind == Token::Mark && !any(text, end, any_of!("- / \" “")))
        || any(text, end, any_of!("in")) && any(text, end + 1, any_of!("all total"));
    // "let its entire support team of 27 go"
    let whole = link < before
        && before - from <= 8
        && (from..before).any(|at| any(text, at, any_of!("entire whole")))
        && !(from..before)
            .any(|at| text.is(at, &class::PREPOSITION) || text.is_kind(at, Token::Mark));
    whole
        || link >= from
            && any(text, link, MARKS)
            && (vague || any(text, link, any_of!(":")))
            && closed
            && !(from..link).any(|at| {
                text.is_kind(at, Token::Number)
                    && !text.is(at.saturating_sub(1), &class::PREPOSITION)
                    || text.is(at, any_of!(class::VERB_HIRE, class::VERB_EMPLOY))
                    || any(text, at, any_of!("; ."))
            })
}

/// "That is about 250 people", "It means 250 jobs".
fn points(text: &Text<'_>, people: &People, range: &Range<usize>) -> bool {
    let verb = people.tokens.start.saturating_sub(1);
    any(text, range.start, any_of!("that this it which"))
        && people.tokens.start <= range.start + 6
        && (verb > range.start || text.token(verb).is_some_and(|token| token.len > 1))
        && (text.is(verb, any_of!(class::AUX_BE, class::VERB_AFFECT))
            || verb > 0
                && text
                    .token(verb - 1)
                    .is_some_and(|token| token.is(&class::VERB_AFFECT) && token.len == 2)
            || text
                .token(verb)
                .is_some_and(|token| token.kind == Token::Clitic)
            || any(text, verb, any_of!("means meant mean")))
}

/// "Fourteen people." "140 jobs in Leeds."
fn fragment(text: &Text<'_>, people: &People, range: &Range<usize>) -> bool {
    let rest = people.tokens.end..range.end;
    people.tokens.start == range.start
        && !people.part
        && rest.len() <= 6
        && rest.clone().enumerate().all(|(nth, at)| {
            text.token(at).is_some_and(|token| {
                token.kind == Token::Mark
                    || nth == 0 && token.is(&class::LOCATIVE)
                    || nth > 0 && token.forms == 0
            })
        })
}

/// "put the number at 250", "the figure would be about 300", "the number of redundancies is 250".
fn figure(text: &Text<'_>, people: &People, range: &Range<usize>) -> bool {
    const FIGURE: &List = any_of!("number figure total tally toll");
    let Some(link) = people.tokens.start.checked_sub(1) else {
        return false;
    };
    let link = link - usize::from(any(text, link, any_of!("anywhere between")));
    let before = range.start..link;
    let Some(noun) = before.clone().rev().find(|at| any(text, *at, FIGURE)) else {
        return any(text, link, any_of!("at"))
            && any(text, link.saturating_sub(1), any_of!("it them this"))
            && any(text, link.saturating_sub(2), any_of!("put puts"));
    };
    let of_cuts = text.any_is(
        noun + 1..link,
        any_of!(
            class::NOUN_CUT,
            class::VERB_DISMISS,
            class::VERB_AFFECT,
            class::VERB_LOSE,
            class::REDUNDANT
        ),
    );
    let put = any(text, link, any_of!("at"))
        && before
            .clone()
            .any(|at| any(text, at, any_of!("put puts putting estimated estimates")));
    (put || text.is(link, &class::AUX_BE))
        && (of_cuts || !any(text, noun + 1, any_of!("of")))
        && gap(text, noun, link).is_some()
}

/// "1,500 have accepted", "sixty took it", "it hopes that 300 will volunteer".
fn taken_up(text: &Text<'_>, people: &People, range: &Range<usize>) -> bool {
    let aux = any_of!(
        class::AUX_HAVE,
        class::AUX_BE,
        class::MODAL_SURE,
        class::MODAL_MAYBE,
        class::ADVERB
    );
    let verb = (people.tokens.end..range.end)
        .take(6)
        .find(|at| !text.is(*at, aux) && !any(text, *at, any_of!("to would so far people")));
    let Some(verb) = verb.filter(|verb| {
        text.is(*verb, &class::VERB_LEAVE) || any(text, *verb, any_of!("applied apply"))
    }) else {
        return false;
    };
    let end = verb + text.token(verb).map_or(1, |token| usize::from(token.len));
    let offer = end + usize::from(text.is(end, any_of!(class::DETERMINER, class::POSSESSIVE)));
    let it = text.is(offer, &class::NOUN_BUYOUT)
        || any(
            text,
            offer,
            any_of!("it them offer package deal terms money severance"),
        );
    it || !any(text, verb, any_of!("take takes took taken taking"))
        && (end >= range.end
            || any(text, end, any_of!("for so by in since"))
            || text.token(end).is_some_and(|next| next.kind == Token::Mark))
}

/// "Acme opened a voluntary severance scheme. Some 1,100 applied": a frame of what was offered in the sentences before.
fn offered(text: &Text<'_>, mentions: &Mentions, index: usize, people: usize) -> Option<Frame> {
    let row = ROWS
        .iter()
        .find(|row| row.trigger.any(&class::NOUN_BUYOUT))?;
    (index.saturating_sub(BACK)..=index)
        .rev()
        .find_map(|sentence| {
            let range = text.sentences.get(sentence)?.tokens.clone();
            let found = range
                .clone()
                .find_map(|at| trigger(text, at, row, &range, mentions))?;
            let before = mentions.people.get(people)?.tokens.start;
            (found.tokens.end <= before)
                .then(|| frame(text, mentions, row, sentence, found, people))
        })
}

/// "Acme shut its mill on Friday. 140 jobs.": the frame of a closure told in the sentence before.
fn closed(text: &Text<'_>, mentions: &Mentions, index: usize, people: usize) -> Option<Frame> {
    let sentence = index.checked_sub(1)?;
    let range = text.sentences.get(sentence)?.tokens.clone();
    let (row, found) = range.clone().find_map(|at| {
        ROWS.iter()
            .filter(|row| row.trigger.any(&class::VERB_CLOSE))
            .find_map(|row| Some((row, trigger(text, at, row, &range, mentions)?)))
    })?;
    Some(frame(text, mentions, row, sentence, found, people))
}

/// A frame of a sentence before, with a number that it does not have itself.
fn frame(
    text: &Text<'_>,
    mentions: &Mentions,
    row: &'static Row,
    sentence: usize,
    found: Trigger,
    people: usize,
) -> Frame {
    let range = text
        .sentences
        .get(sentence)
        .map_or(0..0, |sentence| sentence.tokens.clone());
    let mut frame = Frame {
        row,
        sentence,
        trigger: found.tokens,
        group: found.group,
        people: Some(people),
        derived: None,
        share: None,
        agent: Agent::Nobody,
        offers: Vec::new(),
        cost: 8,
        tight: false,
        part: false,
        record: None,
    };
    frame.offers = agent::find(text, mentions, &frame, &range);
    (frame.agent, frame.tight) = agent::choose(text, mentions, &frame, &frame.offers);
    frame
}

fn any(text: &Text<'_>, at: usize, words: &List) -> bool {
    text.says_any(at, words)
}
