//! Places told by an adjective: "200 American workers", "its Belgian plants".

use std::ops::Range;

use super::super::units::apposed;
use super::stands::OF_WORK;
use crate::event::Place;
use crate::frame::inside;
use crate::lexicon::{any_of, class, folded, names};
use crate::mention::{Mentions, Sort};
use crate::text::{Kind, Text, shape};

/// What stands where the adjective's ending stood, to make the country's name: Brazil, Canada, Italy, Belgium, Ireland.
const ENDINGS: [(&str, &[&str]); 7] = [
    ("ian", &["", "a", "ia", "y", "um", "ium", "e"]),
    ("an", &["", "a", "o", "e", "y"]),
    ("n", &[""]),
    ("ish", &["land", "en", "ey"]),
    ("ese", &["", "a", "al"]),
    ("i", &[""]),
    ("", &["y", ""]),
];

/// Adds the countries whose adjectives stand before work or people of the one who cuts.
pub(super) fn places(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
    out: &mut Vec<Place>,
) {
    for at in range.clone() {
        let adjective = text
            .token(at)
            .filter(|token| token.kind == Kind::Word && token.looks(shape::CAPITAL));
        if adjective.is_none()
            || !belongs(text, range, at)
            || !works(text, at + 1)
            || apposed(text, at)
        {
            continue;
        }
        // "American Freight workers"
        let in_name = inside(&mentions.runs, &(at..at + 1)).any(|run| run.sort != Sort::Place);
        let word = String::from_utf8(folded(text.word(at)).collect()).unwrap_or_default();
        let Some(country) = names::DEMONYMS.find(&word).filter(|_| !in_name) else {
            continue;
        };
        let span = text.span(at..at + 1);
        let name = named(&word, country).unwrap_or_else(|| span.of(text.source).to_owned());
        if !out.iter().any(|known| {
            known.name.eq_ignore_ascii_case(&name) || known.country.as_deref() == Some(country)
        }) {
            out.push(Place {
                name,
                span,
                country: Some(country.to_owned()).filter(|country| !country.is_empty()),
            });
        }
    }
}

/// "its", "200", "of": the adjective is of the employer's own.
fn belongs(text: &Text<'_>, range: &Range<usize>, at: usize) -> bool {
    (at.saturating_sub(3).max(range.start)..at).any(|before| {
        text.is(before, &class::POSSESSIVE)
            || text
                .token(before)
                .is_some_and(|token| matches!(token.kind, Kind::Number | Kind::Clitic))
            || text.is(before, any_of!(class::VERB_CUT, class::VERB_DISMISS))
    })
}

/// "workers", "car plants"
fn works(text: &Text<'_>, from: usize) -> bool {
    let work = (from..from + 3)
        .take_while(|at| {
            text.is_kind(*at, Kind::Word)
                && !text.is(
                    *at,
                    any_of!(class::PREPOSITION, class::VERB_SAY, class::CONJUNCTION),
                )
        })
        .find(|at| text.is(*at, any_of!(OF_WORK, class::UNIT_NOUN)));
    work.is_some_and(|at| {
        text.token(at + 1)
            .is_none_or(|next| next.kind != Kind::Clitic && !next.is(&class::SPEAKER_UNION))
    })
}

/// The country's name, as the tables have it; "US" where that is one.
fn named(word: &str, country: &str) -> Option<String> {
    let is = |name: &str| {
        names::PLACES.find(name).is_some_and(|fields| {
            let code = fields
                .strip_prefix("country\t")
                .or_else(|| fields.strip_prefix("region\t"));
            code == Some(country)
        })
    };
    let code = String::from_utf8(folded(country).collect()).unwrap_or_default();
    if is(&code) {
        return Some(country.to_owned());
    }
    ENDINGS.iter().find_map(|(ending, others)| {
        let stem = word.strip_suffix(ending)?;
        let mut name = others
            .iter()
            .map(|other| stem.to_owned() + other)
            .find(|name| is(name))?;
        name.get_mut(..1)?.make_ascii_uppercase();
        Some(name)
    })
}
