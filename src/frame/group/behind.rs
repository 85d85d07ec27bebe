//! Behind: the verb group that tells of a noun before it.
//!
//! Takes the end of a noun phrase, gives the group: "layoffs that will hit in May".

use super::{AUX, Certainty, Group, Time, note, own};
use crate::lexicon::{Class, any_of, class, form};
use crate::text::Text;

/// The group that tells of the noun phrase that ends at `end`: "layoffs that will hit in May",
/// "redundancies have been made", "job cuts are expected".
///
/// What else the noun does, "the layoffs have angered the mayor", tells nothing of it.
pub fn behind(text: &Text<'_>, end: usize, ceiling: usize) -> Option<Group> {
    if text.is(end, &class::PLANNED) {
        let mut group = own(text, end, end);
        (group.time, group.certainty) = (Time::Future, Certainty::Planned);
        return Some(group);
    }
    let reach = (end + 9).min(ceiling);
    let opens = |at: usize| text.is(at, &AUX) && !text.says(at, "as");
    let mark = |at: &usize| !text.says_any(*at, any_of!(", ; : . – —"));
    let first = (end..reach).take_while(mark).find(|at| {
        opens(*at)
            || text.token(*at).is_some_and(|token| {
                token.can_be(form::PAST) && *at > end && !text.is(*at, &class::PREPOSITION)
            })
    })?;
    let verb = (first..(first + 5).min(ceiling))
        .take_while(mark)
        .find(|at| {
            !opens(*at)
                && text.can_be(
                    *at,
                    form::BASE | form::PAST | form::PARTICIPLE | form::GERUND,
                )
        });
    let mut group = verb.map(|verb| own(text, verb, first))?;
    group.told = !text.is(verb?, &class::VERB_SAY);
    let planned =
        (first..=verb?).find(|at| text.is(*at, any_of!(class::PLANNED, class::CONSIDERED)));
    let relative = text.says_any(end, any_of!("that which"));
    let tells = any_of!(
        class::VERB_RENDER,
        class::VERB_ASPECT,
        class::VERB_FINISH,
        class::VERB_AFFECT,
        class::VERB_SAY,
        class::VERB_GO,
        class::VERB_LEAVE
    );
    if !(planned.is_some() || relative || text.is(verb?, tells)) {
        return None;
    }
    if let Some(planned) = planned {
        note(
            &mut group,
            &text
                .token(planned)
                .map_or(Class::NONE, |token| token.classes),
        );
        group.time = Time::Future;
    }
    Some(group)
}
