//! Parents and subsidiaries, from text to ledger: one round told under both names, and two that are tied.

use pinkslip::ledger::{LinkKind, Round};

use crate::pairs::Outcome::{Apart, Merged, Proposed};
use crate::told::{ledger, names, pair};

#[test]
fn rule_15_names_of_a_parent_and_its_subsidiary() {
    let sub =
        |number: &str| format!("Orvane, a subsidiary of Quellmar, will cut {number} jobs in May.");
    let parent = |number: &str| format!("Quellmar will cut {number} jobs in May.");
    // One round told under both names is one; it is that of the firm whose jobs go.
    let told = pair(&sub("1,340"), &parent("1,340"), Merged);
    assert_eq!(names(&told), [["Orvane", "Quellmar"]]);
    assert_eq!(told.rounds[0].parent.as_deref(), Some("Quellmar"));
    let asked = pair(&sub("200"), &parent("200"), Proposed);
    assert!(
        asked.proposals[0]
            .features
            .iter()
            .any(|feature| feature.feature == "parent")
    );
    // Else they are two, and the one says whose it is.
    let told = pair(&sub("1,340"), &parent("2,470"), Apart);
    let own = told
        .rounds
        .iter()
        .find(|round| round.id.starts_with("orvane"))
        .unwrap();
    assert_eq!(own.links.len(), 1);
    assert_eq!(own.links[0].kind, LinkKind::Parent);
    assert_eq!(own.links[0].to, "quellmar-2026-01-2470");
    assert_eq!(own.links[0].why, "Orvane belongs to Quellmar");
    pair(
        "Orvane will cut 1,340 jobs in May.",
        &parent("1,340"),
        Apart,
    );
    // Whose it is can be told by its being named as a unit.
    let told = pair(
        "Quellmar is cutting 1,340 jobs at Orvane.",
        "Orvane will cut 1,340 jobs in May.",
        Merged,
    );
    assert_eq!(names(&told), [["Orvane", "Quellmar"]]);
    pair(
        "Quellmar is cutting 1,340 jobs in Leeds.",
        "Orvane, a subsidiary of Quellmar, will cut 1,340 jobs in Hull.",
        Proposed,
    );
    // The gazetteer knows some.
    let told = pair(
        "Google will cut 12,300 jobs in May.",
        "Alphabet will cut 12,300 jobs in May.",
        Merged,
    );
    assert_eq!(names(&told), [["Google", "Alphabet"]]);
    let told = pair(
        "Facebook will cut 1,340 jobs in May.",
        "Meta will cut 2,470 jobs in May.",
        Apart,
    );
    let linked = |round: &Round| round.links.iter().any(|link| link.kind == LinkKind::Parent);
    assert_eq!(told.rounds.iter().filter(|round| linked(round)).count(), 1);
}

#[test]
fn broken_case_a_car_maker_under_three_names() {
    let articles = [
        ("a", "2026-01-28", "JLR plans to cut 4,000 jobs in Britain."),
        (
            "b",
            "2026-01-28",
            "Jaguar Land Rover is to shed 4,000 posts, most of them in management.",
        ),
        (
            "c",
            "2026-01-29",
            "Tata Motors' JLR will cut 4,000 jobs, the company said.",
        ),
        (
            "d",
            "2026-01-29",
            "Tata Motors is cutting 4,000 jobs at Jaguar Land Rover.",
        ),
    ];
    let told = ledger(&articles);
    assert_eq!(names(&told), [["Jaguar Land Rover", "Tata Motors"]]);
    assert_eq!(told.rounds[0].mentions.len(), 4);
    assert_eq!(told.rounds[0].parent.as_deref(), Some("Tata Motors"));
    // Tata's own cut is another.
    let more = (
        "e",
        "2026-06-20",
        "Tata Motors will cut 900 jobs at its truck plant.",
    );
    let told = ledger(&[articles[0], articles[1], articles[2], articles[3], more]);
    assert_eq!(told.rounds.len(), 2);
}
