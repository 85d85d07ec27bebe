//! Corrections done: to an event, to an article, and in words.
//!
//! Takes a [`Correction`] and puts its values in the place of what is there; says any field as a reader would. `350`
//! for `300`, and nothing for a field that is cleared.

use super::correction::Correction;
use super::figure::{digits, words};
use crate::event::{Employer, Event, Place, Reason, Unit};
use crate::mention::{Dates, ReasonCode, Share};
use crate::text::{Article, Span, iso};

impl Correction {
    /// What of it is said of every event of a round: the row has no such field, or stands where its events put it.
    pub(crate) fn for_events(&self) -> Self {
        Self {
            employer: self.employer.clone(),
            workforce: self.workforce,
            workers: self.workers,
            ..Self::default()
        }
    }

    /// Takes over what another says.
    pub(crate) fn overlay(&mut self, other: &Self) {
        macro_rules! overlay {
            ($($field:ident)*) => {
                $(if other.$field.is_some() {
                    self.$field.clone_from(&other.$field);
                })*
            };
        }
        overlay!(employer headcount share workforce date effective status kind scope workers units places reasons);
        overlay!(published publisher title url);
    }

    /// Whether some of it is said of the events of a round, and not of its row.
    pub(crate) fn of_events(&self) -> bool {
        self.employer.is_some() || self.workforce.is_some() || self.workers.is_some()
    }

    /// The fields of an article as they are.
    pub(crate) fn of_article(article: &Article) -> Self {
        Self {
            published: Some(article.published),
            publisher: Some(article.publisher.clone()),
            title: Some(article.title.clone()),
            url: Some(article.url.clone()),
            ..Self::default()
        }
    }

    /// Corrects an article.
    pub(crate) fn correct_article(&self, article: &mut Article) {
        let mut is = Self::of_article(article);
        is.overlay(self);
        article.published = is.published.flatten();
        article.publisher = is.publisher.flatten();
        article.title = is.title.flatten();
        article.url = is.url.flatten();
    }

    /// The fields of an event as they are.
    pub(crate) fn of(event: &Event) -> Self {
        let names = |all: &mut dyn Iterator<Item = &String>| Some(all.cloned().collect());
        Self {
            employer: Some(
                event
                    .employer
                    .as_ref()
                    .map(|employer| employer.name.clone()),
            ),
            headcount: Some(event.headcount),
            share: Some(event.share.clone()),
            workforce: Some(event.workforce),
            date: Some(event.date),
            effective: Some(event.effective),
            status: Some(event.status),
            kind: Some(event.kind),
            scope: Some(event.scope),
            workers: Some(event.workers),
            units: names(&mut event.units.iter().map(|unit| &unit.name)),
            places: names(&mut event.places.iter().map(|place| &place.name)),
            reasons: Some(event.reasons.iter().map(|reason| reason.code).collect()),
            ..Self::default()
        }
    }

    /// Corrects an event. What the text has no words for has an empty span.
    pub(crate) fn correct(&self, event: &mut Event) {
        fn put<T: Clone>(field: &mut T, value: &Option<T>) {
            if let Some(value) = value {
                *field = value.clone();
            }
        }
        if let Some(name) = &self.employer {
            let words = event.employer.take().map(|told| told.mention);
            event.employer = name.as_deref().map(|name| {
                let employer = Employer::named(name);
                let mention = words.unwrap_or_else(|| employer.mention.clone());
                Employer {
                    mention,
                    ..employer
                }
            });
        }
        put(&mut event.headcount, &self.headcount);
        put(&mut event.share, &self.share);
        put(&mut event.workforce, &self.workforce);
        put(&mut event.date, &self.date);
        put(&mut event.effective, &self.effective);
        put(&mut event.status, &self.status);
        put(&mut event.kind, &self.kind);
        put(&mut event.scope, &self.scope);
        put(&mut event.workers, &self.workers);
        if let Some(names) = &self.units {
            let told = std::mem::take(&mut event.units);
            let unit = |name: &String| {
                let same = told.iter().find(|unit| unit.name == *name);
                same.cloned().unwrap_or_else(|| Unit {
                    name: name.clone(),
                    span: Span::default(),
                })
            };
            event.units = names.iter().map(unit).collect();
        }
        if let Some(names) = &self.places {
            let told = std::mem::take(&mut event.places);
            let place = |name: &String| {
                let same = told.iter().find(|place| place.name == *name);
                same.cloned().unwrap_or_else(|| Place {
                    name: name.clone(),
                    span: Span::default(),
                    country: None,
                })
            };
            event.places = names.iter().map(place).collect();
        }
        if let Some(codes) = &self.reasons {
            let told = std::mem::take(&mut event.reasons);
            let reason = |code: &ReasonCode| {
                let same = told.iter().find(|reason| reason.code == *code);
                same.cloned().unwrap_or(Reason {
                    code: *code,
                    span: Span::default(),
                })
            };
            event.reasons = codes.iter().map(reason).collect();
        }
    }

    /// The value of a field in words; `None` where it is empty.
    pub(crate) fn said(&self, field: &str) -> Option<String> {
        let list = |all: Vec<String>| (!all.is_empty()).then(|| all.join(", "));
        let dates = |dates: Dates| {
            let (start, end) = (iso(dates.start), iso(dates.end));
            if start == end {
                start
            } else {
                format!("{start} to {end}")
            }
        };
        match field {
            "employer" => self.employer.clone().flatten(),
            "headcount" => self.headcount.flatten().map(words),
            "share" => self.share.as_ref()?.as_ref().map(percent),
            "workforce" => self.workforce.flatten().map(|of| digits(u64::from(of))),
            "date" => self.date.flatten().map(dates),
            "effective" => self.effective.flatten().map(dates),
            "status" => self.status.map(|status| status.word().to_owned()),
            "kind" => self.kind.map(|kind| kind.word().to_owned()),
            "scope" => self.scope.map(|scope| scope.word().to_owned()),
            "workers" => self.workers.map(|workers| workers.word().to_owned()),
            "units" => list(self.units.clone()?),
            "places" => list(self.places.clone()?),
            "reasons" => list(
                self.reasons
                    .iter()
                    .flatten()
                    .map(|code| code.word().to_owned())
                    .collect(),
            ),
            "published" => self.published.flatten().map(iso),
            "publisher" => self.publisher.clone().flatten(),
            "title" => self.title.clone().flatten(),
            "url" => self.url.clone().flatten(),
            _ => None,
        }
    }
}

/// "12.6%", "22% of operations", "up to 10%".
fn percent(share: &Share) -> String {
    let of = |tenths: u32| match tenths % 10 {
        0 => format!("{}%", tenths / 10),
        tenth => format!("{}.{tenth}%", tenths / 10),
    };
    let figure = match (share.min, share.max) {
        (Some(min), Some(max)) if min == max => of(min),
        (Some(min), Some(max)) => format!("{} to {}", of(min), of(max)),
        (Some(min), None) => format!("more than {}", of(min)),
        (None, Some(max)) => format!("up to {}", of(max)),
        (None, None) => "a share".to_owned(),
    };
    if share.of.eq_ignore_ascii_case("workforce") {
        figure
    } else {
        format!("{figure} of {}", share.of)
    }
}
