//! Days as British and American papers write them, and as they look back on them.

use pinkslip::text::Day;

use crate::chance::Chance;

/// "14 January" or "January 14".
pub fn date(day: Day, british: bool) -> String {
    match british {
        true => format!("{} {}", day.day(), day.month()),
        false => format!("{} {}", day.month(), day.day()),
    }
}

/// When something happened, from an article well after it.
pub fn back(day: Day, published: Day, undated: bool, british: bool, chance: &mut Chance) -> String {
    let months = |day: Day| day.year() * 12 + i32::from(u8::from(day.month()));
    let gone = months(published) - months(day);
    let month = day.month();
    let plain = format!("in {month} {}", day.year());
    if undated {
        return plain;
    }
    match gone {
        0 => format!("on {}", date(day, british)),
        1 if chance.percent(50) => "last month".to_owned(),
        1..=8 if chance.percent(60) => format!("in {month}"),
        1..=8 if day.year() == published.year() && chance.percent(25) => {
            "earlier this year".to_owned()
        }
        _ if gone > 8 && day.year() + 1 == published.year() && chance.percent(30) => {
            format!("in {month} last year")
        }
        _ => plain,
    }
}
