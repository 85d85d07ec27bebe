//! What stands around a cut: dates, places, units, reasons, speakers.

use std::ops::Range;

use crate::lexicon::{Class, class, names, same_word};
use crate::mention::date::{self, Hint, Tense, Word};
use crate::mention::name::{Run, Sort, lower};
use crate::mention::{Dates, People, ReasonCode, ShareMention, SourceKind};
use crate::text::{Day, Kind, Text, shape};

/// A date with both its readings: "in October" looks back or ahead as its verb does.
#[derive(Clone, Debug)]
pub struct DateMention {
    /// Its words.
    pub tokens: Range<usize>,
    /// As a verb in the past reads it; `None` where it is relative and no published day is known.
    pub past: Option<Dates>,
    /// As a verb in the future reads it.
    pub future: Option<Dates>,
    /// What its preposition says.
    pub hint: Hint,
}

/// A town, state or country.
#[derive(Clone, Debug)]
pub struct PlaceMention {
    /// Its words.
    pub tokens: Range<usize>,
    /// ISO 3166 code of its country, where the name alone decides it.
    pub country: Option<&'static str>,
}

/// A department, brand or team.
#[derive(Clone, Debug)]
pub struct UnitMention {
    /// Its words.
    pub tokens: Range<usize>,
}

/// Words that give a reason.
#[derive(Clone, Debug)]
pub struct ReasonMention {
    /// The words.
    pub tokens: Range<usize>,
    /// The class.
    pub code: ReasonCode,
}

/// Words that say who says so.
#[derive(Clone, Debug)]
pub struct SpeakerMention {
    /// The words.
    pub tokens: Range<usize>,
    /// What kind of speaker.
    pub kind: SourceKind,
}

/// Finds the dates of a text.
pub(super) fn dates(text: &Text<'_>, published: Option<Day>) -> Vec<DateMention> {
    let mut out = Vec::new();
    let mut words = Vec::new();
    for sentence in &text.sentences {
        let from = sentence.tokens.start;
        words.clear();
        let mut at = from;
        let mut filled = false;
        while at < sentence.tokens.end {
            if !date::may_start(text.word(at)) {
                at += 1;
                continue;
            }
            if !filled {
                words.extend(sentence.tokens.clone().filter_map(|at| text.token(at)).map(
                    |token| Word {
                        text: token.span.of(text.source),
                        start: token.span.start,
                        end: token.span.end,
                    },
                ));
                filled = true;
            }
            let Some(found) = date::read_at(&words, at - from, published, Tense::Past) else {
                at += 1;
                continue;
            };
            let len = found.len.max(1);
            let future = date::read_at(&words, at - from, published, Tense::Future)
                .filter(|other| other.len == found.len)
                .map_or(found.value, |other| other.value);
            out.push(DateMention {
                tokens: at..(at + len).min(sentence.tokens.end),
                past: found.value,
                future,
                hint: found.by,
            });
            at += len;
        }
    }
    out
}

/// Takes the places out of the runs.
pub(super) fn places(text: &Text<'_>, runs: &[Run]) -> Vec<PlaceMention> {
    runs.iter()
        .filter(|run| run.sort == Sort::Place)
        .map(|run| {
            let fields = names::PLACES
                .find(&lower(text.span(run.tokens.clone()).of(text.source)))
                .unwrap_or_default();
            let country = fields
                .split('\t')
                .nth(1)
                .filter(|country| !country.is_empty());
            PlaceMention {
                tokens: run.tokens.clone(),
                country,
            }
        })
        .collect()
}

/// Finds departments, brands and teams.
pub(super) fn units(
    text: &Text<'_>,
    runs: &[Run],
    people: &[People],
    shares: &[ShareMention],
) -> Vec<UnitMention> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for run in runs
        .iter()
        .filter(|run| run.sort == Sort::Organisation && run.owned)
    {
        found.push(run.tokens.clone());
    }
    for people in people {
        if let Some(unit) = modifier(text, people.modifiers.clone()) {
            found.push(unit);
        }
    }
    for share in shares {
        if let crate::mention::Of::Unit(words) = &share.of {
            found.push(words.clone());
        }
    }
    for sentence in &text.sentences {
        lists(text, sentence.tokens.clone(), runs, &mut found);
    }
    found.sort_by_key(|tokens| (tokens.start, usize::MAX - tokens.end));
    found.dedup_by(|later, earlier| later.start < earlier.end);
    found
        .into_iter()
        .map(|tokens| UnitMention { tokens })
        .collect()
}

/// "corporate", "head office" before a people noun, without what says nothing of a unit.
fn modifier(text: &Text<'_>, tokens: Range<usize>) -> Option<Range<usize>> {
    let mut at = tokens.start;
    while at < tokens.end {
        let token = text.token(at)?;
        if token.is(class::UNIT_WORD) && !token.looks(shape::CAPITAL) {
            return Some(at..at + usize::from(token.len));
        }
        at += 1;
    }
    None
}

/// "departments such as retail, Prime Video and Alexa", "teams across Prime Video, Luna gaming services",
/// "its gaming unit", "in its retail division".
fn lists(text: &Text<'_>, sentence: Range<usize>, runs: &[Run], found: &mut Vec<Range<usize>>) {
    let mut at = sentence.start;
    while at < sentence.end {
        let Some(token) = text.token(at) else { break };
        // "its gaming unit", "the retail division"
        if token.is(class::UNIT_NOUN) && !token.looks(shape::CAPITAL) && at > sentence.start {
            let mut from = at;
            while from > sentence.start
                && at - from < 4
                && text.token(from - 1).is_some_and(|before| {
                    before.kind == Kind::Word
                        && (before.is(class::UNIT_WORD)
                            || before.classes == Class::NONE
                            || before.looks(shape::CAPITAL) && !before.is(class::DETERMINER))
                })
            {
                from -= 1;
            }
            let named = (from..at).any(|at| {
                text.is(at, class::UNIT_WORD)
                    || text
                        .token(at)
                        .is_some_and(|token| token.looks(shape::CAPITAL))
            });
            let after_determiner = from > sentence.start
                && (text.is(from - 1, class::DETERMINER.or(class::POSSESSIVE))
                    || text
                        .token(from - 1)
                        .is_some_and(|token| token.kind == Kind::Clitic));
            if from < at && named && after_determiner {
                found.push(from..at);
            }
        }
        let heads = token.is(class::UNIT_NOUN) && token.can_be(crate::lexicon::form::PLURAL);
        let cue = if heads
            && same_word(text.word(at + 1), "such")
            && same_word(text.word(at + 2), "as")
        {
            Some(at + 3)
        } else if heads
            && (same_word(text.word(at + 1), "across")
                || same_word(text.word(at + 1), "including")
                || same_word(text.word(at + 1), "like")
                || text.word(at + 1) == ":")
        {
            Some(at + 2)
        } else if heads && text.word(at + 1) == "," && same_word(text.word(at + 2), "including") {
            Some(at + 3)
        } else {
            None
        };
        // "in Prime Video, Alexa and a string of corporate functions": a list with a unit among its items.
        if cue.is_none()
            && ["in", "across", "at", "from", "among"]
                .iter()
                .any(|word| same_word(text.word(at), word))
        {
            let mark = found.len();
            let end = items(text, at + 1, sentence.end, runs, found);
            let list = found.get(mark..).unwrap_or_default();
            let unit = list.iter().any(|item| {
                item.clone().any(|at| {
                    text.is(at, class::UNIT_WORD.or(class::UNIT_NOUN))
                        && !text
                            .token(at)
                            .is_some_and(|token| token.looks(shape::CAPITAL))
                })
            });
            if list.len() < 2 || !unit {
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
        if from == at || !known || place {
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

const REASONS: [(Class, ReasonCode); 11] = [
    (class::REASON_AI_AUTOMATION, ReasonCode::AiAutomation),
    (class::REASON_COST_CUTTING, ReasonCode::CostCutting),
    (class::REASON_RESTRUCTURING, ReasonCode::Restructuring),
    (class::REASON_DEMAND, ReasonCode::Demand),
    (class::REASON_MERGER, ReasonCode::Merger),
    (class::REASON_BANKRUPTCY, ReasonCode::Bankruptcy),
    (
        class::REASON_CLOSURE_RELOCATION,
        ReasonCode::ClosureRelocation,
    ),
    (class::REASON_OVERHIRING, ReasonCode::Overhiring),
    (class::REASON_OFFSHORING, ReasonCode::Offshoring),
    (class::REASON_FUNDING, ReasonCode::Funding),
    (class::REASON_REGULATION, ReasonCode::Regulation),
];

/// Finds words that can give a reason; whether they give it to a cut, the event decides.
pub(super) fn reasons(text: &Text<'_>) -> Vec<ReasonMention> {
    let mut out = Vec::new();
    for (at, token) in text.tokens.iter().enumerate() {
        for (class, code) in REASONS {
            if token.is(class) {
                out.push(ReasonMention {
                    tokens: at..at + usize::from(token.len),
                    code,
                });
            }
        }
    }
    out
}

/// Finds words that say who says so.
pub(super) fn speakers(text: &Text<'_>, runs: &[Run]) -> Vec<SpeakerMention> {
    let mut out: Vec<SpeakerMention> = runs
        .iter()
        .filter(|run| run.sort == Sort::Media)
        .map(|run| SpeakerMention {
            tokens: run.tokens.clone(),
            kind: SourceKind::Media,
        })
        .collect();
    const KINDS: [(Class, SourceKind); 5] = [
        (class::SPEAKER_MEMO, SourceKind::Memo),
        (class::SPEAKER_FILING, SourceKind::Filing),
        (class::SPEAKER_UNION, SourceKind::Union),
        (class::SPEAKER_EMPLOYER, SourceKind::Employer),
        (class::REPORTEDLY, SourceKind::Unnamed),
    ];
    for (at, token) in text.tokens.iter().enumerate() {
        let Some((_, kind)) = KINDS.into_iter().find(|(class, _)| token.is(*class)) else {
            continue;
        };
        // "Insider" in a name is a medium; the word alone is somebody unnamed.
        if kind == SourceKind::Unnamed && token.looks(shape::CAPITAL) && !token.looks(shape::FIRST)
        {
            continue;
        }
        // "warn" the verb is no WARN notice; "unite" the verb no union.
        let shouted = token.looks(shape::UPPER);
        if kind == SourceKind::Filing
            && token.len == 1
            && same_word(text.word(at), "warn")
            && !shouted
        {
            continue;
        }
        if kind == SourceKind::Union
            && [
                "unite",
                "community",
                "prospect",
                "federation",
                "verdi",
                "unison",
            ]
            .iter()
            .any(|word| same_word(text.word(at), word))
            && !token.looks(shape::CAPITAL)
        {
            continue;
        }
        out.push(SpeakerMention {
            tokens: at..at + usize::from(token.len),
            kind,
        });
    }
    out.sort_by_key(|speaker| speaker.tokens.start);
    out
}
