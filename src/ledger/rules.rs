//! The counting rules: their ids, as the output names them, and what each says.
//!
//! Rule 13, other people's numbers, is decided where events are read, and shown where a row has no name;
//! rule 14 holds of the whole ledger; rule 16, the user decides, is where edits are kept. The ids of
//! checks, which decide nothing, stand at the end.

/// Repeating a figure adds nothing.
pub const ONE_ROUND_MANY_MENTIONS: &str = "one-round-many-mentions";
/// A near-identical text adds mentions, not people, and is no second source.
pub const DUPLICATE_ARTICLE: &str = "duplicate-article";
/// A roll-up is held against the rounds it adds up.
pub const CUMULATIVE_IS_CHECKED: &str = "cumulative-is-checked-not-added";
/// An aggregate over many employers is shown and not counted.
pub const SECTOR_NEVER_COUNTS: &str = "sector-never-counts";
/// A figure for a unit or place inside a round adds nothing to it.
pub const PART_NOT_MORE: &str = "part-not-more";
/// A later figure for the same round takes the place of the earlier.
pub const SUPERSEDES: &str = "supersedes";
/// Clearly different dates or numbers, or words such as "another", make two rounds.
pub const SEPARATE_ROUNDS: &str = "separate-rounds";
/// A vague figure joins a round it fits, or counts with its bounds.
pub const VAGUE_JOINS_PRECISE: &str = "vague-joins-precise";
/// Bounds are added as bounds.
pub const BOUNDS_ADD_AS_BOUNDS: &str = "bounds-add-as-bounds";
/// A round with no number is counted as one more with no number.
pub const UNNUMBERED_IS_SHOWN: &str = "unnumbered-is-shown";
/// Denied and withdrawn leave the total and stay in the ledger.
pub const DENIED_AND_WITHDRAWN_LEAVE: &str = "denied-and-withdrawn-leave";
/// What is only considered is totalled apart.
pub const CONSIDERED_APART: &str = "considered-apart";
/// A number told of somebody else is never given to the employer an article is about.
pub const OTHER_PEOPLES_NUMBERS: &str = "other-peoples-numbers";
/// Any order and any repetition gives the same ledger. It holds of the whole and decides no single row.
pub const ORDER_AND_REPETITION: &str = "order-and-repetition";
/// One employer under several names is one employer.
pub const NAMES: &str = "names";
/// What the user decides stands over what was read.
pub const USER_DECIDES: &str = "user-decides";
/// What is read too uncertainly to count is listed and stays out of the total. It is the reader's doubt and no
/// rule of counting, so it has no number.
pub const UNCERTAIN: &str = "uncertain";

/// One of the counting rules.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rule {
    /// As the output names it.
    pub id: &'static str,
    /// A few words.
    pub title: &'static str,
    /// What it does, in one sentence.
    pub says: &'static str,
}

/// All of them, the first is rule 1.
///
/// ```
/// use pinkslip::ledger::rules;
/// assert_eq!(rules::ALL.len(), 16);
/// assert_eq!(rules::ALL[3].id, rules::SECTOR_NEVER_COUNTS);
/// ```
pub const ALL: [Rule; 16] = [
    Rule {
        id: ONE_ROUND_MANY_MENTIONS,
        title: "One round, many mentions",
        says: "A figure told again, in a headline, a quote or another article, adds nothing.",
    },
    Rule {
        id: DUPLICATE_ARTICLE,
        title: "A copied article",
        says: "A near-identical text adds mentions, and neither people nor a second source.",
    },
    Rule {
        id: CUMULATIVE_IS_CHECKED,
        title: "Roll-ups are checked",
        says: "A figure over several rounds is held against them and not added; it stands in for them only while no \
               article tells them.",
    },
    Rule {
        id: SECTOR_NEVER_COUNTS,
        title: "An industry is no employer",
        says: "A figure about many employers is shown and never counted.",
    },
    Rule {
        id: PART_NOT_MORE,
        title: "A part adds nothing",
        says: "A figure for a unit or a place inside a round adds nothing to it, and parts never exceed the whole.",
    },
    Rule {
        id: SUPERSEDES,
        title: "The later figure stands",
        says: "A later figure for the same round takes the place of the earlier, and both stay visible.",
    },
    Rule {
        id: SEPARATE_ROUNDS,
        title: "Separate rounds",
        says: "Clearly different dates or numbers, or words such as \u{201c}another\u{201d}, make two rounds of one \
               employer.",
    },
    Rule {
        id: VAGUE_JOINS_PRECISE,
        title: "Vague joins precise",
        says: "\u{201c}Thousands\u{201d} joins a round it fits as a mention; where it fits none it counts with its \
               bounds.",
    },
    Rule {
        id: BOUNDS_ADD_AS_BOUNDS,
        title: "Bounds stay bounds",
        says: "Lower bounds are added to lower and upper to upper; \u{201c}up to\u{201d} adds nothing below, \
               \u{201c}more than\u{201d} leaves the sum open above.",
    },
    Rule {
        id: UNNUMBERED_IS_SHOWN,
        title: "No number, still a round",
        says: "A round with no number is told beside the total as one more with no number.",
    },
    Rule {
        id: DENIED_AND_WITHDRAWN_LEAVE,
        title: "Denied is not counted",
        says: "What is denied, withdrawn or taken back leaves the total and stays in the ledger.",
    },
    Rule {
        id: CONSIDERED_APART,
        title: "Considered is apart",
        says: "What is only being considered is totalled apart.",
    },
    Rule {
        id: OTHER_PEOPLES_NUMBERS,
        title: "Other people\u{2019}s numbers",
        says: "A number that belongs to a client, a rival, an agency or the industry is never given to the employer \
               an article is about.",
    },
    Rule {
        id: ORDER_AND_REPETITION,
        title: "Order does not matter",
        says: "Any order of articles and any repetition gives the same ledger, and taking an article out undoes \
               exactly what it added.",
    },
    Rule {
        id: NAMES,
        title: "One employer, many names",
        says: "An employer under several names is one; firms with similar names are not.",
    },
    Rule {
        id: USER_DECIDES,
        title: "The user decides",
        says: "What the user merges, splits, leaves out or corrects stands over what was read.",
    },
];

/// A check: the figures told of one round can all be true.
pub const ONE_FIGURE: &str = "one-figure";
/// A check: what else is told of one round can all be true.
pub const ONE_STORY: &str = "one-story";
/// A check: a round is told by some and denied by others.
pub const TOLD_OR_DENIED: &str = "told-or-denied";
/// A check: a share of a workforce is the headcount.
pub const SHARE_OF_WORKFORCE: &str = "share-of-workforce";
/// A check: the staff before less the staff after is the headcount.
pub const STAFF_BEFORE_AND_AFTER: &str = "staff-before-and-after";
/// A check: a roll-up is a sum of rounds.
pub const ROLL_UP_OF_ROUNDS: &str = "roll-up-of-rounds";
/// A check: a roll-up is no more than one over a longer time.
pub const ROLL_UP_IN_ROLL_UP: &str = "roll-up-in-roll-up";
/// A check: parts are no more than their whole.
pub const PARTS_IN_WHOLE: &str = "parts-in-whole";
/// A check: parts add up to their whole.
pub const PARTS_MAKE_WHOLE: &str = "parts-make-whole";
