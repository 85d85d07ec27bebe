//! What a cell says of how many: a number of people, a share.
//!
//! Takes the words of one cell, gives a value, nothing where the cell says that nothing is known, or a sentence that
//! says what was expected and found. Plain figures are read here; anything in words ("hundreds", "up to 40 workers") is
//! read as an article is.

use crate::mention::{self, Headcount, Qualifier};
use crate::text::Text;
use crate::text::letter::quoted;

/// What is written where nothing is known.
const NOTHING: [&str; 19] = [
    "",
    "-",
    "--",
    "\u{2013}",
    "\u{2014}",
    "?",
    "n/a",
    "na",
    "nan",
    "null",
    "none",
    "nil",
    "unknown",
    "tba",
    "tbd",
    "to be determined",
    "not known",
    "not specified",
    "undisclosed",
];

/// Whether a cell says that nothing is known.
pub(super) fn empty(cell: &str) -> bool {
    let cell = cell.trim();
    NOTHING.iter().any(|word| cell.eq_ignore_ascii_case(word))
        || cell.len() < 40 && cell.to_ascii_lowercase().starts_with("unknown")
}

/// Reads a number of people: `1,200`, `1200.0`, `1,200+`, `~300`, `100-200`, `up to 40`, `hundreds`.
pub(super) fn headcount(cell: &str) -> Result<Option<Headcount>, String> {
    let cell = cell.trim();
    if empty(cell) {
        return Ok(None);
    }
    let found = plain(cell).or_else(|| in_words(cell));
    match found {
        // "0" stands where nothing was filed: a cut of nobody is none.
        Some(Headcount { max: Some(0), .. }) => Ok(None),
        Some(headcount) => Ok(Some(headcount)),
        None => Err(format!(
            "expected a number of people, found {}",
            quoted(cell)
        )),
    }
}

/// Short words before a figure that only stands for it.
const ABOUT: [&str; 9] = [
    "approximately",
    "approx.",
    "approx",
    "circa",
    "ca.",
    "c.",
    "est.",
    "around",
    "about",
];

/// A figure with what stands right before and behind it.
fn plain(cell: &str) -> Option<Headcount> {
    let folded = cell.to_ascii_lowercase();
    let about = ABOUT.iter().find_map(|word| folded.strip_prefix(word));
    if let Some(rest) = about {
        let (number, rest) = number(rest.trim_start())?;
        let alone = !rest.starts_with(['/', ':', '%', '.', '-', '\u{2013}'])
            && !rest.trim_start().starts_with("to ");
        return alone.then_some(Headcount::stated(number, Qualifier::About));
    }
    let bare = cell.trim_start_matches([
        '~', '\u{2248}', '>', '<', '*', '=', '\u{2264}', '\u{2265}', ' ',
    ]);
    let signs = cell.get(..cell.len() - bare.len()).unwrap_or_default();
    let (first, rest) = number(bare)?;
    let rest = rest.trim_start();
    let to = rest
        .strip_prefix(['-', '\u{2013}', '\u{2014}'])
        .or_else(|| rest.strip_prefix("to "));
    if let Some((last, behind)) = to.and_then(|rest| number(rest.trim_start()))
        && last >= first
        && behind.trim().is_empty()
    {
        return Some(Headcount {
            min: Some(first),
            max: Some(last),
            qualifier: if first == last {
                Qualifier::Exact
            } else {
                Qualifier::Range
            },
        });
    }
    // "3/4/2026", "12:30" and "5%" are no people.
    if rest.starts_with(['/', ':', '%', '.', '-'])
        || rest.starts_with(|next: char| next.is_ascii_digit())
    {
        return None;
    }
    let has = |signs: &str, any: &[char]| signs.contains(any);
    let qualifier = if has(signs, &['>', '\u{2265}']) || rest.starts_with('+') {
        Qualifier::Over
    } else if has(signs, &['<', '\u{2264}']) {
        Qualifier::UpTo
    } else if has(signs, &['~', '\u{2248}']) {
        Qualifier::About
    } else {
        Qualifier::Exact
    };
    Some(Headcount::stated(first, qualifier))
}

/// A whole number at the start of some words, with its thousands parted or not, and what stands behind it.
fn number(words: &str) -> Option<(u32, &str)> {
    let mut value: u32 = 0;
    let mut rest = words;
    let mut digits = 0;
    while let Some(digit) = rest.chars().next().and_then(|letter| letter.to_digit(10)) {
        value = value.checked_mul(10)?.checked_add(digit)?;
        rest = rest.get(1..)?;
        digits += 1;
    }
    if digits == 0 {
        return None;
    }
    // "1,200", "1.200", "1 200", "1'200"; and "1200.0" as a program writes a whole number.
    while digits <= 3
        && let Some(group) = thousands(rest)
    {
        value = value.checked_mul(1000)?.checked_add(group.0)?;
        rest = group.1;
    }
    if let Some(zeros) = rest.strip_prefix('.') {
        let behind = zeros.trim_start_matches('0');
        if behind.len() < zeros.len() && !behind.starts_with(|next: char| next.is_ascii_digit()) {
            rest = behind;
        }
    }
    Some((value, rest))
}

/// A mark and three digits, and no fourth.
fn thousands(rest: &str) -> Option<(u32, &str)> {
    let after = rest.strip_prefix([',', '.', ' ', '\'', '\u{a0}', '\u{202f}', '\u{2019}'])?;
    let (group, behind) = after.split_at_checked(3)?;
    let whole = group.bytes().all(|digit| digit.is_ascii_digit())
        && !behind.starts_with(|next: char| next.is_ascii_digit());
    Some((whole.then(|| group.parse().ok()).flatten()?, behind))
}

/// What an article would be read to say: "approximately 150", "hundreds", "up to 40 workers".
fn in_words(cell: &str) -> Option<Headcount> {
    let words = format!("{cell} jobs");
    let text = Text::read(&words);
    let found = mention::find(&text, None);
    found.people.first().map(|people| people.value)
}

/// How the cells of a column write shares.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shares {
    /// `16%`, `16`
    Percent,
    /// `0.16`, and `1` for all
    Fraction,
}

/// Reads a share in tenths of a percent, both bounds.
pub(super) fn share(cell: &str, shares: Shares) -> Result<Option<(u32, u32)>, String> {
    let cell = cell.trim();
    if empty(cell) {
        return Ok(None);
    }
    let wrong = || format!("expected a share of the staff, found {}", quoted(cell));
    let bare = cell.trim_start_matches(['~', '\u{2248}', '<', '>', ' ']);
    let (first, rest) = decimal(bare).ok_or_else(wrong)?;
    let rest = rest.trim_start_matches(['%', ' ']);
    let last = match rest.strip_prefix(['-', '\u{2013}']) {
        Some(rest) => decimal(rest.trim_start()).ok_or_else(wrong)?.0,
        None => first,
    };
    let tenths = |thousandths: u32| match shares {
        Shares::Fraction if !cell.contains('%') => thousandths,
        _ => thousandths.saturating_add(50) / 100,
    };
    let (low, high) = (tenths(first.min(last)), tenths(first.max(last)));
    if high > 1000 {
        return Err(wrong());
    }
    Ok((high > 0).then_some((low, high)))
}

/// A number with decimals, in thousandths, and what stands behind it.
pub(super) fn decimal(words: &str) -> Option<(u32, &str)> {
    let end = words
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(words.len());
    let (whole, rest) = words.split_at_checked(end)?;
    let (fraction, behind) = match rest.strip_prefix(['.', ',']) {
        Some(after) => {
            let end = after
                .find(|letter: char| !letter.is_ascii_digit())
                .unwrap_or(after.len());
            after.split_at_checked(end)?
        }
        None => ("", rest),
    };
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let whole: u32 = if whole.is_empty() {
        0
    } else {
        whole.parse().ok()?
    };
    let fraction = fraction.get(..3).unwrap_or(fraction);
    let thousandths: u32 = format!("{fraction:0<3}").parse().ok()?;
    Some((whole.checked_mul(1000)?.checked_add(thousandths)?, behind))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::{Shares, headcount, share};
    use crate::mention::Qualifier::{About, Exact, Over, Range, UpTo, Vague};

    #[test]
    fn numbers_of_people() {
        for (cell, min, max, qualifier) in [
            ("300", Some(300), Some(300), Exact),
            (" 1,200 ", Some(1200), Some(1200), Exact),
            ("1.200", Some(1200), Some(1200), Exact),
            ("12 000", Some(12_000), Some(12_000), Exact),
            ("1200.0", Some(1200), Some(1200), Exact),
            ("1,200+", Some(1200), None, Over),
            (">500", Some(500), None, Over),
            ("~300", Some(300), Some(300), About),
            ("<40", None, Some(40), UpTo),
            ("100-200", Some(100), Some(200), Range),
            ("1,100 \u{2013} 1,200", Some(1100), Some(1200), Range),
            ("60 to 70", Some(60), Some(70), Range),
            ("approx. 150", Some(150), Some(150), About),
            ("approximately 150", Some(150), Some(150), About),
            ("up to 500", None, Some(500), UpTo),
            ("at least 90", Some(90), None, Over),
            ("147 (69 residents)", Some(147), Some(147), Exact),
            ("35*", Some(35), Some(35), Exact),
            ("hundreds", Some(200), Some(999), Vague),
        ] {
            let found = headcount(cell).unwrap().unwrap();
            assert_eq!(
                (found.min, found.max, found.qualifier),
                (min, max, qualifier),
                "{cell}"
            );
        }
        for cell in [
            "",
            "N/A",
            "Unknown",
            "Unknown at this time",
            "TBD",
            "\u{2014}",
            "0",
        ] {
            assert_eq!(headcount(cell), Ok(None), "{cell}");
        }
        for cell in ["3/4/2026", "see notice", "5%", "99999999999"] {
            let error = headcount(cell).unwrap_err();
            assert_eq!(
                error,
                format!("expected a number of people, found {cell:?}")
            );
        }
    }

    #[test]
    fn shares_of_a_staff() {
        for (cell, shares, low, high) in [
            ("16%", Shares::Percent, 160, 160),
            ("12.6 %", Shares::Percent, 126, 126),
            ("16", Shares::Percent, 160, 160),
            ("0.16", Shares::Fraction, 160, 160),
            ("1", Shares::Fraction, 1000, 1000),
            ("0.125", Shares::Fraction, 125, 125),
            ("10-15%", Shares::Percent, 100, 150),
            ("10%", Shares::Fraction, 100, 100),
        ] {
            assert_eq!(share(cell, shares), Ok(Some((low, high))), "{cell}");
        }
        assert_eq!(share("NULL", Shares::Fraction), Ok(None));
        assert_eq!(share("0", Shares::Percent), Ok(None));
        assert!(share("all", Shares::Percent).is_err());
        assert!(share("140%", Shares::Percent).is_err());
    }
}
