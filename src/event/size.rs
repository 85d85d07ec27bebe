//! Size: whether a figure is one that its employer could have.
//!
//! Takes a frame and whom it is told of, says whether the figure is a state's, which employs any number, or rather a
//! trade's or a town's than that of somebody the text says little of.

use crate::event::candidate::Scene;
use crate::event::discourse::Found;
use crate::frame::{Agent, Frame, Shape, Time};
use crate::lexicon::{List, any_of, class};
use crate::mention::{self, Qualifier};

/// A cut so large that whoever makes it is told of by name, and not in passing.
const LARGE: u32 = 10_000;

/// What only a state or a market cuts at once.
pub(super) const VAST: u32 = 100_000;

/// "800,000 federal workers", "the Army will cut 100,000": a state is one employer, however many it employs.
pub(super) fn state(scene: &Scene<'_>, frame: &Frame, found: &Found) -> bool {
    const STATE: &List =
        any_of!("government civil army navy military forces pentagon railway railways");
    let entity = found.entity.and_then(|at| scene.mentions.entities.get(at));
    let called = |words: &List| {
        entity.is_some_and(|entity| entity.name.split(' ').any(|word| words.has(word)))
    };
    let counted = found
        .words
        .as_ref()
        .is_some_and(|words| frame.counts(scene.mentions, words));
    let told = found.distance <= 1
        && matches!(
            frame.agent,
            Agent::Named(_) | Agent::Pronoun(_) | Agent::Nominal(_)
        );
    // "The ministry said that 130,000 had been dismissed": by others, where the clause does not say that it cuts.
    let acts = !frame.group.passive && matches!(frame.row.shape, Shape::Active | Shape::Verb);
    let value = scene
        .mentions
        .people
        .get(frame.people.unwrap_or(usize::MAX))
        .map(|people| people.value);
    let exact = value.is_some_and(|value| value.qualifier != Qualifier::Vague);
    // "140,930 dismissals", "it has cut 200,000 jobs": of that size only a furlough is made at one go, the others were
    // counted together.
    let tally = value.is_some_and(|value| {
        value.point() >= VAST
            && (value.point() % 100 > 0
                || frame.row.kind != mention::Kind::Furlough
                    && matches!(frame.group.time, Time::Past | Time::Perfect))
    });
    let range = scene
        .text
        .sentences
        .get(frame.sentence)
        .map(|sentence| sentence.tokens.clone())
        .unwrap_or_default();
    let many = || {
        range.clone().any(|at| {
            scene
                .text
                .is(at, any_of!(class::TRACKER, class::SECTOR_NOUN))
        })
    };
    if tally || many() {
        return false;
    }
    counted
        || told && (called(STATE) || acts && called(any_of!("department ministry")))
        // Where the clause names nobody, whom the article is about.
        || exact
            && matches!(frame.agent, Agent::Nobody)
            && scene.focus.main == found.entity
            && called(any_of!("civil federal"))
}

/// More than a union or a trade's body would have on its own staff.
const MANY: u32 = 500;

/// Whether a figure would be that of somebody the text says little of, or of nobody: it is then a trade's or a town's.
pub(super) fn unlikely_owner(scene: &Scene<'_>, frame: &Frame, found: &Found, size: u32) -> bool {
    let told = scene
        .last
        .is_some_and(|(last, at)| Some(last) == found.entity && frame.sentence <= at + 3);
    let trade = scene
        .mentions
        .people
        .get(frame.people.unwrap_or(usize::MAX))
        .is_some_and(|people| {
            let words = people.modifiers.clone();
            words.into_iter().any(|at| scene.text.is(at, &class::TRADE))
        });
    let area = || {
        let text = scene.text;
        let end = text
            .sentences
            .get(frame.sentence)
            .map_or(0, |sentence| sentence.tokens.end);
        text.any_is(
            frame.trigger.start..end,
            any_of!(class::AREA, class::POLICY),
        )
    };
    // "In Dutch banking, some 6,500 have taken early retirement."
    let opens = || {
        let text = scene.text;
        let from = text
            .sentences
            .get(frame.sentence)
            .map_or(0, |sentence| sentence.tokens.start);
        text.says_any(from, any_of!("in across among"))
            && (from + 1..from + 6)
                .find(|at| text.says(*at, ","))
                .is_some_and(|comma| text.is(comma - 1, any_of!(class::TRADE, class::SECTOR_NOUN)))
    };
    if found.distance >= 2 && opens() {
        return true;
    }
    // "Its economist said that 40,000 workers had been dismissed": a union or a trade's body tells of others.
    let body = || {
        let named = scene.mentions.named.iter();
        named
            .filter(|named| Some(named.entity) == found.entity)
            .flat_map(|named| named.tokens.clone())
            .any(|at| {
                scene
                    .text
                    .is(at, any_of!(class::SPEAKER_UNION, class::FORECASTER))
            })
    };
    if size >= MANY && found.distance >= 1 && !matches!(frame.agent, Agent::Pronoun(_)) && body() {
        return true;
    }
    let far = found.distance >= 3 || found.margin < 100 || area();
    if trade && found.distance >= 2 && far {
        return true;
    }
    // "50,000 jobs because visitors stay away from the city": an area employs nobody.
    let land =
        matches!(&frame.agent, Agent::Nominal(words) if scene.text.is(words.end - 1, &class::AREA));
    let region = found.distance == 0
        && found.words.as_ref().is_some_and(|words| {
            let text = scene.text;
            text.says_any(words.end, any_of!("region area valley coast island"))
                && !text.is(words.end + 1, &class::INDUSTRY)
        });
    if region {
        return true;
    }
    size >= LARGE
        && (found.distance >= 2 || land)
        && (!told || size >= 3 * LARGE)
        && !state(scene, frame, found)
        && found
            .entity
            .and_then(|at| scene.mentions.entities.get(at))
            .is_none_or(|entity| {
                let main = scene.focus.main == found.entity;
                // "Arden called in administrators. 9,400 staff are at risk": named right before.
                let near = main && found.distance == 2 && size < 3 * LARGE;
                // "46,506 jobs were affected by retail insolvencies", and a shop named further on.
                let later = entity.first > frame.trigger.end
                    && (frame.trigger.start..frame.trigger.end + 6)
                        .any(|at| scene.text.is(at, &class::TRADE));
                (entity.weight <= 4 && !near || size >= 3 * LARGE && !main) && !entity.known
                    || later && size >= LARGE
            })
}
