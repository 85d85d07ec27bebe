/**
 * Taking the ledger away: CSV and JSON as files, the total and its rounds as text.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 */

import { h } from '../shell/dom.js';
import { listen } from '../shell/life.js';
import { datesText, figureText } from '../state/numbers.js';
import { CERTAIN } from '../state/store.js';
import { certaintyText, countedText, statusText, totalSentence, upperFirst } from '../state/words.js';

/** @param {Desk} desk */
export function exportMenu(desk) {
  const report = () => desk.store.state.index?.report ?? null;
  const item = (/** @type {string} */ label, /** @type {() => Promise<void> | void} */ run) =>
    h(
      'button',
      {
        type: 'button',
        onclick: async () => {
          await run();
          menu.open = false;
          summary.focus();
        },
      },
      label,
    );
  const summary = h('summary', { class: 'button' }, 'Export');
  const menu = h(
    'details',
    { class: 'menu' },
    summary,
    h(
      'div',
      { class: 'menu-items' },
      item('Download CSV', async () => save('pinkslip.csv', 'text/csv', await desk.csv())),
      item('Download JSON', () => save('pinkslip.json', 'application/json', `${JSON.stringify(report(), null, 2)}\n`)),
      item('Copy as text', async () =>
        navigator.clipboard.writeText(asText(desk)).catch(() => save('pinkslip.txt', 'text/plain', asText(desk))),
      ),
      item('Print', () => window.print()),
    ),
  );
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    summary.focus();
  });
  listen(document, 'pointerdown', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  return menu;
}

/** @param {string} name @param {string} type @param {string} content */
function save(name, type, content) {
  const href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  h('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** @param {Desk} desk */
function asText(desk) {
  const { index, countFrom } = desk.store.state;
  const report = index?.report;
  if (!report) return '';
  const rounds = report.ledger.rounds.map((round) =>
    [
      round.employer?.name ?? 'employer not named',
      figureText(round.headcount, round.share),
      datesText(round.date) || 'no date',
      statusText(round.status),
      countedText(round),
    ].join('\t'),
  );
  const line = countFrom === CERTAIN ? '' : ` (${certaintyText(countFrom)})`;
  return `${upperFirst(totalSentence(report.tally))}${line}.\n\n${rounds.join('\n')}\n`;
}
