//! How near a row and a round are: employer, figure, day and place held against each other as the ledger holds
//! tellings of rounds.

use crate::ledger::{
    Agreement, Bounds, Round, WINDOW, agree, agree_on_share, rules, stretches_apart,
};
use crate::mention::{Dates, Headcount, Share};
use crate::text::letter::lower;

use super::claim::Claim;
use super::guess::place;
use super::names::Kin;

/// The same telling number within two months, and one of the dates is wrong.
const REDATED: i32 = 62;
/// The same telling number within thirteen months may be the same round.
const YEAR: i32 = 400;
/// A notice follows the announcement by up to half a year.
const NOTICE: i32 = 183;

/// What a row and a round have in common; the later, the more.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Class {
    /// Something speaks for one round, and nothing decides it.
    Loose,
    /// A notice of fewer people than the announcement before it.
    Smaller,
    /// The same days, another figure.
    Differs,
    /// The same days, and one of them has no figure.
    Told,
    /// The same number, another day.
    Redated,
    /// Figure and day agree, as far as both are told.
    Agrees,
}

/// A row and a round, held against each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Relation {
    /// How near the names are.
    pub(super) kin: Kin,
    pub(super) class: Class,
    pub(super) figure: Agreement,
    /// `None` where nothing says how far.
    pub(super) days: Option<i32>,
    pub(super) shared: bool,
}

/// Holds the shares against each other. A tracker does not say of what its share is: of what the articles tell.
pub(super) fn shares(claim: &Claim, round: &Round) -> Agreement {
    let theirs = round.share.as_ref();
    let own = claim.share.as_ref().map(|own| Share {
        of: theirs.map_or_else(|| own.of.clone(), |theirs| theirs.of.clone()),
        ..own.clone()
    });
    agree_on_share(own.as_ref(), theirs)
}

/// When a row is, as seen from a round.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum When {
    Near,
    Unknown,
    Off(i32),
}

/// Holds a row against a round of the same employer; `None` where they are two things.
pub(super) fn relate(claim: &Claim, round: &Round, kin: Kin, by_site: bool) -> Option<Relation> {
    let figure = agree(claim.headcount, round.headcount);
    let shares = shares(claim, round);
    let (when, days) = when(claim, round, by_site);
    let (shared, clash) = places(claim, round);
    let number = claim.headcount.or(round.headcount);
    let telling = number.is_some_and(telling);
    let smaller = || best(claim.headcount) < best(round.headcount);
    let class = match (figure, when) {
        // The articles tell the same number of another town.
        (Agreement::Same | Agreement::Fits, When::Near | When::Unknown) if clash && !telling => {
            Class::Loose
        }
        (Agreement::Same | Agreement::Fits, When::Near | When::Unknown) => Class::Agrees,
        (Agreement::Same, When::Off(days)) if telling && days <= REDATED => Class::Redated,
        (Agreement::Same, When::Off(days)) if telling && days <= YEAR => Class::Loose,
        (Agreement::Unknown, When::Near) => match shares {
            Agreement::Apart => Class::Differs,
            Agreement::Unknown => Class::Told,
            Agreement::Same | Agreement::Fits => Class::Agrees,
        },
        (Agreement::Unknown, When::Unknown) if shares.holds() => Class::Agrees,
        (Agreement::Unknown | Agreement::Apart, When::Unknown) => Class::Loose,
        (Agreement::Apart, When::Near) if clash => return None,
        // A notice long after an announcement is part of it, or of something else.
        (Agreement::Apart, When::Near) if days.is_some_and(|days| days > WINDOW) => {
            if !smaller() {
                return None;
            }
            Class::Smaller
        }
        (Agreement::Apart, When::Near) => Class::Differs,
        (_, When::Off(_)) => return None,
    };
    let class = if round.why.rule == rules::UNCERTAIN {
        Class::Loose
    } else {
        class
    };
    Some(Relation {
        kin,
        class,
        figure,
        days,
        shared,
    })
}

/// How far apart they are, by day of announcement; a notice may follow later, and some say only when it takes effect.
fn when(claim: &Claim, round: &Round, by_site: bool) -> (When, Option<i32>) {
    let between = |one: Option<Dates>, two: Option<Dates>| Some(stretches_apart(one?, two?));
    let announced = between(claim.date, round.date);
    let effective = between(claim.effective, round.effective);
    let near = |days: i32| {
        if days <= WINDOW {
            When::Near
        } else {
            When::Off(days)
        }
    };
    if let Some(days) = announced {
        let follows = claim
            .date
            .zip(round.date)
            .is_some_and(|(notice, told)| notice.start > told.end);
        let late = by_site && (follows && days <= NOTICE || effective == Some(0));
        return (if late { When::Near } else { near(days) }, Some(days));
    }
    if let Some(days) = effective {
        return (near(days), Some(days));
    }
    if let (None, Some(effect), Some(told)) = (claim.date, claim.effective, round.date) {
        // Told first, done later.
        let days = stretches_apart(effect, told);
        let follows = effect.end >= told.start && days <= NOTICE;
        return (if follows { When::Near } else { near(days) }, Some(days));
    }
    (When::Unknown, None)
}

/// Whether one place is in both, and whether both name towns and none is the same.
fn places(claim: &Claim, round: &Round) -> (bool, bool) {
    let same = |one: &String| round.places.iter().any(|two| lower(one) == lower(two));
    if claim.places.iter().any(same) {
        return (true, false);
    }
    let town = |name: &String| place(name).is_some_and(|fields| fields.starts_with("city"));
    (
        false,
        claim.places.iter().any(town) && round.places.iter().any(town),
    )
}

/// Whether a number is unlikely to come back by chance: 100 twice in a year is common, 1,340 is not.
fn telling(headcount: Headcount) -> bool {
    let best = Bounds::of(headcount).best;
    best >= 1000 || !best.is_multiple_of(50)
}

/// The stated figure, or nobody.
pub(super) fn best(headcount: Option<Headcount>) -> u64 {
    headcount.map_or(0, |headcount| Bounds::of(headcount).best)
}
