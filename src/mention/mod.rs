//! Mentions: spans of an article with a typed value.
//!
//! Takes a [`Text`], gives numbers of people, shares, dates, names, places, units, reasons and speakers,
//! each with the tokens it stands in. Values are integers; dates are resolved only against a published
//! day that is passed in.

mod alias;
mod also;
mod bare;
mod beside;
mod bound;
mod context;
mod date;
mod day_order;
mod entity;
mod forms;
mod fraction;
mod headline;
mod name;
mod name_case;
mod name_join;
mod name_open;
mod name_part;
mod name_person;
mod name_place;
mod name_public;
mod name_trim;
mod name_weight;
mod noun;
mod number;
mod number_words;
mod people;
mod posted;
mod quantity;
mod reason;
mod record;
mod share;
mod speaker;
mod term;
mod unit;
mod value;

pub(crate) use alias::country;
pub use context::{DateMention, PlaceMention};
pub use date::Hint;
pub use entity::{Entity, Named, key};
pub(crate) use forms::{Forms, forms};
pub(crate) use name::lower as folded_name;
pub use name::{Run, Sort};
pub(crate) use name_part::VERBAL;
pub(crate) use name_weight::{makes_cuts, titled_end};
pub(crate) use noun::NOUNS;
pub use people::{Counted, People};
pub use posted::posted;
pub(crate) use quantity::more;
pub use reason::ReasonMention;
pub use record::{Form, Label, Record};
pub use share::{Of, ShareMention};
pub use speaker::SpeakerMention;
pub use term::{Kind, Role, Scope, SourceKind, Status, Workers};
pub use unit::UnitMention;
pub use value::{Basis, Dates, Headcount, Precision, Qualifier, ReasonCode, Share};

use std::ops::Range;

use crate::text::{Day, Text};

/// Everything found in a text, each list in reading order.
#[derive(Clone, Debug, Default)]
pub struct Mentions {
    /// Numbers of people.
    pub people: Vec<People>,
    /// Shares of people.
    pub shares: Vec<ShareMention>,
    /// Dates.
    pub dates: Vec<DateMention>,
    /// Organisations.
    pub entities: Vec<Entity>,
    /// Where they are named.
    pub named: Vec<Named>,
    /// All runs of capitals, persons and places too.
    pub runs: Vec<Run>,
    /// Towns, states, countries.
    pub places: Vec<PlaceMention>,
    /// Departments, brands, teams.
    pub units: Vec<UnitMention>,
    /// Words that give a reason.
    pub reasons: Vec<ReasonMention>,
    /// Rows of tables and entries of lists.
    pub records: Vec<Record>,
    /// The names that labels give: "Company: Acme".
    pub labelled: Vec<Label>,
    /// Words that say who says so.
    pub speakers: Vec<SpeakerMention>,
}

/// What stands at tokens of the text.
pub(crate) trait Placed {
    /// Its words.
    fn tokens(&self) -> &Range<usize>;
}

macro_rules! placed {
    ($($mention:ty),*) => { $(impl Placed for $mention {
        fn tokens(&self) -> &Range<usize> {
            &self.tokens
        }
    })* };
}
placed!(
    People,
    ShareMention,
    DateMention,
    Named,
    Run,
    PlaceMention,
    UnitMention,
    ReasonMention,
    SpeakerMention
);

/// Finds the mentions of a text.
#[must_use]
pub fn find(text: &Text<'_>, published: Option<Day>) -> Mentions {
    let mut dates = context::dates(text, published);
    day_order::settle(text, published, &mut dates);
    let (mut people, shares) = quantity::find(text);
    // "January 28" and "Q2" count nobody.
    people.retain(|people| {
        let next = dates.partition_point(|date| date.tokens.end <= people.number.start);
        dates.get(next).is_none_or(|date| {
            date.tokens.start >= people.number.end
                || people.counted != Counted::Bare && people.number.start < date.tokens.start
        })
    });
    headline::settle(text, &mut people);
    let mut runs = name::find(text);
    // "goodbye to 112 Acmeians": those who go.
    runs.retain(|run| {
        let next = people.partition_point(|people| people.tokens.end < run.tokens.end);
        people.get(next).is_none_or(|people| {
            run.tokens.len() > 1
                || people.counted != Counted::People
                || (people.number.end..people.tokens.end) != run.tokens
        })
    });
    let (records, labelled) = record::find(text, &mut runs, &mut people, &shares, &dates);
    let (entities, named) = entity::group(text, &runs);
    let places = context::places(text, &runs);
    let units = unit::units(text, &runs, &people, &shares);
    let reasons = reason::reasons(text, &places, &runs);
    let speakers = speaker::speakers(text, &runs);
    Mentions {
        people,
        shares,
        dates,
        entities,
        named,
        runs,
        places,
        units,
        reasons,
        records,
        labelled,
        speakers,
    }
}
