//! Several: many employers told together, by their names or by a noun for them.
//!
//! Takes a name, gives it alone or with those it is told together with: "Acme, Globex and Initech have all …". Takes a
//! noun, says whether it stands for many: "furniture makers", "its members", but not "its hotels".

use super::Agent;
use std::ops::Range;

use crate::frame::{Frame, Shape};
use crate::lexicon::{any_of, class, form, names};
use crate::mention::{Mentions, Qualifier};
use crate::text::{BlockKind, Kind, Text, shape};

/// "Acme, Globex, Initech and Hooli have all …": names told together.
pub(super) fn several(text: &Text<'_>, mentions: &Mentions, at: usize, frame: &Frame) -> Agent {
    let ranging = mentions.named.get(at).is_some_and(|named| {
        (named.tokens.start.saturating_sub(8)..named.tokens.start).any(|at| {
            text.says(at, "from")
                && at > 0
                && text.is(at - 1, any_of!(class::SECTOR_NOUN, class::INDUSTRY))
                || text.says(at, "ranging")
        })
    });
    let joined = |first: usize, second: usize| -> bool {
        let (Some(first), Some(second)) = (mentions.named.get(first), mentions.named.get(second))
        else {
            return false;
        };
        let joint = |at: usize| {
            text.says_any(at, any_of!(", &"))
                || text.says_any(at, any_of!("and as well"))
                // "from Acme to Globex to Initech"
                || text.says(at, "to") && ranging
        };
        // "Acme and retail group Globex"
        let called = text.is(second.tokens.start.saturating_sub(1), &class::INDUSTRY);
        // "Acme bank, car maker Globex"
        let trade = text.is(first.tokens.end, &class::INDUSTRY);
        let words = first.tokens.end + usize::from(trade)..second.tokens.start;
        !words.is_empty()
            && words.len() <= 4
            && joint(words.start)
            && words.clone().all(|at| {
                joint(at)
                    || called
                        && text.token(at).is_some_and(|token| {
                            token.kind == Kind::Word && !token.looks(shape::CAPITAL)
                        })
            })
    };
    // Towns and months told together employ nobody.
    let weighs = |at: usize, least: i32| {
        mentions
            .named
            .get(at)
            .and_then(|named| mentions.entities.get(named.entity))
            .is_some_and(|entity| entity.known || entity.weight > least)
    };
    let mut from = at;
    while from > 0 && joined(from - 1, from) {
        from -= 1;
    }
    let mut to = at + 1;
    while joined(to - 1, to) {
        to += 1;
    }
    let before =
        mentions
            .named
            .get(to - 1)
            .is_some_and(|named| named.tokens.end <= frame.trigger.start)
            || mentions.named.get(from).is_some_and(|named| {
                named.tokens.start.checked_sub(1).is_some_and(|at| {
                    text.says_any(at, any_of!("at from by including like as them"))
                })
            });
    // "Acme and Tess to cut 900 jobs": a headline's employers, whatever else is known of them.
    let headed = text
        .sentences
        .get(frame.sentence)
        .and_then(|line| text.blocks.get(line.block))
        .is_some_and(|block| matches!(block.kind, BlockKind::Title | BlockKind::Heading));
    let subject = headed
        && frame
            .people
            .and_then(|at| mentions.people.get(at))
            .is_some_and(|people| people.value.qualifier != Qualifier::Vague)
        && frame.row.shape == Shape::Active
        && mentions
            .named
            .get(to - 1)
            .is_some_and(|named| named.tokens.end == frame.group.start)
        && (from..to).any(|at| weighs(at, 0));
    // "Acme and Tess have both cut": the clause says that they are several.
    // "Acme and Tess each announced 900 cuts"
    let last = mentions
        .named
        .get(to - 1)
        .map_or(frame.group.start, |named| named.tokens.end);
    let told = frame.group.start.saturating_sub(1)..frame.trigger.end + 6;
    let both = told.chain(last..last + 1).any(|at| {
        text.sentence_at(at) == frame.sentence
            && text.says_any(at, any_of!("each both apiece together"))
    });
    // "After buying Tessaly, Quillon laid off 90": a comma alone makes no list of two.
    let linked = mentions
        .named
        .get(from)
        .zip(mentions.named.get(to - 1))
        .is_some_and(|(first, last)| {
            (first.tokens.end..last.tokens.start)
                .any(|at| text.says(at, "and") || text.says(at, "&"))
        });
    // "The company that owns Acme and Globex will cut", "the owner of Acme and Globex": one owner.
    let owned = mentions.named.get(from).is_some_and(|first| {
        let before = first.tokens.start.wrapping_sub(1);
        text.says_any(before, any_of!("owns operates runs"))
            || text.says(before, "of")
                && text.says_any(before.wrapping_sub(1), any_of!("owner parent operator"))
    });
    if to - from >= 2
        && !owned
        && before
        && (linked || to - from >= 3)
        && (from..to).all(|at| weighs(at, if subject || both || ranging { -1 } else { 0 }))
    {
        Agent::Many(from, to)
    } else {
        Agent::Named(at)
    }
}

/// "Tech giants such as Acme, Globex and Initech have announced layoffs", "layoffs at firms including Acme": those of
/// many who are named.
pub(super) fn such_as(
    text: &Text<'_>,
    mentions: &Mentions,
    end: usize,
    frame: &Frame,
) -> Option<Agent> {
    let link = (end..end + 3).find(|at| {
        text.says_any(*at, any_of!("including like"))
            || text.says(*at, "them") && text.says(at - 1, "among")
            || text.says(*at, "as") && text.says(at - 1, "such")
    })?;
    let first = mentions
        .named
        .partition_point(|named| named.tokens.start <= link);
    mentions
        .named
        .get(first)
        .filter(|named| named.tokens.start == link + 1)
        .map(|_| several(text, mentions, first, frame))
        .filter(|agent| matches!(agent, Agent::Many(..)))
}

/// "Districts have cut", "furniture makers", "the federation's members": employers in the plural, none of them told of
/// before, as the subject of who cuts.
pub(super) fn crowd(text: &Text<'_>, at: usize, frame: &Frame, floor: usize) -> bool {
    let before = at.checked_sub(1).filter(|before| *before >= floor);
    if text.says(at, "members") {
        return !text.says(at + 1, "of")
            && before.is_some_and(|at| {
                text.is(at, &class::POSSESSIVE) || text.is_kind(at, Kind::Clitic)
            });
    }
    let verb = frame.group.start;
    text.token(at).is_some_and(|token| {
        let end = at + usize::from(token.len);
        let said = end + usize::from(text.is(end, &class::AUX_HAVE));
        let announced = frame.row.shape == Shape::Noun
            && text.is(said, &class::VERB_ANNOUNCE)
            && (said..frame.trigger.start).len() < 8
            && !text.any_says(said..frame.trigger.start, any_of!(", ;"));
        token.is(&class::INDUSTRY)
            && token.can_be(form::PLURAL)
            && !token.is(&class::OCCUPATION)
            && (frame.row.shape == Shape::Active || announced)
            && (end == verb
                || announced
                || end < verb
                    && text.is(end, &class::PREPOSITION)
                    && !(end..verb).any(|at| {
                        text.token(at).is_some_and(|token| {
                            token.kind == Kind::Mark || token.is(&class::VERB_SAY)
                        })
                    }))
    }) && !before.is_some_and(|at| text.says(at, "the"))
}

/// "Plans to halt production at five factories and cut 300 jobs", "will shut three hotels and lay off 300": what a
/// preposition or another verb governs is not the subject of the verb that cuts.
pub(super) fn governed(text: &Text<'_>, at: usize, frame: &Frame, floor: usize) -> bool {
    frame.row.shape == Shape::Active
        && at < frame.group.start
        && (floor + 1..at)
            .rev()
            .take(4)
            .find(|at| {
                !text.is_kind(*at, Kind::Number)
                    && !text.says_any(*at, any_of!("two three four five six seven eight nine ten"))
                    && !text.is(
                        *at,
                        any_of!(
                            class::DETERMINER,
                            class::POSSESSIVE,
                            class::COMMON_ADJECTIVE
                        ),
                    )
            })
            .is_some_and(|before| {
                text.says_any(before, any_of!("at in from"))
                    || text.is(before, any_of!(class::VERB_OTHER, class::VERB_CLOSE))
                        && (text.says_any(before - 1, any_of!("to and"))
                            || text.is(before - 1, any_of!(class::MODAL_SURE, class::MODAL_MAYBE)))
            })
}

/// "Its hotels", "Acme's hotels and restaurants": one employer's own. A trade's members are not, nor a country's banks.
pub(super) fn belongs(text: &Text<'_>, at: usize, floor: usize) -> bool {
    if text.says_any(at, any_of!("members rivals peers competitors suppliers")) {
        return false;
    }
    let mut back = (floor..at).rev().take(5).take_while(|at| {
        text.token(*at).is_some_and(|token| {
            matches!(token.kind, Kind::Word | Kind::Clitic)
                && !token.is(any_of!(class::PREPOSITION, class::VERB_SAY, class::AUX_BE))
        })
    });
    back.any(|at| {
        text.token(at).is_some_and(|token| {
            token.is(&class::POSSESSIVE)
                || token.kind == Kind::Clitic
                    && at.checked_sub(1).is_some_and(|owner| {
                        text.looks(owner, shape::CAPITAL)
                            && names::PLACES.find(text.word(owner)).is_none()
                    })
        })
    })
}

/// ", a tally by the Tribune shows": who counts does not cut.
pub(super) fn counts(text: &Text<'_>, by: usize) -> bool {
    by > 0
        && text.says(by, "by")
        && text.says_any(
            by - 1,
            any_of!("tally survey poll study count analysis report"),
        )
}

/// "Norvale Regional Transit (NRT)": the letters in brackets are of the name.
pub(super) fn with_letters(text: &Text<'_>, tokens: &Range<usize>) -> Range<usize> {
    let end = tokens.end;
    let letters =
        text.says(end, "(") && text.looks(end + 1, shape::CAPITAL) && text.says(end + 2, ")");
    tokens.start..end + if letters { 3 } else { 0 }
}

/// "LEEDS (Valley Wire) —": whose report it is.
pub(super) fn of_dateline(text: &Text<'_>, tokens: &Range<usize>, range: &Range<usize>) -> bool {
    tokens.start > range.start
        && tokens.start < range.start + 6
        && text.says(tokens.start - 1, "(")
        && text.says(tokens.end, ")")
        && text.says_any(tokens.end + 1, any_of!("- – — --"))
}
