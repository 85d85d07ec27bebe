//! Verb groups: what stands around a verb says whether, when and how surely.
//!
//! Takes a text and a verb, gives voice, time, certainty and polarity: `had not been planning to axe`.

mod behind;

use crate::lexicon::{Class, any_of, class, form, same_word};
use crate::text::{Kind, Text, shape};

pub use behind::behind;

/// How sure a clause is of what it says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Certainty {
    /// It may be.
    Considered,
    /// It is meant to be.
    Planned,
    /// It will be, or is.
    Sure,
}

/// When, as the verb says it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Time {
    /// cut, was cut
    Past,
    /// has cut, has been cut
    Perfect,
    /// cuts, is cutting
    Present,
    /// will cut, to cut
    Future,
    /// cutting: as the clause around it
    Open,
}

/// A verb with what belongs to it.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// First token of the group: an auxiliary, "plans", "is".
    pub start: usize,
    /// One past the verb, particle included.
    pub end: usize,
    /// The subject suffers it.
    pub passive: bool,
    /// "not", "never", "no plans to".
    pub negated: bool,
    /// How sure.
    pub certainty: Certainty,
    /// When.
    pub time: Time,
    /// It is an infinitive or gerund behind "plans", "decision": its subject stands farther off.
    pub bound: bool,
    /// A noun that a verb behind it tells of: "redundancies have been made".
    pub told: bool,
    /// "would have cut": it did not come to it.
    pub unreal: bool,
}

impl Group {
    /// Words that say by themselves that jobs go, and say it surely.
    pub(in crate::frame) const fn plain(start: usize, end: usize, time: Time) -> Self {
        Self {
            start,
            end,
            passive: false,
            negated: false,
            certainty: Certainty::Sure,
            time,
            bound: false,
            told: false,
            unreal: false,
        }
    }
}

const AUX: Class = class::AUX_BE
    .or(class::AUX_HAVE)
    .or(class::AUX_DO)
    .or(class::MODAL_SURE)
    .or(class::MODAL_MAYBE);

/// "Acme and Globex will each cut", "have both cut": the word stands between a verb and its auxiliary, and determines nothing.
#[must_use]
pub(in crate::frame) fn floats(text: &Text<'_>, at: usize) -> bool {
    text.says_any(at, any_of!("each both all")) && at > 0 && text.is(at - 1, &AUX)
}

/// Reads the group around the verb at `verb`; nothing to the left of `floor` belongs to it.
#[must_use]
pub fn read(text: &Text<'_>, verb: usize, floor: usize) -> Group {
    let mut group = own(text, verb, floor);
    let base = text.can_be(verb, form::BASE);
    let lent = match group.time {
        Time::Open => main(text, group.start, floor),
        Time::Past | Time::Present if base => joined(text, group.start, floor),
        _ => None,
    };
    if let Some((time, certainty)) = lent {
        group.time = time;
        group.certainty = group.certainty.min(certainty);
    }
    group
}

/// The group by its own words alone.
fn own(text: &Text<'_>, verb: usize, floor: usize) -> Group {
    let token = text.token(verb);
    let forms = token.map_or(0, |token| token.forms);
    let len = token.map_or(1, |token| usize::from(token.len));
    let mut group = Group::plain(verb, verb + len, Time::Open);
    let participle = forms & form::PARTICIPLE != 0;
    let gerund = forms & form::GERUND != 0;
    let (mut be, mut have, mut to, mut will, mut did) = (false, false, false, false, false);
    let mut done = false;
    let mut at = verb;
    let mut steps = 0;
    while at > floor && steps < 12 {
        let before = at - 1;
        let Some(token) = text.token(before) else {
            break;
        };
        let word = text.word(before);
        // "it's eliminating"
        if gerund
            && at == verb
            && token.kind == Kind::Clitic
            && before > floor
            && text.is(before - 1, &class::PRONOUN)
        {
            be = true;
        }
        if token.kind == Kind::Mark || token.kind == Kind::Number {
            // "would, as part of its plan, cut" is read by its clause, not here.
            if token.kind == Kind::Mark && matches!(word, "\"" | "“" | "”" | "‘" | "’" | "'")
            {
                at = before;
                steps += 1;
                continue;
            }
            break;
        }
        let determines = token.is(&class::DETERMINER) && !same_word(word, "no");
        if token.is(&class::NEGATION) && !determines {
            group.negated = true;
        }
        // A phrase that ends here: "no plans to", "expected to be".
        if let Some(from) = phrase_end(text, before, floor) {
            let phrase = text.token(from).map_or(Class::NONE, |token| token.classes);
            if phrase.any(any_of!(
                class::PLANNED,
                class::CONSIDERED,
                class::NEGATION,
                class::REPORTEDLY
            )) {
                group.negated |= phrase.any(&class::NEGATION);
                note(&mut group, &phrase);
                be |= text.word(before).eq_ignore_ascii_case("be");
                to = true;
                group.bound |= phrase.any(&class::NEGATION);
                at = from;
                steps += 1;
                continue;
            }
        }
        let begun = token.forms & (form::PAST | form::PARTICIPLE) != 0;
        if to && token.is(&class::AUX_HAVE) && text.says(at, "to") {
            // "had to cut" is done, "has to cut" is to come.
            done |= same_word(word, "had");
            to = !same_word(word, "had");
            group.bound = true;
        } else if (to || gerund) && token.is(any_of!(class::VERB_ASPECT, class::VERB_FINISH)) {
            done |= begun;
            to = false;
            group.bound = true;
        } else if to && token.is(&class::COMPELLED) {
            let was = |at: usize| {
                text.says_any(at, any_of!("was were been"))
            };
            let past = (before.saturating_sub(3)..before).any(was);
            done |= past;
            to &= !past;
            group.bound = true;
        } else if token.is(&AUX) || same_word(word, "to") || token.is(&class::NEGATION) {
            // "is preparing to cut": the "is" belongs to "preparing".
            be |= token.is(&class::AUX_BE) && !to && !done;
            have |= token.is(&class::AUX_HAVE);
            will |=
                token.is(&class::MODAL_SURE) || same_word(word, "would") || same_word(word, "must");
            did |= token.is(&class::AUX_DO);
            to |= same_word(word, "to");
            group.unreal |= have
                && any_of!("would could might should").has(word);
            if token.is(&class::MODAL_MAYBE)
                && !any_of!("would must should").has(word)
            {
                group.certainty = Certainty::Considered;
            }
        } else if token.is(any_of!(class::ADVERB, class::REPORTEDLY))
            || floats(text, before)
            || word.len() > 3 && word.ends_with("ly") && !token.looks(shape::CAPITAL)
        {
            if token.is(&class::CONSIDERED) {
                group.certainty = Certainty::Considered;
            }
        } else if (to || gerund || text.word(at).eq_ignore_ascii_case("on"))
            && token.is(&class::CONSIDERED)
        {
            group.certainty = Certainty::Considered;
            group.bound = true;
        } else if to && begun && token.is(&class::VERB_DECIDE) {
            // What has been decided is to come.
            will = true;
            group.bound = true;
        } else if (to || gerund) && token.is(any_of!(class::VERB_PLAN, class::PLANNED)) {
            note(&mut group, &class::PLANNED);
            group.bound = true;
            if token.is(&class::VERB_PLAN) && token.forms & form::PAST != 0 && !be {
                will = false;
            }
        } else if to
            && (any_of!("going having need needs needed willing ready decision decided move moves deal agreement drive bid effort efforts scheme programme program order").has(word))
        {
            group.bound = true;
        } else if gerund
            && (same_word(word, "of")
                || same_word(word, "by")
                || same_word(word, "on")
                || same_word(word, "from")
                || same_word(word, "without")
                || same_word(word, "for")
                || same_word(word, "about"))
        {
            // "a consultation on cutting", "a plan for cutting"
            let noun = before.saturating_sub(1).max(floor);
            let classes = text.token(noun).map_or(Class::NONE, |token| token.classes);
            if classes.any(any_of!(class::PLANNED, class::CONSIDERED)) {
                note(&mut group, &classes);
            }
            group.negated |= same_word(word, "without");
            group.bound = true;
            break;
        } else {
            break;
        }
        at = before;
        steps += 1;
    }
    group.start = at;
    // "not … jobs cut" with auxiliaries left of a long subject is the clause's business.
    group.passive = participle && (be || !have && forms & form::PAST == 0);
    group.time = if will || to && !have {
        Time::Future
    } else if have {
        Time::Perfect
    } else if done {
        Time::Past
    } else if group.passive && be {
        be_time(text, group.start, verb).unwrap_or(Time::Past)
    } else if gerund {
        if be { Time::Present } else { Time::Open }
    } else if forms & form::PAST != 0 && !did {
        Time::Past
    } else if be {
        // "were out of work"
        be_time(text, group.start, verb).unwrap_or(Time::Present)
    } else {
        Time::Present
    };
    group
}

/// Time and certainty of the clause that a gerund hangs on: "will shut, putting 300 out of work",
/// "the fire led to 90 being laid off", "in the wake of Acme laying off 90".
fn main(text: &Text<'_>, start: usize, floor: usize) -> Option<(Time, Certainty)> {
    let mut back = (floor..start).rev().take(40);
    let said = any_of!(class::VERB_SAY, class::PREPOSITION, class::VERB_ASPECT);
    back.find_map(|at| {
        let token = text.token(at)?;
        if text.says_any(at, any_of!("after wake following since")) {
            return Some(Some((Time::Past, Certainty::Sure)));
        }
        if text.says_any(at, any_of!("; :")) {
            return Some(None);
        }
        let verb = token.can_be(form::BASE | form::PAST)
            && !token.is(&said.or(AUX))
            && !token.looks(shape::CAPITAL);
        let group = verb.then(|| own(text, at, floor))?;
        let tensed = match group.time {
            // "shut its mill": a past form, as an object of its own stands behind it.
            Time::Past => {
                token.can_be(form::PAST) && !token.can_be(form::BASE)
                    || token.is(&class::VERB_CLOSE)
                        && text.is(
                            at + usize::from(token.len),
                            any_of!(class::DETERMINER, class::POSSESSIVE),
                        )
            }
            Time::Future | Time::Perfect => true,
            _ => false,
        };
        tensed.then_some(Some((group.time, group.certainty)))
    })?
}

/// The group whose modal or "to" a verb behind "and" shares: the one of "will close" for "and shed".
fn joined(text: &Text<'_>, start: usize, floor: usize) -> Option<(Time, Certainty)> {
    let link = start.checked_sub(1).filter(|link| *link > floor)?;
    // "Acme to shut plant, cut 90 jobs"; "Acme, which plans to shut its plant, cut 90" has cut them.
    let comma = text.says(link, ",") && text.can_be(start, form::BASE);
    if !comma && !text.says_any(link, any_of!("and or")) {
        return None;
    }
    let mut at = link;
    while at > floor && link - at < 26 {
        at -= 1;
        let modal = text.is(at, any_of!(class::MODAL_SURE, class::MODAL_MAYBE));
        // "plans to merge its mills and cut 300": no lexicon has every verb.
        let planned = text.is(
            at.saturating_sub(1),
            any_of!(class::PLANNED, class::VERB_PLAN),
        );
        let verb = |at: usize| {
            text.can_be(at, form::BASE)
                || (modal || planned) && text.token(at).is_some_and(|token| token.forms == 0)
        };
        if (modal || text.says(at, "to")) && verb(at + 1) {
            let first = own(text, at + 1, floor);
            let aside = (floor..at)
                .rev()
                .take(9)
                .any(|at| text.says(at, ",") || text.is(at, &class::RELATIVE));
            return (first.time == Time::Future && !(comma && aside))
                .then_some((first.time, first.certainty));
        }
        if text.is(at, any_of!(class::AUX_BE, class::AUX_HAVE, class::RELATIVE))
            || text.says_any(at, any_of!("; :"))
        {
            return None;
        }
    }
    None
}

fn note(group: &mut Group, classes: &Class) {
    let found = if classes.any(&class::CONSIDERED) {
        Certainty::Considered
    } else {
        Certainty::Planned
    };
    group.certainty = group.certainty.min(found);
}

/// Where the phrase of the lexicon begins that ends with token `last`.
fn phrase_end(text: &Text<'_>, last: usize, floor: usize) -> Option<usize> {
    (1..5)
        .filter_map(|back| last.checked_sub(back))
        .filter(|from| *from >= floor)
        .find(|from| {
            text.token(*from)
                .is_some_and(|token| usize::from(token.len) == last - from + 1)
        })
}

fn be_time(text: &Text<'_>, start: usize, verb: usize) -> Option<Time> {
    (start..verb).find_map(|at| {
        let word = text.word(at);
        if any_of!("was were wasn't weren't got").has(word) {
            Some(Time::Past)
        } else if any_of!("is are isn't aren't").has(word) {
            Some(Time::Present)
        } else if same_word(word, "being") {
            // "led to 500 being laid off": as the clause around it
            Some(Time::Open)
        } else {
            None
        }
    })
}
