//! The noun behind a number: what it counts.
//!
//! Takes a text and the token behind a number, gives the people noun with the words between and the
//! base it may name, or nothing where something else is counted. "(2,600) of its 9,000 corporate
//! staff" counts people, with the modifier "corporate" and a base of 9,000.

use std::ops::Range;

use crate::lexicon::{Class, any_of, class, form, same_word};
use crate::mention::bound::BOUNDS;
use crate::mention::number;
use crate::mention::people::Counted;
use crate::text::{Kind, Text, shape};

/// Nouns for jobs and for people who have them.
pub(crate) const NOUNS: Class = class::JOB_NOUN.or(class::PEOPLE_NOUN).or(class::OCCUPATION);

/// Nouns for a cut itself: "redundancies".
const CUTS: Class = class::NOUN_CUT.or(class::NOUN_FURLOUGH);

/// What a number counts.
pub(super) struct Noun {
    pub(super) counted: Counted,
    pub(super) end: usize,
    pub(super) modifiers: Range<usize>,
    pub(super) base: Option<u32>,
    pub(super) further: bool,
    /// The noun follows the number at once.
    pub(super) direct: bool,
    /// "4,000-strong".
    pub(super) strong: bool,
    /// "of them": some of those counted before.
    pub(super) part: bool,
}

/// The people noun behind a number: "corporate roles", "of its 9,000 staff", "Ministry of Fisheries staff".
pub(super) fn noun(text: &Text<'_>, from: usize, limit: usize) -> Option<Noun> {
    let mut at = from;
    let mut base = None;
    let mut further = false;
    let mut modifiers_from = from;
    let mut modifiers = 0;
    let mut fewer = false;
    // "300-job", "4,000-strong"
    if text.says(at, "-")
        && text
            .token(at)
            .is_some_and(|token| !token.looks(shape::SPACED))
    {
        if text.says(at + 1, "strong") || text.says(at + 1, "person") || text.says(at + 1, "member")
        {
            return Some(Noun {
                counted: Counted::People,
                end: at + 2,
                modifiers: at..at,
                base: None,
                further: false,
                direct: true,
                strong: true,
                part: false,
            });
        }
        if text.is(at + 1, &class::JOB_NOUN) {
            return Some(Noun {
                counted: Counted::Jobs,
                end: at + 2,
                modifiers: at..at,
                base: None,
                further: false,
                direct: true,
                strong: false,
                part: false,
            });
        }
        return None;
    }
    if text.says(at, "of") && text.says_any(at + 1, any_of!("them those these us whom")) {
        return Some(Noun {
            counted: Counted::People,
            end: at + 2,
            modifiers: at..at,
            base: None,
            further: false,
            direct: true,
            strong: false,
            part: true,
        });
    }
    // "300 of its staff", "300 out of 900 staff"
    let out = usize::from(text.says(at, "out"));
    if text.says(at + out, "of") {
        at += 1 + out;
        while at < limit
            && (text.is(at, any_of!(class::DETERMINER, class::POSSESSIVE))
                || text.is_kind(at, Kind::Clitic))
            || text.says_any(at, any_of!("total current existing"))
        {
            at += 1;
        }
        // "of the firm's 9,000 staff", "of Acme's 9,000 staff"
        let mut ahead = at;
        while ahead < at + 5 && text.is_kind(ahead, Kind::Word) {
            ahead += 1;
        }
        if text.is_kind(ahead, Kind::Clitic) {
            at = ahead + 1;
        }
        let about = text
            .token(at)
            .filter(|token| token.is(&BOUNDS))
            .map_or(0, |token| usize::from(token.len));
        if let Some((whole, number)) =
            number::read(text, at + about).and_then(|number| Some((number.whole()?.0, number)))
        {
            base = Some(whole);
            at = number.end;
        }
        modifiers_from = at;
    }
    while at < limit {
        let token = text.token(at)?;
        // "90 day trial period": what is counted is the first of these, whoever stands behind it.
        // "18,500 Halden Brands employees": there it ends a name.
        let names = at > from && token.looks(shape::CAPITAL) && text.looks(at - 1, shape::CAPITAL);
        let measured = !names
            && token.is(&class::MEASURE)
            && at <= from + 1
            && (!text.is(at + 1, &NOUNS) || token.can_be(form::PLURAL));
        // "200 American workers", "300 customer service jobs": the first of two nouns only says of what kind.
        // "300 facing redundancy": they are not what is counted, but what becomes of it.
        if token.is(any_of!(class::AT_RISK, class::REDUNDANT)) && token.len > 1 {
            return None;
        }
        let others = token.is(&class::PEOPLE_NUMBER_NOT)
            && (token.can_be(form::PLURAL) || token.forms == 0 && !text.is(at + 1, &NOUNS));
        if others || measured || at == from && token.kind == Kind::Clitic {
            return None;
        }
        // "14 of 38 bus routes and 225 jobs": the routes are what is counted.
        if token.is(&class::NOT_JOBS)
            && token.can_be(form::PLURAL)
            && text.is(at + 1, &class::CONJUNCTION)
        {
            return None;
        }
        // "one of its plants on temporary layoff": that says where they are, and is not what is counted.
        if at > from && token.is(&CUTS) && text.says(at, "on") {
            return None;
        }
        // "300 redundancy payments": they are what is counted.
        // "five furlough days": so are they.
        let next = at + usize::from(token.len);
        if token.is(&CUTS) && text.is(next, any_of!(class::SCHEME, class::MEASURE)) {
            return None;
        }
        // "the 5,800 cuts announced in May"
        let cuts = at == from
            && token.is(&class::NOUN_CUT_WEAK)
            && token.can_be(form::PLURAL)
            && !text.is(at + 1, &NOUNS);
        if (token.is(any_of!(NOUNS, CUTS)) || cuts || people_by_form(text, at))
            && token.kind == Kind::Word
            && !adjective_here(text, at, limit)
        {
            let mut found = head(text, at, limit, modifiers_from, base, further, at == from);
            // "Some 350 of the job cuts will come in Leeds": of cuts that are told of apart.
            found.part = base.is_none()
                && found.counted == Counted::Cuts
                && text.says(from, "of")
                && text.says_any(from + 1, any_of!("the these those"));
            // "25 fewer positions": the noun says that they go.
            if fewer {
                found.counted = Counted::Cuts;
            }
            return Some(found);
        }
        if modifiers >= 8 {
            return None;
        }
        match token.kind {
            Kind::Mark => match text.word(at) {
                "," | "/" | "&" if modifiers > 0 => {}
                "-" => {}
                "“" | "\"" | "'" | "‘" | "”" | "’" => {}
                _ => return None,
            },
            Kind::Number => return None,
            Kind::Clitic => {}
            Kind::Word => {
                let word = text.word(at);
                fewer |= same_word(word, "fewer");
                if token.is(&class::FURTHER) {
                    further |= any_of!("more additional further extra other").has(word);
                } else if same_word(word, "and") || same_word(word, "or") {
                    if modifiers == 0 {
                        return None;
                    }
                } else if same_word(word, "of") {
                    // "Ministry of Fisheries staff"
                    let inside = at > from
                        && text.looks(at - 1, shape::CAPITAL)
                        && text.looks(at + 1, shape::CAPITAL);
                    if !inside {
                        return None;
                    }
                } else if token.is(any_of!(
                    class::COMMON_ADJECTIVE,
                    class::UNIT_WORD,
                    class::UNIT_NOUN,
                    class::SITE_NOUN
                )) {
                } else if !token.looks(shape::CAPITAL)
                    && (token.is(&STOPS) || of_other_things(text, at, from))
                {
                    return None;
                }
                modifiers += 1;
            }
        }
        at += 1;
    }
    None
}

/// "25 trackmen", "three harpists": no list has every trade, and some endings are of people alone.
fn people_by_form(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    word.len() > 6
        && text
            .token(at)
            .is_some_and(|token| token.classes == Class::NONE && !token.looks(shape::CAPITAL))
        && [
            "men", "women", "ists", "smiths", "wrights", "mongers", "herds",
        ]
        .iter()
        .any(|ending| word.ends_with(ending))
        && ![
            "specimen", "regimen", "twists", "exists", "insists", "consists", "persists",
        ]
        .contains(&word)
}

/// Where "preparers" ends in "let go of 1,100 seasonal preparers": behind a verb of dismissal those who do something
/// are people, though the word be unknown, and whoever loses a job is one whatever he is called.
pub(super) fn doers(text: &Text<'_>, from: usize, limit: usize, dismissed: bool) -> Option<usize> {
    let mut at = from;
    while at < limit.min(from + 5) {
        let token = text.token(at)?;
        let word = text.word(at);
        if matches!(word, "-" | "and" | ",") && at > from {
            at += 1;
            continue;
        }
        let ends = |ending: &str| word.ends_with(ending);
        // "parting with 61 Acmeians", but "fired 20 Katyushas"
        let own = dismissed && at == from && (ends("ers") || ends("ians") || ends("eans"));
        if token.kind != Kind::Word || token.is(&STOPS) || token.looks(shape::CAPITAL) && !own {
            return None;
        }
        if token.classes == Class::NONE
            && (own
                || dismissed && (ends("ers") || ends("ors") || ends("ians"))
                || ends("s") && !ends("ss") && job_lost(text, at + 1, limit))
        {
            return Some(at + 1);
        }
        at += usize::from(token.len);
    }
    None
}

/// "45 cartographers at Acme face redundancy": what only befalls who has a job.
fn job_lost(text: &Text<'_>, from: usize, limit: usize) -> bool {
    (from..limit.min(from + 9))
        .take_while(|at| {
            text.token(*at)
                .is_some_and(|token| token.kind != Kind::Mark && !token.is(&class::RELATIVE))
        })
        .any(|at| {
            text.is(at, &class::REDUNDANT)
                || text.is(at, &class::VERB_DISMISS)
                    && text.token(at).is_some_and(|token| token.len > 1)
                || text.is(at, &class::AT_RISK) && text.is(at + 1, &class::NOUN_CUT)
                || text.says(at, "their") && text.is(at + 1, &class::JOB_NOUN)
        })
}

/// "14 of 38 bus routes": what is counted stands behind the number that they are of.
pub(super) fn of_things(text: &Text<'_>, end: usize) -> bool {
    let skip = usize::from(text.is(end + 1, any_of!(class::DETERMINER, class::POSSESSIVE)));
    text.says(end, "of")
        && number::read(text, end + 1 + skip).is_some_and(|all| {
            (all.end..all.end + 3)
                .take_while(|at| {
                    text.token(*at)
                        .is_some_and(|token| token.kind == Kind::Word && !token.is(&STOPS))
                })
                .any(|at| text.word(at).len() > 3 && text.word(at).ends_with('s'))
        })
}

/// "three possible reasons why retail job losses": a plural that is no kind of job is what was counted.
fn of_other_things(text: &Text<'_>, at: usize, from: usize) -> bool {
    let word = text.word(at);
    let plural = word.len() > 4 && word.ends_with('s') && !word.ends_with("ss");
    let known = crate::lexicon::look_up(word).is_some_and(|known| known.classes != Class::NONE);
    // "138 steelworks jobs": right before jobs or people it says of what kind.
    let kind = text.is(at + 1, &NOUNS);
    plural && !known && !kind && at < from + 4 || same_word(word, "why") || same_word(word, "how")
}

/// Words that end the search for the noun.
const STOPS: Class = class::PREPOSITION
    .or(class::CONJUNCTION)
    .or(class::RELATIVE)
    .or(class::PRONOUN)
    .or(class::AUX_BE)
    .or(class::AUX_HAVE)
    .or(class::MODAL_SURE)
    .or(class::MODAL_MAYBE)
    .or(class::DETERMINER)
    .or(class::VERB_SAY)
    .or(class::VERB_GO)
    .or(class::VERB_HIRE);

/// A people noun that only qualifies the next: "200 staff jobs", "300 people managers".
pub(super) fn adjective_here(text: &Text<'_>, at: usize, limit: usize) -> bool {
    let len = text.token(at).map_or(1, |token| usize::from(token.len));
    at + len < limit
        && text.token(at + len).is_some_and(|next| {
            // "900 workers on a three-day week": a phrase that begins so says what becomes of them.
            let state = text.says_any(at + len, any_of!("on home"));
            next.kind == Kind::Word
                && next.is(any_of!(NOUNS, CUTS))
                && !next.is(&class::PREPOSITION)
                && !state
        })
}

/// The noun itself at `at`, with "out of 900" behind it.
fn head(
    text: &Text<'_>,
    at: usize,
    limit: usize,
    modifiers_from: usize,
    base: Option<u32>,
    further: bool,
    direct: bool,
) -> Noun {
    let token = text.token(at);
    let is = |classes: &Class| token.is_some_and(|token| token.is(classes));
    let counted = if people_by_form(text, at) {
        Counted::People
    } else if is(&CUTS) || !is(&NOUNS) {
        Counted::Cuts
    } else if is(&class::JOB_NOUN) {
        Counted::Jobs
    } else {
        Counted::People
    };
    let mut end = (at + token.map_or(1, |token| usize::from(token.len))).min(limit);
    // "200 jobs out of 900", "200 of 900 jobs"
    let mut base = base;
    let out = text.says(end, "out") && text.says(end + 1, "of");
    let whose = |at: usize| text.is(at, any_of!(class::DETERMINER, class::POSSESSIVE));
    // "300 workers of the 2,400 employed there"
    let of = !out && text.says(end, "of") && whose(end + 1);
    if base.is_none() && (out || of) {
        let skip = 1 + usize::from(out) + usize::from(whose(end + 1 + usize::from(out)));
        // The base is spoken for: "700 roles out of the 8,000 people" cuts 1,900.
        if let Some((whole, number)) =
            number::read(text, end + skip).and_then(|number| Some((number.whole()?.0, number)))
        {
            base = Some(whole);
            end = number.end + usize::from(of && text.says(number.end, "employed"));
        }
    }
    Noun {
        counted,
        end,
        modifiers: modifiers_from..at,
        base,
        further,
        direct,
        strong: false,
        part: false,
    }
}
