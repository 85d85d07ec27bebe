/**
 * Figures, dates and lists as the readers of the page's language write them.
 *
 * The locale is the reader's own kind of the language (`en-GB` for English, where the browser names it). What is
 * made for it is made once, and anew when the language changes.
 *
 * ```js
 * number(41000);                       // 41,000 · 41.000 · 41 000
 * list(['Alexa', 'Luna', 'Prime']);    // Alexa, Luna and Prime
 * ```
 */

/** The language of the page, by its code. */
export let language = 'en';

/** The language and how its readers write figures and dates, as a tag for `Intl`. */
export let locale = localeOf('en');

let formats = made();

/** From now on everything is written for readers of `code`. @param {string} code */
export function write(code) {
  language = code;
  locale = localeOf(code);
  formats = made();
}

/** @param {number} value */
export const number = (value) => formats.number.format(value);

/** `12.5%` of 0.125 @param {number} value */
export const percent = (value) => formats.percent.format(value);

/** `28 Jan 2026` @param {Date} date */
export const day = (date) => formats.day.format(date);

/** `Jan 2026` @param {Date} date */
export const month = (date) => formats.month.format(date);

/** `Alexa, Luna and Prime Video` @param {Iterable<string>} names */
export const list = (names) => formats.list.format(names);

/** `Alexa, Luna or Prime Video` @param {Iterable<string>} names */
export const choice = (names) => formats.choice.format(names);

/** Which of the forms of a language a number takes. @param {number} n @returns {Intl.LDMLPluralRule} */
export const plural = (n) => formats.plural.select(n);

/** Puts names in the order in which readers look for them. @param {string} one @param {string} two */
export const byName = (one, two) => formats.order.compare(one, two);

function made() {
  const date = /** @type {const} */ ({ month: 'short', year: 'numeric', timeZone: 'UTC' });
  // No comma before "and": the sentences are those of the engine, and of British papers.
  const lists = language === 'en' ? 'en-GB' : locale;
  // From the fourth digit on, as the engine does: Spanish and Portuguese would begin with the fifth.
  const useGrouping = /** @type {const} */ ('always');
  return {
    number: new Intl.NumberFormat(locale, { useGrouping }),
    percent: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
    day: new Intl.DateTimeFormat(locale, { ...date, day: 'numeric' }),
    month: new Intl.DateTimeFormat(locale, date),
    list: new Intl.ListFormat(lists, { type: 'conjunction' }),
    choice: new Intl.ListFormat(lists, { type: 'disjunction' }),
    plural: new Intl.PluralRules(locale),
    order: new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }),
  };
}

/** The reader's own kind of a language, where the browser names one: `en-GB` for `en`. @param {string} code */
function localeOf(code) {
  return navigator.languages.find((tag) => base(tag) === code) ?? { en: 'en-GB' }[code] ?? code;
}

/** The language of a tag: `en` of `en-GB`. @param {string} tag */
export function base(tag) {
  return /** @type {string} */ (tag.split('-', 1)[0]).toLowerCase();
}
