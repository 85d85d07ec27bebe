//! Edits given by ids are recorded with all that is needed to find their events again.

use super::anchor::events;
use super::model::{Anchor, Change, Subject};
use crate::dossier::Dossier;
use crate::event::id_parts;
use crate::ledger::{Ledger, Round};
use crate::text::letter::quoted;

impl Dossier {
    /// Puts anchors in the place of ids, as the settled ledger has them, and refuses what is no edit.
    pub(super) fn fill(&self, change: &mut Change) -> Result<(), String> {
        if let Some(fault) = fault(change) {
            return Err(fault);
        }
        let ids = match change {
            Change::Leave(events) | Change::Drop(events) => events.iter().any(Anchor::is_bare),
            Change::Merge(sides)
            | Change::Split(sides)
            | Change::Exclude(sides)
            | Change::Include(sides)
            | Change::Set(sides, _) => {
                let bare =
                    |side: &Subject| side.told.is_empty() || side.told.iter().any(Anchor::is_bare);
                sides.iter().any(bare)
            }
            Change::Reread(..) | Change::Article(..) => false,
        };
        // What is told in full is taken as it is, and may be about what is not there yet.
        let ledger = if ids || matches!(change, Change::Leave(_)) {
            self.book.ledger()
        } else {
            Ledger::default()
        };
        match change {
            Change::Merge(sides) | Change::Split(sides) => {
                self.fill_sides(sides, &ledger)?;
                let mut names: Vec<&str> = sides.iter().map(|side| side.round.as_str()).collect();
                names.dedup();
                if ids && names.len() < sides.len() {
                    return Err("expected different rounds, found one twice".to_owned());
                }
            }
            Change::Exclude(sides) | Change::Include(sides) | Change::Set(sides, _) => {
                self.fill_sides(sides, &ledger)?;
            }
            Change::Reread(events, _) | Change::Drop(events) => {
                for anchor in events {
                    self.fill_anchor(anchor)?;
                }
            }
            Change::Leave(events) => {
                for anchor in &mut *events {
                    self.fill_anchor(anchor)?;
                }
                *change = Change::Split(self.leave(events, &ledger)?);
            }
            Change::Article(..) => {}
        }
        Ok(())
    }

    fn fill_sides(&self, sides: &mut [Subject], ledger: &Ledger) -> Result<(), String> {
        for side in sides {
            if side.told.is_empty() {
                let round = ledger.rounds.iter().find(|round| round.id == side.round);
                let round = round.ok_or_else(|| {
                    format!(
                        "expected a round of the ledger, found {}",
                        quoted(&side.round)
                    )
                })?;
                side.told = self.told(round);
            }
            for anchor in &mut side.told {
                self.fill_anchor(anchor)?;
            }
        }
        Ok(())
    }

    /// The events of a round.
    fn told(&self, round: &Round) -> Vec<Anchor> {
        let mentions = round.mentions.iter();
        mentions
            .filter_map(|mention| self.anchor(&mention.article, &mention.event))
            .collect()
    }

    fn anchor(&self, article: &str, event: &str) -> Option<Anchor> {
        let (article, reading) = self.by_name(article)?.base();
        let event = events(reading).find(|own| own.id == event)?;
        Some(Anchor::of(article, event))
    }

    fn fill_anchor(&self, anchor: &mut Anchor) -> Result<(), String> {
        if anchor.is_bare() {
            let own = id_parts(&anchor.event).map_or("", |(own, _)| own);
            let article = if anchor.article.is_empty() {
                own
            } else {
                &anchor.article
            };
            *anchor = self.anchor(article, &anchor.event).ok_or_else(|| {
                format!(
                    "expected an event of an article, found {}",
                    quoted(&anchor.event)
                )
            })?;
        }
        Ok(())
    }

    /// The round that events leave, as the two that come of it.
    fn leave(&self, leaving: &[Anchor], ledger: &Ledger) -> Result<Vec<Subject>, String> {
        let leaves = |article: &str, event: &str| {
            let mut anchors = leaving.iter();
            anchors.any(|one| (one.article.as_str(), one.event.as_str()) == (article, event))
        };
        let mut rounds = ledger.rounds.iter().filter(|round| {
            let mut mentions = round.mentions.iter();
            mentions.any(|mention| leaves(&mention.article, &mention.event))
        });
        let (Some(round), None) = (rounds.next(), rounds.next()) else {
            return Err(
                "expected events of one round, found those of none or of several".to_owned(),
            );
        };
        let (told, rest): (Vec<Anchor>, Vec<Anchor>) = self
            .told(round)
            .into_iter()
            .partition(|anchor| leaves(&anchor.article, &anchor.event));
        if rest.is_empty() {
            return Err(format!(
                "expected some events to leave {} and others to stay, found that all leave",
                quoted(&round.id)
            ));
        }
        let round = round.id.clone();
        Ok(vec![
            Subject {
                round: round.clone(),
                told,
            },
            Subject { round, told: rest },
        ])
    }
}

/// What no edit can be.
fn fault(change: &Change) -> Option<String> {
    let few = |found: usize, least: usize| {
        let what = if least == 1 {
            "one round or event"
        } else {
            "two rounds"
        };
        (found < least).then(|| format!("expected at least {what}, found {found}"))
    };
    match change {
        Change::Merge(sides) | Change::Split(sides) => few(sides.len(), 2),
        Change::Exclude(sides) | Change::Include(sides) => few(sides.len(), 1),
        Change::Leave(events) | Change::Drop(events) => few(events.len(), 1),
        Change::Set(sides, to) => few(sides.len(), 1).or_else(|| to.fault(false)),
        Change::Reread(events, to) => few(events.len(), 1).or_else(|| to.fault(false)),
        Change::Article(_, to) => to.fault(true),
    }
}
