//! Shares of a workforce: `13% of its 87,000 staff`, `a 10% workforce reduction`.
//!
//! Takes a text and a number before a percent sign, gives the share and what it is of.
//! A share of anything but people (revenue, flights, stock) gives nothing.

use std::ops::Range;

use crate::lexicon::{Class, any_of, class, form};
use crate::mention::beside::{percent_sign, reduction_of};
use crate::mention::bound::bound_before;
use crate::mention::noun::{NOUNS, adjective_here};
use crate::mention::number::{self, Number};
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
    // "it is parting with 16% of them", but "300, 16% of them in Leeds"
    let of_them = text.says(end, "of")
        && text.says(end + 1, "them")
        && text.any_is(start.saturating_sub(3)..start, &class::VERB_DISMISS);
    let what = if of_them {
        Some((Of::Unsaid, None, end + 2))
    } else {
        share_of(text, end, sentence.end)
    };
    let Some((of, base, end)) = what else {
        return (None, end);
    };
    // "a reduction of its workforce of approximately 25%"
    let of = match of {
        Of::Unsaid if reduction_of(text, start, sentence.start) => Of::Workforce,
        of => of,
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
pub(super) fn share_of(
    text: &Text<'_>,
    end: usize,
    limit: usize,
) -> Option<(Of, Option<u32>, usize)> {
    let mut at = end;
    if !text.says(at, "of") {
        // "a 10% workforce reduction", "10% cut in staff", "10% fewer jobs"
        let noun = (at..(at + 3).min(limit))
            .find(|at| text.is(*at, any_of!(class::WORKFORCE_CORE, class::NOUN_CUT)));
        // "Of the papers asked, 29% had layoffs": a share of those who cut.
        let firms = noun.is_some()
            && text.says_any(at, any_of!("had have did made saw experienced reported"));
        return (!firms).then(|| (noun.map_or(Of::Unsaid, |_| Of::Workforce), None, end));
    }
    at += 1;
    let first = at;
    let mut base = None;
    // "a third of us", "a quarter of those who work there", "one of every ten it employs"
    if text.says(at, "us") {
        return Some((Of::Workforce, None, at + 1));
    }
    if text.says(at, "those")
        && (at + 1..(at + 4).min(limit)).any(|at| {
            text.is(at, &class::VERB_EMPLOY)
                || text.says(at, "work")
                || text.says(at, "working")
                || text.is(at, &class::AUX_HAVE) && text.says(at - 1, "it")
        })
    {
        return Some((Of::Workforce, None, at + 1));
    }
    // "250 posts, or 5% of the total"
    if text.is(at, any_of!(class::DETERMINER, class::POSSESSIVE))
        && text.says(at + 1, "total")
        && !text.is(at + 2, any_of!(NOUNS, class::WORKFORCE_NOUN))
        && text
            .token(at + 2)
            .is_none_or(|next| next.kind == Kind::Mark)
    {
        return Some((Of::Unsaid, None, at + 2));
    }
    let firm =
        |at: usize| text.says_any(at, any_of!("company firm business studio startup start-up"));
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
            if text.says(at, "-")
                && text.says_any(at + 1, any_of!("strong member person employee worker"))
            {
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
        // "more than half of the 90-person company", "a tenth of Acme's total"
        let total = text.says(at, "total")
            && text.is_kind(at - 1, Kind::Clitic)
            && text
                .token(at + 1)
                .is_none_or(|next| next.kind == Kind::Mark);
        if total || base.is_some() && firm(at) && !text.is_kind(at + 1, Kind::Clitic) {
            return Some((Of::Workforce, base, at + 1));
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
            || text.says_any(at, any_of!("total global entire overall current worldwide whole own company full-time full time equivalent fte combined existing remaining"))
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

/// "newsroom", "sales team" at the end of its phrase: a unit that is its people.
pub(super) fn unit_of_people(text: &Text<'_>, at: usize) -> bool {
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
