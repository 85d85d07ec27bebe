//! The report for people at a terminal: each article's events, the rounds they make, the total.

use pinkslip::dossier::{Dossier, Report};
use pinkslip::event::{Event, Kind, Reading, Scope};
use pinkslip::export::words;
use pinkslip::ledger::{Conflict, Round};
use pinkslip::mention::{Dates, Headcount, Share};
use pinkslip::text::{Article, iso};

use super::page::{Column, Look, Page, Weight};

/// The whole report, as wide as `look` allows.
pub(crate) fn render(dossier: &Dossier, look: Look) -> String {
    let report = dossier.report();
    let mut page = Page::new(look);
    for (article, reading) in dossier.articles() {
        add_article(&mut page, article, reading);
    }
    let rounds = &report.ledger.rounds;
    add_counted(&mut page, rounds.iter().filter(|round| round.counted));
    add_others(&mut page, rounds.iter().filter(|round| !round.counted));
    add_decisions(&mut page, &report);
    page.line(Weight::Bold, &format!("Total: {}", words::total(&report)));
    page.text
}

/// From this width on there is room for places and units.
const WIDE: usize = 110;

fn add_article(page: &mut Page, article: &Article, reading: &Reading) {
    page.line(
        Weight::Bold,
        article.title.as_deref().unwrap_or(&article.id),
    );
    let id = article.title.is_some().then(|| article.id.clone());
    let known = [id, article.publisher.clone(), article.published.map(iso)];
    let known: Vec<String> = known.into_iter().flatten().collect();
    if !known.is_empty() {
        page.line(Weight::Dim, &known.join(" · "));
    }
    page.gap();
    let events: Vec<(String, &Event)> = (1_u32..)
        .zip(&reading.events)
        .map(|(number, event)| (number.to_string(), event))
        .chain(
            reading
                .uncertain
                .iter()
                .map(|event| ("?".to_owned(), event)),
        )
        .collect();
    if !events.is_empty() {
        add_events(page, &events);
        page.gap();
        for (number, event) in &events {
            let words = words::deciding(&article.text, &event.because.spans);
            page.labelled(Weight::Dim, number, &format!("“{words}”"));
        }
    } else if reading.notes.is_empty() {
        page.item(Weight::Plain, "No layoff found.");
    }
    for note in &reading.notes {
        page.item(Weight::Plain, &format!("Note: {}", note.text));
    }
    page.gap();
}

fn add_events(page: &mut Page, events: &[(String, &Event)]) {
    let mut columns = vec![Column::Key("#")];
    columns.extend(FACTS);
    columns.extend([Column::Word("Status"), Column::Word("Kind")]);
    if page.look.width >= WIDE {
        columns.push(Column::Text("Where"));
    }
    let rows: Vec<Vec<String>> = events
        .iter()
        .map(|(number, event)| {
            let employer = event
                .employer
                .as_ref()
                .map(|employer| employer.name.as_str());
            let mut row = vec![number.clone()];
            row.extend(facts(
                employer,
                event.headcount,
                event.share.as_ref(),
                event.date,
            ));
            row.extend([
                event.status.word().replace('_', " "),
                sort(event.kind, event.scope),
            ]);
            let units = event.units.iter().map(|unit| unit.name.as_str());
            row.push(joined(
                units.chain(event.places.iter().map(|place| place.name.as_str())),
            ));
            row
        })
        .collect();
    page.table(Weight::Plain, &columns, &rows);
}

pub(super) fn add_counted<'a>(page: &mut Page, rounds: impl Iterator<Item = &'a Round>) {
    let rows: Vec<Vec<String>> = rounds
        .map(|round| {
            let mut row = round_facts(round).to_vec();
            row.extend([
                round.status.word().replace('_', " "),
                sort(round.kind, round.scope),
                words::grouped(u64::from(round.articles)),
                joined(round.units.iter().chain(&round.places).map(String::as_str)),
            ]);
            row
        })
        .collect();
    let mut columns = FACTS.to_vec();
    columns.extend([
        Column::Word("Status"),
        Column::Word("Kind"),
        Column::Number("Articles"),
    ]);
    if page.look.width >= WIDE {
        columns.push(Column::Text("Where"));
    }
    add_rounds(page, "Counted", Weight::Plain, &columns, &rows);
}

pub(super) fn add_others<'a>(page: &mut Page, rounds: impl Iterator<Item = &'a Round>) {
    let rows: Vec<Vec<String>> = rounds
        .map(|round| {
            let mut row = round_facts(round).to_vec();
            row.push(round.why.text.clone());
            row
        })
        .collect();
    let mut columns = FACTS.to_vec();
    columns.push(Column::Text("Why not"));
    add_rounds(page, "Not counted", Weight::Dim, &columns, &rows);
}

fn add_rounds(
    page: &mut Page,
    title: &str,
    weight: Weight,
    columns: &[Column],
    rows: &[Vec<String>],
) {
    if rows.is_empty() {
        return;
    }
    page.line(Weight::Bold, title);
    page.gap();
    page.table(weight, columns, rows);
    page.gap();
}

/// What somebody has to decide: on what tellings of a round disagree, and which rounds may be one.
pub(super) fn add_decisions(page: &mut Page, report: &Report) {
    let ledger = &report.ledger;
    let mut sentences: Vec<String> = Vec::new();
    let mut add = |sentence: String| {
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    };
    for round in &ledger.rounds {
        let [employer, people, ..] = round_facts(round);
        for conflict in &round.conflicts {
            add(format!(
                "{employer}, {people}: {}{}",
                conflict.text,
                told_by(conflict)
            ));
        }
    }
    for proposal in &ledger.proposals {
        let one = ledger.rounds.iter().find(|round| round.id == proposal.one);
        let employer = one.map(|round| round_facts(round)[0].clone());
        add(format!(
            "{}: {}",
            employer.unwrap_or_default(),
            proposal.why
        ));
    }
    if sentences.is_empty() {
        return;
    }
    page.line(Weight::Bold, "To decide");
    page.gap();
    for sentence in sentences {
        page.item(Weight::Plain, &sentence);
    }
    page.gap();
}

/// Which articles stand on each side: " (14,000: a, b; 16,000: c)".
fn told_by(conflict: &Conflict) -> String {
    let sides: Vec<String> = conflict
        .sides
        .iter()
        .map(|side| {
            let mut articles: Vec<&str> = side
                .mentions
                .iter()
                .map(|told| told.article.as_str())
                .collect();
            articles.dedup();
            let more = articles.len().saturating_sub(SHOWN);
            articles.truncate(SHOWN);
            let more = if more > 0 {
                format!(" and {more} more")
            } else {
                String::new()
            };
            format!("{}: {}{more}", side.value, articles.join(", "))
        })
        .collect();
    if sides.is_empty() {
        String::new()
    } else {
        format!(" ({})", sides.join("; "))
    }
}

/// So many articles are named on each side of a conflict.
const SHOWN: usize = 3;

/// The columns that [`facts`] fills.
const FACTS: [Column; 4] = [
    Column::Text("Employer"),
    Column::Key("People"),
    Column::Number("Share"),
    Column::Word("When"),
];

pub(super) fn round_facts(round: &Round) -> [String; 4] {
    let employer = round
        .employer
        .as_ref()
        .map(|employer| employer.name.as_str());
    facts(employer, round.headcount, round.share.as_ref(), round.date)
}

fn facts(
    employer: Option<&str>,
    headcount: Option<Headcount>,
    share: Option<&Share>,
    date: Option<Dates>,
) -> [String; 4] {
    [
        employer.unwrap_or("(not named)").to_owned(),
        headcount.map_or_else(|| "no number".to_owned(), words::people),
        share.map(words::share).unwrap_or_default(),
        date.map(words::dates).unwrap_or_default(),
    ]
}

/// By what means, and whether it is a round of its own.
fn sort(kind: Kind, scope: Scope) -> String {
    let figure = match scope {
        Scope::Round => return kind.word().to_owned(),
        Scope::Part => "part",
        Scope::Cumulative => "roll-up",
        Scope::Sector => "industry",
    };
    if kind == Kind::Layoff {
        figure.to_owned()
    } else {
        format!("{}, {figure}", kind.word())
    }
}

fn joined<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}
