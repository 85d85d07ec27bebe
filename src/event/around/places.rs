//! Where a cut hits.
//!
//! Takes a stretch of a sentence, gives the towns and countries that stand there as places of work: "in Leeds, York and
//! Hull", "its Ohio plant", "200 UK staff", "Germany's Acme", "its Belgian workforce". Towns that no table knows are
//! places by what stands around them: "its works at Longton", "the Longton works".

mod demonym;
mod stands;
mod town;

use std::ops::Range;

use crate::event::Place;
use crate::frame::{inside, within_sentence};
use crate::lexicon::{any_of, class, folded, names};
use crate::mention::{Mentions, Run, Sort};
use crate::text::letter::small_of;
use crate::text::{Kind, Span, Text, shape};
use stands::{DIRECTION, located, named_for, stands};
use town::{could_be_town, ends, found_by_site, site_in_place};

pub(in crate::event) use town::at_site;

/// Adds the places of a stretch of a sentence. `employer` is whose cut it tells, as an entity.
pub(in crate::event) fn places(
    text: &Text<'_>,
    mentions: &Mentions,
    range: &Range<usize>,
    employer: Option<usize>,
    out: &mut Vec<Place>,
) {
    let pictured = text.any_says(
        range.clone(),
        any_of!("photo photograph pictured picture photographer"),
    );
    if pictured {
        return;
    }
    // The end of the place before, where it stands as a place of work.
    let mut list: Option<usize> = None;
    // "in Gary, Ind., and Akron, Ohio": one state that only says which makes the others so.
    let mut shortened = false;
    // "its Longton, York and Hull branches": names of which only what follows can say it.
    let mut waiting: Vec<&Run> = Vec::new();
    for run in inside(&mentions.runs, range) {
        let known = run.sort == Sort::Place;
        if !known && !could_be_town(mentions, run, employer) {
            continue;
        }
        if site_in_place(text, mentions, &run.tokens) {
            // "its Leeds Assembly plant in Yorkshire"
            let start = run.tokens.start;
            let town = (start + 1..run.tokens.end)
                .rev()
                .filter(|end| !text.is(*end, &class::SITE_NOUN))
                .find(|end| table(text.span(start..*end).of(text.source)).is_some());
            if let Some(end) = town {
                put(text, start..end, out);
            }
            continue;
        }
        let goes_on = list.is_some_and(|end| {
            let mut between = end..run.tokens.start;
            between.clone().all(|at| listed(text, at))
                && (known
                    || between.any(|at| joins(text, at))
                        && !text.is(run.tokens.start - 1, &class::DETERMINER)
                        && ends(text, run.tokens.end))
        });
        let beside = |end: usize| (end..run.tokens.start).all(|at| listed(text, at));
        let chained = waiting.last().is_some_and(|last| beside(last.tokens.end));
        if !chained {
            waiting.clear();
        }
        // "in Ellerk and Hull", where no table has the first
        let first = waiting
            .first()
            .filter(|first| known && chained && first.sort != Sort::Place)
            .is_some_and(|first| located(text, mentions, range, first));
        let stands = goes_on
            || first && ends(text, run.tokens.end)
            || known && stands(text, mentions, range, run, employer)
            || !known && employer.is_some() && found_by_site(text, mentions, range, run);
        if stands {
            let heads = !goes_on && (first || named_for(text, run.tokens.end));
            for run in waiting.drain(..).filter(|_| heads) {
                put(text, run.tokens.clone(), out);
            }
            // "Wichita, Kan.": the state only says which.
            let name = text.span(run.tokens.clone()).of(text.source);
            let short = goes_on
                && text.says(run.tokens.start - 1, ",")
                && (text.is(run.tokens.start, &class::ABBREVIATION)
                    || name.contains('.')
                    || shortened && table(name).is_some_and(|fields| fields.starts_with("state")));
            shortened |= short;
            if !short {
                put(text, run.tokens.clone(), out);
            }
        } else if listed(text, run.tokens.end) {
            waiting.push(run);
        }
        // "in Leeds, Ellerk, and Hull": what only stands between keeps the list open.
        let between = list.is_some_and(|end| (end..run.tokens.start).all(|at| text.says(at, ",")));
        list = (stands || between).then_some(run.tokens.end);
    }
    demonym::places(text, mentions, range, out);
    let here = range
        .clone()
        .any(|at| text.says(at, "here") && text.is(at.saturating_sub(1), &class::SITE_NOUN));
    if here && let Some((place, _)) = dateline(text, mentions) {
        out.push(place);
    }
}

/// What may stand between two places of a list.
fn listed(text: &Text<'_>, at: usize) -> bool {
    text.says_any(at, any_of!(", & . /"))
        || joins(text, at)
        || text.is(at, &class::DETERMINER)
        || text.says_any(at, DIRECTION)
}

fn joins(text: &Text<'_>, at: usize) -> bool {
    text.says_any(at, any_of!("and or in"))
}

/// The places that a record's own cell gives: "Port Ellery" of "Port Ellery, Ohio" and of "12 Dock Street, Port Ellery".
pub(in crate::event) fn of_cell(text: &Text<'_>, cell: &Range<usize>) -> Vec<Place> {
    let next = |from: usize, marks| (from..cell.end).find(|at| text.says_any(*at, marks));
    let mut out = Vec::new();
    let mut from = cell.start;
    while from < cell.end {
        let end = next(from, any_of!("and & / ;")).unwrap_or(cell.end);
        let comma = next(from, any_of!(", (")).filter(|at| *at < end);
        let start = comma
            .filter(|_| text.is_kind(from, Kind::Number))
            .map_or(from, |at| at + 1);
        let stop = next(start, any_of!(", (")).filter(|at| *at < end);
        let span = text.span(start..stop.unwrap_or(end));
        if text.looks(start, shape::CAPITAL) {
            out.push(of_span(text, span));
        }
        from = end + 1;
    }
    out
}

/// Adds a place that is not there yet.
fn put(text: &Text<'_>, tokens: Range<usize>, out: &mut Vec<Place>) {
    // "in Ellerk S Hungary"
    let side = (tokens.start + 1..tokens.end)
        .find(|at| *at + 1 < tokens.end && text.says_any(*at, any_of!("n s e w")));
    if let Some(side) = side.filter(|_| tokens.len() < 8) {
        put(text, tokens.start..side, out);
        return put(text, side + 1..tokens.end, out);
    }
    let place = of_span(text, text.span(tokens));
    // "US" and "U.S." are one.
    if !out
        .iter()
        .any(|known| bare(&known.name).eq(bare(&place.name)))
    {
        out.push(place);
    }
}

fn bare(name: &str) -> impl Iterator<Item = u8> + '_ {
    name.bytes()
        .filter(|byte| *byte != b'.')
        .map(|byte| byte.to_ascii_lowercase())
}

/// The place that a span names.
fn of_span(text: &Text<'_>, span: Span) -> Place {
    let name = span.of(text.source);
    let country = table(name).and_then(country_of);
    Place {
        name: name.to_owned(),
        span,
        country,
    }
}

/// The place that a name has in it: "University of Leeds", "Leeds City Council", "Acme Canada".
/// `known` is whether the whole name is that of an employer of the tables.
pub(in crate::event) fn of_name(
    text: &Text<'_>,
    name: &Range<usize>,
    known: bool,
) -> Option<Place> {
    let any = |at: usize, words| text.says_any(at, words);
    let public = name.clone().any(|at| any(at, any_of!("university college city county council borough town port district diocese archdiocese schools force government hospital hospitals airport")));
    // "Heathrow Airport"
    let mut found = (name.len() == 2 && any(name.end - 1, any_of!("airport")))
        .then(|| of_span(text, text.span(name.start..name.end - 1)));
    for start in name.clone() {
        for end in start + 1..=(start + 3).min(name.end) {
            let before = |words| start > name.start && any(start - 1, words);
            // "Victoria University of Wellington" is in Wellington.
            let of = before(any_of!("of"));
            let branch = end == name.end
                && start > name.start
                && !known
                && !before(any_of!("of air and &"))
                && !any(start, any_of!("atlantic pacific"));
            let span = text.span(start..end);
            let word = span.of(text.source);
            if (public || branch)
                && table(word).is_some()
                && found
                    .as_ref()
                    .is_none_or(|known| of || known.span.start >= span.start)
            {
                found = Some(of_span(text, span));
            }
        }
    }
    found
}

/// Where each employer's sites and people are, for a cut that hits all of it: "Acme, which has 48 pubs across Wales".
pub(in crate::event) fn grounds(text: &Text<'_>, mentions: &Mentions) -> Vec<Vec<Place>> {
    let mut grounds = vec![Vec::new(); mentions.entities.len()];
    for sentence in &text.sentences {
        let range = &sentence.tokens;
        let tells = range.clone().any(|at| {
            text.is(at, &class::VERB_EMPLOY)
                || text.says_any(at, any_of!("has have operates operate runs run"))
                    && text.any_is(at..at + 6, &class::SITE_NOUN)
        });
        let whose = inside(&mentions.named, range).next();
        if let Some(named) = whose.filter(|_| tells)
            && let Some(known) = grounds.get_mut(named.entity)
            && known.is_empty()
        {
            places(text, mentions, range, Some(named.entity), known);
        }
    }
    grounds
}

/// The country that the table gives a place.
fn country_of(fields: &str) -> Option<String> {
    let code = fields.split('\t').nth(1)?;
    (!code.is_empty()).then(|| code.to_owned())
}

/// What the table says of a name.
fn table(name: &str) -> Option<&'static str> {
    names::PLACES.find(&String::from_utf8(folded(name).collect()).unwrap_or_default())
}

/// Where the article was filed from, and whether a local paper did so: "ROCKFORD, Ill. – The plant here", but not
/// "LONDON, May 2 (Wire) –".
pub(in crate::event) fn dateline(text: &Text<'_>, mentions: &Mentions) -> Option<(Place, bool)> {
    let (run, sentence) = text.blocks.iter().take(6).find_map(|block| {
        let sentence = text.sentences.get(block.sentences.start as usize)?;
        let start = sentence.tokens.start;
        let at = mentions
            .runs
            .partition_point(|run| run.tokens.start < start);
        let run = mentions.runs.get(at)?;
        let opens = run.tokens.start == start && run.sort == Sort::Place;
        let shouted = run.tokens.clone().all(|at| {
            text.token(at)
                .is_some_and(|token| token.looks(shape::UPPER) || text.word(at).len() < 2)
        });
        (opens && shouted).then_some((run, sentence))
    })?;
    let dash = (run.tokens.end..sentence.tokens.end.min(run.tokens.end + 8))
        .find(|at| text.says_any(*at, any_of!("– — - -- _")))?;
    let wire = (run.tokens.end..dash).any(|at| {
        text.says_any(at, any_of!("( ["))
            || text
                .token(at)
                .is_some_and(|token| token.kind == crate::text::Kind::Number)
    });
    let span = text.span(run.tokens.clone());
    let name: String = span
        .of(text.source)
        .split(' ')
        .map(|word| {
            word.chars()
                .take(1)
                .chain(word.chars().skip(1).map(small_of))
                .collect::<String>()
        })
        .collect::<Vec<_>>()
        .join(" ");
    // "Oslo shipyard gives notice": the headline has the town too.
    let again = mentions.runs.iter().any(|other| {
        other.tokens != run.tokens
            && text
                .span(other.tokens.clone())
                .of(text.source)
                .eq_ignore_ascii_case(&name)
    }) || text.sentences.first().is_some_and(|first| {
        run.tokens.len() == 1
            && first
                .tokens
                .clone()
                .any(|at| at != run.tokens.start && text.word(at).eq_ignore_ascii_case(&name))
    });
    let country = inside(&mentions.places, &run.tokens).find_map(|place| place.country);
    let place = Place {
        name,
        span,
        country: country.map(str::to_owned),
    };
    Some((place, !wire || again))
}

/// Whether a place that the tables know begins at a token.
fn place_at(mentions: &Mentions, at: usize) -> bool {
    !within_sentence(&mentions.places, &(at..at + 1)).is_empty()
}
