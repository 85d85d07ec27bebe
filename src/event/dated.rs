//! The dates that the sentences around a cut give it: "The chip maker broke the news on Monday",
//! "Separations will take effect on April 20", "In 2020 it sold its plant. Some 500 were laid off."
//!
//! Takes the drafts of an article, gives those without a day one of a sentence nearby: for news the day
//! it was told, for what is past the time of which the paragraph speaks.

use std::ops::Range;

use crate::event::Evidence;
use crate::event::draft::Draft;
use crate::event::when::{dateline, one_of, said_near};
use crate::frame::{inside, within_sentence};
use crate::lexicon::{any_of, class, same_word};
use crate::mention::{
    DateMention, Dates, Headcount, Hint, Mentions, Precision, Role, Scope, Status,
};
use crate::order;
use crate::text::{Day, Text};

/// How many sentences away a sentence still speaks of the same cut.
const REACH: usize = 3;

/// How many days news is told after it was made.
const FRESH: i64 = 10;

/// What a list in the order of sentences has of one of them.
fn of_sentence<T>(list: &[(usize, T)], index: usize) -> impl Iterator<Item = &T> {
    let from = list.partition_point(|(sentence, _)| *sentence < index);
    list.get(from..)
        .unwrap_or_default()
        .iter()
        .take_while(move |(sentence, _)| *sentence == index)
        .map(|(_, what)| what)
}

/// Dates what has no date of its own by the sentences around it.
pub(super) fn around(
    text: &Text<'_>,
    mentions: &Mentions,
    drafts: &mut [Draft],
    published: Option<Day>,
) {
    let mut told: Vec<(usize, Option<usize>)> = drafts
        .iter()
        .filter(|draft| !draft.bare)
        .map(|draft| (draft.sentence, draft.entity))
        .collect();
    let mut figures: Vec<(usize, Option<Headcount>)> = drafts
        .iter()
        .filter(|draft| draft.headcount.is_some())
        .map(|draft| (draft.sentence, draft.headcount))
        .collect();
    order::by_key(&mut told, |(sentence, _)| *sentence);
    order::by_key(&mut figures, |(sentence, _)| *sentence);
    for draft in drafts
        .iter_mut()
        .filter(|draft| !draft.bare || draft.named && draft.status == Status::Completed)
    {
        let other = |index: usize| of_sentence(&told, index).any(|entity| *entity != draft.entity);
        // What is told there is a cut of the same employer, but not this one.
        let own = draft.headcount;
        let another = |index: usize| {
            of_sentence(&figures, index).any(|headcount| own.is_some() && *headcount != own)
        };
        let past = draft.cues.background || draft.status == Status::Completed;
        let at = draft.sentence;
        let after = (at + 1..=at + REACH).take_while(|index| !other(*index));
        let before = (at.saturating_sub(2)..at)
            .rev()
            .take_while(|index| !other(*index));
        let (after, before): (Vec<usize>, Vec<usize>) = (after.collect(), before.collect());
        // "It will close its mill in July. About 35 will go."
        let closing = before.first().filter(|_| draft.status == Status::Announced);
        for index in after.iter().chain(closing) {
            effect(text, mentions, *index, draft, published);
        }
        if draft.date.is_none() && draft.status == Status::Notified {
            set(text, draft, Role::Date, labelled(text, mentions, at));
        }
        if draft.date.is_some() {
            continue;
        }
        if !past {
            let found = after
                .iter()
                .chain(&before)
                .filter(|index| !another(**index) || refers(text, **index))
                .find_map(|index| announced(text, mentions, *index, published))
                .or_else(|| {
                    let next = after.first().filter(|_| draft.fresh);
                    next.and_then(|index| stated(text, mentions, *index, draft, published))
                });
            // "On Tuesday Acme called its staff together. It told them …"
            let found = found.or_else(|| {
                before
                    .iter()
                    .filter(|index| draft.distance > 0 && **index + 1 == at)
                    .find_map(|index| opening(text, mentions, *index, published))
            });
            set(text, draft, Role::Date, found);
        }
        if draft.date.is_none() {
            let found = before
                .iter()
                // "The number of jobs lost since March" has a time of its own.
                .filter(|_| past && draft.cues.since.is_none())
                .find_map(|index| spoken_of(text, mentions, *index, at, published));
            // What several rounds come to is not of the day or month that only one of them is told with.
            let own = |date: &Dates| {
                draft.scope != Scope::Cumulative || date.precision >= Precision::Quarter
            };
            let found = found.filter(|(date, _)| own(date));
            set(text, draft, Role::Date, found);
        }
    }
    share(drafts, published);
    roundup(text, drafts);
}

/// In a round-up, where each paragraph is another employer's news, all that is told without a day is news.
fn roundup(text: &Text<'_>, drafts: &mut [Draft]) {
    const MANY: usize = 5;
    let block = |draft: &Draft| {
        text.sentences
            .get(draft.sentence)
            .map(|sentence| sentence.block)
    };
    let mut items: Vec<_> = drafts
        .iter()
        .filter(|draft| !draft.bare)
        .filter_map(|draft| Some((block(draft)?, draft.entity?)))
        .collect();
    order::plain(&mut items);
    items.dedup();
    let mut firms: Vec<usize> = items.iter().map(|(_, entity)| *entity).collect();
    order::plain(&mut firms);
    firms.dedup();
    if firms.len() >= MANY && firms.len() * 4 >= items.len() * 3 {
        for draft in drafts {
            draft.just_done |= draft.date.is_none() && !draft.cues.background;
        }
    }
}

/// "Acme said on Monday it would cut 300. Another 90 have been told to go": news of one employer is of one day.
fn share(drafts: &mut [Draft], published: Option<Day>) {
    let Some(published) = published else { return };
    let known: Vec<(usize, Option<usize>, Dates)> = drafts
        .iter()
        .filter(|draft| draft.fresh && !draft.bare && draft.avowed)
        .filter_map(|draft| Some((draft.sentence, draft.entity, draft.date?)))
        .filter(|(_, _, date)| {
            date.precision == Precision::Day
                && (0..=FRESH).contains(&(published - date.start).whole_days())
        })
        .collect();
    for draft in drafts.iter_mut() {
        let news = draft.date.is_none()
            && !draft.bare
            && !draft.cues.background
            && draft.entity.is_some()
            && matches!(
                draft.status,
                Status::Announced | Status::Planned | Status::Notified
            );
        let told = known
            .iter()
            .filter(|(at, entity, _)| {
                *entity == draft.entity && *at <= draft.sentence && draft.sentence - at <= REACH
            })
            .map(|(_, _, date)| *date)
            .next_back();
        if let Some(date) = told.filter(|_| news) {
            draft.date = Some(date);
        }
    }
}

/// "Notice date: 7/31/2020", "Date consultation started: 14 June": a line of the form that the number stands in.
fn labelled(text: &Text<'_>, mentions: &Mentions, at: usize) -> Option<(Dates, Range<usize>)> {
    const LINES: usize = 12;
    let label = |index: usize| {
        let range = text.sentences.get(index)?.tokens.clone();
        Some(range.take(3))
    };
    let opens = |index: &usize| {
        label(*index).is_some_and(|mut words| {
            words.any(|at| one_of(text, at, any_of!("company employer")) && text.says(at + 1, ":"))
        })
    };
    let after = (at + 1..at + LINES).take_while(|index| !opens(index));
    let mut open = false;
    let before = (at.saturating_sub(LINES)..at).rev().take_while(|index| {
        let on = !open;
        open |= opens(index);
        on
    });
    let line = |index: usize| {
        let (range, mut dates) = of(text, mentions, index);
        let head = range.start..(range.start + 5).min(range.end);
        let says = |words| head.clone().any(|at| one_of(text, at, words));
        let notice = says(any_of!("date dated"))
            && says(any_of!("notice received consultation filed"))
            && range.len() <= 16;
        dates
            .find(|_| notice)
            .and_then(|date| Some((date.past?, date.tokens.clone())))
    };
    before.chain(after).find_map(line)
}

fn set(text: &Text<'_>, draft: &mut Draft, role: Role, found: Option<(Dates, Range<usize>)>) {
    let Some((dates, tokens)) = found else { return };
    match role {
        Role::Effective => draft.effective = Some(dates),
        _ => draft.date = Some(dates),
    }
    draft.evidence.push(Evidence {
        role,
        span: text.span(tokens),
    });
}

fn of<'m>(
    text: &Text<'_>,
    mentions: &'m Mentions,
    sentence: usize,
) -> (Range<usize>, impl Iterator<Item = &'m DateMention>) {
    let range = text
        .sentences
        .get(sentence)
        .map_or(0..0, |sentence| sentence.tokens.clone());
    let dates = within_sentence(&mentions.dates, &range);
    (range, dates.filter_map(|at| mentions.dates.get(at)))
}

/// "Separations will take effect on April 20".
fn effect(
    text: &Text<'_>,
    mentions: &Mentions,
    sentence: usize,
    draft: &mut Draft,
    published: Option<Day>,
) {
    let (range, mut dates) = of(text, mentions, sentence);
    let says = |word: &str| range.clone().any(|at| same_word(text.word(at), word));
    let takes_effect = says("effect")
        || says("effective")
        || says("separations")
        || says("layoffs") && says("begin")
        // "The plant would close in September."
        || range.clone().any(|at| text.is(at, &class::VERB_CLOSE) && to_come(text, at));
    if !takes_effect || draft.effective.is_some() {
        return;
    }
    let found = dates.find_map(|date| {
        let value = date.future.filter(|_| !dateline(text, date, &range))?;
        let later = published.is_none_or(|published| value.start > published);
        later.then(|| (value, date.tokens.clone()))
    });
    set(text, draft, Role::Effective, found);
}

/// Whether a modal stands before a verb.
fn to_come(text: &Text<'_>, verb: usize) -> bool {
    let before = verb.saturating_sub(1);
    text.is(before, &class::MODAL_SURE) || one_of(text, before, any_of!("would to"))
}

/// "The chip maker broke the news on Monday", "It told staff yesterday".
fn announced(
    text: &Text<'_>,
    mentions: &Mentions,
    sentence: usize,
    published: Option<Day>,
) -> Option<(Dates, Range<usize>)> {
    let published = published?;
    let (range, mut dates) = of(text, mentions, sentence);
    let any = |test: &dyn Fn(usize) -> bool| range.clone().any(test);
    let news = any(&|at| {
        text.is(at, any_of!(class::VERB_ANNOUNCE, class::SPEAKER_MEMO))
            || one_of(text, at, any_of!("news announcement told informed"))
    });
    let refers = news || any(&|at| text.is(at, &class::CUT_REFERENCE));
    dates.find_map(|date| {
        let value = recent(date, published)?;
        let told = news || refers && said_near(text, &date.tokens, &range);
        told.then(|| (value, date.tokens.clone()))
    })
}

/// "The bank said on Monday it would take a charge": the next thing the employer says is said with it.
fn stated(
    text: &Text<'_>,
    mentions: &Mentions,
    sentence: usize,
    draft: &Draft,
    published: Option<Day>,
) -> Option<(Dates, Range<usize>)> {
    let (range, mut dates) = of(text, mentions, sentence);
    let verb = range
        .clone()
        .take(7)
        .find(|at| text.is(*at, &class::VERB_SAY))?;
    let subject = range.start..verb;
    let named = inside(&mentions.named, &subject).any(|named| Some(named.entity) == draft.entity);
    let firm = one_of(text, verb - 1, any_of!("it they"))
        || one_of(text, range.start, any_of!("the")) && text.is(verb - 1, &class::INDUSTRY);
    let date = dates.find(|date| said_near(text, &date.tokens, &range))?;
    let value = recent(date, published?)?;
    (named || firm).then(|| (value, date.tokens.clone()))
}

/// "The announcement, made on Tuesday, follows 1,400 job losses": it opens with the cut told before.
fn refers(text: &Text<'_>, sentence: usize) -> bool {
    let first = text
        .sentences
        .get(sentence)
        .map_or(0..0, |sentence| sentence.tokens.clone());
    first
        .take(2)
        .any(|at| text.is(at, &class::CUT_REFERENCE) || one_of(text, at, any_of!("news")))
}

/// The day that a sentence opens with.
fn opening(
    text: &Text<'_>,
    mentions: &Mentions,
    sentence: usize,
    published: Option<Day>,
) -> Option<(Dates, Range<usize>)> {
    let (range, mut dates) = of(text, mentions, sentence);
    let first = dates.find(|date| date.tokens.start == range.start)?;
    let value = recent(first, published?)?;
    Some((value, first.tokens.clone()))
}

/// The day a date names, where news of it is still fresh.
fn recent(date: &DateMention, published: Day) -> Option<Dates> {
    date.past.filter(|value| {
        value.precision == Precision::Day
            && matches!(date.hint, Hint::On | Hint::Plain)
            && (0..=FRESH).contains(&(published - value.start).whole_days())
    })
}

/// The time of which a sentence before, in the same paragraph, speaks.
fn spoken_of(
    text: &Text<'_>,
    mentions: &Mentions,
    sentence: usize,
    at: usize,
    published: Option<Day>,
) -> Option<(Dates, Range<usize>)> {
    let block = |at: usize| text.sentences.get(at).map(|sentence| sentence.block);
    if block(sentence) != block(at) {
        return None;
    }
    let (_, dates) = of(text, mentions, sentence);
    dates
        .filter(|date| matches!(date.hint, Hint::On | Hint::Plain))
        .filter_map(|date| Some((date.past?, date.tokens.clone())))
        .filter(|(value, _)| published.is_none_or(|published| value.start <= published))
        .last()
}
