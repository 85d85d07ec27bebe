//! Drafts become rows: fields are united, rows sorted and named.

use std::cmp::Reverse;

use super::copies::copies;
use super::draft::Draft;
use super::fields::{date, disagreements, employer, inherited, kind, once, scope};
use super::model::{Link, Round, RoundMention, Why};
use super::rules::{
    DUPLICATE_ARTICLE, ONE_ROUND_MANY_MENTIONS, UNNUMBERED_IS_SHOWN, VAGUE_JOINS_PRECISE,
};
use super::telling::{Says, Source, Telling};
use super::when::period;
use super::why::why;
use crate::mention::{Headcount, Qualifier};
use crate::order;
use crate::text::letter::{in_word, small_of};

/// Writes the rows of a ledger.
pub(super) fn write(drafts: &[Draft<'_, '_>]) -> Vec<Round> {
    let key = |draft: &Draft<'_, '_>| {
        let date = date(drafts, draft);
        (
            (date.is_none(), date.map(|date| (date.start, date.end))),
            (draft.headcount().is_none(), Reverse(draft.bounds().best)),
            name(drafts, draft),
            draft.number,
        )
    };
    let mut keyed: Vec<_> = drafts
        .iter()
        .filter(|draft| !draft.members.is_empty())
        .map(|draft| (draft.key.is_none(), draft.key, key(draft), draft))
        .collect();
    order::by(&mut keyed, |one, two| {
        (one.0, one.1, &one.2) < (two.0, two.1, &two.2)
    });
    let order: Vec<&Draft<'_, '_>> = keyed.into_iter().map(|(.., draft)| draft).collect();
    let names = named(drafts, &order);
    let id = |number: usize| {
        let found = names.binary_search_by_key(&number, |name| name.0).ok();
        found
            .and_then(|place| names.get(place))
            .map_or("", |name| name.1.as_str())
    };
    order.iter().map(|draft| row(drafts, draft, id)).collect()
}

/// The id of each row, by the number of its draft.
fn named(drafts: &[Draft<'_, '_>], order: &[&Draft<'_, '_>]) -> Vec<(usize, String)> {
    let mut bases: Vec<(String, usize, usize)> = order
        .iter()
        .enumerate()
        .map(|(place, draft)| (name(drafts, draft), place, draft.number))
        .collect();
    order::plain(&mut bases);
    let mut names: Vec<(usize, String)> = Vec::new();
    for alike in bases.chunk_by(|one, two| one.0 == two.0) {
        for (nth, (base, _, number)) in alike.iter().enumerate() {
            let name = if nth == 0 {
                base.clone()
            } else {
                format!("{base}-{}", nth + 1)
            };
            names.push((*number, name));
        }
    }
    order::plain(&mut names);
    names
}

/// Employer, month and figure, without what tells clashing rows apart.
fn name(drafts: &[Draft<'_, '_>], draft: &Draft<'_, '_>) -> String {
    let mut slug = String::new();
    for letter in draft.key.unwrap_or("unnamed").chars().map(small_of) {
        if in_word(letter) {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let figure = match (draft.headcount(), draft.share()) {
        (Some(_), _) => draft.bounds().best.to_string(),
        (None, Some(_)) => draft.figure().replace('%', "pct").replace('.', "-"),
        (None, None) => "unnumbered".to_owned(),
    };
    format!(
        "{}-{}-{figure}",
        slug.trim_end_matches('-'),
        period(date(drafts, draft))
    )
}

fn row<'i>(
    drafts: &[Draft<'_, '_>],
    draft: &Draft<'_, '_>,
    id: impl Fn(usize) -> &'i str,
) -> Round {
    let all = inherited(drafts, draft);
    let sources = sources(draft);
    let told = Told::of(&sources, draft.headcount());
    let fate = why(drafts, draft, told);
    let mut links: Vec<Link> = draft
        .ties
        .iter()
        // A row that another took in after the tie was made is no row any more.
        .filter(|tie| !id(tie.to).is_empty())
        .map(|tie| Link {
            to: id(tie.to).to_owned(),
            kind: tie.kind,
            why: tie.why.clone(),
        })
        .collect();
    order::by(&mut links, |one, two| {
        (one.kind, &one.to) < (two.kind, &two.to)
    });
    let mut conflicts = draft.conflicts.clone();
    conflicts.extend(disagreements(draft));
    order::by_key(&mut conflicts, |conflict| conflict.field);
    let events = || all.iter().map(|telling| telling.event);
    let mut reasons: Vec<_> = events()
        .flat_map(|event| event.reasons.iter().map(|reason| reason.code))
        .collect();
    order::plain(&mut reasons);
    reasons.dedup();
    Round {
        id: id(draft.number).to_owned(),
        employer: employer(drafts, draft.key),
        headcount: draft.headcount(),
        share: draft.share().cloned(),
        date: date(drafts, draft),
        effective: events()
            .filter_map(|event| event.effective)
            .min_by_key(|dates| (dates.precision, dates.basis, dates.start, dates.end)),
        status: draft.status(),
        kind: kind(draft),
        scope: scope(draft),
        units: once(events().flat_map(|event| event.units.iter().map(|unit| unit.name.as_str()))),
        places: once(
            events().flat_map(|event| event.places.iter().map(|place| place.name.as_str())),
        ),
        reasons,
        counted: fate.counted,
        why: Why {
            rule: fate.rule,
            text: fate.text,
        },
        mentions: mentions(draft, &sources, fate.rule),
        articles: told.articles,
        independent: told.independent,
        links,
        conflicts,
    }
}

/// How often and by how many a round is told.
#[derive(Clone, Copy)]
pub(super) struct Told {
    pub(super) mentions: usize,
    pub(super) articles: u32,
    pub(super) independent: u32,
    /// A vague figure that joined it as a mention.
    pub(super) vague: Option<Headcount>,
}

impl Told {
    fn of(sources: &[Sourced<'_, '_>], headcount: Option<Headcount>) -> Self {
        let mut articles: Vec<(usize, bool)> = sources
            .iter()
            .map(|told| (told.source.article, told.copy))
            .collect();
        articles.dedup();
        let independent = articles.iter().filter(|(_, copy)| !copy).count();
        let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        Self {
            mentions: sources.len(),
            articles: count(articles.len()),
            independent: count(independent),
            vague: sources
                .iter()
                .filter_map(|told| told.telling.headcount)
                .find(|told| told.qualifier == Qualifier::Vague && Some(*told) != headcount),
        }
    }
}

/// One place where a row is told.
struct Sourced<'t, 'a> {
    source: Source<'a>,
    telling: &'t Telling<'a>,
    /// Its article is near-identical to one before it.
    copy: bool,
}

/// Where a row is told, by article and place in it.
fn sources<'t, 'a>(draft: &Draft<'t, 'a>) -> Vec<Sourced<'t, 'a>> {
    let mut sources: Vec<(Source<'a>, &'t Telling<'a>)> = draft
        .members
        .iter()
        .flat_map(|member| member.sources.iter().map(|source| (*source, *member)))
        .collect();
    order::by_key(&mut sources, |(source, _)| *source);
    let articles = || sources.chunk_by(|one, two| one.0.article == two.0.article);
    let sketches: Vec<_> = articles()
        .filter_map(|article| article.first())
        .map(|(_, told)| told.sketch)
        .collect();
    let sourced = articles()
        .zip(copies(&sketches))
        .flat_map(|(article, copy)| {
            article.iter().map(move |(source, telling)| Sourced {
                source: *source,
                telling,
                copy,
            })
        });
    sourced.collect()
}

/// The mentions of a row: which one stands for it, and by which rule each of the others adds nothing.
fn mentions(
    draft: &Draft<'_, '_>,
    sources: &[Sourced<'_, '_>],
    rule: &'static str,
) -> Vec<RoundMention> {
    let headcount = draft.headcount();
    let stands = |told: &Sourced<'_, '_>| told.telling.headcount == headcount;
    let headline = sources
        .iter()
        .position(|told| stands(told) && !told.copy)
        .or_else(|| sources.iter().position(stands));
    let adds_nothing = |told: &Sourced<'_, '_>| match told.telling.says() {
        _ if told.copy => DUPLICATE_ARTICLE,
        Says::Vaguely if told.telling.headcount != headcount => VAGUE_JOINS_PRECISE,
        Says::Share | Says::Nothing if headcount.is_some() => UNNUMBERED_IS_SHOWN,
        _ => ONE_ROUND_MANY_MENTIONS,
    };
    let mention = |(place, told): (usize, &Sourced<'_, '_>)| {
        let headline = headline == Some(place);
        RoundMention {
            article: told.source.id.to_owned(),
            event: told.source.event.to_owned(),
            headline,
            rule: if headline { rule } else { adds_nothing(told) },
        }
    };
    sources.iter().enumerate().map(mention).collect()
}
