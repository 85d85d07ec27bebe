/**
 * By how much the total moved, and when: against the total before an edit, or before the batch that is being read.
 *
 * What was seen last outlives a change of language, so it is kept by the store it is about.
 *
 * @typedef {import('../state/store.js').Store} Store
 * @typedef {import('../state/store.js').State} State
 * @typedef {{ by: number, at: Date }} Change
 * @typedef {{ base: number | null, last: number | null, change: Change | null }} Seen
 */

/** @type {WeakMap<Store, Seen>} */ const kept = new WeakMap();

/** @param {Store} store @param {State} state @param {State} before @returns {Change | null} */
export function changeOf(store, state, before) {
  const seen = kept.get(store) ?? { base: null, last: null, change: null };
  kept.set(store, seen);
  const best = state.items.length ? (state.index?.report.tally.best ?? null) : null;
  if (state.reading && !before.reading) seen.base = seen.last;
  if (best === seen.last) return seen.change;
  // While a batch is read the mark grows against what was there before it.
  const base = state.reading || before.reading ? seen.base : seen.last;
  seen.last = best;
  seen.change = base === null || best === null || best === base ? null : { by: best - base, at: new Date() };
  return seen.change;
}
