//! What is corrected of an article itself: its day, its publisher, its title.

use serde_json::json;

use crate::news::{dossier, edit, json, round};

#[test]
fn an_articles_date_is_what_its_days_stand_by() {
    let mut dossier = dossier(&[
        ("a", "", "Acme will cut 300 jobs, it said on Monday."),
        ("b", "2026-03-04", "Acme is to shed 300 posts."),
    ]);
    assert_eq!(
        dossier.report().articles[0].notes[0].code,
        "unresolved-date"
    );
    let number = dossier
        .edit(edit(json!({
            "do": "article", "article": "a", "to": { "published": "2026-01-28", "publisher": "The Echo", "title": "Cuts at Acme" }
        })))
        .unwrap();
    let report = dossier.report();
    let shown = &report.articles[0];
    assert_eq!(shown.published.as_deref(), Some("2026-01-28"));
    assert_eq!(shown.publisher.as_deref(), Some("The Echo"));
    assert!(shown.notes.is_empty());
    assert_eq!(
        pinkslip::text::iso(shown.events[0].date.unwrap().start),
        "2026-01-26"
    );
    let edited: Vec<(u32, &str)> = shown
        .edited
        .iter()
        .map(|one| (one.edit, one.field))
        .collect();
    assert_eq!(
        edited,
        [
            (number, "published"),
            (number, "publisher"),
            (number, "title")
        ]
    );
    assert!(report.edits.lapsed.is_empty());
    // What came in is kept, and comes back.
    assert_eq!(dossier.originals().next().unwrap().0.published, None);
    dossier.undo();
    assert_eq!(
        dossier.report().articles[0].notes[0].code,
        "unresolved-date"
    );
    dossier.redo();
    assert_eq!(json(&dossier.report()), json(&report));
    dossier
        .edit(edit(
            json!({ "do": "article", "article": "a", "to": { "published": null } }),
        ))
        .unwrap();
    assert_eq!(dossier.report().articles[0].published, None);
}

#[test]
fn a_publisher_that_is_set_is_no_second_source_of_its_own_story() {
    let story = "Acme will cut 300 jobs, it said on Wednesday.";
    let dossier_of = || {
        dossier(&[
            ("a", "2026-01-28", story),
            (
                "b",
                "2026-01-29",
                "Acme is to shed 300 posts, the Echo reports.",
            ),
        ])
    };
    let mut dossier = dossier_of();
    let before = round(&dossier.report(), 300);
    dossier
        .edit(edit(
            json!({ "do": "article", "article": "a", "to": { "publisher": "The Echo" } }),
        ))
        .unwrap();
    let after = round(&dossier.report(), 300);
    assert_eq!((before.articles, after.articles), (2, 2));
    assert!(after.independent <= before.independent);
}
