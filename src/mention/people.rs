//! A number of people: what is counted, and what the words around it say of it.

use std::ops::Range;

use crate::mention::Headcount;

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counted {
    /// Jobs, posts, roles.
    Jobs,
    /// People as workers.
    People,
    /// Redundancies, layoffs, job losses: the noun is a cut itself.
    Cuts,
    /// Nothing is named: "lay off 500".
    Bare,
}

/// A number of people.
#[derive(Clone, Debug)]
pub struct People {
    /// Its words with their bounds and what is counted.
    pub tokens: Range<usize>,
    /// The number itself.
    pub number: Range<usize>,
    /// Its value.
    pub value: Headcount,
    /// What is counted.
    pub counted: Counted,
    /// The words between the number and the noun: "corporate", "head office".
    pub modifiers: Range<usize>,
    /// "of its 9,000 staff".
    pub base: Option<u32>,
    /// "another", "further", "additional", "more".
    pub further: bool,
    /// "its 900 staff", "a workforce of 900", "employs 900": the base itself.
    pub is_base: bool,
    /// "of them", "of whom": part of the number before.
    pub part: bool,
    /// "of them", "of those": some of the people counted before.
    pub of_them: bool,
    /// All of them: "all 900 staff".
    pub all: bool,
}
