/**
 * The rules of counting, in plain words, each with how many figures it decided here.
 *
 * @typedef {import('../../engine/contract.js').Report['counting'][number]} Applied
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { number } from '../state/numbers.js';
import { ruleText, ruleTitle } from '../state/words.js';

/** @param {readonly Applied[]} counting */
export function rulesList(counting) {
  return [
    h('h2', {}, say.count.rulesHead),
    h('p', { class: 'faint' }, say.count.rulesSaid),
    h(
      'table',
      { 'aria-label': say.count.rulesHead },
      h(
        'thead',
        { class: 'unseen' },
        h('tr', {}, h('th', { scope: 'col' }, say.count.ruleColumn), h('th', { scope: 'col' }, say.count.ruleEvents)),
      ),
      h(
        'tbody',
        {},
        ...counting.map(({ rule, events }) =>
          h(
            'tr',
            { class: events ? '' : 'is-idle' },
            h('th', { scope: 'row' }, h('b', {}, ruleTitle(rule)), h('span', { class: 'step-why' }, ruleText(rule)), h('code', {}, rule)),
            h('td', { class: 'figure' }, number(events)),
          ),
        ),
      ),
    ),
  ];
}
