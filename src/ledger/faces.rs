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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{Event, read};
    use crate::text::Article;

    /// Two thousand firms of some syllables, trades and towns: no few begin with one word, and many with "First".
    fn names() -> Vec<String> {
        let heads = [
            "Bran", "Corv", "Dal", "Esk", "Fyr", "Gild", "Hask", "Ivor", "Jarn", "Kelm",
        ];
        let middles = ["a", "e", "i", "o", "u", "an", "el", "in", "or", "um"];
        let tails = [
            "dane", "field", "gard", "holt", "lund", "mere", "ster", "vale", "wick", "zen",
        ];
        let trades = [
            "Foods",
            "Steel",
            "Air Lines",
            "Regional Transit",
            "Data Systems",
            "",
        ];
        let fronts = ["", "", "First ", "National ", "Bank of ", "American "];
        (0..2_000_usize)
            .filter_map(|at| {
                let of = |list: &[&'static str], by: usize| list.get(at / by % list.len()).copied();
                let first = format!(
                    "{}{}{}",
                    of(&heads, 1)?,
                    of(&middles, 10)?,
                    of(&tails, 100)?
                );
                let (front, trade) = (of(&fronts, 7)?, of(&trades, 3)?);
                Some(format!("{front}{first} {trade}").trim().to_owned())
            })
            .collect()
    }

    #[test]
    fn families_stay_small() {
        let reading = read(&Article::new("a", "Acme will cut 300 jobs."));
        let of = |name: &String| -> Option<Event> {
            let mut event = reading.events.first()?.clone();
            event.employer.as_mut()?.name.clone_from(name);
            Some(event)
        };
        let names = names();
        let mut faces = Faces::default();
        let known: Vec<Face> = names
            .iter()
            .filter_map(|name| Face::of(&of(name)?))
            .collect();
        for (node, face) in (0..).zip(&known) {
            faces.add(node, face);
        }
        let mut largest = 0;
        for start in 0..2_000 {
            let mut family = vec![start];
            let mut seen = 0;
            while let Some(node) = family.get(seen).copied() {
                seen += 1;
                for one in faces.relatives(node) {
                    if !family.contains(&one) {
                        family.push(one);
                    }
                }
            }
            largest = largest.max(family.len());
        }
        assert!(largest <= 3, "{largest}");
        for (node, face) in (0..).zip(&known) {
            faces.take(node, face);
        }
        assert!(
            faces.lists.iter().all(Vec::is_empty),
            "nothing is left behind"
        );
        assert_eq!(faces.relatives(7).count(), 0);
    }
}
