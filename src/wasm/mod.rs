//! The boundary to JavaScript. It converts, calls and converts back; it decides nothing.
//!
//! Strings go in, plain objects come out: maps are objects, `None` is `null`, numbers are numbers.
//! Every span counts UTF-16 units, as `text.slice` does. What cannot be taken is thrown as an
//! `Error` whose message says what was expected and found. The types of all of it are in
//! `types/`; a test holds them against real reports.

mod utf16;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use crate::dossier::{self, ArticleReport, Edit};
use crate::event::Note;
use crate::explain;
use crate::export;
use crate::json;
use crate::reconcile::{Wanted, reconcile};
use crate::source;
use crate::text::{Article, iso};

/// Smaller than the standard library's, and no slower: DESIGN.md has both.
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen(typescript_custom_section)]
const ARTICLE: &str = include_str!("types/article.d.ts");
#[wasm_bindgen(typescript_custom_section)]
const LEDGER: &str = include_str!("types/ledger.d.ts");
#[wasm_bindgen(typescript_custom_section)]
const REPORT: &str = include_str!("types/report.d.ts");
#[wasm_bindgen(typescript_custom_section)]
const EDITS: &str = include_str!("types/edits.d.ts");
#[wasm_bindgen(typescript_custom_section)]
const RECONCILE: &str = include_str!("types/reconcile.d.ts");
#[wasm_bindgen(typescript_custom_section)]
const DOSSIER: &str = include_str!("types/dossier.d.ts");

/// The engine's version.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Reads the front matter off a text that was pasted or dropped; `name` gives the id. Puts nothing
/// anywhere.
#[wasm_bindgen(unchecked_return_type = "Source")]
pub fn open(name: &str, source: &str) -> Result<JsValue, JsError> {
    let source::Opened { article, mut notes } = source::open(name, source);
    utf16::convert(&article.text, [].iter_mut(), &mut notes);
    give(&Source {
        id: &article.id,
        text: &article.text,
        title: article.title.as_deref(),
        publisher: article.publisher.as_deref(),
        url: article.url.as_deref(),
        published: article.published.map(iso),
        notes: &notes,
    })
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = JSON)]
    fn stringify(value: &JsValue) -> Option<String>;
}

#[derive(Serialize)]
struct Source<'a> {
    id: &'a str,
    text: &'a str,
    title: Option<&'a str>,
    publisher: Option<&'a str>,
    url: Option<&'a str>,
    published: Option<String>,
    notes: &'a [Note],
}

/// Articles in, the ledger and the total out.
#[wasm_bindgen]
#[derive(Default)]
pub struct Dossier {
    inner: dossier::Dossier,
}

#[wasm_bindgen]
impl Dossier {
    /// A dossier without articles.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an article, or puts it in the place of the one with the same id, and gives what was
    /// read in it. Throws where the id is empty, or `published` is given and no date as YYYY-MM-DD.
    #[wasm_bindgen(unchecked_return_type = "ArticleReport")]
    pub fn put(
        &mut self,
        id: &str,
        text: String,
        title: Option<String>,
        publisher: Option<String>,
        url: Option<String>,
        published: Option<String>,
    ) -> Result<JsValue, JsError> {
        if id.is_empty() {
            return Err(JsError::new("expected an id, found an empty string"));
        }
        let day = published.as_deref().map(source::published).transpose();
        let mut article = Article::new(id, text);
        article.published = day.map_err(|message| JsError::new(&message))?;
        (article.title, article.publisher, article.url) = (title, publisher, url);
        self.inner.put(article);
        let (Some((article, _)), Some(mut report)) = (self.inner.get(id), self.inner.article(id))
        else {
            return Err(JsError::new(
                "expected the article that was put, found none",
            ));
        };
        convert(&article.text, &mut report);
        give(&report)
    }

    /// Takes an article out; `false` where there is none with this id.
    pub fn remove(&mut self, id: &str) -> bool {
        self.inner.remove(id)
    }

    /// Sets how sure an event has to be, in thousandths, not to be listed apart as uncertain.
    #[wasm_bindgen(js_name = countFrom)]
    pub fn count_from(&mut self, least: u16) {
        self.inner.count_from(least);
    }

    /// Everything: the articles' events, the ledger, the tally and how the total came about.
    #[wasm_bindgen(unchecked_return_type = "Report")]
    pub fn report(&mut self) -> Result<JsValue, JsError> {
        self.inner.settle();
        let mut report = self.inner.report();
        for ((article, _), shown) in self.inner.articles().zip(&mut report.articles) {
            convert(&article.text, shown);
        }
        give(&report)
    }

    /// Records an edit and gives its number. Throws where it is about nothing that is there, or changes nothing.
    pub fn edit(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "EditRequest")] change: &JsValue,
    ) -> Result<u32, JsError> {
        self.inner
            .edit(take::<Edit>(change)?)
            .map_err(|why| JsError::new(&why))
    }

    /// Takes the last edit back, and gives it; `null` where there is none.
    #[wasm_bindgen(unchecked_return_type = "Edit | null")]
    pub fn undo(&mut self) -> Result<JsValue, JsError> {
        give(&self.inner.undo())
    }

    /// Does again what was undone last, and gives it; `null` where nothing was.
    #[wasm_bindgen(unchecked_return_type = "Edit | null")]
    pub fn redo(&mut self) -> Result<JsValue, JsError> {
        give(&self.inner.redo())
    }

    /// The edits, those that were undone too.
    #[wasm_bindgen(unchecked_return_type = "History")]
    pub fn history(&self) -> Result<JsValue, JsError> {
        give(self.inner.history())
    }

    /// Puts edits in the place of all there were, with what of them was undone. Those that find nothing to hold on to
    /// are kept, and reported.
    #[wasm_bindgen(js_name = setHistory)]
    pub fn set_history(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "History")] history: &JsValue,
    ) -> Result<(), JsError> {
        self.inner.restore(take(history)?);
        Ok(())
    }

    /// How an article was read, line by line; empty where there is none of that id.
    #[wasm_bindgen(unchecked_return_type = "Line[]")]
    pub fn explain(&self, id: &str) -> Result<JsValue, JsError> {
        let mut lines = explain::of(&self.inner, id).unwrap_or_default();
        if let Some((article, _)) = self.inner.get(id) {
            let spans = lines.iter_mut().filter_map(|line| line.span.as_mut());
            utf16::convert_spans(&article.text, spans);
        }
        give(&lines)
    }

    /// Holds a tracker's CSV against the articles. `columns` says which column holds what, each as `field=column`, and
    /// `dates` in which order days are written: `dmy`, `mdy` or `ymd`; both are guessed where they are left out. Throws
    /// where the text is no tracker's, or has no such column.
    #[wasm_bindgen(unchecked_return_type = "Reconciliation")]
    pub fn reconcile(
        &mut self,
        csv: &str,
        columns: Option<Vec<String>>,
        dates: Option<String>,
    ) -> Result<JsValue, JsError> {
        self.inner.settle();
        let ledger = self.inner.report().ledger;
        let held = Wanted::read(&columns.unwrap_or_default(), dates.as_deref())
            .and_then(|wanted| reconcile(&ledger, csv, &wanted));
        give(&held.map_err(|message| JsError::new(&message))?)
    }

    /// One row an event, as a spreadsheet reads it.
    #[must_use]
    pub fn csv(&self) -> String {
        export::csv(&self.inner)
    }

    /// One row a round, as a tracker keeps it.
    #[wasm_bindgen(js_name = roundsCsv)]
    #[must_use]
    pub fn rounds_csv(&self) -> String {
        export::csv_rounds(&self.inner)
    }

    /// The counted rounds as a Markdown table for a story, with the total and what is left out.
    #[must_use]
    pub fn markdown(&self) -> String {
        export::markdown(&self.inner.report())
    }

    /// The dossier as a file, with the texts of its articles or without: `JSON.stringify` makes it text. Its spans count
    /// bytes, wherever a file is written.
    #[wasm_bindgen(unchecked_return_type = "DossierFile")]
    pub fn save(&self, texts: bool) -> Result<JsValue, JsError> {
        give(&self.inner.save(texts))
    }

    /// Puts a saved dossier, as its text, in the place of all that is here, and gives what is not as the file has it.
    /// Throws where nothing of it can be used: then all stays as it is.
    #[wasm_bindgen(unchecked_return_type = "Remark[]")]
    pub fn restore(&mut self, file: &str) -> Result<JsValue, JsError> {
        let restored = dossier::restore(file).map_err(|error| JsError::new(&error.to_string()))?;
        self.inner = restored.dossier;
        give(&restored.remarks)
    }

    /// The total in words, as a clause that can be pasted into a story.
    #[must_use]
    pub fn words(&self) -> String {
        export::words::total(&self.inner.report())
    }
}

fn convert(text: &str, report: &mut ArticleReport) {
    let events = report.events.iter_mut().chain(&mut report.uncertain);
    utf16::convert(text, events, &mut report.notes);
}

/// What a plain object says.
fn take<T: DeserializeOwned>(value: &JsValue) -> Result<T, JsError> {
    let text = stringify(value).unwrap_or_default();
    json::from(&json::parse(&text).value).map_err(|fault| JsError::new(&fault.to_string()))
}

/// Plain objects, with `null` where there is nothing.
fn give(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}
