//! The words that dates are made of, as one sorted table.
//!
//! Takes a word, gives its [`Kw`]. Nothing is built at start-up: a bit mask of first letters and
//! lengths turns most words away, a binary search answers for the rest.

use super::table::{FIRST, LENGTHS, TABLE};
use crate::lexicon::{Gate, any_of, first_hash};

/// A unit of the calendar.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
}

/// What a word means to the reader of dates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kw {
    /// Not a word of dates.
    Other,
    /// January is 1.
    Month(u8),
    /// Monday is 0.
    Weekday(u8),
    /// Spring is 0, summer 1, autumn 2, winter 3.
    Season(u8),
    Unit(Unit),
    Units(Unit),
    /// A spelt number; "couple" is 2, "few" and "several" are 3.
    Number(u8),
    Few,
    Couple,
    /// "first" to "fifth"; "last", "final" and "latter" have words of their own.
    Ordinal(u8),
    Final,
    Half,
    /// The letters of "Q3", "H1", "FY26".
    Q,
    H,
    Fy,
    /// "fiscal", "financial", "model": what may stand before "year".
    Fiscal,
    Early,
    Mid,
    Late,
    Start,
    End,
    Earlier,
    Later,
    Rest,
    Course,
    Last,
    Next,
    This,
    Past,
    Coming,
    Current,
    Recent,
    Ago,
    Now,
    Today,
    Yesterday,
    Tomorrow,
    DayPart,
    Night,
    Weekend,
    YearEnd,
    New,
    Christmas,
    So,
    Far,
    Ended,
    Time,
    The,
    A,
    Of,
    In,
    On,
    At,
    By,
    Before,
    Until,
    Through,
    Since,
    During,
    From,
    To,
    Between,
    And,
    Or,
    Over,
    Within,
    As,
    For,
    After,
    No,
    Than,
    Starting,
    Effective,
    /// "about", "roughly": what may stand before a number or a date.
    About,
    /// The endings of "1st", "2nd", "3rd", "4th".
    Th,
    S,
    /// What follows a count: "jobs", "workers".
    People,
    /// What follows a quantity: "percent", "million".
    Measure,
    /// What makes "of 2000" a count: "total", "workforce".
    Sum,
    /// What makes a weekday a name: "Black Friday".
    Named,
    /// What else does, after it: "Sunday Times".
    Paper,
}

impl Kw {
    /// Whether a date can begin with this word, prepositions and articles aside.
    pub(super) const fn begins(self) -> bool {
        self.opens()
            || matches!(self, Self::Course | Self::New | Self::Now | Self::Weekend)
            || matches!(self, Self::Units(_) | Self::Unit(_))
    }

    /// Whether a date that begins with this word begins with the next one too, and with no other.
    pub(super) const fn leads(self) -> bool {
        matches!(
            self,
            Self::By
                | Self::Before
                | Self::Until
                | Self::Through
                | Self::Since
                | Self::In
                | Self::At
                | Self::During
                | Self::Over
                | Self::Within
                | Self::Between
                | Self::From
                | Self::On
                | Self::The
                | Self::A
        )
    }

    /// Whether a date can begin with this word.
    pub(super) const fn opens(self) -> bool {
        !matches!(
            self,
            Self::Other
                | Self::Half
                | Self::Course
                | Self::Ago
                | Self::Now
                | Self::DayPart
                | Self::Night
                | Self::Far
                | Self::Ended
                | Self::Time
                | Self::Of
                | Self::To
                | Self::And
                | Self::Or
                | Self::For
                | Self::After
                | Self::Than
                | Self::About
                | Self::Th
                | Self::S
                | Self::Units(_)
                | Self::Unit(Unit::Day | Unit::Decade)
                | Self::New
                | Self::Weekend
                | Self::People
                | Self::Measure
                | Self::Sum
                | Self::Named
                | Self::Paper
        )
    }
}

/// The longest word of the table.
const LONGEST: usize = 12;

/// A word in small letters, packed so that it sorts and compares as a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Key(pub u64, pub u32);

impl Key {
    /// Packs a word of up to [`LONGEST`] letters, whatever their case. Other bytes stay other
    /// bytes, but for `@[\\]^_` and control characters, which no letter run holds.
    pub(super) const fn of(word: &[u8]) -> Self {
        let (mut head, mut tail) = (0_u64, 0_u32);
        let (mut rest, mut at) = (word, 0);
        while let [first, after @ ..] = rest {
            let byte = *first | 0x20;
            if at < 8 {
                head |= (byte as u64) << (56 - 8 * at);
            } else if at < LONGEST {
                tail |= (byte as u32) << (24 - 8 * (at - 8));
            }
            rest = after;
            at += 1;
        }
        Self(head, tail)
    }

    /// The hash of the word that was packed.
    const fn hash(self) -> u32 {
        let Self(head, tail) = self;
        let [a, b, c, d, e, f, g, h] = head.to_be_bytes();
        let [i, j, k, l] = tail.to_be_bytes();
        let letters = [a, b, c, d, e, f, g, h, i, j, k, l];
        let mut len = 0;
        let mut rest: &[u8] = &letters;
        while let [1..=u8::MAX, more @ ..] = rest {
            len += 1;
            rest = more;
        }
        match first_hash(letters.split_at(len).0) {
            Some((hash, _)) => hash,
            None => 0,
        }
    }
}

/// Words of the table.
#[derive(Clone, Copy)]
pub(super) struct Gates {
    /// All of them.
    pub all: Gate,
    /// Those that a date can begin with that counts from another.
    pub counting: Gate,
}

/// What turns most words away by their hash.
pub(super) static GATES: Gates = {
    let mut gates = Gates {
        all: Gate::of(&[]),
        counting: Gate::of(&[any_of!("a an the that same later")]),
    };
    let mut rows = TABLE;
    while let Some(((key, kw), rest)) = rows.split_first() {
        let hash = key.hash();
        gates.all = gates.all.with(hash);
        if matches!(kw, Kw::Number(_) | Kw::Month(_)) {
            gates.counting = gates.counting.with(hash);
        }
        rows = rest;
    }
    gates
};

/// What `word` means, whatever its case.
pub(super) fn keyword(word: &str) -> Kw {
    let bytes = word.as_bytes();
    let Some(first) = bytes.first() else {
        return Kw::Other;
    };
    let letter = usize::from((first | 0x20).wrapping_sub(b'a'));
    let plausible = LENGTHS
        .get(letter)
        .is_some_and(|lengths| bytes.len() <= LONGEST && lengths >> bytes.len() & 1 == 1);
    if !plausible {
        return Kw::Other;
    }
    let row = |letter: usize| FIRST.get(letter).map(|row| usize::from(*row));
    let rows = row(letter)
        .zip(row(letter + 1))
        .and_then(|(from, to)| TABLE.get(from..to));
    let key = Key::of(bytes);
    rows.and_then(|rows| rows.iter().find(|(it, _)| *it == key))
        .map_or(Kw::Other, |&(_, kw)| kw)
}
