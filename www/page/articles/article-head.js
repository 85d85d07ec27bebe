/**
 * What stands above an article: its title, who published it and when, where all that came from, and what was said about
 * it.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').Item} Item
 * @typedef {import('../state/store.js').State} State
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { facts, takeBack } from './facts.js';
import { foreignText } from './foreign.js';

/** @param {Item} item @param {State} state @param {Desk} desk @param {boolean} titleInText */
export function articleHead(item, state, desk, titleInText) {
  const events = state.index?.eventsOf(item.id);
  const words = wordCount(item.text);
  const foreign = foreignText(item, state.index?.articles.get(item.id));
  return h(
    'header',
    { class: 'article-head' },
    titleInText || !item.title ? null : h('h2', { dir: 'auto' }, item.title),
    h(
      'p',
      { class: 'byline' },
      item.publisher && h('span', { class: 'outlet', dir: 'auto' }, item.publisher),
      published(item, desk),
      !item.textless && h('span', {}, words),
      source(item.url),
    ),
    facts(item, desk),
    foreign && h('p', { class: 'foreign' }, foreign),
    events && !events.length && !foreign && !item.textless ? nothingFound(item.text.length > 400 ? 99 : item.text.trim().split(/\s+/).length) : null,
  );
}

/** The day it came out, which the reader can correct. @param {Item} item @param {Desk} desk */
function published(item, desk) {
  const field = h('input', {
    type: 'date',
    value: item.published ?? '',
    'data-key': 'published',
    onchange: () => {
      if (field.validity.valid) void desk.setPublished(item.id, field.value || null);
    },
  });
  return h('span', { class: 'published' }, h('label', {}, `${say.articles.published} `, field), takeBack('published', item, desk));
}

/** @param {string | null} url */
function source(url) {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, hostname.replace(/^www\./, ''));
}

/** @param {string} text */
function wordCount(text) {
  if (text.length > 1_000_000) return say.words.characters(text.length);
  return say.words.wordCount(text.match(/\S+/g)?.length ?? 0);
}

/** The line where nothing was found. @param {number} words */
function nothingFound(words) {
  return h(
    'p',
    { class: 'nothing' },
    words < 8 ? say.articles.tooShort : say.articles.nothing,
  );
}
