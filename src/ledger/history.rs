//! The history of a figure: what was told of a round, and when.
//!
//! Takes the tellings of a row and of the rows it took the place of, gives their figures by the day of
//! telling. What is told again with nothing new is one figure with several mentions; a telling with neither
//! number nor share tells no figure.
//!
//! "Up to 500, planned" on 10 January, "430, announced" on 20 April: two figures, the second is the one now.

use serde::Serialize;

use super::draft::Draft;
use super::fields::inherited;
use super::figure::vagueness;
use super::model::EventRef;
use super::telling::Telling;
use crate::event::Status;
use crate::mention::{Headcount, Share};
use crate::order;
use crate::text::iso;

/// A figure as it was told on a day.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Figure {
    /// The day the first of these articles came out, as `YYYY-MM-DD`; `None` where that is not known.
    pub date: Option<String>,
    /// How many people.
    pub headcount: Option<Headcount>,
    /// What share.
    pub share: Option<Share>,
    /// How far it had come, as it was told.
    pub status: Status,
    /// Who tells it so, in the order of telling.
    pub mentions: Vec<EventRef>,
    /// Whether it stands for the round: the last telling of the round's figure does, one of a known day before others.
    pub now: bool,
}

/// The figures of a row, in the order in which they were told; those of no known day last.
pub(super) fn history(drafts: &[Draft<'_, '_>], draft: &Draft<'_, '_>) -> Vec<Figure> {
    let mut told: Vec<&Telling<'_>> = inherited(drafts, draft);
    told.retain(|telling| telling.headcount.is_some() || telling.event.share.is_some());
    order::by(&mut told, |one, two| key(one) < key(two));
    let mut figures: Vec<Figure> = Vec::new();
    for telling in told {
        let mentions = telling.sources.iter().map(|source| EventRef {
            article: source.id.to_owned(),
            event: source.event.to_owned(),
        });
        match figures.last_mut().filter(|last| same(last, telling)) {
            Some(last) => last.mentions.extend(mentions),
            None => figures.push(Figure {
                date: telling.published.map(iso),
                headcount: telling.headcount,
                share: telling.event.share.clone(),
                status: telling.event.status,
                mentions: mentions.collect(),
                now: false,
            }),
        }
    }
    // A row whose place another has taken has no figure that stands now.
    let (headcount, share) = (draft.headcount(), draft.share());
    let stands = |figure: &Figure| {
        figure.headcount == headcount && (headcount.is_some() || figure.share.as_ref() == share)
    };
    let last = figures
        .iter()
        .rposition(|figure| stands(figure) && figure.date.is_some())
        .or_else(|| figures.iter().rposition(stands))
        .filter(|_| draft.replaced_by.is_none());
    if let Some(figure) = last.and_then(|last| figures.get_mut(last)) {
        figure.now = true;
    }
    figures
}

/// Whether a telling says nothing that the figure before it does not.
fn same(figure: &Figure, telling: &Telling<'_>) -> bool {
    figure.headcount == telling.headcount
        && figure.share == telling.event.share
        && figure.status == telling.event.status
}

/// By day of telling; on one day the loosest figure first, then by content, then by article.
fn key<'t>(telling: &'t Telling<'_>) -> impl Ord + use<'t> {
    let share = telling.event.share.as_ref();
    (
        (telling.published.is_none(), telling.published),
        std::cmp::Reverse(telling.headcount.map(vagueness)),
        telling.headcount.map(|of| (of.min, of.max)),
        share.map(|share| (share.min, share.max, share.of.as_str())),
        telling.event.status,
        (telling.article, telling.index),
    )
}
