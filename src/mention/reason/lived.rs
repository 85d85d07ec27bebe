//! What an employer lives by, and is not what it was: demand that is gone, money of others that dries up.
//!
//! Takes a noun of a reason and its sentence; gives how far the reason reaches, or which reason it is.
//! "Demand has not returned" is one; "the Government's spending cuts" are a want of funding.

use std::ops::Range;

use crate::lexicon::{any_of, class};
use crate::mention::ReasonCode;
use crate::text::Text;

/// "demand has not returned", "until sales recover": what an employer lives by is not what it was.
pub(super) fn gone(
    text: &Text<'_>,
    noun: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    let behind = noun.end..(noun.end + 4).min(sentence.end);
    let not = behind.clone().find(|at| {
        let joined = text.is(*at, &class::NEGATION) && text.word(*at).contains(['\'', '’']);
        joined
            || text.says(*at, "not")
                && text.is(
                    at - 1,
                    any_of!(class::AUX_BE, class::AUX_HAVE, class::AUX_DO),
                )
    });
    let back = || {
        let until = text.any_says(
            noun.start.saturating_sub(4).max(sentence.start)..noun.start,
            any_of!("until unless"),
        );
        behind.clone().find(|at| {
            until
                && text.says_any(
                    *at,
                    any_of!("recover recovers pick picks improve improves return returns"),
                )
        })
    };
    not.map(|at| noun.start..(at + 2).min(sentence.end))
        .or_else(|| back().map(|at| noun.start..at + 1))
}

/// "the Government's spending cuts", "the trust is in a financial crisis": what others pay for dries up.
pub(super) fn public(
    text: &Text<'_>,
    sentence: &Range<usize>,
    tokens: &Range<usize>,
    code: ReasonCode,
) -> ReasonCode {
    let before = tokens.start.saturating_sub(3).max(sentence.start)..tokens.start;
    let cuts = text.says_any(tokens.start, any_of!("spending austerity"));
    let crisis = text.says(tokens.start, "financial");
    if before.clone().any(|at| {
        cuts && text.says_any(
            at,
            any_of!("government government's governments federal state central"),
        ) || crisis && text.says_any(at, any_of!("a its our their own"))
    }) {
        ReasonCode::Funding
    } else {
        code
    }
}
