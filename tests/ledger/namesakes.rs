//! Firms that may be called by one short name: apart, though each article calls its own firm by it.

use pinkslip::dossier::Dossier;
use pinkslip::event::read;
use pinkslip::ledger::{Ledger, Round};
use pinkslip::text::{Article, parse_day};
use proptest::prelude::*;

/// An article: the day it came out, its text.
type Told<'t> = (&'t str, &'t str);

fn article((day, text): Told<'_>) -> Article {
    let mut article = Article::new(format!("{day}: {text}"), text);
    article.published = Some(parse_day(day).unwrap());
    article
}

fn ledger(articles: &[Told<'_>]) -> Ledger {
    let mut dossier = Dossier::new();
    for told in articles {
        dossier.put(article(*told));
    }
    dossier.report().ledger
}

fn row(round: &Round) -> (&str, u32) {
    let name = round.employer.as_ref().map_or("", |of| &of.name);
    let people = round.headcount.and_then(|headcount| headcount.max);
    (name, people.unwrap_or(0))
}

/// Who has a round that counts, of how many, in order.
fn rows(ledger: &Ledger) -> Vec<(&str, u32)> {
    let counted = ledger.rounds.iter().filter(|round| round.counted);
    let mut rows: Vec<(&str, u32)> = counted.map(row).collect();
    rows.sort_unstable();
    rows
}

const GAMES: [Told<'_>; 2] = [
    (
        "2026-01-12",
        "Calvane Games will cut 640 jobs. Calvane said on Monday that most would go in May.",
    ),
    (
        "2026-04-20",
        "Calvane Games is to shed another 75 jobs, Calvane said on Monday.",
    ),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// "Systems" says as little of a firm as "Inc.", but Calvane Systems is not the Calvane that Calvane Games is called.
    #[test]
    fn each_is_called_by_the_word_they_share(order in Just(vec![0_usize, 1, 2, 3]).prop_shuffle(), word in 0..5_usize) {
        let name = format!("Calvane {}", ["Systems", "Technologies", "Solutions", "Laboratories", "Foods"][word]);
        let first = format!("{name} will lay off 910 workers. Calvane blamed falling orders.");
        let second = format!("{name} will cut another 330 jobs, Calvane confirmed on Tuesday.");
        let all = [GAMES[0], GAMES[1], ("2026-01-13", first.as_str()), ("2026-04-21", second.as_str())];
        let told: Vec<Told<'_>> = order.into_iter().map(|at| all[at]).collect();
        let told = ledger(&told);
        let mut expected = vec![("Calvane Games", 75), ("Calvane Games", 640), (name.as_str(), 330), (name.as_str(), 910)];
        expected.sort_unstable();
        prop_assert_eq!(rows(&told), expected);
    }
}

#[test]
fn one_number_makes_no_one_firm_of_two() {
    let systems = (
        "2026-01-13",
        "Calvane Systems will cut 640 jobs. Calvane blamed falling orders.",
    );
    for told in [[GAMES[0], systems], [systems, GAMES[0]]] {
        assert_eq!(
            rows(&ledger(&told)),
            [("Calvane Games", 640), ("Calvane Systems", 640)]
        );
    }
}

#[test]
fn the_short_name_is_the_firm_where_no_other_is_called_so() {
    let short = ("2026-01-13", "Calvane will cut 640 jobs in May.");
    assert_eq!(rows(&ledger(&[short, GAMES[0]])), [("Calvane Games", 640)]);
    let systems = ("2026-01-12", "Calvane Systems will cut 640 jobs in May.");
    let told = ledger(&[short, systems]);
    assert_eq!(rows(&told).len(), 1, "{:#?}", told.rounds);
    let group = ("2026-01-12", "Calvane Group will cut 640 jobs in May.");
    assert_eq!(rows(&ledger(&[group, GAMES[0]])), [("Calvane Games", 640)]);
    // No text says so, and a round bears it out.
    let foods = ("2026-01-12", "Tolvane Foods will cut 1,340 jobs in May.");
    let short = ("2026-01-13", "Tolvane will cut 1,340 jobs in May.");
    assert_eq!(rows(&ledger(&[short, foods])), [("Tolvane Foods", 1_340)]);
    let other = ("2026-01-13", "Tolvane will cut 1,700 jobs in May.");
    assert_eq!(rows(&ledger(&[other, foods])).len(), 2);
}

#[test]
fn letters_that_a_text_explains_are_its_own() {
    let name = |told: Told<'_>| {
        let events = read(&article(told)).events;
        let employer = events.first().and_then(|event| event.employer.clone());
        employer.map(|employer| (employer.name, employer.known))
    };
    // The list has TWA as an airline.
    assert_eq!(
        name(("2026-10-30", "TWA will cut 300 jobs.")),
        Some(("TWA".into(), true))
    );
    let water = (
        "2026-10-30",
        "Thornmere Water Authority (TWA) will cut 300 jobs. TWA said so on Monday.",
    );
    assert_eq!(
        name(water),
        Some(("Thornmere Water Authority".into(), false))
    );
    let rounds = [
        (
            "2026-01-12",
            "Thornmere Water Authority (TWA) will cut 640 jobs, TWA said on Monday.",
        ),
        (
            "2026-05-11",
            "Thornmere Water Authority (TWA) will cut another 770 jobs.",
        ),
        (
            "2026-10-30",
            "Thornmere Water Authority (TWA) keeps its doors open. In all, TWA has laid off 1,410 staff since January 2026.",
        ),
    ];
    let told = ledger(&rounds);
    assert_eq!(
        rows(&told),
        [
            ("Thornmere Water Authority", 640),
            ("Thornmere Water Authority", 770)
        ],
        "{:#?}",
        told.rounds
    );
    // What the airline does is no round of the water authority, whose letters another text explains.
    let airline = ("2026-05-13", "TWA will cut 3,300 jobs.");
    let told = ledger(&[rounds[0], rounds[1], airline]);
    assert!(rows(&told).contains(&("TWA", 3_300)), "{:#?}", rows(&told));
}
