//! Where a round is told, and how many of the articles that tell it know it for themselves.
//!
//! Takes the tellings of a row, gives each place where it is told and the counts. An article is
//! independent unless
//!
//! - it is an echo: it names another outlet, a tracker or "media reports" as its source, and nobody who
//!   knows at first hand;
//! - it is near-identical to another one that is no echo (a wire copy);
//! - the same publisher has told the round before: a follow-up is the same newsroom's word.
//!
//! The Herald: "Acme cuts 300 jobs, the company said"; the Post: "Acme cuts 300 jobs, the Herald reported".
//! Two articles, one independent, one echo.

use serde::Serialize;

use super::copies::copies;
use super::draft::Draft;
use super::telling::{Source, Telling};
use crate::event::{self, SourceKind};
use crate::mention::{Headcount, Qualifier};
use crate::order;
use crate::text::iso;
use crate::text::letter::{in_word, small_of};

/// How many articles tell of a round, who they have it from, and when they came out.
///
/// ```
/// use pinkslip::dossier::Dossier;
/// use pinkslip::text::Article;
///
/// let mut dossier = Dossier::new();
/// dossier.put(Article::new("one", "Acme will cut 300 jobs, the company said."));
/// dossier.put(Article::new("two", "Acme is to cut 300 jobs, Reuters reported on Monday."));
/// let sources = &dossier.report().ledger.rounds[0].sources;
/// assert_eq!((sources.articles, sources.independent, sources.echoes), (2, 1, 1));
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Sources {
    /// Articles that tell of it: the three counts below together.
    pub articles: u32,
    /// Articles that know it for themselves. 0 where all that is at hand is an echo.
    pub independent: u32,
    /// Articles that only pass on what another outlet, a tracker or "media reports" said.
    pub echoes: u32,
    /// Articles that are near-identical to another, or of a publisher who told it before.
    pub repeats: u32,
    /// The best of the sources they name: a filing, which the law wants and penalises, before the employer's
    /// own word, its word to its staff in a memo, the union that sits at its table, a news outlet, and
    /// people without a name. `None` where no article names one.
    pub best: Option<SourceKind>,
    /// The day the first of them came out, as `YYYY-MM-DD`; `None` where no day is known.
    pub first: Option<String>,
    /// The day the latest of them came out.
    pub latest: Option<String>,
}

/// The best first.
const RANKS: [SourceKind; 6] = [
    SourceKind::Filing,
    SourceKind::Employer,
    SourceKind::Memo,
    SourceKind::Union,
    SourceKind::Media,
    SourceKind::Unnamed,
];

/// What is called the report of others, where nobody is named: "media reports", "reportedly", "local
/// media". "People familiar" and "insiders" are a newsroom's own informants.
const OTHERS: [&str; 4] = ["media", "press", "outlets", "news"];

/// One place where a row is told.
pub(super) struct Sourced<'t, 'a> {
    pub(super) source: Source<'a>,
    pub(super) telling: &'t Telling<'a>,
    /// Its article is near-identical to one before it.
    pub(super) copy: bool,
}

/// Where a row is told, by article and place in it.
pub(super) fn sources<'t, 'a>(draft: &Draft<'t, 'a>) -> Vec<Sourced<'t, 'a>> {
    let mut sources: Vec<Sourced<'t, 'a>> = draft
        .members
        .iter()
        .flat_map(|member| {
            member.sources.iter().map(|source| Sourced {
                source: *source,
                telling: member,
                copy: false,
            })
        })
        .collect();
    order::by_key(&mut sources, |told| told.source);
    let sketches: Vec<_> = articles(&sources)
        .map(|(first, _)| first.telling.sketch)
        .collect();
    let copies = copies(&sketches);
    let alike =
        |one: &Sourced<'_, '_>, two: &Sourced<'_, '_>| one.source.article == two.source.article;
    for (article, copy) in sources.chunk_by_mut(alike).zip(copies) {
        article.iter_mut().for_each(|told| told.copy = copy);
    }
    sources
}

/// The places of each article, with the first of them.
fn articles<'s, 't, 'a>(
    sources: &'s [Sourced<'t, 'a>],
) -> impl Iterator<Item = (&'s Sourced<'t, 'a>, &'s [Sourced<'t, 'a>])> {
    let articles = sources.chunk_by(|one, two| one.source.article == two.source.article);
    articles.filter_map(|article| Some((article.first()?, article)))
}

/// How often and by how many a round is told.
#[derive(Clone)]
pub(super) struct Told {
    pub(super) mentions: usize,
    pub(super) sources: Sources,
    /// All articles but one are near-identical to another.
    pub(super) copied: bool,
    /// A vague figure that joined it as a mention.
    pub(super) vague: Option<Headcount>,
}

impl Told {
    /// Counts the places where a row is told.
    pub(super) fn of(sources: &[Sourced<'_, '_>], headcount: Option<Headcount>) -> Self {
        let mut counts = Sources::default();
        let mut copied = 1;
        // The articles that are no echo: their first places, and the outlets of those that are independent.
        let mut first_hand: Vec<&Sourced<'_, '_>> = Vec::new();
        for (first, article) in articles(sources) {
            counts.articles = counts.articles.saturating_add(1);
            copied += u32::from(first.copy);
            if echoes(article) {
                counts.echoes = counts.echoes.saturating_add(1);
            } else {
                first_hand.push(first);
            }
        }
        // A copy of an echo alone repeats nobody who knows for himself.
        let copy: Vec<bool> = if counts.echoes > 0 && first_hand.iter().any(|told| told.copy) {
            let sketches: Vec<_> = first_hand.iter().map(|told| told.telling.sketch).collect();
            copies(&sketches)
        } else {
            first_hand.iter().map(|told| told.copy).collect()
        };
        let mut outlets: Vec<String> = Vec::new();
        for (told, copy) in first_hand.iter().zip(copy) {
            let outlet = told.source.publisher.map(outlet);
            let again = |outlet: &String| outlets.iter().any(|other| same_outlet(other, outlet));
            if copy || outlet.as_ref().is_some_and(again) {
                counts.repeats = counts.repeats.saturating_add(1);
            } else {
                counts.independent = counts.independent.saturating_add(1);
                outlets.extend(outlet);
            }
        }
        let named = || {
            sources
                .iter()
                .filter_map(|told| told.telling.event.source.as_ref())
        };
        counts.best = RANKS
            .into_iter()
            .find(|kind| named().any(|source| source.kind == *kind));
        let days = || sources.iter().filter_map(|told| told.telling.published);
        counts.first = days().min().map(iso);
        counts.latest = days().max().map(iso);
        Self {
            mentions: sources.len(),
            copied: counts.articles > 1 && copied == counts.articles,
            sources: counts,
            vague: sources
                .iter()
                .filter_map(|told| told.telling.headcount)
                .find(|told| told.qualifier == Qualifier::Vague && Some(*told) != headcount),
        }
    }
}

/// Whether an article only passes on a round: some of its tellings name a source at second hand, and none
/// one at first hand.
fn echoes(article: &[Sourced<'_, '_>]) -> bool {
    let named = || {
        article.iter().filter_map(|told| {
            let source = told.telling.event.source.as_ref()?;
            Some(second_hand(source, told.source.publisher))
        })
    };
    named().next().is_some() && named().all(|second| second)
}

/// Whether a source is an outlet other than the article's own, a tracker, or the report of others.
fn second_hand(source: &event::Source, publisher: Option<&str>) -> bool {
    match source.kind {
        SourceKind::Media => {
            !publisher.is_some_and(|own| same_outlet(&outlet(own), &outlet(&source.name)))
        }
        SourceKind::Unnamed => outlet(&source.name)
            .split(' ')
            .any(|word| word.starts_with("report") || OTHERS.contains(&word)),
        SourceKind::Employer | SourceKind::Filing | SourceKind::Union | SourceKind::Memo => false,
    }
}

/// The words of a name in small letters, without an article before it: "The Leeds Post", "www.leedspost.com".
fn outlet(name: &str) -> String {
    let mut outlet = String::with_capacity(name.len());
    for word in name.split(|letter: char| !in_word(letter)) {
        let silent = |some: &&str| word.eq_ignore_ascii_case(some);
        if ["", "the", "www"].iter().any(silent) {
            continue;
        }
        if !outlet.is_empty() {
            outlet.push(' ');
        }
        outlet.extend(word.chars().map(small_of));
    }
    outlet
}

/// Whether two names are of one outlet: the one opens the other ("BBC", "BBC News"), or is its initials.
fn same_outlet(one: &str, two: &str) -> bool {
    let opens = |short: &str, long: &str| {
        long.strip_prefix(short)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let initials = |short: &str, long: &str| {
        long.contains(' ')
            && short
                .chars()
                .eq(long.split(' ').filter_map(|word| word.chars().next()))
    };
    let of = |short: &str, long: &str| {
        !short.is_empty() && (opens(short, long) || initials(short, long))
    };
    of(one, two) || of(two, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outlet_is_known_by_its_first_words_and_its_initials() {
        let same = |one: &str, two: &str| same_outlet(&outlet(one), &outlet(two));
        assert!(same("The Leeds Gazette", "leeds gazette"));
        assert!(same("Gazette", "www.gazette.example"));
        assert!(same("Gazette News", "Gazette"));
        assert!(same("Northern Press Agency", "NPA"));
        assert!(!same("Leeds Gazette", "Hull Gazette"));
        assert!(!same("Gazette", "Hull Gazette"), "another town's");
        assert!(!same("Northern Press Agency", "NP"));
        assert!(!same("", "Gazette") && !same("The", "Gazette"));
    }
}
