/**
 * The card about one event: what was read, from which words, and whether it counts.
 *
 * It stands beside its words where there is room and is a sheet at the bottom of a narrow screen.
 * Shown on hover or focus it goes with them; pinned by a click or Enter it stays until Escape.
 *
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').Span} Span
 * @typedef {import('../../engine/contract.js').Role} Role
 * @typedef {import('../state/store.js').Item} Item
 *
 * @typedef {object} About
 * @property {Item} item
 * @property {LayoffEvent} event
 * @property {Round | null} round
 * @property {[at: number, of: number]} place - Among all events on the desk, counted from 1.
 * @property {(span: Span) => void} show - Goes to the words.
 * @property {(about: About) => Node[]} actions - What else can be done about it.
 * @property {() => void} why - Goes to how the article was read.
 * @property {() => void} close
 *
 * @typedef {Range | Element} Anchor - The words, or the figure in the margin.
 */

import { say } from '../../i18n/index.js';
import { byId, h, replace } from '../shell/dom.js';
import { listen } from '../shell/life.js';
import { datesText, figureText, number, percent } from '../state/numbers.js';
import {
  basisText,
  countedText,
  kindText,
  reasonText,
  scopeText,
  sentence,
  statusText,
  unique,
  upperFirst,
  workersText,
} from '../state/words.js';

/** Between the words and the card, and between the card and the edge of the window. */
const GAP = 8;
const EDGE = 12;

export class Card {
  #root = byId('card');
  /** @type {Anchor | null} */ #anchor = null;
  /** @type {number | undefined} */ #leaving;
  pinned = false;

  constructor() {
    this.#root.addEventListener('pointerenter', () => clearTimeout(this.#leaving));
    this.#root.addEventListener('pointerleave', () => this.leave());
    listen(window, 'resize', () => this.place());
    listen(document, 'scroll', () => this.place(), { capture: true, passive: true });
  }

  get shown() {
    return !this.#root.hidden;
  }

  /** Whether something is being written in it: then it stays as it is. */
  get busy() {
    return this.#root.querySelector('form') !== null;
  }

  /** @param {About} about @param {Anchor} anchor @param {boolean} pinned */
  show(about, anchor, pinned) {
    clearTimeout(this.#leaving);
    if (this.busy) return;
    this.#anchor = anchor;
    this.pinned = pinned;
    this.#root.classList.toggle('is-pinned', pinned);
    this.#root.setAttribute('aria-label', `About ${figureText(about.event.headcount, about.event.share)}`);
    replace(this.#root, ...contents(about));
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
    if (!this.pinned) this.#leaving = setTimeout(() => this.hide(), 220);
  }

  focus() {
    this.#root.querySelector('button')?.focus({ preventScroll: true });
  }

  /** @param {Node | null} node */
  contains(node) {
    return this.#root.contains(node);
  }

  /** Puts the card below its words, or above them where there is more room. */
  place() {
    if (this.#root.hidden || !this.#anchor) return;
    const { style } = this.#root;
    if (getComputedStyle(this.#root).getPropertyValue('--sheet').trim() === '1') {
      style.left = style.top = style.maxHeight = '';
      style.visibility = '';
      return;
    }
    style.maxHeight = '';
    const words = this.#anchor.getBoundingClientRect(); // All its lines, where it breaks.
    const host = this.#anchor instanceof Element ? this.#anchor : this.#anchor.startContainer.parentElement;
    const pane = host?.closest('.pane')?.getBoundingClientRect();
    const { width, height } = this.#root.getBoundingClientRect();
    const ceiling = Math.max(EDGE, pane?.top ?? 0);
    style.visibility = words.bottom < ceiling || words.top > innerHeight ? 'hidden' : '';
    const [above, below] = [words.top - ceiling - GAP, innerHeight - words.bottom - GAP - EDGE];
    const room = Math.max(above, below);
    const under = below >= Math.min(height, room);
    const shown = Math.min(height, under ? below : above);
    style.maxHeight = `${Math.round(shown)}px`;
    style.top = `${Math.round(under ? words.bottom + GAP : words.top - GAP - shown)}px`;
    const right = Math.min(innerWidth, Math.max(pane?.right ?? innerWidth, width + 2 * EDGE)) - width - EDGE;
    style.left = `${Math.round(Math.min(Math.max(EDGE, words.left - 24), right))}px`;
  }
}

/** @param {About} about @returns {HTMLElement[]} */
function contents(about) {
  const { item, event, round, why, close } = about;
  const text = sentence(event);
  const copy = h('button', { type: 'button', class: 'quiet', onclick: () => void copied(copy, text) }, 'Copy sentence');
  return [
    h(
      'div',
      { class: 'card-head' },
      h('p', { class: `verdict ${round?.counted ? 'is-counted' : 'is-not'}` }, upperFirst(countedText(round))),
      h(
        'button',
        { type: 'button', class: 'icon', 'aria-label': 'Close', 'data-key': 'card-close', onclick: close },
        '×',
      ),
    ),
    h('p', { class: 'sentence' }, text),
    fields(about),
    round ? also(round, item) : h('p', { class: 'fine' }),
    h(
      'div',
      { class: 'card-foot' },
      copy,
      h('button', { type: 'button', class: 'quiet', onclick: why }, 'Why'),
      round && h('code', { title: 'The rule that decided' }, round.why.rule),
    ),
  ];
}

/**
 * What was read, each with its words: `name`, then parts that are text or lead to the text.
 *
 * @param {About} about
 */
function fields(about) {
  const { event } = about;
  /** @type {[string, (Node | string)[]][]} */ const rows = [];
  const add = (/** @type {string} */ name, /** @type {string} */ value, /** @type {Role[]} */ ...roles) => {
    if (value) rows.push([name, read(about, value, roles)]);
  };
  const named = (/** @type {string} */ name, /** @type {readonly { name: string, span: Span }[]} */ those) => {
    if (those.length) rows.push([name, separated(those.map((it) => leading(about, it.name, it.span)))]);
  };
  add('People', event.headcount ? figureText(event.headcount) : event.share ? '' : 'no number given', 'headcount');
  add('Share', event.share ? figureText(null, event.share) : '', 'share');
  add('Workforce', event.workforce === null ? '' : number(event.workforce), 'workforce');
  add('Employer', event.employer?.name ?? 'not named', 'employer');
  add('Date', event.date ? `${datesText(event.date)}, ${basisText(event.date.basis)}` : 'not known', 'date');
  add('Effective', datesText(event.effective), 'effective');
  add('Status', statusText(event.status), 'trigger');
  add('Kind', event.kind === 'layoff' ? '' : kindText(event.kind));
  add('Scope', event.scope === 'round' ? '' : scopeText(event.scope));
  add('Workers', event.workers === 'unstated' ? '' : workersText(event.workers));
  named('Units', once(event.units));
  named('Places', once(event.places));
  add('Reasons', unique(event.reasons.map((it) => reasonText(it.code))).join(', '), 'reason');
  add('Source', event.source?.name ?? '', 'source');
  add('How sure', `${percent(Math.round(event.confidence * 100) / 100)}, by the rule “${event.because.rule.replaceAll('-', ' ')}”`);
  return h(
    'dl',
    { class: 'fields' },
    ...rows.map(([name, parts]) => h('div', {}, h('dt', {}, name), h('dd', {}, ...parts))),
  );
}

/**
 * A value and the words it came from; where they are the same, the value itself leads there.
 *
 * @param {About} about
 * @param {string} value
 * @param {readonly Role[]} roles
 */
function read(about, value, roles) {
  const said = about.event.evidence
    .filter(({ role }) => roles.includes(role))
    .map(({ span }) => ({ name: about.item.text.slice(...span).replace(/\s+/g, ' '), span }));
  const [first, ...more] = once(said);
  if (!first) return [value];
  if (!more.length && first.name === value) return [leading(about, value, first.span)];
  return [
    value,
    ...[first, ...more].slice(0, 3).flatMap((it) => [' ', leading(about, `“${it.name}”`, it.span, 'words')]),
  ];
}

/** @param {About} about @param {string} text @param {Span} span @param {string} [look] */
function leading({ show }, text, span, look = 'plain') {
  return h('button', { type: 'button', class: look, title: 'Go to the words', onclick: () => show(span) }, text);
}

/** Each name once, at its first place. @template {{ name: string }} T @param {readonly T[]} those @returns {T[]} */
function once(those) {
  return those.filter((it, at) => those.findIndex(({ name }) => name === it.name) === at);
}

/** @param {readonly Node[]} nodes */
const separated = (nodes) => nodes.flatMap((node, i) => (i ? [', ', node] : [node]));

/** Where else the round is told. @param {Round} round @param {Item} item */
function also(round, item) {
  const others = round.mentions.filter(({ article }) => article !== item.id);
  const articles = new Set(others.map(({ article }) => article)).size;
  const here = round.mentions.length - others.length;
  if (!articles && here < 2) return h('p', { class: 'fine' }, 'Told here only.');
  const told = here > 1 ? `Told ${say.words.times(here)} here` : 'Told here';
  return h('p', { class: 'fine' }, articles ? `${told} and in ${number(articles)} other ${articles === 1 ? 'article' : 'articles'}.` : `${told}.`);
}

/** @param {HTMLButtonElement} button @param {string} text */
async function copied(button, text) {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Could not copy';
  }
  setTimeout(() => (button.textContent = label), 1600);
}
