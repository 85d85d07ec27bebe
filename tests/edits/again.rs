//! Edits outlive what they were made on: articles read anew, changed, taken out and put back, and rounds that grow.

use pinkslip::dossier::{Dossier, Edit};
use serde_json::json;

use crate::news::{article, dossier, edit, exactly, holds, id, json, round, total};

fn excluded(text: &str) -> Dossier {
    let mut dossier = dossier(&[
        ("a", "2026-01-28", text),
        ("b", "2026-01-29", "Bolt is cutting 40 jobs."),
    ]);
    let out = id(&dossier, 300);
    dossier
        .edit(edit(json!({ "do": "exclude", "rounds": [out] })))
        .unwrap();
    assert_eq!(total(&dossier), exactly(40));
    dossier
}

#[test]
fn an_edit_holds_where_the_article_grows() {
    let mut dossier = excluded("Acme will cut 300 jobs, it said on Wednesday.");
    // Now it is the second event of its article.
    dossier.put(article(
        "a",
        "2026-01-28",
        "Zephyr Holdings is cutting 70 jobs. Acme will cut 300 jobs, it said on Wednesday.",
    ));
    assert_eq!(
        dossier.report().articles[0].events[1]
            .headcount
            .unwrap()
            .min,
        Some(300)
    );
    assert_eq!(total(&dossier), exactly(110));
    assert!(dossier.report().edits.lapsed.is_empty());
}

#[test]
fn an_edit_holds_where_the_words_change_and_what_they_say_does_not() {
    let mut dossier = excluded("Acme will cut 300 jobs, it said on Wednesday.");
    dossier.put(article(
        "a",
        "2026-01-28",
        "On Wednesday Acme announced 300 job cuts.",
    ));
    assert_eq!(total(&dossier), exactly(40));
    assert!(dossier.report().edits.lapsed.is_empty());
}

#[test]
fn an_edit_holds_where_the_same_words_are_read_otherwise() {
    // As an older engine may have read it: without the number.
    let mut dossier = dossier(&[(
        "a",
        "2026-01-28",
        "Acme will cut 300 jobs, it said on Wednesday.",
    )]);
    let older: Edit = edit(
        json!({ "id": 7, "do": "exclude", "rounds": [{ "round": "acme-2026-01-unnumbered", "told": [{
        "article": "a", "event": "a.e4", "employer": "acme corp", "headcount": null, "share": null, "scope": "round",
        "quote": "Acme will cut 300 jobs"
    }] }] }),
    );
    dossier.apply_edits([older]);
    assert_eq!(total(&dossier), exactly(0));
    let report = dossier.report();
    assert!(report.edits.lapsed.is_empty());
    assert_eq!(report.edits.done[0].id, 7);
}

#[test]
fn an_edit_lapses_where_the_number_changes_and_holds_again_when_it_is_back() {
    let told = "Acme will cut 300 jobs, it said on Wednesday.";
    let mut dossier = excluded(told);
    let before = json(&dossier.report());
    dossier.put(article(
        "a",
        "2026-01-28",
        "Acme will cut 310 jobs, it said on Wednesday.",
    ));
    assert_eq!(total(&dossier), exactly(350));
    let report = dossier.report();
    let lapse = &report.edits.lapsed[0];
    assert_eq!((lapse.edit, lapse.wholly), (1, true));
    assert_eq!(
        lapse.why,
        "expected 300 at acme (\u{201c}Acme will cut 300 jobs\u{201d}) in \"a\", found 310 at acme"
    );
    assert_eq!(report.edits.done.len(), 1, "it is kept");
    dossier.put(article("a", "2026-01-28", told));
    assert_eq!(json(&dossier.report()), before);
}

#[test]
fn an_edit_lapses_with_its_article_and_comes_back_with_it() {
    let told = "Acme will cut 300 jobs, it said on Wednesday.";
    let mut dossier = excluded(told);
    assert!(dossier.remove("a"));
    let report = dossier.report();
    assert_eq!(
        report.edits.lapsed[0].why,
        "expected the article of \"a\", found none"
    );
    assert_eq!(report.tally.best, 40);
    dossier.put(article("a", "2026-01-28", told));
    assert_eq!(total(&dossier), exactly(40));
    assert!(dossier.report().edits.lapsed.is_empty());
    // Undone while it lapsed, it is undone.
    dossier.remove("a");
    dossier.undo().unwrap();
    dossier.put(article("a", "2026-01-28", told));
    assert_eq!(total(&dossier), exactly(340));
}

#[test]
fn of_two_alike_the_one_in_the_same_words_is_meant() {
    let leeds = "Acme will cut 300 jobs in Leeds, it said on 4 March 2025.";
    let hull = "Acme is to shed 300 posts in Hull, it said on 6 May 2026.";
    let text = &format!("{leeds}\n\n{hull}");
    let mut dossier = dossier(&[("a", "2026-05-07", text)]);
    let report = dossier.report();
    assert_eq!(report.ledger.rounds.len(), 2);
    let in_hull = report
        .ledger
        .rounds
        .iter()
        .find(|round| round.places.contains(&"Hull".to_owned()))
        .unwrap();
    dossier
        .edit(edit(json!({ "do": "exclude", "rounds": [in_hull.id] })))
        .unwrap();
    let swapped = &format!("{hull}\n\n{leeds}");
    dossier.put(article("a", "2026-05-07", swapped));
    let report = dossier.report();
    for round in &report.ledger.rounds {
        assert_eq!(
            round.counted,
            round.places.contains(&"Leeds".to_owned()),
            "{round:#?}"
        );
    }
}

#[test]
fn of_two_alike_the_other_is_not_meant_where_the_one_is_gone() {
    let leeds = "Acme will cut 300 jobs in Leeds, it said on 4 March 2025.";
    let hull = "Acme is to shed 300 posts in Hull, it said on 6 May 2026.";
    let mut dossier = dossier(&[("a", "2026-05-07", &format!("{leeds}\n\n{hull}"))]);
    dossier
        .edit(edit(json!({ "do": "exclude", "events": ["a.e2"] })))
        .unwrap();
    assert_eq!(total(&dossier), exactly(300));
    dossier.put(article("a", "2026-05-07", leeds));
    assert_eq!(total(&dossier), exactly(300));
    let lapsed = dossier.report().edits.lapsed;
    assert_eq!(
        lapsed[0].why,
        "expected 300 at acme (\u{201c}Acme is to shed 300 posts\u{201d}) in \"a\", found 300 at acme"
    );
}

#[test]
fn half_an_edit_holds_and_says_so() {
    let mut dossier = dossier(&[
        (
            "a",
            "2026-01-28",
            "Acme will cut 300 jobs, it said on Wednesday.",
        ),
        ("b", "2026-01-29", "Acme is to shed 300 posts."),
    ]);
    let out = id(&dossier, 300);
    dossier
        .edit(edit(json!({ "do": "exclude", "rounds": [out] })))
        .unwrap();
    dossier.remove("b");
    let report = dossier.report();
    assert_eq!(report.tally.best, 0);
    assert_eq!(
        (report.edits.lapsed.len(), report.edits.lapsed[0].wholly),
        (1, false)
    );
    holds(&report);
}

#[test]
fn a_merge_that_has_one_side_left_does_nothing() {
    let mut dossier = dossier(&[
        (
            "a",
            "2026-01-28",
            "Acme will cut 300 jobs, it said on Wednesday.",
        ),
        (
            "b",
            "2026-03-04",
            "Acme said on Wednesday that it is laying off 320 people.",
        ),
    ]);
    let before = json(&dossier.report());
    let (one, two) = (id(&dossier, 300), id(&dossier, 320));
    dossier
        .edit(edit(json!({ "do": "merge", "rounds": [one, two] })))
        .unwrap();
    let gone = dossier.originals().nth(1).unwrap().0.clone();
    dossier.remove("b");
    let report = dossier.report();
    assert!(report.edits.lapsed[0].wholly);
    assert!(report.ledger.rounds[0].edited.is_empty());
    dossier.put(gone);
    assert_eq!(dossier.report().ledger.rounds.len(), 1);
    dossier.undo();
    assert_eq!(json(&dossier.report()), before);
}

#[test]
fn a_round_that_grows_stays_as_it_was_decided() {
    let mut dossier = excluded("Acme will cut 300 jobs, it said on Wednesday.");
    dossier.put(article(
        "c",
        "2026-01-30",
        "Acme is to shed 300 posts, a spokesman said.",
    ));
    let report = dossier.report();
    let out = round(&report, 300);
    assert_eq!((out.counted, out.mentions.len()), (false, 2));
    // Near miss: another round of the same employer counts.
    dossier.put(article(
        "d",
        "2026-06-30",
        "Acme is to shed 500 posts, a spokesman said.",
    ));
    assert_eq!(total(&dossier), exactly(540));
}

#[test]
fn what_is_read_as_it_was_corrected_lapses() {
    let mut dossier = dossier(&[(
        "a",
        "2026-01-28",
        "Acme will cut 300 jobs, it said on Wednesday.",
    )]);
    dossier
        .edit(edit(
            json!({ "do": "set", "events": ["a.e1"], "to": { "places": ["Leeds"] } }),
        ))
        .unwrap();
    dossier.put(article(
        "a",
        "2026-01-28",
        "Acme will cut 300 jobs in Leeds, it said on Wednesday.",
    ));
    let report = dossier.report();
    assert_eq!(
        report.edits.lapsed[0].why,
        "expected another value of places, found it so already"
    );
    assert!(report.articles[0].edited.is_empty());
}

#[test]
fn exact_copies_cannot_be_told_apart() {
    let text = "Acme will cut 300 jobs, it said on Wednesday.";
    let mut dossier = dossier(&[("a", "2026-01-28", text), ("b", "2026-01-28", text)]);
    let before = json(&dossier.report());
    let refused = dossier
        .edit(edit(json!({ "do": "split", "events": ["b.e1"] })))
        .unwrap_err();
    assert!(
        refused.contains("expected rounds apart from each other, found \"acme-2026-01-300\""),
        "{refused}"
    );
    assert_eq!(json(&dossier.report()), before);
}

#[test]
fn a_new_edit_drops_what_was_undone() {
    let mut dossier = excluded("Acme will cut 300 jobs, it said on Wednesday.");
    dossier.undo();
    let bolt = id(&dossier, 40);
    let second = dossier
        .edit(edit(json!({ "do": "exclude", "rounds": [bolt] })))
        .unwrap();
    assert_eq!(second, 2, "numbers are not given twice");
    assert!(dossier.redo().is_none());
    assert_eq!(total(&dossier), exactly(300));
    assert!(dossier.undo().is_some() && dossier.undo().is_none());
}

#[test]
fn what_is_refused_leaves_what_was_undone() {
    let mut dossier = excluded("Acme will cut 300 jobs, it said on Wednesday.");
    dossier.undo();
    assert!(
        dossier
            .edit(edit(json!({ "do": "exclude", "rounds": ["x"] })))
            .is_err()
    );
    assert!(dossier.redo().is_some());
}

#[test]
fn a_file_of_edits_may_name_rounds_by_id() {
    let mut dossier = dossier(&[
        (
            "a",
            "2026-01-28",
            "Acme will cut 300 jobs, it said on Wednesday.",
        ),
        ("b", "2026-01-29", "Bolt is cutting 40 jobs."),
    ]);
    let file = json!([
        { "do": "exclude", "rounds": ["bolt-2026-01-40"], "note": "a rumour" },
        { "do": "exclude", "rounds": ["bolt-1999-01-40"] },
        { "do": "set", "rounds": ["acme-2026-01-300"], "to": { "headcount": { "min": 350, "max": 350, "qualifier": "exact" } } },
        { "do": "set", "rounds": ["acme-2026-01-350"], "to": { "places": ["Leeds"] } },
    ]);
    dossier.apply_edits(serde_json::from_value::<Vec<Edit>>(file).unwrap());
    let report = dossier.report();
    assert_eq!(total(&dossier), exactly(350));
    assert_eq!(round(&report, 350).places, ["Leeds"]);
    let ids: Vec<u32> = report.edits.done.iter().map(|edit| edit.id).collect();
    assert_eq!(ids, [1, 2, 3, 4]);
    assert_eq!(report.edits.lapsed.len(), 1);
    assert_eq!(
        report.edits.lapsed[0].why,
        "expected the round \"bolt-1999-01-40\", found none of that id"
    );
}
