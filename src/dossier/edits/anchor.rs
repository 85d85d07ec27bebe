//! Anchors: how an edit finds the events again that it is about.
//!
//! An event is told by who, how many and what sort of figure it is, and by the words that decided. When an article is
//! read anew, by another engine or because its text has changed, its events are numbered anew: so an id is only a
//! hint. An event that says the same is the one, unless of another place; of several, the one with the same words;
//! failing that the event that is now read in those words. Where the number itself has changed, and with it the words, nothing is guessed: the
//! edit lapses, and says what was expected and found.

use super::model::Anchor;
use crate::event::{Event, Reading, id_parts};
use crate::ledger::Correction;
use crate::text::letter::{lower, quoted, within};
use crate::text::{Article, Span};

/// An article as it is read before anything is corrected in its events.
pub(super) type Base<'d> = (&'d Article, &'d Reading);

/// The events of a reading, sure and unsure.
pub(super) fn events(reading: &Reading) -> impl Iterator<Item = &Event> + Clone {
    reading.events.iter().chain(&reading.uncertain)
}

impl Anchor {
    /// Tells an event so that it is found again.
    pub(super) fn of(article: &Article, event: &Event) -> Self {
        Self {
            article: article.id.clone(),
            event: event.id.clone(),
            employer: event.employer.as_ref().map(|employer| employer.key.clone()),
            headcount: event.headcount,
            share: event.share.clone(),
            scope: Some(event.scope),
            names: names(event).cloned().collect(),
            quote: Some(quote(&article.text, event)),
        }
    }

    /// Whether only ids are given.
    pub(super) fn is_bare(&self) -> bool {
        self.scope.is_none()
    }

    /// Whether it may be about an event of that article.
    pub(super) fn is_of(&self, article: &str) -> bool {
        if self.article.is_empty() {
            let own = id_parts(&self.event);
            own.is_some_and(|(own, _)| own == article)
        } else {
            self.article == article
        }
    }

    /// The event that it is about, or what was expected and what was found.
    pub(super) fn find<'d>(&self, base: Option<Base<'d>>) -> Result<&'d Event, String> {
        let Some((article, reading)) = base else {
            let of = if self.article.is_empty() {
                &self.event
            } else {
                &self.article
            };
            return Err(format!(
                "expected the article of {}, found none",
                quoted(of)
            ));
        };
        let pick = |some: Vec<&'d Event>| match some.as_slice() {
            [one] => Some(*one),
            several => several.iter().find(|event| event.id == self.event).copied(),
        };
        let all = events(reading);
        if self.is_bare() {
            return pick(all.filter(|event| event.id == self.event).collect())
                .ok_or_else(|| self.missed(article, reading));
        }
        let same: Vec<&Event> = all.clone().filter(|event| self.tells(event)).collect();
        let in_words = |event: &&Event| self.words_of(article, event);
        let found = if same.is_empty() {
            pick(all.filter(in_words).collect())
        } else {
            let worded: Vec<&Event> = same.iter().copied().filter(in_words).collect();
            // In other words it is told of the same units and places, if of any.
            let fits = |event: &&Event| !self.clashes(event);
            pick(if worded.is_empty() {
                same.into_iter().filter(fits).collect()
            } else {
                worded
            })
        };
        found.ok_or_else(|| self.missed(article, reading))
    }

    /// Whether an event tells the same.
    fn tells(&self, event: &Event) -> bool {
        self.employer.as_deref()
            == event
                .employer
                .as_ref()
                .map(|employer| employer.key.as_str())
            && self.headcount == event.headcount
            && self.share == event.share
            && self.scope == Some(event.scope)
    }

    /// Whether an event is told of other units and places.
    fn clashes(&self, event: &Event) -> bool {
        let (mut own, told) = (self.names.iter(), || names(event));
        own.len() > 0
            && told().next().is_some()
            && !own.any(|name| told().any(|other| other == name))
    }

    /// Whether an event was read in the words that decided.
    fn words_of(&self, article: &Article, event: &Event) -> bool {
        let Some(words) = self.quote.as_deref().filter(|words| !words.is_empty()) else {
            return false;
        };
        let (words, own) = (plain(words), plain(&quote(&article.text, event)));
        !own.trim().is_empty() && (within(&words, &own) || within(&own, &words))
    }

    /// What was expected and what was found.
    fn missed(&self, article: &Article, reading: &Reading) -> String {
        let found: Vec<String> = events(reading)
            .take(3)
            .map(|event| told(&Self::of(article, event)))
            .collect();
        let more = events(reading).count().saturating_sub(found.len());
        let found = match (found.as_slice(), more) {
            ([], _) => "no event".to_owned(),
            (some, 0) => some.join(", "),
            (some, more) => format!("{} and {more} more", some.join(", ")),
        };
        let words = match self.quote.as_deref() {
            Some(words) => format!(" (\u{201c}{words}\u{201d})"),
            None => String::new(),
        };
        format!(
            "expected {}{words} in {}, found {found}",
            told(self),
            quoted(&article.id)
        )
    }
}

/// The units and places of an event.
fn names(event: &Event) -> impl Iterator<Item = &String> {
    let units = event.units.iter().map(|unit| &unit.name);
    units.chain(event.places.iter().map(|place| &place.name))
}

/// "300 at acme", "12% at acme, cumulative", "no number, nobody named".
fn told(anchor: &Anchor) -> String {
    if anchor.is_bare() {
        return anchor.event.clone();
    }
    let said = Correction {
        headcount: Some(anchor.headcount),
        share: Some(anchor.share.clone()),
        ..Correction::default()
    };
    let figure = said.said("headcount").or_else(|| said.said("share"));
    let figure = figure.unwrap_or_else(|| "no number".to_owned());
    match &anchor.employer {
        Some(employer) => format!("{figure} at {employer}"),
        None => format!("{figure}, nobody named"),
    }
}

/// The words that decided, from the first to the last.
fn quote(text: &str, event: &Event) -> String {
    let spans = event.because.spans.iter().copied();
    let words = spans.reduce(Span::cover).unwrap_or_default().of(text);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without case and marks.
fn plain(words: &str) -> String {
    let mut out = String::from(" ");
    for letter in lower(words).chars() {
        if crate::text::letter::in_word(letter) {
            out.push(letter);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}
