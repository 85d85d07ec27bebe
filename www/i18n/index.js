/**
 * What the page says, in the reader's language.
 *
 * ```js
 * import { say, locale } from '../../i18n/index.js';
 * h('button', {}, say.shell.help);              // a text
 * h('p', {}, say.count.rounds(3));              // a text with something in it
 * ```
 *
 * A message is a string, or a function of what stands in it, so that each language can put its words in
 * its own order and number. `say` is looked up when something is drawn, never kept: after `speak` the page
 * is drawn anew and asks again. English is always there; the others are fetched when they are chosen.
 * Adding a language is a folder beside `en`, whose files have the types of the English ones, and a line in
 * `LANGUAGES`.
 *
 * @typedef {typeof import('./en/index.js').en} Messages
 * @typedef {{ name: string, load: () => Promise<Messages> }} Language
 */

import { en } from './en/index.js';
import { base, write } from './formats.js';

export { language, locale, plural } from './formats.js';

/** By their codes, each under the name its readers give it. @type {Record<string, Language>} */
export const LANGUAGES = {
  en: { name: 'English', load: async () => en },
};

/** @type {Messages} What the page says now. */
export let say = en;

/** The first of the reader's languages that the page has. */
export function preferred() {
  return navigator.languages.map(base).find((code) => code in LANGUAGES) ?? 'en';
}

/** From now on the page speaks `code`. What is drawn already has to be drawn again. @param {string} code */
export async function speak(code) {
  const wanted = LANGUAGES[code];
  if (!wanted) throw new RangeError(`expected one of ${Object.keys(LANGUAGES).join(', ')}, found "${code}"`);
  say = await wanted.load();
  write(code);
  document.documentElement.lang = code;
}
