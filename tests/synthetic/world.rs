//! What happened: the employers, their rounds, and what the counting rules make of them.
//!
//! The truth is worked out here, from what happened and by the counting rules (`pinkslip::ledger::rules`). The engine is not asked.

use std::collections::BTreeMap;

use pinkslip::text::{Day, parse_day};

use crate::chance::Chance;
use crate::names::{Employer, employers};
use crate::truth::Truth;
use crate::words::Words;

/// How many: a number as it is announced.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Said {
    Exact(u32),
    About(u32),
    Over(u32),
    UpTo(u32),
    Between(u32, u32),
    /// A word for so many: the least and the most that it spans.
    Vague(u32, u32),
    /// A share in tenths of a percent, and no number.
    Share(u32),
    Nothing,
}

/// How a round went on.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Course {
    /// Announced, and so it stays.
    Plain,
    /// Reported some days before it is announced.
    Leaked,
    /// A word at first ("hundreds"), then the number.
    MadePrecise,
    /// "Up to" so many at risk; later so many.
    Settled { bound: u32, days: i32 },
    /// Never more than weighed.
    Considered,
    /// Weighed, and then done.
    Weighed,
    /// Announced as a plan, and taken back.
    Withdrawn { days: i32 },
    /// A rumour the employer denies.
    Denied,
}

/// What a round hits: articles that contradict each other about it would tell of two.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Hits {
    /// The site in the employer's own town.
    Site,
    /// One department.
    Unit,
    /// All of it.
    Everybody,
}

/// One reduction by one employer.
#[derive(Clone, Debug)]
pub struct Round {
    pub day: Day,
    pub said: Said,
    pub course: Course,
    /// People employed when it was announced.
    pub base: u32,
    /// What it hits.
    pub hits: Hits,
    /// The department, where articles name one.
    pub unit: &'static str,
    /// The one town besides the employer's own.
    pub elsewhere: &'static str,
}

/// What became of one employer.
#[derive(Clone, Debug)]
pub struct Fate {
    pub employer: Employer,
    pub rounds: Vec<Round>,
    /// No round is told by itself, only how many went in all.
    pub only_in_all: bool,
}

impl Fate {
    /// What is counted, and what is totalled apart as considered.
    pub fn truth(&self) -> (Truth, Truth) {
        let (mut counted, mut considered) = (Truth::default(), Truth::default());
        if self.only_in_all {
            // cumulative-is-checked-not-added: it stands in for the rounds that nobody tells.
            counted.add(Said::Exact(self.in_all()));
            return (counted, considered);
        }
        for round in &self.rounds {
            match round.course {
                Course::Withdrawn { .. } | Course::Denied => {}
                Course::Considered => considered.add(round.said),
                _ => counted.add(round.said),
            }
        }
        (counted, considered)
    }

    /// All its rounds together, which are exact where this is asked.
    pub fn in_all(&self) -> u32 {
        self.rounds.iter().filter_map(|round| round.exact()).sum()
    }
}

impl Round {
    /// The number that is told of it, where one is.
    pub fn number(&self) -> Option<u32> {
        match self.said {
            Said::Exact(many) | Said::About(many) | Said::Over(many) | Said::UpTo(many) => {
                Some(many)
            }
            Said::Between(from, _) => Some(from),
            Said::Vague(..) | Said::Share(_) | Said::Nothing => None,
        }
    }

    pub fn exact(&self) -> Option<u32> {
        match self.said {
            Said::Exact(many) => Some(many),
            _ => None,
        }
    }
}

/// Everything that happened.
pub struct World {
    pub fates: Vec<Fate>,
}

/// The last day of the world.
pub fn end() -> Day {
    parse_day("2025-11-30").unwrap()
}

pub fn later(day: Day, days: i32) -> Day {
    Day::from_julian_day(day.to_julian_day() + days).unwrap()
}

impl World {
    pub fn new(words: &Words, many: usize, chance: &mut Chance) -> Self {
        let fates = employers(words, many, chance)
            .into_iter()
            .map(|employer| fate(words, employer, chance));
        Self {
            fates: fates.collect(),
        }
    }

    /// The truth by employer, in the order of the world.
    pub fn truth(&self) -> (Truth, Truth) {
        let (mut counted, mut considered) = (Truth::default(), Truth::default());
        for fate in &self.fates {
            let (one, two) = fate.truth();
            counted.plus(one);
            considered.plus(two);
        }
        (counted, considered)
    }

    /// Every name an employer may head a row under, and its place in the world.
    pub fn by_name(&self) -> BTreeMap<String, usize> {
        let mut names = BTreeMap::new();
        for (place, fate) in self.fates.iter().enumerate() {
            let Employer {
                name,
                full,
                short,
                letters,
                ..
            } = &fate.employer;
            for form in [Some(name), Some(full), Some(short), letters.as_ref()]
                .into_iter()
                .flatten()
            {
                names.insert(form.clone(), place);
            }
        }
        names
    }
}

fn fate(words: &Words, employer: Employer, chance: &mut Chance) -> Fate {
    let only_in_all = chance.percent(3);
    let many = match chance.between(1, 100) {
        _ if only_in_all => chance.between(2, 3),
        1..=48 => 1,
        49..=78 => 2,
        79..=92 => 3,
        _ => 4,
    };
    // All rounds of such an employer are plain numbers: their sum is told.
    let summed = only_in_all || many >= 2 && chance.percent(35);
    let mut day = later(
        parse_day("2023-01-09").unwrap(),
        i32::try_from(chance.below(200)).unwrap(),
    );
    let mut rounds: Vec<Round> = Vec::new();
    for _ in 0..many {
        let base = number(chance, 400, 90_000);
        let (said, course) = if summed {
            (Said::Exact(figure(&rounds, base, chance)), Course::Plain)
        } else {
            course(&rounds, base, chance)
        };
        rounds.push(Round {
            day: workday(day),
            said,
            course,
            base,
            hits: *chance.pick(&[Hits::Site, Hits::Unit, Hits::Everybody, Hits::Everybody]),
            unit: words.pick("unit", chance),
            elsewhere: elsewhere(words, &employer, chance),
        });
        let pause = match course {
            Course::Settled { days, .. } | Course::Withdrawn { days } => days,
            // What comes within half a year of a bound may be what came of it.
            _ if matches!(said, Said::UpTo(_)) => 90,
            _ => 0,
        };
        day = later(
            day,
            pause + i32::try_from(chance.between(110, 260)).unwrap(),
        );
    }
    Fate {
        employer,
        rounds,
        only_in_all,
    }
}

/// A town of the same country.
fn elsewhere(words: &Words, employer: &Employer, chance: &mut Chance) -> &'static str {
    let country = if employer.british {
        "british"
    } else {
        "american"
    };
    loop {
        let town = words.piece(country, chance);
        if town != employer.town {
            return town;
        }
    }
}

/// Announcements come on working days.
fn workday(day: Day) -> Day {
    match day.weekday().number_days_from_monday() {
        weekend @ 5.. => later(day, 7 - i32::from(weekend)),
        _ => day,
    }
}

/// A number that is as likely small as large.
fn number(chance: &mut Chance, from: u32, to: u32) -> u32 {
    let (mut low, mut high) = (from, to);
    while high / 2 > low && chance.percent(50) {
        high /= 2;
    }
    low = low.max(high / 2);
    chance.between(low, high)
}

/// How many of so many: rounded mostly, and of no other round of the employer; but now and then close to one.
fn figure(rounds: &[Round], base: u32, chance: &mut Chance) -> u32 {
    loop {
        let close = rounds
            .last()
            .and_then(Round::exact)
            .filter(|_| chance.percent(15));
        let many = match close {
            Some(last) => last + last / 15 + chance.between(3, 9),
            None => base / chance.between(4, 30),
        };
        let many = match many {
            0..100 => many.max(14),
            _ if chance.percent(40) => many,
            100..1000 => many / 10 * 10,
            1000..10_000 => many / 100 * 100,
            _ => many / 500 * 500,
        };
        let distinct = |round: &Round| {
            round
                .number()
                .is_none_or(|other| other.abs_diff(many) * 20 > other)
        };
        if rounds.iter().all(distinct) {
            return many;
        }
    }
}

fn course(rounds: &[Round], base: u32, chance: &mut Chance) -> (Said, Course) {
    let many = figure(rounds, base, chance);
    let round = if many > 1000 {
        many / 100 * 100
    } else {
        many.max(20) / 10 * 10
    };
    let days = i32::try_from(chance.between(30, 100)).unwrap();
    match chance.between(1, 100) {
        1..=34 => (Said::Exact(many), Course::Plain),
        35..=42 => (Said::About(round), Course::Plain),
        43..=48 => (Said::Over(round), Course::Plain),
        49..=53 => (Said::UpTo(round), Course::Plain),
        54..=56 => (Said::Between(round, round + round / 5 + 10), Course::Plain),
        57..=62 => (Said::Share(10 * chance.between(3, 24)), Course::Plain),
        63..=67 => (Said::Nothing, Course::Plain),
        68..=69 => (vague(many), Course::Plain),
        70..=76 => (Said::Exact(many), Course::Leaked),
        77..=81 if spans(many) => (Said::Exact(many), Course::MadePrecise),
        82..=87 => {
            let bound = round + round / 5 + 10;
            (
                Said::Exact(many.min(bound)),
                Course::Settled { bound, days },
            )
        }
        88..=90 => (Said::Exact(many), Course::Considered),
        91..=92 => (Said::Exact(many), Course::Weighed),
        93..=95 => (Said::Exact(many), Course::Withdrawn { days }),
        96..=100 => (Said::Exact(many), Course::Denied),
        _ => (Said::Exact(many), Course::Plain),
    }
}

/// Whether a word spans so many.
pub fn spans(many: u32) -> bool {
    matches!(many, 24..=99 | 200..=999 | 2_000..=9_999)
}

fn vague(many: u32) -> Said {
    match many {
        0..100 => Said::Vague(24, 99),
        100..2_000 => Said::Vague(200, 999),
        _ => Said::Vague(2_000, 9_999),
    }
}

/// The word for so many.
pub fn word(many: u32) -> &'static str {
    match many {
        0..200 => "dozens",
        200..2_000 => "hundreds",
        _ => "thousands",
    }
}
