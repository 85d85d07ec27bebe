/**
 * Hands a file to the reader.
 *
 * ```js
 * saveFile('pinkslip.csv', new Blob([csv], { type: 'text/csv' }));
 * ```
 */

import { h } from '../shell/dom.js';

/** @param {string} name @param {Blob} content */
export function saveFile(name, content) {
  const href = URL.createObjectURL(content);
  h('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
