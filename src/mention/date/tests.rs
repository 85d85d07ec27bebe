//! Phrases with the days they name, and phrases that name none.
//!
//! A row is `tense [phrase] context | start end precision basis hint`. What stands in brackets is
//! what must be read, from its first word on, however the text is cut into tokens. `<` is the past,
//! `>` the future, `?` unknown; `open` stands for a value that hangs on the published day; `@` sets
//! that day for the rows that follow.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use proptest::prelude::*;

use super::table::{FIRST, LENGTHS, TABLE};
use super::{Found, Tense, Word, may_start, read_at, words};
use crate::mention::{Basis, Precision};
use crate::text::{Day, iso, parse_day};

mod phrases;

/// How a text is cut into tokens: at spaces; at marks too; between letters and digits too.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Cut {
    Spaces,
    Marks,
    All,
}

fn cut(text: &str, how: Cut) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut push = |from: usize, to: usize| {
        if from < to {
            let (start, end) = (from.try_into().unwrap(), to.try_into().unwrap());
            words.push(Word::new(&text[from..to], start, end));
        }
    };
    let class = |c: char| match c {
        c if c.is_whitespace() => 0,
        c if how == Cut::All && c.is_ascii_digit() => 2,
        c if c.is_alphanumeric() => 1,
        _ => 3,
    };
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let before = text[..at].chars().next_back();
        let after = text[at + c.len_utf8()..].chars().next();
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let inner = how == Cut::Spaces && class(c) == 3 && word(before) && word(after);
        let dot = how == Cut::Spaces && c == '.' && at - from == 3;
        let joins = before.is_some_and(|before| {
            class(before) == class(c) && class(c) != 3
                || inner
                || dot
                || how == Cut::Spaces && class(before) == 3 && at - from > 1 && class(c) == 1
        });
        if !joins {
            push(from, at);
            from = at;
        }
        if class(c) == 0 {
            from = at + c.len_utf8();
        }
    }
    push(from, text.len());
    words
}

fn told(found: Option<Found>) -> String {
    let Some(found) = found else {
        return "nothing".into();
    };
    let hint = format!("{:?}", found.by).to_lowercase();
    match found.value {
        None => format!("open {hint}"),
        Some(dates) => format!(
            "{} {} {:?} {:?} {hint}",
            iso(dates.start),
            iso(dates.end),
            dates.precision,
            dates.basis
        )
        .to_lowercase(),
    }
}

/// Runs the rows, and gives how many there were.
#[track_caller]
fn check(rows: &str) {
    let mut published = parse_day("2026-01-30").ok();
    let mut wrong = Vec::new();
    for row in rows.lines().map(str::trim).filter(|row| !row.is_empty()) {
        if let Some(day) = row.strip_prefix('@') {
            published = parse_day(day).ok();
            continue;
        }
        let (phrase, expected) = row.split_once(" | ").expect(row);
        let tense = match phrase.chars().next() {
            Some('<') => Tense::Past,
            Some('>') => Tense::Future,
            _ => Tense::Unknown,
        };
        let phrase = &phrase[2..];
        let (open, shut) = (phrase.find('[').expect(row), phrase.rfind(']').expect(row));
        let text = phrase.replace(['[', ']'], "");
        let (from, to) = (
            u32::try_from(open).unwrap(),
            u32::try_from(shut - 1).unwrap(),
        );
        for how in [Cut::Spaces, Cut::Marks, Cut::All] {
            let words = cut(&text, how);
            let at = words.iter().position(|word| word.start == from).expect(row);
            assert!(may_start(words[at].text), "{row}: {:?}", words[at].text);
            let found = read_at(&words, at, published, tense);
            let said = told(found);
            let end = found.map(|found| words[at + found.len - 1].end);
            if said != expected || end != Some(to) {
                let read = end.map(|end| &text[open..end as usize]);
                wrong.push(format!("{how:?}: {row}\n        {said} {read:?}"));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Every place in every line must read as no date.
#[track_caller]
fn check_none(lines: &str) {
    let published = parse_day("2026-01-30").ok();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        for how in [Cut::Spaces, Cut::Marks, Cut::All] {
            let words = cut(line, how);
            for at in 0..words.len() {
                for tense in [Tense::Past, Tense::Future, Tense::Unknown] {
                    let found = read_at(&words, at, published, tense);
                    assert_eq!(found, None, "{line}: {:?} {how:?}", words[at].text);
                }
            }
        }
    }
}

#[test]
fn near_misses() {
    check_none(
        "
        The company may cut jobs
        It May cut jobs, said May Smith and Theresa May
        They march on the plant, and march 4 miles
        The March for jobs
        an august firm
        August Wilson and April Jones joined June Carter
        the second plant and the second half
        a third of staff
        the Sunday Times and USA Today said
        Black Friday sales and Cyber Monday deals
        1,200 and 2,026 and 2.5 and 5% of 24 stores
        cut 2000 jobs, 2000 workers, a total of 1950, 2026 people
        a loss of 2000 and a reduction of 2025
        cut its workforce by 2000 jobs
        reduced by 2000
        $2026 and 2026% and room 2026
        at 8:30 am and 12:45PM
        it paid 28 per cent
        last stand, next door, this plan, last mile
        the next generation and the past tense
        the end of the road and the start of the show
        early retirement, late payment, mid-level managers
        the end of next season
        year-on-year growth, three-year deal
        28-year-old and 30-day notice
        two weeks of pay and six months for each
        $2m a year, ten jobs a month
        over two years of service
        within six months of the sale
        the fall in orders and spring water
        since the fall of the bank
        before Christmas-time joy
        H1 and H1B visas
        Monday-to-Friday
        February 30, 2026 and 30 Undecember 2025
        05/06/2025
        4/5 of staff
        24/7 support and 50/50
        version 2.0.1
        a five-day week
        from 2000 to 1500 staff
        between 1900 and 2000 jobs
        trimmed to 1987 posts from 2050
        ",
    );
}

#[test]
fn some_words_may_start_a_date() {
    for word in [
        "January",
        "by",
        "mid-March",
        "2026-01-28",
        "the",
        "Q3",
        "1H26",
        "Jan.",
    ] {
        assert!(may_start(word), "{word}");
    }
    for word in [
        "workers", "1,200", "weeks", "", "–", "Mayor", "jobs", "half",
    ] {
        assert!(!may_start(word), "{word}");
    }
}

#[test]
fn the_lead_is_counted_apart() {
    let lead = |text: &str| {
        let words = cut(text, Cut::Marks);
        read_at(&words, 0, None, Tense::Unknown).map(|found| (found.lead, found.len))
    };
    assert_eq!(lead("by the end of 2025"), Some((2, 5)));
    assert_eq!(lead("no later than June 30, 2026"), Some((3, 7)));
    assert_eq!(lead("2026-01-28T09:00:00Z").map(|it| it.0), Some(0));
    assert_eq!(lead("January 2026 and"), Some((0, 2)));
}

#[test]
fn a_hint_bounds_a_date() {
    let today = parse_day("2026-01-30").unwrap();
    let read = |text: &str| {
        let found = read_at(&cut(text, Cut::Marks), 0, Some(today), Tense::Unknown).unwrap();
        let dates = found.by.bounds(found.value.unwrap(), Some(today));
        (iso(dates.start), iso(dates.end))
    };
    let days = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(read("by March"), days("2026-01-30", "2026-03-31"));
    assert_eq!(read("by March 2025"), days("2025-03-31", "2025-03-31"));
    assert_eq!(read("since October"), days("2025-10-01", "2026-01-30"));
    assert_eq!(read("in October"), days("2025-10-01", "2025-10-31"));
}

#[test]
fn the_table_is_sorted_and_its_indexes_are_right() {
    assert!(TABLE.is_sorted_by(|(a, _), (b, _)| a < b));
    let (mut lengths, mut first) = ([0_u16; 26], [0_u16; 27]);
    for (key, kw) in TABLE {
        let word = key.to_string();
        assert_eq!(words::keyword(&word), *kw, "{word}");
        assert_eq!(words::keyword(&word.to_uppercase()), *kw);
        let letter = usize::from(word.as_bytes()[0] - b'a');
        lengths[letter] |= 1 << word.len();
        first[letter + 1..].iter_mut().for_each(|row| *row += 1);
    }
    assert_eq!((LENGTHS, FIRST), (lengths, first));
    assert_eq!(words::keyword("septembers"), super::words::Kw::Other);
}

impl std::fmt::Display for words::Key {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let letters = self.0.to_be_bytes().into_iter().chain(self.1.to_be_bytes());
        letters
            .filter(|byte| *byte > 0)
            .try_for_each(|byte| write!(out, "{}", char::from(byte)))
    }
}

/// Words that dates are made of, more likely than chance would have them.
fn word() -> impl Strategy<Value = String> {
    let table = prop::sample::select(TABLE).prop_map(|(key, _)| {
        let word = key.to_string();
        let mut chars = word.chars();
        chars.next().map_or(String::new(), |first| {
            first.to_uppercase().chain(chars).collect()
        })
    });
    let plain = prop::sample::select(TABLE).prop_map(|(key, _)| key.to_string());
    let marks = prop::sample::select(vec!["-", "–", "/", ",", ".", "'", "’s", "(", ")", "", "%"]);
    prop_oneof![
        4 => table,
        4 => plain,
        3 => marks.prop_map(str::to_owned),
        2 => "[0-9]{1,5}",
        1 => "[0-9]{1,4}[-/.][0-9]{1,2}([-/.][0-9]{2,4})?",
        1 => "[QqHh][0-9]|[0-9][QH][0-9]{0,4}|FY[0-9]{2,4}",
        1 => "\\PC{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 4000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_words_read_without_panic(
        texts in prop::collection::vec((word(), any::<bool>()), 0..12),
        published in prop::option::of(Day::MIN.to_julian_day()..=Day::MAX.to_julian_day()),
        tense in prop::sample::select(vec![Tense::Past, Tense::Future, Tense::Unknown]),
    ) {
        let published = published.map(|day| Day::from_julian_day(day).unwrap());
        let mut start = 0;
        let words: Vec<Word<'_>> = texts
            .iter()
            .map(|(text, space)| {
                start += u32::from(*space);
                let end = start + u32::try_from(text.len()).unwrap();
                let word = Word::new(text, start, end);
                start = end;
                word
            })
            .collect();
        for at in 0..=words.len() {
            let Some(found) = read_at(&words, at, published, tense) else {
                continue;
            };
            prop_assert!(found.len >= 1 && found.len <= words.len() - at);
            prop_assert!(found.lead < found.len);
            let text = words[at].text;
            prop_assert!(may_start(text) || text.is_empty());
            let Some(dates) = found.value else {
                continue;
            };
            prop_assert!(dates.start <= dates.end, "{words:?} {dates:?}");
            prop_assert!(dates.basis != Basis::Published);
            let bounds = found.by.bounds(dates, published);
            prop_assert!(bounds.start <= bounds.end);
            if dates.basis == Basis::Resolved {
                prop_assert!(published.is_some());
            }
            if dates.precision == Precision::Day {
                prop_assert_eq!(dates.start, dates.end);
            }
        }
    }
}
