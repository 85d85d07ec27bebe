/**
 * How far the reading has come, in words and as a bar, with a button that stops it; what was read stays.
 *
 * The element stays the same while it lasts: a button that is made anew with every article cannot be pressed.
 *
 * ```js
 * const progress = new Progress(desk);
 * head.append(progress.element);
 * progress.show(state.reading);
 * ```
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';

export class Progress {
  #bar = h('progress', { 'aria-label': say.intake.reading });
  #words = h('span', { class: 'progress-words' });
  #cancel;

  /** @param {Desk} desk */
  constructor(desk) {
    this.#cancel = h('button', { type: 'button', class: 'link', 'data-key': 'cancel', onclick: () => void desk.cancel() }, say.intake.cancel);
    this.element = h('div', { class: 'progress-place' });
  }

  /** @param {State['reading']} reading */
  show(reading) {
    if (!reading) {
      this.element.replaceChildren();
      return;
    }
    const { done, total } = reading;
    // Of a single one nobody can say how far it has come. It is shown only once it takes a while (intake.css).
    const alone = total < 2;
    this.#words.textContent = alone ? say.intake.reading : say.intake.progress(done, total);
    if (alone) this.#bar.removeAttribute('value');
    else {
      this.#bar.max = total;
      this.#bar.value = done;
    }
    if (!this.element.firstChild) this.element.append(h('div', { class: 'progress' }, this.#bar, this.#words, this.#cancel));
    this.element.firstElementChild?.classList.toggle('is-alone', alone);
  }
}
