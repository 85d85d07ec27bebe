//! Employers under several names, from text to ledger: which are one, which may be, which are not.

use pinkslip::dossier::Dossier;
use pinkslip::ledger::{Ledger, LinkKind, Round};
use pinkslip::text::{Article, parse_day};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

use crate::matching::Outcome::{Apart, Merged, Proposed};
use crate::matching::{Outcome, outcome};

/// An article: its id, the day it came out, its text.
type Told<'t> = (&'t str, &'t str, &'t str);

fn dossier(articles: &[Told<'_>]) -> Dossier {
    let mut dossier = Dossier::new();
    for (id, day, text) in articles {
        let mut article = Article::new(*id, *text);
        article.published = Some(parse_day(day).unwrap());
        dossier.put(article);
    }
    dossier
}

fn ledger(articles: &[Told<'_>]) -> Ledger {
    dossier(articles).report().ledger
}

/// Two articles of one week, each way round.
#[track_caller]
fn pair(one: &str, two: &str, expected: Outcome) -> Ledger {
    let (first, second) = (("a", "2026-01-28", one), ("b", "2026-01-30", two));
    let told = ledger(&[first, second]);
    assert_eq!(told, ledger(&[second, first]), "{one} | {two}");
    assert_eq!(
        outcome(&told),
        expected,
        "{one} | {two}: {:#?}",
        told.rounds
    );
    told
}

/// Who heads each row, and under what other names it is told.
fn names(ledger: &Ledger) -> Vec<Vec<&str>> {
    let rounds = ledger.rounds.iter();
    rounds
        .map(|round| round.names.iter().map(String::as_str).collect())
        .collect()
}

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
fn broken_case_a_school_district_and_its_initials() {
    let long = "Los Angeles Unified School District will lay off 6,000 employees, the board said on Tuesday.";
    let told = pair(long, "LAUSD will lay off 6,000 people in June.", Merged);
    assert_eq!(
        told.rounds[0].employer.as_ref().unwrap().name,
        "Los Angeles Unified School District"
    );
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

/// Articles whose names are one, or may be, or are not, depending on which others are there.
const ARTICLES: [Told<'static>; 16] = [
    ("a", "2026-01-28", "NRT will cut 1,340 jobs in May."),
    (
        "b",
        "2026-01-29",
        "Norvale Regional Transit is to shed 1,340 jobs.",
    ),
    (
        "c",
        "2026-03-20",
        "Norvale Regional Transit (NRT) will cut another 75 jobs.",
    ),
    (
        "d",
        "2026-03-21",
        "Northern Rail Trust (NRT) will cut 75 jobs.",
    ),
    ("e", "2026-01-28", "Orvane will cut 2,470 jobs in May."),
    (
        "f",
        "2026-01-30",
        "Orvane Foods will cut 2,470 jobs in May.",
    ),
    (
        "g",
        "2026-02-01",
        "Orvane Steel will cut 2,470 jobs in May.",
    ),
    (
        "h",
        "2026-02-02",
        "Thousands of Orvane workers will lose their jobs.",
    ),
    (
        "i",
        "2026-02-03",
        "Orvane Foods, a subsidiary of Quellmar, is cutting jobs.",
    ),
    (
        "j",
        "2026-02-03",
        "Quellmar will cut 2,470 jobs in May, and another 200 in June.",
    ),
    (
        "k",
        "2026-03-05",
        "Quellmar will cut 200 jobs. Orvane-Foods will cut 200 jobs.",
    ),
    (
        "l",
        "2026-03-06",
        "Orvane Foods Group (NYSE: OVF) denied that it would cut 900 jobs.",
    ),
    ("m", "2026-03-07", "OVF is to shed 900 jobs, a union said."),
    ("n", "2026-03-08", "Quellmar & Pell will cut 200 jobs."),
    ("o", "2026-03-08", "Quellmar and Pell plc has cut 200 jobs."),
    (
        "p",
        "2026-03-09",
        "Orvane and Quellmar have cut 2,670 jobs in all since January.",
    ),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn related_names_in_any_order(
        some in subsequence(ARTICLES.to_vec(), 2..=16).prop_shuffle(),
        copied in any::<Index>(),
        gone in any::<Index>(),
    ) {
        let mut sorted = some.clone();
        sorted.sort_unstable();
        let told = ledger(&some);
        prop_assert_eq!(&told, &ledger(&sorted), "any order");
        // An exact copy adds mentions and nothing else.
        let (_, day, text) = some[copied.index(some.len())];
        let mut more = dossier(&some);
        more.settle();
        let mut copy = Article::new("zz", text);
        copy.published = Some(parse_day(day).unwrap());
        more.put(copy);
        let report = more.report();
        prop_assert_eq!(report.ledger.rounds.len(), told.rounds.len());
        prop_assert_eq!(report.tally.best, dossier(&some).report().tally.best);
        prop_assert_eq!(&report.ledger.proposals, &told.proposals);
        prop_assert!(more.remove("zz"));
        prop_assert_eq!(&more.report().ledger, &told, "a copy leaves no trace");
        // Nor does what is removed, however it had tied the others.
        let gone = some[gone.index(some.len())].0;
        more.settle();
        prop_assert!(more.remove(gone));
        let left: Vec<Told<'_>> = some.into_iter().filter(|told| told.0 != gone).collect();
        prop_assert_eq!(more.report().ledger, ledger(&left));
    }
}
