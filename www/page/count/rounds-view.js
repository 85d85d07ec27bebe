/**
 * The view of rounds: the table, and how it is grouped and filtered.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('./groups.js').GroupBy} GroupBy
 */

import { h, replace } from '../shell/dom.js';
import { CERTAIN } from '../state/store.js';
import { GROUPS, groupsOf } from './groups.js';
import { roundsTable } from './rounds.js';

/** What the reader can count from, in thousandths of confidence. */
const LEAST = [0, 300, CERTAIN, 700, 900];

/** @param {HTMLElement} root @param {Desk} desk */
export function createRounds(root, desk) {
  const { store } = desk;
  /** @type {GroupBy} */ let by = 'employer';
  let wanted = '';
  /** @type {Set<string>} The rounds whose details are open. */ const open = new Set();

  const filter = h('input', {
    type: 'search',
    placeholder: 'Filter',
    'aria-label': 'Filter rounds by employer, unit or place',
    autocomplete: 'off',
    oninput: () => ((wanted = filter.value), body()),
  });
  const grouping = h(
    'select',
    { 'aria-label': 'Group rounds', onchange: () => ((by = /** @type {GroupBy} */ (grouping.value)), body()) },
    ...Object.entries(GROUPS).map(([value, { label }]) => h('option', { value }, label)),
  );
  const certainty = h(
    'select',
    {
      'aria-label': 'Count what is read with a confidence from',
      title: 'What is read less surely is listed and stays out of the total',
      onchange: () => void desk.setCountFrom(Number(certainty.value)),
    },
    ...LEAST.map((least) =>
      h(
        'option',
        { value: String(least), selected: least === store.state.countFrom },
        least ? `from ${least / 10}% sure` : 'however unsure',
      ),
    ),
  );
  const content = h('div', { class: 'ledger-body' });
  root.append(h('div', { class: 'tools' }, grouping, certainty, filter), content);

  function body() {
    const { index, items } = store.state;
    if (!index || !items.length) {
      replace(content);
      return;
    }
    const { rounds } = index.report.ledger;
    const groups = groupsOf(index.report, by, wanted);
    if (!rounds.length)
      replace(
        content,
        h('p', { class: 'nothing' }, 'No rounds yet: none of these articles tells of an employer cutting jobs.'),
      );
    else if (!groups.length) replace(content, h('p', { class: 'nothing' }, `No round matches “${wanted}”.`));
    else
      replace(
        content,
        roundsTable({ groups, by, index, items, open, onPick: (pick) => desk.pick(pick), onToggle: () => body() }),
      );
    point();
  }

  /** Marks the row of the event being looked at. */
  function point() {
    const { picked, index } = store.state;
    const round = picked && index?.roundOf(picked.article, picked.event);
    for (const row of content.querySelectorAll('tr[data-round]')) {
      const current = round?.id === /** @type {HTMLElement} */ (row).dataset['round'];
      row.classList.toggle('is-current', current);
      if (current && !root.contains(document.activeElement)) keepInView(row);
    }
  }

  /** Scrolls the pane, and only the pane. @param {Element} row */
  function keepInView(row) {
    const pane = root.closest('.pane');
    if (!pane || pane.scrollHeight <= pane.clientHeight) return;
    const [inner, outer] = [row.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (inner.top < outer.top + 60 || inner.bottom > outer.bottom)
      pane.scrollBy({ top: inner.top - outer.top - outer.height / 3 });
  }

  /** @param {State} state @param {State} before */
  return function render(state, before) {
    if (state.index !== before.index || state.items !== before.items) body();
    else if (state.picked !== before.picked) point();
  };
}
