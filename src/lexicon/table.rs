//! Tables of names.

use std::cmp::Ordering;
use std::sync::LazyLock;

use super::fold::word_hash;
use super::keys::Keys;
use super::pack::unpack;

/// Names each with fields of its own: lines of `folded name TAB fields`, sorted by name, searched where they lie.
#[derive(Clone, Copy, Debug)]
pub struct Table(pub &'static str);

/// Names of which many share what is said of them; read out of their groups when first asked for.
#[derive(Debug)]
pub struct Names {
    keys: Keys,
    /// For each name the number of its fields.
    group: Vec<u16>,
    fields: Vec<&'static str>,
}

/// The tables of names.
pub mod names {
    use super::{LazyLock, Names, Table};

    include!(concat!(env!("OUT_DIR"), "/names.rs"));

    /// Name to kind and country.
    pub static PLACES: LazyLock<Names> = LazyLock::new(|| {
        Names::read(
            include_bytes!(concat!(env!("OUT_DIR"), "/places.bin")),
            PLACES_COUNT,
        )
    });
    /// Adjective to country.
    pub static DEMONYMS: LazyLock<Names> = LazyLock::new(|| {
        Names::read(
            include_bytes!(concat!(env!("OUT_DIR"), "/demonyms.bin")),
            DEMONYMS_COUNT,
        )
    });
    /// Employers: folded alias to the name it is counted under, parent, and "word" where the name is a word too.
    pub static EMPLOYERS: Table = Table(include_str!(concat!(env!("OUT_DIR"), "/employers.tsv")));
}

impl Names {
    fn read(data: &'static [u8], count: usize) -> Self {
        let mut names = Self {
            keys: Keys::with_room(count),
            group: Vec::with_capacity(count),
            fields: Vec::new(),
        };
        unpack(data, &mut |head, name| {
            let fields = str::from_utf8(head).unwrap_or_default();
            if names.fields.last() != Some(&fields) {
                names.fields.push(fields);
            }
            if let Some((_, true)) = names.keys.add(name) {
                let group = names.fields.len() - 1;
                names.group.push(u16::try_from(group).unwrap_or_default());
            }
        });
        names
    }

    /// The fields of the line whose name is `name` (folded).
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&'static str> {
        let number = self.keys.find(name, word_hash(name))?;
        let group = *self.group.get(number)?;
        self.fields.get(usize::from(group)).copied()
    }
}

impl Table {
    /// Whether `name` (folded) is in the table, and nothing else: "Boeing", not "Target".
    #[must_use]
    pub fn only(self, name: &str) -> bool {
        self.find(name).is_some_and(|fields| !ambiguous(fields))
    }

    /// The fields of the line whose name is `name` (folded). Halves the text, not an index: nothing is built.
    #[must_use]
    pub fn find(self, name: &str) -> Option<&'static str> {
        let bytes = self.0.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let middle = low.midpoint(high);
            let start = bytes
                .get(..middle)?
                .iter()
                .rposition(|byte| *byte == b'\n')
                .map_or(0, |at| at + 1);
            let end = bytes
                .get(middle..)?
                .iter()
                .position(|byte| *byte == b'\n')
                .map_or(bytes.len(), |at| middle + at);
            let line = self.0.get(start..end)?;
            let (key, fields) = line.split_once('\t').unwrap_or((line, ""));
            match key.as_bytes().cmp(name.as_bytes()) {
                Ordering::Equal => return Some(fields),
                Ordering::Less => low = end + 1,
                Ordering::Greater => high = start,
            }
        }
        None
    }
}

/// Whether the fields of an employer say that its name is a word too.
#[must_use]
pub fn ambiguous(fields: &str) -> bool {
    fields.ends_with("\tword")
}
