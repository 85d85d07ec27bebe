/**
 * The form of a miss: the words, what should have been found in them, and the test case that comes of it.
 *
 * ```js
 * host.append(missForm({ item, events, chosen: () => null }, [120, 240]));
 * ```
 *
 * @typedef {import('./miss.js').Setting} Setting
 * @typedef {import('./case.js').Told} Told
 * @typedef {import('./case.js').Field} Field
 * @typedef {import('../../engine/contract.js').Span} Span
 */

import { say } from '../../i18n/index.js';
import { saveFile } from '../out/file.js';
import { h } from '../shell/dom.js';
import { leadSpan } from '../state/index.js';
import { kindText, scopeText, statusText, titleOf } from '../state/words.js';
import { FIELDS, caseText, toldOf, untold, wrongFields } from './case.js';
import { copied } from './copied.js';
import { wholeSentences } from './sentences.js';

/** From this length on the text is long for a case, in UTF-16 units. */
const LONG = 600;
/** What is written down at most where nothing is selected. */
const MOST = 20_000;

/** The choices of a field that has some. @type {Partial<Record<Field, { codes: string[], text: (code: string) => string }>>} */
const CHOICES = {
  status: {
    codes: ['considered', 'planned', 'reported', 'announced', 'notified', 'under_way', 'completed', 'denied', 'withdrawn'],
    text: statusText,
  },
  kind: { codes: ['layoff', 'closure', 'furlough', 'buyout', 'attrition', 'mixed'], text: kindText },
  scope: { codes: ['round', 'cumulative', 'part', 'sector'], text: scopeText },
};

/** @param {Setting} setting @param {Span | null} words - What was selected when it was opened. */
export function missForm({ item, events, chosen }, words) {
  const { read } = say;
  const span = words && wholeSentences(item.text, words);
  const text = h('textarea', { rows: 6, class: 'miss-text', lang: 'en', dir: 'auto', oninput: update });
  const heading = h('input', { type: 'text', class: 'wide', lang: 'en', dir: 'auto', oninput: update });
  const day = h('input', { type: 'date', value: item.published ?? '', oninput: update });
  const title = h('input', { type: 'checkbox', oninput: update });
  const nothing = h('input', { type: 'checkbox', oninput: update });
  const list = h('div', { class: 'miss-events' });
  const add = h('button', { type: 'button', class: 'link', onclick: () => row(untold(), true) }, read.missAdd);
  const wrong = h('ul', { class: 'miss-wrong', role: 'status' });
  const long = h('p', { class: 'miss-long' }, read.missLong);
  const result = h('pre', { class: 'miss-case', tabindex: '0', 'aria-label': read.missCase, lang: 'en' });
  const copy = h(
    'button',
    { type: 'button', class: 'button primary', onclick: () => void copied(copy, result.textContent ?? '') },
    read.missCopy,
  );
  /** @type {Map<HTMLElement, Told>} The events as they are typed, in their order. */ const rows = new Map();

  /** @param {Span | null} words */
  function take(words) {
    const [start, end] = words ?? [0, Math.min(item.text.length, MOST)];
    title.checked = !words && Boolean(item.title);
    const whole = item.text.slice(start, end).trim();
    const [first = ''] = whole.split('\n', 1);
    // The headline stands in a line of its own, and not again in the text.
    const again = title.checked && first.replace(/^#+\s*/, '').trim() === item.title;
    text.value = again ? whole.slice(first.length).trim() : whole;
    for (const element of rows.keys()) element.remove();
    rows.clear();
    for (const event of events) {
      const lead = leadSpan(event);
      if (!words || (lead && lead[0] >= start && lead[1] <= end)) row(toldOf(event));
    }
    nothing.checked = false;
    if (!rows.size) row(untold());
    heading.value = read.missHeading(`${text.value.replace(/\s+/g, ' ').slice(0, 48).replace(/\s+\S*$/, '')} …`);
    update();
  }

  /** @param {Told} told @param {boolean} [focus] */
  function row(told, focus = false) {
    const fields = FIELDS.map((field) => control(field, told, update));
    const gone = () => {
      rows.delete(element);
      element.remove();
      add.focus();
      update();
    };
    const element = h(
      'fieldset',
      {},
      h('legend', {}, read.missEvent),
      ...fields,
      h('button', { type: 'button', class: 'quiet', onclick: gone }, read.missRemove),
    );
    rows.set(element, told);
    list.append(element);
    if (focus) element.querySelector('input')?.focus();
    update();
  }

  function update() {
    list.hidden = add.hidden = nothing.checked;
    long.hidden = text.value.length <= LONG;
    const those = nothing.checked ? [] : [...rows.values()];
    result.textContent = caseText({
      heading: heading.value || titleOf(item),
      published: day.value || null,
      title: title.checked ? item.title : null,
      text: text.value || '…',
      events: those,
    });
    const found = those.flatMap((told) => wrongFields(told).map((field) => read.missWrong(read.missField[field], say.read.missForm[field], told[field])));
    if (!text.value.trim()) found.unshift(read.missNoText);
    if (!those.length && !nothing.checked) found.push(read.missNone);
    const said = found.map((it) => h('li', {}, it));
    if (wrong.textContent !== found.join('')) wrong.replaceChildren(...said);
  }

  const part = (/** @type {string} */ name, /** @type {Node} */ control) => h('label', { class: 'miss-part' }, h('span', {}, name), control);
  const select = h(
    'button',
    {
      type: 'button',
      class: 'link',
      onclick: () => {
        const words = chosen();
        if (words) take(wholeSentences(item.text, words));
        else long.before(h('p', { role: 'status', class: 'miss-none' }, read.missNoSelection));
      },
    },
    read.missSelected,
  );
  const whole = h('button', { type: 'button', class: 'link', onclick: () => take(null) }, read.missWhole);
  take(span);
  return h(
    'div',
    { class: 'miss-form' },
    h('p', { class: 'faint' }, read.missIntro),
    part(read.missText, text),
    h('p', { class: 'miss-take' }, select, ' · ', whole),
    long,
    h('p', { class: 'miss-own' }, read.missOwn),
    h('div', { class: 'miss-line' }, part(read.missDay, day), item.title ? h('label', {}, title, ` ${read.missTitle}`) : null),
    h('h4', {}, read.missShould),
    h('label', { class: 'miss-nothing' }, nothing, ` ${read.missNothing}`),
    list,
    add,
    part(read.missName, heading),
    h('h4', {}, read.missCase),
    wrong,
    result,
    h(
      'p',
      { class: 'miss-take' },
      copy,
      ' ',
      h(
        'button',
        {
          type: 'button',
          class: 'button',
          onclick: () => saveFile('pinkslip-case.md', new Blob([result.textContent ?? ''], { type: 'text/markdown' })),
        },
        read.missSave,
      ),
    ),
    h('p', { class: 'faint' }, read.missWhere),
  );
}

/** One field of an event. @param {Field} field @param {Told} told @param {() => void} update */
function control(field, told, update) {
  const { read } = say;
  const set = () => {
    told[field] = input.value;
    update();
  };
  const choices = CHOICES[field];
  const input = choices
    ? h(
        'select',
        { onchange: set },
        h('option', { value: '' }, read.missAny),
        ...choices.codes.map((code) => h('option', { value: code, selected: told[field] === code }, choices.text(code))),
      )
    : h('input', { type: 'text', value: told[field], placeholder: read.missAny, title: read.missForm[field], lang: 'en', oninput: set });
  return h('label', { class: `miss-field is-${field}` }, h('span', {}, read.missField[field]), input);
}
