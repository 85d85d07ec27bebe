//! Capitals: which of them are names', and which only begin a sentence or fill a headline.
//!
//! Takes a token, how its block is written and what case its word has elsewhere in the text; says
//! whether it can be a word of a name. "Struggling" at the head of a sentence can not, if the text
//! also has "struggling".

use crate::lexicon::{Class, any_of, class, form, names};
use crate::mention::name::lower;
use crate::mention::name_case::{Case, Style, opens};
use crate::mention::name_weight::titled_end;
use crate::mention::number_words::small_at;
use crate::text::{Kind, Text, shape};

/// Words that are in no name, unless in capitals throughout.
const FUNCTION: Class = class::DETERMINER
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
    .or(class::MONTH)
    .or(class::WEEKDAY);

/// Whether token `at` can be a word of a name.
pub(super) fn part(text: &Text<'_>, at: usize, style: Style, case: &Case) -> bool {
    let Some(token) = text.token(at).filter(|token| token.kind == Kind::Word) else {
        return false;
    };
    let word = text.word(at);
    let inner = word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
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
        .get(text.sentence_at(at))
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
        && crate::lexicon::look_up(word).is_some_and(|known| {
            known.classes.any(any_of!(FUNCTION, NOUNS, class::FURTHER)) || at == first
        });
    if story {
        return false;
    }
    if !shouted && !initial(text, at) && (token.is(&FUNCTION) || hidden_function(text, at)) {
        return false;
    }
    if token.is(&class::PERSON_TITLES) && !token.is(&class::ORG_WORD) || token.is(&class::NOT_NAME)
    {
        return false;
    }
    match style {
        Style::Sentence => !opens(text, at) || opens_name(text, at, case),
        Style::TitleCase | Style::Capitals => {
            if case.capital(word) && !case.lower(word) || names::EMPLOYERS.only(&lower(word)) {
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
                    && case.joined(text.word(first), text.word(first + 1))
                    // "North America" is no firm's.
                    && ![first, first + 1].iter().any(|at| {
                        names::PLACES.find(&lower(text.word(*at))).is_some()
                            || names::DEMONYMS.find(&lower(text.word(*at))).is_some()
                    })
            };
            let joined = side(at) || at > 0 && side(at - 1);
            if joined {
                return true;
            }
            if case.lower(word) {
                return false;
            }
            let known = token.classes != Class::NONE
                && !token.is(any_of!(class::LEGAL_FORM, class::ORG_WORD));
            !known && crate::lexicon::look_up(word).is_none_or(|word| !word.classes.any(&KNOWN))
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
        || word
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

/// "Jack A. Garrow": the letter is no article.
fn initial(text: &Text<'_>, at: usize) -> bool {
    text.word(at).len() == 1
        && text.says(at + 1, ".")
        && at > 0
        && text.looks(at - 1, shape::CAPITAL)
        && text.looks(at + 2, shape::CAPITAL)
}

/// Whether what follows goes on with a name that begins at `at`: "St. Brigid's", "Bank of Pellworth", "Bed, Bath & Beyond".
fn goes_on(text: &Text<'_>, at: usize) -> bool {
    let capital = |at: usize| {
        text.token(at)
            .is_some_and(|next| next.kind == Kind::Word && next.looks(shape::CAPITAL))
    };
    let listed = text.says(at + 1, ",") && text.says(at + 3, "&") && capital(at + 4);
    let point = usize::from(text.says(at + 1, ".") && text.is(at, &class::ABBREVIATION));
    let next = at + 1 + point;
    capital(next) && (!text.is(next, &FUNCTION) || initial(text, next))
        || text.says(at + 1, "&")
        || body(text, at)
        || (listed || particle(text, at + 1)) && capital(at + 2)
}

/// "Bank of Pellworth", "University of Elgin".
fn body(text: &Text<'_>, at: usize) -> bool {
    text.says(at + 1, "of")
        && text.is(at, any_of!(class::OF_HEAD, class::INSTITUTION))
        && !text.is(
            at,
            any_of!(class::PEOPLE_NOUN, class::OCCUPATION, class::JOB_NOUN),
        )
        && !text.can_be(at, form::PLURAL)
        && text.looks(at + 2, shape::CAPITAL)
}

/// Whether the capital of a sentence's first word is a name's.
fn opens_name(text: &Text<'_>, at: usize, case: &Case) -> bool {
    let Some(token) = text.token(at) else {
        return false;
    };
    let word = text.word(at);
    // "FIFTY-TWO jobs", "Six pubs".
    if small_at(text, at).is_some() {
        return text.token(at + 1).is_some_and(|next| {
            next.kind == Kind::Word && next.looks(shape::CAPITAL) && !token.looks(shape::UPPER)
        });
    }
    // "ALMOST 600 workers", "WORKERS at": a paper's capitals on the first word of a story.
    let shouted = token.looks(shape::FIRST)
        && token.looks(shape::UPPER)
        && word.len() > 3
        && crate::lexicon::look_up(word).is_some_and(|known| {
            known.classes.any(any_of!(NOUNS, FUNCTION))
                || !known.classes.within(any_of!(class::ORG_WORD, class::MEDIA))
                    && !subject_follows(text, at + 1)
                    && text
                        .token(at + 1)
                        .is_some_and(|next| !next.looks(shape::CAPITAL))
        });
    if shouted {
        return false;
    }
    if token.looks(shape::UPPER)
        || word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase())
        || token.looks(shape::DIGIT)
    {
        return true;
    }
    let next_capital = goes_on(text, at);
    let ordinary = crate::lexicon::look_up(word).is_some_and(|known| {
        !known.classes.within(any_of!(
            class::LEGAL_FORM,
            class::ORG_WORD,
            class::FIRST_NAMES,
            class::MEDIA,
            class::SPEAKER_UNION,
            class::TRACKER,
            class::INSTITUTION
        ))
    });
    // "Facility: 4410 Chestnut Avenue": a form's label.
    if ordinary && text.says(at + 1, ":") {
        return false;
    }
    // "Lot 49 Games".
    let numbered = text
        .token(at + 1)
        .is_some_and(|next| next.kind == Kind::Number && next.span.end - next.span.start <= 2)
        && text
            .token(at + 2)
            .is_some_and(|next| next.is(&class::ORG_WORD) && next.looks(shape::CAPITAL));
    if numbered {
        return true;
    }
    // "Retail" in "the British Retail Consortium" makes no name of the "Retail" that opens a sentence.
    if case.capital(word) && (!ordinary || next_capital || case.alone(word)) {
        return true;
    }
    let folded = lower(word);
    if names::EMPLOYERS.only(&folded) && !case.lower(word) || body(text, at) {
        return true;
    }
    if case.lower(word) {
        return false;
    }
    let behind = !token.looks(shape::FIRST);
    // "Acme cutting 300 jobs", as headlines and lists have it.
    let gerund = text.can_be(at + 1, form::GERUND)
        && text.is(
            at + 1,
            any_of!(class::VERB_CUT, class::VERB_DISMISS, class::VERB_CLOSE),
        )
        && !word.ends_with("ing")
        && !word.ends_with('s');
    next_capital
        || !ordinary && gerund
        || !ordinary && (behind || subject_follows(text, at + 1))
        || ordinary && bare_agent(text, at)
}

/// Nouns that stand for many, or for anybody: none is a name by its capital alone.
const NOUNS: Class = class::PEOPLE_NOUN
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

/// "Target will cut 300 jobs": a bare word that only a name can be, as it says or cuts something without a determiner.
fn bare_agent(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    let known = crate::lexicon::look_up(word).map_or(Class::NONE, |word| word.classes);
    let verb = at + 1;
    // "Boots is to axe": one firm, though the word is a plural.
    let one = ["is", "has", "was"].contains(&text.word(verb));
    if known.any(any_of!(NOUNS, FUNCTION)) || word.ends_with('s') && !one || word.ends_with("ing") {
        return false;
    }
    // "Next, the clothing chain,"
    let apposed = text.says(verb, ",")
        && text.is(verb + 1, &class::DETERMINER)
        && (verb + 2..verb + 6)
            .take_while(|at| text.is_kind(*at, Kind::Word))
            .any(|at| text.is(at, &class::INDUSTRY) && text.says(at + 1, ","));
    let says = text.token(verb).is_some_and(|next| {
        next.is(&class::VERB_SAY) && next.len == 1 && next.can_be(form::PAST | form::THIRD)
    });
    let to = usize::from(text.is(verb, &class::AUX_BE) && text.says(verb + 1, "to"));
    let verb = verb + to;
    let helped = text.is(
        verb,
        any_of!(class::MODAL_SURE, class::AUX_BE, class::AUX_HAVE),
    ) || text.says(verb, "to");
    let cuts = helped
        && text.is(
            verb + 1,
            any_of!(
                class::VERB_CUT,
                class::VERB_DISMISS,
                class::VERB_CLOSE,
                class::VERB_HIRE
            ),
        );
    says || cuts || apposed
}

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
