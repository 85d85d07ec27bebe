//! Who says so.

use std::ops::Range;

use crate::event::Source;
use crate::frame::{Agent, Frame, inside};
use crate::lexicon::{any_of, class, form};
use crate::mention::{Mentions, SourceKind, SpeakerMention};
use crate::text::{Kind, Text};

/// Who says so, as the frame's sentence has it.
pub(in crate::event) fn source(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    range: &Range<usize>,
) -> Option<(Source, Range<usize>)> {
    let mut best: Option<(u32, SourceKind, Range<usize>)> = None;
    let chief = inside(&mentions.speakers, range).any(|speaker| {
        let end = speaker.tokens.end;
        speaker.kind == SourceKind::Employer
            && text.any_is(end..(end + 4).min(range.end), &class::VERB_SAY)
    });
    for speaker in inside(&mentions.speakers, range) {
        let tokens = &speaker.tokens;
        let tensed = |at: usize| {
            // "unions say", but not "to say".
            let many = !text.is(
                at.saturating_sub(1),
                any_of!(class::PREPOSITION, class::MODAL_SURE, class::MODAL_MAYBE),
            );
            let forms = if many {
                form::PAST | form::THIRD | form::BASE
            } else {
                form::PAST | form::THIRD
            };
            // "1,400 posts" say nothing.
            let counted = text.is_kind(at.saturating_sub(1), Kind::Number);
            !counted && text.is(at, &class::VERB_SAY) && text.can_be(at, forms)
        };
        // "(Reuters) - Acme said": that is where it was filed.
        let says = (tokens.end..(tokens.end + 4).min(range.end))
            .take_while(|at| !text.says_any(*at, any_of!(") - – — -- ;")))
            .any(tensed);
        // Who is told the news by the one who makes it does not make it hearsay.
        let listens = informed(text, speaker)
            || speaker.kind == SourceKind::Media
                && one_of_told(text, tokens.start.saturating_sub(1))
                && !hearsay_before(text, mentions, tokens, range);
        let says = says && !informed(text, speaker);
        let told = !listens && cued(text, tokens, range)
            || speaker.kind == SourceKind::Union
                && (frame.trigger.end..tokens.start).rev().take(14).any(tensed);
        let rank = match speaker.kind {
            SourceKind::Unnamed => 1,
            SourceKind::Media if says || told => 2,
            // What its own head says in a letter, the employer says.
            SourceKind::Memo if (told || says) && !chief => 3,
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

/// "Works council informed on Wednesday", "the plan put to unions": they are told, they do not tell.
fn informed(text: &Text<'_>, speaker: &SpeakerMention) -> bool {
    let tokens = &speaker.tokens;
    let told = text.is(tokens.end, &class::VERB_NOTIFY)
        && (text.is(tokens.end + 1, any_of!(class::PREPOSITION, class::WEEKDAY))
            || matches!(text.word(tokens.end + 1), "," | "." | ";" | ""));
    let put = text.says(tokens.start.saturating_sub(1), "to")
        && !text.is(tokens.start.saturating_sub(2), &class::SOURCE_CUE)
        && !text.says(tokens.start.saturating_sub(2), "according");
    speaker.kind == SourceKind::Union && (told || put)
}

/// "told Reuters", "told the BBC", "confirmed to the BBC".
fn one_of_told(text: &Text<'_>, at: usize) -> bool {
    let at = if text.says(at, "the") {
        at.saturating_sub(1)
    } else {
        at
    };
    let at = if text.says(at, "to") {
        at.saturating_sub(1)
    } else {
        at
    };
    text.is(at, &class::VERB_SAY) && !text.is(at, &class::SOURCE_CUE) || text.says(at, "told")
}

/// "Sources told Reuters", "the union told the BBC".
fn hearsay_before(
    text: &Text<'_>,
    mentions: &Mentions,
    tokens: &Range<usize>,
    range: &Range<usize>,
) -> bool {
    let near = tokens.start.saturating_sub(12).max(range.start)..tokens.start;
    inside(&mentions.speakers, &near)
        .any(|speaker| matches!(speaker.kind, SourceKind::Unnamed | SourceKind::Union))
        || near.into_iter().any(|at| text.is(at, &class::PEOPLE_NOUN))
}

/// "according to the Times", "told the Times", "in an internal memo": what opens a source stands before it.
fn cued(text: &Text<'_>, tokens: &Range<usize>, range: &Range<usize>) -> bool {
    (tokens.start.saturating_sub(4).max(range.start)..tokens.start)
        .rev()
        .find(|at| {
            // "the Guardian" is a phrase, so "the" is no determiner in it.
            !text.says(*at, "the")
                && !text.is(*at, any_of!(class::DETERMINER, class::COMMON_ADJECTIVE))
        })
        .is_some_and(|at| {
            text.is(at, &class::VERB_SAY)
                || text.says_any(at, any_of!("to citing by in from via quoting"))
                    && !text.is(at + 1, &class::POSSESSIVE)
        })
}
