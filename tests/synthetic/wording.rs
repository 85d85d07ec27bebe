//! How a figure, a share and a time are put into words, and sentences into paragraphs.

use crate::chance::Chance;
use crate::page::{Page, capital, figure};
use crate::world::{Round, Said};

/// The section of the first sentence that announces a round.
pub fn first(round: &Round, chance: &mut Chance) -> &'static str {
    match round.said {
        Said::Exact(_) => match chance.between(1, 100) {
            1..=66 => "announced",
            67..=75 => "closing",
            76..=86 => "both",
            87..=95 => "based",
            _ => "planned",
        },
        Said::About(_) | Said::Over(_) | Said::Between(..) => match chance.percent(85) {
            true => "announced",
            false => "reported",
        },
        Said::UpTo(_) => match chance.percent(50) {
            true => "planned",
            false => "announced",
        },
        Said::Share(_) => "share",
        Said::Nothing => "bare",
        Said::Vague(..) => "vague",
    }
}

/// The figure as another article may round it.
pub fn rounder(said: Said, chance: &mut Chance) -> Said {
    match said {
        Said::Exact(many) if many > 300 && many % 10 != 0 && chance.percent(25) => {
            match chance.percent(50) {
                true => Said::Over((many - 1) / round(many) * round(many)),
                false => Said::About(many / 10 * 10),
            }
        }
        other => other,
    }
}

/// Nobody writes "over 300" for 390.
fn round(many: u32) -> u32 {
    if many < 1000 { 10 } else { 100 }
}

/// The number in words, where there is one.
pub fn phrase(said: Said, chance: &mut Chance) -> Option<String> {
    let (many, lead): (u32, &[&str]) = match said {
        Said::Exact(many) => (many, &[""]),
        Said::About(many) => (
            many,
            &[
                "about ",
                "around ",
                "some ",
                "roughly ",
                "approximately ",
                "nearly ",
            ],
        ),
        Said::Over(many) => (many, &["more than ", "over ", "at least "]),
        Said::UpTo(many) => (many, &["up to ", "as many as "]),
        Said::Between(from, to) => {
            return Some(format!("between {} and {}", figure(from), figure(to)));
        }
        Said::Vague(..) | Said::Share(_) | Said::Nothing => return None,
    };
    Some(format!("{}{}", chance.pick(lead), figure(many)))
}

pub fn share(tenths: u32, page: &Page<'_>, chance: &mut Chance) -> String {
    let about = if chance.percent(30) { "about " } else { "" };
    let unit = match page.employer.british {
        true => *chance.pick(&["%", " per cent"]),
        false => *chance.pick(&["%", " percent"]),
    };
    format!("{about}{}{unit}", tenths / 10)
}

/// The time over which rounds are added up.
pub fn span(rounds: &[Round], page: &Page<'_>, chance: &mut Chance) -> String {
    let first = rounds[0].day;
    if first.year() == page.published.year() && chance.percent(60) {
        return "this year".to_owned();
    }
    format!("since {} {}", first.month(), first.year())
}

/// The lead by itself, then sentences in paragraphs of one to three.
pub fn paragraphs(lead: String, body: Vec<String>, chance: &mut Chance) -> String {
    let mut text = lead;
    let mut room = 0;
    for sentence in body {
        if room == 0 {
            text.push_str("\n\n");
            room = chance.between(1, 3);
        } else {
            text.push(' ');
        }
        text.push_str(&capital(&sentence));
        room -= 1;
    }
    text
}
