//! Units by who is cut: "75 middle managers", "400 agency staff", "reductions of clerical workers".

use std::ops::Range;

use super::{telling, tells, whole};
use crate::lexicon::{Class, any_of, class, form, names};
use crate::mention::People;
use crate::text::{Text, shape};

/// "75 middle managers", "400 agency personnel", "120 head office jobs", "housekeepers and kitchen hands".
pub(super) fn who(text: &Text<'_>, people: &People, found: &mut Vec<Range<usize>>) {
    let (from, end) = (people.modifiers.start, people.tokens.end);
    if from < people.number.end || people.modifiers.end > end {
        return;
    }
    let head = people.modifiers.end;
    let start = (from..head).find(|at| tells(text, *at)).unwrap_or(head);
    let named = trade(text, head);
    let country = head == start + 1 && names::DEMONYMS.find(text.word(start)).is_some();
    if (start == head || country) && !named {
        return;
    }
    let width = text.token(head).map_or(1, |token| usize::from(token.len));
    // "1,900 Alexa and Luna employees"
    let joined =
        (start + 1..head).find(|at| text.says(*at, "and") && text.looks(at + 1, shape::CAPITAL));
    if let Some(joined) = joined {
        found.push(start..joined);
        found.push(joined + 1..head);
    } else {
        // What is called by its work is named by it; "staff" and "jobs" name nothing.
        found.push(if named {
            start..head + width
        } else {
            whole(text, start..head)
        });
    }
    more(text, head + width, found);
}

/// "and factory workers", ", kitchen hands and guards", behind the first.
fn more(text: &Text<'_>, mut at: usize, found: &mut Vec<Range<usize>>) {
    loop {
        let comma = text.says(at, ",");
        let next = at + usize::from(comma);
        let next = next + usize::from(text.says(next, "and"));
        if next == at {
            return;
        }
        let Some(noun) = (next..next + 3)
            .take_while(|at| tells(text, *at) || text.is(*at, &class::PEOPLE_NOUN))
            .find(|at| {
                trade(text, *at)
                    || text.is(*at, any_of!(class::OCCUPATION, class::PEOPLE_NOUN))
                        && (many(text, *at) || text.is(*at, &class::STAFF_NOUN))
            })
        else {
            return;
        };
        let width = text.token(noun).map_or(1, |token| usize::from(token.len));
        let generic = text.is(noun, &class::PEOPLE_NOUN);
        if noun > next || !generic {
            found.push(next..if generic { noun } else { noun + width });
        }
        at = noun + width;
    }
}

/// Whether people are called by their work: "nurses", "cabin crew", "preparers", "trackmen".
fn trade(text: &Text<'_>, at: usize) -> bool {
    !text.is(at, &class::PEOPLE_NOUN)
        && (text.is(at, &class::OCCUPATION) && many(text, at)
            || ["ers", "ors", "ists", "ians", "smen", "men"]
                .iter()
                .any(|ending| text.word(at).ends_with(ending))
                && text.word(at).len() > 5
                && !text.is(
                    at,
                    any_of!(class::JOB_NOUN, class::INDUSTRY, class::NOUN_CUT),
                ))
}

/// Several people: a plural, or a crew.
fn many(text: &Text<'_>, at: usize) -> bool {
    text.token(at).is_some_and(|token| {
        token.can_be(form::PLURAL) || text.says(at + usize::from(token.len).max(1) - 1, "crew")
    })
}

/// "half of its cabin crew", "almost half its scientists": whose share goes.
pub(super) fn shared(text: &Text<'_>, share: &Range<usize>, found: &mut Vec<Range<usize>>) {
    let head = (share.start..share.end + 5)
        .take_while(|at| {
            *at < share.end
                || tells(text, *at)
                || text.says(*at, "of")
                || text.is(
                    *at,
                    any_of!(class::POSSESSIVE, class::DETERMINER, class::OCCUPATION),
                )
        })
        .find(|at| text.is(*at, &class::OCCUPATION) && trade(text, *at));
    if let Some(head) = head {
        let width = text.token(head).map_or(1, |token| usize::from(token.len));
        let words = telling(text, share.start + 1, head);
        found.push(words.start..head + width);
    }
}

/// The classes of people without a number.
pub(super) const CUT: Class = class::WORKFORCE_NOUN
    .or(class::OCCUPATION)
    .or(class::PEOPLE_NOUN);

/// "eliminating programme managers", "reductions of clerical workers": people without a number, as what is cut.
pub(super) fn cut_people(
    text: &Text<'_>,
    sentence: &Range<usize>,
    at: usize,
    found: &mut Vec<Range<usize>>,
) {
    // "its sales and marketing workforce"
    if text.is(at, &class::WORKFORCE_NOUN) && !text.looks(at, shape::CAPITAL) {
        let words = telling(text, sentence.start, at);
        if text.any_is(words.clone(), &class::UNIT_WORD) {
            found.push(words);
            return;
        }
    }
    let Some(token) = text.token(at).filter(|token| {
        token.is(any_of!(class::OCCUPATION, class::PEOPLE_NOUN)) && !token.looks(shape::CAPITAL)
    }) else {
        return;
    };
    let generic = token.is(&class::PEOPLE_NOUN);
    let words = telling(text, sentence.start, at);
    if words.is_empty() && (generic || !token.can_be(form::PLURAL)) {
        return;
    }
    let Some(before) = words
        .start
        .checked_sub(1)
        .filter(|at| *at >= sentence.start)
    else {
        return;
    };
    let cut = any_of!(class::VERB_CUT, class::VERB_DISMISS);
    let nouns = any_of!(class::VERB_CUT, class::VERB_DISMISS, class::NOUN_CUT);
    // "the layoffs hit engineers", "positions affected include operators"
    let hit = text.is(before, &class::VERB_AFFECT)
        || text.says_any(
            before,
            any_of!("include includes including mostly mainly chiefly primarily largely them"),
        );
    let object = text.is(before, cut)
        || hit
            && (sentence.start..before).rev().take(12).any(|at| {
                text.is(
                    at,
                    any_of!(
                        class::NOUN_CUT,
                        class::NOUN_CUT_WEAK,
                        class::VERB_AFFECT,
                        class::JOB_NOUN,
                        class::PEOPLE_NOUN
                    ),
                )
            })
        || text.says_any(before, any_of!("of in among for"))
            && before > sentence.start
            && (text.is(before - 1, nouns)
                || text.says_any(before - 1, any_of!("reduction reductions")));
    if object {
        let end = at + usize::from(token.len);
        found.push(words.start..if generic { at } else { end });
        more(text, end, found);
    }
}
