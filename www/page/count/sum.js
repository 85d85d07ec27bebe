/**
 * What some rounds add up to, as bounds: the counting rule `bounds-add-as-bounds`, in whole numbers.
 *
 * The engine's tally has the sums of whole groups; this is for what a filter leaves of them. A test holds the two
 * against each other, group by group.
 *
 * ```js
 * sumOf([upTo500, over11000]);  // { low: 11000, best: 11500, high: null, rounds: 2, unnumbered: 0, undated: 0 }
 * ```
 *
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').Bounds} Bounds
 */

/** @param {Iterable<Round>} rounds @returns {Bounds} Of those that count. */
export function sumOf(rounds) {
  const sum = { low: 0, best: 0, high: /** @type {number | null} */ (0), rounds: 0, unnumbered: 0, undated: 0 };
  for (const { counted, headcount, date } of rounds) {
    if (!counted) continue;
    if (!date) sum.undated += 1;
    if (!headcount) {
      sum.unnumbered += 1;
      continue;
    }
    const { low, high } = ordered(headcount);
    sum.rounds += 1;
    sum.low += low ?? 0;
    sum.best += bestOf(headcount);
    // A number with no bound at all says nothing, and opens nothing.
    const upper = low === null && high === null ? 0 : high;
    sum.high = sum.high === null || upper === null ? null : sum.high + upper;
  }
  return sum;
}

/** The stated figure: of a range the middle, of a vague word its lower bound. @param {NonNullable<Round['headcount']>} headcount */
export function bestOf(headcount) {
  const { low, high } = ordered(headcount);
  if (headcount.qualifier === 'range' && low !== null && high !== null) return Math.floor((low + high) / 2);
  return low ?? high ?? 0;
}

/** @param {NonNullable<Round['headcount']>} headcount */
function ordered({ min, max }) {
  return min !== null && max !== null && min > max ? { low: max, high: min } : { low: min, high: max };
}
