//! The employers of one family: which keys are one employer, and how the others are related.
//!
//! Takes the tellings of a family, gives each the key it is counted under, and the pairs that stay apart and are
//! related all the same. "JLR" in one article is Jaguar Land Rover, if another says "Jaguar Land Rover (JLR)" and
//! no third calls somebody else so. A guess (a short name, initials that no text explains) has to be borne out by
//! a round: a number that seldom comes back, told within one announcement under both names.

use std::cmp::Reverse;

use super::identity::{Face, Relation};
use super::score::{Kin, score};
use super::telling::{Heap, Says, Telling};
use crate::event::Event;
use crate::order;

/// Two employers of a family that stay two: the one that is short, or owned, then the other.
pub(super) type Related<'a> = (&'a str, &'a str, Kin);
/// The same by number, while employers are being found.
type Pair = (usize, usize);

/// One key, and what its articles say of it.
struct Known<'a> {
    key: &'a str,
    face: Face,
    /// Events of it, each wording of its names once.
    told: Vec<&'a Event>,
    /// Articles that tell of it, in order.
    articles: Vec<usize>,
    /// Whose name it is: the least number of the keys of one employer.
    employer: usize,
    /// It is the short name of another one of them.
    short: bool,
}

/// Settles under which key each telling is counted, and gives the employers that are related and not one.
pub(super) fn resolve<'a>(tellings: &mut [Telling<'a>]) -> Vec<Related<'a>> {
    let mut known = known(tellings);
    if known.len() < 2 {
        return Vec::new();
    }
    let relations = relations(&known);
    for (one, two) in pairs(&known, &relations, Relation::Spelling) {
        join(&mut known, one, two);
    }
    let called = pairs(&known, &relations, Relation::Called);
    adopt(&mut known, &called);
    let mut weak = weak(&known, &relations);
    let proven: Vec<Pair> = weak
        .iter()
        .filter(|(one, two, kin)| {
            *kin != Kin::Parent && borne_out(tellings, &known, (*one, *two), *kin)
        })
        .map(|(one, two, _)| (*one, *two))
        .collect();
    // Who is found to be one of several is none of the others.
    weak.retain(|(one, _, kin)| *kin == Kin::Parent || !alone(&proven, *one));
    adopt(&mut known, &proven);
    for telling in tellings {
        let own = telling.key.and_then(|key| place(&known, key));
        telling.key = own.and_then(|own| head(&known, own)).or(telling.key);
    }
    let mut related: Vec<Related<'a>> = weak
        .into_iter()
        .filter_map(|(one, two, kin)| Some((head(&known, one)?, head(&known, two)?, kin)))
        .filter(|(one, two, _)| one != two)
        .collect();
    order::plain(&mut related);
    related.dedup_by(|one, two| (one.0, one.1) == (two.0, two.1));
    related
}

/// The keys of a family in order, with all that is told of each.
fn known<'a>(tellings: &[Telling<'a>]) -> Vec<Known<'a>> {
    let mut keys: Vec<&'a str> = tellings.iter().filter_map(|telling| telling.key).collect();
    order::plain(&mut keys);
    keys.dedup();
    if keys.len() < 2 {
        return Vec::new();
    }
    let known = |(employer, key)| Known {
        key,
        face: Face::default(),
        told: Vec::new(),
        articles: Vec::new(),
        employer,
        short: false,
    };
    let mut all: Vec<Known<'a>> = keys.into_iter().enumerate().map(known).collect();
    for telling in tellings {
        let at = telling.key.and_then(|key| place(&all, key));
        let Some(known) = at.and_then(|at| all.get_mut(at)) else {
            continue;
        };
        known.articles.push(telling.article);
        let event = telling.event;
        if !known.told.iter().any(|told| says_the_same(told, event)) {
            known.told.push(event);
            known.face.add(Face::of(event).unwrap_or_default());
        }
    }
    for known in &mut all {
        order::plain(&mut known.articles);
    }
    all
}

/// Whether two events say the same of names.
fn says_the_same(one: &Event, two: &Event) -> bool {
    let units = one.units.iter().map(|unit| &unit.name);
    units.eq(two.units.iter().map(|unit| &unit.name))
        && one
            .employer
            .as_ref()
            .zip(two.employer.as_ref())
            .is_some_and(|(one, two)| {
                (&one.name, &one.also, &one.parent, one.known)
                    == (&two.name, &two.also, &two.parent, two.known)
            })
}

fn place(known: &[Known<'_>], key: &str) -> Option<usize> {
    known.binary_search_by(|known| known.key.cmp(key)).ok()
}

/// How each key stands to each other one.
fn relations(known: &[Known<'_>]) -> Vec<(usize, usize, Relation)> {
    let mut all = Vec::new();
    for (nth, one) in known.iter().enumerate() {
        for (other, two) in known.iter().enumerate().filter(|(other, _)| *other != nth) {
            let relation = one.face.relation(&two.face);
            all.extend(relation.map(|relation| (nth, other, relation)));
        }
    }
    all
}

/// Whose name a key is.
fn employer(known: &[Known<'_>], key: usize) -> usize {
    known.get(key).map_or(key, |known| known.employer)
}

/// The employers that are related so, each pair once.
fn pairs(known: &[Known<'_>], relations: &[(usize, usize, Relation)], so: Relation) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = relations
        .iter()
        .filter(|(.., relation)| *relation == so)
        .map(|(one, two, _)| (employer(known, *one), employer(known, *two)))
        .filter(|(one, two)| one != two)
        .collect();
    order::plain(&mut pairs);
    pairs.dedup();
    pairs
}

/// Whether an employer is claimed by one other and by no more.
fn alone(pairs: &[Pair], one: usize) -> bool {
    pairs.iter().filter(|pair| pair.0 == one).count() == 1
}

/// Makes short names one with the only employer that claims them. Who is called so by two is neither for sure.
fn adopt(known: &mut [Known<'_>], pairs: &[Pair]) {
    for (one, two) in pairs.iter().filter(|pair| alone(pairs, pair.0)) {
        for known in known.iter_mut().filter(|known| known.employer == *one) {
            known.short = true;
        }
        join(known, *one, *two);
    }
}

/// Makes two employers one.
fn join(known: &mut [Known<'_>], one: usize, two: usize) {
    let (one, two) = (employer(known, one), employer(known, two));
    for known in known
        .iter_mut()
        .filter(|known| known.employer == one.max(two))
    {
        known.employer = one.min(two);
    }
}

/// The employers that may be one, or belong to each other. Two that one article tells of are not one by a guess; nor
/// is one whose initials several have, or whom a text calls the other's owner.
fn weak(known: &[Known<'_>], relations: &[(usize, usize, Relation)]) -> Vec<(usize, usize, Kin)> {
    let mut all: Vec<(usize, usize, Reverse<Kin>)> = relations
        .iter()
        .filter_map(|(one, two, relation)| {
            let kin = match relation {
                Relation::Spelling => return None,
                // By two, or it would be one with it.
                Relation::Called => Kin::Short,
                Relation::May(kin) => *kin,
            };
            Some((employer(known, *one), employer(known, *two), Reverse(kin)))
        })
        .filter(|(one, two, _)| one != two)
        .collect();
    order::plain(&mut all);
    all.dedup_by(|one, two| (one.0, one.1) == (two.0, two.1));
    let owns = |one: usize, two: usize| {
        let either = |pair: Pair| pair == (one, two) || pair == (two, one);
        all.iter()
            .any(|(one, two, kin)| kin.0 == Kin::Parent && either((*one, *two)))
    };
    let initials = |one: usize| {
        let some = all
            .iter()
            .filter(|pair| pair.0 == one && pair.2.0 == Kin::Initials);
        some.count() == 1
    };
    all.iter()
        .map(|(one, two, kin)| (*one, *two, kin.0))
        .filter(|(one, two, kin)| match kin {
            Kin::Parent => true,
            Kin::Initials if !initials(*one) => false,
            _ => !owns(*one, *two) && !together(known, *one, *two),
        })
        .collect()
}

/// Whether one article tells of both employers.
fn together(known: &[Known<'_>], one: usize, two: usize) -> bool {
    let of = |employer: usize| known.iter().filter(move |known| known.employer == employer);
    of(one).any(|one| {
        of(two).any(|two| {
            let told = |article: &usize| two.articles.binary_search(article).is_ok();
            one.articles.iter().any(told)
        })
    })
}

/// Whether a round bears out that two employers are one.
fn borne_out(tellings: &[Telling<'_>], known: &[Known<'_>], pair: Pair, kin: Kin) -> bool {
    let of = |number: usize| -> Vec<&Telling<'_>> {
        let own = |telling: &&Telling<'_>| {
            let key = telling.key.and_then(|key| place(known, key));
            telling.heap() == Heap::Round
                && telling.says() == Says::Number
                && key.is_some_and(|key| employer(known, key) == number)
        };
        tellings.iter().filter(own).collect()
    };
    let (ones, twos) = (of(pair.0), of(pair.1));
    ones.iter().any(|one| {
        let one_round = |two: &&Telling<'_>| score(one, two, kin, one.apart(two)).merges();
        twos.iter().any(one_round)
    })
}

/// The key that an employer is counted under: one of the gazetteer, then no short name, then the fullest.
fn head<'a>(known: &[Known<'a>], key: usize) -> Option<&'a str> {
    let number = known.get(key)?.employer;
    let own = known.iter().filter(|known| known.employer == number);
    own.min_by_key(|known| {
        let words = known.key.split(' ').count();
        (!known.face.known, known.short, Reverse(words), known.key)
    })
    .map(|known| known.key)
}
