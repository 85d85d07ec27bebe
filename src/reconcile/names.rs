//! Whether a tracker and the articles mean one employer.
//!
//! Takes names as a tracker writes them ("TOLVANE FOODS, INC. dba Tolvane Fresh (Plant 3)"), gives the keys that the
//! reader of articles would give them, and how near two keys are.

use crate::lexicon::{class, look_up, names};
use crate::mention::{folded_name, key};

/// How near two employers are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Kin {
    /// One name goes on where the other ends, or is its group: Tolvane, Tolvane Foods.
    Possible,
    /// One employer.
    Same,
}

/// Words between two names of one employer.
const ALSO: [&str; 9] = [
    " dba ",
    " d/b/a ",
    " d.b.a. ",
    " aka ",
    " a/k/a ",
    " fka ",
    " f/k/a ",
    " formerly ",
    " c/o ",
];

/// Every key that the cell gives; the first is of the name it begins with.
pub(super) fn keys(cell: &str) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    // What stands on further lines is an address.
    let line = cell.trim().lines().next().unwrap_or_default();
    let folded = folded_name(line);
    for name in parts(&folded) {
        let key = key_of(name);
        if !key.is_empty() && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// The names in a line: before and behind "dba", before and inside brackets, before a dash with spaces around it.
fn parts(line: &str) -> Vec<&str> {
    let mut parts = vec![line];
    for between in ALSO
        .into_iter()
        .chain(["(", ")", " - ", " \u{2013} ", " / "])
    {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(between))
            .collect();
    }
    let named = |part: &&str| part.chars().any(crate::text::letter::in_word);
    parts.into_iter().map(str::trim).filter(named).collect()
}

/// The key of one folded name: that of the gazetteer's name where it has one.
fn key_of(name: &str) -> String {
    let mut name = name.trim_end_matches(['.', ',', ' ']);
    loop {
        if let Some(fields) = names::EMPLOYERS.find(name) {
            return key(fields.split('\t').next().unwrap_or(name));
        }
        let Some((front, last)) = name.rsplit_once([' ', ',']) else {
            break;
        };
        // "L.L.C."
        let legal = look_up(&last.replace(['.', ','], ""))
            .is_some_and(|word| word.classes.any(&class::LEGAL_FORM));
        if !legal {
            break;
        }
        name = front.trim_end_matches(['.', ',', ' ']);
    }
    key(name)
}

/// How near two keys are.
pub(super) fn kin(one: &str, two: &str) -> Option<Kin> {
    if one == two {
        return Some(Kin::Same);
    }
    let goes_on = |long: &str, short: &str| {
        short.len() > 2
            && long
                .strip_prefix(short)
                .is_some_and(|rest| rest.starts_with(' '))
    };
    (goes_on(one, two) || goes_on(two, one)).then_some(Kin::Possible)
}

#[cfg(test)]
mod tests {
    use super::{Kin, keys, kin};

    #[test]
    fn names_have_the_keys_of_the_articles() {
        for (cell, expected) in [
            ("Tolvane Foods", vec!["tolvane foods"]),
            ("TOLVANE FOODS, INC.", vec!["tolvane foods"]),
            ("Tolvane Foods, L.L.C.", vec!["tolvane foods"]),
            (
                "Tolvane Foods Inc dba Tolvane Fresh",
                vec!["tolvane foods", "tolvane fresh"],
            ),
            ("Tolvane Foods (Plant 3)", vec!["tolvane foods", "plant 3"]),
            ("Tolvane Foods - Reno", vec!["tolvane foods", "reno"]),
            ("Tolvane Foods\n12 Mill Road\nReno", vec!["tolvane foods"]),
            ("", vec![]),
        ] {
            assert_eq!(keys(cell), expected, "{cell}");
        }
    }

    #[test]
    fn nearness() {
        assert_eq!(kin("tolvane", "tolvane"), Some(Kin::Same));
        assert_eq!(kin("tolvane foods", "tolvane"), Some(Kin::Possible));
        assert_eq!(kin("tolvanes", "tolvane"), None);
        assert_eq!(kin("tolvane foods", "tolvane steel"), None);
    }
}
