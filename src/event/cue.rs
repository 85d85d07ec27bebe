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
    /// Named in the same sentence before the reference, and not its subject.
    Beside,
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
            Self::Cost2 => (383, "the clause names it, right beside"),
            Self::Cost5 => (286, "the clause names it, close by"),
            Self::Cost8 => (226, "the clause names it"),
            Self::Cost13 => (191, "the sentence names it, at some distance"),
            Self::Cost19 => (46, "the sentence names it, far off"),
            Self::Cost29 => (-44, "the sentence names it, but in another role"),
            Self::CostMore => (-144, "the sentence names it, out of reach"),
            Self::AbsentVerb => (-174, "the sentence does not name it"),
            Self::AbsentNoun => (-158, "the sentence does not name it"),
            Self::CheapestVerb => (51, "no other name stands nearer the verb"),
            Self::CheapestNoun => (59, "no other name stands nearer"),
            Self::Beaten => (119, "a pronoun or a noun phrase stands nearer"),
            Self::Back0 => (163, "the subject of the same sentence before the reference"),
            Self::Beside => (
                55,
                "named in the same sentence before the reference, and not its subject",
            ),
            Self::Back1 => (99, "named in the sentence before"),
            Self::Back2 => (-31, "named two sentences before"),
            Self::Back5 => (-83, "named three to five sentences before"),
            Self::Back9 => (-98, "named long before"),
            Self::Later => (-112, "named only later"),
            Self::Subject => (34, "it was the subject there"),
            Self::Speaks => (69, "it is who speaks there"),
            Self::Behind => (10, "it stood behind a preposition there"),
            Self::Last0 => (105, "the cut before, in the same sentence, is its own"),
            Self::Last2 => (46, "the cut told just before is its own"),
            Self::Last6 => (79, "a cut told shortly before is its own"),
            Self::LastFar => (48, "a cut told long before is its own"),
            Self::SameHead => (163, "the article calls it by that noun"),
            Self::OtherHead => (-113, "the article calls another by that noun"),
            Self::Main => (90, "the article is about it"),
            Self::MainReferred => (118, "the article is about it, and something refers back"),
            Self::Second => (12, "it comes second in the article"),
            Self::Lead => (22, "the first sentences name it"),
            Self::WeightNone => (-140, "its name speaks against an employer"),
            Self::WeightLow => (-66, "its name says nothing of an employer"),
            Self::WeightSome => (-28, "its name may be an employer's"),
            Self::WeightGood => (59, "its name looks like an employer's"),
            Self::WeightHigh => (94, "much speaks for an employer"),
            Self::Known => (42, "the gazetteer has it"),
            Self::Once => (-39, "named once"),
            Self::Twice => (-16, "named twice or three times"),
            Self::Often => (56, "named often"),
            Self::Voice => (154, "“we” says it, and the sentence names it"),
            Self::Labelled => (358, "a label above names it"),
            Self::Heading => (253, "a heading above is its name"),
            Self::Section => (85, "a short line above is its name"),
            Self::Cuts => (-8, "another cut of the article is told of it by name"),
            Self::CutsOften => (8, "several cuts of the article are told of it by name"),
            Self::Media => (-155, "it is a news medium or a tracker"),
            Self::Counts => (-207, "it counts a labour market"),
            Self::Official => (-205, "it speaks of everybody's jobs"),
            Self::Union => (-262, "it is a union"),
            Self::Site => (-135, "it is where the site is"),
            Self::Owned => (-28, "another name owns it"),
        }
    }
}
