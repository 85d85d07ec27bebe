//! What ties nodes: a part and its whole, and what the user decided of the events of several.
//!
//! Nodes that are tied are settled together. Takes two numbers, or decisions; gives neighbours to the nodes they name.
//! An edit that merges a round of Acme with one of Bolt makes them one family as long as it holds.

use super::{Book, Paper, at, name};
use crate::ledger::decisions::Decisions;
use crate::order;

impl Book {
    /// Takes what the user decided in the place of what was decided before; `paper` finds an article by its id. What
    /// was decided as before stirs nothing up.
    ///
    /// Before an article is taken back, nothing may be decided of it: see [`Self::undecide`].
    pub(crate) fn decide<'a>(
        &mut self,
        decisions: Decisions,
        paper: &dyn Fn(&str) -> Option<Paper<'a>>,
    ) {
        let nodes: Vec<Vec<u32>> = decisions
            .all()
            .iter()
            .map(|decision| {
                let found = decision.rounds.iter().flatten().filter_map(|of| {
                    let paper = paper(&of.article)?;
                    let event = paper.settled.all().find(|event| event.id == of.event)?;
                    let place = self.find(&name(&paper, event)).ok()?;
                    self.by_name.get(place).copied()
                });
                let mut nodes: Vec<u32> = found.collect();
                order::plain(&mut nodes);
                nodes.dedup();
                nodes
            })
            .collect();
        let before = std::mem::replace(&mut self.decisions, decisions.clone());
        let old = std::mem::replace(&mut self.decided, nodes.clone());
        // Both are in the order of their edits.
        let told = |all: &Decisions, nodes: &[Vec<u32>], edit: u32| {
            let place = all.all().binary_search_by_key(&edit, |one| one.edit).ok()?;
            Some((all.all().get(place)?.clone(), nodes.get(place)?.clone()))
        };
        for (decision, own) in before.all().iter().zip(&old) {
            if told(&decisions, &nodes, decision.edit) != Some((decision.clone(), own.clone())) {
                for (one, two) in pairs(own) {
                    self.untie(one, two);
                }
                own.iter().for_each(|node| self.stir(*node));
            }
        }
        for (decision, own) in decisions.all().iter().zip(&nodes) {
            if told(&before, &old, decision.edit) != Some((decision.clone(), own.clone())) {
                for (one, two) in pairs(own) {
                    self.tie(one, two);
                }
                own.iter().for_each(|node| self.stir(*node));
            }
        }
    }

    /// Takes back what was decided of articles that are going to change, or to be taken back.
    pub(crate) fn undecide<'a>(
        &mut self,
        about: &dyn Fn(&str) -> bool,
        paper: &dyn Fn(&str) -> Option<Paper<'a>>,
    ) {
        let kept = self.decisions.without(about);
        self.decide(kept, paper);
    }

    pub(super) fn tie(&mut self, one: u32, two: u32) {
        for (one, two) in [(one, two), (two, one)] {
            if let Some(node) = self.nodes.get_mut(at(one)) {
                node.ties.push(two);
            }
        }
    }

    pub(super) fn untie(&mut self, one: u32, two: u32) {
        for (one, two) in [(one, two), (two, one)] {
            let ties = self.nodes.get_mut(at(one)).map(|node| &mut node.ties);
            if let Some((ties, tie)) = ties.and_then(|ties| {
                let tie = ties.iter().position(|tie| *tie == two)?;
                Some((ties, tie))
            }) {
                ties.swap_remove(tie);
            }
        }
    }
}

/// The ties that make nodes neighbours, one of the next.
fn pairs(nodes: &[u32]) -> Vec<(u32, u32)> {
    let two = |two: &[u32]| Some((*two.first()?, *two.last()?));
    nodes.windows(2).filter_map(two).collect()
}
