/**
 * From a bar to its rows: the table of rounds, grouped as the chart is, with all other groups shut.
 *
 * @typedef {import('./series.js').Bar} Bar
 * @typedef {import('./figure.js').Figure} Figure
 * @typedef {import('../state/desk.js').Desk} Desk
 */

import { arrange } from '../count/table-state.js';

/** How the tally names what has none; the table has an empty key for it. */
const NONE = new Set(['undated', 'unstated', 'unnamed']);

/** @param {Desk} desk @param {Figure} figure @param {Bar} bar */
export function showInTable({ store }, { id, rows }, bar) {
  const by = id === 'month' ? 'period' : id;
  const keyOf = (/** @type {Bar} */ { key, rounds }) =>
    `${by} ${by === 'employer' ? (rounds[0]?.employer?.key ?? '') : NONE.has(key) ? '' : key}`;
  const own = keyOf(bar);
  const shut = new Set(rows.map(keyOf).filter((key) => key !== own));
  arrange(store, { by, sort: null, wanted: '', facets: ['counted'], shut });
  store.set({ view: 'rounds', tab: 'rounds' });
}
