//! Speakers: words that say who says so.
//!
//! Takes a text and its runs of capitals, gives a list in reading order. "The union said", "according to a filing",
//! "citing two people" give a speaker each; whether they tell of a cut, the event decides.

use std::ops::Range;

use crate::lexicon::{Class, any_of, class, same_word};
use crate::mention::SourceKind;
use crate::mention::name::{Run, Sort};
use crate::order;
use crate::text::{Text, shape};

/// Words that say who says so.
#[derive(Clone, Debug)]
pub struct SpeakerMention {
    /// The words.
    pub tokens: Range<usize>,
    /// What kind of speaker.
    pub kind: SourceKind,
}

/// "Citing two people", but not "citing weak demand"; "a source said", but not "a source of income".
fn hearsay(text: &Text<'_>, at: usize) -> bool {
    let who = any_of!(
        class::PEOPLE_NOUN,
        class::REPORTEDLY,
        class::REPORT_NOUN,
        class::SPEAKER_MEMO,
        class::SPEAKER_UNION,
        class::SPEAKER_EMPLOYER,
        class::MEDIA
    );
    let word = text.word(at);
    if same_word(word, "citing") {
        return (at + 1..at + 7)
            .take_while(|at| !text.says_any(*at, any_of!(", . ;")))
            .any(|at| text.is(at, who));
    }
    !(same_word(word, "source") || same_word(word, "sources")) || !text.says(at + 1, "of")
}

/// "According to a tracker of layoffs", "a tracker says", "the tracker Layoffs.fyi", but no "tracker maker". Those with
/// a name are found as names.
fn tracks(text: &Text<'_>, at: usize) -> bool {
    text.says_any(at, any_of!("tracker trackers"))
        && (text.says_any(at + 1, any_of!("of for by that , . ; :"))
            || text.is(at + 1, &class::VERB_SAY)
            || text.looks(at + 1, shape::CAPITAL))
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
    const KINDS: [(Class, SourceKind); 6] = [
        (class::SPEAKER_MEMO, SourceKind::Memo),
        (class::SPEAKER_FILING, SourceKind::Filing),
        (class::SPEAKER_UNION, SourceKind::Union),
        (class::SPEAKER_EMPLOYER, SourceKind::Employer),
        (class::REPORTEDLY, SourceKind::Unnamed),
        (class::TRACKER, SourceKind::Media),
    ];
    let any = any_of!(
        class::SPEAKER_MEMO,
        class::SPEAKER_FILING,
        class::SPEAKER_UNION,
        class::SPEAKER_EMPLOYER,
        class::REPORTEDLY,
        class::TRACKER
    );
    // "Acme to cut 300 jobs: report", "- sources"
    let ends = text.sentences.iter().filter_map(|sentence| {
        let last = sentence.tokens.end.checked_sub(1)?;
        let word = text.word(last);
        let alone = sentence.tokens.len() > 4
            && text.says_any(last - 1, any_of!(": - – — --"))
            && any_of!("report reports media union").has(word);
        alone.then_some(SpeakerMention {
            tokens: last..last + 1,
            kind: SourceKind::Unnamed,
        })
    });
    out.extend(ends);
    for (at, token) in text.tokens.iter().enumerate() {
        if !token.is(any) {
            continue;
        }
        let Some((_, kind)) = KINDS.into_iter().find(|(class, _)| token.is(class)) else {
            continue;
        };
        // "Insider" in a name is a medium; the word alone is somebody unnamed.
        if kind == SourceKind::Unnamed && token.looks(shape::CAPITAL) && !token.looks(shape::FIRST)
        {
            continue;
        }
        if kind == SourceKind::Unnamed && !hearsay(text, at) {
            continue;
        }
        if kind == SourceKind::Media && !tracks(text, at) {
            continue;
        }
        // "warn" the verb is no WARN notice; "unite" the verb no union.
        let shouted = token.looks(shape::UPPER);
        if kind == SourceKind::Filing && token.len == 1 && text.says(at, "warn") && !shouted {
            continue;
        }
        if kind == SourceKind::Union
            && text.says_any(
                at,
                any_of!("unite community prospect federation verdi unison"),
            )
            && !token.looks(shape::CAPITAL)
        {
            continue;
        }
        out.push(SpeakerMention {
            tokens: at..at + usize::from(token.len),
            kind,
        });
    }
    order::by_key(&mut out, |speaker| speaker.tokens.start);
    out
}
