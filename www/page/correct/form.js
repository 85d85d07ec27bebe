/**
 * Editing in place: the fields of a round or an event as inputs, with what is changed recorded and nothing else.
 *
 * Enter saves, Escape leaves everything as it was. What cannot be understood is said beside its field, and a refusal of
 * the engine below them, in its own words; what was typed stays.
 *
 * ```js
 * host.append(createForm({ values, edited, desk, hint, label, save, close }));
 * ```
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../../engine/contract.js').Correction} Correction
 * @typedef {import('./actions.js').Options} Options
 * @typedef {import('./fields.js').FieldRow} FieldRow
 * @typedef {{ edit: number, field: string, was: string | null, is: string | null }} Edited
 *
 * @typedef {object} Wanted
 * @property {string} label - What is edited.
 * @property {string} hint - What an edit says here.
 * @property {Correction} values - The fields as they stand.
 * @property {readonly Edited[]} edited - What was changed of them by hand.
 * @property {Desk} desk
 * @property {(to: Correction, options: Options) => Promise<boolean>} save
 * @property {() => void} close - The form is done with.
 * @property {string} [first] - The field that has the focus.
 *
 * @typedef {object} Control
 * @property {string} field
 * @property {HTMLElement} row
 * @property {HTMLElement} input - What takes the focus.
 * @property {() => { value: unknown } | { expected: string } | null} read - `null` where it was not touched.
 * @property {(fault: string) => void} say - Says what is wrong with it, or nothing.
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { kindText, reasonText, scopeText, statusText, workersText } from '../state/words.js';
import { setRound, takeBack } from './actions.js';
import { fieldText, nameOf, valueText } from './describe.js';
import { FIELDS, valuesOfRound } from './fields.js';

/** @type {Record<string, (code: string) => string>} */
const WORDS = { status: statusText, kind: kindText, scope: scopeText, workers: workersText, reasons: reasonText };
let forms = 0;

/**
 * The form for a round, which may get another id while it is open.
 *
 * @param {import('../../engine/contract.js').Round} round
 * @param {import('../state/desk.js').Desk} desk
 * @param {Pick<Wanted, 'close' | 'first'>} rest
 */
export function roundForm(round, desk, rest) {
  return createForm({
    label: nameOf(round),
    hint: say.correct.roundHint,
    values: valuesOfRound(round),
    edited: round.edited,
    desk,
    save: (to, options) => setRound(desk, idNow(round, desk), to, options),
    ...rest,
  });
}

/** The round's id as it is now: it follows the figure. @param {import('../../engine/contract.js').Round} round @param {import('../state/desk.js').Desk} desk */
function idNow(round, desk) {
  const first = round.mentions[0];
  return (first && desk.store.state.index?.roundOf(first.article, first.event)?.id) ?? round.id;
}

/** @param {Wanted} wanted */
export function createForm({ label, hint, values, edited, desk, save, close, first }) {
  const id = `form-${++forms}`;
  const controls = Object.entries(values).map(([field, value]) =>
    control(`${id}-${field}`, field, value, /** @type {FieldRow} */ (FIELDS[field]), back(field, edited, desk), desk),
  );
  const note = h('input', { type: 'text', id: `${id}-note`, 'data-key': `${id}-note`, autocomplete: 'off' });
  const fault = h('p', { class: 'fault', role: 'alert' });
  const form = h(
    'form',
    { class: 'edit-form', 'aria-label': say.correct.editRound(label), novalidate: true },
    h('p', { class: 'hint' }, hint),
    h(
      'div',
      { class: 'edit-fields' },
      ...controls.map(({ row }) => row),
      h('div', { class: 'edit-field is-wide' }, h('label', { for: note.id }, say.correct.note), h('div', {}, note, h('p', { class: 'hint' }, say.correct.noteWhy))),
    ),
    fault,
    h(
      'div',
      { class: 'edit-foot' },
      h('button', { type: 'submit', class: 'primary', 'data-key': `${id}-save` }, say.correct.save),
      h('button', { type: 'button', class: 'button', 'data-key': `${id}-cancel`, onclick: close }, say.correct.cancel),
    ),
  );
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // Not the card's or the dialog's: one press leaves one thing.
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });

  async function submit() {
    fault.textContent = '';
    /** @type {Record<string, unknown>} */ const to = {};
    /** @type {Control | null} */ let wrong = null;
    for (const one of controls) {
      const read = one.read();
      one.say(read && 'expected' in read ? read.expected : '');
      if (!read) continue;
      if ('expected' in read) wrong ??= one;
      else to[one.field] = read.value;
    }
    if (wrong) return wrong.input.focus();
    if (!Object.keys(to).length) {
      fault.textContent = say.correct.unchanged;
      return;
    }
    const saved = await save(/** @type {Correction} */ (to), {
      note: note.value,
      refused: (message) => (fault.textContent = `${say.correct.refused}: ${message}`),
    });
    if (saved) close();
  }

  // When it stands in the page.
  queueMicrotask(() => {
    const { input } = controls.find(({ field }) => field === (first ?? 'headcount')) ?? controls[0] ?? { input: form };
    input.focus();
    if (input instanceof HTMLInputElement) input.select();
  });
  return form;
}

/** The way back from what was changed of a field by hand. @param {string} field @param {readonly Edited[]} edited @param {Desk} desk */
function back(field, edited, desk) {
  const last = edited.findLast((it) => it.field === field);
  if (!last) return null;
  const was = WORDS[field] && last.was ? WORDS[field](last.was) : (last.was ?? say.correct.nothing);
  return h(
    'p',
    { class: 'was' },
    `${say.correct.was(was)} `,
    h('button', { type: 'button', class: 'link', onclick: () => void takeBack(desk, last.edit, field) }, say.correct.takeBack),
  );
}

/**
 * @param {string} id
 * @param {string} field
 * @param {any} value
 * @param {FieldRow} row
 * @param {HTMLElement | null} before
 * @param {Desk} desk
 * @returns {Control}
 */
function control(id, field, value, row, before, desk) {
  const name = fieldText(field);
  const message = h('p', { class: 'field-says', id: `${id}-says`, 'aria-live': 'polite' });
  const telling = { id, 'data-key': id, 'aria-describedby': `${id}-says` };
  if (row.control === 'several') {
    const boxes = row.codes().map((code) => h('input', { type: 'checkbox', value: code, checked: value.includes(code), 'data-key': `${id}-${code}` }));
    const set = h(
      'fieldset',
      { class: 'edit-field is-wide' },
      h('legend', {}, name),
      h('div', { class: 'edit-boxes' }, ...boxes.map((box) => h('label', {}, box, ` ${WORDS[field]?.(box.value) ?? box.value}`))),
      before,
    );
    const now = () => boxes.filter((box) => box.checked).map((box) => box.value);
    return { field, row: set, input: boxes[0] ?? set, read: () => (same(now(), value) ? null : { value: now() }), say: () => {} };
  }
  if (row.control === 'one') {
    const choice = h(
      'select',
      telling,
      ...row.codes().map((code) => h('option', { value: code, selected: code === value }, WORDS[field]?.(code) ?? code)),
    );
    const read = () => (choice.value === value ? null : { value: choice.value });
    return { field, row: line(id, name, choice, message, before), input: choice, read, say: () => {} };
  }
  const typed = /** @type {import('./fields.js').TextField} */ (row);
  const text = typed.write(value);
  const input = h('input', { type: 'text', ...telling, value: text, placeholder: typed.hint?.() ?? '', autocomplete: 'off', list: field === 'employer' ? `${id}-known` : null });
  const known = field === 'employer' && h('datalist', { id: `${id}-known` }, ...employers(desk).map((it) => h('option', { value: it })));
  const read = () => {
    if (input.value.trim() === text) return null;
    const found = typed.read(input.value, value);
    return 'value' in found && same(found.value, value) ? null : found;
  };
  const says = (/** @type {string} */ fault) => {
    message.textContent = fault || understood();
    message.classList.toggle('is-fault', Boolean(fault));
    if (fault) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };
  /** What it is taken for, where that is not plain from what was typed; what is expected, where it is taken for nothing. */
  const understood = () => {
    const found = read();
    if (!found) return '';
    if (!('value' in found)) return typed.hint?.() ?? '';
    const words = valueText(/** @type {keyof typeof say.correct.field} */ (field), found.value) || say.correct.nothing;
    return words === input.value.trim() ? '' : say.correct.readAs(words);
  };
  // Nothing moves when a field is left: what is clicked then would not be where it was.
  input.addEventListener('input', () => says(''));
  return { field, row: line(id, name, input, message, before, known), input, read, say: says };
}

/** @param {string} id @param {string} name @param {...(HTMLElement | null | false)} rest */
const line = (id, name, ...rest) => h('div', { class: 'edit-field' }, h('label', { for: id }, name), h('div', {}, ...rest));

/** The employers that are known, each once. @param {Desk} desk */
function employers({ store }) {
  const names = store.state.index?.report.ledger.rounds.flatMap(({ employer }) => employer?.name ?? []) ?? [];
  return [...new Set(names)].sort();
}

/** @param {unknown} one @param {unknown} two */
const same = (one, two) => JSON.stringify(one) === JSON.stringify(two);
