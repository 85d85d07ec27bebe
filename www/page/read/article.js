/**
 * The article being read: its head, its words with the evidence marked, and in the margin the
 * figures, each a button that opens the card about its event.
 *
 * ```js
 * const render = createArticle(byId('article'), desk, new Card(), { actions: (about) => [] });
 * ```
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('./card.js').Card} Card
 * @typedef {import('./card.js').Anchor} Anchor
 * @typedef {import('./card.js').About} About
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('../state/store.js').Item} Item
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('./marks.js').Mark} Mark
 * @typedef {import('./passages.js').Range} Passage
 * @typedef {import('../../engine/contract.js').Span} Span
 */

import { say } from '../../i18n/index.js';
import { articleHead } from '../articles/article-head.js';
import { byId, replace } from '../shell/dom.js';
import { leadSpan } from '../state/index.js';
import { titleOf } from '../state/words.js';
import { eventsInOrder, nextEvent } from './events.js';
import { marksUnder } from './hit.js';
import { legend } from './legend.js';
import { marksOf } from './marks.js';
import { Miss } from './miss.js';
import { painter } from './paint.js';
import { join, passages } from './passages.js';
import { readingKeys } from './reading-keys.js';
import { bring } from './scroll.js';
import { flow } from './text.js';
import { listed } from './untold.js';
import { Why } from './why.js';

/** Before the card shows when the pointer rests on words, in milliseconds. */
const REST = 200;

/**
 * @param {HTMLElement} root
 * @param {Desk} desk
 * @param {Card} card
 * @param {{ actions?: (about: About) => Node[] }} [more] - What else can be done about an event, below its fields.
 */
export function createArticle(root, desk, card, { actions = () => [] } = {}) {
  const { store } = desk;
  const paint = painter();
  /** @type {import('./text.js').Flow | null} The words as laid out. */ let laid = null;
  /** @type {Mark[]} */ let marks = [];
  /** @type {Map<string, Passage[]>} What was asked to be shown of long texts. */ const opened = new Map();
  /** @type {Element | null} Where the reader came from, for Escape. */ let from = null;
  /** @type {number | undefined} */ let resting;
  /** @type {string} The events under the pointer. */ let pointed = '';
  /** @type {readonly unknown[]} What is drawn: the article, what was read in it, and what became of that. */ let drawn = [];
  const why = new Why(desk);
  const miss = new Miss();
  readingKeys({ pickNext, release, why: openWhy, miss: openMiss });

  const item = () => store.state.items.find((it) => it.id === store.state.selected) ?? null;
  const events = () => (store.state.selected ? (store.state.index?.eventsOf(store.state.selected) ?? []) : []);

  /** @param {State} state @param {State} before */
  function render(state, before) {
    const now = whatIsDrawn(state);
    const changed = now.length !== drawn.length || now.some((it, i) => it !== drawn[i]);
    drawn = now;
    if (changed) draw(state);
    if (state.tab !== before.tab && state.tab === 'rounds') card.hide();
    if (state.selected !== before.selected) root.closest('.pane')?.scrollTo({ top: 0 });
    if (changed || state.picked !== before.picked) follow(state, state.picked !== before.picked);
  }

  /** The same articles and rounds are the same objects in the next report. @param {State} state @returns {readonly unknown[]} */
  function whatIsDrawn({ selected, items, index }) {
    const shown = items.find((it) => it.id === selected);
    if (!shown) return [null];
    return [shown, index?.articles.get(shown.id), ...events().map((event) => index?.roundOf(shown.id, event.id))];
  }

  /** @param {State} state */
  function draw(state) {
    const shown = item();
    if (!card.pinned || !shown) card.hide();
    root.hidden = !shown;
    if (events().length) void card.load().catch(() => undefined); // Asked again when it is shown.
    if (!shown) {
      replace(root);
      laid = null;
      paint.draw(null, []);
      return;
    }
    const found = events();
    const roundOf = (/** @type {LayoffEvent} */ event) => state.index?.roundOf(shown.id, event.id) ?? null;
    if (shown.textless) {
      marks = [];
      laid = listed(found, roundOf, pickAt);
      replace(root, articleHead(shown, state, desk, false), laid.element);
      paint.draw(null, []);
      return;
    }
    marks = marksOf(found, roundOf);
    laid = flow({
      text: shown.text,
      title: shown.title,
      language: state.index?.articles.get(shown.id)?.language ?? 'en',
      ranges: join([...passages(shown.text, marks), ...(opened.get(shown.id) ?? [])]),
      marks,
      events: found,
      split: paint.split,
      roundOf,
      onEvent: (at) => pickAt(at),
      onPreview: (at, anchor) => preview(at, anchor),
      onLeave: () => (card.pinned ? undefined : card.hide()),
      onMore: (range) => {
        opened.set(shown.id, [...(opened.get(shown.id) ?? []), range]);
        draw(store.state);
        follow(store.state, false);
      },
    });
    replace(root, articleHead(shown, state, desk, laid.hasTitle), legend(marks), laid.element, why.element, miss.element);
    paint.draw(laid, marks);
    why.about({
      item: shown,
      show: (span) => {
        if (goTo(span)) paint.wash([span]);
      },
    });
    miss.about({ item: shown, events: found, chosen: () => laid?.selected() ?? null });
  }

  /** Marks the picked event and goes to its words. @param {State} state @param {boolean} go */
  function follow(state, go) {
    const at = state.picked ? events().findIndex((it) => it.id === state.picked?.event) : -1;
    const event = events()[at];
    laid?.setActive(at);
    paint.now(at);
    paint.wash(event?.because.spans ?? []);
    if (!event || !laid) {
      if (card.pinned) card.hide();
      return;
    }
    const lead = state.picked?.span ?? leadSpan(event);
    const anchor = (lead && laid.at(lead)) ?? laid.button(at);
    if (!anchor) return;
    if (go) {
      const active = document.activeElement;
      if (active && !root.contains(active) && !card.contains(active)) from = active;
      bring(anchor);
      if (state.picked?.span) paint.flash(state.picked.span);
      laid.button(at)?.focus({ preventScroll: true });
    }
    card.show(about(at), anchor, true);
  }

  /** @param {number} at @returns {About} */
  function about(at) {
    const shown = /** @type {Item} */ (item());
    const event = /** @type {LayoffEvent} */ (events()[at]);
    const round = store.state.index?.roundOf(shown.id, event.id) ?? null;
    const order = eventsInOrder(store.state);
    return {
      item: shown,
      event,
      round,
      desk,
      place: [order.findIndex((it) => it.article === shown.id && it.event === event.id) + 1, order.length],
      show: (span) => {
        const words = goTo(span);
        if (words) card.show(about(at), words, true);
      },
      actions,
      why: () => openWhy(event.id),
      miss: () => openMiss(),
      close: release,
      home: () => laid?.active() ?? null,
    };
  }

  /** Makes a test case, of the words that are selected or of all. */
  function openMiss() {
    if (root.hidden || !miss.element.isConnected) return false;
    card.hide();
    void miss.open();
    return true;
  }

  /** Opens the way it was read, at an event. @param {string} [event] */
  function openWhy(event = store.state.picked?.event) {
    if (root.hidden || !why.element.isConnected) return false;
    card.hide();
    why.open(event ?? null);
    return true;
  }

  /** Brings words into sight. @param {Span} span */
  function goTo(span) {
    const words = laid?.at(span) ?? null;
    if (!words) return null;
    bring(words);
    paint.flash(span);
    return words;
  }

  /** Shows the card while the words are pointed at or focused. @param {number} at @param {Anchor} anchor */
  function preview(at, anchor) {
    if (!card.pinned) card.show(about(at), anchor, false);
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
    if (!card.shown && !store.state.picked) return false;
    const back = from?.isConnected ? from : null;
    const button = laid?.active() ?? null;
    from = null;
    card.hide();
    desk.pick(null);
    const target = back ?? button;
    if (target instanceof HTMLElement) target.focus({ preventScroll: back === null });
    if (!back && button) card.hide(); // The focus alone would show it again.
    return true;
  }

  /** The next event in reading order, across articles. @param {1 | -1} step @param {boolean} open */
  function pickNext(step, open) {
    const { index, selected } = store.state;
    const next = nextEvent(store.state, step, open);
    const status = byId('live-event');
    if (next) {
      desk.pick({ article: next.article, event: next.event });
      const [at, of] = about(events().findIndex((it) => it.id === next.event)).place;
      const shown = item();
      status.textContent = say.read.placeSaid(say.read.place(at, of), shown && next.article !== selected ? titleOf(shown) : null);
    } else if (open && index) status.textContent = say.read.noneOpen;
    return next !== null;
  }

  root.addEventListener('pointermove', (event) => {
    // Words that come to lie under a resting pointer are not pointed at.
    if (event.pointerType !== 'mouse' || (!event.movementX && !event.movementY)) return;
    const those = marksAt(event);
    const now = those.map((mark) => `${mark.event}:${mark.start}`).join(' ');
    if (now === pointed) return;
    clearTimeout(resting);
    if (pointed) card.leave();
    pointed = now;
    laid?.element.classList.toggle('is-over', now !== '');
    const words = those[0] && laid?.at([those[0].start, those[0].end]);
    if (words) resting = setTimeout(() => words.startContainer.isConnected && preview(eventOf(those), words), REST);
  });
  root.addEventListener('pointerleave', () => {
    clearTimeout(resting);
    pointed = '';
    card.leave();
  });
  root.addEventListener('click', (event) => {
    const those = marksAt(event);
    if (those.length && getSelection()?.isCollapsed !== false) pickAt(eventOf(those));
  });

  /** @param {MouseEvent} event */
  function marksAt({ clientX, clientY, target }) {
    if (!laid || !(target instanceof Element) || !laid.element.contains(target) || target.closest('button')) return [];
    return marksUnder(clientX, clientY, laid, marks);
  }

  /** The event that marks stand for: the one after the one being looked at, if that is among them. @param {readonly Mark[]} those */
  function eventOf(those) {
    const all = [...new Set(those.map((mark) => mark.event))];
    const now = events().findIndex((it) => it.id === store.state.picked?.event);
    return all[(all.indexOf(now) + 1) % all.length] ?? 0;
  }

  return render;
}
