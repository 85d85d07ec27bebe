//! Articles and events as the user corrected them.
//!
//! An article keeps what came in; what the user says of it lies on top. An article with another date is read again,
//! for what is told of "Monday" or "last month" stands by the day it came out; then its events are corrected.

use serde::Serialize;

use super::anchor::Base;
use super::apply::found;
use super::model::{Anchor, Change, Edit, Lapse};
use crate::dossier::{Dossier, Read};
use crate::event::{self, Reading};
use crate::ledger::Correction;
use crate::text::Article;
use crate::text::letter::quoted;

/// What one edit changed of an article, or of an event as it was read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Revision {
    /// The number of the edit.
    pub edit: u32,
    /// The event's id; `None` where it is the article's own field.
    pub event: Option<String>,
    /// The field's name in the contract.
    pub field: &'static str,
    /// What it was before, in words; `None` where it was empty.
    pub was: Option<String>,
    /// What it is now.
    pub is: Option<String>,
}

/// An article as the user corrected it, and what is read in it then.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::dossier) struct Revised {
    article: Article,
    /// What is read in it, before events are corrected.
    base: Reading,
    reading: Reading,
    revisions: Vec<Revision>,
}

impl Read {
    /// The article and its reading as they are shown and counted.
    pub(in crate::dossier) fn shown(&self) -> (&Article, &Reading) {
        match &self.revised {
            Some(revised) => (&revised.article, &revised.reading),
            None => (&self.article, &self.reading),
        }
    }

    /// The article and its reading before events are corrected: in this, events are found again.
    pub(super) fn base(&self) -> Base<'_> {
        match &self.revised {
            Some(revised) => (&revised.article, &revised.base),
            None => (&self.article, &self.reading),
        }
    }

    /// What was read in it after edits of the article itself, where that is something else than before them.
    pub(in crate::dossier) fn reread(&self) -> Option<&Reading> {
        let base = self.revised.as_deref().map(|revised| &revised.base);
        base.filter(|base| **base != self.reading)
    }

    /// What the user changed of it.
    pub(in crate::dossier) fn revisions(&self) -> &[Revision] {
        let revised = self.revised.as_deref();
        revised.map_or(&[], |revised| &revised.revisions)
    }
}

/// The articles that edits change, by number and sorted.
type Changed = Vec<(u32, Revised)>;

impl Dossier {
    /// The articles that edits change, and which of those edits do nothing.
    pub(super) fn revised(&self, done: &[Edit]) -> (Changed, Vec<Lapse>) {
        let (mut all, mut lapsed): (Changed, Vec<Lapse>) = (Vec::new(), Vec::new());
        for edit in done {
            let Change::Article(id, to) = &edit.what else {
                continue;
            };
            let Some(one) = self.open(&mut all, id) else {
                let missed = format!("expected the article {}, found none of that id", quoted(id));
                lapsed.extend(Lapse::of(edit.id, true, vec![missed]));
                continue;
            };
            let was = Correction::of_article(&one.article);
            to.correct_article(&mut one.article);
            let news = revisions(edit.id, None, to, &was);
            lapsed.extend(already(edit.id, to, !news.is_empty(), Vec::new()));
            one.revisions.extend(news);
        }
        for (number, one) in &mut all {
            let Some(read) = self
                .read(*number)
                .filter(|read| read.article != one.article)
            else {
                continue;
            };
            let before = read
                .revised
                .as_deref()
                .filter(|before| before.article == one.article);
            one.base = match before {
                Some(before) => before.base.clone(),
                None => match &read.bare {
                    Some(bare) => bare.reread.as_ref().unwrap_or(&read.reading).clone(),
                    None => event::read_from(&one.article, self.least),
                },
            };
            one.reading = one.base.clone();
        }
        for edit in done {
            let (anchors, to): (Vec<&Anchor>, _) = match &edit.what {
                Change::Reread(anchors, to) => (anchors.iter().collect(), to.clone()),
                Change::Set(sides, to) if to.of_events() => (
                    sides.iter().flat_map(|side| &side.told).collect(),
                    to.for_events(),
                ),
                _ => continue,
            };
            let (mut missed, mut changed, mut any) = (Vec::new(), false, false);
            for anchor in anchors {
                let of = match found(anchor, &|id| self.base_of(&all, id)) {
                    Ok((of, _)) => of,
                    Err(why) => {
                        missed.push(why);
                        continue;
                    }
                };
                any = true;
                let Some(one) = self.open(&mut all, &of.article) else {
                    continue;
                };
                let both = one
                    .reading
                    .events
                    .iter_mut()
                    .chain(&mut one.reading.uncertain);
                for event in both.filter(|event| event.id == of.event) {
                    let was = Correction::of(event);
                    to.correct(event);
                    let news = revisions(edit.id, Some(&of.event), &to, &was);
                    changed |= !news.is_empty();
                    one.revisions.extend(news);
                }
            }
            if matches!(edit.what, Change::Reread(..)) {
                if any {
                    lapsed.extend(already(edit.id, &to, changed, missed));
                } else {
                    lapsed.extend(Lapse::of(edit.id, true, missed));
                }
            }
        }
        (all, lapsed)
    }

    /// The article of that id among those that are changed, put there where it is not.
    fn open<'c>(&self, all: &'c mut Changed, id: &str) -> Option<&'c mut Revised> {
        let number = self.number(self.find(id).ok()?)?;
        let place = match all.binary_search_by_key(&number, |one| one.0) {
            Ok(place) => place,
            Err(place) => {
                let read = self.read(number)?;
                let one = Revised {
                    article: read.article.clone(),
                    base: read.reading.clone(),
                    reading: read.reading.clone(),
                    revisions: Vec::new(),
                };
                all.insert(place, (number, one));
                place
            }
        };
        all.get_mut(place).map(|(_, one)| one)
    }

    /// The article of that id and its reading before events are corrected.
    fn base_of<'c>(&'c self, all: &'c Changed, id: &str) -> Option<Base<'c>> {
        let number = self.number(self.find(id).ok()?)?;
        let changed = all.binary_search_by_key(&number, |one| one.0).ok();
        match changed.and_then(|place| all.get(place)) {
            Some((_, one)) => Some((&one.article, &one.base)),
            None => self.read(number).map(|read| (&read.article, &read.reading)),
        }
    }
}

/// What an edit changes, field by field.
fn revisions(edit: u32, event: Option<&str>, to: &Correction, was: &Correction) -> Vec<Revision> {
    let fields = to.fields().into_iter();
    let changed = fields.filter(|field| was.said(field) != to.said(field));
    changed
        .map(|field| Revision {
            edit,
            event: event.map(str::to_owned),
            field,
            was: was.said(field),
            is: to.said(field),
        })
        .collect()
}

/// That an edit changes nothing, for it is read so already; or what of it was missed.
fn already(edit: u32, to: &Correction, changed: bool, mut missed: Vec<String>) -> Option<Lapse> {
    if !changed {
        let fields = to.fields().join(", ");
        missed.push(format!(
            "expected another value of {fields}, found it so already"
        ));
    }
    Lapse::of(edit, !changed, missed)
}
