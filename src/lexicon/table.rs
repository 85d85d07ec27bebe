//! Tables of names: sorted text, searched where it lies.

use std::cmp::Ordering;

/// Lines of `folded name TAB fields`, sorted by name.
#[derive(Clone, Copy, Debug)]
pub struct Table(pub &'static str);

/// The tables of names.
pub mod names {
    use super::Table;

    /// Name to kind and country.
    pub static PLACES: Table = Table(include_str!(concat!(env!("OUT_DIR"), "/places.tsv")));
    /// Adjective to country.
    pub static DEMONYMS: Table = Table(include_str!(concat!(env!("OUT_DIR"), "/demonyms.tsv")));
    /// Employers: folded alias to the name it is counted under, parent, and remarks.
    pub static EMPLOYERS: Table = Table(include_str!(concat!(env!("OUT_DIR"), "/employers.tsv")));
}

impl Table {
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
