//! Pairs of rounds that may be one: shown as such, and left two.
//!
//! Takes the rows of a family once all else is settled; ties those whose [score](super::score) is enough to ask and
//! too little to merge. A row is proposed with the one that suits it best, so that a bare report between ten rounds
//! makes one question and not ten. "1,340 in January" and, without a word of the first, "1,340 in March".

use super::decided::apart;
use super::draft::{Draft, Tie, best};
use super::employers::Related;
use super::figure::Agreement;
use super::model::LinkKind;
use super::score::{Kin, Score, score};
use super::telling::{Heap, Telling};
use super::when::period;

/// So many tellings of a row are asked: the first in the order of their content say most.
const ASKED: usize = 8;

/// Ties the rows that may be one round.
pub(super) fn propose(drafts: &mut [Draft<'_, '_>], related: &[Related<'_>]) {
    let kin = |one: &Draft<'_, '_>, two: &Draft<'_, '_>| {
        if one.key == two.key {
            return Some(Kin::One);
        }
        let pair = one.key.zip(two.key)?;
        let related = related
            .iter()
            .find(|(one, two, _)| (*one, *two) == pair || (*two, *one) == pair);
        related.map(|(.., kin)| *kin)
    };
    let open: Vec<&Draft<'_, '_>> = drafts.iter().filter(|draft| asks(draft)).collect();
    let mut pairs: Vec<(usize, usize, Score)> = Vec::new();
    for (nth, one) in open.iter().enumerate() {
        for two in open.iter().skip(nth + 1) {
            let score = kin(one, two).and_then(|kin| between(one, two, kin));
            let score = score.filter(|score| score.proposes());
            pairs.extend(score.map(|score| (one.number, two.number, score)));
        }
    }
    let suits = |of: usize, (one, two, score): &(usize, usize, Score)| {
        let other = if *one == of { *two } else { *one };
        let pair = drafts.get(of).zip(drafts.get(other));
        (score.points, pair.map(|(of, other)| of.suits(other)))
    };
    let chosen: Vec<(usize, usize, Score)> = pairs
        .iter()
        .filter(|pair| {
            let numbered = |number: usize| {
                drafts
                    .get(number)
                    .is_some_and(|draft| draft.headcount().is_some())
            };
            let (one, two) = (numbered(pair.0), numbered(pair.1));
            // Beside a number it is the row without one that asks where it belongs.
            let asks = [(pair.0, one && !two), (pair.1, two && !one)];
            asks.into_iter().any(|(of, told)| {
                let own = pairs.iter().filter(|pair| pair.0 == of || pair.1 == of);
                !told && best(own, |pair| suits(of, pair)) == Some(pair)
            })
        })
        .copied()
        .collect();
    for (one, two, score) in chosen {
        tie(drafts, one, two, score);
    }
}

/// Whether it is open what a row is: a round that is in a total, by itself and by nobody's words another one.
fn asks(draft: &Draft<'_, '_>) -> bool {
    draft.heap == Heap::Round
        && !draft.members.is_empty()
        && draft.key.is_some()
        && draft.replaced_by.is_none()
        && draft.fate.as_ref().is_none_or(|fate| fate.counted)
        && !draft.members.iter().any(|member| member.event.cues.further)
}

/// The score of two rows: that of the two tellings that agree least, as all of a round have to agree.
pub(super) fn between(one: &Draft<'_, '_>, two: &Draft<'_, '_>, kin: Kin) -> Option<Score> {
    if apart(one, two)
        || one.agree(two) == Agreement::Apart
        || one.ties.iter().any(|tie| tie.to == two.number)
    {
        return None;
    }
    let mut least: Option<Score> = None;
    for first in asked(one) {
        for second in asked(two) {
            // What says less is what may join.
            let (joiner, member) = if first.says() >= second.says() {
                (first, second)
            } else {
                (second, first)
            };
            let score = score(joiner, member, kin, one.apart(two));
            if least.is_none_or(|least| score.points < least.points) {
                least = Some(score);
            }
        }
    }
    least
}

/// The tellings that stand for a row: those with a number, if it has one.
fn asked<'d, 't, 'a>(
    draft: &'d Draft<'t, 'a>,
) -> impl Iterator<Item = &'t Telling<'a>> + use<'d, 't, 'a> {
    let says = draft
        .headline()
        .or(draft.members.first().copied())
        .map(Telling::says);
    let all = draft.members.iter().copied();
    all.filter(move |member| Some(member.says()) == says)
        .take(ASKED)
}

fn tie(drafts: &mut [Draft<'_, '_>], one: usize, two: usize, score: Score) {
    let told = |number: usize| {
        drafts.get(number).map_or_else(String::new, |draft| {
            format!("{} ({})", draft.figure(), period(draft.date()))
        })
    };
    let says = |speaks_for: bool| -> String {
        let features = score.features();
        let some = features
            .iter()
            .filter(|feature| (feature.points >= 0) == speaks_for);
        let texts: Vec<&str> = some.map(|feature| feature.text.as_str()).collect();
        texts.join(", ")
    };
    let against = match says(false) {
        none if none.is_empty() => none,
        some => format!("; but {some}"),
    };
    let (one_told, two_told, says_so) = (told(one), told(two), says(true));
    let why = format!("{one_told} and {two_told} may be one round: {says_so}{against}");
    for (from, to) in [(one, two), (two, one)] {
        if let Some(draft) = drafts.get_mut(from) {
            draft.ties.push(Tie {
                to,
                kind: LinkKind::Proposed,
                why: why.clone(),
                score: Some(score),
            });
        }
    }
}
