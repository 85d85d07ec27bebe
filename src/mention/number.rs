//! Numbers as news writes them: digits, words, scales, vague words, ranges.
//!
//! Takes a text and a token, gives the number that begins there: `16,000`, `16k`, `1.2 million`,
//! `two dozen`, `several hundred`, `tens of thousands`, `300 to 350`.

use crate::lexicon::same_word;
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

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

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

fn single(text: &Text<'_>, at: usize) -> Option<Number> {
    let token = text.token(at)?;
    match token.kind {
        Kind::Number => digits(text, at),
        Kind::Word => words(text, at),
        _ => None,
    }
}

fn plain(value: u64, end: usize) -> Number {
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
        if matches!(gap, "\u{a0}" | "\u{202f}" | "\u{2009}") {
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
        scale_of(scale_word)
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
        && written.contains('.')
        && scale.is_none()
        && written
            .rsplit('.')
            .next()
            .is_some_and(|last| last.len() == 3)
        && text.is(
            end,
            crate::lexicon::class::JOB_NOUN | crate::lexicon::class::PEOPLE_NOUN,
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
    if whole.contains(',') {
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

fn scale_of(word: &str) -> Option<u64> {
    [
        ("hundred", 100),
        ("thousand", 1000),
        ("million", 1_000_000),
        ("billion", 1_000_000_000),
        ("dozen", 12),
        ("lakh", 100_000),
        ("crore", 10_000_000),
    ]
    .into_iter()
    .find(|(name, _)| same_word(word, name))
    .map(|(_, scale)| scale)
}

fn small(word: &str) -> Option<u64> {
    if let Some((tens, ones)) = word.split_once('-') {
        let tens = TENS
            .iter()
            .position(|name| !name.is_empty() && same_word(tens, name))?;
        let ones = SMALL
            .iter()
            .position(|name| same_word(ones, name))
            .filter(|ones| (1..10).contains(ones))?;
        return Some(tens as u64 * 10 + ones as u64);
    }
    if let Some(value) = SMALL.iter().position(|name| same_word(word, name)) {
        return Some(value as u64);
    }
    TENS.iter()
        .position(|name| !name.is_empty() && same_word(word, name))
        .map(|tens| tens as u64 * 10)
}

fn words(text: &Text<'_>, at: usize) -> Option<Number> {
    let written = text.word(at);
    if let Some(vague) = magnitude(text, at) {
        return Some(vague);
    }
    let mut end;
    let mut about = false;
    let opening = if same_word(written, "a") || same_word(written, "an") {
        // "a hundred", "a dozen", "a couple of hundred", "a few hundred".
        match text.word(at + 1) {
            next if scale_of(next).is_some() => {
                end = at + 1;
                1
            }
            next if same_word(next, "couple")
                && same_word(text.word(at + 2), "of")
                && scale_of(text.word(at + 3)).is_some() =>
            {
                end = at + 3;
                about = true;
                2
            }
            next if same_word(next, "couple") && same_word(text.word(at + 2), "hundred") => {
                end = at + 2;
                about = true;
                2
            }
            next if same_word(next, "few") && scale_of(text.word(at + 2)).is_some() => {
                return several(text, at + 2);
            }
            _ => return None,
        }
    } else if same_word(written, "half")
        && same_word(text.word(at + 1), "a")
        && scale_of(text.word(at + 2)).is_some()
    {
        let scale = scale_of(text.word(at + 2))?;
        return Some(Number {
            about: true,
            ..plain(scale * 500, at + 3)
        });
    } else if (same_word(written, "several") || same_word(written, "few"))
        && scale_of(text.word(at + 1)).is_some()
    {
        return several(text, at + 1);
    } else {
        let value = small(written)?;
        end = at + 1;
        value
    };
    let mut total = 0_u64;
    let mut current = opening;
    loop {
        let word = text.word(end);
        if let Some(scale) = scale_of(word) {
            about |= scale == 12;
            current = current.checked_mul(scale)?;
            if scale >= 1000 {
                total = total.checked_add(current)?;
                current = 0;
            }
            end += 1;
        } else if same_word(word, "and")
            && (current >= 100 || total > 0)
            && small(text.word(end + 1)).is_some()
            && text.is(
                end + 2,
                crate::lexicon::class::JOB_NOUN
                    | crate::lexicon::class::PEOPLE_NOUN
                    | crate::lexicon::class::OCCUPATION,
            )
        {
            current += small(text.word(end + 1))?;
            end += 2;
        } else if let Some(more) = small(word).filter(|more| {
            (*more < 100 && current % 100 == 0 && current > 0)
                || (current == 0 && total > 0)
                || (*more < 10 && current % 10 == 0 && (20..100).contains(&current))
        }) {
            current += more;
            end += 1;
        } else {
            break;
        }
    }
    let value = total.checked_add(current)?;
    Some(Number {
        about,
        ..plain(value.checked_mul(1000)?, end)
    })
}

fn several(text: &Text<'_>, scale_at: usize) -> Option<Number> {
    let scale = scale_of(text.word(scale_at))?;
    Some(Number {
        low: 2 * scale * 1000,
        high: (10 * scale - 1) * 1000,
        vague: true,
        ..plain(0, scale_at + 1)
    })
}

/// "dozens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands".
fn magnitude(text: &Text<'_>, at: usize) -> Option<Number> {
    let is = |at: usize, word: &str| same_word(text.word(at), word);
    let (low, high, mut end) = if is(at, "tens") && is(at + 1, "of") && is(at + 2, "thousands") {
        (20_000, 99_999, at + 3)
    } else if is(at, "hundreds") && is(at + 1, "of") && is(at + 2, "thousands") {
        (200_000, 999_999, at + 3)
    } else if is(at, "dozens") || is(at, "scores") {
        (24, 99, at + 1)
    } else if is(at, "hundreds") {
        (200, 999, at + 1)
    } else if is(at, "thousands") {
        (2000, 9999, at + 1)
    } else if is(at, "millions") {
        (2_000_000, 9_999_999, at + 1)
    } else {
        return None;
    };
    if is(end, "of") || is(end, "more") {
        end += usize::from(is(end, "more"));
    }
    Some(Number {
        low: low * 1000,
        high: high * 1000,
        vague: true,
        ..plain(0, end)
    })
}
