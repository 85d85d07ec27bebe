/**
 * One line of the list of articles. It is made once and filled anew only when something that it shows has changed: with
 * a thousand articles the list is drawn at every look, and nearly all of it is as it was.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').Item} Item
 * @typedef {import('../../engine/contract.js').ArticleReport} ArticleReport
 *
 * @typedef {object} Shown
 * @property {Item} item
 * @property {ArticleReport | undefined} report
 * @property {boolean} selected
 * @property {string | null} twin - What is said of another article with the same text.
 */

import { say } from '../../i18n/index.js';
import { h, unseen } from '../shell/dom.js';
import { dayText, number } from '../state/numbers.js';
import { titleOf, upperFirst } from '../state/words.js';
import { foreignText } from './foreign.js';

export class Row {
  element = h('li', {});
  #shown = '';

  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** @param {Shown} shown */
  show({ item, report, selected, twin }) {
    const title = titleOf(item);
    const events = report?.events.length;
    const meta = [item.publisher, item.published && dayText(item.published), (!item.title || item.notes.length > 0) && item.name];
    const texts = notesOf(item, report, twin);
    const shown = JSON.stringify([title, meta, events, texts, item.title !== item.given.title]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#fill(item.id, title, meta.filter(Boolean).join(' · '), events, texts);
    }
    if (this.element.classList.contains('is-selected') === selected) return;
    this.element.classList.toggle('is-selected', selected);
    const button = this.element.querySelector('.title');
    if (selected) button?.setAttribute('aria-current', 'true');
    else button?.removeAttribute('aria-current');
  }

  /** @param {string} id @param {string} title @param {string} meta @param {number | undefined} events @param {string[]} texts */
  #fill(id, title, meta, events, texts) {
    const focused = this.element.contains(document.activeElement) ? document.activeElement?.className : null;
    const current = this.element.classList.contains('is-selected') ? 'true' : null;
    const { desk } = this;
    this.element.replaceChildren(
      h('button', { type: 'button', class: 'title', dir: 'auto', 'data-key': `title-${id}`, 'aria-current': current, onclick: () => desk.select(id) }, title),
      events === undefined ? '' : h('span', { class: 'n', title: say.words.events(events) }, number(events), unseen(` ${say.articles.unseenEvents(events)}`)),
      h('button', { type: 'button', class: 'icon', 'data-key': `remove-${id}`, 'aria-label': say.articles.remove(title), onclick: () => void desk.remove([id]) }, '×'),
      h('span', { class: 'meta', dir: 'auto' }, meta),
      ...texts.map((text) => h('span', { class: 'note' }, text)),
    );
    if (focused) /** @type {HTMLElement | null} */ (this.element.querySelector(`.${focused.split(' ')[0]}`))?.focus({ preventScroll: true });
  }
}

/** What there is to know of an article, each thing once. @param {Item} item @param {ArticleReport | undefined} report @param {string | null} twin */
function notesOf(item, report, twin) {
  const foreign = foreignText(item, report);
  const notes = [...item.notes, ...(report?.notes.filter(({ code }) => code !== 'other-language') ?? [])];
  return [...new Set([foreign, twin, ...notes.map(({ text }) => upperFirst(text))])].flatMap((text) => text ?? []);
}
