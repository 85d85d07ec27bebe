//! Places that no list has: towns and sites, by what the text says of them.
//!
//! Takes runs, gives those of them that are a place's another sort: "its Longton works", "in Longton,", "LONGTON, Ohio
//! (Newswire)" and "the Longton-based firm" make Longton a town wherever it is named, unless it acts as a firm does.

use std::ops::Range;

use crate::lexicon::{any_of, class, form, names, word_hash};
use crate::mention::name::{Run, Sort};
use crate::order;
use crate::text::{Kind, Text, shape};

/// What a text says of one name.
#[derive(Clone, Copy, Default)]
struct Said {
    /// How often it must be a place's.
    sure: u32,
    /// How often it is likely to be one's.
    likely: u32,
    /// How much it acts as a firm does.
    firm: u32,
}

/// Settles over the whole text which names are places'.
pub(super) fn settle(text: &Text<'_>, runs: &mut [Run]) {
    let mut said: Vec<(u64, Said)> = Vec::new();
    for run in runs.iter() {
        let key = hash(text, &run.tokens);
        match run.sort {
            Sort::Place => said.push((
                key,
                Said {
                    sure: 1,
                    ..Said::default()
                },
            )),
            Sort::Organisation if open(text, run) => said.push((key, of(text, run))),
            Sort::Organisation => {
                // "Pell Foods" makes "Pell" a firm's.
                let short = run.tokens.start..run.tokens.start + 1;
                let firm = Said {
                    firm: 2,
                    ..Said::default()
                };
                said.push((hash(text, &short), firm));
            }
            _ => {}
        }
    }
    for (at, token) in text.tokens.iter().enumerate() {
        if token.kind == Kind::Word
            && token.looks(shape::HYPHEN)
            && let Some(town) = based(text.word(at))
        {
            let sure = Said {
                sure: 1,
                ..Said::default()
            };
            said.push((u64::from(word_hash(town)), sure));
        }
    }
    order::by_key(&mut said, |(key, _)| *key);
    // One sum a name, or a name told ten thousand times would be added up as often.
    said.dedup_by(|(key, more), (known, sum)| {
        let same = key == known;
        if same {
            sum.sure += more.sure;
            sum.likely += more.likely;
            sum.firm += more.firm;
        }
        same
    });
    for run in runs.iter_mut() {
        if run.sort != Sort::Organisation || !open(text, run) {
            continue;
        }
        let key = hash(text, &run.tokens);
        let at = said.partition_point(|(known, _)| *known < key);
        let all = said.get(at).filter(|(known, _)| *known == key);
        if all.is_some_and(|(_, all)| all.sure + all.likely > 2 * all.firm) {
            run.sort = Sort::Place;
        }
    }
}

/// "Longton" of "Longton-based".
fn based(word: &str) -> Option<&str> {
    word.strip_suffix("-based")
        .or_else(|| word.strip_suffix("-area"))
        .or_else(|| word.strip_suffix("-headquartered"))
}

fn hash(text: &Text<'_>, tokens: &Range<usize>) -> u64 {
    u64::from(word_hash(text.span(tokens.clone()).of(text.source)))
}

/// Whether a name can be a town's: nothing in it says what it is, and no list has it.
fn open(text: &Text<'_>, run: &Run) -> bool {
    run.called.is_none()
        && run.tokens.len() <= 3
        && !run.tokens.clone().any(|at| {
            text.is(
                at,
                any_of!(
                    class::LEGAL_FORM,
                    class::ORG_WORD,
                    class::INSTITUTION,
                    class::SPEAKER_UNION,
                    class::OFFICIAL
                ),
            ) || text.says_any(at, any_of!("& +"))
        })
        && names::EMPLOYERS
            .find(text.span(run.tokens.clone()).of(text.source))
            .is_none()
}

/// What stands around one run says of it.
fn of(text: &Text<'_>, run: &Run) -> Said {
    let Range { start, end } = run.tokens;
    let any = |at: usize, words| text.says_any(at, words);
    let before = start.saturating_sub(1);
    let owner = text.is_kind(end, Kind::Clitic);
    let governed = start > 0 && text.is(before, &class::PREPOSITION);
    let site = site(text, end);
    // "the Mahoning Valley"
    let land = run.tokens.len() > 1
        && any(
            end - 1,
            any_of!(
                "valley coast peninsula islands isles hills basin delta belt highlands lowlands midlands mountains plains coalfield heights"
            ),
        );
    let town = start > 1
        && any(before, any_of!("of"))
        && any(
            start - 2,
            any_of!("town village city port suburb outskirts district community hamlet borough"),
        );
    // "a stake in Acme", "cuts in Alexa and Prime Video".
    let held = start > 1
        && text.is(start - 2, any_of!(class::HELD_IN, class::NOUN_CUT))
        && any(before, any_of!("in"));
    // "in Gaming", "in Chapter 11"
    let named = text.is(start, &class::UNIT_WORD) || text.is_kind(end, Kind::Number);
    let located = governed
        && !named
        && any(before, any_of!("in near outside around"))
        && !held
        && !owner
        && ends(text, end);
    // "its factory at Longton"
    let sited = start > 1
        && any(before, any_of!("at"))
        && text.is(start - 2, &class::SITE_NOUN)
        && !owner
        && ends(text, end);
    // "told a meeting in the Great Hall"
    let room = text.is(end - 1, &class::SITE_NOUN)
        && any(before, any_of!("the"))
        && any(before.saturating_sub(1), any_of!("in near outside inside"))
        && !owner;
    // "Acme is closing", not "Longton is in Ohio".
    let does = text.is(end, &class::AUX_BE) && text.can_be(end + 1, form::GERUND);
    let acts = !governed
        && (does
            || text.is(
                end,
                any_of!(
                    class::VERB_SAY,
                    class::VERB_PLAN,
                    class::VERB_CUT,
                    class::VERB_DISMISS,
                    class::VERB_DENY,
                    class::VERB_FURLOUGH,
                    class::AUX_HAVE,
                    class::MODAL_SURE,
                    class::CONSIDERED
                ),
            ));
    let called = start > 0 && text.is(before, &class::INDUSTRY) && !site;
    let owns = owner
        && text.any_is(
            end + 1..end + 4,
            any_of!(
                class::WORKFORCE_NOUN,
                class::STAFF_NOUN,
                class::SPEAKER_EMPLOYER,
                class::PERSON_TITLES,
                class::MONEY_NOUN
            ),
        );
    let listed = text.says(end, "(") && text.looks(end + 1, shape::UPPER);
    Said {
        sure: u32::from(land || town || joined(text.word(start)) || site && possessed(text, start))
            * 2,
        likely: u32::from(located || room || sited),
        firm: u32::from(acts) + u32::from(called || owns || listed) * 2,
    }
}

/// "works", "assembly plant": one place of work is named behind a name.
fn site(text: &Text<'_>, end: usize) -> bool {
    (end..end + 2)
        .take_while(|at| {
            text.token(*at).is_some_and(|token| {
                token.kind == Kind::Word
                    && !token.looks(shape::CAPITAL)
                    && !token.is(&class::PREPOSITION)
            })
        })
        .any(|at| {
            text.token(at).is_some_and(|token| {
                token.is(&class::SITE_NOUN)
                    && (!token.can_be(form::PLURAL) || text.word(at).ends_with("works"))
            })
        })
}

/// "its Longton", "Acme's 60-year-old Longton": somebody has what the name stands for.
fn possessed(text: &Text<'_>, start: usize) -> bool {
    (start.saturating_sub(5)..start)
        .rev()
        .take_while(|at| {
            text.token(*at).is_some_and(|token| {
                !token.looks(shape::CAPITAL)
                    && !token.is(any_of!(
                        class::PREPOSITION,
                        class::CONJUNCTION,
                        class::VERB_SAY
                    ))
                    && (token.kind != Kind::Mark || text.says(*at, "-"))
            })
        })
        .any(|at| {
            // "Leeds's Pell works": a town has no town.
            let town =
                || joined(text.word(at - 1)) || names::PLACES.find(text.word(at - 1)).is_some();
            text.is(at, &class::POSSESSIVE) || text.is_kind(at, Kind::Clitic) && at > 0 && !town()
        })
}

/// "Pell-on-Sea"
fn joined(word: &str) -> bool {
    ["-on-", "-upon-", "-under-", "-le-", "-by-", "-in-", "-sur-"]
        .iter()
        .any(|link| word.contains(link))
}

/// Whether the name ends its phrase: no noun follows that it would go with.
fn ends(text: &Text<'_>, end: usize) -> bool {
    text.token(end).is_none_or(|next| {
        next.kind != Kind::Word
            || !next.looks(shape::CAPITAL)
                && !next.is(any_of!(
                    class::UNIT_NOUN,
                    class::JOB_NOUN,
                    class::STAFF_NOUN,
                    class::MONEY_NOUN,
                    class::WORKFORCE_NOUN
                ))
    })
}
