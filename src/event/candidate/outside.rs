//! Outside: who stands beside the one who cuts, or speaks of it from outside.
//!
//! Takes a name, gives whether it is somebody's rival that is told of, an analyst's or a pollster's house, or who winds
//! up the affairs of a firm that failed.

use std::ops::Range;

use super::clause::{VERBS, any};
use crate::lexicon::{List, any_of, class, form};
use crate::mention::Named;
use crate::text::{Kind, Text, shape};

/// "Acme's rival Globex", "Acme's bigger neighbour, Globex,", "a supplier to Acme": whom it is told beside.
pub(super) fn rivalled(text: &Text<'_>, named: &Named) -> bool {
    let end = named.tokens.end;
    let owner = text.is_kind(end, Kind::Clitic);
    let next = (end + 1..end + 5)
        .take_while(|at| {
            text.token(*at).is_some_and(|token| {
                token.kind == Kind::Word
                    && !token.looks(shape::CAPITAL)
                    && !token.is(&class::PREPOSITION)
            })
        })
        .any(|at| text.is(at, &class::RELATION));
    let start = named.tokens.start;
    let to = start > 2
        && any(text, start - 1, any_of!("to of from for"))
        && text.is(start - 2, &class::RELATION);
    // "rival to Acme" is a rival; "a unit of Acme" may be Acme all the same.
    owner && next || to && !any(text, start - 1, any_of!("from for"))
}

/// "analysts at Acme say", "the consultancy Acme", "a survey by Acme": somebody from outside who is asked.
pub(super) fn outsider(text: &Text<'_>, named: &Named) -> bool {
    const LINKS: &List = any_of!("at of with from for by");
    let Range { start, end } = named.tokens;
    let floor = text
        .sentences
        .get(text.sentence_at(start))
        .map_or(0, |sentence| sentence.tokens.start);
    let role = |at: usize| at > floor && text.is(at, &class::OUTSIDER);
    let many = |at: usize| text.can_be(at, form::PLURAL);
    // "research firm Acme"
    let trade = start > floor + 1
        && text.is(start - 1, &class::INDUSTRY)
        && any(
            text,
            start - 2,
            any_of!("research consulting advisory outplacement law ratings rating polling"),
        );
    let before = start > 1
        && role(start - 1)
        && !many(start - 1)
        && !(any(text, start - 2, any_of!("at"))
            || text.is(start - 2, &class::DETERMINER)
                && any(text, start.saturating_sub(3), any_of!("at")));
    // "Acme estimates that 40 will go" says it of itself.
    let behind = text.is(end, &class::OUTSIDER)
        && (!text.is(end, &class::VERB_SAY)
            || text.is(end + 1, any_of!(VERBS, class::AUX_BE, class::AUX_HAVE)))
        && text
            .token(end)
            .is_some_and(|next| !next.looks(shape::CAPITAL));
    let link =
        start.saturating_sub(1 + usize::from(start > 0 && text.is(start - 1, &class::DETERMINER)));
    let says = text.is(end, any_of!(class::VERB_SAY, class::CONSIDERED));
    // "300 consultants at Acme" are its own.
    let governed = link > floor
        && any(text, link, LINKS)
        && (link.saturating_sub(7).max(floor)..link)
            .rev()
            .find(|at| {
                text.says_any(*at, any_of!("; . :"))
                    || text.is(
                        *at,
                        any_of!(VERBS, class::AUX_BE, class::AUX_HAVE, class::OUTSIDER),
                    )
            })
            .is_some_and(|at| text.is(at, &class::OUTSIDER) && (says || !many(at)));
    // "in an SEC filing", "its LinkedIn profile": where it is told.
    let medium = start > floor
        && (text.is(start - 1, &class::DETERMINER) || text.is_kind(start - 1, Kind::Clitic))
        && text.says_any(end, any_of!("filing profile"));
    trade || before || behind || governed || medium
}

/// "Administrators from Acme made 512 redundant", "receivers Acme": who is called in when a firm has failed.
pub(super) fn called_in(text: &Text<'_>, named: &Named) -> bool {
    let start = named.tokens.start;
    (start.saturating_sub(3)..start)
        .rev()
        .take_while(|at| {
            *at + 1 == start
                || any(text, *at + 1, any_of!("at from"))
                || text.is(*at + 1, &class::DETERMINER)
        })
        .any(|at| {
            any(
                text,
                at,
                any_of!("administrator administrators receiver receivers liquidator liquidators trustee trustees"),
            )
        })
}
