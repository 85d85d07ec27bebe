//! The table for a story, read by pulldown-cmark.

use pinkslip::dossier::Report;
use pinkslip::event::Employer;
use pinkslip::export::markdown;
use pinkslip::ledger::Round;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::news::week;

/// What a page would show: the table's rows of cells, the paragraphs around it, the addresses, and whether there is
/// anything else than words in it.
#[derive(Default, Debug)]
struct Page {
    rows: Vec<Vec<String>>,
    paragraphs: Vec<String>,
    addresses: Vec<String>,
    foreign: Vec<String>,
}

fn show(markdown: &str) -> Page {
    let mut page = Page::default();
    let mut words = String::new();
    let mut row = Vec::new();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_MATH
        | Options::ENABLE_FOOTNOTES;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) => words.push_str(&text),
            Event::Start(Tag::Link { dest_url, .. }) => page.addresses.push(dest_url.to_string()),
            Event::End(TagEnd::TableCell) => row.push(std::mem::take(&mut words)),
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => {
                page.rows.push(std::mem::take(&mut row))
            }
            Event::End(TagEnd::Paragraph) => page.paragraphs.push(std::mem::take(&mut words)),
            Event::Start(
                Tag::Table(_) | Tag::TableRow | Tag::TableHead | Tag::TableCell | Tag::Paragraph,
            )
            | Event::End(TagEnd::Table | TagEnd::Link) => {}
            // "Total" is set in bold.
            Event::Start(Tag::Strong) | Event::End(TagEnd::Strong)
                if page.rows.is_empty() || row.is_empty() => {}
            other => page.foreign.push(format!("{other:?}")),
        }
    }
    page
}

#[test]
fn a_story_gets_its_table_its_total_and_what_is_left_out() {
    let report = week().report();
    let page = show(&markdown(&report));
    assert_eq!(page.foreign, [""; 0]);
    let rows: Vec<String> = page.rows.iter().map(|row| row.join(" | ")).collect();
    assert_eq!(
        rows,
        [
            "Employer | Jobs cut | Announced | Where | Status | Sources",
            "Kestrel Freight | 120 | Oct 2025 |  | completed | 1: The Ledger",
            "Kestrel Freight | up to 450 | 4 Mar 2026 | Leeds | planned | 1: The Ledger",
            "Orrin Bank | 13% | 3 Mar 2026 |  | announced | 1: The Ledger",
            "Tolvane Foods | 2,600 | 2 Mar 2026 | Dayton, Ohio | announced | 2: The Ledger, News of wire",
        ]
    );
    assert_eq!(page.addresses[0], "https://example.org/news/kestrel");
    assert_eq!(
        page.paragraphs,
        [
            "Total: between 2,720 and 3,170 jobs in 3 rounds at 2 employers; 1 more with no number",
            "Not counted: 1 round of at least 900, only being considered; 1 denied; 1 part of a round above; 1 figure of many employers",
        ]
    );
}

#[test]
fn nothing_counted_is_said() {
    let nothing = pinkslip::dossier::Dossier::new().report();
    assert_eq!(markdown(&nothing), "**Total:** no layoffs counted\n");
}

/// Everything that means something to a reader of Markdown, HTML or tables, and all else.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[-|\\\\`*_\\[\\](){}<>&#+.!~$^:;='\"@/ \t\r\nA-Za-z0-9]{1,24}",
        "(<script>|</td>|\\||\\\\\\||&amp;|&#124;|\\*\\*|~~|\\$|`|!\\[a\\]\\(b\\)|\\[\\^1\\]){1,6}",
        "[\\PC]{1,16}",
    ]
}

fn seen(words: &str) -> String {
    let parts = words.split(|letter: char| letter.is_whitespace() || letter.is_control());
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The report of the week with other names in it.
fn renamed(names: &[String], url: &str) -> Report {
    let mut report = week().report();
    let next = |at: usize| names[at % names.len()].clone();
    for (at, round) in report.ledger.rounds.iter_mut().enumerate() {
        let key = next(at);
        round.employer = Some(Employer {
            name: key.clone(),
            mention: String::new(),
            key,
            ..Employer::default()
        });
        round.places = vec![next(at + 1)];
    }
    for (at, article) in report.articles.iter_mut().enumerate() {
        article.publisher = Some(next(at));
        article.url = Some(if at % 2 == 0 {
            url.to_owned()
        } else {
            format!("https://example.org/{url}")
        });
    }
    report
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any name stands in its cell as it is, and nothing but words and links comes of it.
    #[test]
    fn any_name_stands_as_it_is(names in prop::collection::vec(name(), 1..6), url in name()) {
        let report = renamed(&names, &url);
        let written = markdown(&report);
        let page = show(&written);
        prop_assert!(page.foreign.is_empty(), "{:?} in {written}", page.foreign);
        let counted: Vec<&Round> = report.ledger.rounds.iter().filter(|round| round.counted).collect();
        prop_assert_eq!(page.rows.len(), counted.len() + 1, "{}", written);
        for (row, round) in page.rows.iter().skip(1).zip(counted) {
            prop_assert_eq!(row.len(), 6, "{}", written);
            prop_assert_eq!(&row[0], &seen(&round.employer.as_ref().unwrap().name), "{}", written);
            prop_assert_eq!(&row[3], &seen(&round.places[0]), "{}", written);
        }
        prop_assert_eq!(page.paragraphs.len(), 2);
        for address in &page.addresses {
            let scheme = address.split("://").next().unwrap().to_ascii_lowercase();
            prop_assert!(scheme == "https" || scheme == "http", "{address}");
        }
    }
}
