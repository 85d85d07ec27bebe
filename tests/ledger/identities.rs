//! Employers under several names, from text to ledger: which are one, which may be, which are not.

use crate::pairs::Outcome::{Apart, Merged, Proposed};
use crate::pairs::outcome;
use crate::told::{ledger, names, pair};

#[test]
fn rule_15_names_by_spelling() {
    for (one, two) in [
        ("Wal-Tek", "Waltek Group"),
        ("Brænde Škola", "Braende Skola"),
        ("Müllerhoff", "Muellerhoff GmbH"),
        ("Meridan Data Centre Ltd", "Meridan Data Center Inc."),
        ("Norharbour Lines", "The Norharbor Lines"),
        ("Hendrick's", "Hendricks plc"),
        ("St. Aldric Hospital", "Saint Aldric Hospital"),
        ("Gildmont Holdings", "The Gildmont Group"),
    ] {
        let text = |name: &str| format!("{name} will cut 640 jobs in May, it said on Tuesday.");
        // A number that comes back, and still one employer: the names alone decide.
        let told = pair(&text(one), &text(two).replace("640", "650"), Apart);
        let employers: Vec<_> = told.rounds.iter().map(|round| &round.employer).collect();
        assert_eq!(
            employers[0], employers[1],
            "{one}, {two}: one employer, two rounds"
        );
        pair(&text(one), &text(two), Merged);
    }
}

#[test]
fn rule_15_names_that_are_alike_and_of_two() {
    for (one, two) in [
        ("Delta Airways", "Delta Ceramics"),
        ("First Orvane Bank", "First Quellmar Bank"),
        ("Orvane Steel", "Orvane Foods"),
        ("Bank of Orvane", "Bank of Quellmar"),
        ("University of Orvane", "University of Quellmar"),
        ("Orvane", "Orvanex"),
        ("Orvane North", "Orvane South"),
        ("Hendrick Motors", "Hendricks Foods"),
        ("National Orvane", "National"),
        ("OTC", "Orvane Tool Company of Quellmar"),
    ] {
        let text = |name: &str| format!("{name} will cut 1,340 jobs in May, it said on Tuesday.");
        pair(&text(one), &text(two), Apart);
    }
}

#[test]
fn rule_15_names_that_an_article_explains() {
    let long = "Norvale Regional Transit (NRT) will cut 640 jobs. NRT said so on Tuesday.";
    let told = pair(long, "NRT will cut 640 jobs in May.", Merged);
    assert_eq!(names(&told), [["Norvale Regional Transit", "NRT"]]);
    assert!(
        told.rounds[0].id.starts_with("norvale-regional-transit-"),
        "the full name heads the row"
    );
    let ticker = "Tolvane Widgets Inc. (NYSE: TVW) will lay off 640 workers.";
    pair(ticker, "TVW will lay off 640 workers in May.", Merged);
    pair(ticker, "TVX will lay off 640 workers in May.", Apart);
    let known = "Norvale Industrial Works, also known as Brightco, will cut 640 jobs.";
    pair(known, "Brightco will cut 640 jobs in May.", Merged);
    pair(known, "Brightway will cut 640 jobs in May.", Apart);
    let former = "Quellmar (formerly Orvane Digital) will cut 640 jobs.";
    pair(former, "Orvane Digital will cut 640 jobs in May.", Merged);
    // A short name that the article itself uses.
    let short = "Orvane Foods will cut 640 jobs. Orvane said on Tuesday that most would go in May.";
    pair(short, "Orvane will cut 640 jobs in May.", Merged);
    // Unless another firm is as likely to be called so.
    let pell = "Orvane & Pell will cut 640 jobs. Orvane said on Tuesday that most would go in May.";
    let sons = "Orvane & Sons will cut 910 jobs in May.";
    assert_eq!(names(&pair(pell, sons, Apart)).len(), 2);
    let own = "Orvane & Sons will cut 910 jobs. Orvane said on Tuesday that most would go in May.";
    let told = pair(pell, own, Apart);
    assert!(
        told.rounds
            .iter()
            .all(|round| round.id.contains("pell") == (round.names[0] == "Orvane & Pell"))
    );
    // A third article explains what two others say, and two that explain it differently explain nothing.
    let two = [
        ("a", "2026-01-28", "NRT will cut 600 jobs in May."),
        (
            "b",
            "2026-01-29",
            "Norvale Regional Transit is to shed 600 jobs.",
        ),
    ];
    let explains = (
        "c",
        "2026-03-20",
        "Norvale Regional Transit (NRT) will cut another 75 jobs.",
    );
    let other = (
        "d",
        "2026-03-20",
        "Northern Rail Trust (NRT) will cut another 80 jobs.",
    );
    assert_eq!(outcome(&ledger(&two)), Proposed);
    assert_eq!(ledger(&[two[0], two[1], explains]).rounds.len(), 2);
    assert_eq!(ledger(&[two[0], two[1], explains, other]).rounds.len(), 4);
}

#[test]
fn rule_15_names_that_are_guessed() {
    let short = |number: &str| format!("Orvane will cut {number} jobs in May.");
    let long = |number: &str| format!("Orvane Foods will cut {number} jobs in May.");
    let told = pair(&short("1,340"), &long("1,340"), Merged);
    assert_eq!(names(&told), [["Orvane Foods", "Orvane"]]);
    let asked = pair(&short("200"), &long("200"), Proposed);
    assert_eq!(asked.rounds.iter().filter(|round| round.counted).count(), 2);
    assert!(
        asked.proposals[0]
            .features
            .iter()
            .any(|feature| feature.feature == "short-name")
    );
    pair(&short("1,340"), &long("1,500"), Apart);
    pair(&short("another 200"), &long("200"), Apart);
    // One round bears out that they are one: then all is.
    let (a, b) = (short("1,340"), long("1,340"));
    let both = [
        ("a", "2026-01-28", a.as_str()),
        ("b", "2026-01-30", b.as_str()),
    ];
    let vague = (
        "c",
        "2026-02-02",
        "Hundreds of Orvane workers will lose their jobs.",
    );
    assert_eq!(ledger(&[both[0], both[1], vague]).rounds.len(), 1);
    // Two have such a round: the short name is neither of them, and each round its own.
    let other = "Orvane Steel will cut 2,470 jobs in May.";
    let also = "Orvane will cut 2,470 jobs in May.";
    let four = [
        both[0],
        both[1],
        ("c", "2026-01-29", other),
        ("d", "2026-01-30", also),
    ];
    let told = ledger(&four);
    assert_eq!(
        names(&told),
        [["Orvane Foods", "Orvane"], ["Orvane Steel", "Orvane"]]
    );
    // Whom one article tells of beside the other is not the other.
    let beside = "Orvane will cut 1,340 jobs in May. Orvane Foods will cut 75 jobs.";
    assert_eq!(pair(beside, &long("1,340"), Apart).rounds.len(), 3);
    // Initials that nobody explains.
    let told = pair(
        "NRT will cut 1,340 jobs in May.",
        "Norvale Regional Transit will cut 1,340 jobs.",
        Merged,
    );
    assert_eq!(names(&told), [["Norvale Regional Transit", "NRT"]]);
    pair(
        "NRT will cut 200 jobs in May.",
        "Norvale Regional Transit will cut 200 jobs.",
        Proposed,
    );
    pair(
        "NRT will cut 200 jobs in May.",
        "Norvale Transit will cut 200 jobs.",
        Apart,
    );
    let several = [
        ("a", "2026-01-28", "NRT will cut 1,340 jobs in May."),
        (
            "b",
            "2026-01-28",
            "Norvale Regional Transit will cut 1,340 jobs.",
        ),
        ("c", "2026-01-28", "Northern Rail Trust will cut 75 jobs."),
    ];
    assert_eq!(ledger(&several).rounds.len(), 3, "initials of two");
}

#[test]
fn broken_case_a_school_district_and_its_initials() {
    let long = "Los Angeles Unified School District will lay off 6,000 employees, the board said on Tuesday.";
    let told = pair(long, "LAUSD will lay off 6,000 people in June.", Merged);
    assert_eq!(
        told.rounds[0].employer.as_ref().unwrap().name,
        "Los Angeles Unified School District"
    );
}
