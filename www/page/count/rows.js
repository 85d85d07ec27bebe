/**
 * The rows of a long table: all of them where they are few, else those in sight, between two empty ones that keep
 * the room of the others. Which are in sight, and how high each is, TanStack Virtual says; it is fetched when a table
 * first needs it.
 *
 * ```js
 * const rows = new Rows(table, body, { head: () => 44 });
 * rows.show([{ key: 'r1', size: 34, draw: () => h('tr', {}, …) }, …]);
 * rows.reveal('r1', (row) => row.focus());
 * ```
 *
 * @typedef {object} Line
 * @property {string} key
 * @property {number} size - How high it may be, in pixels, until it was seen.
 * @property {boolean} [stop] - Whether the arrow keys stop at it.
 * @property {() => HTMLTableRowElement} draw
 *
 * @typedef {import('./window.js').Window} Sight
 */

import { h, replace } from '../shell/dom.js';
import { listen } from '../shell/life.js';

/** Up to so many rows all are drawn: the browser's own search, and a screen reader, then find every one. */
const FEW = 150;
/** While more come in, and until it is known which are in sight: more than a screen has, and no long task. */
const FIRST = 40;

const NARROW = matchMedia('(width < 68.75em)');

export class Rows {
  /** @type {readonly Line[]} */ lines = [];
  /** @type {Map<string, number>} */ #at = new Map();
  /** @type {Map<string, HTMLTableRowElement>} */ #drawn = new Map();
  /** @type {Sight | null} */ #sight = null;
  #loading = false;
  #spaces = [space(), space()];
  /** @type {{ key: string, then: (row: HTMLTableRowElement) => void } | null} */ #awaited = null;

  /**
   * @param {HTMLTableElement} table
   * @param {HTMLTableSectionElement} body
   * @param {{ head: () => number, growing?: () => boolean, painted?: () => void }} options - `head`: what lies over the
   *   top of the rows; `growing`: whether more are about to come.
   */
  constructor(table, body, { head, growing = () => false, painted = () => {} }) {
    this.table = table;
    this.body = body;
    this.head = head;
    this.growing = growing;
    this.painted = painted;
    listen(NARROW, 'change', () => (this.#let(), this.#paint()));
  }

  /** @param {readonly Line[]} lines */
  show(lines) {
    this.lines = lines;
    this.#at = new Map(lines.map(({ key }, i) => [key, i]));
    this.#drawn.clear();
    this.table.setAttribute('aria-rowcount', String(lines.length + 1));
    this.#paint();
  }

  /** What is shown may have been out of sight, or elsewhere, in between. */
  again() {
    this.#paint();
  }

  /** @param {string} key */
  has(key) {
    return this.#at.has(key);
  }

  /** The row, if it is drawn now. @param {string} key */
  element(key) {
    return this.#drawn.get(key) ?? null;
  }

  /** Every row that is drawn now. */
  get elements() {
    return this.#drawn.values();
  }

  /** The line the arrow keys come to next. @param {string | null} key @param {1 | -1} step @returns {Line | null} */
  next(key, step) {
    const from = key === null ? undefined : this.#at.get(key);
    for (let i = from === undefined ? (step > 0 ? 0 : this.lines.length - 1) : from + step; ; i += step) {
      const line = this.lines[i];
      if (!line) return null;
      if (line.stop) return line;
    }
  }

  /**
   * Scrolls to a row that is not in sight, and then gives it: at once where it is drawn.
   *
   * @param {string} key
   * @param {(row: HTMLTableRowElement) => void} [then]
   */
  reveal(key, then = () => {}) {
    const at = this.#at.get(key);
    if (at === undefined || !this.body.isConnected) return;
    const row = this.#drawn.get(key);
    this.#awaited = row ? null : { key, then };
    if (row) {
      bring(row, this.scroller, this.head());
      then(row);
    } else this.#sight?.goTo(at);
  }

  /** What scrolls the rows: the pane, or the page where there is room for one pane only. */
  get scroller() {
    return NARROW.matches ? null : this.body.closest('.pane');
  }

  /** Draws what is to be seen. */
  #paint() {
    if (!this.body.isConnected) return;
    const all = this.lines.length <= (this.growing() ? FIRST : FEW);
    if (!all && !this.#sight) this.#look();
    const seen = all ? null : (this.#sight?.seen(this.lines) ?? this.#beginning());
    const { from, to } = seen ?? { from: 0, to: this.lines.length };
    const wanted = this.lines.slice(from, to);
    const keep = new Map(wanted.map(({ key, draw }, i) => [key, this.#drawn.get(key) ?? numbered(draw(), from + i)]));
    this.#place([...keep.values()], seen);
    this.#drawn = keep;
    if (seen && this.#sight) this.#sight.measure(keep.values());
    this.painted();
    const there = this.#awaited && keep.get(this.#awaited.key);
    if (this.#awaited && there) {
      const { then } = this.#awaited;
      this.#awaited = null;
      then(there);
    }
  }

  /** The first rows, and the room of the others. */
  #beginning() {
    const after = this.lines.slice(FIRST).reduce((sum, { size }) => sum + size, 0);
    return { from: 0, to: Math.min(FIRST, this.lines.length), before: 0, after };
  }

  /** @param {HTMLTableRowElement[]} rows @param {{ before: number, after: number } | null} seen */
  #place(rows, seen) {
    const [above, below] = /** @type {[HTMLTableRowElement, HTMLTableRowElement]} */ (this.#spaces);
    for (const [element, size] of /** @type {const} */ ([[above, seen?.before ?? 0], [below, seen?.after ?? 0]]))
      /** @type {HTMLElement} */ (element.firstElementChild).style.height = `${size}px`;
    const children = [seen?.before ? above : null, ...rows, seen?.after ? below : null].filter((it) => it !== null);
    const now = [...this.body.children];
    if (now.length === children.length && now.every((it, i) => it === children[i])) return;
    const focused = document.activeElement;
    const inside = focused instanceof HTMLElement && this.body.contains(focused);
    if (!now.some((it) => rows.includes(/** @type {HTMLTableRowElement} */ (it)))) {
      replace(this.body, ...children);
      if (inside && !this.body.contains(document.activeElement)) this.table.focus({ preventScroll: true });
      return;
    }
    // What stays is not touched, so that nothing in it loses the focus.
    for (const it of now) if (!children.includes(/** @type {HTMLTableRowElement} */ (it))) it.remove();
    let at = this.body.firstElementChild;
    for (const row of children) {
      if (row === at) at = at.nextElementSibling;
      else this.body.insertBefore(row, at);
    }
    // The keys go on from the row that had the focus, although it is gone.
    if (inside && !this.body.contains(focused)) this.table.focus({ preventScroll: true });
  }

  /** Fetches what says which rows are in sight. */
  #look() {
    if (this.#loading) return;
    this.#loading = true;
    void import('./window.js').then(({ Window }) => {
      this.#loading = false;
      this.#sight = new Window(this, () => this.#paint());
      this.#paint();
      const at = this.#awaited && this.#at.get(this.#awaited.key);
      if (typeof at === 'number') this.#sight.goTo(at);
    });
  }

  #let() {
    this.#sight?.end();
    this.#sight = null;
  }
}

/** @param {HTMLTableRowElement} row @param {number} at */
function numbered(row, at) {
  row.setAttribute('aria-rowindex', String(at + 2)); // The first is the head's.
  row.dataset['index'] = String(at);
  return row;
}

/** Scrolls what scrolls, and only that. @param {Element} row @param {Element | null} scroller @param {number} head */
function bring(row, scroller, head) {
  const inner = row.getBoundingClientRect();
  const outer = scroller?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight, height: innerHeight };
  if (inner.top >= outer.top + head && inner.bottom <= outer.bottom) return;
  const above = inner.top < outer.top + head;
  const by = above ? inner.top - outer.top - head : inner.bottom - outer.bottom;
  (scroller ?? window).scrollBy({ top: Math.abs(by) > outer.height / 2 ? inner.top - outer.top - outer.height / 3 : by, behavior: 'instant' });
}

function space() {
  return h('tr', { class: 'space', 'aria-hidden': 'true' }, h('td', { colspan: 6 }));
}
