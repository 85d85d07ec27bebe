//! Articles that tell of no round of their own: distractors, aggregates, and lists of the week's rounds.

use pinkslip::text::Article;

use crate::chance::Chance;
use crate::names::Employer;
use crate::page::{Page, Piece, capital, figure};
use crate::wording::paragraphs;
use crate::words::Words;
use crate::world::{Round, World, end, later};

/// What happens to firms besides cuts; the last four happen to nobody in particular.
const FIRM: [&str; 8] = [
    "hiring", "prices", "budget", "results", "deals", "people", "products", "strikes",
];
const TOWN: [&str; 3] = ["sports", "statistics", "town"];
/// What can happen to a council.
const PUBLIC: [&str; 2] = ["people", "strikes"];

fn day(chance: &mut Chance) -> pinkslip::text::Day {
    later(end(), -i32::try_from(chance.between(0, 1000)).unwrap())
}

fn employer<'w>(world: &'w World, chance: &mut Chance) -> &'w Employer {
    &world.fates[chance.below(world.fates.len())].employer
}

/// An article about no cut at all.
pub fn nothing(words: &Words, world: &World, place: usize, chance: &mut Chance) -> Piece {
    let employer = employer(world, chance);
    let mut page = Page::new(words, employer, day(chance));
    let town = chance.percent(25);
    let (kind, body, filler): (&'static str, &str, &str) = match (town, employer.public) {
        (true, _) => (*chance.pick(&TOWN), "bodytown", "world"),
        (_, true) => (*chance.pick(&PUBLIC), "bodyfirm", "publicfirm"),
        _ => (*chance.pick(&FIRM), "bodyfirm", "firm"),
    };
    let lead = page.say(kind, chance);
    let mut sections = vec![body, body, body, filler, filler, "world", "world"];
    if !town && !employer.public {
        sections.push("money");
    }
    finish(page, kind, lead, sections, place, chance)
}

/// A count over many employers.
pub fn sector(words: &Words, world: &World, place: usize, chance: &mut Chance) -> Piece {
    let mut page = Page::new(words, employer(world, chance), day(chance));
    let lead = page.say("sector", chance);
    let sections = vec![
        "sectorbody",
        "sectorbody",
        "sectorbody",
        "sectorbody",
        "world",
        "world",
    ];
    finish(page, "sector", lead, sections, place, chance)
}

fn finish(
    mut page: Page<'_>,
    kind: &'static str,
    lead: String,
    mut sections: Vec<&str>,
    place: usize,
    chance: &mut Chance,
) -> Piece {
    chance.shuffle(&mut sections);
    let body = sections
        .into_iter()
        .map(|section| page.say(section, chance))
        .collect();
    let text = paragraphs(capital(&lead), body, chance);
    piece(kind, text, &page, place, chance)
}

fn piece(
    kind: &'static str,
    text: String,
    page: &Page<'_>,
    place: usize,
    chance: &mut Chance,
) -> Piece {
    let mut article = Article::new(format!("{kind}.{place}"), text);
    article.published = chance.percent(96).then_some(page.published);
    Piece { article, kind }
}

/// A list of what several employers announced in one week.
pub fn list(
    words: &Words,
    world: &World,
    rounds: &[(usize, &Round)],
    place: usize,
    chance: &mut Chance,
) -> Piece {
    let last = rounds.iter().map(|(_, round)| round.day).max().unwrap();
    let first = &world.fates[rounds[0].0].employer;
    let mut page = Page::new(words, first, later(last, 1));
    let counts = ["three", "four", "five"];
    page.set("count", counts[rounds.len() - 3]);
    let lead = capital(&page.say("list", chance));
    let mut items: Vec<String> = Vec::new();
    for (place, round) in rounds {
        page.turn_to(&world.fates[*place].employer);
        page.hits = Some(round.hits);
        page.set("unit", round.unit);
        page.set("N", figure(round.exact().unwrap_or_default()));
        let on = page.date(round.day, chance);
        page.set("on", on);
        items.push(capital(&page.say("item", chance)));
    }
    let text = match chance.between(1, 3) {
        1 => format!("{lead}\n\n- {}", items.join("\n- ")),
        2 => format!("{lead}\n\n{}", items.join("\n\n")),
        _ => format!("{lead}\n\n{}", items.join(" ")),
    };
    let close = capital(&page.say("sectorbody", chance));
    piece("list", format!("{text}\n\n{close}"), &page, place, chance)
}
