//! What a text says of its employers' names: what else one is called, and who owns it.
//!
//! Takes the names of a text where they stand; gives entities their other names and their parents: "Tolvane Widgets
//! (NYSE: TVW)", "Norvale Works, also known as Brightco", "Tolvane, a subsidiary of Brightwater". Nothing of it
//! changes who cuts in this article: it tells the ledger which names of several articles are one.

use crate::lexicon::any_of;
use crate::mention::entity::{Entity, Named};
use crate::text::{Text, shape};

/// Words between a name and the next at most: "(NYSE: TVW), also known as", ", a wholly owned subsidiary of the".
const BETWEEN: usize = 9;

/// Reads what the text says between its names.
pub(super) fn learn(text: &Text<'_>, entities: &mut [Entity], named: &[Named]) {
    for (at, one) in named.iter().enumerate() {
        if let Some(ticker) = ticker(text, one.tokens.end) {
            also(entities, one.entity, ticker);
        }
        let Some(two) = named.get(at + 1).filter(|two| {
            let between = one.tokens.end..two.tokens.start;
            two.entity != one.entity && between.len() <= BETWEEN
        }) else {
            continue;
        };
        let between = one.tokens.end..two.tokens.start;
        if one.child {
            // "Google's parent Alphabet"
            owns(entities, two.entity, one.entity);
        } else if called(text, between.clone()) {
            let name = text.span(two.tokens.clone()).of(text.source);
            also(entities, one.entity, name);
        } else if owned(text, between) {
            owns(entities, two.entity, one.entity);
        }
    }
}

/// Another name of an entity, as written.
pub(super) fn also(entities: &mut [Entity], of: usize, name: &str) {
    if let Some(entity) = entities.get_mut(of)
        && entity.name != name
        && !entity.also.iter().any(|other| other == name)
    {
        entity.also.push(name.to_owned());
    }
}

fn owns(entities: &mut [Entity], parent: usize, child: usize) {
    let name = entities.get(parent).map(|parent| parent.name.clone());
    if let Some(child) = entities.get_mut(child) {
        child.parent = child.parent.take().or(name);
    }
}

/// "(NYSE: TVW)", "(NASDAQ:TVW; TSX:TVW)".
fn ticker<'t>(text: &Text<'t>, open: usize) -> Option<&'t str> {
    let exchanges = any_of!(
        "nyse nasdaq lse aim tsx asx nzx amex otc otcqb otcqx euronext xetra bse nse hkex sgx jse six epa fra tyo ticker symbol"
    );
    if !text.says(open, "(") {
        return None;
    }
    let inside = (open + 1..open + 1 + BETWEEN).take_while(|at| !text.says(*at, ")"));
    let listed = |at: &usize| {
        text.says_any(*at, exchanges) && text.says(at + 1, ":") && text.looks(at + 2, shape::UPPER)
    };
    Some(text.word(inside.into_iter().find(listed)? + 2))
}

/// ", also known as", "(formerly", ", trading as": only such words, and one that says it.
fn called(text: &Text<'_>, between: std::ops::Range<usize>) -> bool {
    let beside = any_of!(", ( \" “ also better formerly previously commonly now or the company");
    let says = any_of!("known trading doing business as called d/b/a dba formerly");
    let mut said = false;
    for at in between {
        let says = text.says_any(at, says);
        said |= says && text.says_any(at, any_of!("as called d/b/a dba formerly"));
        if !says && !text.says_any(at, beside) {
            return false;
        }
    }
    said
}

/// ", a subsidiary of", ", which is owned by", "- part of the".
fn owned(text: &Text<'_>, between: std::ops::Range<usize>) -> bool {
    let beside = any_of!(", ( – - a an the which is was it has been wholly fully majority group");
    let mut kind = false;
    for at in between.clone() {
        let names = text.says_any(at, any_of!("subsidiary unit division arm brand part"))
            && text.says(at + 1, "of")
            || text.says(at, "owned") && text.says(at + 1, "by");
        let said = kind && text.says_any(at, any_of!("of by"));
        kind |= names;
        if !names && !said && !text.says_any(at, beside) && !text.says_any(at, any_of!("owned")) {
            return false;
        }
    }
    kind
}
