//! Work that moves: to another country, another site, another supplier.
//!
//! Takes a verb of moving and the places of its sentence, gives the reason it tells: offshoring, relocation, or demand
//! that goes elsewhere.

use std::ops::Range;

use crate::lexicon::{Gate, List, any_of, class, names};
use crate::mention::{PlaceMention, ReasonCode};
use crate::text::Text;

/// Verbs of moving.
pub(super) const MOVES: &List = any_of!(
    "move moves moved moving shift shifts shifted shifting transfer transfers transferred transferring relocate relocates relocated relocating re-locating send sends sent sending switch switches switched switching"
);

/// What work does that moves.
pub(super) const GO: &List = any_of!("go goes going gone");

/// All of them.
const VERBS: Gate = Gate::of(&[MOVES, GO]);

/// "moves production to Poland", "sent its knitting line abroad": a verb of moving with where to. Abroad it is
/// offshoring, where the place is a country or lies in another than the places told beside it.
pub(super) fn moves(
    text: &Text<'_>,
    places: &[PlaceMention],
    sentence: &Range<usize>,
    at: usize,
) -> Option<(Range<usize>, ReasonCode)> {
    if !VERBS.passes(text.hash(at)) {
        return None;
    }
    let moved = text.says_any(at, MOVES);
    // "their jobs are going to Krakow"
    let go = text.says_any(at, GO)
        && (at.saturating_sub(4).max(sentence.start)..at).any(|at| {
            text.is(at, &class::JOB_NOUN) || text.says_any(at, any_of!("work production"))
        });
    if !moved && !go {
        return None;
    }
    // What moves is work, not people: "staff will be moved to Leeds".
    let limit = (at + 12).min(sentence.end);
    let to = (at + 1..limit)
        .take_while(|at| !text.says_any(*at, any_of!(", ; :")))
        .find(|at| text.says_any(*at, any_of!("to abroad overseas offshore")))?;
    let passive = at > sentence.start && text.is(at - 1, &class::AUX_BE);
    let object = if passive {
        at.saturating_sub(5).max(sentence.start)
    } else {
        at
    };
    let people = (object..to).any(|at| {
        text.is(
            at,
            any_of!(class::PEOPLE_NOUN, class::STAFF_NOUN, class::OCCUPATION),
        ) || text.says_any(at, any_of!("them people off home"))
    });
    if people && !go {
        return None;
    }
    if !text.says(to, "to") {
        return Some((at..to + 1, ReasonCode::Offshoring));
    }
    let next = places.partition_point(|place| place.tokens.start <= to);
    let place = places.get(next).filter(|place| {
        place.tokens.start < (to + 8).min(sentence.end)
            && !text.any_says(to..place.tokens.start, any_of!(", ; :"))
    });
    // "its ham contract to a Danish supplier"
    if moved && text.any_says(object..to, any_of!("contract contracts custom orders")) {
        return Some((at..to + 1, ReasonCode::Demand));
    }
    let site = text.any_is(to + 1..(to + 6).min(sentence.end), &class::SITE_NOUN);
    let Some(place) = place else {
        return site.then_some((at..to + 1, ReasonCode::ClosureRelocation));
    };
    let near = places
        .iter()
        .filter(|other| sentence.contains(&other.tokens.start) && other.tokens != place.tokens);
    let home = near.filter_map(|other| other.country).next();
    let country = place
        .country
        .filter(|_| place.tokens.len() == 1)
        .is_some_and(|country| {
            names::PLACES
                .find(text.word(place.tokens.start))
                .is_some_and(|fields| fields.strip_prefix("country\t") == Some(country))
        });
    let abroad = home.map_or(
        country
            || place
                .country
                .is_some_and(|code| !matches!(code, "US" | "GB")),
        |home| place.country.is_some_and(|country| country != home),
    );
    let code = if abroad {
        ReasonCode::Offshoring
    } else {
        ReasonCode::ClosureRelocation
    };
    Some((at..place.tokens.end, code))
}
