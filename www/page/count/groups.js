/**
 * The rounds in groups: by employer, month or kind, each with its own total.
 *
 * @typedef {import('../../engine/contract.js').Report} Report
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').Row} Row
 *
 * @typedef {'employer' | 'period' | 'kind'} GroupBy
 * @typedef {{ key: string, name: string, total: Row | null, rounds: Round[] }} Group
 */

import { monthsOf, periodOf, periodText } from '../state/numbers.js';
import { kindText, upperFirst } from '../state/words.js';

/** Keys and names are the tally's own. @type {Record<GroupBy, { label: string, key: (round: Round) => string, name: (key: string) => string }>} */
export const GROUPS = {
  employer: {
    label: 'by employer',
    key: (round) => round.employer?.name ?? 'unnamed',
    name: (key) => (key === 'unnamed' ? 'Employer not named' : key),
  },
  period: {
    label: 'by month',
    key: (round) => periodOf(round.date),
    name: (key) => (key === 'undated' ? 'Date not known' : periodText(key)),
  },
  kind: {
    label: 'by kind',
    key: (round) => round.kind,
    name: (key) => upperFirst(kindText(key)),
  },
};

/** @param {Report} report @param {GroupBy} by @param {string} wanted @returns {Group[]} */
export function groupsOf({ ledger, tally }, by, wanted) {
  const { key, name } = GROUPS[by];
  const totals = { employer: tally.by_employer, period: tally.by_period, kind: tally.by_kind }[by];
  /** @type {Map<string, Round[]>} */ const found = new Map();
  for (const round of ledger.rounds.filter((it) => matches(it, wanted))) {
    const group = found.get(key(round));
    if (group) group.push(round);
    else found.set(key(round), [round]);
  }
  const groups = [...found].map(([at, rounds]) => ({
    key: at,
    name: name(at),
    total: totals.find((row) => row.key === at) ?? null,
    rounds: rounds.sort(order),
  }));
  const size = (/** @type {Group} */ group) => group.total?.best ?? -1;
  if (by === 'period') return groups.sort((a, b) => latest(b.key) - latest(a.key) || b.key.localeCompare(a.key));
  return groups.sort((a, b) => size(b) - size(a) || a.name.localeCompare(b.name));
}

/** The last month of a period; without one, before all. @param {string} key */
function latest(key) {
  const [first, months] = monthsOf(key) ?? [0, 0];
  return first + months;
}

/** Counted first, the latest first, the largest first. @param {Round} a @param {Round} b */
function order(a, b) {
  const people = (/** @type {Round} */ { headcount }) => headcount?.min ?? headcount?.max ?? -1;
  return (
    Number(b.counted) - Number(a.counted) ||
    (b.date?.start ?? '').localeCompare(a.date?.start ?? '') ||
    people(b) - people(a)
  );
}

/** @param {Round} round @param {string} wanted */
function matches(round, wanted) {
  const words = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const said = [round.employer?.name, ...round.units, ...round.places, round.status, round.kind]
    .join(' ')
    .toLowerCase();
  return words.every((word) => said.includes(word));
}
