/**
 * Lays out an article's words: lines of text, and a margin with figures.
 *
 * Takes the text, what of it is shown, and the marks; gives an element and the ways from spans of the text to
 * what is laid out and back. How marks are drawn is `paint.js`'s to say.
 *
 * @typedef {import('./marks.js').Mark} Mark
 * @typedef {import('./passages.js').Range} Passage
 * @typedef {import('./passages.js').Block} Block
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').Span} Span
 *
 * @typedef {object} Setting
 * @property {string} text
 * @property {string | null} title
 * @property {string} language
 * @property {readonly Passage[]} ranges
 * @property {readonly Mark[]} marks
 * @property {readonly LayoffEvent[]} events
 * @property {boolean} split - Marks become elements.
 * @property {(event: LayoffEvent) => Round | null} roundOf
 * @property {(event: number) => void} onEvent
 * @property {(event: number, anchor: Element) => void} onPreview
 * @property {() => void} onLeave
 * @property {(more: Passage) => void} onMore
 *
 * @typedef {object} Flow
 * @property {HTMLElement} element
 * @property {boolean} hasTitle - The text begins with the title.
 * @property {(span: Span) => Range | null} at - The beginning of the words, as far as it is laid out in one piece.
 * @property {(span: Span) => Range[]} ranges
 * @property {(span: Span) => Text[]} cut - The same as texts of their own.
 * @property {(node: Node, offset: number) => number | null} offsetOf - Where in the text a place on the page is.
 * @property {() => Span | null} selected - The words that the reader selected.
 * @property {(event: number) => HTMLElement | null} button - The first figure in the margin.
 * @property {(event: number) => void} setActive
 * @property {() => HTMLElement | null} active
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { marginal } from './figure.js';
import { keepAligned } from './margin.js';
import { isFigure, pieces } from './marks.js';
import { blocks, softEnd } from './passages.js';

/** How much more of a long text one press shows. */
const MORE = 20_000;

/** @param {Setting} setting @returns {Flow} */
export function flow(setting) {
  const { text, ranges, marks, events } = setting;
  /** @type {{ start: number, end: number, node: Text }[]} In reading order. */ const laid = [];
  /** @type {Map<number, HTMLElement[]>} */ const buttons = new Map();
  /** @type {import('./margin.js').Marginal[]} */ const marginals = [];
  const element = h('div', { class: 'text', lang: setting.language, dir: 'auto' });
  let hasTitle = false;
  let active = -1;
  let seen = 0; // Marks that end before this line are done with.

  ranges.forEach((range, i) => {
    for (const block of blocks(text, range, setting.title)) {
      hasTitle ||= block.kind === 'title';
      element.append(line(block));
    }
    const next = ranges[i + 1]?.start ?? text.length;
    if (next > range.end) element.append(gap(range.end, next));
  });

  /** @param {Block} block */
  function line({ end, body, kind }) {
    while ((marks[seen]?.end ?? Infinity) <= body) seen += 1;
    /** @type {Mark[]} */ const here = [];
    for (let at = seen; at < marks.length; at += 1) {
      const mark = /** @type {Mark} */ (marks[at]);
      if (mark.start >= end) break;
      if (mark.end > body) here.push(mark);
    }
    const words = h(
      /** @type {const} */ ({ title: 'h2', heading: 'h3', item: 'p', quote: 'blockquote', paragraph: 'p' })[kind],
      { class: 'words-of' },
    );
    const parts = setting.split && here.length ? pieces(here, body, end) : [{ start: body, end, marks: [] }];
    for (const part of parts) {
      const node = document.createTextNode(text.slice(part.start, part.end));
      words.append(part.marks.reduce(wrapped, /** @type {Node} */ (node)));
      laid.push({ start: part.start, end: part.end, node });
    }
    const margin = h('div', { class: 'margin' });
    for (const mark of toldIn(here, body)) {
      const those = buttons.get(mark.event) ?? [];
      const button = marginal(setting, mark.event, those.length);
      buttons.set(mark.event, [...those, button]);
      margin.append(button);
      marginals.push({ button, words: () => at([Math.max(mark.start, body), mark.end]) });
    }
    return h('div', { class: `line is-${kind}` }, margin, words);
  }

  /** The figures that begin in a line, each event once. @param {readonly Mark[]} here @param {number} from */
  function toldIn(here, from) {
    const there = new Set();
    return here.filter((mark) => {
      const event = events[mark.event];
      if (mark.start < from || !event || !isFigure(mark.role, event) || there.has(mark.event)) return false;
      // Of a cut without a number every telling has words, and the first of them is enough.
      if (mark.role === 'trigger' && buttons.has(mark.event)) return false;
      return there.add(mark.event);
    });
  }

  /** @param {number} start @param {number} end */
  function gap(start, end) {
    const more = { start, end: Math.min(end, softEnd(text, start + MORE)) };
    const show = () => setting.onMore(more);
    return h(
      'div',
      { class: 'gap' },
      h('button', { type: 'button', class: 'quiet', onclick: show }, say.read.gap(end - start)),
    );
  }

  /** The first piece that ends behind `offset`. @param {number} offset */
  function firstAfter(offset) {
    let [low, high] = [0, laid.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (/** @type {{ end: number }} */ (laid[middle]).end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** @param {Span} span @returns {Range[]} */
  function rangesOf([start, end]) {
    /** @type {Range[]} */ const out = [];
    for (let i = firstAfter(start); i < laid.length; i += 1) {
      const it = /** @type {(typeof laid)[number]} */ (laid[i]);
      if (it.start >= end) break;
      const range = document.createRange();
      range.setStart(it.node, Math.max(0, start - it.start));
      range.setEnd(it.node, Math.min(it.end, end) - it.start);
      out.push(range);
    }
    return out;
  }

  /** @param {Span} span */
  const at = (span) => rangesOf(span)[0] ?? null;

  /** @param {number} offset */
  function cutAt(offset) {
    const i = firstAfter(offset);
    const it = laid[i];
    if (!it || it.start >= offset) return;
    laid.splice(i + 1, 0, { start: offset, end: it.end, node: it.node.splitText(offset - it.start) });
    it.end = offset;
  }

  keepAligned(element, marginals);
  return {
    element,
    hasTitle,
    at,
    ranges: rangesOf,
    cut(span) {
      span.forEach(cutAt);
      return laid.filter((it) => it.start < span[1] && it.end > span[0]).map(({ node }) => node);
    },
    offsetOf(node, offset) {
      const found = laid.find((it) => it.node === node);
      return found ? found.start + offset : null;
    },
    selected() {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
      const range = selection.getRangeAt(0);
      const those = laid.filter(({ node }) => range.intersectsNode(node));
      const [first, last] = [those[0], those.at(-1)];
      if (!first || !last) return null;
      const start = first.start + (first.node === range.startContainer ? range.startOffset : 0);
      const end = last.node === range.endContainer ? last.start + range.endOffset : last.end;
      return start < end ? [start, end] : null;
    },
    button: (event) => buttons.get(event)?.[0] ?? null,
    active: () => buttons.get(active)?.[0] ?? null,
    setActive(event) {
      active = event;
      for (const [one, those] of buttons) {
        for (const button of those) button.classList.toggle('is-active', one === event);
      }
    },
  };
}

/** Puts words into the element of a mark. @param {Node} inner @param {Mark} mark */
function wrapped(inner, { look, event }) {
  return look ? h('mark', { class: look, 'data-event': event }, inner) : inner;
}
