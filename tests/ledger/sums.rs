//! What holds of every sum: bounds in order, groupings that add up, and the way to the total.

use pinkslip::tally::{Group, Item, Row, Tally};
use proptest::prelude::*;

use crate::properties::press;

pub fn total(tally: &Tally) -> Group {
    let Tally {
        low,
        best,
        high,
        rounds,
        unnumbered,
        undated,
        ..
    } = *tally;
    Group {
        low,
        best,
        high,
        rounds,
        unnumbered,
        undated,
    }
}

fn ordered(low: u64, best: u64, high: Option<u64>) -> bool {
    low <= best && high.is_none_or(|high| best <= high)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn bounds_are_in_order_and_rows_add_up(press in press()) {
        let tally = press.tally();
        prop_assert!(ordered(tally.low, tally.best, tally.high));
        let Group { low, best, high, .. } = tally.considered;
        prop_assert!(ordered(low, best, high));
        for rows in [
            &tally.by_employer, &tally.by_period, &tally.by_quarter, &tally.by_kind, &tally.by_status,
        ] {
            for Row { low, best, high, .. } in rows {
                prop_assert!(ordered(*low, *best, *high));
            }
            let sum = |of: fn(&Row) -> u64| rows.iter().map(of).sum::<u64>();
            let open = rows.iter().any(|row| row.high.is_none());
            let high = (!open).then(|| sum(|row| row.high.unwrap_or(0)));
            let count = |of: fn(&Row) -> u32| rows.iter().map(of).sum::<u32>();
            let (rounds, unnumbered) = (count(|row| row.rounds), count(|row| row.unnumbered));
            let undated = count(|row| row.undated);
            let (low, best) = (sum(|row| row.low), sum(|row| row.best));
            prop_assert_eq!(Group { low, best, high, rounds, unnumbered, undated }, total(&tally));
        }
        // A round may have two reasons or places, and has at least `unstated`: no row is more than the whole.
        for rows in [&tally.by_reason, &tally.by_place] {
            let sum: u32 = rows.iter().map(|row| row.rounds + row.unnumbered).sum();
            prop_assert!(sum >= tally.rounds + tally.unnumbered);
            prop_assert!(rows.iter().all(|row| row.low <= tally.low && row.undated <= tally.undated));
        }
    }

    #[test]
    fn the_cheap_total_is_the_tallys(press in press()) {
        let ledger = press.ledger();
        prop_assert_eq!(pinkslip::tally::total(&ledger.rounds), total(&press.tally()));
    }

    #[test]
    fn the_waterfall_comes_down_to_the_total(press in press()) {
        let steps = press.waterfall();
        let (first, last) = (steps.first().unwrap(), steps.last().unwrap());
        let between = &steps[1..steps.len() - 1];
        let events: u32 = between.iter().map(|step| step.events).sum();
        let people: u64 = between.iter().map(|step| step.people).sum();
        prop_assert_eq!(first.events, press.articles.iter().map(|paper| paper.events.len()).sum::<usize>() as u32);
        prop_assert_eq!(first.events - events, last.events);
        prop_assert_eq!(first.people - people, last.people);
        let tally = press.tally();
        prop_assert_eq!((last.people, last.events), (tally.best, tally.rounds));
        let step = |name| steps.iter().find(|step| step.step == name).unwrap();
        prop_assert_eq!((step("unnumbered").events, step("unnumbered").people), (tally.unnumbered, 0));
        for step in &steps {
            prop_assert_eq!(step.items.len(), step.events as usize);
            prop_assert_eq!(step.items.iter().map(|item| item.people).sum::<u64>(), step.people);
            let mut rounds: Vec<_> = step.items.iter().map(|item| item.round.clone()).collect();
            rounds.dedup();
            prop_assert_eq!(&rounds, &step.rounds);
        }
        // Every mention goes to one step, by a rule that is one of the sixteen or of the reader's doubt.
        let key = |item: &Item| (item.article.clone(), item.event.clone(), item.people, item.rule);
        let mut all: Vec<_> = first.items.iter().map(key).collect();
        let mut gone: Vec<_> = steps[1..].iter().flat_map(|step| &step.items).map(key).collect();
        all.sort();
        gone.sort();
        prop_assert_eq!(all, gone);
        let Group { best, rounds, unnumbered, .. } = tally.considered;
        prop_assert_eq!((step("considered").people, step("considered").events), (best, rounds + unnumbered));
    }
}
