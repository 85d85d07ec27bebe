/**
 * The rounds behind a bar: each with its figure, which leads to its words.
 *
 * @typedef {import('./series.js').Bar} Bar
 * @typedef {import('../state/desk.js').Desk} Desk
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { boundsWords, datesText, figureText } from '../state/numbers.js';
import { list, statusText, unique } from '../state/words.js';

/**
 * @param {Bar} bar
 * @param {Desk} desk
 * @param {{ onTable: () => void, onClose: () => void }} options
 */
export function roundsList(bar, desk, { onTable, onClose }) {
  return h(
    'section',
    { class: 'behind', 'aria-label': say.see.behind(bar.name) },
    h(
      'div',
      { class: 'behind-head' },
      h('h3', { dir: 'auto' }, `${bar.name}: ${barWords(bar)}`),
      h('button', { type: 'button', class: 'link', 'data-key': 'behind-table', onclick: onTable }, say.see.inTable),
      h('button', { type: 'button', class: 'icon', 'data-key': 'behind-close', 'aria-label': say.see.closeRounds, onclick: onClose }, '×'),
    ),
    h(
      'ul',
      {},
      ...bar.rounds.map((round) => {
        const first = round.mentions[0];
        const where = list(unique([...round.units, ...round.places]).slice(0, 3));
        const said = [round.employer?.name ?? say.see.unnamed, datesText(round.date) || say.see.undated, statusText(round.status), where];
        return h(
          'li',
          {},
          h(
            'button',
            { type: 'button', class: 'number', 'data-key': `behind-${round.id}`, disabled: !first, onclick: () => first && desk.pick(first) },
            figureText(round.headcount, round.share),
          ),
          ' ',
          h('span', { dir: 'auto' }, said.filter(Boolean).join(', ')),
        );
      }),
    ),
  );
}

/** `at least 16,000 in 2 rounds, 1 more with no number` @param {Bar} bar */
export const barWords = ({ row }) =>
  say.see.bar(row.rounds ? boundsWords(row) : '', row.rounds, row.unnumbered);
