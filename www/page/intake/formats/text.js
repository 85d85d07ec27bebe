/** Plain text and Markdown: one article, or several where that is evident. The engine reads the front matter. */

import { decode } from '../bytes.js';
import { apart } from '../split.js';

/** @param {import('../bytes.js').Content} content @returns {import('../found.js').Found[]} */
export function read({ bytes }) {
  return apart(decode(bytes));
}
