//! Texts to try the reader on: rubble, and news put together from fragments.

use pinkslip::text::{Article, parse_day};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;

/// Words as they stand in the news, and marks that do not belong there.
const WORDS: &[&str] = &[
    "jobs",
    "staff",
    "workers",
    "roles",
    "cut",
    "laid off",
    "layoffs",
    "of its",
    "which",
    "and",
    "of",
    "said",
    "by",
    "not",
    "denied",
    "'s",
    "’s",
    "(",
    ")",
    "“",
    "”",
    "–",
    "—",
    ",",
    ".",
    ";",
    ":",
    "\n",
    "\n\n",
    "# ",
    "* ",
    "> ",
    "| ",
    "1,200",
    "1.200",
    "12k",
    "3%",
    "$5m",
    "two dozen",
    "half",
    "in",
    "2026",
    "January",
    "Monday",
    "Acme",
    "Globex",
    "the company",
    "it",
    "Inc.",
    "e.g.",
    "é",
    "漢字",
    "🙂",
    "\u{301}",
    "\u{200d}",
    "\u{feff}",
    "\u{a0}",
    "ﬀ",
    "İ",
    "ß",
    "\r\n",
    "\t",
    "…",
    "No.",
    "-",
];

/// Text that is hardly a text.
pub fn rubble() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\PC{0,80}",
        "[ -~\n]{0,120}",
        vec(select(WORDS), 0..40).prop_map(|words| words.concat()),
        vec(select(WORDS), 0..40).prop_map(|words| words.join(" ")),
    ]
}

fn name() -> impl Strategy<Value = &'static str> {
    select(vec![
        "Acme",
        "Globex Inc.",
        "Marsh & Tolley",
        "Brightwater Foods",
        "Halden Motors",
        "Skarne Air",
        "the University of Wexcombe",
        "The company",
        "It",
        "Amazon",
        "Parcel.io",
    ])
}

fn people() -> impl Strategy<Value = String> {
    let number = prop_oneof![
        (1_u32..40_000).prop_map(|number| number.to_string()),
        (1_u32..40, 0_u32..1000).prop_map(|(thousands, rest)| format!("{thousands},{rest:03}")),
        select(vec![
            "dozens of",
            "hundreds of",
            "thousands of",
            "forty",
            "a third of its",
            "13% of its"
        ])
        .prop_map(str::to_owned),
    ];
    let qualifier = select(vec![
        "",
        "",
        "about ",
        "more than ",
        "up to ",
        "between 30 and ",
        "another ",
    ]);
    let noun = select(vec![
        "jobs",
        "workers",
        "employees",
        "of its 9,000 staff",
        "engineers",
        "managers",
    ]);
    (qualifier, number, noun)
        .prop_map(|(qualifier, number, noun)| format!("{qualifier}{number} {noun}"))
}

/// One sentence about a cut, or about something near one.
pub fn sentence() -> impl Strategy<Value = String> {
    let verb = select(vec![
        "will lay off",
        "is cutting",
        "has axed",
        "denied that it would cut",
        "may cut",
        "plans to shed",
        "let go of",
        "will hire",
        "has scrapped a plan to cut",
        "recalled",
        "announced layoffs of",
    ]);
    let tail = select(vec![
        "",
        "",
        " in Leeds",
        " by the end of March",
        " on Monday",
        " in October 2025",
        ", including 90 in Texas",
        ", bringing the total to 30,000",
        ", its union said",
        " to save $500,000",
        ", of which 40 are in sales",
        " because AI does the work",
        " since October",
    ]);
    let other = select(vec![
        "Layoffs loom.",
        "The tech industry has shed 150,000 jobs this year.",
        "“We had no choice,” said Dana Reyes, its chief executive.",
        "The cuts affect 5% of the workforce.",
        "The closure will cost 120 jobs.",
        "Shares rose 8%.",
        "Of those, 90 are in Hull.",
        "In all, 430 people will go.",
    ]);
    prop_oneof![
        4 => (name(), verb, people(), tail.clone()).prop_map(|(who, verb, people, tail)| format!("{who} {verb} {people}{tail}.")),
        2 => (people(), name(), tail).prop_map(|(people, who, tail)| format!("Some {people} were made redundant at {who}{tail}.")),
        1 => (people(), name()).prop_map(|(people, who)| format!("{people} at risk at {who}")),
        2 => other.prop_map(str::to_owned),
    ]
}

pub fn story() -> impl Strategy<Value = String> {
    vec((sentence(), select(vec![" ", " ", "\n\n"])), 1..6).prop_map(|told| {
        told.into_iter()
            .flat_map(|(sentence, gap)| [sentence, gap.to_owned()])
            .collect()
    })
}

pub fn article(text: impl Strategy<Value = String>) -> impl Strategy<Value = Article> {
    let published = weighted(
        0.7,
        select(vec![
            "2025-10-28",
            "2026-01-28",
            "2026-02-03",
            "0001-01-01",
            "9999-12-31",
        ]),
    );
    (text, weighted(0.3, sentence()), published).prop_map(|(text, title, published)| {
        let mut article = Article::new("a", text);
        article.title = title;
        article.published = published.map(|day| parse_day(day).unwrap());
        article
    })
}
