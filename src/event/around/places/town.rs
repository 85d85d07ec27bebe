//! Towns that no table knows: names that a place of work stands beside, and little else.

use std::ops::Range;

use super::stands::preposition;
use super::{place_at, table};
use crate::frame::inside;
use crate::lexicon::{any_of, class, form};
use crate::mention::{Mentions, Run, Sort};
use crate::text::{Kind, Text, shape};

/// A name that little speaks for as an employer's.
pub(super) fn could_be_town(mentions: &Mentions, run: &Run, employer: Option<usize>) -> bool {
    run.sort == Sort::Organisation
        && inside(&mentions.named, &run.tokens).all(|named| {
            Some(named.entity) != employer
                && mentions
                    .entities
                    .get(named.entity)
                    .is_some_and(|entity| entity.weight < 3 && !entity.known)
        })
}

/// "the Longton works", "its works at Longton", "120 people in Longton, Staffordshire".
pub(super) fn found_by_site(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
    run: &Run,
) -> bool {
    let start = run.tokens.start;
    let settled = || mentions.entities.iter().any(|entity| entity.weight > 3);
    let at = preposition(text, range, start);
    let behind = at.is_some_and(|at| {
        at > range.start
            && text.is(at - 1, any_of!(class::SITE_NOUN, class::UNIT_NOUN))
            && run.tokens.len() <= 3
            && ends(text, run.tokens.end)
    });
    let stated =
        at.is_some() && text.says(run.tokens.end, ",") && place_at(mentions, run.tokens.end + 1);
    behind || stated || works(text, &run.tokens) && settled()
}

/// Whether nothing that a name would do stands at `at`: a mark, a preposition, "and", the end.
pub(super) fn ends(text: &Text<'_>, at: usize) -> bool {
    text.token(at).is_none_or(|token| {
        token.kind == Kind::Mark
            || token.looks(shape::FIRST)
            || token.is(any_of!(
                class::PREPOSITION,
                class::CONJUNCTION,
                class::RELATIVE
            ))
    })
}

/// "the Longton works": a name that a determiner and a place of work enclose.
pub(in crate::event) fn at_site(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    tokens
        .start
        .checked_sub(1)
        .is_some_and(|before| text.is(before, any_of!(class::DETERMINER, class::POSSESSIVE)))
        && text
            .token(tokens.end)
            .is_some_and(|token| token.is(&class::SITE_NOUN) && !token.looks(shape::CAPITAL))
}

/// "at Longton works", "Acme's Longton works" too; "its Longton supermarkets" are a brand's.
fn works(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let site = (tokens.end..tokens.end + 3)
        .take_while(|at| !ends(text, *at) && !text.looks(*at, shape::CAPITAL))
        .find(|at| text.is(*at, &class::SITE_NOUN));
    let one = site.is_some_and(|at| {
        !text.can_be(at, form::PLURAL)
            || text.says_any(at, any_of!("works mills plants yards pits"))
    });
    one && tokens.start.checked_sub(1).is_some_and(|before| {
        text.is(
            before,
            any_of!(class::DETERMINER, class::POSSESSIVE, class::LOCATIVE),
        ) || text.is_kind(before, Kind::Clitic)
    })
}

/// "its Tervala sawmill in Rauma", "the Aldo Mill": a name that is the site's, not its town's.
pub(super) fn site_in_place(text: &Text<'_>, mentions: &Mentions, tokens: &Range<usize>) -> bool {
    let named = tokens.len() > 1 && text.is(tokens.end - 1, &class::SITE_NOUN);
    let behind = (tokens.end..tokens.end + 3)
        .take_while(|at| !ends(text, *at) && !text.looks(*at, shape::CAPITAL))
        .find(|at| text.is(*at, &class::SITE_NOUN));
    let told = behind.is_some_and(|site| {
        let end = site + text.token(site).map_or(1, |token| usize::from(token.len));
        let town = text.looks(end + 1, shape::CAPITAL)
            && !text.is(end + 1, any_of!(class::MONTH, class::WEEKDAY));
        text.is(end, &class::LOCATIVE)
            && (town || (end + 1..end + 6).any(|at| place_at(mentions, at)))
    });
    (named || told) && table(text.span(tokens.clone()).of(text.source)).is_none()
}
