/** Files that are web pages. */

import { decode } from '../bytes.js';
import { readPage } from '../page.js';

/** @param {import('../bytes.js').Content} content */
export function read({ bytes }) {
  return readPage(decode(bytes));
}
