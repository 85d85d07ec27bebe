/**
 * Which rows of a long table are in sight: TanStack Virtual, told about a table whose pane, or page, scrolls.
 *
 * @typedef {import('./rows.js').Rows} Rows
 * @typedef {import('./rows.js').Line} Line
 */

import {
  Virtualizer,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  windowScroll,
} from '@tanstack/virtual-core';

/** How many rows are kept beyond the edges. */
const BEYOND = 12;

export class Window {
  /** @type {Rows} */ #rows;
  /** @type {Virtualizer<any, HTMLTableRowElement>} */ #virtual;
  /** @type {() => void} */ #end;
  /** @type {readonly Line[]} */ #lines = [];

  /** @param {Rows} rows @param {() => void} changed */
  constructor(rows, changed) {
    this.#rows = rows;
    this.#lines = rows.lines;
    this.#virtual = new Virtualizer(this.#options(changed));
    this.#changed = changed;
    this.#end = this.#virtual._didMount();
    this.#virtual._willUpdate();
  }
  /** @type {() => void} */ #changed;

  /** The rows to draw, and the room of those before and after. @param {readonly Line[]} lines */
  seen(lines) {
    const margin = this.#above(this.#rows.scroller);
    // New options make it measure all lines anew: not at every step of the wheel.
    if (lines !== this.#lines || Math.abs(margin - this.#virtual.options.scrollMargin) > 1) {
      this.#lines = lines;
      this.#virtual.setOptions(this.#options(this.#changed));
    }
    const items = this.#virtual.getVirtualItems();
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last) return { from: 0, to: Math.min(40, lines.length), before: 0, after: 0 };
    const { scrollMargin } = this.#virtual.options;
    return {
      from: first.index,
      to: last.index + 1,
      before: first.start - scrollMargin,
      after: this.#virtual.getTotalSize() - (last.end - scrollMargin),
    };
  }

  /** @param {Iterable<HTMLTableRowElement>} elements */
  measure(elements) {
    for (const element of elements) this.#virtual.measureElement(element);
  }

  /** @param {number} at */
  goTo(at) {
    this.#virtual.scrollToIndex(at, { align: 'center' });
  }

  end() {
    this.#end();
  }

  /** Those of a pane that scrolls, or of the page: no one type has both. @param {() => void} changed @returns {any} */
  #options(changed) {
    const pane = this.#rows.scroller;
    const common = {
      count: this.#lines.length,
      estimateSize: (/** @type {number} */ i) => this.#lines[i]?.size ?? 34,
      getItemKey: (/** @type {number} */ i) => this.#lines[i]?.key ?? i,
      overscan: BEYOND,
      scrollMargin: this.#above(pane),
      scrollPaddingStart: this.#rows.head(),
      onChange: changed,
    };
    return pane
      ? {
          ...common,
          getScrollElement: () => pane,
          observeElementRect,
          observeElementOffset,
          scrollToFn: elementScroll,
        }
      : {
          ...common,
          getScrollElement: () => window,
          observeElementRect: observeWindowRect,
          observeElementOffset: observeWindowOffset,
          scrollToFn: windowScroll,
        };
  }

  /** How far below the top of what scrolls the rows begin. @param {Element | null} pane */
  #above(pane) {
    const top = this.#rows.body.getBoundingClientRect().top;
    return pane ? top - pane.getBoundingClientRect().top + pane.scrollTop : top + scrollY;
  }
}
