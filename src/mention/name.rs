//! Names of employers: found by their shape and by what stands around them, not by a list.
//!
//! Takes a text, gives runs of capitalised words with what they are: "Krupp Stahl AG said" gives
//! the run "Krupp Stahl AG", an organisation. Runs that name one another (`Krupp Stahl AG`,
//! `Krupp`) are put together into entities by [`crate::mention::entity`].

use std::ops::Range;

use crate::lexicon::{Class, class, names, same_word, word_hash};
use crate::mention::name_case::{Case, Style, case_of, part, style};
use crate::mention::name_weight::{before_state, child, owned, titled, weigh};
use crate::order;
use crate::text::{Kind, Text, shape};

/// What a run of capitals is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    /// It can be an employer.
    Organisation,
    /// A person.
    Person,
    /// A newspaper, agency, site or tracker.
    Media,
    /// A town, state or country.
    Place,
}

/// A run of capitalised words.
#[derive(Clone, Debug)]
pub struct Run {
    /// Its words, legal form included.
    pub tokens: Range<usize>,
    /// What it is.
    pub sort: Sort,
    /// How much what stands around speaks for an employer.
    pub weight: i32,
    /// It stands in a heading or in capitals throughout.
    pub headline: bool,
    /// The name before it owns it: "Amazon's Alexa", or it is followed by "unit", "team".
    pub owned: bool,
    /// It only says whose parent the next name is: "Google's parent Alphabet".
    pub child: bool,
}

/// Finds the runs of a text, in reading order.
#[must_use]
pub fn find(text: &Text<'_>) -> Vec<Run> {
    let styles: Vec<Style> = text.blocks.iter().map(|block| style(text, block)).collect();
    let case = case_of(text, &styles);
    let mut runs = Vec::new();
    for sentence in &text.sentences {
        let style = styles
            .get(sentence.block)
            .copied()
            .unwrap_or(Style::Sentence);
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match run(text, at, sentence.tokens.clone(), style, &case) {
                Some(found) => {
                    at = found.end;
                    runs.extend(
                        trim(text, found, &case, style).and_then(|tokens| {
                            describe(text, tokens, sentence.tokens.clone(), style)
                        }),
                    );
                }
                None => at += 1,
            }
        }
    }
    settle_persons(text, &mut runs);
    runs
}

/// A word or name as the tables have it.
pub(super) fn lower(word: &str) -> String {
    String::from_utf8(crate::lexicon::folded(word).collect()).unwrap_or_default()
}

/// The run that begins at `at`.
fn run(
    text: &Text<'_>,
    at: usize,
    sentence: Range<usize>,
    style: Style,
    case: &Case,
) -> Option<Range<usize>> {
    if !part(text, at, style, case) {
        return None;
    }
    let mut end = at + 1;
    while end < sentence.end && end - at < 9 {
        let token = text.token(end)?;
        if part(text, end, style, case) {
            end += 1;
            continue;
        }
        let word = text.word(end);
        let joins = match token.kind {
            Kind::Mark if word == "&" || word == "+" => part(text, end + 1, style, case),
            // "Acme , Inc." and the point of an initial or a legal form inside a name.
            Kind::Mark if word == "," => text
                .token(end + 1)
                .is_some_and(|next| next.is(class::LEGAL_FORM) && next.looks(shape::CAPITAL)),
            Kind::Mark if word == "." => {
                let initial = text.token(end - 1).is_some_and(|before| {
                    before.span.end - before.span.start == 1 || before.is(class::ABBREVIATION)
                });
                initial && part(text, end + 1, style, case)
            }
            Kind::Word if same_word(word, "of") || same_word(word, "for") => {
                of_joins(text, at, end, style, case)
            }
            Kind::Word if same_word(word, "and") => {
                let inside_of = (at..end).any(|at| same_word(text.word(at), "of"))
                    && text
                        .token(end - 1)
                        .is_some_and(|before| !before.is(class::LEGAL_FORM));
                part(text, end + 1, style, case) && {
                    let joined = lower(text.span(at..end + 2).of(text.source));
                    names::EMPLOYERS.find(&joined).is_some()
                        || text
                            .token(end + 1)
                            .is_some_and(|next| next.is(class::LEGAL_FORM))
                        || inside_of && text.is(at, class::ORG_WORD)
                }
            }
            Kind::Word
                if matches!(
                    word,
                    "de" | "du" | "la" | "le" | "von" | "van" | "der" | "und" | "y"
                ) =>
            {
                part(text, end + 1, style, case)
            }
            Kind::Number => {
                token.looks(shape::SPACED)
                    && word.len() <= 2
                    && style == Style::Sentence
                    && text.token(end - 1).is_some_and(|before| {
                        before.is(class::ORG_WORD) && !before.is(class::MONTH)
                    })
            }
            _ => false,
        };
        if !joins {
            break;
        }
        end += if word == "." || token.kind == Kind::Number {
            1
        } else {
            2
        };
        if same_word(word, "of") && same_word(text.word(end - 1), "the") {
            end += 1;
        }
    }
    Some(at..end.min(sentence.end))
}

/// "Bank of America", "Department of Work", "University of the Arts": the word before is an organisation's.
fn of_joins(text: &Text<'_>, start: usize, of: usize, style: Style, case: &Case) -> bool {
    let next = if same_word(text.word(of + 1), "the") {
        of + 2
    } else {
        of + 1
    };
    let organisation = text
        .token(of - 1)
        .is_some_and(|before| before.is(class::ORG_WORD.or(class::INDUSTRY)));
    let person = start + 1 < of && text.is(start, class::FIRST_NAMES);
    organisation && !person && part(text, next, style, case)
}

/// Takes away what only stands before or behind a name: "Struggling Boeing", "Norwegian Norske Skog".
fn trim(text: &Text<'_>, run: Range<usize>, case: &Case, style: Style) -> Option<Range<usize>> {
    let mut run = run;
    while run.len() > 1 {
        let first = text.word(run.start);
        let rest = text.span(run.start + 1..run.end).of(text.source);
        let whole = text.span(run.clone()).of(text.source);
        if names::EMPLOYERS.find(&lower(whole)).is_some()
            || names::PLACES.find(&lower(whole)).is_some()
        {
            break;
        }
        let opening = text
            .token(run.start)
            .is_some_and(|token| token.looks(shape::FIRST))
            && !case.capital(first);
        let country = demonym(first);
        let rest_known = names::EMPLOYERS.find(&lower(rest)).is_some();
        let rest_plain = text
            .token(run.start + 1)
            .is_some_and(|token| token.classes == Class::NONE || token.is(class::PREPOSITION))
            && run.len() > 2;
        if opening
            && (rest_known
                || text.is(run.start, class::SENTENCE_OPENER)
                    && style == Style::Sentence
                    && text.is(
                        run.start,
                        class::VERB_OTHER
                            .or(class::PEOPLE_NOUN)
                            .or(class::OCCUPATION)
                            .or(class::INDUSTRY),
                    )
                    && !text.is(run.start, class::ORG_WORD))
            || country && (rest_known || rest_plain)
        {
            run.start += 1;
        } else {
            break;
        }
    }
    if run.len() == 1 {
        let word = text.word(run.start);
        if demonym(word)
            || text.is(run.start, class::LEGAL_FORM) && !text.is(run.start, class::MEDIA)
            || word.len() < 2
        {
            return None;
        }
    }
    Some(run)
}

/// "Norwegian", "Anglo-Dutch".
fn demonym(word: &str) -> bool {
    word.split('-')
        .all(|part| names::DEMONYMS.find(&lower(part)).is_some())
}

/// What a run is, by its own words and by what stands around it.
fn describe(
    text: &Text<'_>,
    tokens: Range<usize>,
    sentence: Range<usize>,
    style: Style,
) -> Option<Run> {
    let headline = style != Style::Sentence;
    let written = lower(text.span(tokens.clone()).of(text.source));
    let known = names::EMPLOYERS.find(&written).is_some();
    let has = |classes: Class| tokens.clone().any(|at| text.is(at, classes));
    let before = tokens
        .start
        .checked_sub(1)
        .filter(|before| *before >= sentence.start);
    let titled = before.is_some_and(|before| titled(text, before, sentence.start));
    let mut sort = Sort::Organisation;
    let first = text.token(tokens.start)?;
    let media = first.is(class::MEDIA.or(class::TRACKER))
        && usize::from(first.len) >= tokens.len().min(usize::from(first.len));
    let personal = first.is(class::FIRST_NAMES)
        && (2..=4).contains(&tokens.len())
        && !has(class::ORG_WORD.or(class::LEGAL_FORM).or(class::INDUSTRY))
        && !known;
    if personal || titled && !known && !has(class::LEGAL_FORM) {
        sort = Sort::Person;
    } else if media && !known {
        sort = Sort::Media;
    } else if !known
        && (names::PLACES.find(&written).is_some()
            || before_state(text, tokens.end) && !has(class::LEGAL_FORM.or(class::ORG_WORD)))
    {
        sort = Sort::Place;
    }
    let (owned, child) = (owned(text, &tokens), child(text, &tokens));
    let mut weight = weigh(text, &tokens, sentence, known);
    if owned {
        weight -= 3;
    }
    Some(Run {
        tokens,
        sort,
        weight,
        headline,
        owned,
        child,
    })
}

/// A surname alone is the person whose full name stands elsewhere.
fn settle_persons(text: &Text<'_>, runs: &mut [Run]) {
    let mut surnames: Vec<u64> = runs
        .iter()
        .filter(|run| run.sort == Sort::Person)
        .map(|run| u64::from(word_hash(text.word(run.tokens.end - 1))))
        .collect();
    order::numbers(&mut surnames);
    for run in runs.iter_mut() {
        if run.sort == Sort::Organisation
            && run.tokens.len() == 1
            && run.weight < 5
            && surnames
                .binary_search(&u64::from(word_hash(text.word(run.tokens.start))))
                .is_ok()
        {
            run.sort = Sort::Person;
        }
    }
}
