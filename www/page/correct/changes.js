/**
 * The list of everything that was changed by hand, as a dialog: what, how it stands, a note, and the way to take each
 * back; and what was taken back and can be done again.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 */

import { say } from '../../i18n/index.js';
import { h, replace } from '../shell/dom.js';
import { signal } from '../shell/life.js';
import { number } from '../state/numbers.js';
import { upperFirst } from '../state/words.js';
import { changeItem } from './change-list.js';
import { editText } from './describe.js';

/** @param {Desk} desk @param {readonly number[]} [asked] - The ones that the reader asked for, by number. */
export function openChanges(desk, asked = []) {
  const before = document.activeElement;
  const key = before instanceof HTMLElement ? before.dataset['key'] : undefined;
  const dialog = h('dialog', { class: 'changes', 'aria-labelledby': 'changes-title' });
  const life = new AbortController();
  const draw = () => {
    const { history, index } = desk.store.state;
    const undone = [...history.undone].reverse();
    replace(
      dialog,
      h(
        'div',
        { class: 'changes-head' },
        h('h2', { id: 'changes-title' }, say.correct.changes, ' ', h('span', { class: 'n' }, number(history.done.length))),
        h('button', { type: 'button', class: 'icon', 'data-key': 'changes-close', 'aria-label': say.correct.close, onclick: () => dialog.close() }, '×'),
      ),
      history.done.length
        ? h('ol', { class: 'changes-list' }, ...history.done.toReversed().map((edit) => changeItem(edit, desk, asked.includes(edit.id))))
        : h('p', { class: 'nothing' }, say.correct.noChanges),
      undone.length > 0 && h('h3', {}, say.correct.undoneOnes),
      undone.length > 0 && h('ul', { class: 'undone-list' }, ...undone.map((edit) => h('li', { dir: 'auto' }, upperFirst(editText(edit, index))))),
    );
    // What had the focus may be gone with its change.
    if (dialog.open && !dialog.contains(document.activeElement)) focusIn(dialog);
  };
  desk.store.watch((state, was) => {
    if (state.history !== was.history || state.index !== was.index) draw();
  }, AbortSignal.any([life.signal, signal()]));
  dialog.addEventListener('keydown', (event) => {
    // The page's keys rest behind a dialog; these two are for what it shows.
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target instanceof HTMLInputElement) return;
    const letter = event.key.toLowerCase();
    if (letter === 'y' || (letter === 'z' && event.shiftKey)) void desk.redo();
    else if (letter === 'z') void desk.undo();
    else return;
    event.preventDefault();
  });
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => {
    life.abort();
    dialog.remove();
    const back = before?.isConnected ? before : key && document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    (back instanceof HTMLElement ? back : document.getElementById('undo'))?.focus();
  });
  document.body.append(dialog);
  draw();
  dialog.showModal();
  const first = dialog.querySelector('.is-asked');
  first?.scrollIntoView({ block: 'nearest' });
  focusIn(dialog);
}

/** @param {HTMLElement} dialog */
function focusIn(dialog) {
  const target = dialog.querySelector('.is-asked [data-key^="take-back"]') ?? dialog.querySelector('[data-key="changes-close"]');
  if (target instanceof HTMLElement) target.focus();
}
