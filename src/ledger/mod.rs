//! The ledger: one row for each round of each employer, across all articles.
//!
//! It takes the events of all articles and gives rounds, with the links between them and, for each,
//! whether it counts and by which rule. It does not depend on the order of the articles: whatever is
//! compared is first put in the order of its content.
//!
//! The events are parted into families of employers that may be each other; each family is settled by itself, and
//! again only when an article that tells of it comes or goes. In each:
//!
//! 1. Articles with the same words and events are taken once ([`rules::DUPLICATE_ARTICLE`]).
//! 2. The events of one employer ([`rules::NAMES`]) are sorted into rounds: numbers first, then vague
//!    words, shares and bare reports, each to the round that suits it best.
//! 3. Rounds are held against each other: later figures, denials, parts, roll-ups.
//! 4. What is left counts, or is considered, or has no number.

mod assembly;
mod breakdown;
mod checks;
mod cluster;
mod copies;
mod correct;
mod correction;
mod decided;
mod decisions;
mod disagree;
mod draft;
mod employers;
mod faces;
mod families;
mod family;
mod fields;
mod figure;
mod history;

mod identity;
mod kindred;
mod known;
mod later;
mod model;
mod name;
mod parts;
mod proposal;
mod rollup;
mod rows;
pub mod rules;
mod same;
pub mod score;
mod sides;
mod sources;
mod sum;
mod telling;
mod when;
mod why;
mod window;

pub use correction::Correction;
pub use decisions::{Decision, Decisions, Does};
pub use figure::Bounds;
pub use history::Figure;
pub use model::{
    Check, Conflict, Derived, Edited, EventRef, Feature, Ledger, Link, LinkKind, Proposal, Round,
    RoundMention, Settled, Side, Why,
};
pub use sources::Sources;

pub(crate) use copies::Sketch;
pub(crate) use families::Book;
pub(crate) use family::Paper;
pub(crate) use figure::{Agreement, agree, agree_on_share, digits, words};
pub(crate) use when::{WINDOW, gap as stretches_apart, period};

/// Settles the events of all articles into rounds.
///
/// ```
/// use pinkslip::ledger::{Settled, settle};
/// use pinkslip::text::Article;
///
/// let article = Article::new("acme", "Acme will cut 300 jobs.");
/// let reading = pinkslip::event::read(&article);
/// let settled = Settled {
///     id: &article.id,
///     published: article.published,
///     publisher: article.publisher.as_deref(),
///     text: &article.text,
///     events: &reading.events,
///     uncertain: &reading.uncertain,
/// };
/// // The same article twice, under two names: the same rounds.
/// let copy = Settled { id: "acme-again", ..settled };
/// assert_eq!(settle(&[settled]).rounds.len(), settle(&[copy, settled]).rounds.len());
/// ```
#[must_use]
pub fn settle(articles: &[Settled<'_>]) -> Ledger {
    settle_with(articles, &Decisions::default())
}

/// The same, with what the user decided.
#[must_use]
pub fn settle_with(articles: &[Settled<'_>], decisions: &Decisions) -> Ledger {
    let sketches: Vec<Sketch> = articles
        .iter()
        .map(|article| Sketch::of(article.text))
        .collect();
    let papers: Vec<Paper<'_>> = articles
        .iter()
        .zip(&sketches)
        .map(|(settled, sketch)| Paper {
            settled: *settled,
            sketch,
        })
        .collect();
    let mut book = Book::default();
    for (number, paper) in (0..).zip(&papers) {
        book.add(number, paper);
    }
    let paper = |id: &str| papers.iter().find(|paper| paper.settled.id == id).copied();
    book.decide(decisions.clone(), &paper);
    book.settle(&|number| papers.get(usize::try_from(number).ok()?).copied());
    book.ledger()
}
