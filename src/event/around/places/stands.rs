//! Whether a known place stands as one of work: "in Leeds", "its Ohio plant", "200 UK staff", "regions – Asia".

use std::ops::Range;

use super::place_at;
use crate::frame::inside;
use crate::lexicon::{Class, List, any_of, class};
use crate::mention::{Mentions, Run};
use crate::text::{Kind, Text};

/// Whether a place of the tables stands as one of work.
pub(super) fn stands(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
    run: &Run,
    employer: Option<usize>,
) -> bool {
    located(text, mentions, range, run)
        || addressed(text, mentions, range, run)
        || relative(text, range, run)
        || struck(text, run.tokens.start)
        || named_for(text, run.tokens.end) && !gains(text, range, run.tokens.start)
        || owns(text, mentions, run, employer)
        || of_employer(text, mentions, run, employer)
}

/// No name has more tokens.
const LONGEST: usize = 40;

/// What a place of work has before or behind it.
pub(super) const OF_WORK: Class = class::SITE_NOUN
    .or(class::UNIT_NOUN)
    .or(class::JOB_NOUN)
    .or(class::PEOPLE_NOUN)
    .or(class::OCCUPATION)
    .or(class::WORKFORCE_NOUN);

/// What stands between a preposition and its place, and tells no other: "in northern France", "in the north of England".
pub(super) const DIRECTION: &List = any_of!(
    "northern southern eastern western central northeastern northwestern southeastern southwestern northeast northwest southeast southwest nearby neighbouring north south east west north-east north-west south-east south-west of"
);

/// The preposition before a place, over "the", "northern" and the like.
pub(super) fn preposition(text: &Text<'_>, range: &Range<usize>, start: usize) -> Option<usize> {
    let direction = |at: usize| text.says_any(at, DIRECTION);
    let before = (start.saturating_sub(5).max(range.start)..start)
        .rev()
        .find(|at| {
            let of = text.says(*at, "of");
            !(text.is(*at, &class::DETERMINER)
                || direction(*at) && (!of || *at > range.start && direction(*at - 1)))
        })?;
    text.is(before, &class::LOCATIVE).then_some(before)
}

/// Who speaks, sits or gathers somewhere, and what else is told of a town beside work there.
pub(super) const OTHERS: &List = any_of!(
    "based headquartered listed reporters journalists analysts leaders lawmakers politicians officials mp mps ministers judge conference meeting rally protest speech interview statement stock born trading way shares court competitors rivals competition prices tariffs war crisis regulators regulator unions investors campaigners"
);

/// "in Leeds", but not "based in Leeds", "told reporters in Leeds", "sales of cars in Leeds", "home from Leeds".
pub(super) fn located(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
    run: &Run,
) -> bool {
    let Some(at) = preposition(text, range, run.tokens.start) else {
        return heads_list(text, range, run.tokens.start);
    };
    let is = |at: usize, words| text.says_any(at, words);
    let before = at.checked_sub(1).filter(|before| *before >= range.start);
    // What is told to be there: the nearest noun before that says anything.
    let work = any_of!(
        OF_WORK,
        class::NOUN_CUT,
        class::VERB_CUT,
        class::VERB_DISMISS,
        class::VERB_CLOSE
    );
    let other = any_of!(
        class::MARKET_NOUN,
        class::MONEY_NOUN,
        class::OFFICIAL,
        class::VERB_SAY
    );
    let told = (at.saturating_sub(6).max(range.start)..at)
        .rev()
        .take_while(|at| !text.says_any(*at, any_of!(", ; :")))
        .find(|at| text.is(*at, &work.or(*other)) || is(*at, OTHERS))
        .is_some_and(|at| {
            is(at, OTHERS) || text.is(at, other) && !text.is(at, work) && !is(at + 1, any_of!("to"))
        });
    // "which has its headquarters in Leeds"
    let noun = before
        .filter(|at| text.is(*at, &class::AUX_BE))
        .map_or(before, |at| at.checked_sub(1));
    let seat = noun.is_some_and(|before| {
        is(before, any_of!("headquarters base home office offices"))
            && (before.saturating_sub(3).max(range.start)..before)
                .any(|at| text.is(at, &class::AUX_HAVE) || is(at, any_of!("with whose")))
    });
    // "excluding staff in Leeds"
    let spared = (at.saturating_sub(4).max(range.start)..at).any(|at| {
        text.is(at, &class::NEGATION) || is(at, any_of!("excluded excluding except exempt"))
    });
    // "to Plzen, in Czechoslovakia"
    let goes_to = before.is_some_and(|at| {
        let end = at + usize::from(!text.says(at, ","));
        inside(
            &mentions.runs,
            &(end.saturating_sub(4).max(range.start)..end),
        )
        .last()
        .is_some_and(|run| {
            run.tokens.end == end && run.tokens.start > 0 && text.says(run.tokens.start - 1, "to")
        })
    });
    // "its office in Leeds said"
    let speaks = text.is(run.tokens.end, &class::VERB_SAY) || text.says(run.tokens.end, "told");
    let leaves = text.is(at, &class::PREPOSITION) && is(at, any_of!("from"));
    let outside = is(at, any_of!("outside"));
    let away = any_of!(
        class::VERB_GO,
        class::VERB_CUT,
        class::VERB_LOSE,
        class::VERB_DISMISS,
        class::JOB_NOUN
    );
    !told
        && !seat
        && !spared
        && !gains(text, range, at)
        && !goes_to
        && !speaks
        && (!leaves
            || !text.says(run.tokens.end, "to")
                && before.is_some_and(|before| text.is(before, &OF_WORK.or(*away))))
        && (!outside || before.is_some_and(|before| text.is(before, &OF_WORK)))
        && text
            .token(run.tokens.end)
            .is_none_or(|next| next.kind != Kind::Clitic)
}

/// "move to a plant in Leeds", "opened one in Leeds", "grow through its Leeds site": where work goes or grows, not where
/// it is lost.
fn gains(text: &Text<'_>, range: &Range<usize>, at: usize) -> bool {
    let is = |at: usize, words| text.says_any(at, words);
    (at.saturating_sub(9).max(range.start)..at)
        .rev()
        .take_while(|at| !text.says_any(*at, any_of!("; :")))
        .any(|at| {
            is(at, any_of!("to"))
                && text.is(at + 1, any_of!(class::DETERMINER, class::POSSESSIVE))
                && text.any_is(at + 2..at + 8, &class::SITE_NOUN)
                || text.is(at, &class::VERB_HIRE) && !text.is(at, &class::JOB_NOUN)
                || is(
                    at,
                    any_of!("open opens opened opening grow grows growing consolidate consolidates consolidated consolidating concentrate concentrated concentrating build building built invest invests invested investing expand expanded expanding doubling"))
        })
}

/// "Acme of Vermont said": the employer's own town, where nothing else tells of one.
fn of_employer(text: &Text<'_>, mentions: &Mentions, run: &Run, employer: Option<usize>) -> bool {
    let Some(of) = run
        .tokens
        .start
        .checked_sub(1)
        .filter(|at| text.says(*at, "of"))
    else {
        return false;
    };
    inside(&mentions.named, &(of.saturating_sub(LONGEST)..of))
        .any(|named| Some(named.entity) == employer && named.tokens.end == of)
}

/// "a blow to Longton", "a sad day for Longton"
fn struck(text: &Text<'_>, start: usize) -> bool {
    start > 1
        && text.says_any(start - 1, any_of!("to for"))
        && text.says_any(start - 2, any_of!("blow day news disaster tragedy setback"))
}

/// "planned for Italy, where 40 jobs go", but not "moves to Texas, where taxes are low".
fn relative(text: &Text<'_>, range: &Range<usize>, run: &Run) -> bool {
    let end = run.tokens.end;
    text.says(end, ",")
        && text.says(end + 1, "where")
        && text.any_is(
            end..(end + 14).min(range.end),
            any_of!(class::JOB_NOUN, class::NOUN_CUT, class::PEOPLE_NOUN),
        )
        && !text.any_says(
            run.tokens.start.saturating_sub(2).max(range.start)..run.tokens.start,
            any_of!("to based headquartered"),
        )
}

/// "its plant at 12 High Street, Leeds, Ohio"
fn addressed(text: &Text<'_>, mentions: &Mentions, range: &Range<usize>, run: &Run) -> bool {
    run.tokens
        .start
        .checked_sub(1)
        .is_some_and(|before| before > range.start && text.says(before, ","))
        && text.says(run.tokens.end, ",")
        && place_at(mentions, run.tokens.end + 1)
        && text.any_is(range.start..run.tokens.start, &class::SITE_NOUN)
}

/// "three plants: Leeds", "the branches to close include Leeds", "all regions – Asia"
fn heads_list(text: &Text<'_>, range: &Range<usize>, start: usize) -> bool {
    let from = start.saturating_sub(6).max(range.start);
    let opens = start
        .checked_sub(1)
        .filter(|at| *at >= from)
        .is_some_and(|at| {
            text.says_any(at, any_of!(": – — - ("))
                || text.says_any(at, any_of!("include includes including like"))
                || text.says(at, "as") && text.says(at - 1, "such")
        });
    opens
        && (from..start).any(|at| {
            text.is(at, &class::SITE_NOUN)
                || text.says_any(
                    at,
                    any_of!("regions countries locations cities states towns areas"),
                )
        })
}

/// "its Hampshire manufacturing plant", "200 UK staff".
pub(super) fn named_for(text: &Text<'_>, end: usize) -> bool {
    (end..end + 3)
        .take_while(|at| {
            text.is_kind(*at, Kind::Word)
                && !text.is(*at, any_of!(class::PREPOSITION, class::VERB_SAY))
        })
        .any(|at| {
            text.is(at, &OF_WORK) && !text.says_any(at, any_of!("group groups service services"))
        })
}

/// "Germany's Acme" of the one who cuts, "Sunderland's biggest plant".
fn owns(text: &Text<'_>, mentions: &Mentions, run: &Run, employer: Option<usize>) -> bool {
    let end = run.tokens.end;
    text.is_kind(end, Kind::Clitic)
        && (inside(&mentions.named, &(end + 1..end + 2))
            .any(|named| Some(named.entity) == employer)
            || (end + 1..end + 6)
                .take_while(|at| {
                    text.is_kind(*at, Kind::Word)
                        && !text.is(*at, any_of!(class::PREPOSITION, class::VERB_SAY))
                })
                .any(|at| text.is(at, &class::SITE_NOUN)))
}
