//! Bare numbers: those that say nothing of what they count.
//!
//! Takes a number and what stands around it, gives it as one of people where a verb may say so: "120 were let go",
//! "which employs 300"; nothing where it is a label, a price or a year.

use std::ops::Range;

use crate::lexicon::{any_of, class};
use crate::mention::beside::{base_before, employs};
use crate::mention::noun::of_things;
use crate::mention::number::Number;
use crate::mention::people::{Counted, People};
use crate::text::{Kind, Text, shape};

/// A bare number counts people only where a verb says so; the frame decides.
pub(super) fn alone(
    text: &Text<'_>,
    bare: People,
    number: Number,
    (low, high): (u32, u32),
    sentence: Range<usize>,
    dismissed: bool,
) -> Option<People> {
    let Range { start, end } = bare.tokens;
    let at = bare.number.start;
    // "which employs 300": there a bare number counts people.
    let employs = start > sentence.start
        && (employs(text, start - 1, sentence.start)
            || text.says(start - 1, "of") && base_before(text, start, sentence.start));
    // "Of those facing redundancy, 120 work in Tunstall"
    // but of every ten, nine is a ratio
    let partitive = text.says(sentence.start, "of")
        && !text.says_any(sentence.start + 1, any_of!("every each"))
        && text.is(
            sentence.start + 1,
            any_of!(class::PRONOUN, class::DETERMINER),
        );
    if partitive {
        return Some(People {
            counted: Counted::People,
            is_base: false,
            part: true,
            all: false,
            ..bare
        });
    }
    let next = text.token(end);
    if text.any_is(end..sentence.end.min(end + 4), &class::PEOPLE_NUMBER_NOT)
        || of_things(text, end)
    {
        return None;
    }
    // What ends the sentence, a headline's number too, stands before nothing.
    let followed = end >= sentence.end
        || next.is_none_or(|next| {
            next.kind == Kind::Mark
                || next.is(any_of!(
                    class::PREPOSITION,
                    class::CONJUNCTION,
                    class::ADVERB,
                    class::RELATIVE,
                    class::AT_RISK,
                    class::REDUNDANT,
                    class::VERB_DISMISS,
                    class::VERB_CUT,
                    class::VERB_GO,
                    class::VERB_AFFECT,
                    class::FURTHER,
                    class::AUX_BE,
                    class::AUX_HAVE,
                    class::MODAL_SURE,
                    class::MODAL_MAYBE,
                    class::VERB_LOSE,
                    class::VERB_QUIT,
                    class::PRONOUN,
                    class::DETERMINER,
                    class::VERB_PLAN,
                    class::VERB_ANNOUNCE,
                    class::MONTH,
                    class::WEEKDAY
                ))
                || text.says_any(
                    end,
                    any_of!("last next early late nationwide worldwide globally"),
                )
        });
    let dash = end < sentence.end
        && next.is_some_and(|next| !next.looks(shape::SPACED))
        && text.says_any(end, any_of!("- / :"));
    if !followed
        || dash
        || number.year
        // "shed 41 to 640": a change and a level.
        || number.range && high / 5 > low
        || high < 2
        || text.is_kind(at, Kind::Word)
            && high < 10
            && !(dismissed && start > sentence.start && text.says(start - 1, "off"))
            // "Six were laid off"
            && !(start == sentence.start
                && text.is(end, &class::AUX_BE)
                && text.is(end + 1, &class::VERB_DISMISS))
    {
        return None;
    }
    let counted = if employs {
        Counted::People
    } else {
        Counted::Bare
    };
    Some(People { counted, ..bare })
}
