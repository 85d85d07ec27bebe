//! What stands around a name: whose it is, and what speaks for an employer.
//!
//! Takes the words of a run and its sentence, gives a weight, and whether a town, a title, an owner
//! or a parent shows beside it. "Acme AG said" weighs 5: 3 for the legal form, 2 for the verb.

use std::ops::Range;

use crate::lexicon::{Class, any_of, class, form, names};
use crate::mention::name::place;
use crate::text::{Block, BlockKind, Kind, Text, shape};

/// "Skokie, Ill.", "Galion, Ohio": a name before the state or country it lies in is a town's.
pub(super) fn before_state(text: &Text<'_>, end: usize) -> bool {
    if !text.says(end, ",")
        || !text
            .token(end + 1)
            .is_some_and(|token| token.kind == Kind::Word && token.looks(shape::CAPITAL))
    {
        return false;
    }
    (1..=3).any(|len| {
        // "Acme, Germany's biggest brewer,"
        let owner = text.is_kind(end + 1 + len, Kind::Clitic);
        !owner
            && place(text, &(end + 1..end + 1 + len)).is_some_and(|fields| {
                ["state", "country", "province"]
                    .iter()
                    .any(|kind| fields.starts_with(kind))
            })
    })
}

/// "Amazon's Alexa" and "the Alexa division".
pub(super) fn owned(text: &Text<'_>, tokens: &Range<usize>) -> bool {
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
            .find(text.word(tokens.start.saturating_sub(2)))
            .is_none();
    let its = tokens
        .start
        .checked_sub(1)
        .is_some_and(|before| text.is(before, &class::POSSESSIVE));
    // "18% of the Acme team" is Acme's whole staff, no unit of it.
    let whole = tokens.start >= 3
        && text.is(tokens.end, &class::WORKFORCE_NOUN)
        && text.says(tokens.start - 2, "of")
        && text.is(tokens.start - 3, &class::PER_CUE);
    // "the Acme group" is Acme.
    let group =
        text.says(tokens.end, "group") && tokens.start > 0 && text.says(tokens.start - 1, "the");
    let unit = !whole
        && !group
        && text.is(tokens.end, &class::UNIT_NOUN)
        && !text.is(tokens.end, &class::SITE_NOUN)
        && !text.says_any(tokens.end, any_of!("newsroom newsrooms"))
        && !text.looks(tokens.end, shape::CAPITAL);
    possessed && names_before || its || unit
}

/// "Google's parent Alphabet", "Facebook owner Meta".
pub(super) fn child(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let clitic = text.is_kind(tokens.end, Kind::Clitic);
    let mut at = tokens.end + usize::from(clitic);
    let parent = text.says_any(at, any_of!("parent owner"));
    if parent {
        at += 1;
        at += usize::from(text.says_any(at, any_of!("company group firm")));
        at += usize::from(text.says(at, ","));
    }
    // "Acme parent to cut 90 jobs"
    parent && (text.looks(at, shape::CAPITAL) || text.says(at, "to"))
}

/// Heads of the names of those who stand up for a trade's people.
fn bodies(word: &str) -> bool {
    any_of!("association guild brotherhood alliance confederation society coalition").has(word)
}

/// Whether a name is one that mostly speaks of other people's jobs: a government, a union, a statistics office.
pub(super) fn speaks_of_others(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    // "Harbour Workers' Union", "Ohio Nurses Association".
    let last = tokens.end - 1;
    let people = tokens.clone().any(|at| {
        text.is(at, any_of!(class::OCCUPATION, class::PEOPLE_NOUN)) && text.can_be(at, form::PLURAL)
    });
    let union = tokens.len() > 1
        && (text.is(last, &class::SPEAKER_UNION) || people && bodies(text.word(last)));
    union
        || text.token(tokens.start).is_some_and(|token| {
            usize::from(token.len) >= tokens.len()
                && token.is(any_of!(
                    class::OFFICIAL,
                    class::STATISTICS_AGENCY,
                    class::TRACKER,
                    class::SPEAKER_UNION
                ))
        })
}

/// "cuts", "will cut", "has laid off", "staff": the clause says that the name before `at` itself cuts.
pub(super) fn cuts(text: &Text<'_>, at: usize) -> bool {
    const HELPS: Class = class::AUX_BE
        .or(class::AUX_HAVE)
        .or(class::MODAL_SURE)
        .or(class::MODAL_MAYBE)
        .or(class::VERB_PLAN)
        .or(class::ADVERB);
    let verb = (at..at + 5)
        .find(|at| !text.is(*at, &HELPS) && !text.says(*at, "to"))
        .unwrap_or(at);
    text.is(
        verb,
        any_of!(class::VERB_CUT, class::VERB_DISMISS, class::VERB_FURLOUGH),
    ) || text.is(
        at,
        any_of!(class::STAFF_NOUN, class::NOUN_CUT, class::JOB_NOUN),
    )
}

/// "made painful job cuts", "is planning big layoffs", "has been hit by redundancies", "went through a round of layoffs":
/// the verb at `at` has cuts for its object, or for what its subject suffers.
pub(crate) fn makes_cuts(text: &Text<'_>, at: usize) -> bool {
    // "Acme's Leeds studio was hit with redundancies"
    made(text, at)
        || text.is_kind(at, Kind::Clitic)
            && (at + 2..at + 5).any(|at| text.is(at, &HELPS) && made(text, at))
        // "Acme, a maker of pumps, has announced layoffs"
        || text.says_any(at, any_of!(", ("))
            && (at + 2..at + 14)
                .take_while(|at| !text.says_any(*at, any_of!(". ;")))
                .any(|at| text.says_any(at, any_of!(", )")) && made(text, at + 1))
}

/// What stands between a name and its verb.
const HELPS: Class = class::AUX_HAVE
    .or(class::AUX_BE)
    .or(class::MODAL_SURE)
    .or(class::MODAL_MAYBE)
    .or(class::ADVERB);

fn made(text: &Text<'_>, at: usize) -> bool {
    let any = |at: usize, words| text.says_any(at, words);
    let verb = (at..at + 7)
        .find(|at| {
            !text.is(*at, &HELPS)
                && !any(
                    *at,
                    any_of!(") also each all both to appears appear appeared seems seem seemed expected set due likely poised"),
                )
        })
        .unwrap_or(at);
    let acts = text.is(
        verb,
        any_of!(class::VERB_ANNOUNCE, class::VERB_PLAN, class::CONSIDERED),
    ) || any(
        verb,
        any_of!(
            "make makes made making face faces faced facing conduct conducted initiate initiated implement implemented impose imposed order ordered launch launched undergo underwent suffer suffers suffered begin begins began begun start starts started see saw seen"
        ),
    );
    // "hit by layoffs", "went through layoffs", "carried out layoffs"
    let link = verb + 1;
    let particle = text.is(verb, &class::VERB_AFFECT) && any(link, any_of!("by with"))
        || any(
            verb,
            any_of!("prepare prepares prepared preparing brace braces braced bracing"),
        ) && text.says(link, "for")
        || any(verb, any_of!("go goes going gone went")) && any(link, any_of!("through"))
        || any(verb, any_of!("carry carries carried carrying")) && text.says(link, "out");
    // "reduced its costs through redundancies"
    let means = text.is(verb, &class::VERB_CUT)
        && (link..link + 6).any(|at| {
            any(at, any_of!("through via")) && text.any_is(at + 1..at + 4, &class::NOUN_CUT)
        });
    means
        || (acts || particle)
            && (link + usize::from(particle)..link + 5)
                .take_while(|at| {
                    text.token(*at).is_some_and(|token| {
                        token.kind == Kind::Word
                            && (!token.is(any_of!(
                                class::PREPOSITION,
                                class::CONJUNCTION,
                                class::RELATIVE,
                                class::VERB_AVOID,
                                class::PRONOUN
                            )) || text.says(*at, "of"))
                    })
                })
                .any(|at| text.is(at, &class::NOUN_CUT))
}

/// What an employer says or does, as far as it speaks for one that it does.
const DOES: Class = class::VERB_SAY
    .or(class::VERB_PLAN)
    .or(class::VERB_CUT)
    .or(class::VERB_DISMISS)
    .or(class::MODAL_SURE)
    .or(class::AUX_HAVE);

/// One past the noun that says what a name is, where a verb follows: "the Economist magazine has", "the Pell group will".
pub(crate) fn titled_end(text: &Text<'_>, end: usize) -> usize {
    // "Norvale Regional Transit (NRT) said"
    let letters =
        text.says(end, "(") && text.looks(end + 1, shape::CAPITAL) && text.says(end + 2, ")");
    let closes = text.says(end, ")")
        && text.says(end.saturating_sub(2), "(")
        && (text.says_any(end + 1, any_of!("confirmed announced told"))
            || text.says(end + 1, "said") && text.says(end + 2, "on"));
    let end = end + if letters { 3 } else { usize::from(closes) };
    let noun = text.token(end).is_some_and(|token| {
        token.is(any_of!(class::INDUSTRY, class::SPEAKER_EMPLOYER))
            && !token.looks(shape::CAPITAL)
            && !token.can_be(form::PLURAL)
    });
    let past = end + text.token(end).map_or(0, |token| usize::from(token.len));
    let verb = text.is(past, any_of!(DOES, class::AUX_BE));
    if noun && verb { past } else { end }
}

/// The block that holds a token.
pub(super) fn block_of<'a>(text: &'a Text<'_>, at: usize) -> Option<&'a Block> {
    let sentence = text.sentence_at(at);
    text.blocks.get(text.sentences.get(sentence)?.block)
}

/// "Acme: 300 jobs", "Acme. The pump maker …", "Acme | 300": a list's entry opens with whom it is about.
fn entry(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let block = block_of(text, tokens.start);
    let Some(first) = block
        .and_then(|block| text.sentences.get(block.sentences.start as usize))
        .map(|sentence| sentence.tokens.start)
    else {
        return false;
    };
    let item = first < tokens.start || block.is_some_and(|block| block.kind == BlockKind::Item);
    let opens = first <= tokens.start
        && (first..tokens.start).all(|at| {
            text.token(at)
                .is_some_and(|token| matches!(token.kind, Kind::Mark | Kind::Number))
        });
    // "DINA: Are you cutting jobs?": who speaks in an interview.
    let speaker = tokens.len() == 1 && text.is(tokens.start, &class::FIRST_NAMES);
    let after = text.word(tokens.end);
    let tight = matches!(after, ":" | "|");
    let loose = matches!(after, "." | "–" | "—" | "-" | "(" | "*");
    opens && !speaker && (tight || item && loose)
}

/// What speaks for an employer around a run.
pub(super) fn weigh(text: &Text<'_>, tokens: &Range<usize>, sentence: Range<usize>) -> i32 {
    let is = |at: usize, classes: &Class| at < sentence.end && text.is(at, classes);
    let mut weight = 0;
    if text.any_is(tokens.clone(), &class::LEGAL_FORM) {
        weight += 3;
    }
    if text.any_is(tokens.clone(), &class::ORG_WORD) {
        weight += 2;
    }
    let mut next = tokens.end;
    // "(BA)", "(NYSE: GM)"
    if text.says(next, "(") && text.looks(next + 1, shape::UPPER) || text.says(next, "<") {
        weight += 2;
        while next < sentence.end && !text.says_any(next, any_of!(") >")) {
            next += 1;
        }
        next += 1;
    }
    next = titled_end(text, next);
    // "Acme also cut staff"
    next += usize::from(text.says_any(next, any_of!("also then later recently")));
    // "Acme, as part of its merger with Globex, will cut"
    let aside = (next + 1..sentence.end.min(next + 14))
        .rev()
        .find(|at| text.says(next, ",") && text.says(*at, ",") && cuts(text, *at + 1));
    if is(
        aside.map_or(next, |comma| comma + 1),
        any_of!(
            DOES,
            class::VERB_CLOSE,
            class::VERB_FURLOUGH,
            class::CONSIDERED,
            class::VERB_HIRE
        ),
    ) || is(next, &class::AUX_BE) && text.can_be(next + 1, form::GERUND)
    {
        weight += 2;
    } else if is(
        next,
        any_of!(class::AUX_BE, class::MODAL_MAYBE, class::NOUN_CUT),
    ) || is(next, &class::VERB_OTHER) && text.can_be(next, form::THIRD | form::PAST)
    {
        weight += 1;
    }
    if text.is_kind(next, Kind::Clitic) {
        weight += 1;
        if (next + 1..next + 4).any(|at| {
            is(
                at,
                any_of!(
                    class::WORKFORCE_NOUN,
                    class::JOB_NOUN,
                    class::NOUN_CUT,
                    class::SPEAKER_EMPLOYER
                ),
            )
        }) {
            weight += 1;
        }
    }
    if text.says(next, ",")
        && let Some(trade) = (next + 1..next + 8)
            .take_while(|at| !text.says(*at, ","))
            .find(|at| is(*at, &class::INDUSTRY))
    {
        // "Acme, the games studio behind Rune,", not "Ann Rowe, boss of a games studio,"
        let itself = text.says_any(next + 1, any_of!("a an the"))
            && !(next + 2..trade).any(|at| is(at, &class::PREPOSITION))
            && (is(trade + 1, any_of!(class::PREPOSITION, class::RELATIVE))
                || text.is_kind(trade + 1, Kind::Mark));
        weight += 1 + i32::from(itself);
    }
    if entry(text, tokens) {
        weight += 2;
    }
    // "Company: Acme", in a list or a notice.
    if tokens.start >= 2
        && text.says(tokens.start - 1, ":")
        && text.says_any(
            tokens.start - 2,
            any_of!("company employer firm business organisation organization"),
        )
    {
        weight += 3;
    }
    if let Some(before) = tokens
        .start
        .checked_sub(1)
        .filter(|before| *before >= sentence.start)
    {
        if text.is(before, &class::INDUSTRY) {
            weight += 2;
        }
        let cuts_at = before > sentence.start
            && text.says(before, "at")
            && text.any_is(
                before.saturating_sub(2).max(sentence.start)..before,
                any_of!(class::NOUN_CUT, class::JOB_NOUN),
            );
        weight += i32::from(cuts_at);
        if text.says_any(before, any_of!("at by from")) {
            weight += 1;
        }
    }
    if is(
        next,
        any_of!(class::WORKFORCE_NOUN, class::SPEAKER_EMPLOYER),
    ) {
        weight += 1;
    }
    weight
}
