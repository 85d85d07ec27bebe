/**
 * Lays out an article's words: lines of text with marks, and a margin with figures.
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
 * @property {readonly Passage[]} ranges
 * @property {readonly Mark[]} marks
 * @property {readonly LayoffEvent[]} events
 * @property {(event: LayoffEvent) => Round | null} roundOf
 * @property {(event: number) => void} onEvent
 * @property {(event: number, anchor: Element) => void} onPreview
 * @property {() => void} onLeave
 * @property {(more: Passage) => void} onMore
 *
 * @typedef {object} Flow
 * @property {HTMLElement} element
 * @property {boolean} hasTitle - The text begins with the title.
 * @property {(span: Span) => Element | null} at - The element that holds the beginning of the words.
 * @property {(span: Span) => Range[]} ranges
 * @property {(event: number) => HTMLElement | null} button - The first figure in the margin.
 * @property {(event: number) => void} setActive
 * @property {() => HTMLElement | null} active
 * @property {(span: Span) => void} flash
 */

import { h, unseen } from '../shell/dom.js';
import { keepAligned } from './margin.js';
import { figure, figureText, number } from '../state/numbers.js';
import { pieces } from './marks.js';
import { blocks, softEnd } from './passages.js';
import { countedText } from '../state/words.js';

/** Below this the engine is not sure, and the mark is pale. */
const SURE = 0.6;
/** How much more of a long text one press shows. */
const MORE = 20_000;

/** @param {Setting} setting @returns {Flow} */
export function flow(setting) {
  const { text, ranges, marks, events } = setting;
  /** @type {{ start: number, end: number, node: Text, element: HTMLElement }[]} */ const laid = [];
  /** @type {Map<number, HTMLElement[]>} */ const buttons = new Map();
  /** @type {import('./margin.js').Marginal[]} */ const marginals = [];
  /** @type {Set<number>} Events without a figure stand in the margin once. */ const named = new Set();
  const element = h('div', { class: 'text', lang: 'en' });
  let hasTitle = false;
  let active = -1;

  ranges.forEach((range, i) => {
    for (const block of blocks(text, range, setting.title)) {
      hasTitle ||= block.kind === 'title';
      element.append(line(block));
    }
    const next = ranges[i + 1]?.start ?? text.length;
    if (next > range.end) element.append(gap(range.end, next));
  });

  /** @param {Block} block */
  function line(block) {
    const { end, body, kind } = block;
    const here = marks.filter((mark) => mark.start < end && mark.end > body);
    const words = h(
      /** @type {const} */ ({ title: 'h2', heading: 'h3', item: 'p', quote: 'blockquote', paragraph: 'p' })[kind],
      { class: 'words-of' },
    );
    const margin = h('div', { class: 'margin' });
    for (const piece of pieces(here, body, end)) {
      const node = document.createTextNode(text.slice(piece.start, piece.end));
      const holder = piece.marks.length ? markOf(piece, node) : words;
      words.append(holder === words ? node : holder);
      laid.push({ start: piece.start, end: piece.end, node, element: holder });
      for (const at of toldBy(piece, margin)) {
        const button = marginal(at);
        margin.append(button);
        marginals.push({ button, words: holder });
      }
    }
    return h('div', { class: `line is-${kind}` }, margin, words);
  }

  /**
   * The events whose figure begins in this piece and does not stand in the margin of this line yet.
   *
   * @param {import('./marks.js').Piece} piece
   * @param {Element} margin
   */
  function toldBy({ start, marks: those }, margin) {
    const told = those.filter((mark) => mark.start === start && isFigure(mark)).map((mark) => mark.event);
    const there = [...margin.children].map((button) => Number(/** @type {HTMLElement} */ (button).dataset['event']));
    return new Set(told.filter((at) => !there.includes(at)));
  }

  /** Whether the mark stands in the margin: a number or a share, or, where there is neither, the cut itself, once. @param {Mark} mark */
  function isFigure({ role, event: at }) {
    if (role === 'headcount' || role === 'share') return true;
    const event = events[at];
    return role === 'trigger' && event !== undefined && !event.headcount && !event.share && !named.has(at);
  }

  /** @param {import('./marks.js').Piece} piece @param {Text} node */
  function markOf({ start, end, marks: those }, node) {
    const at = [...new Set(those.map((mark) => mark.event))];
    const rounds = at.map((i) => events[i]).map((event) => (event ? setting.roundOf(event) : null));
    const counted = rounds.some((round) => round?.counted);
    const sure = at.some((i) => (events[i]?.confidence ?? 1) >= SURE);
    const roles = [...new Set(those.map((mark) => `is-${mark.role}`))];
    const people = those.filter(({ role }) => role === 'headcount' || role === 'share');
    const edges = [
      people.some((mark) => mark.start === start) && 'begins',
      people.some((mark) => mark.end === end) && 'ends',
    ];
    const state = [counted ? 'is-counted' : 'is-not', !sure && 'is-unsure', ...edges];
    return h('mark', { class: [...roles, ...state].filter(Boolean).join(' '), 'data-events': at.join(' ') }, node);
  }

  /** @param {number} at */
  function marginal(at) {
    const event = /** @type {LayoffEvent} */ (events[at]);
    const round = setting.roundOf(event);
    const { lead, digits } = figure(event.headcount, event.share);
    const again = named.has(at);
    named.add(at);
    const button = h(
      'button',
      {
        type: 'button',
        class: `marginal ${round?.counted ? 'is-counted' : 'is-not'} ${event.confidence < SURE ? 'is-unsure' : ''} ${again ? 'is-again' : ''}`,
        'data-key': `marginal-${at}-${buttons.get(at)?.length ?? 0}`,
        'data-event': at,
        onclick: () => setting.onEvent(at),
        onfocus: () => button.matches(':focus-visible') && setting.onPreview(at, button),
        onblur: () => setting.onLeave(),
      },
      lead && h('span', { class: 'lead' }, `${lead} `),
      h('span', { class: 'digits' }, digits === 'no number' ? 'no number' : digits),
      unseen(`, ${event.employer?.name ?? 'employer not named'}, ${countedText(round)}${again ? ', told again' : ''}`),
    );
    button.title = figureText(event.headcount, event.share);
    buttons.set(at, [...(buttons.get(at) ?? []), button]);
    return button;
  }

  /** @param {number} start @param {number} end */
  function gap(start, end) {
    const more = { start, end: Math.min(end, softEnd(text, start + MORE)) };
    return h(
      'div',
      { class: 'gap' },
      h(
        'button',
        { type: 'button', class: 'quiet', onclick: () => setting.onMore(more) },
        `${number(end - start)} characters without evidence. Show more`,
      ),
    );
  }

  /** @param {Span} span */
  const pieceAt = ([start]) => laid.find((it) => it.start <= start && start < it.end) ?? null;

  keepAligned(element, marginals);
  return {
    element,
    hasTitle,
    at: (span) => pieceAt(span)?.element ?? null,
    ranges: ([start, end]) =>
      laid
        .filter((it) => it.start < end && it.end > start)
        .map((it) => {
          const range = document.createRange();
          range.setStart(it.node, Math.max(0, start - it.start));
          range.setEnd(it.node, Math.min(it.end, end) - it.start);
          return range;
        }),
    button: (at) => buttons.get(at)?.[0] ?? null,
    active: () => buttons.get(active)?.[0] ?? null,
    setActive(at) {
      active = at;
      for (const { element: holder } of laid) {
        const those = holder.dataset['events']?.split(' ').map(Number);
        if (those) holder.classList.toggle('is-active', those.includes(at));
      }
      for (const [event, those] of buttons) {
        for (const button of those) button.classList.toggle('is-active', event === at);
      }
      element.classList.toggle('has-active', at >= 0);
    },
    flash(span) {
      for (const it of laid) {
        if (it.start < span[1] && it.end > span[0] && it.element.matches('mark')) {
          it.element.classList.remove('is-flashed');
          requestAnimationFrame(() => it.element.classList.add('is-flashed'));
        }
      }
    },
  };
}
