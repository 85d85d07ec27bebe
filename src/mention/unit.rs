//! Units: the departments, brands, teams, places of work and groups of people that a cut hits.
//!
//! Takes a text with its names, numbers and shares, gives the words that name a unit. "Departments such as retail, Prime
//! Video and Alexa" gives three; "its gaming unit" gives "gaming", "at its Leeds bakery" "Leeds bakery", "75 middle
//! managers" the managers. Which of them a cut hits, the event decides.

use std::ops::Range;

use crate::lexicon::{Class, class, form, names, same_word};
use crate::mention::name::{Run, Sort, lower};
use crate::mention::{Of, People, ShareMention};
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
        if [
            "team", "division", "unit", "studio", "studios", "lab", "labs", "desk",
        ]
        .iter()
        .any(|word| same_word(last, word))
        {
            plain.push(run.tokens.clone());
        }
    }
    for people in people.iter().filter(|people| !people.is_base) {
        who(text, people, &mut plain);
    }
    for share in shares {
        if let Of::Unit(words) = &share.of {
            plain.push(words.clone());
        }
    }
    for sentence in &text.sentences {
        for at in sentence.tokens.clone() {
            if let Some((tokens, site)) = by_head(text, &sentence.tokens, at) {
                if site { &mut plain } else { &mut found }.push(tokens);
            }
            plain.extend(cut_people(text, &sentence.tokens, at));
        }
        lists(text, sentence.tokens.clone(), runs, &mut found);
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

/// "cutting staff in its Space Project", not "the launch of its Space Project".
fn part_of_owner(text: &Text<'_>, run: &Run) -> bool {
    let start = run.tokens.start;
    let owned = start.checked_sub(1).is_some_and(|before| {
        text.is(before, class::POSSESSIVE)
            || text
                .token(before)
                .is_some_and(|before| before.kind == Kind::Clitic)
    });
    if !owned {
        return true;
    }
    (start.saturating_sub(5)..start.saturating_sub(1)).any(|at| {
        text.is(
            at,
            class::LOCATIVE.or(class::VERB_CLOSE).or(class::NOUN_CUT),
        ) || same_word(text.word(at), "on")
    })
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
        let part = class::UNIT_WORD
            .or(class::COMMON_ADJECTIVE)
            .or(class::INDUSTRY);
        token.kind == Kind::Word
            && !token.is(class::EMPTY_ADJECTIVE)
            && (token.is(part)
                || token.looks(shape::CAPITAL)
                    && !token.is(class::DETERMINER.or(class::PREPOSITION))
                || !token.is(OTHER))
    })
}

/// The words before `head` that tell of it, in its sentence.
fn telling(text: &Text<'_>, from: usize, head: usize) -> Range<usize> {
    let start = (from.max(head.saturating_sub(4))..head)
        .rev()
        .take_while(|at| {
            tells(text, *at)
                || matches!(text.word(*at), "&" | "-") && *at > from && tells(text, *at - 1)
        })
        .last()
        .unwrap_or(head);
    start..head
}

/// "corporate functions", "ground staff": a phrase that names a unit keeps its last word.
fn whole(text: &Text<'_>, words: Range<usize>) -> Range<usize> {
    let end = words
        .clone()
        .filter(|at| text.is(*at, class::UNIT_WORD))
        .filter_map(|at| text.token(at).map(|token| at + usize::from(token.len)))
        .fold(words.end, usize::max);
    words.start..end
}

/// "75 middle managers", "400 agency personnel", "120 head office jobs", "housekeepers and kitchen hands".
fn who(text: &Text<'_>, people: &People, found: &mut Vec<Range<usize>>) {
    let (from, end) = (people.modifiers.start, people.tokens.end);
    if from < people.number.end || people.modifiers.end > end {
        return;
    }
    let head = people.modifiers.end;
    let start = (from..head).find(|at| tells(text, *at)).unwrap_or(head);
    let named = text.is(head, class::OCCUPATION)
        && !text.is(head, class::PEOPLE_NOUN)
        && text
            .token(head)
            .is_some_and(|token| token.can_be(form::PLURAL));
    let country = head == start + 1 && names::DEMONYMS.find(&lower(text.word(start))).is_some();
    if (start == head || country) && !named {
        return;
    }
    let width = text.token(head).map_or(1, |token| usize::from(token.len));
    // "1,900 Alexa and Luna employees"
    let joined = (start + 1..head).find(|at| {
        same_word(text.word(*at), "and")
            && text
                .token(at + 1)
                .is_some_and(|token| token.looks(shape::CAPITAL))
    });
    if let Some(joined) = joined {
        found.push(start..joined);
        found.push(joined + 1..head);
    } else {
        // What is called by its work is named by it; "staff" and "jobs" name nothing.
        found.push(if named {
            start..head + width
        } else {
            whole(text, start..head)
        });
    }
    // "and factory workers", ", kitchen hands and guards"
    let mut at = head + width;
    loop {
        let comma = text.word(at) == ",";
        let next = at + usize::from(comma);
        let next = next + usize::from(same_word(text.word(next), "and"));
        if next == at {
            return;
        }
        let Some(noun) = (next..next + 3)
            .take_while(|at| tells(text, *at) || text.is(*at, class::PEOPLE_NOUN))
            .find(|at| {
                text.is(*at, class::OCCUPATION.or(class::PEOPLE_NOUN))
                    && text
                        .token(*at)
                        .is_some_and(|token| token.can_be(form::PLURAL))
            })
        else {
            return;
        };
        let width = text.token(noun).map_or(1, |token| usize::from(token.len));
        let generic = text.is(noun, class::PEOPLE_NOUN);
        if noun > next || !generic {
            found.push(next..if generic { noun } else { noun + width });
        }
        at = noun + width;
    }
}

/// "its gaming unit", "the Leeds bakery", "29 of its restaurants", "its store managers": a noun with what tells of it.
fn by_head(text: &Text<'_>, sentence: &Range<usize>, at: usize) -> Option<(Range<usize>, bool)> {
    let token = text
        .token(at)
        .filter(|token| !token.looks(shape::CAPITAL))?;
    let site = token.is(class::SITE_NOUN);
    let group = token.is(class::UNIT_NOUN) && !site;
    if !site && !group {
        return None;
    }
    // The noun may be the first half of another: "branch managers", "store closures".
    let end = at + usize::from(token.len);
    if text.is(
        end,
        class::SITE_NOUN.or(class::OCCUPATION).or(class::UNIT_NOUN),
    ) {
        return None;
    }
    if site
        && text.token(end).is_some_and(|next| {
            next.is(class::INDUSTRY) || next.looks(shape::CAPITAL) && !next.looks(shape::FIRST)
        })
    {
        return None;
    }
    // "a German group", "the London headquarters": the employer itself.
    let whole_firm = ["group", "headquarters"]
        .iter()
        .any(|word| same_word(text.word(at), word));
    // "city centres", "shopping centres": where people shop.
    let public = at > sentence.start
        && ["city", "town", "shopping"]
            .iter()
            .any(|word| same_word(text.word(at - 1), word));
    if whole_firm || public {
        return None;
    }
    let words = telling(text, sentence.start, at);
    let before = words
        .start
        .checked_sub(1)
        .filter(|at| *at >= sentence.start);
    let opened = before.is_some_and(|before| {
        text.is(
            before,
            class::DETERMINER
                .or(class::POSSESSIVE)
                .or(class::LOCATIVE)
                .or(class::VERB_CLOSE),
        ) || ["on", "of", "and"]
            .iter()
            .any(|word| same_word(text.word(before), word))
            || text.token(before).is_some_and(|token| {
                matches!(token.kind, Kind::Clitic | Kind::Number)
                    || token.looks(shape::FIRST)
                    || text.word(before) == ","
            })
    });
    let plural = token.can_be(form::PLURAL);
    let generic = [
        "plants",
        "sites",
        "factories",
        "facilities",
        "offices",
        "works",
        "airports",
        "bases",
        "hubs",
        "premises",
        "headquarters",
        "centres",
        "centers",
    ]
    .iter()
    .any(|word| same_word(text.word(at), word));
    if words.is_empty() {
        return (site && plural && !generic && opened).then_some((at..end, true));
    }
    // "services" and "programmes" are those of anybody.
    let loose = [
        "service",
        "services",
        "program",
        "programs",
        "programme",
        "programmes",
        "project",
        "projects",
        "organisation",
        "organization",
        "office",
        "offices",
        "group",
        "groups",
        "function",
        "functions",
    ]
    .iter()
    .any(|word| same_word(text.word(at), word));
    let sure = words.clone().any(|at| {
        text.is(at, class::UNIT_WORD)
            || text
                .token(at)
                .is_some_and(|token| token.looks(shape::CAPITAL))
    });
    let meant = (words.start.saturating_sub(4)..words.start)
        .any(|at| text.is(at, class::REASON_RESTRUCTURING));
    (opened && (sure || !loose) && !meant).then(|| {
        if site {
            (words.start..end, true)
        } else {
            (whole(text, words), false)
        }
    })
}

/// "eliminating programme managers", "reductions of clerical workers": people without a number, as what is cut.
fn cut_people(text: &Text<'_>, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let token = text.token(at).filter(|token| {
        token.is(class::OCCUPATION.or(class::PEOPLE_NOUN)) && !token.looks(shape::CAPITAL)
    })?;
    let generic = token.is(class::PEOPLE_NOUN);
    let words = telling(text, sentence.start, at);
    if words.is_empty() && (generic || !token.can_be(form::PLURAL)) {
        return None;
    }
    let before = words
        .start
        .checked_sub(1)
        .filter(|at| *at >= sentence.start)?;
    let cut = class::VERB_CUT.or(class::VERB_DISMISS);
    let nouns = cut.or(class::NOUN_CUT);
    let object = text.is(before, cut)
        || ["of", "in", "among", "for"]
            .iter()
            .any(|word| same_word(text.word(before), word))
            && before > sentence.start
            && (text.is(before - 1, nouns)
                || ["reduction", "reductions"]
                    .iter()
                    .any(|word| same_word(text.word(before - 1), word)));
    object.then_some(
        words.start..if generic {
            at
        } else {
            at + usize::from(token.len)
        },
    )
}

/// "departments such as retail, Prime Video and Alexa", "teams across Prime Video, Luna gaming services",
/// "in sales", "hit recruiting hardest".
fn lists(text: &Text<'_>, sentence: Range<usize>, runs: &[Run], found: &mut Vec<Range<usize>>) {
    let mut at = sentence.start;
    while at < sentence.end {
        let Some(token) = text.token(at) else { break };
        let heads = token.is(class::UNIT_NOUN) && token.can_be(form::PLURAL);
        let is =
            |at: usize, words: &[&str]| words.iter().any(|word| same_word(text.word(at), word));
        let cue = if heads && is(at + 1, &["such"]) && is(at + 2, &["as"]) {
            Some(at + 3)
        } else if heads
            && (is(at + 1, &["across", "including", "like"]) || text.word(at + 1) == ":")
        {
            Some(at + 2)
        } else if heads && text.word(at + 1) == "," && is(at + 2, &["including"]) {
            Some(at + 3)
        } else {
            None
        };
        // "in Prime Video, Alexa and a string of corporate functions": a list with a unit among its items; "in sales".
        let opens = is(
            at,
            &[
                "in",
                "across",
                "at",
                "from",
                "among",
                "include",
                "including",
            ],
        ) || token.is(class::VERB_AFFECT);
        // "a fall in sales", "growth in advertising"
        let change = at > sentence.start
            && text.is(
                at - 1,
                class::DECLINE.or(class::SQUEEZE).or(class::MARKET_NOUN),
            );
        if cue.is_none() && opens && !change {
            let mark = found.len();
            let end = items(text, at + 1, sentence.end, runs, found);
            // "every department" names none.
            for at in (mark..found.len()).rev() {
                let bare = found.get(at).is_some_and(|item| {
                    item.len() == 1
                        && text.is(item.start, class::UNIT_NOUN)
                        && !text.is(item.start, class::UNIT_WORD)
                });
                if bare {
                    found.remove(at);
                }
            }
            let list = found.get(mark..).unwrap_or_default();
            let unit = list.iter().any(|item| {
                item.clone().any(|at| {
                    text.is(at, class::UNIT_WORD.or(class::UNIT_NOUN))
                        && !text
                            .token(at)
                            .is_some_and(|token| token.looks(shape::CAPITAL))
                })
            });
            // "in sales": one word that is a unit by itself, and nothing behind it that makes it another.
            let whole = list.first().is_some_and(|item| {
                text.token(item.start).is_some_and(|token| {
                    token.is(class::UNIT_WORD)
                        && !token.looks(shape::CAPITAL)
                        && usize::from(token.len) == item.len()
                })
            });
            let ended = text.token(end).is_none_or(|next| {
                next.kind == Kind::Mark
                    || next.looks(shape::FIRST)
                    || next.is(class::PREPOSITION.or(class::CONJUNCTION))
            }) && !is(at, &["at"])
                && !is(end, &["of"]);
            if !unit || list.len() < 2 && !(whole && ended) {
                found.truncate(mark);
            } else {
                at = end.max(at + 1);
                continue;
            }
        }
        if let Some(start) = cue {
            at = items(text, start, sentence.end, runs, found).max(at + 1);
        } else {
            at += 1;
        }
    }
}

/// Reads "retail, Prime Video, Alexa, and AWS marketing".
fn items(
    text: &Text<'_>,
    start: usize,
    limit: usize,
    runs: &[Run],
    found: &mut Vec<Range<usize>>,
) -> usize {
    let mut at = start;
    loop {
        while at < limit
            && (text.is(at, class::DETERMINER.or(class::POSSESSIVE))
                || same_word(text.word(at), "various"))
        {
            at += 1;
        }
        // "a string of corporate functions"
        if same_word(text.word(at + 1), "of")
            && ["string", "number", "range", "host", "series", "handful"]
                .iter()
                .any(|word| same_word(text.word(at), word))
        {
            at += 2;
        }
        let from = at;
        let mut known = false;
        while at < limit && at - from < 6 {
            let Some(token) = text.token(at) else { break };
            let stop = token.kind == Kind::Mark && !matches!(text.word(at), "-" | "&")
                || token.is(class::PREPOSITION
                    .or(class::CONJUNCTION)
                    .or(class::AUX_BE)
                    .or(class::AUX_HAVE)
                    .or(class::RELATIVE)
                    .or(class::MODAL_SURE)
                    .or(class::VERB_SAY))
                    && !token.looks(shape::CAPITAL);
            if stop {
                break;
            }
            known |= token.looks(shape::CAPITAL) || token.is(class::UNIT_WORD.or(class::UNIT_NOUN));
            at += 1;
        }
        let place = runs
            .iter()
            .any(|run| run.sort == Sort::Place && run.tokens.start == from);
        // "In May, it reached an agreement" is no list.
        let clause = (from..at).any(|at| {
            text.token(at).is_some_and(|token| {
                token.kind == Kind::Clitic
                    || token.is(class::PERSONAL.or(class::PRONOUN).or(class::PRONOUN_FIRM))
                    || token.is(class::VERB_OTHER)
                        && !token.is(class::UNIT_WORD.or(class::COMMON_ADJECTIVE))
                        && !token.looks(shape::CAPITAL)
            })
        });
        if from == at || !known || place || clause {
            return at;
        }
        // "corporate functions" stays whole; "Luna gaming services" too.
        found.push(from..at);
        let comma = text.word(at) == ",";
        let mut next = at + usize::from(comma);
        let and = same_word(text.word(next), "and");
        next += usize::from(and);
        next += usize::from(
            (comma || and)
                && ["in", "at", "across"]
                    .iter()
                    .any(|word| same_word(text.word(next), word)),
        );
        if !comma && !and || next >= limit {
            return at;
        }
        at = next;
    }
}
