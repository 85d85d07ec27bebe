//! One row a round: the ledger as trackers keep theirs.
//!
//! Where Layoffs.fyi, Eurofound's European Restructuring Monitor (ERM) and WARN registers have a column for it, it is
//! named so that their readers find it:
//!
//! | column | Layoffs.fyi | ERM fact sheet | WARN registers |
//! |---|---|---|---|
//! | `company` | Company | Company/Organisation | Company |
//! | `laid_off` | # Laid Off, Laid_Off_Count | | No. Of Employees |
//! | `planned_job_reductions_min`, `_max` | | Planned Job Reductions min, max | |
//! | `percentage_min`, `_max` (percent, not a fraction) | %, Percentage | | |
//! | `announcement_date` | Date | Announcement Date | Notice Date |
//! | `employment_effect_start`, `_end` | | Employment Effect Start, Foreseen End Date | Effective Date |
//! | `kind`, `reasons` | | Type of Restructuring | Layoff/Closure |
//! | `location`, `country` (of the cut, not of the head office) | Location HQ, Country | Region, Country | County |
//! | `affected_units` | | Location of affected unit(s) | |
//! | `number_employed` | | Number Employed | |
//! | `sources`, `source_links` | Source | Sources, Sources Links | |
//! | `group` | | Group | |
//! | `first_published` | Date Added | | |
//!
//! `reasons` are those that Challenger's report counts by, in words of our own. What articles do not tell of an
//! employer, such as its industry, stage and funds, has no column.

use super::sheet::{Sheet, end, joined, percent, shown, start};
use crate::dossier::Dossier;
use crate::export::names::link;
use crate::export::told::Told;
use crate::ledger::{Bounds, Edited, Round};
use crate::order;

/// The columns, in order. New ones are added at the end.
pub const ROUND_COLUMNS: &[&str] = &[
    "round",
    "company",
    // The stated figure: what is added up as `best`.
    "laid_off",
    "planned_job_reductions_min",
    "planned_job_reductions_max",
    "qualifier",
    "percentage_min",
    "percentage_max",
    "percentage_of",
    // The first and the last day it can have been.
    "announcement_date",
    "announcement_date_end",
    "date_precision",
    "date_basis",
    "employment_effect_start",
    "employment_effect_end",
    "status",
    "kind",
    "scope",
    "location",
    "country",
    "affected_units",
    "reasons",
    // Where its tellings agree on one.
    "number_employed",
    "sources",
    "source_links",
    "articles",
    "independent_articles",
    "first_published",
    "last_published",
    "counted",
    "rule",
    "why_counted",
    "links",
    "conflicts",
    "events",
    "group",
    // Every other name it is told under.
    "also_known_as",
    "best_source",
    // Articles that only pass on what another outlet said.
    "echoes",
    // What the user changed, edit by edit.
    "edited",
];

/// The rounds of the ledger, in its order: counted or not, as `counted`, `rule` and `why_counted` say.
///
/// Who adds up `laid_off` over the rows where `counted` is true has the tally's `best`; the bounds give its `low` and
/// `high`.
///
/// ```
/// use pinkslip::{dossier::Dossier, export::csv_rounds, text::Article};
/// let mut dossier = Dossier::new();
/// dossier.put(Article::new("acme", "Acme will cut 300 jobs."));
/// assert!(csv_rounds(&dossier).starts_with("round,company,laid_off,planned_job_reductions_min,"));
/// ```
#[must_use]
pub fn csv_rounds(dossier: &Dossier) -> String {
    let report = dossier.report();
    let told = Told::of(&report);
    let mut sheet = Sheet::of(ROUND_COLUMNS);
    for round in &report.ledger.rounds {
        sheet.row(&cells(round, &told));
    }
    sheet.text
}

fn cells(round: &Round, told: &Told<'_>) -> [String; 40] {
    let headcount = round.headcount;
    let share = round.share.as_ref();
    let (date, effective) = (round.date, round.effective);
    let (articles, events) = (told.articles(round), told.events(round));
    let countries = || {
        let places = events.iter().flat_map(|event| &event.places);
        places.filter_map(|place| place.country.as_deref())
    };
    let publishers = articles.iter().map(|article| {
        let named = article.publisher.as_deref().or(article.title.as_deref());
        named.unwrap_or(&article.id)
    });
    let days = || {
        articles
            .iter()
            .filter_map(|article| article.published.as_deref())
    };
    let mut employed: Vec<u32> = events.iter().filter_map(|event| event.workforce).collect();
    order::plain(&mut employed);
    employed.dedup();
    [
        round.id.clone(),
        round
            .employer
            .as_ref()
            .map(|employer| employer.name.clone())
            .unwrap_or_default(),
        shown(headcount.map(|people| Bounds::of(people).best)),
        shown(headcount.and_then(|people| people.min)),
        shown(headcount.and_then(|people| people.max)),
        headcount
            .map_or("", |people| people.qualifier.word())
            .to_owned(),
        percent(share.and_then(|share| share.min)),
        percent(share.and_then(|share| share.max)),
        share.map(|share| share.of.clone()).unwrap_or_default(),
        start(date),
        end(date),
        date.map_or("", |date| date.precision.word()).to_owned(),
        date.map_or("", |date| date.basis.word()).to_owned(),
        start(effective),
        end(effective),
        round.status.word().to_owned(),
        round.kind.word().to_owned(),
        round.scope.word().to_owned(),
        joined(round.places.iter().map(String::as_str)),
        once(countries()),
        joined(round.units.iter().map(String::as_str)),
        joined(round.reasons.iter().map(|code| code.word())),
        match employed.as_slice() {
            [one] => one.to_string(),
            _ => String::new(),
        },
        once(publishers),
        once(articles.iter().filter_map(|article| article.url.as_deref())),
        round.articles.to_string(),
        round.independent.to_string(),
        days().min().unwrap_or_default().to_owned(),
        days().max().unwrap_or_default().to_owned(),
        round.counted.to_string(),
        round.why.rule.to_owned(),
        round.why.text.clone(),
        listed(
            round
                .links
                .iter()
                .map(|tie| format!("{} {}", link(tie.kind), tie.to)),
        ),
        listed(
            round
                .conflicts
                .iter()
                .map(|conflict| format!("{}: {}", conflict.field, conflict.values.join(" / "))),
        ),
        joined(round.mentions.iter().map(|mention| mention.event.as_str())),
        round.parent.clone().unwrap_or_default(),
        joined(round.names.iter().skip(1).map(String::as_str)),
        round.sources.best.map_or("", |kind| kind.word()).to_owned(),
        round.sources.echoes.to_string(),
        listed(round.edited.iter().map(edited)),
    ]
}

/// "headcount: 300 to 320"; "exclude", where no field was changed.
fn edited(edit: &Edited) -> String {
    let field = edit.field;
    let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "empty".to_owned());
    match (&edit.was, &edit.is) {
        (None, None) => field.to_owned(),
        (was, is) => format!("{field}: {} to {}", said(was), said(is)),
    }
}

/// Names one behind the other, each once, in the order of their first telling.
fn once<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut some: Vec<&str> = Vec::new();
    for name in names {
        if !some.contains(&name) {
            some.push(name);
        }
    }
    joined(some.into_iter())
}

fn listed(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join("; ")
}
