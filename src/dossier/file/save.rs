//! What is written.

use serde::Serialize;

use super::{FORMAT, VERSION};
use crate::dossier::{Dossier, History, RULES, Read};
use crate::event::{Event, Note};
use crate::ledger::Ledger;
use crate::tally::Tally;
use crate::text::iso;

/// A dossier as it is saved. It borrows from the dossier, and is there to be serialised.
#[derive(Debug, Serialize)]
pub struct DossierFile<'d> {
    format: &'static str,
    version: u32,
    engine: &'static str,
    rules: &'static str,
    settings: Settings,
    edits: &'d History,
    articles: Vec<Filed<'d>>,
    ledger: Ledger,
    tally: Tally,
}

#[derive(Debug, Serialize)]
struct Settings {
    count_from: u16,
}

/// An article as it was read, before any edit.
#[derive(Debug, Serialize)]
struct Filed<'d> {
    id: &'d str,
    title: Option<&'d str>,
    publisher: Option<&'d str>,
    url: Option<&'d str>,
    published: Option<String>,
    language: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sketch: Option<String>,
    events: &'d [Event],
    uncertain: &'d [Event],
    notes: &'d [Note],
    #[serde(skip_serializing_if = "Option::is_none")]
    reread: Option<Reread<'d>>,
}

/// What was read in an article after edits of the article itself.
#[derive(Debug, Serialize)]
struct Reread<'d> {
    events: &'d [Event],
    uncertain: &'d [Event],
    notes: &'d [Note],
}

impl Dossier {
    /// The dossier as a file, with the texts of its articles or without.
    ///
    /// Without them it can be passed on where the texts must not be; what is read back then stands as it was read.
    #[must_use]
    pub fn save(&self, texts: bool) -> DossierFile<'_> {
        let report = self.report();
        DossierFile {
            format: FORMAT,
            version: VERSION,
            engine: env!("CARGO_PKG_VERSION"),
            rules: RULES,
            settings: Settings {
                count_from: self.least,
            },
            edits: self.history(),
            articles: self
                .in_order()
                .into_iter()
                .map(|read| filed(read, texts))
                .collect(),
            ledger: report.ledger,
            tally: report.tally,
        }
    }

    /// Whether the text of an article is there: one that was restored from a file without texts has none, and cannot be
    /// read anew.
    #[must_use]
    pub fn has_text(&self, id: &str) -> bool {
        self.by_name(id).is_some_and(|read| read.bare.is_none())
    }
}

fn filed(read: &Read, texts: bool) -> Filed<'_> {
    let (article, reading) = (&read.article, &read.reading);
    let bare = read.bare.as_deref();
    let reread = read.reread().or_else(|| bare?.reread.as_ref());
    let text = (texts && read.bare.is_none()).then_some(article.text.as_str());
    Filed {
        id: &article.id,
        title: article.title.as_deref(),
        publisher: article.publisher.as_deref(),
        url: article.url.as_deref(),
        published: article.published.map(iso),
        language: reading.language,
        text,
        sketch: text.is_none().then(|| read.sketch.written()),
        events: &reading.events,
        uncertain: &reading.uncertain,
        notes: &reading.notes,
        reread: reread.filter(|_| text.is_none()).map(|reading| Reread {
            events: &reading.events,
            uncertain: &reading.uncertain,
            notes: &reading.notes,
        }),
    }
}
