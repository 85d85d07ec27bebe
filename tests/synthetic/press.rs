//! All articles of the world, in the order in which they come in.

use std::collections::BTreeSet;

use pinkslip::text::Article;

use crate::chance::Chance;
use crate::elsewhere::{list, nothing, sector};
use crate::page::Piece;
use crate::tell::Teller;
use crate::words::Words;
use crate::world::{Course, Round, World};

/// The world that the tests are about.
pub const SEED: u64 = 14;

/// A world and what the papers wrote of it.
pub struct Press {
    pub world: World,
    pub pieces: Vec<Piece>,
}

impl Press {
    /// The world of that seed as so many articles tell it.
    pub fn new(seed: u64, many: usize) -> Self {
        let words = Words::read();
        let mut chance = Chance::new(seed);
        let world = World::new(&words, many / 8, &mut chance);
        let mut pieces: Vec<Piece> = Vec::new();
        for fate in &world.fates {
            let mut teller = Teller {
                words: &words,
                fate,
                pieces: Vec::new(),
            };
            // A change in one employer's articles is to change no other's.
            teller.tell(&mut Chance::new(chance.next()));
            pieces.append(&mut teller.pieces);
        }
        lists(&words, &world, &mut pieces, &mut Chance::new(chance.next()));
        assert!(
            pieces.len() < many,
            "{} articles tell of rounds alone",
            pieces.len()
        );
        while pieces.len() < many {
            let place = pieces.len();
            pieces.push(match chance.percent(12) {
                true => sector(&words, &world, place, &mut chance),
                false => nothing(&words, &world, place, &mut chance),
            });
        }
        // As they come out, the undated wherever they turn up.
        chance.shuffle(&mut pieces);
        pieces.sort_by_key(|piece| piece.article.published);
        let ids: BTreeSet<&str> = pieces
            .iter()
            .map(|piece| piece.article.id.as_str())
            .collect();
        assert_eq!(ids.len(), pieces.len(), "each article has its own id");
        Self { world, pieces }
    }

    pub fn articles(&self) -> impl Iterator<Item = &Article> {
        self.pieces.iter().map(|piece| &piece.article)
    }
}

/// Articles that name several employers with plain rounds of the same days.
fn lists(words: &Words, world: &World, pieces: &mut Vec<Piece>, chance: &mut Chance) {
    let mut rounds: Vec<(usize, &Round)> = Vec::new();
    for (place, fate) in world
        .fates
        .iter()
        .enumerate()
        .filter(|(_, fate)| !fate.only_in_all)
    {
        let plain = fate
            .rounds
            .iter()
            .filter(|round| round.course == Course::Plain && round.exact().is_some());
        rounds.extend(plain.map(|round| (place, round)));
    }
    rounds.sort_by_key(|(place, round)| (round.day, *place));
    for week in rounds.chunk_by(|one, two| {
        one.1.day.iso_week() == two.1.day.iso_week() && one.1.day.year() == two.1.day.year()
    }) {
        for some in week.chunks(5).filter(|some| some.len() > 2) {
            if chance.percent(45) {
                let place = pieces.len();
                pieces.push(list(words, world, some, place, chance));
            }
        }
    }
}
