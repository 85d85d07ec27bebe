/**
 * The rows of the waterfall: a step with its bar, a rule over the figures it decided, and such a figure.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('../../engine/contract.js').Step} Step
 * @typedef {Step['items'][number]} Item
 * @typedef {{ from: number, width: number, left: number | null, isEnd: boolean }} Place - In shares of the whole: where the
 *   bar begins, how long it is, and what is left after it, from where a line leads on.
 */

import { say } from '../../i18n/index.js';
import { h, svg } from '../shell/dom.js';
import { dayText, number } from '../state/numbers.js';
import { ruleText, ruleTitle, stepText, stepTitle, titleOf } from '../state/words.js';

/** @param {Step} step @param {Place} place @param {boolean} isOpen @param {() => void} toggle */
export function stepRow(step, place, isOpen, toggle) {
  const { isEnd } = place;
  const key = `step ${step.step}`;
  return h(
    'tr',
    { role: 'row', class: `step ${isEnd ? 'is-end' : 'is-off'} is-${step.step}`, 'data-row': key, 'data-key': key, tabindex: -1 },
    h(
      'th',
      { role: 'rowheader', scope: 'row' },
      h(
        'button',
        {
          type: 'button',
          class: 'fold',
          'data-key': `fold-${step.step}`,
          'data-cell': 'fold',
          'aria-expanded': String(isOpen),
          disabled: !step.events,
          onclick: toggle,
        },
        stepTitle(step.step),
      ),
      h('span', { class: 'step-why' }, stepText(step.step)),
    ),
    h('td', { role: 'cell', class: 'step-bar' }, bar(place)),
    h('td', { role: 'cell', class: 'figure' }, `${isEnd || !step.people ? '' : '−'}${number(step.people)}`),
    h('td', { role: 'cell', class: 'figure told' }, number(step.events)),
  );
}

/** The bar hangs where the one before it left off; a line leads from what is left to the next. @param {Place} place */
function bar({ from, width, left }) {
  const shown = Math.max(width * 100, width ? 0.4 : 0);
  const x = (left ?? 0) * 100;
  return svg(
    'svg',
    { viewBox: '0 0 100 100', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { x: from * 100, y: 26, width: shown, height: 48 }),
    left !== null && svg('path', { d: `M${x} 74V100`, 'vector-effect': 'non-scaling-stroke' }),
    svg('path', { d: `M${(from + width) * 100} 0V${shown ? 26 : 100}`, class: 'lead-in', 'vector-effect': 'non-scaling-stroke' }),
  );
}

/** @param {string} rule @param {number} n */
export function ruleRow(rule, n) {
  return h(
    'tr',
    { role: 'row', class: 'step-rule' },
    h(
      'td',
      { role: 'cell', colspan: 4 },
      h('b', {}, ruleTitle(rule)),
      h('span', { class: 'n' }, ` ${say.count.byRule(n)}`),
      h('span', { class: 'step-why' }, ruleText(rule)),
    ),
  );
}

/** @param {Item} item @param {string} key @param {State} state @param {Desk} desk */
export function itemRow({ article, event, people, round: id }, key, { items, index }, desk) {
  const item = items.find((it) => it.id === article);
  const round = index?.rounds.get(id);
  const who = (index?.event(article, event)?.employer ?? round?.employer)?.name ?? say.count.employerUnnamed;
  const told = [item?.publisher ?? (item && titleOf(item)), item?.published && dayText(item.published)].filter(Boolean).join(', ');
  return h(
    'tr',
    { role: 'row', class: 'step-item', 'data-row': key, 'data-key': key, tabindex: -1 },
    h('td', { role: 'cell', class: 'who', dir: 'auto' }, who),
    h('td', { role: 'cell', class: 'source', dir: 'auto' }, told),
    h(
      'td',
      { role: 'cell', class: 'figure' },
      h(
        'button',
        {
          type: 'button',
          class: 'number',
          'data-cell': 'people',
          'data-key': `people-${key}`,
          title: say.count.toWords,
          onclick: () => desk.pick({ article, event }),
        },
        people ? number(people) : say.count.noNumberItem,
      ),
    ),
    h('td', { role: 'cell' }),
  );
}
