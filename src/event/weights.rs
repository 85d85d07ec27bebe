//! What each sign is worth. Written by `make calibrate`; do not edit.

/// What a reading has without any sign, in sixteenths.
pub(super) const BIAS: i16 = -7;

/// In sixteenths of the logarithm of the odds.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[i8] = &[
    5, // employer-named
    5, // employer-close
    7, // employer-by-reference
    -2, // employer-known
    2, // employer-weighty
    -2, // employer-named-often
    -7, // employer-of-the-article
    1, // employer-in-lead
    1, // employer-speaks
    11, // number
    -3, // share
    6, // jobs-counted
    2, // people-counted
    1, // number-is-thousands
    5, // number-beside-trigger
    4, // in-title
    -1, // in-lead
    4, // to-come
    10, // dated
    0, // placed
    2, // reason-given
    -1, // unit-named
    0, // told-twice
    4, // told-often
    8, // short-article
    5, // article-about-cuts
    -5, // lead-about-cuts
    3, // active-verb
    8, // only-round
    -7, // employer-unnamed
    5, // employer-clear
    5, // employer-likely
    -2, // employer-inherited
    -1, // employer-from-afar
    -4, // employer-weightless
    1, // employer-a-medium
    -3, // employer-official
    0, // nobody
    -5, // number-below-ten
    -2, // number-vague
    3, // number-bare
    -2, // number-far
    0, // considered
    0, // planned
    0, // done
    5, // background
    -2, // in-quotes
    -2, // statistics-beside
    0, // many-employers-beside
    -4, // outsider-speaks
    -4, // noun
    -2, // long-article
    -10, // employer-a-word
    -11, // employer-contested
    -8, // employer-unlikely
    -3, // at-risk
    -2, // result
    -5, // long-sentence
    -2, // many-numbers
    -5, // another-round-of-employer
    -6, // bare-beside-numbers
    -11, // same-number-elsewhere
];
