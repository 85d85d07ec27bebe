//! What each sign is worth. Written by `make calibrate`; do not edit.

/// What a reading has without any sign, in sixteenths.
pub(super) const BIAS: i16 = -19;

/// In sixteenths of the logarithm of the odds.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[i8] = &[
    2, // employer-named
    5, // employer-close
    1, // employer-by-reference
    0, // employer-known
    -1, // employer-weighty
    0, // employer-named-often
    -4, // employer-of-the-article
    6, // employer-in-lead
    4, // employer-speaks
    8, // number
    1, // share
    5, // jobs-counted
    4, // people-counted
    -3, // number-is-thousands
    8, // number-beside-trigger
    5, // in-title
    -4, // in-lead
    -2, // to-come
    4, // dated
    3, // placed
    4, // reason-given
    5, // unit-named
    -5, // told-twice
    -2, // told-often
    4, // short-article
    4, // article-about-cuts
    -2, // lead-about-cuts
    5, // active-verb
    4, // only-round
    9, // employer-clear
    2, // employer-likely
    1, // employer-inherited
    -7, // employer-from-afar
    -4, // employer-weightless
    -3, // employer-a-medium
    -1, // employer-official
    -13, // nobody
    -12, // number-below-ten
    0, // number-vague
    3, // number-bare
    -3, // number-far
    -1, // considered
    4, // planned
    0, // done
    5, // background
    -1, // in-quotes
    -2, // statistics-beside
    -4, // many-employers-beside
    -8, // outsider-speaks
    2, // noun
    6, // long-article
    -6, // employer-a-word
    -5, // employer-contested
    2, // employer-unlikely
    -5, // at-risk
    3, // result
    -2, // long-sentence
    1, // many-numbers
    -10, // another-round-of-employer
    -10, // bare-beside-numbers
    -3, // same-number-elsewhere
];
