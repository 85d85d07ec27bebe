//! Edits as data: what the user changed, and how it refers to what was read.
//!
//! In JSON an edit is one flat object. `do` says what it does, and the rest is as that needs it:
//!
//! ```jsonc
//! { "id": 1, "do": "merge",   "rounds": [Subject, Subject, …] }            // they are one round
//! { "id": 2, "do": "split",   "rounds": [Subject, Subject, …] }            // each is a round apart from the others
//! { "id": 3, "do": "exclude", "rounds": [Subject, …] }                  // they do not count
//! { "id": 8, "do": "exclude", "events": [Anchor, …] }                // these tell of no round, the others of theirs do
//! { "id": 4, "do": "include", "rounds": [Subject, …] }                  // they count
//! { "id": 5, "do": "set",     "rounds": [Subject, …], "to": { … } }     // the truth is this, whatever is told
//! { "id": 6, "do": "set",     "events": [Anchor, …], "to": { … } }   // the reading was wrong
//! { "id": 7, "do": "article", "article": "acme", "to": { "published": "2026-01-28", "publisher": null } }
//! ```
//!
//! with a `note` of the user's where there is one. A `Subject` is the events of one round,
//! `{ "round": "acme-2026-01-300", "told": [Anchor, …] }`, or the round's id alone, as text. An `Anchor` is one
//! event, told so that it is found again in a later reading, or the event's id alone, as text:
//!
//! ```jsonc
//! { "article": "acme", "event": "acme.e1", "employer": "acme", "headcount": { … }, "share": null,
//!   "scope": "round", "names": ["Leeds"], "quote": "Acme will cut 300 jobs" }
//! ```
//!
//! What is given by ids alone is what the report shows at that moment; it is recorded with all of its anchors.
//! A split may be given by the events that leave their round: `{ "do": "split", "events": ["acme.e2"] }`.

use serde::de::{Error, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use std::fmt::{self, Formatter};
use std::marker::PhantomData;

use crate::event::Scope;
use crate::ledger::Correction;
use crate::mention::{Headcount, Share};
use crate::text::letter::quoted;

/// One thing that the user decided.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edit {
    /// Counted up; 0 where it is not recorded yet.
    pub id: u32,
    /// What it does.
    pub what: Change,
    /// What the user says of it.
    pub note: Option<String>,
}

/// What an edit does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// The rounds are one.
    Merge(Vec<Subject>),
    /// Each of the rounds is apart from the others.
    Split(Vec<Subject>),
    /// Asks that events leave the round they are in: it is recorded as a [`Self::Split`] of that round.
    Leave(Vec<Anchor>),
    /// The rounds do not count.
    Exclude(Vec<Subject>),
    /// The events do not count, and tell of no round: they were read where there is none.
    Drop(Vec<Anchor>),
    /// The rounds count.
    Include(Vec<Subject>),
    /// The rounds are so, whatever is told of them; what is told stays as evidence.
    Set(Vec<Subject>, Correction),
    /// The events were read wrongly: they are so before rounds are made of them.
    Reread(Vec<Anchor>, Correction),
    /// The article of that id came out then, or there.
    Article(String, Correction),
}

/// A round, as the events that told of it when the edit was made.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Subject {
    /// The id that the round had.
    pub round: String,
    /// Its events; none where only the id is given.
    pub told: Vec<Anchor>,
}

/// An event, told so that it is found again when its article is read anew.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Anchor {
    /// The article's id; empty where only the event's is given.
    pub article: String,
    /// The id that the event had: a hint, for events are numbered as they are read.
    pub event: String,
    /// The employer's key.
    pub employer: Option<String>,
    /// How many people.
    pub headcount: Option<Headcount>,
    /// What share.
    pub share: Option<Share>,
    /// A round of its own, or a figure about rounds; `None` where only ids are given.
    pub scope: Option<Scope>,
    /// Its units and places.
    pub names: Vec<String>,
    /// The words that decided.
    pub quote: Option<String>,
}

/// An edit that found nothing to hold on to: it is kept, does nothing, and holds again when that comes back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Lapse {
    /// The number of the edit.
    pub edit: u32,
    /// Whether nothing of it holds; else some of it does.
    pub wholly: bool,
    /// What was expected and what was found.
    pub why: String,
}

impl Lapse {
    pub(super) fn of(edit: u32, wholly: bool, missed: Vec<String>) -> Option<Self> {
        if missed.is_empty() && !wholly {
            return None;
        }
        let why = missed.join("; ");
        Some(Self { edit, wholly, why })
    }
}

impl From<Change> for Edit {
    fn from(what: Change) -> Self {
        Self {
            id: 0,
            what,
            note: None,
        }
    }
}

impl From<&str> for Subject {
    fn from(round: &str) -> Self {
        Self {
            round: round.to_owned(),
            told: Vec::new(),
        }
    }
}

impl From<&str> for Anchor {
    fn from(event: &str) -> Self {
        Self {
            event: event.to_owned(),
            ..Self::default()
        }
    }
}

/// An edit as it is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an edit")]
struct Flat {
    #[serde(default)]
    id: u32,
    #[serde(rename = "do")]
    does: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    rounds: Option<Vec<Subject>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    events: Option<Vec<Anchor>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Correction>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl Serialize for Edit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { id, what, note } = self.clone();
        let (mut rounds, mut events, mut article, mut to) = (None, None, None, None);
        let does = what.word().to_owned();
        match what {
            Change::Merge(sides)
            | Change::Split(sides)
            | Change::Exclude(sides)
            | Change::Include(sides) => rounds = Some(sides),
            Change::Leave(told) | Change::Drop(told) => events = Some(told),
            Change::Set(sides, correction) => (rounds, to) = (Some(sides), Some(correction)),
            Change::Reread(told, correction) => (events, to) = (Some(told), Some(correction)),
            Change::Article(id, correction) => (article, to) = (Some(id), Some(correction)),
        }
        let flat = Flat {
            id,
            does,
            rounds,
            events,
            article,
            to,
            note,
        };
        flat.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Edit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Flat {
            id,
            does,
            rounds,
            events,
            article,
            to,
            note,
        } = Flat::deserialize(deserializer)?;
        let what = match (does.as_str(), rounds, events, article, to) {
            ("merge", Some(rounds), None, None, None) => Change::Merge(rounds),
            ("split", Some(rounds), None, None, None) => Change::Split(rounds),
            ("split", None, Some(events), None, None) => Change::Leave(events),
            ("exclude", Some(rounds), None, None, None) => Change::Exclude(rounds),
            ("exclude", None, Some(events), None, None) => Change::Drop(events),
            ("include", Some(rounds), None, None, None) => Change::Include(rounds),
            ("set", Some(rounds), None, None, Some(to)) => Change::Set(rounds, to),
            ("set", None, Some(events), None, Some(to)) => Change::Reread(events, to),
            ("article", None, None, Some(article), Some(to)) => Change::Article(article, to),
            _ => {
                let needs = match does.as_str() {
                    "merge" | "include" => "rounds and nothing else",
                    "split" | "exclude" => "rounds or events, and nothing else",
                    "set" => "to, and rounds or events",
                    "article" => "article and to",
                    _ => {
                        return Err(D::Error::custom(format!(
                            "expected merge, split, exclude, include, set or article to do, found {}",
                            quoted(&does)
                        )));
                    }
                };
                return Err(D::Error::custom(format!("{does}: expected {needs}")));
            }
        };
        Ok(Self { id, what, note })
    }
}

impl Change {
    /// The word of the JSON.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Merge(_) => "merge",
            Self::Split(_) | Self::Leave(_) => "split",
            Self::Exclude(_) | Self::Drop(_) => "exclude",
            Self::Include(_) => "include",
            Self::Set(..) | Self::Reread(..) => "set",
            Self::Article(..) => "article",
        }
    }
}

/// What may be given as text, by its id alone.
trait ById: Sized {
    /// All of it.
    type Whole;
    fn by_id(id: &str) -> Self;
    fn whole(whole: Self::Whole) -> Self;
}

struct TextOr<T>(PhantomData<T>);

impl<'de, T: ById<Whole: Deserialize<'de>>> Visitor<'de> for TextOr<T> {
    type Value = T;

    fn expecting(&self, to: &mut Formatter<'_>) -> fmt::Result {
        to.write_str("an id, or an object that tells what was read")
    }

    fn visit_str<E: Error>(self, id: &str) -> Result<T, E> {
        Ok(T::by_id(id))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::Whole::deserialize(MapAccessDeserializer::new(map)).map(T::whole)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a round")]
struct WholeSubject {
    round: String,
    told: Vec<Anchor>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an event")]
struct WholeAnchor {
    article: String,
    event: String,
    employer: Option<String>,
    headcount: Option<Headcount>,
    share: Option<Share>,
    scope: Option<Scope>,
    #[serde(default)]
    names: Vec<String>,
    quote: Option<String>,
}

impl ById for Subject {
    type Whole = WholeSubject;

    fn by_id(id: &str) -> Self {
        id.into()
    }

    fn whole(WholeSubject { round, told }: WholeSubject) -> Self {
        Self { round, told }
    }
}

impl ById for Anchor {
    type Whole = WholeAnchor;

    fn by_id(id: &str) -> Self {
        id.into()
    }

    fn whole(whole: WholeAnchor) -> Self {
        let WholeAnchor {
            article,
            event,
            employer,
            headcount,
            share,
            scope,
            names,
            quote,
        } = whole;
        Self {
            article,
            event,
            employer,
            headcount,
            share,
            scope,
            names,
            quote,
        }
    }
}

impl<'de> Deserialize<'de> for Subject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOr(PhantomData))
    }
}

impl<'de> Deserialize<'de> for Anchor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOr(PhantomData))
    }
}
