//! Which part of the employer a cut hits.

use std::ops::Range;

use crate::event::Unit;
use crate::frame::within_sentence;
use crate::lexicon::{any_of, class, form};
use crate::mention::{Mentions, Sort};
use crate::text::Text;

/// Adds the units of a stretch of a sentence. `employer` is whose cut it tells, as an entity: its own name is no unit.
pub(in crate::event) fn units(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
    employer: Option<usize>,
    out: &mut Vec<Unit>,
) {
    for unit in within_sentence(&mentions.units, range, |unit| &unit.tokens)
        .filter_map(|at| mentions.units.get(at))
    {
        let around = unit.tokens.start.saturating_sub(8)..unit.tokens.end;
        let mut tokens = unit.tokens.clone();
        // "Acme employees" and "Acme headquarters" are the whole of Acme.
        for named in within_sentence(&mentions.named, &around, |named| &named.tokens)
            .filter_map(|at| mentions.named.get(at))
            .filter(|named| Some(named.entity) == employer)
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
        let own = within_sentence(&mentions.runs, &around, |run| &run.tokens)
            .filter_map(|at| mentions.runs.get(at))
            .any(|run| run.sort != Sort::Organisation && within(&run.tokens));
        let dated = within_sentence(&mentions.dates, &around, |date| &date.tokens)
            .filter_map(|at| mentions.dates.get(at))
            .any(|date| date.tokens.start <= tokens.start && tokens.start < date.tokens.end);
        let span = text.span(tokens);
        let name = span.of(text.source);
        if !own
            && !dated
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

/// A place of work that no name tells from the employer's others: "headquarters", not "stores".
fn singular(text: &Text<'_>, at: usize) -> bool {
    text.token(at).is_some_and(|token| {
        token.is(any_of!(class::SITE_NOUN, class::PEOPLE_NOUN)) && !token.can_be(form::PLURAL)
    })
}
