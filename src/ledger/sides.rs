//! Who says what: the sides of a contradiction, and the articles behind a sum.
//!
//! Takes tellings with what each of them says; gives each value once, with every event that tells it, copies too.
//!
//! `4,000` of two articles against `4,300` of a third: told as 4,000 in 2 articles, 4,300 in one article.

use super::model::{Check, Conflict, EventRef, Side};
use super::telling::{Source, Telling};
use crate::order;

/// What one telling says of a field.
pub(super) struct Claim<'t, 'a> {
    /// What makes two claims one, and the order of the sides.
    pub(super) key: (i64, i64, i64),
    /// In words.
    pub(super) value: String,
    pub(super) telling: &'t Telling<'a>,
}

/// The events behind some tellings, in the order of their articles.
pub(super) fn events<'t, 'a: 't>(
    tellings: impl IntoIterator<Item = &'t Telling<'a>>,
) -> Vec<EventRef> {
    let mut sources: Vec<Source<'_>> = Vec::new();
    for telling in tellings {
        sources.extend(&telling.sources);
    }
    refs(sources)
}

fn refs(mut sources: Vec<Source<'_>>) -> Vec<EventRef> {
    order::plain(&mut sources);
    sources.dedup();
    let event = |source: Source<'_>| EventRef {
        article: source.id.to_owned(),
        event: source.event.to_owned(),
    };
    sources.into_iter().map(event).collect()
}

/// One side of a contradiction.
pub(super) fn side<'t, 'a: 't>(
    value: impl Into<String>,
    tellings: impl IntoIterator<Item = &'t Telling<'a>>,
) -> Side {
    Side {
        value: value.into(),
        mentions: events(tellings),
    }
}

/// The claims that another claim contradicts, side by side; none where nothing is contradicted.
pub(super) fn opposed(
    mut claims: Vec<Claim<'_, '_>>,
    contradict: &dyn Fn(&Telling<'_>, &Telling<'_>) -> bool,
) -> Vec<Side> {
    order::by_key(&mut claims, |claim| claim.key);
    let told: Vec<&[Claim<'_, '_>]> = claims.chunk_by(|one, two| one.key == two.key).collect();
    let against = |one: &[Claim<'_, '_>], two: &[Claim<'_, '_>]| {
        let pair = one.first().zip(two.first());
        pair.is_some_and(|(one, two)| contradict(one.telling, two.telling))
    };
    let opposed: Vec<&Claim<'_, '_>> = told
        .iter()
        .filter(|one| told.iter().any(|two| against(one, two)))
        .flat_map(|told| told.iter())
        .collect();
    opposed
        .chunk_by(|one, two| one.value == two.value)
        .filter_map(|claims| {
            let value = claims.first()?.value.clone();
            Some(side(value, claims.iter().map(|claim| claim.telling)))
        })
        .collect()
}

/// A contradiction: which check found it, and a sentence about its sides.
pub(super) fn conflict(
    check: &'static str,
    field: &'static str,
    text: String,
    sides: Vec<Side>,
) -> Conflict {
    Conflict {
        field,
        values: sides.iter().map(|side| side.value.clone()).collect(),
        check,
        text,
        sides,
        settled: None,
    }
}

/// "4,000 in 2 articles, 4,300 in one article"; "4,000 and 4,300 in one article", where it tells both.
pub(super) fn heard(sides: &[Side]) -> String {
    let mut articles = sides
        .iter()
        .flat_map(|side| side.mentions.iter().map(|told| told.article.as_str()));
    let first = articles.next();
    if articles.all(|article| Some(article) == first) {
        let values: Vec<&str> = sides.iter().map(|side| side.value.as_str()).collect();
        return format!("{} in one article", values.join(" and "));
    }
    let mut words = String::new();
    for side in sides {
        let articles = side
            .mentions
            .chunk_by(|one, two| one.article == two.article)
            .count();
        if !words.is_empty() {
            words.push_str(", ");
        }
        words.push_str(&side.value);
        match articles {
            1 => words.push_str(" in one article"),
            many => {
                words.push_str(" in ");
                words.push_str(&many.to_string());
                words.push_str(" articles");
            }
        }
    }
    words
}

/// A sum or a share held against what is told.
pub(super) fn checked<'t, 'a: 't>(
    check: &'static str,
    holds: bool,
    text: impl Into<String>,
    tellings: impl IntoIterator<Item = &'t Telling<'a>>,
) -> Check {
    Check {
        check,
        holds,
        text: text.into(),
        mentions: events(tellings),
    }
}
