//! Numbers as news writes them: digits, words, scales, vague words, ranges.
//!
//! Takes a text and a token, gives the number that begins there: `16,000`, `16k`, `1.2 million`,
//! `two dozen`, `several hundred`, `tens of thousands`. Of "300 to 350" it gives both bounds.

use crate::lexicon::any_of;
use crate::mention::number_words::{self, scale_of, words};
use crate::text::letter::holds;
use crate::text::{Kind, Text, shape};

/// A number with its bounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Number {
    /// Lower bound, in thousandths, so that 12.6 stays whole.
    pub low: u64,
    /// Upper bound, in thousandths.
    pub high: u64,
    /// One past its last token.
    pub end: usize,
    /// An order of magnitude: "dozens", "several hundred".
    pub vague: bool,
    /// A round word: "two dozen", "a couple of hundred".
    pub about: bool,
    /// Four plain digits that can be a year.
    pub year: bool,
    /// Two numbers: "300 to 350".
    pub range: bool,
}

impl Number {
    /// The whole numbers, where both bounds are whole and fit.
    #[must_use]
    pub fn whole(self) -> Option<(u32, u32)> {
        let whole = |bound: u64| {
            bound
                .is_multiple_of(1000)
                .then(|| u32::try_from(bound / 1000).ok())
                .flatten()
        };
        Some((whole(self.low)?, whole(self.high)?))
    }
}

/// Whether a number can begin at `at`. Cheap, and right about most words.
#[must_use]
pub fn opens(text: &Text<'_>, at: usize) -> bool {
    text.token(at)
        .is_some_and(|token| token.kind == Kind::Number || number_words::opens(token))
}

/// Reads the number that begins at token `at`, with a range's second half.
#[must_use]
pub fn read(text: &Text<'_>, at: usize) -> Option<Number> {
    let first = single(text, at)?;
    if first.vague {
        return Some(first);
    }
    let joined = matches!(text.word(first.end), "-" | "–" | "—" | "‑" | "to");
    if !joined {
        return Some(first);
    }
    let Some(second) = single(text, first.end + 1).filter(|second| !second.vague) else {
        return Some(first);
    };
    // "10 to 12 thousand", "4-6,000": the first takes the scale of the second.
    let mut low = first.low;
    for scale in [1_000_000, 1000, 100] {
        if low < 1_000_000
            && second.low >= 1000 * scale
            && low * scale < second.low
            && second.low % (scale * 1000) == 0
            && low * scale * 20 > second.low
            && low * 20 < second.low
        {
            low *= scale;
            break;
        }
    }
    if low >= second.low || first.year && second.year {
        return Some(first);
    }
    Some(Number {
        low,
        high: second.high,
        end: second.end,
        range: true,
        year: false,
        ..first
    })
}

/// One number, in digits or in words.
fn single(text: &Text<'_>, at: usize) -> Option<Number> {
    let token = text.token(at)?;
    match token.kind {
        Kind::Number => digits(text, at),
        Kind::Word => words(text, at),
        _ => None,
    }
}

/// An exact number, in thousandths.
pub(super) fn plain(value: u64, end: usize) -> Number {
    Number {
        low: value,
        high: value,
        end,
        vague: false,
        about: false,
        year: false,
        range: false,
    }
}

/// Reads the number in digits at `at`, with the scale behind it.
fn digits(text: &Text<'_>, at: usize) -> Option<Number> {
    let written = text.word(at);
    let mut end = at + 1;
    let (mut value, mut year) = parse(written)?;
    let next = text.token(end);
    let tight = next.is_some_and(|next| !next.looks(shape::SPACED));
    // "1 200": a group of three digits behind one narrow or plain space.
    if !year
        && value < 1_000_000
        && !tight
        && written.len() <= 3
        && next
            .is_some_and(|next| next.kind == Kind::Number && next.span.end - next.span.start == 3)
    {
        let gap = text
            .source
            .get(text.tokens.get(at)?.span.end as usize..next?.span.start as usize)
            .unwrap_or_default();
        // "7 400 permanent employees"
        let noun =
            end + 1 + usize::from(text.is(end + 1, &crate::lexicon::class::COMMON_ADJECTIVE));
        let people = text.is(
            noun,
            any_of!(
                crate::lexicon::class::JOB_NOUN,
                crate::lexicon::class::PEOPLE_NOUN
            ),
        );
        if matches!(gap, "\u{a0}" | "\u{202f}" | "\u{2009}") || gap == " " && people {
            value = value * 1000 + parse(text.word(end))?.0;
            end += 1;
        }
    }
    let scale_word = text.word(end);
    let scale = if tight {
        match scale_word {
            "k" | "K" => Some(1000),
            "m" | "M" | "mn" | "mln" => Some(1_000_000),
            "bn" | "b" | "B" => Some(1_000_000_000),
            _ => None,
        }
    } else {
        scale_of(text, end)
    };
    if let Some(scale) = scale {
        value = value.checked_mul(scale)?;
        end += 1;
        year = false;
    } else if tight
        && next.is_some_and(|next| next.kind == Kind::Word)
        && !matches!(scale_word, "pc" | "pct")
    {
        // "1st", "4x", "787s": not a number of people.
        return None;
    }
    if value > 0
        && value % 1000 != 0
        && holds(written, b'.')
        && scale.is_none()
        && written
            .rsplit('.')
            .next()
            .is_some_and(|last| last.len() == 3)
        && text.is(
            end,
            any_of!(
                crate::lexicon::class::JOB_NOUN,
                crate::lexicon::class::PEOPLE_NOUN
            ),
        )
    {
        // "1.200 jobs": people come whole, so the point parts thousands.
        value *= 1000;
    }
    Some(Number {
        year,
        ..plain(value, end)
    })
}

/// Digits to thousandths, and whether they can be a year. Groups must be groups: 1,200 or 1,00,000.
fn parse(written: &str) -> Option<(u64, bool)> {
    let (whole, fraction) = match written.split_once('.') {
        Some((whole, fraction)) if !fraction.contains(['.', ',']) => (whole, fraction),
        Some(_) => return grouped_by_points(written).map(|value| (value, false)),
        None => (written, ""),
    };
    if holds(whole, b',') {
        let mut groups = whole.split(',');
        let first = groups.next()?;
        let last = whole.rsplit(',').next()?;
        if first.is_empty()
            || first.len() > 3
            || last.len() != 3
            || !groups.all(|group| (2..=3).contains(&group.len()))
        {
            return None;
        }
    }
    let mut value = 0_u64;
    for digit in whole.bytes().filter(u8::is_ascii_digit) {
        value = value
            .checked_mul(10)?
            .checked_add(u64::from(digit - b'0'))?;
    }
    let mut thousandths = value.checked_mul(1000)?;
    let mut unit = 100;
    for digit in fraction.bytes().take(3) {
        thousandths += u64::from(digit - b'0') * unit;
        unit /= 10;
    }
    let year = fraction.is_empty() && whole.len() == 4 && (1900..2100).contains(&value);
    Some((thousandths, year))
}

/// "1.200.000" to thousandths.
fn grouped_by_points(written: &str) -> Option<u64> {
    let mut groups = written.split('.');
    let mut value = groups.next()?.parse::<u64>().ok()?;
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        value = value
            .checked_mul(1000)?
            .checked_add(group.parse::<u64>().ok()?)?;
    }
    value.checked_mul(1000)
}
