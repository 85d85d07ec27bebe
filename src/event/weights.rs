//! What each sign is worth. Written by `make calibrate`; do not edit.

/// What a reading has without any sign, in sixteenths.
pub(super) const BIAS: i16 = -13;

/// In sixteenths of the logarithm of the odds.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[i8] = &[
    5, // employer-named
    1, // employer-close
    3, // employer-by-reference
    -2, // employer-known
    2, // employer-weighty
    -2, // employer-named-often
    -5, // employer-of-the-article
    0, // employer-in-lead
    1, // employer-speaks
    11, // number
    -3, // share
    3, // jobs-counted
    3, // people-counted
    -1, // number-is-thousands
    7, // number-beside-trigger
    5, // in-title
    1, // in-lead
    3, // to-come
    4, // dated
    2, // placed
    4, // reason-given
    -3, // unit-named
    0, // told-twice
    2, // told-often
    7, // short-article
    4, // article-about-cuts
    -4, // lead-about-cuts
    3, // active-verb
    6, // only-round
    -10, // employer-unnamed
    8, // employer-clear
    3, // employer-likely
    0, // employer-inherited
    2, // employer-from-afar
    -3, // employer-weightless
    1, // employer-a-medium
    -3, // employer-official
    1, // nobody
    -11, // number-below-ten
    0, // number-vague
    4, // number-bare
    -4, // number-far
    -3, // considered
    0, // planned
    1, // done
    9, // background
    -3, // in-quotes
    -3, // statistics-beside
    -1, // many-employers-beside
    -7, // outsider-speaks
    0, // noun
    4, // long-article
    -6, // employer-a-word
    -11, // employer-contested
    -3, // employer-unlikely
    -1, // at-risk
    1, // result
    -3, // long-sentence
    -2, // many-numbers
    -10, // another-round-of-employer
    -9, // bare-beside-numbers
    -6, // same-number-elsewhere
];
