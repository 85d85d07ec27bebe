//! Events: one reduction by one employer as one article tells it.
//!
//! Takes an article, gives its events in reading order with notes. Only one article is looked at; what rounds
//! the events of several make, the ledger decides.
//!
//! ```
//! use pinkslip::event::read;
//! use pinkslip::text::Article;
//! let reading = read(&Article::new("a", "Acme Inc. said it will lay off 2,600 workers in Ohio."));
//! let event = &reading.events[0];
//! assert_eq!(event.employer.as_ref().unwrap().name, "Acme");
//! assert_eq!(event.headcount.unwrap().min, Some(2600));
//! ```

mod around;
mod candidate;
mod confidence;
mod cue;
mod dated;
mod discourse;
mod draft;
mod language;
mod levels;
mod many;
mod merge;
mod model;
mod named;
mod neighbour;
mod release;
mod scope;
mod signs;
mod size;
mod standing;
mod status;
mod topic;
mod trace;
mod weights;
mod when;
mod whose;

pub use crate::mention::{Dates, Kind, Role, Scope, SourceKind, Status, Workers};
pub use candidate::Candidate;
pub use confidence::CERTAIN;
pub(crate) use confidence::parted;
pub use cue::Cue;
pub(crate) use model::id_parts;
pub use model::{
    Because, Cues, Employer, Event, Evidence, Note, Place, Reading, Reason, Source, Unit,
};

pub use signs::{NAMES as SIGNS, Signs};
pub use trace::Traced;

use crate::frame::{self, Frame};
use crate::lexicon::class;
use crate::mention::{self, Mentions};
use crate::order;
use crate::text::letter::quoted;
use crate::text::{Article, Day, Text};
use draft::Draft;

/// A hash of the tables the engine reads by: the same text and the same rules give the same bytes.
pub const RULES_HASH: &str = crate::lexicon::HASH;

/// Reads one article. Never fails: what cannot be read becomes a note.
#[must_use]
pub fn read(article: &Article) -> Reading {
    read_from(article, CERTAIN)
}

/// The same, where an event has to be at least as sure as `least`, in thousandths, not to be listed as uncertain.
#[must_use]
pub fn read_from(article: &Article, least: u16) -> Reading {
    traced(article, least, None)
}

/// The same, with what became of each frame that [`frame::find`] gives, in its order.
#[must_use]
pub fn trace(article: &Article, least: u16) -> (Reading, Vec<Traced>) {
    let mut trace = Vec::new();
    (traced(article, least, Some(&mut trace)), trace)
}

fn traced(article: &Article, least: u16, mut trace: Option<&mut Vec<Traced>>) -> Reading {
    let text = Text::read(&article.text);
    let mut notes = Vec::new();
    let language = language::of(&text);
    if language.is_none() && text.tokens.len() > 40 {
        notes.push(Note {
            code: "other-language".into(),
            text: "expected English, found few of its common words: nothing may be found"
                .to_owned(),
            span: None,
        });
    }
    let published = mention::posted(&text, article.published);
    let mentions = mention::find(&text, published);
    let frames = frame::find(&text, &mentions);
    let drafts = drafts(
        &text,
        &mentions,
        &frames,
        article,
        published,
        trace.as_deref_mut(),
    );
    if published.is_none()
        && let Some(span) = drafts.iter().find_map(|draft| draft.unresolved)
    {
        notes.push(Note {
            code: "unresolved-date".into(),
            text: format!(
                "expected the day the article was published to resolve {}, found none",
                quoted(span.of(text.source))
            ),
            span: Some(span),
        });
    }
    let mut rounds = merge::rounds(drafts);
    rounds.retain(stands);
    topic::spread(&text, &mentions, &mut rounds);
    signs::settle(&mut rounds);
    if let Some(trace) = trace {
        for (at, round) in rounds.iter().enumerate() {
            for frame in &round.frames {
                if let Some(traced) = trace.get_mut(*frame) {
                    traced.event = Some(at + 1);
                }
            }
        }
    }
    let titled = titled(article);
    let events: Vec<Event> = rounds
        .into_iter()
        .enumerate()
        .map(|(at, draft)| {
            event(
                &text,
                &mentions,
                article,
                published,
                titled.as_ref(),
                at,
                draft,
            )
        })
        .collect();
    let (events, uncertain) = confidence::part(events, least);
    Reading {
        events,
        uncertain,
        notes,
        language,
    }
}

fn drafts(
    text: &Text<'_>,
    mentions: &Mentions,
    frames: &[Frame],
    article: &Article,
    published: Option<Day>,
    mut trace: Option<&mut Vec<Traced>>,
) -> Vec<Draft> {
    let cutters = candidate::cutters(mentions, frames);
    let focus = discourse::focus(text, mentions, &cutters, article);
    let told = candidate::told(mentions);
    let mut scene = candidate::Scene {
        text,
        mentions,
        focus: &focus,
        told: &told,
        cutters: &cutters,
        last: None,
        many: None,
    };
    // A note of a few sentences that names nobody is its writer's own.
    let anonymous = mentions.entities.is_empty() && text.sentences.len() <= 3;
    let around = signs::Scene::of(text, focus, frames);
    let mut drafts: Vec<Draft> = Vec::new();
    for (at, frame) in frames.iter().enumerate() {
        let found = discourse::resolve(&scene, frame, article);
        let draft = draft::read(text, mentions, frame, &found, published);
        if let Some(trace) = trace.as_deref_mut() {
            trace.push(trace::note(&scene, frame, &found, draft.as_ref()));
        }
        if let Some(entity) = found.entity.filter(|_| !frame.row.against) {
            scene.last = Some((entity, frame.sentence));
            scene.many = None;
        }
        if matches!(frame.agent, frame::Agent::Sector(_)) {
            scene.many = Some(frame.sentence);
        }
        let alone = draft.filter(|_| !discourse::apiece(text, frame));
        drafts.extend(alone.map(|draft| Draft {
            frames: vec![at],
            own: anonymous && draft.bare && noted(text, frame),
            signs: signs::of(text, mentions, &around, frame, &found, &draft),
            ..draft
        }));
        // "Acme, Globex, Initech and Hooli announced layoffs, cutting thousands of jobs together": told by the figure.
        let summed = frames
            .get(at + 1)
            .filter(|next| next.sentence == frame.sentence && next.agent == frame.agent)
            .is_some_and(|next| next.people.is_some());
        for (frame, found) in discourse::each(text, mentions, frame, summed) {
            let draft = draft::read(text, mentions, &frame, &found, published);
            drafts.extend(draft.map(|draft| Draft {
                signs: signs::of(text, mentions, &around, &frame, &found, &draft),
                // Named together with others that employ, it employs.
                named: true,
                ..draft
            }));
        }
    }
    neighbour::precede(text, &mut drafts);
    neighbour::spread(text, mentions, &mut drafts);
    dated::around(text, mentions, &mut drafts, published);
    release::reported(text, mentions, &mut drafts);
    release::denied(text, mentions, &mut drafts);
    drafts
}

/// "The temporary lay-offs agreed in May are over.": a whole sentence tells of certain cuts, not a headline of some.
fn noted(text: &Text<'_>, frame: &Frame) -> bool {
    let range = text
        .sentences
        .get(frame.sentence)
        .map_or(0..0, |sentence| sentence.tokens.clone());
    let definite = frame
        .trigger
        .start
        .checked_sub(3)
        .is_none_or(|from| text.any_is(from..frame.trigger.start, &class::DETERMINER));
    frame.row.shape == frame::Shape::Noun
        && definite
        && range
            .end
            .checked_sub(1)
            .is_some_and(|last| text.says(last, "."))
}

/// Whether a merged draft is worth an event: a sector or nobody without a number says nothing.
fn stands(draft: &Draft) -> bool {
    let numbered = draft.headcount.is_some() || draft.share.is_some();
    numbered || (draft.entity.is_some() || draft.own) && draft.scope == Scope::Round
}

/// The employer that the article's title names, for a text that speaks only of "the company".
fn titled(article: &Article) -> Option<Employer> {
    let title = article.title.as_deref()?;
    let text = Text::read(title);
    let mentions = mention::find(&text, article.published);
    let named: Vec<_> = mentions
        .entities
        .iter()
        .filter(|entity| !entity.media && !entity.counts)
        .collect();
    match named.as_slice() {
        [entity] => Some(Employer {
            name: entity.name.clone(),
            mention: entity.name.clone(),
            known: entity.known,
            key: entity.key.clone(),
            parent: entity.parent.clone(),
            also: entity.also.clone(),
        }),
        _ => None,
    }
}

fn event(
    text: &Text<'_>,
    mentions: &Mentions,
    article: &Article,
    published: Option<Day>,
    titled: Option<&Employer>,
    at: usize,
    draft: Draft,
) -> Event {
    let entity = draft
        .entity
        .filter(|_| draft.scope != Scope::Sector)
        .and_then(|at| mentions.entities.get(at));
    let employer = entity.map(|entity| Employer {
        name: entity.name.clone(),
        mention: draft.words.map_or_else(
            || entity.name.clone(),
            |words| words.of(text.source).to_owned(),
        ),
        known: entity.known,
        key: entity.key.clone(),
        parent: entity.parent.clone(),
        also: entity.also.clone(),
    });
    // Where the text names nobody, the title may.
    let orphan = !draft.unnamed && draft.scope != Scope::Sector;
    let employer = employer.or_else(|| titled.filter(|_| orphan).cloned());
    // News of a cut that is still to come, or goes on, is of the day it came out; background is not.
    let fresh = !draft.cues.background
        && draft.scope == Scope::Round
        && draft.status != Status::Withdrawn
        && (draft.status != Status::Completed || draft.just_done);
    let date = draft.date.or_else(|| {
        published
            .filter(|_| fresh || draft.status == Status::Denied)
            .map(when::of_publication)
    });
    // Nothing is told before it is: "this week", on a Wednesday, ends that day.
    let date = date.map(|date| Dates {
        end: published.map_or(date.end, |published| {
            date.end.min(published).max(date.start)
        }),
        ..date
    });
    let mut evidence = draft.evidence;
    order::by_key(&mut evidence, |evidence| (evidence.span, evidence.role));
    evidence.dedup();
    Event {
        id: format!("{}.e{}", article.id, at + 1),
        employer,
        headcount: draft.headcount,
        share: draft.share,
        workforce: draft.workforce,
        date,
        effective: draft.effective,
        status: draft.status,
        kind: draft.kind,
        scope: draft.scope,
        workers: draft.workers,
        units: draft.units,
        places: draft.places,
        reasons: draft.reasons,
        source: draft.source,
        confidence: confidence::of(draft.signs),
        because: Because {
            rule: draft.rule.into(),
            spans: draft.spans,
        },
        evidence,
        cues: draft.cues,
        signs: draft.signs,
    }
}
