//! What stands beside a number and says that it counts nobody, everybody, or some of those before.
//!
//! Takes a text and where a number stands, says whether it is money, a time of day, a label ("Radio 4"), a
//! whole staff ("employs 900"), all of them, or a part ("including 300").

use crate::lexicon::{List, any_of, class, names, same_word};
use crate::mention::noun::NOUNS;
use crate::text::{Kind, Text, shape};

/// Whether the number before `end` is a time of day: "2 p.m.".
pub(super) fn clock(text: &Text<'_>, end: usize) -> bool {
    text.says_any(end, any_of!("a.m p.m a.m. p.m. am pm o'clock"))
}

/// Whether the number at `at` is an age: "staff over 55", "retirement at 57", "aged 60".
pub(super) fn age(text: &Text<'_>, at: usize, floor: usize) -> bool {
    let two = text
        .token(at)
        .is_some_and(|token| token.kind == Kind::Number && text.word(at).len() == 2);
    let Some(before) = at
        .checked_sub(1)
        .filter(|before| two && *before >= floor && !text.is(at + 1, &NOUNS))
    else {
        return false;
    };
    let owner = before.checked_sub(1).filter(|owner| *owner >= floor);
    text.says_any(before, any_of!("aged age"))
        // "staff who are 52 or older"
        || text.is(before, &class::AUX_BE)
            && text.says_any(at + 1, any_of!("or and"))
            && text.says_any(at + 2, any_of!("over older above up"))
        || owner.is_some_and(|owner| {
            text.says_any(before, any_of!("over above under below past"))
                && (text.is(owner, &NOUNS)
                    || text.says_any(owner, any_of!("those everyone anyone everybody anybody")))
                || text.says(before, "at")
                    && text.says_any(owner, any_of!("retirement retire retires retired retiring"))
        })
}

/// "one of 62 teachers", "every one of its 900 staff", "not one of his 60 men", "not one job": the word counts nobody.
pub(super) fn single_out(text: &Text<'_>, at: usize, floor: usize) -> bool {
    if !text.says(at, "one") {
        return false;
    }
    let no = at > floor && text.says(at - 1, "not");
    let of = text.says(at + 1, "of")
        && (at + 2..at + 5)
            .take_while(|at| {
                text.token(*at)
                    .is_some_and(|token| token.kind != Kind::Mark && !token.is(&class::PREPOSITION))
            })
            .any(|at| text.is_kind(at, Kind::Number));
    no || of
}

/// "a town of 9,400", "death by a thousand cuts", "when ten or more employees are let go": those who live there, a
/// saying, and what a law asks for.
pub(super) fn told_of_others(text: &Text<'_>, start: usize, end: usize, floor: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).filter(|at| *at >= floor);
    let link = |word: &str| before(1).is_some_and(|at| text.says(at, word));
    let head = |words: &List| before(2).is_some_and(|at| text.says_any(at, words));
    let places =
        any_of!("town city village community population county island crowd membership audience");
    let asked = any_of!("when if whenever any must employers require requires");
    link("of") && head(places)
        || link("by") && head(any_of!("death"))
        || text.is(end, &class::BOUND_AFTER)
            && text.says(end + 1, "more")
            && text.any_says(floor..start, asked)
}

/// Whether a currency stands before or behind the number.
pub(super) fn money(text: &Text<'_>, at: usize, end: usize) -> bool {
    let symbol = |word: &str| {
        matches!(
            word,
            "$" | "£"
                | "€"
                | "¥"
                | "₹"
                | "Rs"
                | "A$"
                | "US$"
                | "NZ$"
                | "C$"
                | "USD"
                | "EUR"
                | "GBP"
                | "NZD"
                | "AUD"
        )
    };
    let unit = any_of!(
        "dollars dollar pounds pound euros euro yen yuan rupees rupee cents pence marks francs dlrs dlr mln stg crowns kronor kroner shares"
    );
    at.checked_sub(1)
        .is_some_and(|before| symbol(text.word(before)))
        || symbol(text.word(end))
        || text.says_any(end, unit)
}

/// "all 900", "all of its 900", "its entire 900", "the entire workforce of 900": everybody.
pub(super) fn whole(text: &Text<'_>, start: usize, floor: usize) -> bool {
    (1..=5)
        .filter_map(|back| start.checked_sub(back))
        .take_while(|at| {
            *at >= floor
                && (text.is(
                    *at,
                    any_of!(class::WORKFORCE_NOUN, class::POSSESSIVE, class::DETERMINER),
                ) || text.is_kind(*at, Kind::Clitic)
                    || text.says_any(
                        *at,
                        any_of!("of all entire whole full complete every one each"),
                    ))
        })
        .any(|at| text.says_any(at, any_of!("all entire whole every each")))
}

/// "had 13,400 employees", "with over 140,000 staff,": who has them has not cut them.
pub(super) fn has_before(text: &Text<'_>, start: usize, end: usize, floor: usize) -> bool {
    let Some(before) = start.checked_sub(1).filter(|before| *before >= floor) else {
        return false;
    };
    let closes = text
        .token(end)
        .is_none_or(|next| next.kind == Kind::Mark || next.is(&class::PREPOSITION));
    text.is(before, &class::AUX_HAVE) && closes
        || text.says(before, "with")
            // "consultation with 300 staff" is about them.
            && !(before > floor
                && text.says_any(before - 1, any_of!("consultation consultations talks negotiations discussions")))
            && text.token(end).is_none_or(|next| {
                text.says_any(end, any_of!(", . ;")) && next.kind == Kind::Mark
            })
}

/// "Acme will lay off 300 workers, Globex 120 and Initech 90": behind a cut with its number, names have theirs.
fn gapped(text: &Text<'_>, at: usize, end: usize, floor: usize) -> bool {
    let any = |classes| text.any_is(floor..at, classes);
    let free = text.token(end).is_none_or(|next| {
        next.kind == Kind::Mark && !text.says_any(end, any_of!("- /"))
            || next.is(any_of!(class::CONJUNCTION, class::WEEKDAY, class::MONTH))
            || text.says_any(end, any_of!("on in more last this"))
    });
    // "300 redundancies: Hull 100, York 120"
    let place = at > floor && names::PLACES.find(text.word(at - 1)).is_some();
    free && !place
        && any(any_of!(
            class::VERB_CUT,
            class::VERB_DISMISS,
            class::NOUN_CUT
        ))
        && any(any_of!(
            class::JOB_NOUN,
            class::PEOPLE_NOUN,
            class::NOUN_CUT
        ))
        && (floor..at).any(|at| text.is_kind(at, Kind::Number))
}

/// A number that names or dates rather than counts: "Radio 4", "COVID-19", "Evans, 47,", "Article 50".
pub(super) fn labels(text: &Text<'_>, at: usize, end: usize, start: usize, floor: usize) -> bool {
    let Some(before) = at
        .checked_sub(1)
        .filter(|before| *before >= floor && start == at)
    else {
        return false;
    };
    let length = text.span(at..end).of(text.source).len();
    let (few, small) = (length <= 2, length <= 3 && !gapped(text, at, end, floor));
    let tight = !text.looks(at, shape::SPACED)
        && matches!(text.word(before), "-" | "–" | "/" | "." | "#" | "No");
    let named = text.token(before).is_some_and(|token| {
        token.kind == Kind::Word
            && token.looks(shape::CAPITAL)
            && !token.is(any_of!(
                class::VERB_SAY,
                class::VERB_CUT,
                class::VERB_PLAN,
                class::WEEKDAY,
                class::DETERMINER
            ))
            // "LAYS OFF 45", "Lets Go 40": the last word of a verb.
            && !(1..=2).filter_map(|back| before.checked_sub(back)).any(|verb| {
                text.token(verb).is_some_and(|token| {
                    usize::from(token.len) == at - verb && token.is(&class::VERB_DISMISS)
                })
            })
    }) && small;
    let aged = text.says(before, ",") && text.says(end, ",") && few
        || text.says(before, "aged")
        || text.says(before, "age");
    tight || named || aged
}

/// Whether the words before say that the number is the whole staff: "employs", "workforce of", "team of", "has".
pub(super) fn base_before(text: &Text<'_>, start: usize, floor: usize) -> bool {
    let quoted = start > floor && text.says_any(start - 1, any_of!("\" “"));
    let Some(before) = start
        .checked_sub(1 + usize::from(quoted))
        .filter(|before| *before >= floor)
    else {
        return false;
    };
    if employs(text, before, floor) {
        return true;
    }
    // "After the cuts there were 64 hands at the plant"
    if text.is(before, &class::AUX_BE) && before > floor && text.says(before - 1, "there") {
        // "There were 55 cut in the ministry": those who went.
        let gone = any_of!(class::VERB_CUT, class::VERB_DISMISS);
        return !text.any_is(start..start + 3, gone);
    }
    // "9 people out of some 120", "37 jobs from a total of 140"
    let out = |at: usize| text.says(at, "of") && text.says(at.wrapping_sub(1), "out");
    if before > floor
        && (out(before)
            || text.says(before, "of")
                && text.says(before - 1, "total")
                && (floor..before - 1)
                    .rev()
                    .take(3)
                    .any(|at| text.says_any(at, any_of!("from of"))))
    {
        return true;
    }
    let of = text.says(before, "of") || text.says(before, "to") || text.says(before, "at");
    of && before > floor
        && text.is(before - 1, &class::WORKFORCE_CORE)
        && text.says(before, "of")
        && !reduction_of(text, start, floor)
        || text.says(before, "of")
            && before > floor + 1
            && text.says_any(before - 1, any_of!("team staff"))
            && text.is(before - 2, &class::DETERMINER)
        || text.says(before, "with") && before > floor && text.is(before - 1, &class::INDUSTRY)
}

/// "A reduction in its workforce of 60 employees", "of approximately 12%": how far a staff is reduced, not how large it
/// is, unless that is said before: "a 10% cut in its workforce of 600".
pub(super) fn reduction_of(text: &Text<'_>, start: usize, floor: usize) -> bool {
    let Some(staff) = start.checked_sub(2).filter(|staff| *staff > floor) else {
        return false;
    };
    let staffed =
        text.is(staff, &class::WORKFORCE_NOUN) && text.says_any(staff + 1, any_of!("of by"));
    let cut = (staff.saturating_sub(7).max(floor)..staff)
        .rev()
        .take_while(|at| {
            text.token(*at)
                .is_some_and(|token| !matches!(token.kind, Kind::Mark | Kind::Number))
        })
        .find(|at| {
            text.is(*at, any_of!(class::NOUN_CUT_WEAK, class::NOUN_CUT))
                && text.says_any(at + 1, any_of!("in of to"))
        });
    staffed
        && cut.is_some_and(|cut| {
            (cut.saturating_sub(2).max(floor)..cut)
                .all(|at| percent_sign(text, at).is_none() && !text.is_kind(at, Kind::Number))
        })
}

/// "300 of them", "including 300": part of a number before it.
pub(super) fn part_of(text: &Text<'_>, end: usize, start: usize, floor: usize) -> bool {
    let after = text.is(end, &class::PART_CUE);
    // "including 310 hourly and 95 salaried workers"
    let start = start
        .checked_sub(3)
        .filter(|first| *first > floor && text.says(start - 1, "and"))
        .filter(|first| text.is_kind(*first, Kind::Number))
        .unwrap_or(start);
    let before = (1..=3)
        .filter_map(|back| start.checked_sub(back))
        .filter(|from| *from >= floor)
        .any(|from| {
            text.token(from).is_some_and(|token| {
                token.is(&class::PART_CUE)
                    && from + usize::from(token.len) <= start
                    && start - from <= usize::from(token.len) + 1
            })
        });
    after || before
}

/// One past the percent sign or word at `at`.
pub(super) fn percent_sign(text: &Text<'_>, at: usize) -> Option<usize> {
    let word = text.word(at);
    if word == "%" || text.says_any(at, any_of!("percent pct pc per-cent")) {
        return Some(at + 1);
    }
    if same_word(word, "per") && text.says(at + 1, "cent") {
        return Some(at + 2);
    }
    // "10%-15%": the second half was read with the range, the sign of the first stands inside.
    None
}

/// Whether a verb of having people stands at `at`: "employs", but not "the layoffs number", "the cuts total".
pub(super) fn employs(text: &Text<'_>, at: usize, floor: usize) -> bool {
    let cuts = text.is(at, &class::VERB_AFFECT)
        && text.any_is(
            at.saturating_sub(7).max(floor)..at,
            any_of!(class::NOUN_CUT, class::NOUN_CUT_WEAK, class::CUT_REFERENCE),
        );
    text.is(at, &class::VERB_EMPLOY) && !text.is(at, &class::NOUN_CUT) && !cuts
}
