/**
 * What the card says about an event: the sentence, what was read and from which words, how sure, and whether it counts;
 * below it what the ledger knows, and what can be done.
 *
 * ```js
 * replace(card, ...cardContents(about));
 * ```
 *
 * @typedef {import('./card.js').About} About
 * @typedef {import('../../engine/contract.js').Span} Span
 * @typedef {import('../../engine/contract.js').Role} Role
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { datesText, figureText, number, percent } from '../state/numbers.js';
import {
  basisText,
  countedText,
  kindText,
  reasonText,
  scopeText,
  sentence,
  statusText,
  unique,
  upperFirst,
  workersText,
} from '../state/words.js';
import { conflicts, handRows, ledgerRows } from './card-ledger.js';
import { copied } from './copied.js';

/** How many different words stand behind a value. */
const QUOTED = 3;

/** @param {About} about @returns {HTMLElement[]} */
export function cardContents(about) {
  const { item, event, round, place, desk, close } = about;
  const rows = [
    ...handRows(item.id, event.id, round, desk),
    ...fieldRows(about),
    ...(round ? ledgerRows(round, { article: item.id, event: event.id }, desk) : []),
  ];
  const acts = about.actions(about);
  return [
    h(
      'div',
      { class: 'card-head' },
      h('p', { class: `verdict ${round?.counted ? 'is-counted' : 'is-not'}` }, upperFirst(countedText(round))),
      h('span', { class: 'place' }, say.read.place(...place)),
      h(
        'button',
        { type: 'button', class: 'icon', 'aria-label': say.shell.close, 'data-key': 'card-close', onclick: close },
        '×',
      ),
    ),
    h('p', { class: 'sentence', dir: 'auto' }, sentence(event)),
    ...(round ? conflicts(round, desk) : []),
    h(
      'dl',
      { class: 'fields' },
      ...rows.map(([name, parts]) => h('div', {}, h('dt', {}, name), h('dd', { dir: 'auto' }, ...parts))),
    ),
    ...(acts.length ? [h('div', { class: 'card-actions' }, ...acts)] : []),
    foot(about),
  ];
}

/** @param {About} about */
function foot({ event, why, miss }) {
  const { read } = say;
  const copy = h(
    'button',
    { type: 'button', class: 'quiet', 'data-key': 'card-copy', onclick: () => void copied(copy, sentence(event)) },
    read.copySentence,
  );
  return h(
    'div',
    { class: 'card-foot' },
    copy,
    h('button', { type: 'button', class: 'quiet', 'data-key': 'card-why', onclick: why }, read.why),
    h('button', { type: 'button', class: 'quiet', 'data-key': 'card-miss', onclick: miss }, read.miss),
  );
}

/**
 * What was read: names, and parts that are text or lead to the text.
 *
 * @param {About} about
 * @returns {import('./card-ledger.js').Row[]}
 */
function fieldRows(about) {
  const { event } = about;
  const { field } = say.read;
  /** @type {import('./card-ledger.js').Row[]} */ const rows = [];
  const add = (/** @type {string} */ name, /** @type {string} */ value, /** @type {Role[]} */ ...roles) => {
    if (value) rows.push([name, told(about, value, roles)]);
  };
  const named = (/** @type {string} */ name, /** @type {readonly { name: string, span: Span }[]} */ those) => {
    if (those.length) rows.push([name, separated(once(those).map((it) => leading(about, it.name, it.span)))]);
  };
  add(field.people, event.headcount ? figureText(event.headcount) : event.share ? '' : say.read.noNumber, 'headcount');
  add(field.share, event.share ? figureText(null, event.share) : '', 'share');
  add(field.workforce, event.workforce === null ? '' : number(event.workforce), 'workforce');
  add(field.employer, event.employer?.name ?? say.read.notNamed, 'employer');
  add(field.date, event.date ? say.read.dated(datesText(event.date), basisText(event.date.basis)) : say.read.notKnown, 'date');
  add(field.effective, datesText(event.effective), 'effective');
  add(field.status, statusText(event.status), 'trigger');
  add(field.kind, event.kind === 'layoff' ? '' : kindText(event.kind));
  add(field.scope, event.scope === 'round' ? '' : scopeText(event.scope));
  add(field.workers, event.workers === 'unstated' ? '' : workersText(event.workers));
  named(field.units, event.units);
  named(field.places, event.places);
  add(field.reasons, unique(event.reasons.map((it) => reasonText(it.code))).join(', '), 'reason');
  add(field.source, event.source?.name ?? '', 'source');
  const sure = percent(Math.round(event.confidence * 100) / 100);
  add(field.sure, say.read.sureBy(sure, event.because.rule.replaceAll('-', ' ')));
  return rows;
}

/**
 * A value and the words it came from; where they are the same, the value itself leads there.
 *
 * @param {About} about
 * @param {string} value
 * @param {readonly Role[]} roles
 */
function told(about, value, roles) {
  const said = about.event.evidence
    .filter(({ role }) => roles.includes(role))
    .map(({ span }) => ({ name: about.item.text.slice(...span).replace(/\s+/g, ' '), span }))
    .filter(({ name }) => name); // Of an article saved without its text nothing can be quoted.
  const [first, ...more] = once(said);
  if (!first) return [value];
  if (!more.length && first.name === value) return [leading(about, value, first.span)];
  return [
    value,
    ...[first, ...more].slice(0, QUOTED).flatMap((it) => [' ', leading(about, `“${it.name}”`, it.span, 'words')]),
  ];
}

/** @param {About} about @param {string} text @param {Span} span @param {string} [look] @returns {Node | string} */
function leading({ item, show }, text, span, look = 'plain') {
  if (!item.text) return text;
  return h('button', { type: 'button', class: look, title: say.count.toWords, onclick: () => show(span) }, text);
}

/** Each name once, at its first place. @template {{ name: string }} T @param {readonly T[]} those @returns {T[]} */
function once(those) {
  return those.filter((it, at) => those.findIndex(({ name }) => name === it.name) === at);
}

/** @param {readonly (Node | string)[]} parts */
export const separated = (parts) => parts.flatMap((part, i) => (i ? [', ', part] : [part]));
