//! Articles of our own invention, and dossiers of them.

use pinkslip::dossier::Dossier;
use pinkslip::text::{Article, parse_day};

/// An article with everything known about it.
pub fn article(id: &str, text: &str) -> Article {
    Article {
        title: Some(format!("News of {id}")),
        publisher: Some("The Ledger".to_owned()),
        url: Some(format!("https://example.org/news/{id}")),
        published: parse_day("2026-03-04").ok(),
        ..Article::new(id, text)
    }
}

pub fn dossier(articles: impl IntoIterator<Item = Article>) -> Dossier {
    let mut dossier = Dossier::new();
    for article in articles {
        dossier.put(article);
    }
    dossier
}

/// A desk's week: rounds with and without a number, a roll-up, a part, a denial, a sector, a plan, two sources.
pub fn week() -> Dossier {
    let mut copy = article(
        "wire",
        "Tolvane Foods said on Monday it will lay off 2,600 workers in Ohio, citing weak demand.",
    );
    copy.publisher = None;
    copy.url = None;
    copy.published = parse_day("2026-03-05").ok();
    dossier([
        article(
            "tolvane",
            "Tolvane Foods said on Monday it will lay off 2,600 of its 31,000 workers in Ohio, of which 300 are in Dayton.",
        ),
        copy,
        article(
            "kestrel",
            "Kestrel Freight plans to cut up to 450 jobs in Leeds by the end of June. Last October it cut 120 jobs.",
        ),
        article(
            "orrin",
            "Orrin Bank is laying off 13% of its staff after a merger, it said on Tuesday.",
        ),
        article(
            "denied",
            "Marlow Motors denied on Tuesday that it will cut 8,000 jobs.",
        ),
        article(
            "weighs",
            "Pellam Steel is considering cutting more than 900 jobs in Wales.",
        ),
        article(
            "sector",
            "The retail industry has shed 150,000 jobs this year, a tracker says.",
        ),
    ])
}
