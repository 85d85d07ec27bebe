//! The dossier held against the truth: in all, and employer by employer.

use std::collections::BTreeMap;

use pinkslip::dossier::Report;
use pinkslip::ledger::Round;
use pinkslip::tally::{Group, Row};

use crate::press::Press;
use crate::truth::Truth;

fn group(of: &Group) -> Truth {
    let Group {
        low,
        best,
        high,
        rounds,
        unnumbered,
        ..
    } = *of;
    Truth {
        low,
        best,
        high,
        rounds,
        unnumbered,
    }
}

fn row(of: &Row) -> Truth {
    Truth {
        low: of.low,
        best: of.best,
        high: of.high,
        rounds: of.rounds,
        unnumbered: of.unnumbered,
    }
}

/// What is counted, and what is considered, over all employers.
pub fn found(report: &Report) -> (Truth, Truth) {
    let tally = &report.tally;
    let counted = Truth {
        low: tally.low,
        best: tally.best,
        high: tally.high,
        rounds: tally.rounds,
        unnumbered: tally.unnumbered,
    };
    (counted, group(&tally.considered))
}

/// Every employer whose figures are not those of the world, with what is told of it; and every row of nobody.
pub fn wrong(press: &Press, report: &Report) -> Vec<String> {
    let names = press.world.by_name();
    let mut told: BTreeMap<usize, Truth> = BTreeMap::new();
    let mut wrong: Vec<String> = Vec::new();
    for found in &report.tally.by_employer {
        match names.get(&found.key) {
            Some(place) if !told.contains_key(place) => {
                told.insert(*place, row(found));
            }
            Some(place) => {
                let name = &press.world.fates[*place].employer.name;
                wrong.push(format!(
                    "{name}: a second row, as {}: {:?}",
                    found.key,
                    row(found)
                ));
            }
            None => {
                let rows = rows(report, |round| {
                    round.counted
                        && round
                            .employer
                            .as_ref()
                            .map_or("unnamed", |employer| &employer.name)
                            == found.key
                });
                wrong.push(format!(
                    "nobody of this world: {}: {:?}{rows}",
                    found.key,
                    row(found)
                ));
            }
        }
    }
    for (place, fate) in press.world.fates.iter().enumerate() {
        let (counted, _) = fate.truth();
        let found = told.get(&place).copied().unwrap_or_default();
        if found != counted {
            let own = |round: &Round| {
                round
                    .employer
                    .as_ref()
                    .is_some_and(|employer| names.get(&employer.name) == Some(&place))
            };
            let happened: Vec<String> = fate
                .rounds
                .iter()
                .map(|round| format!("\n    + {} {:?} {:?}", round.day, round.said, round.course))
                .collect();
            wrong.push(format!(
                "{}: {counted:?} is true, {found:?} is found{}{}",
                fate.employer.name,
                happened.concat(),
                rows(report, own)
            ));
        }
    }
    wrong
}

fn rows(report: &Report, which: impl Fn(&Round) -> bool) -> String {
    let rows = report
        .ledger
        .rounds
        .iter()
        .filter(|round| which(round))
        .map(|round| {
            let mentions: Vec<&str> = round
                .mentions
                .iter()
                .map(|mention| mention.event.as_str())
                .collect();
            let mark = if round.counted { '=' } else { ' ' };
            format!(
                "\n    {mark} {} [{}] {} <- {}",
                round.id,
                round.why.rule,
                round.why.text,
                mentions.join(" ")
            )
        });
    rows.collect()
}
