//! What a total must be, by the counting rules and not by the engine.

use crate::world::Said;

/// What a total must be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Truth {
    pub low: u64,
    pub best: u64,
    pub high: Option<u64>,
    pub rounds: u32,
    pub unnumbered: u32,
}

impl Default for Truth {
    fn default() -> Self {
        Self {
            low: 0,
            best: 0,
            high: Some(0),
            rounds: 0,
            unnumbered: 0,
        }
    }
}

impl Truth {
    /// Adds what is said: bounds add as bounds, and what has no number is counted as such.
    pub fn add(&mut self, said: Said) {
        let (low, best, high) = match said {
            Said::Exact(many) | Said::About(many) => (many, many, Some(many)),
            Said::Over(many) => (many, many, None),
            Said::UpTo(many) => (0, many, Some(many)),
            Said::Between(from, to) => (from, u32::midpoint(from, to), Some(to)),
            Said::Vague(from, to) => (from, from, Some(to)),
            Said::Share(_) | Said::Nothing => {
                self.unnumbered += 1;
                return;
            }
        };
        self.low += u64::from(low);
        self.best += u64::from(best);
        self.high = self.high.zip(high).map(|(sum, high)| sum + u64::from(high));
        self.rounds += 1;
    }

    pub fn plus(&mut self, other: Self) {
        self.low += other.low;
        self.best += other.best;
        self.high = self.high.zip(other.high).map(|(one, two)| one + two);
        self.rounds += other.rounds;
        self.unnumbered += other.unnumbered;
    }
}
