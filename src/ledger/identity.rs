//! Whether two employers of different articles are one, may be one, or belong to each other.
//!
//! Takes what articles tell of an employer, gives its [`Face`]: hashes of the forms of its names. What two faces have in
//! common says how the employers are related; and each hash can be looked up, so that the relatives of one employer are
//! found without going through all.
//!
//! | relation | example | |
//! |---|---|---|
//! | same spelling | "Harlow & Pell", "Harlow and Pell plc" | one employer |
//! | an article says so | "Norvale Regional Transit (NRT)", "(NYSE: TVW)", "known as Brightco" | one, unless two employers are called so |
//! | short name | "Tolvane", "Tolvane Foods" | one where figure and day of a round agree, else asked |
//! | initials | "NRT", and no article says whose | the same |
//! | parent | "Google", "Alphabet"; "Brightwater cuts jobs at Tolvane" | never one; a round told under both is one round |
//! | none | "Delta Air Lines", "Delta Electronics" | two |

use super::score::Kin;
use crate::event::Event;
use crate::mention::forms;

/// What an employer's names have in common with those of others: hashes of forms.
#[derive(Clone, Debug, Default)]
pub(super) struct Face {
    /// What it is.
    is: Vec<u64>,
    /// What the text calls it beside its name, and whether that is enough to know it by.
    also: Vec<Alias>,
    /// The first words of its name.
    begins: Vec<u64>,
    initials: Vec<u64>,
    /// One word in capitals, which may be initials.
    acronym: bool,
    parents: Vec<u64>,
    /// What it names as its units, which may be employers of their own.
    units: Vec<u64>,
    /// The gazetteer has it.
    pub(super) known: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Alias {
    name: u64,
    /// The beginning of its name: "Tolvane" of "Tolvane Foods".
    begins: bool,
    /// Nobody else is likely to be called so: no two letters, no common word.
    telling: bool,
}

/// How an employer stands to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Relation {
    /// They are spelled the same.
    Spelling,
    /// The text of the other calls it so.
    Called,
    /// It may be the other.
    May(Kin),
}

impl Face {
    /// The face of an event's employer; `None` where nobody is named.
    pub(super) fn of(event: &Event) -> Option<Self> {
        let employer = event.employer.as_ref()?;
        let own = forms(&employer.name);
        let alias = |name: &String| {
            let other = forms(name);
            let begins = own.plain.starts_with(&other.plain);
            Alias {
                name: hash(&other.plain),
                begins,
                telling: if begins {
                    other.telling
                } else {
                    other.plain.len() > 2
                },
            }
        };
        let also: Vec<Alias> = employer.also.iter().map(alias).collect();
        let parent = employer.parent.as_deref().map(|name| forms(name).plain);
        let units = event.units.iter().map(|unit| forms(&unit.name));
        Some(Self {
            is: [Some(&own.plain), own.full.as_ref()]
                .into_iter()
                .flatten()
                .map(|name| hash(name))
                .collect(),
            begins: own.begins.iter().map(|begin| hash(begin)).collect(),
            initials: own
                .initials
                .iter()
                .filter(|letters| !letters.is_empty())
                .map(|letters| hash(letters))
                .collect(),
            acronym: own.acronym,
            parents: parent
                .filter(|parent| *parent != own.plain)
                .iter()
                .map(|parent| hash(parent))
                .collect(),
            units: units
                .filter(|unit| unit.telling && unit.plain != own.plain)
                .map(|unit| hash(&unit.plain))
                .collect(),
            known: employer.known,
            also,
        })
    }

    /// Adds what another event says of the same employer.
    pub(super) fn add(&mut self, other: Self) {
        fn once<T: PartialEq>(all: &mut Vec<T>, more: Vec<T>) {
            for one in more {
                if !all.contains(&one) {
                    all.push(one);
                }
            }
        }
        once(&mut self.is, other.is);
        once(&mut self.also, other.also);
        once(&mut self.begins, other.begins);
        once(&mut self.initials, other.initials);
        once(&mut self.parents, other.parents);
        once(&mut self.units, other.units);
        self.acronym |= other.acronym;
        self.known |= other.known;
    }

    /// What it can be looked up by, and what those can whom it may be or belong to: `true` for what it seeks.
    pub(super) fn all(&self) -> impl Iterator<Item = (u64, bool)> + '_ {
        let letters = self.is.iter().filter(|_| self.acronym);
        let is = self.is.iter().copied().chain(letters.map(|own| !own));
        let also = self.also.iter().map(|alias| alias.name);
        let names = also.chain(self.begins.iter().copied());
        let names = names.chain(self.parents.iter().copied());
        let names = names.chain(self.units.iter().copied());
        let seeks = names.chain(self.initials.iter().map(|letters| !letters));
        is.map(|is| (is, false))
            .chain(seeks.map(|seeks| (seeks, true)))
    }

    /// How this employer stands to another; `None` where nothing says that they are related. A short name stands to a
    /// long one, and a subsidiary to its parent.
    pub(super) fn relation(&self, other: &Self) -> Option<Relation> {
        let are = |names: &[u64]| names.iter().any(|name| self.is.contains(name));
        if are(&other.is) {
            return Some(Relation::Spelling);
        }
        // "Harlow & Pell" is called "Harlow" in its article, and so may Harlow & Sons and Harlow Systems be in theirs.
        let own = |name: &u64| self.begins.contains(name);
        let alias = other
            .also
            .iter()
            .find(|alias| self.is.contains(&alias.name) && !(alias.begins && own(&alias.name)));
        // "BMW Mini" is called "BMW" in its article, and BMW is another firm still.
        // The press has "BMW" without saying whose letters they are, whatever "Bradford Metal Works (BMW)" is called.
        let letters = |alias: &Alias| other.initials.contains(&alias.name);
        let called = alias.filter(|alias| {
            alias.telling && !(self.known && (alias.begins || !other.known && letters(alias)))
        });
        if called.is_some() {
            return Some(Relation::Called);
        }
        if self.parents.iter().any(|parent| other.is.contains(parent)) || are(&other.units) {
            return Some(Relation::May(Kin::Parent));
        }
        let begins = |name: &u64| self.is.contains(name) && !own(name);
        if alias.is_some() || other.begins.iter().any(begins) {
            return Some(Relation::May(Kin::Short));
        }
        (self.acronym && are(&other.initials)).then_some(Relation::May(Kin::Initials))
    }
}

/// FNV-1a.
fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
