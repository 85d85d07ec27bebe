/** Figures and dates as readers of the page's language see them. */

/** @typedef {import('../../engine/contract.js').Headcount} Headcount */
/** @typedef {import('../../engine/contract.js').Share} Share */
/** @typedef {import('../../engine/contract.js').Dates} Dates */
/** @typedef {import('../../engine/contract.js').Bounds} Bounds */

import { day, month, number, percent } from '../../i18n/formats.js';
import { say } from '../../i18n/index.js';

export { number, percent };

/**
 * A figure in its three parts, so that a column can align the digits.
 *
 * @typedef {{ lead: string, digits: string, tail: string }} Figure
 */

/** The words whose span begins at a number. @type {Map<number, 'dozens' | 'hundreds' | 'thousands' | 'tensOfThousands'>} */
const VAGUE = new Map([
  [24, 'dozens'],
  [200, 'hundreds'],
  [2000, 'thousands'],
  [20000, 'tensOfThousands'],
]);

/** @param {Headcount | null} headcount @param {Share | null} [share] @returns {Figure} */
export function figure(headcount, share = null) {
  const { words } = say;
  if (headcount) {
    const { min, max, qualifier } = headcount;
    if (qualifier === 'vague' && min !== null) {
      const tail = max === null ? '' : range(number(min), number(max));
      return { lead: '', digits: words.vague[VAGUE.get(min) ?? 'some'], tail };
    }
    if (min === null && max === null) return { lead: '', digits: words.noNumber, tail: '' };
    if (min === null) return { lead: words.lead.upTo, digits: number(/** @type {number} */ (max)), tail: '' };
    if (max === null) return { lead: words.lead.over, digits: number(min), tail: '' };
    if (min !== max) return { lead: '', digits: range(number(min), number(max)), tail: '' };
    return { lead: qualifier === 'about' ? words.lead.about : '', digits: number(min), tail: '' };
  }
  if (share) {
    const tail = share.of === 'workforce' ? words.ofWorkforce : words.shareOf(share.of);
    return { lead: '', digits: shareDigits(share), tail };
  }
  return { lead: '', digits: words.noNumber, tail: '' };
}

/** `300–350` @param {string} from @param {string} to */
const range = (from, to) => `${from}–${to}`;

/** The figure in a line: `about 3,000`. @param {Headcount | null} headcount @param {Share | null} [share] */
export function figureText(headcount, share = null) {
  const { lead, digits, tail } = figure(headcount, share);
  const bounds = headcount?.qualifier === 'vague' && tail ? `(${tail})` : tail;
  return [lead, digits, bounds].filter(Boolean).join(' ');
}

/** `17%`, `10–15%`, `up to 20%` @param {Share} share */
function shareDigits({ min, max }) {
  const { words } = say;
  const shown = (/** @type {number} */ value) => percent(value / 100);
  if (min === null) return max === null ? words.aShare : `${words.lead.upTo} ${shown(max)}`;
  if (max === null) return `${words.lead.over} ${shown(min)}`;
  return min === max ? shown(min) : range(number(min), shown(max));
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
  if (low === 0) return { lead: say.words.lead.upTo, digits: number(high) };
  return { lead: '', digits: range(number(low), number(high)) };
}

/** Bounds in words: `at least 41,000`. @param {Pick<Bounds, 'low' | 'high'>} bounds */
export function boundsWords({ low, high }) {
  const { words } = say;
  if (high === null) return words.atLeast(number(low));
  if (low === high) return number(low);
  if (low === 0) return words.upTo(number(high));
  return words.between(number(low), number(high));
}

/** @param {string} iso */
const utc = (iso) => new Date(`${iso}T00:00:00Z`);

/** `28 Jan 2026` @param {string} iso */
export function dayText(iso) {
  const date = utc(iso);
  return Number.isNaN(date.getTime()) ? iso : day(date);
}

/** `Jan 2026`, `Q2–Q4 2025`, `2026` @param {Dates | null} dates */
export function datesText(dates) {
  if (!dates) return '';
  const [start, end] = [utc(dates.start), utc(dates.end)];
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) return dates.start;
  const { words } = say;
  const [year, last] = [start.getUTCFullYear(), end.getUTCFullYear()];
  const [first, then] = [words.quarter(quarter(start)), words.quarter(quarter(end))];
  switch (dates.precision) {
    case 'day':
      return span(day(start), day(end));
    case 'week':
      return words.weekOf(day(start));
    case 'month':
      return span(month(start), month(end));
    case 'quarter':
      return year === last ? `${span(first, then)} ${year}` : `${first} ${year} – ${then} ${last}`;
    case 'half':
      return quarter(end) - quarter(start) === 1
        ? words.half(quarter(start) < 3 ? 1 : 2, year)
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
  if (/^\d{4}-\d{2}$/.test(key)) return month(utc(`${key}-01`));
  const [, year, part] = /^(\d{4})-([QH]\d)$/.exec(key) ?? [];
  if (!part) return key;
  return part.startsWith('Q')
    ? `${say.words.quarter(part.slice(1))} ${year}`
    : say.words.half(part === 'H1' ? 1 : 2, /** @type {string} */ (year));
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

/**
 * The whole number that a reader typed, with the thousands separated in any way readers of the page's language or of
 * English do: `16,000`, `16.000`, `16 000`, `16’000`. `null` where it is none, or a fraction.
 *
 * ```js
 * parseNumber('16.000');   // 16000
 * parseNumber('about 3');  // null
 * ```
 *
 * @param {string} typed
 */
export function parseNumber(typed) {
  const text = typed.trim().replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  if (/^\d+$/.test(text)) return safe(text);
  // One sign throughout, and three digits behind each: what has fewer is a fraction.
  const grouped = /^\d{1,3}(?:([.,\u0020\u00a0\u202f'’٬])\d{3}(?:\1\d{3})*)$/.exec(text);
  return grouped ? safe(text.replace(/\D/g, '')) : null;
}

/** A digit of any script: the ten of each stand in a row, and begin with its zero. @param {string} digit */
function digitValue(digit) {
  const code = /** @type {number} */ (digit.codePointAt(0));
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** @param {string} digits */
function safe(digits) {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : null;
}
