//! One family: the events of employers that may be each other, settled into rows.
//!
//! Takes the articles that tell of a family and which of their events are its own; gives its rows. Nothing outside
//! a family bears on it, so that an article added or removed changes its own families and no other.
//!
//! `Acme will cut 300 jobs` and `Acme is to shed 300 posts` are one family, that of Acme, and one row.

use std::ops::Range;

use super::cluster::{Cluster, gather, rounds, same_figure};
use super::copies::Sketch;
use super::decisions::Decisions;
use super::draft::Draft;
use super::model::Settled;
use super::rows::{Row, write};
use super::telling::{Heap, Telling, collect, key, sort};
use super::{decided, employers, kindred, later, parts, proposal, rollup, score, why};
use crate::event::Event;
use crate::order;

/// The same denial, aggregate or unnamed report is told within two months.
const TOLD_AGAIN: i32 = 62;

/// An article as a family takes it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paper<'a> {
    pub(crate) settled: Settled<'a>,
    pub(crate) sketch: &'a Sketch,
}

/// Which events are a family's own.
#[derive(Debug, Default)]
pub(super) struct Own<'n> {
    /// The keys of its employers, sorted.
    pub(super) keys: Vec<&'n str>,
    /// The articles, by id and sorted, whose events without an employer are its own.
    pub(super) texts: Vec<&'n str>,
}

impl Own<'_> {
    /// Whether an event of that article is the family's.
    pub(super) fn holds(&self, article: &str, event: &Event) -> bool {
        match key(event) {
            Some(key) => self.keys.binary_search(&key).is_ok(),
            None => self.texts.binary_search(&article).is_ok(),
        }
    }
}

/// Settles the events of one family into rows.
pub(super) fn settle(papers: &[Paper<'_>], own: &Own<'_>, decisions: &Decisions) -> Vec<Row> {
    let mut tellings = collect(papers, own, decisions);
    let related = employers::resolve(&mut tellings);
    sort(&mut tellings);
    let mut employers: Vec<Vec<(Heap, Cluster<'_, '_>)>> = Vec::new();
    for tellings in tellings.chunk_by(|one, two| one.key == two.key) {
        let named = tellings
            .first()
            .is_some_and(|telling| telling.key.is_some());
        let all: Vec<&Telling<'_>> = tellings.iter().collect();
        let texts = if named { vec![all] } else { unnamed(all) };
        employers.extend(texts.iter().map(|tellings| heaps(tellings, named)));
    }
    kindred::merge(&mut employers, &related);
    decided::sort(&mut employers);
    let mut drafts: Vec<Draft<'_, '_>> = Vec::new();
    let mut groups: Vec<Range<usize>> = Vec::new();
    for rows in employers {
        let start = drafts.len();
        for (heap, cluster) in rows {
            drafts.push(Draft::new(drafts.len(), heap, cluster));
        }
        groups.push(start..drafts.len());
    }
    decided::settle(&mut drafts);
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
    proposal::propose(&mut drafts, &related);
    kindred::link(&mut drafts, &related);
    write(&drafts)
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
        Heap::Excluded,
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
            Heap::Cumulative => gather(&some, same_figure(score::CARRIED_OUT)),
            Heap::Denied | Heap::Withdrawn | Heap::Sector | Heap::Uncertain | Heap::Excluded => {
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
