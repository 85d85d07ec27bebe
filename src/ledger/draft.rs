//! A row of the ledger while its ties and its fate are being found.

use std::cmp::Reverse;
use std::ops::Range;

use super::correction::Correction;
use super::decided::verdict;
use super::decisions::{Decision, Does};
use super::fields;
use super::figure::{Agreement, Bounds, agree, percent, vagueness, words, zeros};
use super::model::{Check, Conflict, LinkKind};
use super::same::suits;
use super::score::Score;
use super::telling::{Heap, Names, Telling, names};
use super::when;
use crate::event::Status;
use crate::mention::{Dates, Headcount, Qualifier, Share};
use crate::order;
use crate::text::Day;

/// A row: its tellings, and what was found about it.
#[derive(Debug)]
pub(super) struct Draft<'t, 'a> {
    /// Its place among the drafts.
    pub(super) number: usize,
    /// The employer's key; `None` where nobody is named.
    pub(super) key: Option<&'a str>,
    pub(super) heap: Heap,
    /// In the order of their content. Empty once another row has taken them.
    pub(super) members: Vec<&'t Telling<'a>>,
    /// Whether it counts, once that is decided.
    pub(super) fate: Option<Fate>,
    /// The row that takes its place.
    pub(super) replaced_by: Option<usize>,
    pub(super) ties: Vec<Tie>,
    pub(super) conflicts: Vec<Conflict>,
    pub(super) checks: Vec<Check>,
    /// What the user decided of it, in the order in which it was decided.
    pub(super) decided: Vec<&'a Decision>,
    facts: Facts<'t, 'a>,
}

/// What is asked of a row again and again, worked out once from its tellings.
#[derive(Debug)]
struct Facts<'t, 'a> {
    headline: Option<&'t Telling<'a>>,
    date: Option<Dates>,
    known_by: Option<Day>,
}

impl<'t, 'a> Facts<'t, 'a> {
    fn of(members: &[&'t Telling<'a>]) -> Self {
        Self {
            headline: headline(members),
            date: when::earliest(members.iter().filter_map(|member| member.event.date)),
            known_by: members.iter().filter_map(|member| member.published).max(),
        }
    }
}

/// Whether a row counts, and why.
#[derive(Clone, Debug)]
pub(super) struct Fate {
    pub(super) counted: bool,
    pub(super) rule: &'static str,
    pub(super) text: String,
}

impl Fate {
    pub(super) fn counted(rule: &'static str, text: impl Into<String>) -> Option<Self> {
        Some(Self {
            counted: true,
            rule,
            text: text.into(),
        })
    }

    pub(super) fn left_out(rule: &'static str, text: impl Into<String>) -> Option<Self> {
        Some(Self {
            counted: false,
            rule,
            text: text.into(),
        })
    }
}

/// A link before rows have ids.
#[derive(Debug)]
pub(super) struct Tie {
    pub(super) to: usize,
    pub(super) kind: LinkKind,
    pub(super) why: String,
    /// Of a proposal.
    pub(super) score: Option<Score>,
}

impl<'t, 'a> Draft<'t, 'a> {
    pub(super) fn new(number: usize, heap: Heap, members: Vec<&'t Telling<'a>>) -> Self {
        Self {
            number,
            key: members.first().and_then(|member| member.key),
            heap,
            facts: Facts::of(&members),
            members,
            fate: None,
            replaced_by: None,
            ties: Vec::new(),
            conflicts: Vec::new(),
            checks: Vec::new(),
            decided: Vec::new(),
        }
    }

    /// Takes what the user decided of it.
    pub(super) fn decide(&mut self, decided: Vec<&'a Decision>) {
        self.decided = decided;
        let (scope, status) = (
            self.set(|to| to.scope.as_ref()),
            self.set(|to| to.status.as_ref()),
        );
        if verdict(self).is_some_and(|(_, counts)| !counts) {
            self.heap = Heap::Excluded;
        } else if self.heap != Heap::Uncertain && (scope.is_some() || status.is_some()) {
            self.heap = Heap::of(fields::scope(self), self.status());
        }
    }

    /// What the user set a field to: the last holds.
    pub(super) fn set<T>(&self, field: impl Fn(&'a Correction) -> Option<&'a T>) -> Option<&'a T> {
        self.decided.iter().rev().find_map(|one| match &one.does {
            Does::Set { to, .. } => field(to),
            Does::Merge | Does::Split | Does::Count(_) | Does::Drop => None,
        })
    }

    /// The edit by which the user set a field.
    pub(super) fn set_by(&self, field: &str) -> Option<u32> {
        let says = |one: &&&Decision| matches!(&one.does, Does::Set { to, .. } if to.fields().contains(&field));
        self.decided.iter().rev().find(says).map(|one| one.edit)
    }

    /// The row as it is told, before anything was set.
    pub(super) fn bare(&self) -> Self {
        let heap = self
            .members
            .first()
            .map_or(self.heap, |member| member.heap());
        Self::new(self.number, heap, self.members.clone())
    }

    /// Takes the tellings of another row.
    pub(super) fn take(&mut self, members: Vec<&'t Telling<'a>>, decided: Vec<&'a Decision>) {
        self.members.extend(members);
        self.facts = Facts::of(&self.members);
        if !decided.is_empty() {
            let mut all = std::mem::take(&mut self.decided);
            all.extend(decided);
            order::by_key(&mut all, |one| one.edit);
            all.dedup();
            self.decide(all);
        }
    }

    /// The telling whose number stands for the row.
    pub(super) fn headline(&self) -> Option<&'t Telling<'a>> {
        self.facts.headline
    }

    pub(super) fn headcount(&self) -> Option<Headcount> {
        if let Some(set) = self.set(|to| to.headcount.as_ref()) {
            return *set;
        }
        self.headline()?.headcount
    }

    /// What it would add to a total.
    pub(super) fn bounds(&self) -> Bounds {
        self.headcount().map_or(Bounds::NONE, Bounds::of)
    }

    /// Its figure in words: a number, a share, or that there is none.
    pub(super) fn figure(&self) -> String {
        match (self.headcount(), self.share()) {
            (Some(headcount), _) => words(headcount),
            (None, Some(share)) => percent(share.min.or(share.max).unwrap_or(0)),
            (None, None) => "a round with no number".to_owned(),
        }
    }

    /// Its share: of the whole workforce rather than of a unit, and at its finest.
    pub(super) fn share(&self) -> Option<&'t Share> {
        if let Some(set) = self.set(|to| to.share.as_ref()) {
            return set.as_ref();
        }
        self.members
            .iter()
            .filter_map(|member| member.event.share.as_ref())
            .min_by_key(|share| {
                let fine = share.min.or(share.max).unwrap_or(0) % 10 != 0;
                let workforce = share.of.eq_ignore_ascii_case("workforce");
                (
                    !workforce,
                    share.min != share.max,
                    !fine,
                    share.of.as_str(),
                    share.min,
                    share.max,
                )
            })
    }

    /// When it was announced.
    pub(super) fn date(&self) -> Option<Dates> {
        let set = self.set(|to| to.date.as_ref());
        set.map_or(self.facts.date, |set| *set)
    }

    /// The last day on which an article told of it.
    pub(super) fn known_by(&self) -> Option<Day> {
        self.facts.known_by
    }

    /// The days between two rows, where they are known.
    pub(super) fn apart(&self, other: &Self) -> Option<i32> {
        when::apart(
            (self.date(), self.known_by()),
            (other.date(), other.known_by()),
        )
    }

    /// Whether two rows are at most so many days apart, or nothing says how far.
    pub(super) fn near(&self, other: &Self, days: i32) -> bool {
        self.apart(other).is_none_or(|apart| apart <= days)
    }

    /// Whether its date is known and after the other's.
    pub(super) fn later(&self, other: &Self) -> bool {
        self.date()
            .zip(other.date())
            .is_some_and(|(this, that)| this.start > that.start)
    }

    /// Whether it is of a time well after the other's: "announced in July" is not before 3 July.
    pub(super) fn after(&self, other: &Self) -> bool {
        self.date().zip(other.date()).is_some_and(|(this, that)| {
            this.start.to_julian_day() - that.end.to_julian_day() > when::WINDOW
        })
    }

    /// The furthest it has come. What is told as background says that a round is past, not how it ended.
    pub(super) fn status(&self) -> Status {
        if let Some(set) = self.set(|to| to.status.as_ref()) {
            return *set;
        }
        let news = self
            .members
            .iter()
            .any(|member| !member.event.cues.background);
        let status = |member: &&Telling<'_>| {
            let status = member.event.status;
            let fixed = matches!(self.heap, Heap::Denied | Heap::Withdrawn | Heap::Sector);
            if news && !fixed && member.event.cues.background {
                status.min(Status::Announced)
            } else {
                status
            }
        };
        self.members
            .iter()
            .map(status)
            .max()
            .unwrap_or(Status::Reported)
    }

    pub(super) fn considered(&self) -> bool {
        self.status() == Status::Considered
    }

    /// Every telling calls it another round.
    pub(super) fn further(&self) -> bool {
        self.members.iter().all(|member| member.event.cues.further)
    }

    /// How well the figures of two rows agree.
    pub(super) fn agree(&self, other: &Self) -> Agreement {
        agree(self.headcount(), other.headcount())
    }

    /// What the units and places of two rows say of each other.
    pub(super) fn names(&self, other: &Self) -> Names {
        let mut all = Names::Silent;
        for one in &self.members {
            for two in &other.members {
                match names(one.event, two.event) {
                    Names::Shared => return Names::Shared,
                    Names::Clash => all = Names::Clash,
                    Names::Silent => {}
                }
            }
        }
        all
    }

    /// Whether one article tells of both.
    pub(super) fn together(&self, other: &Self) -> bool {
        let beside = |one: &Telling<'_>| other.members.iter().any(|two| one.article == two.article);
        self.members.iter().any(|member| beside(member))
    }

    /// How well another row suits this one: in one article first, then as tellings suit each other.
    pub(super) fn suits(&self, other: &Self) -> impl Ord + use<> {
        let best = |draft: &Self| draft.headline().or(draft.members.first().copied());
        let pair = best(self).zip(best(other));
        (self.together(other), pair.map(|(one, two)| suits(one, two)))
    }

    /// Adds a tie once.
    pub(super) fn tie(&mut self, to: usize, kind: LinkKind, why: impl Into<String>) {
        if !self.ties.iter().any(|tie| tie.to == to && tie.kind == kind) {
            self.ties.push(Tie {
                to,
                kind,
                why: why.into(),
                score: None,
            });
        }
    }

    /// The tellings whose figure stands for the row; all of them, where it is the user's.
    pub(super) fn tellers(&self) -> impl Iterator<Item = &'t Telling<'a>> + Clone + '_ {
        let headcount = self.headcount();
        let members = self.members.iter().copied();
        let told = members.clone().any(|member| member.headcount == headcount);
        members.filter(move |member| !told || member.headcount == headcount)
    }
}

/// The rows of one employer, or of one text that names none.
pub(super) fn group<'d, 't, 'a>(
    drafts: &'d [Draft<'t, 'a>],
    range: &Range<usize>,
) -> impl Iterator<Item = &'d Draft<'t, 'a>> + Clone + use<'d, 't, 'a> {
    let rows = drafts.get(range.clone()).unwrap_or_default();
    rows.iter().filter(|draft| !draft.members.is_empty())
}

/// The first of the best.
pub(super) fn best<T, K: Ord>(all: impl Iterator<Item = T>, key: impl Fn(&T) -> K) -> Option<T> {
    let mut best: Option<(K, T)> = None;
    for one in all {
        let value = key(&one);
        if best.as_ref().is_none_or(|(most, _)| value > *most) {
            best = Some((value, one));
        }
    }
    best.map(|(_, one)| one)
}

/// The telling whose number stands for the row.
///
/// The most precise and then the latest; but where a round number is also told with a hedge
/// ("11,000" and "more than 11,000"), the hedge is the more careful telling of the two, unless
/// the plain number is what came of it later.
fn headline<'t, 'a>(members: &[&'t Telling<'a>]) -> Option<&'t Telling<'a>> {
    let firm = members
        .iter()
        .any(|member| member.headcount.is_some() && !member.considered());
    let numbered = || {
        members.iter().copied().filter_map(move |member| {
            (!firm || !member.considered()).then_some(())?;
            member.headcount.map(|headcount| (member, headcount))
        })
    };
    let (plain, figure) = numbered().min_by_key(|(member, headcount)| {
        let best = Bounds::of(*headcount).best;
        (
            vagueness(*headcount),
            zeros(best),
            Reverse(member.told()),
            Reverse(best),
        )
    })?;
    let best = Bounds::of(figure).best;
    if figure.qualifier != Qualifier::Exact || zeros(best) < (if best < 1000 { 1 } else { 2 }) {
        return Some(plain);
    }
    let hedge = numbered().find(|(member, headcount)| {
        matches!(headcount.qualifier, Qualifier::Over | Qualifier::UpTo)
            && Bounds::of(*headcount).best == best
            && member
                .event
                .date
                .zip(plain.event.date)
                .is_none_or(|(hedged, plainly)| {
                    plainly.start <= hedged.start || when::gap(hedged, plainly) <= when::WINDOW
                })
    });
    Some(hedge.map_or(plain, |(member, _)| member))
}
