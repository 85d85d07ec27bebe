//! The dossier: articles in, ledger and totals out. The façade over everything below it.
//!
//! It keeps the articles and, beside each, what was read in it. The ledger is kept up with them: an article that
//! comes or goes stirs up the families of employers it tells of, and those are settled anew from their articles, so
//! that removing an article undoes exactly what it added.

mod edits;
mod file;
mod report;

use std::cmp::Ordering;

use crate::event::{self, CERTAIN, Reading};
use crate::ledger::{Book, Paper, Settled, Sketch};
use crate::order;
use crate::tally::{Group, applied, tally, total, waterfall};
use crate::text::Article;

pub use edits::{Anchor, Change, Edit, EditReport, History, Lapse, Revision, Subject};
pub use file::{DossierFile, FORMAT, Remark, RestoreError, Restored, VERSION, restore};
pub use report::{ArticleReport, Report};

use edits::{Edits, Revised};

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
    /// By number; `None` where the article was taken out.
    entries: Vec<Option<Read>>,
    /// The numbers of the articles, in the order of their ids.
    by_id: Vec<u32>,
    unused: Vec<u32>,
    /// The ledger, kept up with the articles.
    book: Book,
    /// What is read in nothing.
    nothing: Reading,
    /// How many articles were ever put in: the next one's place.
    put: u64,
    /// How sure an event has to be, in thousandths, to be more than uncertain.
    least: u16,
    edits: Edits,
}

impl Default for Dossier {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            by_id: Vec::new(),
            unused: Vec::new(),
            book: Book::default(),
            nothing: Reading::default(),
            put: 0,
            least: CERTAIN,
            edits: Edits::default(),
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
    /// What the user made of it.
    revised: Option<Box<Revised>>,
    /// Where its text is not there: it stands as it was read.
    bare: Option<Box<Bare>>,
}

/// What is known besides of an article whose text is not there.
#[derive(Clone, Debug, Default)]
struct Bare {
    /// What was read in it after edits of the article itself; `None` where that made no difference.
    reread: Option<Reading>,
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
            revised: None,
            bare: None,
        }
    }

    fn settled(&self) -> Settled<'_> {
        let (article, reading) = self.shown();
        Settled {
            id: &article.id,
            published: article.published,
            publisher: article.publisher.as_deref(),
            text: &article.text,
            events: &reading.events,
            uncertain: &reading.uncertain,
        }
    }

    fn paper(&self) -> Paper<'_> {
        Paper {
            settled: self.settled(),
            sketch: &self.sketch,
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
        self.book = Book::default();
        for (number, entry) in (0..).zip(&mut self.entries) {
            if let Some(read) = entry {
                read.reading = match &mut read.bare {
                    None => event::read_from(&read.article, least),
                    Some(bare) => {
                        let reread = bare.reread.take();
                        bare.reread = reread.map(|reading| event::parted(reading, least));
                        event::parted(std::mem::take(&mut read.reading), least)
                    }
                };
                read.revised = None;
                self.book.add(number, &read.paper());
            }
        }
        self.revise();
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
        let found = self.find(&article.id);
        let old = found.ok().and_then(|at| self.number(at));
        let edited = self.is_edited(&article.id);
        if edited {
            self.undecide(&|id| id == article.id);
        }
        let same = |number: u32| {
            let old = self.read(number);
            old.is_some_and(|old| old.article == article && old.bare.is_none())
        };
        let number = match old {
            Some(number) if same(number) => number,
            Some(number) => {
                let place = self.read(number).map_or(self.put, |old| old.place);
                self.forget(number);
                self.keep(number, Read::new(place, article, self.least));
                number
            }
            None => self.add(Read::new(self.put, article, self.least)),
        };
        if edited {
            self.revise();
        }
        self.read(number)
            .map_or(&self.nothing, |read| read.shown().1)
    }

    /// Takes an article out. `false` where there is none of that id.
    pub fn remove(&mut self, id: &str) -> bool {
        let Ok(at) = self.find(id) else {
            return false;
        };
        let edited = self.is_edited(id);
        if edited {
            self.undecide(&|own| own == id);
        }
        if let Some(number) = self.number(at) {
            self.forget(number);
            self.unused.push(number);
        }
        self.by_id.remove(at);
        if edited {
            self.revise();
        }
        true
    }

    /// The article of that id and what was read in it, as the user corrected them.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<(&Article, &Reading)> {
        self.by_name(id).map(Read::shown)
    }

    /// The articles and what was read in each, as the user corrected them, in the order in which they were put in.
    pub fn articles(&self) -> impl Iterator<Item = (&Article, &Reading)> {
        self.in_order().into_iter().map(Read::shown)
    }

    /// How an article of that id is reported.
    #[must_use]
    pub fn article(&self, id: &str) -> Option<ArticleReport> {
        self.by_name(id).map(ArticleReport::of)
    }

    /// Brings the ledger up to date with the articles. What is asked of a dossier is the same with and without;
    /// but where it was called, what comes next has only to settle what has changed since.
    pub fn settle(&mut self) {
        let entries = &self.entries;
        self.book
            .settle(&|number| Some(entry(entries, number)?.paper()));
    }

    /// The bounds of all counted rounds, brought up to date: at the price of the families of employers that were
    /// stirred up since it was last asked for.
    ///
    /// ```
    /// use pinkslip::dossier::Dossier;
    /// use pinkslip::text::Article;
    ///
    /// let mut dossier = Dossier::new();
    /// dossier.put(Article::new("acme", "Acme will cut 300 jobs."));
    /// assert_eq!(dossier.total().best, 300);
    /// dossier.put(Article::new("bolt", "Bolt is to shed up to 40 posts."));
    /// assert_eq!((dossier.total().low, dossier.total().high), (300, Some(340)));
    /// ```
    pub fn total(&mut self) -> Group {
        self.settle();
        total(self.book.rounds())
    }

    /// Everything that can be said of the articles together.
    #[must_use]
    pub fn report(&self) -> Report {
        let ledger = if self.book.is_settled() {
            self.book.ledger()
        } else {
            let mut book = self.book.clone();
            book.settle(&|number| Some(self.read(number)?.paper()));
            book.ledger()
        };
        let read = self.in_order();
        let settled: Vec<Settled<'_>> = read.iter().map(|read| read.settled()).collect();
        Report {
            version: env!("CARGO_PKG_VERSION"),
            rules: RULES,
            articles: read.iter().map(|read| ArticleReport::of(read)).collect(),
            tally: tally(&ledger),
            waterfall: waterfall(&ledger, &settled),
            counting: applied(&ledger, &settled),
            edits: self.edit_report(&ledger),
            ledger,
        }
    }

    /// Where the article of that id is among all, or has to be put.
    fn find(&self, id: &str) -> Result<usize, usize> {
        self.by_id.binary_search_by(|number| {
            let read = self.read(*number);
            read.map_or(Ordering::Less, |read| read.article.id.as_str().cmp(id))
        })
    }

    /// The article of that id.
    fn by_name(&self, id: &str) -> Option<&Read> {
        self.read(self.number(self.find(id).ok()?)?)
    }

    /// The number of the article at that place.
    fn number(&self, at: usize) -> Option<u32> {
        self.by_id.get(at).copied()
    }

    fn read(&self, number: u32) -> Option<&Read> {
        entry(&self.entries, number)
    }

    /// Adds an article behind all others, and gives its number.
    fn add(&mut self, read: Read) -> u32 {
        self.put += 1;
        let number = self.unused.pop().unwrap_or_else(|| {
            self.entries.push(None);
            u32::try_from(self.entries.len() - 1).unwrap_or(u32::MAX)
        });
        let place = self.find(&read.article.id).unwrap_or_else(|at| at);
        self.by_id.insert(place, number);
        self.keep(number, read);
        number
    }

    fn keep(&mut self, number: u32, read: Read) {
        self.book.add(number, &read.paper());
        let slot = usize::try_from(number).ok();
        if let Some(entry) = slot.and_then(|slot| self.entries.get_mut(slot)) {
            *entry = Some(read);
        }
    }

    fn forget(&mut self, number: u32) {
        let slot = usize::try_from(number).ok();
        let entry = slot.and_then(|slot| self.entries.get_mut(slot));
        if let Some(read) = entry.and_then(Option::take) {
            self.book.take(number, &read.paper());
        }
    }

    fn in_order(&self) -> Vec<&Read> {
        let mut read: Vec<&Read> = self.entries.iter().flatten().collect();
        order::by_key(&mut read, |read| read.place);
        read
    }
}

/// The article of that id.
fn named<'e>(entries: &'e [Option<Read>], by_id: &[u32], id: &str) -> Option<&'e Read> {
    let place = by_id.binary_search_by(|number| {
        let read = entry(entries, *number);
        read.map_or(Ordering::Less, |read| read.article.id.as_str().cmp(id))
    });
    entry(entries, *by_id.get(place.ok()?)?)
}

fn entry(entries: &[Option<Read>], number: u32) -> Option<&Read> {
    entries.get(usize::try_from(number).ok()?)?.as_ref()
}
