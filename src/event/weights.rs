//! What each sign is worth. Written by `make calibrate`; do not edit.

/// What a reading has without any sign, in sixteenths.
pub(super) const BIAS: i16 = -18;

/// In sixteenths of the logarithm of the odds.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[i8] = &[
    5, // employer-named
    6, // employer-close
    7, // employer-by-reference
    0, // employer-known
    4, // employer-weighty
    -3, // employer-named-often
    -1, // employer-of-the-article
    6, // employer-in-lead
    3, // employer-speaks
    10, // number
    1, // share
    5, // jobs-counted
    5, // people-counted
    -4, // number-is-thousands
    10, // number-beside-trigger
    4, // in-title
    -4, // in-lead
    -1, // to-come
    2, // dated
    2, // placed
    4, // reason-given
    -4, // unit-named
    -3, // told-twice
    1, // told-often
    3, // short-article
    2, // article-about-cuts
    -1, // lead-about-cuts
    0, // active-verb
    4, // only-round
    -9, // employer-unnamed
    8, // employer-clear
    -2, // employer-likely
    5, // employer-inherited
    3, // employer-from-afar
    -1, // employer-weightless
    -1, // employer-a-medium
    -2, // employer-official
    -15, // nobody
    -11, // number-below-ten
    2, // number-vague
    3, // number-bare
    -2, // number-far
    0, // considered
    1, // planned
    -3, // done
    8, // background
    -2, // in-quotes
    -3, // statistics-beside
    -3, // many-employers-beside
    -8, // outsider-speaks
    0, // noun
    5, // long-article
    -3, // employer-a-word
    -12, // employer-contested
    -2, // employer-unlikely
    -2, // at-risk
    4, // result
    -1, // long-sentence
    1, // many-numbers
    -11, // another-round-of-employer
    -10, // bare-beside-numbers
    -7, // same-number-elsewhere
];
