/** Moments and sizes as the reader writes them. */

import { locale } from '../../i18n/formats.js';

/** `14:05` today, `22 Nov 2026, 14:05` on other days. @param {number} at - In milliseconds since 1970. */
export function moment(at) {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(locale, { ...(!today && { dateStyle: 'medium' }), timeStyle: 'short' }).format(date);
}

/** `1.2 MB` @param {number} bytes */
export function size(bytes) {
  const steps = /** @type {const} */ ([['gigabyte', 1e9], ['megabyte', 1e6], ['kilobyte', 1e3]]);
  const [unit, of] = steps.find(([, least]) => bytes >= least) ?? ['kilobyte', 1e3];
  const shown = { style: 'unit', unit, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, /** @type {any} */ (shown)).format(bytes / of);
}
