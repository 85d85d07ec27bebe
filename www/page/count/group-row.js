/**
 * The head of a group: its bounds, its name, how many rounds it has. It opens and shuts the group.
 *
 * @typedef {import('./groups.js').Group} Group
 */

import { say } from '../../i18n/index.js';
import { h, unseen } from '../shell/dom.js';
import { boundsFigure, boundsWords } from '../state/numbers.js';

/** @param {Group} group @param {string} key @param {boolean} shut @param {() => void} toggle */
export function groupRow({ name, total, rounds }, key, shut, toggle) {
  const not = rounds.filter(({ counted }) => !counted).length;
  const said = [
    total.rounds && say.count.rounds(total.rounds),
    total.unnumbered && say.count.moreUnnumbered(total.unnumbered),
    not && (total.rounds || total.unnumbered) && say.count.notCountedToo(not),
  ].filter(Boolean);
  return h(
    'tr',
    { role: 'row', class: `group ${shut ? 'is-shut' : ''}`, 'data-row': key, 'data-key': key, tabindex: -1 },
    h('td', { role: 'cell', class: 'figure' }, ...bounds(total)),
    h(
      'th',
      { role: 'rowheader', scope: 'row', colspan: 4 },
      h(
        'button',
        {
          type: 'button',
          class: 'fold',
          'data-key': `fold-${key}`,
          'data-cell': 'fold',
          'aria-expanded': String(!shut),
          onclick: toggle,
        },
        name,
      ),
    ),
    h('td', { role: 'cell', class: 'counted' }, said.join(', ') || say.count.nothingCounted),
  );
}

/** Bounds to be seen, with the `+` beyond the digits so that these stand in line; and in words to be heard. @param {Group['total']} total */
function bounds(total) {
  if (!total.rounds) return [];
  const { lead, digits } = boundsFigure(total);
  const open = digits.endsWith('+');
  return [
    h(
      'span',
      { 'aria-hidden': 'true' },
      lead && h('span', { class: 'lead' }, `${lead} `),
      open ? digits.slice(0, -1) : digits,
      open && h('span', { class: 'plus' }, '+'),
    ),
    unseen(boundsWords(total)),
  ];
}
