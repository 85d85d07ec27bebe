//! What an employer calls its own behind a cut: "layoffs at its investment bank", "95 posts at Leeds University's
//! business school", "400 workers on its rocket programme".

use std::ops::Range;

use crate::lexicon::{Class, List, any_of, class, form};
use crate::mention::name::{Run, Sort};
use crate::text::{Kind, Text, shape};

/// What goes, right before "at its".
pub(super) const GOES: Class = class::JOB_NOUN
    .or(class::PEOPLE_NOUN)
    .or(class::OCCUPATION)
    .or(class::NOUN_CUT)
    .or(class::NOUN_CUT_WEAK)
    .or(class::VERB_CUT)
    .or(class::VERB_DISMISS)
    .or(class::VERB_LOSE);

/// What is an employer's own and no part of it.
const ELSE: Class = class::WORKFORCE_NOUN
    .or(class::STAFF_NOUN)
    .or(class::PEOPLE_NOUN)
    .or(class::JOB_NOUN)
    .or(class::OCCUPATION)
    .or(class::MARKET_NOUN)
    .or(class::MONEY_NOUN)
    .or(class::NOUN_CUT)
    .or(class::NOUN_CUT_WEAK)
    .or(class::CUT_REFERENCE)
    .or(class::SQUEEZE);

/// What opens such a part: by its class, or by its word.
pub(super) const OPENING: Class = class::LOCATIVE
    .or(class::VERB_CLOSE)
    .or(class::REASON_RESTRUCTURING);
pub(super) const OPENS: &List = any_of!("on of");

/// The words of a part that a preposition and whose it is open.
pub(super) fn at_own(
    text: &Text<'_>,
    sentence: &Range<usize>,
    runs: &[Run],
    at: usize,
) -> Option<Range<usize>> {
    if !text.is(at, &OPENING) && !text.says_any(at, OPENS) {
        return None;
    }
    let opens = text.is(at, &class::LOCATIVE) || text.says(at, "on");
    let mut behind = at
        .checked_sub(1)
        .filter(|behind| *behind >= sentence.start)?;
    // "staff working on its rocket programme"
    if behind > sentence.start && text.says_any(behind, any_of!("working employed engaged")) {
        behind -= 1;
    }
    // "closing its maternity ward"
    let closes = text.is(at, any_of!(class::VERB_CLOSE, class::REASON_RESTRUCTURING))
        && text.is(at + 1, &class::POSSESSIVE)
        // "a reorganisation of its blade business"
        || text.says(at, "of")
            && text.is(behind, &class::REASON_RESTRUCTURING)
            && text.is(at + 1, &class::POSSESSIVE);
    let goes = text.is(behind, &GOES) || text.says_any(behind, any_of!("them those"));
    if !(closes || opens && goes) {
        return None;
    }
    // "its", or a name with its apostrophe.
    let clitic = (at + 1..(at + 7).min(sentence.end)).find(|at| text.is_kind(*at, Kind::Clitic));
    let owner = if text.is(at + 1, &class::POSSESSIVE) {
        at + 1
    } else {
        clitic.filter(|clitic| {
            (at + 1..*clitic).all(|at| {
                text.looks(at, shape::CAPITAL)
                    || text.is(at, &class::DETERMINER)
                    || text.says_any(at, any_of!("of company firm group bank retailer"))
            })
        })?
    };
    let mut start = owner + 1;
    while start < sentence.end
        && text.token(start).is_some_and(|token| {
            token.is(&class::EMPTY_ADJECTIVE)
                || token.can_be(form::GERUND | form::PARTICIPLE) && token.is(&class::VERB_OTHER)
                || token.is(&class::DECLINE)
        })
    {
        start += 1;
    }
    let end = (start..(start + 6).min(sentence.end))
        .find(|at| {
            text.token(*at).is_none_or(|token| {
                token.kind != Kind::Word && !text.says_any(*at, any_of!("- &"))
                    || token.is(any_of!(
                        class::PREPOSITION,
                        class::CONJUNCTION,
                        class::RELATIVE,
                        class::AUX_BE,
                        class::AUX_HAVE,
                        class::MODAL_SURE,
                        class::MODAL_MAYBE,
                        class::VERB_SAY,
                        class::MONTH,
                        class::WEEKDAY,
                        class::ADVERB,
                        class::REDUNDANT
                    ))
                    || text.says_any(*at, any_of!("this next last would to"))
            })
        })
        .unwrap_or((start + 6).min(sentence.end));
    let head = end.checked_sub(1).filter(|head| *head >= start)?;
    let bare =
        end - start == 1 && text.is(head, &class::UNIT_NOUN) && !text.is(head, &class::UNIT_WORD);
    let none = bare
        || text.is(head, &ELSE)
        || text.says_any(
            head,
            any_of!("doors gates books history home market markets region country industry sector plan drive bid effort efforts ranks path way view own time peak books area headquarters base sites plants factories facilities locations offices premises operations centres centers hubs location"),
        );
    // Runs stand in reading order and share no token.
    let behind = runs.partition_point(|run| run.tokens.start <= start);
    let over = behind
        .checked_sub(1)
        .and_then(|at| runs.get(at))
        .filter(|run| end <= run.tokens.end);
    let place = over.is_some_and(|run| run.sort != Sort::Organisation);
    let named = over.is_some_and(|run| run.tokens.start == start);
    let thing = closes
        && end - start == 1
        && !text.is(
            head,
            any_of!(class::UNIT_WORD, class::UNIT_NOUN, class::SITE_NOUN),
        );
    if none || place || named || thing {
        return None;
    }
    // "at its flagship newspaper, The Longton Echo"
    if text.says(end, ",")
        && let Some(name) = super::called(text, runs, end + 1)
    {
        return Some(name);
    }
    // "its rocket programme" is named by what it is for.
    let group =
        end - start > 1 && text.is(head, &class::UNIT_NOUN) && !text.is(head, &class::SITE_NOUN);
    Some(start..if group { head } else { end })
}
