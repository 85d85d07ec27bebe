//! What the articles say of the rows that are about one round: one stands for it, and the others repeat it.

use std::cmp::Reverse;

use crate::ledger::{Agreement, Link, LinkKind, Round, rules};
use crate::mention::Kind;
use crate::order;

use super::compare::{Bench, Verdict};
use super::find::Found;
use super::model::{Difference, Outcome};
use super::names::Kin;
use super::near::{Class, best, shares};
use super::rest::elsewhere;
use super::say;
use super::total::adds_up;

impl Bench<'_> {
    /// Of several rows about one round, one stands for it.
    pub(super) fn rounds(&mut self) {
        for (at, mut places) in self.by_round(|_, class| class > Class::Smaller) {
            let Some(round) = self.index.rounds.get(at) else {
                continue;
            };
            // The nearest first; what is equally near stays in the order of its content.
            order::by_key(&mut places, |place| {
                let relation = match self.found.get(*place) {
                    Some(Found::One(_, relation)) => Some(*relation),
                    _ => None,
                };
                let amends = self.claim(*place).is_some_and(|claim| claim.amends);
                relation.map(|relation| {
                    (
                        Reverse((relation.class, relation.figure, relation.shared, amends)),
                        relation.days.is_none(),
                        relation.days,
                    )
                })
            });
            let Some(first) = places.first().copied() else {
                continue;
            };
            let mut verdict = self.verdict(first, at, round);
            verdict.text.push_str(&self.called(first, round));
            self.say(first, verdict);
            for place in places.into_iter().skip(1) {
                let mut verdict = self.again(place, first, at, round);
                verdict.text.push_str(&self.called(place, round));
                self.say(place, verdict);
            }
        }
    }

    /// What the articles call the employer, where the row calls it otherwise.
    fn called(&self, place: usize, round: &Round) -> String {
        match (self.found.get(place), &round.employer) {
            (Some(Found::One(_, relation)), Some(employer)) if relation.kin != Kin::Same => {
                format!("; there the employer is called {}", employer.name)
            }
            _ => String::new(),
        }
    }

    /// One more row about a round that another stands for.
    fn again(&self, place: usize, first: usize, at: usize, round: &Round) -> Verdict {
        let row = self.rows(&[first]);
        let whole = say::round(round);
        let (Some(one), Some(two)) = (self.claim(place), self.claim(first)) else {
            return Verdict::new(Outcome::Unclear, String::new());
        };
        if self.by_site && elsewhere(one, two) {
            let text = format!("{row} is the {whole} that the articles tell; this is another site");
            return Verdict::new(Outcome::Unclear, text)
                .about([at])
                .with(vec![first]);
        }
        if self.class(place) == Some(Class::Differs)
            && self.class(first) != Some(Class::Differs)
            && !one.amends
        {
            let (less, more) = (best(one.headcount), best(two.headcount));
            if less.max(more) > less.min(more).saturating_mul(2) {
                let text = format!(
                    "the articles tell the {whole} of {row} at about that time, and nothing of this"
                );
                return Verdict::new(Outcome::NotInArticles, text).with(vec![first]);
            }
            let text = format!(
                "{row} is the {whole} that the articles tell; this is another figure for it, or another round"
            );
            return Verdict::new(Outcome::Unclear, text)
                .about([at])
                .with(vec![first]);
        }
        let text = if one.amends || two.amends {
            format!("it and {row} are one round, the {whole} of the articles: one amends the other")
        } else {
            format!("it and {row} are one round, the {whole} of the articles")
        };
        let mut verdict = Verdict::new(Outcome::Repeated, text)
            .about([at])
            .with(vec![first]);
        verdict.differences = self.differences(place, round);
        verdict
    }

    /// What the articles say of the row that stands for a round.
    fn verdict(&self, place: usize, at: usize, round: &Round) -> Verdict {
        let (Some(claim), Some(Found::One(_, relation))) =
            (self.claim(place), self.found.get(place))
        else {
            return Verdict::new(Outcome::Unclear, String::new());
        };
        let whole = say::round(round);
        let (told, tell) = (say::articles(round), say::tell(round));
        let linked = |kind: LinkKind| -> Vec<usize> {
            let to = |id: &str| self.index.rounds.iter().position(|other| other.id == id);
            round
                .links
                .iter()
                .filter(|link| link.kind == kind)
                .filter_map(|link| to(&link.to))
                .collect()
        };
        if !round.counted {
            match round.why.rule {
                rules::PART_NOT_MORE => {
                    let wholes = linked(LinkKind::PartOf);
                    let text = format!("{tell} it as a part: {}", round.why.text);
                    return Verdict::new(Outcome::PartOf, text).of(wholes).about([at]);
                }
                rules::CUMULATIVE_IS_CHECKED => {
                    let parts = linked(LinkKind::Sums);
                    return self.rolled_up(place, at, round, parts);
                }
                rules::SUPERSEDES => return self.outdated(place, at, round),
                rules::CONSIDERED_APART if claim.considered => {}
                rules::CONSIDERED_APART | rules::DENIED_AND_WITHDRAWN_LEAVE => {
                    let status = match round.why.rule {
                        rules::CONSIDERED_APART => "considered",
                        _ => "denied or withdrawn",
                    };
                    let text = format!("{told}: {}", round.why.text);
                    let mut verdict = Verdict::new(Outcome::Contradicted, text).of(vec![at]);
                    verdict.differences = self.differences(place, round);
                    verdict
                        .differences
                        .insert(0, difference("status", "listed as a cut", status, round));
                    return verdict;
                }
                _ => {
                    let text = format!(
                        "the articles tell the {whole}, which does not count: {}",
                        round.why.text
                    );
                    return Verdict::new(Outcome::Unclear, text).about([at]);
                }
            }
        }
        if relation.class == Class::Told {
            return match (claim.headcount, claim.share.as_ref()) {
                (None, None) => Verdict::new(
                    Outcome::Confirmed,
                    format!("{tell} of it; the row has no number, and the articles have {whole}"),
                )
                .of(vec![at]),
                (Some(_), _) => Verdict::new(
                    Outcome::Unclear,
                    format!("{tell} of the round, and not how many go"),
                )
                .about([at]),
                (None, Some(_)) => Verdict::new(
                    Outcome::Unclear,
                    format!(
                        "the row has a share only, and the articles have {whole} with no share"
                    ),
                )
                .about([at]),
            };
        }
        let differences = self.differences(place, round);
        if differences.is_empty() {
            let nearly = relation.figure == Agreement::Fits;
            let text = match (nearly, relation.days) {
                (true, _) => format!("{} fits the {whole} that {tell}", say::claim(claim)),
                (false, None) => format!("{tell} the {whole}; on one side there is no date"),
                (false, Some(_)) => format!("{tell} the {whole}"),
            };
            return Verdict::new(Outcome::Confirmed, text).of(vec![at]);
        }
        let said: Vec<String> = differences
            .iter()
            .map(|differs| {
                format!(
                    "{} is {} in the tracker and {} in the articles",
                    differs.field, differs.tracker, differs.articles
                )
            })
            .collect();
        let text = format!("{} ({told})", said.join("; "));
        let mut verdict = Verdict::new(Outcome::Contradicted, text).of(vec![at]);
        verdict.differences = differences;
        verdict
    }

    /// A row with a figure that the articles tell as a roll-up: it stands for the rounds that make it up, where no other
    /// row does.
    fn rolled_up(&self, place: usize, at: usize, round: &Round, parts: Vec<usize>) -> Verdict {
        let others: Vec<usize> = self
            .found
            .iter()
            .enumerate()
            .filter(|(other, found)| {
                *other != place && matches!(found, Found::One(round, _) if parts.contains(round))
            })
            .map(|(other, _)| other)
            .collect();
        let tell = say::tell(round);
        let text = format!("{tell} it as a roll-up: {}", round.why.text);
        if !others.is_empty() {
            let text = format!("{text}; with {} it would count twice", self.rows(&others));
            return Verdict::new(Outcome::Repeated, text)
                .about([at])
                .with(others);
        }
        let sum = parts
            .iter()
            .filter_map(|part| self.round(*part))
            .fold(0_u64, |sum, part| sum.saturating_add(best(part.headcount)));
        let verdict = if adds_up(sum, round.headcount) {
            Verdict::new(Outcome::Confirmed, text).of(parts)
        } else {
            Verdict::new(Outcome::Unclear, text).about(parts)
        };
        verdict.about([at])
    }

    /// A row with a figure that a later one took the place of.
    fn outdated(&self, place: usize, at: usize, round: &Round) -> Verdict {
        let newer = self.index.rounds.iter().position(|newer| {
            let replaces = |link: &Link| link.kind == LinkKind::Supersedes && link.to == round.id;
            newer.links.iter().any(replaces)
        });
        let Some((newest, new)) = newer.and_then(|newer| Some((newer, self.round(newer)?))) else {
            return Verdict::new(Outcome::Unclear, round.why.text.clone()).about([at]);
        };
        let text = format!("the articles told so first: {}", round.why.text);
        let mut verdict = Verdict::new(Outcome::Contradicted, text)
            .of(vec![newest])
            .about([at]);
        let own = self
            .claim(place)
            .map(|claim| say::figure(claim.headcount, None))
            .unwrap_or_default();
        verdict.differences = vec![difference(
            "headcount",
            &own,
            &say::figure(new.headcount, None),
            new,
        )];
        verdict
    }

    /// The fields on which a row and a round differ.
    fn differences(&self, place: usize, round: &Round) -> Vec<Difference> {
        let (Some(claim), Some(Found::One(_, relation))) =
            (self.claim(place), self.found.get(place))
        else {
            return Vec::new();
        };
        let mut all = Vec::new();
        if relation.figure == Agreement::Apart {
            let (own, theirs) = (
                say::figure(claim.headcount, None),
                say::figure(round.headcount, None),
            );
            all.push(difference("headcount", &own, &theirs, round));
        }
        if let (Some(own), Some(theirs)) = (&claim.share, &round.share)
            && shares(claim, round) == Agreement::Apart
        {
            all.push(difference(
                "share",
                &say::percent(own),
                &say::percent(theirs),
                round,
            ));
        }
        if relation.class == Class::Redated {
            let own = say::when(claim.date.or(claim.effective));
            all.push(difference("date", &own, &say::when(round.date), round));
        }
        if claim.permanent && round.kind == Kind::Furlough {
            all.push(difference("kind", "permanent", "furlough", round));
        }
        all
    }
}

fn difference(field: &'static str, tracker: &str, articles: &str, round: &Round) -> Difference {
    Difference {
        field,
        tracker: tracker.to_owned(),
        articles: articles.to_owned(),
        mentions: round.mentions.clone(),
    }
}
