//! What the articles say of each row.
//!
//! Takes the claims of a tracker and a ledger, gives a verdict for each claim. Rows are first put in the order of
//! their content, so that their order in the file changes nothing.
//!
//! 1. Each row finds the round it is about ([`super::find`]).
//! 2. Rows that together make up a round, or are sites of it, are parts of it.
//! 3. A row that adds up others repeats them.
//! 4. Of several rows about one round, one stands for it, and the others repeat it.

use crate::ledger::Round;
use crate::mention::{Headcount, Qualifier};
use crate::order;
use crate::text::iso;

use super::claim::Claim;
use super::find::{Found, Index};
use super::model::{Difference, Outcome};
use super::near::{Class, best};
use super::say;

/// What is said of a claim.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Verdict {
    pub(super) outcome: Outcome,
    /// The rounds it is about, by place in the ledger; for the total, those whose figure it stands for come first.
    pub(super) rounds: Vec<usize>,
    /// How many of them its figure stands for.
    pub(super) stands_for: usize,
    /// Other claims it is tied to, by place.
    pub(super) others: Vec<usize>,
    pub(super) differences: Vec<Difference>,
    pub(super) text: String,
}

impl Verdict {
    pub(super) fn new(outcome: Outcome, text: impl Into<String>) -> Self {
        Self {
            outcome,
            rounds: Vec::new(),
            stands_for: 0,
            others: Vec::new(),
            differences: Vec::new(),
            text: text.into(),
        }
    }

    /// Its figure stands for these.
    pub(super) fn of(mut self, rounds: Vec<usize>) -> Self {
        self.stands_for = rounds.len();
        self.rounds = rounds;
        self
    }

    /// It is about these as well.
    pub(super) fn about(mut self, rounds: impl IntoIterator<Item = usize>) -> Self {
        self.rounds.extend(rounds);
        self
    }

    pub(super) fn with(mut self, others: Vec<usize>) -> Self {
        self.others = others;
        self
    }
}

/// A claim and its row.
pub(super) struct Claimed<'t> {
    pub(super) row: u32,
    pub(super) cells: &'t [String],
    pub(super) claim: Claim,
}

/// Says of each claim what the articles say of it.
pub(super) fn settle(claims: &[Claimed<'_>], index: &Index<'_>, by_site: bool) -> Vec<Verdict> {
    let mut bench = Bench {
        claims,
        index,
        by_site,
        found: claims
            .iter()
            .map(|claimed| index.find(&claimed.claim, by_site))
            .collect(),
        order: in_order(claims),
        verdicts: vec![None; claims.len()],
    };
    bench.parts();
    bench.sums();
    bench.rounds();
    bench.rest();
    let nothing = || Verdict::new(Outcome::NotInArticles, String::new());
    bench
        .verdicts
        .into_iter()
        .map(|verdict| verdict.unwrap_or_else(nothing))
        .collect()
}

/// The places of the claims, by content: employer, days, size, and then every cell.
fn in_order(claims: &[Claimed<'_>]) -> Vec<usize> {
    let mut keyed: Vec<(String, usize)> = Vec::with_capacity(claims.len());
    for (place, Claimed { row, cells, claim }) in claims.iter().enumerate() {
        let mut key = claim.key().unwrap_or_default().to_owned();
        for dates in [claim.date, claim.effective] {
            key.push('\0');
            key.push_str(&dates.map_or_else(String::new, |dates| iso(dates.start)));
        }
        // The largest first, and a row that amends another last.
        let size = u64::from(u32::MAX).saturating_sub(best(claim.headcount));
        key.push_str(&format!("\0{size:010}\0{}", u8::from(claim.amends)));
        for cell in *cells {
            key.push('\0');
            key.push_str(cell);
        }
        key.push_str(&format!("\0{row:010}"));
        keyed.push((key, place));
    }
    order::plain(&mut keyed);
    keyed.into_iter().map(|(_, place)| place).collect()
}

pub(super) struct Bench<'a> {
    pub(super) claims: &'a [Claimed<'a>],
    pub(super) index: &'a Index<'a>,
    pub(super) by_site: bool,
    pub(super) found: Vec<Found>,
    pub(super) order: Vec<usize>,
    pub(super) verdicts: Vec<Option<Verdict>>,
}

impl Bench<'_> {
    pub(super) fn claim(&self, place: usize) -> Option<&Claim> {
        self.claims.get(place).map(|claimed| &claimed.claim)
    }

    pub(super) fn round(&self, place: usize) -> Option<&Round> {
        self.index.rounds.get(place)
    }

    pub(super) fn row(&self, place: usize) -> u32 {
        self.claims.get(place).map_or(0, |claimed| claimed.row)
    }

    /// The rows of some claims, for a sentence.
    pub(super) fn rows(&self, claims: &[usize]) -> String {
        let mut rows: Vec<u32> = claims.iter().map(|place| self.row(*place)).collect();
        order::plain(&mut rows);
        say::rows(&rows)
    }

    pub(super) fn say(&mut self, place: usize, verdict: Verdict) {
        if let Some(slot) = self.verdicts.get_mut(place)
            && slot.is_none()
        {
            *slot = Some(verdict);
        }
    }

    /// Claims without a verdict that found one round, by that round, in the order of their content.
    pub(super) fn by_round(
        &self,
        takes: impl Fn(usize, Class) -> bool,
    ) -> Vec<(usize, Vec<usize>)> {
        let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
        for (nth, place) in self.order.iter().enumerate() {
            if let (Some(Found::One(round, relation)), Some(None)) =
                (self.found.get(*place), self.verdicts.get(*place))
                && takes(*place, relation.class)
            {
                pairs.push((*round, nth, *place));
            }
        }
        order::plain(&mut pairs);
        pairs
            .chunk_by(|one, two| one.0 == two.0)
            .filter_map(|some| {
                let round = some.first()?.0;
                Some((round, some.iter().map(|(_, _, place)| *place).collect()))
            })
            .collect()
    }

    pub(super) fn class(&self, place: usize) -> Option<Class> {
        match self.found.get(place) {
            Some(Found::One(_, relation)) => Some(relation.class),
            _ => None,
        }
    }
}

/// A number of people as stated.
pub(super) fn exact(number: u64) -> Headcount {
    Headcount::stated(u32::try_from(number).unwrap_or(u32::MAX), Qualifier::Exact)
}
