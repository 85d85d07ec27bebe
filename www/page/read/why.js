/**
 * The way an article was read, line by line: the sentences that matter with what was found in them, who could cut and
 * what speaks for each, and what became of it. Asked of the engine when it is opened.
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

import { h, replace } from '../shell/dom.js';
import { upperFirst } from '../state/words.js';

/** What stands before a line, by its kind, where that is not the line's own name. */
const LABEL = /** @type {Partial<Record<Line['kind'], (name: string) => string>>} */ ({
  sentence: (name) => `Sentence ${name}`,
  event: (name) => `Event ${name.slice(name.lastIndexOf('.e') + 2)}`,
  frame: (name) => `Rule ${plain(name)}`,
  employer: (name) => name || 'Employer',
  counted: (name) => `Ledger, ${plain(name)}`,
});

export class Why {
  /** @type {Setting | null} */ #setting = null;
  /** @type {string | null} The event to go to, once its lines are there. */ #wanted = null;
  #asked = 0;
  #body = h('div', { class: 'why-body', 'aria-live': 'polite' });
  /** @readonly */
  element = h(
    'details',
    { class: 'why', ontoggle: () => void this.#fill() },
    h('summary', {}, 'Why: how this article was read'),
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
    if (this.element.open) void this.#fill();
    else this.element.open = true;
  }

  async #fill() {
    const setting = this.#setting;
    if (!setting || !this.element.open) return;
    const asked = ++this.#asked;
    const told = await this.desk.explain(setting.item.id);
    if (asked !== this.#asked) return; // Something else was asked in the meantime.
    if (typeof told === 'string') replace(this.#body, h('p', { class: 'nothing' }, told));
    else replace(this.#body, tree(told, setting));
    this.#go();
  }

  #go() {
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted === null) return;
    const place = wanted && this.#body.querySelector(`[data-event="${CSS.escape(wanted)}"]`);
    (place || this.element).scrollIntoView({ block: 'start' });
    const first = (place || this.element).querySelector('button, summary');
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  }
}

/** Lines below lines, as lists in lists. @param {readonly Line[]} lines @param {Setting} setting */
function tree(lines, setting) {
  const root = h('ul', { class: 'why-lines' });
  /** @type {HTMLElement[]} The list open at each level. */ const lists = [root];
  for (const line of lines) {
    const item = row(line, setting);
    lists.length = Math.min(lists.length, line.level + 1);
    const list = lists[line.level] ?? /** @type {HTMLElement} */ (lists.at(-1));
    list.append(item);
    const below = h('ul', {});
    item.append(below);
    lists[list === root ? 1 : lists.length] = below;
  }
  for (const list of root.querySelectorAll('ul:empty')) list.remove();
  return root;
}

/** @param {Line} line @param {Setting} setting */
function row(line, { show }) {
  const { kind, name, text, span } = line;
  const label = LABEL[kind]?.(name) ?? upperFirst(plain(name));
  const leading = (/** @type {string} */ words) =>
    span ? h('button', { type: 'button', class: 'why-words', onclick: () => show(span) }, words) : words;
  // What speaks for an employer runs over lines, and is no button.
  const short = kind !== 'employer';
  return h(
    'li',
    { class: `why-${kind}`, 'data-event': kind === 'event' ? name : null },
    h('span', { class: 'why-label' }, short ? label : leading(label)),
    ' ',
    short ? leading(text) : text,
  );
}

/** @param {string} name */
function plain(name) {
  return name.replaceAll('-', ' ');
}
