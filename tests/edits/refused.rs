//! Edits that refer to nothing, change nothing or are not written as one: each refused with what was expected.

use pinkslip::dossier::Change;
use serde_json::json;

use crate::news::{edit, id, json, two_rounds};

#[test]
fn what_refers_to_nothing_is_refused() {
    let mut dossier = two_rounds();
    let before = json(&dossier.report());
    let one = id(&dossier, 300);
    for (what, said) in [
        (
            json!({ "do": "exclude", "rounds": ["bolt-1999-01-40"] }),
            "expected a round of the ledger, found \"bolt-1999-01-40\"",
        ),
        (
            json!({ "do": "exclude", "rounds": [] }),
            "expected at least one round or event, found 0",
        ),
        (
            json!({ "do": "merge", "rounds": [one] }),
            "expected at least two rounds, found 1",
        ),
        (
            json!({ "do": "merge", "rounds": [one, one] }),
            "expected different rounds, found one twice",
        ),
        (
            json!({ "do": "split", "events": ["a.e1"] }),
            "expected some events to leave",
        ),
        (
            json!({ "do": "split", "events": ["a.e1", "c.e1"] }),
            "expected events of one round",
        ),
        (
            json!({ "do": "set", "events": ["z.e1"], "to": { "headcount": null } }),
            "expected an event of an article, found \"z.e1\"",
        ),
        (
            json!({ "do": "set", "events": ["a.e1"], "to": {} }),
            "expected a field of an event or a round",
        ),
        (
            json!({ "do": "set", "events": ["a.e1"], "to": { "title": "x" } }),
            "found title",
        ),
        (
            json!({ "do": "set", "events": ["a.e1"], "to": { "kind": "layoff" } }),
            "found it so already",
        ),
        (
            json!({ "do": "set", "rounds": [one], "to": { "scope": "round" } }),
            "found it so already",
        ),
        (
            json!({ "do": "set", "rounds": [one], "to": { "headcount": { "min": 9, "max": 3, "qualifier": "range" } } }),
            "the min not above the max",
        ),
        (
            json!({ "do": "set", "rounds": [one], "to": { "employer": " " } }),
            "expected a name",
        ),
        (
            json!({ "do": "article", "article": "z", "to": { "publisher": "The Echo" } }),
            "expected the article \"z\", found none of that id",
        ),
        (
            json!({ "do": "article", "article": "a", "to": { "kind": "layoff" } }),
            "expected a field of an article",
        ),
        (
            json!({ "do": "article", "article": "a", "to": { "published": "2026-01-28" } }),
            "found it so already",
        ),
    ] {
        let refused = dossier.edit(edit(what.clone())).unwrap_err();
        assert!(refused.contains(said), "{what}: {refused}");
        assert_eq!(json(&dossier.report()), before, "{what}");
    }
    for (what, said) in [
        (
            json!({ "do": "forget" }),
            "expected merge, split, exclude, include, set or article to do, found \"forget\"",
        ),
        (json!({ "do": "merge" }), "merge: expected rounds"),
        (
            json!({ "do": "set", "to": {} }),
            "set: expected to, and rounds or events",
        ),
        (
            json!({ "do": "exclude", "rounds": [1] }),
            "expected an id, or an object",
        ),
        (
            json!({ "do": "set", "events": ["a.e1"], "to": { "status": null } }),
            "null",
        ),
        (
            json!({ "do": "set", "events": ["a.e1"], "to": { "headcont": null } }),
            "headcont",
        ),
    ] {
        let refused = serde_json::from_value::<pinkslip::dossier::Edit>(what.clone()).unwrap_err();
        assert!(refused.to_string().contains(said), "{what}: {refused}");
    }
    assert!(
        dossier
            .edit(Change::Exclude(vec![one.as_str().into()]))
            .is_ok()
    );
}
