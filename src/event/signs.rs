//! Signs: what speaks for a reading and against it, as yes or no.
//!
//! Takes a frame with what was made of it and the article around it, gives a set of signs. Confidence weighs them;
//! what each is worth was fitted to texts with gold (`make calibrate`), never set by hand.

mod settle;

use crate::event::discourse::{Focus, Found};
use crate::event::draft::Draft;
use crate::frame::{Agent, Certainty, Counts, Frame, Shape, Time, within_sentence};
use crate::lexicon::{Class, any_of, class};
use crate::mention::{Counted, Headcount, Kind, Mentions, Qualifier, Scope, Status};
use crate::text::{BlockKind, Text};

pub(super) use settle::settle;

/// A set of signs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Signs(u64);

/// Names the signs in the order of their bits.
macro_rules! signs {
    ($($sign:ident $name:literal,)*) => {
        #[derive(Clone, Copy)]
        enum Sign { $($sign,)* }
        /// The names of the signs, in the order of their bits.
        pub const NAMES: &[&str] = &[$($name,)*];
    };
}

signs! {
    // For a reading: one telling of a round that has one is enough.
    EmployerNamed "employer-named",
    EmployerClose "employer-close",
    EmployerByReference "employer-by-reference",
    EmployerKnown "employer-known",
    EmployerWeighty "employer-weighty",
    EmployerNamedOften "employer-named-often",
    EmployerOfTheArticle "employer-of-the-article",
    EmployerInLead "employer-in-lead",
    EmployerSpeaks "employer-speaks",
    Number "number",
    Share "share",
    JobsCounted "jobs-counted",
    PeopleCounted "people-counted",
    NumberIsThousands "number-is-thousands",
    NumberBesideTrigger "number-beside-trigger",
    InTitle "in-title",
    InLead "in-lead",
    ToCome "to-come",
    Dated "dated",
    Placed "placed",
    ReasonGiven "reason-given",
    UnitNamed "unit-named",
    ToldTwice "told-twice",
    ToldOften "told-often",
    ShortArticle "short-article",
    ArticleAboutCuts "article-about-cuts",
    LeadAboutCuts "lead-about-cuts",
    ActiveVerb "active-verb",
    OnlyRound "only-round",
    EmployerUnnamed "employer-unnamed",
    EmployerClear "employer-clear",
    EmployerLikely "employer-likely",
    // Against it, from here on: every telling must have it.
    EmployerInherited "employer-inherited",
    EmployerFromAfar "employer-from-afar",
    EmployerWeightless "employer-weightless",
    EmployerAMedium "employer-a-medium",
    EmployerOfficial "employer-official",
    Nobody "nobody",
    NumberBelowTen "number-below-ten",
    NumberVague "number-vague",
    NumberBare "number-bare",
    NumberFar "number-far",
    Considered "considered",
    Planned "planned",
    Done "done",
    Background "background",
    InQuotes "in-quotes",
    StatisticsBeside "statistics-beside",
    ManyEmployersBeside "many-employers-beside",
    OutsiderSpeaks "outsider-speaks",
    Noun "noun",
    LongArticle "long-article",
    EmployerAWord "employer-a-word",
    EmployerContested "employer-contested",
    EmployerUnlikely "employer-unlikely",
    AtRisk "at-risk",
    Result "result",
    LongSentence "long-sentence",
    ManyNumbers "many-numbers",
    AnotherOfEmployer "another-round-of-employer",
    BareBesideNumbers "bare-beside-numbers",
    SameNumberElsewhere "same-number-elsewhere",
}

/// The first sign against a reading.
const AGAINST: u32 = Sign::EmployerInherited as u32;

impl Signs {
    /// Whether sign `at` of [`NAMES`] is there.
    #[must_use]
    pub const fn has(self, at: usize) -> bool {
        at < 64 && self.0 >> at & 1 != 0
    }

    fn set(&mut self, sign: Sign, holds: bool) {
        self.0 |= u64::from(holds) << (sign as u32);
    }

    /// The signs of a round told twice.
    pub(super) const fn with(self, other: Self) -> Self {
        let against = u64::MAX << AGAINST;
        Self((self.0 | other.0) & !against | self.0 & other.0 & against)
    }
}

/// What holds of a whole article.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scene {
    focus: Focus,
    short: bool,
    long: bool,
    about_cuts: bool,
    lead: bool,
}

impl Scene {
    pub(super) fn of(text: &Text<'_>, focus: Focus, frames: &[Frame]) -> Self {
        let cuts = frames.iter().filter(|frame| !frame.row.against);
        let count = cuts.clone().count();
        let sentences = text.sentences.len();
        Self {
            focus,
            short: sentences <= 6,
            long: sentences > 40,
            about_cuts: count * 6 >= sentences,
            lead: cuts.clone().any(|frame| frame.sentence < 2),
        }
    }
}

/// The signs of one telling.
pub(super) fn of(
    text: &Text<'_>,
    mentions: &Mentions,
    scene: &Scene,
    frame: &Frame,
    found: &Found,
    draft: &Draft,
) -> Signs {
    let mut signs = Signs::default();
    employer(&mut signs, text, mentions, scene, frame, found);
    number(&mut signs, mentions, frame, draft);
    clause(&mut signs, text, mentions, frame, draft);
    let title = text
        .sentences
        .get(frame.sentence)
        .and_then(|sentence| text.blocks.get(sentence.block))
        .is_some_and(|block| matches!(block.kind, BlockKind::Title | BlockKind::Heading));
    for (sign, holds) in [
        (Sign::InTitle, title || frame.sentence == 0),
        (Sign::InLead, frame.sentence < 4),
        (Sign::ShortArticle, scene.short),
        (Sign::LongArticle, scene.long),
        (Sign::ArticleAboutCuts, scene.about_cuts),
        (Sign::LeadAboutCuts, scene.lead),
    ] {
        signs.set(sign, holds);
    }
    signs
}

fn employer(
    signs: &mut Signs,
    text: &Text<'_>,
    mentions: &Mentions,
    scene: &Scene,
    frame: &Frame,
    found: &Found,
) {
    let named = matches!(frame.agent, Agent::Named(_));
    let entity = found.entity.and_then(|at| mentions.entities.get(at));
    let here = match frame.agent {
        Agent::Named(at) => mentions.named.get(at),
        _ => None,
    };
    let word = here.is_some_and(|named| {
        named.tokens.len() == 1
            && text
                .token(named.tokens.start)
                .is_some_and(|token| token.classes != Class::NONE)
    });
    let chosen = found.margin > 0;
    let official = here.is_some_and(|named| text.is(named.tokens.start, &class::OFFICIAL));
    let speaks = here
        .is_some_and(|named| text.is(named.tokens.end, any_of!(class::VERB_SAY, class::VERB_PLAN)));
    for (sign, holds) in [
        (Sign::EmployerNamed, named && found.distance == 0),
        (Sign::EmployerClose, named && frame.tight),
        (Sign::EmployerByReference, found.distance <= 1 && !named),
        (Sign::EmployerInherited, found.distance == 2),
        (
            Sign::EmployerFromAfar,
            entity.is_some() && found.distance >= 3,
        ),
        (
            Sign::EmployerKnown,
            entity.is_some_and(|entity| entity.known),
        ),
        (
            Sign::EmployerWeighty,
            entity.is_some_and(|entity| entity.weight >= 5),
        ),
        (
            Sign::EmployerWeightless,
            entity.is_some_and(|entity| entity.weight <= 0 && !entity.known),
        ),
        (
            Sign::EmployerNamedOften,
            entity.is_some_and(|entity| entity.count >= 4),
        ),
        (
            Sign::EmployerOfTheArticle,
            found.entity.is_some() && scene.focus.main == found.entity,
        ),
        (
            Sign::EmployerInLead,
            entity.is_some_and(|entity| {
                text.sentences
                    .get(2)
                    .is_none_or(|third| entity.first < third.tokens.end)
            }),
        ),
        (Sign::EmployerSpeaks, speaks),
        (
            Sign::EmployerAMedium,
            entity.is_some_and(|entity| entity.media || entity.counts),
        ),
        (Sign::EmployerOfficial, official),
        (Sign::Nobody, entity.is_none() && !found.unnamed),
        (Sign::EmployerUnnamed, found.unnamed),
        (Sign::EmployerAWord, word),
        (Sign::EmployerClear, chosen && found.margin >= 300),
        (Sign::EmployerLikely, chosen && found.score >= 500),
        (Sign::EmployerContested, chosen && found.margin < 100),
        (
            Sign::EmployerUnlikely,
            chosen && found.score < 150 && found.margin < 300,
        ),
    ] {
        signs.set(sign, holds);
    }
}

fn number(signs: &mut Signs, mentions: &Mentions, frame: &Frame, draft: &Draft) {
    let counted = frame
        .people
        .and_then(|at| mentions.people.get(at))
        .map(|people| people.counted);
    let point = draft.headcount.map(Headcount::point);
    let vague = draft
        .headcount
        .is_some_and(|headcount| headcount.qualifier == Qualifier::Vague);
    for (sign, holds) in [
        (Sign::Number, draft.headcount.is_some()),
        (Sign::Share, draft.share.is_some()),
        (
            Sign::JobsCounted,
            matches!(counted, Some(Counted::Jobs | Counted::Cuts)),
        ),
        (Sign::PeopleCounted, counted == Some(Counted::People)),
        (Sign::NumberBare, counted == Some(Counted::Bare)),
        (
            Sign::NumberIsThousands,
            point.is_some_and(|point| point >= 1000),
        ),
        (Sign::NumberBelowTen, point.is_some_and(|point| point < 10)),
        (Sign::NumberVague, vague),
        (Sign::NumberBesideTrigger, !draft.bare && frame.cost <= 2),
        (Sign::NumberFar, !draft.bare && frame.cost > 8),
    ] {
        signs.set(sign, holds);
    }
}

fn clause(signs: &mut Signs, text: &Text<'_>, mentions: &Mentions, frame: &Frame, draft: &Draft) {
    let range = text
        .sentences
        .get(frame.sentence)
        .map_or(0..0, |sentence| sentence.tokens.clone());
    let any = |classes: &Class| text.any_is(range.clone(), classes);
    let outsider = text.any_says(
        range.clone(),
        any_of!("analyst analysts economist economists study report experts we i you"),
    );
    for (sign, holds) in [
        (Sign::ToCome, frame.group.time == Time::Future),
        (
            Sign::Considered,
            draft.status == Status::Considered || frame.group.certainty == Certainty::Considered,
        ),
        (Sign::Planned, draft.status == Status::Planned),
        (Sign::Done, draft.status == Status::Completed),
        (Sign::ActiveVerb, frame.row.shape == Shape::Active),
        (Sign::Noun, frame.row.shape == Shape::Noun),
        (
            Sign::InQuotes,
            quoted(text, range.start, frame.trigger.start),
        ),
        (
            Sign::StatisticsBeside,
            any(any_of!(
                class::STATISTICS,
                class::STATISTICS_AGENCY,
                class::TRACKER
            )),
        ),
        (
            Sign::ManyEmployersBeside,
            any(&class::SECTOR_NOUN) || draft.scope == Scope::Sector,
        ),
        (Sign::OutsiderSpeaks, outsider),
        (Sign::AtRisk, any(&class::AT_RISK)),
        (
            Sign::Result,
            frame.row.counts == Counts::Hit || frame.row.kind == Kind::Closure,
        ),
        (Sign::LongSentence, range.len() > 40),
        (
            Sign::ManyNumbers,
            within_sentence(&mentions.people, &range).len() > 2,
        ),
    ] {
        signs.set(sign, holds);
    }
}

/// Whether a quotation mark that opened in the sentence is still open.
fn quoted(text: &Text<'_>, from: usize, to: usize) -> bool {
    (from..to).fold(false, |open, at| match text.word(at) {
        "“" => true,
        "”" => false,
        "\"" => !open,
        _ => open,
    })
}
