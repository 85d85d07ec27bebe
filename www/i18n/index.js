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
 *
 * @typedef {{ name: string, load: () => Promise<Translation<Messages>> }} Language
 */

import { en } from './en/index.js';
import { base, write } from './formats.js';

export { language, locale, plural } from './formats.js';

/**
 * What another language says in the place of the English: the same keys.
 *
 * @template T
 * @typedef {{ [K in keyof T]: Text<T[K]> }} Translation
 */

/**
 * @template T
 * @typedef {T extends (...values: infer V) => string ? (...values: V) => string
 *   : T extends string ? string : T extends object ? Translation<T> : T} Text
 */

/** By their codes, each under the name its readers give it. @type {Record<string, Language>} */
export const LANGUAGES = {
  en: { name: 'English', load: async () => en },
  de: { name: 'Deutsch', load: async () => (await import('./de/index.js')).de },
  fr: { name: 'Français', load: async () => (await import('./fr/index.js')).fr },
  es: { name: 'Español', load: async () => (await import('./es/index.js')).es },
};

/** @type {Messages} What the page says now. */
export let say = en;

/** The language that the address asks for (`?lang=de`), or else the first of the reader's that the page has. */
export function preferred() {
  const asked = new URLSearchParams(location.search).get('lang') ?? '';
  return [asked, ...navigator.languages].map(base).find((code) => code in LANGUAGES) ?? 'en';
}

/** From now on the page speaks `code`. What is drawn already has to be drawn again. @param {string} code */
export async function speak(code) {
  const wanted = LANGUAGES[code];
  if (!wanted) throw new RangeError(`expected one of ${Object.keys(LANGUAGES).join(', ')}, found "${code}"`);
  say = filled(await wanted.load(), en);
  write(code);
  document.documentElement.lang = code;
}

/**
 * The messages of a language, and in English what it does not have.
 *
 * @template {Record<string, any>} T
 * @param {Translation<T>} messages
 * @param {T} english
 * @returns {T}
 */
function filled(messages, english) {
  /** @type {Record<string, any>} */ const own = { ...messages };
  for (const [key, text] of Object.entries(english))
    own[key] = typeof text === 'object' ? filled(own[key] ?? {}, text) : (own[key] ?? text);
  return /** @type {T} */ (own);
}
