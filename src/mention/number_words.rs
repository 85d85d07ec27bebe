//! Numbers in words.
//!
//! Takes a text and a token, gives the number whose words begin there. "Two dozen" is about 24,
//! "twenty-five thousand" is 25,000, "hundreds" lies anywhere from 200 to 999.

use crate::lexicon::same_word;
use crate::mention::number::{Number, plain};
use crate::text::Text;

/// The names of 0 to 19, each at its place.
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

/// The names of the tens, each at its place.
const TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// What a word multiplies by.
pub(super) fn scale_of(word: &str) -> Option<u64> {
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

/// A word for a number under a hundred.
pub(super) fn small(word: &str) -> Option<u64> {
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

/// Reads the number in words that begins at `at`.
pub(super) fn words(text: &Text<'_>, at: usize) -> Option<Number> {
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

/// "several hundred", "a few dozen": two to just under ten of the scale.
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
