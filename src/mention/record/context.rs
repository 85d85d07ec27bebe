//! Context: whether what stands above a list or a table says that what is counted there goes.
//!
//! Takes a text and where the list begins, gives yes or no. "Layoffs announced this week" does, "Redundancy pay, in
//! weeks" and "Who is hiring after the layoffs" do not.

use std::ops::Range;

use super::CUTS;
use crate::lexicon::{any_of, class, form};
use crate::text::{Kind, Text, shape};

/// How many blocks above a table or list may say that it is one of cuts.
const CONTEXT: usize = 4;

/// How many tokens of a block are read as its head.
pub(super) const HEAD: usize = 100;

/// What stands above a list says of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Head {
    /// Something else, or nothing.
    Other,
    /// It speaks of cuts in passing: "after the layoffs".
    Turned,
    /// It speaks of cuts.
    Speaks,
    /// It is a list of cuts: "Layoffs announced this week".
    Lists,
}

/// What the line right above block `at`, one of the blocks before, or the first of the article, says of cuts.
pub(super) fn head(text: &Text<'_>, at: usize) -> Head {
    // "Shares on Thursday:" says itself what follows.
    let above = at
        .checked_sub(1)
        .and_then(|above| text.block_tokens(above))
        .filter(|words| text.says(words.end.saturating_sub(1), ":"));
    if let Some(words) = above {
        let line = text
            .sentences
            .get(text.sentence_at(words.end - 1))
            .map_or(words, |line| line.tokens.clone());
        if line.len() > 3 && !refers(text, line.clone()) {
            return said(text, line);
        }
    }
    let mut best = Head::Other;
    for above in (at.saturating_sub(CONTEXT)..at).chain(0..at.min(2)) {
        let Some(words) = text.block_tokens(above) else {
            continue;
        };
        let words = words.start..words.end.min(words.start + HEAD);
        if spoils(text, words.clone()) {
            return Head::Other;
        }
        best = best.max(said(text, words));
    }
    best
}

/// "Here is who:", "So far:", "Others include:": what is listed was said before.
fn refers(text: &Text<'_>, mut words: Range<usize>) -> bool {
    words.any(|at| {
        text.says_any(
            at,
            any_of!("here far these following others who them below affected"),
        )
    })
}

/// What words say of cuts.
pub(super) fn said(text: &Text<'_>, words: Range<usize>) -> Head {
    // A head is short; no work that grows with what stands above every list.
    let words = words.start..words.end.min(words.start + HEAD);
    if spoils(text, words.clone()) {
        return Head::Other;
    }
    let people = any_of!(
        class::JOB_NOUN,
        class::PEOPLE_NOUN,
        class::STAFF_NOUN,
        class::WORKFORCE_NOUN
    );
    let weak = any_of!(
        class::NOUN_CUT_WEAK,
        class::NOUN_CLOSURE,
        class::VERB_CUT,
        class::VERB_LOSE,
        class::NOUN_BUYOUT
    );
    let mut at = words.start;
    let mut best = Head::Other;
    let (mut people_said, mut cuts_said, mut turned, mut who) = (false, false, false, false);
    while at < words.end {
        let Some(token) = text.token(at) else {
            break;
        };
        let end = at + usize::from(token.len).max(1);
        // "warn" is what analysts do, "WARN" a law.
        let filed = token.is(&class::SPEAKER_FILING) && token.looks(shape::UPPER);
        let paid = text.is(end, any_of!(class::SCHEME, class::REPORT_NOUN));
        if (token.is(&CUTS) || filed) && !paid {
            let kept = text.says_any(
                end,
                any_of!("tracker watch list log round-up roundup dashboard summary notices"),
            );
            let many = token.is(any_of!(
                class::NOUN_CUT,
                class::NOUN_FURLOUGH,
                class::NOTICE_COUNT
            )) && (token.can_be(form::PLURAL) || kept || token.is(&class::NOTICE_COUNT));
            let lists = many || filed || token.is(&class::NOTIFIED);
            best = best.max(match (turned, lists) {
                (true, _) => Head::Turned,
                (_, true) => Head::Lists,
                _ => Head::Speaks,
            });
        }
        // "Cuts at a glance", "who is behind the cuts"
        let bare = token.is(&class::NOUN_CUT_WEAK)
            && token.can_be(form::PLURAL)
            && (at == words.start
                || !text.is(at - 1, &class::NOT_JOBS)
                    && (at.saturating_sub(2)..at).any(|at| {
                        text.is(at, &class::DETERMINER) || text.is_kind(at, Kind::Clitic)
                    }));
        // "Who has cut what"
        who |= text.says(at, "who");
        if bare
            || who && token.is(&class::VERB_CUT)
            || token.is(any_of!(class::NOUN_RESTRUCTURING, class::AT_RISK))
        {
            best = best.max(if turned { Head::Turned } else { Head::Speaks });
        }
        people_said |= token.is(people);
        cuts_said |= token.is(weak);
        // "after a year of layoffs", "strikes and layoffs"
        turned |= token.is(any_of!(
            class::NEGATION,
            class::VERB_AVOID,
            class::MODAL_MAYBE
        )) || text.says_any(
            at,
            any_of!("after since despite without from amid fear fears if no save"),
        ) || text.says(at, "and") && text.is(at + 1, &CUTS);
        at = end;
    }
    if people_said && cuts_said {
        best = best.max(if turned { Head::Turned } else { Head::Speaks });
    }
    best
}

/// "in weeks", "in thousands", "severance": what is listed below counts something else; or it is who hires.
fn spoils(text: &Text<'_>, words: Range<usize>) -> bool {
    words.clone().any(|at| {
        let any = |at: usize, words| text.says_any(at, words);
        let unit = text.is(at + 1, &class::MEASURE) && text.word(at + 1).ends_with('s');
        any(at, any_of!("in")) && (unit || any(at + 1, any_of!("thousands millions")))
            || any(at, any_of!("severance searches mentions"))
    }) || of_hires(text, words)
}

/// "Who is hiring", "40 vacancies", "now recruiting".
pub(super) fn of_hires(text: &Text<'_>, mut words: Range<usize>) -> bool {
    words.any(|at| text.is(at, &class::COLUMN_HIRES))
}
