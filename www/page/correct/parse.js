/**
 * What a person types into a field, as a value of the contract: `about 1,200`, `1.200–1.500`, `over 11,000`, `Q1 2026`.
 *
 * Takes the text as it was typed; gives `{ value }`, which is `null` for nothing, or `{ expected }`, a sentence of what
 * was expected and found. The words are those of the page's language and of English (`say.correct.typed`).
 *
 * ```js
 * parsePeople('over 11,000');   // { value: { min: 11000, max: null, qualifier: 'over' } }
 * parsePeople('a lot');         // { expected: 'expected a number of people such as … found “a lot”' }
 * ```
 *
 * @typedef {import('../../engine/contract.js').Headcount} Headcount
 * @typedef {import('../../engine/contract.js').Share} Share
 */

/** @template T @typedef {{ value: T | null } | { expected: string }} Parsed */

import { say } from '../../i18n/index.js';
import { correct as english } from '../../i18n/en/correct.js';
import { parseNumber } from '../state/numbers.js';

/** @typedef {keyof typeof english.typed} Words */

/** The words for something, in the page's language and in English, the longest first. @param {Words} key */
export const wordsFor = (key) =>
  [...new Set(`${say.correct.typed[key]}|${english.typed[key]}`.split('|'))].sort((one, two) => two.length - one.length);

/** The text behind one of those words, or `null` where it begins with none. @param {string} text @param {Words} key */
function after(text, key) {
  for (const word of wordsFor(key)) {
    if (!text.startsWith(word)) continue;
    const rest = text.slice(word.length);
    // A word ends where it ends: "some" does not begin "somewhere"; a sign needs nothing behind it.
    if (!/\p{L}$/u.test(word) || !/^\p{L}/u.test(rest)) return rest.trim();
  }
  return null;
}

/** Both ends of a range, or `null` where it is none. @param {string} text */
export function ends(text) {
  for (const word of wordsFor('to')) {
    const spaced = /\p{L}/u.test(word) ? ` ${word} ` : word;
    const at = text.indexOf(spaced, 1);
    if (at > 0) return /** @type {const} */ ([text.slice(0, at).trim(), text.slice(at + spaced.length).trim()]);
  }
  return null;
}

/** @param {string} typed @returns {Parsed<Headcount>} */
export function parsePeople(typed) {
  const found = bounds(typed, parseNumber);
  if (!found) return { expected: say.correct.expected.headcount(typed.trim()) };
  if (found === 'none') return { value: null };
  const { min, max, qualifier } = found;
  if (min !== null && max !== null && min > max) return { expected: say.correct.expected.order(typed.trim()) };
  return { value: { min, max, qualifier } };
}

/** @param {string} typed @param {Share | null} was - Whose share it is stays where nothing else is said. @returns {Parsed<Share>} */
export function parseShare(typed, was) {
  const fault = { expected: say.correct.expected.share(typed.trim()) };
  if (!typed.trim()) return { value: null };
  // The figures end with the last digit; behind it stands whose share it is.
  const [, figures = '', rest = ''] = /^(.*\d)[\s%]*([^\d%]*)$/s.exec(typed.trim()) ?? [];
  const found = bounds(figures.replaceAll('%', ''), parsePercent);
  if (!found || found === 'none') return fault;
  const { min, max } = found;
  if (min !== null && max !== null && min > max) return { expected: say.correct.expected.order(typed.trim()) };
  const of = rest && rest.slice(rest.length - (after(rest.toLowerCase(), 'of') ?? rest).length);
  const whole = !of || say.words.ofWorkforce.toLowerCase().endsWith(of.toLowerCase()) ? (was?.of ?? 'workforce') : of;
  return { value: { min, max, of: whole } };
}

/** @param {string} typed @returns {Parsed<number>} */
export function parseWorkforce(typed) {
  if (!typed.trim()) return { value: null };
  const value = parseNumber(typed);
  return value === null ? { expected: say.correct.expected.workforce(typed.trim()) } : { value };
}

/** Names with commas or semicolons between. @param {string} typed */
export const parseNames = (typed) => [...new Set(typed.split(/[,;\n]/).map((name) => name.trim()).filter(Boolean))];

/**
 * @param {string} typed
 * @param {(text: string) => number | null} one - Reads one figure.
 * @returns {Pick<Headcount, 'min' | 'max' | 'qualifier'> | 'none' | null}
 */
function bounds(typed, one) {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  if (!text) return 'none';
  const over = after(text, 'over') ?? (/\d\s*\+$/.test(text) ? text.replace(/\s*\+$/, '') : null);
  if (over !== null) return open(one(over), (min) => ({ min, max: null, qualifier: 'over' }));
  const upTo = after(text, 'upTo');
  if (upTo !== null) return open(one(upTo), (max) => ({ min: null, max, qualifier: 'up_to' }));
  const about = after(text, 'about');
  const bare = about ?? after(text, 'between') ?? text;
  const exact = one(bare);
  if (exact !== null) return { min: exact, max: exact, qualifier: about === null ? 'exact' : 'about' };
  const [from, to] = ends(bare)?.map(one) ?? [];
  return typeof from === 'number' && typeof to === 'number' ? { min: from, max: to, qualifier: 'range' } : null;
}

/** @template T @param {number | null} value @param {(value: number) => T} made */
const open = (value, made) => (value === null ? null : made(value));

/** `12.6`, `12,6` @param {string} text */
function parsePercent(text) {
  const plain = text.trim().replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  return value <= 100 ? value : null;
}
