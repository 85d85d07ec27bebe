//! Cues: what speaks for an employer or against it, with a weight each.
//!
//! Takes nothing, gives a table: a cue, its weight, the words that explain it. Weights are in hundredths of a nat. The
//! first of each row is a guess, written with the cue; the second is what `make calibrate` made of it, and what counts.

macro_rules! cues {
    ($($cue:ident: $guess:literal => $weight:literal, $words:literal;)*) => {
        /// What speaks for a candidate or against it.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        #[repr(u8)]
        pub enum Cue {
            $(#[doc = $words] $cue,)*
        }

        impl Cue {
            /// What it adds to the score of its candidate.
            #[must_use]
            pub const fn weight(self) -> i32 {
                match self {
                    $(Self::$cue => $weight,)*
                }
            }

            /// What it says, in words.
            #[must_use]
            pub const fn words(self) -> &'static str {
                match self {
                    $(Self::$cue => $words,)*
                }
            }
        }
    };
}

// `make calibrate` reads the rows and writes their second number: one row a line.
cues! {
    Cost2: 400 => 391, "the clause names it, right beside";
    Cost5: 330 => 316, "the clause names it, close by";
    Cost8: 250 => 244, "the clause names it";
    Cost13: 120 => 149, "the sentence names it, at some distance";
    Cost19: 0 => 28, "the sentence names it, far off";
    Cost29: -120 => -95, "the sentence names it, but in another role";
    CostMore: -200 => -197, "the sentence names it, out of reach";
    AbsentNear: -250 => -236, "the sentence names another close by";
    // The verb of the sentence is one that somebody does.
    AbsentVerb: -60 => -101, "the sentence does not name it";
    // The sentence speaks of cuts with a noun or in the passive.
    AbsentNoun: -40 => -91, "the sentence does not name it";
    CheapestVerb: 80 => 83, "no other name stands nearer the verb";
    CheapestNoun: 60 => 86, "no other name stands nearer";
    Beaten: 50 => 74, "a pronoun or a noun phrase stands nearer";
    Back0: 120 => 126, "the subject of the same sentence before the reference";
    Rivalled: -80 => -84, "another is the subject of the sentence before the reference";
    Beside: 40 => 49, "named in the same sentence before the reference, and not its subject";
    // "At Acme, …".
    Opens: 200 => 201, "the sentence opens with it";
    // "Acme, which owns Globex, announced …".
    Actor: 200 => 194, "it is the subject of the sentence's verb";
    Says: 100 => 102, "it is who says so, named before";
    // "Acme, which owns Globex, said it would".
    Itself: 150 => 143, "it says so of itself";
    // "Acme, which has been trimming its staff".
    Antecedent: 400 => 401, "the relative clause is about it";
    // "Under a plan drawn up by Acme, it cut".
    Passing: -150 => -141, "the sentence names it in passing";
    SpeaksBehind: 200 => 207, "it is who says so, named behind";
    Continues: 150 => 150, "it was the subject of the sentence before, and this one goes on";
    Opener: 60 => 52, "the paragraph opens with it";
    Point: 200 => 200, "the point of the list opens with it";
    // "Acme's rival Globex".
    Beyond: -250 => -251, "it is whose rival, supplier or customer is told of";
    Outsider: -150 => -150, "it is from outside, and asked";
    CalledIn: -700 => -700, "it winds up the affairs of others";
    SameBlock: 60 => 39, "named before in the same paragraph";
    // "The Toledo plant of Acme".
    OfReference: 200 => 208, "the reference itself names it";
    Back1: 60 => 65, "named in the sentence before";
    Back2: 20 => 3, "named two sentences before";
    Back5: -40 => -56, "named three to five sentences before";
    Back9: -80 => -77, "named long before";
    Later: -120 => -120, "named only later";
    Subject: 60 => 55, "it was the subject there";
    Speaks: 120 => 108, "it is who speaks there";
    Behind: -40 => -24, "it stood behind a preposition there";
    Last0: 120 => 115, "the cut before, in the same sentence, is its own";
    Last2: 100 => 89, "the cut told just before is its own";
    Last6: 60 => 66, "a cut told shortly before is its own";
    LastFar: 20 => 17, "a cut told long before is its own";
    SameHead: 200 => 196, "the article calls it by that noun";
    OtherHead: -150 => -146, "the article calls another by that noun";
    Main: 150 => 117, "the article is about it";
    MainReferred: 150 => 154, "the article is about it, and something refers back";
    Second: 30 => 18, "it comes second in the article";
    Lead: 40 => 34, "the first sentences name it";
    WeightNone: -150 => -149, "its name speaks against an employer";
    WeightLow: -60 => -51, "its name says nothing of an employer";
    WeightSome: 0 => -19, "its name may be an employer's";
    WeightGood: 50 => 57, "its name looks like an employer's";
    WeightHigh: 80 => 83, "much speaks for an employer";
    Known: 80 => 85, "the gazetteer has it";
    Once: -20 => -25, "named once";
    Twice: 0 => -9, "named twice or three times";
    Often: 20 => 34, "named often";
    Voice: 150 => 152, "“we” says it, and the sentence names it";
    // "Company: Acme".
    Labelled: 350 => 351, "a label above names it";
    Heading: 300 => 285, "a heading above is its name";
    Section: 100 => 100, "a short line above is its name";
    Cuts: 40 => 11, "another cut of the article is told of it by name";
    CutsOften: 60 => 40, "several cuts of the article are told of it by name";
    Media: -200 => -185, "it is a news medium or a tracker";
    Counts: -200 => -200, "it counts a labour market";
    Official: -200 => -208, "it speaks of everybody's jobs";
    Union: -250 => -251, "it is a union";
    Site: -200 => -184, "it is where the site is";
    // "Acme is to close the Longton factory".
    Town: -250 => -250, "nothing but a site is named by it";
    Owned: -60 => -57, "another name owns it";
}
