//! Shares in words: `a third of its 900 staff`, `half the newsroom`, `two in five jobs`, `cut its workforce in half`.
//!
//! Takes a text and a token, gives the share whose words begin there and where they end.

use std::ops::Range;

use crate::lexicon::{Class, List, any_of, class, form};
use crate::mention::bound::bound_before;
use crate::mention::noun::{NOUNS, noun};
use crate::mention::number::{self, Number};
use crate::mention::number_words::{scale_of, small, small_at};
use crate::mention::share::{Of, ShareMention, share_of, unit_of_people};
use crate::text::{Kind, Text, shape};

/// The words of shares that no number begins with.
const WORDS: &List = any_of!("every entire whole");

/// The verb that says one by itself.
const HALVES: &List = any_of!("halve halves halved halving");

/// Whether a number or a share can begin at `at`. Cheap, and right about most words.
pub(super) fn may_open(text: &Text<'_>, at: usize) -> bool {
    let halves = at
        .checked_sub(1)
        .and_then(|verb| text.token(verb))
        .is_some_and(|verb| HALVES.may_have(verb.hash));
    halves
        || number::opens(text, at)
        || text
            .token(at)
            .is_some_and(|token| WORDS.may_have(token.hash))
}

/// "a third of its 900 staff", "half its workforce", "two-fifths of the jobs", "one in ten posts". A ratio of anything
/// but people gives its words and no share, so that neither of its numbers counts anybody.
pub(super) fn fraction(
    text: &Text<'_>,
    at: usize,
    number: Option<Number>,
    sentence: Range<usize>,
) -> Option<(Option<ShareMention>, usize)> {
    text.token(at)
        .filter(|token| token.kind == Kind::Word || token.kind == Kind::Number)?;
    if let Some((whole, end)) = entire(text, at, &sentence) {
        return Some((Some(whole), end));
    }
    // Most words begin neither, and nothing else has to be asked of them.
    let ratio = ratio(text, at, number);
    let (tenths, end) = match ratio {
        Some(ratio) => ratio,
        None => in_words(text, at)?,
    };
    let (cue, start) = bound_before(text, at, sentence.start);
    let found = |of: Of, base: Option<u32>, tenths: u32, end: usize| {
        // "Two out of three jobs cut in the slump have come back": a share of the cuts.
        let of_cuts = text.is(end, any_of!(class::VERB_CUT, class::VERB_LOSE))
            && text.any_is(
                end..sentence.end,
                any_of!(class::AUX_HAVE, class::AUX_BE, class::MODAL_SURE),
            );
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
            .is_some_and(|at| text.says_any(at, any_of!(", ( – —")) || text.says(at, "or"))
            && (end >= sentence.end || text.says_any(end, any_of!(", ) . – —")))
    };
    // "is letting one in ten go", "let go of a third of them"
    let dismissed = || {
        (start.saturating_sub(3).max(sentence.start)..start).any(|at| {
            text.is(at, &class::VERB_DISMISS) || text.says_any(at, any_of!("off let lets letting"))
        })
    };
    if ratio.is_some() {
        if text.says(end, "of") {
            let (of, base, end) =
                share_of(text, end, sentence.end).unwrap_or((Of::Unsaid, None, 0));
            if end > 0 {
                return found(of, base, tenths, end);
            }
        } else if text.is(at + 1, &NOUNS) {
            return found(Of::Workforce, None, tenths, end);
        } else if let Some(people) = noun(text, end, sentence.end).filter(|people| {
            // "Four in ten people fear for their jobs": anybody.
            !people.part && (people.base.is_some() || !text.says(people.end - 1, "people"))
        }) {
            return found(Of::Workforce, people.base, tenths, people.end);
        } else if text.says(end, "it")
            && text.is(end + 1, any_of!(class::VERB_EMPLOY, class::AUX_HAVE))
        {
            return found(Of::Workforce, None, tenths, end + 2);
        } else if aside(end) || dismissed() && !text.is(end, &NOUNS) {
            return found(Of::Unsaid, None, tenths, end);
        }
        return Some((None, end));
    }
    // Only where people follow: "half its workforce", "a third of staff".
    let of = text.says(end, "of");
    // "cut the workforce by almost a third"
    let by = start > sentence.start && text.says(start - 1, "by");
    if !of && (by && !text.is(end, any_of!(class::POSSESSIVE, NOUNS)) || aside(end)) {
        return found(Of::Unsaid, None, tenths, end);
    }
    if of && text.says(end + 1, "them") && dismissed() {
        return found(Of::Workforce, None, tenths, end + 2);
    }
    if of {
        let (of, base, after) = share_of(text, end, sentence.end)?;
        if of == Of::Unsaid && !text.is(end + 1, any_of!(class::DETERMINER, class::POSSESSIVE)) {
            return None;
        }
        return found(of, base, tenths, after);
    }
    // "half its 900 staff", but "a third employee".
    let half = tenths == 500
        && (text.is(
            end,
            any_of!(class::POSSESSIVE, class::WORKFORCE_NOUN, NOUNS),
        ) || text.says(end, "the"));
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

/// "half", "a third", "two-fifths", "three quarters": the share in tenths of a percent, to whole percents.
fn in_words(text: &Text<'_>, at: usize) -> Option<(u32, usize)> {
    let word = text.word(at);
    if text.says(at, "half") {
        // "half a year", "the second half of 2002"
        let time = text.says_any(at + 1, any_of!("a year"))
            || text.says_any(at.saturating_sub(1), any_of!("first second latter"));
        return (!time).then_some((500, at + 1));
    }
    let (count, name, end) = if let Some((count, name)) = word.split_once('-') {
        (small(count)?, name, at + 1)
    } else if text.says(at, "a") || text.says(at, "an") {
        (1, text.word(at + 1), at + 2)
    } else {
        (small_at(text, at)?, text.word(at + 1), at + 2)
    };
    let of = PARTS.iter().find_map(|(part, of)| {
        let plural = name.strip_suffix('s').filter(|_| count > 1).unwrap_or(name);
        crate::lexicon::same_word(plural, part).then_some(*of)
    })?;
    // "a quarter of a million" is a number.
    let number = text.says(end, "of") && scale_of(text, end + 2).is_some();
    let count = u32::try_from(count)
        .ok()
        .filter(|count| !number && (1..of).contains(count))?;
    Some(((100 * count + of / 2) / of * 10, end))
}

/// "one in seven", "two out of three", "one in every five", "one job in ten", "every tenth job".
fn ratio(text: &Text<'_>, at: usize, number: Option<Number>) -> Option<(u32, usize)> {
    let small = |number: Number, most: u32| {
        number
            .whole()
            .filter(|(low, high)| low == high && *high <= most && !number.about)
            .map(|(count, _)| count)
    };
    // "every tenth job"
    if text.says(at, "every") {
        let nth = any_of!("second third fourth fifth sixth seventh eighth ninth tenth");
        let of = text.place(at + 1, nth)? as u32 + 2;
        return text.is(at + 2, &NOUNS).then_some((1000 / of, at + 2));
    }
    let first = number?;
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
    let (skip, most) = if text.says(link, "in") {
        (1, 100)
    } else if text.says(link, "out") && text.says(link + 1, "of") {
        (2, 10)
    } else if text.says(link, "of") && text.says(link + 1, "every") {
        (1, 100)
    } else {
        return None;
    };
    let every = usize::from(text.says(link + skip, "every"));
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
        let value = of_staff(at..at + 2, 1000);
        (value, at + 2)
    })
}

/// So many tenths of a percent of the staff, told by `tokens`.
fn of_staff(tokens: Range<usize>, tenths: u32) -> ShareMention {
    ShareMention {
        tokens,
        low: Some(tenths),
        high: Some(tenths),
        of: Of::Workforce,
        base: None,
    }
}

/// "halve its workforce": half of what stands behind the verb.
pub(super) fn halved(
    text: &Text<'_>,
    at: usize,
    sentence: Range<usize>,
) -> Option<(ShareMention, usize)> {
    // "cut its workforce in half", "its work force"
    let ends = |core: &usize| {
        text.token(*core).is_some_and(|token| {
            token.is(&class::WORKFORCE_NOUN) && core + usize::from(token.len) + 1 == at
        })
    };
    if text.says(at, "half")
        && text.says(at.saturating_sub(1), "in")
        && let Some(core) = (at.saturating_sub(3).max(sentence.start)..at).find(ends)
    {
        let value = of_staff(core..at + 1, 500);
        return Some((value, at + 1));
    }
    let verb = at.checked_sub(1).filter(|verb| *verb >= sentence.start)?;
    text.place(verb, HALVES)?;
    let noun = (at..(at + 5).min(sentence.end))
        .take_while(|at| {
            text.token(*at)
                .is_some_and(|token| token.kind != Kind::Mark && !token.is(&class::PREPOSITION))
        })
        .find(|at| {
            text.is(*at, any_of!(class::WORKFORCE_NOUN, NOUNS)) && !text.is(*at, &class::NOT_JOBS)
        })?;
    let value = of_staff(at..noun + 1, 500);
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
