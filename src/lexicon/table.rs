//! Tables of names, asked for whatever their case.

use std::sync::LazyLock;

use super::fold::word_hash;
use super::keys::Keys;
use super::pack::unpack;

/// Names each with fields of its own: lines of `folded name TAB fields`.
#[derive(Debug)]
pub struct Table {
    keys: Keys,
    /// For each name its fields.
    fields: Vec<&'static str>,
}

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
    pub static EMPLOYERS: LazyLock<Table> =
        LazyLock::new(|| Table::read(include_str!(concat!(env!("OUT_DIR"), "/employers.tsv"))));
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

    /// The fields of the line whose name is `name`.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&'static str> {
        let number = self.keys.find(name, word_hash(name))?;
        let group = *self.group.get(number)?;
        self.fields.get(usize::from(group)).copied()
    }
}

impl Table {
    fn read(data: &'static str) -> Self {
        let lines = || data.split('\n').filter_map(|line| line.split_once('\t'));
        let count = lines().count();
        let mut table = Self {
            keys: Keys::with_room(count),
            fields: Vec::with_capacity(count),
        };
        for (name, fields) in lines() {
            if let Some((_, true)) = table.keys.add(name) {
                table.fields.push(fields);
            }
        }
        table
    }

    /// Whether `name` is in the table, and nothing else: "Boeing", not "Target".
    #[must_use]
    pub fn only(&self, name: &str) -> bool {
        self.find(name).is_some_and(|fields| !ambiguous(fields))
    }

    /// The fields of the line whose name is `name`.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&'static str> {
        let number = self.keys.find(name, word_hash(name))?;
        self.fields.get(number).copied()
    }
}

/// Whether the fields of an employer say that its name is a word too.
#[must_use]
pub fn ambiguous(fields: &str) -> bool {
    fields.ends_with("\tword")
}
