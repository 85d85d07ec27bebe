//! The ids of the counting rules, as the output names them.
//!
//! Rule 13, other people's numbers, is decided where events are read; rule 16, the user decides,
//! where edits are kept.

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
/// What is read too uncertainly to count is listed and stays out of the total.
pub const UNCERTAIN: &str = "uncertain";
/// Any order and any repetition gives the same ledger. It holds of the whole and decides no single row.
pub const ORDER_AND_REPETITION: &str = "order-and-repetition";
/// One employer under several names is one employer.
pub const NAMES: &str = "names";
