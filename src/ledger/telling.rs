//! The events of all articles in an order that does not depend on the order of the articles.

use std::cmp::Ordering;

use super::copies::Sketch;
use super::decided;
use super::decisions::{Decisions, Mark};
use super::family::{Own, Paper};
use super::figure::vagueness;
use super::model::Settled;
use super::{figure, when};
use crate::event::{Event, Scope, Status};
use crate::mention::{Dates, Headcount, Qualifier};
use crate::order;
use crate::text::Day;
use crate::text::letter::small_of;

/// One event as the ledger weighs it. Exact copies of an article are one telling with several sources.
#[derive(Debug)]
pub(super) struct Telling<'a> {
    pub(super) event: &'a Event,
    /// The key of the employer it is counted under; `None` where nobody is named.
    pub(super) key: Option<&'a str>,
    /// The number of people; none where neither bound is told.
    pub(super) headcount: Option<Headcount>,
    /// The article's place in the order of all articles: equal for events of one article.
    pub(super) article: usize,
    /// The event's place in its article.
    pub(super) index: usize,
    /// It is listed apart, as too uncertain to count.
    pub(super) uncertain: bool,
    pub(super) published: Option<Day>,
    pub(super) sketch: &'a Sketch,
    /// Where it is told: the article, and articles with the same words and events.
    pub(super) sources: Vec<Source<'a>>,
    /// What the user decided of it, in the order in which it was decided.
    pub(super) marks: Vec<Mark<'a>>,
}

/// An event of an article, by place and by name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Source<'a> {
    pub(super) article: usize,
    pub(super) index: usize,
    pub(super) id: &'a str,
    pub(super) event: &'a str,
    pub(super) publisher: Option<&'a str>,
}

/// How much a telling says of how many: what says more is settled first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Says {
    /// A number, or a bound of it.
    Number,
    /// The size a word spans: "hundreds".
    Vaguely,
    /// A share and no number.
    Share,
    /// Neither.
    Nothing,
}

/// Which of the ledger's heaps a telling belongs to before anything is compared.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Heap {
    Round,
    Part,
    Cumulative,
    Denied,
    Withdrawn,
    Sector,
    Uncertain,
    /// Left out by the user.
    Excluded,
}

impl Heap {
    /// The heap of what is sure enough.
    pub(super) fn of(scope: Scope, status: Status) -> Self {
        match (scope, status) {
            (Scope::Sector, _) => Self::Sector,
            (_, Status::Denied) => Self::Denied,
            (_, Status::Withdrawn) => Self::Withdrawn,
            (Scope::Cumulative, _) => Self::Cumulative,
            (Scope::Part, _) => Self::Part,
            (Scope::Round, _) => Self::Round,
        }
    }
}

impl<'a> Telling<'a> {
    pub(super) fn says(&self) -> Says {
        match self.headcount {
            Some(headcount) if headcount.qualifier == Qualifier::Vague => Says::Vaguely,
            Some(_) => Says::Number,
            None if self.event.share.is_some() => Says::Share,
            None => Says::Nothing,
        }
    }

    pub(super) fn heap(&self) -> Heap {
        if decided::dropped(self) {
            return Heap::Excluded;
        }
        if self.uncertain && decided::counts(self) != Some(true) {
            return Heap::Uncertain;
        }
        Heap::of(self.event.scope, self.event.status)
    }

    pub(super) fn considered(&self) -> bool {
        self.event.status == Status::Considered
    }

    /// A later figure, or a round told before: what widens the time in which two tellings can be one.
    pub(super) fn looks_back(&self) -> bool {
        self.event.cues.known_before || self.event.cues.revises
    }

    /// Its date, and the day by which it had happened.
    pub(super) fn when(&self) -> (Option<Dates>, Option<Day>) {
        (self.event.date, self.published)
    }

    /// The day it is told of, or failing that the day of its article.
    pub(super) fn told(&self) -> Option<Day> {
        self.event.date.map(|date| date.start).or(self.published)
    }

    /// The days between two tellings, where they are known.
    pub(super) fn apart(&self, other: &Self) -> Option<i32> {
        when::apart(self.when(), other.when())
    }

    /// By content first, and by article only where two say the very same.
    fn order(&self, other: &Self) -> Ordering {
        let head = |telling: &Self| {
            let (event, date) = (telling.event, telling.event.date);
            (
                telling.says(),
                date.is_none(),
                telling.headcount.map(vagueness),
                date.map(|date| (date.start, date.end, date.precision, date.basis)),
                telling
                    .headcount
                    .map(|headcount| (headcount.min, headcount.max)),
                (event.status, event.kind, event.scope, event.workers),
                (
                    event.cues.further,
                    event.cues.revises,
                    event.cues.known_before,
                ),
                event.cues.background,
            )
        };
        let share = |telling: &Self| {
            let share = telling.event.share.as_ref();
            share.map(|share| (share.min, share.max, share.of.as_str()))
        };
        let units = |telling: &Self| telling.event.units.iter().map(|unit| unit.name.as_str());
        let places = |telling: &Self| telling.event.places.iter().map(|place| place.name.as_str());
        head(self)
            .cmp(&head(other))
            .then_with(|| share(self).cmp(&share(other)))
            .then_with(|| units(self).cmp(units(other)))
            .then_with(|| places(self).cmp(places(other)))
            .then_with(|| (self.article, self.index).cmp(&(other.article, other.index)))
    }
}

/// What makes two names one employer; `None` where nobody is named.
pub(super) fn key(event: &Event) -> Option<&str> {
    let employer = event.employer.as_ref()?;
    Some(if employer.key.is_empty() {
        &employer.name
    } else {
        &employer.key
    })
}

/// Gathers the events of a family, in the order of its articles.
pub(super) fn collect<'a>(
    papers: &[Paper<'a>],
    own: &Own<'_>,
    decisions: &'a Decisions,
) -> Vec<Telling<'a>> {
    let mut order: Vec<(&Settled<'a>, &'a Sketch)> = papers
        .iter()
        .map(|paper| (&paper.settled, paper.sketch))
        .collect();
    // By words before names: a reprint under any name stands beside its original.
    order::by_key(&mut order, |(of, sketch)| {
        (of.published.is_none(), of.published, sketch.whole, of.id)
    });
    let places = repeated(&order);
    let mut tellings: Vec<Telling<'a>> = Vec::new();
    for (article, ((settled, sketch), original)) in order.iter().zip(&places).enumerate() {
        let events = settled.all().enumerate();
        for (index, event) in events.filter(|(_, event)| own.holds(settled.id, event)) {
            let source = Source {
                article,
                index,
                id: settled.id,
                event: &event.id,
                publisher: settled.publisher,
            };
            let marks = decisions.about(settled.id, &event.id);
            if *original < article {
                // Not sorted yet: still in the order of articles.
                let told = tellings
                    .binary_search_by_key(&(*original, index), |told| (told.article, told.index));
                if let Some(telling) = told.ok().and_then(|place| tellings.get_mut(place)) {
                    telling.sources.push(source);
                    telling.marks.extend(marks);
                }
                continue;
            }
            tellings.push(Telling {
                event,
                key: key(event),
                headcount: event
                    .headcount
                    .filter(|some| some.min.is_some() || some.max.is_some()),
                article,
                index,
                uncertain: index >= settled.events.len(),
                published: settled.published,
                sketch,
                sources: vec![source],
                marks: marks.collect(),
            });
        }
    }
    for telling in &mut tellings {
        order::by_key(&mut telling.marks, |mark| (mark.decision.edit, mark.round));
    }
    tellings
}

/// Puts tellings in order: by the employer they are counted under, then by content.
pub(super) fn sort<'a>(tellings: &mut [Telling<'a>]) {
    order::by(tellings, |one, two| {
        let unnamed_last = |telling: &Telling<'a>| (telling.key.is_none(), telling.key);
        unnamed_last(one)
            .cmp(&unnamed_last(two))
            .then_with(|| one.order(two))
            .is_lt()
    });
}

/// For each article the first one with the same words, day and events: itself, mostly.
fn repeated(order: &[(&Settled<'_>, &Sketch)]) -> Vec<usize> {
    let mut by_words: Vec<(u64, Option<Day>, usize)> = order
        .iter()
        .enumerate()
        .filter(|(_, (_, sketch))| sketch.has_words())
        .map(|(place, (article, sketch))| (sketch.whole, article.published, place))
        .collect();
    order::plain(&mut by_words);
    let mut originals: Vec<usize> = (0..order.len()).collect();
    for alike in by_words.chunk_by(|one, two| (one.0, one.1) == (two.0, two.1)) {
        let mut firsts: Vec<usize> = Vec::new();
        for (_, _, place) in alike {
            let told = |place: usize| order.get(place).map(|(article, _)| *article);
            let first = firsts
                .iter()
                .copied()
                .find(|first| same(told(*first), told(*place)));
            match (first, originals.get_mut(*place)) {
                (Some(first), Some(original)) => *original = first,
                _ => firsts.push(*place),
            }
        }
    }
    originals
}

/// Whether two articles tell the very same events; only the ids may differ.
fn same(one: Option<&Settled<'_>>, two: Option<&Settled<'_>>) -> bool {
    let (Some(one), Some(two)) = (one, two) else {
        return false;
    };
    one.events.len() == two.events.len()
        && one.uncertain.len() == two.uncertain.len()
        && one.all().zip(two.all()).all(|(one, two)| {
            Event {
                id: two.id.clone(),
                // What speaks for a reading is not kept where its text is not.
                signs: two.signs,
                ..one.clone()
            } == *two
        })
}

/// What the unit and place names of two tellings say of each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Names {
    /// One name is in both.
    Shared,
    /// Nothing to compare.
    Silent,
    /// Both name units, or both places, and none is the same.
    Clash,
}

/// Whether two names are one, whatever their case.
pub(super) fn same_name(one: &str, two: &str) -> bool {
    one.chars().map(small_of).eq(two.chars().map(small_of))
}

/// Holds the units and places of two events against each other.
pub(super) fn names(one: &Event, two: &Event) -> Names {
    let units = one
        .units
        .iter()
        .any(|a| two.units.iter().any(|b| same_name(&a.name, &b.name)));
    let places = one
        .places
        .iter()
        .any(|a| two.places.iter().any(|b| same_name(&a.name, &b.name)));
    if units || places {
        return Names::Shared;
    }
    let both_units = !one.units.is_empty() && !two.units.is_empty();
    let both_places = !one.places.is_empty() && !two.places.is_empty();
    if both_units || both_places {
        Names::Clash
    } else {
        Names::Silent
    }
}

/// How two tellings' numbers agree.
pub(super) fn agree(one: &Telling<'_>, two: &Telling<'_>) -> figure::Agreement {
    figure::agree(one.headcount, two.headcount)
}
