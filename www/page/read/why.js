/**
 * The way an article was read, line by line: the sentences that matter with what was found in them, who could cut and
 * what speaks for each, and what became of it. Asked of the engine when it is opened; kinds of lines can be left out,
 * and what is shown can be copied as text.
 *
 * ```js
 * const why = new Why(desk);
 * why.about({ item, show: (span) => goTo(span) });
 * why.open('a1.e2');
 * ```
 *
 * @typedef {import('../../engine/contract.js').Line} Line
 * @typedef {import('../../engine/contract.js').Span} Span
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').Item} Item
 *
 * @typedef {object} Setting
 * @property {Item} item
 * @property {(span: Span) => void} show - Goes to the words.
 */

import { say } from '../../i18n/index.js';
import { h, replace } from '../shell/dom.js';
import { copied } from './copied.js';

/** How many lines are shown before there is a button for more. */
const FIRST = 2_000;

export class Why {
  /** @type {Setting | null} */ #setting = null;
  /** @type {string | null} The event to go to, once its lines are there; `''` for the beginning. */ #wanted = null;
  /** @type {readonly Line[]} */ #lines = [];
  /** @type {Set<Line['kind']>} Kinds that are left out: words one by one are for those who extend the engine. */
  #without = new Set(['tokens']);
  /** @type {typeof import('./why-lines.js') | null} */ #made = null;
  #asked = 0;
  #list = h('div', { class: 'why-list' });
  #body = h('div', { class: 'why-body' });
  /** @readonly */
  element = h(
    'details',
    { class: 'why', ontoggle: () => void this.#fill() },
    h('summary', {}, say.read.whyHead),
    this.#body,
  );

  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** The article it is about may be another, or read anew. @param {Setting} setting */
  about(setting) {
    if (setting.item.id !== this.#setting?.item.id) this.element.open = false;
    this.#setting = setting;
    void this.#fill();
  }

  /** Opens it, at an event. @param {string | null} event */
  open(event) {
    this.#wanted = event ?? '';
    this.#without.delete('event');
    if (this.element.open) void this.#fill();
    else this.element.open = true;
  }

  async #fill() {
    const setting = this.#setting;
    if (!setting || !this.element.open) return;
    const asked = ++this.#asked;
    const [told, lines] = await Promise.all([this.desk.explain(setting.item.id), import('./why-lines.js')]);
    if (asked !== this.#asked) return; // Something else was asked in the meantime.
    if (typeof told === 'string') {
      replace(this.#body, h('p', { class: 'nothing', role: 'status' }, told));
      return;
    }
    this.#lines = told;
    this.#made = lines;
    replace(this.#body, this.#tools(), this.#list);
    await this.#draw(FIRST);
  }

  /** @param {number} most - How many lines. */
  async #draw(most) {
    const setting = this.#setting;
    if (!setting || !this.#made) return;
    const asked = ++this.#asked; // Another choice ends what is still being laid out.
    const shown = this.#lines.filter(({ kind }) => !this.#without.has(kind));
    const wanted = shown.findIndex((line) => line.kind === 'event' && line.name === this.#wanted);
    const end = Math.max(most, wanted + 100);
    const root = h('ul', { class: 'why-lines' });
    this.#list.replaceChildren(root);
    const done = await this.#made.fill(root, shown.slice(0, end), setting.show, () => asked === this.#asked && root.isConnected);
    if (!done) return;
    if (end < shown.length) {
      const more = () => void this.#draw(end + FIRST);
      this.#list.append(h('button', { type: 'button', class: 'button', onclick: more }, say.read.whyMore(shown.length - end)));
    }
    this.#go();
  }

  /** Which kinds of lines are shown, and the way to take them away. */
  #tools() {
    const made = /** @type {typeof import('./why-lines.js')} */ (this.#made);
    const boxes = made.KINDS.map((kind) => {
      const n = this.#lines.filter((line) => line.kind === kind).length;
      if (!n) return null;
      const box = h('input', {
        type: 'checkbox',
        checked: !this.#without.has(kind),
        'data-key': `why-${kind}`,
        onchange: () => {
          if (box.checked) this.#without.delete(kind);
          else this.#without.add(kind);
          void this.#draw(FIRST);
        },
      });
      return h('label', {}, box, ' ', say.read.whyKind[kind], ' ', h('span', { class: 'n' }, say.read.figure(n)));
    });
    const text = () => made.asText(this.#lines.filter(({ kind }) => !this.#without.has(kind)));
    const copy = h(
      'button',
      { type: 'button', class: 'quiet', 'data-key': 'why-copy', onclick: () => void copied(copy, text()) },
      say.read.whyCopy,
    );
    return h('div', { class: 'why-tools' }, h('div', { role: 'group', 'aria-label': say.read.whyShow }, ...boxes), copy);
  }

  #go() {
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted === null) return;
    const place = wanted && this.#list.querySelector(`[data-event="${CSS.escape(wanted)}"]`);
    (place || this.element).scrollIntoView({ block: 'start' });
    const first = (place || this.element).querySelector('button, summary');
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  }
}
