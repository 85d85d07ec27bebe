//! Whether two tellings are one round: what speaks for it and what against, in points.
//!
//! It takes two tellings, how their employers are related and how many days lie between them; it gives a
//! [`Score`]: the sum of the points of all [`TABLE`] rows that hold of the pair, and which rows those are. No pair
//! is decided by anything else. "16,000" of 28 January and "16,000" of 2 February, of one employer: 40 + 60 + 40.
//!
//! How the points were chosen. [`MERGE`] is a round hundred, and the three things that every pair is asked, who,
//! how many and when, are weighed so that an editor's plain judgements come out on the right side of it:
//!
//! - one employer, figures that only fit, told within one announcement: just enough, even where one text names
//!   Leeds and another Hull (40 + 25 - 5 + 40), as texts name places that are not the cut's;
//! - a number that seldom comes back needs no help there, and a plan carried out within half a year suffices
//!   (40 + 60 - 15 + 15); a round number needs the text to say that it was told before (40 + 45 - 45 + 60);
//! - no two figures that cannot both be true, and nothing that one article tells as two, is ever one: -1000
//!   is more than all else together can make up for;
//! - where the employers are only perhaps one, a telling number and a known day have to agree (10 + 60 + 40).
//!
//! [`PROPOSE`] is what the same fitting figures have when they are told up to two months apart (40 + 25 - 5 - 5): less is
//! no more than two rounds of one employer have in common.

use super::checks::refutes;
use super::figure::{Agreement, Bounds, agree_on_share, rounded};
use super::model::Feature;
use super::telling::{Names, Says, Telling, agree, names, same_name};
use super::when::WINDOW;
use crate::event::{Event, Kind, Status, Workers};
use crate::mention::{Basis, Dates, Precision};

/// From so many points on two tellings are one round.
pub const MERGE: i32 = 100;
/// From so many points on, and below [`MERGE`], two rounds are shown as perhaps one, and both count.
pub const PROPOSE: i32 = 55;

/// A report of the same number that only its own day of publication dates: two months.
const REPEATED: i32 = 62;
/// The same number, further on its way: from a plan to what came of it, half a year.
pub(super) const CARRIED_OUT: i32 = 183;
/// Papers tell one day's news this many days apart.
const ONE_DAY: i32 = 3;
/// The same number, and the text says that it was told before: thirteen months.
const TOLD_BEFORE: i32 = 400;

/// One row of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Row {
    /// Kebab-case and stable: it is named in every proposal.
    pub feature: &'static str,
    /// What it adds to the score.
    pub points: i32,
    /// What it says of a pair, as a part of a sentence.
    pub says: &'static str,
}

macro_rules! table {
    ($($(#[$doc:meta])* $sign:ident, $points:literal, $feature:literal, $says:literal;)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        enum Sign {
            $($(#[$doc])* $sign,)*
        }

        /// Everything that two tellings are asked, in the order in which it is shown.
        pub const TABLE: &[Row] = &[$(Row { feature: $feature, points: $points, says: $says },)*];
    };
}

table! {
    /// "Amazon", "Amazon.com Inc."
    OneEmployer, 40, "one-employer", "one employer cuts";
    /// "Tolvane", "Tolvane Foods"
    ShortName, 10, "short-name", "one employer's name is the beginning of the other's";
    /// "NRT", "Norvale Regional Transit", and no text says so
    Initials, 0, "initials", "one employer's name is the initials of the other's";
    /// "Google", "Alphabet"
    ParentOf, 0, "parent", "one employer is the other's parent";

    /// "1,340", "1,340"; "16,000", "about 16,000"
    TellingNumber, 60, "same-telling-number", "they have one number, and one that seldom comes back";
    /// "200", "200"
    RoundNumber, 45, "same-round-number", "they have one number, though a round one that comes back";
    /// "over 1,700", "1,779"
    Rounded, 30, "rounded-figure", "one figure is the other, rounded";
    /// "over 11,000", "11,500"
    Fits, 25, "figures-fit", "their figures fit each other";
    /// "thousands", "4,000"
    Vague, 25, "vague-word-fits", "the vague word of one takes in the figure of the other";
    /// "Acme is cutting jobs", "Acme cuts 300"
    NoNumber, 25, "no-number", "one has no number that could speak against it";
    /// "14,000", "16,000". A veto
    FiguresApart, -1000, "figures-apart", "their figures cannot both be true";
    /// Of roll-ups, denials, aggregates: "30,000 in all", "further cuts in all". A veto there
    OneNumber, -1000, "only-one-numbered", "only one of them has a number";

    /// "13%", "13%"
    SameShare, 5, "same-share", "they tell one share of the staff";
    /// "1,000, or 13%", "1,000, or 22%"
    ShareApart, -10, "share-apart", "their shares of the staff differ";
    /// "13%", "22%", and no number beside. A veto
    ShareAlone, -1000, "only-shares-and-apart", "all they tell is shares, which differ";
    /// "A third of its 75,000 staff", "about 500". A veto
    ShareRefutes, -1000, "share-refutes-number", "the share of one, of the staff it tells, is nowhere near the number of the other";

    /// 28 January, 2 February; "January", 28 January
    InWindow, 40, "one-announcement", "they are told within the 21 days of one announcement";
    /// "2024", "2025": they touch and are not near. With [`Sign::InWindow`]
    OnlyTouch, -10, "years-or-quarters-apart", "the years or quarters they are told of only touch";
    /// 28 January, and no day at all
    Undated, 40, "undated", "nothing says how far apart they are";
    /// 28 January, 10 March
    TwoMonths, -5, "two-months", "they are told up to two months apart";
    /// 28 January, 10 June
    HalfYear, -15, "half-a-year", "they are told up to half a year apart";
    /// 28 January, 10 December
    Year, -45, "a-year", "they are told more than half a year apart";
    /// 28 January 2024, 28 January 2026
    Longer, -100, "longer", "they are told more than thirteen months apart";

    /// "300 jobs", three months later "the 300 cuts announced earlier"
    ToldBefore, 60, "previously-announced", "the later says that it was told before";
    /// "plans to cut 1,340", "has cut 1,340", and no more than half a year between
    CarriedOut, 15, "carried-out", "the later is what came of the earlier";
    /// "1,340", and six weeks later "1,340" without a day of its own
    Repeated, 5, "told-again", "only the day of its article dates the later";

    /// "300 in Leeds", "300 at the Leeds plant"
    SharedNames, 5, "shared-unit-or-place", "they name one unit or place";
    /// "Brightwater cuts 300 at Tolvane", "Tolvane cuts 300"
    OwnUnit, 15, "unit-is-employer", "one names the other's employer as its unit";
    /// "300 in Leeds", "300 in Hull"
    NamesClash, -5, "other-unit-or-place", "they name other units or places";

    /// "200", "a further 200", in two articles within one announcement
    AnotherSame, -25, "another-same-number", "one calls it another round, of the same number";
    /// "about 200", "a further 210"
    Another, -100, "another", "one calls it another round";
    /// "200", six weeks later "a further 200"
    AnotherLater, -100, "another-later", "one calls it another round, and they are not of one announcement";

    /// "300 laid off", "300 furloughed": the number is stronger
    OthersSame, -25, "other-people-same-number", "they hit different people, and as many";
    /// "laid off", "furloughed"; "contractors", "employees"
    Others, -60, "other-people", "they hit different people";
    /// "300 in Leeds and 300 in Hull"; "200, and a further 200". A veto
    ToldApart, -1000, "one-article-tells-two", "one article tells them as two";

    /// "Tolvane cuts 1,340", undated, and "Tolvane Foods cuts 1,340"
    UnsureDay, -30, "employer-and-day-unsure", "neither names nor days settle it";
    /// "Tolvane cuts jobs", "Tolvane Foods cuts jobs"
    UnsureNumber, -30, "employer-and-number-unsure", "neither names nor numbers settle it";
}

/// How the employers of two tellings are related, where they may be one at all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Kin {
    /// One is the other's parent.
    Parent,
    /// One has the initials of the other, and no text says so.
    Initials,
    /// One begins the other, or is short for several.
    Short,
    /// They are one.
    One,
}

/// The points of a pair, and the rows that gave them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Score {
    pub(super) points: i32,
    /// A bit for each row of the table.
    rows: u64,
}

impl Score {
    fn add(&mut self, sign: Sign) {
        let at = sign as usize;
        self.points += TABLE.get(at).map_or(0, |row| row.points);
        self.rows |= 1 << at;
    }

    /// They are one round.
    pub(super) fn merges(self) -> bool {
        self.points >= MERGE
    }

    /// They are perhaps one: what is told apart by words, or cannot be, never is.
    pub(super) fn proposes(self) -> bool {
        (PROPOSE..MERGE).contains(&self.points)
    }

    /// The rows that hold, in the order of the table.
    pub(super) fn features(self) -> Vec<Feature> {
        let holds = |(at, _): &(usize, &Row)| self.rows & (1 << at) != 0;
        let feature = |(_, row): (usize, &Row)| Feature {
            feature: row.feature,
            points: row.points,
            text: row.says.to_owned(),
        };
        TABLE
            .iter()
            .enumerate()
            .filter(holds)
            .map(feature)
            .collect()
    }
}

/// Scores two tellings of rounds. `one` is what may join, and `days` lie between it and what it may join.
pub(super) fn score(one: &Telling<'_>, two: &Telling<'_>, kin: Kin, days: Option<i32>) -> Score {
    let mut score = Score::default();
    let figure = figure(one, two);
    score.add(figure);
    if figure == Sign::FiguresApart {
        return score;
    }
    score.add(match kin {
        Kin::One => Sign::OneEmployer,
        Kin::Short => Sign::ShortName,
        Kin::Initials => Sign::Initials,
        Kin::Parent => Sign::ParentOf,
    });
    let same = matches!(figure, Sign::TellingNumber | Sign::RoundNumber);
    let names = names(one.event, two.event);
    let (a, b) = (one.event.cues.further, two.event.cues.further);
    let dated = one.event.date.is_some() == two.event.date.is_some();
    if one.article == two.article
        && (a != b
            || names == Names::Clash
            || matches!(figure, Sign::Fits | Sign::Rounded) && !dated)
    {
        score.add(Sign::ToldApart);
        return score;
    }
    let unit = kin < Kin::One && (names_as_unit(one, two) || names_as_unit(two, one));
    match names {
        _ if unit => score.add(Sign::OwnUnit),
        Names::Shared => score.add(Sign::SharedNames),
        Names::Clash => score.add(Sign::NamesClash),
        Names::Silent => {}
    }
    // What has no number may be told of a round that another text calls a further one.
    match figure {
        // Two papers tell of one day's news, one of them in round numbers, and one that it was not the first.
        Sign::Rounded if a != b && days.is_some_and(|days| days <= ONE_DAY) => {}
        Sign::Rounded | Sign::Fits if a != b => score.add(Sign::Another),
        Sign::Vague | Sign::NoNumber if a && !b => score.add(Sign::Another),
        _ if same && a != b => score.add(Sign::AnotherSame),
        _ => {}
    }
    if others(one.event, two.event) {
        score.add(if same { Sign::OthersSame } else { Sign::Others });
    }
    share(&mut score, one, two);
    when(&mut score, one, two, figure, names, days);
    if kin < Kin::One {
        if days.is_none() {
            score.add(Sign::UnsureDay);
        }
        if matches!(figure, Sign::Vague | Sign::NoNumber) {
            score.add(Sign::UnsureNumber);
        }
    }
    score
}

/// Scores two tellings of what never adds up, a roll-up, a denial, an aggregate: only how many, and when. The same
/// figure is told again within `window`.
pub(super) fn repeats(one: &Telling<'_>, two: &Telling<'_>, window: i32) -> Score {
    let mut score = Score::default();
    let agreement = agree(one, two);
    let figure = match agreement {
        Agreement::Unknown if one.headcount.is_some() != two.headcount.is_some() => Sign::OneNumber,
        _ => figure(one, two),
    };
    score.add(figure);
    score.add(Sign::OneEmployer);
    share(&mut score, one, two);
    let window = match agreement {
        Agreement::Same => window,
        _ => WINDOW,
    };
    score.add(match one.apart(two) {
        None => Sign::Undated,
        Some(days) if days <= window => Sign::InWindow,
        Some(_) => Sign::Longer,
    });
    score
}

/// Whether a telling names the employer of another as its unit.
fn names_as_unit(one: &Telling<'_>, two: &Telling<'_>) -> bool {
    let employer = two.event.employer.as_ref();
    employer.is_some_and(|employer| {
        let mut units = one.event.units.iter();
        units.any(|unit| same_name(&unit.name, &employer.name))
    })
}

/// What the numbers of two tellings say.
fn figure(one: &Telling<'_>, two: &Telling<'_>) -> Sign {
    let vague = || one.says() == Says::Vaguely || two.says() == Says::Vaguely;
    match agree(one, two) {
        Agreement::Apart => Sign::FiguresApart,
        Agreement::Unknown => Sign::NoNumber,
        _ if vague() => Sign::Vague,
        Agreement::Fits if rounded(one.headcount, two.headcount) => Sign::Rounded,
        Agreement::Fits => Sign::Fits,
        Agreement::Same if telling_number(one) => Sign::TellingNumber,
        Agreement::Same => Sign::RoundNumber,
    }
}

/// Whether a number is unlikely to come back by chance: 100 twice in a year is common, 1,340 is not.
fn telling_number(of: &Telling<'_>) -> bool {
    of.headcount.is_some_and(|some| {
        let best = Bounds::of(some).best;
        best >= 1000 || !best.is_multiple_of(50)
    })
}

/// How two tellings' shares agree.
pub(super) fn shares(one: &Telling<'_>, two: &Telling<'_>) -> Agreement {
    agree_on_share(one.event.share.as_ref(), two.event.share.as_ref())
}

fn share(score: &mut Score, one: &Telling<'_>, two: &Telling<'_>) {
    let numbers = one.says() == Says::Number && two.says() == Says::Number;
    match shares(one, two) {
        Agreement::Same => score.add(Sign::SameShare),
        Agreement::Apart if numbers => score.add(Sign::ShareApart),
        Agreement::Apart => score.add(Sign::ShareAlone),
        Agreement::Unknown if refutes(one, two) || refutes(two, one) => {
            score.add(Sign::ShareRefutes);
        }
        Agreement::Fits | Agreement::Unknown => {}
    }
}

/// What the days between two tellings say, and the words that make more or fewer of them likely.
fn when(
    score: &mut Score,
    one: &Telling<'_>,
    two: &Telling<'_>,
    figure: Sign,
    names: Names,
    days: Option<i32>,
) {
    let Some(days) = days else {
        return score.add(Sign::Undated);
    };
    if days <= WINDOW {
        let coarse =
            |date: Option<Dates>| date.is_some_and(|date| date.precision >= Precision::Quarter);
        if days > 0 && (coarse(one.event.date) || coarse(two.event.date)) {
            score.add(Sign::OnlyTouch);
        }
        return score.add(Sign::InWindow);
    }
    let (first, last) = if one.told() <= two.told() {
        (one.event, two.event)
    } else {
        (two.event, one.event)
    };
    let same = matches!(figure, Sign::TellingNumber | Sign::RoundNumber);
    // "A further 200" is told again as "the 200 cuts announced before".
    let known = same && last.cues.known_before && !last.cues.further;
    if (first.cues.further || last.cues.further) && !known {
        return score.add(Sign::AnotherLater);
    }
    score.add(if days <= REPEATED {
        Sign::TwoMonths
    } else if days <= CARRIED_OUT {
        Sign::HalfYear
    } else if days <= TOLD_BEFORE {
        Sign::Year
    } else {
        Sign::Longer
    });
    if names == Names::Clash && !known {
        return;
    }
    let (before, after) = (first.status, last.status);
    let progress = after > before && (before <= Status::Reported || after >= Status::Notified);
    let published = |basis| basis == Basis::Published;
    let repeated = last.cues.background || last.date.is_some_and(|date| published(date.basis));
    // What has no number says itself that it is a mention of a round before; no later round claims it.
    let refers = !matches!(figure, Sign::Vague | Sign::NoNumber)
        || std::ptr::eq(last, one.event)
        || one.says() == two.says();
    if refers && last.cues.known_before || same && last.cues.revises {
        score.add(Sign::ToldBefore);
    } else if same && progress && days <= CARRIED_OUT {
        score.add(Sign::CarriedOut);
    } else if same && repeated && days <= REPEATED {
        score.add(Sign::Repeated);
    }
}

/// Whether they hit different people: contractors and employees, furloughed and dismissed.
fn others(one: &Event, two: &Event) -> bool {
    let furlough = |event: &Event| match event.kind {
        Kind::Furlough => Some(true),
        Kind::Mixed => None,
        _ => Some(false),
    };
    let own = |event: &Event| match event.workers {
        Workers::Unstated => None,
        Workers::Employees | Workers::Managers => Some(true),
        Workers::Contractors | Workers::Temporary | Workers::Seasonal => Some(false),
    };
    let differ = |one: Option<bool>, two: Option<bool>| one.zip(two).is_some_and(|(a, b)| a != b);
    differ(furlough(one), furlough(two)) || differ(own(one), own(two))
}
