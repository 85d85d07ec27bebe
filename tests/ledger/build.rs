//! Builds events and articles by hand: what the ledger is given, without any reading of text.

use pinkslip::event::{
    Because, Cues, Employer, Event, Kind, Place, Reason, Scope, Signs, Source, SourceKind, Status,
    Unit, Workers,
};
use pinkslip::ledger::{Ledger, LinkKind, Round, Settled, settle};
use pinkslip::mention::{Basis, Dates, Headcount, Precision, Qualifier, ReasonCode, Share};
use pinkslip::tally::{Step, Tally, tally, waterfall};
use pinkslip::text::{Day, Span, parse_day};

/// An event by an employer, `announced`, with nothing else known.
pub fn cut(employer: &str) -> Event {
    Event {
        employer: Some(named(employer)),
        ..somebody()
    }
}

/// An event by an employer that the text does not name.
pub fn somebody() -> Event {
    Event {
        id: String::new(),
        employer: None,
        headcount: None,
        share: None,
        workforce: None,
        date: None,
        effective: None,
        status: Status::Announced,
        kind: Kind::Layoff,
        scope: Scope::Round,
        workers: Workers::Unstated,
        units: vec![],
        places: vec![],
        reasons: vec![],
        source: None,
        confidence: 900,
        because: Because {
            rule: "by-hand".into(),
            spans: vec![],
        },
        evidence: vec![],
        cues: Cues::default(),
        signs: Signs::default(),
    }
}

/// An employer whose key is its name without case and legal form.
pub fn named(name: &str) -> Employer {
    let lower = name.to_lowercase();
    let key = lower
        .trim_end_matches(" inc")
        .trim_end_matches(".com")
        .to_owned();
    Employer {
        name: name.to_owned(),
        mention: name.to_owned(),
        known: false,
        key,
        ..Employer::default()
    }
}

/// What can be told of an event, in the order in which one would say it.
pub trait Tell: Sized {
    fn with(self, change: impl FnOnce(&mut Event)) -> Self;

    fn people(self, number: u32) -> Self {
        self.stated(number, Qualifier::Exact)
    }
    fn about(self, number: u32) -> Self {
        self.stated(number, Qualifier::About)
    }
    fn over(self, number: u32) -> Self {
        self.stated(number, Qualifier::Over)
    }
    fn up_to(self, number: u32) -> Self {
        self.stated(number, Qualifier::UpTo)
    }
    fn stated(self, number: u32, qualifier: Qualifier) -> Self {
        self.with(|event| event.headcount = Some(Headcount::stated(number, qualifier)))
    }
    fn between(self, min: u32, max: u32) -> Self {
        self.spread(min, max, Qualifier::Range)
    }
    fn thousands(self) -> Self {
        self.spread(2_000, 9_999, Qualifier::Vague)
    }
    fn tens_of_thousands(self) -> Self {
        self.spread(20_000, 99_999, Qualifier::Vague)
    }
    fn spread(self, min: u32, max: u32, qualifier: Qualifier) -> Self {
        let (min, max) = (Some(min), Some(max));
        self.with(|event| {
            event.headcount = Some(Headcount {
                min,
                max,
                qualifier,
            })
        })
    }
    /// In tenths of a percent of the workforce.
    fn share(self, tenths: u32) -> Self {
        let (min, max, of) = (Some(tenths), Some(tenths), "workforce".to_owned());
        self.with(|event| event.share = Some(Share { min, max, of }))
    }
    fn on(self, date: &str) -> Self {
        self.during(date, date, Precision::Day)
    }
    fn during(self, start: &str, end: &str, precision: Precision) -> Self {
        let (start, end, basis) = (day(start), day(end), Basis::Stated);
        self.with(|event| {
            event.date = Some(Dates {
                start,
                end,
                precision,
                basis,
            })
        })
    }
    fn status(self, status: Status) -> Self {
        self.with(|event| event.status = status)
    }
    fn kind(self, kind: Kind) -> Self {
        self.with(|event| event.kind = kind)
    }
    fn scope(self, scope: Scope) -> Self {
        self.with(|event| event.scope = scope)
    }
    fn unit(self, name: &str) -> Self {
        let unit = Unit {
            name: name.to_owned(),
            span: Span::default(),
        };
        self.with(|event| event.units.push(unit))
    }
    fn place(self, name: &str) -> Self {
        let place = Place {
            name: name.to_owned(),
            span: Span::default(),
            country: None,
        };
        self.with(|event| event.places.push(place))
    }
    fn reason(self, code: ReasonCode) -> Self {
        self.with(|event| {
            event.reasons.push(Reason {
                code,
                span: Span::default(),
            })
        })
    }
    fn further(self) -> Self {
        self.with(|event| event.cues.further = true)
    }
    fn revises(self) -> Self {
        self.with(|event| event.cues.revises = true)
    }
    fn known_before(self) -> Self {
        self.with(|event| event.cues.known_before = true)
    }
    fn background(self) -> Self {
        self.with(|event| event.cues.background = true)
    }
    fn says(self, name: &str, kind: SourceKind) -> Self {
        let name = name.to_owned();
        self.with(|event| event.source = Some(Source { name, kind }))
    }
    /// A part of the event with that index in the same article.
    fn part_of(self, index: u32) -> Self {
        self.with(|event| {
            event.scope = Scope::Part;
            event.cues.part_of = Some(index);
        })
    }
}

impl Tell for Event {
    fn with(mut self, change: impl FnOnce(&mut Event)) -> Self {
        change(&mut self);
        self
    }
}

/// Articles on a desk.
#[derive(Clone, Debug, Default)]
pub struct Press {
    pub articles: Vec<Paper>,
}

/// One article.
#[derive(Clone, Debug)]
pub struct Paper {
    pub id: String,
    pub published: Option<Day>,
    pub publisher: Option<String>,
    pub text: String,
    pub events: Vec<Event>,
}

impl Paper {
    /// The same words and events under another id.
    pub fn reprinted(&self, id: &str) -> Self {
        let mut copy = Self {
            id: id.to_owned(),
            ..self.clone()
        };
        copy.name_events();
        copy
    }

    pub fn name_events(&mut self) {
        for (index, event) in self.events.iter_mut().enumerate() {
            event.id = format!("{}.e{}", self.id, index + 1);
        }
    }
}

impl Press {
    /// One article without a date and with words of its own.
    pub fn of(events: impl IntoIterator<Item = Event>) -> Self {
        Self::default().and("one", "", events)
    }

    /// Adds an article; `published` may be empty.
    pub fn and(
        mut self,
        id: &str,
        published: &str,
        events: impl IntoIterator<Item = Event>,
    ) -> Self {
        let mut paper = Paper {
            id: id.to_owned(),
            published: parse_day(published).ok(),
            publisher: None,
            text: words_of(id),
            events: events.into_iter().collect(),
        };
        paper.name_events();
        self.articles.push(paper);
        self
    }

    /// Names the publisher of the article added last.
    pub fn by(mut self, publisher: &str) -> Self {
        if let Some(paper) = self.articles.last_mut() {
            paper.publisher = Some(publisher.to_owned());
        }
        self
    }

    pub fn settled(&self) -> Vec<Settled<'_>> {
        let settled = self.articles.iter().map(
            |Paper {
                 id,
                 published,
                 publisher,
                 text,
                 events,
             }| Settled {
                id,
                published: *published,
                publisher: publisher.as_deref(),
                text,
                events,
                uncertain: &[],
            },
        );
        settled.collect()
    }

    pub fn ledger(&self) -> Ledger {
        settle(&self.settled())
    }

    pub fn tally(&self) -> Tally {
        tally(&self.ledger())
    }

    pub fn waterfall(&self) -> Vec<Step> {
        waterfall(&self.ledger(), &self.settled())
    }
}

/// The row of that id.
#[track_caller]
pub fn row<'l>(ledger: &'l Ledger, id: &str) -> &'l Round {
    let ids: Vec<&str> = ledger
        .rounds
        .iter()
        .map(|round| round.id.as_str())
        .collect();
    ledger
        .rounds
        .iter()
        .find(|round| round.id == id)
        .unwrap_or_else(|| panic!("{id} of {ids:?}"))
}

/// The ids of all rows, those that do not count in brackets.
pub fn ids(ledger: &Ledger) -> Vec<String> {
    let show = |round: &Round| match round.counted {
        true => round.id.clone(),
        false => format!("({})", round.id),
    };
    ledger.rounds.iter().map(show).collect()
}

/// `low`, `best` and `high` of a desk.
pub fn bounds(press: &Press) -> (u64, u64, Option<u64>) {
    let Tally {
        low, best, high, ..
    } = press.tally();
    (low, best, high)
}

pub fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

/// Eighty words that no other id has.
pub fn words_of(id: &str) -> String {
    (0..80).map(|word| format!("{id}{word} ")).collect()
}

/// Where a row's links go.
pub fn links(round: &Round) -> Vec<(&str, LinkKind)> {
    round
        .links
        .iter()
        .map(|link| (link.to.as_str(), link.kind))
        .collect()
}

/// The values of a conflict of a row; none where there is no such conflict.
pub fn values<'r>(round: &'r Round, field: &str) -> Vec<&'r str> {
    let conflict = round
        .conflicts
        .iter()
        .find(|conflict| conflict.field == field);
    conflict
        .map(|conflict| conflict.values.iter().map(String::as_str).collect())
        .unwrap_or_default()
}
