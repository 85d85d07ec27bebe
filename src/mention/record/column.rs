//! Columns: what the head of a column, or the label of a line, says that stands below or behind it.
//!
//! Takes the words of a head, gives the sort of what it holds: "Jobs lost" those who go, "Type of layoff" the means,
//! "Layoff date" the day of effect.

use std::ops::Range;

use super::CUTS;
use crate::lexicon::{Class, any_of, class, same_word};
use crate::text::Text;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Column {
    /// Who cuts.
    Employer,
    /// People, who may go or stay.
    Count,
    /// People who go.
    Gone,
    /// A share of them.
    Share,
    /// When it came out.
    Announced,
    /// When it takes effect.
    Effective,
    /// By what means jobs go.
    Means,
    /// Where they go.
    Place,
    /// Something else.
    Other,
}

/// Reads the head of a column or a label; `None` where it says nothing known.
pub(super) fn column(text: &Text<'_>, words: Range<usize>) -> Option<Column> {
    let has = |classes: &Class| text.any_is(words.clone(), classes);
    let says = |list: &[&str]| {
        words
            .clone()
            .any(|at| list.iter().any(|word| same_word(text.word(at), word)))
    };
    let people = has(any_of!(
        class::JOB_NOUN,
        class::PEOPLE_NOUN,
        class::STAFF_NOUN,
        class::WORKFORCE_NOUN
    ));
    let weak = has(any_of!(
        class::NOUN_CUT_WEAK,
        class::NOUN_BUYOUT,
        class::VERB_CUT,
        class::VERB_LOSE,
        class::VERB_GO,
        class::AT_RISK
    ));
    let number = says(&["number", "no", "headcount", "total", "how", "count"])
        || text.says(words.start, "#");
    let gone = has(&CUTS) || says(&["affected", "impacted"]) || people && weak;
    let closes = has(&class::NOUN_CLOSURE);
    let day = says(&["date", "dates", "day", "when"]);
    if says(&["%", "percent", "percentage", "share", "pct", "proportion"]) {
        return Some(Column::Share);
    }
    if has(&class::COLUMN_MEANS) || closes && gone && !number && !day {
        return Some(Column::Means);
    }
    if has(&class::COLUMN_EFFECT) && !number || day && (gone || closes) && !says(&["notice"]) {
        return Some(Column::Effective);
    }
    if has(&class::COLUMN_WHEN) && (day || !gone && !number && !people) {
        return Some(Column::Announced);
    }
    if !people && !gone && (has(&class::COLUMN_PLACE) || words.len() == 1 && has(&class::SITE_NOUN))
    {
        return Some(Column::Place);
    }
    if has(any_of!(class::COLUMN_OTHER, class::COLUMN_HIRES)) {
        return Some(Column::Other);
    }
    if gone {
        return Some(Column::Gone);
    }
    if people || weak || number {
        return Some(Column::Count);
    }
    has(any_of!(class::COLUMN_EMPLOYER, class::INDUSTRY)).then_some(Column::Employer)
}
