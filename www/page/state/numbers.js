/** Figures and dates as readers see them. Thousands are separated as the reader's browser does it. */

/** @typedef {import('../../engine/contract.js').Headcount} Headcount */
/** @typedef {import('../../engine/contract.js').Share} Share */
/** @typedef {import('../../engine/contract.js').Dates} Dates */
/** @typedef {import('../../engine/contract.js').Bounds} Bounds */

const plain = new Intl.NumberFormat();
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });

// The page's sentences are English, so the months in them are too, in the reader's own order.
const language = navigator.languages.find((tag) => /^en\b/i.test(tag)) ?? 'en-GB';
const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `16,000` @param {number} value */
export const number = (value) => plain.format(value);

/** `1 round`, `3 rounds` @param {number} n @param {string} one @param {string} [many] */
export const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

/**
 * A figure in its three parts, so that a column can align the digits.
 *
 * @typedef {{ lead: string, digits: string, tail: string }} Figure
 */

const VAGUE = new Map([
  [24, 'dozens'],
  [200, 'hundreds'],
  [2000, 'thousands'],
  [20000, 'tens of thousands'],
]);

/** @param {Headcount | null} headcount @param {Share | null} [share] @returns {Figure} */
export function figure(headcount, share = null) {
  if (headcount) {
    const { min, max, qualifier } = headcount;
    if (qualifier === 'vague' && min !== null) {
      const word = VAGUE.get(min) ?? 'vague';
      return { lead: '', digits: word, tail: max === null ? '' : `${number(min)}–${number(max)}` };
    }
    if (min === null && max === null) return { lead: '', digits: 'no number', tail: '' };
    if (min === null) return { lead: 'up to', digits: number(/** @type {number} */ (max)), tail: '' };
    if (max === null) return { lead: 'over', digits: number(min), tail: '' };
    if (min !== max) return { lead: '', digits: `${number(min)}–${number(max)}`, tail: '' };
    return { lead: qualifier === 'about' ? 'about' : '', digits: number(min), tail: '' };
  }
  if (share) return { lead: '', digits: shareDigits(share), tail: `of ${share.of}` };
  return { lead: '', digits: 'no number', tail: '' };
}

/** The figure in a line: `about 3,000`. @param {Headcount | null} headcount @param {Share | null} [share] */
export function figureText(headcount, share = null) {
  const { lead, digits, tail } = figure(headcount, share);
  const range = headcount?.qualifier === 'vague' && tail ? `(${tail})` : tail;
  return [lead, digits, range].filter(Boolean).join(' ');
}

/** `17%`, `10–15%`, `up to 20%` @param {Share} share */
function shareDigits({ min, max }) {
  const shown = (/** @type {number} */ value) => percent.format(value / 100);
  if (min === null) return max === null ? 'a share' : `up to ${shown(max)}`;
  if (max === null) return `over ${shown(min)}`;
  return min === max ? shown(min) : `${number(min)}–${shown(max)}`;
}

/**
 * Bounds as a headline: `41,000+`, `300–350`, or `500` with `up to` before it.
 *
 * @param {Pick<Bounds, 'low' | 'high'>} bounds
 * @returns {Pick<Figure, 'lead' | 'digits'>}
 */
export function boundsFigure({ low, high }) {
  if (high === null) return { lead: '', digits: `${number(low)}+` };
  if (low === high) return { lead: '', digits: number(low) };
  return low === 0 ? { lead: 'up to', digits: number(high) } : { lead: '', digits: `${number(low)}–${number(high)}` };
}

/** Bounds in words: `at least 41,000`. @param {Pick<Bounds, 'low' | 'high'>} bounds */
export function boundsWords({ low, high }) {
  if (high === null) return `at least ${number(low)}`;
  if (low === high) return number(low);
  if (low === 0) return `up to ${number(high)}`;
  return `between ${number(low)} and ${number(high)}`;
}

/** @param {string} iso */
const utc = (iso) => new Date(`${iso}T00:00:00Z`);

/** `28 Jan 2026` @param {string} iso */
export function dayText(iso) {
  const date = utc(iso);
  return Number.isNaN(date.getTime()) ? iso : day.format(date);
}

/** `Jan 2026`, `Q2–Q4 2025`, `2026` @param {Dates | null} dates */
export function datesText(dates) {
  if (!dates) return '';
  const [start, end] = [utc(dates.start), utc(dates.end)];
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) return dates.start;
  const [year, last] = [start.getUTCFullYear(), end.getUTCFullYear()];
  switch (dates.precision) {
    case 'day':
      return span(day.format(start), day.format(end));
    case 'week':
      return `week of ${day.format(start)}`;
    case 'month':
      return span(month.format(start), month.format(end));
    case 'quarter':
      return year === last
        ? `${span(`Q${quarter(start)}`, `Q${quarter(end)}`)} ${year}`
        : `Q${quarter(start)} ${year} – Q${quarter(end)} ${last}`;
    case 'half':
      return quarter(end) - quarter(start) === 1
        ? `${quarter(start) < 3 ? 'first' : 'second'} half of ${year}`
        : span(String(year), String(last));
    default:
      return span(String(year), String(last));
  }
}

/** @param {Date} date */
const quarter = (date) => Math.floor(date.getUTCMonth() / 3) + 1;

/** `2026`, or `2026–2030` @param {string} from @param {string} to */
const span = (from, to) => (from === to ? from : from.includes(' ') ? `${from} – ${to}` : `${from}–${to}`);

/** The period a date is grouped under, as the tally names it. @param {Dates | null} dates */
export function periodOf(dates) {
  if (!dates) return 'undated';
  const [start, end] = [utc(dates.start), utc(dates.end)];
  const year = dates.start.slice(0, 4);
  if (['day', 'week', 'month'].includes(dates.precision)) return dates.start.slice(0, 7);
  if (dates.precision === 'year' || start.getUTCFullYear() !== end.getUTCFullYear()) return year;
  const [first, last] = [quarter(start), quarter(end)];
  if (dates.precision === 'quarter' && first === last) return `${year}-Q${first}`;
  return first > 2 === last > 2 ? `${year}-H${first > 2 ? 2 : 1}` : year;
}

/** `Jan 2026` from `2026-01`, `Q2 2025` from `2025-Q2`. @param {string} key */
export function periodText(key) {
  if (/^\d{4}-\d{2}$/.test(key)) return month.format(utc(`${key}-01`));
  const [, year, part] = /^(\d{4})-([QH]\d)$/.exec(key) ?? [];
  if (!part) return key;
  return part.startsWith('Q') ? `${part} ${year}` : `${part === 'H1' ? 'first' : 'second'} half of ${year}`;
}

/** The months a period covers, counted from year 0: the first, and how many. @param {string} key @returns {[number, number] | null} */
export function monthsOf(key) {
  const [, year, rest] = /^(\d{4})(?:-(.+))?$/.exec(key) ?? [];
  if (!year) return null;
  const first = Number(year) * 12;
  if (!rest) return [first, 12];
  const n = Number(rest.replace(/\D/g, ''));
  if (rest.startsWith('Q')) return [first + (n - 1) * 3, 3];
  return rest.startsWith('H') ? [first + (n - 1) * 6, 6] : [first + n - 1, 1];
}
