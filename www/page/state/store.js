/**
 * The state of the page, and who wants to know when it changes.
 *
 * Ground state is the list of articles; the report is derived from them by the engine; the rest is
 * where the reader is looking.
 *
 * @typedef {import('../../engine/contract.js').Report} Report
 * @typedef {import('../../engine/contract.js').History} History
 * @typedef {import('./index.js').ReportIndex} ReportIndex
 *
 * @typedef {import('./item.js').Item} Item
 *
 * @typedef {object} Notice - Something that could not become an article, or that can be undone.
 * @property {number} id
 * @property {'problem' | 'done'} kind
 * @property {string} name
 * @property {string} text
 * @property {{ label: string, run: () => void } | null} action
 *
 * @typedef {{ article: string, event: string, span?: import('../../engine/contract.js').Span }} Pick - An event, and which words of it.
 *
 * @typedef {object} State
 * @property {readonly Item[]} items
 * @property {readonly Notice[]} notices
 * @property {ReportIndex | null} index - The report with its look-ups, or `null` before the first.
 * @property {History} history - The edits that hold, and those that were undone.
 * @property {import('../correct/timeline.js').Steps} timeline - All that was done, edits and the rest, for undo and redo.
 * @property {{ what: string, moved: string } | null} said - What was changed last and how it moved the total, in words.
 * @property {readonly string[]} chosen - The rounds that are ticked, by their ids.
 * @property {readonly string[]} ticked - The tellings that are ticked, by the ids of their events.
 * @property {readonly string[]} passed - What was to be decided and is left as it is, by its key.
 * @property {string | null} selected - The article being read.
 * @property {Pick | null} picked - The event being looked at.
 * @property {number} countFrom - How sure an event has to be to count, in thousandths.
 * @property {import('../shell/views.js').ViewName} view - What the right pane shows.
 * @property {import('../count/table-state.js').TableState} table - How the rounds are arranged.
 * @property {'articles' | 'rounds'} tab - The one shown where there is room for one.
 * @property {boolean} adding - The paste field is open.
 * @property {{ done: number, total: number } | null} reading
 * @property {import('../intake/tracker/tracker.js').Tracker | null} tracker - What is held against the articles.
 * @property {string | null} failure - Why the engine cannot be used at all.
 */

import { NO_STEPS } from '../correct/timeline.js';
import { ARRANGED } from '../count/table-state.js';

/** The line that the engine starts with (`CERTAIN` in `src/event/confidence.rs`), in thousandths. */
export const CERTAIN = 500;

/** Before anything was done. @type {State} */
export const EMPTY = {
  items: [],
  notices: [],
  index: null,
  history: { done: [], undone: [] },
  timeline: NO_STEPS,
  said: null,
  chosen: [],
  ticked: [],
  passed: [],
  selected: null,
  picked: null,
  countFrom: CERTAIN,
  view: 'rounds',
  table: ARRANGED,
  tab: 'articles',
  adding: false,
  reading: null,
  tracker: null,
  failure: null,
};

export class Store {
  /** @type {State} */ #state = EMPTY;
  /** @type {Set<(state: State, before: State) => void>} */ #listeners = new Set();

  get state() {
    return this.#state;
  }

  /** @param {Partial<State>} change */
  set(change) {
    const before = this.#state;
    this.#state = { ...before, ...change };
    for (const listener of this.#listeners) listener(this.#state, before);
  }

  /**
   * Calls `listener` on every change, until `signal` ends it.
   *
   * @param {(state: State, before: State) => void} listener
   * @param {AbortSignal} [signal]
   */
  watch(listener, signal) {
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }
}
