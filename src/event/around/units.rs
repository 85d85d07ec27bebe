//! Which part of the employer a cut hits.

use std::ops::Range;

use crate::event::Unit;
use crate::frame::inside;
use crate::lexicon::{any_of, class, form};
use crate::mention::{Mentions, Sort};
use crate::text::{Kind, Text, shape};

/// Adds the units of a stretch of a sentence. `employer` is whose cut it tells, as an entity: its own name is no unit.
pub(in crate::event) fn units(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
    employer: Option<usize>,
    out: &mut Vec<Unit>,
) {
    for unit in inside(&mentions.units, range) {
        let around = unit.tokens.start.saturating_sub(8)..unit.tokens.end;
        let mut tokens = unit.tokens.clone();
        // "Acme employees" and "Acme headquarters" are the whole of Acme.
        for named in inside(&mentions.named, &around).filter(|named| Some(named.entity) == employer)
        {
            if named.tokens.start <= tokens.start && tokens.start < named.tokens.end {
                tokens.start = named.tokens.end;
            }
        }
        if tokens.start >= tokens.end
            || tokens.start > unit.tokens.start && tokens.len() == 1 && singular(text, tokens.start)
        {
            continue;
        }
        let within = |outer: &Range<usize>| outer.start <= tokens.start && tokens.end <= outer.end;
        // "Adler, its European arm": what Adler is.
        let what = apposed(text, unit.tokens.start);
        let own = inside(&mentions.runs, &around).any(|run| {
            !matches!(run.sort, Sort::Organisation | Sort::Media) && within(&run.tokens)
        });
        let dated = inside(&mentions.dates, &around)
            .any(|date| date.tokens.start <= tokens.start && tokens.start < date.tokens.end);
        // "lay off", "federal workers" tell no part.
        let empty = tokens.clone().all(|at| {
            text.is(at, &class::EMPTY_ADJECTIVE)
                || text.says_any(
                    at,
                    any_of!(
                        "off worker workers employee employees staff people federal government"
                    ),
                )
        });
        let span = text.span(tokens);
        let name = span.of(text.source);
        if !own
            && !empty
            && !dated
            && !what
            && !spared(text, range, &unit.tokens)
            && !of_another(text, mentions, &unit.tokens, employer)
            && !out
                .iter()
                .any(|known| known.name.eq_ignore_ascii_case(name))
        {
            out.push(Unit {
                name: name.to_owned(),
                span,
            });
        }
    }
}

/// "and expand its cloud unit", "its retail arm will not be affected", "the head of its European division".
fn spared(text: &Text<'_>, range: &Range<usize>, unit: &Range<usize>) -> bool {
    let grows = (unit.start.saturating_sub(4).max(range.start)..unit.start)
        .rev()
        .take_while(|at| !text.says_any(*at, any_of!(", ;")))
        .any(|at| {
            text.is(at, &class::VERB_HIRE) && !text.is(at, &class::JOB_NOUN)
                || text.says_any(at, any_of!("expand expanding grow growing open opening launch launching build building boost boosting strengthen except excluding head chief president director manager bought buying acquired acquiring"))
        });
    // "moves the work to its Longton plant", "to a Mexican plant"
    let goes_to = unit.start >= range.start + 2
        && text.says(unit.start - 2, "to")
        && text.is(unit.start - 1, any_of!(class::DETERMINER, class::POSSESSIVE))
        && (text.says_any(unit.start - 1, any_of!("a an another"))
            || text.any_says(unit.start.saturating_sub(16).max(range.start)..unit.start, any_of!("move moves moved moving shift shifts shifted shifting transfer transfers transferred transferring relocate relocated relocating")));
    let kept = (unit.end..(unit.end + 6).min(range.end))
        .take_while(|at| !text.says_any(*at, any_of!(", ;")))
        .any(|at| {
            text.says_any(
                at,
                any_of!("not unaffected unscathed spared exempt untouched"),
            )
        });
    grows || goes_to || kept
}

/// Whether what follows says what the name before its comma is: "Adler, its European arm".
pub(super) fn apposed(text: &Text<'_>, at: usize) -> bool {
    at > 2
        && text.is(at - 1, &class::POSSESSIVE)
        && text.says(at - 2, ",")
        && text.looks(at - 3, shape::CAPITAL)
}

/// "Bell's Prime Studios", where Acme cuts.
fn of_another(
    text: &Text<'_>,
    mentions: &Mentions,
    unit: &Range<usize>,
    employer: Option<usize>,
) -> bool {
    let clitic = unit.start.saturating_sub(1);
    text.is_kind(clitic, Kind::Clitic)
        && inside(&mentions.named, &(clitic.saturating_sub(8)..clitic))
            .last()
            .is_some_and(|named| {
                named.tokens.end == clitic && employer.is_some_and(|own| own != named.entity)
            })
}

/// A place of work that no name tells from the employer's others: "headquarters", not "stores".
fn singular(text: &Text<'_>, at: usize) -> bool {
    text.token(at).is_some_and(|token| {
        token.is(any_of!(class::SITE_NOUN, class::PEOPLE_NOUN)) && !token.can_be(form::PLURAL)
    })
}
