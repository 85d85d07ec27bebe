//! One article of a file, put back into the dossier.

use serde::Deserialize;

use super::event::{event, note};
use super::restore::Remark;
use crate::dossier::{Bare, Dossier, Read};
use crate::event::{Employer, Event, Reading};
use crate::json::{Fault, Value, from};
use crate::ledger::Sketch;
use crate::text::letter::quoted;
use crate::text::{Article, parse_day};

/// A fault, seen from the whole file.
type Seen<'s> = dyn Fn(Fault) -> Fault + 's;

/// Takes in articles, and keeps what is to be said of them together.
pub(super) struct Shelf<'s> {
    dossier: &'s mut Dossier,
    remarks: &'s mut Vec<Remark>,
    all: usize,
    /// The ids of those without a text.
    bare: Vec<String>,
    /// Of these, those whose copies cannot be told.
    unsketched: Vec<String>,
    /// Those with events that do not say how they refer to others, or by what an employer is known.
    silent: Vec<String>,
    /// Those that are read otherwise than the file says.
    otherwise: Vec<String>,
}

impl<'s> Shelf<'s> {
    pub(super) fn new(dossier: &'s mut Dossier, remarks: &'s mut Vec<Remark>) -> Self {
        Self {
            dossier,
            remarks,
            all: 0,
            bare: Vec::new(),
            unsketched: Vec::new(),
            silent: Vec::new(),
            otherwise: Vec::new(),
        }
    }

    /// Takes in what stands at that place of the list.
    pub(super) fn take_in(&mut self, at: usize, item: &Value<'_>) {
        let seen = |fault: Fault| fault.in_item(at).in_field("articles");
        if !matches!(item, Value::Object(_)) {
            let Fault { path, text, .. } = seen(Fault::expected("an object", item));
            return self
                .remarks
                .push(Remark::new("article-unreadable", path, text));
        }
        self.all += 1;
        let named: Option<String> = self.field(item, "id", &seen);
        let named = named.filter(|id| !id.is_empty());
        let id = self.free(at, named.as_deref());
        let published: Option<String> = self.field(item, "published", &seen);
        let published = published.and_then(|day| {
            let fault =
                |text: String| Remark::unreadable(seen(Fault::new(text).in_field("published")));
            parse_day(&day)
                .map_err(|text| self.remarks.push(fault(text)))
                .ok()
        });
        let text: Option<String> = self.field(item, "text", &seen);
        let bare = text.is_none();
        let article = Article {
            title: self.field(item, "title", &seen),
            publisher: self.field(item, "publisher", &seen),
            url: self.field(item, "url", &seen),
            published,
            ..Article::new(id.as_str(), text.unwrap_or_default())
        };
        let place = self.dossier.put;
        let read = if bare {
            let sketch: Option<String> = self.field(item, "sketch", &seen);
            let sketch = sketch.as_deref().and_then(Sketch::read);
            if sketch.is_none() {
                self.unsketched.push(id.clone());
            }
            let reading = self.reading(item, &id, named.as_deref(), &seen);
            let reread = item.get("reread").filter(|reread| **reread != Value::Null);
            let reread = reread.map(|reread| {
                let seen = |fault: Fault| seen(fault.in_field("reread"));
                let reread = self.reading(reread, &id, named.as_deref(), &seen);
                let language = reading.language;
                Reading { language, ..reread }
            });
            self.bare.push(id);
            Read {
                place,
                article,
                reading,
                sketch: sketch.unwrap_or_default(),
                revised: None,
                bare: Some(Box::new(Bare { reread })),
            }
        } else {
            let read = Read::new(place, article, self.dossier.least);
            if !told(item, "events", &read.reading.events)
                || !told(item, "uncertain", &read.reading.uncertain)
            {
                self.otherwise.push(id);
            }
            read
        };
        self.dossier.add(read);
    }

    /// Says what is to be said of all.
    pub(super) fn close(self, alike: bool) {
        let read_otherwise = if alike {
            "read otherwise than the file has it, though by an engine and rules of the same name: it was changed, or written \
             by another build"
        } else {
            "read otherwise than before"
        };
        for (code, ids, what) in [
            (
                "no-text",
                &self.bare,
                "without a text: they stand as they were read, and cannot be read anew",
            ),
            (
                "no-sketch",
                &self.unsketched,
                "without a sketch of their words: which of them are near-identical cannot be told",
            ),
            (
                "no-cues",
                &self.silent,
                "whose events do not say by what their employers are known or how they refer to others: their \
                 rounds may be parted otherwise",
            ),
            ("read-otherwise", &self.otherwise, read_otherwise),
        ] {
            if ids.is_empty() {
                continue;
            }
            let named: Vec<String> = ids.iter().take(5).map(|id| quoted(id)).collect();
            let more = match ids.len() - named.len() {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            let (some, all) = (ids.len(), self.all);
            let text = format!(
                "{some} of {all} articles {what} ({}{more})",
                named.join(", ")
            );
            self.remarks.push(Remark::new(code, "articles", text));
        }
    }

    /// A field that may be missing or null; where it is something else, that is told.
    fn field<'v, T: Deserialize<'v>>(
        &mut self,
        item: &'v Value<'_>,
        name: &str,
        seen: &Seen<'_>,
    ) -> Option<T> {
        let read = from::<Option<T>>(item.get(name).unwrap_or_default());
        read.unwrap_or_else(|fault| {
            self.remarks
                .push(Remark::unreadable(seen(fault.in_field(name))));
            None
        })
    }

    /// An id that no article has: the one given, or one made for it.
    fn free(&mut self, at: usize, given: Option<&str>) -> String {
        let base = given.unwrap_or("article");
        let mut id = base.to_owned();
        let mut number = at + 1;
        if given.is_none() {
            id = format!("{base}-{number}");
        }
        while self.dossier.by_name(&id).is_some() {
            number += 1;
            id = format!("{base}-{number}");
        }
        if given != Some(id.as_str()) {
            let found = given.map_or_else(
                || "none".to_owned(),
                |given| format!("{} again", quoted(given)),
            );
            let text = format!(
                "expected an id of its own, found {found}: it is {} now",
                quoted(&id)
            );
            self.remarks
                .push(Remark::new("id-made", format!("articles[{at}].id"), text));
        }
        id
    }

    /// What was read in an article whose text is not there.
    fn reading(
        &mut self,
        item: &Value<'_>,
        id: &str,
        named: Option<&str>,
        seen: &Seen<'_>,
    ) -> Reading {
        let (mut events, kept) = self.events(item, "events", seen);
        let (mut uncertain, _) = self.events(item, "uncertain", seen);
        let all = || item.get("events").into_iter().chain(item.get("uncertain"));
        let mut read = all().filter_map(Value::list).flatten();
        let mut silent = read.any(|event| event.get("cues").is_none());
        for event in events.iter_mut().chain(&mut uncertain) {
            // An event that was left out has moved those behind it.
            let whole = event
                .cues
                .part_of
                .and_then(|whole| usize::try_from(whole).ok());
            let whole = whole.and_then(|whole| kept.get(whole).copied().flatten());
            event.cues.part_of = whole;
            if let Some(employer) = event
                .employer
                .as_mut()
                .filter(|employer| employer.key.is_empty())
            {
                employer.key = Employer::named(&employer.name).key;
                silent = true;
            }
        }
        if silent {
            self.silent.push(id.to_owned());
        }
        let mut numbers: Vec<&str> = Vec::new();
        let told = named.unwrap_or_default();
        for event in events.iter().chain(&uncertain) {
            let number = event
                .id
                .strip_prefix(told)
                .and_then(|rest| rest.strip_prefix(".e"));
            let number = number.filter(|digits| digits.parse::<u32>().is_ok());
            match number {
                Some(number) if !numbers.contains(&number) => numbers.push(number),
                _ => break,
            }
        }
        let fit = numbers.len() == events.len() + uncertain.len();
        let numbers: Vec<String> = numbers.into_iter().map(str::to_owned).collect();
        for (nth, event) in events.iter_mut().chain(&mut uncertain).enumerate() {
            event.id = match numbers.get(nth).filter(|_| fit) {
                Some(number) => format!("{id}.e{number}"),
                None => format!("{id}.e{}", nth + 1),
            };
        }
        if !fit {
            let text = "expected ids of its events after its own, each once; found others: they are numbered anew";
            let Fault { path, text, .. } = seen(Fault::new(text).in_field("events"));
            self.remarks.push(Remark::new("id-made", path, text));
        }
        let notes = item.get("notes").and_then(Value::list).unwrap_or_default();
        let notes = notes.iter().filter_map(|item| note(item).ok());
        let language: Option<String> = self.field(item, "language", seen);
        Reading {
            events,
            uncertain,
            notes: notes.collect(),
            language: language.filter(|language| language == "en").map(|_| "en"),
        }
    }

    /// The events of a list, and for each item of it its place among those that are kept.
    fn events(
        &mut self,
        item: &Value<'_>,
        name: &str,
        seen: &Seen<'_>,
    ) -> (Vec<Event>, Vec<Option<u32>>) {
        let (mut events, mut kept) = (Vec::new(), Vec::new());
        let list = item.get(name).unwrap_or_default();
        let seen = |fault: Fault| {
            let Fault { path, text, .. } = seen(fault.in_field(name));
            Remark::new("event-unreadable", path, text)
        };
        let Some(items) = list.list() else {
            if *list != Value::Null {
                self.remarks.push(seen(Fault::expected("a list", list)));
            }
            return (events, kept);
        };
        for (nth, item) in items.iter().enumerate() {
            match event(item) {
                Ok(event) => {
                    kept.push(u32::try_from(events.len()).ok());
                    events.push(event);
                }
                Err(fault) => {
                    kept.push(None);
                    self.remarks.push(seen(fault.in_item(nth)));
                }
            }
        }
        (events, kept)
    }
}

/// Whether the file has the very events that are read now.
fn told(item: &Value<'_>, name: &str, now: &[Event]) -> bool {
    let then = item.get(name).and_then(Value::list).unwrap_or_default();
    let same = |(then, now): (&Value<'_>, &Event)| {
        let signs = now.signs;
        event(then).is_ok_and(|then| Event { signs, ..then } == *now)
    };
    then.len() == now.len() && then.iter().zip(now).all(same)
}
