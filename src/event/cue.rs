//! Cues: what speaks for an employer or against it, with a weight each.
//!
//! Takes nothing, gives a table: a cue, its weight, the words that explain it. The weights are in hundredths of a
//! nat, fitted as `candidate.rs` says.

/// What speaks for a candidate or against it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[repr(u8)]
pub enum Cue {
    /// The clause names it, right beside.
    Cost2,
    /// The clause names it, close by.
    Cost5,
    /// The clause names it.
    Cost8,
    /// The sentence names it, at some distance.
    Cost13,
    /// The sentence names it, far off.
    Cost19,
    /// The sentence names it, but in another role.
    Cost29,
    /// The sentence names it, out of reach.
    CostMore,
    /// The sentence does not name it, and names another close by.
    AbsentNear,
    /// The sentence has a verb that somebody does, and does not name it.
    AbsentVerb,
    /// The sentence speaks of cuts and does not name it.
    AbsentNoun,
    /// No other name stands nearer the verb.
    CheapestVerb,
    /// No other name stands nearer.
    CheapestNoun,
    /// A pronoun or a noun phrase stands nearer.
    Beaten,
    /// Named in the same sentence before the reference.
    Back0,
    /// Another is the subject of the sentence before the reference.
    Rivalled,
    /// Named in the same sentence before the reference, and not its subject.
    Beside,
    /// The sentence opens with it: "At Acme, …".
    Opens,
    /// Named before in the same paragraph.
    SameBlock,
    /// The reference itself names it: "the Toledo plant of Acme".
    OfReference,
    /// Named in the sentence before.
    Back1,
    /// Named two sentences before.
    Back2,
    /// Named three to five sentences before.
    Back5,
    /// Named long before.
    Back9,
    /// Named only later.
    Later,
    /// It was the subject there.
    Subject,
    /// It is who speaks there.
    Speaks,
    /// It stood behind a preposition there.
    Behind,
    /// The cut before, in the same sentence, is its own.
    Last0,
    /// The cut told just before is its own.
    Last2,
    /// A cut told shortly before is its own.
    Last6,
    /// A cut told long before is its own.
    LastFar,
    /// The article calls it by that noun.
    SameHead,
    /// The article calls another by that noun.
    OtherHead,
    /// The article is about it.
    Main,
    /// The article is about it, and something refers back.
    MainReferred,
    /// It comes second in the article.
    Second,
    /// The first sentences name it.
    Lead,
    /// Its name speaks against an employer.
    WeightNone,
    /// Its name says nothing of an employer.
    WeightLow,
    /// Its name may be an employer's.
    WeightSome,
    /// Its name looks like an employer's.
    WeightGood,
    /// Much speaks for an employer.
    WeightHigh,
    /// The gazetteer has it.
    Known,
    /// Named once.
    Once,
    /// Named twice or three times.
    Twice,
    /// Named often.
    Often,
    /// "We" says it, and the sentence names it.
    Voice,
    /// A label of the form above names it: "Company: Acme".
    Labelled,
    /// A heading above is its name.
    Heading,
    /// The short line above is its name.
    Section,
    /// Another cut of the article is told of it by name.
    Cuts,
    /// Several cuts of the article are told of it by name.
    CutsOften,
    /// It is a news medium or a tracker.
    Media,
    /// It counts a labour market.
    Counts,
    /// It speaks of everybody's jobs.
    Official,
    /// It is a union.
    Union,
    /// It is where the site is.
    Site,
    /// Another name owns it.
    Owned,
}

impl Cue {
    /// What it adds to the score of its candidate.
    #[must_use]
    pub const fn weight(self) -> i32 {
        self.row().0
    }

    /// What it says, in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        self.row().1
    }

    const fn row(self) -> (i32, &'static str) {
        match self {
            Self::Cost2 => (385, "the clause names it, right beside"),
            Self::Cost5 => (311, "the clause names it, close by"),
            Self::Cost8 => (248, "the clause names it"),
            Self::Cost13 => (156, "the sentence names it, at some distance"),
            Self::Cost19 => (33, "the sentence names it, far off"),
            Self::Cost29 => (-96, "the sentence names it, but in another role"),
            Self::CostMore => (-184, "the sentence names it, out of reach"),
            Self::AbsentNear => (-228, "the sentence names another close by"),
            Self::AbsentVerb => (-121, "the sentence does not name it"),
            Self::AbsentNoun => (-101, "the sentence does not name it"),
            Self::CheapestVerb => (90, "no other name stands nearer the verb"),
            Self::CheapestNoun => (87, "no other name stands nearer"),
            Self::Beaten => (77, "a pronoun or a noun phrase stands nearer"),
            Self::Back0 => (124, "the subject of the same sentence before the reference"),
            Self::Rivalled => (
                -84,
                "another is the subject of the sentence before the reference",
            ),
            Self::Beside => (
                45,
                "named in the same sentence before the reference, and not its subject",
            ),
            Self::Opens => (200, "the sentence opens with it"),
            Self::SameBlock => (55, "named before in the same paragraph"),
            Self::OfReference => (212, "the reference itself names it"),
            Self::Back1 => (77, "named in the sentence before"),
            Self::Back2 => (-2, "named two sentences before"),
            Self::Back5 => (-61, "named three to five sentences before"),
            Self::Back9 => (-81, "named long before"),
            Self::Later => (-114, "named only later"),
            Self::Subject => (57, "it was the subject there"),
            Self::Speaks => (105, "it is who speaks there"),
            Self::Behind => (-26, "it stood behind a preposition there"),
            Self::Last0 => (111, "the cut before, in the same sentence, is its own"),
            Self::Last2 => (83, "the cut told just before is its own"),
            Self::Last6 => (65, "a cut told shortly before is its own"),
            Self::LastFar => (18, "a cut told long before is its own"),
            Self::SameHead => (193, "the article calls it by that noun"),
            Self::OtherHead => (-143, "the article calls another by that noun"),
            Self::Main => (113, "the article is about it"),
            Self::MainReferred => (146, "the article is about it, and something refers back"),
            Self::Second => (15, "it comes second in the article"),
            Self::Lead => (28, "the first sentences name it"),
            Self::WeightNone => (-145, "its name speaks against an employer"),
            Self::WeightLow => (-47, "its name says nothing of an employer"),
            Self::WeightSome => (-27, "its name may be an employer's"),
            Self::WeightGood => (57, "its name looks like an employer's"),
            Self::WeightHigh => (82, "much speaks for an employer"),
            Self::Known => (76, "the gazetteer has it"),
            Self::Once => (-23, "named once"),
            Self::Twice => (-14, "named twice or three times"),
            Self::Often => (37, "named often"),
            Self::Voice => (154, "“we” says it, and the sentence names it"),
            Self::Labelled => (352, "a label above names it"),
            Self::Heading => (282, "a heading above is its name"),
            Self::Section => (99, "a short line above is its name"),
            Self::Cuts => (7, "another cut of the article is told of it by name"),
            Self::CutsOften => (35, "several cuts of the article are told of it by name"),
            Self::Media => (-184, "it is a news medium or a tracker"),
            Self::Counts => (-204, "it counts a labour market"),
            Self::Official => (-202, "it speaks of everybody's jobs"),
            Self::Union => (-251, "it is a union"),
            Self::Site => (-184, "it is where the site is"),
            Self::Owned => (-50, "another name owns it"),
        }
    }
}
