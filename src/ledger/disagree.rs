//! What the tellings of one row contradict each other in.
//!
//! The row shows one value for each field. Most choices between values are no contradiction: what is told rounder,
//! with a hedge or of a longer stretch of time is told *less exactly*, and what is told of a later day is how it
//! *went on*; the history of the figure shows both. Tellings contradict each other where they cannot both be true of
//! one reduction, each taken at its word. Then the row says which values are told, and by whom.
//!
//! - numbers whose bounds do not meet, neither of which rounds the other; shares more than half a point apart;
//! - staffs, stated of the whole, more than a twentieth apart;
//! - stated days of announcement more than three weeks apart, unless the later one is a step further or looks back.
//!   A day taken from an article's own publication is no statement;
//! - days on which it takes effect, of different articles, in the same way;
//! - cuts and furloughs. "Layoff" is said of closures, buyouts and attrition too.
//!
//! Units, places and reasons are put together, so that nothing is chosen among them.

use super::checks::staff;
use super::draft::Draft;
use super::fields::kinds;
use super::figure::{Agreement, Bounds, contradict, digits, share_words, vagueness, words};
use super::model::Conflict;
use super::rules::{ONE_FIGURE, ONE_STORY};
use super::score::shares;
use super::sides::{Claim, conflict, heard, opposed};
use super::telling::Telling;
use super::when::{WINDOW, gap, period};
use crate::event::Kind;
use crate::mention::{Basis, Dates, Precision};
use crate::text::iso;

/// Staffs are told roughly: within a twentieth they are one.
const STAFF: u32 = 20;

/// What the tellings of one row contradict each other in.
pub(super) fn disagreements(draft: &Draft<'_, '_>) -> Vec<Conflict> {
    let mut all = Vec::new();
    if draft.members.len() < 2 {
        return all;
    }
    let mut add =
        |check, field, lead: &str, claims: Vec<Claim<'_, '_>>, contradict: &Contradict| {
            if claims.len() < 2 {
                return;
            }
            let sides = opposed(claims, contradict);
            if sides.len() > 1 {
                let text = format!("{lead} {}", heard(&sides));
                all.push(conflict(check, field, text, sides));
            }
        };
    let members = || draft.members.iter().copied();
    let headcounts = members().filter_map(|telling| {
        let headcount = telling.headcount?;
        let Bounds { low, best, .. } = Bounds::of(headcount);
        Some(Claim {
            key: (number(best), number(low), i64::from(vagueness(headcount))),
            value: words(headcount),
            telling,
        })
    });
    add(
        ONE_FIGURE,
        "headcount",
        "told as",
        headcounts.collect(),
        &|one, two| {
            one.headcount
                .zip(two.headcount)
                .is_some_and(|(one, two)| contradict(one, two))
        },
    );
    let told_shares = members().filter_map(|telling| {
        let share = telling.event.share.as_ref()?;
        Some(Claim {
            key: (bound(share.min), bound(share.max), 0),
            value: share_words(share),
            telling,
        })
    });
    add(
        ONE_FIGURE,
        "share",
        "told as",
        told_shares.collect(),
        &|one, two| shares(one, two) == Agreement::Apart,
    );
    let staffs = members().filter_map(|telling| {
        let whole = telling.event.units.is_empty() && telling.event.places.is_empty();
        let staff = staff(telling).filter(|_| whole)?;
        Some(Claim {
            key: (i64::from(staff), 0, 0),
            value: digits(u64::from(staff)),
            telling,
        })
    });
    add(
        ONE_FIGURE,
        "workforce",
        "of a workforce of",
        staffs.collect(),
        &|one, two| {
            let staffs = staff(one).zip(staff(two));
            staffs.is_some_and(|(one, two)| one.abs_diff(two) > one.max(two) / STAFF)
        },
    );
    let dates = members().filter_map(|telling| day(telling, announced(telling)?));
    add(
        ONE_STORY,
        "date",
        "announced",
        dates.collect(),
        &|one, two| {
            announced(one)
                .zip(announced(two))
                .is_some_and(|(first, second)| gap(first, second) > WINDOW)
                && !moved_on(one, two)
        },
    );
    let effects = members().filter_map(|telling| day(telling, effective(telling)?));
    add(
        ONE_STORY,
        "effective",
        "to take effect",
        effects.collect(),
        &|one, two| {
            let days = effective(one).zip(effective(two));
            one.article != two.article
                && days.is_some_and(|(one, two)| gap(one, two) > WINDOW)
                && !moved_on(one, two)
        },
    );
    if kinds(draft).contains(&Kind::Furlough) {
        let numbered = draft.headcount().is_some();
        let told = members().filter(|telling| !numbered || telling.headcount.is_some());
        let known = kinds(draft);
        let kinds = told.filter_map(|telling| {
            let kind = telling.event.kind;
            let place = known.iter().position(|known| *known == kind)?;
            Some(Claim {
                key: (i64::try_from(place).ok()?, 0, 0),
                value: kind.word().to_owned(),
                telling,
            })
        });
        add(
            ONE_STORY,
            "kind",
            "told as",
            kinds.collect(),
            &|one, two| (one.event.kind == Kind::Furlough) != (two.event.kind == Kind::Furlough),
        );
    }
    all
}

type Contradict = dyn Fn(&Telling<'_>, &Telling<'_>) -> bool;

/// When it was announced, where the text says so and as finely as a month.
fn announced(telling: &Telling<'_>) -> Option<Dates> {
    let stated = |dates: &Dates| dates.basis != Basis::Published;
    telling.event.date.filter(fine).filter(stated)
}

fn effective(telling: &Telling<'_>) -> Option<Dates> {
    telling.event.effective.filter(fine)
}

fn fine(dates: &Dates) -> bool {
    dates.precision <= Precision::Month
}

/// Whether the later of two tellings takes the round further, or tells of it as known.
fn moved_on(one: &Telling<'_>, two: &Telling<'_>) -> bool {
    let day = |telling: &Telling<'_>| {
        let date = telling.event.date.map(|date| date.start);
        telling.published.or(date)
    };
    let (first, last) = if day(one) <= day(two) {
        (one, two)
    } else {
        (two, one)
    };
    last.looks_back() || last.event.status > first.event.status
}

fn day<'t, 'a>(telling: &'t Telling<'a>, dates: Dates) -> Option<Claim<'t, 'a>> {
    let value = match dates.precision {
        Precision::Day => iso(dates.start),
        _ => period(Some(dates)),
    };
    Some(Claim {
        key: (
            i64::from(dates.start.to_julian_day()),
            i64::from(dates.end.to_julian_day()),
            // How far it was told to be bears on whether a later day goes on from it.
            i64::from(telling.looks_back()),
        ),
        value,
        telling,
    })
}

fn number(of: u64) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}

fn bound(tenths: Option<u32>) -> i64 {
    tenths.map_or(-1, i64::from)
}
