//! Capitals: which of them are names', and which only begin a sentence or fill a headline.
//!
//! Takes a token, how its block is written and what case its word has elsewhere in the text; says
//! whether it can be a word of a name. "Struggling" at the head of a sentence can not, if the text
//! also has "struggling".

use crate::lexicon::{Class, class, form, names, word_hash};
use crate::mention::name::lower;
use crate::order;
use crate::text::{BlockKind, Kind, Text, shape};

/// How a block is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Capitals are names.
    Sentence,
    /// Every Important Word Has One.
    TitleCase,
    /// ALL CAPITALS.
    Capitals,
}

/// How a block is written, by how many of its longer words have capitals.
pub(super) fn style(text: &Text<'_>, block: &crate::text::Block) -> Style {
    let from = text
        .sentences
        .get(block.sentences.start as usize)
        .map_or(0, |sentence| sentence.tokens.start);
    let to = text
        .sentences
        .get(block.sentences.end.saturating_sub(1) as usize)
        .map_or(0, |sentence| sentence.tokens.end);
    let (mut words, mut capital, mut upper) = (0, 0, 0);
    for token in text.tokens.get(from..to).unwrap_or_default() {
        if token.kind == Kind::Word
            && token.span.end - token.span.start > 3
            && !token.looks(shape::DIGIT)
        {
            words += 1;
            capital += i32::from(token.looks(shape::CAPITAL));
            upper += i32::from(token.looks(shape::UPPER));
        }
    }
    if words > 1 && upper * 10 >= words * 8 {
        Style::Capitals
    } else if matches!(
        block.kind,
        BlockKind::Heading | BlockKind::Title | BlockKind::Item
    ) && words > 1
        && capital * 10 >= words * 7
    {
        Style::TitleCase
    } else {
        Style::Sentence
    }
}

/// What a word's case says in this text.
pub(super) struct Case {
    /// Words seen with a capital inside a sentence.
    capital: Vec<u64>,
    /// Words seen in lower case.
    lower: Vec<u64>,
    /// Two words written as one name: "Acme & Sons", "Pell and Hart is".
    pairs: Vec<u64>,
}

/// What the plain sentences of a text say of the case of its words.
pub(super) fn case_of(text: &Text<'_>, styles: &[Style]) -> Case {
    let (mut capital, mut lower, mut pairs) = (Vec::new(), Vec::new(), Vec::new());
    for sentence in &text.sentences {
        if styles.get(sentence.block) != Some(&Style::Sentence) {
            continue;
        }
        for at in sentence.tokens.clone() {
            let Some(token) = text.token(at).filter(|token| token.kind == Kind::Word) else {
                continue;
            };
            if token.looks(shape::CAPITAL) {
                if one_name(text, at, sentence.tokens.start) {
                    pairs.push(pair(text.word(at), text.word(at + 2)));
                }
                if !token.looks(shape::FIRST) {
                    capital.push(hash(text.word(at)));
                }
            } else if token.span.end - token.span.start > 2 {
                lower.push(hash(text.word(at)));
            }
        }
    }
    for list in [&mut capital, &mut lower, &mut pairs] {
        order::numbers(list);
        list.dedup();
    }
    Case {
        capital,
        lower,
        pairs,
    }
}

/// Whether two capitalised words with "and" between are one employer: "Pell & Hart", "Pell and Hart has".
fn one_name(text: &Text<'_>, at: usize, floor: usize) -> bool {
    let capital = |at: usize| {
        text.token(at)
            .is_some_and(|token| token.kind == Kind::Word && token.looks(shape::CAPITAL))
    };
    if !capital(at + 2) || capital(at + 3) {
        return false;
    }
    let before = at.checked_sub(1).filter(|before| *before >= floor);
    // "the deal between Pell and Hart is", "Lowe, Pell and Hart has": what is singular is not the two.
    let free = before.is_none_or(|before| {
        !capital(before)
            && text.word(before) != ","
            && (!text.is(before, class::PREPOSITION) || text.is(before, class::RELATIVE))
    });
    let single = ["is", "was", "has", "says"]
        .iter()
        .any(|verb| text.word(at + 3) == *verb);
    text.word(at + 1) == "&" || text.word(at + 1) == "and" && free && single
}

fn hash(word: &str) -> u64 {
    u64::from(word_hash(word))
}

fn pair(first: &str, second: &str) -> u64 {
    hash(first) << 32 | hash(second)
}

impl Case {
    pub(super) fn capital(&self, word: &str) -> bool {
        self.capital.binary_search(&hash(word)).is_ok()
    }

    /// Whether the text writes the two words as one name.
    pub(super) fn pair(&self, first: &str, second: &str) -> bool {
        self.pairs.binary_search(&pair(first, second)).is_ok()
    }

    pub(super) fn lower(&self, word: &str) -> bool {
        self.lower.binary_search(&hash(word)).is_ok()
    }
}

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
    // "London-based", "Amazon-owned": an adjective.
    if token.looks(shape::HYPHEN)
        && word
            .rsplit('-')
            .next()
            .is_some_and(|last| last.starts_with(|letter: char| letter.is_ascii_lowercase()))
    {
        return false;
    }
    let shouted = token.looks(shape::UPPER)
        && style != Style::Capitals
        && !token.is(class::MONTH.or(class::WEEKDAY))
        && !matches!(word, "A" | "I");
    if !shouted && (token.is(FUNCTION) || hidden_function(text, at)) {
        return false;
    }
    if token.is(class::PERSON_TITLES) && !token.is(class::ORG_WORD) || token.is(class::NOT_NAME) {
        return false;
    }
    match style {
        Style::Sentence => !token.looks(shape::FIRST) || opens_name(text, at, case),
        Style::TitleCase | Style::Capitals => {
            if case.capital(word) && !case.lower(word)
                || names::EMPLOYERS.find(&lower(word)).is_some()
            {
                return true;
            }
            if case.lower(word) {
                return false;
            }
            let known =
                token.classes != Class::NONE && !token.is(class::LEGAL_FORM.or(class::ORG_WORD));
            !known && crate::lexicon::look_up(word).is_none_or(|word| !word.classes.any(KNOWN))
        }
    }
}

/// Function words that hide in a phrase or a contraction: "It is", "We've", "Don't".
fn hidden_function(text: &Text<'_>, at: usize) -> bool {
    let function =
        |word: &str| crate::lexicon::look_up(word).is_some_and(|known| known.classes.any(FUNCTION));
    let word = text.word(at);
    let phrase = text.token(at).is_some_and(|token| {
        token.len > 1
            && !token.is(class::MEDIA
                .or(class::TRACKER)
                .or(class::STATISTICS_AGENCY)
                .or(class::ORG_WORD))
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

/// Whether the capital of a sentence's first word is a name's.
fn opens_name(text: &Text<'_>, at: usize, case: &Case) -> bool {
    let Some(token) = text.token(at) else {
        return false;
    };
    let word = text.word(at);
    if token.looks(shape::UPPER)
        || word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase())
        || token.looks(shape::DIGIT)
    {
        return true;
    }
    if case.capital(word) {
        return true;
    }
    let folded = lower(word);
    if names::EMPLOYERS.find(&folded).is_some() && !case.lower(word) {
        return true;
    }
    let next_capital = text.token(at + 1).is_some_and(|next| {
        next.kind == Kind::Word && next.looks(shape::CAPITAL) && !next.is(FUNCTION)
    }) || text.word(at + 1) == "&";
    if case.lower(word) {
        return false;
    }
    let ordinary = crate::lexicon::look_up(word).is_some_and(|known| {
        !known.classes.within(
            class::LEGAL_FORM
                .or(class::ORG_WORD)
                .or(class::FIRST_NAMES)
                .or(class::MEDIA)
                .or(class::SPEAKER_UNION)
                .or(class::TRACKER)
                .or(class::INSTITUTION),
        )
    });
    next_capital || !ordinary && subject_follows(text, at + 1)
}

/// Whether what follows a sentence's first word treats it as a name: a verb, a possessive, an apposition.
fn subject_follows(text: &Text<'_>, at: usize) -> bool {
    let Some(next) = text.token(at) else {
        return true;
    };
    match next.kind {
        Kind::Clitic => true,
        Kind::Mark => matches!(text.word(at), "," | "(" | ":" | "." | "<"),
        Kind::Number => false,
        Kind::Word => {
            next.is(VERBAL) && next.can_be(form::THIRD | form::PAST)
                || next.is(class::NOUN_CUT
                    .or(class::JOB_NOUN)
                    .or(class::WORKFORCE_NOUN))
                || next.is(class::AUX_BE
                    .or(class::AUX_HAVE)
                    .or(class::MODAL_SURE)
                    .or(class::MODAL_MAYBE)
                    .or(class::AUX_DO)
                    .or(class::PREPOSITION)
                    .or(class::CONJUNCTION)
                    .or(class::ADVERB))
        }
    }
}

const VERBAL: Class = class::VERB_SAY
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
