/**
 * The total: the figure, its bounds in words, and the way to how it came about.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 */

import { say } from '../../i18n/index.js';
import { periodChart } from './chart.js';
import { h, replace } from '../shell/dom.js';
import { boundsFigure, number } from '../state/numbers.js';
import { CERTAIN } from '../state/store.js';
import { bestText, certaintyText, consideredText, titleText, totalText, upperFirst } from '../state/words.js';

const TITLE = document.title;

/** @param {HTMLElement} root @param {Desk} desk */
export function createTotal(root, desk) {
  const { store } = desk;
  /** @param {State} state @param {State} before */
  return function render(state, before) {
    if (
      state.index === before.index &&
      state.view === before.view &&
      state.items === before.items &&
      state.reading === before.reading
    )
      return;
    root.hidden = !state.items.length;
    document.title = TITLE;
    if (!state.index) {
      replace(root, h('p', { class: 'total-words' }, state.reading ? 'Reading …' : 'No total.'));
      return;
    }
    const { tally } = state.index.report;
    const [best, considered] = [bestText(tally), consideredText(tally)];
    const steps = state.view === 'steps';
    const { lead, digits } = tally.rounds ? boundsFigure(tally) : { lead: '', digits: number(0) };
    if (state.items.length) document.title = titleText(tally);
    replace(
      root,
      h(
        'p',
        { class: `total-figure ${digits.length > 9 ? 'is-long' : ''}` },
        lead && h('span', { class: 'total-unit' }, `${lead} `),
        h('data', { id: 'total', value: tally.best }, digits),
        h('span', { class: 'total-unit' }, ` ${say.words.jobsNoun(tally.high ?? tally.low)}`),
      ),
      h(
        'div',
        { class: 'total-said' },
        h('p', { class: 'total-words', id: 'total-words' }, `${upperFirst(totalText(tally))}.`),
        state.countFrom !== CERTAIN && h('p', { class: 'total-considered' }, `${upperFirst(certaintyText(state.countFrom))}.`),
        best && h('p', { class: 'total-considered' }, `${upperFirst(best)}.`),
        considered && h('p', { class: 'total-considered' }, `${upperFirst(say.words.total.notCounted(considered))}.`),
        h(
          'button',
          {
            type: 'button',
            class: 'link',
            'data-key': 'steps',
            'aria-pressed': String(steps),
            onclick: () => store.set({ view: steps ? 'rounds' : 'steps', tab: 'rounds' }),
          },
          steps ? 'Back to the rounds' : 'How we got here',
        ),
      ),
      periodChart(tally.by_period),
    );
  };
}
