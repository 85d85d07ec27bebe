//! Sorting: one sort for all.
//!
//! Takes a slice and what comes before what, and puts it in order; what is equal stays as it was.
//! The standard library's sorts are made anew for each type and each comparison, at some 3 thousand bytes of
//! WebAssembly a time, and were a quarter of the engine. Here places are sorted, by one merge sort that is
//! made once; for each type only the comparison and the exchange of two are made. `tests/layers.rs` keeps
//! other sorts out.

use std::mem::{replace, swap, take};

/// Puts `items` in their own order.
pub fn plain<T: Ord>(items: &mut [T]) {
    by(items, |one, two| one < two);
}

/// Puts `items` in the order of what `key` gives for each. The key is made anew for each comparison.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |one, two| key(one) < key(two));
}

/// Puts `items` in order, where `before` tells whether one has to stand before another.
pub fn by<T>(items: &mut [T], before: impl Fn(&T, &T) -> bool) {
    let order = arrange(
        items.len(),
        &|one, two| match (items.get(one), items.get(two)) {
            (Some(one), Some(two)) => before(one, two),
            _ => false,
        },
    );
    follow(order, &mut |one, two| items.swap(one, two));
}

/// Puts numbers in order: many of them, where a call for each comparison would be felt.
pub fn numbers(items: &mut Vec<u64>) {
    *items = merged(take(items), |one, two| one < two);
}

/// The places of `len` items in their order.
fn arrange(len: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    merged((0..len).collect(), before)
}

/// Neighbours are merged, then twos, then fours.
fn merged<T: Copy>(mut from: Vec<T>, before: impl Fn(T, T) -> bool) -> Vec<T> {
    let len = from.len();
    if from.windows(2).all(|two| match two {
        [one, two] => !before(*two, *one),
        _ => true,
    }) {
        return from;
    }
    let mut to = Vec::with_capacity(len);
    let mut width = 1;
    while width < len {
        to.clear();
        for pair in from.chunks(width * 2) {
            let (mut left, mut right) = pair.split_at_checked(width).unwrap_or((pair, &[]));
            while let (Some((one, others)), Some((two, more))) =
                (left.split_first(), right.split_first())
            {
                if before(*two, *one) {
                    to.push(*two);
                    right = more;
                } else {
                    to.push(*one);
                    left = others;
                }
            }
            to.extend_from_slice(left);
            to.extend_from_slice(right);
        }
        swap(&mut from, &mut to);
        width *= 2;
    }
    from
}

/// Exchanges items until each lies where `order` wants it, in one walk along each of its circles.
fn follow(mut order: Vec<usize>, exchange: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        while let Some(slot) = order.get_mut(at) {
            let next = replace(slot, at);
            if next == start {
                break;
            }
            exchange(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{by, by_key, numbers, plain};

    #[test]
    fn what_is_equal_stays_as_it_was() {
        for len in 0..70_u32 {
            let mut items: Vec<(u32, u32)> = (0..len).map(|at| (at * 7919 % 13, at)).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            by_key(&mut items, |item| item.0);
            assert_eq!(items, expected, "{len} items");
            let mut hashes: Vec<u64> = expected
                .iter()
                .map(|item| u64::from(item.1) * 7919 % 97)
                .collect();
            let mut sorted = hashes.clone();
            sorted.sort_unstable();
            numbers(&mut hashes);
            assert_eq!(hashes, sorted);
        }
    }

    #[test]
    fn any_order_can_be_asked_for() {
        let mut words = vec!["site", "job", "role", "post", "job"];
        plain(&mut words);
        assert_eq!(words, ["job", "job", "post", "role", "site"]);
        by(&mut words, |one, two| one > two);
        assert_eq!(words, ["site", "role", "post", "job", "job"]);
    }
}
