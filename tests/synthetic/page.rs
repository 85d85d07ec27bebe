//! One article while it is written: what is known of it, and templates with their slots filled.

use std::collections::BTreeMap;

use pinkslip::text::{Article, Day};

use crate::calendar;
use crate::chance::Chance;
use crate::names::{Employer, person};
use crate::words::Words;
use crate::world::Hits;

/// An article of the world, by the kind of its telling.
#[derive(Clone, Debug)]
pub struct Piece {
    pub article: Article,
    pub kind: &'static str,
}

/// Names that begin with a number.
const NUMBERS: [&str; 12] = [
    "Seven", "Three", "First", "Hundred", "Four", "Twin", "Nine", "Five", "Two", "Ten", "Eleven",
    "Thousand",
];

/// What the slots of an article's templates hold.
pub struct Page<'w> {
    words: &'w Words,
    pub employer: &'w Employer,
    pub published: Day,
    /// The article carries no date of its own.
    pub undated: bool,
    /// What the round hits that the article tells of.
    pub hits: Option<Hits>,
    slots: BTreeMap<&'static str, String>,
    used: Vec<&'static str>,
    named: bool,
    /// The headline or the first sentence is being written.
    pub lead: bool,
}

impl<'w> Page<'w> {
    pub fn new(words: &'w Words, employer: &'w Employer, published: Day) -> Self {
        Self {
            words,
            employer,
            published,
            undated: false,
            hits: None,
            slots: BTreeMap::new(),
            used: Vec::new(),
            named: false,
            lead: false,
        }
    }

    /// Says what a slot holds in this article.
    pub fn set(&mut self, slot: &'static str, value: impl Into<String>) {
        self.slots.insert(slot, value.into());
    }

    /// Another employer is spoken of: its name is to be given first.
    pub fn turn_to(&mut self, employer: &'w Employer) {
        self.employer = employer;
        self.named = false;
        for slot in ["rival", "on", "jobs", "staff", "why", "at"] {
            self.slots.remove(slot);
        }
    }

    /// A template of a section that this article has not used.
    pub fn choose(&mut self, section: &str, chance: &mut Chance) -> &'static str {
        for _ in 0..10_000 {
            let template = self.words.pick(section, chance);
            if !self.used.contains(&template) && self.suits(template) {
                self.used.push(template);
                return template;
            }
        }
        panic!("{section} has no sentence left for {}", self.employer.name)
    }

    /// Nobody writes "the bank Kordyne Bank" or "the council Dunmere Council".
    fn suits(&self, template: &str) -> bool {
        let last = self
            .employer
            .trade
            .split(' ')
            .next_back()
            .unwrap_or_default();
        let told = self.employer.name.to_lowercase().contains(last);
        let whose = match self.hits {
            _ if template.contains("{P}") || template.contains("{PC}") => match self.hits {
                Some(Hits::Unit) => !template.contains("{unit}"),
                Some(Hits::Site) => !template.contains("{parttown}"),
                _ => true,
            },
            Some(Hits::Unit) => !(self.lead && template.contains("{town}")),
            Some(Hits::Site) => !template.contains("{unit}"),
            Some(Hits::Everybody) => {
                !(template.contains("{unit}") || self.lead && template.contains("{town}"))
            }
            None => true,
        };
        // "Bank Selwood & Okonjo" would be its name.
        let bank = matches!(self.employer.trade, "bank" | "housebuilder")
            && template.contains("{Trade} {E}");
        // A number in a name before a title is read as one of people: a finding, not mended yet.
        let number = NUMBERS
            .iter()
            .any(|word| self.employer.name.starts_with(word))
            && template.contains("{E} {role}");
        whose
            && !bank
            && !number
            && !(template.contains("rade} {E}") && (self.employer.public || told))
    }

    /// A sentence of a section.
    pub fn say(&mut self, section: &str, chance: &mut Chance) -> String {
        let template = self.choose(section, chance);
        self.fill(template, chance)
    }

    /// A template with its slots filled.
    pub fn fill(&mut self, template: &str, chance: &mut Chance) -> String {
        let mut text = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let (slot, behind) = after.split_once('}').unwrap();
            text.push_str(before);
            let value = self.slot(slot, chance);
            text.push_str(&value);
            rest = behind;
        }
        text.push_str(rest);
        text
    }

    fn slot(&mut self, slot: &str, chance: &mut Chance) -> String {
        if let Some(value) = self.slots.get(slot) {
            return value.clone();
        }
        if let Some(small) = lower(slot) {
            return capital(&self.slot(&small, chance));
        }
        let words = self.words;
        let employer = self.employer;
        let public = if employer.public { "public" } else { "" };
        let sub = |section: &str| format!("{section}{public}");
        match slot {
            "E" => self.name(chance),
            "e" => employer.short.clone(),
            "trade" => employer.trade.to_owned(),
            "co" => format!("the {}", employer.trade),
            "town" => employer.town.to_owned(),
            "boss" => employer.boss.clone(),
            "role" => employer.role.to_owned(),
            "product" => employer.product.to_owned(),
            "union" => employer.union.to_owned(),
            "jobs" => {
                let some: &[&str] = if employer.british {
                    &["jobs", "jobs", "posts", "roles", "positions"]
                } else {
                    &["jobs", "jobs", "positions", "roles"]
                };
                self.keep("jobs", chance.pick::<&str>(some))
            }
            "staff" => {
                let some: &[&str] = if employer.british {
                    &["staff", "workers", "employees"]
                } else {
                    &["employees", "workers"]
                };
                self.keep("staff", chance.pick::<&str>(some))
            }
            "at" => {
                let template = match self.hits {
                    Some(Hits::Unit) => chance.pick(&[
                        "in its {unit} department",
                        "in its {unit} team",
                        "in its {unit} division",
                    ]),
                    Some(Hits::Everybody) => {
                        chance.pick(&["across the {trade}", "across all departments", "worldwide"])
                    }
                    _ => chance.pick(&[
                        "in {town}",
                        "at its {town} site",
                        "at its offices in {town}",
                    ]),
                };
                self.fill(template, chance)
            }
            "parttown" => {
                let section = if employer.british {
                    "british"
                } else {
                    "american"
                };
                loop {
                    let town = words.piece(section, chance);
                    if town != employer.town {
                        return self.keep("parttown", town);
                    }
                }
            }
            "unit" => self.keep("unit", words.pick("unit", chance)),
            "outlet" => self.keep("outlet", words.pick("outlet", chance)),
            "why" | "news" | "newsshort" => {
                let lines = words.all(&sub(slot));
                let some: Vec<&str> = lines
                    .iter()
                    .copied()
                    .filter(|line| self.suits(line))
                    .collect();
                let template = chance.pick(&some);
                self.fill(template, chance)
            }
            "Why" | "whyshort" | "bossnews" => {
                let section = if slot == "Why" { "whyfirst" } else { slot };
                let template = match (employer.public, slot) {
                    (true, "Why") => "Faced with rising costs",
                    (true, "whyshort") => "to save money",
                    _ => words.pick(section, chance),
                };
                self.fill(template, chance)
            }
            "person" | "person2" => person(words, chance),
            "on" => {
                let day = self.published;
                self.date(day, chance)
            }
            "rival" => {
                let name = format!("{} {}", words.piece("surname", chance), "Brothers");
                self.keep("rival", &name)
            }
            "sites" => chance.between(3, 40).to_string(),
            "countries" => chance.between(4, 60).to_string(),
            "years" => chance.between(3, 29).to_string(),
            "weeks" => chance.between(4, 26).to_string(),
            "small" => format!("{}.{}", chance.between(1, 14), chance.between(1, 9)),
            "millions" => chance.between(12, 890).to_string(),
            "thousands" => chance.between(11, 320).to_string(),
            "price" => format!("{}.{:02}", chance.between(4, 190), chance.between(0, 99)),
            "founded" => chance.between(1894, 2012).to_string(),
            "hired" => figure(chance.between(3, 60) * 10),
            "many" => chance.between(12, 240).to_string(),
            other => panic!("nothing fills {{{other}}} in {:?}", self.slots),
        }
    }

    fn keep(&mut self, slot: &'static str, value: &str) -> String {
        self.set(slot, value);
        value.to_owned()
    }

    /// The name as it is given first, and for short after that.
    fn name(&mut self, chance: &mut Chance) -> String {
        let employer = self.employer;
        if std::mem::replace(&mut self.named, true) {
            return employer.short.clone();
        }
        match &employer.letters {
            Some(letters) => format!("{} ({letters})", employer.name),
            None if chance.percent(50) => employer.full.clone(),
            None => employer.name.clone(),
        }
    }

    /// "on Tuesday", "on 14 January": a day of the week before the article, or a day with its year.
    pub fn date(&self, day: Day, chance: &mut Chance) -> String {
        let gone = self.published.to_julian_day() - day.to_julian_day();
        if !self.undated && gone < 6 && chance.percent(65) {
            return format!("on {}", day.weekday());
        }
        let date = calendar::date(day, self.employer.british);
        match self.undated || gone > 250 {
            true => format!(
                "on {date}{} {}",
                if self.employer.british { "" } else { "," },
                day.year()
            ),
            false => format!("on {date}"),
        }
    }

    /// When it happened, told well after: "in January", "last month", "in March 2024".
    pub fn back(&self, day: Day, chance: &mut Chance) -> String {
        calendar::back(
            day,
            self.published,
            self.undated,
            self.employer.british,
            chance,
        )
    }

    /// Writes a headline, as the article is going to call the employer.
    pub fn title(&mut self, section: &str, chance: &mut Chance) -> String {
        self.lead = true;
        let lines = self.words.all(&format!("title.{section}"));
        let some: Vec<&str> = lines
            .iter()
            .copied()
            .filter(|line| self.suits(line))
            .collect();
        let template = chance.pick(&some);
        let short = match chance.percent(40) {
            true => self.employer.short.clone(),
            false => self.employer.name.clone(),
        };
        self.set("E", short);
        let title = self.fill(template, chance);
        self.slots.remove("E");
        self.lead = false;
        capital(&title)
    }
}

/// The slot that a slot in capitals begins a sentence with: `NC` of `N`, `Trade` of `trade`.
fn lower(slot: &str) -> Option<String> {
    match slot {
        "Trade" | "Co" | "In" | "Min" | "Count" => Some(slot.to_lowercase()),
        "NC" | "VC" | "PC" => Some(slot[..1].to_owned()),
        _ => None,
    }
}

pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// A number with commas between thousands.
pub fn figure(number: u32) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", figure(number / 1000), number % 1000),
    }
}
