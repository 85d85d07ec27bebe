/**
 * The total: the figure, its bounds in words, what of it to know, and the way to how it came about.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('./table-state.js').Facet} Facet
 */

import { language, say } from '../../i18n/index.js';
import { handCount } from '../correct/mark.js';
import { h, replace } from '../shell/dom.js';
import { boundsFigure, boundsWords, number } from '../state/numbers.js';
import { CERTAIN } from '../state/store.js';
import { bestText, certaintyText, titleText, totalText, upperFirst } from '../state/words.js';
import { changeOf } from './change.js';
import { periodChart } from './chart.js';
import { FACETS } from './filter.js';
import { arrange } from './table-state.js';

const TITLE = document.title;

/** @param {HTMLElement} root @param {Desk} desk */
export function createTotal(root, desk) {
  const { store } = desk;
  /** @param {State} state @param {State} before */
  return function render(state, before) {
    const change = changeOf(store, state, before);
    if (
      state.index === before.index &&
      state.history === before.history &&
      state.view === before.view &&
      state.items === before.items &&
      state.reading === before.reading
    )
      return;
    root.hidden = !state.items.length;
    document.title = TITLE;
    if (!state.index) {
      replace(root, h('p', { class: 'total-words' }, state.reading ? say.count.reading : say.count.noTotal));
      return;
    }
    const { tally } = state.index.report;
    const best = bestText(tally);
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
        change && mark(change),
      ),
      h(
        'div',
        { class: 'total-said' },
        h('p', { class: 'total-words', id: 'total-words' }, `${upperFirst(totalText(tally))}.`),
        state.countFrom !== CERTAIN && h('p', { class: 'total-considered' }, `${upperFirst(certaintyText(state.countFrom))}.`),
        best && h('p', { class: 'total-considered' }, `${upperFirst(best)}.`),
        facts(state),
        handCount(desk),
        h(
          'button',
          {
            type: 'button',
            class: 'link',
            'data-key': 'steps',
            'aria-pressed': String(steps),
            onclick: () => store.set({ view: steps ? 'rounds' : 'steps', tab: 'rounds' }),
          },
          steps ? say.count.back : say.count.steps,
        ),
      ),
      periodChart(tally.by_period),
    );
  };

  /** What is beside the total, each leading to its rounds. @param {State} state */
  function facts({ index }) {
    const { tally, ledger } = /** @type {NonNullable<State['index']>} */ (index).report;
    const { considered } = tally;
    const told = (/** @type {Facet} */ facet) => ledger.rounds.filter(FACETS[facet]).length;
    /** @type {[Facet, string | false | 0][]} */ const all = [
      [
        'considered',
        considered.rounds + considered.unnumbered > 0 &&
          say.count.factConsidered(considered.rounds ? boundsWords(considered) : '', considered.rounds + considered.unnumbered),
      ],
      ['conflict', told('conflict') && say.count.factConflict(told('conflict'))],
      ['undated', tally.undated && say.count.factUndated(tally.undated)],
    ];
    const shown = all.filter(([, text]) => text);
    if (!shown.length) return null;
    return h(
      'p',
      { class: 'total-considered beside' },
      ...shown.map(([facet, text], i) =>
        h(
          'button',
          {
            type: 'button',
            class: 'fact',
            'data-key': `fact-${facet}`,
            title: say.count.factTitle,
            onclick: () => {
              arrange(store, { facets: facet === 'undated' ? ['counted', facet] : [facet], wanted: '' });
              store.set({ view: 'rounds', tab: 'rounds' });
            },
          },
          i ? /** @type {string} */ (text) : upperFirst(/** @type {string} */ (text)),
        ),
      ),
    );
  }
}

/** `+900 at 16:20`, for who sees; who hears is told by the announcer. @param {import('./change.js').Change} change */
function mark({ by, at }) {
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at);
  return h(
    'span',
    { class: 'total-change', 'aria-hidden': 'true' },
    h('b', {}, say.count.change(by)),
    ` ${say.count.changeAt(time)}`,
  );
}
