//! Figures for a unit or place inside a round.

use std::ops::Range;

use super::breakdown::add_up;
use super::decided::apart;
use super::draft::{Draft, Fate, best, group};
use super::figure::Agreement;
use super::model::LinkKind;
use super::rules::{CUMULATIVE_IS_CHECKED, PART_NOT_MORE};
use super::telling::{Heap, Names, Telling, agree, names};
use crate::mention::Precision;
use crate::order;

/// A part is told within two months of its whole.
const NEAR: i32 = 62;

/// Where each event of each article is: `(article, event, row)`, sorted.
pub(super) type Places = Vec<(usize, usize, usize)>;

/// Whether two tellings are the same part.
pub(super) fn same_part(one: &Telling<'_>, two: &Telling<'_>) -> bool {
    let names = names(one.event, two.event);
    let alike = match agree(one, two) {
        Agreement::Same => names != Names::Clash,
        Agreement::Unknown => {
            one.headcount.is_none() && two.headcount.is_none() && names == Names::Shared
        }
        Agreement::Fits | Agreement::Apart => false,
    };
    alike && one.apart(two).is_none_or(|days| days <= NEAR)
}

/// Notes where each event is.
pub(super) fn places(drafts: &[Draft<'_, '_>]) -> Places {
    let mut places: Places = drafts
        .iter()
        .flat_map(|draft| {
            draft
                .members
                .iter()
                .map(|member| (member.article, member.index, draft.number))
        })
        .collect();
    order::plain(&mut places);
    places
}

/// Joins what one article tells as a part and another as a round of its own.
pub(super) fn absorb(drafts: &mut [Draft<'_, '_>], range: &Range<usize>, places: &Places) {
    for number in range.clone() {
        let Some(part) = part(drafts, number) else {
            continue;
        };
        let whole = whole(drafts, range, places, part);
        let twins = group(drafts, range).filter(|round| {
            round.heap == Heap::Round
                && Some(round.number) != whole
                && !apart(round, part)
                && round.agree(part) == Agreement::Same
                && round.near(part, NEAR)
                && match (whole, round.names(part)) {
                    (_, Names::Clash) => false,
                    (Some(_), names) => names == Names::Shared,
                    (None, _) => true,
                }
        });
        let Some(round) = best(twins, |round| part.suits(round)).map(|round| round.number) else {
            continue;
        };
        let (from, to) = if whole.is_some() {
            (round, number)
        } else {
            (number, round)
        };
        let moved = drafts.get_mut(from).map(|draft| {
            (
                std::mem::take(&mut draft.members),
                std::mem::take(&mut draft.decided),
            )
        });
        if let (Some((moved, decided)), Some(to)) = (moved, drafts.get_mut(to)) {
            to.take(moved, decided);
        }
    }
}

/// Ties parts to their wholes; a part adds nothing to a whole that has a number.
pub(super) fn tie(drafts: &mut [Draft<'_, '_>], range: &Range<usize>, places: &Places) {
    let mut wholes: Vec<(usize, usize)> = Vec::new();
    for number in range.clone() {
        let Some(part) = part(drafts, number) else {
            continue;
        };
        let whole = whole(drafts, range, places, part).and_then(|whole| drafts.get(whole));
        let (of, why) = match whole {
            Some(whole) => (Some(whole.number), format!("part of {}", whole.figure())),
            None => (None, String::new()),
        };
        let figure = part.figure();
        let (considered, numbered) = (part.considered(), part.headcount().is_some());
        let fate = match whole {
            Some(whole) if whole.headcount().is_some() || !numbered => {
                let text = format!(
                    "{figure} is part of {} and adds nothing to it",
                    whole.figure()
                );
                Fate::left_out(PART_NOT_MORE, text)
            }
            // Considered parts of nothing numbered are totalled with what is considered.
            _ if considered => None,
            Some(_) => Fate::counted(
                PART_NOT_MORE,
                format!(
                    "{figure} is part of a round with no number, and counts as what is told of it"
                ),
            ),
            None if numbered && of_roll_up(drafts, places, part) => Fate::counted(
                CUMULATIVE_IS_CHECKED,
                format!("{figure} is one of the rounds of a roll-up, and counts as a round"),
            ),
            None if numbered => Fate::counted(
                PART_NOT_MORE,
                format!("{figure} is part of a round that no article tells, and counts by itself"),
            ),
            None => None,
        };
        if let Some(part) = drafts.get_mut(number) {
            part.fate = part.fate.take().or(fate);
            if let Some(whole) = of {
                part.tie(whole, LinkKind::PartOf, why);
                wholes.push((whole, number));
            }
        }
    }
    order::plain(&mut wholes);
    for parts in wholes.chunk_by(|one, two| one.0 == two.0) {
        add_up(drafts, parts);
    }
}

/// A row that is a part and is still there.
fn part<'d, 't, 'a>(drafts: &'d [Draft<'t, 'a>], number: usize) -> Option<&'d Draft<'t, 'a>> {
    drafts
        .get(number)
        .filter(|draft| draft.heap == Heap::Part && !draft.members.is_empty())
}

/// The row a part is inside: the one its article names, or the best larger round of the employer.
fn whole(
    drafts: &[Draft<'_, '_>],
    range: &Range<usize>,
    places: &Places,
    part: &Draft<'_, '_>,
) -> Option<usize> {
    let best_of = |draft: &Draft<'_, '_>| draft.bounds().best;
    let named = named(drafts, places, part).find(|whole| {
        // A part of a part has to be the smaller one, or two could be inside each other.
        let outer = whole.heap != Heap::Part || best_of(whole) > best_of(part);
        whole.number != part.number && outer && !apart(whole, part)
    });
    if of_roll_up(drafts, places, part) {
        return None;
    }
    if let Some(named) = named {
        return Some(named.number);
    }
    part.key?;
    let larger = group(drafts, range).filter(|round| {
        round.heap == Heap::Round
            && (part.headcount().is_none() || best_of(round) > best_of(part))
            && round.near(part, NEAR)
            && !apart(round, part)
            && part.further() == round.further()
    });
    best(larger, |round| {
        (round.replaced_by.is_none(), part.suits(round))
    })
    .map(|round| round.number)
}

/// The rows that the articles of a part name as its whole.
fn named<'d, 't, 'a>(
    drafts: &'d [Draft<'t, 'a>],
    places: &'d Places,
    part: &'d Draft<'t, 'a>,
) -> impl Iterator<Item = &'d Draft<'t, 'a>> {
    part.members.iter().filter_map(|member| {
        let event = usize::try_from(member.event.cues.part_of?).ok()?;
        let at = places.binary_search_by_key(&(member.article, event), |place| (place.0, place.1));
        let (_, _, number) = places.get(at.ok()?)?;
        drafts.get(*number)
    })
}

/// Whether it is one of the rounds of a roll-up: "1,000 since July, including 500 in September and 200 in November".
fn of_roll_up(drafts: &[Draft<'_, '_>], places: &Places, part: &Draft<'_, '_>) -> bool {
    let dated = part
        .date()
        .is_some_and(|date| date.precision <= Precision::Month);
    dated && named(drafts, places, part).any(|whole| whole.heap == Heap::Cumulative)
}
