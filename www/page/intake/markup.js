/**
 * HTML that is no page of its own: what the clipboard carries, and what a mail is written in.
 *
 * Headings, lists, tables and the words of links stay, everything else goes; where it turns out to be most of a page,
 * with its menus, it is read as a page.
 *
 * ```js
 * await readMarkup('<h1><a href="https://…">Acme cuts 300</a></h1><p>…'); // [{ text: '# Acme cuts 300\n…', url: 'https://…' }]
 * ```
 */

import { inertDocument } from '../../engine/trusted.js';
import { SKIPPED, textOf } from './blocks.js';
import { articleUrl } from './links.js';
import { readPage } from './page.js';
import { apart } from './split.js';

/** What makes of HTML more than words in a row. */
const STRUCTURE = 'h1, h2, h3, h4, h5, h6, li, table, p, blockquote, article';

/** Whether the clipboard's HTML knows more than its plain text. @param {string} html @param {string} plain */
export function tellsMore(html, plain) {
  if (/^\s*---[ \t]*\n/.test(plain)) return false; // Markdown with its front matter, out of an editor.
  const page = inertDocument(html);
  return Boolean(page.querySelector(STRUCTURE)) && !onlyCode(page.body);
}

/** @param {Element} body */
function onlyCode(body) {
  const code = body.querySelector('pre');
  return Boolean(code) && (code?.textContent?.trim().length ?? 0) > 0.9 * (body.textContent?.trim().length ?? 0);
}

/** @param {string} html @returns {Promise<import('./found.js').Found[]>} */
export async function readMarkup(html) {
  const page = inertDocument(html);
  if (page.querySelector('nav, [role=navigation], article ~ article, article + article, link[rel=canonical]')) return readPage(html);
  for (const element of page.querySelectorAll(`${SKIPPED}, aside, footer, dialog, [hidden], [data-muted*="display:none" i], [data-muted*="mso-hide:all" i]`))
    if (element !== page.head) element.remove();
  const url = articleUrl(page.body);
  const text = textOf(page.body);
  if (!/\S/.test(text)) return [];
  const found = apart(text);
  const [first] = found;
  if (url && first && found.length === 1 && !first.url) {
    first.url = url;
    first.from = { ...first.from, url: 'link' };
  }
  return found;
}
