//! Blame: what kind of error each missed or spurious round is, and the worst of each kind.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use pinkslip::text::Text;
use pinkslip::{frame, mention};

use crate::agree;
use crate::claim::Claim;
use crate::measure::Outcome;
use crate::names;

/// One error: its kind, how many people it moves, and what to look at.
struct Fault {
    kind: &'static str,
    people: u64,
    shown: String,
}

/// How many errors of each kind there are, with the largest of each.
pub fn worst(title: &str, outcomes: &[Outcome], most: usize) -> String {
    let mut kinds: BTreeMap<&str, Vec<Fault>> = BTreeMap::new();
    for fault in outcomes.iter().flat_map(faults) {
        kinds.entry(fault.kind).or_default().push(fault);
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(kind, faults)| (std::cmp::Reverse(faults.len()), *kind));
    let mut out = format!("Errors in {title}\n");
    for (kind, mut faults) in kinds {
        let _ = writeln!(out, "\n  {kind}: {}", faults.len());
        faults.sort_by_key(|fault| std::cmp::Reverse(fault.people));
        for fault in faults.iter().take(most) {
            let _ = writeln!(out, "    {}", fault.shown);
        }
    }
    out
}

/// How many errors of each kind.
pub fn counts(outcomes: &[Outcome]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for fault in outcomes.iter().flat_map(faults) {
        *counts.entry(fault.kind).or_default() += 1;
    }
    counts
}

fn faults(outcome: &Outcome) -> Vec<Fault> {
    let fault = |kind, claim: &Claim| Fault {
        kind,
        people: claim
            .head
            .as_ref()
            .and_then(|head| head.point())
            .unwrap_or(0),
        shown: format!(
            "{}: {} ({}, {})",
            outcome.doc.article.id,
            claim.shown(),
            claim.status,
            claim.frame
        ),
    };
    let spoken = sentences(outcome);
    let missed = outcome.missed.iter().map(|at| {
        let gold = &outcome.doc.gold[*at];
        fault(why_missed(outcome, gold, &spoken), gold)
    });
    let spurious = outcome.spurious.iter().map(|at| {
        let found = &outcome.found[*at];
        fault(why_spurious(outcome, found), found)
    });
    missed.chain(spurious).collect()
}

/// Byte ranges of the sentences in which a construction was recognised.
fn sentences(outcome: &Outcome) -> Vec<(usize, usize)> {
    if outcome.missed.is_empty() {
        return Vec::new();
    }
    let text = Text::read(&outcome.doc.article.text);
    let mentions = mention::find(&text, outcome.doc.article.published);
    frame::find(&text, &mentions)
        .iter()
        .filter_map(|frame| text.sentences.get(frame.sentence))
        .map(|sentence| text.span(sentence.tokens.clone()))
        .map(|span| (span.start as usize, span.end as usize))
        .collect()
}

fn why_missed(outcome: &Outcome, gold: &Claim, spoken: &[(usize, usize)]) -> &'static str {
    let figure = |found: &&Claim| {
        agree::heads(gold.head.as_ref(), found.head.as_ref())
            && (gold.head.is_some()
                || agree::shares(&gold.share, &found.share)
                || gold.share.is_empty())
    };
    let employer = |found: &&Claim| names::same(&gold.names, &found.names);
    let rest = || {
        outcome
            .found
            .iter()
            .filter(|found| !gold.bare() || found.bare())
    };
    if let Some(found) = rest().find(|found| figure(found) && employer(found)) {
        return match found.scope.as_str() {
            "round" if found.counted() => "missed: taken for another round",
            "round" => "missed: read as denied or withdrawn",
            _ => "missed: wrong scope",
        };
    }
    if !gold.bare() && rest().any(|found| figure(&found)) {
        return "missed: wrong employer";
    }
    let told = outcome
        .doc
        .article
        .text
        .find(&gold.evidence)
        .is_none_or(|start| {
            let end = start + gold.evidence.len();
            spoken.iter().any(|(from, to)| *from < end && start < *to)
        });
    if !told {
        return "missed: no trigger";
    }
    if outcome
        .spurious
        .iter()
        .any(|at| employer(&&outcome.found[*at]))
    {
        return "missed: wrong figure";
    }
    if gold.bare() {
        "missed: bare, dropped"
    } else {
        "missed: dropped"
    }
}

fn why_spurious(outcome: &Outcome, found: &Claim) -> &'static str {
    if outcome.negative() {
        return "spurious: text without a cut";
    }
    let head = found.head.as_ref();
    let figure = |gold: &Claim| {
        if head.is_some() {
            gold.head.is_some() && agree::heads(gold.head.as_ref(), head)
        } else {
            !found.share.is_empty() && agree::shares(&gold.share, &found.share)
        }
    };
    let gold = &outcome.doc.gold;
    if gold
        .iter()
        .any(|gold| gold.scope != "round" && figure(gold))
    {
        return "spurious: statistic or sum";
    }
    if gold.iter().any(|gold| !gold.counted() && figure(gold)) {
        return "spurious: denied or withdrawn";
    }
    let matched = |gold: &Claim| names::same(&gold.names, &found.names) && !gold.names.is_empty();
    if gold.iter().any(|gold| figure(gold) && matched(gold)) {
        return "spurious: told twice";
    }
    if gold.iter().any(figure) {
        return "spurious: wrong employer";
    }
    if found.bare() {
        return "spurious: bare";
    }
    if gold.iter().any(matched) {
        "spurious: wrong figure"
    } else {
        "spurious: other people's number"
    }
}
