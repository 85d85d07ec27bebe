//! The report: everything that can be said of a dossier, as the library, the command line and the browser give it.

use serde::Serialize;

use super::Read;
use super::edits::{EditReport, Revision};
use crate::event::{Event, Note};
use crate::ledger::Ledger;
use crate::tally::{Applied, Step, Tally};
use crate::text::iso;

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
    /// The counting rules, all sixteen, and how many events each decided.
    pub counting: Vec<Applied>,
    /// What the user changed.
    pub edits: EditReport,
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
    /// What the user changed of it and of its events, edit by edit.
    pub edited: Vec<Revision>,
}

impl ArticleReport {
    pub(super) fn of(read: &Read) -> Self {
        let (article, reading) = read.shown();
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
            edited: read.revisions().to_vec(),
        }
    }
}
