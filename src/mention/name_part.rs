//! Capitals: which of them are names', and which only begin a sentence or fill a headline.
//!
//! Takes a token, how its block is written and what case its word has elsewhere in the text; says
//! whether it can be a word of a name. "Struggling" at the head of a sentence can not, if the text
//! also has "struggling".

use crate::lexicon::{Class, any_of, class, form, look_up_hashed, names};
use crate::mention::name_case::{Case, Style, opens};
use crate::mention::name_open::{initial, opens_name};
use crate::mention::name_weight::titled_end;
use crate::text::{Kind, Text, shape};

/// Words that are in no name, unless in capitals throughout.
pub(super) const FUNCTION: Class = class::DETERMINER
    .or(class::PRONOUN)
    .or(class::PREPOSITION)
    .or(class::CONJUNCTION)
    .or(class::ADVERB)
    .or(class::MODAL_SURE)
    .or(class::MODAL_MAYBE)
    .or(class::AUX_BE)
    .or(class::AUX_HAVE)
    .or(class::AUX_DO)
    .or(class::NEGATION)
    .or(class::RELATIVE)
    .or(class::BOUND_OVER)
    .or(class::MONTH)
    .or(class::WEEKDAY);

/// Whether token `at` can be a word of a name.
pub(super) fn part(text: &Text<'_>, at: usize, style: Style, case: &Case) -> bool {
    let Some(token) = text.token(at).filter(|token| token.kind == Kind::Word) else {
        return false;
    };
    let word = text.word(at);
    let inner =
        token.looks(shape::MIXED) && word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
    if !token.looks(shape::CAPITAL) && !inner {
        return false;
    }
    if token.looks(shape::DIGIT) && money(text, at) {
        return false;
    }
    // "London-based", "Amazon-owned": an adjective.
    if token.looks(shape::HYPHEN)
        && word
            .rsplit('-')
            .next()
            .is_some_and(|last| last.starts_with(|letter: char| letter.is_ascii_lowercase()))
    {
        return false;
    }
    // "mid-May"
    if token.looks(shape::HYPHEN)
        && word
            .rsplit('-')
            .next()
            .and_then(crate::lexicon::look_up)
            .is_some_and(|last| last.classes.any(&class::MONTH))
        && !token.looks(shape::CAPITAL)
    {
        return false;
    }
    let shouted = token.looks(shape::UPPER)
        && style != Style::Capitals
        && !token.is(any_of!(class::MONTH, class::WEEKDAY))
        && !matches!(word, "A" | "I");
    // "A FURTHER 1,000 jobs", "UP TO 300 WORKERS": a paper's capitals on the first words of a story.
    let first = text
        .sentences
        .get(if shouted { text.sentence_at(at) } else { 0 })
        .map_or(at, |sentence| sentence.tokens.start);
    let story = shouted
        && at <= first + 4
        && (text.looks(first, shape::UPPER) || text.says(first, "a"))
        // "US Airways said" shouts nothing.
        && text.looks(first + 1, shape::UPPER)
        && text.is(
            first,
            any_of!(
                FUNCTION,
                class::FURTHER,
                class::BOUND_OVER,
                class::BOUND_ABOUT,
                class::BOUND_UP_TO
            ),
        )
        && look_up_hashed(word, token.hash).is_some_and(|known| {
            known.classes.any(any_of!(FUNCTION, NOUNS, class::FURTHER)) || at == first
        });
    if story {
        return false;
    }
    if !shouted && !initial(text, at) && (token.is(&FUNCTION) || hidden_function(text, at)) {
        return false;
    }
    // "Christian Rowe"
    let first = token.is(&class::FIRST_NAMES) && text.looks(at + 1, shape::CAPITAL);
    if token.is(&class::PERSON_TITLES) && !token.is(&class::ORG_WORD)
        || token.is(&class::NOT_NAME) && !first
    {
        return false;
    }
    match style {
        Style::Sentence => !opens(text, at) || opens_name(text, at, case),
        Style::TitleCase | Style::Capitals => {
            if case.capital(text, at) && !case.lower(text, at) || names::EMPLOYERS.only(word) {
                return true;
            }
            // "New York Times to Cut Staff"
            let medium = (0..4).filter_map(|back| at.checked_sub(back)).any(|first| {
                text.token(first).is_some_and(|token| {
                    token.is(&class::MEDIA) && token.len > 1 && usize::from(token.len) > at - first
                })
            });
            if medium {
                return true;
            }
            // "General Motors to Close Plant" above a text that writes "General Motors".
            let capital = |at: usize| {
                text.token(at)
                    .is_some_and(|token| token.kind == Kind::Word && token.looks(shape::CAPITAL))
            };
            let side = |first: usize| {
                capital(first)
                    && capital(first + 1)
                    && case.joined(text, first)
                    // "North America" is no firm's.
                    && ![first, first + 1].iter().any(|at| {
                        names::PLACES.find(text.word(*at)).is_some()
                            || names::DEMONYMS.find(text.word(*at)).is_some()
                    })
            };
            let joined = side(at) || at > 0 && side(at - 1);
            if joined {
                return true;
            }
            if case.lower(text, at) {
                return false;
            }
            let known = token.classes != Class::NONE
                && !token.is(any_of!(class::LEGAL_FORM, class::ORG_WORD));
            !known && look_up_hashed(word, token.hash).is_none_or(|word| !word.classes.any(&KNOWN))
        }
    }
}

/// "R1.2bn", "US760m": a sum in a currency of letters.
fn money(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    let sum = word.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let digits = sum.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let goes_on = text.says_any(at + 1, any_of!(". ,"))
        && text.token(at + 2).is_some_and(|next| {
            !next.looks(shape::SPACED)
                && text
                    .word(at + 2)
                    .starts_with(|digit: char| digit.is_ascii_digit())
        });
    word.len() <= sum.len() + 3
        && sum.len() > digits.len()
        && (matches!(digits, "m" | "bn" | "k") || digits.is_empty() && goes_on)
}

/// "de", "von": a small word inside a name of another language.
pub(super) fn particle(text: &Text<'_>, at: usize) -> bool {
    text.token(at)
        .is_some_and(|token| token.is(&class::NAME_PARTICLE) && !token.looks(shape::CAPITAL))
}

/// Function words that hide in a phrase or a contraction: "It is", "We've", "Don't".
fn hidden_function(text: &Text<'_>, at: usize) -> bool {
    let function = |word: &str| {
        crate::lexicon::look_up(word).is_some_and(|known| known.classes.any(&FUNCTION))
    };
    let word = text.word(at);
    let phrase = text.token(at).is_some_and(|token| {
        token.len > 1
            && !token.is(any_of!(
                class::MEDIA,
                class::TRACKER,
                class::STATISTICS_AGENCY,
                class::ORG_WORD
            ))
    });
    phrase && function(word)
        || text.looks(at, shape::MIXED)
            && word
                .split_once(['\'', '’'])
                .is_some_and(|(before, after)| after == "t" || function(before))
}

/// Classes that make a capitalised word of a headline an ordinary word.
const KNOWN: Class = class::SENTENCE_OPENER
    .or(class::VERB_CUT)
    .or(class::VERB_DISMISS)
    .or(class::VERB_SAY)
    .or(class::VERB_PLAN)
    .or(class::VERB_OTHER)
    .or(class::JOB_NOUN)
    .or(class::PEOPLE_NOUN)
    .or(class::OCCUPATION)
    .or(class::WORKFORCE_NOUN)
    .or(class::NOUN_CUT)
    .or(class::NOUN_CUT_WEAK)
    .or(class::COMMON_ADJECTIVE)
    .or(class::INDUSTRY);

/// Nouns that stand for many, or for anybody: none is a name by its capital alone.
pub(super) const NOUNS: Class = class::PEOPLE_NOUN
    .or(class::OCCUPATION)
    .or(class::INDUSTRY)
    .or(class::WORKFORCE_NOUN)
    .or(class::SECTOR_NOUN)
    .or(class::UNIT_NOUN)
    .or(class::JOB_NOUN)
    .or(class::SPEAKER_EMPLOYER)
    .or(class::SPEAKER_UNION)
    .or(class::OFFICIAL)
    .or(class::REPORT_NOUN)
    .or(class::NOUN_CUT)
    .or(class::NOUN_CUT_WEAK);

/// "Acme plc": a legal form that is written small.
pub(super) fn small_form(text: &Text<'_>, at: usize) -> bool {
    ["plc", "ltd", "inc", "llc", "llp", "gmbh"].contains(&text.word(at))
}

/// Whether what follows a sentence's first word treats it as a name: a verb, a possessive, an apposition.
pub(super) fn subject_follows(text: &Text<'_>, at: usize) -> bool {
    let Some(next) = text.token(at) else {
        return true;
    };
    match next.kind {
        Kind::Clitic => true,
        Kind::Mark => text.says_any(at, any_of!(", ( : . <")),
        Kind::Number => false,
        Kind::Word => {
            small_form(text, at)
                // "Acme magazine said"
                || titled_end(text, at) > at
                || next.is(&VERBAL) && next.can_be(form::THIRD | form::PAST)
                || next.is(any_of!(
                    class::INSTITUTION,
                    class::NOUN_CUT,
                    class::JOB_NOUN,
                    class::WORKFORCE_NOUN
                ))
                || next.is(any_of!(
                    class::AUX_BE,
                    class::AUX_HAVE,
                    class::MODAL_SURE,
                    class::MODAL_MAYBE,
                    class::AUX_DO,
                    class::PREPOSITION,
                    class::CONJUNCTION,
                    class::ADVERB
                ))
        }
    }
}

/// What is said of a firm that stands before it.
pub(crate) const VERBAL: Class = class::VERB_SAY
    .or(class::VERB_PLAN)
    .or(class::VERB_CUT)
    .or(class::VERB_DISMISS)
    .or(class::VERB_OTHER)
    .or(class::VERB_CLOSE)
    .or(class::VERB_HIRE)
    .or(class::VERB_LOSE)
    .or(class::VERB_FURLOUGH)
    .or(class::VERB_DENY)
    .or(class::VERB_AVOID)
    .or(class::CONSIDERED);
