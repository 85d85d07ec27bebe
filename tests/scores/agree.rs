//! Agreement: whether the engine's claim is the gold's, field by field, and which of several is which.

use crate::claim::{Claim, Head};
use crate::names;

/// Whether two numbers of people are one: a bound in common, or the same order of magnitude where one is vague.
pub fn heads(gold: Option<&Head>, found: Option<&Head>) -> bool {
    let (gold, found) = match (gold, found) {
        (None, None) => return true,
        (Some(gold), None) => return gold.vague(),
        (None, Some(_)) => return false,
        (Some(gold), Some(found)) => (gold, found),
    };
    if gold.vague() || found.vague() {
        return match (gold.point(), found.point()) {
            (Some(gold), Some(found)) => {
                let (gold, found) = (gold * 10, found.max(1));
                gold >= found * 4 && gold <= found * 25
            }
            _ => gold.vague() && found.vague(),
        };
    }
    let bounds = |head: &Head| {
        [head.low, head.high]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
    };
    let (stated, read) = (bounds(gold), bounds(found));
    let shared = stated.iter().any(|bound| read.contains(bound));
    if gold.how == "range" {
        return shared
            && stated.iter().all(|bound| read.contains(bound))
            && read.iter().all(|bound| stated.contains(bound));
    }
    shared
}

/// Whether two shares have an end in common, to half a point.
pub fn shares(gold: &[f64], found: &[f64]) -> bool {
    gold.iter()
        .any(|one| found.iter().any(|other| (one - other).abs() < 0.51))
}

/// Whether both tell of one round: the employer and the number, or the share where there is no number.
pub fn matches(gold: &Claim, found: &Claim) -> bool {
    if !names::same(&gold.names, &found.names) || !heads(gold.head.as_ref(), found.head.as_ref()) {
        return false;
    }
    gold.head.is_some()
        || gold.share.is_empty() && found.share.is_empty()
        || shares(&gold.share, &found.share)
}

/// Pairs one to one, as many as can be: a claim gives way where it has another.
pub fn pair(gold: &[&Claim], found: &[&Claim]) -> Vec<(usize, usize)> {
    let edges: Vec<Vec<usize>> = gold
        .iter()
        .map(|gold| {
            (0..found.len())
                .filter(|at| matches(gold, found[*at]))
                .collect()
        })
        .collect();
    let mut owner: Vec<Option<usize>> = vec![None; found.len()];
    for at in 0..gold.len() {
        take(at, &edges, &mut owner, &mut vec![false; found.len()]);
    }
    let owned = owner.into_iter().enumerate();
    owned
        .filter_map(|(found, gold)| gold.map(|gold| (gold, found)))
        .collect()
}

fn take(gold: usize, edges: &[Vec<usize>], owner: &mut [Option<usize>], seen: &mut [bool]) -> bool {
    for at in edges[gold].iter().copied() {
        if std::mem::replace(&mut seen[at], true) {
            continue;
        }
        if owner[at].is_none_or(|other| take(other, edges, owner, seen)) {
            owner[at] = Some(gold);
            return true;
        }
    }
    false
}

/// Whether the engine's stretch of days is one of the gold's dates.
pub fn dates(gold: &Claim, found: &Claim) -> bool {
    let Some((start, end, precision)) = &found.days else {
        return false;
    };
    gold.dates.iter().any(|date| {
        if let Some((year, quarter)) = date.split_once("-Q") {
            let first = quarter.parse::<u32>().unwrap_or(1) * 3 - 2;
            let month = start
                .get(5..7)
                .and_then(|month| month.parse::<u32>().ok())
                .unwrap_or(0);
            return start.starts_with(year) && (first..=first + 2).contains(&month);
        }
        match date.len() {
            10 => {
                let loose = matches!(precision.as_str(), "week" | "month");
                start == date || loose && start <= date && date <= end
            }
            7 => start.starts_with(date.as_str()) && end.starts_with(date.as_str()),
            _ => start.get(..4) == date.get(..4),
        }
    })
}

/// Announced, planned and notified are a soft line between readers, as are under way and completed.
pub fn statuses(gold: &Claim, found: &Claim) -> bool {
    line(&gold.status) == line(&found.status)
}

fn line(status: &str) -> &str {
    match status {
        "planned" | "notified" => "announced",
        "under_way" => "completed",
        other => other,
    }
}

/// Whether the kind is the gold's, or the other one it allows.
pub fn kinds(gold: &Claim, found: &Claim) -> bool {
    found.kind == gold.kind || gold.kind_alt.as_deref() == Some(&found.kind)
}

/// How many of `gold` are in `found`, each once.
pub fn common(gold: &[String], found: &[String], same: impl Fn(&str, &str) -> bool) -> usize {
    let mut used = vec![false; found.len()];
    let mut hits = 0;
    for one in gold {
        let hit = (0..found.len()).find(|at| !used[*at] && same(one, &found[*at]));
        if let Some(at) = hit {
            used[at] = true;
            hits += 1;
        }
    }
    hits
}
