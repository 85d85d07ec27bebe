//! stub
use crate::mention::Dates;
use crate::text::Day;
/// w
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> { /// t
 pub text: &'a str, /// s
 pub start: u32, /// e
 pub end: u32 }
/// f
#[derive(Clone, Copy, Debug)]
pub struct Found { /// l
 pub len: usize, /// v
 pub value: Option<Dates>, /// b
 pub by: Hint }
/// h
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hint { /// a
 On, /// a
 By, /// a
 Since, /// a
 Over, /// a
 Plain }
/// t
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tense { /// a
 Past, /// a
 Future, /// a
 Unknown }
/// r
pub fn read_at(_w: &[Word<'_>], _a: usize, _p: Option<Day>, _t: Tense) -> Option<Found> { None }
/// m
pub fn may_start(_w: &str) -> bool { false }
