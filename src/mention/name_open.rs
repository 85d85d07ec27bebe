//! The first word of a sentence: when its capital is a name's.
//!
//! Takes the token and what case its word has elsewhere in the text, says whether a name begins with it: "Target will
//! cut 300 jobs", "Men's Quarterly", "Bank of Pellworth", but not "Struggling" and not "Six pubs".

use crate::lexicon::{Class, List, any_of, class, form, look_up_hashed, names};
use crate::mention::name::lower;
use crate::mention::name_case::Case;
use crate::mention::name_part::{FUNCTION, NOUNS, particle, subject_follows};
use crate::mention::number_words::small_at;
use crate::text::{Kind, Text, shape};

/// Numbers that a name can begin with: "Third Point", "Fifth Pellworth Bank".
pub(super) const ORDINALS: &List =
    any_of!("first second third fourth fifth sixth seventh eighth ninth tenth");

/// Whether the capital of a sentence's first word is a name's.
pub(super) fn opens_name(text: &Text<'_>, at: usize, case: &Case) -> bool {
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
        && look_up_hashed(word, text.hash(at)).is_some_and(|known| {
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
    // "Oilfield services provider Acme said": the trade of the name behind it.
    let trade = (at + 1..at + 4)
        .take_while(|at| text.is_kind(*at, Kind::Word) && !text.looks(*at, shape::CAPITAL))
        .skip(1)
        .any(|at| text.is(at, &class::INDUSTRY) && text.looks(at + 1, shape::CAPITAL));
    if trade && !case.capital(text, at) {
        return false;
    }
    let next_capital = goes_on(text, at);
    let ordinary = look_up_hashed(word, text.hash(at)).is_some_and(|known| {
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
    if case.capital(text, at) && (!ordinary || next_capital || case.alone(text, at)) {
        return true;
    }
    if names::EMPLOYERS.only(word) && !case.lower(text, at) || body(text, at) {
        return true;
    }
    // "First Pellworth Steel opened its first works": the number is the name's, where the text writes both as one again.
    let ordinal = next_capital && text.says_any(at, ORDINALS) && case.repeated(text, at);
    if ordinal {
        return true;
    }
    // "First Acme cut 300 jobs, then Bolt did": the order they come in.
    let sequence = text.says(at, "first")
        && (at + 2..at + 24).any(|then| {
            text.says(then, "then")
                && text.says_any(then - 1, any_of!(", and ;"))
                && text.looks(then + 1, shape::CAPITAL)
        });
    if sequence || case.lower(text, at) {
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

/// "Men's Quarterly", "Children's Hospital": whose many a name begins with.
pub(super) const READERS: &List = any_of!("men women ladies children reader people");

/// Whether what follows goes on with a name that begins at `at`: "St. Brigid's", "Bank of Pellworth", "Bed, Bath & Beyond".
fn goes_on(text: &Text<'_>, at: usize) -> bool {
    let capital = |at: usize| {
        text.token(at)
            .is_some_and(|next| next.kind == Kind::Word && next.looks(shape::CAPITAL))
    };
    let listed = text.says(at + 1, ",") && text.says(at + 3, "&") && capital(at + 4);
    let point = usize::from(text.says(at + 1, ".") && text.is(at, &class::ABBREVIATION));
    let next = at + 1 + point;
    let whose = text.is_kind(at + 1, Kind::Clitic) && READERS.has(&lower(text.word(at)));
    whose && capital(at + 2)
        || capital(next) && (!text.is(next, &FUNCTION) || initial(text, next))
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

/// "Jack A. Garrow": the letter is no article.
pub(super) fn initial(text: &Text<'_>, at: usize) -> bool {
    text.word(at).len() == 1
        && text.says(at + 1, ".")
        && at > 0
        && text.looks(at - 1, shape::CAPITAL)
        && text.looks(at + 2, shape::CAPITAL)
}

/// "Target will cut 300 jobs": a bare word that only a name can be, as it says or cuts something without a determiner.
fn bare_agent(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    let known = look_up_hashed(word, text.hash(at)).map_or(Class::NONE, |word| word.classes);
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
