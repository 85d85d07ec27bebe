//! Gone: whether people who go, leave or follow do so for good.
//!
//! Takes the verb, its number and the sentences around, says yes or no. "Some 120 will leave by June" counts where
//! the text tells of cuts or the 120 are staff; "120 will leave for Leeds" never does.

use std::ops::Range;

use crate::frame::attach::Quantity;
use crate::frame::fits::of_its_own;
use crate::frame::group::{Certainty, Group, Time};
use crate::frame::scene::Scene;
use crate::lexicon::{List, any_of, class};
use crate::mention::{Counted, Of, more};
use crate::text::{Kind, Text, shape};

/// Whether people who go, leave or follow do so for good: a cut is told of, or they "will go" and no place to go to
/// is named.
pub(super) fn gone(
    text: &Text<'_>,
    group: &Group,
    end: usize,
    quantity: &Quantity,
    scene: &Scene,
) -> bool {
    let counted = match &quantity.of {
        Some(of) => !matches!(of, Of::Unsaid),
        None => matches!(
            quantity.counted,
            Some(Counted::People | Counted::Jobs | Counted::Bare)
        ),
    };
    if !counted {
        return false;
    }
    let goes = text.is(group.end - 1, &class::VERB_GO);
    let leaves = text.says_any(
        group.end - 1,
        any_of!("leave leaves leaving left depart departing"),
    );
    let firm = leaves.then(|| firm(text, end)).flatten();
    // "went to court", "go on strike", "left the building": where to, or what.
    let end = firm.unwrap_or(end);
    let closes = firm.is_some() || closes(text, end, &scene.sentence);
    // "notices for 90 people went out", "there are 90 left", "the 90, of whom 60 left"
    let before = quantity.tokens.start.checked_sub(1);
    let others = before.is_some_and(|before| {
        text.is(before, any_of!(class::AUX_BE, class::AUX_HAVE))
            || text.says_any(before, any_of!("for to on in than"))
    }) || !of_its_own(text, quantity)
        && (quantity.tokens.end..group.start)
            .any(|at| text.is(at, &class::RELATIVE) || text.says(at, ";"));
    // "150 openings went unfilled"
    let stays = text.says_any(end, any_of!("unfilled vacant begging missing"));
    if others || !closes || stays {
        return false;
    }
    let any = |classes| text.any_is(scene.sentence.clone(), classes);
    let of_cuts = scene.of_layoffs || any(&class::NOUN_CUT);
    let bare = quantity.counted == Some(Counted::Bare);
    let further =
        text.any_is(quantity.tokens.clone(), &class::FURTHER) || more(text, quantity.tokens.end);
    let staff = quantity.of.is_some()
        || text.is(
            quantity.tokens.end - 1,
            any_of!(class::STAFF_NOUN, class::OCCUPATION),
        );
    // "may be gone by 2010"
    let maybe = group.certainty == Certainty::Considered && text.says(group.end - 2, "be");
    // "are leaving the company", "employees to leave under a plan"
    let to_come = !group.negated
        && (maybe
            || group.time == Time::Future
            || group.time == Time::Present && text.word(group.end - 1).ends_with("ing"));
    // Who "left" need not have had to.
    let past = !maybe && matches!(group.time, Time::Past | Time::Perfect);
    // "Acme lays off 300 people. Some 120 will leave in May": part of those, but in what is past, or where another
    // name stands before them.
    let other = (scene.sentence.start..quantity.tokens.start).any(|at| {
        text.token(at).is_some_and(|token| {
            token.looks(shape::CAPITAL)
                && !token.looks(shape::FIRST)
                && !token.is(any_of!(class::MONTH, class::WEEKDAY))
        })
    });
    let part = quantity.value < scene.told && !past && !other;
    // "were persuaded to retire early"
    let retires = text.says(group.end - 1, "early");
    if !further && (part || past && !goes && !retires) {
        return false;
    }
    // "would leave if the bill passed" tells of nobody yet.
    let supposed = text.any_says(scene.sentence.clone(), any_of!("if unless"));
    let plain = firm.is_some()
        || end >= scene.sentence.end
        || text.says_any(
            end,
            any_of!("at in by from under this next over within , ."),
        );
    let told = scene.of_cuts
        || scene.long_told
        || any(any_of!(
            class::NOUN_CLOSURE,
            class::NOUN_RESTRUCTURING,
            class::NOUN_BUYOUT
        ));
    of_cuts && (!bare || goes || further)
        || goes && (scene.of_cuts || quantity.after_jobs || scene.long_told && to_come && plain)
        || further && to_come && told
        || leaves && to_come && told && (!bare || plain && other) && !supposed
        || plain && retires && staff && quantity.value >= 10
        || plain && (goes || leaves) && staff && to_come && !supposed
        || of_cuts && text.is(end, &class::POSSESSIVE) && text.is(end + 1, &class::JOB_NOUN)
}

/// Whether the clause ends at `at`, or goes on with when, where or why and not with where to.
fn closes(text: &Text<'_>, at: usize, sentence: &Range<usize>) -> bool {
    // "will leave at noon", "at 5 p.m."
    let hour = text.says(at, "at")
        && (text.says_any(at + 1, any_of!("noon midnight dawn dusk once"))
            || text.is_kind(at + 1, Kind::Number));
    if hour {
        return false;
    }
    at >= sentence.end
        || text.is(at, any_of!(class::MONTH, class::WEEKDAY))
        || text.says_any(at, any_of!("at in by from under before after when as over this last next within through because with during since today soon immediately , . ; voluntarily"))
        || text.is(at, &class::POSSESSIVE) && text.is(at + 1, &class::JOB_NOUN)
}

/// One past "the company", "us", "Orme Bank's payroll": what they leave who leave it for good.
fn firm(text: &Text<'_>, at: usize) -> Option<usize> {
    const PLACES: &List = any_of!("city borough office club church hotel airport");
    if text.says(at, "us") {
        return Some(at + 1);
    }
    let capital = |at: &usize| {
        text.token(*at).is_some_and(|token| {
            token.kind == Kind::Clitic || token.kind == Kind::Word && token.looks(shape::CAPITAL)
        })
    };
    let employer = any_of!(class::INDUSTRY, class::UNIT_NOUN, class::WORKFORCE_CORE);
    let its = text.is(at, any_of!(class::DETERMINER, class::POSSESSIVE));
    let from = at + usize::from(its);
    let name = (from..from + 6).take_while(capital).count();
    // "its bottling arm"
    let kind = its && name == 0 && !text.is(from, employer) && text.is(from + 1, employer);
    let head = from + name + usize::from(kind);
    let owned = name > 0 || its;
    // "will leave the Army"
    if its && name > 0 && text.says_any(head - 1, any_of!("army navy military government")) {
        return Some(head);
    }
    if owned && text.is(head, employer) && !text.says_any(head, PLACES) {
        return Some(head + 1);
    }
    (name > 1 && head > 0 && text.is(head - 1, &class::ORG_WORD)).then_some(head)
}
