//! Numbers in words.
//!
//! Takes a text and a token, gives the number whose words begin there. "Two dozen" is about 24,
//! "twenty-five thousand" is 25,000, "hundreds" lies anywhere from 200 to 999.

use crate::lexicon::{Gate, List, any_of, class};
use crate::mention::number::{Number, plain};
use crate::text::{Text, Token, shape};

/// The names of 0 to 19 and of the tens, each at its place.
const NAMES: &List = any_of!(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
);

/// What is written for about a number.
const MAGNITUDES: &List = any_of!("dozens scores hundreds thousands millions tens");

/// What a quarter of a million begins with.
const QUARTERS: &List = any_of!("quarter three-quarters a one three");

/// All words that a number can begin with, but for "twenty-five".
const OPENS: Gate = Gate::of(&[
    NAMES,
    MAGNITUDES,
    QUARTERS,
    any_of!("a an half several few"),
]);

/// Whether a number can begin with a word. Cheap, and right about most words.
pub(super) fn opens(token: &Token) -> bool {
    token.looks(shape::HYPHEN) || OPENS.passes(token.hash)
}

/// What the names of scales multiply by.
const SCALES: [u64; 7] = [100, 1000, 1_000_000, 1_000_000_000, 12, 100_000, 10_000_000];

/// What a word multiplies by.
pub(super) fn scale_of(text: &Text<'_>, at: usize) -> Option<u64> {
    let names = any_of!("hundred thousand million billion dozen lakh crore");
    SCALES.get(text.place(at, names)?).copied()
}

/// The number of a name's place.
fn named(place: usize) -> u64 {
    match place as u64 {
        tens @ 20.. => (tens - 18) * 10,
        small => small,
    }
}

/// A token for a number under a hundred.
pub(super) fn small_at(text: &Text<'_>, at: usize) -> Option<u64> {
    let word = text.word(at);
    // One of the letters that the names begin with: most words are told apart by it.
    let opens = b"zotfsen".contains(&(word.bytes().next()? | 0x20));
    let may_be = text.looks(at, shape::HYPHEN) || OPENS.passes(text.token(at)?.hash);
    (opens && may_be).then(|| small(word)).flatten()
}

/// A word for a number under a hundred.
pub(super) fn small(word: &str) -> Option<u64> {
    let value = |name| NAMES.place(name).map(named);
    let Some((tens, ones)) = word.split_once('-') else {
        return value(word);
    };
    let tens = value(tens).filter(|tens| *tens >= 20)?;
    let ones = value(ones).filter(|ones| (1..10).contains(ones))?;
    Some(tens + ones)
}

/// Reads the number in words that begins at `at`.
pub(super) fn words(text: &Text<'_>, at: usize) -> Option<Number> {
    if !text.token(at).is_some_and(opens) {
        return None;
    }
    if let Some(read) = magnitude(text, at).or_else(|| quarters(text, at)) {
        return Some(read);
    }
    let mut end;
    let mut about = false;
    let is = |at: usize, words| text.says_any(at, words);
    let scale_at = |at: usize| scale_of(text, at);
    let couple = any_of!("couple");
    let opening = if is(at, any_of!("a an")) {
        // "a hundred", "a dozen", "a couple of hundred", "a few hundred".
        if scale_at(at + 1).is_some() {
            end = at + 1;
            1
        } else if is(at + 1, couple) && is(at + 2, any_of!("of")) && scale_at(at + 3).is_some() {
            end = at + 3;
            about = true;
            2
        } else if is(at + 1, couple) && is(at + 2, any_of!("hundred")) {
            end = at + 2;
            about = true;
            2
        } else if is(at + 1, any_of!("few")) && scale_at(at + 2).is_some() {
            return several(text, at + 2);
        } else {
            return None;
        }
    } else if is(at, any_of!("half"))
        && is(at + 1, any_of!("a"))
        && let Some(scale) = scale_at(at + 2)
    {
        return Some(Number {
            about: true,
            ..plain(scale * 500, at + 3)
        });
    } else if is(at, any_of!("several few")) && scale_at(at + 1).is_some() {
        return several(text, at + 1);
    } else {
        let value = small_at(text, at)?;
        end = at + 1;
        value
    };
    let mut total = 0_u64;
    let mut current = opening;
    loop {
        if let Some(scale) = scale_at(end) {
            about |= scale == 12;
            current = current.checked_mul(scale)?;
            if scale >= 1000 {
                total = total.checked_add(current)?;
                current = 0;
            }
            end += 1;
        } else if is(end, any_of!("and"))
            && (current >= 100 || total > 0)
            && let Some(more) = small_at(text, end + 1)
            && (current % 100 == 0 && more < 100 && scale_at(end + 2).is_none()
                || text.is(
                    end + 2,
                    any_of!(class::JOB_NOUN, class::PEOPLE_NOUN, class::OCCUPATION),
                ))
        {
            current += more;
            end += 2;
        } else if let Some(more) = small_at(text, end).filter(|more| {
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
    let scale = scale_of(text, scale_at)?;
    Some(Number {
        low: 2 * scale * 1000,
        high: (10 * scale - 1) * 1000,
        vague: true,
        ..plain(0, scale_at + 1)
    })
}

/// "a quarter of a million", "three-quarters of a million".
fn quarters(text: &Text<'_>, at: usize) -> Option<Number> {
    let word = text.place(at, QUARTERS)?;
    let of = at + if word < 2 { 1 } else { 2 };
    let quarter = word < 2 || text.says_any(at + 1, any_of!("quarter quarters"));
    let scale = scale_of(text, of + 2).filter(|scale| *scale >= 1_000_000)?;
    (quarter && text.says(of, "of") && text.says_any(of + 1, any_of!("a one"))).then(|| Number {
        about: true,
        ..plain(
            scale * if matches!(word, 1 | 4) { 750 } else { 250 },
            of + 3,
        )
    })
}

/// "dozens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands".
fn magnitude(text: &Text<'_>, at: usize) -> Option<Number> {
    let word = text.place(at, MAGNITUDES)?;
    let of_thousands =
        text.says_any(at + 1, any_of!("of")) && text.says_any(at + 2, any_of!("thousands"));
    let (low, high, mut end) = match word {
        5 if of_thousands => (20_000, 99_999, at + 3),
        2 if of_thousands => (200_000, 999_999, at + 3),
        0 | 1 => (24, 99, at + 1),
        2 => (200, 999, at + 1),
        3 => (2000, 9999, at + 1),
        4 => (2_000_000, 9_999_999, at + 1),
        _ => return None,
    };
    end += usize::from(text.says_any(end, any_of!("more")));
    Some(Number {
        low: low * 1000,
        high: high * 1000,
        vague: true,
        ..plain(0, end)
    })
}
