//! What holds of every text: nothing panics, every span fits, every byte is in one token; and of every dossier:
//! order, copies and what was removed leave no trace.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "properties/news.rs"]
mod news;

use pinkslip::dossier::{Dossier, Report};
use pinkslip::event::{Event, Reading, read};
use pinkslip::frame;
use pinkslip::mention;
use pinkslip::text::{Article, BlockKind, Span, Text};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use news::{article, rubble, sentence, story};

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
    let events = || reading.events.iter().chain(&reading.uncertain);
    for span in events().flat_map(spans).chain(noted) {
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
    let mut ids: Vec<usize> = events()
        .filter_map(|event| event.id.rsplit_once(".e")?.1.parse().ok())
        .collect();
    ids.sort_unstable();
    prop_assert_eq!(ids, (1..=events().count()).collect::<Vec<_>>());
    for event in events() {
        prop_assert!(event.confidence <= 1000);
        prop_assert!(
            !event.because.spans.is_empty(),
            "{} gives no words",
            event.because.rule
        );
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

/// Found by `any_text_is_read_and_every_span_fits`: the line behind took the heading's mark away.
#[test]
fn a_heading_with_a_mark_ends_with_its_line() -> Result<(), TestCaseError> {
    covers(&format!("#  {}\n 1,200 ,", "jobs ".repeat(10)))
}

/// Work that can be counted: tokens, mentions, frames and events.
fn work(source: &str) -> [usize; 4] {
    let text = Text::read(source);
    let mentions = mention::find(&text, None);
    let frames = frame::find(&text, &mentions);
    let found =
        mentions.people.len() + mentions.shares.len() + mentions.dates.len() + mentions.runs.len();
    let reading = read(&Article::new("a", source));
    // How sure one is hangs on the whole text, so all may pass the bound at once: the uncertain count too.
    let events = reading.events.len() + reading.uncertain.len();
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
        // What a sentence is read as can hang on the two before it, so the first copies are left out: from eight
        // copies to sixteen as much may come as twice what came from four to eight.
        let [four, eight, sixteen] = [4, 8, 16].map(|copies| work(&once.repeat(copies)));
        for what in 0..four.len() {
            // Merging may even lower the number of events.
            let first = eight[what].saturating_sub(four[what]);
            let second = sixteen[what].saturating_sub(eight[what]);
            prop_assert!(second <= 2 * first + 2, "{what}: {four:?}, {eight:?}, {sixteen:?}");
        }
        prop_assert_eq!(sixteen[0], four[0] * 4);
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

/// A name is looked at from the word before its "of": there is none where the text starts with that.
#[test]
fn a_text_that_starts_with_of_is_read() {
    let reading = read(&Article::new(
        "a",
        "OF\" said on Monday it will lay off 12 workers in Ohio.",
    ));
    assert!(reading.events.len() <= 1);
}
