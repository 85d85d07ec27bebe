/**
 * Mozilla's Readability on an inert document: what it takes for the article, as an element.
 *
 * It puts a page back by `innerHTML` when it looks a second time, which Trusted Types forbid in every document:
 * `settable` lets it, for that one element of that inert document.
 *
 * ```js
 * const element = readable(inertDocument(html)); // null where it finds none
 * ```
 */

import { Readability } from '@mozilla/readability';
import { settable } from '../../engine/trusted.js';

/** @param {Document} page - Taken apart by this. @returns {Element | null} */
export function readable(page) {
  settable(page.body);
  // An element in place of its markup: nothing is parsed twice.
  const serializer = /** @type {(node: Node) => any} */ ((node) => node);
  return new Readability(page, { serializer, keepClasses: true, disableJSONLD: true }).parse()?.content ?? null;
}
