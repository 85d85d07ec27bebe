//! Merging: the drafts of one round become one event.
//!
//! Takes drafts in reading order, gives one draft a round. A round told ten times is one; the
//! figure with its bounds wins over the bare one of a headline; what has no number joins what has.
//! "Acme cuts 300 jobs" above "more than 300 will go" is one round of more than 300.

// Below this file, not beside it: no other file of the room asks.
mod breakdown;
mod parts;
mod same;

use crate::event::draft::Draft;
use crate::mention::{Basis, Dates, Headcount, Qualifier, Scope, SourceKind, Status};
use crate::order;
use parts::{parts, sums};
use same::{apart, fits, same_employer, same_number, same_scope, same_share, spans, titled};

/// How far the body of a text may correct who says what its headline says.
const LEAD: usize = 3;

/// Merges the drafts of one article.
pub(super) fn rounds(drafts: Vec<Draft>) -> Vec<Draft> {
    let mut drafts = drafts;
    adopt(&mut drafts);
    let (numbered, rest): (Vec<Draft>, Vec<Draft>) = drafts
        .into_iter()
        .partition(|draft| draft.headcount.is_some());
    let (shares, bare): (Vec<Draft>, Vec<Draft>) =
        rest.into_iter().partition(|draft| draft.share.is_some());
    let mut rounds: Vec<Draft> = Vec::new();
    // Precise figures first: vague ones look for them.
    let (vague, precise): (Vec<Draft>, Vec<Draft>) = numbered.into_iter().partition(|draft| {
        draft
            .headcount
            .is_some_and(|headcount| headcount.qualifier == Qualifier::Vague)
    });
    for draft in precise {
        join_or_push(&mut rounds, draft, |known, draft| {
            same_employer(known, draft)
                && same_scope(known, draft)
                && (same_number(known.headcount, draft.headcount) || titled(known, draft))
                && !apart(known, draft)
        });
    }
    for draft in vague {
        join_or_push(&mut rounds, draft, |known, draft| {
            same_employer(known, draft)
                && same_scope(known, draft)
                // Of nobody named, the same word told again is the same figure; no word is one of theirs for sure.
                && (draft.entity.is_some() && spans(draft, known)
                    || !draft.unnamed && draft.headcount == known.headcount)
                && !apart(known, draft)
        });
    }
    order::by_key(&mut rounds, |draft| draft.at);
    breakdown::breakdown(&mut rounds);
    sums(&mut rounds);
    for draft in shares {
        let same = rounds.iter().position(|known| {
            same_employer(known, &draft)
                && known
                    .share
                    .as_ref()
                    .is_some_and(|share| same_share(share, draft.share.as_ref()))
        });
        let open: Vec<usize> = rounds
            .iter()
            .enumerate()
            .filter(|(_, known)| {
                known.share.is_none()
                    && known.scope == Scope::Round
                    && draft.scope == Scope::Round
                    && draft.entity.is_some()
                    && same_employer(known, &draft)
                    && !apart(known, &draft)
                    && fits(known, &draft)
                    // "is cutting 40 jobs, three months after it shed 15% of its staff"
                    && (known.cues.background == draft.cues.background
                        // "will axe 300. In 2013 it cut 20% of its staff."
                        || known.sentence != draft.sentence
                            && !(draft.cues.background && draft.date.is_some() && known.date.is_none() && known.status != draft.status))
            })
            .map(|(at, _)| at)
            .collect();
        match (same, open.as_slice()) {
            (Some(at), _) => absorb(&mut rounds, at, draft),
            (None, [at]) => absorb(&mut rounds, *at, draft),
            (None, several) => {
                // Of several rounds the share is that of the article's news.
                let fresh: Vec<usize> = several
                    .iter()
                    .copied()
                    .filter(|at| {
                        rounds
                            .get(*at)
                            .is_some_and(|round| round.fresh && draft.fresh)
                    })
                    .collect();
                // Where that says nothing, it is that of the figure told nearest to it.
                let nearest = if fresh.is_empty() { several } else { &fresh }
                    .iter()
                    .copied()
                    .min_by_key(|at| {
                        rounds
                            .get(*at)
                            .map_or(usize::MAX, |round| round.sentence.abs_diff(draft.sentence))
                    });
                match nearest {
                    Some(at) => absorb(&mut rounds, at, draft),
                    None => rounds.push(draft),
                }
            }
        }
    }
    let numbered = rounds
        .iter()
        .any(|round| round.headcount.is_some() && round.scope == Scope::Round);
    for draft in bare {
        if draft.entity.is_none() && !draft.own {
            continue;
        }
        let at = rounds
            .iter()
            .position(|known| {
                same_employer(known, &draft)
                    && known.status != Status::Denied
                    && !apart(known, &draft)
            })
            .or_else(|| rounds.iter().position(|known| same_employer(known, &draft)));
        match at {
            Some(at) => absorb(&mut rounds, at, draft),
            // Beside cuts with a number, what is taken as known is one of them.
            None if draft.granted && numbered && !draft.told_of_itself => {}
            None if draft.own || draft.told_of_itself || draft.distance == 0 && draft.named => {
                rounds.push(draft)
            }
            None => {}
        }
    }
    order::by_key(&mut rounds, |draft| draft.at);
    parts(&mut rounds);
    rounds
}

/// A figure without an employer of its own takes the one it is given elsewhere.
fn adopt(drafts: &mut [Draft]) {
    let known: Vec<(Headcount, usize)> = drafts
        .iter()
        .filter(|draft| draft.distance == 0)
        .filter_map(|draft| Some((draft.headcount?, draft.entity?)))
        .collect();
    // A figure that one sentence gives to many employers is no single one's where another leaves open whose it is.
    let many: Vec<Headcount> = drafts
        .iter()
        .filter(|draft| draft.scope == Scope::Sector)
        .filter_map(|draft| draft.headcount)
        .filter(|headcount| headcount.point() >= 1000)
        .collect();
    for draft in drafts.iter_mut() {
        let open = draft.entity.is_none() || draft.distance >= 2;
        if open
            && many
                .iter()
                .any(|figure| same_number(Some(*figure), draft.headcount))
        {
            draft.scope = Scope::Sector;
        }
    }
    for draft in drafts.iter_mut() {
        if draft.unnamed
            || draft.entity.is_some() && draft.distance < 2
            || draft.scope == Scope::Sector
        {
            continue;
        }
        let found = draft
            .headcount
            .filter(|headcount| headcount.point() >= 10)
            .and_then(|headcount| {
                known
                    .iter()
                    .find(|(other, _)| same_number(Some(*other), Some(headcount)))
            });
        if let Some((_, entity)) = found {
            draft.entity = Some(*entity);
        }
    }
}

/// Takes a draft into the first round that is the same, or makes it a round.
fn join_or_push(rounds: &mut Vec<Draft>, draft: Draft, same: impl Fn(&Draft, &Draft) -> bool) {
    match rounds.iter().position(|known| same(known, &draft)) {
        Some(at) => absorb(rounds, at, draft),
        None => rounds.push(draft),
    }
}

/// Takes `draft` into round `at`: what is missing is filled, what is more precise wins.
fn absorb(rounds: &mut [Draft], at: usize, draft: Draft) {
    let Some(round) = rounds.get_mut(at) else {
        return;
    };
    if let (Some(known), Some(new)) = (round.headcount, draft.headcount)
        && precision(new) > precision(known)
    {
        round.headcount = Some(new);
    }
    round.headcount = round.headcount.or(draft.headcount);
    if round.share.is_none() {
        round.share = draft.share;
        round.cues.about_share = draft.cues.about_share;
    }
    round.workforce = round.workforce.or(draft.workforce);
    // The date of an older cut is not that of today's.
    let other = draft.headcount.is_none() || draft.headcount != round.headcount;
    let older = other && draft.cues.background && !round.cues.background && round.date.is_none();
    if !older {
        round.date = better(round.date, draft.date);
    }
    round.effective = round.effective.or(draft.effective);
    let hearsay = draft.source.as_ref().is_some_and(|source| {
        matches!(
            source.kind,
            SourceKind::Media | SourceKind::Memo | SourceKind::Union | SourceKind::Unnamed
        )
    });
    let near = round.sentence.abs_diff(draft.sentence);
    let open = matches!(round.status, Status::Announced | Status::Planned) && !round.avowed;
    let reported = round.source.is_none() && hearsay && near <= 1
        || !draft.bare && draft.status == Status::Reported && near <= LEAD;
    if open && reported {
        round.status = Status::Reported;
    }
    round.source = round.source.take().or(draft.source);
    // What others report is announced once the employer itself has said so.
    if draft.status == Status::Denied
        || draft.avowed
            && round.status == Status::Reported
            && matches!(draft.status, Status::Announced | Status::Notified)
    {
        round.status = draft.status;
    }
    round.avowed |= draft.avowed;
    let told_as_past = !draft.bare
        && draft.status == Status::Completed
        && draft.date.is_some_and(|date| date.basis == Basis::Stated);
    // "Acme fires 300" above "300 workers were fired on Thursday": the text is more exact than its headline.
    let told_as_past = told_as_past
        || round.sentence == 0
            && near <= LEAD
            && !draft.bare
            && draft.status == Status::Completed
            && draft.fresh
            && !round.avowed
            && !draft.avowed;
    if told_as_past && matches!(round.status, Status::Announced | Status::Planned) {
        round.status = Status::Completed;
    }
    if draft.scope == Scope::Cumulative && round.scope == Scope::Round && !draft.bare {
        round.scope = Scope::Cumulative;
    }
    if round.words.is_none() || draft.distance < round.distance {
        round.words = draft.words.or(round.words);
        round.distance = draft.distance.min(round.distance);
    }
    for reason in draft.reasons {
        if !round.reasons.iter().any(|known| known.code == reason.code) {
            round.reasons.push(reason);
        }
    }
    // What else a denied report spoke of does not make the denied cut something else.
    if round.kind != draft.kind
        && round.kind == crate::mention::Kind::Layoff
        && round.status != Status::Denied
        && !draft.bare
    {
        round.kind = draft.kind;
    }
    round.cues.further |= draft.cues.further;
    round.cues.known_before |= draft.cues.known_before;
    round.cues.revises |= draft.cues.revises;
    round.cues.background &= draft.cues.background;
    round.cues.since = round.cues.since.or(draft.cues.since);
    if round.cues.staff == (None, None) {
        round.cues.staff = draft.cues.staff;
    }
    round.fresh |= draft.fresh;
    round.just_done |= draft.just_done;
    round.signs = round.signs.with(draft.signs);
    round.frames.extend(draft.frames);
    round.evidence.extend(draft.evidence);
    round.unresolved = round.unresolved.or(draft.unresolved);
}

/// A figure with its bounds says more than the bare one of a headline.
///
/// An exact figure that is not round says more still: "nearly 10,000" is 9,891. Of others the less round says
/// more: "more than 13,000" is "about 13,400", and "about 3,000" is 3,200.
fn precision(headcount: Headcount) -> (u8, u32, u8) {
    let digits = 9
        - (1..9)
            .take_while(|power| headcount.point().is_multiple_of(10_u32.pow(*power)))
            .count();
    let rank = rank(headcount);
    (
        u8::from(rank > 0) + u8::from(rank > 4),
        match headcount.qualifier {
            Qualifier::Range => 9,
            Qualifier::Vague => 0,
            _ => u32::try_from(digits).unwrap_or(0),
        },
        rank,
    )
}

const fn rank(headcount: Headcount) -> u8 {
    match headcount.qualifier {
        Qualifier::Vague => 0,
        Qualifier::Exact if !headcount.point().is_multiple_of(10) => 5,
        Qualifier::Exact => 1,
        Qualifier::About => 2,
        Qualifier::Over | Qualifier::UpTo => 3,
        Qualifier::Range => 4,
    }
}

/// The more precise of two dates where it lies within the other, else the one known before.
fn better(known: Option<Dates>, new: Option<Dates>) -> Option<Dates> {
    let rank = |dates: Dates| (dates.basis == Basis::Published, dates.precision);
    match (known, new) {
        (Some(known), Some(new))
            if rank(new) < rank(known) && new.start >= known.start && new.end <= known.end =>
        {
            Some(new)
        }
        (None, new) => new,
        (known, _) => known,
    }
}
