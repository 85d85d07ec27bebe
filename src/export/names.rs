//! The words of the JSON contract for the values that have no `word` of their own. A test holds
//! them against JSON.

use crate::ledger::LinkKind;

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
    use super::link;
    use crate::ledger::LinkKind;

    #[test]
    fn the_words_are_those_of_the_json() {
        for value in [
            LinkKind::Same,
            LinkKind::Supersedes,
            LinkKind::PartOf,
            LinkKind::Sums,
            LinkKind::Proposed,
            LinkKind::Parent,
        ] {
            let json = serde_json::to_string(&value).unwrap_or_default();
            assert_eq!(format!("\"{}\"", link(value)), json);
        }
    }
}
