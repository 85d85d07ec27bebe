//! The dossier: articles in, ledger and totals out. The façade over everything below it.
//!
//! It keeps the articles and, beside each, what was read in it; all else is worked out anew from
//! those whenever it is asked for, so that removing an article undoes exactly what it added.

use serde::Serialize;

use crate::event::{self, CERTAIN, Event, Note, Reading};
use crate::ledger::{Ledger, Settled, Sketch, settle_sketched};
use crate::order;
use crate::tally::{Step, Tally, tally, waterfall};
use crate::text::{Article, iso};

/// A hash of the tables by which articles are read.
pub const RULES: &str = event::RULES_HASH;

/// Articles and what was read in them.
///
/// ```
/// use pinkslip::dossier::Dossier;
/// use pinkslip::text::Article;
///
/// let mut dossier = Dossier::new();
/// dossier.put(Article::new("acme", "Acme will cut 300 jobs."));
/// dossier.put(Article::new("acme", "Acme will cut 310 jobs."));
/// assert_eq!(dossier.articles().count(), 1, "an article replaces the one of the same id");
///
/// assert!(dossier.remove("acme"));
/// assert_eq!(dossier.report().tally.best, 0);
/// ```
#[derive(Clone, Debug)]
pub struct Dossier {
    /// By id. A map would weigh more than all else that is done with the articles.
    entries: Vec<Read>,
    /// What is read in nothing.
    nothing: Reading,
    /// How many articles were ever put in: the next one's place.
    put: u64,
    /// How sure an event has to be, in thousandths, to be more than uncertain.
    least: u16,
}

impl Default for Dossier {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            nothing: Reading::default(),
            put: 0,
            least: CERTAIN,
        }
    }
}

/// An article as it was read.
#[derive(Clone, Debug)]
struct Read {
    place: u64,
    article: Article,
    reading: Reading,
    sketch: Sketch,
}

impl Read {
    fn new(place: u64, article: Article, least: u16) -> Self {
        let reading = event::read_from(&article, least);
        let sketch = Sketch::of(&article.text);
        Self {
            place,
            article,
            reading,
            sketch,
        }
    }
}

impl Dossier {
    /// An empty dossier.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how sure an event has to be, in thousandths, not to be listed apart as uncertain: [`CERTAIN`], unless
    /// something else is said. At 0 every event counts.
    ///
    /// ```
    /// use pinkslip::dossier::Dossier;
    /// use pinkslip::text::Article;
    ///
    /// let mut dossier = Dossier::new();
    /// dossier.put(Article::new("acme", "Acme will cut 300 jobs."));
    /// assert_eq!(dossier.report().tally.best, 300);
    /// dossier.count_from(1000);
    /// assert_eq!(dossier.report().tally.best, 0);
    /// assert_eq!(dossier.report().articles[0].uncertain.len(), 1);
    /// ```
    pub fn count_from(&mut self, least: u16) {
        self.least = least;
        for read in &mut self.entries {
            read.reading = event::read_from(&read.article, least);
        }
    }

    /// How sure an event has to be, in thousandths, not to be listed apart as uncertain.
    #[must_use]
    pub const fn least(&self) -> u16 {
        self.least
    }

    /// Adds an article, or replaces the one of the same id in its place; gives what is read in it.
    ///
    /// An article that has not changed is not read again.
    pub fn put(&mut self, article: Article) -> &Reading {
        let (at, place) = match self.find(&article.id) {
            Ok(at) => (at, self.entries.get(at).map(|old| old.place)),
            Err(at) => (at, None),
        };
        let same = |old: &Read| place.is_some() && old.article == article;
        if !self.entries.get(at).is_some_and(same) {
            let fresh = place.is_none();
            self.put += u64::from(fresh);
            let read = Read::new(place.unwrap_or(self.put), article, self.least);
            match self.entries.get_mut(at).filter(|_| !fresh) {
                Some(old) => *old = read,
                None => self.entries.insert(at, read),
            }
        }
        self.entries
            .get(at)
            .map_or(&self.nothing, |read| &read.reading)
    }

    /// Takes an article out. `false` where there is none of that id.
    pub fn remove(&mut self, id: &str) -> bool {
        let found = self.find(id);
        if let Ok(at) = found {
            self.entries.remove(at);
        }
        found.is_ok()
    }

    /// The article of that id and what was read in it.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<(&Article, &Reading)> {
        let read = self.entries.get(self.find(id).ok()?)?;
        Some((&read.article, &read.reading))
    }

    /// The articles and what was read in each, in the order in which they were put in.
    pub fn articles(&self) -> impl Iterator<Item = (&Article, &Reading)> {
        self.in_order()
            .into_iter()
            .map(|read| (&read.article, &read.reading))
    }

    /// Everything that can be said of the articles together.
    #[must_use]
    pub fn report(&self) -> Report {
        let read = self.in_order();
        let settled: Vec<Settled<'_>> = read.iter().map(|read| read.settled()).collect();
        let sketches: Vec<&Sketch> = read.iter().map(|read| &read.sketch).collect();
        let ledger = settle_sketched(&settled, &sketches);
        Report {
            version: env!("CARGO_PKG_VERSION"),
            rules: RULES,
            articles: read
                .iter()
                .map(|read| ArticleReport::of(&read.article, &read.reading))
                .collect(),
            tally: tally(&ledger),
            waterfall: waterfall(&ledger, &settled),
            ledger,
        }
    }

    /// Where the article of that id is, or has to be put.
    fn find(&self, id: &str) -> Result<usize, usize> {
        self.entries
            .binary_search_by(|read| read.article.id.as_str().cmp(id))
    }

    fn in_order(&self) -> Vec<&Read> {
        let mut read: Vec<&Read> = self.entries.iter().collect();
        order::by_key(&mut read, |read| read.place);
        read
    }
}

impl Read {
    fn settled(&self) -> Settled<'_> {
        Settled {
            id: &self.article.id,
            published: self.article.published,
            text: &self.article.text,
            events: &self.reading.events,
            uncertain: &self.reading.uncertain,
        }
    }
}

/// The whole output: the JSON contract of the library, the command line and the browser.
///
/// `articles` are in the order in which they were put in; ledger, tally and waterfall are the same in
/// any order.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Report {
    /// The engine's version.
    pub version: &'static str,
    /// A hash of its tables: the same articles, version and rules give the same bytes.
    pub rules: &'static str,
    /// The articles with their events.
    pub articles: Vec<ArticleReport>,
    /// The rounds.
    pub ledger: Ledger,
    /// The totals.
    pub tally: Tally,
    /// The way from the mentions to the total.
    pub waterfall: Vec<Step>,
}

/// One article of a report. Its text is not repeated.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ArticleReport {
    /// Its id.
    pub id: String,
    /// Its headline.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// The day it came out, as `YYYY-MM-DD`.
    pub published: Option<String>,
    /// ISO 639 code of its language; `None` where it does not look like English.
    pub language: Option<&'static str>,
    /// What it tells, in reading order.
    pub events: Vec<Event>,
    /// What was read too uncertainly to count, in reading order: in no total.
    pub uncertain: Vec<Event>,
    /// What its reader should know.
    pub notes: Vec<Note>,
}

impl ArticleReport {
    pub(crate) fn of(article: &Article, reading: &Reading) -> Self {
        Self {
            id: article.id.clone(),
            title: article.title.clone(),
            publisher: article.publisher.clone(),
            url: article.url.clone(),
            published: article.published.map(iso),
            language: reading.language,
            events: reading.events.clone(),
            uncertain: reading.uncertain.clone(),
            notes: reading.notes.clone(),
        }
    }
}
