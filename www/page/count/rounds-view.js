/**
 * The view of rounds: the table and its tools. What of it is drawn, and when, `rows.js` says.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('./groups.js').Grouped} Grouped
 * @typedef {import('./groups.js').Group} Group
 * @typedef {import('./rows.js').Line} Line
 * @typedef {import('./table-state.js').SortBy} SortBy
 * @typedef {import('../../engine/contract.js').Round} Round
 */

import { say } from '../../i18n/index.js';
import { h, replace } from '../shell/dom.js';
import { key } from '../shell/keyboard.js';
import { chooseBar } from '../correct/choose.js';
import { groupsOf } from './groups.js';
import { groupRow } from './group-row.js';
import { listenForRowKeys } from './keys.js';
import { SORTS, clicked } from './order.js';
import { roundRow } from './round-row.js';
import { Rows } from './rows.js';
import { arrange, flipped } from './table-state.js';
import { createTools } from './tools.js';

/** How high rows may be before they were seen, in pixels. */
const HIGH = { group: 46, round: 36, not: 54, detail: 260 };

/** @param {HTMLElement} root @param {Desk} desk */
export function createRounds(root, desk) {
  const { store } = desk;
  const tools = createTools(desk);
  const heads = /** @type {SortBy[]} */ (Object.keys(SORTS)).map((by) => head(by));
  const body = h('tbody', { role: 'rowgroup' });
  // Roles are spelled out because narrow screens lay the rows out as grids.
  const table = h(
    'table',
    { class: 'rounds', role: 'table', 'aria-label': say.count.table, tabindex: -1 },
    h(
      'thead',
      { role: 'rowgroup' },
      h('tr', { role: 'row', 'aria-rowindex': 1 }, ...heads.map(({ cell }) => cell)),
    ),
    body,
  );
  const nothing = h('p', { class: 'nothing' });
  const note = h('p', { class: 'twice' });
  const content = h('div', { class: 'ledger-body' }, note, nothing, table);
  root.append(tools.element, tools.facets, tools.shown, content);
  const renderChosen = chooseBar(root, desk);

  key({
    keys: ['/'],
    group: 'ledger',
    says: () => say.count.keyFilter,
    run: () => {
      store.set({ view: 'rounds', tab: 'rounds' });
      tools.filter.focus();
      tools.filter.select();
    },
  });
  key({ keys: ['ArrowUp', 'ArrowDown'], group: 'ledger', together: true, says: () => say.count.keyRows });
  key({ keys: ['Home', 'End'], group: 'ledger', says: () => say.count.keyEnds });
  key({ keys: ['Enter'], group: 'ledger', says: () => say.count.keyOpen });

  const rows = new Rows(table, body, { head: headHeight, growing: () => store.state.reading !== null, painted });
  const keys = listenForRowKeys(rows, (row) => (row.classList.contains('group') ? fold(row) : toggle(row.dataset['row'] ?? '')));
  /** @type {Grouped | null} */ let grouped = null;

  /** Draws it anew. @param {State} state @param {boolean} regroup */
  function draw(state, regroup) {
    const { index, items, table: arranged } = state;
    const report = items.length ? index?.report : null;
    if (regroup || !grouped) grouped = report ? groupsOf(report, arranged) : null;
    tools.render(state, grouped);
    for (const { cell, by, button } of heads) {
      const way = arranged.sort?.by === by ? (arranged.sort.down ? 'descending' : 'ascending') : 'none';
      cell.setAttribute('aria-sort', way);
      button.dataset['key'] = `sort-${by}`;
    }
    const missing = !grouped?.all ? say.count.none : arranged.wanted ? say.count.noMatch(arranged.wanted) : say.count.noFacet;
    const some = Boolean(grouped?.rounds.length);
    replace(nothing, report && !some && missing);
    nothing.hidden = !report || some;
    table.hidden = !some;
    const { by } = arranged;
    note.textContent = grouped?.twice ? (by === 'reason' ? say.count.twiceReason : say.count.twicePlace) : '';
    note.hidden = !grouped?.twice;
    rows.show(grouped && index ? linesOf(grouped, state) : []);
  }

  /** One line after the other, as they stand. @param {Grouped} grouped @param {State} state @returns {Line[]} */
  function linesOf({ groups }, state) {
    const { by, open, shut } = state.table;
    const index = /** @type {NonNullable<State['index']>} */ (state.index);
    const context = { desk, index, by, open, toggle };
    return groups.flatMap((group) => {
      const isShut = by !== 'none' && shut.has(`${by} ${group.key}`);
      /** @type {Line[]} */ const lines = [];
      if (by !== 'none') {
        const key = `group ${by} ${group.key}`;
        lines.push({ key, size: HIGH.group, stop: true, draw: () => groupRow(group, key, isShut, () => foldGroup(`${by} ${group.key}`)) });
      }
      for (const round of isShut ? [] : group.rounds) {
        const key = rowKey(by, group, round);
        lines.push({ key, size: round.counted ? HIGH.round : HIGH.not, stop: true, draw: () => roundRow(round, key, context) });
        if (open.has(key)) lines.push({ key: `${key} detail`, size: HIGH.detail, draw: () => detailRow(round, key) });
      }
      return lines;
    });
  }

  /** What opens beneath a row; its module is fetched with the first. @param {Round} round @param {string} key */
  function detailRow(round, key) {
    const inside = h('td', { role: 'cell', colspan: 6 });
    const row = h('tr', { role: 'row', class: 'detail', id: `detail ${key}`.replaceAll(' ', '-') }, inside);
    void import('./round-detail.js').then(({ roundDetail }) => {
      const { index, items } = store.state;
      if (index) inside.append(roundDetail(round, { index, items, desk }));
    });
    return row;
  }

  /** @param {string} key */
  function toggle(key) {
    arrange(store, { open: flipped(store.state.table.open, key) });
  }

  /** @param {string} key */
  function foldGroup(key) {
    arrange(store, { shut: flipped(store.state.table.shut, key) });
  }

  /** @param {HTMLElement} row */
  function fold(row) {
    foldGroup((row.dataset['row'] ?? '').slice('group '.length));
  }

  /** The head of a column, which sorts by it. @param {SortBy} by */
  function head(by) {
    const button = h(
      'button',
      { type: 'button', onclick: () => arrange(store, { sort: clicked(store.state.table.sort, by) }) },
      say.count.heads[by],
    );
    return { by, button, cell: h('th', { role: 'columnheader', scope: 'col', class: `head-${by}` }, button, h('span', { class: 'head-said' }, say.count.heads[by])) };
  }

  /** How much of the top of what scrolls lies over the rows. */
  function headHeight() {
    const band = document.getElementById('total-band');
    if (!rows.scroller) return band && getComputedStyle(band).position === 'sticky' ? band.offsetHeight : 0;
    const pane = /** @type {HTMLElement | null} */ (root.closest('.pane')?.querySelector('.pane-head') ?? null);
    return (pane?.offsetHeight ?? 0) + (table.tHead?.offsetHeight ?? 0);
  }

  function painted() {
    keys.stops();
    mark();
  }

  /** Marks the rows of the round being looked at. */
  function mark() {
    const round = current();
    for (const row of rows.elements) {
      const isCurrent = round !== null && row.dataset['round'] === round.id;
      row.classList.toggle('is-current', isCurrent);
      if (isCurrent) row.setAttribute('aria-current', 'true');
      else row.removeAttribute('aria-current');
    }
  }

  function current() {
    const { picked, index } = store.state;
    return (picked && index?.roundOf(picked.article, picked.event)) || null;
  }

  /** Brings the row of the round into sight, unless the reader is in the table. */
  function follow() {
    const round = current();
    if (!round || root.contains(document.activeElement)) return;
    const { by } = store.state.table;
    const group = grouped?.groups.find(({ rounds }) => rounds.includes(round));
    if (group) rows.reveal(rowKey(by, group, round));
  }

  /** @param {State} state @param {State} before */
  return function render(state, before) {
    renderChosen(state, before);
    const data = state.index !== before.index || state.items !== before.items;
    const [now, then] = [state.table, before.table];
    const regroup = data || now.by !== then.by || now.sort !== then.sort || now.wanted !== then.wanted || now.facets !== then.facets;
    if (regroup || now !== then || state.countFrom !== before.countFrom) draw(state, regroup);
    else if (state.view !== before.view || state.tab !== before.tab) rows.again();
    if (state.picked !== before.picked) {
      mark();
      follow();
    }
  };
}

/** A round may stand in two groups: each row has a key of its own. @param {string} by @param {Group} group @param {Round} round */
const rowKey = (by, group, round) => `${by} ${group.key} ${round.id}`;
