//! The articles in `seeds`, as a careful reader finds their events, come to the expected total.

use pinkslip::event::{Event, Kind, Scope, Status};
use pinkslip::mention::{Basis, Dates, Headcount, Precision, Qualifier, Share};
use serde_json::Value;

use crate::build::{Press, Tell, cut, day, ids, somebody};

const EXPECTED: &str = include_str!("../../seeds/expected.json");

/// The variant whose serialised word it is.
fn one_of<T: serde::Serialize + Copy>(word: &Value, all: &[T]) -> T {
    let is = |one: &&T| serde_json::to_value(one).unwrap() == *word;
    *all.iter()
        .find(is)
        .unwrap_or_else(|| panic!("{word} is no word of the contract"))
}

fn number(value: &Value) -> Option<u32> {
    value.as_u64().map(|number| u32::try_from(number).unwrap())
}

fn event(value: &Value) -> Event {
    let mut event = value["employer"].as_str().map_or_else(somebody, cut);
    if let Some(headcount) = value["headcount"].as_object() {
        use Qualifier::{About, Exact, Over, Range, UpTo, Vague};
        let (min, max) = (number(&headcount["min"]), number(&headcount["max"]));
        let qualifier = one_of(
            &headcount["qualifier"],
            &[Exact, About, Over, UpTo, Range, Vague],
        );
        event.headcount = Some(Headcount {
            min,
            max,
            qualifier,
        });
    }
    if let Some(share) = value["share"].as_object() {
        let tenths = |value: &Value| {
            value
                .as_f64()
                .map(|percent| (percent * 10.0).round() as u32)
        };
        let of = share["of"].as_str().unwrap().to_owned();
        event.share = Some(Share {
            min: tenths(&share["min"]),
            max: tenths(&share["max"]),
            of,
        });
    }
    if let Some(date) = value["date"].as_object() {
        use Precision::{Day, Half, Month, Quarter, Week, Year};
        event.date = Some(Dates {
            start: day(date["start"].as_str().unwrap()),
            end: day(date["end"].as_str().unwrap()),
            precision: one_of(&date["precision"], &[Day, Week, Month, Quarter, Half, Year]),
            basis: one_of(
                &date["basis"],
                &[Basis::Stated, Basis::Resolved, Basis::Published],
            ),
        });
    }
    if !value["status"].is_null() {
        use Status::{
            Announced, Completed, Considered, Denied, Notified, Planned, Reported, UnderWay,
            Withdrawn,
        };
        event.status = one_of(
            &value["status"],
            &[
                Considered, Planned, Reported, Announced, Notified, UnderWay, Completed, Denied,
                Withdrawn,
            ],
        );
    }
    use Kind::{Attrition, Buyout, Closure, Furlough, Layoff, Mixed};
    if !value["kind"].is_null() {
        event.kind = one_of(
            &value["kind"],
            &[Layoff, Closure, Furlough, Buyout, Attrition, Mixed],
        );
    }
    let scopes = [Scope::Round, Scope::Cumulative, Scope::Part, Scope::Sector];
    event.scope = one_of(&value["scope"], &scopes);
    let names = |field: &str| value[field].as_array().cloned().unwrap_or_default();
    event = names("units")
        .iter()
        .fold(event, |event, name| event.unit(name.as_str().unwrap()));
    names("places")
        .iter()
        .fold(event, |event, name| event.place(name.as_str().unwrap()))
}

/// All articles, published when the latest seed was.
fn press(expected: &Value) -> Press {
    let articles = expected["articles"].as_object().unwrap();
    articles
        .iter()
        .fold(Press::default(), |press, (id, article)| {
            let events: Vec<Event> = article["events"]
                .as_array()
                .unwrap()
                .iter()
                .map(event)
                .collect();
            press.and(id, "2026-03-31", events)
        })
}

#[test]
fn the_seeds_come_to_the_expected_total() {
    let expected: Value = serde_json::from_str(EXPECTED).unwrap();
    let press = press(&expected);
    let (ledger, tally) = (press.ledger(), serde_json::to_value(press.tally()).unwrap());
    for field in ["low", "best", "high", "rounds", "unnumbered"] {
        assert_eq!(
            tally[field],
            expected["tally"]["all"][field],
            "{field} of {:?}",
            ids(&ledger)
        );
    }
}

#[test]
fn the_seeds_leave_out_what_is_expected_and_by_the_expected_rule() {
    let expected: Value = serde_json::from_str(EXPECTED).unwrap();
    let press = press(&expected);
    let ledger = press.ledger();
    let mut left_out: Vec<(String, String, &str)> = ledger
        .rounds
        .iter()
        .flat_map(|round| round.mentions.iter().map(move |mention| (round, mention)))
        .filter(|(round, mention)| !(round.counted && mention.headline))
        .map(|(_, mention)| (mention.article.clone(), mention.event.clone(), mention.rule))
        .collect();
    left_out.sort();
    let mut listed: Vec<(String, String, &str)> = expected["not_counted"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let article = one["article"].as_str().unwrap();
            let event = format!("{article}.e{}", one["event"].as_u64().unwrap() + 1);
            (article.to_owned(), event, one["rule"].as_str().unwrap())
        })
        .collect();
    listed.sort();
    assert_eq!(left_out, listed);
}
