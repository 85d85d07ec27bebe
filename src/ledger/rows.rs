//! The drafts of a family become its rows: fields are united, rows sorted.

use std::cmp::Reverse;

use super::checks::found;
use super::decided::correct;
use super::disagree::disagreements;
use super::draft::Draft;
use super::fields::{date, employer, inherited, kind, names, once, scope};
use super::figure::Bounds;
use super::history::history;
use super::model::{LinkKind, Round, RoundMention, Why};
use super::rules::{
    DUPLICATE_ARTICLE, ONE_ROUND_MANY_MENTIONS, UNNUMBERED_IS_SHOWN, VAGUE_JOINS_PRECISE,
};
use super::score::Score;
use super::sources::{Sourced, Told, sources};
use super::telling::Says;
use super::when::period;
use super::why::why;
use crate::order;
use crate::text::Day;
use crate::text::letter::{in_word, small_of};

/// A row of a family before all families are put together: only then do rows get their ids.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// With an empty id, and no links yet.
    pub(super) round: Round,
    /// The employer's key; `None` where nobody is named.
    pub(super) key: Option<String>,
    /// Employer, month and figure: its id, but for what tells clashing rows apart.
    pub(super) name: String,
    /// Its links, by the place of the other row in the family.
    pub(super) ties: Vec<(usize, LinkKind, String)>,
    /// The rows it may be one with, by their place in the family, and what says so.
    pub(super) proposed: Vec<(usize, Score)>,
    /// The first article that tells of it, by day and words: what tells unnamed rows apart in any order of articles.
    pub(super) first: (Option<Day>, u64),
}

impl Row {
    /// The order of rows in a ledger: by employer, the unnamed last, then date, size and name.
    pub(super) fn order(&self) -> impl Ord + '_ {
        let round = &self.round;
        let best = round.headcount.map(|headcount| Bounds::of(headcount).best);
        (
            (self.key.is_none(), self.key.as_deref()),
            (
                round.date.is_none(),
                round.date.map(|date| (date.start, date.end)),
            ),
            (best.is_none(), Reverse(best)),
            !round.counted,
            self.name.as_str(),
            self.first,
            &round.mentions,
        )
    }
}

/// Writes the rows of a family, in their order.
pub(super) fn write(drafts: &[Draft<'_, '_>]) -> Vec<Row> {
    let mut rows: Vec<(usize, Row)> = drafts
        .iter()
        .filter(|draft| !draft.members.is_empty())
        .map(|draft| (draft.number, row(drafts, draft)))
        .collect();
    order::by(&mut rows, |one, two| {
        (one.1.order(), one.0) < (two.1.order(), two.0)
    });
    let places: Vec<usize> = rows.iter().map(|(number, _)| *number).collect();
    let place = |number: usize| places.iter().position(|place| *place == number);
    rows.into_iter()
        .map(|(_, mut row)| {
            // A row that another took in after the tie was made is no row any more.
            row.ties = std::mem::take(&mut row.ties)
                .into_iter()
                .filter_map(|(to, kind, why)| Some((place(to)?, kind, why)))
                .collect();
            row.proposed = std::mem::take(&mut row.proposed)
                .into_iter()
                .filter_map(|(to, score)| Some((place(to)?, score)))
                .collect();
            row
        })
        .collect()
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

fn row(drafts: &[Draft<'_, '_>], draft: &Draft<'_, '_>) -> Row {
    let all = inherited(drafts, draft);
    let sources = sources(draft);
    let told = Told::of(&sources, draft.headcount());
    let fate = why(drafts, draft, &told);
    let mut conflicts = draft.conflicts.clone();
    conflicts.extend(disagreements(draft));
    let found = found(draft);
    conflicts.extend(found.conflicts);
    order::by_key(&mut conflicts, |conflict| conflict.field);
    let mut checks = draft.checks.clone();
    checks.extend(found.checks);
    let events = || all.iter().map(|telling| telling.event);
    let mut reasons: Vec<_> = events()
        .flat_map(|event| event.reasons.iter().map(|reason| reason.code))
        .collect();
    order::plain(&mut reasons);
    reasons.dedup();
    let first = draft.members.iter().min_by_key(|member| member.article);
    let employer = employer(drafts, draft.key);
    let mut round = Round {
        id: String::new(),
        names: names(draft, employer.as_ref()),
        parent: employer
            .as_ref()
            .and_then(|employer| employer.parent.clone()),
        employer,
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
        articles: told.sources.articles,
        independent: told.sources.independent,
        sources: told.sources,
        history: history(drafts, draft),
        links: Vec::new(),
        conflicts,
        checks,
        derived: found.derived,
        edited: Vec::new(),
    };
    correct(draft, &mut round);
    Row {
        round,
        key: draft.key.map(str::to_owned),
        name: name(drafts, draft),
        ties: draft
            .ties
            .iter()
            .map(|tie| (tie.to, tie.kind, tie.why.clone()))
            .collect(),
        proposed: draft
            .ties
            .iter()
            .filter_map(|tie| Some((tie.to, tie.score?)))
            .collect(),
        first: (
            first.and_then(|first| first.published),
            first.map_or(0, |first| first.sketch.first()),
        ),
    }
}

/// The mentions of a row: which one stands for it, and by which rule each of the others adds nothing.
fn mentions(
    draft: &Draft<'_, '_>,
    sources: &[Sourced<'_, '_>],
    rule: &'static str,
) -> Vec<RoundMention> {
    // Where the user set another number, what was told stands for it.
    let headcount = draft.headline().and_then(|headline| headline.headcount);
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
