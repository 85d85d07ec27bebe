//! What each sign is worth. Written by `make calibrate`; do not edit.

/// What a reading has without any sign, in sixteenths.
pub(super) const BIAS: i16 = -15;

/// In sixteenths of the logarithm of the odds.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[i8] = &[
    5, // employer-named
    2, // employer-close
    3, // employer-by-reference
    -1, // employer-known
    3, // employer-weighty
    0, // employer-named-often
    -2, // employer-of-the-article
    1, // employer-in-lead
    2, // employer-speaks
    10, // number
    -3, // share
    5, // jobs-counted
    4, // people-counted
    -2, // number-is-thousands
    7, // number-beside-trigger
    5, // in-title
    -1, // in-lead
    -2, // to-come
    4, // dated
    2, // placed
    6, // reason-given
    -6, // unit-named
    -3, // told-twice
    1, // told-often
    5, // short-article
    4, // article-about-cuts
    -1, // lead-about-cuts
    2, // active-verb
    5, // only-round
    -10, // employer-unnamed
    10, // employer-clear
    0, // employer-likely
    3, // employer-inherited
    2, // employer-from-afar
    -1, // employer-weightless
    0, // employer-a-medium
    -4, // employer-official
    -5, // nobody
    -10, // number-below-ten
    -1, // number-vague
    4, // number-bare
    -3, // number-far
    -1, // considered
    2, // planned
    -1, // done
    9, // background
    -1, // in-quotes
    -3, // statistics-beside
    0, // many-employers-beside
    -6, // outsider-speaks
    -3, // noun
    5, // long-article
    -6, // employer-a-word
    -12, // employer-contested
    -3, // employer-unlikely
    0, // at-risk
    2, // result
    -1, // long-sentence
    -1, // many-numbers
    -11, // another-round-of-employer
    -9, // bare-beside-numbers
    -6, // same-number-elsewhere
];
