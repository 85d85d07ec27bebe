//! What holds of every text: nothing panics, every span fits, every byte is in one token; and of every dossier:
//! order, copies and what was removed leave no trace.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use pinkslip::dossier::{Dossier, Report};
use pinkslip::event::{Event, Reading, read};
use pinkslip::frame;
use pinkslip::mention;
use pinkslip::text::{Article, BlockKind, Span, Text, parse_day};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{Index, select};

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
fn rubble() -> impl Strategy<Value = String> {
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
fn sentence() -> impl Strategy<Value = String> {
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

fn story() -> impl Strategy<Value = String> {
    vec((sentence(), select(vec![" ", " ", "\n\n"])), 1..6).prop_map(|told| {
        told.into_iter()
            .flat_map(|(sentence, gap)| [sentence, gap.to_owned()])
            .collect()
    })
}

fn article(text: impl Strategy<Value = String>) -> impl Strategy<Value = Article> {
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

/// Articles with ids of their own.
fn stories() -> impl Strategy<Value = Vec<Article>> {
    vec(article(story()), 0..6).prop_map(|mut articles| {
        for (at, article) in articles.iter_mut().enumerate() {
            article.id = format!("a{at}");
        }
        articles
    })
}

fn report<'a>(articles: impl IntoIterator<Item = &'a Article>) -> Report {
    let mut dossier = Dossier::new();
    for article in articles {
        dossier.put(article.clone());
    }
    dossier.report()
}

fn spans(event: &Event) -> Vec<Span> {
    let mut spans = event.because.spans.clone();
    spans.extend(event.units.iter().map(|unit| unit.span));
    spans.extend(event.places.iter().map(|place| place.span));
    spans.extend(event.reasons.iter().map(|reason| reason.span));
    spans.extend(event.evidence.iter().map(|evidence| evidence.span));
    spans
}

/// Spans cover words of the text, and whole characters.
fn fits(text: &str, reading: &Reading) -> Result<(), TestCaseError> {
    let noted = reading.notes.iter().filter_map(|note| note.span);
    for span in reading.events.iter().flat_map(spans).chain(noted) {
        let (start, end) = (span.start as usize, span.end as usize);
        prop_assert!(
            start < end && end <= text.len(),
            "{span:?} of {}",
            text.len()
        );
        prop_assert!(
            text.is_char_boundary(start) && text.is_char_boundary(end),
            "{span:?}"
        );
    }
    for (at, event) in reading.events.iter().enumerate() {
        prop_assert!(event.confidence <= 1000);
        prop_assert!(
            !event.because.spans.is_empty(),
            "{} gives no words",
            event.because.rule
        );
        prop_assert!(event.id.ends_with(&format!(".e{}", at + 1)), "{}", event.id);
        if let Some((min, max)) = event.headcount.and_then(|it| it.min.zip(it.max)) {
            prop_assert!(min <= max, "{min} to {max}");
        }
        if let Some((min, max)) = event.share.as_ref().and_then(|it| it.min.zip(it.max)) {
            prop_assert!(min <= max, "{min} to {max} tenths");
        }
        for dates in event.date.iter().chain(&event.effective) {
            prop_assert!(dates.start <= dates.end, "{dates:?}");
        }
    }
    Ok(())
}

/// Tokens stand in order, without overlap, and leave out white space and the mark before a heading or an item.
fn covers(source: &str) -> Result<(), TestCaseError> {
    let text = Text::read(source);
    let marked = |from: usize, to: usize| {
        text.blocks.iter().any(|block| {
            (from..=to).contains(&block.start)
                && matches!(block.kind, BlockKind::Heading | BlockKind::Item)
        })
    };
    // A byte order mark and a space of no width are white space, though Unicode does not say so.
    let blank = |it: char| it.is_whitespace() || matches!(it, '\u{feff}' | '\u{200b}');
    let mut from = 0;
    for token in &text.tokens {
        let (start, end) = (token.span.start as usize, token.span.end as usize);
        prop_assert!(
            from <= start && start < end && end <= source.len(),
            "{:?}",
            token.span
        );
        prop_assert!(source.is_char_boundary(start) && source.is_char_boundary(end));
        let between = source[from..start].trim_matches(blank);
        let left = if marked(from, start) {
            between.trim_matches(|it: char| blank(it) || "#-*•–—·>.)0123456789".contains(it))
        } else {
            between
        };
        prop_assert!(left.is_empty(), "{between:?} is in no token");
        from = end;
    }
    let rest = source[from..].trim_matches(blank);
    prop_assert!(
        rest.is_empty() || marked(from, source.len()),
        "{rest:?} is in no token"
    );
    Ok(())
}

/// Work that can be counted: tokens, mentions, frames and events.
fn work(source: &str) -> [usize; 4] {
    let text = Text::read(source);
    let mentions = mention::find(&text, None);
    let frames = frame::find(&text, &mentions);
    let found =
        mentions.people.len() + mentions.shares.len() + mentions.dates.len() + mentions.runs.len();
    let events = read(&Article::new("a", source)).events.len();
    [text.tokens.len(), found, frames.len(), events]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 384, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_and_every_span_fits(article in article(rubble())) {
        fits(&article.text, &read(&article))?;
        covers(&article.text)?;
        report([&article]);
    }

    #[test]
    fn news_is_read_and_every_span_fits(article in article(story())) {
        fits(&article.text, &read(&article))?;
        covers(&article.text)?;
    }

    #[test]
    fn news_cut_short_is_read(article in article(story()), end in any::<Index>()) {
        let ends: Vec<usize> = article.text.char_indices().map(|(at, _)| at).collect();
        let text = article.text[..ends[end.index(ends.len())]].to_owned();
        let article = Article { text, ..article };
        fits(&article.text, &read(&article))?;
    }

    #[test]
    fn reading_twice_gives_the_same(article in article(story())) {
        prop_assert_eq!(read(&article), read(&article));
        prop_assert_eq!(report([&article]), report([&article]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_gives_the_same_ledger(
        (articles, order) in stories().prop_flat_map(|articles| {
            let order = Just((0..articles.len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(articles), order)
        })
    ) {
        let (one, two) = (report(&articles), report(order.iter().map(|at| &articles[*at])));
        prop_assert_eq!(one.ledger, two.ledger);
        prop_assert_eq!(one.tally, two.tally);
        prop_assert_eq!(one.waterfall, two.waterfall);
    }

    #[test]
    fn a_copy_changes_no_total(articles in stories(), which in any::<Index>(), id in "[a-z]0?") {
        prop_assume!(!articles.is_empty());
        let mut copy = articles[which.index(articles.len())].clone();
        copy.id = format!("copy-{id}");
        let (one, two) = (report(&articles), report(articles.iter().chain([&copy])));
        prop_assert_eq!(one.tally, two.tally);
        prop_assert_eq!(one.ledger.rounds.len(), two.ledger.rounds.len());
    }

    #[test]
    fn removing_undoes_adding(articles in stories(), another in article(story())) {
        let mut dossier = Dossier::new();
        articles.iter().for_each(|article| { dossier.put(article.clone()); });
        let before = dossier.report();
        let id = another.id.clone();
        prop_assert!(dossier.get(&id).is_none());
        dossier.put(another);
        prop_assert!(dossier.remove(&id));
        prop_assert_eq!(dossier.report(), before);
    }

    #[test]
    fn bounds_stay_in_order(articles in stories()) {
        let report = report(&articles);
        let tally = &report.tally;
        prop_assert!(tally.low <= tally.best && tally.high.is_none_or(|high| tally.best <= high));
        let counted = report.ledger.rounds.iter().filter(|round| round.counted).count();
        prop_assert_eq!(counted, (tally.rounds + tally.unnumbered) as usize);
    }

    #[test]
    fn work_grows_with_the_text_and_no_faster(sentences in vec(sentence(), 1..4)) {
        let once = format!("{}\n\n", sentences.join(" "));
        let [tokens, mentions, frames, events] = work(&once);
        let [many_tokens, many_mentions, many_frames, many_events] = work(&once.repeat(8));
        prop_assert_eq!(many_tokens, tokens * 8);
        prop_assert!(many_mentions <= (mentions + 1) * 8, "{mentions}, then {many_mentions}");
        prop_assert!(many_frames <= (frames + 1) * 8, "{frames}, then {many_frames}");
        prop_assert!(many_events <= (events + 1) * 8, "{events}, then {many_events}");
    }
}

/// Brackets, quotes and lists that never end: the places where a reader goes back over what it has read.
#[test]
fn endless_constructions_are_read() {
    for part in [
        "(",
        "“",
        "a, ",
        "1,",
        "1 to ",
        "Acme and ",
        "cut ",
        "of its ",
        "- ",
        "| a ",
        "A.",
        "'s",
        "\n\n",
        "jobs cut ",
    ] {
        let text = part.repeat(4_000);
        let reading = read(&Article::new("a", text.as_str()));
        assert!(reading.events.len() <= 4_000, "{part:?}");
        assert!(Text::read(&text).tokens.len() <= text.len(), "{part:?}");
    }
}
