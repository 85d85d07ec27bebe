//! What each sign is worth. Written by `make calibrate`; do not edit.

/// What a reading has without any sign, in sixteenths.
pub(super) const BIAS: i16 = -18;

/// In sixteenths of the logarithm of the odds.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[i8] = &[
    5, // employer-named
    6, // employer-close
    5, // employer-by-reference
    0, // employer-known
    3, // employer-weighty
    -3, // employer-named-often
    -1, // employer-of-the-article
    4, // employer-in-lead
    2, // employer-speaks
    10, // number
    0, // share
    6, // jobs-counted
    5, // people-counted
    -3, // number-is-thousands
    9, // number-beside-trigger
    3, // in-title
    -3, // in-lead
    -1, // to-come
    3, // dated
    1, // placed
    5, // reason-given
    -3, // unit-named
    -3, // told-twice
    0, // told-often
    6, // short-article
    2, // article-about-cuts
    -1, // lead-about-cuts
    1, // active-verb
    4, // only-round
    -9, // employer-unnamed
    9, // employer-clear
    -1, // employer-likely
    7, // employer-inherited
    3, // employer-from-afar
    0, // employer-weightless
    -1, // employer-a-medium
    -2, // employer-official
    -15, // nobody
    -11, // number-below-ten
    0, // number-vague
    3, // number-bare
    -2, // number-far
    0, // considered
    0, // planned
    -3, // done
    7, // background
    -2, // in-quotes
    -3, // statistics-beside
    -4, // many-employers-beside
    -8, // outsider-speaks
    0, // noun
    5, // long-article
    -3, // employer-a-word
    -11, // employer-contested
    -1, // employer-unlikely
    -3, // at-risk
    2, // result
    -1, // long-sentence
    0, // many-numbers
    -10, // another-round-of-employer
    -10, // bare-beside-numbers
    -7, // same-number-elsewhere
];
