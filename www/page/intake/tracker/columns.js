/**
 * Which column was taken for what, why, and how that is changed.
 *
 * @typedef {import('../../../engine/contract.js').Reconciliation} Reconciliation
 * @typedef {import('./tracker.js').Tracker} Tracker
 */

import { say } from '../../../i18n/index.js';
import { h } from '../../shell/dom.js';

/** Whether the columns are shown; until the reader says so, only where the order of days has to be looked at. @type {boolean | null} */
let open = null;

/** @param {Reconciliation} held @param {(to: Partial<Tracker>) => void} change */
export function columnsForm({ mapping }, change) {
  const texts = say.intake.tracker;
  const fields = /** @type {(keyof typeof texts.fields)[]} */ (Object.keys(texts.fields));
  // All of them are named, so that the engine guesses none anew.
  const mapped = (/** @type {number} */ of, /** @type {string} */ field) => {
    /** @type {Map<string, string>} */ const wanted = new Map(fields.map((name) => [name, '']));
    for (const column of mapping.columns) if (column.field && column.number !== of && column.field !== field) wanted.set(column.field, String(column.number));
    if (field) wanted.set(field, String(of));
    return [...wanted].map(([name, column]) => `${name}=${column}`);
  };
  const dates = h(
    'select',
    { 'data-key': 'dates', onchange: () => change({ dates: /** @type {Tracker['dates']} */ (dates.value) }) },
    ...Object.entries(texts.orders).map(([order, name]) => h('option', { value: order, selected: order === mapping.date_order }, name)),
  );
  const shown = open ?? (!mapping.date_order_sure && mapping.columns.some(({ field }) => field === 'date'));
  const details = h(
    'details',
    { class: 'tracker-columns', open: shown },
    h('summary', { 'data-key': 'columns', onclick: () => (open = !details.open) }, texts.columns),
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...[texts.column, texts.holds, texts.because].map((name) => h('th', { scope: 'col' }, name)))),
      h(
        'tbody',
        {},
        ...mapping.columns.map(({ number, head, field, why }) => {
          const name = head || texts.noHead(number);
          const choice = h(
            'select',
            { 'aria-label': `${texts.holds}: ${name}`, 'data-key': `column-${number}`, onchange: () => change({ columns: mapped(number, choice.value) }) },
            h('option', { value: '' }, texts.unused),
            ...fields.map((it) => h('option', { value: it, selected: it === field }, texts.fields[it])),
          );
          return h('tr', {}, h('th', { scope: 'row', dir: 'auto' }, name), h('td', {}, choice), h('td', { class: 'faint', lang: 'en' }, why));
        }),
      ),
    ),
    h('p', {}, h('label', {}, `${texts.dates} `, dates), ' ', h('span', { class: 'faint', lang: 'en' }, mapping.date_order_why), !mapping.date_order_sure && h('strong', {}, ` ${texts.datesUnsure}`)),
  );
  return details;
}
