//! Who tells of a round: its articles and events, found by their ids.

use crate::dossier::{ArticleReport, Report};
use crate::event::Event;
use crate::ledger::Round;
use crate::order;

/// Articles and events by their ids.
pub(super) struct Told<'r> {
    articles: Vec<&'r ArticleReport>,
    events: Vec<&'r Event>,
}

impl<'r> Told<'r> {
    pub(super) fn of(report: &'r Report) -> Self {
        let mut articles: Vec<&ArticleReport> = report.articles.iter().collect();
        order::by(&mut articles, |one, two| one.id < two.id);
        let read = report.articles.iter();
        let mut events: Vec<&Event> = read
            .flat_map(|article| article.events.iter().chain(&article.uncertain))
            .collect();
        order::by(&mut events, |one, two| one.id < two.id);
        Self { articles, events }
    }

    /// The articles that tell of a round, each once, by day of publication.
    pub(super) fn articles(&self, round: &Round) -> Vec<&'r ArticleReport> {
        let mut ids: Vec<&str> = Vec::new();
        for mention in &round.mentions {
            // Mentions come article by article.
            if ids.last() != Some(&mention.article.as_str()) {
                ids.push(&mention.article);
            }
        }
        let find = |id: &str| {
            let found = self
                .articles
                .binary_search_by(|article| article.id.as_str().cmp(id));
            self.articles.get(found.ok()?).copied()
        };
        ids.into_iter().filter_map(find).collect()
    }

    /// The events that tell of a round, in the same order.
    pub(super) fn events(&self, round: &Round) -> Vec<&'r Event> {
        let find = |id: &str| {
            let found = self
                .events
                .binary_search_by(|event| event.id.as_str().cmp(id));
            self.events.get(found.ok()?).copied()
        };
        let mentions = round.mentions.iter();
        mentions
            .filter_map(|mention| find(&mention.event))
            .collect()
    }
}
