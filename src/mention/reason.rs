//! Reasons: the words that can say why jobs go.
//!
//! Takes a text, gives the words with their class and whether they say it by themselves. "Falling demand" and "a drop
//! of a fifth in orders" do: what an employer lives by, beside a word of decline. "Costs" alone does not, "rising costs"
//! and "cut its costs" do. Whether they tell of a cut, the event decides.

use std::ops::Range;

use crate::lexicon::{Class, any_of, class};
use crate::mention::ReasonCode;
use crate::text::{Kind, Text};

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

const REASONS: [(Class, ReasonCode); 11] = [
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
];

/// How far a word of decline stands before what declines, and behind it: "falling orders", "orders from hotels fell".
const NEAR: (usize, usize) = (5, 8);

/// Finds words that can give a reason, in reading order.
pub(super) fn reasons(text: &Text<'_>) -> Vec<ReasonMention> {
    let mut out = Vec::new();
    for sentence in &text.sentences {
        let range = &sentence.tokens;
        for at in range.clone() {
            let Some(token) = text.token(at).filter(|token| token.classes != Class::NONE) else {
                continue;
            };
            let tokens = at..at + usize::from(token.len);
            for (class, code) in REASONS {
                if token.is(class) {
                    let (tokens, sure) = by_itself(text, range, tokens.clone(), code);
                    put(&mut out, tokens, code, sure);
                }
            }
            if token.is(class::MARKET_NOUN) {
                // "demand has not returned"
                let gone = (tokens.end..tokens.end + 4).find(|at| text.says(*at, "not"));
                let gone = gone.map(|at| tokens.start..at + 2);
                if let Some(tokens) = beside(text, &tokens, range, class::DECLINE).or(gone) {
                    put(&mut out, tokens, ReasonCode::Demand, true);
                }
            }
            let saves = class::SQUEEZE.or(class::VERB_CUT);
            if token.is(class::MONEY_NOUN) && !of_jobs(text, at) {
                let found = beside(text, &tokens, range, saves);
                let sure = found.is_some();
                let tokens = found.unwrap_or_else(|| tokens.clone());
                put(&mut out, tokens, ReasonCode::CostCutting, sure);
            }
            // "save $2bn a year", "a loss of £5m", "lost 40 million euros"
            let lost =
                token.is(saves.or(class::VERB_LOSE)) || text.says_any(at, any_of!("loss losses"));
            if let Some(sum) = (at + 1..at + 4).find(|at| lost && is_sum(text, *at)) {
                put(&mut out, at..sum + 2, ReasonCode::CostCutting, true);
            }
        }
    }
    out
}

/// A word or phrase of a class of reasons: its stretch and whether it is a reason by itself.
fn by_itself(
    text: &Text<'_>,
    sentence: &Range<usize>,
    tokens: Range<usize>,
    code: ReasonCode,
) -> (Range<usize>, bool) {
    let phrase = tokens.len() > 1;
    let falls = text.is(tokens.start, class::DECLINE);
    match code {
        // "Funding" says nothing, "a deficit" and "less funding" do.
        ReasonCode::Funding if !phrase && !falls => {
            let less = class::DECLINE.or(class::VERB_CUT);
            let found = beside(text, &tokens, sentence, less);
            let sure = found.is_some();
            (found.unwrap_or(tokens), sure)
        }
        // What collapses may be the demand.
        ReasonCode::Bankruptcy if falls => {
            let market = class::MARKET_NOUN.or(class::MONEY_NOUN);
            let firm = beside(text, &tokens, sentence, market).is_none();
            (tokens, firm)
        }
        ReasonCode::Offshoring | ReasonCode::Overhiring => (tokens, phrase),
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
    what: Class,
) -> Option<Range<usize>> {
    let before = (noun.start.saturating_sub(NEAR.0).max(sentence.start)..noun.start)
        .rev()
        .take_while(|at| within(text, *at) && !text.says(*at, "to"))
        .find(|at| text.is(*at, what));
    let after = (noun.end..(noun.end + NEAR.1).min(sentence.end))
        .take_while(|at| within(text, *at))
        .find(|at| text.is(*at, what));
    match (before, after) {
        (Some(before), _) => Some(before..noun.end),
        (None, Some(after)) => Some(noun.start..after + 1),
        (None, None) => None,
    }
}

/// Whether a stretch can go on over this word: "orders from abroad fell" can, "sales, profits" and "sales and" cannot.
fn within(text: &Text<'_>, at: usize) -> bool {
    (matches!(text.word(at), "$" | "£" | "€" | "%")
        || text.token(at).is_some_and(|token| token.kind != Kind::Mark))
        && !text.says_any(at, any_of!("and with by while but"))
}

/// "job losses", "the loss of 300 jobs": what is lost is not money.
fn of_jobs(text: &Text<'_>, at: usize) -> bool {
    let before = at
        .checked_sub(1)
        .is_some_and(|before| text.is(before, class::JOB_NOUN.or(class::NOUN_CUT)));
    before || text.says(at, "loss") && text.says(at + 1, "of")
}

/// "$2bn", "40 million euros", but not "2 million jobs".
fn is_sum(text: &Text<'_>, at: usize) -> bool {
    matches!(text.word(at), "$" | "£" | "€")
        || text
            .token(at)
            .is_some_and(|token| token.kind == Kind::Number)
            && text.says_any(at + 1, any_of!("million mln billion bn m"))
            && !text.is(at + 2, class::JOB_NOUN.or(class::PEOPLE_NOUN))
}
