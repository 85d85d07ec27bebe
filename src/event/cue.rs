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
    Cost2: 400 => 392, "the clause names it, right beside";
    Cost5: 330 => 320, "the clause names it, close by";
    Cost8: 250 => 249, "the clause names it";
    Cost13: 120 => 145, "the sentence names it, at some distance";
    Cost19: 0 => 22, "the sentence names it, far off";
    Cost29: -120 => -105, "the sentence names it, but in another role";
    CostMore: -200 => -200, "the sentence names it, out of reach";
    AbsentNear: -250 => -241, "the sentence names another close by";
    // The verb of the sentence is one that somebody does.
    AbsentVerb: -60 => -94, "the sentence does not name it";
    // The sentence speaks of cuts with a noun or in the passive.
    AbsentNoun: -40 => -80, "the sentence does not name it";
    CheapestVerb: 80 => 79, "no other name stands nearer the verb";
    CheapestNoun: 60 => 87, "no other name stands nearer";
    Beaten: 50 => 72, "a pronoun or a noun phrase stands nearer";
    Back0: 120 => 132, "the subject of the same sentence before the reference";
    Rivalled: -80 => -91, "another is the subject of the sentence before the reference";
    Beside: 40 => 47, "named in the same sentence before the reference, and not its subject";
    // "At Acme, …".
    Opens: 200 => 202, "the sentence opens with it";
    // "Acme, which owns Globex, announced …".
    Actor: 200 => 194, "it is the subject of the sentence's verb";
    Says: 100 => 102, "it is who says so, named before";
    // "Acme, which owns Globex, said it would".
    Itself: 150 => 146, "it says so of itself";
    // "Acme, which has been trimming its staff".
    Antecedent: 400 => 400, "the relative clause is about it";
    // "Under a plan drawn up by Acme, it cut".
    Passing: -150 => -146, "the sentence names it in passing";
    SpeaksBehind: 200 => 208, "it is who says so, named behind";
    Continues: 150 => 147, "it was the subject of the sentence before, and this one goes on";
    Opener: 60 => 58, "the paragraph opens with it";
    Point: 200 => 201, "the point of the list opens with it";
    // "Acme's rival Globex".
    Beyond: -250 => -251, "it is whose rival, supplier or customer is told of";
    Outsider: -150 => -150, "it is from outside, and asked";
    CalledIn: -700 => -700, "it winds up the affairs of others";
    SameBlock: 60 => 38, "named before in the same paragraph";
    // "The Toledo plant of Acme".
    OfReference: 200 => 204, "the reference itself names it";
    Back1: 60 => 69, "named in the sentence before";
    Back2: 20 => 6, "named two sentences before";
    Back5: -40 => -52, "named three to five sentences before";
    Back9: -80 => -79, "named long before";
    Later: -120 => -128, "named only later";
    Subject: 60 => 52, "it was the subject there";
    Speaks: 120 => 114, "it is who speaks there";
    Behind: -40 => -25, "it stood behind a preposition there";
    Last0: 120 => 123, "the cut before, in the same sentence, is its own";
    Last2: 100 => 87, "the cut told just before is its own";
    Last6: 60 => 62, "a cut told shortly before is its own";
    LastFar: 20 => 22, "a cut told long before is its own";
    SameHead: 200 => 199, "the article calls it by that noun";
    OtherHead: -150 => -149, "the article calls another by that noun";
    Main: 150 => 117, "the article is about it";
    MainReferred: 150 => 156, "the article is about it, and something refers back";
    Second: 30 => 21, "it comes second in the article";
    Lead: 40 => 33, "the first sentences name it";
    WeightNone: -150 => -150, "its name speaks against an employer";
    WeightLow: -60 => -50, "its name says nothing of an employer";
    WeightSome: 0 => -14, "its name may be an employer's";
    WeightGood: 50 => 56, "its name looks like an employer's";
    WeightHigh: 80 => 77, "much speaks for an employer";
    Known: 80 => 85, "the gazetteer has it";
    Once: -20 => -18, "named once";
    Twice: 0 => -7, "named twice or three times";
    Often: 20 => 25, "named often";
    Voice: 150 => 153, "“we” says it, and the sentence names it";
    // "Company: Acme".
    Labelled: 350 => 351, "a label above names it";
    Heading: 300 => 285, "a heading above is its name";
    Section: 100 => 100, "a short line above is its name";
    Cuts: 40 => 17, "another cut of the article is told of it by name";
    CutsOften: 60 => 37, "several cuts of the article are told of it by name";
    Media: -200 => -189, "it is a news medium or a tracker";
    Counts: -200 => -200, "it counts a labour market";
    Official: -200 => -206, "it speaks of everybody's jobs";
    Union: -250 => -252, "it is a union";
    Site: -200 => -187, "it is where the site is";
    // "Acme is to close the Longton factory".
    Town: -250 => -246, "nothing but a site is named by it";
    Owned: -60 => -61, "another name owns it";
}
