//! Shares of a workforce: `13% of its 87,000 staff`, `a third of the jobs`, `one in ten`.
//!
//! Takes a text and a number before a percent sign, or a fraction in words, gives the share and what it is of.
//! A share of anything but people (revenue, flights, stock) gives nothing.

use std::ops::Range;

use crate::lexicon::{Class, any_of, class, form, same_word};
use crate::mention::noun::noun;
use crate::mention::number::{self, Number};
use crate::mention::number_words::small;
use crate::mention::quantity::{NOUNS, adjective_here, bound_before, percent_sign};
use crate::text::{Kind, Text, shape};

/// A share of people.
#[derive(Clone, Debug)]
pub struct ShareMention {
    /// Its words.
    pub tokens: Range<usize>,
    /// Lower bound in tenths of a percent.
    pub low: Option<u32>,
    /// Upper bound in tenths of a percent.
    pub high: Option<u32>,
    /// What it is a share of, where the text says so: the words, and whether they are people at all.
    pub of: Of,
    /// "of its 9,000 staff".
    pub base: Option<u32>,
}

/// What a share is of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Of {
    /// The whole workforce.
    Workforce,
    /// A unit of it: its words.
    Unit(Range<usize>),
    /// Nothing is said.
    Unsaid,
}

/// The share that a number and its sign make, where it is one of people.
pub(super) fn share(
    text: &Text<'_>,
    at: usize,
    number: Number,
    end: usize,
    sentence: Range<usize>,
) -> (Option<ShareMention>, usize) {
    let (cue, mut start) = bound_before(text, at, sentence.start);
    let mut low = tenths(number.low);
    let mut high = tenths(number.high);
    let mut number_end = end;
    if start > sentence.start && text.says(start - 1, "between") && text.says(end, "and")
        || text.says_any(end, any_of!("- –"))
        || text.says(end, "to")
    {
        // "between 10% and 15%", "10%-15%"
        if let Some((second, sign)) = number::read(text, end + 1)
            .and_then(|second| Some((second, percent_sign(text, second.end)?)))
        {
            high = tenths(second.high);
            number_end = sign;
            start = start
                .saturating_sub(usize::from(text.says(end, "and")))
                .max(sentence.start);
        }
    }
    if high > 1000 || high == 0 {
        return (None, number_end);
    }
    if low > high {
        low = high;
    }
    finish_share(text, start, number_end, low, high, cue, sentence)
}

fn tenths(thousandths: u64) -> u32 {
    u32::try_from((thousandths + 50) / 100).unwrap_or(u32::MAX)
}

fn finish_share(
    text: &Text<'_>,
    start: usize,
    end: usize,
    low: u32,
    high: u32,
    cue: Option<Class>,
    sentence: Range<usize>,
) -> (Option<ShareMention>, usize) {
    let (low, high) = match cue {
        _ if low != high => (Some(low), Some(high)),
        Some(cue) if cue.any(&class::BOUND_OVER) => (Some(low), None),
        Some(cue) if cue.any(&class::BOUND_UP_TO) => (None, Some(high)),
        _ => (Some(low), Some(high)),
    };
    let Some((of, base, end)) = share_of(text, end, sentence.end) else {
        return (None, end);
    };
    (
        Some(ShareMention {
            tokens: start..end,
            low,
            high,
            of,
            base,
        }),
        end,
    )
}

/// What the share is of; `None` where it is of something that is not people.
fn share_of(text: &Text<'_>, end: usize, limit: usize) -> Option<(Of, Option<u32>, usize)> {
    let mut at = end;
    if !text.says(at, "of") {
        // "a 10% workforce reduction", "10% cut in staff", "10% fewer jobs"
        let noun = (at..(at + 3).min(limit))
            .find(|at| text.is(*at, any_of!(class::WORKFORCE_CORE, class::NOUN_CUT)));
        return Some((noun.map_or(Of::Unsaid, |_| Of::Workforce), None, end));
    }
    at += 1;
    let first = at;
    let mut base = None;
    // "a third of us", "a quarter of those who work there", "one of every ten it employs"
    if is(text, at, "us") {
        return Some((Of::Workforce, None, at + 1));
    }
    if is(text, at, "those")
        && (at + 1..(at + 4).min(limit)).any(|at| {
            text.is(at, &class::VERB_EMPLOY)
                || is(text, at, "work")
                || is(text, at, "working")
                || text.is(at, &class::AUX_HAVE) && is(text, at - 1, "it")
        })
    {
        return Some((Of::Workforce, None, at + 1));
    }
    // "250 posts, or 5% of the total"
    if is(text, at, "the")
        && is(text, at + 1, "total")
        && !text.is(at + 2, any_of!(NOUNS, class::WORKFORCE_NOUN))
        && text
            .token(at + 2)
            .is_none_or(|next| next.kind == Kind::Mark)
    {
        return Some((Of::Unsaid, None, at + 2));
    }
    let mut unit: Option<usize> = None;
    let mut words = 0;
    while at < limit && words < 9 {
        let token = text.token(at)?;
        if token.kind == Kind::Number {
            let number = number::read(text, at)?;
            base = number.whole().map(|(whole, _)| whole);
            at = number.end;
            unit = None;
            // "a 4,000-strong workforce"
            if text.says(at, "-") && text.says(at + 1, "strong") {
                at += 2;
            }
            continue;
        }
        let anyone = text.says(at, "people")
            && base.is_none()
            && !(first..at)
                .any(|at| text.is(at, &class::POSSESSIVE) || text.is_kind(at, Kind::Clitic));
        if anyone {
            return None;
        }
        let of_unit =
            token.is(&class::UNIT_NOUN) && text.is(at + 1, any_of!(NOUNS, class::WORKFORCE_NOUN));
        // "80% of an employee's salary" is of the salary.
        let owner = text.is_kind(at + usize::from(token.len), Kind::Clitic);
        if token.is(any_of!(class::WORKFORCE_NOUN, NOUNS))
            && !(of_unit || owner || adjective_here(text, at, limit))
        {
            let end = at + usize::from(token.len);
            let of = unit
                .filter(|from| *from < at)
                .map_or(Of::Workforce, |from| Of::Unit(from..at));
            // "20% of staff in its studios division" stays a share of the workforce of that unit; the unit is found beside.
            return Some((of, base, end));
        }
        // "half of its newsroom", "a third of the sales team"
        if at > first && unit_of_people(text, at) {
            let from = unit.unwrap_or(at);
            return Some((Of::Unit(from..at + 1), base, at + 1));
        }
        if token.kind == Kind::Word
            && (token.is(any_of!(
                class::PREPOSITION,
                class::RELATIVE,
                class::AUX_BE,
                class::MODAL_SURE
            )) && !text.says(at, "of"))
        {
            break;
        }
        if token.kind == Kind::Mark && !text.says_any(at, any_of!("- & /")) {
            break;
        }
        let generic = token.is(any_of!(class::DETERMINER, class::POSSESSIVE, class::BOUND_ABOUT))
            || token.kind == Kind::Clitic
            || text.says_any(at, any_of!("total global entire overall current worldwide whole own company full-time combined existing remaining"))
            || token.looks(shape::CAPITAL) && unit.is_none();
        if generic {
            if token.kind == Kind::Clitic {
                unit = None;
            }
        } else if unit.is_none() {
            unit = Some(at);
        }
        words += 1;
        at += 1;
    }
    // "laid off 8% of the company"
    if text.says(first, "the")
        && text.says_any(
            first + 1,
            any_of!("company firm business studio organisation organization"),
        )
        && !text.is_kind(first + 2, Kind::Clitic)
    {
        return Some((Of::Unsaid, None, first + 2));
    }
    // "10% of Acme", "a third of us": only a firm's own name, never "10% of revenue".
    let all_capital = first < at
        && (first..at).all(|at| {
            text.token(at)
                .is_some_and(|token| token.looks(shape::CAPITAL) || token.is(&class::DETERMINER))
        });
    all_capital.then_some((Of::Unsaid, None, end))
}

/// "a third of its 900 staff", "half its workforce", "two-fifths of the jobs", "one in ten posts". A ratio of anything
/// but people gives its words and no share, so that neither of its numbers counts anybody.
pub(super) fn fraction(
    text: &Text<'_>,
    at: usize,
    sentence: Range<usize>,
) -> Option<(Option<ShareMention>, usize)> {
    text.token(at)
        .filter(|token| token.kind == Kind::Word || token.kind == Kind::Number)?;
    if let Some((whole, end)) = entire(text, at, &sentence) {
        return Some((Some(whole), end));
    }
    let (cue, start) = bound_before(text, at, sentence.start);
    let found = |of: Of, base: Option<u32>, tenths: u32, end: usize| {
        // "Two out of three jobs cut in the slump have come back": a share of the cuts.
        let of_cuts = text.is(end, any_of!(class::VERB_CUT, class::VERB_LOSE))
            && (end..sentence.end).any(|at| {
                text.is(
                    at,
                    any_of!(class::AUX_HAVE, class::AUX_BE, class::MODAL_SURE),
                )
            });
        if of_cuts {
            return Some((None, end));
        }
        let value = ShareMention {
            tokens: start..end,
            low: Some(tenths),
            high: Some(tenths),
            of,
            base,
        };
        Some((Some(bounded(value, cue)), end))
    };
    // "750 posts, one in seven, would go"
    let aside = |end: usize| {
        start
            .checked_sub(1)
            .is_some_and(|at| text.says_any(at, any_of!(", ( – —")) || is(text, at, "or"))
            && (end >= sentence.end || text.says_any(end, any_of!(", ) . – —")))
    };
    if let Some((tenths, end)) = ratio(text, at) {
        if is(text, end, "of") {
            let (of, base, end) =
                share_of(text, end, sentence.end).unwrap_or((Of::Unsaid, None, 0));
            if end > 0 {
                return found(of, base, tenths, end);
            }
        } else if text.is(at + 1, &NOUNS) {
            return found(Of::Workforce, None, tenths, end);
        } else if let Some(people) = noun(text, end, sentence.end).filter(|people| {
            // "Four in ten people fear for their jobs": anybody.
            !people.part && (people.base.is_some() || !is(text, people.end - 1, "people"))
        }) {
            return found(Of::Workforce, people.base, tenths, people.end);
        } else if is(text, end, "it")
            && text.is(end + 1, any_of!(class::VERB_EMPLOY, class::AUX_HAVE))
        {
            return found(Of::Workforce, None, tenths, end + 2);
        } else if aside(end) {
            return found(Of::Unsaid, None, tenths, end);
        }
        return Some((None, end));
    }
    let (tenths, end) = in_words(text, at)?;
    // Only where people follow: "half its workforce", "a third of staff".
    let of = is(text, end, "of");
    // "cut the workforce by almost a third"
    let by = start > sentence.start && is(text, start - 1, "by");
    if !of && (by && !text.is(end, any_of!(class::POSSESSIVE, NOUNS)) || aside(end)) {
        return found(Of::Unsaid, None, tenths, end);
    }
    // "let go of a third of them"
    let dismissed = || {
        (start.saturating_sub(3).max(sentence.start)..start)
            .any(|at| text.is(at, &class::VERB_DISMISS) || is(text, at, "off"))
    };
    if of && is(text, end + 1, "them") && dismissed() {
        return found(Of::Workforce, None, tenths, end + 2);
    }
    if of {
        let (of, base, after) = share_of(text, end, sentence.end)?;
        if of == Of::Unsaid && !is(text, end + 1, "the") {
            return None;
        }
        return found(of, base, tenths, after);
    }
    // "half its 900 staff", but "a third employee".
    let half = tenths == 500
        && (text.is(
            end,
            any_of!(class::POSSESSIVE, class::WORKFORCE_NOUN, NOUNS),
        ) || is(text, end, "the"));
    if !half {
        return None;
    }
    let noun = (end..sentence.end.min(end + 7))
        .take_while(|at| {
            !text.is(*at, &class::PREPOSITION)
                && text
                    .token(*at)
                    .is_some_and(|token| token.kind != Kind::Mark)
        })
        .find(|at| {
            text.is(*at, any_of!(class::WORKFORCE_NOUN, NOUNS)) || unit_of_people(text, *at)
        })?;
    let base = (end..noun)
        .find_map(|at| number::read(text, at).and_then(Number::whole))
        .map(|(whole, _)| whole);
    let of = if unit_of_people(text, noun) && !text.is(noun, &class::WORKFORCE_NOUN) {
        Of::Unit(end + 1..noun + 1)
    } else {
        Of::Workforce
    };
    found(of, base, tenths, noun + 1)
}

fn is(text: &Text<'_>, at: usize, word: &str) -> bool {
    same_word(text.word(at), word)
}

/// "newsroom", "sales team" at the end of its phrase: a unit that is its people.
fn unit_of_people(text: &Text<'_>, at: usize) -> bool {
    text.token(at).is_some_and(|token| {
        token.is(&class::UNIT_NOUN) && !token.can_be(form::PLURAL) && token.kind == Kind::Word
    }) && text.token(at + 1).is_none_or(|next| {
        next.kind == Kind::Mark
            || next.is(any_of!(
                class::PREPOSITION,
                class::CONJUNCTION,
                class::AUX_BE,
                class::AUX_HAVE,
                class::MODAL_SURE,
                class::MODAL_MAYBE,
                class::WEEKDAY,
                class::RELATIVE,
                class::VERB_DISMISS
            ))
    })
}

/// "half", "a third", "two-fifths", "three quarters": the share in tenths of a percent, to whole percents.
fn in_words(text: &Text<'_>, at: usize) -> Option<(u32, usize)> {
    let word = text.word(at);
    if is(text, at, "half") {
        let time = is(text, at + 1, "a") || is(text, at + 1, "year");
        return (!time).then_some((500, at + 1));
    }
    let (count, name, end) = if let Some((count, name)) = word.split_once('-') {
        (small(count)?, name, at + 1)
    } else if is(text, at, "a") || is(text, at, "an") {
        (1, text.word(at + 1), at + 2)
    } else {
        (small(word)?, text.word(at + 1), at + 2)
    };
    let of = PARTS.iter().find_map(|(part, of)| {
        let plural = name.strip_suffix('s').filter(|_| count > 1).unwrap_or(name);
        same_word(plural, part).then_some(*of)
    })?;
    let count = u32::try_from(count)
        .ok()
        .filter(|count| (1..of).contains(count))?;
    Some(((100 * count + of / 2) / of * 10, end))
}

/// "one in seven", "two out of three", "one in every five", "one job in ten".
fn ratio(text: &Text<'_>, at: usize) -> Option<(u32, usize)> {
    let small = |number: Number, most: u32| {
        number
            .whole()
            .filter(|(low, high)| low == high && *high <= most && !number.about)
            .map(|(count, _)| count)
    };
    let first = number::read(text, at)?;
    let count = small(first, 9).filter(|count| *count > 0)?;
    // "one worker in ten", "one Acme worker in ten"
    let names = (first.end..first.end + 3)
        .take_while(|at| text.looks(*at, shape::CAPITAL))
        .count();
    let noun = first.end + names;
    let named = count == 1
        && text
            .token(noun)
            .is_some_and(|token| token.is(&NOUNS) && token.len == 1 && !token.can_be(form::PLURAL));
    let link = if named { noun + 1 } else { first.end };
    let (skip, most) = if is(text, link, "in") {
        (1, 100)
    } else if is(text, link, "out") && is(text, link + 1, "of") {
        (2, 10)
    } else if is(text, link, "of") && is(text, link + 1, "every") {
        (1, 100)
    } else {
        return None;
    };
    let every = usize::from(is(text, link + skip, "every"));
    let second = number::read(text, link + skip + every)?;
    let of = small(second, most).filter(|of| *of > count)?;
    // "one person in 10 days", "two in 24 hours"
    let end = second.end;
    if text.is(end, &class::MEASURE) || text.is(end, &class::MONTH) {
        return None;
    }
    Some((1000 * count / of, end))
}

/// "laid off its entire staff", "affecting the whole workforce": all of them.
fn entire(text: &Text<'_>, at: usize, sentence: &Range<usize>) -> Option<(ShareMention, usize)> {
    let any = |at: usize, words| text.says_any(at, words);
    let verb = at
        .checked_sub(2)
        .filter(|verb| *verb >= sentence.start && any(at, any_of!("entire whole")))?;
    let cut = any_of!(
        class::VERB_AFFECT,
        class::VERB_DISMISS,
        class::VERB_CUT,
        class::VERB_FURLOUGH
    );
    let off = any(verb, any_of!("off")) && verb > 0 && text.is(verb - 1, cut);
    let ends = at + 1 < sentence.end
        && text.is(at + 1, &class::WORKFORCE_NOUN)
        && (text.is(verb, cut) || off)
        && text.is(at - 1, any_of!(class::DETERMINER, class::POSSESSIVE));
    ends.then(|| {
        let value = ShareMention {
            tokens: at..at + 2,
            low: Some(1000),
            high: Some(1000),
            of: Of::Workforce,
            base: None,
        };
        (value, at + 2)
    })
}

/// "halve its workforce": half of what stands behind the verb.
pub(super) fn halved(
    text: &Text<'_>,
    at: usize,
    sentence: Range<usize>,
) -> Option<(ShareMention, usize)> {
    // "cut its workforce in half"
    if let Some(core) = at
        .checked_sub(2)
        .filter(|core| *core > sentence.start && is(text, at, "half") && is(text, at - 1, "in"))
        && text.is(core, &class::WORKFORCE_NOUN)
    {
        let value = ShareMention {
            tokens: core..at + 1,
            low: Some(500),
            high: Some(500),
            of: Of::Workforce,
            base: None,
        };
        return Some((value, at + 1));
    }
    let verb = at.checked_sub(1).filter(|verb| *verb >= sentence.start)?;
    ["halve", "halves", "halved", "halving"]
        .iter()
        .find(|form| same_word(text.word(verb), form))?;
    let noun = (at..(at + 5).min(sentence.end))
        .take_while(|at| {
            text.token(*at)
                .is_some_and(|token| token.kind != Kind::Mark && !token.is(&class::PREPOSITION))
        })
        .find(|at| {
            text.is(*at, any_of!(class::WORKFORCE_NOUN, NOUNS)) && !text.is(*at, &class::NOT_JOBS)
        })?;
    let value = ShareMention {
        tokens: at..noun + 1,
        low: Some(500),
        high: Some(500),
        of: Of::Workforce,
        base: None,
    };
    Some((value, noun + 1))
}

fn bounded(share: ShareMention, cue: Option<Class>) -> ShareMention {
    match cue {
        Some(cue) if cue.any(&class::BOUND_OVER) => ShareMention {
            high: None,
            ..share
        },
        Some(cue) if cue.any(&class::BOUND_UP_TO) => ShareMention { low: None, ..share },
        _ => share,
    }
}

/// The names of parts, each with how many make a whole.
const PARTS: [(&str, u32); 13] = [
    ("third", 3),
    ("quarter", 4),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("twelfth", 12),
    ("fifteenth", 15),
    ("twentieth", 20),
    ("half", 2),
];
