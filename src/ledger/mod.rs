//! The ledger: one row for each round of each employer, across all articles.
//!
//! It takes the events of all articles and gives rounds, with the links between them and, for each,
//! whether it counts and by which rule. It does not depend on the order of the articles: whatever is
//! compared is first put in the order of its content.
//!
//! 1. Articles with the same words and events are taken once ([`rules::DUPLICATE_ARTICLE`]).
//! 2. The events of one employer ([`rules::NAMES`]) are sorted into rounds: numbers first, then vague
//!    words, shares and bare reports, each to the round that suits it best.
//! 3. Rounds are held against each other: later figures, denials, parts, roll-ups.
//! 4. What is left counts, or is considered, or has no number.

mod cluster;
mod copies;
mod draft;
mod fields;
mod figure;
mod later;
mod model;
mod parts;
mod rollup;
mod rows;
pub mod rules;
mod same;
mod telling;
mod when;
mod why;

pub use figure::Bounds;
pub use model::{Conflict, Ledger, Link, LinkKind, Round, RoundMention, Settled, Why};

pub(crate) use copies::Sketch;
pub(crate) use when::period;

use crate::order;
use std::ops::Range;

use cluster::{Cluster, gather, rounds, same_figure};
use draft::Draft;
use telling::{Heap, Telling};

/// The same denial, aggregate or unnamed report is told within two months.
const TOLD_AGAIN: i32 = 62;

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
    let sketches: Vec<Sketch> = articles
        .iter()
        .map(|article| Sketch::of(article.text))
        .collect();
    settle_sketched(articles, &sketches.iter().collect::<Vec<_>>())
}

/// Settles articles whose texts were sketched before.
pub(crate) fn settle_sketched(articles: &[Settled<'_>], sketches: &[&Sketch]) -> Ledger {
    let tellings = telling::collect(articles, sketches);
    let mut drafts: Vec<Draft<'_, '_>> = Vec::new();
    let mut groups: Vec<Range<usize>> = Vec::new();
    for tellings in tellings.chunk_by(|one, two| one.key() == two.key()) {
        let named = tellings
            .first()
            .is_some_and(|telling| telling.key().is_some());
        let all: Vec<&Telling<'_>> = tellings.iter().collect();
        let employers = if named { vec![all] } else { unnamed(all) };
        for tellings in employers {
            let start = drafts.len();
            for (heap, cluster) in heaps(&tellings, named) {
                drafts.push(Draft::new(drafts.len(), heap, cluster));
            }
            groups.push(start..drafts.len());
        }
    }
    let places = parts::places(&drafts);
    for group in &groups {
        parts::absorb(&mut drafts, group, &places);
    }
    drafts.iter_mut().for_each(why::left_out);
    let places = parts::places(&drafts);
    for group in &groups {
        later::supersede(&mut drafts, group);
        later::contradict(&mut drafts, group);
        parts::tie(&mut drafts, group, &places);
        rollup::check(&mut drafts, group);
    }
    Ledger {
        rounds: rows::write(&drafts),
    }
}

/// Sorts the tellings of one employer into the rows of each heap.
fn heaps<'t, 'a>(tellings: &[&'t Telling<'a>], named: bool) -> Vec<(Heap, Cluster<'t, 'a>)> {
    let mut rows = Vec::new();
    for heap in [
        Heap::Round,
        Heap::Part,
        Heap::Cumulative,
        Heap::Denied,
        Heap::Withdrawn,
        Heap::Sector,
        Heap::Uncertain,
    ] {
        let some: Vec<&Telling<'_>> = tellings
            .iter()
            .copied()
            .filter(|telling| telling.heap() == heap)
            .collect();
        let clusters = match heap {
            _ if !named => gather(&some, same_words),
            Heap::Round => rounds(&some),
            Heap::Part => gather(&some, parts::same_part),
            Heap::Cumulative => gather(&some, same_figure(same::CARRIED_OUT)),
            Heap::Denied | Heap::Withdrawn | Heap::Sector | Heap::Uncertain => {
                gather(&some, same_figure(TOLD_AGAIN))
            }
        };
        rows.extend(clusters.into_iter().map(|cluster| (heap, cluster)));
    }
    rows
}

/// Tellings that name nobody, by near-identical text: only copies can tell of one round.
fn unnamed<'t, 'a>(mut tellings: Vec<&'t Telling<'a>>) -> Vec<Vec<&'t Telling<'a>>> {
    order::by_key(&mut tellings, |telling| telling.article);
    let mut texts: Vec<Vec<&'t Telling<'a>>> = Vec::new();
    for telling in tellings {
        let copied = texts.iter_mut().find(|text| {
            text.first().is_some_and(|first| {
                first.article == telling.article || first.sketch.copies(telling.sketch)
            })
        });
        match copied {
            Some(text) => text.push(telling),
            None => texts.push(vec![telling]),
        }
    }
    texts
}

/// Whether two copies of one text tell the same of an employer they do not name.
fn same_words(one: &Telling<'_>, two: &Telling<'_>) -> bool {
    one.article != two.article
        && one.headcount == two.headcount
        && one.event.share == two.event.share
        && one.apart(two).is_none_or(|days| days <= TOLD_AGAIN)
}
