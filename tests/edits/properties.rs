//! What holds of any edits of any articles: undoing and doing again, order, coming and going, writing and reading.

use pinkslip::dossier::{Dossier, Edit, History};
use pinkslip::text::Article;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::json;

use crate::news::{article, holds, json};

/// Something that is done to a dossier.
#[derive(Clone, Debug)]
enum Act {
    Edit(&'static str, Index, Index, serde_json::Value),
    Put(Article),
    Remove(&'static str),
    Undo,
    Redo,
}

const IDS: [&str; 5] = ["a", "b", "c", "d", "e"];

fn news() -> impl Strategy<Value = Article> {
    let texts = select(vec![
        "Acme will cut 300 jobs, it said on Monday.",
        "Acme is to shed 300 posts at its Leeds plant.",
        "Acme is laying off up to 500 people.",
        "Acme will cut 310 jobs, up from the 300 it announced before.",
        "Thousands of Acme workers will lose their jobs.",
        "Acme cut 200 jobs in March and 300 in June, 500 in all.",
        "Bolt denied that it would cut 800 jobs. Acme is cutting 300 jobs.",
        "Bolt is cutting 40 jobs and Zephyr Holdings 300.",
        "Zephyr Holdings said that 12% of its staff will go. Acme may cut 300 jobs.",
        "The industry has shed 150,000 jobs this year.",
        "A plant is to close with the loss of 60 jobs.",
    ]);
    let days = select(vec!["", "2026-01-26", "2026-02-16", "2026-07-06"]);
    (select(IDS.to_vec()), days, texts).prop_map(|(id, day, text)| article(id, day, text))
}

fn correction() -> impl Strategy<Value = serde_json::Value> {
    let dates = json!({ "start": "2026-03-02", "end": "2026-03-02", "precision": "day", "basis": "stated" });
    select(vec![
        json!({ "headcount": { "min": 350, "max": 350, "qualifier": "exact" } }),
        json!({ "headcount": { "min": null, "max": 900, "qualifier": "up_to" } }),
        json!({ "headcount": null }),
        json!({ "share": { "min": 12.5, "max": 12.5, "of": "workforce" } }),
        json!({ "employer": "Bolt" }),
        json!({ "employer": null }),
        json!({ "employer": "Acme Group", "workforce": 5000, "workers": "contractors" }),
        json!({ "date": dates }),
        json!({ "date": null, "effective": dates }),
        json!({ "status": "denied" }),
        json!({ "status": "considered" }),
        json!({ "status": "completed", "kind": "closure" }),
        json!({ "scope": "part" }),
        json!({ "scope": "cumulative" }),
        json!({ "scope": "round", "status": "announced" }),
        json!({ "units": ["Cloud"], "places": ["Hull"], "reasons": ["demand"] }),
    ])
}

fn act() -> impl Strategy<Value = Act> {
    let kinds = select(vec![
        "merge", "split", "apart", "exclude", "drop", "include", "round", "event", "article",
    ]);
    prop_oneof![
        6 => (kinds, any::<Index>(), any::<Index>(), correction())
            .prop_map(|(kind, one, two, to)| Act::Edit(kind, one, two, to)),
        2 => news().prop_map(Act::Put),
        1 => select(IDS.to_vec()).prop_map(Act::Remove),
        1 => Just(Act::Undo),
        1 => Just(Act::Redo),
    ]
}

/// The edit that is asked for, in terms of what is there; `None` where nothing is.
fn asked(
    dossier: &Dossier,
    kind: &str,
    one: Index,
    two: Index,
    to: &serde_json::Value,
) -> Option<Edit> {
    let report = dossier.report();
    let rounds: Vec<&str> = report
        .ledger
        .rounds
        .iter()
        .map(|round| round.id.as_str())
        .collect();
    let articles = report.articles.iter();
    let events: Vec<&str> = articles
        .flat_map(|article| article.events.iter().chain(&article.uncertain))
        .map(|event| event.id.as_str())
        .collect();
    if rounds.is_empty() {
        return None;
    }
    let (round, other) = (
        rounds[one.index(rounds.len())],
        rounds[two.index(rounds.len())],
    );
    let event = events[one.index(events.len())];
    let what = match kind {
        "merge" => json!({ "do": "merge", "rounds": [round, other] }),
        "apart" => json!({ "do": "split", "rounds": [round, other] }),
        "split" => json!({ "do": "split", "events": [event] }),
        "exclude" => json!({ "do": "exclude", "rounds": [round] }),
        "drop" => json!({ "do": "exclude", "events": [event] }),
        "include" => json!({ "do": "include", "rounds": [round] }),
        "round" => json!({ "do": "set", "rounds": [round], "to": to }),
        "event" => json!({ "do": "set", "events": [event], "to": to }),
        _ => {
            let article = &report.articles[two.index(report.articles.len())].id;
            let day = ["2026-02-16", "2026-03-02"][one.index(2)];
            json!({ "do": "article", "article": article, "to": { "published": day, "publisher": "The Echo" } })
        }
    };
    Some(serde_json::from_value(what).unwrap())
}

fn act_on(dossier: &mut Dossier, act: &Act) {
    match act {
        Act::Edit(kind, one, two, to) => {
            if let Some(edit) = asked(dossier, kind, *one, *two, to) {
                let before = json(&dossier.report());
                let refused = dossier.edit(edit).is_err();
                assert!(
                    !refused || json(&dossier.report()) == before,
                    "what is refused changes nothing"
                );
            }
        }
        Act::Put(article) => {
            dossier.put(article.clone());
        }
        Act::Remove(id) => {
            dossier.remove(id);
        }
        Act::Undo => {
            dossier.undo();
        }
        Act::Redo => {
            dossier.redo();
        }
    }
}

fn of(articles: &[Article], history: &History) -> Dossier {
    let mut dossier = Dossier::new();
    articles.iter().for_each(|article| {
        dossier.put(article.clone());
    });
    dossier.restore(history.clone());
    dossier
}

fn originals(dossier: &Dossier) -> Vec<Article> {
    dossier
        .originals()
        .map(|(article, _)| article.clone())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn what_is_undone_leaves_no_trace(papers in vec(news(), 1..6), acts in vec(act(), 1..8)) {
        let mut dossier = of(&papers, &History::default());
        let mut reports = vec![json(&dossier.report())];
        for act in acts.iter().filter(|act| matches!(act, Act::Edit(..))) {
            let before = dossier.history().done().len();
            act_on(&mut dossier, act);
            if dossier.history().done().len() > before {
                holds(&dossier.report());
                reports.push(json(&dossier.report()));
            }
        }
        for before in reports.iter().rev().skip(1) {
            prop_assert!(dossier.undo().is_some());
            prop_assert_eq!(&json(&dossier.report()), before);
        }
        prop_assert!(dossier.undo().is_none());
        for after in reports.iter().skip(1) {
            prop_assert!(dossier.redo().is_some());
            prop_assert_eq!(&json(&dossier.report()), after);
        }
        prop_assert!(dossier.redo().is_none());
    }

    #[test]
    fn what_came_and_went_leaves_no_trace(papers in vec(news(), 1..6), acts in vec(act(), 1..12)) {
        let mut dossier = of(&papers, &History::default());
        for act in &acts {
            act_on(&mut dossier, act);
            holds(&dossier.report());
        }
        let anew = of(&originals(&dossier), dossier.history());
        prop_assert_eq!(json(&dossier.report()), json(&anew.report()));
        // Settled as it went, it is the same.
        dossier.settle();
        prop_assert_eq!(json(&dossier.report()), json(&anew.report()));
        prop_assert_eq!(dossier.total(), { let mut anew = anew; anew.total() });
    }

    #[test]
    fn any_order_of_articles_gives_the_same_ledger(
        papers in vec(news(), 1..6), acts in vec(act(), 1..8), order in Just(()).prop_perturb(|(), mut random| random.next_u64())
    ) {
        let mut dossier = of(&papers, &History::default());
        acts.iter().for_each(|act| act_on(&mut dossier, act));
        let mut shuffled = originals(&dossier);
        let len = shuffled.len().max(1);
        shuffled.rotate_left(usize::try_from(order % 7).unwrap() % len);
        if order % 2 == 0 {
            shuffled.reverse();
        }
        let (one, two) = (dossier.report(), of(&shuffled, dossier.history()).report());
        prop_assert_eq!(one.ledger, two.ledger);
        prop_assert_eq!(one.waterfall, two.waterfall);
        prop_assert_eq!(one.tally, two.tally);
        prop_assert_eq!(one.edits, two.edits);
    }

    #[test]
    fn an_article_that_goes_and_comes_back_finds_its_edits(
        papers in vec(news(), 1..6), acts in vec(act(), 1..8), which in any::<Index>()
    ) {
        let mut dossier = of(&papers, &History::default());
        acts.iter().for_each(|act| act_on(&mut dossier, act));
        let articles = originals(&dossier);
        prop_assume!(!articles.is_empty());
        let before = dossier.report();
        let gone = &articles[which.index(articles.len())];
        prop_assert!(dossier.remove(&gone.id));
        holds(&dossier.report());
        dossier.put(gone.clone());
        let after = dossier.report();
        prop_assert_eq!(before.ledger, after.ledger);
        prop_assert_eq!(before.edits, after.edits);
    }

    #[test]
    fn edits_are_read_back_as_they_were_written(papers in vec(news(), 1..6), acts in vec(act(), 1..10)) {
        let mut dossier = of(&papers, &History::default());
        acts.iter().for_each(|act| act_on(&mut dossier, act));
        let written = serde_json::to_string(dossier.history()).unwrap();
        let read: History = serde_json::from_str(&written).unwrap();
        prop_assert_eq!(&read, dossier.history());
        let parsed = pinkslip::json::parse(&written);
        prop_assert_eq!(&pinkslip::json::from::<History>(&parsed.value).unwrap(), &read);
        // A list of edits, as a file has it, does the same.
        let mut other = of(&originals(&dossier), &History::default());
        other.apply_edits(read.done().to_vec());
        prop_assert_eq!(json(&other.report()), json(&dossier.report()));
    }
}
