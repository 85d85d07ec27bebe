/**
 * How the reader has the table of rounds: grouped, sorted, filtered, opened. It stands in the store, so that it
 * outlives a change of language, and so that other parts of the page can lead to rows:
 *
 * ```js
 * arrange(store, { by: 'period', wanted: 'leeds' });
 * ```
 *
 * @typedef {'employer' | 'period' | 'quarter' | 'kind' | 'status' | 'reason' | 'place' | 'none'} GroupBy
 * @typedef {'jobs' | 'when' | 'employer' | 'status' | 'told' | 'counted'} SortBy
 * @typedef {'counted' | 'not' | 'considered' | 'conflict' | 'edited' | 'unnumbered' | 'undated'} Facet
 *
 * @typedef {object} TableState
 * @property {GroupBy} by
 * @property {{ by: SortBy, down: boolean } | null} sort - `null`: counted first, then the latest, then the largest.
 * @property {string} wanted - Words that a round has to have.
 * @property {readonly Facet[]} facets - What else it has to be: all of it.
 * @property {ReadonlySet<string>} open - The rows whose details are shown, by their keys.
 * @property {ReadonlySet<string>} shut - The groups that are collapsed, by their keys.
 */

/** Before the reader arranged anything. @type {TableState} */
export const ARRANGED = { by: 'employer', sort: null, wanted: '', facets: [], open: new Set(), shut: new Set() };

/** @param {import('../state/store.js').Store} store @param {Partial<TableState>} change */
export function arrange(store, change) {
  store.set({ table: { ...store.state.table, ...change } });
}

/** The set with `key` in it if it was not, without it if it was. @param {ReadonlySet<string>} set @param {string} key */
export function flipped(set, key) {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
