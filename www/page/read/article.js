/**
 * The article being read: its head, its words with the evidence marked, and in the margin the
 * figures, each a button that opens the card about its event.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('./card.js').Card} Card
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('../state/store.js').Item} Item
 * @typedef {import('../state/index.js').ReportIndex} ReportIndex
 * @typedef {import('./passages.js').Range} Range
 * @typedef {import('../../engine/contract.js').Span} Span
 */

import { articleHead } from '../articles/article-head.js';
import { replace } from '../shell/dom.js';
import { leadSpan } from '../state/index.js';
import { marksOf } from './marks.js';
import { join, passages } from './passages.js';
import { flow } from './text.js';
import { Why } from './why.js';
import { washOff, washOver } from './wash.js';

/** Before the card shows when the pointer rests on words, in milliseconds. */
const REST = 200;

/** @param {HTMLElement} root @param {Desk} desk @param {Card} card */
export function createArticle(root, desk, card) {
  const { store } = desk;
  /** @type {import('./text.js').Flow | null} The words as laid out. */ let laid = null;
  /** @type {Map<string, Range[]>} What was asked to be shown of long texts. */ const opened = new Map();
  /** @type {Element | null} Where the reader came from, for Escape. */ let from = null;
  /** @type {number | undefined} */ let resting;
  /** @type {Element | null} The words under the pointer. */ let pointed = null;
  const why = new Why(desk);

  const item = () => store.state.items.find((it) => it.id === store.state.selected) ?? null;
  const events = () => (store.state.selected ? (store.state.index?.eventsOf(store.state.selected) ?? []) : []);

  /** @param {State} state @param {State} before */
  function render(state, before) {
    const changed = state.selected !== before.selected || state.items !== before.items || state.index !== before.index;
    if (changed) draw(state);
    if (state.tab !== before.tab && state.tab === 'rounds') card.hide();
    if (state.selected !== before.selected) root.closest('.pane')?.scrollTo({ top: 0 });
    if (changed || state.picked !== before.picked) follow(state, state.picked !== before.picked);
  }

  /** @param {State} state */
  function draw(state) {
    const shown = item();
    if (!card.pinned || !shown) card.hide();
    root.hidden = !shown;
    if (!shown) {
      replace(root);
      laid = null;
      return;
    }
    const found = events();
    const marks = marksOf(found);
    const ranges = join([...passages(shown.text, marks), ...(opened.get(shown.id) ?? [])]);
    laid = flow({
      text: shown.text,
      title: shown.title,
      ranges,
      marks,
      events: found,
      roundOf: (event) => state.index?.roundOf(shown.id, event.id) ?? null,
      onEvent: (at) => pickAt(at),
      onPreview: (at, anchor) => preview(at, anchor),
      onLeave: () => (card.pinned ? undefined : card.hide()),
      onMore: (range) => {
        opened.set(shown.id, [...(opened.get(shown.id) ?? []), range]);
        draw(store.state);
      },
    });
    replace(root, articleHead(shown, state, desk, laid.hasTitle), laid.element, why.element);
    why.about({
      item: shown,
      show: (span) => {
        washOff(root);
        if (goTo(span) && laid) washOver(laid, [span]);
      },
    });
  }

  /** Marks the picked event and goes to its words. @param {State} state @param {boolean} go */
  function follow(state, go) {
    const at = state.picked ? events().findIndex((it) => it.id === state.picked?.event) : -1;
    laid?.setActive(at);
    const event = events()[at];
    const shown = item();
    washOff(root);
    if (!event || !shown || !laid) {
      if (card.pinned) card.hide();
      return;
    }
    washOver(laid, event.because.spans);
    const lead = state.picked?.span ?? leadSpan(event);
    const anchor = (lead && laid.at(lead)) ?? laid.button(at);
    if (!anchor) return;
    if (go) {
      const active = document.activeElement;
      if (active && !root.contains(active) && !card.contains(active)) from = active;
      bring(anchor);
      laid.button(at)?.focus({ preventScroll: true });
    }
    card.show(about(at), anchor, true);
  }

  /** @param {number} at */
  function about(at) {
    const shown = /** @type {Item} */ (item());
    const event = /** @type {import('../../engine/contract.js').LayoffEvent} */ (events()[at]);
    return {
      item: shown,
      event,
      round: store.state.index?.roundOf(shown.id, event.id) ?? null,
      show: (/** @type {Span} */ span) => {
        const words = goTo(span);
        if (words) card.show(about(at), words, true);
      },
      why: () => {
        card.hide();
        why.open(event.id);
      },
      close: () => release(),
    };
  }

  /** Brings words into sight. @param {Span} span */
  function goTo(span) {
    const words = laid?.at(span) ?? null;
    if (!words) return null;
    bring(words);
    laid?.flash(span);
    return words;
  }

  /** Shows the card while the words are pointed at or focused. @param {number} at @param {Element} anchor */
  function preview(at, anchor) {
    if (card.pinned) return;
    card.show(about(at), anchor, false);
  }

  /** @param {number} at */
  function pickAt(at) {
    const event = events()[at];
    const id = store.state.selected;
    if (!event || !id) return;
    const again = store.state.picked?.event === event.id;
    desk.pick({ article: id, event: event.id });
    if (again) follow(store.state, true);
  }

  /** Lets go of the event; the focus goes back to where the reader came from. */
  function release() {
    const back = from?.isConnected ? from : null;
    const button = laid?.active() ?? null;
    from = null;
    card.hide();
    desk.pick(null);
    const target = back ?? button;
    if (target instanceof HTMLElement) target.focus({ preventScroll: back === null });
    if (!back && button instanceof HTMLElement) card.hide(); // The focus alone would show it again.
  }

  /** Scrolls the words to the upper part, where the card leaves them in sight. @param {Element} element */
  function bring(element) {
    element.scrollIntoView({ block: 'start' });
  }

  root.addEventListener('pointermove', (event) => {
    // Words that come to lie under a resting pointer are not pointed at.
    if (event.pointerType !== 'mouse' || (!event.movementX && !event.movementY)) return;
    const words = markUnder(event);
    if (words === pointed) return;
    clearTimeout(resting);
    if (pointed) card.leave();
    pointed = words;
    if (words) resting = setTimeout(() => words.isConnected && preview(eventOf(words), words), REST);
  });
  root.addEventListener('pointerleave', () => {
    clearTimeout(resting);
    pointed = null;
    card.leave();
  });
  root.addEventListener('click', (event) => {
    const words = markUnder(event);
    if (words && getSelection()?.isCollapsed !== false) pickAt(eventOf(words));
  });

  return { render, release, pickNext: (/** @type {1 | -1} */ step) => pickNext(step) };

  /** The next event in reading order, across articles. @param {1 | -1} step */
  function pickNext(step) {
    const { items, index, selected, picked } = store.state;
    const all = items.flatMap((it) =>
      (index?.eventsOf(it.id) ?? []).map((event) => ({ article: it.id, event: event.id })),
    );
    if (!all.length) return;
    const now = picked ? all.findIndex((it) => it.article === picked.article && it.event === picked.event) : -1;
    const first =
      step > 0 ? all.findIndex((it) => it.article === selected) : all.findLastIndex((it) => it.article === selected);
    const next = now >= 0 ? now + step : Math.max(0, first);
    desk.pick(all[(next + all.length) % all.length] ?? null);
  }

  /** The event that marked words stand for: the one being looked at, if it is among them. @param {HTMLElement} words */
  function eventOf(words) {
    const those = (words.dataset['events'] ?? '').split(' ').map(Number);
    const now = events().findIndex((it) => it.id === store.state.picked?.event);
    const next = those[(those.indexOf(now) + 1) % those.length];
    return next ?? 0;
  }
}

/** @param {Event} event @returns {HTMLElement | null} */
function markUnder({ target }) {
  const mark = target instanceof Element ? target.closest('mark') : null;
  return mark instanceof HTMLElement ? mark : null;
}
