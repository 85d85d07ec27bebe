//! Names of employers: found by their shape and by what stands around them, not by a list.
//!
//! Takes a text, gives runs of capitalised words with what they are. Runs that name one another
//! (`Krupp Stahl AG`, `Krupp`) are put together into entities by [`crate::mention::entity`].

use std::ops::Range;

use crate::lexicon::{Class, class, form, names, same_word, word_hash};
use crate::text::{BlockKind, Kind, Text, shape};

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

/// What a word's case says in this text.
struct Case {
    /// Words seen with a capital inside a sentence.
    capital: Vec<u32>,
    /// Words seen in lower case.
    lower: Vec<u32>,
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

/// How a block is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// Capitals are names.
    Sentence,
    /// Every Important Word Has One.
    TitleCase,
    /// ALL CAPITALS.
    Capitals,
}

fn style(text: &Text<'_>, block: &crate::text::Block) -> Style {
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

fn case_of(text: &Text<'_>, styles: &[Style]) -> Case {
    let (mut capital, mut lower) = (Vec::new(), Vec::new());
    for sentence in &text.sentences {
        if styles.get(sentence.block) != Some(&Style::Sentence) {
            continue;
        }
        for at in sentence.tokens.clone() {
            let Some(token) = text.token(at).filter(|token| token.kind == Kind::Word) else {
                continue;
            };
            if token.looks(shape::CAPITAL) {
                if !token.looks(shape::FIRST) {
                    capital.push(word_hash(text.word(at)));
                }
            } else if token.span.end - token.span.start > 2 {
                lower.push(word_hash(text.word(at)));
            }
        }
    }
    for list in [&mut capital, &mut lower] {
        list.sort_unstable();
        list.dedup();
    }
    Case { capital, lower }
}

impl Case {
    fn capital(&self, word: &str) -> bool {
        self.capital.binary_search(&word_hash(word)).is_ok()
    }

    fn lower(&self, word: &str) -> bool {
        self.lower.binary_search(&word_hash(word)).is_ok()
    }
}

/// Whether token `at` can be a word of a name.
fn part(text: &Text<'_>, at: usize, style: Style, case: &Case) -> bool {
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
    if token.is(FUNCTION) && !shouted {
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
        known.classes.0
            & !(class::LEGAL_FORM.0
                | class::ORG_WORD.0
                | class::FIRST_NAMES.0
                | class::MEDIA.0
                | class::SPEAKER_UNION.0
                | class::TRACKER.0)
            != 0
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

fn demonym(word: &str) -> bool {
    word.split('-')
        .all(|part| names::DEMONYMS.find(&lower(part)).is_some())
}

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

/// "Skokie, Ill.", "Galion, Ohio": a name before the state or country it lies in is a town's.
fn before_state(text: &Text<'_>, end: usize) -> bool {
    if text.word(end) != ","
        || !text
            .token(end + 1)
            .is_some_and(|token| token.kind == Kind::Word && token.looks(shape::CAPITAL))
    {
        return false;
    }
    (1..=3).any(|len| {
        let written = lower(text.span(end + 1..end + 1 + len).of(text.source));
        names::PLACES.find(&written).is_some_and(|fields| {
            ["state", "country", "province"]
                .iter()
                .any(|kind| fields.starts_with(kind))
        })
    })
}

/// "Mr", "chief executive", "spokesman", right before: a person follows.
fn titled(text: &Text<'_>, before: usize, floor: usize) -> bool {
    (0..=3)
        .filter_map(|back| before.checked_sub(back))
        .filter(|from| *from >= floor)
        .any(|from| {
            let point = usize::from(text.word(before) == ".");
            text.token(from).is_some_and(|token| {
                token.is(class::PERSON_TITLES)
                    && from + usize::from(token.len) + point == before + 1
            })
        })
}

/// "Amazon's Alexa" and "the Alexa division".
fn owned(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let possessed = tokens
        .start
        .checked_sub(1)
        .and_then(|before| text.token(before))
        .is_some_and(|before| before.kind == Kind::Clitic);
    let names_before = tokens
        .start
        .checked_sub(2)
        .and_then(|before| text.token(before))
        .is_some_and(|before| before.looks(shape::CAPITAL))
        && names::PLACES
            .find(&lower(text.word(tokens.start.saturating_sub(2))))
            .is_none();
    let its = tokens
        .start
        .checked_sub(1)
        .is_some_and(|before| text.is(before, class::POSSESSIVE));
    // "18% of the Acme team" is Acme's whole staff, no unit of it.
    let whole = tokens.start >= 3
        && text.is(tokens.end, class::WORKFORCE_NOUN)
        && same_word(text.word(tokens.start - 2), "of")
        && text.is(tokens.start - 3, class::PER_CUE);
    let unit = !whole
        && text.is(tokens.end, class::UNIT_NOUN)
        && !text.is(tokens.end, class::SITE_NOUN)
        && !text
            .token(tokens.end)
            .is_some_and(|token| token.looks(shape::CAPITAL));
    possessed && names_before || its || unit
}

/// "Google's parent Alphabet", "Facebook owner Meta".
fn child(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let clitic = text
        .token(tokens.end)
        .is_some_and(|next| next.kind == Kind::Clitic);
    let mut at = tokens.end + usize::from(clitic);
    let parent = ["parent", "owner"]
        .iter()
        .any(|word| same_word(text.word(at), word));
    if parent {
        at += 1;
        at += usize::from(
            ["company", "group", "firm"]
                .iter()
                .any(|word| same_word(text.word(at), word)),
        );
        at += usize::from(text.word(at) == ",");
    }
    parent
        && text
            .token(at)
            .is_some_and(|next| next.looks(shape::CAPITAL))
}

/// What speaks for an employer around a run.
fn weigh(text: &Text<'_>, tokens: &Range<usize>, sentence: Range<usize>, known: bool) -> i32 {
    let is = |at: usize, classes: Class| at < sentence.end && text.is(at, classes);
    let mut weight = i32::from(known) * 3;
    if tokens.clone().any(|at| text.is(at, class::LEGAL_FORM)) {
        weight += 3;
    }
    if tokens.clone().any(|at| text.is(at, class::ORG_WORD)) {
        weight += 2;
    }
    let mut next = tokens.end;
    // "(BA)", "(NYSE: GM)"
    if text.word(next) == "("
        && text
            .token(next + 1)
            .is_some_and(|token| token.looks(shape::UPPER))
        || text.word(next) == "<"
    {
        weight += 2;
        while next < sentence.end && !matches!(text.word(next), ")" | ">") {
            next += 1;
        }
        next += 1;
    }
    if is(
        next,
        class::VERB_SAY
            .or(class::VERB_PLAN)
            .or(class::VERB_CUT)
            .or(class::VERB_DISMISS)
            .or(class::MODAL_SURE)
            .or(class::AUX_HAVE)
            .or(class::VERB_CLOSE)
            .or(class::VERB_FURLOUGH)
            .or(class::CONSIDERED)
            .or(class::VERB_HIRE),
    ) {
        weight += 2;
    } else if is(
        next,
        class::AUX_BE.or(class::MODAL_MAYBE).or(class::NOUN_CUT),
    ) || is(next, class::VERB_OTHER)
        && text
            .token(next)
            .is_some_and(|token| token.can_be(form::THIRD | form::PAST))
    {
        weight += 1;
    }
    if text
        .token(next)
        .is_some_and(|token| token.kind == Kind::Clitic)
    {
        weight += 1;
        if (next + 1..next + 4).any(|at| {
            is(
                at,
                class::WORKFORCE_NOUN
                    .or(class::JOB_NOUN)
                    .or(class::NOUN_CUT)
                    .or(class::SPEAKER_EMPLOYER),
            )
        }) {
            weight += 1;
        }
    }
    if text.word(next) == ","
        && (next + 1..next + 8)
            .take_while(|at| text.word(*at) != ",")
            .any(|at| is(at, class::INDUSTRY))
    {
        weight += 1;
    }
    if let Some(before) = tokens
        .start
        .checked_sub(1)
        .filter(|before| *before >= sentence.start)
    {
        if text.is(before, class::INDUSTRY) {
            weight += 2;
        }
        if ["at", "by", "from"]
            .iter()
            .any(|word| same_word(text.word(before), word))
        {
            weight += 1;
        }
    }
    if is(next, class::WORKFORCE_NOUN.or(class::SPEAKER_EMPLOYER)) {
        weight += 1;
    }
    weight
}

/// A surname alone is the person whose full name stands elsewhere.
fn settle_persons(text: &Text<'_>, runs: &mut [Run]) {
    let mut surnames: Vec<u32> = runs
        .iter()
        .filter(|run| run.sort == Sort::Person)
        .map(|run| word_hash(text.word(run.tokens.end - 1)))
        .collect();
    surnames.sort_unstable();
    for run in runs.iter_mut() {
        if run.sort == Sort::Organisation
            && run.tokens.len() == 1
            && run.weight < 5
            && surnames
                .binary_search(&word_hash(text.word(run.tokens.start)))
                .is_ok()
        {
            run.sort = Sort::Person;
        }
    }
}
