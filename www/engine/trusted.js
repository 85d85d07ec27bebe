/**
 * The page's one Trusted Types policy, and the two things it is for: starting scripts of this folder apart from
 * the page, and parsing a page the reader gave into a document that can run and fetch nothing.
 *
 * The policy itself does not leave this file. Browsers without Trusted Types go without.
 */

import { TYPE, scriptUrl } from './files.js';

export { prepare } from './files.js';

/** @typedef {import('./files.js').Script} Script */

/**
 * Made at its first use, as a page may have it only once.
 *
 * @type {{ createScriptURL(script: Script): string, createHTML(html: string): string } | undefined}
 */
let made;

/** @returns {NonNullable<typeof made>} */
function policy() {
  const rules = { createScriptURL: scriptUrl, createHTML: (/** @type {string} */ html) => html };
  return (made ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy('pinkslip', rules) ?? rules);
}

/** Starts a worker from this folder: the engine's, if no other is named. @param {Exclude<Script, 'offline'>} script */
export function startWorker(script = 'engine') {
  return new Worker(policy().createScriptURL(script), { type: TYPE, name: 'pinkslip' });
}

/** Registers the service worker. */
export function registerOffline() {
  return navigator.serviceWorker.register(policy().createScriptURL('offline'), { updateViaCache: 'none' });
}

/**
 * Lets `innerHTML` be set on one element of an inert document. Readability puts a page back by it, and Trusted
 * Types forbid that in every document, the inert ones too.
 *
 * @param {Element} element
 */
export function settable(element) {
  const own = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML'));
  Object.defineProperty(element, 'innerHTML', {
    get: () => own.get?.call(element),
    set: (/** @type {string} */ html) => own.set?.call(element, policy().createHTML(muted(html))),
  });
}

/**
 * Parses HTML into a document apart from the page: scripts in it do not run, and nothing it names
 * is loaded. Only text is taken out of it.
 *
 * @param {string} html
 */
export function inertDocument(html) {
  return new DOMParser().parseFromString(policy().createHTML(muted(html)), 'text/html');
}

/**
 * Takes handlers, styles and orders to the browser out of the tags. They would have no effect
 * either way, but the page's policy would complain of each in the console.
 *
 * @param {string} html
 */
function muted(html) {
  return html
    .replace(/<style\b[^]*?<\/style\s*>/gi, ' ')
    .replace(/<base\b/gi, '<data-base')
    .replace(/<[a-z][^<>]*>/gi, (tag) =>
      tag.replace(/([\s"'/])(?:on[a-z]+|style|http-equiv)(?=\s*=)/gi, '$1data-muted'),
    );
}
