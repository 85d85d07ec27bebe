//! What holds of related names, whichever articles are there and in whatever order they came.

use pinkslip::text::{Article, parse_day};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

use crate::told::{Told, dossier, ledger};

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
