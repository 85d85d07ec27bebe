//! Entities: runs that name one employer put together.
//!
//! Takes the runs of a text, gives one entity a name with its key, its aliases and its weight.

use crate::lexicon::{self, ambiguous, any_of, class, same_word};
use crate::mention::alias::{Shorts, alias, country, generic};
use crate::mention::also::{also, learn};
use crate::mention::forms::forms;
use crate::mention::name::{MEANT, Run, Sort, lower};
use crate::order;
use crate::text::letter::{holds, in_word};
use crate::text::{Kind, Text, shape};

/// What it weighs that the gazetteer has a name, however often it is told.
const LISTED: i32 = 3;

/// One organisation of an article.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The name it is counted under: the gazetteer's, or its fullest form without the legal form.
    pub name: String,
    /// What makes two names one employer, across articles.
    pub key: String,
    /// Whether the gazetteer has it.
    pub known: bool,
    /// Its parent, or the name it took later, where the gazetteer or the text has one.
    pub parent: Option<String>,
    /// What else the text calls it: initials, short names, a ticker, a former name.
    pub also: Vec<String>,
    /// How much speaks for an employer, over all its mentions.
    pub weight: i32,
    /// How often it is named.
    pub count: u32,
    /// Token of its first mention.
    pub first: usize,
    /// Whether it is a news medium or tracker.
    pub media: bool,
    /// Whether it counts a labour market, and so tells of many employers.
    pub counts: bool,
    /// Whether it is a union or a party, and so tells of other people's employers.
    pub union: bool,
    /// Whether it is told with a legal form.
    pub(super) legal: bool,
}

/// A mention of an entity.
#[derive(Clone, Debug)]
pub struct Named {
    /// The words.
    pub tokens: std::ops::Range<usize>,
    /// Which entity, by index.
    pub entity: usize,
    /// The name before owns it, or "unit" follows.
    pub owned: bool,
    /// It only says whose parent the next name is.
    pub child: bool,
}

/// The name without its legal form, as written: "Krupp Stahl AG" is Krupp Stahl, "Pell & Sons" and "Pell Systems" stay.
fn core(text: &Text<'_>, run: &Run) -> std::ops::Range<usize> {
    let mut end = run.tokens.end;
    while end > run.tokens.start + 1 {
        let last = text.word(end - 1);
        let tail = text.says_any(
            end - 1,
            any_of!("company corporation group holding holdings"),
        );
        let form = text.is(end - 1, &class::LEGAL_FORM)
            && (tail || !text.is(end - 1, &class::ORG_WORD))
            && (!text.says(end - 2, "&") || same_word(last, "co"));
        if !form && !matches!(last, "." | "," | "&") {
            break;
        }
        end -= 1;
    }
    let the = usize::from(text.says(run.tokens.start, "the") && end > run.tokens.start + 1);
    run.tokens.start + the..end
}

/// Groups runs into entities, in order of first mention.
#[must_use]
pub fn group(text: &Text<'_>, runs: &[Run]) -> (Vec<Entity>, Vec<Named>) {
    let mut entities: Vec<Entity> = Vec::new();
    // Their names, folded.
    let mut names: Vec<String> = Vec::new();
    let mut named = Vec::new();
    let shorts = Shorts::of(text, runs, |run| core(text, run));
    // The fullest forms come first, so that short ones find them; what is defined in brackets comes last.
    let mut order: Vec<_> = runs
        .iter()
        .filter(|run| matches!(run.sort, Sort::Organisation | Sort::Media))
        .map(|run| {
            let tokens = core(text, run);
            let defined = tokens.len() == 1 && shorts.defined(text.word(tokens.start)).is_some();
            // "Delvaux-Semois" is fuller than "Delvaux".
            let hyphen = |at: &usize| text.looks(*at, shape::HYPHEN);
            let len = tokens.len() + tokens.clone().filter(hyphen).count();
            ((defined, usize::MAX - len, run.tokens.start), run, tokens)
        })
        .collect();
    order::by_key(&mut order, |(key, ..)| *key);
    for (_, run, tokens) in order {
        let written = run
            .called
            .unwrap_or_else(|| text.span(tokens.clone()).of(text.source));
        let folded = lower(written);
        let defined = shorts.defined(&folded);
        // Of "Norvale Steel Works (NSW)" the letters are its own in this text, whoever is listed under them.
        let explained = || {
            let full = core(text, runs.get(defined?)?);
            let full = text.span(full).of(text.source);
            let listed = lexicon::names::EMPLOYERS.find(&lower(full)).is_some();
            Some(!listed && forms(full).initials.contains(&folded))
        };
        let row = lexicon::names::EMPLOYERS
            .find(&folded)
            .filter(|_| explained() != Some(true));
        let (canonical, parent) = row.map_or((None, None), |fields| {
            let mut fields = fields.split('\t');
            (
                fields.next(),
                fields.next().filter(|parent| !parent.is_empty()),
            )
        });
        let key = key(canonical.unwrap_or(&folded));
        // `(the "Company")`, `(the "Facility")`: the text says what it means by the word.
        let term = (tokens.len() == 1).then(|| shorts.term(&folded)).flatten();
        if term == Some(None) {
            continue;
        }
        let entity_of = |run: usize| {
            let full = runs.get(run)?;
            named
                .iter()
                .find(|named: &&Named| named.tokens == full.tokens)
                .map(|named| named.entity)
        };
        let same = term
            .flatten()
            .and_then(entity_of)
            .or_else(|| entities.iter().position(|entity| entity.key == key));
        let called = same
            .or_else(|| entity_of(defined.filter(|_| row.is_none())?))
            .or_else(|| {
                // "Delta" is a word too, and of "Delta Air Lines" it is the short name.
                row.is_none_or(ambiguous).then_some(())?;
                let own = text.span(tokens.clone()).of(text.source);
                let own = run.called.map_or_else(|| folded.clone(), |_| lower(own));
                let mut all = entities.iter().zip(&names);
                all.position(|(entity, full)| alias(text, &shorts, &tokens, &own, entity, full))
            });
        if let Some(entity) = called.filter(|_| same.is_none()) {
            also(&mut entities, entity, written);
        }
        let found = called.or_else(|| {
            let bare = row.is_none() && tokens.len() == 1;
            bare.then(|| generic(text, tokens.start, &entities, &named))?
        });
        // "the Company" alone names nobody.
        if found.is_none() && tokens.len() == 1 && text.is(tokens.start, &class::LEGAL_FORM) {
            continue;
        }
        let index = found.unwrap_or_else(|| {
            let shouted = tokens.clone().all(|at| {
                text.token(at)
                    .is_none_or(|token| token.looks(shape::UPPER) || token.kind != Kind::Word)
            }) && run.headline
                && !tokens.is_empty()
                && written.len() > 4;
            entities.push(Entity {
                name: canonical.map_or_else(
                    || {
                        if shouted {
                            title_case(written)
                        } else {
                            tidy(written)
                        }
                    },
                    str::to_owned,
                ),
                key: key.clone(),
                known: false,
                parent: parent.map(str::to_owned),
                also: Vec::new(),
                legal: false,
                union: false,
                weight: 0,
                count: 0,
                first: run.tokens.start,
                media: run.sort == Sort::Media,
                // "The Bureau" counts jobs; the Bureau of Public Grazing has some.
                counts: tokens.clone().any(|at| {
                    text.is(at, any_of!(class::STATISTICS_AGENCY, class::TRACKER))
                        && !(tokens.len() > 1
                            && text.says(at, "bureau")
                            && text.token(at).is_some_and(|token| token.len == 1))
                }),
            });
            names.extend(entities.last().map(|entity| lower(&entity.name)));
            entities.len() - 1
        });
        if let (Some(entity), Some(full)) = (entities.get_mut(index), names.get_mut(index)) {
            // "Pell UK" is Pell, told of first.
            let shorter = row.is_none()
                && !entity.known
                && full
                    .strip_prefix(folded.as_str())
                    .is_some_and(|rest| rest.strip_prefix(' ').is_some_and(country));
            if shorter {
                entity.name = tidy(written);
                *full = lower(&entity.name);
                entity.key = key;
            }
            if !entity.known && row.is_some_and(|fields| !ambiguous(fields) || run.weight >= MEANT)
            {
                entity.known = true;
                entity.weight += LISTED;
            }
            // "Corvale Borough Council (CBC)" has the letters of a broadcaster, and is none.
            entity.media |= run.sort == Sort::Media && run.tokens.len() > 1;
            entity.union |= union(text, &run.tokens);
            entity.legal |= text.any_is(run.tokens.clone(), &class::LEGAL_FORM);
            entity.weight += run.weight;
            entity.count += 1;
            entity.first = entity.first.min(run.tokens.start);
        }
        named.push(Named {
            tokens: run.tokens.clone(),
            entity: index,
            owned: run.owned,
            child: run.child,
        });
    }
    order::by_key(&mut named, |named| named.tokens.start);
    learn(text, &mut entities, &named);
    (entities, named)
}

/// "the Tertiary Education Union", "the health union Unisono", "MEAR, the union for reporters", "NUF members".
fn union(text: &Text<'_>, tokens: &std::ops::Range<usize>) -> bool {
    let around = tokens.start.saturating_sub(1)..tokens.end;
    let told = text.says(tokens.end, ",")
        && text.says_any(tokens.end + 1, any_of!("the a which"))
        && (tokens.end + 2..tokens.end + 6)
            .take_while(|at| !text.says_any(*at, any_of!(", ;")))
            .any(|at| text.says(at, "union") && !text.looks(at, shape::CAPITAL));
    // "the transport union, NUF,"
    let apposed = tokens.start > 1
        && text.says(tokens.start - 1, ",")
        && text.says_any(tokens.start - 2, any_of!("union federation guild"))
        && text.says(tokens.end, ",");
    told || apposed || around
        .into_iter()
        .any(|at| text.is(at, &class::SPEAKER_UNION))
        // "NZ First MP", "Green leader Jane Doe"
        || text.says_any(tokens.end, any_of!("mp mps mep meps"))
        || text.says(tokens.end, "leader") && text.looks(tokens.end + 1, shape::CAPITAL)
        || text.says(tokens.end, "members") && tokens.len() == 1
}

/// The identity of a name: lower case, without legal form, possessive and marks.
#[must_use]
pub fn key(name: &str) -> String {
    let mut out = String::new();
    let folded = plain(&lower(name));
    for word in folded.split(|letter: char| !(in_word(letter) || letter == '\'')) {
        let word = word.strip_suffix("'s").unwrap_or(word);
        let bare: String;
        let word = if holds(word, b'\'') {
            bare = word.replace('\'', "");
            &bare
        } else {
            word
        };
        if word.is_empty()
            || word == "the"
            || crate::lexicon::look_up(word)
                .is_some_and(|known| known.classes.any(&class::LEGAL_FORM))
                && !out.is_empty()
        {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    if out.is_empty() { folded } else { out }
}

/// Without accents: "Nestlé" is written "Nestle" too.
fn plain(name: &str) -> String {
    const PLAIN: [(&str, char); 8] = [
        ("àáâãäå", 'a'),
        ("ç", 'c'),
        ("èéêë", 'e'),
        ("ìíîï", 'i'),
        ("ñ", 'n'),
        ("òóôõöø", 'o'),
        ("ùúûü", 'u'),
        ("’", '\''),
    ];
    name.chars()
        .map(|letter| {
            if letter.is_ascii() {
                return letter;
            }
            PLAIN
                .iter()
                .find(|(accented, _)| accented.chars().any(|other| other == letter))
                .map_or(letter, |(_, plain)| *plain)
        })
        .collect()
}

fn tidy(written: &str) -> String {
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn title_case(written: &str) -> String {
    let words: Vec<String> = written
        .split_whitespace()
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map_or_else(String::new, |first| {
                first.to_string() + &lower(letters.as_str())
            })
        })
        .collect();
    words.join(" ")
}
