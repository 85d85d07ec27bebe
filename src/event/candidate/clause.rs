//! Clauses: which name is the subject of what the frame tells, and which only stands beside.
//!
//! Takes a name and where the frame's verb or reference stands, gives whether the name does it: "Acme, which owes Globex
//! $600 million, entered bankruptcy and said it would cut" is told of Acme, and of Globex in passing.

use std::ops::Range;

use super::outside::{called_in, outsider, rivalled};
use super::syntax::{antecedent, behind};
use super::{Scene, named};
use crate::event::cue::Cue;
use crate::frame::{Agent, Frame, Shape, reacts};
use crate::lexicon::{Class, List, any_of, class, form};
use crate::mention::{Named, VERBAL, titled_end};
use crate::text::{BlockKind, Kind, Text, shape};

/// What follows a subject.
pub(super) const VERBS: Class = VERBAL.or(class::VERB_WITHDRAW).or(class::VERB_FAIL);

/// What is asked of a frame's sentence once, whoever could be meant.
pub(super) struct Clause {
    sentence: Range<usize>,
    /// Where the reference stands.
    reference: Option<usize>,
    /// Where what the frame tells begins.
    anchor: usize,
    /// Where the frame's trigger begins.
    trigger: usize,
    /// The verb of saying that the reference follows: "said" of "Acme said on Monday it would".
    said: Option<usize>,
}

impl Clause {
    pub(super) fn of(
        text: &Text<'_>,
        frame: &Frame,
        sentence: &Range<usize>,
        reference: &Agent,
    ) -> Self {
        let (at, said) = match reference {
            Agent::Pronoun(at) => (Some(*at), said(text, *at, sentence.start)),
            Agent::Nominal(words) => (Some(words.start), None),
            _ => (None, None),
        };
        Self {
            sentence: sentence.clone(),
            reference: at,
            anchor: frame
                .group
                .start
                .min(frame.trigger.start)
                .max(sentence.start),
            trigger: frame.trigger.start,
            said,
        }
    }
}

/// What the syntax of its sentence says of a candidate. `told` is where it is named, `near` the nearest of these,
/// `rivals` are all whom the clause names close by.
pub(super) fn cues(
    scene: &Scene<'_>,
    frame: &Frame,
    clause: &Clause,
    told: &[usize],
    near: Option<&Named>,
    rivals: &[&Named],
    cues: &mut Vec<Cue>,
) {
    let text = scene.text;
    let end = clause.reference.unwrap_or(clause.anchor);
    if let Some(near) =
        near.filter(|near| clause.sentence.contains(&near.tokens.start) && near.tokens.end <= end)
    {
        let verb = verb_of(text, near, end).filter(|_| !behind(text, near));
        if antecedent(text, near, end) {
            cues.push(Cue::Antecedent);
        } else if passing(text, &clause.sentence, near, end) {
            cues.push(Cue::Passing);
        } else if let Some(verb) = verb {
            if clause
                .said
                .is_some_and(|said| verb <= said && !parted(text, verb..said))
            {
                cues.push(Cue::Itself);
            } else if clause.reference.is_none()
                && rivals.iter().all(|rival| {
                    rival.entity == near.entity
                        || rival.tokens.start < near.tokens.start
                        || announces(text, verb, frame) && rival.tokens.start > clause.trigger
                })
                && !parted(text, verb..clause.anchor)
            {
                // "The union said 300 jobs would go at Acme": who says so need not be who does it.
                let says = text.is(timeless(text, verb), &class::VERB_SAY);
                let own = frame.group.start <= timeless(text, verb)
                    || !says
                    || announces(text, verb, frame);
                if !(frame.row.shape == Shape::Noun && reacts(text, near.tokens.end)) {
                    cues.push(if own { Cue::Actor } else { Cue::Says });
                }
            }
        }
    }
    let behind = told
        .iter()
        .filter_map(|index| named(scene.mentions, *index))
        .any(|named| {
            named.tokens.start > clause.reference.unwrap_or(clause.trigger)
                && speaks_behind(text, named)
        });
    if behind {
        cues.push(Cue::SpeaksBehind);
    }
    if let Some(near) = near {
        if rivalled(text, near) {
            cues.push(Cue::Beyond);
        }
        if clause.sentence.contains(&near.tokens.start) && outsider(text, near) {
            cues.push(Cue::Outsider);
        }
        if called_in(text, near) {
            cues.push(Cue::CalledIn);
        }
    }
}

/// "Acme announced 300 layoffs": the cut is the object of the verb at `verb`.
fn announces(text: &Text<'_>, verb: usize, frame: &Frame) -> bool {
    frame.row.shape == Shape::Noun && text.is(timeless(text, verb), &class::VERB_ANNOUNCE)
}

/// An offer that costs no more is the clause's own.
pub(super) const NEAR: u32 = 8;

pub(super) fn any(text: &Text<'_>, at: usize, words: &List) -> bool {
    text.says_any(at, words)
}

/// One past the adverbs and days at `at`: "last month", "on Monday", "also".
fn timeless(text: &Text<'_>, at: usize) -> usize {
    let time = |at: usize| {
        text.is(at, any_of!(class::ADVERB, class::WEEKDAY, class::MONTH)) && !text.is(at, &VERBS)
            || any(
                text,
                at,
                any_of!("last this week month year night morning spring summer autumn fall winter"),
            )
            || any(text, at, any_of!("on in"))
                && text.is(at + 1, any_of!(class::WEEKDAY, class::MONTH))
            || text.is_kind(at, Kind::Number) && text.is(at - 1, &class::MONTH)
    };
    (at..at + 5).find(|at| !time(*at)).unwrap_or(at)
}

/// Whether a finite verb stands at `at`, adverbs and days before it passed over.
fn finite(text: &Text<'_>, at: usize) -> bool {
    let at = timeless(text, at);
    text.token(at).is_some_and(|token| {
        token.kind == Kind::Word
            && !token.looks(shape::CAPITAL)
            && (token.is(any_of!(
                class::AUX_BE,
                class::AUX_HAVE,
                class::AUX_DO,
                class::MODAL_SURE,
                class::MODAL_MAYBE
            )) || token.is(&VERBS) && token.can_be(form::PAST | form::THIRD)
                || !token.is(&class::COMMON_ADJECTIVE) && text.word(at).ends_with("ed"))
    })
}

/// One past what stands aside behind a name: ", which owes Globex $600 million,", ", a maker of pumps,", "(ACM)".
fn aside(text: &Text<'_>, at: usize, end: usize) -> usize {
    let close = match text.word(at) {
        "," => ",",
        "(" => ")",
        "–" | "—" => "–",
        _ => return at,
    };
    (at + 2..end.min(at + 40))
        .take_while(|at| !text.says(*at, ";"))
        .find(|at| {
            let shut = text.word(*at) == close || close == "–" && text.says(*at, "—");
            shut && (close == ")" || finite(text, *at + 1))
        })
        .map_or(at, |shut| shut + 1)
}

/// Whether a name is the subject of a verb that stands before `end`: where that verb is.
fn verb_of(text: &Text<'_>, named: &Named, end: usize) -> Option<usize> {
    let mut at = titled_end(text, named.tokens.end);
    // "Acme of Elgin"
    if text.is(at, &class::PREPOSITION) {
        at = (at + 1..at + 5)
            .find(|at| !text.looks(*at, shape::CAPITAL))
            .filter(|past| *past > at + 1)
            .unwrap_or(at);
    }
    // "Acme's rival, the US group Globex, said": the comma closes the apposition that the name stands in.
    let start = named.tokens.start;
    if text.says(at, ",")
        && finite(text, at + 1)
        && text.any_word(start.saturating_sub(6)..start, ",")
    {
        return (at < end).then_some(at + 1);
    }
    let at = aside(text, aside(text, at, end), end);
    (at <= end && finite(text, at)).then_some(at)
}

/// Whether a name does nothing that the clause at `end` tells: it stands in passing, or is from outside.
pub(super) fn idle(scene: &Scene<'_>, clause: &Clause, named: &Named) -> bool {
    let end = clause.reference.unwrap_or(clause.anchor);
    passing(scene.text, &clause.sentence, named, end)
        || outsider(scene.text, named)
        || called_in(scene.text, named)
}

/// Whether a name stands in passing: in a relative clause or an apposition that is closed before `end`, or behind a
/// preposition in what opens the sentence: "Under a plan drawn up by Acme, it cut".
fn passing(text: &Text<'_>, sentence: &Range<usize>, named: &Named, end: usize) -> bool {
    let start = named.tokens.start;
    let closed = named.tokens.end == end && text.says(sentence.start, "under")
        || text.any_says(named.tokens.end..end, any_of!(", ) – —"));
    let opened = (start.saturating_sub(12).max(sentence.start)..start)
        .rev()
        .take_while(|at| {
            let owned = any(text, *at + 1, any_of!("owned bought backed"));
            !text.says(*at, ";") && (owned || !finite_main(text, *at))
        })
        .any(|at| {
            text.says_any(at, any_of!("( – —"))
                || text.says(at, ",")
                    && (any(
                        text,
                        at + 1,
                        any_of!("which who whose whom where owned bought backed"),
                    ) || text.is(at + 1, &class::DETERMINER)
                        && at + 2 < start
                        && behind(text, named))
                || any(text, at, any_of!("which who whose whom"))
        });
    let fronted = text.is(sentence.start, &class::PREPOSITION)
        || text.is(sentence.start + 1, &class::PREPOSITION) && text.says(sentence.start, ",");
    // "Acme, hurt by Globex, cut"
    let within = behind(text, named)
        && (start.saturating_sub(7).max(sentence.start + 1)..start)
            .rev()
            .take_while(|at| any(text, start - 1, any_of!("by")) || !finite_main(text, *at))
            .any(|at| text.says(at, ",") && at + 1 < start)
        && (named.tokens.end..end.min(named.tokens.end + 6))
            .find(|at| text.says(*at, ","))
            .is_some_and(|at| finite(text, at + 1));
    // "It shed 900 when the RAF cancelled an order, and 350 more went".
    let clause = (start.saturating_sub(2).max(sentence.start + 1)..start).any(|at| {
        any(
            text,
            at,
            any_of!("when after as since because before once while"),
        )
    }) && finite(text, named.tokens.end);
    closed
        && (opened
            || within
            || clause
            || fronted && behind(text, named) && !any(text, sentence.start, any_of!("at like")))
}

/// Whether the comma at `at` closes an aside: the main verb follows.
fn finite_main(text: &Text<'_>, at: usize) -> bool {
    text.says(at, ",") && finite(text, at + 1)
}

/// Whether the pronoun at `at` is what somebody says of himself: "Acme said on Monday that it would", with the verb.
fn said(text: &Text<'_>, at: usize, floor: usize) -> Option<usize> {
    // "told the board that it": whoever is told stands between.
    let that = any(text, at.saturating_sub(1), any_of!("that"));
    (at.saturating_sub(8).max(floor)..at)
        .rev()
        .take_while(|at| {
            text.token(*at).is_some_and(|token| {
                let object = that && token.kind == Kind::Word && !finite(text, *at);
                object
                    || token.kind == Kind::Number
                    || token.is(any_of!(
                        class::VERB_SAY,
                        class::VERB_PLAN,
                        class::VERB_DENY,
                        class::MONTH,
                        class::WEEKDAY,
                        class::PREPOSITION,
                        class::ADVERB,
                        class::DETERMINER
                    ))
                    || any(
                        text,
                        *at,
                        any_of!("that last this week month year late early"),
                    )
            })
        })
        .find(|at| {
            text.token(*at).is_some_and(|token| {
                token.is(any_of!(class::VERB_SAY, class::VERB_PLAN, class::VERB_DENY))
                    && token.can_be(form::PAST | form::THIRD)
            })
        })
}

/// "The council" of "Last month the council said that it": the noun that says what the pronoun at `at` is told of.
pub(super) fn speaker(text: &Text<'_>, at: usize, floor: usize) -> Option<Range<usize>> {
    let verb = said(text, at, floor)?;
    let noun = verb.checked_sub(1).filter(|noun| *noun > floor)?;
    let common = text.is(
        noun,
        any_of!(class::INDUSTRY, class::INSTITUTION, class::ORG_WORD),
    ) && !text.looks(noun, shape::CAPITAL);
    (noun.saturating_sub(4).max(floor)..noun)
        .rev()
        .take_while(|at| *at == floor || !text.looks(*at, shape::CAPITAL))
        .find(|at| text.says_any(*at, any_of!("the this")))
        .filter(|_| common)
        .map(|the| the..verb)
}

/// "…," said the brewer Acme", "…, Acme said": who speaks is told behind.
fn speaks_behind(text: &Text<'_>, named: &Named) -> bool {
    let start = named.tokens.start;
    let said = |at: usize| {
        text.token(at).is_some_and(|token| {
            token.is(&class::VERB_SAY) && token.can_be(form::PAST | form::THIRD)
        })
    };
    let inverted = (start.saturating_sub(3)..start)
        .rev()
        .take_while(|at| {
            text.is(*at + 1, any_of!(class::INDUSTRY, class::DETERMINER)) || *at + 1 == start
        })
        .any(said);
    let straight = said(named.tokens.end)
        && start > 0
        && matches!(text.word(start - 1), "," | "\"" | "”" | "'" | "’");
    inverted || straight
}

/// The first name of a paragraph that is the subject of a verb there.
pub(super) fn opener(scene: &Scene<'_>, sentence: usize) -> Option<usize> {
    let text = scene.text;
    let block = text.sentences.get(sentence)?.block;
    let tokens = text.block_tokens(block)?;
    let first = text.sentences.get(text.sentence_at(tokens.start))?;
    let from = scene
        .mentions
        .named
        .partition_point(|named| named.tokens.start < tokens.start);
    let mut names = scene
        .mentions
        .named
        .get(from..)
        .unwrap_or_default()
        .iter()
        .take(4)
        .take_while(|named| named.tokens.start < first.tokens.end);
    let item = text.blocks.get(block)?.kind == BlockKind::Item;
    // "• Another 600 jobs will be cut by Acme": a point is about the one it names.
    let only = names.clone().next().filter(|_| item);
    names
        .find(|named| !behind(text, named) && verb_of(text, named, first.tokens.end).is_some())
        .or(only)
        .map(|named| named.entity)
}

/// Whether a clause of its own opens in the range: ", so roughly 1,000 cuts are", "while staff were".
fn parted(text: &Text<'_>, range: Range<usize>) -> bool {
    range.into_iter().any(|at| {
        text.says(at, ";")
            || any(text, at, any_of!("while whereas because although"))
            || text.says(at, ",") && any(text, at + 1, any_of!("so but meaning"))
    })
}

/// Whether a name has a verb of saying.
pub(super) fn speaks(text: &Text<'_>, named: &Named) -> bool {
    let end = titled_end(text, named.tokens.end);
    text.any_is(end..end + 2, &class::VERB_SAY)
}

/// Whether what a name does is to say or to plan: "Acme has said".
pub(super) fn speech(text: &Text<'_>, named: &Named) -> bool {
    let end = titled_end(text, named.tokens.end);
    let verb = end + usize::from(text.is(end, &class::AUX_HAVE));
    text.is(verb, any_of!(class::VERB_SAY, class::VERB_PLAN))
}
