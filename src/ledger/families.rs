//! The ledger as it is kept: families of employers that may be each other, each with its rows.
//!
//! Takes articles one by one, and takes them back; gives the rows of all. An article stirs up the families it tells
//! of; only those are settled again, so that one more article costs what its own families cost, whatever else there
//! is. Which articles were there before, and in which order they came, leaves no trace.
//!
//! A node is an employer's key, or an article with events that name nobody. Nodes that may be each other are
//! neighbours; a family is all that can be reached from neighbour to neighbour.

mod ties;

use super::assembly::assemble;
use super::decisions::Decisions;
use super::faces::Faces;
use super::family::{Own, Paper, settle};
use super::identity::Face;
use super::model::{Ledger, Round};
use super::name::{Name, name, names};
use super::rows::Row;
use crate::order;

/// No family, or no node.
const NONE: u32 = u32::MAX;
/// Lists in which articles that name nobody are looked up by the hashes of their words.
const LISTS: u64 = 1 << 12;

/// The rows of all articles, family by family.
#[derive(Clone, Debug, Default)]
pub(crate) struct Book {
    /// By number; those that are not used have no articles.
    nodes: Vec<Node>,
    /// The numbers of the nodes in use, in the order of their names.
    by_name: Vec<u32>,
    unused: Vec<u32>,
    /// By number; those that are not used have no nodes.
    families: Vec<Family>,
    no_family: Vec<u32>,
    /// Nodes that wait to be settled.
    loose: Vec<u32>,
    /// Articles that name nobody, by hash of words: `(hash, node)`.
    words: Vec<Vec<(u64, u32)>>,
    /// What the user decided, and the nodes that each decision is about.
    decisions: Decisions,
    decided: Vec<Vec<u32>>,
    /// Employers by the forms of their names.
    faces: Faces,
}

#[derive(Clone, Debug)]
struct Node {
    name: Name,
    /// The numbers of the articles that tell of it, once each.
    papers: Vec<u32>,
    /// Nodes it is tied to, once for each tie.
    ties: Vec<u32>,
    family: u32,
}

#[derive(Clone, Debug, Default)]
struct Family {
    nodes: Vec<u32>,
    rows: Vec<Row>,
}

/// Finds an article by its number.
pub(crate) type Desk<'d, 'a> = dyn Fn(u32) -> Option<Paper<'a>> + 'd;

impl Book {
    /// Adds an article under a number of its own.
    pub(crate) fn add(&mut self, number: u32, paper: &Paper<'_>) {
        for name in names(paper) {
            let unnamed = matches!(name, Name::Unnamed(_));
            let node = self.node(name);
            if let Some(node) = self.nodes.get_mut(at(node)) {
                node.papers.push(number);
            }
            if unnamed {
                self.words
                    .resize(at(u32::try_from(LISTS).unwrap_or(0)), Vec::new());
                for hash in paper.sketch.glance() {
                    if let Some(list) = list(&mut self.words, hash) {
                        list.push((hash, node));
                    }
                }
            }
            self.stir(node);
        }
        for (node, face) in self.named(paper) {
            self.faces.add(node, &face);
        }
        for (one, two) in self.tied(paper) {
            self.tie(one, two);
        }
    }

    /// Takes an article back, as it was added.
    pub(crate) fn take(&mut self, number: u32, paper: &Paper<'_>) {
        for (one, two) in self.tied(paper) {
            self.untie(one, two);
        }
        for (node, face) in self.named(paper) {
            self.faces.take(node, &face);
        }
        for name in names(paper) {
            let Ok(place) = self.find(&name) else {
                continue;
            };
            let node = self.by_name.get(place).copied().unwrap_or(NONE);
            self.stir(node);
            if matches!(name, Name::Unnamed(_)) {
                for hash in paper.sketch.glance() {
                    if let Some(list) = list(&mut self.words, hash) {
                        list.retain(|one| *one != (hash, node));
                    }
                }
            }
            if let Some(old) = self.nodes.get_mut(at(node)) {
                old.papers.retain(|paper| *paper != number);
                if old.papers.is_empty() {
                    self.by_name.remove(place);
                    self.unused.push(node);
                }
            }
        }
    }

    /// Whether every article is settled.
    pub(crate) fn is_settled(&self) -> bool {
        self.loose.is_empty()
    }

    /// Settles what was stirred up.
    pub(crate) fn settle(&mut self, desk: &Desk<'_, '_>) {
        while let Some(start) = self.loose.pop() {
            let waits = |node: &Node| node.family == NONE && !node.papers.is_empty();
            if !self.nodes.get(at(start)).is_some_and(waits) {
                continue;
            }
            let family = self.no_family.pop().unwrap_or_else(|| {
                self.families.push(Family::default());
                number(self.families.len() - 1)
            });
            self.join(start, family);
            let mut seen = 0;
            while let Some(node) = self.member(family, seen) {
                seen += 1;
                for neighbour in self.neighbours(node, desk) {
                    let theirs = self
                        .nodes
                        .get(at(neighbour))
                        .map_or(family, |node| node.family);
                    if theirs != family {
                        self.stir(neighbour);
                        self.join(neighbour, family);
                    }
                }
            }
            let rows = self.rows_of(family, desk);
            if let Some(family) = self.families.get_mut(at(family)) {
                family.rows = rows;
            }
        }
    }

    /// The rounds of all families, without ids and links, in no order that says anything.
    pub(crate) fn rounds(&self) -> impl Iterator<Item = &Round> {
        self.families
            .iter()
            .flat_map(|family| family.rows.iter().map(|row| &row.round))
    }

    /// All rows in order, with their ids and links.
    pub(crate) fn ledger(&self) -> Ledger {
        let families: Vec<&[Row]> = self
            .families
            .iter()
            .map(|family| family.rows.as_slice())
            .collect();
        assemble(&families)
    }

    /// Where the node of that name is among all, or has to be put.
    fn find(&self, name: &Name) -> Result<usize, usize> {
        self.by_name.binary_search_by(|node| {
            let node = self.nodes.get(at(*node));
            node.map_or(std::cmp::Ordering::Less, |node| node.name.cmp(name))
        })
    }

    /// The node of that name, made where there is none.
    fn node(&mut self, name: Name) -> u32 {
        let place = match self.find(&name) {
            Ok(place) => return self.by_name.get(place).copied().unwrap_or(NONE),
            Err(place) => place,
        };
        let new = Node {
            name,
            papers: Vec::new(),
            ties: Vec::new(),
            family: NONE,
        };
        let node = match self.unused.pop() {
            Some(node) => {
                if let Some(old) = self.nodes.get_mut(at(node)) {
                    *old = new;
                }
                node
            }
            None => {
                self.nodes.push(new);
                number(self.nodes.len() - 1)
            }
        };
        self.by_name.insert(place, node);
        node
    }

    /// Takes the family of a node apart; its nodes wait to be settled.
    fn stir(&mut self, node: u32) {
        self.loose.push(node);
        let family = self.nodes.get(at(node)).map_or(NONE, |node| node.family);
        let Some(old) = self.families.get_mut(at(family)) else {
            return;
        };
        let Family { nodes, .. } = std::mem::take(old);
        self.no_family.push(family);
        for node in nodes {
            if let Some(one) = self.nodes.get_mut(at(node)) {
                one.family = NONE;
            }
            self.loose.push(node);
        }
    }

    fn join(&mut self, node: u32, family: u32) {
        if let (Some(one), Some(all)) = (
            self.nodes.get_mut(at(node)),
            self.families.get_mut(at(family)),
        ) {
            one.family = family;
            all.nodes.push(node);
        }
    }

    fn member(&self, family: u32, nth: usize) -> Option<u32> {
        self.families.get(at(family))?.nodes.get(nth).copied()
    }

    /// The nodes that may be this one: those it is tied to, those of related names, and for an article that names nobody its copies.
    fn neighbours(&self, node: u32, desk: &Desk<'_, '_>) -> Vec<u32> {
        let Some(this) = self.nodes.get(at(node)) else {
            return Vec::new();
        };
        let mut all = this.ties.clone();
        all.extend(self.faces.relatives(node));
        if matches!(this.name, Name::Unnamed(_)) {
            let sketch = |node: &Node| Some(desk(*node.papers.first()?)?.sketch);
            if let Some(own) = sketch(this) {
                let mut others: Vec<u32> = Vec::new();
                for hash in own.glance() {
                    let list = self.words.get(place(hash)).map(Vec::as_slice);
                    let same = list.unwrap_or_default().iter().filter(|one| one.0 == hash);
                    others.extend(same.map(|one| one.1).filter(|other| *other != node));
                }
                order::plain(&mut others);
                others.dedup();
                all.extend(others.into_iter().filter(|other| {
                    let other = self.nodes.get(at(*other)).and_then(sketch);
                    other.is_some_and(|other| own.copies(other))
                }));
            }
        }
        all
    }

    fn rows_of(&self, family: u32, desk: &Desk<'_, '_>) -> Vec<Row> {
        let mut own = Own::default();
        let mut papers: Vec<u32> = Vec::new();
        let nodes = self
            .families
            .get(at(family))
            .map(|family| family.nodes.as_slice());
        for node in nodes
            .unwrap_or_default()
            .iter()
            .filter_map(|node| self.nodes.get(at(*node)))
        {
            match &node.name {
                Name::Employer(key) => own.keys.push(key),
                Name::Unnamed(article) => own.texts.push(article),
            }
            papers.extend(&node.papers);
        }
        order::plain(&mut own.keys);
        order::plain(&mut own.texts);
        order::plain(&mut papers);
        papers.dedup();
        let papers: Vec<Paper<'_>> = papers.into_iter().filter_map(desk).collect();
        settle(&papers, &own, &self.decisions)
    }

    /// The employers of an article's events, and what each event says of its names.
    fn named(&self, paper: &Paper<'_>) -> Vec<(u32, Face)> {
        let face = |event: &crate::event::Event| {
            let node = self.find(&name(paper, event)).ok()?;
            Some((*self.by_name.get(node)?, Face::of(event)?))
        };
        paper.settled.all().filter_map(face).collect()
    }

    /// The nodes that an article ties to each other: a part and its whole are settled together.
    fn tied(&self, paper: &Paper<'_>) -> Vec<(u32, u32)> {
        let node = |nth: usize| {
            let event = paper.settled.all().nth(nth)?;
            self.by_name
                .get(self.find(&name(paper, event)).ok()?)
                .copied()
        };
        let parts = paper.settled.all().enumerate().filter_map(|(nth, event)| {
            let whole = usize::try_from(event.cues.part_of?).ok()?;
            Some((node(nth)?, node(whole)?))
        });
        parts.filter(|(part, whole)| part != whole).collect()
    }
}

/// Where articles with that hash are looked up.
fn place(hash: u64) -> usize {
    usize::try_from(hash % LISTS).unwrap_or_default()
}

fn list(words: &mut [Vec<(u64, u32)>], hash: u64) -> Option<&mut Vec<(u64, u32)>> {
    words.get_mut(place(hash))
}

fn at(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(NONE)
}
