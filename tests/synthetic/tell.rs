//! The articles about what happened: first reports, rewrites, copies, looks back, sums.

use pinkslip::text::{Article, Day};

use crate::chance::Chance;
use crate::page::{Page, Piece, capital, figure};
use crate::wording::{first, paragraphs, phrase, rounder, share, span};
use crate::words::Words;
use crate::world::{Course, Fate, Hits, Round, Said, end, later, spans, word};

/// Writes all articles about one employer.
pub struct Teller<'w> {
    pub words: &'w Words,
    pub fate: &'w Fate,
    pub pieces: Vec<Piece>,
}

/// How one article goes about it.
#[derive(Clone, Copy)]
struct Plan<'s> {
    kind: &'static str,
    section: &'s str,
    title: &'s str,
    published: Day,
    /// The day of what it tells.
    day: Day,
    undated: bool,
}

impl Teller<'_> {
    pub fn tell(&mut self, chance: &mut Chance) {
        let fate = self.fate;
        if fate.only_in_all {
            let last = fate.rounds.last().unwrap().day;
            for _ in 0..chance.between(1, 3) {
                let days = i32::try_from(chance.between(2, 50)).unwrap();
                self.in_all(fate.rounds.len(), later(last, days), chance);
            }
            return;
        }
        for place in 0..fate.rounds.len() {
            self.round(place, chance);
            if place > 0 && self.summed(place + 1) && chance.percent(45) {
                let days = i32::try_from(chance.between(3, 60)).unwrap();
                self.in_all(place + 1, later(fate.rounds[place].day, days), chance);
            }
        }
    }

    /// Whether the first rounds are plain numbers, whose sum can be told.
    fn summed(&self, many: usize) -> bool {
        let rounds = &self.fate.rounds[..many];
        rounds
            .iter()
            .all(|round| round.course == Course::Plain && round.exact().is_some())
    }

    fn round(&mut self, place: usize, chance: &mut Chance) {
        let round = &self.fate.rounds[place];
        let day = round.day;
        let before =
            |chance: &mut Chance| later(day, -i32::try_from(chance.between(2, 10)).unwrap());
        match round.course {
            Course::Plain => {}
            Course::Leaked => {
                let said = round.said;
                self.report(place, said, "reported", before(chance), chance);
            }
            Course::Weighed => {
                let said = round.said;
                self.report(place, said, "considered", before(chance), chance);
            }
            Course::MadePrecise => {
                self.report(place, Said::Nothing, "vague", before(chance), chance);
            }
            Course::Settled { bound, days } => {
                self.report(place, Said::UpTo(bound), "planned", day, chance);
                if chance.percent(40) {
                    self.report(place, Said::UpTo(bound), "planned", day, chance);
                }
                self.report(place, round.said, "settled", later(day, days), chance);
                return;
            }
            Course::Considered | Course::Denied => {
                let section = if round.course == Course::Denied {
                    "denied"
                } else {
                    "considered"
                };
                for _ in 0..chance.between(1, 2) {
                    self.report(place, round.said, section, day, chance);
                }
                return;
            }
            Course::Withdrawn { days } => {
                let section = if chance.percent(50) {
                    "planned"
                } else {
                    "announced"
                };
                self.report(place, round.said, section, day, chance);
                self.report(place, round.said, "withdrawn", later(day, days), chance);
                return;
            }
        }
        let twice = place > 0
            && round.exact().is_some()
            && round.course == Course::Plain
            && self.fate.rounds[place - 1].course == Course::Plain
            && self.fate.rounds[place - 1].exact().is_some();
        if twice && chance.percent(40) {
            self.report(place, round.said, "another", day, chance);
        } else {
            self.report(place, round.said, first(round, chance), day, chance);
        }
        let more = [0, 0, 1, 1, 2, 2, 3, 4, 6];
        for _ in 0..*chance.pick(&more) {
            match chance.between(1, 100) {
                1..=32 => self.report(
                    place,
                    rounder(round.said, chance),
                    first(round, chance),
                    day,
                    chance,
                ),
                33..=52 => self.copy(chance),
                53..=85 if round.exact().is_some() => self.again(place, "again", chance),
                86..=100 if round.exact().is_some_and(spans) => {
                    self.again(place, "vagueagain", chance)
                }
                _ => self.report(place, round.said, first(round, chance), day, chance),
            }
        }
    }

    /// An article in the days after `day` that tells what is said then.
    fn report(
        &mut self,
        place: usize,
        said: Said,
        section: &'static str,
        day: Day,
        chance: &mut Chance,
    ) {
        let round = &self.fate.rounds[place];
        // Councils close no plants.
        let section = match section {
            "closing" if self.fate.employer.public || round.hits != Hits::Site => "announced",
            section => section,
        };
        let days = *chance.pick(&[0, 0, 0, 1, 1, 2, 3]);
        let numbered = !matches!(said, Said::Share(_) | Said::Nothing | Said::Vague(..));
        // An undated figure would be of any round that has none.
        let others = &self.fate.rounds;
        let undated = numbered
            && others.iter().all(|round| round.number().is_some())
            && !matches!(self.fate.rounds[place].course, Course::Settled { .. })
            && chance.percent(3);
        let title = match section {
            "both" | "based" => "announced",
            other => other,
        };
        let plan = Plan {
            kind: section,
            section,
            title,
            published: later(day, days),
            day,
            undated,
        };
        self.write(place, said, plan, chance);
    }

    /// A look back, weeks or months after.
    fn again(&mut self, place: usize, section: &'static str, chance: &mut Chance) {
        let round = &self.fate.rounds[place];
        let days = i32::try_from(chance.between(9, 90)).unwrap();
        let published = later(round.day, days);
        let undated = section == "again" && chance.percent(6);
        let plan = Plan {
            kind: section,
            section,
            title: "again",
            published,
            day: round.day,
            undated,
        };
        self.write(place, round.said, plan, chance);
    }

    /// What all rounds so far come to.
    fn in_all(&mut self, many: usize, published: Day, chance: &mut Chance) {
        let day = published;
        let plan = Plan {
            kind: "rollup",
            section: "rollup",
            title: "rollup",
            published,
            day,
            undated: false,
        };
        self.write(many - 1, Said::Nothing, plan, chance);
    }

    fn write(&mut self, place: usize, said: Said, plan: Plan<'_>, chance: &mut Chance) {
        let fate = self.fate;
        let round = &fate.rounds[place];
        let mut page = Page::new(self.words, &fate.employer, plan.published.min(end()));
        page.undated = plan.undated;
        match plan.section {
            // Its own news is of its own day.
            "again" | "vagueagain" | "rollup" => {}
            _ => {
                let on = page.date(plan.day, chance);
                page.set("on", on);
            }
        }
        let back = page.back(round.day, chance);
        // "Down from the 70 announced earlier this year" is read with that date: a finding, not mended yet.
        let back = match plan.section {
            "settled" => back.replace("earlier this year", &format!("in {}", round.day.month())),
            _ => back,
        };
        page.set("in", back);
        page.set("base", figure(round.base));
        page.hits = Some(round.hits);
        page.set("unit", round.unit);
        page.set("parttown", round.elsewhere);
        if let Some(phrase) = phrase(said, chance) {
            page.set("N", phrase);
        }
        if let Some(many) = round.exact() {
            page.set("n", figure(many));
            page.set("V", word(many));
            let tenths = u64::from(many) * 1000 / u64::from(round.base);
            page.set(
                "S",
                share(
                    u32::try_from((tenths + 5) / 10 * 10).unwrap().max(10),
                    &page,
                    chance,
                ),
            );
        }
        if let Said::Share(tenths) = round.said {
            page.set("S", share(tenths, &page, chance));
        }
        if let Said::Vague(from, _) = round.said {
            page.set("V", word(from));
        }
        if let Course::Settled { bound, .. } = round.course {
            page.set("prior", format!("up to {}", figure(bound)));
            page.set("bound", figure(bound));
        }
        if let Some(before) = place.checked_sub(1).map(|before| &fate.rounds[before]) {
            page.set("M", before.exact().map(figure).unwrap_or_default());
            let min = page.back(before.day, chance);
            page.set("min", min);
        }
        let upto = &fate.rounds[..=place];
        page.set("R", figure(upto.iter().filter_map(Round::exact).sum()));
        let span = span(upto, &page, chance);
        page.set("span", span);
        let later_day = later(
            plan.published,
            i32::try_from(chance.between(20, 120)).unwrap(),
        );
        let effect = crate::calendar::date(later_day, fate.employer.british);
        page.set("later", effect);
        page.set("latermonth", later_day.month().to_string());
        if let Some(many) = round.exact() {
            let part = (many / chance.between(3, 9)).max(3);
            page.set("P", figure(part));
        }
        let title = chance.percent(75).then(|| page.title(plan.title, chance));
        let text = self.text(&mut page, place, plan, chance);
        self.push(plan.kind, title, text, &page, chance);
    }

    fn text(
        &self,
        page: &mut Page<'_>,
        place: usize,
        plan: Plan<'_>,
        chance: &mut Chance,
    ) -> String {
        let round = &self.fate.rounds[place];
        page.lead = true;
        let mut lead = page.say(plan.section, chance);
        page.lead = false;
        if plan.section == "another" && chance.percent(60) && place == 1 {
            lead = format!("{lead} {}", page.say("total", chance));
        }
        let dateline = page.employer.town.to_uppercase();
        let lead = match chance.between(1, 10) {
            1..=2 => format!("{dateline} — {}", capital(&lead)),
            3 => format!(
                "{dateline} ({}) — {}",
                capital(page.fill("{outlet}", chance).trim_start_matches("the ")),
                capital(&lead)
            ),
            _ => capital(&lead),
        };
        let fresh = matches!(
            plan.section,
            "announced" | "closing" | "both" | "reported" | "planned"
        );
        let mut body: Vec<String> = Vec::new();
        // A part of another place keeps a plan and what came of it apart: a finding, not mended yet.
        if fresh
            && !matches!(round.course, Course::Settled { .. })
            && round.exact().is_some_and(|many| many >= 60)
            && chance.percent(35)
            && plan.section != "closing"
        {
            body.push(page.say("part", chance));
        }
        let mut rest: Vec<&str> = Vec::new();
        if fresh || plan.section == "another" {
            rest.extend(["effect", "offer", "quote", "unions", "offer", "unions"]);
            chance.shuffle(&mut rest);
            rest.truncate(3);
        } else if !matches!(plan.section, "denied" | "withdrawn") {
            rest.extend(["quote"]);
        }
        if !matches!(plan.section, "based" | "both" | "share") && chance.percent(40) {
            rest.push("base");
        }
        let firm = if page.employer.public {
            "publicfirm"
        } else {
            "firm"
        };
        rest.extend([firm, firm, "world", firm]);
        if !page.employer.public {
            rest.extend(["money", "money"]);
            if chance.percent(20) {
                rest.push("vacancies");
            }
        }
        let keep = chance.between(6, 10) as usize;
        rest.truncate(keep.max(5));
        chance.shuffle(&mut rest);
        body.extend(rest.into_iter().map(|section| page.say(section, chance)));
        if chance.percent(35) {
            body.push(page.say("end", chance));
        }
        paragraphs(lead, body, chance)
    }

    fn push(
        &mut self,
        kind: &'static str,
        title: Option<String>,
        text: String,
        page: &Page<'_>,
        chance: &mut Chance,
    ) {
        let slug = page
            .employer
            .name
            .to_lowercase()
            .replace([' ', '&', '\''], "-");
        let mut article = Article::new(format!("{slug}.{}.{kind}", self.pieces.len()), text);
        article.title = title;
        article.publisher = Some(capital(self.words.pick("outlet", chance)));
        article.published = (!page.undated).then_some(page.published);
        self.pieces.push(Piece { article, kind });
    }

    /// The text of the article before, under another name: whole, with a line before it, or cut short.
    fn copy(&mut self, chance: &mut Chance) {
        let Some(last) = self.pieces.last() else {
            return;
        };
        let mut article = last.article.clone();
        article.id = format!("{}.copy{}", article.id, self.pieces.len());
        article.publisher = Some(capital(self.words.pick("outlet", chance)));
        match chance.between(1, 4) {
            1 => article
                .text
                .push_str("\n\nCopyright of the agency. All rights reserved."),
            2 => article.text = format!("From our wire service.\n\n{}", article.text),
            3 => {
                let whole = article.text.len();
                if let Some(at) = article.text.rfind("\n\n").filter(|at| at * 10 > whole * 8) {
                    article.text.truncate(at);
                }
            }
            _ => {}
        }
        if let Some(day) = article.published.filter(|_| chance.percent(40)) {
            article.published = Some(later(day, 1));
        }
        let kind = "copy";
        self.pieces.push(Piece { article, kind });
    }
}
