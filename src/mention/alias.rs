//! Aliases: when a short name and a long one are one employer.
//!
//! Takes a run's words and an entity already named, says whether they are the same: "Krupp" and "Krupp Stahl", "BA" and
//! "British Airways", "the University" and "University of Leeds". "Pell" told before "Pell Airlines" is another.

use std::ops::Range;

use crate::lexicon::{any_of, class, look_up, names, same_word, word_hash};
use crate::mention::entity::{Entity, Named};
use crate::mention::name::{Run, Sort, lower};
use crate::order;
use crate::text::letter::{capital, holds, parted};
use crate::text::{Kind, Text, shape};

/// What a text says of its short names.
pub(super) struct Shorts {
    /// Names by the hash of their words, and the tokens where the body of the text has them.
    body: Vec<(u64, usize)>,
    /// What stands in brackets behind a name, as its folded words, and that name's run.
    defined: Vec<(String, usize)>,
    /// What brackets and quotes define: `(the "Company")`. Behind a name, that name's run.
    terms: Vec<(String, Option<usize>)>,
}

impl Shorts {
    /// Reads where names stand first, and which are defined in brackets: "Norvale Regional Transit (NRT)".
    pub(super) fn of(text: &Text<'_>, runs: &[Run], core: impl Fn(&Run) -> Range<usize>) -> Self {
        // Headlines are short of words; how a name is introduced, the body tells.
        let start = text
            .blocks
            .iter()
            .enumerate()
            .filter_map(|(at, block)| Some((block, text.block_tokens(at)?)))
            .find(|(block, tokens)| {
                let last = tokens.end.saturating_sub(1);
                block.sentences.len() > 1 || text.says_any(last, any_of!(". \" ”"))
            })
            .map_or(0, |(_, tokens)| tokens.start);
        let mut body: Vec<(u64, usize)> = runs
            .iter()
            .filter(|run| run.tokens.start >= start)
            .map(|run| {
                let words = text.span(core(run)).of(text.source);
                (u64::from(word_hash(words)), run.tokens.start)
            })
            .collect();
        order::plain(&mut body);
        let defined = runs
            .windows(2)
            .enumerate()
            .filter_map(|(at, pair)| {
                let [full, short] = pair else { return None };
                let bracketed = text.says(short.tokens.start.checked_sub(1)?, "(")
                    && text.says(short.tokens.end, ")")
                    && full.tokens.end + 2 >= short.tokens.start;
                // "BAe" is as much a short form as "BAE".
                let capitals = text
                    .word(short.tokens.start)
                    .chars()
                    .filter(|at| capital(*at));
                let upper = short.tokens.len() == 1 && capitals.count() > 1;
                let both = [full, short]
                    .iter()
                    .all(|run| matches!(run.sort, Sort::Organisation | Sort::Media));
                (bracketed && upper && both).then(|| (lower(text.word(short.tokens.start)), at))
            })
            .collect();
        Self {
            body,
            defined,
            terms: terms(text, runs),
        }
    }

    /// The run whose name the text itself shortens so.
    pub(super) fn defined(&self, word: &str) -> Option<usize> {
        self.defined
            .iter()
            .find(|(short, _)| same_word(word, short))
            .map(|(_, run)| *run)
    }

    /// What a quoted term stands for: a run, or something that is no employer.
    pub(super) fn term(&self, word: &str) -> Option<Option<usize>> {
        self.terms
            .iter()
            .find(|(term, _)| term == word)
            .map(|(_, run)| *run)
    }

    /// The first token where the body of the text has this name.
    fn first(&self, words: &str) -> Option<usize> {
        let hash = u64::from(word_hash(words));
        let at = self.body.partition_point(|(known, _)| *known < hash);
        self.body
            .get(at)
            .filter(|(known, _)| *known == hash)
            .map(|(_, start)| *start)
    }
}

/// Finds what a filing defines: `Acme, Inc. (together with its subsidiaries, the "Company")`.
fn terms(text: &Text<'_>, runs: &[Run]) -> Vec<(String, Option<usize>)> {
    let quote = |at: usize| text.says_any(at, any_of!("\" “ ”"));
    let mut found = Vec::new();
    for (open, token) in text.tokens.iter().enumerate() {
        if token.kind != Kind::Mark || !text.says(open, "(") {
            continue;
        }
        let term = (open + 1..open + 12)
            .take_while(|at| !text.says(*at, ")"))
            .find(|at| quote(*at - 1) && quote(*at + 1));
        if let Some(term) = term {
            let at = runs.partition_point(|run| run.tokens.end <= open);
            let owner = at.checked_sub(1).filter(|at| {
                runs.get(*at)
                    .is_some_and(|run| run.tokens.end + 2 > open && run.sort == Sort::Organisation)
            });
            found.push((lower(text.word(term)), owner));
        }
    }
    found
}

/// Whether a short form, whose folded words are `folded`, names an entity whose folded name is `full`.
pub(super) fn alias(
    text: &Text<'_>,
    shorts: &Shorts,
    tokens: &Range<usize>,
    folded: &str,
    entity: &Entity,
    full: &str,
) -> bool {
    if full == folded {
        return true;
    }
    let one = tokens.len() == 1;
    if one && folded.len() >= 2 && text.looks(tokens.start, shape::UPPER) {
        let initials: String = entity
            .name
            .split([' ', '-'])
            .filter_map(|word| word.chars().next())
            .filter(|letter| capital(*letter))
            .collect();
        let initials = lower(&initials);
        if initials == folded || folded.len() > 2 && initials.starts_with(folded) {
            return true;
        }
    }
    let generic = one && text.is(tokens.start, any_of!(class::ORG_WORD, class::INSTITUTION));
    if generic || folded.len() <= 2 {
        return false;
    }
    // "UK Rail Authority" and "Rail Authority"; "University of Leeds" and "Leeds University".
    let from = full
        .strip_suffix(folded)
        .and_then(|rest| rest.strip_suffix(' '))
        .is_some_and(country);
    let turned = !one
        && parted(full, " of ").is_some_and(|(head, of)| {
            let of = of.strip_prefix("the ").unwrap_or(of);
            folded
                .strip_suffix(head)
                .is_some_and(|rest| rest.strip_suffix(' ') == Some(of))
        });
    let stem = folded
        .strip_suffix("'s")
        .or_else(|| folded.strip_suffix("’s"))
        .unwrap_or(folded);
    // "St. Brendan's" of "St. Brendan's Health"
    let begun = full
        .strip_prefix(stem)
        .and_then(|rest| {
            let owned = rest.strip_prefix("'s").or(rest.strip_prefix("’s"));
            owned.unwrap_or(rest).strip_prefix([' ', '-'])
        })
        .is_some_and(|rest| {
            entity.legal
                || country(rest)
                // "Victoria University" of "Victoria University of Wellham"
                || !one && rest.starts_with("of ")
                || look_up(rest).is_some_and(|word| word.classes.any(&class::INSTITUTION))
                || shorts.first(text.span(tokens.clone()).of(text.source)).is_none_or(|first| entity.first < first)
        });
    from || turned || begun || !one && short_body(folded, full)
}

/// "Leeds council" of "Leeds City Council", "Lodi school district" of "Lodi Unified School District": what a body's full
/// name says of its kind is left out.
fn short_body(short: &str, full: &str) -> bool {
    const KINDS: [&str; 14] = [
        "city",
        "county",
        "borough",
        "district",
        "metropolitan",
        "town",
        "unified",
        "royal",
        "general",
        "community",
        "state",
        "regional",
        "university",
        "nhs",
    ];
    let Some((head, kind)) = parted_last(short) else {
        return false;
    };
    look_up(kind).is_some_and(|word| word.classes.any(&class::INSTITUTION))
        && full
            .strip_prefix(head)
            .and_then(|rest| rest.strip_suffix(kind))
            .is_some_and(|middle| {
                middle.starts_with(' ')
                    && middle.ends_with(' ')
                    && middle
                        .split(' ')
                        .all(|word| word.is_empty() || KINDS.contains(&word))
            })
}

/// The last word of a name, and what stands before it.
fn parted_last(name: &str) -> Option<(&str, &str)> {
    let at = name.bytes().rposition(|byte| byte == b' ')?;
    Some((name.get(..at)?, name.get(at + 1..)?))
}

/// The entity that a bare "University" or "Ministry" at `at` stands for: the one with that word named last.
pub(super) fn generic(
    text: &Text<'_>,
    at: usize,
    entities: &[Entity],
    named: &[Named],
) -> Option<usize> {
    let word = text.word(at);
    if !text.is(at, any_of!(class::ORG_WORD, class::INSTITUTION)) {
        return None;
    }
    let word = lower(word);
    let fits = |named: &&Named| {
        entities.get(named.entity).is_some_and(|entity| {
            holds(&entity.name, b' ') && entity.name.split(' ').any(|other| same_word(other, &word))
        })
    };
    named
        .iter()
        .filter(fits)
        .filter(|named| named.tokens.end <= at)
        .max_by_key(|named| named.tokens.start)
        .or_else(|| {
            named
                .iter()
                .filter(fits)
                .min_by_key(|named| named.tokens.start)
        })
        .map(|named| named.entity)
}

/// Whether the words are a country's or town's name, or that of its people.
pub(crate) fn country(words: &str) -> bool {
    names::PLACES.find(words).is_some() || names::DEMONYMS.find(words).is_some()
}
