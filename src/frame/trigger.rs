//! Triggers: the words of a row where they stand in a sentence.
//!
//! Takes a token and a row, gives the trigger with what stands around it, or nothing where the word
//! has another part of speech, voice or sense. "The plant will close" triggers the row of closures,
//! "at close of trading" does not.

mod alone;
mod parted;

use std::ops::Range;

use super::row::{Row, Shape};
use super::rows::ROWS;
use super::{Certainty, Group, Time, group};
use crate::lexicon::{Class, any_of, class, form};
use crate::mention::{Counted, Mentions};
use crate::text::{Kind, Text, shape};
use parted::{DISMISSED, SENT, TAKEN, parted};

/// The classes of rows that a parted verb can trigger.
pub(super) const PARTED: Class = class::VERB_DISMISS
    .or(class::VERB_LOSE)
    .or(class::VERB_FURLOUGH);

pub(super) use alone::stands_alone;
pub(super) use parted::may_be_parted;

/// A trigger found in a sentence.
pub(super) struct Trigger {
    pub(super) tokens: Range<usize>,
    pub(super) group: Group,
}

/// All classes of triggers: what has none of them and begins no parted verb triggers no row.
pub(super) const ANY: Class = {
    let mut rows = ROWS;
    let mut any = Class::NONE;
    while let Some((row, rest)) = rows.split_first() {
        (any, rows) = (any.or(row.trigger), rest);
    }
    any
};

/// Whether token `at` triggers `row`, and how it stands.
pub(super) fn trigger(
    text: &Text<'_>,
    at: usize,
    row: &Row,
    range: &Range<usize>,
    mentions: &Mentions,
) -> Option<Trigger> {
    let token = text.token(at)?;
    if token.kind != Kind::Word {
        return None;
    }
    let mut named = token.is(&row.trigger);
    if !named && !may_be_parted(text, at) {
        return None;
    }
    let mut tokens = at..(at + usize::from(token.len)).min(range.end);
    // "will layoff 300 workers", as many write it; elsewhere the word is the noun.
    if text.says(at, "layoff") {
        let verb = at > range.start
            && (text.says(at - 1, "to")
                || text.is(at - 1, any_of!(class::MODAL_SURE, class::MODAL_MAYBE)));
        named &= verb == row.trigger.any(&class::VERB_DISMISS);
    }
    if !named && row.trigger.any(&class::VERB_DISMISS) && matches!(row.shape, Shape::Active) {
        named = parted(text, at, range, DISMISSED);
    }
    if row.against && named && parted(text, at, range, DISMISSED) {
        return None;
    }
    if !named && row.trigger.any(&class::VERB_LOSE) {
        named = parted(text, at, range, TAKEN);
    }
    if !named && row.trigger.any(&class::VERB_FURLOUGH) {
        named = parted(text, at, range, SENT);
    }
    // "22,000 workers have been idle since August": how they are, not what is done to them.
    if token.is(&class::VERB_FURLOUGH)
        && text.says(at, "idle")
        && at > range.start
        && text.is(at - 1, &class::AUX_BE)
    {
        return None;
    }
    // "1,200 workers were sent home early"
    if token.is(&class::VERB_FURLOUGH) && text.says(tokens.end, "early") {
        return None;
    }
    // "brought 300 people back from furlough", "five furlough days a year"
    let back = token.is(&class::NOUN_FURLOUGH)
        && (text.is(tokens.end, &class::MEASURE)
            || at
                .checked_sub(1)
                .is_some_and(|before| text.says_any(before, any_of!("from off"))));
    if back || !named || token.looks(shape::CAPITAL) && in_name(text, mentions, at) {
        return None;
    }
    let verb =
        token.can_be(form::BASE | form::THIRD | form::PAST | form::PARTICIPLE | form::GERUND);
    let before = at.checked_sub(1).filter(|before| *before >= range.start);
    let after_determiner = before.is_some_and(|before| {
        text.is(before, any_of!(class::DETERMINER, class::POSSESSIVE))
            && !text.is(before, any_of!(class::NEGATION, class::PRONOUN))
            && !group::floats(text, before)
            // "it's eliminating": there the clitic is the verb "is".
            || text.is_kind(before, Kind::Clitic)
                && !(before > range.start
                    && text.is(before - 1, any_of!(class::PRONOUN, class::RELATIVE)))
    });
    let after_verbal = before.is_some_and(|before| {
        text.is(
            before,
            any_of!(class::MODAL_SURE, class::MODAL_MAYBE, class::AUX_DO),
        ) || text.says(before, "to")
    });
    let mut group = group::read(text, at, range.start);
    match row.shape {
        // "the slashing of 150 jobs": a gerund with "of" behind it is a noun.
        Shape::Noun
            if row
                .trigger
                .any(any_of!(class::VERB_CUT, class::VERB_DISMISS)) =>
        {
            if !token.can_be(form::GERUND) || !text.says(tokens.end, "of") {
                return None;
            }
        }
        // "was cut by two brokers"
        Shape::Noun
            if row.trigger.any(&class::NOUN_CUT_WEAK)
                && token.can_be(form::PARTICIPLE)
                && before.is_some_and(|before| text.is(before, &class::AUX_BE)) =>
        {
            return None;
        }
        Shape::Noun => {
            if after_verbal
                && verb
                && !row.trigger.any(any_of!(
                    class::NOUN_CUT,
                    class::NOUN_BUYOUT,
                    class::WORKFORCE_CORE
                ))
            {
                return None;
            }
        }
        // "90 redundant machines": there the word only qualifies the noun behind it.
        Shape::Word if row.trigger.any(&class::REDUNDANT) && qualifies(text, tokens.end, range) => {
            return None;
        }
        Shape::Word => {}
        Shape::Verb if row.trigger.any(&class::VERB_CLOSE) && !closes_site(text, at, range) => {
            return None;
        }
        Shape::Active | Shape::Passive | Shape::Verb => {
            if !verb || after_determiner || is_noun(text, at, range) {
                return None;
            }
            // "laid-off workers", "cut flowers": the participle qualifies the noun behind it.
            let passive = group.passive || reduced_passive(text, mentions, at, range);
            if row.shape == Shape::Active && passive || row.shape == Shape::Passive && !passive {
                return None;
            }
        }
    }
    if row.shape == Shape::Noun {
        tokens.end = tokens.end.max(at + 1);
        return Some(Trigger {
            group: Group {
                start: at,
                end: tokens.end,
                ..noun_group(text, &tokens, range)
            },
            tokens,
        });
    }
    if row.shape == Shape::Word
        && let Some(told) = completed(text, at, range.start)
    {
        group.time = told.time;
        group.certainty = group.certainty.min(told.certainty);
        group.negated |= told.negated;
    }
    Some(Trigger { tokens, group })
}

/// "a tax cut for 90% of workers", "the potential cuts to come", "from lower sales": what stands before makes the word
/// a noun or an adjective.
fn is_noun(text: &Text<'_>, at: usize, range: &Range<usize>) -> bool {
    let Some(before) = at.checked_sub(1).filter(|before| *before >= range.start) else {
        return false;
    };
    let of = text.says_any(at + 1, any_of!("for of in to"));
    let described = text.token(before).is_some_and(|before| {
        before.is(any_of!(class::COMMON_ADJECTIVE, class::CONSIDERED))
            && !before.is(any_of!(class::ADVERB, class::MODAL_MAYBE))
            && !before.looks(shape::CAPITAL)
            && before.forms == 0
    });
    // "suffering from lower sales"
    let adjective = text.can_be(at, form::BASE)
        && text.is(before, &class::PREPOSITION)
        && !text.says_any(before, any_of!("to than but except about since"))
        && text.token(before).is_some_and(|before| before.len == 1);
    adjective
        || text.is(before, &class::NOT_JOBS) && of
        || described && text.is(at, &class::NOUN_CUT_WEAK) && text.word(at).ends_with('s')
}

/// "close its Ohio plant", "the Leeds mill will shut": a place of work stands by, not a price or an offer.
fn closes_site(text: &Text<'_>, at: usize, range: &Range<usize>) -> bool {
    let near = at.saturating_sub(14).max(range.start)..(at + 10).min(range.end);
    near.into_iter()
        .any(|at| text.is(at, any_of!(class::SITE_NOUN, class::UNIT_NOUN)))
        || text.token(at).is_some_and(|token| token.len > 1)
}

/// "1,200 jobs axed at Acme", in a headline "1,200 axed at Acme": a past form right behind jobs or people, with nothing for an object.
fn reduced_passive(text: &Text<'_>, mentions: &Mentions, at: usize, range: &Range<usize>) -> bool {
    let participle = text.can_be(at, form::PARTICIPLE);
    let before = at.checked_sub(1).filter(|before| *before >= range.start);
    let jobs = before.is_some_and(|before| {
        text.is(
            before,
            any_of!(class::JOB_NOUN, class::PEOPLE_NOUN, class::OCCUPATION),
        ) || mentions
            .people
            .get(
                mentions
                    .people
                    .partition_point(|people| people.tokens.end < at),
            )
            .is_some_and(|people| {
                people.number.end == at
                    && (people.counted != Counted::Bare
                        || at > 2 && text.says(people.tokens.start.saturating_sub(2), "there"))
            })
    });
    let len = text.token(at).map_or(1, |token| usize::from(token.len));
    let object = text.token(at + len).is_some_and(|next| {
        next.kind == Kind::Number
            || next.is(any_of!(
                class::DETERMINER,
                class::POSSESSIVE,
                class::JOB_NOUN
            ))
    });
    participle && jobs && !object
}

/// Whether the token is a word of a longer name: "Cut" in "Short Cut Films" cuts nothing.
fn in_name(text: &Text<'_>, mentions: &Mentions, at: usize) -> bool {
    let after = mentions.runs.partition_point(|run| run.tokens.start <= at);
    after
        .checked_sub(1)
        .and_then(|before| mentions.runs.get(before))
        .is_some_and(|run| {
            // "Over 300 Employees Offered Buyouts": a headline's capitals, not a name.
            let staff = run.tokens.clone().any(|at| {
                text.is(at, any_of!(class::STAFF_NOUN, class::JOB_NOUN))
                    && text.can_be(at, form::PLURAL)
            });
            // "to Lay Off Up to 300": behind "to" or "will" the capitals are a verb's.
            let verbal = run.tokens.start == at
                && at.checked_sub(1).is_some_and(|before| {
                    text.is(before, any_of!(class::MODAL_SURE, class::MODAL_MAYBE))
                        || text.says(before, "to")
                });
            run.tokens.end > at && run.tokens.len() > 1 && !staff && !verbal
        })
}

/// What the clause around a noun says of it: the verb before it carries time and certainty.
fn noun_group(text: &Text<'_>, nouns: &Range<usize>, range: &Range<usize>) -> Group {
    let (noun, end, floor, ceiling) = (nouns.start, nouns.end, range.start, range.end);
    // "Shut its mill at the end of January, with the loss of 210 jobs": the clause before says when.
    let with = noun >= floor + 2 && text.says(noun - 1, "the") && text.says(noun - 2, "with");
    let reach = if with { 20 } else { 9 };
    let verb = (floor..noun).rev().take(reach).find(|at| {
        // "the end of May", "a round of": nouns.
        !text.says(*at + 1, "of")
            && (!with || text.is(*at, &class::VERB_CLOSE))
            && text.token(*at).is_some_and(|token| {
                token.kind == Kind::Word
                    && token.can_be(form::BASE | form::THIRD | form::PAST | form::GERUND)
                    && token.is(any_of!(
                        class::VERB_SAY,
                        class::VERB_PLAN,
                        class::VERB_CUT,
                        class::VERB_OTHER,
                        class::VERB_AVOID,
                        class::VERB_DENY,
                        class::VERB_AFFECT,
                        class::VERB_LEAVE,
                        class::VERB_CLOSE,
                        class::CONSIDERED
                    ))
            })
    });
    let mut group = verb.map_or_else(
        || group::read(text, noun, noun),
        |verb| group::read(text, verb, floor),
    );
    if let Some(verb) = verb {
        // "did not say when the 300 layoffs would begin": they will.
        group.negated &= !text.any_says(verb..noun, any_of!("when where why how which who"));
        if text.is(verb, &class::CONSIDERED) {
            group.certainty = Certainty::Considered;
        } else if text.is(verb, &class::VERB_PLAN) && !text.is(verb, &class::VERB_ASPECT) {
            group.certainty = group.certainty.min(Certainty::Planned);
        }
    }
    for at in noun.saturating_sub(3).max(floor)..noun {
        if text.is(at, &class::NEGATION) && !text.is(at, &class::AUX_BE) {
            group.negated = true;
        }
        if text.is(at, &class::CONSIDERED) {
            group.certainty = Certainty::Considered;
        } else if text.is(at, &class::PLANNED) {
            group.certainty = group.certainty.min(Certainty::Planned);
        }
    }
    // "The news follows 300 layoffs", "after 300 layoffs": those were before.
    let past = noun.saturating_sub(6).max(floor);
    let past = (past..noun)
        .rev()
        .take_while(|at| !text.says_any(*at, any_of!(", ; :")))
        .any(|at| text.says_any(at, any_of!("after follow follows followed following")));
    if past && group.certainty == Certainty::Sure {
        group.time = Time::Past;
    }
    // "Layoffs that will hit in May", "layoffs of 145 miners that will hit in May"
    let relative = (end..(end + 7).min(ceiling))
        .take_while(|at| !text.says_any(*at, any_of!(", ; :")))
        .any(|at| {
            text.says_any(at, any_of!("that which"))
                && (at == end || text.is(at + 1, any_of!(class::MODAL_SURE, class::MODAL_MAYBE)))
        });
    if (relative || verb.is_none())
        && let Some(told) = group::behind(text, end, ceiling)
    {
        group.time = told.time;
        group.certainty = group.certainty.min(told.certainty);
        group.told = told.told;
    }
    group.passive = false;
    group
}

/// "made 90 of its staff redundant", "puts 430 jobs at risk": the verb that the word completes.
fn completed(text: &Text<'_>, at: usize, floor: usize) -> Option<Group> {
    let from = at.saturating_sub(12).max(floor);
    let state = &class::VERB_RENDER;
    let verb = (from..at)
        .rev()
        .take_while(|at| {
            !text.says_any(*at, any_of!("; :"))
                && (!text.is(*at, &class::AUX_BE) || text.is(*at, state))
        })
        .find(|at| {
            text.token(*at)
                .is_some_and(|token| token.is(state) && token.forms != 0)
        })?;
    Some(group::read(text, verb, floor))
}

/// Whether the word before `at` stands before a noun of its own: an adjective, not a predicate.
fn qualifies(text: &Text<'_>, at: usize, range: &Range<usize>) -> bool {
    at < range.end
        && text.token(at).is_some_and(|next| {
            next.kind == Kind::Word
                && !next.is(any_of!(
                    class::PREPOSITION,
                    class::CONJUNCTION,
                    class::ADVERB,
                    class::RELATIVE,
                    class::DETERMINER,
                    class::PRONOUN,
                    class::AUX_BE,
                    class::AUX_HAVE,
                    class::MODAL_SURE,
                    class::MODAL_MAYBE,
                    class::VERB_GO,
                    class::MONTH,
                    class::WEEKDAY
                ))
                && !text.word(at).ends_with("ly")
                && !text.says_any(at, any_of!("last this next today yesterday worldwide"))
        })
}
