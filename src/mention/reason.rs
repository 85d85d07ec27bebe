//! Reasons: the words that can say why jobs go.
//!
//! Takes a text, gives the words with their class and whether they say it by themselves. "Falling demand" and "a drop
//! of a fifth in orders" do: what an employer lives by, beside a word of decline. "Costs" alone does not, "rising costs"
//! and "cut its costs" do. Whether they tell of a cut, the event decides.

mod lived;
mod moves;

use std::ops::Range;

use crate::lexicon::{Class, Gate, List, any_of, class, form};
use crate::mention::name::{Run, Sort};
use crate::mention::{PlaceMention, ReasonCode};
use crate::text::{Kind, Text, shape};
use lived::{gone, public};
use moves::{GO, MOVES, moves};

/// Words that give a reason.
#[derive(Clone, Debug)]
pub struct ReasonMention {
    /// The words.
    pub tokens: Range<usize>,
    /// The class.
    pub code: ReasonCode,
    /// They tell of trouble or a plan by themselves; other words need a "because of" before them.
    pub sure: bool,
}

const REASONS: [(Class, ReasonCode); 12] = [
    (class::REASON_AI_AUTOMATION, ReasonCode::AiAutomation),
    (class::REASON_COST_CUTTING, ReasonCode::CostCutting),
    (class::REASON_RESTRUCTURING, ReasonCode::Restructuring),
    (class::REASON_DEMAND, ReasonCode::Demand),
    (class::REASON_MERGER, ReasonCode::Merger),
    (class::REASON_BANKRUPTCY, ReasonCode::Bankruptcy),
    (
        class::REASON_CLOSURE_RELOCATION,
        ReasonCode::ClosureRelocation,
    ),
    (class::REASON_OVERHIRING, ReasonCode::Overhiring),
    (class::REASON_OFFSHORING, ReasonCode::Offshoring),
    (class::REASON_FUNDING, ReasonCode::Funding),
    (class::REASON_REGULATION, ReasonCode::Regulation),
    (class::REASON_OTHER, ReasonCode::Other),
];

/// All of their classes.
const ANY: Class = {
    let mut rest: &[(Class, ReasonCode)] = &REASONS;
    let mut any = Class::NONE;
    while let Some(((class, _), more)) = rest.split_first() {
        (any, rest) = (any.or(*class), more);
    }
    any
};

/// The words of money that rise and fall.
const PRICES: &List = any_of!("price prices");

/// What takes work over.
const MACHINES: &List = any_of!("machines software computers algorithms kiosks technology");

/// What is lost.
const LOSSES: &List = any_of!("loss losses");

/// All classes and all words that are read here.
const CLASSES: Class = ANY
    .or(class::MARKET_NOUN)
    .or(class::MONEY_NOUN)
    .or(class::SQUEEZE)
    .or(class::VERB_CUT)
    .or(class::VERB_LOSE);
const WORDS: Gate = Gate::of(&[PRICES, MACHINES, LOSSES, MOVES, GO]);

/// How far a word of decline stands before what declines, and behind it: "falling orders", "orders from hotels fell".
const NEAR: (usize, usize) = (5, 8);

/// Finds words that can give a reason, in reading order.
pub(super) fn reasons(
    text: &Text<'_>,
    places: &[PlaceMention],
    runs: &[Run],
) -> Vec<ReasonMention> {
    let mut out = Vec::new();
    let mut next = 0;
    for sentence in &text.sentences {
        let range = &sentence.tokens;
        // Behind the last phrase that is a reason: "gone bust" is not "bust" again.
        let mut taken = range.start;
        for at in range.clone() {
            let Some(token) = text.token(at).filter(|token| {
                token.is(&CLASSES) || token.classes != Class::NONE && WORDS.passes(token.hash)
            }) else {
                continue;
            };
            let tokens = at..at + usize::from(token.len);
            // "Delph Savings": the word is of a name.
            while runs.get(next).is_some_and(|run| run.tokens.end <= at) {
                next += 1;
            }
            let in_name = runs.get(next).is_some_and(|run| {
                run.tokens.contains(&at) && run.tokens.len() > 1 && run.sort == Sort::Organisation
            });
            if in_name {
                continue;
            }
            let reason = token.is(&ANY);
            for (class, code) in REASONS.iter().filter(|_| reason) {
                if token.is(class) && at >= taken && !names_else(text, &tokens) {
                    let (tokens, sure) = by_itself(text, range, tokens.clone(), *code);
                    put(
                        &mut out,
                        tokens.clone(),
                        public(text, range, &tokens, *code),
                        sure,
                    );
                }
            }
            if reason {
                taken = taken.max(tokens.end);
            }
            if token.is(&class::MARKET_NOUN)
                && !(at > range.start
                    && text.says_any(at - 1, any_of!("share stock job jobs labour labor")))
            {
                // "a strong pound hits exports", "the loss of a contract"
                let hit = (at.saturating_sub(NEAR.0).max(range.start)..at)
                    .rev()
                    .take_while(|at| within(text, *at))
                    .find(|hit| {
                        text.says_any(*hit, any_of!("hits hitting")) && hit + 2 >= at
                            || text.says(*hit, "loss") && text.says(hit + 1, "of")
                    });
                let found = beside(text, &tokens, range, &class::DECLINE)
                    .or_else(|| gone(text, &tokens, range))
                    .or_else(|| hit.map(|hit| hit..tokens.end))
                    // "a contract loss"
                    .or_else(|| {
                        text.says_any(tokens.end, any_of!("loss losses"))
                            .then_some(at..tokens.end + 1)
                    });
                if let Some(tokens) = found {
                    put(&mut out, tokens, ReasonCode::Demand, true);
                }
            }
            // "the price of cotton fell", but not "share prices fell"
            if text.says_any(at, PRICES)
                && !(at > range.start && text.says_any(at - 1, any_of!("share stock bond asking")))
            {
                let falls = beside(text, &tokens, range, &class::DECLINE);
                let dear = || beside(text, &tokens, range, &class::SQUEEZE);
                if let Some(tokens) = falls {
                    put(&mut out, tokens, ReasonCode::Demand, true);
                } else if let Some(tokens) = dear() {
                    put(&mut out, tokens, ReasonCode::CostCutting, false);
                }
            }
            let saves = any_of!(class::SQUEEZE, class::VERB_CUT);
            // "which cost 300 people their jobs": the verb.
            let verb = text.says_any(at, any_of!("cost costs"))
                && at > range.start
                && (text.is(
                    at - 1,
                    any_of!(class::RELATIVE, class::MODAL_SURE, class::MODAL_MAYBE),
                ) || text.says_any(at - 1, any_of!("to it that which")));
            // "will be spending millions on a rebuilding", "plans to spend": the verb.
            let verb = verb
                || text.says(at, "spending")
                    && (text.is(at - 1, &class::AUX_BE) || text.is_kind(at + 1, Kind::Number));
            if token.is(&class::MONEY_NOUN) && !of_jobs(text, at) && !verb {
                // "customers rein in their spending"
                let theirs = (at.saturating_sub(6).max(range.start)..at)
                    .any(|at| text.is(at, &class::MARKET_NOUN) && text.can_be(at, form::PLURAL));
                // Costs that rise, gains that fall: "higher earnings" and "increase spending" are no cause.
                let gain = text.says_any(
                    at,
                    any_of!(
                        "profit profits profitability productivity efficiency efficiencies earnings"
                    ),
                );
                let up = any_of!(
                    "rising rise rises rose risen soaring soared surging surged higher high increased increasing doubled tripled"
                );
                let more =
                    any_of!("increase increases increasing boost boosts boosting raise raising");
                let spending = text.says_any(at, any_of!("spending expenditure budget budgets"));
                let found = beside(text, &tokens, range, saves).filter(|found| {
                    !found.clone().any(|at| {
                        gain && text.says_any(at, up) || spending && text.says_any(at, more)
                    })
                });
                let sure = found.is_some();
                let tokens = found.unwrap_or_else(|| tokens.clone());
                let code = if theirs && text.says_any(at, any_of!("spending budgets expenditure")) {
                    ReasonCode::Demand
                } else {
                    ReasonCode::CostCutting
                };
                put(&mut out, tokens, code, sure);
            }
            if let Some((tokens, code)) = moves(text, places, range, at) {
                put(&mut out, tokens, code, true);
            }
            // "replaced by machines"
            if text.says_any(at, MACHINES)
                && text.any_is(
                    at.saturating_sub(9).max(range.start)..at,
                    &class::VERB_REPLACE,
                )
            {
                put(&mut out, tokens.clone(), ReasonCode::AiAutomation, true);
            }
            // "save $2bn a year", "a loss of £5m", "lost 40 million euros"
            // Shareholders' losses are their own.
            let theirs = at > range.start
                && text.says_any(at - 1, any_of!("shareholders investors creditors savers"));
            let lost =
                !theirs && token.is(&saves.or(class::VERB_LOSE)) || text.says_any(at, LOSSES);
            // "cut to $2bn" tells what is left.
            let sum = (at + 1..at + 4)
                .take_while(|at| !text.says(*at, "to"))
                .find(|at| lost && is_sum(text, *at));
            if let Some(sum) = sum {
                let end = (sum + 2).min(text.tokens.len());
                put(&mut out, at..end, ReasonCode::CostCutting, true);
            }
        }
    }
    out
}

/// "restructuring experts", "the insolvency service", "the Coronavirus Job Retention Scheme", "nurses, administrators and
/// porters": the word tells of somebody else.
fn names_else(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let scheme = (tokens.end..tokens.end + 4)
        .take_while(|at| text.looks(*at, shape::CAPITAL))
        .any(|at| text.says_any(at, any_of!("scheme program programme package fund")));
    if scheme {
        return true;
    }
    if text.says(tokens.start, "administrators") {
        return (tokens.start.saturating_sub(3)..tokens.end + 4)
            .any(|at| at != tokens.start && text.is(at, &class::OCCUPATION));
    }
    text.is(tokens.end, any_of!(class::OCCUPATION, class::OFFICIAL))
        || text.says_any(tokens.end, any_of!("officer expert experts adviser advisers advisor advisors team teams specialist specialists consultant consultants firm service act professionals bill fund"))
        || text.says(tokens.end, ")") && text.says(tokens.end + 1, "act")
}

/// A word or phrase of a class of reasons: its stretch and whether it is a reason by itself.
fn by_itself(
    text: &Text<'_>,
    sentence: &Range<usize>,
    tokens: Range<usize>,
    code: ReasonCode,
) -> (Range<usize>, bool) {
    let phrase = tokens.len() > 1;
    let falls = text.is(tokens.start, &class::DECLINE);
    match code {
        // "Funding" says nothing, "a deficit" and "less funding" do.
        // "It received federal funding" helps.
        ReasonCode::Funding
            if text.any_says(
                tokens.start.saturating_sub(3).max(sentence.start)..tokens.start,
                any_of!("received receives receive won secured raised got"),
            ) =>
        {
            (tokens, false)
        }
        ReasonCode::Funding if !phrase && !falls => {
            let less = any_of!(class::DECLINE, class::VERB_CUT, class::WITHDRAW_PLAN);
            let found = beside(text, &tokens, sentence, less);
            let sure = found.is_some();
            (found.unwrap_or(tokens), sure)
        }
        // What collapses may be the demand.
        ReasonCode::Bankruptcy if falls => {
            let market = any_of!(class::MARKET_NOUN, class::MONEY_NOUN);
            let firm = beside(text, &tokens, sentence, market).is_none();
            (tokens, firm)
        }
        // "overseas" and "abroad" say little, "outsourced" does.
        ReasonCode::Offshoring => {
            let place = text.says_any(tokens.start, any_of!("overseas abroad offshore"));
            (tokens, phrase || !place)
        }
        // "bought its rival Corvan", not "bought time"
        ReasonCode::Merger if !phrase => {
            let buys = text.says_any(tokens.start, any_of!("bought buying buys purchase purchased absorb absorbs absorbed absorbing swallow swallows swallowed swallowing"));
            let named = (tokens.end..(tokens.end + 5).min(sentence.end)).any(|at| {
                text.looks(at, shape::CAPITAL)
                    || text.says_any(at, any_of!("rival competitor company firm"))
            });
            (tokens, !buys || named)
        }
        _ => (tokens, true),
    }
}

/// Keeps reading order: a stretch may begin a few words before what was found last.
fn put(out: &mut Vec<ReasonMention>, tokens: Range<usize>, code: ReasonCode, sure: bool) {
    let at = out
        .iter()
        .rposition(|known| known.tokens.start <= tokens.start)
        .map_or(0, |at| at + 1);
    out.insert(at, ReasonMention { tokens, code, sure });
}

/// The stretch from `noun` to the nearest word of `what` beside it in its sentence, no mark between them.
fn beside(
    text: &Text<'_>,
    noun: &Range<usize>,
    sentence: &Range<usize>,
    what: &Class,
) -> Option<Range<usize>> {
    let before = (noun.start.saturating_sub(NEAR.0).max(sentence.start)..noun.start)
        .rev()
        .take_while(|at| {
            within(text, *at)
                && !text.is(*at, &class::AUX_BE)
                && !text.says_any(*at, any_of!("to at"))
        })
        .find(|at| text.is(*at, what));
    // "sales of £2m, down a fifth"
    let after = (noun.end..(noun.end + NEAR.1).min(sentence.end))
        .take_while(|at| {
            (within(text, *at) || text.says(*at, ",") && text.says_any(at + 1, any_of!("down off")))
                && (!text.says(*at, "to")
                    || text.says(at + 1, "be")
                    || text.says_any(at - 1, any_of!("began begins begin starts started start continues continued continue set expected likely due have has had need needs")))
        })
        .find(|at| text.is(*at, what));
    match (before, after) {
        (Some(before), _) => Some(before..noun.end),
        (None, Some(after)) => Some(noun.start..after + 1),
        (None, None) => None,
    }
}

/// Whether a stretch can go on over this word: "orders from abroad fell" can, "sales, profits" and "sales and" cannot.
fn within(text: &Text<'_>, at: usize) -> bool {
    // "shed 200 posts after its grant": what is lost is the posts.
    !text.is(at, &class::JOB_NOUN)
        && (text.says_any(at, any_of!("$ £ € %"))
            || text.token(at).is_some_and(|token| token.kind != Kind::Mark))
        && !text.says_any(at, any_of!("and with by while but that whether who which"))
}

/// "job losses", "the loss of 300 jobs": what is lost is not money.
fn of_jobs(text: &Text<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).is_some_and(|before| {
        text.is(
            before,
            any_of!(class::JOB_NOUN, class::NOUN_CUT, class::MARKET_NOUN),
        )
    });
    before || text.says(at, "loss") && text.says(at + 1, "of")
}

/// "$2bn", "40 million euros", but not "2 million jobs".
fn is_sum(text: &Text<'_>, at: usize) -> bool {
    text.says_any(at, any_of!("$ £ €"))
        || text.is_kind(at, Kind::Number)
            && text.says_any(at + 1, any_of!("million mln billion bn m"))
            && !text.is(at + 2, any_of!(class::JOB_NOUN, class::PEOPLE_NOUN))
}
