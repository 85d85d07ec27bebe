//! Shares of a workforce: `13% of its 87,000 staff`, `a third of the jobs`, `one in ten`.
//!
//! Takes a text and a number before a percent sign, or a fraction in words, gives the share and what it is of.
//! A share of anything but people (revenue, flights, stock) gives nothing.

use std::ops::Range;

use crate::lexicon::{Class, class, same_word};
use crate::mention::number::{self, Number};
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
    if start > sentence.start
        && same_word(text.word(start - 1), "between")
        && same_word(text.word(end), "and")
        || matches!(text.word(end), "-" | "–")
        || same_word(text.word(end), "to")
    {
        // "between 10% and 15%", "10%-15%"
        if let Some((second, sign)) = number::read(text, end + 1)
            .and_then(|second| Some((second, percent_sign(text, second.end)?)))
        {
            high = tenths(second.high);
            number_end = sign;
            start = start
                .saturating_sub(usize::from(same_word(text.word(end), "and")))
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
        Some(cue) if cue.any(class::BOUND_OVER) => (Some(low), None),
        Some(cue) if cue.any(class::BOUND_UP_TO) => (None, Some(high)),
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
    if !same_word(text.word(at), "of") {
        // "a 10% workforce reduction", "10% cut in staff", "10% fewer jobs"
        let noun = (at..(at + 3).min(limit))
            .find(|at| text.is(*at, class::WORKFORCE_CORE.or(class::NOUN_CUT)));
        return Some((noun.map_or(Of::Unsaid, |_| Of::Workforce), None, end));
    }
    at += 1;
    let first = at;
    let mut base = None;
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
            if text.word(at) == "-" && same_word(text.word(at + 1), "strong") {
                at += 2;
            }
            continue;
        }
        let anyone = same_word(text.word(at), "people")
            && !(first..at).any(|at| {
                text.is(at, class::POSSESSIVE)
                    || text
                        .token(at)
                        .is_some_and(|token| token.kind == Kind::Clitic)
            });
        if anyone {
            return None;
        }
        let of_unit =
            token.is(class::UNIT_NOUN) && text.is(at + 1, NOUNS.or(class::WORKFORCE_NOUN));
        // "80% of an employee's salary" is of the salary.
        let owner = text
            .token(at + usize::from(token.len))
            .is_some_and(|next| next.kind == Kind::Clitic);
        if token.is(class::WORKFORCE_NOUN.or(NOUNS))
            && !(of_unit || owner || adjective_here(text, at, limit))
        {
            let end = at + usize::from(token.len);
            let of = unit
                .filter(|from| *from < at)
                .map_or(Of::Workforce, |from| Of::Unit(from..at));
            // "20% of staff in its studios division" stays a share of the workforce of that unit; the unit is found beside.
            return Some((of, base, end));
        }
        if token.kind == Kind::Word
            && (token.is(class::PREPOSITION
                .or(class::RELATIVE)
                .or(class::AUX_BE)
                .or(class::MODAL_SURE))
                && !same_word(text.word(at), "of"))
        {
            break;
        }
        if token.kind == Kind::Mark && !matches!(text.word(at), "-" | "&" | "/") {
            break;
        }
        let generic = token.is(class::DETERMINER
            .or(class::POSSESSIVE)
            .or(class::BOUND_ABOUT))
            || token.kind == Kind::Clitic
            || [
                "total",
                "global",
                "entire",
                "overall",
                "current",
                "worldwide",
                "whole",
                "own",
                "company",
                "full-time",
                "combined",
                "existing",
                "remaining",
            ]
            .iter()
            .any(|word| same_word(text.word(at), word))
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
    if same_word(text.word(first), "the")
        && [
            "company",
            "firm",
            "business",
            "studio",
            "organisation",
            "organization",
        ]
        .iter()
        .any(|word| same_word(text.word(first + 1), word))
        && !text
            .token(first + 2)
            .is_some_and(|next| next.kind == Kind::Clitic)
    {
        return Some((Of::Unsaid, None, first + 2));
    }
    // "10% of Acme", "a third of us": only a firm's own name, never "10% of revenue".
    let all_capital = first < at
        && (first..at).all(|at| {
            text.token(at)
                .is_some_and(|token| token.looks(shape::CAPITAL) || token.is(class::DETERMINER))
        });
    all_capital.then_some((Of::Unsaid, None, end))
}

/// "a third of its 900 staff", "half its workforce", "two-thirds of the jobs", "one in ten".
pub(super) fn fraction(
    text: &Text<'_>,
    at: usize,
    sentence: Range<usize>,
) -> Option<(ShareMention, usize)> {
    text.token(at)
        .filter(|token| token.kind == Kind::Word || token.kind == Kind::Number)?;
    let word = text.word(at);
    if let Some(whole) = entire(text, at, &sentence) {
        return Some(whole);
    }
    let (tenths, mut end) = if same_word(word, "half")
        && !same_word(text.word(at + 1), "a")
        && !same_word(text.word(at + 1), "year")
    {
        (500, at + 1)
    } else if same_word(word, "two-thirds") {
        (670, at + 1)
    } else if same_word(word, "three-quarters") || same_word(word, "three-fourths") {
        (750, at + 1)
    } else if same_word(word, "one-third")
        || same_word(word, "one-fifth")
        || same_word(word, "one-quarter")
        || same_word(word, "one-tenth")
        || same_word(word, "one-fourth")
    {
        (part(word.get(4..)?)?, at + 1)
    } else if same_word(word, "two") && same_word(text.word(at + 1), "thirds") {
        (670, at + 2)
    } else if same_word(word, "three")
        && same_word(text.word(at + 1), "quarters")
        && same_word(text.word(at + 2), "of")
    {
        (750, at + 2)
    } else if (same_word(word, "a") || same_word(word, "one")) && part(text.word(at + 1)).is_some()
    {
        (part(text.word(at + 1))?, at + 2)
    } else if (same_word(word, "one") || word == "1") && same_word(text.word(at + 1), "in") {
        let of = number::read(text, at + 2)
            .and_then(Number::whole)
            .filter(|(low, high)| low == high && (2..=100).contains(low))?;
        (1000 / of.0, number::read(text, at + 2)?.end)
    } else {
        return None;
    };
    // Only where people follow: "half its workforce", "a third of staff".
    let of = same_word(text.word(end), "of");
    let (cue, start) = bound_before(text, at, sentence.start);
    // "cut the workforce by almost a third"
    let by = start > sentence.start && same_word(text.word(start - 1), "by");
    if by && !of && !text.is(end, class::POSSESSIVE.or(NOUNS)) {
        let value = ShareMention {
            tokens: start..end,
            low: Some(tenths),
            high: Some(tenths),
            of: Of::Unsaid,
            base: None,
        };
        return Some((bounded(value, cue), end));
    }
    if !of
        && !text.is(end, class::POSSESSIVE.or(class::WORKFORCE_NOUN))
        && !same_word(text.word(end), "the")
        && !text.is(end, NOUNS)
    {
        return None;
    }
    if !of {
        // "half its 900 staff": read as if "of" stood there.
        let mut ahead = end;
        while ahead < sentence.end && ahead < end + 7 {
            if text.is(ahead, class::WORKFORCE_NOUN.or(NOUNS)) {
                let base = (end..ahead)
                    .find_map(|at| number::read(text, at).and_then(Number::whole))
                    .map(|(whole, _)| whole);
                let value = ShareMention {
                    tokens: start..ahead + 1,
                    low: Some(tenths),
                    high: Some(tenths),
                    of: Of::Workforce,
                    base,
                };
                return Some((bounded(value, cue), ahead + 1));
            }
            if text
                .token(ahead)
                .is_some_and(|token| token.kind == Kind::Mark)
                || text.is(ahead, class::PREPOSITION)
            {
                return None;
            }
            ahead += 1;
        }
        return None;
    }
    let (of, base, after) = share_of(text, end, sentence.end)?;
    if of == Of::Unsaid && !same_word(text.word(end + 1), "the") {
        return None;
    }
    end = after;
    Some((
        bounded(
            ShareMention {
                tokens: start..end,
                low: Some(tenths),
                high: Some(tenths),
                of,
                base,
            },
            cue,
        ),
        end,
    ))
}

/// "laid off its entire staff", "affecting the whole workforce": all of them.
fn entire(text: &Text<'_>, at: usize, sentence: &Range<usize>) -> Option<(ShareMention, usize)> {
    let any = |at: usize, words: &[&str]| words.iter().any(|word| same_word(text.word(at), word));
    let verb = at
        .checked_sub(2)
        .filter(|verb| *verb >= sentence.start && any(at, &["entire", "whole"]))?;
    let cut = class::VERB_AFFECT
        .or(class::VERB_DISMISS)
        .or(class::VERB_CUT)
        .or(class::VERB_FURLOUGH);
    let off = any(verb, &["off"]) && verb > 0 && text.is(verb - 1, cut);
    let ends = at + 1 < sentence.end
        && text.is(at + 1, class::WORKFORCE_NOUN)
        && (text.is(verb, cut) || off)
        && text.is(at - 1, class::DETERMINER.or(class::POSSESSIVE));
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
    let verb = at.checked_sub(1).filter(|verb| *verb >= sentence.start)?;
    ["halve", "halves", "halved", "halving"]
        .iter()
        .find(|form| same_word(text.word(verb), form))?;
    let noun = (at..(at + 5).min(sentence.end))
        .take_while(|at| !text.is(*at, class::PREPOSITION))
        .find(|at| {
            text.is(*at, class::WORKFORCE_NOUN.or(NOUNS)) && !text.is(*at, class::NOT_JOBS)
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
        Some(cue) if cue.any(class::BOUND_OVER) => ShareMention {
            high: None,
            ..share
        },
        Some(cue) if cue.any(class::BOUND_UP_TO) => ShareMention { low: None, ..share },
        _ => share,
    }
}

fn part(word: &str) -> Option<u32> {
    [
        ("third", 330),
        ("quarter", 250),
        ("fourth", 250),
        ("fifth", 200),
        ("sixth", 170),
        ("seventh", 140),
        ("eighth", 130),
        ("tenth", 100),
    ]
    .into_iter()
    .find(|(name, _)| same_word(word, name))
    .map(|(_, tenths)| tenths)
}
