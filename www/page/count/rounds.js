/**
 * The table of rounds. Every figure is a button that leads to its words.
 *
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('./groups.js').Group} Group
 * @typedef {import('./groups.js').GroupBy} GroupBy
 * @typedef {import('../state/index.js').ReportIndex} ReportIndex
 * @typedef {import('../state/store.js').Item} Item
 * @typedef {import('../state/store.js').Pick} Pick
 *
 * @typedef {object} Shown
 * @property {readonly Group[]} groups
 * @property {GroupBy} by
 * @property {ReportIndex} index
 * @property {readonly Item[]} items
 * @property {Set<string>} open
 * @property {(pick: Pick) => void} onPick
 * @property {() => void} onToggle
 */

import { say } from '../../i18n/index.js';
import { h, unseen } from '../shell/dom.js';
import { boundsFigure, boundsWords, datesText, figure, figureText, number } from '../state/numbers.js';
import { roundDetail } from './round-detail.js';
import { kindText, list, lowerFirst, statusText, stripStop, unique } from '../state/words.js';

/** @param {Shown} shown */
export function roundsTable(shown) {
  // Roles are spelled out because narrow screens lay the rows out as grids.
  return h(
    'table',
    { class: 'rounds', role: 'table', 'aria-label': 'Rounds' },
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        ...['Jobs', 'When', 'What and where', 'Status', 'Told', 'In the total'].map((name) =>
          h('th', { role: 'columnheader', scope: 'col' }, name),
        ),
      ),
    ),
    ...shown.groups.map((group) => tbody(group, shown)),
  );
}

/** @param {Group} group @param {Shown} shown */
function tbody(group, shown) {
  const { total } = group;
  const bounds = total?.rounds ? boundsFigure(total) : null;
  const counted = total
    ? [total.rounds && say.words.rounds(total.rounds), total.unnumbered && `${number(total.unnumbered)} with no number`]
        .filter(Boolean)
        .join(', ')
    : '';
  return h(
    'tbody',
    { role: 'rowgroup' },
    h(
      'tr',
      { role: 'row', class: 'group' },
      h(
        'td',
        { role: 'cell', class: 'figure' },
        bounds &&
          h(
            'span',
            { 'aria-hidden': 'true' },
            bounds.lead && h('span', { class: 'lead' }, `${bounds.lead} `),
            bounds.digits,
          ),
        bounds && total && unseen(boundsWords(total)),
      ),
      h('th', { role: 'rowheader', scope: 'rowgroup', colspan: 4 }, group.name),
      h('td', { role: 'cell', class: 'counted' }, counted || 'nothing counted'),
    ),
    ...group.rounds.flatMap((round) => rows(round, shown)),
  );
}

/** @param {Round} round @param {Shown} shown */
function rows(round, shown) {
  const { by, onPick, onToggle, open } = shown;
  const isOpen = open.has(round.id);
  const first = round.mentions[0];
  const { lead, digits, tail } = figure(round.headcount, round.share);
  const what = [
    by === 'employer' ? null : (round.employer?.name ?? 'employer not named'),
    round.kind === 'layoff' ? null : kindText(round.kind),
    list(unique([...round.units, ...round.places]).slice(0, 4)),
  ];
  const detail = `round-${round.id}`;
  const row = h(
    'tr',
    { role: 'row', class: `round ${round.counted ? 'is-counted' : 'is-not'}`, 'data-round': round.id },
    h(
      'td',
      { role: 'cell', class: 'figure' },
      h(
        'button',
        {
          type: 'button',
          class: 'number',
          'data-key': `number-${round.id}`,
          disabled: !first,
          title: 'Go to the words',
          onclick: () => first && onPick(first),
        },
        lead && h('span', { class: 'lead' }, `${lead} `),
        h('span', { class: /\d/.test(digits) ? 'digits' : 'wordy' }, digits),
      ),
      tail && h('span', { class: 'tail' }, ` ${tail}`),
    ),
    h('td', { role: 'cell', class: 'when' }, datesText(round.date) || h('span', { class: 'faint' }, 'no date')),
    h('td', { role: 'cell', class: 'what' }, sums(round, shown.index), what.filter(Boolean).join(', ')),
    h('td', { role: 'cell', class: 'status' }, statusText(round.status)),
    h(
      'td',
      { role: 'cell', class: 'told' },
      h(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'data-key': `toggle-${round.id}`,
          'aria-expanded': String(isOpen),
          'aria-controls': detail,
          onclick: () => {
            if (isOpen) open.delete(round.id);
            else open.add(round.id);
            onToggle();
          },
        },
        dots(round.articles),
        unseen(
          `${say.words.mentions(round.mentions.length)} in ${say.words.articles(round.articles)}, details of ${figureText(round.headcount, round.share)}`,
        ),
      ),
    ),
    h('td', { role: 'cell', class: 'counted' }, ...counted(round)),
  );
  return isOpen
    ? [
        row,
        h(
          'tr',
          { role: 'row', class: 'detail', id: detail },
          h('td', { role: 'cell', colspan: 6 }, roundDetail(round, shown)),
        ),
      ]
    : [row];
}

/** @param {Round} round */
function counted(round) {
  const conflict = round.conflicts.length > 0 && h('span', { class: 'conflict' }, 'conflict');
  if (round.counted) return ['counted', conflict && ' ', conflict];
  return [
    h('span', {}, 'not counted'),
    conflict && ' ',
    conflict,
    h('span', { class: 'because' }, lowerFirst(stripStop(round.why.text))),
  ];
}

/** A roll-up's arithmetic: `= 14,000 + 16,000`. @param {Round} round @param {ReportIndex} index */
function sums(round, index) {
  if (round.scope !== 'cumulative') return null;
  const parts = round.links.filter((link) => link.kind === 'sums').map((link) => index.rounds.get(link.to));
  if (!parts.length) return null;
  const holds = round.conflicts.every((conflict) => conflict.check !== 'roll-up-of-rounds');
  const text = parts.map((part) => figureText(part?.headcount ?? null)).join(' + ');
  return h('span', { class: 'sums' }, `roll-up ${holds ? '=' : '≠'} ${text} `);
}

/** One dot an article, up to five. @param {number} articles */
function dots(articles) {
  const shown = articles > 5 ? `●×${number(articles)}` : '●'.repeat(Math.max(1, articles));
  return h('span', { class: 'dots', 'aria-hidden': 'true' }, shown);
}
