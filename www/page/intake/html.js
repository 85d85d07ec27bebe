/**
 * Web pages: the article on them as text, without menus and related stories, and what the page says
 * of itself.
 *
 * Takes a page, gives the article with `#` before headings, `- ` before items, and blocks apart by
 * blank lines, as the command line writes them.
 */

import { inertDocument } from '../../engine/trusted.js';
import { Unreadable } from './sources.js';

/** What may stand around an article inside the element that holds it. */
const FURNITURE = 'nav, aside, footer, dialog, [hidden], [role=navigation], [role=complementary]';
const SKIPPED =
  'audio, button, canvas, datalist, embed, iframe, input, math, noscript, object, script, select, style, svg, template, textarea, video';
const BLOCKS = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/**
 * @typedef {object} Page
 * @property {string} text
 * @property {string | null} title
 * @property {string | null} publisher
 * @property {string | null} url
 * @property {string | null} published - As the page writes it; the engine says whether it is a date.
 */

/** Whether a source is a page: by its name, or because it starts as one. @param {string} name @param {string} source */
export function isHtml(name, source) {
  return /\.html?$/i.test(name) || /^\s*<(!doctype html|html)\b/i.test(source.slice(0, 4000));
}

/** @param {string} source @returns {Page} */
export function readHtml(source) {
  const page = inertDocument(source);
  const published = publishedIn(page);
  for (const element of page.body.querySelectorAll(`${FURNITURE}, ${SKIPPED}`)) element.remove();
  const holders = ['article', 'main, [role=main]', 'body'].map((name) => [...page.querySelectorAll(name)]);
  const text = textOf(
    holders.find((found) => found.length === 1 && /\S/.test(found[0]?.textContent ?? ''))?.[0] ?? null,
  );
  if (!text) throw new Unreadable('expected a page with an article, found HTML without text');
  return {
    text,
    title: meta(page, 'og:title') ?? clean(page.querySelector('h1')?.textContent) ?? clean(page.title),
    publisher: meta(page, 'og:site_name'),
    url: address(page.querySelector('link[rel=canonical]')?.getAttribute('href')) ?? address(meta(page, 'og:url')),
    published,
  };
}

/** The day a page says it was published, in its head, its data or its byline. @param {Document} page */
function publishedIn(page) {
  const said =
    meta(page, 'article:published_time', 'datePublished', 'dc.date.issued') ??
    [...page.querySelectorAll('script[type="application/ld+json"]')]
      .map((script) => datePublished(script.textContent))
      .find(Boolean) ??
    page.querySelector('time[itemprop=datePublished], time[pubdate]')?.getAttribute('datetime');
  return said?.trim().replace(/^(\d{4}-\d{2}-\d{2})[Tt ]\d.*$/, '$1') || null;
}

/** The first `datePublished` in linked data, which may be broken. @param {string | null} json @returns {string | null} */
function datePublished(json) {
  /** @type {string | null} */ let found = null;
  try {
    JSON.parse(json ?? '', (key, value) => {
      if (key === 'datePublished' && typeof value === 'string') found ??= value;
      return value;
    });
  } catch {
    // Other people's data: what cannot be read says nothing.
  }
  return found;
}

/** @param {Document} page @param {...string} names */
function meta(page, ...names) {
  for (const name of names) {
    const found = page.querySelector(`meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`);
    const content = clean(found?.getAttribute('content'));
    if (content) return content;
  }
  return null;
}

/** @param {string | null | undefined} url */
const address = (url) => (url?.trim().startsWith('http') ? url.trim() : null);

/** @param {string | null | undefined} text */
const clean = (text) => text?.trim().replace(/\s+/g, ' ') || null;

/**
 * The text of an element, block by block. The walk follows the tree itself, so that no nesting is
 * too deep for it.
 *
 * @param {Element | null} root
 */
function textOf(root) {
  /** @type {string[]} */ const out = [];
  let block = '';
  let mark = '';
  const end = () => {
    const words = block
      .replace(/[\u00ad\u200b]/g, '')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    const follows = mark === '- ' && out.at(-1)?.startsWith('- ');
    if (words) out.push(out.length && !follows ? '\n' : '', `${mark}${words}\n`);
    if (words) mark = '';
    block = '';
  };
  /** @param {Element} element @param {boolean} enters */
  const pass = (element, enters) => {
    const name = element.localName;
    if (name === 'br' && enters) block = /\n\s*$/.test(block) ? (end(), '') : `${block}\n`;
    if (!BLOCKS.has(name)) return;
    end();
    mark = !enters ? '' : name === 'li' ? '- ' : /^h\d$/.test(name) ? `${'#'.repeat(Number(name[1]))} ` : mark;
  };
  for (let node = /** @type {Node | null} */ (root); node;) {
    if (node instanceof Element) pass(node, true);
    else if (node instanceof Text) block += node.data.replace(/\s+/g, ' ');
    /** @type {Node | null} */ let next = node.firstChild;
    while (!next && node) {
      if (node instanceof Element) pass(node, false);
      if (node === root) break;
      next = node.nextSibling;
      node = node.parentNode;
    }
    node = next;
  }
  end();
  return out.join('');
}
