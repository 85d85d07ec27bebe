/**
 * The rows of a tracker, each with what the articles say of it and the way to their words; and the rounds of which no
 * row tells.
 *
 * @typedef {import('../../../engine/contract.js').Reconciliation} Reconciliation
 * @typedef {Reconciliation['rows'][number]} Row
 * @typedef {import('../../state/index.js').ReportIndex} ReportIndex
 * @typedef {import('../../state/desk.js').Desk} Desk
 *
 * @typedef {object} Shown
 * @property {ReportIndex | null} index
 * @property {Desk} desk
 * @property {(row: number) => void} [toRow]
 */

import { say } from '../../../i18n/index.js';
import { h } from '../../shell/dom.js';
import { datesText, figureText } from '../../state/numbers.js';
import { speaksEngine } from '../../state/words.js';

/** Rows that are drawn at once; the rest on demand. */
const FIRST = 200;

/** @param {Reconciliation} held @param {Shown & { outcome: string, onOutcome: (outcome: string) => void }} shown */
export function rowsTable({ rows }, { index, desk, outcome, onOutcome }) {
  const texts = say.intake.tracker;
  const outcomes = /** @type {Row['outcome'][]} */ (Object.keys(texts.outcomes));
  const n = (/** @type {string} */ of) => rows.filter((row) => row.outcome === of).length;
  const choice = h(
    'select',
    { 'aria-label': texts.show, 'data-key': 'outcome', onchange: () => onOutcome(choice.value) },
    h('option', { value: '' }, `${texts.all} (${rows.length})`),
    ...outcomes.filter(n).map((it) => h('option', { value: it, selected: it === outcome }, `${texts.outcomes[it]} (${n(it)})`)),
  );
  const wanted = rows.filter((row) => !outcome || row.outcome === outcome);
  const body = h('tbody', {}, ...wanted.slice(0, FIRST).map((row) => rowOf(row, { index, desk })));
  const more = wanted.length > FIRST && h('button', { type: 'button', class: 'link', 'data-key': 'more-rows', onclick: () => {
    body.append(...wanted.slice(FIRST).map((row) => rowOf(row, { index, desk })));
    if (more) more.remove();
  } }, texts.rows(wanted.length - FIRST));
  return h(
    'div',
    { class: 'tracker-rows' },
    h('div', { class: 'tools' }, choice),
    h(
      'table',
      { class: 'tracker-table' },
      h('caption', { class: 'unseen' }, texts.caption),
      h('thead', {}, h('tr', {}, ...[texts.row, texts.says, texts.found].map((name) => h('th', { scope: 'col' }, name)))),
      body,
    ),
    more,
  );
}

/** @param {Row} row @param {Shown} shown */
function rowOf(row, shown) {
  const texts = say.intake.tracker;
  const { claim } = row;
  const said = claim
    ? [claim.employer, claim.headcount || claim.share ? figureText(claim.headcount, claim.share) : '', datesText(claim.date ?? claim.effective), ...claim.places.slice(0, 2)]
    : row.cells.slice(0, 5);
  const told = speaksEngine() ? row.text : texts.outcomes[row.outcome];
  return h(
    'tr',
    { id: `tracker-row-${row.row}`, class: `is-${row.outcome}`, tabindex: '-1' },
    h('th', { scope: 'row', class: 'figure' }, String(row.row)),
    h('td', { dir: 'auto' }, said.filter(Boolean).join(' · ')),
    h(
      'td',
      {},
      h('strong', { class: 'outcome' }, texts.outcomes[row.outcome]),
      ' ',
      h('span', { class: 'tracker-why', lang: 'en' }, row.text),
      ' ',
      toWords(row, shown, told),
    ),
  );
}

/** The way to the words: of the difference, where there is one, else of the rounds. @param {Row} row @param {Shown} shown @param {string} label */
function toWords(row, { index, desk }, label) {
  const places = [
    ...row.differences.flatMap(({ mentions }) => mentions),
    ...row.rounds.flatMap((id) => index?.rounds.get(id)?.mentions.slice(0, 1) ?? []),
  ];
  const [first] = places;
  if (!first) return null;
  return h(
    'button',
    { type: 'button', class: 'link', 'data-key': `words-${row.row}`, 'aria-label': `${say.intake.tracker.toWords}: ${label}`, onclick: () => desk.pick(first) },
    say.intake.tracker.toWords,
  );
}

/** @param {Reconciliation} held @param {Shown} shown */
export function missingList({ missing }, { index, desk }) {
  if (!missing.length) return null;
  const texts = say.intake.tracker;
  return h(
    'section',
    {},
    h('h3', {}, texts.missing),
    h(
      'ul',
      { class: 'tracker-missing' },
      ...missing.map(({ round, text }) => {
        const first = index?.rounds.get(round)?.mentions[0];
        return h(
          'li',
          {},
          h('span', { lang: 'en' }, text),
          ' ',
          first && h('button', { type: 'button', class: 'link', 'data-key': `missing-${round}`, 'aria-label': `${texts.toWords}: ${text}`, onclick: () => desk.pick(first) }, texts.toWords),
        );
      }),
    ),
  );
}

/** @param {Reconciliation} held */
export function notesList({ notes }) {
  if (!notes.length) return null;
  const texts = say.intake.tracker;
  return h(
    'section',
    {},
    h('h3', {}, texts.notes),
    h('ul', { class: 'tracker-missing' }, ...notes.slice(0, 100).map(({ row, column, text }) => h('li', {}, `${texts.rowWords(row)}${column ? `, ${column}` : ''}: `, h('span', { lang: 'en' }, text)))),
  );
}
