//! Each row of the frame table matches what it says, and leaves what it must not match.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use pinkslip::event::read;
use pinkslip::frame::ROWS;
use pinkslip::text::Article;

fn rules(sentence: &str) -> Vec<String> {
    let reading = read(&Article::new("row", sentence));
    reading
        .events
        .iter()
        .map(|event| event.because.rule.to_string())
        .collect()
}

#[test]
fn every_row_finds_what_it_says() {
    let mut wrong = Vec::new();
    for row in ROWS.iter().filter(|row| !row.against) {
        for says in row.says {
            let reading = read(&Article::new("row", *says));
            if !reading.events.iter().any(|event| {
                event.because.rule == row.id && event.employer.is_some() != (row.id == "sector")
            }) {
                wrong.push(format!(
                    "{}: expected an event with an employer in {says:?}, found {:?}",
                    row.id,
                    reading
                        .events
                        .iter()
                        .map(|event| (
                            event.because.rule.clone(),
                            event
                                .employer
                                .as_ref()
                                .map(|employer| employer.name.clone())
                        ))
                        .collect::<Vec<_>>()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_row_leaves_its_near_misses() {
    let mut wrong = Vec::new();
    for row in ROWS.iter().filter(|row| !row.against) {
        for near in row.but_not {
            let found = rules(near);
            if found.iter().any(|rule| rule == row.id) {
                wrong.push(format!("{}: expected nothing in {near:?}", row.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_row_against_a_cut_counts_nothing() {
    for row in ROWS.iter().filter(|row| row.against) {
        for says in row.says {
            let reading = read(&Article::new("row", *says));
            let counted = reading
                .events
                .iter()
                .filter(|event| event.status != pinkslip::event::Status::Withdrawn)
                .count();
            assert_eq!(counted, 0, "{says:?}");
        }
        for near in row.but_not {
            assert_eq!(rules(near).len(), 1, "{near:?}");
        }
    }
}
