/**
 * The rounds in groups, each with its own total. The keys are those of the tally, which has the total of every
 * whole group; where a filter leaves only some of one, theirs is added up here.
 *
 * @typedef {import('../../engine/contract.js').Report} Report
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').Row} Row
 * @typedef {import('../../engine/contract.js').Tally} Tally
 * @typedef {import('../../engine/contract.js').Bounds} Bounds
 * @typedef {import('./table-state.js').GroupBy} GroupBy
 * @typedef {import('./table-state.js').SortBy} SortBy
 * @typedef {import('./table-state.js').TableState} TableState
 *
 * @typedef {{ key: string, name: string, total: Bounds, rounds: Round[], whole: boolean }} Group
 * @typedef {{ groups: Group[], rounds: readonly Round[], all: number, sum: Bounds, twice: boolean }} Grouped - `twice`: some
 *   rounds stand in two groups.
 */

import { say } from '../../i18n/index.js';
import { monthsOf, periodOf, periodText } from '../state/numbers.js';
import { kindText, reasonText, statusText, upperFirst } from '../state/words.js';
import { filtered } from './filter.js';
import { COURSE, compare, sorted } from './order.js';
import { sumOf } from './sum.js';

/**
 * @typedef {object} Grouping
 * @property {(round: Round) => readonly string[]} keys - The groups a round stands in; by none, in the one for none.
 * @property {(key: string, round: Round) => string} name
 * @property {(tally: Tally) => Row[]} totals
 * @property {SortBy} [sort] - The column that orders these groups too.
 */

/** @type {Record<Exclude<GroupBy, 'none'>, Grouping>} */
const GROUPINGS = {
  employer: {
    keys: ({ employer }) => (employer ? [employer.key] : []),
    name: (_, { employer }) => employer?.name ?? say.count.unnamed,
    totals: (tally) => tally.by_employer,
    sort: 'employer',
  },
  period: {
    keys: ({ date }) => (date ? [periodOf(date)] : []),
    name: (key) => (key ? periodText(key) : say.count.undated),
    totals: (tally) => tally.by_period,
    sort: 'when',
  },
  quarter: {
    keys: ({ date }) => (date ? [quarterOf(periodOf(date))] : []),
    name: (key) => (key ? periodText(key) : say.count.undated),
    totals: (tally) => tally.by_quarter,
    sort: 'when',
  },
  kind: {
    keys: ({ kind }) => [kind],
    name: (key) => upperFirst(kindText(key)),
    totals: (tally) => tally.by_kind,
  },
  status: {
    keys: ({ status }) => [status],
    name: (key) => upperFirst(statusText(key)),
    totals: (tally) => tally.by_status,
    sort: 'status',
  },
  reason: {
    keys: ({ reasons }) => reasons,
    name: (key) => (key ? upperFirst(reasonText(key)) : say.count.noReason),
    totals: (tally) => tally.by_reason,
  },
  place: {
    keys: ({ places }) => places.map((name) => name.toLowerCase()),
    name: (key, { places }) => places.find((name) => name.toLowerCase() === key) ?? say.count.noPlace,
    totals: (tally) => tally.by_place,
  },
};

/** In the order in which they are offered. @type {readonly GroupBy[]} */
export const GROUPED_BY = ['employer', 'period', 'quarter', 'kind', 'status', 'reason', 'place', 'none'];

/** How the tally names what has no key. */
const NONE = new Set(['unnamed', 'undated', 'unstated']);

/** @param {Report} report @param {TableState} state @returns {Grouped} */
export function groupsOf({ ledger, tally }, { by, sort, wanted, facets }) {
  const rounds = filtered(ledger.rounds, { wanted, facets });
  const all = ledger.rounds.length;
  if (by === 'none') {
    const total = rounds.length === all ? tally : sumOf(rounds);
    return { groups: [{ key: '', name: '', total, rounds: sorted(rounds, sort), whole: true }], rounds, all, sum: total, twice: false };
  }
  const grouping = GROUPINGS[by];
  const found = placed(rounds, grouping);
  /** @type {Map<string, Row>} */ const totals = new Map();
  /** @type {Set<string>} Two employers may share a name, and the tally tells rows by their names. */ const twice = new Set();
  for (const row of grouping.totals(tally)) {
    const key = NONE.has(row.key) ? '' : row.key;
    if (totals.has(key)) twice.add(key);
    totals.set(key, row);
  }
  /** @type {Map<string, number>} How many of all the rounds belong to a group: those of the filter may be fewer. */
  const whole = new Map();
  for (const [key, those] of rounds.length === all ? found : placed(ledger.rounds, grouping)) whole.set(key, those.length);
  const groups = [...found].map(([key, those]) => {
    const name = grouping.name(key, /** @type {Round} */ (those[0]));
    const isWhole = those.length === whole.get(key);
    const row = isWhole ? totals.get(key) ?? totals.get(name) : undefined;
    const shared = row && twice.has(row.key);
    return { key, name, total: row && !shared ? row : sumOf(those), rounds: sorted(those, sort), whole: isWhole };
  });
  const placedAll = groups.reduce((sum, { rounds }) => sum + rounds.length, 0);
  const one = groups.length === 1 && groups[0]?.whole ? groups[0].total : null;
  return {
    groups: groups.sort((a, b) => ordered(a, b, by, sort)),
    rounds,
    all,
    sum: rounds.length === all ? tally : (one ?? sumOf(rounds)),
    twice: placedAll > rounds.length,
  };
}

/** @param {readonly Round[]} rounds @param {Grouping} grouping @returns {Map<string, Round[]>} */
function placed(rounds, { keys }) {
  /** @type {Map<string, Round[]>} */ const found = new Map();
  for (const round of rounds) {
    const own = keys(round);
    for (const key of own.length ? new Set(own) : ['']) {
      const group = found.get(key);
      if (group) group.push(round);
      else found.set(key, [round]);
    }
  }
  return found;
}

/** The latest or the largest first, unless the reader says otherwise; what has no key last. @param {Group} a @param {Group} b @param {GroupBy} by @param {TableState['sort']} sort */
function ordered(a, b, by, sort) {
  const last = Number(a.key === '') - Number(b.key === '');
  const own = by !== 'none' && sort && GROUPINGS[by].sort === sort.by;
  const down = own ? sort.down : true;
  if (by === 'period' || by === 'quarter')
    return last || (latest(a.key) - latest(b.key)) * (down ? -1 : 1) || (b.key < a.key ? -1 : 1);
  if (own && by === 'employer') return last || compare(a.name, b.name, down);
  if (own && a.rounds[0] && b.rounds[0]) return compare(course(a), course(b), down);
  const size = (/** @type {Group} */ { total }) => (total.rounds ? total.best : -1);
  return last || (size(a) - size(b)) * (sort?.by === 'jobs' && !sort.down ? 1 : -1) || compare(a.name, b.name, false);
}

/** @param {Group} group */
const course = ({ key }) => COURSE.indexOf(key);

/** The last month of a period. @param {string} key */
function latest(key) {
  const [first, months] = monthsOf(key) ?? [0, 0];
  return first + months;
}

/** The quarter of a month; what is known only more coarsely is itself. @param {string} period */
export function quarterOf(period) {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
  return month ? `${year}-Q${Math.ceil(Number(month) / 3)}` : period;
}
