//! What holds of every ledger: order, repetition, removal, bounds, and the way to the total.

use pinkslip::dossier::Dossier;
use pinkslip::event::{Event, Kind, Scope, SourceKind, Status};
use pinkslip::ledger::{Ledger, LinkKind, Sources};
use pinkslip::mention::{Basis, Precision, Qualifier};
use pinkslip::text::Article;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::build::{Paper, Press, Tell, cut, day, somebody, words_of};
use crate::checks::names_who_tells;
use crate::sums::total;

/// Few employers, numbers and dates, so that events meet each other.
fn event() -> impl Strategy<Value = Event> {
    let numbers = select(vec![
        40, 200, 430, 500, 900, 1_000, 9_891, 9_900, 14_000, 16_000, 30_000,
    ]);
    let qualifiers = select(vec![
        Qualifier::Exact,
        Qualifier::Exact,
        Qualifier::About,
        Qualifier::Over,
        Qualifier::UpTo,
        Qualifier::Range,
        Qualifier::Vague,
    ]);
    let headcount = weighted(0.75, (numbers, qualifiers));
    let dates = select(vec![
        "2025-10-28",
        "2025-11-05",
        "2026-01-28",
        "2026-02-03",
        "2026-04-20",
    ]);
    let date = weighted(0.7, (dates, any::<bool>(), any::<bool>()));
    let statuses = select(vec![
        Status::Announced,
        Status::Announced,
        Status::Reported,
        Status::Considered,
        Status::Planned,
        Status::Completed,
        Status::Denied,
        Status::Withdrawn,
    ]);
    let scopes = select(vec![
        Scope::Round,
        Scope::Round,
        Scope::Round,
        Scope::Cumulative,
        Scope::Part,
        Scope::Sector,
    ]);
    let names = (
        subsequence(vec!["Leeds", "Hull"], 0..=2),
        subsequence(vec!["Cloud", "Ads"], 0..=1),
    );
    let cues = (
        weighted(0.2, 0_u32..5),
        prop::array::uniform4(prop::bool::weighted(0.15)),
    );
    let kinds = select(vec![
        Kind::Layoff,
        Kind::Layoff,
        Kind::Closure,
        Kind::Furlough,
    ]);
    // Some are each other by what is said of them, some may be, and one is the other's parent.
    let who = select(vec![
        ("Acme", None, None),
        ("Acme", None, None),
        ("Bolt", None, None),
        ("", None, None),
        ("Orvane", None, None),
        ("Orvane Foods", None, None),
        ("Orvane Foods", Some("OVF"), None),
        ("Orvane-Foods", None, Some("Bolt")),
        ("Orvane Steel", None, None),
        ("OVF", None, None),
        ("Osmund Vale Ferries", None, None),
    ]);
    let share = weighted(0.2, select(vec![130_u32, 126, 220]));
    let sources = select(vec![
        ("Northern Herald", SourceKind::Media),
        ("Evening Post", SourceKind::Media),
        ("media reports", SourceKind::Unnamed),
        ("insiders", SourceKind::Unnamed),
        ("the company", SourceKind::Employer),
    ]);
    let told = (statuses, weighted(0.3, sources));
    (
        who, headcount, date, share, told, scopes, kinds, names, cues,
    )
        .prop_map(
            |(
                (who, also, parent),
                headcount,
                date,
                share,
                (status, source),
                scope,
                kind,
                (places, units),
                (part, cues),
            )| {
                let mut event = if who.is_empty() { somebody() } else { cut(who) };
                if let Some(employer) = &mut event.employer {
                    employer.also = also.into_iter().map(str::to_owned).collect();
                    employer.parent = parent.map(str::to_owned);
                }
                event = match headcount {
                    Some((number, Qualifier::Range)) => event.between(number, number + number / 5),
                    Some((number, Qualifier::Vague)) => {
                        event.spread(number, number * 5, Qualifier::Vague)
                    }
                    Some((number, qualifier)) => event.stated(number, qualifier),
                    None => event,
                };
                if let Some((date, month, fresh)) = date {
                    event = event.on(date);
                    let start = day(date).replace_day(1).unwrap();
                    if let Some(date) = &mut event.date {
                        if month {
                            (date.start, date.precision) = (start, Precision::Month);
                        }
                        if fresh {
                            date.basis = Basis::Published;
                        }
                    }
                }
                if let Some(share) = share {
                    event = event.share(share);
                }
                if let Some((name, kind)) = source {
                    event = event.says(name, kind);
                }
                event = places.iter().fold(event, |event, place| event.place(place));
                event = units.iter().fold(event, |event, unit| event.unit(unit));
                event = event.status(status).scope(scope).kind(kind);
                event.cues.part_of = part.filter(|_| scope == Scope::Part);
                [
                    event.cues.further,
                    event.cues.revises,
                    event.cues.known_before,
                    event.cues.background,
                ] = cues;
                event
            },
        )
}

/// An event, perhaps with what is told of the staff.
fn told() -> impl Strategy<Value = Event> {
    let staff = weighted(0.3, select(vec![500_u32, 9_000, 87_000, 110_000]));
    let after = weighted(0.2, select(vec![400_u32, 8_200, 60_000]));
    let since = weighted(0.3, select(vec!["2025-10-01", "2026-01-01"]));
    (event(), staff, after, since, any::<bool>()).prop_map(
        |(mut event, staff, after, since, about)| {
            event.cues.since = since.map(day).filter(|_| event.scope == Scope::Cumulative);
            event.workforce = staff;
            event.cues.staff = (None, after);
            event.cues.about_share = about;
            event
        },
    )
}

/// Up to eight articles; some share most of their words.
pub fn press() -> impl Strategy<Value = Press> {
    let published = select(vec!["", "2025-10-29", "2026-01-29", "2026-05-01"]);
    let publishers = weighted(
        0.5,
        select(vec!["The Northern Herald", "Evening Post", "Globe"]),
    );
    vec(
        (vec(told(), 0..5), published, publishers, 0_usize..12),
        0..9,
    )
    .prop_map(|papers| {
        let mut press = Press::default();
        for (place, (events, published, publisher, text)) in papers.into_iter().enumerate() {
            press = press.and(&format!("a{place}"), published, events);
            press = publisher.into_iter().fold(press, Press::by);
            let paper = &mut press.articles[place];
            if text < 3 {
                paper.text = format!("{} {}", words_of(&format!("wire{text}")), paper.id);
            }
        }
        press
    })
}

fn links_hold(ledger: &Ledger) -> bool {
    let ids: Vec<&str> = ledger
        .rounds
        .iter()
        .map(|round| round.id.as_str())
        .collect();
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    unique.len() == ids.len()
        && ledger.rounds.iter().all(|round| {
            round.links.iter().all(|link| {
                let back = |other: &&pinkslip::ledger::Round| {
                    matches!(
                        link.kind,
                        LinkKind::PartOf | LinkKind::Supersedes | LinkKind::Parent
                    ) || other
                        .links
                        .iter()
                        .any(|two| two.to == round.id && two.kind == link.kind)
                };
                link.to != round.id
                    && ledger
                        .rounds
                        .iter()
                        .filter(|row| row.id == link.to)
                        .any(|row| back(&row))
            })
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_order_gives_the_same_ledger(
        (press, order) in press().prop_flat_map(|press| {
            let order = Just((0..press.articles.len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(press), order)
        })
    ) {
        let shuffled = Press { articles: order.iter().map(|place| press.articles[*place].clone()).collect() };
        let ledger = press.ledger();
        prop_assert_eq!(&shuffled.ledger(), &ledger);
        prop_assert_eq!(shuffled.waterfall(), press.waterfall());
    }

    #[test]
    fn a_reprint_changes_no_total(press in press(), which: prop::sample::Index, id in "[a-z]{1,3}9") {
        prop_assume!(!press.articles.is_empty());
        let reprint = press.articles[which.index(press.articles.len())].reprinted(&id);
        let mut more = press.clone();
        more.articles.push(reprint);
        let (one, two) = (press.ledger(), more.ledger());
        prop_assert_eq!(one.rounds.len(), two.rounds.len());
        for (one, two) in one.rounds.iter().zip(&two.rounds) {
            prop_assert_eq!(one.independent, two.independent, "no second independent source");
        }
        prop_assert_eq!(press.tally(), more.tally());
        more.articles.pop();
        prop_assert_eq!(more.ledger(), one);
    }

    #[test]
    fn every_event_is_in_one_row(press in press()) {
        let ledger = press.ledger();
        let mut told: Vec<_> = ledger.rounds.iter().flat_map(|round| round.mentions.clone()).collect();
        told.sort();
        let mut given: Vec<_> = press.articles.iter().flat_map(|paper: &Paper| {
            paper.events.iter().map(|event| (paper.id.clone(), event.id.clone()))
        }).collect();
        given.sort();
        let told: Vec<_> = told.into_iter().map(|told| (told.article, told.event)).collect();
        prop_assert_eq!(told, given);
        prop_assert!(links_hold(&ledger));
        for round in &ledger.rounds {
            let Sources { articles, independent, echoes, repeats, ref first, ref latest, .. } = round.sources;
            prop_assert_eq!((articles, independent), (round.articles, round.independent));
            prop_assert_eq!(articles, independent + echoes + repeats);
            prop_assert!(independent + echoes >= 1, "what is repeated was told");
            prop_assert!(first <= latest);
            let figures = round.history.iter();
            let now = figures.clone().filter(|figure| figure.now).count();
            let told = round.headcount.is_some() || round.share.is_some();
            let replaced = ledger.rounds.iter().any(|other| {
                other.links.iter().any(|link| link.to == round.id && link.kind == LinkKind::Supersedes)
            });
            prop_assert!(now == usize::from(told) || replaced && now == 0);
            prop_assert!(figures.clone().all(|figure| !figure.mentions.is_empty()));
            prop_assert!(figures.clone().all(|figure| figure.headcount.is_some() || figure.share.is_some()));
            let days: Vec<_> = figures.map(|figure| (figure.date.is_none(), figure.date.clone())).collect();
            prop_assert!(days.is_sorted());
            prop_assert!(!round.why.text.is_empty());
        }
    }

    #[test]
    fn arithmetic_changes_no_row_and_names_who_tells(press in press()) {
        let ledger = press.ledger();
        prop_assert!(names_who_tells(&press, &ledger));
        let mut silent = press.clone();
        for event in silent.articles.iter_mut().flat_map(|paper| &mut paper.events) {
            // Of what tells only a share, the staff says which rounds it cannot be.
            if event.headcount.is_none() && event.share.is_some() {
                continue;
            }
            event.workforce = None;
            event.cues.staff = (None, None);
            event.cues.about_share = false;
        }
        let rows = |ledger: &Ledger| -> Vec<_> {
            let rounds = ledger.rounds.iter();
            rounds.map(|round| (round.id.clone(), round.counted, round.why.clone(), round.links.clone())).collect()
        };
        prop_assert_eq!(rows(&ledger), rows(&silent.ledger()));
        prop_assert_eq!(press.tally(), silent.tally());
    }

    #[test]
    fn a_dossier_forgets_what_is_removed(
        papers in vec(("[a-f]", select(vec![
            "Acme will cut 300 jobs, it said on Monday.",
            "Acme is laying off up to 500 people at its Leeds plant.",
            "Bolt denied that it would cut 8,000 jobs.",
            "Thousands of Acme workers will lose their jobs.",
            "",
        ])), 0..8),
        gone in "[a-f]",
    ) {
        let mut dossier = Dossier::new();
        let mut without = Dossier::new();
        for (id, text) in &papers {
            dossier.put(Article::new(id, *text));
            if *id != gone {
                without.put(Article::new(id, *text));
            }
        }
        prop_assert_eq!(dossier.remove(&gone), papers.iter().any(|(id, _)| *id == gone));
        prop_assert_eq!(dossier.report(), without.report());
    }

    #[test]
    fn a_ledger_that_is_kept_up_is_the_one_worked_out_anew(
        steps in vec(("[a-f]", select(vec![
            "Acme will cut 300 jobs, it said on Monday.",
            "Acme is laying off up to 500 people at its Leeds plant.",
            "Bolt denied that it would cut 8,000 jobs.",
            "Bolt and Acme are cutting 40 and 90 jobs.",
            "Thousands of Acme workers will lose their jobs.",
            "About 70 people lost their jobs on Friday when the mill in Hull shut, a union said.",
            "About 70 people lost their jobs on Friday when the mill in Hull shut, a union said on Sunday.",
            "",
        ]), any::<bool>()), 0..16),
    ) {
        let mut kept = Dossier::new();
        let mut told: Vec<(&str, &str)> = Vec::new();
        for (id, text, asked) in &steps {
            told.retain(|(other, _)| other != id);
            if text.is_empty() {
                kept.remove(id);
            } else {
                kept.put(Article::new(id, *text));
                told.push((id, text));
            }
            if *asked {
                let tally = kept.report().tally;
                prop_assert_eq!(kept.total(), total(&tally));
            }
        }
        let mut anew = Dossier::new();
        for (id, text) in &told {
            anew.put(Article::new(*id, *text));
        }
        kept.settle();
        let (kept, anew) = (kept.report(), anew.report());
        prop_assert_eq!(kept.ledger, anew.ledger);
        prop_assert_eq!(kept.tally, anew.tally);
        prop_assert_eq!(kept.waterfall, anew.waterfall);
    }
}
