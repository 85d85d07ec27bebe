//! A name that is given and not read: the employer it stands for.

use super::model::Employer;
use crate::lexicon::names;
use crate::mention::{folded_name, key};

impl Employer {
    /// The employer of that name: the gazetteer's where it has one of it, else as it is written. Case, legal form and
    /// listed aliases make no difference to who it is.
    ///
    /// ```
    /// use pinkslip::event::Employer;
    /// assert_eq!(Employer::named("Acme Holdings Inc.").key, Employer::named("ACME holdings").key);
    /// assert!(!Employer::named("Acme Holdings").known);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Self {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let folded = folded_name(&name);
        let listed = names::EMPLOYERS
            .find(&folded)
            .or_else(|| names::EMPLOYERS.find(&key(&name)))
            .map(|fields| fields.split('\t'));
        let parent = listed.clone().and_then(|mut fields| fields.nth(1));
        let listed = listed.and_then(|mut fields| fields.next());
        Self {
            key: key(listed.unwrap_or(&folded)),
            parent: parent
                .filter(|parent| !parent.is_empty())
                .map(str::to_owned),
            also: Vec::new(),
            known: listed.is_some(),
            name: listed.unwrap_or(&name).to_owned(),
            mention: name,
        }
    }
}
