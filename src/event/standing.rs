//! The date that stands over a cut: at the head of its line ("Feb. 19 — Acme: 300"), in the heading above it
//! ("TUESDAY"), in the words that open its list ("announced on Friday:") or its paragraph ("Thursday brought two").
//!
//! Takes the sentence of a cut that has no date in its own clause, gives that date.

use std::ops::Range;

use crate::event::when::one_of;
use crate::frame::inside;
use crate::lexicon::{any_of, class};
use crate::mention::{DateMention, Dates, Hint, Mentions, Precision};
use crate::text::{BlockKind, Day, Text};

/// How many blocks below a heading or the opening of a list still stand under it.
const REACH: usize = 30;

/// The same for paragraphs below a few words with a colon.
const BRIEF: usize = 6;

type Found = (Dates, Range<usize>);

/// The date that stands over sentence `index`.
pub(super) fn over(
    text: &Text<'_>,
    mentions: &Mentions,
    index: usize,
    published: Option<Day>,
) -> Option<Found> {
    let block = text.sentences.get(index)?.block;
    let tokens = text.block_tokens(block)?;
    head(text, mentions, &tokens)
        .or_else(|| above(text, mentions, block, published?))
        .or_else(|| opening(text, mentions, index, &tokens, published?))
}

fn dates<'m>(
    mentions: &'m Mentions,
    range: &Range<usize>,
) -> impl Iterator<Item = &'m DateMention> + use<'m> {
    inside(&mentions.dates, range)
}

fn told(date: &DateMention) -> Option<Found> {
    let plain = matches!(date.hint, Hint::On | Hint::Plain);
    Some((date.past.filter(|_| plain)?, date.tokens.clone()))
}

/// "2003 – Acme loses 300 jobs", "Feb. 19: Acme, 300": the line begins with its date.
fn head(text: &Text<'_>, mentions: &Mentions, tokens: &Range<usize>) -> Option<Found> {
    let first = dates(mentions, tokens).next()?;
    let opens = first.tokens.start == tokens.start;
    let mark = text.says_any(first.tokens.end, any_of!("– — - -- :"));
    told(first).filter(|_| opens && mark)
}

/// A heading that is nothing but a date, or the words with a colon that open the list.
fn above(text: &Text<'_>, mentions: &Mentions, block: usize, published: Day) -> Option<Found> {
    let kind = |block: usize| text.blocks.get(block).map(|block| block.kind);
    let mut listed = kind(block) == Some(BlockKind::Item);
    for above in (block.saturating_sub(REACH)..block).rev() {
        let tokens = text.block_tokens(above)?;
        let last = tokens.end.saturating_sub(1);
        if let Some(date) = dates(mentions, &tokens).last() {
            let whole = date.tokens.start == tokens.start
                && (date.tokens.end == tokens.end
                    || date.tokens.end == last && text.says(last, ":"));
            // "Also this week:" above paragraphs.
            let brief = block - above <= BRIEF && date.tokens.start + 6 > last;
            let intro = (listed || brief) && text.says(last, ":");
            if whole || intro {
                // What heads the whole text is the day it came out.
                return told(date).filter(|(days, _)| above > 1 || !whole || days.end < published);
            }
        }
        if kind(above) == Some(BlockKind::Heading) || listed && text.says(last, ":") {
            return None;
        }
        listed &= kind(above) == Some(BlockKind::Item);
    }
    None
}

/// "Thursday brought a brace. At Acme, 130 will go": the paragraph opens with the day as its subject.
fn opening(
    text: &Text<'_>,
    mentions: &Mentions,
    index: usize,
    tokens: &Range<usize>,
    published: Day,
) -> Option<Found> {
    let first = dates(mentions, tokens).next()?;
    let subject = first.tokens.start == tokens.start && text.is(tokens.start, &class::WEEKDAY)
        || one_of(text, tokens.start, any_of!("and then"))
            && first.tokens.start <= tokens.start + 2;
    let verb = first.tokens.end;
    // "Wednesday's casualty was Acme."
    let owned = verb.checked_sub(1).is_some_and(|last| {
        text.word(last).ends_with('s') && text.word(last).contains(['\'', '’'])
    });
    let opens = owned
        || one_of(
            text,
            verb,
            any_of!("brought saw was came belonged delivered began started opened ended"),
        );
    let before = text
        .sentences
        .get(index)
        .is_some_and(|sentence| sentence.tokens.start > first.tokens.end);
    told(first).filter(|(days, _)| {
        subject && opens && before && days.precision == Precision::Day && days.end <= published
    })
}
