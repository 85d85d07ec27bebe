/**
 * One round as a row of the table. Every cell leads to the words it was read from; one that no article has words for
 * says so.
 *
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../state/index.js').ReportIndex} ReportIndex
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('./table-state.js').GroupBy} GroupBy
 * @typedef {import('./words-of.js').Field} Field
 *
 * @typedef {object} Context
 * @property {Desk} desk
 * @property {ReportIndex} index
 * @property {GroupBy} by
 * @property {ReadonlySet<string>} open
 * @property {(key: string) => void} toggle
 */

import { say } from '../../i18n/index.js';
import { chooseBox } from '../correct/choose.js';
import { handMark } from '../correct/mark.js';
import { h, unseen } from '../shell/dom.js';
import { datesText, figure, figureText, number } from '../state/numbers.js';
import { kindText, lowerFirst, ruleTitle, speaksEngine, statusText, stripStop, unique } from '../state/words.js';
import { wordsOf } from './words-of.js';

/** How many places and units a row names; its details name all. */
const PLACES = 3;

/** @param {Round} round @param {string} key @param {Context} context */
export function roundRow(round, key, context) {
  const { by, open, toggle, desk, index } = context;
  const isOpen = open.has(key);
  const { lead, digits, tail } = figure(round.headcount, round.share);
  return h(
    'tr',
    {
      role: 'row',
      class: `round ${round.counted ? 'is-counted' : 'is-not'}`,
      'data-round': round.id,
      'data-row': key,
      'data-key': key,
      tabindex: -1,
    },
    h(
      'td',
      { role: 'cell', class: 'figure', 'data-field': 'headcount' },
      chooseBox(round, key, desk),
      cell('headcount', [
        lead && h('span', { class: 'lead' }, `${lead} `),
        h('span', { class: /\d/.test(digits) ? 'digits' : 'wordy' }, digits),
      ]),
      tail && h('span', { class: 'tail' }, ` ${tail}`),
    ),
    h('td', { role: 'cell', class: 'when', 'data-field': 'date' }, ...when()),
    h('td', { role: 'cell', class: 'what' }, ...what()),
    h(
      'td',
      { role: 'cell', class: 'status', 'data-field': 'status' },
      cell('status', [statusText(round.status)]),
    ),
    h(
      'td',
      { role: 'cell', class: 'told' },
      h(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'data-key': `toggle-${key}`,
          'data-cell': 'told',
          'aria-expanded': String(isOpen),
          onclick: () => toggle(key),
        },
        dots(round.articles),
        unseen(say.count.details(round.mentions.length, round.articles, figureText(round.headcount, round.share))),
      ),
    ),
    h('td', { role: 'cell', class: 'counted' }, ...counted()),
  );

  function counted() {
    const open = round.conflicts.some(({ settled }) => settled === null);
    const marks = [open && h('span', { class: 'conflict' }, say.count.conflict), handMark(round, key, desk)].filter(Boolean);
    if (round.counted) return [say.count.counted, ...marks.flatMap((mark) => [' ', mark])];
    return [
      h('span', {}, say.count.notCounted),
      ...marks.flatMap((mark) => [' ', mark]),
      h('span', { class: 'because' }, lowerFirst(stripStop(speaksEngine() ? round.why.text : ruleTitle(round.why.rule)))),
    ];
  }

  function what() {
    const names = unique([...round.units, ...round.places]);
    /** @type {HTMLElement[]} */ const parts = [];
    /** The comma stays with what it follows. @param {Node | string} part */
    const add = (part) => {
      const last = parts.at(-1);
      (last?.lastElementChild ?? last)?.append(h('span', { 'aria-hidden': 'true' }, ','));
      parts.push(h('span', { class: 'part', dir: 'auto' }, part));
    };
    const sum = sums(round, index);
    if (by !== 'employer')
      add(
        round.employer
          ? cell('employer', [round.employer.name], { class: 'who' })
          : h('span', { class: 'who faint' }, say.count.employerUnnamed),
      );
    if (sum) add(h('span', { class: 'sums' }, sum));
    if (round.kind !== 'layoff' && by !== 'kind') add(kindText(round.kind));
    for (const name of names.slice(0, PLACES)) add(cell('place', [name], { name }));
    if (names.length > PLACES)
      add(h('button', { type: 'button', class: 'cell', 'data-cell': 'more', 'data-key': `more-${key}`, onclick: () => toggle(key) }, `+${number(names.length - PLACES)}`));
    return parts.length ? parts.flatMap((part) => [part, ' ']) : [h('span', { class: 'faint none' }, '–', unseen(say.count.noPlace))];
  }

  function when() {
    if (!round.date) return [h('span', { class: 'faint' }, say.count.noDate)];
    const words = cell('date', [datesText(round.date)]);
    return round.date.basis === 'published' ? [words, h('span', { class: 'tail' }, say.count.asPublished)] : [words];
  }

  /**
   * @param {Field} field
   * @param {(Node | string | false)[]} content
   * @param {{ name?: string, class?: string }} [more]
   */
  function cell(field, content, { name = '', class: look = '' } = {}) {
    const first = field === 'headcount' && !round.headcount && !round.share ? round.mentions[0] : null;
    const pick = first ?? wordsOf(round, field, index, name);
    const id = name ? `${field} ${name}` : field;
    const kind = field === 'headcount' ? 'number' : 'cell';
    if (!pick) return h('span', { class: `${kind} ${look} is-wordless`, title: say.count.noWords }, ...content, unseen(`, ${say.count.noWords}`));
    return h(
      'button',
      {
        type: 'button',
        class: `${kind} ${look}`,
        'data-key': `${id}-${key}`,
        'data-cell': id,
        title: say.count.toWords,
        onclick: () => desk.pick(pick),
      },
      ...content,
    );
  }
}

/** A roll-up's arithmetic: `= 14,000 + 16,000`. @param {Round} round @param {ReportIndex} index */
function sums(round, index) {
  if (round.scope !== 'cumulative') return null;
  const parts = round.links.filter((link) => link.kind === 'sums').map((link) => index.rounds.get(link.to));
  if (!parts.length) return null;
  const holds = round.conflicts.every((conflict) => conflict.check !== 'roll-up-of-rounds');
  return say.count.rollUp(holds, parts.map((part) => figureText(part?.headcount ?? null)).join(' + '));
}

/** One dot an article, up to five. @param {number} articles */
function dots(articles) {
  const shown = articles > 5 ? `●×${number(articles)}` : '●'.repeat(Math.max(1, articles));
  return h('span', { class: 'dots', 'aria-hidden': 'true' }, shown);
}
