/**
 * The two totals, and the steps that lead from the tracker's to that of the articles: they add up.
 *
 * @typedef {import('../../../engine/contract.js').Reconciliation} Reconciliation
 * @typedef {import('./rows.js').Shown} Shown
 */

import { say } from '../../../i18n/index.js';
import { h } from '../../shell/dom.js';
import { boundsWords, number } from '../../state/numbers.js';
import { speaksEngine } from '../../state/words.js';

/** @param {Reconciliation} held @param {Shown} shown */
export function totalsTable({ totals }, shown) {
  const texts = say.intake.tracker;
  const end = (/** @type {string} */ name, /** @type {import('../../../engine/contract.js').Reconciliation['totals']['tracker']} */ sum) =>
    h(
      'tr',
      { class: 'is-end' },
      h('th', { scope: 'row' }, name, h('span', { class: 'faint' }, texts.numbered(boundsWords(sum), sum.numbered, sum.unnumbered))),
      h('td', { class: 'figure' }, number(sum.best)),
    );
  return h(
    'table',
    { class: 'tracker-totals' },
    h('caption', {}, texts.totals),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, texts.step), h('th', { scope: 'col', class: 'figure' }, texts.jobs))),
    h(
      'tbody',
      {},
      end(texts.inTracker, totals.tracker),
      ...totals.steps.filter(({ people, rows, rounds }) => people || rows.length || rounds.length).map((step) =>
        h(
          'tr',
          {},
          h(
            'th',
            { scope: 'row' },
            texts.steps[step.step],
            !speaksEngine() && h('span', { class: 'faint', lang: 'en' }, step.why),
            h('span', { class: 'faint' }, step.rows.length ? texts.rows(step.rows.length) : '', ...rowLinks(step.rows)),
          ),
          h('td', { class: 'figure' }, `${step.people > 0 ? '+' : step.people < 0 ? '−' : ''}${number(Math.abs(step.people))}`),
        ),
      ),
      end(texts.inArticles, totals.articles),
    ),
  );

  /** @param {readonly number[]} rows */
  function rowLinks(rows) {
    return rows.slice(0, 12).flatMap((row, i) => [
      i ? ' ' : ': ',
      h('button', { type: 'button', class: 'link', 'data-key': `total-row-${row}`, onclick: () => shown.toRow?.(row) }, String(row)),
    ]);
  }
}
