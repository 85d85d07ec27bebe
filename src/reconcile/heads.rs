//! What the head of a column says it holds, in points.
//!
//! Takes the words of a head, gives each field's points and the words that gave them. The words are those of the
//! trackers in use: Layoffs.fyi and its copies ("# Laid Off", `total_laid_off`), the European Restructuring Monitor
//! ("Planned job reductions min"), lists of WARN notices ("No. Of Employees", `NOTICE_DATE`, "LO/CL Date").

use serde::{Serialize, Serializer};

use crate::lexicon::{List, any_of};
use crate::text::letter::{capital, in_word, lower, small};

/// What a column of a tracker can hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Field {
    /// Who cuts.
    Employer,
    /// The group the employer belongs to: another name of it.
    Group,
    /// How many people.
    Headcount,
    /// No fewer than so many.
    HeadcountMin,
    /// No more than so many.
    HeadcountMax,
    /// What share of the staff.
    Share,
    /// When it was announced, reported or filed.
    Date,
    /// When it takes effect.
    Effective,
    /// Where people work who go: several columns may say so.
    Place,
    /// In which country.
    Country,
    /// Where the employer has its head office, which says nothing of where people go.
    Headquarters,
    /// By what means.
    Kind,
    /// Why.
    Reason,
    /// How far it has come.
    Status,
    /// Who says so.
    Source,
}

impl Serialize for Field {
    /// Its word: shorter in the wasm than what would be derived.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl Field {
    /// Every field, in the order in which they are shown.
    pub const ALL: [Self; 15] = [
        Self::Employer,
        Self::Group,
        Self::Headcount,
        Self::HeadcountMin,
        Self::HeadcountMax,
        Self::Share,
        Self::Date,
        Self::Effective,
        Self::Place,
        Self::Country,
        Self::Headquarters,
        Self::Kind,
        Self::Reason,
        Self::Status,
        Self::Source,
    ];

    /// The word of the JSON, and of the command line.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Employer => "employer",
            Self::Group => "group",
            Self::Headcount => "headcount",
            Self::HeadcountMin => "headcount_min",
            Self::HeadcountMax => "headcount_max",
            Self::Share => "share",
            Self::Date => "date",
            Self::Effective => "effective",
            Self::Place => "place",
            Self::Country => "country",
            Self::Headquarters => "headquarters",
            Self::Kind => "kind",
            Self::Reason => "reason",
            Self::Status => "status",
            Self::Source => "source",
        }
    }

    /// The field of that word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }

    /// Whether more than one column may hold it.
    pub(super) const fn many(self) -> bool {
        matches!(self, Self::Place)
    }
}

/// The fewest points by which a head says anything.
pub(super) const ENOUGH: i32 = 2;

/// Words, the field they speak for, and how loudly. What speaks against a field has fewer than none.
const CUES: &[(&List, Field, i32)] = &[
    (
        any_of!(
            "company companies employer employers firm firms organisation organization business startup"
        ),
        Field::Employer,
        10,
    ),
    (any_of!("name names"), Field::Employer, 7),
    (
        any_of!(
            "county city state country region wda area address location zip contact hq headquarters industry sector url link parent group union"
        ),
        Field::Employer,
        -6,
    ),
    (
        any_of!("date number count size id stage type funds raised"),
        Field::Employer,
        -12,
    ),
    (any_of!("group parent owner"), Field::Group, 8),
    (any_of!("laid"), Field::Headcount, 8),
    (
        any_of!("headcount layoffs redundancies dismissals"),
        Field::Headcount,
        9,
    ),
    (
        any_of!(
            "layoff losses lost cut cuts reductions reduction eliminated affected impacted threatened"
        ),
        Field::Headcount,
        5,
    ),
    (
        any_of!(
            "employees workers jobs job positions people staff roles employee worker workforce"
        ),
        Field::Headcount,
        5,
    ),
    (
        any_of!("number no num nbr # count total how many revised"),
        Field::Headcount,
        3,
    ),
    (
        any_of!(
            "date day % percent percentage pct share type kind reason wages union residents id control case"
        ),
        Field::Headcount,
        -15,
    ),
    (
        any_of!(
            "created creation creations new hired hires employed before after remaining direct size"
        ),
        Field::Headcount,
        -15,
    ),
    (
        any_of!("% percent percentage pct share proportion"),
        Field::Share,
        12,
    ),
    (any_of!("change price growth stock"), Field::Share, -20),
    (any_of!("date dates day dated when"), Field::Date, 5),
    (any_of!("announced announcement"), Field::Date, 6),
    (any_of!("notice notified notify"), Field::Date, 5),
    (
        any_of!("reported report filed filing published posted issued received rcvd"),
        Field::Date,
        4,
    ),
    (any_of!("added processed updated scraped"), Field::Date, -2),
    (
        any_of!(
            "effective effect start starts starting begin begins beginning end ending separation closing closure layoff impact last first expected foreseen lo cl of"
        ),
        Field::Date,
        -7,
    ),
    (any_of!("effective effect"), Field::Effective, 8),
    (
        any_of!(
            "start starts starting begin begins beginning commencement separation impact expected lo cl closing closure layoff"
        ),
        Field::Effective,
        3,
    ),
    (any_of!("date dates day"), Field::Effective, 2),
    (any_of!("end ending foreseen last"), Field::Effective, -4),
    (
        any_of!("notice announced announcement type"),
        Field::Effective,
        -8,
    ),
    (
        any_of!(
            "city county parish state region location locations site town place area units borough"
        ),
        Field::Place,
        6,
    ),
    (any_of!("address"), Field::Place, 3),
    (
        any_of!("hq headquarters stage name union workforce wda"),
        Field::Place,
        -4,
    ),
    (any_of!("country countries nation"), Field::Country, 10),
    (
        any_of!("hq headquarters headquartered"),
        Field::Headquarters,
        12,
    ),
    (
        any_of!("type kind classification category nature dislocation"),
        Field::Kind,
        8,
    ),
    (
        any_of!("layoff closure temporary permanent restructuring"),
        Field::Kind,
        4,
    ),
    (
        any_of!("industry sector date union stage company"),
        Field::Kind,
        -8,
    ),
    (any_of!("reason reasons cause why"), Field::Reason, 10),
    (any_of!("status"), Field::Status, 8),
    (
        any_of!("source sources url link website links"),
        Field::Source,
        8,
    ),
    (any_of!("company logo"), Field::Source, -4),
];

/// The words of a head, in small letters: `TOTAL_LAYOFF_NUMBER`, "# Laid Off", `NoticeRcvd`.
pub(super) fn words(head: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut before = ' ';
    for letter in head.chars().chain([' ']) {
        let parted = !in_word(letter) || letter == '_' || small(before) && capital(letter);
        if parted && !word.is_empty() {
            words.push(lower(&word));
            word.clear();
        }
        if matches!(letter, '#' | '%') {
            words.push(letter.to_string());
        } else if in_word(letter) && letter != '_' {
            word.push(letter);
        }
        before = letter;
    }
    // "LayOff_Date", "lay-off": one word in all other heads.
    let mut joined: Vec<String> = Vec::new();
    for word in words {
        match joined.last_mut() {
            Some(last) if last == "lay" && matches!(word.as_str(), "off" | "offs") => {
                last.push_str(&word);
            }
            _ => joined.push(word),
        }
    }
    joined
}

/// What a head says of one field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Said {
    pub(super) field: Field,
    pub(super) points: i32,
    /// The words that speak for it, in their order.
    pub(super) by: Vec<String>,
}

/// Everything a head says, the loudest first.
pub(super) fn said(head: &str) -> Vec<Said> {
    let words = words(head);
    let mut said: Vec<Said> = Vec::new();
    for field in Field::ALL {
        let (mut points, mut by) = (0, Vec::new());
        for word in &words {
            for (list, of, worth) in CUES {
                if *of == field && list.has(word) {
                    points += worth;
                    if *worth > 0 && by.last() != Some(word) {
                        by.push(word.clone());
                    }
                }
            }
        }
        let own = match field {
            Field::HeadcountMin | Field::HeadcountMax => bound(&words, field, &said),
            _ => points,
        };
        if own >= ENOUGH {
            said.push(Said {
                field,
                points: own,
                by: if by.is_empty() { words.clone() } else { by },
            });
        }
    }
    crate::order::by(&mut said, |one, two| one.points > two.points);
    said
}

/// "Planned job reductions (min)": a headcount and a bound.
fn bound(words: &[String], field: Field, said: &[Said]) -> i32 {
    let list = if field == Field::HeadcountMin {
        any_of!("min minimum lower low from")
    } else {
        any_of!("max maximum upper high to")
    };
    let people = said.iter().find(|said| said.field == Field::Headcount);
    match people {
        Some(said) if words.iter().any(|word| list.has(word)) => said.points + 5,
        _ => 0,
    }
}

#[cfg(test)]
mod tests;
