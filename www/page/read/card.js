/**
 * The card about one event: where it stands and when. What is in it is `card-contents.js`'s.
 *
 * It stands beside its words where there is room and is a sheet at the bottom of a narrow screen, or at its top where it
 * would cover its words. Shown on hover or focus it goes with them; pinned by a click or Enter it stays until Escape.
 *
 * ```js
 * const card = new Card();
 * card.show(about, words, true);
 * ```
 *
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').Span} Span
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').Item} Item
 *
 * @typedef {object} About
 * @property {Item} item
 * @property {LayoffEvent} event
 * @property {Round | null} round
 * @property {[at: number, of: number]} place - Among all events on the desk, counted from 1.
 * @property {Desk} desk
 * @property {(span: Span) => void} show - Goes to the words.
 * @property {(about: About) => Node[]} actions - What else can be done about it.
 * @property {() => void} why - Goes to how the article was read.
 * @property {() => void} miss - Makes a test case of it.
 * @property {() => void} close
 * @property {() => HTMLElement | null} home - The figure it belongs to: Tab leads from there into it, and back.
 *
 * @typedef {Range | Element} Anchor - The words, or the figure in the margin.
 */

import { say } from '../../i18n/index.js';
import { byId, replace } from '../shell/dom.js';
import { listen } from '../shell/life.js';
import { figureText } from '../state/numbers.js';
import { covered, hostOf } from './scroll.js';

/** Between the words and the card, and between the card and the edge of the window. */
const GAP = 8;
const EDGE = 12;
/** The sheet's part of the window, and what it leaves of the words above it. */
const SHEET = 0.55;
const LINES = 96;
/** Before the card goes when the pointer has left the words, so that it can be reached. */
const LEAVE = 220;

/** What is in it comes with the first article, not with the page. */
const contents = () => import('./card-contents.js');

export class Card {
  #root = byId('card');
  /** @type {Anchor | null} */ #anchor = null;
  /** @type {number | undefined} */ #leaving;
  /** @type {() => HTMLElement | null} */ #home = () => null;
  /** @type {typeof import('./card-contents.js').cardContents | null} */ #contents = null;
  pinned = false;

  constructor() {
    this.#root.addEventListener('pointerenter', () => clearTimeout(this.#leaving));
    this.#root.addEventListener('pointerleave', () => this.leave());
    listen(document, 'keydown', (event) => this.#tab(event));
    listen(window, 'resize', () => this.place());
    // What is scrolled in the card itself stays where the reader put it.
    const moved = (/** @type {Event} */ { target }) => this.contains(/** @type {Node} */ (target)) || this.place();
    listen(document, 'scroll', moved, { capture: true, passive: true });
  }

  get shown() {
    return !this.#root.hidden;
  }

  /** Whether something is being written in it: then it stays as it is. */
  get busy() {
    return this.#root.querySelector('form') !== null;
  }

  /** Fetches what it needs, before it is shown. */
  async load() {
    this.#contents ??= (await contents()).cardContents;
    return this.#contents;
  }

  /** @param {About} about @param {Anchor} anchor @param {boolean} pinned */
  show(about, anchor, pinned) {
    clearTimeout(this.#leaving);
    if (this.busy) return;
    this.#anchor = anchor;
    this.#home = about.home;
    this.pinned = pinned;
    if (this.#contents) this.#fill(this.#contents, about);
    else void this.load().then((made) => this.#anchor === anchor && this.#fill(made, about));
  }

  /** @param {typeof import('./card-contents.js').cardContents} made @param {About} about */
  #fill(made, about) {
    this.#root.classList.toggle('is-pinned', this.pinned);
    this.#root.setAttribute('aria-label', say.read.about(figureText(about.event.headcount, about.event.share)));
    replace(this.#root, ...made(about));
    this.#root.hidden = false;
    this.#root.scrollTop = 0;
    this.place();
  }

  hide() {
    clearTimeout(this.#leaving);
    if (this.busy) return;
    this.pinned = false;
    this.#anchor = null;
    this.#root.hidden = true;
  }

  /** The pointer left the words: the card follows, unless it is pinned or pointed at. */
  leave() {
    clearTimeout(this.#leaving);
    if (!this.pinned) this.#leaving = setTimeout(() => this.hide(), LEAVE);
  }

  /** The card stands at the end of the document, and is reached as if it stood behind its figure. @param {KeyboardEvent} event */
  #tab(event) {
    const home = this.#home();
    if (event.key !== 'Tab' || event.defaultPrevented || !this.pinned || !home) return;
    /** @type {NodeListOf<HTMLElement>} */
    const stops = this.#root.querySelectorAll('button, a[href], input, select, textarea');
    const [first, last] = [stops[0], stops[stops.length - 1]];
    if (!event.shiftKey && event.target === home) first?.focus();
    else if (event.shiftKey && event.target === first) home.focus();
    else if (!event.shiftKey && event.target === last) return home.focus(); // And from there on, as the browser does.
    else return;
    event.preventDefault();
  }

  /** @param {Node | null} node */
  contains(node) {
    return this.#root.contains(node);
  }

  /** Puts the card below its words, or above them where there is more room. */
  place() {
    if (this.#root.hidden || !this.#anchor) return;
    const { style } = this.#root;
    const words = this.#anchor.getBoundingClientRect(); // All its lines, where it breaks.
    // Its words may be gone while something is written in it: then it stays where it was.
    if (this.busy && !words.width && !words.height) return;
    style.visibility = '';
    if (getComputedStyle(this.#root).getPropertyValue('--sheet').trim() === '1') {
      style.left = style.top = '';
      // Of a page that scrolls as one, two lines stay in sight between the total and the sheet.
      style.maxHeight = `${Math.round(Math.min(innerHeight * SHEET, innerHeight - covered() - LINES))}px`;
      this.#root.classList.remove('is-on-top');
      const { height } = this.#root.getBoundingClientRect();
      const hidden = words.bottom > innerHeight - height && words.top < innerHeight;
      this.#root.classList.toggle('is-on-top', hidden && words.top > height);
      return;
    }
    const { scrollTop } = this.#root;
    style.maxHeight = '';
    const pane = hostOf(this.#anchor)?.closest('.pane')?.getBoundingClientRect();
    const { width, height } = this.#root.getBoundingClientRect();
    const ceiling = Math.max(EDGE, pane?.top ?? 0);
    style.visibility = !this.busy && (words.bottom < ceiling || words.top > innerHeight) ? 'hidden' : '';
    const [above, below] = [words.top - ceiling - GAP, innerHeight - words.bottom - GAP - EDGE];
    const room = Math.max(above, below);
    const under = below >= Math.min(height, room);
    const shown = Math.min(height, under ? below : above);
    style.maxHeight = `${Math.round(shown)}px`;
    this.#root.scrollTop = scrollTop; // Measured without its limit, it has less to scroll.
    style.top = `${Math.round(under ? words.bottom + GAP : words.top - GAP - shown)}px`;
    const right = Math.min(innerWidth, Math.max(pane?.right ?? innerWidth, width + 2 * EDGE)) - width - EDGE;
    style.left = `${Math.round(Math.min(Math.max(EDGE, words.left - 24), right))}px`;
  }
}
