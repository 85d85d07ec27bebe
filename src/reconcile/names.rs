//! Whether a tracker and the articles mean one employer.
//!
//! Takes names as a tracker writes them ("TOLVANE FOODS, INC. dba Tolvane Fresh (Plant 3)"), gives the forms by which the
//! ledger knows employers, and how near they are to those of a round.

use crate::ledger::Round;
use crate::lexicon::{class, look_up, names};
use crate::mention::{Forms, folded_name, forms};
use crate::order;

/// How near two employers are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Kin {
    /// A short name, initials, or whose it is: Tolvane, Tolvane Foods.
    Possible,
    /// One employer.
    Same,
}

/// The forms of every name that a cell gives; the first is of the name it begins with.
pub(super) fn read(cell: &str) -> Vec<Forms> {
    let mut all: Vec<Forms> = Vec::new();
    // What stands on further lines is an address.
    let line = cell.trim().lines().next().unwrap_or_default();
    for name in parts(line) {
        let forms = forms(known(name));
        if !forms.plain.is_empty() && !all.contains(&forms) {
            all.push(forms);
        }
    }
    all
}

/// Words between two names of one employer, in small letters.
const BETWEEN: [&str; 14] = [
    " dba ",
    " d/b/a ",
    " d.b.a. ",
    " aka ",
    " a/k/a ",
    " fka ",
    " f/k/a ",
    " formerly ",
    " c/o ",
    "(",
    ")",
    " - ",
    " \u{2013} ",
    " / ",
];

/// The names in a line: before and behind "dba", before and inside brackets, before a dash with spaces around it.
fn parts(line: &str) -> Vec<&str> {
    let mut parts = vec![line];
    for between in BETWEEN {
        let mut cut: Vec<&str> = Vec::new();
        for part in parts {
            let mut rest = part;
            // Small ASCII letters are as long as the capitals they are of.
            while let Some(at) = rest.to_ascii_lowercase().find(between) {
                cut.extend(rest.get(..at));
                rest = rest.get(at + between.len()..).unwrap_or_default();
            }
            cut.push(rest);
        }
        parts = cut;
    }
    let named = |part: &&str| part.chars().any(crate::text::letter::in_word);
    parts.into_iter().map(str::trim).filter(named).collect()
}

/// The name in the gazetteer for a name as written, with or without its legal form; where there is none, the name
/// without it.
fn known(name: &str) -> &str {
    let mut short = name.trim_end_matches(['.', ',', ' ']);
    loop {
        if let Some(fields) = names::EMPLOYERS.find(&folded_name(short)) {
            return fields.split('\t').next().unwrap_or(name);
        }
        let Some((front, last)) = short.rsplit_once([' ', ',']) else {
            return short;
        };
        // "L.L.C."
        let legal = look_up(&last.replace(['.', ','], ""))
            .is_some_and(|word| word.classes.any(&class::LEGAL_FORM));
        if !legal {
            return short;
        }
        short = front.trim_end_matches(['.', ',', ' ']);
    }
}

/// The forms under which rounds can be found.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// A form, what it is of the employer, and the place of the round.
    forms: Vec<(String, Form, usize)>,
}

/// What a form is of an employer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Form {
    /// Its name, or what an article calls it.
    Is,
    /// One word in capitals, which may be initials.
    Acronym,
    /// The first words of its name, or its initials.
    Short,
    /// Whose it is.
    Parent,
}

impl Names {
    /// Adds the names of a round.
    pub(super) fn add(&mut self, place: usize, round: &Round) {
        let own = round.employer.iter();
        let also = own.flat_map(|employer| employer.also.iter().chain([&employer.name]));
        for name in round.names.iter().chain(also) {
            let forms = forms(known(name));
            let shorts = forms.begins.into_iter().chain(forms.initials);
            let short = shorts
                .filter(|form| !form.is_empty())
                .map(|form| (form, Form::Short));
            let acronym = forms.acronym.then(|| (forms.plain.clone(), Form::Acronym));
            for (form, what) in short.chain(acronym).chain([(forms.plain, Form::Is)]) {
                self.forms.push((form, what, place));
            }
        }
        if let Some(parent) = &round.parent {
            self.forms
                .push((forms(known(parent)).plain, Form::Parent, place));
        }
    }

    /// Puts the forms in order; from then on they can be found.
    pub(super) fn settle(&mut self) {
        order::plain(&mut self.forms);
        self.forms.dedup();
    }

    /// The rounds of employers that a claim may name, by place.
    pub(super) fn find(&self, names: &[Forms], groups: &[Forms]) -> Vec<(usize, Kin)> {
        let mut found: Vec<(usize, Kin)> = Vec::new();
        let mut add = |form: &str, kin: fn(Form) -> Option<Kin>| {
            let from = self
                .forms
                .partition_point(|(other, ..)| other.as_str() < form);
            let alike = self.forms.get(from..).unwrap_or_default();
            for (_, what, place) in alike.iter().take_while(|(other, ..)| other == form) {
                let Some(kin) = kin(*what) else {
                    continue;
                };
                match found.iter_mut().find(|(other, _)| other == place) {
                    Some((_, known)) => *known = kin.max(*known),
                    None => found.push((*place, kin)),
                }
            }
        };
        for name in names {
            add(&name.plain, |what| match what {
                Form::Is => Some(Kin::Same),
                Form::Short | Form::Parent => Some(Kin::Possible),
                Form::Acronym => None,
            });
            for begin in &name.begins {
                add(begin, |what| (what == Form::Is).then_some(Kin::Possible));
            }
            for initials in name.initials.iter().filter(|form| !form.is_empty()) {
                add(initials, |what| {
                    (what == Form::Acronym).then_some(Kin::Possible)
                });
            }
        }
        for group in groups {
            add(&group.plain, |what| {
                matches!(what, Form::Is | Form::Parent).then_some(Kin::Possible)
            });
        }
        order::plain(&mut found);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_cell_gives_every_name_in_it() {
        for (cell, expected) in [
            ("Tolvane Foods", vec!["tolvanefoods"]),
            ("TOLVANE FOODS, INC.", vec!["tolvanefoods"]),
            ("Tolvane Foods, L.L.C.", vec!["tolvanefoods"]),
            (
                "Tolvane Foods Inc DBA Tolvane Fresh",
                vec!["tolvanefoods", "tolvanefresh"],
            ),
            ("Tolvane Foods (Plant 3)", vec!["tolvanefoods", "plant3"]),
            ("Tolvane Foods - Reno", vec!["tolvanefoods", "reno"]),
            ("Tolvane Foods\n12 Mill Road\nReno", vec!["tolvanefoods"]),
            ("", vec![]),
        ] {
            let plain: Vec<String> = read(cell).into_iter().map(|forms| forms.plain).collect();
            assert_eq!(plain, expected, "{cell}");
        }
    }
}
