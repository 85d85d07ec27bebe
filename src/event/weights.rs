//! What each sign is worth. Written by `make calibrate`; do not edit.

/// What a reading has without any sign, in sixteenths.
pub(super) const BIAS: i16 = -19;

/// In sixteenths of the logarithm of the odds.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[i8] = &[
    2, // employer-named
    5, // employer-close
    2, // employer-by-reference
    1, // employer-known
    0, // employer-weighty
    0, // employer-named-often
    -3, // employer-of-the-article
    6, // employer-in-lead
    5, // employer-speaks
    7, // number
    -1, // share
    5, // jobs-counted
    4, // people-counted
    -2, // number-is-thousands
    9, // number-beside-trigger
    5, // in-title
    -4, // in-lead
    -2, // to-come
    4, // dated
    4, // placed
    4, // reason-given
    4, // unit-named
    -5, // told-twice
    1, // told-often
    4, // short-article
    4, // article-about-cuts
    -2, // lead-about-cuts
    4, // active-verb
    4, // only-round
    9, // employer-clear
    1, // employer-likely
    2, // employer-inherited
    -7, // employer-from-afar
    -4, // employer-weightless
    -1, // employer-a-medium
    -1, // employer-official
    -12, // nobody
    -12, // number-below-ten
    1, // number-vague
    3, // number-bare
    -3, // number-far
    0, // considered
    4, // planned
    -1, // done
    4, // background
    -1, // in-quotes
    -2, // statistics-beside
    -4, // many-employers-beside
    -9, // outsider-speaks
    1, // noun
    5, // long-article
    -7, // employer-a-word
    -6, // employer-contested
    2, // employer-unlikely
    -3, // at-risk
    2, // result
    -2, // long-sentence
    0, // many-numbers
    -11, // another-round-of-employer
    -9, // bare-beside-numbers
    -2, // same-number-elsewhere
];
