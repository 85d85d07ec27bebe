//! What only stands before or behind a name: "Struggling Boeing", "Norwegian Norske Skog", "Pellworth Staff".
//!
//! Takes a run of capitals, gives what of it is the name, or nothing.

use std::ops::Range;

use crate::lexicon::{Class, any_of, class, form, names};
use crate::mention::name_case::{Case, Style, opens};
use crate::mention::name_open::ORDINALS;
use crate::mention::name_part::VERBAL;
use crate::mention::noun::NOUNS;
use crate::mention::number_words::small_at;
use crate::text::{Kind, Text, shape};

/// Takes away what is none of the name.
pub(super) fn trim(
    text: &Text<'_>,
    run: Range<usize>,
    case: &Case,
    style: Style,
) -> Option<Range<usize>> {
    let mut run = run;
    while run.len() > 1 {
        let whole = text.span(run.clone()).of(text.source);
        if names::EMPLOYERS.only(whole) || names::PLACES.find(whole).is_some() {
            break;
        }
        if leads(text, &run, case, style) {
            run.start += 1;
        } else if trails(text, &run) {
            run.end -= 1;
        } else if compass(text, &run) {
            run.start += 2;
        } else {
            break;
        }
    }
    if run.len() == 1 {
        let word = text.word(run.start);
        if demonym(word) && names::PLACES.find(word).is_none()
            || text.is(run.start, &class::LEGAL_FORM)
                && !text.is(run.start, &class::MEDIA)
                && !definite(text, run.start)
            || word.len() < 2
        {
            return None;
        }
    }
    (!run.is_empty()).then_some(run)
}

/// "the Company": a filing's short word for whom it has named.
fn definite(text: &Text<'_>, at: usize) -> bool {
    at > 0 && text.is(at, &class::ORG_WORD) && text.says(at - 1, "the")
}

/// Whether the first word stands before the name: it opens the sentence, or says where the firm is from.
fn leads(text: &Text<'_>, run: &Range<usize>, case: &Case, style: Style) -> bool {
    // "Men's Quarterly"
    if text.is_kind(run.start + 1, Kind::Clitic) {
        return false;
    }
    let first = text.word(run.start);
    let opening = text.looks(run.start, shape::FIRST) && !case.capital(text, run.start);
    let rest_known = names::EMPLOYERS.only(text.span(run.start + 1..run.end).of(text.source));
    let rest_plain = text
        .token(run.start + 1)
        .is_some_and(|token| token.classes == Class::NONE || token.is(&class::PREPOSITION))
        && run.len() > 2;
    // "Airline Partners": without the trade no name is left.
    let nameless = !rest_known
        && text.is(run.start, &class::INDUSTRY)
        && (run.start + 1..run.end)
            .all(|at| text.is(at, any_of!(class::ORG_WORD, class::LEGAL_FORM)));
    // "Mark Pellman, the chair of Acme,"
    let person = run.len() == 2
        && text.is(run.start, &class::FIRST_NAMES)
        && text
            .token(run.start + 1)
            .is_some_and(|token| token.classes == Class::NONE);
    // "Second Harbour Airways", twice, beside a "Harbour Post".
    let ordinal = text.says_any(run.start, ORDINALS) && case.repeated(text, run.start);
    let ordinary = text.is(run.start, &class::SENTENCE_OPENER)
        && style == Style::Sentence
        && !(nameless || person || ordinal)
        && !text.is(run.start, &class::ORG_WORD)
        && (text.is(
            run.start,
            any_of!(
                class::VERB_OTHER,
                class::PEOPLE_NOUN,
                class::OCCUPATION,
                class::INDUSTRY
            ),
        ) || case.begins(text, run.start + 1));
    // "Housebuilder Pell", "Meatpacker Pell & Hart": a trade before the name.
    let trade = (text.is(run.start, &class::INDUSTRY) || first.ends_with("maker"))
        && text
            .token(run.start)
            .is_some_and(|token| !token.is(&class::ORG_WORD) && !token.can_be(form::PLURAL))
        && style == Style::Sentence
        && !nameless;
    // "Painters Pell Coatings": whose trade it is, in the plural.
    let trade = trade
        || run.len() > 2
            && text.is(run.start, &class::OCCUPATION)
            && text.can_be(run.start, form::PLURAL)
            && style == Style::Sentence
            && !run.clone().any(|at| {
                text.is(at, any_of!(class::SPEAKER_UNION, class::INSTITUTION))
                    || text.says_any(at, any_of!("of and association united board group"))
            });
    // "Londons West End": a town whose apostrophe was lost.
    let town = first.strip_suffix('s').is_some_and(|town| {
        names::PLACES.find(town).is_some() && names::PLACES.find(first).is_none()
    });
    // "US Harbours Board (USHB)": the initials hold the country's.
    let defined = text.says(run.end, "(")
        && text.looks(run.end + 1, shape::UPPER)
        && text.word(run.end + 1).chars().next() == first.chars().next();
    // "Neighbouring Pell District Council"
    let beside = any_of!("neighbouring neighboring nearby fellow rival former").has(first);
    // "Unveiling Pellworth City Council's plan"
    let verb = run.len() > 2
        && text.is(
            run.start,
            any_of!(class::VERB_OTHER, class::VERB_PLAN, class::VERB_ANNOUNCE),
        )
        && text.can_be(run.start, form::GERUND)
        && text.is(run.end - 1, &class::INSTITUTION);
    // "One Pellworth law firm"
    let one = text.says(run.start, "one")
        && (run.end..run.end + 2)
            .any(|at| text.is(at, &class::INDUSTRY) && !text.looks(at, shape::CAPITAL));
    // "Seventy Pellworth employees", but "Four Seasons employees" and "Ten Mile Foods told workers"
    let counts = small_at(text, run.start)
        .is_some_and(|number| number >= 10 || number > 1 && case.begins(text, run.start + 1))
        && (run.end..run.end + 3)
            .take_while(|at| !text.is(*at, &VERBAL))
            .any(|at| text.is(at, &NOUNS));
    let dateline = opens(text, run.start) && !case.capital(text, run.start);
    dateline && trade
        || opening
            && (rest_known && crate::lexicon::look_up(first).is_some()
                || ordinary
                || trade
                || beside
                || one
                || verb
                || counts)
        || town
        || demonym(first) && (rest_known || rest_plain) && !defined
}

/// "Pellworth Staff", "Pellworth Layoffs": a headline's capital on what a firm has.
fn trails(text: &Text<'_>, run: &Range<usize>) -> bool {
    let last = run.end - 1;
    text.is(
        last,
        any_of!(class::STAFF_NOUN, class::NOUN_CUT, class::JOB_NOUN),
    ) && !text.is(last, &class::ORG_WORD)
        && !text.is(run.start, &class::FIRST_NAMES)
        && !text.says(last, "workers")
        && !text.any_word(run.clone(), "of")
}

/// "S. Korea", "N. Ireland".
fn compass(text: &Text<'_>, run: &Range<usize>) -> bool {
    run.len() > 2
        && matches!(text.word(run.start), "N" | "S" | "E" | "W")
        && text.says(run.start + 1, ".")
        && names::PLACES
            .find(text.span(run.start + 2..run.end).of(text.source))
            .is_some()
}

/// "Norwegian", "Norwegians", "Anglo-Dutch".
fn demonym(word: &str) -> bool {
    word.split('-').all(|part| {
        let many = part.strip_suffix(['s', 'S']);
        names::DEMONYMS.find(part).is_some()
            || many.is_some_and(|many| names::DEMONYMS.find(many).is_some())
            // "Anglo-Dutch"
            || word.len() > part.len() && any_of!("anglo franco sino russo hispano italo nippon euro").has(part)
    })
}
