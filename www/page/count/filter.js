/**
 * Which rounds are shown: those that have every word the reader typed, and are everything the reader chose.
 *
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('./table-state.js').Facet} Facet
 * @typedef {import('./table-state.js').TableState} TableState
 */

import { figureText, periodOf, periodText } from '../state/numbers.js';
import { kindText, reasonText, statusText } from '../state/words.js';
import { language } from '../../i18n/index.js';

/** @type {Record<Facet, (round: Round) => boolean>} */
export const FACETS = {
  counted: (round) => round.counted,
  not: (round) => !round.counted,
  considered: (round) => round.why.rule === 'considered-apart',
  conflict: (round) => round.conflicts.some(({ settled }) => settled === null),
  edited: (round) => round.edited.length > 0,
  unnumbered: (round) => !round.headcount,
  undated: (round) => !round.date,
};

/** @param {readonly Round[]} rounds @param {Pick<TableState, 'wanted' | 'facets'>} filter */
export function filtered(rounds, { wanted, facets }) {
  const words = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length && !facets.length) return rounds;
  return rounds.filter((round) => {
    if (!facets.every((facet) => FACETS[facet](round))) return false;
    if (!words.length) return true;
    const said = saidOf(round);
    return words.every((word) => said.includes(word));
  });
}

/** Sets one facet or takes it back; counted and not counted keep each other out. @param {readonly Facet[]} facets @param {Facet} facet */
export function faceted(facets, facet) {
  if (facets.includes(facet)) return facets.filter((it) => it !== facet);
  const other = { counted: 'not', not: 'counted' }[/** @type {string} */ (facet)];
  return [...facets.filter((it) => it !== other), facet];
}

/** What a round says, in the reader's language; made once, for thousands are looked through at every key. @type {WeakMap<Round, string>} */
let said = new WeakMap();
let saidIn = '';
/** @type {Map<string, string>} */ const periods = new Map();

/** @param {Round} round */
function saidOf(round) {
  if (saidIn !== language) {
    said = new WeakMap();
    periods.clear();
    saidIn = language;
  }
  const found = said.get(round);
  if (found !== undefined) return found;
  const words = [
    ...round.names,
    round.employer?.name,
    round.parent,
    ...round.units,
    ...round.places,
    statusText(round.status),
    kindText(round.kind),
    ...round.reasons.map(reasonText),
    figureText(round.headcount, round.share),
    round.headcount?.min,
    round.date?.start,
    periodWords(periodOf(round.date)),
  ]
    .join(' ')
    .toLowerCase();
  said.set(round, words);
  return words;
}

/** @param {string} key */
function periodWords(key) {
  const found = periods.get(key) ?? periodText(key);
  periods.set(key, found);
  return found;
}
