/**
 * The dialog about keys and words, drawn from the table of keys when it is opened.
 *
 * ```js
 * openHelp(dialog);
 * ```
 */

import { say } from '../../i18n/index.js';
import { h } from './dom.js';
import { keysOf, letters } from './keyboard.js';

const GROUPS = /** @type {const} */ (['read', 'ledger', 'desk']);

/** @param {HTMLDialogElement} dialog */
export function openHelp(dialog) {
  if (dialog.open) return;
  const close = h(
    'button',
    { type: 'button', class: 'icon', 'aria-label': say.shell.close, onclick: () => dialog.close() },
    '×',
  );
  dialog.replaceChildren(
    h('div', { class: 'help-head' }, h('h2', { id: 'help-title' }, say.shell.help), close),
    h('div', { class: 'help-body' }, h('div', { class: 'help-keys' }, ...GROUPS.map(group)), words()),
  );
  dialog.onclick = (event) => {
    if (event.target === dialog) dialog.close(); // Beside it, on what is behind.
  };
  dialog.showModal();
  // Not by `autofocus`: the browser takes that for the whole page's, and complains where the field has the focus.
  close.focus();
}

/** @param {(typeof GROUPS)[number]} name */
function group(name) {
  const rows = keysOf(name);
  if (!rows.length) return null;
  return h(
    'section',
    {},
    h('h3', {}, say.read.groups[name]),
    h('dl', { class: 'keys' }, ...rows.map((row) => h('div', {}, h('dt', {}, ...caps(row)), h('dd', {}, row.says())))),
  );
}

/** The keys as they stand on a keyboard. @param {import('./keyboard.js').Key} row */
function caps({ keys, together }) {
  const [first, last] = [keys[0] ?? '', keys.at(-1) ?? ''];
  if (keys.length > 3) return [h('kbd', {}, first), ' – ', h('kbd', {}, last)];
  return keys.flatMap((one, i) => [
    i > 0 && (together ? ' ' : ` ${say.read.or} `),
    ...(one === '+' ? ['+'] : one.split('+')).flatMap((part, n) => [n > 0 && ' ', h('kbd', {}, capOf(part))]),
  ]);
}

/** @type {Record<string, string>} */
const ARROWS = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** @param {string} part */
function capOf(part) {
  if (part === 'Ctrl' && /Mac|iPhone|iPad/.test(navigator.userAgent)) return '⌘';
  return say.read.keyName[part] ?? ARROWS[part] ?? part;
}

function words() {
  const single = h('input', {
    type: 'checkbox',
    id: 'single-keys',
    checked: letters.work,
    onchange: () => (letters.work = single.checked),
  });
  return h(
    'div',
    { class: 'help-words' },
    h('dl', { class: 'glossary' }, ...Object.values(say.read.glossary).map(({ word, says }) => h('div', {}, h('dt', {}, word), h('dd', {}, says)))),
    h('p', {}, h('label', {}, single, ` ${say.read.singleKeys}`)),
  );
}
