//! The tellings of one employer, sorted into rounds: numbers first, then what only fits them.

use super::figure::Agreement;
use super::same::suits;
use super::score::{Kin, repeats, score, shares};
use super::telling::{Says, Telling, agree};
use super::when::long;

/// Tellings of one round, in the order of their content.
pub(super) type Cluster<'t, 'a> = Vec<&'t Telling<'a>>;

/// Sorts tellings into rounds. They come in the order of their content, so numbers come first.
///
/// A number joins a round only where it agrees with every number already there, so no chain of
/// near-agreements brings two different numbers together.
pub(super) fn rounds<'t, 'a>(tellings: &[&'t Telling<'a>]) -> Vec<Cluster<'t, 'a>> {
    let mut clusters = Vec::new();
    for telling in tellings.iter().copied() {
        match telling.says() {
            Says::Number => place(telling, &mut clusters, |cluster| {
                cluster.iter().all(|member| {
                    // What only fits is held against the telling nearest to it: the round may be told again later.
                    let days = match agree(telling, member) {
                        Agreement::Fits => nearest(telling, cluster),
                        _ => telling.apart(member),
                    };
                    one(telling, member, days)
                })
            }),
            Says::Vaguely | Says::Nothing => {
                place(telling, &mut clusters, |cluster| open(telling, cluster));
            }
            Says::Share => share(telling, &mut clusters),
        }
    }
    clusters
}

/// Puts tellings together where every two of them are the same by `same`.
pub(super) fn gather<'t, 'a>(
    tellings: &[&'t Telling<'a>],
    same: impl Fn(&Telling<'a>, &Telling<'a>) -> bool,
) -> Vec<Cluster<'t, 'a>> {
    let mut clusters = Vec::new();
    for telling in tellings.iter().copied() {
        place(telling, &mut clusters, |cluster| {
            cluster.iter().all(|member| same(telling, member))
        });
    }
    clusters
}

/// Puts a telling into the best of the clusters that may take it, or starts one.
fn place<'t, 'a>(
    telling: &'t Telling<'a>,
    clusters: &mut Vec<Cluster<'t, 'a>>,
    takes: impl Fn(&Cluster<'t, 'a>) -> bool,
) {
    let suited =
        |cluster: &Cluster<'t, 'a>| cluster.iter().map(|member| suits(telling, member)).max();
    // The first of the best: `max_by_key` would take the last.
    let best = clusters
        .iter_mut()
        .rev()
        .filter(|cluster| takes(cluster))
        .max_by_key(|cluster| suited(cluster));
    match best {
        Some(cluster) => cluster.push(telling),
        None => clusters.push(vec![telling]),
    }
}

/// A share alone joins the round with that share; failing that, the only round it can belong to.
fn share<'t, 'a>(telling: &'t Telling<'a>, clusters: &mut Vec<Cluster<'t, 'a>>) {
    let told =
        |cluster: &Cluster<'t, 'a>| cluster.iter().any(|member| shares(telling, member).holds());
    let possible = |cluster: &&Cluster<'t, 'a>| open(telling, cluster);
    let (any, same) = clusters
        .iter()
        .filter(possible)
        .fold((0_u32, 0_u32), |(any, same), cluster| {
            (any + 1, same + u32::from(told(cluster)))
        });
    place(telling, clusters, |cluster| {
        open(telling, cluster) && (told(cluster) || same == 0 && any == 1)
    });
}

/// Whether a cluster can take a telling that has no number of its own.
fn open(telling: &Telling<'_>, cluster: &Cluster<'_, '_>) -> bool {
    let firm = |cluster: &Cluster<'_, '_>| cluster.iter().any(|member| !member.considered());
    // What is done, told without a number, must not vanish in what is only being weighed.
    if !telling.considered() && !firm(cluster) {
        return false;
    }
    let days = nearest(telling, cluster);
    let period = |member: &&&Telling<'_>| member.event.date.is_some_and(long);
    let mut dated = cluster.iter().filter(|member| member.event.date.is_some());
    let exact = dated.any(|member| !period(&member));
    cluster.iter().all(|member| {
        let score = score(telling, member, Kin::One, days);
        // A telling of the whole year has no say in when a round was that others date.
        score.merges() || exact && period(&member) && score.points > 0
    })
}

/// The days to the nearest telling of a round, by its days rather than by a period such as "earlier this year"; none
/// where nothing says how near any is. What has no day of its own may be about any day before it came out, so a round
/// that was told by then is not far from it, however much later it was told again.
fn nearest(telling: &Telling<'_>, cluster: &Cluster<'_, '_>) -> Option<i32> {
    let told_by_then = |member: &&Telling<'_>| {
        member.event.date.is_some_and(|date| !long(date)) && telling.apart(member).is_none()
    };
    if telling.event.date.is_none() && cluster.iter().any(told_by_then) {
        return None;
    }
    let of = |exact: bool| {
        let members = cluster
            .iter()
            .filter(move |member| !exact || member.event.date.is_some_and(|date| !long(date)));
        members.filter_map(|member| telling.apart(member)).min()
    };
    of(true).or_else(|| of(false))
}

/// Whether two tellings of one employer, so many days apart, are one round.
fn one(telling: &Telling<'_>, member: &Telling<'_>, days: Option<i32>) -> bool {
    score(telling, member, Kin::One, days).merges()
}

/// Whether two tellings are one in a heap that never adds up: a roll-up, a denial, an aggregate.
pub(super) fn same_figure(window: i32) -> impl Fn(&Telling<'_>, &Telling<'_>) -> bool {
    move |one, two| repeats(one, two, window).merges()
}
