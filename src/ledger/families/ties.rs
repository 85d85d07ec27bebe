//! What ties nodes: a part and its whole, and what the user decided of the events of several.
//!
//! Nodes that are tied are settled together. Takes two numbers, or decisions; gives neighbours to the nodes they name.
//! An edit that merges a round of Acme with one of Bolt makes them one family as long as it holds.

use super::{Book, Paper, at, name};
use crate::ledger::decisions::Decisions;
use crate::order;

impl Book {
    /// Takes what the user decided in the place of what was decided before; `paper` finds an article by its id.
    ///
    /// Before an article is taken back that decisions are about, nothing has to be decided.
    pub(crate) fn decide<'a>(
        &mut self,
        decisions: Decisions,
        paper: &dyn Fn(&str) -> Option<Paper<'a>>,
    ) {
        let (mut nodes, mut ties): (Vec<u32>, Vec<(u32, u32)>) = (Vec::new(), Vec::new());
        for group in decisions.groups() {
            let found = group.filter_map(|of| {
                let paper = paper(&of.article)?;
                let event = paper.settled.all().find(|event| event.id == of.event)?;
                self.by_name
                    .get(self.find(&name(&paper, event)).ok()?)
                    .copied()
            });
            let mut group: Vec<u32> = found.collect();
            order::plain(&mut group);
            group.dedup();
            ties.extend(
                group
                    .windows(2)
                    .filter_map(|two| Some((*two.first()?, *two.last()?))),
            );
            nodes.extend(group);
        }
        if (&self.decisions, &self.decided, &self.decided_ties) == (&decisions, &nodes, &ties) {
            return;
        }
        for (one, two) in std::mem::take(&mut self.decided_ties) {
            self.untie(one, two);
        }
        for node in std::mem::replace(&mut self.decided, nodes.clone()) {
            self.stir(node);
        }
        for (one, two) in &ties {
            self.tie(*one, *two);
        }
        for node in nodes {
            self.stir(node);
        }
        (self.decisions, self.decided_ties) = (decisions, ties);
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
