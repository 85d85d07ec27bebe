//! Bounds: the words around a number that make it more, less or about.
//!
//! Takes a number and where it stands, gives its qualifier, its value, and where its words begin
//! and end. "Up to about 500" begins at "up" and is at most 500.

use crate::lexicon::{Class, any_of, class};
use crate::mention::number::Number;
use crate::mention::{Headcount, Qualifier};
use crate::text::{Text, shape};

/// Words before a number that bound or loosen it.
pub(super) const BOUNDS: Class = class::BOUND_OVER
    .or(class::BOUND_UP_TO)
    .or(class::BOUND_ABOUT);

/// The cue of a bound that ends right before `at`, and where it begins.
pub(super) fn bound_before(text: &Text<'_>, at: usize, floor: usize) -> (Option<Class>, usize) {
    let mut start = at;
    let mut found = None;
    // "up to about 500", "a further 300", "at least another 200": at most three cues in a row.
    for _ in 0..3 {
        // Longest first: "no fewer than" is no "fewer than".
        let Some(cue) = (1..=5)
            .rev()
            .filter_map(|back| start.checked_sub(back))
            .filter(|from| *from >= floor)
            .find(|from| {
                text.token(*from).is_some_and(|token| {
                    usize::from(token.len) == start - from
                        && token.is(any_of!(BOUNDS, class::FURTHER))
                })
            })
        else {
            break;
        };
        let Some(token) = text.token(cue) else { break };
        if token.is(&BOUNDS) && found.is_none()
            || token.is(any_of!(class::BOUND_OVER, class::BOUND_UP_TO))
        {
            found = Some(token.classes);
        }
        start = cue;
        // "a further 300", "an estimated 300"
        if start > floor && text.says_any(start - 1, any_of!("a an")) {
            start -= 1;
        }
    }
    // "between 300 and 350" is read by its number; "some" alone before a number is about.
    (found, start)
}

/// How a number was stated, and where its words end: behind "300+" and "300 or more" later than it.
pub(super) fn qualifier(
    text: &Text<'_>,
    number: Number,
    cue: Option<Class>,
    end: usize,
) -> (Qualifier, usize) {
    let after = text.token(end);
    let plus = after.is_some_and(|token| !token.looks(shape::SPACED)) && text.says(end, "+");
    if plus {
        return (Qualifier::Over, end + 1);
    }
    // "200-plus posts"
    if text.says(end, "-") && text.says(end + 1, "plus") {
        return (Qualifier::Over, end + 2);
    }
    if let Some(token) = after.filter(|token| token.is(&class::BOUND_AFTER) && token.len > 1) {
        let so = text.says(end + 1, "so") || text.says(end + 1, "thereabouts");
        let fewer = text.says(end + 1, "fewer") || text.says(end + 1, "less");
        let how = if so {
            Qualifier::About
        } else if fewer {
            Qualifier::UpTo
        } else {
            Qualifier::Over
        };
        return (how, end + usize::from(token.len));
    }
    let how = match cue {
        _ if number.range => Qualifier::Range,
        _ if number.vague => Qualifier::Vague,
        Some(cue) if cue.any(&class::BOUND_OVER) => Qualifier::Over,
        Some(cue) if cue.any(&class::BOUND_UP_TO) => Qualifier::UpTo,
        Some(_) => Qualifier::About,
        None if number.about => Qualifier::About,
        None => Qualifier::Exact,
    };
    (how, end)
}

/// A number with the bounds that its qualifier gives it.
pub(super) fn headcount(low: u32, high: u32, how: Qualifier) -> Headcount {
    match how {
        Qualifier::Range | Qualifier::Vague => Headcount {
            min: Some(low),
            max: Some(high),
            qualifier: how,
        },
        // "up to 300 to 350" keeps the wider end.
        Qualifier::UpTo => Headcount::stated(high, how),
        _ => Headcount::stated(low, how),
    }
}
