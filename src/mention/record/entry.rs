//! Entries: lines that begin with a name and say something of it.
//!
//! Takes a block, gives the name and what stands behind it: "Acme, Fontana: 212 workers", "Feb. 3 – **Acme.** 12%".

use std::ops::Range;

use super::column::column;
use super::{CUTS, bounded, means};
use crate::lexicon::{Class, any_of, class};
use crate::mention::beside::{money, percent_sign};
use crate::mention::name::{Run, Sort};
use crate::mention::{DateMention, country, number};
use crate::text::{BlockKind, Kind, Text, shape};

/// The longest name, in tokens.
const NAME: usize = 8;

/// How far behind the name its number stands at most: "Fontana, Calif.: at least".
const REACH: usize = 9;

/// The longest line without a verb that can head an entry: "Acme Chemicals AG (fertiliser), Bottrop."
const LINE: usize = 14;

/// Jobs, and people who have them.
const NOUNS: Class = class::JOB_NOUN.or(class::PEOPLE_NOUN).or(class::STAFF_NOUN);

/// What an entry has behind its name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Told {
    /// A number of people, where it begins.
    Number(usize),
    /// A share, where it begins.
    Share(usize),
    /// "undisclosed", "all staff".
    Untold,
    /// Sentences.
    Prose,
    /// A number that counts nobody.
    Other,
}

/// A line that begins with a name.
pub(super) struct Entry {
    pub block: usize,
    pub employer: Range<usize>,
    pub dated: Option<Range<usize>>,
    pub told: Told,
}

/// A mark that parts the cells of a line.
pub(super) fn parts(text: &Text<'_>, at: usize) -> bool {
    text.says_any(at, any_of!(": – — - | ; ( · ∙"))
}

/// Reads a block as an entry: perhaps a date, a name, a mark, perhaps a place, a number.
pub(super) fn entry(
    text: &Text<'_>,
    block: usize,
    runs: &[Run],
    dates: &[DateMention],
) -> Option<Entry> {
    let kind = text.blocks.get(block)?.kind;
    if kind == BlockKind::Row || block == 0 && kind != BlockKind::Item {
        return None;
    }
    let tokens = text.block_tokens(block)?;
    let plain = |at: usize| text.token(at).is_some_and(|token| token.kind != Kind::Mark);
    let mut start = tokens.clone().take(4).find(|at| plain(*at))?;
    let dated = dates
        .get(dates.partition_point(|date| date.tokens.start < start))
        .filter(|date| date.tokens.start == start && parts(text, date.tokens.end))
        .map(|date| date.tokens.clone());
    if let Some(date) = &dated {
        start = (date.end + 1..tokens.end).take(3).find(|at| plain(*at))?;
    }
    let entry = |employer: Range<usize>, told: Told| {
        named(text, employer.clone(), runs).then_some(Entry {
            block,
            employer,
            dated: dated.clone(),
            told,
        })
    };
    // "300 Acme", "1,200 – Acme", "45 at Acme"
    let first = (start..tokens.end.min(start + 4)).find_map(|at| {
        let (_, words, end) = bounded(text, at, start)?;
        (kind == BlockKind::Item && words.start == start).then_some((at, end))
    });
    if let Some((at, end)) = first {
        let link = parts(text, end) || text.says(end, "at");
        let name = end + usize::from(link)..tokens.end;
        if (1..=NAME).contains(&name.len()) && name.clone().all(|at| in_name(text, at)) {
            return entry(name, Told::Number(at));
        }
    }
    let stop = |at: usize| {
        text.says(at, ".")
            && (text.says(at + 1, "*") || text.sentence_at(at) != text.sentence_at(at + 1))
    };
    let mark = (start..tokens.end.min(start + NAME)).find(|at| {
        (parts(text, *at) || text.says_any(*at, any_of!(", *")) || stop(*at))
            && !text.is(at + 1, &class::LEGAL_FORM)
    });
    // "6 Nov: Acme 45", in a short line "Acme 45" and "Acme 45 June"
    let short = dated.is_some() || tokens.len() <= LINE && kind != BlockKind::Paragraph;
    let counted = (start + 1..tokens.end.min(start + NAME)).find(|at| {
        short
            && text.is_kind(*at, Kind::Number)
            && bounded(text, *at, *at).is_some_and(|(_, words, _)| {
                words.end >= tokens.end
                    || text.is(words.end, any_of!(NOUNS, class::MONTH))
                    || text.says(words.end, ".")
            })
    });
    if let Some(at) = counted.filter(|at| mark.is_none_or(|mark| *at < mark)) {
        // "Acme Slashes 45 Jobs" is a sentence.
        let verb = any_of!(CUTS, class::VERB_CUT, class::VERB_LOSE, class::VERB_HIRE);
        let name = (start..at).all(|at| in_name(text, at) && !text.is(at, verb));
        return name.then(|| entry(start..at, Told::Number(at))).flatten();
    }
    let named = mark.filter(|end| *end > start && (start..*end).all(|at| in_name(text, at)));
    let Some(mut end) = named else {
        // "Feb. 23 — Acme Pipe shuts its yard. 140 jobs."
        let run = runs
            .get(runs.partition_point(|run| run.tokens.start < start))
            .filter(|run| run.tokens.start == start && run.sort == Sort::Organisation)?;
        let item = dated.is_some() || kind == BlockKind::Item;
        return entry(run.tokens.clone(), Told::Prose).filter(|_| item);
    };
    let employer = start..end;
    // "Acme (amended notice), Leeds: 88"
    if text.says(end, "(") && bounded(text, end + 1, end + 1).is_none() {
        let close = (end..tokens.end.min(end + REACH)).find(|at| text.says(*at, ")"));
        end = close
            .filter(|at| at + 1 < tokens.end)
            .map_or(end, |at| at + 1);
    }
    // A name in bold heads what follows, and so does a line without a verb.
    let bold = text.says(end, "*") || text.says(end, ".") && text.says(end + 1, "*");
    let from = (end..tokens.end).find(|at| {
        let mark = *at == end && text.says_any(*at, any_of!(", ("));
        let part = parts(text, *at) && !text.says(*at, "(");
        !mark && !part && !text.says_any(*at, any_of!("* ."))
    })?;
    let told = told(text, end, from, tokens.end);
    let quoted = matches!(text.word(from), "“" | "\"" | "‘");
    let heads =
        bold || text.says_any(end, any_of!(": – —")) && !quoted || verbless(text, end, tokens.end);
    match told {
        Told::Prose if !heads => None,
        told => entry(employer, told),
    }
}

/// What stands behind the mark at `mark`, from `from` on.
fn told(text: &Text<'_>, mark: usize, from: usize, end: usize) -> Told {
    let any = |at: usize, words| text.says_any(at, words);
    if any(
        from,
        any_of!("undisclosed unknown unspecified unconfirmed everyone everybody tbc n"),
    ) {
        return Told::Untold;
    }
    let mut at = from;
    let mut described = false;
    while at < end.min(mark + REACH) {
        let Some(token) = text.token(at) else {
            break;
        };
        if token.kind == Kind::Number || number_word(text, at) {
            let Some((_, words, after)) = bounded(text, at, from) else {
                return Told::Other;
            };
            // "Acme, Leeds: 1,800, or 6%": the colon says that the number is what is told.
            let told = text.says_any(words.start - 1, any_of!(": – — * ."));
            if described && !told {
                return Told::Prose;
            }
            if percent_sign(text, after).is_some() {
                return Told::Share(at);
            }
            let joined = text.says_any(after, any_of!("/ - :"))
                && text
                    .token(after)
                    .is_some_and(|token| !token.looks(shape::SPACED));
            // "The Long Shift (1984)"
            let year =
                number::read(text, at).is_some_and(|number| number.year) && !text.is(after, &NOUNS);
            // "90 office jobs"
            let measure = text.is(after, &class::MEASURE) && !text.is(after + 1, &NOUNS);
            if money(text, at, after) || joined || year || measure {
                return Told::Other;
            }
            let single = told || !text.says(mark, ",") || words.end == end || ends(text, words.end);
            return if single {
                Told::Number(at)
            } else {
                Told::Prose
            };
        }
        // Before the number only a place, a date's mark or a bound may stand.
        let passes = token.looks(shape::CAPITAL)
            || token.kind == Kind::Mark && !text.says_any(at, any_of!("$ £ €"))
            || token.is(any_of!(
                class::BOUND_ABOUT,
                class::BOUND_OVER,
                class::BOUND_UP_TO
            ))
            || token.is(&class::DETERMINER)
            || any(at, any_of!("and all remaining staff employees"));
        // "Acme, the Leeds maker of cards: 135"
        if !passes {
            described = true;
            if !text.says(mark, ",") || token.kind != Kind::Word || token.is(&class::VERB_SAY) {
                return Told::Prose;
            }
        }
        at += usize::from(token.len).max(1);
    }
    Told::Prose
}

/// A number in words.
fn number_word(text: &Text<'_>, at: usize) -> bool {
    bounded(text, at, at).is_some()
}

/// Whether the sentence of an entry has no verb and more follows: "Acme Chemicals AG, Bottrop. 190 redundancies."
fn verbless(text: &Text<'_>, at: usize, end: usize) -> bool {
    let Some(line) = text.sentences.get(text.sentence_at(at)) else {
        return false;
    };
    let words = line.tokens.clone();
    words.end < end
        && words.len() <= LINE
        && !words.clone().any(|at| {
            text.token(at)
                .is_some_and(|token| !token.looks(shape::CAPITAL) && token.forms != 0)
        })
}

/// Whether an entry with commas ends its number here: "Acme, 2,500, 16%." and "Acme, 300 jobs", but not "Smith, 47,
/// said".
fn ends(text: &Text<'_>, at: usize) -> bool {
    text.says_any(at, any_of!(". ; |"))
        || text.says(at, "in") && text.looks(at + 1, shape::CAPITAL)
        || text.says(at, ",")
            && text.token(at + 1).is_some_and(|token| {
                token.kind != Kind::Word
                    || token.is(any_of!(class::BOUND_ABOUT, class::DETERMINER))
                    || text.says_any(at + 1, any_of!("half n unknown all"))
                    || means(text, &(at + 1..at + 3)).is_some()
            })
        || text.is(at, any_of!(NOUNS, class::NOUN_CUT))
}

/// Whether a block is a line of its own: "Acme Inc." too.
pub(super) fn lone(text: &Text<'_>, block: usize) -> bool {
    let kind = text.blocks.get(block).map(|block| block.kind);
    let legal = |words: Range<usize>| {
        words.len() > 1
            && text.is(
                words.end - 1 - usize::from(text.says(words.end - 1, ".")),
                &class::LEGAL_FORM,
            )
    };
    kind == Some(BlockKind::Heading) || text.block_tokens(block).is_some_and(legal)
}

pub(super) fn in_name(text: &Text<'_>, at: usize) -> bool {
    text.token(at).is_some_and(|token| {
        token.looks(shape::CAPITAL | shape::DIGIT)
            || token.is(&class::LEGAL_FORM)
            || matches!(token.kind, Kind::Clitic | Kind::Number)
            || matches!(text.word(at), "&" | "." | "-" | "/" | "'" | "’")
            || text.says_any(at, any_of!("of the and for de van"))
    })
}

/// Whether the words can be an employer's: no town, no day, no unit, no label of a form.
pub(super) fn named(text: &Text<'_>, words: Range<usize>, runs: &[Run]) -> bool {
    let label = any_of!(
        NOUNS,
        class::NOTICE_COUNT,
        class::NOUN_CUT,
        class::MONTH,
        class::WEEKDAY,
        class::OCCUPATION,
        class::WORKFORCE_NOUN
    );
    let unit = any_of!(
        class::UNIT_NOUN,
        class::UNIT_WORD,
        class::SITE_NOUN,
        class::CONJUNCTION
    );
    let place = country(text.span(words.clone()).of(text.source));
    let run = runs.partition_point(|run| run.tokens.start < words.start);
    let other = runs.get(run).is_some_and(|run| {
        run.tokens == words && matches!(run.sort, Sort::Place | Sort::Person | Sort::Thing)
    });
    let capital = words.clone().any(|at| {
        text.token(at)
            .is_some_and(|token| token.looks(shape::CAPITAL) && token.kind == Kind::Word)
    });
    let total = text.says_any(
        words.start,
        any_of!("total totals sum all source update updated q a correction note"),
    );
    capital
        && !place
        && !other
        && !total
        && !words.clone().all(|at| column(text, at..at + 1).is_some())
        // "Acme Staffing LLC"
        && (text.is(words.end - 1, &class::LEGAL_FORM)
            || !text.any_is(words.clone(), label))
        && !words.clone().all(|at| text.is(at, unit))
}
