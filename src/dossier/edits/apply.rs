//! What the edits come to, with the articles as they are read now.
//!
//! Takes the edits that hold and a way to look up articles; gives what the ledger is told, and which edits found
//! nothing to hold on to. Nothing is changed here.

use super::anchor::Base;
use super::model::{Anchor, Change, Edit, Lapse, Subject};
use crate::event::{Event, id_parts};
use crate::ledger::{Correction, Decision, Decisions, Does, EventRef};
use crate::text::letter::quoted;

/// Finds an article by its id.
pub(super) type Shelf<'s, 'd> = dyn Fn(&str) -> Option<Base<'d>> + 's;

/// What the ledger is told, and what does not hold any more.
pub(super) fn decisions(done: &[Edit], shelf: &Shelf<'_, '_>) -> (Decisions, Vec<Lapse>) {
    let (mut all, mut lapsed) = (Vec::new(), Vec::new());
    for edit in done {
        let mut missed: Vec<String> = Vec::new();
        let alone: Vec<Subject>;
        let sides = match &edit.what {
            Change::Drop(anchors) => {
                alone = vec![Subject {
                    round: String::new(),
                    told: anchors.clone(),
                }];
                alone.as_slice()
            }
            Change::Merge(sides)
            | Change::Split(sides)
            | Change::Exclude(sides)
            | Change::Include(sides)
            | Change::Set(sides, _) => sides.as_slice(),
            Change::Leave(anchors) => {
                let none = |anchor: &Anchor| {
                    format!(
                        "expected a round that tells {}, found none",
                        quoted(&anchor.event)
                    )
                };
                lapsed.extend(Lapse::of(edit.id, true, anchors.iter().map(none).collect()));
                continue;
            }
            Change::Reread(..) | Change::Article(..) => continue,
        };
        let mut rounds: Vec<Vec<EventRef>> = Vec::new();
        let mut first: Option<&Event> = None;
        for side in sides {
            let mut round = Vec::new();
            if side.told.is_empty() {
                missed.push(format!(
                    "expected the round {}, found none of that id",
                    quoted(&side.round)
                ));
            }
            for anchor in &side.told {
                match found(anchor, shelf) {
                    Ok((of, event)) => {
                        first = first.or(Some(event));
                        round.push(of);
                    }
                    Err(why) => missed.push(why),
                }
            }
            if !round.is_empty() {
                rounds.push(round);
            }
        }
        let (least, does) = match &edit.what {
            Change::Merge(_) => (2, Does::Merge),
            Change::Split(_) => (2, Does::Split),
            Change::Exclude(_) => (1, Does::Count(false)),
            Change::Drop(_) => (1, Does::Drop),
            Change::Set(_, to) => {
                let was = first.map(Correction::of).unwrap_or_default().for_events();
                (
                    1,
                    Does::Set {
                        to: Box::new(to.clone()),
                        was: Box::new(was),
                    },
                )
            }
            _ => (1, Does::Count(true)),
        };
        let holds = rounds.len() >= least;
        lapsed.extend(Lapse::of(edit.id, !holds, missed));
        if holds {
            all.push(Decision {
                edit: edit.id,
                does,
                rounds,
            });
        }
    }
    (Decisions::new(all), lapsed)
}

/// The event that an anchor is about.
pub(super) fn found<'d>(
    anchor: &Anchor,
    shelf: &Shelf<'_, 'd>,
) -> Result<(EventRef, &'d Event), String> {
    let own = id_parts(&anchor.event).map_or("", |(own, _)| own);
    let article = if anchor.article.is_empty() {
        own
    } else {
        &anchor.article
    };
    let event = anchor.find(shelf(article))?;
    let of = EventRef {
        article: article.to_owned(),
        event: event.id.clone(),
    };
    Ok((of, event))
}

/// The anchors of an edit.
pub(super) fn anchors(edit: &Edit) -> impl Iterator<Item = &Anchor> {
    let (sides, events): (&[Subject], &[Anchor]) = match &edit.what {
        Change::Merge(sides)
        | Change::Split(sides)
        | Change::Exclude(sides)
        | Change::Include(sides)
        | Change::Set(sides, _) => (sides, &[]),
        Change::Leave(events) | Change::Drop(events) | Change::Reread(events, _) => (&[], events),
        Change::Article(..) => (&[], &[]),
    };
    sides.iter().flat_map(|side| &side.told).chain(events)
}

/// Whether an edit is about an article.
pub(super) fn is_about(edit: &Edit, article: &str) -> bool {
    matches!(&edit.what, Change::Article(id, _) if id == article)
        || anchors(edit).any(|anchor| anchor.is_of(article))
}
