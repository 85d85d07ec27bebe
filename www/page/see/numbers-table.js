/**
 * The figures of a chart as a table: what is drawn, and what could not be. Each row leads to its rounds.
 *
 * @typedef {import('./series.js').Bar} Bar
 * @typedef {import('../../engine/contract.js').Bounds} Bounds
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { number } from '../state/numbers.js';

/**
 * @param {object} shown
 * @param {string} shown.title
 * @param {string} shown.head - What the rows are.
 * @param {readonly Bar[]} shown.bars
 * @param {Bounds | null} shown.total - Where the rows add up to it.
 * @param {((bar: Bar) => void) | null} shown.onPick - Without it the rows lead nowhere: on paper.
 */
export function numbersTable({ title, head, bars, total, onPick }) {
  const { see } = say;
  return h(
    'table',
    { class: 'numbers' },
    h('caption', { class: 'unseen' }, title),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ...[head, see.low, see.best, see.high, see.rounds, see.unnumbered].map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h(
      'tbody',
      {},
      ...bars.map((bar) =>
        h(
          'tr',
          {},
          h(
            'th',
            { scope: 'row' },
            onPick
              ? h('button', { type: 'button', class: 'link', dir: 'auto', 'data-key': `row-${title}-${bar.key}`, onclick: () => onPick(bar) }, bar.name)
              : bar.name,
          ),
          ...cells(bar.row),
        ),
      ),
    ),
    total && h('tfoot', {}, h('tr', {}, h('th', { scope: 'row' }, see.inAll), ...cells(total))),
  );
}

/** @param {Bounds} bounds */
function cells({ low, best, high, rounds, unnumbered }) {
  const people = rounds ? [number(low), number(best), high === null ? say.see.open : number(high)] : ['', '', ''];
  return [...people, number(rounds), number(unnumbered)].map((text) => h('td', {}, text));
}
