/**
 * Draws evidence into laid-out text, each kind of it by the look that `text.css` gives to its name.
 *
 * With the CSS Custom Highlight API the words stay untouched; where the browser has none, or one that draws
 * no lines beneath words, they are put into `<mark>` elements instead, with the same look. A highlight can be
 * a colour behind words or lines below and above them, so the looks are made of these alone.
 *
 * ```js
 * const paint = painter();
 * const laid = flow({ …, split: paint.split });  // the elements are made while the text is laid out
 * paint.draw(laid, marks);
 * paint.now(3);                                  // the words of event 3, and the others step back
 * paint.wash([[0, 48]]);                         // the words that decided
 * ```
 *
 * @typedef {import('./marks.js').Mark} Mark
 * @typedef {import('./text.js').Flow} Flow
 * @typedef {import('../../engine/contract.js').Span} Span
 *
 * @typedef {object} Painter
 * @property {boolean} split - Whether marks are elements, which the layout makes.
 * @property {(flow: Flow | null, marks: readonly Mark[]) => void} draw
 * @property {(event: number) => void} now - The event that is looked at; -1 for none.
 * @property {(spans: readonly Span[]) => void} wash - The words that decided it.
 * @property {(span: Span) => void} flash - Where words are that were asked for.
 */

import { LOOKS } from './marks.js';

/** What the wash and the flash are called beside the looks. */
const WASH = 'wash';
const FLASH = 'flash';
/** How long words flash, in milliseconds. */
const FLASHED = 180;

/** @returns {Painter} */
export function painter() {
  return canHighlight() ? withHighlights() : withElements();
}

/** Whether the browser draws lines below highlighted words, and not only colours behind them. */
function canHighlight() {
  if (!globalThis.Highlight || !CSS.highlights) return false;
  return getComputedStyle(document.documentElement, '::highlight(employer)').textDecorationLine.includes('underline');
}

/** Whether things may move. */
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** @returns {Painter} */
function withHighlights() {
  /** @type {Flow | null} */ let laid = null;
  /** @type {readonly Mark[]} */ let marks = [];

  /** @param {string} name @param {readonly Span[]} spans @param {number} priority */
  function set(name, spans, priority) {
    const ranges = laid ? spans.flatMap((span) => laid?.ranges(span) ?? []) : [];
    if (!ranges.length) return void CSS.highlights.delete(name);
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }

  /** @param {string} suffix @param {(mark: Mark) => boolean} which @param {number} above */
  function setAll(suffix, which, above) {
    LOOKS.forEach((look, at) => {
      const those = marks.filter((mark) => mark.look === look && which(mark));
      set(look + suffix, those.map(({ start, end }) => [start, end]), above + at);
    });
  }

  return {
    split: false,
    draw(flow, those) {
      [laid, marks] = [flow, those];
      setAll('', () => true, 1);
    },
    now(event) {
      laid?.element.classList.toggle('has-active', event >= 0);
      setAll('-now', (mark) => mark.event === event, 1 + LOOKS.length);
    },
    wash: (spans) => set(WASH, spans, 0),
    flash(span) {
      if (still()) return;
      set(FLASH, [span], 99);
      setTimeout(() => CSS.highlights.delete(FLASH), FLASHED);
    },
  };
}

/** @returns {Painter} */
function withElements() {
  /** @type {Flow | null} */ let laid = null;
  const all = () => /** @type {NodeListOf<HTMLElement>} */ (laid?.element.querySelectorAll('mark') ?? []);

  /** Puts a class on the words of some spans, in elements of their own. @param {string} name @param {readonly Span[]} spans */
  function put(name, spans) {
    for (const node of spans.flatMap((span) => laid?.cut(span) ?? [])) {
      const mark = document.createElement('mark');
      mark.className = name;
      node.replaceWith(mark);
      mark.append(node);
    }
  }

  /** @param {string} name */
  function take(name) {
    for (const mark of laid?.element.querySelectorAll(`mark.${name}`) ?? []) mark.replaceWith(...mark.childNodes);
  }

  return {
    split: true,
    draw(flow) {
      laid = flow;
    },
    now(event) {
      laid?.element.classList.toggle('has-active', event >= 0);
      for (const mark of all()) mark.classList.toggle('now', mark.dataset['event'] === String(event));
    },
    wash(spans) {
      take(WASH);
      put(WASH, spans);
    },
    flash(span) {
      if (still()) return;
      put(FLASH, [span]);
      setTimeout(() => take(FLASH), FLASHED);
    },
  };
}
