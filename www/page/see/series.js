/**
 * What the charts draw: the rows of the tally, each with the rounds behind it.
 *
 * A row is as the engine made it: nothing is added up here. A period known only as a quarter, a half or a year is
 * apart from the months, so that its people are never spread over them.
 *
 * ```js
 * const { bars, wide, undated } = timeline(report, 'month');
 * const { bars, rest } = ranking(report, 'employer', 10);
 * ```
 *
 * @typedef {import('../../engine/contract.js').Report} Report
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').Row} Row
 *
 * @typedef {'month' | 'quarter'} Unit
 * @typedef {'employer' | 'reason' | 'status'} Ranked
 *
 * @typedef {object} Bar
 * @property {string} key - As the tally has it.
 * @property {string} name - As a reader sees it.
 * @property {Row} row
 * @property {readonly Round[]} rounds - The counted rounds that make the row.
 *
 * @typedef {Bar & { from: number, months: number }} Spell - In months since year 0.
 *
 * @typedef {object} Timeline
 * @property {readonly Spell[]} bars - Known to the unit drawn.
 * @property {readonly Spell[]} wide - Known only by a longer time.
 * @property {Bar | null} undated
 * @property {number} from
 * @property {number} to - The month after the last.
 *
 * @typedef {object} Ranking
 * @property {readonly Bar[]} bars - The largest.
 * @property {readonly Bar[]} rest - The others with a number.
 * @property {readonly Bar[]} unnumbered - Those with no number at all.
 */

import { say } from '../../i18n/index.js';
import { monthsOf, periodOf, periodText } from '../state/numbers.js';
import { reasonText, statusText, upperFirst } from '../state/words.js';

const MONTHS = { month: 1, quarter: 3 };

/** @param {Report} report @param {Unit} unit @returns {Timeline} */
export function timeline({ ledger, tally }, unit) {
  const rows = unit === 'month' ? tally.by_period : tally.by_quarter;
  const behind = grouped(ledger.rounds, ({ date }) => [unit === 'month' ? periodOf(date) : quarterOf(periodOf(date))]);
  /** @type {Spell[]} */ const spells = [];
  /** @type {Bar | null} */ let undated = null;
  for (const row of rows) {
    const months = monthsOf(row.key);
    const rounds = behind.get(row.key) ?? [];
    if (months) spells.push({ key: row.key, name: periodText(row.key), row, rounds, from: months[0], months: months[1] });
    else undated = { key: row.key, name: say.see.undated, row, rounds };
  }
  spells.sort((one, two) => one.from - two.from || two.months - one.months);
  const step = MONTHS[unit];
  const ends = spells.map(({ from, months }) => from + months);
  return {
    bars: spells.filter(({ months }) => months === step),
    wide: spells.filter(({ months }) => months !== step),
    undated,
    from: Math.floor(Math.min(...spells.map(({ from }) => from)) / step) * step,
    to: Math.ceil(Math.max(...ends) / step) * step,
  };
}

/** The largest `top` rows of a grouping, and the others. @param {Report} report @param {Ranked} by @param {number} top @returns {Ranking} */
export function ranking({ ledger, tally }, by, top) {
  const rows = { employer: tally.by_employer, reason: tally.by_reason, status: tally.by_status }[by];
  const behind = grouped(ledger.rounds, KEYS[by]);
  const times = new Map();
  for (const { key } of rows) times.set(key, (times.get(key) ?? 0) + 1);
  const bars = rows
    .map((row, at) => {
      const rounds = behind.get(row.key) ?? [];
      const bar = { key: row.key, name: NAMES[by](row.key), row, rounds };
      return times.get(row.key) === 1 ? bar : namesake(bar, rows.slice(0, at).filter(({ key }) => key === row.key));
    })
    .sort((one, two) => two.row.best - one.row.best || (two.row.high ?? 0) - (one.row.high ?? 0));
  const numbered = bars.filter(({ row }) => row.rounds > 0);
  return {
    bars: numbered.slice(0, top),
    rest: numbered.slice(top),
    unnumbered: bars.filter(({ row }) => row.rounds === 0),
  };
}

/**
 * Of firms of one name each has a row, and all have the same key: this one's own rounds, and a key of its own.
 *
 * @param {Bar} bar - With the rounds of all of them.
 * @param {readonly Row[]} before - The rows of the others before it.
 * @returns {Bar}
 */
function namesake(bar, before) {
  const { row, rounds } = bar;
  const firms = [...Map.groupBy(rounds, ({ employer }) => employer?.key ?? '').values()];
  const low = (/** @type {readonly Round[]} */ some) => some.reduce((sum, { headcount }) => sum + (headcount?.min ?? 0), 0);
  const fits = firms.filter((firm) => firm.length === row.rounds + row.unnumbered && low(firm) === row.low);
  // Firms with the same figures are told apart by their order alone.
  const own = fits[before.filter((it) => it.low === row.low).length % fits.length];
  return { ...bar, key: before.length ? `${row.key} ${before.length + 1}` : row.key, rounds: own ?? rounds };
}

/** Under which rows of the tally a round stands. @type {Record<Ranked, (round: Round) => readonly string[]>} */
const KEYS = {
  employer: ({ employer }) => [employer?.name ?? 'unnamed'],
  reason: ({ reasons }) => (reasons.length ? reasons : ['unstated']),
  status: ({ status }) => [status],
};

/** @type {Record<Ranked, (key: string) => string>} */
const NAMES = {
  employer: (key) => (key === 'unnamed' ? say.see.unnamed : key),
  reason: (key) => (key === 'unstated' ? say.see.noReason : upperFirst(reasonText(key))),
  status: (key) => upperFirst(statusText(/** @type {Round['status']} */ (key))),
};

/** The counted rounds by their keys. @param {readonly Round[]} rounds @param {(round: Round) => readonly string[]} keys */
function grouped(rounds, keys) {
  /** @type {Map<string, Round[]>} */ const found = new Map();
  for (const round of rounds.filter(({ counted }) => counted)) {
    for (const key of keys(round)) {
      const there = found.get(key);
      if (there) there.push(round);
      else found.set(key, [round]);
    }
  }
  return found;
}

/** `2026-Q1` of `2026-02`; what is longer than a month stays. @param {string} key */
function quarterOf(key) {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(key) ?? [];
  return year ? `${year}-Q${Math.ceil(Number(month) / 3)}` : key;
}
