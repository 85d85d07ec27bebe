//! What each sign is worth. Written by `make calibrate`; do not edit.

/// What a reading has without any sign, in sixteenths.
pub(super) const BIAS: i16 = -6;

/// In sixteenths of the logarithm of the odds.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[i8] = &[
    4, // employer-named
    5, // employer-close
    7, // employer-by-reference
    -3, // employer-known
    2, // employer-weighty
    -2, // employer-named-often
    -7, // employer-of-the-article
    0, // employer-in-lead
    2, // employer-speaks
    11, // number
    -4, // share
    6, // jobs-counted
    2, // people-counted
    1, // number-is-thousands
    4, // number-beside-trigger
    4, // in-title
    -1, // in-lead
    4, // to-come
    10, // dated
    0, // placed
    3, // reason-given
    -1, // unit-named
    0, // told-twice
    4, // told-often
    8, // short-article
    5, // article-about-cuts
    -4, // lead-about-cuts
    3, // active-verb
    8, // only-round
    -7, // employer-unnamed
    6, // employer-clear
    5, // employer-likely
    -2, // employer-inherited
    -1, // employer-from-afar
    -4, // employer-weightless
    1, // employer-a-medium
    -3, // employer-official
    0, // nobody
    -4, // number-below-ten
    -2, // number-vague
    3, // number-bare
    -3, // number-far
    0, // considered
    0, // planned
    1, // done
    5, // background
    -2, // in-quotes
    -2, // statistics-beside
    -1, // many-employers-beside
    -5, // outsider-speaks
    -5, // noun
    -2, // long-article
    -10, // employer-a-word
    -11, // employer-contested
    -7, // employer-unlikely
    -2, // at-risk
    -2, // result
    -5, // long-sentence
    -2, // many-numbers
    -6, // another-round-of-employer
    -6, // bare-beside-numbers
    -10, // same-number-elsewhere
];
