/**
 * Web pages: the article on them as text, without menus, related stories, comments and banners, and what the page says
 * of itself.
 *
 * Mozilla's Readability finds the article, our own walk makes text of it. As the command line does, a short finding is
 * distrusted: then the page's own `article` or `main` is taken, without its furniture. A page with several articles that
 * each have a headline and a body of their own gives them apart.
 *
 * ```js
 * await readPage('<article><h1>Acme cuts 300</h1>…'); // [{ text: '# Acme cuts 300\n…', title: 'Acme cuts 300', … }]
 * ```
 *
 * @typedef {import('./found.js').Found} Found
 */

import { say } from '../../i18n/index.js';
import { inertDocument } from '../../engine/trusted.js';
import { SKIPPED, textOf } from './blocks.js';
import { aboutText } from './lines.js';
import { saidBy, tidy } from './said.js';
import { Unreadable } from './unreadable.js';

/** What may stand around an article inside the element that holds it. */
const FURNITURE =
  'nav, aside, footer, dialog, [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=dialog], [role=banner], [role=contentinfo]';
/** What Readability keeps in some pages and no article is made of, by the names that pages give it. */
const NAMED =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|newsletter|subscribe|subscription|paywall|related|recommended|recirc\w*|most-?(?:read|popular)|trending|comments?|disqus|share|sharing|social|promo|advert\w*|sponsored|breadcrumbs?|skip-?link)(?:$|[\s_-])/i;
/** Muted styles: what the page does not show. */
const UNSEEN = '[data-muted*="display:none" i], [data-muted*="display: none" i], [data-muted*="visibility:hidden" i]';
/** Readability itself distrusts what is shorter than this and looks again with fewer rules. */
const SHORT = 500;
/** Browsers stop nesting at about 512 elements; Readability's walk is slow on what is deeper. */
const DEEP = 512;
/** An article of its own on a page of several: a teaser is shorter. */
const BODY = 500;

/** @param {string} html @returns {Promise<Found[]>} */
export async function readPage(html) {
  const page = inertDocument(html);
  const said = saidBy(page);
  for (const element of page.querySelectorAll(`${SKIPPED}, ${UNSEEN}`)) if (element !== page.head) element.remove();
  const several = articlesOf(page);
  if (several.length > 1) return several;
  const text = await articleText(page);
  if (!text) throw new Unreadable(say.intake.emptyPage);
  const language = page.documentElement.lang || null;
  return [{ ...factsOf(said, text), language }];
}

/** What is known of an article: what its page says, and where that says nothing what its own lines say. @param {import('./said.js').Said} said @param {string} text @returns {Found} */
export function factsOf(said, text) {
  /** @type {Found} */ const found = { text, from: {} };
  const own = aboutText(text);
  for (const field of /** @type {const} */ (['title', 'publisher', 'url', 'published'])) {
    const told = said[field] ?? own[field];
    if (!told) continue;
    found[field] = told.value;
    (found.from ??= {})[field] = told.from;
  }
  return found;
}

/** @param {Document} page */
async function articleText(page) {
  if (depth(page) > DEEP) return marked(page, '');
  const { readable } = await import('./readable.js');
  const title = tidy(page.querySelector('article h1, main h1, h1')?.textContent);
  const copy = /** @type {Document} */ (page.cloneNode(true));
  strip(copy.body); // Before: Readability takes the names away with the elements that carry them.
  const content = readable(copy);
  const text = content ? textOf(content) : '';
  if (text.length < SHORT) return marked(page, text);
  // Readability takes the headline away; it is the first thing that a reader reads.
  return title && !text.slice(0, 400).includes(title) ? `# ${title}\n\n${text}` : text;
}

/** What the page itself marks as its article or its main part; else what was read, else all of its body. @param {Document} page @param {string} read */
function marked(page, read) {
  for (const element of page.body.querySelectorAll(FURNITURE)) element.remove();
  strip(page.body);
  for (const name of ['article', 'main, [role=main]']) {
    const found = page.querySelectorAll(name);
    const text = found.length === 1 ? textOf(found[0] ?? null) : '';
    if (text) return text;
  }
  return read || textOf(page.body);
}

/** Takes out what its name says is no article, unless that is most of what there is. @param {Element} root */
function strip(root) {
  const all = root.textContent?.length ?? 0;
  for (const element of root.querySelectorAll('[class], [id]')) {
    if (/^(?:body|main|article|h1|p|span|a|b|i|em|strong)$/.test(element.localName)) continue;
    const named = NAMED.test(`${element.getAttribute('class') ?? ''} ${element.id}`);
    if (named && (element.textContent?.length ?? 0) * 3 < all) element.remove();
  }
}

/** The articles of a page that has several, each with a headline and a body; none where it is one, or a list of teasers. @param {Document} page @returns {Found[]} */
function articlesOf(page) {
  const outer = [...page.querySelectorAll('article')].filter((it) => !it.parentElement?.closest('article, aside, nav, footer'));
  const told = outer.map((element) => {
    const copy = /** @type {Element} */ (element.cloneNode(true));
    for (const furniture of copy.querySelectorAll(FURNITURE)) furniture.remove();
    strip(copy);
    return { element, heading: copy.querySelector('h1, h2, h3'), text: textOf(copy) };
  });
  const full = told.filter(({ heading, text }) => heading && text.length >= BODY);
  // Comments are articles too, by the letter: one long text and short ones beside it are one article.
  if (full.length < 2 || full.length * 2 < told.length) return [];
  const whole = full.map(({ text }) => text).join('\n\n');
  return full.map(({ element, heading, text }, i) => {
    const link = heading?.querySelector('a') ?? heading?.closest('a');
    const url = link?.getAttribute('href') ?? '';
    const time = element.querySelector('time');
    const found = factsOf(
      {
        title: { value: tidy(heading?.textContent) ?? '', from: 'heading' },
        ...(/^https?:/.test(url) && { url: { value: url, from: 'link' } }),
        ...timed(time),
      },
      text,
    );
    return i ? found : { ...found, whole };
  });
}

/** @param {Element | null} time @returns {import('./said.js').Said} */
function timed(time) {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time?.getAttribute('datetime') ?? '')?.[0];
  return day ? { published: { value: day, from: 'time' } } : {};
}

/** How deep the elements of a page are nested. @param {Document} page */
function depth(page) {
  let [deepest, now] = [0, 0];
  for (let node = /** @type {Element | null} */ (page.body); node;) {
    const child = node.firstElementChild;
    if (child) {
      node = child;
      deepest = Math.max(deepest, ++now);
      continue;
    }
    while (node && !node.nextElementSibling && node !== page.body) {
      node = node.parentElement;
      now -= 1;
    }
    node = node === page.body ? null : (node?.nextElementSibling ?? null);
  }
  return deepest;
}
