//! Explanations for people at a terminal, and as JSON.

use pinkslip::dossier::Dossier;
use pinkslip::explain::{self, Line};
use serde::Serialize;

use super::page::{Look, Page, Weight};

/// The explanation of one article.
#[derive(Serialize)]
struct Explained {
    id: String,
    title: Option<String>,
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Explanations {
    version: &'static str,
    rules: &'static str,
    articles: Vec<Explained>,
}

fn explained(dossier: &Dossier) -> Vec<Explained> {
    let of = |(article, _): (&pinkslip::text::Article, _)| Explained {
        id: article.id.clone(),
        title: article.title.clone(),
        lines: explain::of(dossier, &article.id).unwrap_or_default(),
    };
    dossier.articles().map(of).collect()
}

/// The explanations of all articles as JSON.
pub(crate) fn json(dossier: &Dossier) -> impl Serialize {
    Explanations {
        version: env!("CARGO_PKG_VERSION"),
        rules: pinkslip::dossier::RULES,
        articles: explained(dossier),
    }
}

/// The same in words, as wide as `look` allows.
pub(crate) fn render(dossier: &Dossier, look: Look) -> String {
    let mut page = Page::new(look);
    for article in explained(dossier) {
        page.line(
            Weight::Bold,
            article.title.as_deref().unwrap_or(&article.id),
        );
        page.gap();
        for line in &article.lines {
            add(&mut page, line);
        }
        page.gap();
    }
    page.text
}

fn add(page: &mut Page, line: &Line) {
    let weight = match line.kind {
        "sentence" | "event" => Weight::Bold,
        "tokens" | "mention" | "sign" => Weight::Dim,
        _ => Weight::Plain,
    };
    let name = match line.kind {
        "sentence" => format!("Sentence {}", line.name),
        "event" => format!("Event {}", line.name),
        "tokens" => String::from("tokens"),
        "employer" if line.name.is_empty() => String::from("employer"),
        "employer" => format!("employer {}", line.name),
        "counted" => format!("ledger, {}", line.name),
        "mention" | "sign" | "decision" => line.name.clone(),
        kind => format!("{kind} {}", line.name),
    };
    page.nested(
        weight,
        usize::from(line.level),
        &format!("{name}: {}", line.text),
    );
}
