//! Roll-ups: confirmed by any rounds of their window, short of them, or exceeded.

use pinkslip::event::{Event, Scope};
use pinkslip::ledger::{Round, rules};
use pinkslip::mention::Precision;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::build::{Press, Tell, bounds, cut, row};
use crate::checks::{check, conflict, names_who_tells};

/// A roll-up of a stated window up to 28 January 2026.
fn in_all(number: u32, since: &str) -> Event {
    cut("Acme")
        .people(number)
        .scope(Scope::Cumulative)
        .during(since, "2026-01-28", Precision::Year)
}

fn on(number: u32, date: &str) -> Event {
    cut("Acme").people(number).on(date)
}

/// The roll-up of a desk: whether it counts, its check, and the sentence of its conflict.
fn rolled(press: &Press) -> (bool, Option<(bool, String)>, Option<String>) {
    let ledger = press.ledger();
    assert!(names_who_tells(press, &ledger));
    let rollups = ledger.rounds.iter();
    let rollups: Vec<&Round> = rollups
        .filter(|round| round.scope == Scope::Cumulative)
        .collect();
    assert_eq!(rollups.len(), 1);
    let check = check(rollups[0], rules::ROLL_UP_OF_ROUNDS);
    let check = check.map(|(holds, text)| (holds, text.to_owned()));
    let conflict = conflict(rollups[0], rules::ROLL_UP_OF_ROUNDS);
    (
        rollups[0].counted,
        check,
        conflict.map(|one| one.text.clone()),
    )
}

/// Each event in an article of its own.
fn apart(events: impl IntoIterator<Item = Event>) -> Press {
    let papers = events.into_iter().enumerate();
    papers.fold(Press::default(), |press, (place, event)| {
        press.and(&format!("a{place}"), "", [event])
    })
}

#[test]
fn a_roll_up_is_the_sum_of_any_rounds_of_its_window() {
    let rounds = [
        on(500, "2025-10-10"),
        on(400, "2025-11-20"),
        on(300, "2025-12-15"),
        on(250, "2026-01-05"),
        on(130, "2026-01-20"),
    ];
    let told = |rollup: Event| rolled(&apart(rounds.iter().cloned().chain([rollup])));
    let all = told(in_all(1_580, "2025-10-01"));
    assert_eq!(
        all.1.unwrap().1,
        "confirmed: 500 + 400 + 300 + 250 + 130 = 1,580"
    );
    let four = told(in_all(1_450, "2025-10-01"));
    assert_eq!(
        (four.0, four.2, four.1.unwrap().1.as_str()),
        (
            false,
            None,
            "confirmed: 500 + 400 + 300 + 250 = 1,450, without 130 (2026-01)"
        )
    );
    // The window decides which rounds may be terms: 500 and 400 were before it.
    let since_december = told(in_all(680, "2025-12-01"));
    assert_eq!(
        since_december.1.unwrap().1,
        "confirmed: 300 + 250 + 130 = 680"
    );
    let (_, check, conflict) = told(in_all(500, "2025-12-01"));
    assert_eq!(
        conflict.as_deref(),
        Some("500 in all, but 300 + 250 + 130 = 680 in the rounds told: 180 too many"),
        "the 500 of October is not it"
    );
    assert!(!check.unwrap().0);
    // Short of it: what is not told is shown, and contradicts nothing.
    let (counted, check, conflict) = told(in_all(2_000, "2025-10-01"));
    assert_eq!((counted, conflict), (false, None));
    let short = "2,000 in all: 1,580 in the rounds told, 420 not told".to_owned();
    assert_eq!(check, Some((true, short)));
    let press = apart(rounds.iter().cloned().chain([in_all(2_000, "2025-10-01")]));
    assert_eq!(bounds(&press).1, 1_580);
    // Off by one.
    assert!(!told(in_all(1_579, "2025-10-01")).1.unwrap().0);
    // A bound is a bound: more than it is no contradiction of "over", fewer none of "up to".
    let over = in_all(1_500, "2025-10-01").over(1_500);
    assert_eq!(
        told(over).1.unwrap().1,
        "confirmed: 500 + 400 + 300 + 250 + 130 = 1,580, told as over 1,500"
    );
    let (_, check, conflict) = told(in_all(2_000, "2025-10-01").up_to(2_000));
    assert_eq!(
        (check.unwrap().1.as_str(), conflict),
        (
            "up to 2,000 in all: 1,580 in the rounds told, up to 420 not told",
            None
        )
    );
    let (_, check, conflict) = told(in_all(1_500, "2025-10-01").up_to(1_500));
    assert_eq!(
        (check.unwrap().0, conflict),
        (true, None),
        "1,450 without 130"
    );
    let (.., conflict) = told(in_all(1_001, "2025-10-01").up_to(1_001));
    assert!(
        conflict
            .unwrap()
            .ends_with("= 1,580 in the rounds told: 579 too many")
    );
}

#[test]
fn since_when_a_roll_up_counts() {
    let since = |date: &str| {
        let since = in_all(0, date).date.map(|date| date.start);
        cut("Acme")
            .people(900)
            .scope(Scope::Cumulative)
            .with(|event| event.cues.since = since)
    };
    let press = |date: &str| {
        Press::default()
            .and("sum", "2026-01-28", [since(date)])
            .and("a", "2025-09-20", [on(500, "2025-09-20")])
            .and("b", "2025-11-20", [on(400, "2025-11-20")])
    };
    assert_eq!(
        rolled(&press("2025-09-01")).1.unwrap().1,
        "confirmed: 500 + 400 = 900"
    );
    assert_eq!(
        rolled(&press("2025-10-01")).1.unwrap().1,
        "900 in all: 400 in the rounds told, 500 not told"
    );
    // Counted back from the day of publication, half a year is not meant to the day.
    let half_a_year = |start: &str| {
        let rollup = cut("Acme").people(900).scope(Scope::Cumulative).during(
            start,
            "2026-03-28",
            Precision::Month,
        );
        let press = apart([rollup, on(500, "2025-09-20"), on(400, "2025-11-20")]);
        rolled(&press).1.unwrap().1
    };
    assert_eq!(half_a_year("2025-09-28"), "confirmed: 500 + 400 = 900");
    assert!(half_a_year("2025-10-28").ends_with("400 in the rounds told, 500 not told"));
}

#[test]
fn rounds_without_a_date_may_be_in_a_roll_up() {
    let undated = |number| cut("Acme").people(number);
    let (_, check, conflict) = rolled(&apart([
        in_all(900, "2025-10-01"),
        on(500, "2025-10-10"),
        undated(400),
        undated(250),
    ]));
    // The 250 needs not be meant, so that it is not left out of anything.
    assert_eq!(
        (check.unwrap().1.as_str(), conflict),
        ("confirmed: 500 + 400 = 900", None)
    );
    let (_, check, conflict) = rolled(&apart([in_all(900, "2025-10-01"), undated(1_000)]));
    assert_eq!(
        (check.unwrap(), conflict),
        (
            (false, "900 in all is no sum of the rounds told".to_owned()),
            None
        )
    );
    // Without a window only what is told beside it is surely meant.
    let no_window = || {
        cut("Acme")
            .people(900)
            .scope(Scope::Cumulative)
            .on("2026-01-28")
    };
    let (.., conflict) = rolled(&apart([no_window(), on(1_000, "2024-10-10")]));
    assert_eq!(conflict, None);
    let (.., conflict) = rolled(&Press::of([no_window(), on(1_000, "2025-10-10")]));
    assert_eq!(
        conflict.as_deref(),
        Some("900 in all, but 1,000 = 1,000 in the rounds told: 100 too many")
    );
}

#[test]
fn a_number_of_a_whole_year_may_be_a_roll_up() {
    // "Has cut 900 jobs this year" reads like one round, until the rounds are known.
    let year = |number: u32| {
        cut("Acme")
            .people(number)
            .during("2026-01-01", "2026-06-28", Precision::Year)
    };
    let press = |number| apart([on(500, "2026-02-10"), on(400, "2026-04-15"), year(number)]);
    assert_eq!(bounds(&press(900)).1, 900);
    let ledger = press(900).ledger();
    let round = row(&ledger, "acme-2026-900");
    assert_eq!(
        (round.counted, round.why.text.as_str()),
        (false, "confirmed: 500 + 400 = 900")
    );
    assert_eq!(round.why.rule, rules::CUMULATIVE_IS_CHECKED);
    // Off by one, or the sum of some: it may as well be a round.
    assert_eq!(bounds(&press(901)).1, 1_801);
    let more = apart([
        on(500, "2026-02-10"),
        on(400, "2026-04-15"),
        on(300, "2026-06-01"),
        year(900),
    ]);
    assert_eq!(bounds(&more).1, 2_100);
    // A round of another year is not in it; a number of a day or with no date is no sum.
    let earlier = apart([on(500, "2025-02-10"), on(400, "2026-04-15"), year(900)]);
    assert_eq!(bounds(&earlier).1, 1_800);
    for other in [
        on(900, "2026-06-28"),
        cut("Acme").people(900),
        year(900).further(),
    ] {
        let press = apart([on(500, "2026-02-10"), on(400, "2026-04-15"), other]);
        assert_eq!(bounds(&press).1, 1_800);
    }
}

#[test]
fn the_rounds_that_a_roll_up_lists_are_rounds() {
    // "1,000 since July, including 500 in September and 200 in November", and 300 now.
    let listed = |number, date: &str| on(number, date).part_of(1);
    let rollup = in_all(1_000, "2025-07-01");
    let press = Press::of([
        on(300, "2026-01-28"),
        rollup.clone(),
        listed(500, "2025-09-10"),
        listed(200, "2025-11-10"),
    ]);
    assert_eq!(
        rolled(&press).1.unwrap().1,
        "confirmed: 500 + 200 + 300 = 1,000"
    );
    assert_eq!(bounds(&press).1, 1_000);
    // Told elsewhere as a round, it is that round.
    let press = press.and("two", "", [on(200, "2025-11-10")]);
    assert_eq!(bounds(&press).1, 1_000);
    assert_eq!(press.tally().rounds, 3);
    // What it lists by place is a part of it, and it stands in for the rounds.
    let press = Press::of([rollup, cut("Acme").people(400).place("Leeds").part_of(0)]);
    assert_eq!(bounds(&press).1, 1_000);
}

#[test]
fn roll_ups_of_two_windows() {
    let both = |one: Event, two: Event, rounds: &[Event]| {
        let press = apart([one, two].into_iter().chain(rounds.iter().cloned()));
        assert!(names_who_tells(&press, &press.ledger()));
        press
    };
    // Nested and nothing told: the longer stands in for both.
    let year = || in_all(16_000, "2026-01-01");
    let press = both(in_all(30_000, "2025-10-01"), year(), &[]);
    assert_eq!(bounds(&press).1, 30_000);
    // A round of the longer: the shorter stands in, and with it the longer is confirmed.
    let october = on(14_000, "2025-10-28");
    let press = both(in_all(30_000, "2025-10-01"), year(), &[october]);
    assert_eq!(bounds(&press).1, 30_000);
    let ledger = press.ledger();
    let longer = row(&ledger, "acme-2025-30000");
    assert_eq!(longer.why.text, "confirmed: 14,000 + 16,000 = 30,000");
    // More in the shorter time than in the longer: both rows show both sides.
    let press = both(in_all(14_000, "2025-10-01"), year(), &[]);
    let ledger = press.ledger();
    for round in &ledger.rounds {
        assert_eq!(
            conflict(round, rules::ROLL_UP_IN_ROLL_UP).unwrap().text,
            "16,000 in all from 2026-01-01 to 2026-01-28, but 14,000 in all from 2025-10-01 to 2026-01-28"
        );
    }
    // Two times with no day in common: neither is inside the other.
    let before = cut("Acme").people(9_000).scope(Scope::Cumulative).during(
        "2025-01-01",
        "2025-06-30",
        Precision::Half,
    );
    let press = both(before, year(), &[]);
    assert_eq!(bounds(&press).1, 25_000);
    assert!(
        press
            .ledger()
            .rounds
            .iter()
            .all(|round| round.conflicts.is_empty())
    );
}

proptest! {
    #[test]
    fn a_roll_up_over_any_rounds_of_its_window_is_confirmed(
        numbers in vec(1_u32..60_000, 1..14),
        chosen in vec(any::<bool>(), 14),
        off in select(vec![-1_i64, 1]),
        shift in 0_usize..14,
    ) {
        // One day apart and no two alike, so that each is a round of its own.
        let mut numbers = numbers;
        numbers.sort_unstable();
        numbers.dedup_by(|one, two| one.abs_diff(*two) * 50 <= *one);
        let rounds: Vec<Event> = numbers.iter().zip(1..).map(|(number, day)| {
            cut("Acme").people(*number).on(&format!("2025-11-{day:02}"))
        }).collect();
        let picked = |at: usize| chosen[at] || at == shift % numbers.len();
        let told: u32 = numbers.iter().enumerate().filter(|(at, _)| picked(*at)).map(|(_, number)| number).sum();
        let press = |told: u32| {
            let rollup = cut("Acme").people(told).scope(Scope::Cumulative)
                .during("2025-10-01", "2026-01-28", Precision::Quarter);
            let mut papers: Vec<Event> = rounds.clone();
            papers.insert(shift % (papers.len() + 1), rollup);
            papers.into_iter().enumerate().fold(Press::default(), |press, (place, event)| {
                press.and(&format!("a{place}"), "", [event])
            })
        };
        let rollup = |press: &Press| {
            let rounds = press.ledger().rounds;
            rounds.into_iter().find(|round| round.scope == Scope::Cumulative).unwrap()
        };
        let all: u64 = numbers.iter().map(|number| u64::from(*number)).sum();
        let confirmed = rollup(&press(told));
        prop_assert!(confirmed.why.text.starts_with("confirmed: "), "{}", confirmed.why.text);
        let linked: Vec<&str> = confirmed.links.iter().map(|link| link.to.as_str()).collect();
        let ledger = press(told).ledger();
        let sum: u64 = ledger.rounds.iter().filter(|round| linked.contains(&round.id.as_str()))
            .map(|round| u64::from(round.headcount.unwrap().point())).sum();
        prop_assert_eq!(sum, u64::from(told), "its links are its terms");
        prop_assert_eq!(press(told).tally().best, all);
        // One more or one fewer is only right where other rounds make that.
        let near = u32::try_from(i64::from(told) + off).unwrap();
        let sums = (1_u32..1 << numbers.len()).map(|choice| {
            let of = |(at, number): (usize, &u32)| if choice >> at & 1 == 1 { u64::from(*number) } else { 0 };
            numbers.iter().enumerate().map(of).sum::<u64>()
        });
        let made = sums.into_iter().any(|sum| sum == u64::from(near));
        let missed = rollup(&press(near));
        prop_assert_eq!(missed.why.text.starts_with("confirmed: "), made, "{}", missed.why.text);
        prop_assert_eq!(missed.conflicts.is_empty(), made || all <= u64::from(near));
    }
}
