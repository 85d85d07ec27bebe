//! The employers of a dossier by the forms of their names: who may be whom, without asking all.
//!
//! Takes the [`Face`] of an employer each time an article tells of it, and takes it back; gives those that an employer
//! may be or belong to. "Tolvane Foods" seeks `tolvane`, which is what "Tolvane" is.

use super::identity::Face;

/// Lists in which hashes are looked up.
const LISTS: u64 = 1 << 12;

/// Which node is known by which hash, and which nodes seek it.
#[derive(Clone, Debug, Default)]
pub(super) struct Faces {
    lists: Vec<Vec<Entry>>,
    /// What each node is and seeks, by its number.
    own: Vec<Vec<(u64, bool)>>,
}

#[derive(Clone, Debug)]
struct Entry {
    hash: u64,
    seeks: bool,
    node: u32,
    /// How many events say so.
    times: u32,
}

impl Faces {
    /// Adds what one event says of an employer.
    pub(super) fn add(&mut self, node: u32, face: &Face) {
        if self.lists.is_empty() {
            self.lists = (0..LISTS).map(|_| Vec::new()).collect();
        }
        if self.own.len() <= at(node) {
            self.own.resize(at(node) + 1, Vec::new());
        }
        for (hash, seeks) in face.all() {
            let Some(list) = self.lists.get_mut(place(hash)) else {
                continue;
            };
            let same =
                |entry: &&mut Entry| (entry.hash, entry.seeks, entry.node) == (hash, seeks, node);
            if let Some(entry) = list.iter_mut().find(same) {
                entry.times += 1;
                continue;
            }
            list.push(Entry {
                hash,
                seeks,
                node,
                times: 1,
            });
            if let Some(own) = self.own.get_mut(at(node)) {
                own.push((hash, seeks));
            }
        }
    }

    /// Takes it back, as it was added.
    pub(super) fn take(&mut self, node: u32, face: &Face) {
        for (hash, seeks) in face.all() {
            let Some(list) = self.lists.get_mut(place(hash)) else {
                continue;
            };
            let same = |entry: &Entry| (entry.hash, entry.seeks, entry.node) == (hash, seeks, node);
            let Some(found) = list.iter().position(same) else {
                continue;
            };
            if let Some(entry) = list.get_mut(found).filter(|entry| entry.times > 1) {
                entry.times -= 1;
                continue;
            }
            list.swap_remove(found);
            if let Some(own) = self.own.get_mut(at(node)) {
                own.retain(|one| *one != (hash, seeks));
            }
        }
    }

    /// The nodes that a node may be, or belong to, and those that may be it or belong to it.
    pub(super) fn relatives(&self, node: u32) -> impl Iterator<Item = u32> + '_ {
        let own = self.own.get(at(node)).map(Vec::as_slice);
        let own = own.unwrap_or_default().iter();
        own.flat_map(move |(hash, seeks)| {
            let list = self.lists.get(place(*hash)).map(Vec::as_slice);
            let meets = move |entry: &&Entry| {
                entry.hash == *hash && entry.node != node && !(*seeks && entry.seeks)
            };
            list.unwrap_or_default().iter().filter(meets)
        })
        .map(|entry| entry.node)
    }
}

/// Where a hash is looked up.
fn place(hash: u64) -> usize {
    usize::try_from(hash % LISTS).unwrap_or_default()
}

fn at(node: u32) -> usize {
    usize::try_from(node).unwrap_or(usize::MAX - 1)
}
