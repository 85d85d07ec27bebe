//! Persons: which runs of capitals are people's names, and which firms only look like one.
//!
//! Takes runs and what stands around them. "John Smith", "Mr Smith", "Smith, the chief executive" are persons; a
//! name that stands before "stores" or "staff" is a firm's, be it "Arthur Pell".

use std::ops::Range;

use crate::lexicon::{any_of, class, form, names, word_hash};
use crate::mention::name::{Run, Sort};
use crate::mention::name_weight::{block_of, cuts};
use crate::order;
use crate::text::{BlockKind, Kind, Text, shape};

/// What a person's name does not hold.
const OF_FIRMS: crate::lexicon::Class = class::ORG_WORD
    .or(class::LEGAL_FORM)
    .or(class::INDUSTRY)
    .or(class::INSTITUTION);

/// A first name and what can be a surname.
pub(super) fn personal(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    text.token(tokens.start)
        .is_some_and(|first| first.is(&class::FIRST_NAMES) && first.looks(shape::CAPITAL))
        && (2..=4).contains(&tokens.len())
        && tokens
            .clone()
            .all(|at| !text.is(at, &OF_FIRMS) && !text.says(at, "&"))
        // "Lucas Regional"
        && !text.says_any(
            tokens.end - 1,
            any_of!("regional general memorial methodist presbyterian lutheran"),
        )
}

/// Where in a run a person's name begins: "Acme Jane Doe" is a firm and a person told together.
pub(super) fn begins(text: &Text<'_>, tokens: &Range<usize>) -> Option<usize> {
    (tokens.start + 1..tokens.end).find(|at| {
        personal(text, &(*at..tokens.end))
            && text
                .token(*at - 1)
                .is_some_and(|before| before.looks(shape::CAPITAL) && before.kind == Kind::Word)
            && text.word(*at - 1).len() > 2
    })
}

/// "Mr", "chief executive", "spokesman", right before: a person follows. "Its president, Jane Doe,", "John "Jack" Doe".
pub(super) fn titled(text: &Text<'_>, before: usize, floor: usize) -> bool {
    let apposed = text.says(before, ",") && before > floor + 1;
    let quote = |at: usize| text.says_any(at, any_of!("\" “ ”"));
    if quote(before) && before > floor + 2 && quote(before - 2) {
        return text.is(before - 3, &class::FIRST_NAMES);
    }
    if apposed {
        return text.is(before - 2, &class::POSSESSIVE)
            && text.is(before - 1, &class::PERSON_TITLES);
    }
    (0..=3)
        .filter_map(|back| before.checked_sub(back))
        .filter(|from| *from >= floor)
        .any(|from| {
            let point = usize::from(text.says(before, "."));
            text.token(from).is_some_and(|token| {
                token.is(&class::PERSON_TITLES)
                    && from + usize::from(token.len) + point == before + 1
            })
        })
}

/// "Doe, the chief executive of Acme,", "Doe, 45,", "Doe, who": what stands behind a name makes it a person's.
pub(super) fn posted(text: &Text<'_>, tokens: &Range<usize>, end: usize) -> bool {
    if !(2..=3).contains(&tokens.len())
        || !text.says(tokens.end, ",")
        || text.any_is(tokens.clone(), &OF_FIRMS)
    {
        return false;
    }
    let from = tokens.end + 1;
    if text.is_kind(from, Kind::Number) {
        return text.word(from).len() == 2 && text.says_any(from + 1, any_of!(", . ; )"));
    }
    let post = (from..end.min(from + 8))
        .take_while(|at| !text.says(*at, ",") && !text.is(*at, &class::RELATIVE))
        .find(|at| text.is(*at, &class::PERSON_TITLES));
    text.says(from, "who")
        || post.is_some_and(|post| {
            let next = post + text.token(post).map_or(1, |token| usize::from(token.len));
            text.says_any(next, any_of!(", ."))
                || text.says_any(next, any_of!("of at for and with"))
        })
}

/// "machine operator Jane Doe", "the GMB's Jane Doe", "Jane Doe shut off her machine": two plain words that are a
/// person's by a trade or a union before them, or by a pronoun behind.
pub(super) fn somebody(text: &Text<'_>, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    if tokens.len() != 2 || text.any_is(tokens.clone(), &OF_FIRMS) {
        return false;
    }
    let before = tokens
        .start
        .checked_sub(1)
        .filter(|at| *at >= sentence.start);
    let trade = before.is_some_and(|at| {
        text.token(at).is_some_and(|token| {
            token.is(&class::OCCUPATION)
                && !token.is(&class::INDUSTRY)
                && !token.can_be(form::PLURAL)
                && !token.looks(shape::CAPITAL)
        })
    });
    let union = before.is_some_and(|at| {
        text.is_kind(at, Kind::Clitic)
            && text.any_is(
                at.saturating_sub(3).max(sentence.start)..at,
                &class::SPEAKER_UNION,
            )
    });
    let acts = text.token(tokens.end).is_some_and(|verb| {
        verb.is(&VERBS) && verb.can_be(form::PAST | form::THIRD) && !verb.looks(shape::CAPITAL)
    });
    let pronoun = acts
        && (tokens.end + 1..sentence.end.min(tokens.end + 9))
            .take_while(|at| {
                text.token(*at).is_some_and(|token| {
                    token.kind != Kind::Mark
                        && !token.looks(shape::CAPITAL)
                        && !token.is(any_of!(
                            class::PERSON_TITLES,
                            class::OCCUPATION,
                            class::PEOPLE_NOUN
                        ))
                })
            })
            .any(|at| text.says_any(at, any_of!("her his she he")));
    trade || union || pronoun
}

/// What a person does to or with what is theirs.
const VERBS: crate::lexicon::Class = class::VERB_OTHER
    .or(class::VERB_SAY)
    .or(class::VERB_LOSE)
    .or(class::VERB_CLOSE)
    .or(class::VERB_LEAVE)
    .or(class::VERB_PLAN);

/// Settles over the whole text who is a person: a surname alone is the person whose full name stands elsewhere; a
/// name that staff and shops belong to is a firm's.
pub(super) fn settle(text: &Text<'_>, runs: &mut [Run]) {
    let written = |tokens: Range<usize>| u64::from(word_hash(text.span(tokens).of(text.source)));
    let last = |run: &Run| u64::from(word_hash(text.word(run.tokens.end - 1)));
    let alone: Vec<u64> = runs
        .iter()
        .filter(|run| run.tokens.len() == 1)
        .map(last)
        .collect();
    let firms: Vec<u64> = runs
        .iter()
        .filter_map(|run| match run.sort {
            Sort::Person if run.tokens.len() == 2 && firm(text, run) => {
                Some(written(run.tokens.clone()))
            }
            Sort::Organisation
                if run.tokens.len() > 2
                    && text.is(run.tokens.start, &class::FIRST_NAMES)
                    && text.any_is(run.tokens.start + 2..run.tokens.end, &OF_FIRMS) =>
            {
                Some(written(run.tokens.start..run.tokens.start + 2))
            }
            _ => None,
        })
        .collect();
    let sure: Vec<u64> = runs
        .iter()
        .filter(|run| run.sort == Sort::Person && run.tokens.len() == 2 && surely(text, run))
        .map(|run| written(run.tokens.clone()))
        .collect();
    for run in runs.iter_mut().filter(|run| run.sort == Sort::Person) {
        if !firms.is_empty()
            && firms.contains(&written(run.tokens.clone()))
            && (sure.contains(&written(run.tokens.clone())) || !alone.contains(&last(run)))
        {
            run.sort = Sort::Organisation;
        }
    }
    let mut surnames: Vec<u64> = runs
        .iter()
        .filter(|run| {
            run.sort == Sort::Person
                || run.tokens.len() == 1
                    && text.says(run.tokens.end, "administration")
                    && names::PLACES.find(text.word(run.tokens.start)).is_none()
        })
        .map(last)
        .collect();
    // "Tunde" is the Tunde Adeyemi named before.
    surnames.extend(
        runs.iter()
            .filter(|run| run.sort == Sort::Person && run.tokens.len() > 1)
            .filter(|run| text.is(run.tokens.start, &class::FIRST_NAMES))
            .map(|run| u64::from(word_hash(text.word(run.tokens.start)))),
    );
    order::numbers(&mut surnames);
    let mut full: Vec<u64> = runs
        .iter()
        .filter(|run| run.sort == Sort::Person && run.tokens.len() > 1)
        .map(|run| written(run.tokens.clone()))
        .collect();
    order::numbers(&mut full);
    for run in runs.iter_mut() {
        let told = match run.tokens.len() {
            1 => surnames.binary_search(&last(run)),
            _ => full.binary_search(&written(run.tokens.clone())),
        };
        if run.sort == Sort::Organisation && run.weight < 5 && told.is_ok() {
            run.sort = Sort::Person;
        }
    }
}

/// "Arthur Pell went into receivership", "Arthur Pell, which": no person, even where "Pell" is told alone.
fn surely(text: &Text<'_>, run: &Run) -> bool {
    let end = run.tokens.end;
    let fails =
        text.any_is(end..end + 4, &class::REASON_BANKRUPTCY) && !text.looks(end, shape::CAPITAL);
    fails || text.says(end, ",") && text.says(end + 1, "which")
}

/// Whether what stands beside a person's name is what only a firm has: "the retailer Arthur Pell", "Arthur Pell stores".
fn firm(text: &Text<'_>, run: &Run) -> bool {
    // "Arthur Pell, a maker of kitchens,"
    let from = run.tokens.end + 1;
    let apposed = text.says(from - 1, ",")
        && text.is(from, &class::DETERMINER)
        && (from..from + 8)
            .take_while(|at| !text.says_any(*at, any_of!(", .")))
            .find(|at| {
                text.is(
                    *at,
                    any_of!(class::INDUSTRY, class::PERSON_TITLES, class::OCCUPATION),
                )
            })
            .is_some_and(|at| !text.is(at, any_of!(class::PERSON_TITLES, class::OCCUPATION)));
    let belongs = apposed
        || surely(text, run)
        || text.token(run.tokens.end).is_some_and(|next| {
            !next.looks(shape::CAPITAL)
                && (cuts(text, run.tokens.end)
                    || next.is(any_of!(class::WORKFORCE_NOUN, class::NOUN_CUT))
                    || next.is(any_of!(
                        class::JOB_NOUN,
                        class::SITE_NOUN,
                        class::PEOPLE_NOUN
                    )) && next.can_be(form::PLURAL))
        });
    let Some(before) = run.tokens.start.checked_sub(1) else {
        return belongs;
    };
    let trade = text.token(before).is_some_and(|before| {
        before.is(&class::INDUSTRY)
            && !before.is(any_of!(class::OCCUPATION, class::PERSON_TITLES))
            && !before.can_be(form::PLURAL)
    });
    let cut_at = text.says(before, "at")
        && before > 0
        && text.is(
            before - 1,
            any_of!(class::JOB_NOUN, class::NOUN_CUT, class::STAFF_NOUN),
        );
    belongs || trade || cut_at
}

/// "FORT GRANGER, Ky. -", "PELLWORTH (Newswire) -": where a dispatch was written.
pub(super) fn dateline(text: &Text<'_>, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    let upper = tokens
        .clone()
        .all(|at| text.looks(at, shape::UPPER) && !text.is(at, &OF_FIRMS));
    // Behind the town its state, the day, the agency; then a dash.
    let dash = (tokens.end..sentence.end.min(tokens.end + 9))
        .find(|at| text.says_any(*at, any_of!("- – —")));
    let between = dash.is_some_and(|dash| {
        (dash == tokens.end || text.says_any(tokens.end, any_of!(", (")))
            && (tokens.end..dash).all(|at| {
                text.token(at)
                    .is_some_and(|token| token.kind != Kind::Word || token.looks(shape::CAPITAL))
            })
    });
    // An item's capitals are its entry's name.
    let item = block_of(text, tokens.start).is_some_and(|block| block.kind == BlockKind::Item);
    sentence.start == tokens.start && upper && between && !item
}

/// "(Newswire) -", behind the town of a dateline.
pub(super) fn agency(text: &Text<'_>, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    text.says(tokens.end, ")")
        && text.says_any(tokens.end + 1, any_of!("- – — --"))
        && tokens.start >= sentence.start + 2
        && tokens.start <= sentence.start + 7
        && text.says(tokens.start - 1, "(")
        && text.looks(sentence.start, shape::UPPER)
}
