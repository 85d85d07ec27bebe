//! Names of employers: found by their shape and by what stands around them, not by a list.
//!
//! Takes a text, gives runs of capitalised words with what they are: "Krupp Stahl AG said" gives
//! the run "Krupp Stahl AG", an organisation. Runs that name one another (`Krupp Stahl AG`,
//! `Krupp`) are put together into entities by [`crate::mention::entity`].

use std::ops::Range;

use crate::lexicon::{Class, List, ambiguous, any_of, class, names};
use crate::mention::name_case::{Style, case_of, style};
use crate::mention::name_join::{passed_over, run};
use crate::mention::name_person::{self, titled};
use crate::mention::name_place;
use crate::mention::name_public;
use crate::mention::name_trim::trim;
use crate::mention::name_weight::{before_state, child, cuts, owned, speaks_of_others, weigh};
use crate::text::{Kind, Text, shape};

/// What a run of capitals is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    /// It can be an employer.
    Organisation,
    /// A person.
    Person,
    /// A newspaper, agency, site or tracker.
    Media,
    /// A town, state or country.
    Place,
    /// A law, a scheme, a day, a report: nobody who employs.
    Thing,
}

/// The weight from which a word that is a name too, as "Target", is one.
pub(super) const MEANT: i32 = 2;

/// A run of capitalised words.
#[derive(Clone, Debug)]
pub struct Run {
    /// Its words, legal form included.
    pub tokens: Range<usize>,
    /// What it is.
    pub sort: Sort,
    /// How much what stands around speaks for an employer.
    pub weight: i32,
    /// It stands in a heading or in capitals throughout.
    pub headline: bool,
    /// The name before it owns it: "Amazon's Alexa", or it is followed by "unit", "team".
    pub owned: bool,
    /// It only says whose parent the next name is: "Google's parent Alphabet".
    pub child: bool,
    /// The name it stands for, where that is none of its words: "federal workers".
    pub called: Option<&'static str>,
}

/// Finds the runs of a text, in reading order.
#[must_use]
pub fn find(text: &Text<'_>) -> Vec<Run> {
    let styles: Vec<Style> = text.blocks.iter().map(|block| style(text, block)).collect();
    let case = case_of(text, &styles);
    let mut runs = Vec::new();
    for sentence in &text.sentences {
        let style = styles
            .get(sentence.block)
            .copied()
            .unwrap_or(Style::Sentence);
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let passed = passed_over(text, at, sentence.tokens.end);
            if passed > 0 {
                at += passed;
                continue;
            }
            // No name begins with a word in small letters or with a mark.
            let begins = text.token(at).filter(|token| match token.kind {
                Kind::Word => token.looks(shape::CAPITAL | shape::MIXED),
                Kind::Number => true,
                Kind::Mark | Kind::Clitic => false,
            });
            match begins.and_then(|_| run(text, at, sentence.tokens.clone(), style, &case)) {
                Some(found) => {
                    at = found.end;
                    let Some(tokens) = trim(text, found, &case, style) else {
                        continue;
                    };
                    let cut = name_person::begins(text, &tokens).unwrap_or(tokens.start);
                    // "the Minister for Transport Jane Doe": what stands between a post and its holder is its field.
                    let field = cut > tokens.start
                        && tokens.start > sentence.tokens.start + 1
                        && text.says_any(
                            tokens.start - 2,
                            any_of!("minister secretary spokesman spokeswoman"),
                        );
                    let first = if field { cut } else { tokens.start };
                    for tokens in [first..cut, cut..tokens.end] {
                        if !tokens.is_empty() {
                            runs.extend(describe(text, tokens, sentence.tokens.clone(), style));
                        }
                    }
                }
                None => at += 1,
            }
        }
    }
    name_person::settle(text, &mut runs);
    name_place::settle(text, &mut runs);
    name_public::bodies(text, &mut runs);
    runs
}

/// A word or name as the tables have it.
pub(crate) fn lower(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    String::from_utf8(crate::lexicon::folded(word).collect()).unwrap_or_default()
}

/// What the tables have of a place; "Wis" before a full stop is "Wis.".
pub(super) fn place(text: &Text<'_>, tokens: &Range<usize>) -> Option<&'static str> {
    let written = text.span(tokens.clone()).of(text.source);
    names::PLACES.find(written).or_else(|| {
        let behind = tokens.start.checked_sub(1)?;
        let stands = text.says_any(behind, any_of!(", (")) || text.is(behind, &class::LOCATIVE);
        let stop = text.token(tokens.end)?;
        (stands && text.says(tokens.end, ".") && !stop.looks(shape::SPACED))
            .then(|| names::PLACES.find(&(lower(written) + ".")))?
    })
}

/// Whether the head of a name is nothing that employs: "Clean Air Act", "Bureau's Labour Force Survey".
fn thing(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let head = tokens
        .clone()
        .find(|at| text.says(*at, "of"))
        .unwrap_or(tokens.end)
        .saturating_sub(1);
    // "Board of Directors", "Supervisory Board": an organ of an employer.
    let directors = text.says(head, "board")
        && text.says_any(head + 2, any_of!("directors trustees governors managers"));
    let organ = directors || head > tokens.start && organ(text, head);
    organ || text.is(head, &class::NOT_HEAD)
}

/// "Supervisory Board", "Works Council", "Audit Committee", by their last word.
fn organ(text: &Text<'_>, head: usize) -> bool {
    text.says_any(head, any_of!("board council committee"))
        && text.says_any(
            head - 1,
            any_of!("supervisory management executive works audit advisory compensation"),
        )
}

/// "The Evening Dispatch reported", "the Capital Gazette has contacted Acme": a name that newspapers have, where it does
/// what they do with the news of others. "The Capital Gazette will cut 90 jobs" is an employer like any.
fn paper(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    const TITLES: &List = any_of!(
        "advertiser argus chronicle courier dispatch echo examiner gazette globe guardian herald inquirer journal ledger \
         mail mercury messenger news observer post press record reporter review sentinel standard star sun telegraph \
         times tribune"
    );
    let first = tokens.end + usize::from(text.says_any(tokens.end, any_of!("first has have had")));
    // "It laid off 300 in May, as the Post reported at the time": what is known does not rest on the paper.
    let as_known = (tokens.start.saturating_sub(2)..tokens.start).any(|at| text.says(at, "as"));
    !as_known
        && tokens.len() > 1
        && text.says_any(tokens.end - 1, TITLES)
        && text.says_any(first, any_of!("reported reports contacted approached"))
}

/// What a run is, by its own words and by what stands around it.
fn describe(
    text: &Text<'_>,
    tokens: Range<usize>,
    sentence: Range<usize>,
    style: Style,
) -> Option<Run> {
    let headline = style != Style::Sentence;
    // "The Supervisory Board of Acme AG"
    let owner = tokens
        .clone()
        .skip(2)
        .find(|at| text.says(*at, "of") && organ(text, at - 1))
        .filter(|of| of + 1 < tokens.end);
    let tokens = owner.map_or(tokens.clone(), |of| of + 1..tokens.end);
    // "Acme Corp. said": the point is the legal form's, and what stands behind it stands behind the name.
    let point = text.says(tokens.end, ".")
        && tokens.end + 1 < sentence.end
        && text.is(tokens.end - 1, &class::LEGAL_FORM);
    let whole = tokens.start..tokens.end + usize::from(point);
    let written = text.span(tokens.clone()).of(text.source);
    let mut weight = weigh(text, &whole, sentence.clone());
    // Of a name that is a word too, the words around have to say that it is meant.
    let known = names::EMPLOYERS
        .find(written)
        .is_some_and(|fields| !ambiguous(fields) || weight >= MEANT);
    let has = |classes: &Class| text.any_is(tokens.clone(), classes);
    let before = tokens
        .start
        .checked_sub(1)
        .filter(|before| *before >= sentence.start);
    let titled = before.is_some_and(|before| titled(text, before, sentence.start));
    let mut sort = Sort::Organisation;
    let first = text.token(tokens.start)?;
    let media = first.is(any_of!(class::MEDIA, class::TRACKER))
        && (tokens.start + usize::from(first.len)..tokens.end).all(|at| {
            text.token(at).is_some_and(|token| {
                token.is(any_of!(class::ORG_WORD, class::LEGAL_FORM)) || token.kind != Kind::Word
            })
        });
    let by_name = name_person::personal(text, &tokens);
    let personal = titled && (by_name || !known && !has(&class::LEGAL_FORM))
        || !known
            && (by_name
                || name_person::posted(text, &tokens, sentence.end)
                || name_person::somebody(text, &tokens, &sentence));
    if personal {
        sort = Sort::Person;
    } else if media && !known
        || name_person::agency(text, &tokens, &sentence)
        || !known && paper(text, &tokens)
    {
        sort = Sort::Media;
    } else if !known
        && (place(text, &tokens).is_some()
            || name_person::dateline(text, &tokens, &sentence)
            // "Leeds East MP Jane Doe"
            || text.says_any(tokens.end, any_of!("mp mep msp mla"))
            || before_state(text, tokens.end) && !has(any_of!(class::LEGAL_FORM, class::ORG_WORD)))
    {
        sort = Sort::Place;
    } else if !(known
        || text.is(tokens.end - 1, &class::LEGAL_FORM)
        // "The nonprofit Cascade Report let four reporters go".
        || before.is_some_and(|before| text.is(before, &class::INDUSTRY))
            && cuts(text, tokens.end))
        && thing(text, &tokens)
    {
        sort = Sort::Thing;
    }
    let tokens = whole;
    // "Acme Motors' JLR will cut 300 jobs": whom the list of employers knows cuts for itself.
    let itself = known && cuts(text, tokens.end);
    let (owned, child) = (owned(text, &tokens) && !itself, child(text, &tokens));
    if owned {
        weight -= 3;
    }
    if speaks_of_others(text, &tokens) && !cuts(text, tokens.end) {
        weight = weight.min(0);
    }
    Some(Run {
        tokens,
        sort,
        weight,
        headline,
        owned,
        child,
        called: None,
    })
}
