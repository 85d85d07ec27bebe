//! Drafts: what one frame says, before the frames of one round are merged.

use std::ops::Range;

use crate::event::around::{self, Nearness};
use crate::event::discourse::Found;
use crate::event::levels;
use crate::event::many;
use crate::event::scope::scope;
use crate::event::signs::Signs;
use crate::event::standing;
use crate::event::status::{Polarity, avows, clause, polarity, status};
use crate::event::when::{self, one_of};
use crate::event::whose;
use crate::event::{Cues, Evidence, Place, Reason, Source, Unit};
use crate::frame::{Agent, Certainty, Frame, Shape, Time, inside};
use crate::lexicon::{any_of, class};
use crate::mention::{
    Dates, Headcount, Kind, Mentions, Role, Scope, Share, SourceKind, Status, Workers, makes_cuts,
};
use crate::order;
use crate::text::{Day, Span, Text};

/// What one frame says.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub entity: Option<usize>,
    pub words: Option<Span>,
    pub distance: u16,
    pub unnamed: bool,
    /// Told without a number in a note that names nobody: of whoever wrote it.
    pub own: bool,
    pub headcount: Option<Headcount>,
    pub share: Option<Share>,
    pub workforce: Option<u32>,
    pub date: Option<Dates>,
    pub effective: Option<Dates>,
    pub status: Status,
    pub kind: Kind,
    pub scope: Scope,
    pub workers: Workers,
    pub units: Vec<Unit>,
    pub places: Vec<Place>,
    pub reasons: Vec<Reason>,
    pub source: Option<Source>,
    pub signs: Signs,
    /// The frames that tell it, by index.
    pub frames: Vec<usize>,
    pub rule: &'static str,
    pub spans: Vec<Span>,
    pub evidence: Vec<Evidence>,
    pub cues: Cues,
    /// Sentence and token where it stands.
    pub sentence: usize,
    pub at: usize,
    /// Nothing but the trigger: no number, no share.
    pub bare: bool,
    /// The clause itself names the employer, and it is known or looks like one.
    pub named: bool,
    /// "We laid off a number of colleagues": done, by who writes.
    pub told_of_itself: bool,
    /// A record of a list tells it, not a sentence.
    pub listed: bool,
    /// Told in the article's first sentences, in the present.
    pub fresh: bool,
    /// "has laid off 300" among them: news of what is done.
    pub just_done: bool,
    /// The employer is told to have said so: "announced", "said that it would".
    pub avowed: bool,
    /// A cut without a number that the words take as known: "the job cuts", "Acme's layoffs".
    pub granted: bool,
    pub unresolved: Option<Span>,
}

/// Reads what `frame` says; `None` where it speaks of no cut.
pub(super) fn read(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    found: &Found,
    published: Option<Day>,
) -> Option<Draft> {
    let range = text.sentences.get(frame.sentence)?.tokens.clone();
    let people = frame.people.and_then(|at| mentions.people.get(at));
    let share = frame.share.and_then(|at| mentions.shares.get(at));
    let bare = people.is_none() && share.is_none();
    let polarity = polarity(text, mentions, frame, &range);
    if polarity == Polarity::Against || bare && polarity != Polarity::For {
        return None;
    }
    let mut when = when::read(text, mentions, frame, &range, published);
    let record = frame.record.and_then(|at| mentions.records.get(at));
    if record.is_some() {
        let columns = when::columns(mentions, frame);
        let told = frame.row.id == "list-entry";
        when = when::When {
            date: columns.date.or(when.date.filter(|_| told)),
            effective: columns.effective.or(when.effective.filter(|_| told)),
            ..when
        };
    }
    if frame.row.id == "notice-count" && when.date.is_none() {
        when.date = when::letterhead(text, mentions);
    }
    if when.date.is_none() && polarity == Polarity::For {
        when.date = standing::over(text, mentions, frame.sentence, published);
    }
    let dated = when.date.as_ref().map(|(dates, _)| *dates);
    let recorded = record.is_some() || frame.row.id == "notice-count";
    let background = backgrounded(text, frame, &range, dated, published);
    let fresh = !background && (in_lead(text, frame.sentence) || recorded);
    // A medium that cuts its own staff is no hearsay.
    let source = around::source(text, mentions, frame, &within(text, frame, &range)).filter(
        |(_, tokens)| {
            !inside(&mentions.named, tokens).any(|named| {
                named.tokens.start == tokens.start && found.entity == Some(named.entity)
            })
        },
    );
    let speaker = source.as_ref().map(|(source, _)| source.kind);
    let status = match polarity {
        Polarity::Denied => Status::Denied,
        Polarity::Withdrawn => Status::Withdrawn,
        Polarity::For if record.is_some() => listed(text),
        _ => status(
            text,
            mentions,
            frame,
            &range,
            speaker.filter(|kind| *kind != SourceKind::Employer),
            fresh && !stale(dated, published),
            background,
        ),
    };
    let mut evidence = vec![Evidence {
        role: Role::Trigger,
        span: text.span(frame.trigger.clone()),
    }];
    let mut add = |role: Role, span: Span| evidence.push(Evidence { role, span });
    let headcount = frame.derived.or_else(|| people.map(|people| people.value));
    if let Some(people) = people {
        add(Role::Headcount, text.span(people.tokens.clone()));
    }
    let share_value = share.map(|share| {
        add(Role::Share, text.span(share.tokens.clone()));
        let of = match &share.of {
            crate::mention::Of::Unit(words) => text.span(words.clone()).of(text.source).to_owned(),
            _ => "workforce".to_owned(),
        };
        Share {
            min: share.low,
            max: share.high,
            of,
        }
    });
    let base = inside(&mentions.people, &range).find(|base| {
        base.is_base
            && frame.people.is_none_or(|at| {
                mentions
                    .people
                    .get(at)
                    .is_none_or(|own| own.tokens != base.tokens)
            })
    });
    let workforce = people
        .and_then(|people| people.base)
        .or_else(|| share.and_then(|share| share.base))
        .or_else(|| base.map(|base| base.value.point()))
        .or_else(|| {
            frame
                .derived
                .and_then(|_| people.map(|people| people.value.point()))
        });
    if let Some(base) = base {
        add(Role::Workforce, text.span(base.tokens.clone()));
    }
    if let Some((_, tokens)) = &when.date {
        add(Role::Date, text.span(tokens.clone()));
    }
    if let Some((_, tokens)) = &when.effective {
        add(Role::Effective, text.span(tokens.clone()));
    }
    let words = found.words.clone().map(|words| text.span(words));
    if let Some(words) = words {
        add(Role::Employer, words);
    }
    let places = record
        .and_then(|record| record.place.as_ref())
        .map_or_else(Vec::new, |cell| around::of_cell(text, cell));
    places.iter().for_each(|place| add(Role::Place, place.span));
    let clause = clause(text, frame, &range);
    let mut reasons = Vec::new();
    around::reasons(
        text,
        mentions,
        &clause,
        &frame.trigger,
        Nearness::Shared,
        &mut reasons,
    );
    reasons
        .iter()
        .for_each(|reason| add(Role::Reason, reason.span));
    if let Some((_, tokens)) = &source {
        add(Role::Source, text.span(tokens.clone()));
    }
    let near = people.map_or(frame.trigger.clone(), |people| people.tokens.clone());
    let before = near.start.saturating_sub(6).max(range.start)..frame.trigger.end.max(near.end);
    let cues = Cues {
        further: people.is_some_and(|people| people.further)
            || before.clone().any(|at| around::further(text, mentions, at)),
        known_before: before.clone().any(|at| {
            text.token(at)
                .is_some_and(|token| token.is(&class::KNOWN_BEFORE) && token.len > 1)
        }) || frame.group.time == Time::Present && when::aside(text, frame, &range)
            || around::its_plan(text, frame, &range),
        revises: revises(text, &range),
        background,
        part_of: None,
        staff: levels::read(text, mentions, frame, base, &range),
        since: when::since(mentions, &range),
        about_share: share.is_some_and(|share| {
            text.is(share.tokens.start, &class::BOUND_ABOUT)
                || !text
                    .span(share.tokens.clone())
                    .of(text.source)
                    .contains(|letter: char| letter.is_ascii_digit())
        }),
    };
    let mut spans: Vec<Span> = evidence
        .iter()
        .filter(|evidence| {
            matches!(
                evidence.role,
                Role::Trigger | Role::Headcount | Role::Share | Role::Employer
            )
        })
        .map(|evidence| evidence.span)
        .collect();
    order::plain(&mut spans);
    spans.dedup();
    let strong = found
        .entity
        .and_then(|at| mentions.entities.get(at))
        .is_some_and(|entity| entity.known || entity.weight >= 2);
    let scope = scope(text, mentions, frame, &range, found);
    // A figure of many is nobody's, but where several are told together each of them is told of.
    let whose = found.entity.filter(|_| {
        scope != Scope::Sector || many::told_together(text, mentions, frame, &range, found)
    });
    Some(Draft {
        entity: whose,
        words,
        distance: found.distance,
        unnamed: found.unnamed,
        own: false,
        headcount,
        share: share_value,
        workforce,
        date: when.date.map(|(dates, _)| dates),
        effective: when.effective.map(|(dates, _)| dates),
        status,
        kind: record
            .and_then(|record| record.means)
            .unwrap_or_else(|| around::kind(text, frame, &clause)),
        scope,
        workers: around::workers(text, people.map(|people| people.tokens.clone())),
        units: Vec::new(),
        places,
        reasons,
        source: source.map(|(source, _)| source),
        signs: Signs::default(),
        frames: Vec::new(),
        rule: frame.row.id,
        spans,
        evidence,
        cues,
        sentence: frame.sentence,
        at: people.map_or(frame.trigger.start, |people| people.tokens.start),
        bare,
        named: strong && frame.tight && (!bare || whose::has_cuts(text, mentions, frame)),
        listed: recorded,
        told_of_itself: strong
            && found.distance <= 1
            && match &frame.agent {
                Agent::Pronoun(at) => {
                    found.distance == 1
                        && frame.row.shape == Shape::Active
                        && matches!(frame.group.time, Time::Past | Time::Perfect)
                        && at + 1 == frame.group.start
                        && text.says(*at, "we")
                }
                Agent::Nominal(words) => makes_cuts(text, words.end),
                _ => false,
            },
        fresh,
        avowed: matches!(status, Status::Announced | Status::Notified)
            && avows(
                text,
                mentions,
                frame,
                &range,
                bare && speaker != Some(SourceKind::Employer),
            ),
        granted: bare && whose::granted(text, frame, found),
        just_done: fresh
            || !background && frame.group.time == Time::Perfect && !past_perfect(text, frame),
        unresolved: when.unresolved.map(|tokens| text.span(tokens)),
    })
}

/// Whether what was told then is no news by now.
fn stale(date: Option<Dates>, published: Option<Day>) -> bool {
    const FRESH: i64 = 14;
    date.zip(published)
        .is_some_and(|(date, published)| (published - date.end).whole_days() > FRESH)
}

/// What a table or list says of its entries by the words above it: statutory notices, a tracker's count, or news.
fn listed(text: &Text<'_>) -> Status {
    const HEAD: usize = 60;
    let any = |test: &dyn Fn(usize) -> bool| (0..HEAD.min(text.tokens.len())).any(test);
    if any(&|at| text.is(at, &class::NOTIFIED) || one_of(text, at, any_of!("notice notices"))) {
        Status::Notified
    } else if any(&|at| {
        // "A running list of layoffs", "we have been keeping a list"
        let kept = at.saturating_sub(2)..at;
        text.is(at, &class::TRACKER)
            || one_of(text, at, any_of!("dashboard database"))
            || one_of(text, at, any_of!("list tally"))
                && kept
                    .into_iter()
                    .any(|at| one_of(text, at, any_of!("running keeping our")))
    }) {
        Status::Reported
    } else {
        Status::Announced
    }
}

/// "had cut": done before something that is past.
fn past_perfect(text: &Text<'_>, frame: &Frame) -> bool {
    (frame.group.start..frame.group.end).any(|at| one_of(text, at, any_of!("had")))
}

/// Whether a sentence is one of the first four, not counting lines of who, where and when.
fn in_lead(text: &Text<'_>, sentence: usize) -> bool {
    const SHORT: usize = 9;
    sentence < 16
        && text
            .sentences
            .iter()
            .take(sentence)
            .filter(|before| before.tokens.len() > SHORT)
            .count()
            < 4
}

/// The stretch around the trigger that semicolons bound: what stands beyond is told by somebody else.
fn within(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> Range<usize> {
    let ends = |at: &usize| text.says(*at, ";");
    let start = (range.start..frame.trigger.start).rev().find(ends);
    let end = (frame.trigger.end..range.end).find(ends);
    start.unwrap_or(range.start)..end.unwrap_or(range.end)
}

/// Whether the clause tells of the past while the article tells of now.
fn backgrounded(
    text: &Text<'_>,
    frame: &Frame,
    range: &Range<usize>,
    date: Option<Dates>,
    published: Option<Day>,
) -> bool {
    let old = date
        .zip(published)
        .is_some_and(|(date, published)| (published - date.end).whole_days() > 45);
    let words = text.any_is(range.clone(), &class::KNOWN_BEFORE)
        && matches!(frame.group.time, Time::Past | Time::Perfect);
    let after = text.any_word(
        frame.trigger.start.saturating_sub(3).max(range.start)..frame.trigger.start,
        "after",
    ) && frame.group.certainty == Certainty::Sure;
    old || words || after
}

/// "up from", "instead of the 900 first announced", "now".
fn revises(text: &Text<'_>, range: &Range<usize>) -> bool {
    text.any_is(range.clone(), &class::REVISES)
}
