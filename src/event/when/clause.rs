//! Clauses: whether a date in a cut's sentence is the cut's, or that of another clause.
//!
//! Takes the frame and the date, says whether the date is told of something else: the firm's founding, another
//! number, a comparison, a clause with a subject of its own.

use std::ops::Range;

use super::{one_of, right_behind, said_near};
use crate::frame::{Frame, Time, within_sentence};
use crate::lexicon::{Class, List, any_of, class, form};
use crate::mention::{DateMention, Hint, Mentions, Precision};
use crate::text::{Kind, Text, shape};

/// Whether a date is that of another thing the sentence tells: of the firm ("founded in 1987"), of an
/// aside ("which reports on March 3"), of a cause ("after losses in the first half"), of another
/// number ("and 200 in March") or of a comparison ("from 400 a year ago").
pub(super) fn of_something_else(
    text: &Text<'_>,
    mentions: &Mentions,
    frame: &Frame,
    date: &DateMention,
    range: &Range<usize>,
) -> bool {
    let tokens = &date.tokens;
    let counts = within_sentence(&mentions.people, range)
        .filter(|at| frame.people != Some(*at))
        .filter_map(|at| mentions.people.get(at))
        .any(|other| {
            // "300 of its 900 staff in May" is the cut's; "had 900 staff in May and will lay off 300" is not.
            let stands = other.is_base && tokens.end > frame.trigger.start;
            !stands
                && !other.part
                && (right_behind(text, date, &other.tokens) || told_of(text, date, &other.tokens))
        });
    // "A year after cutting 800 jobs, it will cut 90": of the clause that "after" opens.
    // "Laid off last month after it lost a contract" has a day of its own.
    let day = text.says(tokens.end - 1, "ago")
        || text.says_any(tokens.start, any_of!("last earlier on in"));
    let opening = tokens.end < frame.trigger.start
        && (tokens.end..frame.trigger.start).all(|at| !text.says_any(at, any_of!(", ; :")));
    let after = text.says(tokens.end, "after") && !(day || opening);
    // "Its employees as of December 31", "employed 900 as of May, so 90 layoffs"
    let stock = (tokens.start >= frame.trigger.end || !opens(text, tokens, range))
        && one_of(text, tokens.start, any_of!("as"))
        && one_of(text, tokens.start + 1, any_of!("of"));
    // "down from the 70 announced earlier this year"
    let told = tokens.start.checked_sub(4).is_some_and(|from| {
        (from..tokens.start).any(|at| {
            text.says(at, "the")
                && text.is_kind(at + 1, Kind::Number)
                && text.is(at + 2, any_of!(class::VERB_ANNOUNCE, class::PLANNED))
        })
    });
    counts
        || told
        || stock
        || after
        || of_main_clause(text, frame, tokens, range)
        || compared(text, date, range)
        || of_accounts(text, frame, date, range)
        || {
            if tokens.start >= frame.trigger.end {
                told_behind(text, frame, tokens)
            } else {
                told_ahead(text, frame, tokens, range)
            }
        }
}

/// Whether a date is the main clause's, and the cut stands in a participle or relative clause beside it, or the other
/// way round: "lost a case on Monday, months after laying off 300", "will cut 300, having said in May that 500 were at
/// risk", "Acme, which is cutting 300 jobs, said on Monday that orders had picked up".
fn of_main_clause(
    text: &Text<'_>,
    frame: &Frame,
    tokens: &Range<usize>,
    range: &Range<usize>,
) -> bool {
    let first = frame.group.start.min(frame.trigger.start);
    let after = (first.saturating_sub(2).max(range.start)..frame.trigger.start)
        .find(|at| text.says(*at, "after"))
        .is_some_and(|at| tokens.end <= at && !opens(text, tokens, range));
    let mut behind = frame.trigger.end..tokens.start;
    let having = behind
        .clone()
        .any(|at| text.says(at, "having") && text.says(at - 1, ","));
    let beside = aside(text, frame, range) && behind.any(|at| text.says(at, ","));
    after || having || beside
}

/// Whether a cut stands in a clause beside the news: "Acme, which is cutting 300 jobs, has won a contract".
pub(in crate::event) fn aside(text: &Text<'_>, frame: &Frame, range: &Range<usize>) -> bool {
    let first = frame.group.start.min(frame.trigger.start);
    first
        .checked_sub(2)
        .is_some_and(|at| at >= range.start && text.says(at, ","))
        && text.says_any(first - 1, any_of!("which who"))
}

/// "posted a loss for its second quarter and announced 300 layoffs": a quarter or a year of accounts.
fn of_accounts(text: &Text<'_>, frame: &Frame, date: &DateMention, range: &Range<usize>) -> bool {
    let long = date
        .past
        .is_some_and(|past| past.precision >= Precision::Quarter);
    let start = date.tokens.start;
    long && date.tokens.end <= frame.trigger.start
        && (start.saturating_sub(8).max(range.start)..start)
            .rev()
            .take_while(|at| !text.says_any(*at, any_of!(", ; :")) && !text.is(*at, &OWN))
            .any(|at| {
                text.is(at, &class::MONEY_NOUN)
                    || one_of(
                        text,
                        at,
                        any_of!("sales revenue revenues turnover income results"),
                    )
            })
}

/// "the first fall in three years", "than in 2019", "up from 400 a year ago".
fn compared(text: &Text<'_>, date: &DateMention, range: &Range<usize>) -> bool {
    let back = |most: usize| {
        let from = date.tokens.start.saturating_sub(most).max(range.start);
        (from..date.tokens.start)
            .rev()
            .take_while(|at| !text.says_any(*at, any_of!(", ; :")))
    };
    // "less than four months" bounds, it does not compare.
    let bounds = |at: usize| {
        at + 1 == date.tokens.start
            && one_of(text, at.saturating_sub(1), any_of!("less more fewer"))
    };
    let measured =
        back(5).any(|at| one_of(text, at, any_of!("than compared versus against")) && !bounds(at));
    let record = matches!(date.hint, Hint::Over)
        && back(8).any(|at| {
            let word = text.word(at);
            one_of(text, at, any_of!("first worst only record"))
                || word.len() > 5 && word.ends_with("est")
        });
    measured || record
}

/// Whether between the cut and a date behind it another clause begins that the date belongs to.
fn told_behind(text: &Text<'_>, frame: &Frame, tokens: &Range<usize>) -> bool {
    /// What opened the clause.
    #[derive(PartialEq)]
    enum Opener {
        None,
        /// "after the fire in May": a cause may be told without a verb.
        Cause,
        /// ", which closed in May": of what stands before it.
        Aside,
        /// "and", a comma: it may go on telling of the cut.
        Joint,
    }
    let from = frame.trigger.end.max(frame.group.end);
    // "laid off 500 workers and in September it cut 300": it opens the next clause.
    if text.says_any(tokens.start - 1, any_of!("and but"))
        && text.is_kind(tokens.end, Kind::Word)
        && (tokens.end..tokens.end + 5)
            .take_while(|at| !text.is_kind(*at, Kind::Mark))
            .any(|at| finite(text, at))
    {
        return true;
    }
    let (mut opener, mut other) = (Opener::None, false);
    for at in from..tokens.start {
        let comma = text.says(at.saturating_sub(1), ",");
        let relative = one_of(text, at, any_of!("which who whose where"));
        let joint = text.says_any(at, any_of!(", ; : – —"))
            || one_of(text, at, any_of!("and or but when that than so"));
        if relative && comma {
            (opener, other) = (Opener::Aside, true);
        } else if joint || relative {
            // "300 jobs that it shed in May": right behind the cut, it tells of the cut.
            let own = at < from + 3 && opener == Opener::None;
            if !own && (opener != Opener::Cause || text.says(at, ",")) {
                (opener, other) = (Opener::Joint, false);
            }
        } else if text.is(at, any_of!(class::CONJUNCTION, class::RELATIVE))
            || one_of(text, at, any_of!("following follow follows due"))
        {
            let day = at + 1 >= tokens.start;
            other = !day && !one_of(text, at, any_of!("as if since"));
            opener = Opener::Cause;
        }
        if opener != Opener::None && finite(text, at) {
            let place = one_of(text, at, TAKES_PLACE);
            other = match opener {
                // "following the talks it announced in May": they are of May.
                _ if text.is(at, &SAYS) => opener == Opener::Cause && other,
                Opener::Cause => true,
                Opener::Aside => !place,
                _ => !place && !text.is(at, &OWN),
            };
        }
    }
    other
}

/// Whether a date opens its clause: "In May Acme cut", "Now, just this week, Acme cut".
pub(super) fn opens(text: &Text<'_>, tokens: &Range<usize>, range: &Range<usize>) -> bool {
    let word = |at: usize| {
        text.is(at, any_of!(class::ADVERB, class::CONJUNCTION))
            || one_of(text, at, any_of!("and but just only then"))
    };
    let first = (range.start..tokens.start)
        .rev()
        .find(|at| !word(*at))
        .map_or(range.start, |at| at + 1);
    first == range.start || text.says_any(first - 1, any_of!(", ; :"))
}

/// "the programme, which was launched in May", "under a plan unveiled in May": the day of the cuts it brings.
pub(super) fn of_plan(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let verb = tokens.start.saturating_sub(1);
    text.is(verb, any_of!(class::FOUNDING, class::VERB_ANNOUNCE))
        && (verb.saturating_sub(4)..verb)
            .rev()
            .find(|at| {
                !text.is(*at, any_of!(class::AUX_BE, class::RELATIVE)) && !text.says(*at, ",")
            })
            .is_some_and(|at| {
                text.is(at, any_of!(class::NOUN_CUT, class::NOUN_BUYOUT))
                    || one_of(
                        text,
                        at,
                        any_of!("plan plans programme program scheme restructuring"),
                    )
            })
}

/// Whether a date ahead of the cut stands in a clause that ends before the cut.
fn told_ahead(text: &Text<'_>, frame: &Frame, tokens: &Range<usize>, range: &Range<usize>) -> bool {
    if of_plan(text, tokens) {
        return false;
    }
    if !opens(text, tokens, range) && coordinate(text, frame, tokens, range) {
        return true;
    }
    let ends = text.any_says(tokens.end..frame.trigger.start, any_of!(", ) – —"));
    if !ends {
        return false;
    }
    let mut verb = false;
    for at in (range.start..tokens.start).rev().take(16) {
        let word = text.word(at);
        if matches!(word, "," | ";" | ":" | "(" | "–" | "—") {
            return verb && at > range.start;
        }
        if text.is(at, &class::FOUNDING) {
            return true;
        }
        if text.is(at, &class::RELATIVE) && !one_of(text, at, any_of!("when that")) {
            return true;
        }
        if text.is(at, &SAYS) && finite(text, at) {
            return false;
        }
        verb |= finite(text, at) && !text.is(at, &OWN);
    }
    false
}

/// "Acme closed a depot two weeks ago, and the board may cut 45 posts": behind the "and" another subject has its own
/// verb. What somebody said goes on: "said on Monday it would close a depot, and 45 would go".
fn coordinate(text: &Text<'_>, frame: &Frame, tokens: &Range<usize>, range: &Range<usize>) -> bool {
    let between = tokens.end..frame.group.start.min(frame.trigger.start);
    let link = between.clone().rev().find(|at| {
        one_of(text, *at, any_of!("while whereas"))
            || one_of(text, *at, any_of!("and but")) && text.says(at - 1, ",")
    });
    let Some(link) = link else { return false };
    let subject = link + 1 < between.end
        && !finite(text, link + 1)
        && !(link + 1..between.end).any(|at| one_of(text, at, any_of!("to")));
    let told = matches!(frame.group.time, Time::Future) && said_near(text, tokens, range);
    subject && !told
}

/// Verbs by which the news is told, and verbs of the cut itself.
const SAYS: Class = class::VERB_SAY.or(class::VERB_ANNOUNCE);
const OWN: Class = class::VERB_CUT
    .or(class::VERB_DISMISS)
    .or(class::VERB_CLOSE)
    .or(class::VERB_AFFECT)
    .or(class::VERB_LOSE)
    .or(class::VERB_GO)
    .or(class::VERB_FURLOUGH)
    .or(class::VERB_LEAVE);

/// What a cut does on its day.
const TAKES_PLACE: &List =
    any_of!("take takes took taken begin begins began start starts started happen happened");

/// Whether a token carries a tense: an auxiliary or a past form.
pub(super) fn finite(text: &Text<'_>, at: usize) -> bool {
    text.is(
        at,
        any_of!(
            class::AUX_BE,
            class::AUX_HAVE,
            class::MODAL_SURE,
            class::MODAL_MAYBE
        ),
    ) || text.token(at).is_some_and(|token| {
        token.kind == Kind::Word && token.can_be(form::PAST) && !token.looks(shape::CAPITAL)
    })
}

/// "On top of the 1,400 it announced in November": the date is told of the number before it.
fn told_of(text: &Text<'_>, date: &DateMention, number: &Range<usize>) -> bool {
    let gap = number.end..date.tokens.start;
    let opens = text.is(gap.start, any_of!(class::PRONOUN, class::RELATIVE, SAYS))
        || one_of(text, gap.start, any_of!("it they that cut shed"))
        // "on top of the 1,400 job cuts announced in November"
        || text.is(gap.start, any_of!(class::JOB_NOUN, class::NOUN_CUT));
    (1..6).contains(&gap.len())
        && opens
        && !text.any_says(gap.clone(), any_of!(", ; . ( )"))
        && gap
            .into_iter()
            .any(|at| text.is(at, any_of!(SAYS, OWN)) && finite(text, at))
}
