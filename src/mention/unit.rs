//! Units: the departments, brands, teams, places of work and groups of people that a cut hits.
//!
//! Takes a text with its names, numbers and shares, gives the words that name a unit. "Departments such as retail, Prime
//! Video and Alexa" gives three; "its gaming unit" gives "gaming", "at its Leeds bakery" "Leeds bakery", "75 middle
//! managers" the managers. Which of them a cut hits, the event decides.

mod lists;
mod own;
mod people;

use std::ops::Range;

use crate::lexicon::{Class, any_of, class, form};
use crate::mention::name::{Run, Sort};
use crate::mention::{Of, People, ShareMention, country};
use crate::order;
use crate::text::{Kind, Text, shape};

/// A department, brand, team, place of work or group of people.
#[derive(Clone, Debug)]
pub struct UnitMention {
    /// Its words.
    pub tokens: Range<usize>,
    /// A name in it is the part's, not the employer's: "the Alexa unit"; "the Acme plant" and "Acme staff" are Acme's.
    pub named: bool,
}

/// The classes of all words by which parts are found.
const READ: Class = class::SITE_NOUN
    .or(class::UNIT_NOUN)
    .or(people::CUT)
    .or(own::OPENING);

/// Finds what names a part of an employer.
pub(super) fn units(
    text: &Text<'_>,
    runs: &[Run],
    people: &[People],
    shares: &[ShareMention],
) -> Vec<UnitMention> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut plain: Vec<Range<usize>> = Vec::new();
    for run in runs
        .iter()
        .filter(|run| run.sort == Sort::Organisation && run.owned && part_of_owner(text, run))
    {
        found.push(run.tokens.clone());
    }
    for run in runs
        .iter()
        .filter(|run| run.sort == Sort::Organisation && run.tokens.len() > 1)
    {
        let last = text.word(run.tokens.end - 1);
        if any_of!("team division unit studio studios lab labs desk").has(last) {
            plain.push(run.tokens.clone());
        }
    }
    for run in runs.iter().filter(|run| run.sort == Sort::Organisation) {
        // "45 jobs at St. Luke's Hospital"
        let start = run.tokens.start;
        if start > 1 && text.says(start - 1, "at") && text.is(start - 2, &own::GOES) {
            plain.push(run.tokens.clone());
        }
    }
    // "one of the largest makers" are no people that go.
    let several = |people: &&People| !people.is_base && people.value.max != Some(1);
    for counted in people.iter().filter(several) {
        people::who(text, counted, &mut plain);
    }
    for share in shares {
        if let Of::Unit(words) = &share.of {
            plain.push(words.clone());
        } else {
            people::shared(text, &share.tokens, &mut plain);
        }
    }
    for sentence in &text.sentences {
        for at in sentence.tokens.clone() {
            // Most words begin none of them.
            if !text.is(at, &READ) && !text.says_any(at, own::OPENS) {
                continue;
            }
            if let Some((tokens, site)) = by_head(text, &sentence.tokens, at) {
                // "its software arm Vehlin", "the publishing unit Talent": a name says which.
                let name =
                    called(text, runs, at + 1).filter(|_| !site && !text.is(at, &class::UNIT_WORD));
                if let Some(name) = name {
                    plain.push(name);
                    continue;
                }
                if !site && text.can_be(at, form::PLURAL) {
                    beside(text, &sentence.tokens, tokens.start, &mut found);
                }
                if site { &mut plain } else { &mut found }.push(tokens);
            }
            people::cut_people(text, &sentence.tokens, at, &mut plain);
            plain.extend(own::at_own(text, &sentence.tokens, runs, at));
        }
        lists::lists(text, sentence.tokens.clone(), runs, &mut found);
    }
    let mention = |named: bool| move |tokens| UnitMention { tokens, named };
    let mut all: Vec<UnitMention> = found
        .into_iter()
        .map(mention(true))
        .chain(plain.into_iter().map(mention(false)))
        .collect();
    order::by_key(&mut all, |unit| {
        (unit.tokens.start, usize::MAX - unit.tokens.end)
    });
    all.dedup_by(|later, earlier| later.tokens.start < earlier.tokens.end);
    all
}

/// "its sales, Alexa and marketing teams": what stands before the last of several shares its head.
fn beside(text: &Text<'_>, sentence: &Range<usize>, last: usize, found: &mut Vec<Range<usize>>) {
    let mut end = last;
    while end > sentence.start + 1
        && (text.says(end - 1, "and") || end < last && text.says(end - 1, ","))
    {
        let words = telling(text, sentence.start, end - 1);
        let name = words.clone().all(|at| text.looks(at, shape::CAPITAL));
        let known = name || text.any_is(words.clone(), &class::UNIT_WORD);
        if words.is_empty() || !known {
            return;
        }
        found.push(words.clone());
        end = words.start;
    }
}

/// "cutting staff in its Space Project", not "the launch of its Space Project".
fn part_of_owner(text: &Text<'_>, run: &Run) -> bool {
    let start = run.tokens.start;
    let owned = start.checked_sub(1).is_some_and(|before| {
        text.is(before, &class::POSSESSIVE) || text.is_kind(before, Kind::Clitic)
    });
    // "New Year's Eve"
    if text.says_any(run.tokens.end - 1, any_of!("eve day")) {
        return false;
    }
    if !owned {
        return true;
    }
    (start.saturating_sub(5)..start.saturating_sub(1)).any(|at| {
        text.is(
            at,
            any_of!(class::LOCATIVE, class::VERB_CLOSE, class::NOUN_CUT),
        ) || text.says(at, "on")
    })
}

/// The organisation whose name begins at a token, where no verb makes it another's.
fn called(text: &Text<'_>, runs: &[Run], at: usize) -> Option<Range<usize>> {
    let last = at + usize::from(text.says(at, "the"));
    let next = runs.partition_point(|run| run.tokens.start < at);
    let run = runs.get(next).filter(|run| {
        run.tokens.start <= last
            && matches!(run.sort, Sort::Organisation | Sort::Media)
            && !text.looks(at, shape::FIRST)
    })?;
    Some(run.tokens.clone())
}

/// What no name of a part has in it.
const OTHER: Class = class::EMPTY_ADJECTIVE
    .or(class::DETERMINER)
    .or(class::POSSESSIVE)
    .or(class::PREPOSITION)
    .or(class::CONJUNCTION)
    .or(class::RELATIVE)
    .or(class::PRONOUN)
    .or(class::PERSONAL)
    .or(class::NEGATION)
    .or(class::ADVERB)
    .or(class::AUX_BE)
    .or(class::AUX_HAVE)
    .or(class::AUX_DO)
    .or(class::MODAL_SURE)
    .or(class::MODAL_MAYBE)
    .or(class::VERB_SAY)
    .or(class::VERB_CUT)
    .or(class::VERB_DISMISS)
    .or(class::VERB_CLOSE)
    .or(class::VERB_PLAN)
    .or(class::VERB_OTHER)
    .or(class::FURTHER)
    .or(class::NOUN_CUT)
    .or(class::NOUN_BUYOUT)
    .or(class::NOUN_ATTRITION);

/// Whether a word before a noun says which part of the employer it is: "retail", "Leeds", not "new".
fn tells(text: &Text<'_>, at: usize) -> bool {
    text.token(at).is_some_and(|token| {
        let part = any_of!(class::UNIT_WORD, class::COMMON_ADJECTIVE, class::INDUSTRY);
        token.kind == Kind::Word
            && !text.says(at, "off")
            && (!token.is(&class::VERB_AFFECT) || token.can_be(form::BASE))
            && (!token.is(&class::EMPTY_ADJECTIVE) || new_town(text, at))
            && (token.is(part)
                || token.looks(shape::CAPITAL)
                    && !token.is(any_of!(class::DETERMINER, class::PREPOSITION))
                || !token.is(&OTHER))
    })
}

/// "New" of "New York".
fn new_town(text: &Text<'_>, at: usize) -> bool {
    text.says(at, "new") && text.looks(at, shape::CAPITAL) && text.looks(at + 1, shape::CAPITAL)
}

/// The words before `head` that tell of it, in its sentence.
fn telling(text: &Text<'_>, from: usize, head: usize) -> Range<usize> {
    let start = (from.max(head.saturating_sub(4))..head)
        .rev()
        .take_while(|at| {
            tells(text, *at)
                || *at > from && noun_like(text, *at) && tells(text, *at - 1)
                || text.says_any(*at, any_of!("& -")) && *at > from && tells(text, *at - 1)
        })
        .last()
        .unwrap_or(head);
    // "trust and safety team"
    let phrase = (from.max(start.saturating_sub(3))..start).find(|at| {
        text.token(*at)
            .is_some_and(|token| token.is(&class::UNIT_WORD) && at + usize::from(token.len) > start)
    });
    phrase.unwrap_or(start)..head
}

/// "moon rocket programme": a verb's plain form between nouns is one of them.
fn noun_like(text: &Text<'_>, at: usize) -> bool {
    text.is(at, &class::VERB_OTHER)
        && text.can_be(at, form::BASE)
        && !text.can_be(at - 1, form::PLURAL)
}

/// "corporate functions", "ground staff": a phrase that names a unit keeps its last word.
fn whole(text: &Text<'_>, words: Range<usize>) -> Range<usize> {
    let end = words
        .clone()
        .filter(|at| text.is(*at, &class::UNIT_WORD))
        .filter_map(|at| text.token(at).map(|token| at + usize::from(token.len)))
        .fold(words.end, usize::max);
    words.start..end
}

/// "its gaming unit", "the Leeds bakery", "29 of its restaurants", "its store managers": a noun with what tells of it.
fn by_head(text: &Text<'_>, sentence: &Range<usize>, at: usize) -> Option<(Range<usize>, bool)> {
    let token = text
        .token(at)
        .filter(|token| !token.looks(shape::CAPITAL))?;
    let site = token.is(&class::SITE_NOUN);
    let group = token.is(&class::UNIT_NOUN) && !site;
    if !site && !group {
        return None;
    }
    // The noun may be the first half of another: "branch managers", "store closures".
    let end = at + usize::from(token.len);
    if text.is(
        end,
        any_of!(class::SITE_NOUN, class::OCCUPATION, class::UNIT_NOUN),
    ) {
        return None;
    }
    if site
        && text.token(end).is_some_and(|next| {
            next.is(&class::INDUSTRY) || next.looks(shape::CAPITAL) && !next.looks(shape::FIRST)
        })
    {
        return None;
    }
    // "a German group", "the London headquarters": the employer itself.
    let whole_firm = text.says_any(at, any_of!("group headquarters"));
    // "city centres", "shopping centres": where people shop.
    let public = at > sentence.start && text.says_any(at - 1, any_of!("city town shopping"));
    if whole_firm || public {
        return None;
    }
    let words = telling(text, sentence.start, at);
    // "its struggling phone unit"
    let adjective = words.start.checked_sub(1).filter(|at| {
        text.token(*at).is_some_and(|token| {
            token.can_be(form::GERUND | form::PARTICIPLE) && !token.can_be(form::BASE)
        })
    });
    let before = adjective
        .unwrap_or(words.start)
        .checked_sub(1)
        .filter(|at| *at >= sentence.start);
    let opened = before.is_some_and(|before| {
        text.is(
            before,
            any_of!(
                class::DETERMINER,
                class::POSSESSIVE,
                class::LOCATIVE,
                class::VERB_CLOSE,
                class::VERB_AFFECT,
                class::EMPTY_ADJECTIVE
            ),
        ) || text.says_any(before, any_of!("on of and"))
            || text.token(before).is_some_and(|token| {
                matches!(token.kind, Kind::Clitic | Kind::Number)
                    || token.looks(shape::FIRST)
                    || text.says(before, ",")
            })
    });
    let plural = token.can_be(form::PLURAL);
    let generic = text.says_any(at, any_of!("plants sites factories facilities offices works airports bases hubs premises headquarters centres centers"));
    if words.is_empty() {
        // "which has 31 stores": all it has.
        let had = before.is_some_and(|before| {
            (before.saturating_sub(2).max(sentence.start)..=before).any(|at| {
                text.is(at, any_of!(class::AUX_HAVE, class::MARKET_NOUN))
                    || text.says_any(
                        at,
                        any_of!(
                            "operates operated operating runs ran running owns owned owning from"
                        ),
                    )
            })
        });
        let kind = if plural {
            !generic && opened && !had && !text.says_any(at - 1, any_of!("both these those all"))
        } else {
            !whole_firm && closed(text, sentence, at)
        };
        return (site && kind).then_some((at..end, true));
    }
    // "services" and "programmes" are those of anybody.
    let loose = text.says_any(at, any_of!("service services program programs programme programmes project projects organisation organization office offices group groups function functions"));
    let sure = words
        .clone()
        .any(|at| text.is(at, &class::UNIT_WORD) || text.looks(at, shape::CAPITAL));
    let meant = text.any_is(
        words.start.saturating_sub(4)..words.start,
        &class::REASON_RESTRUCTURING,
    );
    // "its Cairo office", "the French arm": a place tells no part without the noun.
    let placed = country(text.span(words.clone()).of(text.source));
    (opened && (sure || !loose) && !meant).then(|| {
        if site || placed || token.is(&class::UNIT_WORD) {
            (words.start..end, site || placed)
        } else {
            (whole(text, words), false)
        }
    })
}

/// "will close its plant", "the closure of Acme's brewery", "shut a depot": one place of work that closes.
fn closed(text: &Text<'_>, sentence: &Range<usize>, at: usize) -> bool {
    (at.saturating_sub(6).max(sentence.start)..at)
        .rev()
        .take_while(|at| !text.says_any(*at, any_of!(", ; :")))
        .any(|at| text.is(at, any_of!(class::VERB_CLOSE, class::NOUN_CLOSURE)))
}
