/**
 * A date as people type it: a day, a month, a quarter, a half or a year, or a stretch from one to another.
 *
 * Takes the text as it was typed; gives `{ value }`, which is `null` for nothing, or `{ expected }`. Names of months are
 * those of the page's language and of English, in full or short. Days in figures are read in the order of the page's
 * language where they could be either.
 *
 * ```js
 * parseDates('28 Jan 2026');   // { value: { start: '2026-01-28', end: '2026-01-28', precision: 'day', basis: 'stated' } }
 * parseDates('Q1 2026');       // { value: { start: '2026-01-01', end: '2026-03-31', precision: 'quarter', basis: 'stated' } }
 * ```
 *
 * @typedef {import('../../engine/contract.js').Dates} Dates
 * @typedef {Pick<Dates, 'start' | 'end' | 'precision'>} Stretch
 */

import { say, locale } from '../../i18n/index.js';
import { ends, wordsFor } from './parse.js';

/** @param {string} typed @returns {import('./parse.js').Parsed<Dates>} */
export function parseDates(typed) {
  const text = plain(typed);
  if (!text) return { value: null };
  const found = stretch(text) ?? between(text);
  return found ? { value: { ...found, basis: 'stated' } } : { expected: say.correct.expected.date(typed.trim()) };
}

/** From one stretch to another of the same kind. @param {string} text @returns {Stretch | null} */
function between(text) {
  const both = ends(text.replace(/^(.*\d) ?[–—] ?(\d.*)$/, '$1 – $2'));
  if (!both) return null;
  const last = stretch(both[1]);
  // "28 to 30 Jan 2026", "Jan to March 2026": the first has its month or year from the last.
  const first = last && (stretch(both[0]) ?? stretch(`${both[0]} ${both[1].replace(/^\d{1,2}\.? /, '')}`) ?? stretch(`${both[0]} ${last.end.slice(0, 4)}`));
  if (!first || first.precision !== last.precision || first.start > last.end) return null;
  return { start: first.start, end: last.end, precision: last.precision };
}

/** @param {string} text @returns {Stretch | null} */
function stretch(text) {
  const digits = text.match(/\d+/g) ?? [];
  const year = Number(digits.find((it) => it.length === 4));
  if (!year || year < 1900 || year > 2199) return null;
  if (/^\d{4}$/.test(text)) return months(year, 1, 12, 'year');
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (iso) return iso[3] ? day(year, Number(iso[2]), Number(iso[3])) : month(year, Number(iso[2]));
  const figures = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(text.replaceAll('. ', '.'));
  if (figures) return inFigures(Number(figures[1]), Number(figures[3]), year, figures[2] === '.');
  const inYear = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (inYear) return month(year, Number(inYear[1]));
  const part = ordinal(text, year, 'quarter', 4) ?? ordinal(text, year, 'half', 2);
  if (part) return part;
  const named = text.split(/[\s.,]+/).flatMap((word) => MONTHS().get(word) ?? []);
  const others = text.split(/[\s.,]+/).filter((word) => word && !/^\d+(st|nd|rd|th|er|º|ª)?$/.test(word) && !MONTHS().has(word) && !FILLERS.has(word));
  const [number] = named;
  if (number === undefined || named.length > 1 || others.length) return null;
  const days = digits.filter((it) => it.length < 3);
  if (days.length > 1) return null;
  return days[0] ? day(year, number, Number(days[0])) : month(year, number);
}

/** "28 de enero de 2026", "the 28th of January 2026" */
const FILLERS = new Set(['de', 'del', 'of', 'the', 'den', 'le', 'el', 'im', 'en', 'in']);

/** A quarter or a half: the number before its word or behind it, as a figure or in words. @param {string} text @param {number} year @param {'quarter' | 'half'} of @param {2 | 4} parts @returns {Stretch | null} */
function ordinal(text, year, of, parts) {
  const rest = text.replace(String(year), ' ').replace(/[\s.,]+/g, ' ').trim();
  const words = wordsFor(of).join('|');
  const order = new RegExp(`^(?:${words}) ?([1-4])$|^([1-4])(?:st|nd|rd|th|er|e|º)? ?(?:${words})$`).exec(rest);
  const spelt = ['first', 'second', 'third', 'fourth'].findIndex((word) => new RegExp(`^${word} (?:${words})(?: of)?$`).test(rest));
  // As the page itself writes it.
  const own = [1, 2].findIndex((n) => of === 'half' && plain(say.words.half(/** @type {1 | 2} */ (n), year)) === text);
  const n = order ? Number(order[1] ?? order[2]) : Math.max(spelt, own) + 1;
  if (!n || n > parts) return null;
  const length = 12 / parts;
  return months(year, (n - 1) * length + 1, length, of);
}

/** @param {number} one @param {number} two @param {number} year @param {boolean} dots - Then the day is first everywhere. */
function inFigures(one, two, year, dots) {
  const monthFirst = !dots && /^en(-US|-CA)?$/.test(locale) && one <= 12;
  return (monthFirst ? day(year, one, two) : day(year, two, one)) ?? (dots ? null : day(year, one, two));
}

/** @param {number} year @param {number} number */
const month = (year, number) => (number >= 1 && number <= 12 ? months(year, number, 1, 'month') : null);

/** @param {number} year @param {number} number @param {number} of @returns {Stretch | null} */
function day(year, number, of) {
  const date = new Date(Date.UTC(year, number - 1, of));
  if (date.getUTCMonth() !== number - 1 || date.getUTCDate() !== of) return null;
  return { start: iso(date), end: iso(date), precision: 'day' };
}

/** @param {number} year @param {number} first @param {number} length @param {Dates['precision']} precision @returns {Stretch} */
function months(year, first, length, precision) {
  const [start, end] = [Date.UTC(year, first - 1, 1), Date.UTC(year, first - 1 + length, 0)];
  return { start: iso(new Date(start)), end: iso(new Date(end)), precision };
}

/** @param {Date} date */
const iso = (date) => date.toISOString().slice(0, 10);

/** Without case and what differs in writing only. @param {string} text */
const plain = (text) => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** @type {{ locale: string, names: Map<string, number> } | null} */ let known = null;

/** The names of the months, in the page's language and in English, long and short. */
function MONTHS() {
  if (known?.locale === locale) return known.names;
  /** @type {Map<string, number>} */ const names = new Map([['sept', 9]]);
  for (const tag of ['en', 'en-GB', locale])
    for (const style of /** @type {const} */ (['long', 'short']))
      for (const shape of /** @type {Intl.DateTimeFormatOptions[]} */ ([{ month: style }, { month: style, day: 'numeric' }])) {
        const format = new Intl.DateTimeFormat(tag, { ...shape, timeZone: 'UTC' });
        for (let number = 1; number <= 12; number++) {
          const parts = format.formatToParts(Date.UTC(2026, number - 1, 1));
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          names.set(name.toLowerCase().replace(/\.$/, ''), number);
        }
      }
  known = { locale, names };
  return names;
}
