/**
 * The order of rounds, and of groups where the reader sorts by what they are grouped by.
 *
 * What is unknown comes last, whichever way the rest is sorted.
 *
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('./table-state.js').TableState} TableState
 * @typedef {import('./table-state.js').SortBy} SortBy
 * @typedef {string | number | null} Value
 */

import { byName } from '../../i18n/formats.js';
import { bestOf } from './sum.js';

/** How far a round has come. */
export const COURSE = ['considered', 'planned', 'reported', 'announced', 'notified', 'under_way', 'completed', 'denied', 'withdrawn'];

/** What a column sorts by; `first` is the way a first click sorts. @type {Record<SortBy, { of: (round: Round) => Value, first: 'up' | 'down' }>} */
export const SORTS = {
  jobs: { of: ({ headcount }) => (headcount ? bestOf(headcount) : null), first: 'down' },
  when: { of: ({ date }) => (date ? `${date.start} ${date.end}` : null), first: 'down' },
  employer: { of: ({ employer }) => employer?.name ?? null, first: 'up' },
  status: { of: ({ status }) => COURSE.indexOf(status), first: 'up' },
  told: { of: ({ articles }) => articles, first: 'down' },
  counted: { of: ({ counted, why }) => (counted ? '' : why.rule), first: 'up' },
};

/** The rounds as they are to stand. @param {readonly Round[]} rounds @param {TableState['sort']} sort */
export function sorted(rounds, sort) {
  if (!sort) return [...rounds].sort(usual);
  const { of } = SORTS[sort.by];
  const keyed = rounds.map((round) => ({ round, value: of(round) }));
  keyed.sort((a, b) => compare(a.value, b.value, sort.down) || usual(a.round, b.round));
  return keyed.map(({ round }) => round);
}

/** The next state of a head that was clicked: its first way, the other, and none. @param {TableState['sort']} sort @param {SortBy} by @returns {TableState['sort']} */
export function clicked(sort, by) {
  const first = SORTS[by].first === 'down';
  if (sort?.by !== by) return { by, down: first };
  return sort.down === first ? { by, down: !first } : null;
}

/** @param {Value} a @param {Value} b @param {boolean} down */
export function compare(a, b, down) {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : byName(String(a), String(b));
  return down ? -order : order;
}

/** Counted first, the latest first, the largest first. @param {Round} a @param {Round} b */
function usual(a, b) {
  const [one, two] = [a.date?.start ?? '', b.date?.start ?? ''];
  return (
    Number(b.counted) - Number(a.counted) ||
    (one < two ? 1 : one > two ? -1 : 0) ||
    (b.headcount ? bestOf(b.headcount) : -1) - (a.headcount ? bestOf(a.headcount) : -1)
  );
}
