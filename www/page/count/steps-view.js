/**
 * How the total came about: every number that was told, what was taken off and by which rule, and what is left, as a
 * waterfall. Each step opens to its figures, under the rule that put them there; each figure leads to its words.
 * Below stand the rules of counting.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('../../engine/contract.js').Step} Step
 * @typedef {Step['items'][number]} Item
 * @typedef {import('./rows.js').Line} Line
 */

import { say } from '../../i18n/index.js';
import { h, replace } from '../shell/dom.js';
import { boundsWords } from '../state/numbers.js';
import { list, lowerFirst, stepTitle } from '../state/words.js';
import { listenForRowKeys } from './keys.js';
import { Rows } from './rows.js';
import { rulesList } from './rules-list.js';
import { itemRow, ruleRow, stepRow } from './step-rows.js';

/** How high rows may be before they were seen, in pixels. */
const HIGH = { step: 58, rule: 52, item: 32 };

/** @param {HTMLElement} root @param {Desk} desk */
export function createSteps(root, desk) {
  const { store } = desk;
  /** @type {Map<string, readonly Item[]>} Of the steps that are open. */ const open = new Map();
  const body = h('tbody', { role: 'rowgroup' });
  const { step, bar, people, events } = say.count.stepHeads;
  const table = h(
    'table',
    { class: 'steps', role: 'table', 'aria-label': say.count.stepsTable, tabindex: -1 },
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row', 'aria-rowindex': 1 },
        ...[step, bar, people, events].map((name, i) =>
          h('th', { role: 'columnheader', scope: 'col', class: i > 1 ? 'figure' : '' }, name),
        ),
      ),
    ),
    body,
  );
  const said = h('div', { class: 'steps-said' });
  const rules = h('section', { class: 'rules' });
  root.append(table, said, rules);
  const rows = new Rows(table, body, { head: () => table.tHead?.offsetHeight ?? 0, painted: () => keys.stops() });
  const keys = listenForRowKeys(rows, (row) => void toggle((row.dataset['row'] ?? '').replace(/^step /, '')));

  function draw() {
    const { index, items } = store.state;
    const report = items.length ? index?.report : null;
    table.hidden = rules.hidden = said.hidden = !report;
    if (!report || !index) return;
    const { waterfall, tally } = report;
    const all = Math.max(1, waterfall[0]?.people ?? 0);
    let left = all;
    /** @type {Line[]} */ const lines = [];
    /** @type {string[]} */ const untouched = [];
    for (const [i, step] of waterfall.entries()) {
      const isEnd = i === 0 || i === waterfall.length - 1;
      if (!isEnd) left -= step.people;
      if (!isEnd && !step.events) {
        untouched.push(lowerFirst(stepTitle(step.step)));
        continue;
      }
      const place = { from: isEnd ? 0 : left / all, width: step.people / all, left: isEnd && i ? null : left / all, isEnd };
      lines.push({
        key: `step ${step.step}`,
        size: HIGH.step,
        stop: true,
        draw: () => stepRow(step, place, open.has(step.step), () => void toggle(step.step)),
      });
      for (const { rule, items } of byRule(open.get(step.step) ?? [])) {
        lines.push({ key: `${step.step} ${rule}`, size: HIGH.rule, draw: () => ruleRow(rule, items.length) });
        for (const item of items) {
          const key = `${step.step} ${item.article} ${item.event}`;
          lines.push({ key, size: HIGH.item, stop: true, draw: () => itemRow(item, key, store.state, desk) });
        }
      }
    }
    const plain = tally.low === tally.best && tally.high === tally.best;
    replace(
      said,
      !plain && h('p', {}, say.count.bounds(boundsWords(tally))),
      untouched.length > 0 && h('p', {}, say.count.untouched(list(untouched, 'or'))),
    );
    replace(rules, ...rulesList(report.counting));
    rows.show(lines);
  }

  /** Opens a step, or shuts it. @param {string} name */
  async function toggle(name) {
    const step = store.state.index?.report.waterfall.find((it) => it.step === name);
    if (!step?.events) return;
    if (!open.delete(name)) open.set(name, await desk.stepItems(step.step));
    draw();
  }

  /** What is open may have other items now. */
  async function renew() {
    draw();
    if (!open.size) return;
    const names = /** @type {Step['step'][]} */ ([...open.keys()]);
    const all = await Promise.all(names.map((name) => desk.stepItems(name)));
    for (const [i, items] of all.entries()) if (open.has(names[i] ?? '')) open.set(names[i] ?? '', items);
    draw();
  }

  /** @param {State} state @param {State} before */
  return function render(state, before) {
    if (state.index !== before.index || state.items !== before.items) void renew();
    else if (state.view !== before.view || state.tab !== before.tab) rows.again();
  };
}

/** Under each rule its items, the largest first; the rule with most people first. @param {readonly Item[]} items */
function byRule(items) {
  /** @type {Map<string, { rule: string, items: Item[], people: number }>} */ const found = new Map();
  for (const item of items) {
    const there = found.get(item.rule) ?? { rule: item.rule, items: [], people: 0 };
    there.items.push(item);
    there.people += item.people;
    found.set(item.rule, there);
  }
  for (const { items } of found.values()) items.sort((a, b) => b.people - a.people);
  return [...found.values()].sort((a, b) => b.people - a.people);
}
