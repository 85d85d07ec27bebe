//! Dates in English news: from words to a stretch of days.
//!
//! Takes the words of a text and where to begin; gives the longest date that begins there, what it
//! names as [`Dates`], and whether the words before it make it a day, a deadline or a span. A pure
//! function: no clock, no zone, no locale; relative words are resolved against a published day
//! that is passed in, and stay open without one.
//!
//! What the words are taken to mean, where people differ:
//!
//! | words | days | precision |
//! |---|---|---|
//! | a month or a quarter without a year | the nearest that had begun; for the future the nearest that has not ended | its own |
//! | "early", "mid-", "late" | thirds: four months of a year, one of a quarter, ten days of a month | the closest there is: quarter, month, week |
//! | "the end of 2025", "year-end" | its last month; of a month the last seven days | month; week |
//! | "last Tuesday" on a Friday | the two Tuesdays people mean, and the days between | week |
//! | "last week" | Monday to Sunday | week |
//! | "a year ago", "two weeks ago" | the calendar year or week that holds that day | the unit's |
//! | "the past two years", "within six months" | up to or from the published day | the unit's |
//! | "a few", "several", "the coming months" | three; before "ago" two to five | the unit's; one coarser |
//! | fiscal years and quarters | the calendar's of the same number | its own |
//! | seasons | of the northern half; "winter 2025" begins in December 2025 | quarter |
//! | runs of days | both ends | by length |

mod anaphor;
mod atoms;
mod calendar;
mod codes;
mod counted;
mod lead;
mod named;
mod numeric;
mod parted;
mod place;
mod range;
mod spot;
mod table;
#[cfg(test)]
mod tests;
mod window;
mod words;

pub use anaphor::{counted_from, may_count};

use super::Dates;
use crate::text::Day;
use atoms::{Atoms, Kind, Pos, first_atom};
use lead::Lead;
use spot::{Before, Reader};
use words::{GATES, Kw};

/// A token as the date reader sees it: a word, a number or one mark. What is one token may as well
/// be several: "Jan." or "Jan" and ".", "2024-25" or "2024", "-", "25".
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// Its text.
    pub text: &'a str,
    /// Where it begins, in bytes of the article.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// What it begins with, and how many bytes that takes.
    first: (usize, Kind),
}

impl<'a> Word<'a> {
    /// A word that stands at these bytes.
    #[must_use]
    pub fn new(text: &'a str, start: u32, end: u32) -> Self {
        Self {
            text,
            start,
            end,
            first: first_atom(text),
        }
    }

    /// One of nothing but letters of ASCII, with its hash: most are no word of dates.
    #[must_use]
    pub fn of_letters(text: &'a str, start: u32, end: u32, hash: u32) -> Self {
        let kw = if GATES.all.passes(hash) {
            words::keyword(text)
        } else {
            Kw::Other
        };
        Self {
            text,
            start,
            end,
            first: (text.len(), Kind::Letters(kw)),
        }
    }
}

/// When the clause plays: it decides which "Monday" and which "October" is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tense {
    /// "said on Monday", "cut in October": the nearest past one.
    Past,
    /// "will close in October": the nearest future one.
    Future,
    /// Not known: as in the past; but after "by", "until" and "from" as in the future.
    Unknown,
}

/// How a date bounds what it dates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hint {
    /// "on Monday", "in October", "as of Dec. 31": then.
    On,
    /// "by", "before", "until", "through": no later than its end.
    By,
    /// "since": from its start up to the published day.
    Since,
    /// "from 1 March", "effective April 15", "starting in May": from then on.
    From,
    /// "over the next three years", "within six months", "between March and June": all through it.
    Over,
    /// No preposition.
    Plain,
}

impl Hint {
    /// The stretch of time that a date so hinted bounds: up to it from the published day for a
    /// deadline, from it up to the published day for "since", else the date itself.
    #[must_use]
    pub fn bounds(self, dates: Dates, published: Option<Day>) -> Dates {
        match (self, published) {
            (Self::By, Some(today)) => Dates {
                start: today.min(dates.end),
                ..dates
            },
            (Self::Since, Some(today)) => Dates {
                end: today.max(dates.start),
                ..dates
            },
            _ => dates,
        }
    }
}

/// A date that was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Found {
    /// How many words it takes, the preposition included.
    pub len: usize,
    /// How many of them stand before the date itself: "by the" of "by the end of 2025".
    pub lead: usize,
    /// The days; `None` where they hang on a published day that is not known.
    pub value: Option<Dates>,
    /// How it bounds what it dates.
    pub by: Hint,
}

/// Whether a date can begin with `word`. Cheap, and right about most words; [`read_at`] knows.
#[must_use]
pub fn may_start(word: &str) -> bool {
    let bytes = word.as_bytes();
    if bytes.first().is_some_and(u8::is_ascii_digit) {
        return !bytes.contains(&b',');
    }
    let letters = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    word.get(..letters)
        .is_some_and(|letters| words::keyword(letters).opens())
}

/// What a word says of a date at it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Start {
    /// None begins here.
    None,
    /// It only leads one: a preposition or an article. None begins here unless one goes on behind it.
    Leads,
    /// It is a word of dates that none begins with, but for a word that leads.
    Within,
    /// One can begin here.
    Begins,
}

/// What a word of nothing but letters of ASCII says of a date, by its hash first.
#[must_use]
pub fn start(word: &str, hash: u32) -> Start {
    if !GATES.all.passes(hash) {
        return Start::None;
    }
    match words::keyword(word) {
        Kw::Other => Start::None,
        kw if kw.leads() => Start::Leads,
        kw if kw.opens() => Start::Begins,
        _ => Start::Within,
    }
}

/// Reads the date that begins at word `at`, the longest there is, its preposition included.
#[must_use]
pub fn read_at(
    words: &[Word<'_>],
    at: usize,
    published: Option<Day>,
    tense: Tense,
) -> Option<Found> {
    let atoms = Atoms { words };
    let pos = Pos { word: at, byte: 0 };
    match atoms.at(pos).kind {
        Kind::Letters(kw) if kw.opens() => {}
        Kind::Digits(_) if !tail(atoms, at) => {}
        _ => return None,
    }
    let lead = Lead::read(atoms, pos);
    let about = atoms.maybe(lead.next, Kw::About);
    let start = atoms.maybe(about, Kw::The);
    if !may_go_on(atoms, start) {
        return None;
    }
    let reader = Reader {
        atoms,
        published,
        tense: lead.tense(tense),
    };
    let the = start != about;
    let behind = reader.behind(pos);
    let before = match (lead.next == pos, the) {
        (true, false) => behind,
        (true, true) => Before { the, ..behind },
        (false, _) => Before {
            prep: lead.prep,
            the,
        },
    };
    let counted = || {
        let ((value, hint), end) = reader.window(start, before, lead.prep)?;
        // "for the first time in two years" is no span that things happened in.
        let record = lead.prep == Kw::In && behind.prep == Kw::Time;
        let end = close(atoms, at, end).filter(|_| !record)?;
        Some((value, lead.over_window(hint), end))
    };
    let named = || {
        let between = lead.prep == Kw::Between;
        let (reading, end) = reader.reading(start, before, between)?;
        let end = close(atoms, at, end).filter(|_| lead.takes(reading))?;
        let value = reader.days(reading, lead.lean(reading, reader.tense));
        Some((value, lead.over(reading), end))
    };
    let (value, by, end) = match (counted(), named()) {
        (Some(counted), Some(named)) if named.2 > counted.2 => named,
        (Some(counted), _) => counted,
        (None, named) => named?,
    };
    Some(Found {
        len: end.checked_sub(at)?,
        lead: start.word.checked_sub(at)?,
        value,
        by,
    })
}

/// Whether the next word allows for a date at `start`. Most words that could begin one end here.
fn may_go_on(atoms: Atoms<'_, '_>, start: Pos) -> bool {
    let first = atoms.at(start);
    let next = || atoms.at(first.next);
    let unit = |kw| matches!(kw, Kw::Unit(_) | Kw::Units(_));
    let joins = |kw| matches!(kw, Kw::To | Kw::Through | Kw::And | Kw::Or);
    match first.kind {
        // "in '09"
        Kind::Mark('\'') => matches!(next().kind, Kind::Digits(digits) if digits.length == 2),
        Kind::Digits(digits) if digits.length < 4 => match next().kind {
            Kind::Letters(kw) => {
                unit(kw)
                    || joins(kw)
                    || matches!(kw, Kw::Month(..) | Kw::Th | Kw::Of | Kw::Q | Kw::H)
            }
            mark => matches!(mark, Kind::Mark('-' | '/' | '.')),
        },
        Kind::Digits(digits) => digits.length == 4,
        Kind::Letters(Kw::A) => unit(next().kw()) || matches!(next().kw(), Kw::Few | Kw::Couple),
        Kind::Letters(Kw::Number(_)) => {
            unit(next().kw()) || joins(next().kw()) || next().kind == Kind::Mark('-')
        }
        Kind::Letters(Kw::So) => next().kw() == Kw::Far,
        Kind::Letters(kw) => kw.begins(),
        _ => false,
    }
}

/// Whether the digits at word `at` are the tail of something: "$2026", "B-52".
fn tail(atoms: Atoms<'_, '_>, at: usize) -> bool {
    let glued = atoms.at(Pos { word: at, byte: 0 }).glued;
    let opens = |kind| matches!(kind, Kind::Mark('(' | '[' | '"' | '\u{201c}'));
    glued && atoms.before(at).is_some_and(|prior| !opens(prior.kind))
}

/// The word after a date that ends at `end`, a possessive included. `None` where the date ends
/// inside of a word that goes on: "March-based".
fn close(atoms: Atoms<'_, '_>, at: usize, end: Pos) -> Option<usize> {
    if end.byte > 0 {
        let rest = atoms.words.get(end.word)?.text.get(end.byte..)?;
        let owned = atoms
            .mark(end, '\'')
            .and_then(|after| atoms.skip(after, Kw::S));
        let time = rest.starts_with('T') && rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
        let over = owned.is_some_and(|after| after.byte == 0)
            || time
            || !rest.bytes().any(|byte| byte.is_ascii_alphanumeric());
        return over.then_some(end.word + 1);
    }
    let owned = atoms.glued_mark(end, '\'').and_then(|after| {
        let letter = atoms.at(after);
        (letter.glued && letter.kw() == Kw::S && letter.next.byte == 0).then_some(letter.next)
    });
    Some(owned.unwrap_or(end).word).filter(|end| *end > at)
}
