//! Whether a row counts, and the sentence that says why.

use super::decided;
use super::draft::{Draft, Fate};
use super::figure::{Bounds, digits, words};
use super::model::LinkKind;
use super::rules::{
    BOUNDS_ADD_AS_BOUNDS, CONSIDERED_APART, DENIED_AND_WITHDRAWN_LEAVE, DUPLICATE_ARTICLE,
    ONE_ROUND_MANY_MENTIONS, OTHER_PEOPLES_NUMBERS, SECTOR_NEVER_COUNTS, SEPARATE_ROUNDS,
    SUPERSEDES, UNCERTAIN, UNNUMBERED_IS_SHOWN, VAGUE_JOINS_PRECISE,
};
use super::sources::Told;
use super::telling::Heap;
use super::when::period;
use crate::mention::Qualifier;

/// Settles the rows that their heap alone leaves out of the total.
pub(super) fn left_out(draft: &mut Draft<'_, '_>) {
    let figure = draft.figure();
    draft.fate = match draft.heap {
        Heap::Sector => Fate::left_out(
            SECTOR_NEVER_COUNTS,
            format!("{figure} is about many employers and is never added to their rounds"),
        ),
        Heap::Denied => Fate::left_out(DENIED_AND_WITHDRAWN_LEAVE, format!("{figure} is denied")),
        Heap::Withdrawn => Fate::left_out(
            DENIED_AND_WITHDRAWN_LEAVE,
            format!("{figure} was taken back"),
        ),
        Heap::Uncertain => Fate::left_out(
            UNCERTAIN,
            format!("{figure} is read too uncertainly to be counted"),
        ),
        Heap::Excluded => decided::fate(draft, false),
        Heap::Round | Heap::Part | Heap::Cumulative => None,
    };
}

/// Whether a row counts: as its ties settled it, or as its figure does.
pub(super) fn why(drafts: &[Draft<'_, '_>], draft: &Draft<'_, '_>, told: &Told) -> Fate {
    let fate = by_rule(drafts, draft, told);
    decided::fate(draft, fate.counted).unwrap_or(fate)
}

/// What the rules say, whatever the user does.
fn by_rule(drafts: &[Draft<'_, '_>], draft: &Draft<'_, '_>, told: &Told) -> Fate {
    if let Some(fate) = &draft.fate {
        return fate.clone();
    }
    let (figure, told_so) = (draft.figure(), told.words());
    let fate = |counted, rule, text| Fate {
        counted,
        rule,
        text,
    };
    if draft.considered() {
        let text = format!("{figure} is only considered, and totalled apart; {told_so}");
        return fate(false, CONSIDERED_APART, text);
    }
    let Some(headcount) = draft.headcount() else {
        let text = match draft.share() {
            Some(_) => {
                format!("{figure} and no number: one more with no number; {told_so}")
            }
            None => format!("no number is told: one more with no number; {told_so}"),
        };
        return fate(true, UNNUMBERED_IS_SHOWN, text);
    };
    let replaced = |kind: LinkKind| draft.ties.iter().find(|tie| tie.kind == kind);
    if let Some(tie) = replaced(LinkKind::Supersedes) {
        return fate(true, SUPERSEDES, format!("{}; {told_so}", tie.why));
    }
    let Bounds { low, best, high } = Bounds::of(headcount);
    let bounds = match headcount.qualifier {
        Qualifier::Vague => {
            let text = format!(
                "{figure}, which fits no other round, counts from {}; {told_so}",
                digits(low)
            );
            return fate(true, VAGUE_JOINS_PRECISE, text);
        }
        Qualifier::Over => Some(format!(
            "adds {} and leaves the upper bound open",
            digits(low)
        )),
        Qualifier::UpTo => Some(format!(
            "adds nothing to the lower bound and {} above",
            digits(best)
        )),
        Qualifier::Range => Some(format!("adds its midpoint, {}", digits(best))),
        Qualifier::Exact | Qualifier::About => None,
    };
    if let Some(bounds) = bounds.filter(|_| high != Some(low)) {
        return fate(
            true,
            BOUNDS_ADD_AS_BOUNDS,
            format!("{figure} {bounds}; {told_so}"),
        );
    }
    let mut others: Vec<String> = beside(drafts, draft)
        .map(|other| format!("{} ({})", other.figure(), period(other.date())))
        .collect();
    let more = others.len().saturating_sub(3);
    others.truncate(3);
    if !others.is_empty() {
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        let others = others.join(", ");
        let text = format!("{figure} is a round apart from {others}{more}; {told_so}");
        return fate(true, SEPARATE_ROUNDS, text);
    }
    if told.copied {
        return fate(
            true,
            DUPLICATE_ARTICLE,
            format!("{figure} counts once; {told_so}"),
        );
    }
    if draft.key.is_none() {
        let text = format!(
            "{figure} is told of an employer without a name, and given to none that is named; {told_so}"
        );
        return fate(true, OTHER_PEOPLES_NUMBERS, text);
    }
    fate(
        true,
        ONE_ROUND_MANY_MENTIONS,
        format!("{figure} counts once; {told_so}"),
    )
}

/// The other rounds with a number that the same employer is counted with.
fn beside<'d, 't, 'a>(
    drafts: &'d [Draft<'t, 'a>],
    draft: &'d Draft<'t, 'a>,
) -> impl Iterator<Item = &'d Draft<'t, 'a>> {
    let key = draft.key;
    let first = drafts.partition_point(|other| other.key.is_some_and(|own| Some(own) < key));
    drafts
        .get(first..)
        .unwrap_or_default()
        .iter()
        .take_while(move |other| key.is_some() && other.key == key)
        .filter(|other| other.number != draft.number && other.heap == Heap::Round)
        .filter(|other| other.fate.as_ref().is_none_or(|fate| fate.counted))
        .filter(|other| !other.considered() && other.headcount().is_some())
}

impl Told {
    /// "told 4 times in 3 articles, 2 of them independent"
    fn words(&self) -> String {
        let mut told = match (self.mentions, self.sources.articles) {
            (1, _) => "told once".to_owned(),
            (times, 1) => format!("told {times} times in one article"),
            (times, articles) => format!("told {times} times in {articles} articles"),
        };
        match (self.sources.articles, self.sources.independent) {
            (1, 0) => told.push_str(", at second hand"),
            (_, 0) => told.push_str(", all of them at second hand"),
            (articles, independent) if independent < articles => {
                told.push_str(&format!(", {independent} of them independent"));
            }
            _ => {}
        }
        match self.vague {
            // Rule 8 must be seen where it is used: the reader meets "thousands" and looks for it.
            Some(vague) => format!(
                "{told}; the vague \u{201c}{}\u{201d} joins it and adds nothing",
                words(vague)
            ),
            None => told,
        }
    }
}
