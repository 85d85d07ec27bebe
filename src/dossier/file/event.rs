//! Events read back, field by field: to derive it would weigh twice as much in the browser.

use std::borrow::Cow;

use serde::Deserialize;

use crate::event::{
    Because, Cues, Employer, Event, Evidence, Kind, Note, Place, Reason, Scope, Signs, Source,
    Status, Unit, Workers,
};
use crate::json::{Fault, Value, from};
use crate::text::{Span, parse_day};

/// Reads an event.
pub(super) fn event(value: &Value<'_>) -> Result<Event, Fault> {
    let mut event = Event {
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
        units: Vec::new(),
        places: Vec::new(),
        reasons: Vec::new(),
        source: None,
        confidence: 0,
        because: Because {
            rule: Cow::Borrowed(""),
            spans: Vec::new(),
        },
        evidence: Vec::new(),
        cues: Cues::default(),
        signs: Signs::default(),
    };
    let mut fields = Fields::of(value);
    fields.fill("id", &mut event.id);
    fields.put(maybe(value, "employer", employer), &mut event.employer);
    fields.fill("headcount", &mut event.headcount);
    fields.fill("share", &mut event.share);
    fields.fill("workforce", &mut event.workforce);
    fields.fill("date", &mut event.date);
    fields.fill("effective", &mut event.effective);
    fields.fill("status", &mut event.status);
    fields.fill("kind", &mut event.kind);
    fields.fill("scope", &mut event.scope);
    fields.fill("workers", &mut event.workers);
    fields.put(list(value, "units", unit), &mut event.units);
    fields.put(list(value, "places", place), &mut event.places);
    fields.put(list(value, "reasons", reason), &mut event.reasons);
    fields.put(maybe(value, "source", source), &mut event.source);
    fields.put(
        inside(value, "confidence", confidence),
        &mut event.confidence,
    );
    fields.put(inside(value, "because", because), &mut event.because);
    fields.put(list(value, "evidence", evidence), &mut event.evidence);
    fields.put(inside(value, "cues", cues), &mut event.cues);
    fields.done(event)
}

/// Reads a note.
pub(super) fn note(value: &Value<'_>) -> Result<Note, Fault> {
    let mut note = Note {
        code: Cow::Borrowed(""),
        text: String::new(),
        span: None,
    };
    let mut fields = Fields::of(value);
    fields.fill("code", note.code.to_mut());
    fields.fill("text", &mut note.text);
    fields.fill("span", &mut note.span);
    fields.done(note)
}

fn employer(value: &Value<'_>) -> Result<Employer, Fault> {
    let mut employer = Employer::default();
    let mut fields = Fields::of(value);
    fields.fill("name", &mut employer.name);
    fields.fill("mention", &mut employer.mention);
    fields.fill("known", &mut employer.known);
    // What reports before the first file did not tell.
    if value.get("key").is_some() {
        fields.fill("key", &mut employer.key);
    }
    fields.fill("parent", &mut employer.parent);
    if value.get("also").is_some() {
        fields.fill("also", &mut employer.also);
    }
    fields.done(employer)
}

fn unit(value: &Value<'_>) -> Result<Unit, Fault> {
    let (name, span) = named(value)?;
    Ok(Unit { name, span })
}

fn place(value: &Value<'_>) -> Result<Place, Fault> {
    let (name, span) = named(value)?;
    let country = field(value, "country")?;
    Ok(Place {
        name,
        span,
        country,
    })
}

fn named(value: &Value<'_>) -> Result<(String, Span), Fault> {
    let span = field(value, "span")?;
    Ok((field(value, "name")?, span))
}

fn reason(value: &Value<'_>) -> Result<Reason, Fault> {
    let (code, span) = (field(value, "code")?, field(value, "span")?);
    Ok(Reason { code, span })
}

fn source(value: &Value<'_>) -> Result<Source, Fault> {
    let kind = field(value, "kind")?;
    let name = field(value, "name")?;
    Ok(Source { name, kind })
}

fn confidence(value: &Value<'_>) -> Result<u16, Fault> {
    let thousandths = value.thousandths().filter(|number| *number <= 1000);
    thousandths.ok_or_else(|| Fault::expected("a number from 0 to 1", value))
}

fn because(value: &Value<'_>) -> Result<Because, Fault> {
    let rule: String = field(value, "rule")?;
    let spans = field(value, "spans")?;
    Ok(Because {
        rule: Cow::Owned(rule),
        spans,
    })
}

fn evidence(value: &Value<'_>) -> Result<Evidence, Fault> {
    let (role, span) = (field(value, "role")?, field(value, "span")?);
    Ok(Evidence { role, span })
}

/// What is not there does not hold.
fn cues(value: &Value<'_>) -> Result<Cues, Fault> {
    let mut cues = Cues::default();
    let mut fields = Fields::of(value);
    for (name, holds) in [
        ("further", &mut cues.further),
        ("known_before", &mut cues.known_before),
        ("revises", &mut cues.revises),
        ("background", &mut cues.background),
        ("about_share", &mut cues.about_share),
    ] {
        if value.get(name).is_some() {
            fields.fill(name, holds);
        }
    }
    fields.fill("part_of", &mut cues.part_of);
    let staff = maybe(value, "staff", |staff| match staff.list() {
        Some([before, after]) => Ok((from(before)?, from(after)?)),
        _ => Err(Fault::expected(
            "two numbers, either of which may be null",
            staff,
        )),
    });
    fields.put(staff.map(Option::unwrap_or_default), &mut cues.staff);
    let since = maybe(value, "since", |since| {
        let day = parse_day(since.text().unwrap_or_default());
        day.map_err(|_| Fault::expected("a date as YYYY-MM-DD", since))
    });
    fields.put(since, &mut cues.since);
    fields.done(cues)
}

/// An object that is read field by field. The first fault is kept, and told at the end: to leave at each would weigh
/// as much again.
struct Fields<'v, 'a> {
    value: &'v Value<'a>,
    fault: Option<Fault>,
}

impl<'v, 'a> Fields<'v, 'a> {
    fn of(value: &'v Value<'a>) -> Self {
        // Nothing that was left out is an object without fields.
        let fits = matches!(value, Value::Object(_) | Value::Null);
        let fault = (!fits).then(|| Fault::expected("an object", value));
        Self { value, fault }
    }

    fn fill<T: Deserialize<'v>>(&mut self, name: &str, into: &mut T) {
        self.put(field(self.value, name), into);
    }

    fn put<T>(&mut self, read: Result<T, Fault>, into: &mut T) {
        match read {
            Ok(read) => *into = read,
            Err(fault) if self.fault.is_none() => self.fault = Some(fault),
            Err(_) => {}
        }
    }

    fn done<T>(self, read: T) -> Result<T, Fault> {
        match self.fault {
            Some(fault) => Err(fault),
            None => Ok(read),
        }
    }
}

/// A field as what is asked for.
fn field<'v, T: Deserialize<'v>>(value: &'v Value<'_>, name: &str) -> Result<T, Fault> {
    inside(value, name, |value| from(value))
}

/// A field that may be missing or null.
fn maybe<'v, T>(
    value: &'v Value<'_>,
    name: &str,
    read: impl FnOnce(&'v Value<'_>) -> Result<T, Fault>,
) -> Result<Option<T>, Fault> {
    match value.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(_) => inside(value, name, read).map(Some),
    }
}

fn list<'v, T>(
    value: &'v Value<'_>,
    name: &str,
    read: fn(&'v Value<'_>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    inside(value, name, |value| {
        let items = value
            .list()
            .ok_or_else(|| Fault::expected("a list", value))?;
        let mut all = Vec::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            all.push(read(item).map_err(|fault| fault.in_item(at))?);
        }
        Ok(all)
    })
}

/// What `read` gives of a field; its faults are seen from the object.
fn inside<'v, T>(
    value: &'v Value<'_>,
    name: &str,
    read: impl FnOnce(&'v Value<'_>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    read(value.get(name).unwrap_or_default()).map_err(|fault| fault.in_field(name))
}
