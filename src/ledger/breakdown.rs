//! The parts of one round added up: they are never more than the whole, and sometimes all of it.
//!
//! Takes the parts that are tied to a round. Units and places overlap, so that units are added to units, places to
//! places, and units at places to such; parts that name neither may overlap with anything, and each stands alone. Of
//! parts that share a name only the largest is added: the others are inside it, or tell of it again.
//!
//! `200 in Leeds + 150 in York = 350` makes the whole; against a whole of 300 it is a conflict with both its sides.

use super::draft::Draft;
use super::fields::once;
use super::figure::{Bounds, digits, literally, words};
use super::rules::{PARTS_IN_WHOLE, PARTS_MAKE_WHOLE};
use super::sides::{checked, conflict, side};
use crate::mention::{Headcount, Qualifier};

/// A hedged whole is made up by parts within a twentieth of it.
const HEDGED: u64 = 20;

/// A part with its figure, and what it is in.
struct Part<'d, 't, 'a> {
    draft: &'d Draft<'t, 'a>,
    headcount: Headcount,
    places: Vec<String>,
    units: Vec<String>,
}

/// Holds a whole against its parts: `(whole, part)` by the numbers of their drafts.
pub(super) fn add_up(drafts: &mut [Draft<'_, '_>], parts: &[(usize, usize)]) {
    let Some(whole) = parts.first().and_then(|(whole, _)| drafts.get(*whole)) else {
        return;
    };
    let Some(told) = whole.headcount() else {
        return;
    };
    let number = whole.number;
    let all: Vec<Part<'_, '_, '_>> = parts
        .iter()
        .filter_map(|(_, part)| named(drafts.get(*part)?))
        .collect();
    let (mut conflicts, mut checks) = (Vec::new(), Vec::new());
    for (places, units) in [(true, false), (false, true), (true, true), (false, false)] {
        let ours = all
            .iter()
            .filter(|part| part.places.is_empty() != places && part.units.is_empty() != units);
        let (terms, apart) = added(ours.collect(), places || units);
        let sum = terms.iter().fold(Bounds::NONE, |sum, part| {
            sum.plus(Bounds::of(part.headcount))
        });
        let lows = terms
            .iter()
            .filter(|part| Bounds::of(part.headcount).low > 0);
        let tellers = || terms.iter().flat_map(|part| part.draft.tellers());
        if sum.low > literally(told).1 {
            let (figures, names): (Vec<String>, Vec<String>) = lows
                .map(|part| {
                    let low = digits(Bounds::of(part.headcount).low);
                    let named = format!("{low}{}", part.place());
                    (low, named)
                })
                .unzip();
            let more = digits(sum.low);
            let (value, text) = match figures.len() {
                1 => (format!("{more} in one part"), names.concat()),
                _ => (
                    format!("{} = {more} in parts", figures.join(" + ")),
                    format!("{} = {more}", names.join(" + ")),
                ),
            };
            let text = format!("{text}, more than the whole of {}", words(told));
            let sides = vec![side(words(told), whole.tellers()), side(value, tellers())];
            conflicts.push(conflict(PARTS_IN_WHOLE, "headcount", text, sides));
        } else if terms.len() > 1 && apart && makes(told, &terms, sum.best) {
            let names: Vec<String> = terms
                .iter()
                .map(|part| format!("{}{}", words(part.headcount), part.place()))
                .collect();
            let (sum, told) = (digits(sum.best), words(told));
            let as_told = if sum == told {
                String::new()
            } else {
                format!(", told as {told}")
            };
            let text = format!("{} = {sum}{as_told}", names.join(" + "));
            let all = whole.tellers().chain(tellers());
            checks.push(checked(PARTS_MAKE_WHOLE, true, text, all));
        }
    }
    if let Some(whole) = drafts.get_mut(number) {
        whole.conflicts.extend(conflicts);
        whole.checks.extend(checks);
    }
}

/// A part with a number.
fn named<'d, 't, 'a>(draft: &'d Draft<'t, 'a>) -> Option<Part<'d, 't, 'a>> {
    let events = || draft.members.iter().map(|member| member.event);
    Some(Part {
        draft,
        headcount: draft.headcount()?,
        places: once(
            events().flat_map(|event| event.places.iter().map(|place| place.name.as_str())),
        ),
        units: once(events().flat_map(|event| event.units.iter().map(|unit| unit.name.as_str()))),
    })
}

impl Part<'_, '_, '_> {
    /// " in Leeds", " in sales, Leeds"; nothing where it names neither.
    fn place(&self) -> String {
        let names: Vec<&str> = [self.units.first(), self.places.first()]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        if names.is_empty() {
            String::new()
        } else {
            format!(" in {}", names.join(", "))
        }
    }

    fn shares(&self, other: &Self) -> bool {
        let both = |one: &[String], two: &[String]| one.iter().any(|name| two.contains(name));
        both(&self.places, &other.places) || both(&self.units, &other.units)
    }
}

/// The parts that can be added, in the order of their numbers, and whether these are all of them.
fn added<'p, 'd, 't, 'a>(
    parts: Vec<&'p Part<'d, 't, 'a>>,
    named: bool,
) -> (Vec<&'p Part<'d, 't, 'a>>, bool) {
    let larger = |one: &Part<'_, '_, '_>, two: &Part<'_, '_, '_>| {
        let size = |part: &Part<'_, '_, '_>| (Bounds::of(part.headcount).low, part.draft.number);
        size(one) > size(two)
    };
    let stands = |part: &&Part<'_, '_, '_>| {
        !parts
            .iter()
            .any(|other| larger(other, part) && (!named || other.shares(part)))
    };
    let terms: Vec<_> = parts.iter().copied().filter(stands).collect();
    let apart = terms.len() == parts.len();
    (terms, apart)
}

/// Whether parts that are told plainly add up to the whole.
fn makes(whole: Headcount, parts: &[&Part<'_, '_, '_>], sum: u64) -> bool {
    let plain = |part: &&Part<'_, '_, '_>| {
        matches!(
            part.headcount.qualifier,
            Qualifier::Exact | Qualifier::About
        )
    };
    let best = Bounds::of(whole).best;
    let near = match whole.qualifier {
        Qualifier::Exact => sum == best,
        Qualifier::About | Qualifier::Over => sum.abs_diff(best) <= best / HEDGED,
        Qualifier::UpTo | Qualifier::Range | Qualifier::Vague => false,
    };
    let (low, high) = literally(whole);
    parts.iter().all(plain) && near && (low..=high).contains(&sum)
}
