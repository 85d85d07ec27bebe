//! Frames of records: a row of a table or an entry of a list tells a cut by where its words stand.
//!
//! Takes the records of a sentence, gives a frame each: the employer is the one named in the record, the number the
//! one in its column.

use super::{Agent, Frame, Group, Offer, ROWS, Time};
use crate::mention::{Form, Mentions};
use crate::text::Text;

/// The frames of the records that begin in sentence `index`; `spoken_for` takes their numbers.
pub(super) fn read(
    text: &Text<'_>,
    mentions: &Mentions,
    index: usize,
    spoken_for: &mut Vec<usize>,
) -> Vec<Frame> {
    let from = mentions
        .records
        .partition_point(|record| record.sentence < index);
    let mut frames = Vec::new();
    for record in mentions.records.get(from..).unwrap_or_default() {
        if record.sentence != index {
            break;
        }
        let id = match record.form {
            Form::Row => "table-row",
            Form::Entry => "list-entry",
        };
        let (Some(row), Some(named)) = (
            ROWS.iter().find(|row| row.id == id),
            starting(&mentions.named, record.employer.start, |named| {
                named.tokens.start
            }),
        ) else {
            continue;
        };
        let people = record
            .number
            .and_then(|at| starting(&mentions.people, at, |people| people.number.start));
        let share = record
            .share
            .and_then(|at| starting(&mentions.shares, at, |share| share.tokens.start));
        if people.is_none() && share.is_none() {
            continue;
        }
        spoken_for.extend(people);
        let trigger = people
            .and_then(|at| mentions.people.get(at))
            .map(|people| people.tokens.clone())
            .or_else(|| {
                share
                    .and_then(|at| mentions.shares.get(at))
                    .map(|share| share.tokens.clone())
            })
            .unwrap_or_default();
        frames.push(Frame {
            row,
            sentence: text.sentence_at(trigger.start),
            // A list tells news.
            group: Group::plain(trigger.start, trigger.end, Time::Future),
            trigger,
            people,
            derived: None,
            share,
            agent: Agent::Named(named),
            offers: vec![Offer {
                cost: 0,
                agent: Agent::Named(named),
            }],
            cost: 1,
            part: false,
            tight: true,
        });
    }
    frames
}

/// The mention that starts at token `at`; `list` is in reading order.
fn starting<T>(list: &[T], at: usize, start: impl Fn(&T) -> usize) -> Option<usize> {
    let index = list.partition_point(|mention| start(mention) < at);
    list.get(index)
        .filter(|mention| start(mention) == at)
        .map(|_| index)
}
