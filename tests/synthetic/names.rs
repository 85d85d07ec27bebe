//! Invented employers: names of many makes, no two of which are one.

use std::collections::BTreeSet;

use crate::chance::Chance;
use crate::words::Words;

/// One employer, and how articles speak of it.
#[derive(Clone, Debug)]
pub struct Employer {
    /// Without a legal form: "Velmora Logistics".
    pub name: String,
    /// With one, where it has one: "Velmora Logistics Ltd".
    pub full: String,
    /// What an article may say once the name is given: "Velmora", or initials.
    pub short: String,
    /// Letters that an article may give in brackets behind the name: "LCHN".
    pub letters: Option<String>,
    /// "logistics company".
    pub trade: &'static str,
    pub public: bool,
    pub british: bool,
    pub town: &'static str,
    pub boss: String,
    pub role: &'static str,
    pub product: &'static str,
    pub union: &'static str,
}

/// Makes employers until there are so many.
pub fn employers(words: &Words, many: usize, chance: &mut Chance) -> Vec<Employer> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut all: Vec<Employer> = Vec::new();
    while all.len() < many {
        let made = names(words, chance);
        // No name, and no word a firm may be called by for short, is another's.
        let fresh = made.iter().all(|(name, short, _)| {
            !taken.contains(&plain(name)) && !taken.contains(&plain(short))
        });
        if !fresh {
            continue;
        }
        for (name, short, trade) in made {
            taken.extend([plain(&name), plain(&short)]);
            taken.extend(name.split(' ').next().map(plain));
            let employer = employer(words, name, short, trade, &mut taken, chance);
            all.push(employer);
        }
    }
    all.truncate(many);
    all
}

fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .collect::<String>()
        .to_lowercase()
}

pub fn person(words: &Words, chance: &mut Chance) -> String {
    let given = words.piece("given", chance);
    format!("{given} {}", words.piece("surname", chance))
}

fn employer(
    words: &Words,
    name: String,
    short: String,
    trade: &'static str,
    taken: &mut BTreeSet<String>,
    chance: &mut Chance,
) -> Employer {
    let public = words
        .all("public")
        .iter()
        .any(|line| line.ends_with(&format!("={trade}")));
    let british = chance.percent(50);
    let form = match public || name.contains("Sons") || !chance.percent(35) {
        true => String::new(),
        false => format!(" {}", words.pick("form", chance)),
    };
    let letters: String = name
        .split([' ', '-'])
        .filter(|word| word.starts_with(char::is_uppercase) && *word != "The")
        .filter_map(|word| word.chars().next())
        .collect();
    let lettered = letters.len() >= 3
        && name.chars().all(|c| c.is_alphabetic() || c == ' ')
        && chance.percent(60)
        && taken.insert(plain(&letters));
    Employer {
        full: format!("{name}{form}"),
        name,
        short,
        letters: lettered.then_some(letters),
        trade,
        public,
        british,
        town: words.piece(if british { "british" } else { "american" }, chance),
        boss: person(words, chance),
        role: words.pick("role", chance),
        product: words.pick("product", chance),
        union: words.pick("union", chance),
    }
}

/// A name, or several that start alike: `(name, short, trade)`.
fn names(words: &Words, chance: &mut Chance) -> Vec<(String, String, &'static str)> {
    let (what, trade) = pair(words, "trade", chance);
    let surname = |chance: &mut Chance| words.piece("surname", chance);
    let one = |name: String, short: String, trade| vec![(name, short, trade)];
    match chance.between(1, 100) {
        1..=17 => {
            let name = coined(words, chance);
            one(name.clone(), name, trade)
        }
        18..=42 => {
            let head = coined(words, chance);
            one(format!("{head} {what}"), head, trade)
        }
        // Distinct firms that start alike are never called by the word they share.
        43..=50 => {
            let head = coined(words, chance);
            let (other, other_trade) = pair(words, "trade", chance);
            let (first, second) = (format!("{head} {what}"), format!("{head} {other}"));
            if what == other {
                return one(first.clone(), first, trade);
            }
            vec![
                (first.clone(), first, trade),
                (second.clone(), second, other_trade),
            ]
        }
        51..=58 => {
            let name = format!("{} & {}", surname(chance), surname(chance));
            one(name.clone(), name, trade)
        }
        59..=62 => {
            let name = format!("{} & Sons", surname(chance));
            one(name.clone(), name, trade)
        }
        63..=67 => {
            let name = format!("{}-{}", surname(chance), coined(words, chance));
            one(name.clone(), name, trade)
        }
        68..=71 => {
            let letters: String = (0..3)
                .map(|_| char::from(b'A' + u8::try_from(chance.below(26)).unwrap()))
                .collect();
            // Members of parliaments are no firms.
            let letters = letters.replace("MSP", "MSQ");
            one(format!("{letters} {what}"), letters, trade)
        }
        72..=74 => {
            let name = format!("{} {what}", surname(chance));
            one(name.clone(), name, trade)
        }
        75..=80 => {
            let name = format!("{} {what}", words.pick("hill", chance));
            one(name.clone(), name, trade)
        }
        81..=86 => {
            let town = words.piece(["british", "american"][chance.below(2)], chance);
            let name = format!("{town} {what}");
            one(name.clone(), name, trade)
        }
        87..=88 => {
            let (head, tail) = (words.piece("head", chance), coined(words, chance));
            let name = format!("{head}{tail}");
            one(name.clone(), name, trade)
        }
        _ => {
            let (made, trade) = pair(words, "public", chance);
            let name = made.replace("{t}", words.piece("hamlet", chance));
            one(name.clone(), name, trade)
        }
    }
}

/// A line `what=trade`.
fn pair(words: &Words, section: &str, chance: &mut Chance) -> (&'static str, &'static str) {
    words.pick(section, chance).split_once('=').unwrap()
}

/// "Velmora", "Kordyne", "Brentex".
fn coined(words: &Words, chance: &mut Chance) -> String {
    let (head, tail) = (words.piece("head", chance), words.piece("tail", chance));
    match chance.percent(55) {
        true => format!("{head}{}{tail}", words.piece("middle", chance)),
        false => format!("{head}{tail}"),
    }
}
