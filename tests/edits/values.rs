//! The values of the contract are read back as they were written, and what is none is refused in words.

use pinkslip::event::{Evidence, Place, Reason, Source, Unit};
use pinkslip::mention::{
    Basis, Dates, Headcount, Kind, Precision, Qualifier, ReasonCode, Role, Scope, Share,
    SourceKind, Status, Workers,
};
use pinkslip::text::{Span, parse_day};
use proptest::option::of;
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

fn there_and_back<T: Serialize + DeserializeOwned>(value: &T) -> String {
    let written = serde_json::to_string(value).unwrap();
    let read: T = serde_json::from_str(&written).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
    written
}

fn refused<T: DeserializeOwned>(json: &str) -> String {
    serde_json::from_str::<T>(json)
        .err()
        .unwrap_or_else(|| panic!("{json} was taken"))
        .to_string()
}

#[test]
fn every_word_is_read_back() {
    fn words<T: Serialize + DeserializeOwned + PartialEq>(words: &[&str]) {
        for (place, word) in words.iter().enumerate() {
            let read: T = serde_json::from_str(&format!("{word:?}")).unwrap();
            assert_eq!(there_and_back(&read), format!("{word:?}"));
            for other in words.iter().take(place) {
                let other: T = serde_json::from_str(&format!("{other:?}")).unwrap();
                assert!(read != other, "{word}");
            }
        }
        assert!(refused::<T>("\"perhaps\"").contains(&words.join(", ")));
    }
    words::<Status>(&[
        "considered",
        "planned",
        "reported",
        "announced",
        "notified",
        "under_way",
        "completed",
        "denied",
        "withdrawn",
    ]);
    words::<Kind>(&[
        "layoff",
        "closure",
        "furlough",
        "buyout",
        "attrition",
        "mixed",
    ]);
    words::<Scope>(&["round", "cumulative", "part", "sector"]);
    words::<Workers>(&[
        "employees",
        "contractors",
        "temporary",
        "seasonal",
        "managers",
        "unstated",
    ]);
    words::<SourceKind>(&["media", "employer", "filing", "union", "memo", "unnamed"]);
    words::<Role>(&[
        "trigger",
        "employer",
        "headcount",
        "share",
        "workforce",
        "date",
        "effective",
        "unit",
        "place",
        "reason",
        "source",
    ]);
    words::<Qualifier>(&["exact", "about", "over", "up_to", "range", "vague"]);
    words::<Precision>(&["day", "week", "month", "quarter", "half", "year"]);
    words::<Basis>(&["stated", "resolved", "published"]);
    words::<ReasonCode>(&[
        "ai_automation",
        "cost_cutting",
        "restructuring",
        "demand",
        "merger",
        "bankruptcy",
        "closure_relocation",
        "overhiring",
        "offshoring",
        "funding",
        "regulation",
        "other",
    ]);
}

#[test]
fn what_is_no_value_is_refused_in_words() {
    let date = |start, end| {
        let rest = "\"precision\": \"day\", \"basis\": \"stated\"";
        format!("{{\"start\": {start:?}, \"end\": {end:?}, {rest}}}")
    };
    for (found, said) in [
        (
            refused::<Dates>(&date("28 Jan", "2026-01-28")),
            "expected a date as YYYY-MM-DD, found \"28 Jan\"",
        ),
        (
            refused::<Dates>(&date("2026-01-28", "2026-01-27")),
            "expected an end on or after 2026-01-28, found 2026-01-27",
        ),
        (
            refused::<Share>(r#"{"min": -1, "max": null, "of": "workforce"}"#),
            "expected a share in percent, found -1",
        ),
        (
            refused::<Headcount>(r#"{"min": -1, "max": null, "qualifier": "over"}"#),
            "integer `-1`",
        ),
        (refused::<Span>("[1]"), "length"),
    ] {
        assert!(found.contains(said), "{found}");
    }
}

#[test]
fn what_has_words_is_read_back() {
    let span = Span::new(3, 9);
    there_and_back(&Unit {
        name: "Cloud".to_owned(),
        span,
    });
    let place = |country| Place {
        name: "Leeds".to_owned(),
        span,
        country,
    };
    there_and_back(&place(None));
    there_and_back(&place(Some("GB".to_owned())));
    there_and_back(&Reason {
        code: ReasonCode::Demand,
        span,
    });
    there_and_back(&Source {
        name: "a union".to_owned(),
        kind: SourceKind::Union,
    });
    there_and_back(&Evidence {
        role: Role::Share,
        span,
    });
}

proptest! {
    #[test]
    fn every_share_is_read_back(min in of(0_u32..2000), max in of(0_u32..2000), of in "[a-z]{0,9}") {
        let share = Share { min, max, of };
        let written = serde_json::to_string(&share).unwrap();
        prop_assert_eq!(serde_json::from_str::<Share>(&written).unwrap(), share);
    }

    #[test]
    fn every_number_is_read_back(min in of(any::<u32>()), max in of(any::<u32>())) {
        let headcount = Headcount { min, max, qualifier: Qualifier::Range };
        let written = serde_json::to_string(&headcount).unwrap();
        prop_assert_eq!(serde_json::from_str::<Headcount>(&written).unwrap(), headcount);
    }

    #[test]
    fn every_date_is_read_back(start in 2_450_000_i32..2_470_000, days in 0_i32..900) {
        let first = parse_day("2000-01-01").unwrap();
        let at = |days: i64| first.checked_add(time::Duration::days(days)).unwrap();
        let from = i64::from(start - 2_450_000);
        let dates = Dates {
            start: at(from),
            end: at(from + i64::from(days)),
            precision: Precision::Week,
            basis: Basis::Resolved,
        };
        let written = serde_json::to_string(&dates).unwrap();
        prop_assert_eq!(serde_json::from_str::<Dates>(&written).unwrap(), dates);
    }
}
