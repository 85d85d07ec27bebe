//! What an event is settled under: its employer, or its article where it names nobody.
//!
//! Takes an article, gives the names of its events: `acme` for "Acme will cut 300 jobs".

use super::family::Paper;
use super::telling::key;
use crate::event::Event;
use crate::order;

/// What a node stands for: employers before articles.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Name {
    Employer(String),
    Unnamed(String),
}

/// The node an event belongs to.
pub(super) fn name(paper: &Paper<'_>, event: &Event) -> Name {
    match key(event) {
        Some(key) => Name::Employer(key.to_owned()),
        None => Name::Unnamed(paper.settled.id.to_owned()),
    }
}

/// The nodes of an article, once each.
pub(super) fn names(paper: &Paper<'_>) -> Vec<Name> {
    let mut names: Vec<Name> = paper
        .settled
        .all()
        .map(|event| name(paper, event))
        .collect();
    order::plain(&mut names);
    names.dedup();
    names
}
