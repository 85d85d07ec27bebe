/**
 * Days as pages, mails and bylines write them, as `YYYY-MM-DD`; `null` where the year is missing or the order of day
 * and month is anybody's guess. A day is taken as it is written, in whatever zone that was.
 *
 * ```js
 * dayIn('Published: March 3, 2026 at 9:14 a.m. EST'); // '2026-03-03'
 * dayIn('03/04/2026'); // null: the third of April, or the fourth of March
 * ```
 */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** @type {[pattern: RegExp, read: (found: RegExpExecArray) => string | null][]} */
const FORMS = [
  [/\b(\d{4})-(\d{2})-(\d{2})(?![\d-])/, ([, year, month, day]) => valid(year, Number(month), day)],
  [/\b(\d{4})(\d{2})(\d{2})T\d{2}/, ([, year, month, day]) => valid(year, Number(month), day)],
  [/\b(\d{4})\/(\d{1,2})\/(\d{1,2})\b/, ([, year, month, day]) => valid(year, Number(month), day)],
  [
    new RegExp(`\\b(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i'),
    ([, month, day, year]) => valid(year, named(month), day),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?[\\s-]+(?:of\\s+)?(${MONTH})\\.?,?[\\s-]+(\\d{4})\\b`, 'i'),
    ([, day, month, year]) => valid(year, named(month), day),
  ],
  [/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/, ([, day, month, year]) => valid(year, Number(month), day)],
  [/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/, ([, one, two, year]) => inDigits(Number(one), Number(two), year)],
];

/** The first day that a text names in full. @param {string | null | undefined} text */
export function dayIn(text) {
  /** @type {{ at: number, day: string } | null} */ let first = null;
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(text ?? '');
    const day = found && read(found);
    if (day && (!first || found.index < first.at)) first = { at: found.index, day };
  }
  return first?.day ?? null;
}

/** Where only one order gives a day. @param {number} one @param {number} two @param {string | undefined} year */
function inDigits(one, two, year) {
  if (one > 12) return valid(year, two, one);
  return two > 12 || one === two ? valid(year, one, two) : null;
}

/** @param {string | undefined} name */
const named = (name = '') => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** @param {string | undefined} year @param {number} month @param {string | number | undefined} day */
function valid(year, month, day) {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const there = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return there && Number(year) >= 1900 ? iso : null;
}
