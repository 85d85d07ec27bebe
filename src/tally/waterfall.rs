//! The way from every mention of people to the total: what was taken off, and by which rule.

use serde::Serialize;

use crate::ledger::{Bounds, Ledger, Round, Settled, rules};
use crate::order;

/// One step of the way.
///
/// The first step, `mentions`, is all that was told; each step between is what it takes off, as a
/// plain positive number; the last, `counted`, is what is left. So both `events` and `people` of the
/// first step, less those of the steps between, are those of the last, and the last step's `people`
/// is the tally's `best`.
///
/// `people` are best figures: of each event its own number, as the user corrected it, 0 where it has none. Of the events that
/// tell of one round, the one whose number stands for the round goes where the round goes; the others
/// are taken off as `merged`, or as `duplicates` where their article is a copy of another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Step {
    /// `mentions`, `merged`, `duplicates`, `parts`, `roll-ups`, `sector`, `denied`, `excluded`,
    /// `uncertain`, `considered`, `unnumbered` or `counted`, in this order; every step is there, be it empty.
    pub step: &'static str,
    /// How many events.
    pub events: u32,
    /// How many people they tell of.
    pub people: u64,
    /// What the step does, in words.
    pub why: &'static str,
    /// The rows it is about, in the order of the ledger.
    pub rounds: Vec<String>,
    /// The events that make it up, in the order of the ledger: as many as `events`, and together as many
    /// people as `people`.
    pub items: Vec<Item>,
}

/// One event on its way to the total, and the rule by which it goes where it goes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Item {
    /// The row it tells of.
    pub round: String,
    /// The article's id.
    pub article: String,
    /// The event's id.
    pub event: String,
    /// How many people it tells of; 0 where it has no number.
    pub people: u64,
    /// One of [`rules`]: the row's where the event's figure stands for the row, else the one by which
    /// it adds nothing to it.
    pub rule: &'static str,
}

const STEPS: [(&str, &str); 12] = [
    (
        "mentions",
        "every number of people that an article tells as cut",
    ),
    (
        "merged",
        "the same round told again, or an earlier figure for it",
    ),
    ("duplicates", "told again in a near-identical article"),
    ("parts", "inside a round that is counted as a whole"),
    ("roll-ups", "sums over rounds, checked and not added"),
    ("sector", "about many employers"),
    ("denied", "denied or withdrawn"),
    ("excluded", "left out by the user"),
    (
        "uncertain",
        "read too uncertainly to be counted, and listed apart",
    ),
    ("considered", "only considered, and totalled apart"),
    (
        "unnumbered",
        "rounds with no number, shown beside the total",
    ),
    ("counted", "the rounds that make the total"),
];

/// Shows how the mentions of `articles` come down to the total of their `ledger`.
///
/// ```
/// use pinkslip::ledger::settle;
/// use pinkslip::tally::{tally, waterfall};
///
/// let ledger = settle(&[]);
/// let steps = waterfall(&ledger, &[]);
/// assert_eq!(steps.first().map(|step| step.step), Some("mentions"));
/// assert_eq!(steps.last().map(|step| step.people), Some(tally(&ledger).best));
/// ```
#[must_use]
pub fn waterfall(ledger: &Ledger, articles: &[Settled<'_>]) -> Vec<Step> {
    let people = People::of(articles);
    let mut steps = STEPS.map(|(step, why)| Step {
        step,
        events: 0,
        people: 0,
        why,
        rounds: vec![],
        items: vec![],
    });
    for round in &ledger.rounds {
        for mention in &round.mentions {
            let goes = match mention.rule {
                _ if mention.headline => goes(round),
                rules::DUPLICATE_ARTICLE => "duplicates",
                _ => "merged",
            };
            // Where the user set the number, it goes the way of the number that it stands for.
            let people = if mention.headline {
                round.headcount.map_or(0, |some| Bounds::of(some).best)
            } else {
                people.told(&mention.article, &mention.event)
            };
            for step in steps
                .iter_mut()
                .filter(|step| ["mentions", goes].contains(&step.step))
            {
                step.events = step.events.saturating_add(1);
                step.people = step.people.saturating_add(people);
                if step.rounds.last() != Some(&round.id) {
                    step.rounds.push(round.id.clone());
                }
                step.items.push(Item {
                    round: round.id.clone(),
                    article: mention.article.clone(),
                    event: mention.event.clone(),
                    people,
                    rule: mention.rule,
                });
            }
        }
    }
    steps.into()
}

/// The step that a round itself is in.
fn goes(round: &Round) -> &'static str {
    match (round.counted, round.headcount, round.why.rule) {
        (true, Some(_), _) => "counted",
        (true, None, _) => "unnumbered",
        (_, _, rules::PART_NOT_MORE) => "parts",
        (_, _, rules::CUMULATIVE_IS_CHECKED) => "roll-ups",
        (_, _, rules::SECTOR_NEVER_COUNTS) => "sector",
        (_, _, rules::DENIED_AND_WITHDRAWN_LEAVE) => "denied",
        (_, _, rules::USER_DECIDES) => "excluded",
        (_, _, rules::UNCERTAIN) => "uncertain",
        (_, _, rules::CONSIDERED_APART) => "considered",
        _ => "merged",
    }
}

/// The best figure of every event, by article and event.
struct People<'s>(Vec<(&'s str, &'s str, u64)>);

impl<'s> People<'s> {
    fn of(articles: &[Settled<'s>]) -> Self {
        let mut people: Vec<(&str, &str, u64)> = Vec::new();
        for article in articles {
            people.extend(article.all().map(|event| {
                let best = event
                    .headcount
                    .map_or(0, |headcount| Bounds::of(headcount).best);
                (article.id, event.id.as_str(), best)
            }));
        }
        order::plain(&mut people);
        Self(people)
    }

    /// How many people an event tells of; nobody where it has no number.
    fn told(&self, article: &str, event: &str) -> u64 {
        let found = self
            .0
            .binary_search_by(|one| (one.0, one.1).cmp(&(article, event)));
        found
            .ok()
            .and_then(|place| self.0.get(place))
            .map_or(0, |(_, _, people)| *people)
    }
}
