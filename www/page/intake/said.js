/**
 * What a page says of itself: title, publisher, address and the day it came out, each with where that stands.
 *
 * In order of trust: linked data (JSON-LD), the `meta` elements of the head, `<time>`, the page's own words. Other
 * people's data may be broken in any way: what cannot be read says nothing.
 *
 * ```js
 * saidBy(document); // { title: { value: 'Acme cuts 1,200', from: 'json-ld' }, … }
 * ```
 *
 * @typedef {import('./found.js').Fact} Fact
 * @typedef {import('./found.js').From} From
 * @typedef {{ value: string, from: From }} Told
 * @typedef {Partial<Record<Fact, Told>>} Said
 */

import { dayIn } from './days.js';

const ARTICLE = /(?:Article|BlogPosting|Report|Posting)$/;

/** The names under which heads of pages carry a value, best first. @type {Record<Fact, readonly string[]>} */
const NAMES = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'headline', 'citation_title'],
  publisher: ['og:site_name', 'article:publisher_name', 'dc.publisher', 'dcterms.publisher', 'parsely-publisher', 'application-name', 'citation_publisher', 'twitter:app:name:iphone'],
  url: ['og:url', 'parsely-link', 'twitter:url', 'dc.identifier'],
  published: ['article:published_time', 'og:published_time', 'article:published', 'datePublished', 'dc.date.issued', 'dcterms.created', 'dc.date', 'dcterms.date', 'parsely-pub-date', 'sailthru.date', 'publication_date', 'publish-date', 'pubdate', 'citation_publication_date', 'cXenseParse:recs:publishtime', 'date'],
};

/** @param {Document} page @returns {Said} */
export function saidBy(page) {
  const data = linkedData(page);
  const meta = (/** @type {Fact} */ field) => metaOf(page, NAMES[field]);
  const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href');
  return {
    title: first([data.title, 'json-ld'], [meta('title'), 'meta'], [onlyHeading(page), 'heading'], [tidy(page.title), 'title']),
    publisher: first([data.publisher, 'json-ld'], [meta('publisher'), 'meta']),
    url: first([address(canonical), 'link'], [address(meta('url')), 'meta'], [address(data.url), 'json-ld']),
    published: first([dayIn(data.published), 'json-ld'], [dayIn(meta('published')), 'meta'], [timeOf(page), 'time']),
  };
}

/** @param {...[value: string | null | undefined, from: From]} told @returns {Told | undefined} */
function first(...told) {
  for (const [value, from] of told) if (value) return { value, from };
  return undefined;
}

/** What the first article in the linked data says. @param {Document} page @returns {Partial<Record<Fact, string | null>>} */
function linkedData(page) {
  /** @type {any[]} */ const nodes = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json" i]')) {
    try {
      JSON.parse(script.textContent ?? '', (_, value) => {
        if (value && typeof value === 'object' && !Array.isArray(value)) nodes.push(value);
        return value;
      });
    } catch {
      // Broken data says nothing.
    }
  }
  const types = (/** @type {any} */ node) => [node['@type']].flat().map(String);
  const article = nodes.find((node) => types(node).some((type) => ARTICLE.test(type))) ?? nodes.find((node) => node.datePublished);
  if (!article) return {};
  const named = (/** @type {any} */ who) => {
    const node = [who].flat()[0];
    return typeof node === 'string' ? node : (node?.name ?? nodes.find((it) => it['@id'] && it['@id'] === node?.['@id'] && it.name)?.name);
  };
  const main = article.mainEntityOfPage;
  return {
    title: text(article.headline ?? article.name),
    publisher: text(named(article.publisher)),
    url: text(article.url) ?? text(typeof main === 'string' ? main : main?.['@id']),
    published: text(article.datePublished),
  };
}

/** @param {Document} page @param {readonly string[]} names */
function metaOf(page, names) {
  for (const name of names) {
    const found = page.querySelector(`meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`);
    const content = tidy(found?.getAttribute('content'));
    if (content) return content;
  }
  return null;
}

/** The day in the one `<time>` that can be the article's: marked as such, or the first in its head. @param {Document} page */
function timeOf(page) {
  const marked = page.querySelector('time[itemprop*=datePublished i], time[pubdate], [itemprop=datePublished], time[class*=publish i]');
  const inHead = page.querySelector('article header time, article time, main time');
  const time = marked ?? (page.querySelectorAll('article').length < 2 ? inHead : null);
  return dayIn(time?.getAttribute('datetime') ?? time?.getAttribute('content')) ?? dayIn(time?.textContent);
}

/** A page with several top headings says nothing by them. @param {Document} page */
function onlyHeading(page) {
  const headings = page.querySelectorAll('h1');
  return headings.length === 1 ? tidy(headings[0]?.textContent) : null;
}

/** @param {string | null | undefined} url */
const address = (url) => (/^https?:\/\//i.test(url?.trim() ?? '') ? /** @type {string} */ (url).trim() : null);

/** @param {unknown} value */
const text = (value) => (typeof value === 'string' ? tidy(value) : null);

/** @param {string | null | undefined} words */
export const tidy = (words) => words?.trim().replace(/\s+/g, ' ') || null;
