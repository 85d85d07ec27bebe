/**
 * The view of a tracker: what the articles say of each of its rows, how its columns are taken, and how its figure and
 * that of the articles come apart, step by step. Every row leads to its words.
 *
 * It asks the engine anew whenever the articles, the edits or the columns change.
 *
 * @typedef {import('../../state/desk.js').Desk} Desk
 * @typedef {import('../../state/store.js').State} State
 * @typedef {import('../../../engine/contract.js').Reconciliation} Reconciliation
 *
 * @typedef {object} Tracker - A sheet of somebody else's, and how its columns are to be taken.
 * @property {string} name
 * @property {string} csv
 * @property {string[]} columns - Each as `field=column number`; none: the engine guesses.
 * @property {'dmy' | 'mdy' | 'ymd' | null} dates
 */

import { say } from '../../../i18n/index.js';
import { h, replace } from '../../shell/dom.js';
import { columnsForm } from './columns.js';
import { missingList, notesList, rowsTable } from './rows.js';
import { totalsTable } from './totals.js';

/** @param {HTMLElement} root @param {Desk} desk */
export function createTracker(root, desk) {
  const { store } = desk;
  /** @type {Reconciliation | null} */ let held = null;
  /** @type {string | null} Why there is none. */ let failure = null;
  let asked = 0;
  let outcome = '';

  async function ask() {
    const { tracker } = store.state;
    const turn = ++asked;
    if (!tracker) {
      held = failure = null;
      draw();
      return;
    }
    try {
      const found = await desk.engine.reconcile(tracker.csv, tracker.columns.length ? tracker.columns : undefined, tracker.dates ?? undefined);
      if (turn !== asked) return;
      [held, failure] = [found, null];
    } catch (error) {
      if (turn !== asked) return;
      failure = error instanceof Error ? error.message : String(error);
    }
    draw();
  }

  function draw() {
    const { tracker, index } = store.state;
    const texts = say.intake.tracker;
    if (!tracker) {
      replace(root, h('p', { class: 'nothing' }, texts.none));
      return;
    }
    const change = (/** @type {Partial<Tracker>} */ to) => store.set({ tracker: { ...tracker, ...to } });
    replace(
      root,
      h(
        'div',
        { class: 'tracker' },
        h(
          'header',
          { class: 'tracker-head' },
          h('h2', { dir: 'auto' }, texts.title(tracker.name)),
          h('button', { type: 'button', class: 'link', 'data-key': 'tracker-close', onclick: () => store.set({ tracker: null, view: 'rounds' }) }, texts.close),
        ),
        failure && h('p', { class: 'note', lang: 'en' }, failure),
        held && totalsTable(held, { index, desk, toRow }),
        held && columnsForm(held, change),
        held &&
          rowsTable(held, {
            index,
            desk,
            outcome,
            onOutcome: (to) => {
              outcome = to;
              draw();
            },
          }),
        held && missingList(held, { index, desk }),
        held && notesList(held),
      ),
    );
  }

  /** Goes to a row, whatever is filtered out. @param {number} row */
  function toRow(row) {
    if (outcome && !document.getElementById(`tracker-row-${row}`)) {
      outcome = '';
      draw();
    }
    const found = document.getElementById(`tracker-row-${row}`);
    found?.scrollIntoView({ block: 'center' });
    found?.focus({ preventScroll: true });
  }

  /** @param {State} state @param {State} before */
  return function render(state, before) {
    if (state.tracker !== before.tracker || state.index !== before.index) void ask();
  };
}
