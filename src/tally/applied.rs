//! The counting rules of a report, and how many of its events each decided.
//!
//! It takes a ledger with the articles it was settled from and gives all sixteen, be they used or not, so that
//! a reader who meets an id finds what it says.

use serde::Serialize;

use crate::ledger::rules::{self, NAMES, OTHER_PEOPLES_NUMBERS, Rule, USER_DECIDES};
use crate::ledger::{Ledger, Round, RoundMention, Settled};
use crate::order;

/// One counting rule as it was used.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Applied {
    /// From 1 to 16.
    pub number: u32,
    /// Its id.
    pub rule: &'static str,
    /// A few words.
    pub title: &'static str,
    /// What it does, in one sentence.
    pub says: &'static str,
    /// How many events it decided.
    ///
    /// Most rules decide where an event goes: those of the waterfall's items. Beside them `other-peoples-numbers`
    /// has the events that were kept from every employer that is named, `names` those that call their employer by
    /// other words than the ledger does, `user-decides` those of rows that the user changed;
    /// `order-and-repetition` holds of the whole and decides no single one.
    pub events: u32,
}

/// Lists the counting rules with how many events of a ledger each decided.
///
/// ```
/// use pinkslip::ledger::settle;
/// use pinkslip::tally::applied;
///
/// let rules = applied(&settle(&[]), &[]);
/// assert_eq!((rules.len(), rules[3].rule, rules[3].events), (16, "sector-never-counts", 0));
/// ```
#[must_use]
pub fn applied(ledger: &Ledger, articles: &[Settled<'_>]) -> Vec<Applied> {
    let mut names: Vec<(&str, &str, &str)> = Vec::new();
    for article in articles {
        names.extend(article.all().filter_map(|event| {
            let employer = event.employer.as_ref()?;
            Some((article.id, event.id.as_str(), employer.mention.as_str()))
        }));
    }
    order::plain(&mut names);
    let other_name = |round: &Round, mention: &RoundMention| {
        let found = names.binary_search_by(|one| {
            (one.0, one.1).cmp(&(mention.article.as_str(), mention.event.as_str()))
        });
        let told = found.ok().and_then(|place| names.get(place));
        let heads = round.employer.as_ref();
        told.zip(heads)
            .is_some_and(|(told, heads)| told.2 != heads.name)
    };
    let mut all: Vec<Applied> = Vec::new();
    for (Rule { id, title, says }, number) in rules::ALL.into_iter().zip(1..) {
        all.push(Applied {
            number,
            rule: id,
            title,
            says,
            events: 0,
        });
    }
    for round in &ledger.rounds {
        for mention in &round.mentions {
            let decided = |rule: &str| match rule {
                OTHER_PEOPLES_NUMBERS => round.employer.is_none(),
                NAMES => other_name(round, mention),
                USER_DECIDES => round.why.rule == USER_DECIDES || !round.edited.is_empty(),
                _ => mention.rule == rule,
            };
            for rule in all.iter_mut().filter(|rule| decided(rule.rule)) {
                rule.events = rule.events.saturating_add(1);
            }
        }
    }
    all
}
