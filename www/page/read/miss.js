/**
 * Report a miss: below the article, a form that makes a test case of it. Nothing is sent; the case is text to copy or
 * to save. The form comes when it is first opened.
 *
 * @typedef {import('../state/store.js').Item} Item
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('../../engine/contract.js').Span} Span
 *
 * @typedef {object} Setting
 * @property {Item} item
 * @property {readonly LayoffEvent[]} events
 * @property {() => Span | null} chosen - The words that are selected in the article.
 */

import { say } from '../../i18n/index.js';
import { h, replace } from '../shell/dom.js';

export class Miss {
  /** @type {Setting | null} */ #setting = null;
  /** @type {string | null} The article the form is about; what was typed for it stays. */ #filled = null;
  #body = h('div', { class: 'miss-body' });
  /** @readonly */
  element = h(
    'details',
    { class: 'miss', ontoggle: () => void this.#fill() },
    h('summary', {}, say.read.miss),
    this.#body,
  );

  /** The article it is about may be another, or read anew. @param {Setting} setting */
  about(setting) {
    this.#setting = setting;
    if (setting.item.id === this.#filled) return;
    this.#filled = null;
    this.element.open = false;
    replace(this.#body);
  }

  /** Opens it; the words that are selected then are what it is about. */
  async open() {
    this.#filled = null;
    this.element.open = true;
    await this.#fill();
    this.element.scrollIntoView({ block: 'start' });
    const first = this.#body.querySelector('textarea');
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  }

  async #fill() {
    const setting = this.#setting;
    if (!setting || !this.element.open || this.#filled === setting.item.id) return;
    const chosen = setting.chosen();
    this.#filled = setting.item.id;
    const { missForm } = await import('./miss-form.js');
    // Read anew in the meantime, it is still the same article.
    if (this.#filled === setting.item.id) replace(this.#body, missForm(setting, chosen));
  }
}
