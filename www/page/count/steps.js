/**
 * How the total came about: all that was told, what was taken off and by which rule, and what is
 * left. Each step opens to the rounds it is about.
 *
 * @typedef {import('../../engine/contract.js').Step} Step
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../state/index.js').ReportIndex} ReportIndex
 * @typedef {import('../state/store.js').Pick} Pick
 *
 * @typedef {object} Shown
 * @property {ReportIndex} index
 * @property {Set<string>} open
 * @property {(pick: Pick) => void} onPick
 * @property {() => void} onToggle
 */

import { h, svg } from '../shell/dom.js';
import { boundsWords, datesText, figureText, number } from '../state/numbers.js';
import { stepText, stepTitle } from '../state/words.js';

const WIDTH = 100;

/** @param {Shown} shown */
export function stepsList(shown) {
  const steps = shown.index.report.waterfall;
  const all = Math.max(1, steps[0]?.people ?? 0);
  let left = all;
  const rows = steps.flatMap((step, i) => {
    const isEnd = i === 0 || i === steps.length - 1;
    if (!isEnd) left -= step.people;
    if (!isEnd && !step.events) return []; // Nothing was taken off.
    return row(step, { from: isEnd ? 0 : left / all, width: step.people / all, isEnd }, shown);
  });
  const { tally } = shown.index.report;
  const table = h(
    'table',
    { class: 'steps' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ...['Step', 'Told', 'Jobs'].map((name) => h('th', { scope: 'col' }, name)),
        h('td', { 'aria-hidden': 'true' }),
      ),
    ),
    h('tbody', {}, ...rows),
  );
  const plain = tally.low === tally.best && tally.high === tally.best;
  return [
    table,
    plain
      ? null
      : h(
          'p',
          { class: 'nothing' },
          `These are the stated figures. As bounds, what is counted is ${boundsWords(tally)}.`,
        ),
  ];
}

/** @param {Step} step @param {{ from: number, width: number, isEnd: boolean }} bar @param {Shown} shown */
function row(step, { from, width, isEnd }, { index, open, onPick, onToggle }) {
  const isOpen = open.has(step.step);
  const toggle = () => {
    if (isOpen) open.delete(step.step);
    else open.add(step.step);
    onToggle();
  };
  const line = h(
    'tr',
    { class: isEnd ? `is-end is-${step.step}` : '' },
    h(
      'th',
      { scope: 'row' },
      h(
        'button',
        {
          type: 'button',
          class: 'step',
          'data-key': `step-${step.step}`,
          'aria-expanded': String(isOpen),
          disabled: !step.rounds.length,
          onclick: toggle,
        },
        stepTitle(step.step),
      ),
      h('span', { class: 'step-why' }, stepText(step.step)),
    ),
    h('td', { class: 'figure' }, number(step.events)),
    h('td', { class: 'figure' }, `${isEnd || !step.people ? '' : '−'}${number(step.people)}`),
    h(
      'td',
      { class: 'step-bar', 'aria-hidden': 'true' },
      svg(
        'svg',
        { viewBox: `0 0 ${WIDTH} 10`, preserveAspectRatio: 'none', width: '100%', height: 10 },
        svg('rect', { x: from * WIDTH, y: 0, width: Math.max(width * WIDTH, 0.5), height: 10 }),
      ),
    ),
  );
  if (!isOpen) return [line];
  const rounds = step.rounds.flatMap((id) => index.rounds.get(id) ?? []);
  return [
    line,
    h(
      'tr',
      { class: 'detail' },
      h('td', { colspan: 4 }, h('ul', { class: 'step-rounds' }, ...rounds.map((round) => told(round, onPick)))),
    ),
  ];
}

/** @param {Round} round @param {(pick: Pick) => void} onPick */
function told(round, onPick) {
  const first = round.mentions[0];
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'link', disabled: !first, onclick: () => first && onPick(first) },
      figureText(round.headcount, round.share),
    ),
    ` ${[round.employer?.name ?? 'employer not named', datesText(round.date)].filter(Boolean).join(', ')}`,
    h('span', { class: 'faint' }, ` ${round.why.text}`),
  );
}
