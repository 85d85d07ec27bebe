//! Numbers of people and shares of a workforce.
//!
//! Takes a text, gives what is counted and how: `up to 500 more shop-floor jobs`, `2,600 of its
//! 9,000 staff`, `about 13% of the workforce`. A number of anything else (money, years, stores)
//! gives nothing: "$500 million" counts nobody.

use std::ops::Range;

use crate::lexicon::{any_of, class};
use crate::mention::bare::alone;
use crate::mention::beside::{
    age, base_before, clock, has_before, labels, money, part_of, percent_sign, single_out,
    told_of_others, whole,
};
use crate::mention::bound::{bound_before, headcount, qualifier};
use crate::mention::fraction::{fraction, halved, may_open};
use crate::mention::noun::{NOUNS, Noun, doers, noun};
use crate::mention::number::{self, Number};
use crate::mention::people::{Counted, People};
use crate::mention::share::{ShareMention, share};
use crate::text::{Kind, Text, shape};

/// Finds the numbers of people and the shares of a text, in reading order.
#[must_use]
pub fn find(text: &Text<'_>) -> (Vec<People>, Vec<ShareMention>) {
    let (mut people, mut shares) = (Vec::new(), Vec::new());
    for sentence in &text.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let next = if may_open(text, at) {
                step(text, at, sentence.tokens.clone(), &mut people, &mut shares)
            } else {
                at
            };
            at = next.max(at + 1);
        }
    }
    (people, shares)
}

/// Reads what is at `at`, if anything, and gives where to go on.
fn step(
    text: &Text<'_>,
    at: usize,
    sentence: Range<usize>,
    people: &mut Vec<People>,
    shares: &mut Vec<ShareMention>,
) -> usize {
    let number = number::read(text, at);
    if let Some((share, end)) = fraction(text, at, number, sentence.clone()) {
        shares.extend(share);
        return end;
    }
    if let Some((share, end)) = halved(text, at, sentence.clone()) {
        shares.push(share);
        return end;
    }
    let Some(number) = number.filter(|number| number.end <= sentence.end) else {
        return at + 1;
    };
    if age(text, at, sentence.start) || single_out(text, at, sentence.start) {
        return at + 1;
    }
    if money(text, at, number.end) || clock(text, number.end) {
        return number.end;
    }
    if let Some(end) = percent_sign(text, number.end) {
        let (share, end) = share(text, at, number, end, sentence);
        shares.extend(share);
        return end;
    }
    // "between 10 and 15 percent": the sign stands behind the second number only.
    if at > sentence.start
        && text.says(at - 1, "between")
        && text.says(number.end, "and")
        && let Some(second) = number::read(text, number.end + 1)
        && let Some(end) = percent_sign(text, second.end)
        && second.low > number.low
    {
        let range = Number {
            high: second.high,
            range: true,
            ..number
        };
        let (share, end) = share(text, at, range, end, sentence);
        shares.extend(share);
        return end;
    }
    match count(text, at, number, sentence) {
        Some(mut found) => {
            // "told its staff that 900 of them may go": where nothing is counted before, part of nothing told.
            found.part &= !(found.of_them && people.is_empty());
            // "has 54,000 staff, meaning it will cut 8,000 of those": of a whole, not of a cut.
            if let Some(whole) = people.last().filter(|last| found.of_them && last.is_base) {
                found.part = false;
                found.base = found.base.or(whole.value.max.or(whole.value.min));
            }
            // "including 310 hourly and 95 salaried workers", "300 of them at its Leeds plant and 90 in York": so
            // is the next of the list.
            let listed = |last: &People| {
                let link = last.tokens.end..found.tokens.start;
                let places = link.len() <= 8
                    && text.is(link.start, &class::LOCATIVE)
                    && text.is(found.tokens.end, &class::LOCATIVE)
                    && text.says(link.end - 1, "and");
                last.part
                    && (link.len() <= 4 && !last.of_them || places)
                    && text.any_word(link.clone(), "and")
                    && !text.any_is(
                        link.clone(),
                        any_of!(class::AUX_BE, class::MODAL_SURE, class::VERB_CUT),
                    )
            };
            found.part |= people.last().is_some_and(listed);
            let end = found.tokens.end;
            people.push(found);
            end
        }
        None => number.end,
    }
}

/// "120 more would leave", not "120 more than last year".
#[must_use]
pub(crate) fn more(text: &Text<'_>, at: usize) -> bool {
    text.says(at, "more") && !text.says(at + 1, "than")
}

fn before_quote(text: &Text<'_>, at: usize, from: usize) -> bool {
    at > from && text.says_any(at - 1, any_of!("\" “ '"))
}

/// The number of people whose number is at `at`; nothing where it counts nobody.
fn count(text: &Text<'_>, at: usize, number: Number, sentence: Range<usize>) -> Option<People> {
    let mut number = number;
    let (mut low, mut high) = number.whole()?;
    let (cue, mut start) = bound_before(text, at, sentence.start);
    // "between 300 and 350"
    let before = |at: usize, word: &str| at > sentence.start && text.says(at - 1, word);
    if before(start, "between")
        && text.says(number.end, "and")
        && let Some((second, (_, top))) =
            number::read(text, number.end + 1).and_then(|second| Some((second, second.whole()?)))
        && top > low
    {
        number = Number {
            range: true,
            year: false,
            ..second
        };
        high = top;
        start -= 1;
    }
    // "fall by 1,450 to 12,000": a cut and a level. "raised from 400 to 600": the later figure.
    if number.range && text.says(at + 1, "to") {
        // "by 300 to 350" is a range all the same: a level lies well above what it falls by.
        if before(start, "by") && high / 2 > low {
            number = Number {
                range: false,
                end: at + 1,
                ..number
            };
            high = low;
        } else if before(start, "from")
            // "shed from 300 to 350 jobs"
            && !(start >= sentence.start + 2 && text.is(start - 2, any_of!(class::VERB_CUT, class::VERB_DISMISS)) && !text.word(start - 2).ends_with('s'))
        {
            number = Number {
                range: false,
                ..number
            };
            low = high;
        }
    }
    let further = text.any_is(start..at, &class::FURTHER) || before(start, "another");
    // "averaging 23,000 layoffs a week" is a statistic.
    let average = (start.saturating_sub(4).max(sentence.start)..start)
        .any(|at| text.word(at).to_ascii_lowercase().starts_with("averag"));
    if average || low == 0 && high == 0 || number.vague && high > 5_000_000 {
        return None;
    }
    let (how, end) = qualifier(text, number, cue, number.end);
    // "“hundreds of thousands” of workers": quoted by itself.
    let end = end
        + usize::from(
            before_quote(text, start, sentence.start) && text.says_any(end, any_of!("\" ” '")),
        );
    let value = headcount(low, high, how);
    let tight = start == at
        && at > sentence.start
        && text.says_any(at - 1, any_of!("- – /"))
        && text
            .token(at)
            .is_some_and(|token| !token.looks(shape::SPACED));
    if tight
        || labels(text, at, end, start, sentence.start)
            && !text.is(end, any_of!(NOUNS, class::NOUN_CUT))
    {
        return None;
    }
    // "citing two people": those who tell it.
    let sources = before(start, "citing")
        || before(start, "per")
        || before(start, "to") && start > sentence.start + 1 && text.says(start - 2, "according");
    if sources {
        return None;
    }
    if told_of_others(text, start, number.end, sentence.start) {
        return None;
    }
    // "Star Raiders 2 developer Moonlit": the second of a name, and who makes it.
    let maker = start > sentence.start
        && text.looks(start - 1, shape::CAPITAL)
        && text.word(end).ends_with("er")
        && text.looks(end + 1, shape::CAPITAL);
    if maker {
        return None;
    }
    let dismissed = (1..=3)
        .filter_map(|back| start.checked_sub(back))
        .any(|at| at >= sentence.start && text.is(at, &class::VERB_DISMISS))
        // "let 25 sommeliers go"
        || start > sentence.start
            && text.says_any(start - 1, any_of!("let lets letting"))
            && text.any_word(end..(end + 6).min(sentence.end), "go");
    let found = noun(text, end, sentence.end)
        .or_else(|| {
            // "12 full-time and 31 part-time staff": the noun that both share is still to come.
            let shared = text.is(
                end,
                any_of!(class::COMMON_ADJECTIVE, class::WORKERS_TEMPORARY),
            ) && text.says(end + 1, "and");
            let second = number::read(text, end + 2).filter(|_| shared)?;
            let close = end + 1;
            noun(text, second.end, sentence.end).map(|found| Noun {
                end: close,
                modifiers: end..close,
                base: None,
                ..found
            })
        })
        .or_else(|| {
            // "dozens of glaziers"
            let from = end + usize::from(number.vague && text.says(end, "of"));
            let close = doers(text, from, sentence.end, dismissed)?;
            Some(Noun {
                counted: Counted::People,
                end: close,
                modifiers: end..close - 1,
                base: None,
                further: false,
                direct: close == end + 1,
                strong: false,
                part: false,
            })
        });
    if number.year && cue.is_none() && !found.as_ref().is_some_and(|found| found.direct) {
        return None;
    }
    let year_like = number.year
        && start > sentence.start
        && text.is(start - 1, any_of!(class::PREPOSITION, class::MONTH))
        && cue.is_none()
        && !before(start, "of");
    if year_like
        && !found
            .as_ref()
            .is_some_and(|found| found.direct && before(start, "by"))
    {
        return None;
    }
    // "its 885 employees", "its remaining 885 employees"
    let owner = if start > sentence.start && text.is(start - 1, &class::COMMON_ADJECTIVE) {
        start - 1
    } else {
        start
    };
    let possessed = owner > sentence.start
        && (text.is(owner - 1, &class::POSSESSIVE)
            || text.says(owner - 1, "whose")
            // "That's 180 people": there the clitic is the verb.
            || text.is_kind(owner - 1, Kind::Clitic)
                && !(owner > 1 && text.is(owner - 2, &class::PRONOUN)));
    let all = whole(text, start, sentence.start);
    let Some(found) = found else {
        let bare = People {
            tokens: start..end,
            number: at..number.end,
            value,
            counted: Counted::Bare,
            modifiers: end..end,
            base: None,
            further: further || more(text, end),
            is_base: base_before(text, start, sentence.start),
            part: part_of(text, end, start, sentence.start),
            of_them: false,
            all,
        };
        return alone(text, bare, number, (low, high), sentence, dismissed);
    };
    // "Seven former employees of Acme, who were laid off, have": some of those who were.
    let former = text.any_says(found.modifiers.clone(), any_of!("former ex"))
        && (found.end..sentence.end)
            .take(6)
            .any(|at| text.says(at, ",") && text.says(at + 1, "who"));
    // "2022 workforce reductions": those of the year.
    let of_year = number.year
        && cue.is_none()
        && found.counted == Counted::Cuts
        && (1980..2040).contains(&high)
        && high != 2000;
    if former || of_year {
        return None;
    }
    // "seven executives" are persons, not posts.
    let few = high < 10
        && text.says_any(
            found.end - 1,
            any_of!("executives directors officials ministers coaches bosses chiefs generals"),
        );
    if few {
        return None;
    }
    // "death by a thousand cuts"
    if found.counted == Counted::Cuts
        && before(start, "by")
        && text.says(start.saturating_sub(2), "death")
    {
        return None;
    }
    // "39 layoff events", "the 2011 layoffs": what is told of, and when it was.
    let told = any_of!(
        "event events announcement announcements action actions round rounds wave waves programme programmes program programs plan plans"
    );
    let year = number.year && cue.is_none() && (low % 10 > 0 || before(start, "the"));
    if found.counted == Counted::Cuts && (year || text.says_any(found.end, told)) {
        return None;
    }
    // "two cuts", "three major layoffs", "two April layoffs" are rounds or rates.
    let sized = text.is(number.end, &class::MONTH)
        || text.any_says(
            found.modifiers.clone(),
            any_of!("major large big mass massive sweeping significant separate recent"),
        );
    if found.counted == Counted::Cuts && (sized || text.is(end, &class::NOUN_CUT_WEAK)) && high < 20
    {
        return None;
    }
    let strong = found.strong;
    // "all but 40 of its 520 workers": the others.
    let spared = before(start, "but")
        && start >= sentence.start + 2
        && text.says_any(start - 2, any_of!("all everyone everybody"));
    let value = match found.base.and_then(|base| base.checked_sub(low)) {
        Some(gone) if spared && gone > 0 => headcount(gone, gone, how),
        _ if spared => return None,
        _ => value,
    };
    Some(People {
        tokens: start..found.end,
        number: at..number.end,
        value,
        counted: found.counted,
        modifiers: found.modifiers,
        base: found.base,
        further: further || found.further,
        is_base: strong
            || !all
                && found.counted != Counted::Cuts
                && (possessed
                    || base_before(text, start, sentence.start)
                    || found.counted == Counted::People
                        && has_before(text, start, found.end, sentence.start)),
        part: found.part || part_of(text, found.end, start, sentence.start),
        of_them: found.part,
        all,
    })
}
