//! The words of the JSON contract for the values that have no `word` of their own. A test holds
//! them against JSON.

use crate::ledger::LinkKind;
use crate::mention::{Basis, Precision, Qualifier, ReasonCode};

pub(super) const fn qualifier(value: Qualifier) -> &'static str {
    match value {
        Qualifier::Exact => "exact",
        Qualifier::About => "about",
        Qualifier::Over => "over",
        Qualifier::UpTo => "up_to",
        Qualifier::Range => "range",
        Qualifier::Vague => "vague",
    }
}

pub(super) const fn precision(value: Precision) -> &'static str {
    match value {
        Precision::Day => "day",
        Precision::Week => "week",
        Precision::Month => "month",
        Precision::Quarter => "quarter",
        Precision::Half => "half",
        Precision::Year => "year",
    }
}

pub(super) const fn basis(value: Basis) -> &'static str {
    match value {
        Basis::Stated => "stated",
        Basis::Resolved => "resolved",
        Basis::Published => "published",
    }
}

pub(super) const fn reason(value: ReasonCode) -> &'static str {
    value.word()
}

pub(super) const fn link(value: LinkKind) -> &'static str {
    match value {
        LinkKind::Same => "same",
        LinkKind::Supersedes => "supersedes",
        LinkKind::PartOf => "part_of",
        LinkKind::Sums => "sums",
        LinkKind::Proposed => "proposed",
        LinkKind::Parent => "parent",
    }
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::{basis, link, precision, qualifier, reason};
    use crate::ledger::LinkKind;
    use crate::mention::{Basis, Precision, Qualifier, ReasonCode};

    fn in_json(value: impl serde::Serialize) -> String {
        serde_json::to_string(&value)
            .unwrap_or_default()
            .trim_matches('"')
            .to_owned()
    }

    #[test]
    fn the_words_are_those_of_the_json() {
        for value in [
            Qualifier::Exact,
            Qualifier::About,
            Qualifier::Over,
            Qualifier::UpTo,
            Qualifier::Range,
            Qualifier::Vague,
        ] {
            assert_eq!(qualifier(value), in_json(value));
        }
        for value in [
            Precision::Day,
            Precision::Week,
            Precision::Month,
            Precision::Quarter,
            Precision::Half,
            Precision::Year,
        ] {
            assert_eq!(precision(value), in_json(value));
        }
        for value in [
            LinkKind::Same,
            LinkKind::Supersedes,
            LinkKind::PartOf,
            LinkKind::Sums,
        ] {
            assert_eq!(link(value), in_json(value));
        }
        for value in [Basis::Stated, Basis::Resolved, Basis::Published] {
            assert_eq!(basis(value), in_json(value));
        }
        for value in [
            ReasonCode::AiAutomation,
            ReasonCode::CostCutting,
            ReasonCode::Restructuring,
            ReasonCode::Demand,
            ReasonCode::Merger,
            ReasonCode::Bankruptcy,
            ReasonCode::ClosureRelocation,
            ReasonCode::Overhiring,
            ReasonCode::Offshoring,
            ReasonCode::Funding,
            ReasonCode::Regulation,
            ReasonCode::Other,
        ] {
            assert_eq!(reason(value), in_json(value));
        }
    }
}
